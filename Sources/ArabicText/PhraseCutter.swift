/// Cuts the phrases of tables into folded words, in buffers that are used again for each.
public struct PhraseCutter {
    /// The folded letters of the words, one after the other; ``TokenizedText/padding`` more can be read behind the last.
    public private(set) var letters: [UInt8] = []
    /// Where each word stands in ``letters``.
    public private(set) var words: [Range<Int>] = []
    private var tokens: [Token] = []

    /// Creates a cutter.
    public init() {}

    /// Cuts a phrase, valid UTF-8, as a text is cut.
    public mutating func cut(_ phrase: ArraySlice<UInt8>) {
        makeRoom(phrase.count)
        tokens.removeAll(keepingCapacity: true)
        letters.withUnsafeMutableBufferPointer { letters in
            phrase.withUnsafeBufferPointer { bytes in
                FoldedLetter.ofTwoBytes.withUnsafeBufferPointer { table in
                    var cutter = TokenCutter(bytes, foldedBy: table, into: letters)
                    cutter.cut(from: 0, into: &tokens)
                }
            }
        }
        words.removeAll(keepingCapacity: true)
        for token in tokens where token.foldedCount > 0 {
            words.append(Int(token.foldedStart)..<Int(token.foldedStart + token.foldedCount))
        }
    }

    /// Takes a text, valid UTF-8, for one word, whatever marks and scripts it has; there is none where it has no letters.
    public mutating func cutOne(_ word: ArraySlice<UInt8>) {
        makeRoom(word.count)
        var count = 0
        word.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let (scalar, width) = TokenCutter.scalar(bytes, position)
                position += width
                let letter = scalar < 0x800 ? FoldedLetter.ofTwoBytes[Int(scalar)] : FoldedLetter.fold(scalar)
                guard letter != FoldedLetter.none, letter != FoldedLetter.ignorable else { continue }
                letters[count] = letter
                count += 1
                if (0xFEF5...0xFEFC).contains(scalar) {
                    letters[count] = FoldedLetter.arabic(0x627)
                    count += 1
                }
            }
        }
        words.removeAll(keepingCapacity: true)
        if count > 0 { words.append(0..<count) }
    }

    /// Whether two neighbours in a word are one of some pairs.
    public func holdsAny(of pairs: LetterPairs) -> Bool {
        words.contains { word in
            (word.lowerBound..<word.upperBound - 1).contains { pairs.contains(letters[$0], letters[$0 + 1]) }
        }
    }

    /// Writes letters in another way wherever a word of the phrase has them.
    ///
    /// - Parameters:
    ///   - letters: folded; at least one.
    ///   - others: as many.
    /// - Returns: Whether there were any.
    @discardableResult
    public mutating func respell(_ letters: [UInt8], as others: [UInt8]) -> Bool {
        var found = false
        for word in words where word.count >= letters.count {
            for start in word.lowerBound...word.upperBound - letters.count
            where self.letters[start] == letters[0]
                && self.letters[start..<start + letters.count].elementsEqual(letters)
            {
                self.letters.replaceSubrange(start..<start + letters.count, with: others)
                found = true
            }
        }
        return found
    }

    /// Room for the letters of so many bytes: no scalar folds to more letters than it has bytes.
    private mutating func makeRoom(_ count: Int) {
        let needed = count + TokenizedText.padding
        if letters.count < needed { letters = [UInt8](repeating: 0, count: needed * 2) }
    }
}

/// A set of pairs of folded letters.
public struct LetterPairs: Sendable {
    private var isMember = [Bool](repeating: false, count: 1 << 16)

    /// Creates an empty set.
    public init() {}

    /// Adds a pair.
    public mutating func insert(_ first: UInt8, _ second: UInt8) { isMember[Int(first) << 8 | Int(second)] = true }

    /// Whether a pair was added.
    public func contains(_ first: UInt8, _ second: UInt8) -> Bool { isMember[Int(first) << 8 | Int(second)] }
}
