/// The words of all tables, each with a number; open addressing over the folded letters.
struct Vocabulary: Sendable {
    private var letters: [UInt8] = []
    private var starts: [Int32] = [0]
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
    private var mask = (1 << 12) - 1

    /// Number of words.
    var count: Int { starts.count - 1 }

    /// The number of a word, or -1.
    @inline(__always)
    func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        var slot = Self.hash(word) & mask
        while true {
            let id = slots[slot]
            if id < 0 || equals(id, word) { return id }
            slot = (slot + 1) & mask
        }
    }

    /// The number of a word, or -1.
    func find(_ word: [UInt8]) -> Int32 {
        word.withUnsafeBufferPointer { find($0) }
    }

    /// The number of a word, given one where it is new.
    mutating func intern(_ word: [UInt8]) -> Int32 {
        let found = find(word)
        if found >= 0 { return found }
        let id = Int32(count)
        letters.append(contentsOf: word)
        starts.append(Int32(letters.count))
        if count * 2 > slots.count { grow() } else { place(id) }
        return id
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for id in 0..<Int32(count) { place(id) }
    }

    private mutating func place(_ id: Int32) {
        let range = Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
        var slot = letters[range].withUnsafeBufferPointer { Self.hash($0) } & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = id
    }

    private func equals(_ id: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[Int(id)])
        guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
        for index in 0..<word.count where letters[start + index] != word[index] { return false }
        return true
    }

    /// FNV-1a, 64 bits, with the high half folded in: words are short, so mixing matters more than width.
    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
    }
}
