/// The phrases of all tables as texts are read with them.
///
/// What most words need is small, since waiting for memory costs more than comparing: a bit tells most words that no table
/// has from the others, a slot of four bytes has the number of a word, and its letters are eight; the trie is looked at only
/// for those with which phrases begin.
///
/// It owns its memory, which nobody writes once it is packed: hence it may be sent. The numbers in it are not checked when
/// they are followed: packing makes them all, and each is one of something that is there.
final class PhraseMatcher: @unchecked Sendable {
    /// Words by their hashes, open addressing: some more bits of the hash and the word's number plus one; 0 is free.
    private let slots: UnsafeBufferPointer<UInt32>
    private let shift: UInt64
    /// All words, and those that begin phrases which may stand behind the article; see ``Annotator/mayFollowArticle``.
    private let known: WordFilter
    private let knownBehindArticle: WordFilter
    private let numberMask: UInt32
    /// The words by their numbers: the letters of those that have at most eight, of others a ``key(ofLong:)``.
    private let keys: UnsafePointer<UInt64>
    private let facts: UnsafePointer<WordFacts>
    /// The places in the trie after each word.
    private let roots: UnsafePointer<Node>
    /// Where the longer words' letters stand, and the letters.
    private let longWords: UnsafeBufferPointer<Range<Int>>
    private let letters: UnsafeBufferPointer<UInt8>
    /// The places in the trie after the first word; those that follow one place stand together, by their words.
    private let nodes: UnsafeBufferPointer<Node>
    /// For each of them the word that leads there.
    private let wordsOfNodes: UnsafeBufferPointer<Int32>
    private let entries: UnsafeBufferPointer<Entry>

    /// A place in the trie.
    struct Node: Sendable {
        /// A bit for each of the words that lead on from here, see ``bit(of:)``: of most words that follow in a text it tells
        /// already that no phrase goes on with them.
        var wordBits: UInt64 = 0
        /// Its first entry; of an only one, as nearly all are, its row.
        var firstEntry: Int32 = 0
        /// The places that follow it.
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        var entryCount: UInt8 = 0
        /// The table of its only entry.
        var category = Category.country

        /// Whether phrases begin so.
        @inline(__always)
        var beginsPhrases: Bool { childCount > 0 || entryCount > 0 }

        /// Whether a longer phrase may go on with a word.
        @inline(__always)
        func mayGoOn(with word: Int32) -> Bool { wordBits & Self.bit(of: word) != 0 }

        /// The bit of a word among those that lead on.
        @inline(__always)
        static func bit(of word: Int32) -> UInt64 {
            // Numbers of words that tables bring in one after the other shall not share theirs.
            1 &<< UInt64(UInt32(bitPattern: word) &* 0x9E37_79B9 &>> 26)
        }
    }

    /// A row of a table for a phrase.
    struct Entry: Sendable {
        var value: Int32
        var category: Category
    }

    /// What is known of a single word.
    struct WordFacts: Sendable {
        var traits: WordTraits = []
        var beginsPhrases = false
    }

    /// What stands for a longer word where others have their letters.
    ///
    /// No word's letters look so: none is 0, and the seventh is here, though an eighth is there.
    static func key(ofLong position: Int) -> UInt64 { 1 << 63 | UInt64(position) }

    /// What is known of a word by its number.
    @inline(__always)
    func facts(_ word: Int32) -> WordFacts { facts[Int(word)] }

    /// The phrases that begin with a word.
    @inline(__always)
    func root(_ word: Int32) -> Node { roots[Int(word)] }

    /// One of the entries of a place.
    @inline(__always)
    func entry(_ number: Int, of node: Node) -> Entry {
        node.entryCount == 1
            ? Entry(value: node.firstEntry, category: node.category) : entries[Int(node.firstEntry) &+ number]
    }

    /// The number of a word, or -1.
    ///
    /// - Parameters:
    ///   - word: its letters, of which eight can be read from any on, be they the word's or not.
    ///   - isBehindArticle: whether only phrases matter that may stand behind the article.
    @inline(__always)
    func find(_ word: UnsafePointer<UInt8>, _ count: Int, isBehindArticle: Bool = false) -> Int32 {
        let key = count <= 8 ? Vocabulary.key(word, count) : Vocabulary.hash(word, count)
        let hash = Self.hash(key)
        guard isBehindArticle ? knownBehindArticle.mayHold(hash) : known.mayHold(hash) else { return -1 }
        return count <= 8 ? find(hash) { keys[$0] == key } : find(hash) { isLong($0, word, count) }
    }

    /// The number of a word of at most eight letters, or -1.
    @inline(__always)
    func find(short key: UInt64) -> Int32 {
        let hash = Self.hash(key)
        return known.mayHold(hash) ? find(hash) { keys[$0] == key } : -1
    }

    /// The number of a word, or -1.
    func find(_ word: [UInt8]) -> Int32 { Vocabulary.withPadding(word) { find($0, word.count) } }

    @inline(__always)
    private func find(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int32 {
        let tag = UInt32(truncatingIfNeeded: hash) & ~numberMask
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        while true {
            let found = slots[slot]
            guard found != 0 else { return -1 }
            if found & ~numberMask == tag {
                let number = Int(found & numberMask) &- 1
                if isSame(number) { return Int32(truncatingIfNeeded: number) }
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
    }

    private func isLong(_ number: Int, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let position = Int(truncatingIfNeeded: keys[number] & ~(1 << 63))
        guard keys[number] == Self.key(ofLong: position), position < longWords.count else { return false }
        return letters[longWords[position]].elementsEqual(UnsafeBufferPointer(start: word, count: count))
    }

    /// Fibonacci hashing: the high bits of a product with 2⁶⁴/φ tell the slot, the low ones are mixed for the tag.
    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 {
        let product = (key ^ key &>> 32) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 29
    }

    /// The place that a further word leads to; nil when there is none.
    @inline(__always)
    func child(of node: Node, by word: Int32) -> Node? {
        guard node.mayGoOn(with: word) else { return nil }
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

    /// Packs an index.
    init(_ index: PhraseIndex) {
        var packer = PhrasePacker(index)
        packer.pack()
        // A fifth free at least; the numbers take as many bits as they need, the tag has the others.
        let count = packer.words.count
        let numberBits = max(4, Int.bitWidth - count.leadingZeroBitCount)
        let bits = count * 5 < 4 << numberBits ? numberBits : numberBits + 1
        let mask: UInt32 = (1 << UInt32(numberBits)) - 1
        shift = UInt64(64 - bits)
        numberMask = mask
        var slots = [UInt32](repeating: 0, count: 1 << bits)
        let hashes = packer.words.map(\.hash)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash &>> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: hash) & ~mask | UInt32(number + 1)
        }
        self.slots = Self.own(slots)
        known = WordFilter(hashes)
        let isBehindArticle = packer.wordsOfPhrases(with: Annotator.mayFollowArticle)
        knownBehindArticle = WordFilter(hashes.indices.filter { isBehindArticle[$0] }.map { hashes[$0] })
        keys = UnsafePointer(Self.ownInLines(packer.words.map(\.key)))
        facts = UnsafePointer(Self.ownInLines(packer.words.map(\.facts)))
        roots = UnsafePointer(Self.ownInLines(packer.roots))
        longWords = Self.own(packer.longWords)
        letters = Self.own(index.vocabulary.letters)
        nodes = Self.own(packer.nodes)
        wordsOfNodes = Self.own(packer.wordsOfNodes)
        entries = Self.own(packer.entries)
    }

    deinit {
        slots.deallocate()
        known.deallocate()
        knownBehindArticle.deallocate()
        keys.deallocate()
        facts.deallocate()
        roots.deallocate()
        longWords.deallocate()
        letters.deallocate()
        nodes.deallocate()
        wordsOfNodes.deallocate()
        entries.deallocate()
    }

    private static func own<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = buffer.initialize(from: elements)
        return UnsafeBufferPointer(buffer)
    }

    /// The same at the start of a line of the cache.
    private static func ownInLines<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: elements.count * MemoryLayout<Element>.stride, alignment: 64)
        return memory.initializeMemory(as: Element.self, from: elements, count: elements.count)
    }
}
