import ArabicText
import Lexicon

/// Holders of one office who are told apart by their nations.
extension ActorReader {
    /// "نظيريه التركي فلان والإيراني فلان", "وزير الخارجية الروسي فلان والصيني فلان": the same office of another state.
    func joinedNation(after first: Actor, limit: Int) -> Actor? {
        guard first.name != nil, first.isOfficial, let title = first.title, let nation = first.countryRange,
            nation.lowerBound > title.lowerBound,
            nation.upperBound == title.upperBound || nation.lowerBound > title.upperBound
                || title.upperBound <= first.range.lowerBound,
            case let next = first.range.upperBound, next + 1 < limit, !article.token(next).startsLine,
            // "وزير الري المصري فلان، والسوداني علان"
            case let start = article.token(next).kind == .comma ? next + 1 : next,
            let match = annotations.match(.demonym, at: start), match.clitics == [.and, .the],
            case let begin = Int(match.end), begin < limit, article.token(begin).kind == .arabicWord
        else { return nil }
        var other = first
        let nameStart = skipHonorifics(begin, limit, &other)
        guard nameStart < limit, self.title(at: nameStart) == nil,
            !annotations.traits(at: nameStart).contains(.function),
            nameStart > begin || startsName(nameStart, limit) || annotations.word(at: nameStart) < 0,
            let end = nameEnd(from: nameStart, limit: limit, isStrong: true)
        else { return nil }
        other.isCalled(nameStart..<end, in: start..<end)
        other.title = title.lowerBound..<min(title.upperBound, max(nation.lowerBound, title.lowerBound + 1))
        other.standsFor(lexicon.demonyms[Int(match.value)].code, told: match.range)
        other.clitics = .and
        return other
    }

    /// "وزيرا خارجية مصر فلان واليونان علان": the second holder of a dual that each state's name tells apart; and the next of one office,
    /// "رئيس مالي فلان والنيجر علان وتشاد فلان", where a whole name follows.
    func joinedState(after first: Actor, limit: Int) -> Actor? {
        guard first.name != nil, let title = first.title, let nation = first.countryRange,
            let head = annotations.match(.title, at: title.lowerBound),
            case let isPlural = lexicon.titles[Int(head.value)].number.isPlural,
            case let next = first.range.upperBound, next + 1 < limit, !article.token(next).startsLine,
            case let start = !isPlural && article.token(next).kind == .comma ? next + 1 : next,
            let match = annotations.match(.country, at: start), match.clitics == .and,
            lexicon.countries[Int(match.value)].code != first.country,
            case let nameStart = Int(match.end), nameStart < limit,
            case let end = nameEnd(from: nameStart, limit: limit, isStrong: true) ?? nameStart,
            startsName(nameStart, limit) && end > nameStart || annotations.word(at: nameStart) < 0 && end > nameStart
                || end - nameStart > 1,
            isPlural
                || end - nameStart > 1 && startsName(nameStart, limit) && nation.lowerBound > title.lowerBound
                    && first.isOfficial && lexicon.countries[Int(match.value)].kind != .office
        else { return nil }
        var other = first
        other.isCalled(nameStart..<end, in: start..<end)
        other.title = title.lowerBound..<min(title.upperBound, max(nation.lowerBound, title.lowerBound + 1))
        other.standsFor(lexicon.countries[Int(match.value)].code, told: match.range)
        other.clitics = .and
        return other
    }

    private static var otherWords: Categories { Categories(.title) | .demonym | .cue | .trigger | .honorific }

    /// "وزيرا الخارجية والدفاع اليونانيان فلان وعلان": the second holder of a dual whose adjective is one nation's.
    func secondOfDual(after first: Actor, limit: Int) -> Actor? {
        guard first.name != nil, first.country != nil, let title = first.title,
            let head = annotations.match(.title, at: title.lowerBound),
            lexicon.titles[Int(head.value)].number == .dual,
            case let start = first.range.upperBound, start < limit, !article.token(start).startsLine,
            proclitic(start) == .and, annotations.word(at: start) < 0 || annotations.cutTraits(at: start).isName,
            !annotations.hasAny(of: Self.otherWords, at: start),
            start + 1 < limit, let end = nameEnd(from: start + 1, limit: limit, isStrong: true)
        else { return nil }
        var second = first
        second.name = start..<end
        second.nameIsCut = true
        second.range = start..<end
        second.clitics = .and
        return second
    }
}
