/// The edges of the phrase trie as the tables are read, (node, word) to node: open addressing.
struct EdgeTable: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var nodes: [Int32] = Array(repeating: 0, count: 1 << 12)
    private var count = 0

    /// The node that a word leads to, or 0: no edge leads back to the root.
    @inline(__always)
    func find(_ node: Int32, _ word: Int32) -> Int32 {
        let key = Self.key(node, word)
        var slot = slot(of: key)
        while keys[slot] != 0 {
            if keys[slot] == key { return nodes[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return 0
    }

    /// Adds an edge that is not there yet.
    mutating func insert(_ node: Int32, _ word: Int32, _ child: Int32) {
        if (count + 1) * 2 > keys.count { grow() }
        place(Self.key(node, word), child)
        count += 1
    }

    /// Tells each edge.
    func forEach(_ body: (_ node: Int32, _ word: Int32, _ child: Int32) -> Void) {
        for (key, child) in zip(keys, nodes) where key != 0 {
            body(Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key), child)
        }
    }

    private mutating func grow() {
        let (oldKeys, oldNodes) = (keys, nodes)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        nodes = Array(repeating: 0, count: oldKeys.count * 2)
        for (key, node) in zip(oldKeys, oldNodes) where key != 0 { place(key, node) }
    }

    private mutating func place(_ key: UInt64, _ node: Int32) {
        var slot = slot(of: key)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        nodes[slot] = node
    }

    /// Never 0: node 0 has no edges of its own.
    @inline(__always)
    private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    }

    /// Fibonacci hashing: the high bits of a product with 2⁶⁴/φ.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }
}
