import ArabicText
import Lexicon

/// Bodies that are told by their kind once their name has been told.
extension ActorReader {
    /// "وفد من المجموعة", "وفدا من الصندوق": the international body of that kind which the article named last before.
    func bodyNamedBefore(_ noun: Int) -> (row: Int, range: Range<Int>)? {
        guard Self.kinds.contains(article.letters(noun)),
            noun + 1 >= article.tokens.tokens.count || !isDefinite(noun + 1) && countryPart(at: noun + 1) == nil
        else { return nil }
        let kind = article.letters(noun).withoutClitics
        return article.internationalBody(
            at: stride(from: noun - 1, through: max(0, noun - Article.reachOfBody), by: -1)
        ) { article.letters($0).withoutClitics == kind }
    }

    private static let kinds = WordSet([
        "المجموعة", "المنظمة", "الصندوق", "البنك", "الوكالة", "اللجنة", "المفوضية", "الاتحاد", "الرابطة", "المحكمة",
        "الهيئة",
    ])
}

extension Article {
    /// How many words away a body may have been named.
    static var reachOfBody: Int { 300 }

    /// The first body of several states that is named at one of some tokens.
    func internationalBody(at indexes: some Sequence<Int>, where isMeant: (Int) -> Bool) -> (
        row: Int, range: Range<Int>
    )? {
        for index in indexes {
            guard let match = annotations.match(.organization, at: index) else { continue }
            let row = lexicon.organizations[Int(match.value)]
            if row.isInternational, row.kind != "armed_group", isMeant(index) { return (Int(match.value), match.range) }
        }
        return nil
    }
}
