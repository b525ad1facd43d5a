import ArabicText
import Lexicon

/// How much the words of an article speak for what it reports and what was discussed, by `word_weights.tsv`.
///
/// Names of persons, countries and places have no say, and neither have dates: they are other ones tomorrow.
struct ArticleWords {
    /// Where words stand; those of headline and lead count in the whole as well.
    enum Zone: Int, CaseIterable {
        case headline, lead, whole

        /// How much a word counts that stands here, once; of the whole by its length.
        func weight(_ length: Int) -> Double {
            switch self {
            case .headline: 1.5
            case .lead: 1
            // A long text says more of everything.
            case .whole: min(1.5, (190 / Double(max(length, 45))).squareRoot())
            }
        }
    }

    private let article: Article
    private let cast: Cast
    /// Tokens of the text.
    let length: Int
    /// How far the sums are to be trusted: the fewer words a text has, the less they tell.
    var trust: Double { Double(length) / Double(length + 100) }
    /// For each subject of the table, the sum of what its words weigh.
    private let sums: [Double]

    /// Reads the whole text; a word counts once for each zone in which it stands.
    init(_ article: Article, _ cast: Cast) {
        self.article = article
        self.cast = cast
        let length = article.sentences.reduce(0) { $0 + $1.range.count }
        self.length = length
        let weights = article.lexicon.wordWeights
        var sums = [Double](repeating: 0, count: weights.subjects.count)
        var zones = [UInt8](repeating: 0, count: weights.count)
        let strengths = Zone.allCases.map { $0.weight(length) }
        for sentence in article.sentences.indices where weights.count > 0 {
            let around = Self.zones(of: sentence, in: article)
            let bits: UInt8 = around.reduce(0) { $0 | 1 << $1.rawValue }
            Self.forEachWord(of: sentence, in: article, cast) { index in
                guard let row = weights.row(of: article.letters(index).withoutClitics), zones[row] & bits != bits
                else { return }
                var weight = 0.0
                for zone in around where zones[row] & 1 << zone.rawValue == 0 { weight += strengths[zone.rawValue] }
                zones[row] |= bits
                weights.add(row, times: weight, to: &sums)
            }
        }
        self.sums = sums
    }

    /// How much they speak for a type of contact.
    func sum(of type: EventType) -> Double { Self.subject(of: type).map { sums[$0] } ?? 0 }

    /// The subject of a type in ``WordWeights/subjects``.
    private static func subject(of type: EventType) -> Int? {
        switch type {
        case .visit: 0
        case .conference: 1
        case .bilateralTalks: 2
        case .none: nil
        }
    }

    /// How much they speak for a topic, by its index into ``Lexicon/topicNames``.
    func sum(of topic: Int) -> Double { sums[3 + topic] }

    /// What has no say.
    private static var others: Categories {
        Categories(.country) | .demonym | .city | .venue | .month | .weekday | .number | .honorific
    }

    /// The zones that a sentence is in.
    private static func zones(of sentence: Int, in article: Article) -> [Zone] {
        Zone.allCases.filter {
            switch $0 {
            case .headline: sentence == 0 && article.headline != nil
            case .lead: sentence == article.leadSentence
            case .whole: true
            }
        }
    }

    @inline(__always)
    private static func forEachWord(of sentence: Int, in article: Article, _ cast: Cast, _ body: (Int) -> Void) {
        let others = others
        let names = cast.mentions(in: sentence).compactMap(\.actor.name)
        var next = 0
        for index in article.sentences[sentence].range {
            while next < names.count, names[next].upperBound <= index { next += 1 }
            if next < names.count, names[next].contains(index) { continue }
            guard article.token(index).kind == .arabicWord, !article.annotations.hasAny(of: others, at: index) else {
                continue
            }
            body(index)
        }
    }

    /// The words that speak most for or against a type of contact being the news, with what each adds; the strongest first.
    func strongest(_ count: Int, for type: EventType) -> [(word: String, value: Double)] {
        guard let subject = Self.subject(of: type) else { return [] }
        let weights = article.lexicon.wordWeights
        var added: [String: Double] = [:]
        for zone in Zone.allCases {
            for word in spelled(in: zone) {
                guard let row = weights.row(of: word),
                    let weight = weights[row].first(where: { $0.subject == subject })
                else { continue }
                added[word, default: 0] += weight.value * zone.weight(length) * trust
            }
        }
        return added.map { (word: $0.key, value: $0.value) }
            .sorted { ($1.value.magnitude, $0.word) < ($0.value.magnitude, $1.word) }.prefix(count).map { $0 }
    }

    /// The words of a zone that may have a weight, each once, as the table spells them.
    func spelled(in zone: Zone) -> [String] {
        var seen: Set<String> = []
        var words: [String] = []
        for sentence in article.sentences.indices where Self.zones(of: sentence, in: article).contains(zone) {
            Self.forEachWord(of: sentence, in: article, cast) { index in
                var word = String.UnicodeScalarView()
                for letter in article.letters(index).withoutClitics {
                    guard let scalar = FoldedLetter.scalar(ofArabic: letter) else { return }
                    word.append(scalar)
                }
                let text = String(word)
                if seen.insert(text).inserted { words.append(text) }
            }
        }
        return words
    }
}
