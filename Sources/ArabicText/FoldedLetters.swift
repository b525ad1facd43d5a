/// The folded letters of a word of a text, or a part of them; neither copied nor owned.
///
/// Good as long as the ``TokenizedText`` it comes from: whoever keeps one keeps that too. Eight letters can be read from any
/// of its places on, since the letters of a text have so many zeros behind them.
///
/// Nobody writes what it points to, so it may be sent together with its text.
public struct FoldedLetters: Hashable, @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<UInt8>
    /// Place of the first letter.
    public let startIndex: Int
    /// Place past the last letter.
    public let endIndex: Int

    /// - Parameter base: letters with at least ``TokenizedText/padding`` readable bytes behind the last.
    @inlinable
    @inline(__always)
    init(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
        self.base = base
        startIndex = range.lowerBound
        endIndex = range.upperBound
    }

    /// The first eight letters as a number, the first lowest; what is not there is 0, as no letter is.
    @inlinable
    public var key: UInt64 {
        let eight = UInt64(littleEndian: UnsafeRawPointer(base + startIndex).loadUnaligned(as: UInt64.self))
        return count >= 8 ? eight : eight & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }

    /// Whether the letters are the same.
    @inlinable
    public static func == (left: FoldedLetters, right: FoldedLetters) -> Bool {
        left.count == right.count && left.key == right.key && (left.count <= 8 || left.hasSameRest(as: right))
    }

    /// Whether letters of as many others are the same from the ninth on.
    @usableFromInline
    func hasSameRest(as other: FoldedLetters) -> Bool { dropFirst(8).elementsEqual(other.dropFirst(8)) }

    /// By the first letters and their number.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(count)
    }

    /// The place of the first letter, behind which eight can be read; good as long as the text.
    @inlinable public var start: UnsafePointer<UInt8> { base + startIndex }

    /// Whether the letters are these.
    public func elementsEqual(_ word: [UInt8]) -> Bool { count == word.count && starts(with: word) }

    /// Whether the letters begin with these.
    public func starts(with word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        for (offset, letter) in word.enumerated() where base[startIndex + offset] != letter { return false }
        return true
    }

    /// Whether the letters begin with these two.
    @inlinable
    public func starts(with first: UInt8, _ second: UInt8) -> Bool {
        count >= 2 && base[startIndex] == first && base[startIndex + 1] == second
    }

    /// Whether others stand among the letters.
    public func contains(_ word: [UInt8]) -> Bool {
        count >= word.count && (0...count - word.count).contains { dropFirst($0).starts(with: word) }
    }

    /// Whether the letters end with others.
    public func hasSuffix(_ word: [UInt8]) -> Bool {
        count >= word.count && suffix(word.count).starts(with: word)
    }
}

extension FoldedLetters: RandomAccessCollection {
    /// The letter at a place.
    @inlinable
    public subscript(position: Int) -> UInt8 {
        precondition(position >= startIndex && position < endIndex, "no letter of the word")
        return base[position]
    }

    /// The letters at a range of places.
    @inlinable
    public subscript(range: Range<Int>) -> FoldedLetters {
        precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "no letters of the word")
        return FoldedLetters(base, range)
    }

    /// Number of letters.
    @inlinable public var count: Int { endIndex &- startIndex }
    /// The first letter.
    @inlinable public var first: UInt8? { isEmpty ? nil : base[startIndex] }
    /// The last letter.
    @inlinable public var last: UInt8? { isEmpty ? nil : base[endIndex - 1] }

    /// The letters without some of the first.
    @inlinable
    public func dropFirst(_ count: Int = 1) -> FoldedLetters {
        FoldedLetters(base, Swift.min(startIndex + count, endIndex)..<endIndex)
    }

    /// The letters without some of the last.
    @inlinable
    public func dropLast(_ count: Int = 1) -> FoldedLetters {
        FoldedLetters(base, startIndex..<Swift.max(endIndex - count, startIndex))
    }
}

/// A few words that a rule asks for, by their folded letters.
public struct WordSet: Sendable {
    /// The words of up to eight letters, by ``FoldedLetters/key``.
    private var short: [UInt64] = []
    private var long: [[UInt8]] = []
    /// A bit for each length that a word has, and one for each ``FoldedLetters/key`` by its hash: most questions end there.
    @usableFromInline private(set) var lengths: UInt64 = 0
    @usableFromInline private(set) var keys: UInt64 = 0

    /// Creates the set of words in ordinary spelling.
    public init(_ words: [String]) {
        for word in words.map({ foldedWord($0) }) where !contains(word) {
            let key = Self.key(of: word)
            lengths |= Self.bit(ofLength: word.count)
            keys |= Self.bit(ofKey: key)
            if word.count <= 8 { short.append(key) } else { long.append(word) }
        }
    }

    /// Whether a word is one of these.
    @inlinable
    public func contains(_ word: FoldedLetters) -> Bool {
        lengths & Self.bit(ofLength: word.count) != 0 && keys & Self.bit(ofKey: word.key) != 0 && holds(word)
    }

    @usableFromInline
    func holds(_ word: FoldedLetters) -> Bool {
        word.count <= 8 ? short.contains(word.key) : long.contains { word.elementsEqual($0) }
    }

    /// Whether a word is one of these.
    public func contains(_ word: [UInt8]) -> Bool {
        lengths & Self.bit(ofLength: word.count) != 0
            && (word.count <= 8 ? short.contains(Self.key(of: word)) : long.contains(word))
    }

    @inlinable
    static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

    /// The upper bits of a product depend on all letters.
    @inlinable
    static func bit(ofKey key: UInt64) -> UInt64 { 1 << ((key &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    private static func key(of word: [UInt8]) -> UInt64 {
        word.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
