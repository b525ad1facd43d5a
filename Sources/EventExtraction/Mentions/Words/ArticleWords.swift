import ArabicText
import Lexicon

/// The words of an article that have a weight in `word_weights.tsv`.
///
/// Names of countries and places have no say, and neither have dates: they are other ones tomorrow.
struct WeighedWords {
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

    /// Tokens of the text.
    let length: Int
    /// Each with its row, in the order of the text.
    private let words: [(index: Int, row: Int)]

    init(_ article: Article) {
        length = article.sentences.reduce(0) { $0 + $1.range.count }
        let weights = article.lexicon.wordWeights
        var words: [(index: Int, row: Int)] = []
        words.reserveCapacity(length / 2)
        for sentence in article.sentences where weights.count > 0 {
            Self.forEachWord(in: sentence.range, of: article) { index in
                if let row = weights.row(of: article.letters(index).withoutClitics) { words.append((index, row)) }
            }
        }
        self.words = words
    }

    /// For each subject of the table, the sum of what the words weigh; a word counts once for each zone in which it stands.
    ///
    /// - Parameters:
    ///   - count: for so many of the first subjects; nil for all.
    ///   - names: in a sentence, what is no word but part of a name.
    func sums(
        of article: Article, forFirst count: Int? = nil, without names: (_ sentence: Int) -> [Range<Int>]
    ) -> [Double] {
        let weights = article.lexicon.wordWeights
        var sums = [Double](repeating: 0, count: count ?? weights.subjects.count)
        var zones = [UInt8](repeating: 0, count: weights.count)
        let strengths = Zone.allCases.map { $0.weight(length) }
        var next = 0
        for sentence in article.sentences.indices {
            let end = article.sentences[sentence].range.upperBound
            let around = Self.zones(of: sentence, in: article)
            let bits: UInt8 = around.reduce(0) { $0 | 1 << $1.rawValue }
            let strength = around.reduce(0.0) { $0 + strengths[$1.rawValue] }
            let names = names(sentence)
            var name = 0
            while next < words.count, words[next].index < end {
                let (index, row) = words[next]
                next += 1
                while name < names.count, names[name].upperBound <= index { name += 1 }
                guard zones[row] & bits != bits, name == names.count || !names[name].contains(index) else { continue }
                var weight = strength
                if zones[row] != 0 {
                    weight = 0
                    for zone in around where zones[row] & 1 << zone.rawValue == 0 { weight += strengths[zone.rawValue] }
                }
                zones[row] |= bits
                weights.add(row, times: weight, to: &sums)
            }
        }
        return sums
    }

    /// The zones that a sentence is in.
    static func zones(of sentence: Int, in article: Article) -> [Zone] {
        Zone.allCases.filter {
            switch $0 {
            case .headline: sentence == 0 && article.headline != nil
            case .lead: sentence == article.leadSentence
            case .whole: true
            }
        }
    }

    /// What has no say.
    private static var others: Categories {
        Categories(.country) | .demonym | .city | .venue | .month | .weekday | .number | .honorific
    }

    /// The words that may have a weight.
    @inline(__always)
    static func forEachWord(in range: Range<Int>, of article: Article, _ body: (Int) -> Void) {
        let others = others
        for index in range
        where article.token(index).kind == .arabicWord && !article.annotations.hasAny(of: others, at: index) {
            body(index)
        }
    }
}

/// How much the words of an article speak for what it reports and what was discussed; names of persons have no say.
struct ArticleWords {
    private let article: Article
    private let cast: Cast
    /// Tokens of the text.
    let length: Int
    /// How far the sums are to be trusted: the fewer words a text has, the less they tell.
    var trust: Double { ArticleOdds.trust(length) }
    /// For each subject of the table, the sum of what its words weigh.
    let sums: [Double]

    init(_ article: Article, _ cast: Cast, _ words: WeighedWords) {
        self.article = article
        self.cast = cast
        length = words.length
        sums = words.sums(of: article) { sentence in cast.mentions(in: sentence).compactMap(\.actor.name) }
    }

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

    /// The words that speak most for or against a type of contact being the news, with what each adds; the strongest first.
    func strongest(_ count: Int, for type: EventType) -> [(word: String, value: Double)] {
        guard let subject = Self.subject(of: type) else { return [] }
        let weights = article.lexicon.wordWeights
        var added: [String: Double] = [:]
        for zone in WeighedWords.Zone.allCases {
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
    func spelled(in zone: WeighedWords.Zone) -> [String] {
        var seen: Set<String> = []
        var words: [String] = []
        for sentence in article.sentences.indices where WeighedWords.zones(of: sentence, in: article).contains(zone) {
            let names = cast.mentions(in: sentence).compactMap(\.actor.name)
            WeighedWords.forEachWord(in: article.sentences[sentence].range, of: article) { index in
                if names.contains(where: { $0.contains(index) }) { return }
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
