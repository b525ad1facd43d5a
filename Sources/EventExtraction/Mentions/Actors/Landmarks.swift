import ArabicText
import Lexicon

/// Words of a text that tell something of the unknown words around them, found once: unknown words are many, these few.
final class Landmarks {
    /// Where titles begin.
    let titles: TokenSet
    /// Behind the words of leading: "برئاسة".
    let endsOfLeading: TokenSet
    private let article: Article
    /// Whether the text writes ى for a final ي, as papers of Egypt do: "فى".
    private(set) lazy var leavesOutDots = article.leavesDotsOffYa()

    init(_ article: Article) {
        self.article = article
        let (annotations, lexicon, count) = (article.annotations, article.lexicon, article.tokens.tokens.count)
        var titles = TokenSet(count: count + 1)
        var endsOfLeading = TokenSet(count: count + 1)
        for index in 0..<count where annotations.hasAny(of: Self.looked, at: index) {
            if annotations.has(.title, at: index) { titles.insert(index) }
            for item in annotations.at(index)
            where item.category == .cue && item.range.count <= 4 && lexicon.cues[Int(item.value)] == .leading {
                endsOfLeading.insert(Int(item.end))
            }
        }
        self.titles = titles
        self.endsOfLeading = endsOfLeading
    }

    private static var looked: Categories { Categories(.title) | .cue }
}

/// Some of the tokens of a text, a bit each.
struct TokenSet {
    private var bits: [UInt64]

    /// Creates an empty set for tokens below a number.
    init(count: Int) { bits = [UInt64](repeating: 0, count: (count >> 6) + 2) }

    mutating func insert(_ token: Int) { bits[token >> 6] |= 1 << UInt64(token & 63) }

    func contains(_ token: Int) -> Bool { containsAny(of: 1, from: token) }

    /// Whether one of so many tokens, at most 64, is among them; none past the ends of the text is.
    func containsAny(of count: Int, from token: Int) -> Bool {
        guard token >= 0, token >> 6 < bits.count - 1 else { return false }
        let (word, shift) = (token >> 6, UInt64(token & 63))
        // A shift by 64 leaves nothing.
        let some = bits[word] >> shift | bits[word + 1] << (64 - shift)
        return some << UInt64(64 - count) != 0
    }
}
