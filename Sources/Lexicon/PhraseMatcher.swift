/// The phrases of all tables as texts are read with them.
///
/// What most words need is small and lies together, since waiting for memory costs more than comparing: a slot of four
/// bytes tells most words that no table has from the others, and what is known of a word stands in one place, whether it
/// begins phrases included.
struct PhraseMatcher: Sendable {
    /// Words by their hashes, open addressing: some more bits of the hash and the word's number plus one; 0 is free.
    private let slots: [UInt32]
    private let shift: UInt64
    private let numberMask: UInt32
    private let words: [Word]
    /// The letters of the words of more than eight.
    private let letters: [UInt8]
    /// The places in the trie after the first word; those that follow one place stand together, by their words.
    private let nodes: [Node]
    /// For each of them the word that leads there.
    private let wordsOfNodes: [Int32]
    private let entries: [Entry]

    /// A place in the trie.
    struct Node: Sendable {
        /// Its entries.
        fileprivate(set) var firstEntry: Int32 = 0
        /// The places that follow it.
        fileprivate(set) var firstChild: Int32 = 0
        fileprivate(set) var childCount: Int32 = 0
        fileprivate(set) var entryCount: UInt8 = 0

        /// Whether longer phrases begin so.
        var hasChildren: Bool { childCount > 0 }
        /// Its entries as numbers.
        var entries: Range<Int> { Int(firstEntry)..<Int(firstEntry) &+ Int(entryCount) }
    }

    /// A row of a table for a phrase.
    struct Entry: Sendable {
        var value: Int32
        var category: Category
    }

    /// What is known of a word.
    struct Word: Sendable {
        /// Its first eight letters.
        fileprivate var key: UInt64
        fileprivate var length: Int32
        /// Where its letters stand, if they are more.
        fileprivate var start: Int32
        /// The phrases that begin with it.
        fileprivate(set) var node = Node()
        fileprivate(set) var traits: WordTraits
    }

    /// What is known of a word by its number.
    @inline(__always)
    func word(_ number: Int32) -> Word { words[Int(number)] }

    @inline(__always)
    func entry(_ number: Int) -> Entry { entries[number] }

    /// The number of a word, or -1.
    ///
    /// - Parameter word: its letters, of which eight can be read from any on, be they the word's or not.
    @inline(__always)
    func find(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        count <= 8
            ? find(short: Vocabulary.key(word, count), count)
            : find(Vocabulary.hash(word, count)) { isLong($0, word, count) }
    }

    /// The number of a word of at most eight letters, or -1.
    @inline(__always)
    func find(short key: UInt64, _ count: Int) -> Int32 {
        find(key) { $0.key == key && $0.length == count }
    }

    /// The number of a word, or -1.
    func find(_ word: [UInt8]) -> Int32 { Vocabulary.withPadding(word) { find($0, word.count) } }

    @inline(__always)
    private func find(_ key: UInt64, where isSame: (Word) -> Bool) -> Int32 {
        let hash = Self.hash(key)
        let tag = UInt32(truncatingIfNeeded: hash) & ~numberMask
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        while true {
            let found = slots[slot]
            guard found != 0 else { return -1 }
            if found & ~numberMask == tag {
                let number = Int(found & numberMask) &- 1
                if isSame(words[number]) { return Int32(truncatingIfNeeded: number) }
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
    }

    private func isLong(_ known: Word, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        known.length == count
            && letters[Int(known.start)..<Int(known.start) + count].elementsEqual(
                UnsafeBufferPointer(start: word, count: count))
    }

    /// Fibonacci hashing: the high bits of a product with 2⁶⁴/φ tell the slot, the low ones are mixed for the tag.
    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        let product = (key ^ key &>> 32) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 29
    }

    /// The place that a further word leads to; nil when there is none.
    @inline(__always)
    func child(of node: Node, by word: Int32) -> Node? {
        var low = Int(node.firstChild)
        var high = low &+ Int(node.childCount)
        while high &- low > 8 {
            let middle = (low &+ high) / 2
            if wordsOfNodes[middle] <= word { low = middle } else { high = middle }
        }
        while low < high {
            if wordsOfNodes[low] == word { return nodes[low] }
            low &+= 1
        }
        return nil
    }
}

extension PhraseMatcher {
    /// Packs an index.
    init(_ index: PhraseIndex) {
        letters = index.vocabulary.letters
        var packer = Packer(index)
        packer.pack()
        (words, nodes, wordsOfNodes, entries) = (packer.words, packer.nodes, packer.wordsOfNodes, packer.entries)
        // At most half full; the numbers take as many bits as they need, the tag has the others.
        let bits = max(4, Int.bitWidth - words.count.leadingZeroBitCount + 1)
        shift = UInt64(64 - bits)
        numberMask = (1 << UInt32(bits - 1)) - 1
        var slots = [UInt32](repeating: 0, count: 1 << bits)
        for (number, word) in words.enumerated() {
            let hash = Self.hash(word.length <= 8 ? word.key : index.vocabulary.hash(ofLong: number))
            var slot = Int(truncatingIfNeeded: hash &>> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: hash) & ~numberMask | UInt32(number + 1)
        }
        self.slots = slots
    }

    /// Lays out the words and places of an index.
    private struct Packer {
        private let index: PhraseIndex
        /// For each place of the index those that follow it.
        private let children: [[(word: Int32, node: Int32)]]
        private(set) var words: [Word] = []
        private(set) var nodes: [Node] = []
        private(set) var wordsOfNodes: [Int32] = []
        private(set) var entries: [Entry] = []
        /// The place of the index that each node stands for.
        private var sources: [Int32] = []

        init(_ index: PhraseIndex) {
            self.index = index
            var children = [[(word: Int32, node: Int32)]](repeating: [], count: index.nodes.count)
            index.edges.forEach { parent, word, child in children[Int(parent)].append((word, child)) }
            self.children = children
        }

        mutating func pack() {
            words = index.words.indices.map { number in
                let word = index.vocabulary.word(number)
                return Word(
                    key: word.key, length: word.length, start: word.start, traits: index.words[number].traits)
            }
            for number in words.indices where index.words[number].root != 0 {
                words[number].node = node(for: index.words[number].root)
            }
            // The nodes that follow others are added behind them, until none is left.
            var next = 0
            while next < nodes.count {
                nodes[next] = node(for: sources[next])
                next += 1
            }
        }

        /// The node for a place of the index; those that follow it are added, to be filled in later.
        private mutating func node(for source: Int32) -> Node {
            var node = Node()
            node.firstEntry = Int32(entries.count)
            var entry = index.nodes[Int(source)].head
            while entry >= 0 {
                let row = index.entries[Int(entry)]
                entries.append(Entry(value: row.value, category: row.category))
                node.entryCount += 1
                entry = row.next
            }
            node.firstChild = Int32(nodes.count)
            for child in children[Int(source)].sorted(by: { $0.word < $1.word }) {
                nodes.append(Node())
                wordsOfNodes.append(child.word)
                sources.append(child.node)
                node.childCount += 1
            }
            return node
        }
    }
}
