import ArabicText
import Lexicon

/// Regions and cities that lie in another state than the one known by their name.
extension PlaceReader {
    /// "إقليم كردستان الإيراني", "مدينة الحدباء السورية": the state in which, by the adjective behind it, a region or city lies that is
    /// called so; the adjective is of the gender of "region" or "city", so that "مدينة جنيف السوري" is none of it.
    func stateTold(behind city: Annotation, _ range: Range<Int>) -> (code: CountryCode, end: Int)? {
        let next = Int(city.end)
        guard next < range.upperBound, let demonym = annotations.match(.demonym, at: next), demonym.clitics == .the,
            demonym.range.count == 1, !article.token(next).startsLine,
            case let row = lexicon.demonyms[Int(demonym.value)], !row.isWeak,
            row.code != lexicon.cities[Int(city.value)].country
        else { return nil }
        let start = Int(city.start)
        let kind = [start, start - 1].first { $0 >= range.lowerBound && Self.kinds.contains(word($0)) }
        guard let kind else { return nil }
        // "إقليم كردستان الإيراني", "محافظة البحر الأحمر السودانية"
        let isFeminine = article.letters(next).hasSuffix(Self.feminine)
        return isFeminine == Self.feminineKinds.contains(word(kind)) ? (row.code, Int(demonym.end)) : nil
    }

    private func word(_ index: Int) -> FoldedLetters { article.letters(index).withoutClitics }

    private static let feminine = foldedWord("ية")
    private static let feminineKinds = WordSet(["مدينة", "محافظة", "ولاية", "مقاطعة", "بلدة", "منطقة"])
    private static let kinds = WordSet(["إقليم", "مدينة", "محافظة", "ولاية", "مقاطعة", "بلدة", "منطقة"])
}
