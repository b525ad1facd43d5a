import ArabicText
import Lexicon

/// Names and places behind an office that no table knows, told by their shape and their neighbours.
extension ActorReader {
    /// "السفير الماليزي Hafiz bin Rahman": two to five words in Latin letters right behind a nation or a bare office.
    func latinName(_ start: Int, _ limit: Int, of actor: Actor) -> Range<Int>? {
        guard article.token(start).kind == .latinWord, isCapital(start),
            actor.countryRange?.upperBound == start || actor.title?.count == 1 && isDefinite(start - 1)
        else { return nil }
        var end = start
        while end < limit, end - start < Self.longestLatinName, article.token(end).kind == .latinWord,
            end == start || !article.token(end).startsLine
        {
            end += 1
        }
        return end - start > 1 && isCapital(end - 1) ? start..<end : nil
    }

    private static let longestLatinName = 5

    private func isCapital(_ index: Int) -> Bool {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= article.text.utf8[Int(article.token(index).start)]
    }

    /// "الرئيس الصيني هو جيا مينغ", "وزير الخارجية الصيني تشن قوه ليانغ": two or three short words right behind the nation of a state of
    /// East Asia; one of three may be an ordinary word too, the others stand in no table or in that of names.
    func nameOfSyllables(_ actor: Actor, _ start: Int, _ limit: Int) -> Range<Int>? {
        guard let country = actor.country, Self.statesOfSyllables.contains(country), start + 1 < limit,
            actor.countryRange?.upperBound == start, !article.token(start).startsLine, isShortWord(start),
            isShortWord(start + 1), (nameEnd(from: start, limit: limit, isStrong: true) ?? start) - start < 2
        else { return nil }
        let isLong = start + 2 < limit && isSyllableOfName(start + 2)
        let sure = [isSyllableOfName(start), isSyllableOfName(start + 1), isLong].count { $0 }
        guard sure >= 2, isLong || article.token(start).foldedCount < Self.longestSyllable,
            (start..<start + 2).contains(where: { annotations.word(at: $0) < 0 }) || isLong
        else { return nil }
        return start..<start + (isLong ? 3 : 2)
    }

    private func isShortWord(_ index: Int) -> Bool {
        article.token(index).kind == .arabicWord && !isDefinite(index)
            && article.token(index).foldedCount <= Self.longestSyllable
            && !annotations.hasAny(of: Self.notSyllables, at: index)
    }

    private static var notSyllables: Categories {
        Categories(.title) | .honorific | .trigger | .weekday | .dateWord | .demonym | .organization | .institution
    }

    /// A short word that no table knows by itself.
    func isShortSyllable(_ index: Int) -> Bool {
        index < article.tokens.tokens.count && isShortWord(index) && annotations.at(index).isEmpty
            && !annotations.traits(at: index).contains(.function)
    }

    private func isSyllableOfName(_ index: Int) -> Bool {
        isShortWord(index) && !article.token(index).startsLine && !annotations.traits(at: index).contains(.function)
            && (annotations.traits(at: index).isName
                || annotations.word(at: index) < 0 && annotations.at(index).isEmpty)
    }

    private static let longestSyllable = 5
    static let statesOfSyllables = Set(
        ["CN", "TW", "HK", "KR", "KP", "VN", "SG", "LA", "KH", "MM"].compactMap { CountryCode($0) })

    /// "إيميلدا نكوزي": an indefinite word of no table, none with a proclitic, before another or a name.
    func isUnknownFirstName(_ index: Int) -> Bool {
        let next = index + 1
        guard next < article.tokens.tokens.count, isUnknownWord(index), proclitic(index) == nil,
            article.token(next).kind == .arabicWord, !article.token(next).startsLine
        else { return false }
        return isUnknownWord(next)
            || annotations.traits(at: next).isName && !annotations.traits(at: next).contains(.function)
    }

    private func isUnknownWord(_ index: Int) -> Bool {
        article.token(index).kind == .arabicWord && annotations.word(at: index) < 0 && annotations.at(index).isEmpty
            && !isDefinite(index) && !article.token(index).hasTanwin
    }

    /// "حاكم اترارزة سيدي محمد": the province of no table that a governor without the article is of, before his name.
    func isUnlistedProvince(_ index: Int, of head: Annotation, _ stop: Int) -> Bool {
        let next = index + 1
        guard head.range.count == 1, next < stop,
            Self.governors.contains(article.letters(Int(head.start)).withoutClitics),
            !isDefinite(Int(head.start)), isUnknownWord(index), !article.token(index).startsLine,
            !article.token(next).startsLine
        else { return false }
        let traits = annotations.traits(at: next)
        return traits.contains(.givenName) && !traits.contains(.function)
            || annotations.bareMatch(.honorific, at: next) != nil
    }

    private static let governors = WordSet([
        "والي", "والية", "حاكم", "حاكمة", "محافظ", "محافظة", "عمدة", "عامل", "معتمد", "متصرف", "قائمقام", "مختار",
    ])

    /// "الوزير الأول الصديق بوزيان": what is a courtesy behind the name of a state is a given name before another name.
    func isGivenName(_ index: Int, behind actor: Actor) -> Bool {
        let next = index + 1
        guard annotations.traits(at: index).contains(.givenName), next < article.tokens.tokens.count,
            article.token(next).kind == .arabicWord, !article.token(next).startsLine,
            annotations.item(endingAt: index, .country) == nil
        else { return false }
        let traits = annotations.traits(at: next)
        return traits.isName && !traits.contains(.function) || isUnknownWord(next) || isParticle(next)
    }
}
