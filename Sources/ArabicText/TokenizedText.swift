/// A text cut into tokens; immutable, so that all who read it share it.
///
/// The letters stand in memory of its own that nobody writes once they are there: hence it may be sent.
public final class TokenizedText: @unchecked Sendable {
    /// The text.
    public let text: DecodedText
    /// The folded letters of all words, one after the other, and ``padding`` zeros.
    @usableFromInline let folded: UnsafeMutablePointer<UInt8>
    /// Number of folded letters of all words.
    public let foldedCount: Int
    /// The tokens in their order.
    public let tokens: [Token]
    /// Letters of Arabic script, for telling the language.
    public let arabicLetters: Int
    /// Letters of other scripts.
    public let otherLetters: Int
    /// Letters that Persian and Urdu write and Arabic does not.
    public let persianLetters: Int

    /// Zeros behind the last folded letter: whoever compares letters may read so many at once from any of them.
    public static let padding = 8

    /// Cuts a text from a byte offset on.
    public init(_ text: DecodedText, from start: Int = 0) {
        self.text = text
        var tokens: [Token] = []
        tokens.reserveCapacity(text.utf8.count / 9 + 1)
        var counts = (arabic: 0, other: 0, persian: 0)
        // No scalar folds to more letters than it has bytes.
        let folded = UnsafeMutablePointer<UInt8>.allocate(capacity: text.utf8.count + Self.padding)
        var count = 0
        text.utf8.withUnsafeBufferPointer { bytes in
            FoldedLetter.ofTwoBytes.withUnsafeBufferPointer { table in
                var cutter = TokenCutter(
                    bytes, foldedBy: table, into: UnsafeMutableBufferPointer(start: folded, count: bytes.count))
                cutter.cut(from: start, into: &tokens)
                count = cutter.foldedCount
                counts = (cutter.arabicLetters, cutter.otherLetters, cutter.persianLetters)
            }
        }
        (folded + count).initialize(repeating: 0, count: Self.padding)
        self.folded = folded
        foldedCount = count
        self.tokens = tokens
        (arabicLetters, otherLetters, persianLetters) = counts
    }

    deinit { folded.deallocate() }

    /// The folded letters of a token.
    public func letters(_ token: Token) -> [UInt8] { Array(borrowedLetters(token)) }

    /// The folded letters of one of its tokens, good as long as this text.
    @inlinable
    public func borrowedLetters(_ token: Token) -> FoldedLetters {
        borrowedLetters(Int(token.foldedStart)..<Int(token.foldedStart + token.foldedCount))
    }

    /// No letters, good as long as this text.
    public var noLetters: FoldedLetters { borrowedLetters(foldedCount..<foldedCount) }

    /// The folded letters of all words, one after the other, good as long as this text.
    public var borrowedLetters: FoldedLetters { borrowedLetters(0..<foldedCount) }

    @inlinable
    func borrowedLetters(_ range: Range<Int>) -> FoldedLetters {
        precondition(range.lowerBound >= 0 && range.upperBound <= foldedCount, "a token of another text")
        return FoldedLetters(UnsafePointer(folded), range)
    }

    /// The text from the first byte of one token to the last byte of another.
    public func byteRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// The scalar at a position of valid UTF-8 and the number of its bytes.
    public static func scalar(_ bytes: [UInt8], _ position: Int) -> (scalar: UInt32, width: Int) {
        bytes.withUnsafeBufferPointer { TokenCutter.scalar($0, position) }
    }
}
