/// A word, a number or a mark of the text, with its place and its folded letters.
public struct Token: Sendable {
    /// What a token is.
    public enum Kind: UInt8, Sendable {
        case arabicWord, latinWord, number
        case period, comma, semicolon, colon, question, exclamation
        case openBracket, closeBracket, quote, dash, slash, otherMark
    }

    /// What it is.
    public var kind: Kind
    /// Whether white space or the start of the text stands before it.
    public var spaced: Bool
    /// Whether it is the first token of its line.
    public var startsLine: Bool
    /// Whether the word carries a tanwin fatha (ـً): an indefinite accusative, hence no name.
    public var hasTanwin: Bool
    /// Whether the first syllable carries a damma (ـُ): an unpunctuated text's sign of the passive.
    public var hasDamma: Bool
    /// Byte offset of its first byte.
    public var start: Int32
    /// Byte offset past its last byte.
    public var end: Int32
    /// Offset of its folded letters.
    public var foldedStart: Int32
    /// Number of its folded letters.
    public var foldedCount: Int32
}
