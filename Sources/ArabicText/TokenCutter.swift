/// Cuts text into tokens, one look at each byte.
///
/// Works on buffers, since half of what reading an article costs would else be checks of indices. They are in bounds:
/// positions are at scalars of valid UTF-8, and no scalar folds to more letters than it has bytes.
struct TokenCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let foldedOfTwoBytes: UnsafeBufferPointer<UInt8>
    private let folded: UnsafeMutableBufferPointer<UInt8>
    private(set) var foldedCount = 0
    private(set) var arabicLetters = 0
    private(set) var otherLetters = 0
    private(set) var persianLetters = 0

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - table: ``FoldedLetter/ofTwoBytes``.
    ///   - folded: room for as many letters as there are bytes.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, foldedBy table: UnsafeBufferPointer<UInt8>,
        into folded: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.bytes = bytes
        foldedOfTwoBytes = table
        self.folded = folded
    }

    /// Appends the tokens from a byte offset on.
    mutating func cut(from start: Int, into tokens: inout [Token]) {
        // An array asks at each append whether it is shared: some tokens at a time cost it less than each by itself.
        withUnsafeTemporaryAllocation(of: Token.self, capacity: 40) { some in
            var count = 0
            cut(from: start) { token in
                if count == some.count {
                    tokens.append(contentsOf: some)
                    count = 0
                }
                some.initializeElement(at: count, to: token)
                count += 1
            }
            tokens.append(contentsOf: some[..<count])
        }
    }

    @inline(__always)
    private mutating func cut(from start: Int, append: (Token) -> Void) {
        let lines = WrappedLines(bytes, from: start)
        var line = start
        var position = start
        var spaced = true
        var startsLine = true
        while position < bytes.count {
            if bytes[position] == 32 {
                spaced = true
                position += 1
                continue
            }
            let (scalar, width) = Self.scalar(bytes, position)
            let letter = fold(scalar)
            if letter != FoldedLetter.none && letter != FoldedLetter.ignorable {
                let token = cutWord(from: &position, letter, spaced: spaced, startsLine: startsLine)
                append(token)
                spaced = false
                startsLine = false
                continue
            }
            if letter == FoldedLetter.none {
                if scalar == 10 {
                    spaced = true
                    if !lines.isSoft(line, position) { startsLine = true }
                    line = position + 1
                } else if scalar == 13 && position + 1 < bytes.count && bytes[position + 1] == 10 {
                    spaced = true
                } else if scalar == 13 || scalar == 0x2028 || scalar == 0x2029 {
                    spaced = true
                    startsLine = true
                } else if scalar == 9 || scalar == 0xA0 || (0x2000...0x200A).contains(scalar) {
                    spaced = true
                } else if scalar > 32 {
                    append(
                        Token(
                            kind: Self.mark(scalar), spaced: spaced, startsLine: startsLine, hasTanwin: false,
                            hasDamma: false, start: Int32(position), end: Int32(position + width),
                            foldedStart: Int32(foldedCount), foldedCount: 0))
                    spaced = false
                    startsLine = false
                }
            }
            position += width
        }
    }

    /// The word at a position, which moves past it: letters and digits do not mix, nor do scripts.
    ///
    /// - Parameter first: its first letter.
    private mutating func cutWord(
        from position: inout Int, _ first: UInt8, spaced: Bool, startsLine: Bool
    ) -> Token {
        let start = position
        let foldedStart = foldedCount
        var end = start
        let kind = Self.kind(of: first)
        var hasTanwin = false
        var hasDamma = false
        while position < bytes.count {
            if kind == .arabicWord {
                cutArabicLetters(from: &position, end: &end)
                if position == bytes.count || bytes[position] == 32 { break }
            }
            let (scalar, width) = Self.scalar(bytes, position)
            let letter = fold(scalar)
            if letter == FoldedLetter.none { break }
            // "جدةاستقبل": a caption that lost its line end; no word goes on behind ta marbuta.
            if letter >= 0x80, position == end, isTaMarbuta(before: position), position > start { break }
            if letter == FoldedLetter.ignorable {
                if scalar == 0x64B { hasTanwin = true }
                if scalar == 0x64F && foldedCount - foldedStart <= 3 { hasDamma = true }
                position += width
                // A mark belongs to the word it follows; one that ends the word only if it is a vowel or tatweel.
                if scalar < 0x700 { end = position }
                continue
            }
            guard Self.kind(of: letter) == kind else { break }
            addLetter(letter)
            if scalar > 0x64A {
                if scalar < 0x700, letter >= 0x80 { persianLetters += 1 }
                if (0xFEF5...0xFEFC).contains(scalar) { addLetter(FoldedLetter.arabic(0x627)) }
            }
            position += width
            end = position
        }
        if kind == .arabicWord {
            arabicLetters += foldedCount - foldedStart
        } else if kind == .latinWord {
            otherLetters += foldedCount - foldedStart
        }
        return Token(
            kind: kind, spaced: spaced, startsLine: startsLine, hasTanwin: hasTanwin, hasDamma: hasDamma,
            start: Int32(start), end: Int32(end), foldedStart: Int32(foldedStart),
            foldedCount: Int32(foldedCount - foldedStart))
    }

    @inline(__always)
    private static func kind(of letter: UInt8) -> Token.Kind {
        letter >= 0x80 ? .arabicWord : (0x30...0x39).contains(letter) ? .number : .latinWord
    }

    /// Moves past Arabic letters of two bytes, of which most words are all made.
    @inline(__always)
    private mutating func cutArabicLetters(from position: inout Int, end: inout Int) {
        // In constants of their own: what is written could else be any of them, for all the compiler knows.
        let (bytes, table, folded) = (self.bytes, foldedOfTwoBytes, self.folded)
        var place = position
        var count = foldedCount
        var persian = 0
        let last = bytes.count &- 1
        while place < last {
            let lead = bytes[place]
            guard lead & 0xE0 == 0xC0 else { break }
            let scalar = Int(lead & 0x1F) &<< 6 | Int(bytes[place &+ 1] & 0x3F)
            let letter = table[scalar]
            guard letter >= 0x80 else { break }
            folded[count] = letter
            count &+= 1
            place &+= 2
            if scalar > 0x64A { persian &+= 1 }
            if scalar == 0x629 { break }
        }
        guard place > position else { return }
        foldedCount = count
        persianLetters += persian
        position = place
        end = place
    }

    /// Whether the letter that ends at a position is ة, a word's last.
    @inline(__always)
    private func isTaMarbuta(before position: Int) -> Bool {
        position > 1 && bytes[position - 1] == 0xA9 && bytes[position - 2] == 0xD8
    }

    @inline(__always)
    private mutating func addLetter(_ letter: UInt8) {
        folded.initializeElement(at: foldedCount, to: letter)
        foldedCount += 1
    }

    /// ``FoldedLetter/fold(_:)``, by the table where there is one.
    @inline(__always)
    private func fold(_ scalar: UInt32) -> UInt8 {
        scalar < 0x800 ? foldedOfTwoBytes[Int(scalar)] : FoldedLetter.fold(scalar)
    }

    /// The scalar at a position of valid UTF-8 and the number of its bytes.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (scalar: UInt32, width: Int) {
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
