import ArabicText
import Lexicon

/// Heads of universities and newspapers: no officials, but hosts when an envoy calls on them.
extension Person {
    /// Who belongs to a university or a newspaper.
    var isOfHouse: Bool { domain == .academic || domain == .media }

    /// Who heads a university or a newspaper and speaks for it when a foreign envoy comes.
    func isHead(in article: Article) -> Bool {
        guard isOfHouse, let title else { return false }
        return Self.headWords.contains(article.letters(title.lowerBound).withoutClitics)
    }

    private static let headWords = WordSet([
        "رئيس", "رئيسة", "مدير", "مديرة", "عميد", "عميدة", "أمين", "أمينة", "نائب", "نائبة", "وكيل", "وكيلة",
    ])

    /// Who is sent by a state or a body that the article names.
    var isEnvoy: Bool {
        (rank == .ambassador || rank == .envoy || isDelegation)
            && (organization != nil || country != nil && !countryIsGuess)
    }
}
