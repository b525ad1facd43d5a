/// The words of all tables, each with a number, as the tables are read.
///
/// A folded letter is a byte and most words have at most eight: those are keys by themselves, without comparing letters,
/// in a table of open addressing. Longer words are found by a hash of their first and last eight letters.
struct Vocabulary: Sendable {
    private var short = WordTable()
    private var long = WordTable()
    /// The letters of the longer words.
    private(set) var letters: [UInt8] = []
    private var words: [(key: UInt64, length: Int32, start: Int32)] = []

    /// Number of words.
    var count: Int { words.count }

    /// A word by its number: its first eight letters, how many it has, and where they stand in ``letters`` if they are more.
    func word(_ number: Int) -> (key: UInt64, length: Int32, start: Int32) { words[number] }

    /// ``hash(_:_:)`` of a word of more than eight letters.
    func hash(ofLong number: Int) -> UInt64 {
        let start = Int(words[number].start)
        return Self.withPadding(Array(letters[start..<start + Int(words[number].length)])) {
            Self.hash($0, Int(words[number].length))
        }
    }

    /// The number of a word, or -1.
    ///
    /// - Parameter word: its letters, of which eight can be read from any on, be they the word's or not.
    @inline(__always)
    func find(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        if count <= 8 { return short.find(Self.key(word, count)) { _ in true } }
        return long.find(Self.hash(word, count)) { equals($0, word, count) }
    }

    /// The number of a word, or -1.
    func find(_ word: [UInt8]) -> Int32 { Self.withPadding(word) { find($0, word.count) } }

    /// The number of a word, given one where it is new.
    ///
    /// - Parameter word: its letters, of which eight can be read from any on.
    mutating func intern(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let found = find(word, count)
        if found >= 0 { return found }
        let id = Int32(words.count)
        words.append((Self.key(word, min(count, 8)), Int32(count), Int32(letters.count)))
        if count <= 8 {
            short.insert(Self.key(word, count), id)
        } else {
            long.insert(Self.hash(word, count), id)
            letters.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
        }
        return id
    }

    private func equals(_ id: Int32, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let known = words[Int(id)]
        return known.length == count
            && letters[Int(known.start)..<Int(known.start) + count].elementsEqual(
                UnsafeBufferPointer(start: word, count: count))
    }

    /// Up to eight letters as a number, the first lowest; 0 for no letter only, since no letter is 0.
    @inline(__always)
    static func key(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        count >= 8 ? eight(word) : eight(word) & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }

    @inline(__always)
    private static func eight(_ word: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(word).loadUnaligned(as: UInt64.self))
    }

    /// Of a word of more than eight letters; never 0.
    @inline(__always)
    static func hash(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let (first, last) = (eight(word), eight(word + count - 8))
        return (first &* 0x9E37_79B9_7F4A_7C15 ^ last &+ UInt64(truncatingIfNeeded: count)) | 1
    }

    /// Letters with so much behind them that eight can be read from each on.
    static func withPadding<Result>(
        _ word: [UInt8], _ body: (UnsafePointer<UInt8>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 8) { buffer in
            buffer.initialize(repeating: 0)
            for (index, letter) in word.enumerated() { buffer[index] = letter }
            // A buffer of at least eight bytes has an address.
            guard let base = buffer.baseAddress else { preconditionFailure("an allocation of at least eight bytes") }
            return body(base)
        }
    }
}

/// Numbers of words by a key that is not 0; open addressing, at most half full.
private struct WordTable: Sendable {
    private var slots = [Slot](repeating: Slot(), count: 1 << 10)
    private var shift: UInt64 = 64 - 10
    private var count = 0

    /// Key and number stand together: one look into memory finds both.
    private struct Slot {
        var key: UInt64 = 0
        var id: Int32 = -1
    }

    /// The number of the word with a key that meets a condition, or -1.
    @inline(__always)
    func find(_ key: UInt64, where isSame: (Int32) -> Bool) -> Int32 {
        guard key != 0 else { return -1 }
        var slot = first(key)
        while slots[slot].key != 0 {
            if slots[slot].key == key, isSame(slots[slot].id) { return slots[slot].id }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return -1
    }

    /// Adds a word that is not there yet.
    mutating func insert(_ key: UInt64, _ id: Int32) {
        if (count + 1) * 2 > slots.count {
            let old = slots
            slots = [Slot](repeating: Slot(), count: old.count * 2)
            shift -= 1
            for slot in old where slot.key != 0 { place(slot) }
        }
        place(Slot(key: key, id: id))
        count += 1
    }

    private mutating func place(_ new: Slot) {
        var slot = first(new.key)
        while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = new
    }

    /// Fibonacci hashing: the high bits of a product with 2⁶⁴/φ.
    @inline(__always)
    private func first(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
