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

/// A text cut into tokens.
public struct TokenizedText: Sendable {
    /// The text.
    public let text: DecodedText
    /// The folded letters of all words, one after the other.
    public private(set) var folded: [UInt8] = []
    /// The tokens in their order.
    public private(set) var tokens: [Token] = []
    /// Letters of Arabic script, for telling the language.
    public private(set) var arabicLetters = 0
    /// Letters of other scripts.
    public private(set) var otherLetters = 0
    /// Letters that Persian and Urdu write and Arabic does not.
    public private(set) var persianLetters = 0

    /// Cuts a text from a byte offset on.
    public init(_ text: DecodedText, from start: Int = 0) {
        self.text = text
        folded.reserveCapacity(text.utf8.count / 2)
        tokens.reserveCapacity(text.utf8.count / 9)
        cut(from: start)
    }

    /// The folded letters of a token.
    @inlinable
    public func letters(_ token: Token) -> ArraySlice<UInt8> {
        folded[Int(token.foldedStart)..<Int(token.foldedStart + token.foldedCount)]
    }

    /// The text from the first byte of one token to the last byte of another.
    public func byteRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    private mutating func cut(from start: Int) {
        let bytes = text.utf8
        var position = start
        var spaced = true
        var startsLine = true
        while position < bytes.count {
            let (scalar, width) = Self.scalar(bytes, position)
            let letter = FoldedLetter.fold(scalar)
            if letter != FoldedLetter.none && letter != FoldedLetter.ignorable {
                position = cutWord(from: position, spaced: spaced, startsLine: startsLine)
                spaced = false
                startsLine = false
                continue
            }
            if letter == FoldedLetter.none {
                if scalar == 10 || scalar == 13 || scalar == 0x2028 || scalar == 0x2029 {
                    spaced = true
                    startsLine = true
                } else if scalar == 32 || scalar == 9 || scalar == 0xA0 || (0x2000...0x200A).contains(scalar) {
                    spaced = true
                } else if scalar > 32 {
                    tokens.append(
                        Token(
                            kind: Self.mark(scalar), spaced: spaced, startsLine: startsLine, hasTanwin: false,
                            hasDamma: false, start: Int32(position), end: Int32(position + width),
                            foldedStart: Int32(folded.count), foldedCount: 0))
                    spaced = false
                    startsLine = false
                }
            }
            position += width
        }
    }

    /// Appends the word at a position and returns where it ends: letters and digits do not mix, nor do scripts.
    private mutating func cutWord(from start: Int, spaced: Bool, startsLine: Bool) -> Int {
        let bytes = text.utf8
        let foldedStart = folded.count
        var position = start
        var end = start
        var kind = Token.Kind.otherMark
        var hasTanwin = false
        var hasDamma = false
        while position < bytes.count {
            let (scalar, width) = Self.scalar(bytes, position)
            let letter = FoldedLetter.fold(scalar)
            if letter == FoldedLetter.none { break }
            if letter == FoldedLetter.ignorable {
                if scalar == 0x64B { hasTanwin = true }
                if scalar == 0x64F && folded.count - foldedStart <= 3 { hasDamma = true }
                position += width
                // A mark belongs to the word it follows; one that ends the word only if it is a vowel or tatweel.
                if scalar < 0x700 { end = position }
                continue
            }
            let letterKind: Token.Kind =
                letter >= 0x80 ? .arabicWord : (0x30...0x39).contains(letter) ? .number : .latinWord
            if kind == .otherMark {
                kind = letterKind
            } else if kind != letterKind {
                break
            }
            folded.append(letter)
            if scalar > 0x64A, scalar < 0x700, letter >= 0x80 { persianLetters += 1 }
            if (0xFEF5...0xFEFC).contains(scalar) { folded.append(FoldedLetter.arabic(0x627)) }
            position += width
            end = position
        }
        if kind == .arabicWord {
            arabicLetters += folded.count - foldedStart
        } else if kind == .latinWord {
            otherLetters += folded.count - foldedStart
        }
        tokens.append(
            Token(
                kind: kind, spaced: spaced, startsLine: startsLine, hasTanwin: hasTanwin, hasDamma: hasDamma,
                start: Int32(start), end: Int32(end), foldedStart: Int32(foldedStart),
                foldedCount: Int32(folded.count - foldedStart)))
        return position
    }

    /// The scalar at a position of valid UTF-8 and the number of its bytes.
    @inlinable
    public static func scalar(_ bytes: [UInt8], _ position: Int) -> (scalar: UInt32, width: Int) {
        let lead = UInt32(bytes[position])
        if lead < 0x80 { return (lead, 1) }
        let second = UInt32(bytes[position + 1] & 0x3F)
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[position + 2] & 0x3F)
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
    }

    private static func mark(_ scalar: UInt32) -> Token.Kind {
        switch scalar {
        case 0x2E, 0x2026, 0x6D4: .period
        case 0x2C, 0x60C: .comma
        case 0x3B, 0x61B: .semicolon
        case 0x3A: .colon
        case 0x3F, 0x61F: .question
        case 0x21: .exclamation
        case 0x28, 0x5B, 0x7B, 0xFD3E: .openBracket
        case 0x29, 0x5D, 0x7D, 0xFD3F: .closeBracket
        case 0x22, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: .quote
        case 0x2D, 0x2010...0x2015, 0x2212: .dash
        case 0x2F, 0x5C: .slash
        default: .otherMark
        }
    }
}

/// Turns byte offsets of a text into Unicode scalar offsets.
public struct ScalarOffsets: Sendable {
    private let utf8: [UInt8]
    /// Scalars before each block of ``blockSize`` bytes.
    private let before: [Int32]
    private static let blockSize = 256

    /// Counts the scalars of a text.
    public init(_ text: DecodedText) {
        utf8 = text.utf8
        var before: [Int32] = []
        var count: Int32 = 0
        before.reserveCapacity(utf8.count / Self.blockSize + 1)
        utf8.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                before.append(count)
                // A plain loop over one block, which the compiler turns into vector code.
                var scalars: Int32 = 0
                for byte in bytes[start..<min(start + Self.blockSize, bytes.count)] {
                    scalars += byte & 0xC0 != 0x80 ? 1 : 0
                }
                count += scalars
            }
        }
        self.before = before
    }

    /// The number of scalars before a byte offset.
    public func scalarOffset(_ byteOffset: Int) -> Int {
        guard !before.isEmpty else { return 0 }
        let block = min(byteOffset / Self.blockSize, before.count - 1)
        var count = Int(before[block])
        for index in block * Self.blockSize..<byteOffset where utf8[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
