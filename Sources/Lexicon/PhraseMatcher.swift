/// The phrases of all tables as texts are read with them.
///
/// What most words need is small and lies together, since waiting for memory costs more than comparing: a slot of four
/// bytes tells most words that no table has from the others, and what is known of a word stands in one place, whether it
/// begins phrases included.
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
    private let firstWord: UnsafeMutablePointer<Word>
    /// The letters of the words of more than eight.
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

    /// What is known of a word; 32 bytes, so that none lies across two lines of the cache.
    struct Word: Sendable {
        /// Its letters, if they are at most eight; else where they stand, and in the upper half how many they are.
        var key: UInt64
        /// The phrases that begin with it.
        var node = Node()
        var traits: WordTraits
        /// Whether it has more than eight letters.
        var isLong: Bool
    }

    /// What is known of a word by its number.
    @inline(__always)
    func word(_ number: Int32) -> UnsafePointer<Word> { UnsafePointer(firstWord) + Int(number) }

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
        return count <= 8 ? find(hash) { isShort($0, key) } : find(hash) { isLong($0, word, count) }
    }

    /// The number of a word of at most eight letters, or -1.
    @inline(__always)
    func find(short key: UInt64) -> Int32 {
        let hash = Self.hash(key)
        return known.mayHold(hash) ? find(hash) { isShort($0, key) } : -1
    }

    /// The number of a word, or -1.
    func find(_ word: [UInt8]) -> Int32 { Vocabulary.withPadding(word) { find($0, word.count) } }

    @inline(__always)
    private func find(_ hash: UInt64, where isSame: (UnsafePointer<Word>) -> Bool) -> Int32 {
        let tag = UInt32(truncatingIfNeeded: hash) & ~numberMask
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        while true {
            let found = slots[slot]
            guard found != 0 else { return -1 }
            if found & ~numberMask == tag {
                let number = Int32(bitPattern: found & numberMask) &- 1
                if isSame(self.word(number)) { return number }
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
    }

    @inline(__always)
    private func isShort(_ known: UnsafePointer<Word>, _ key: UInt64) -> Bool {
        known.pointee.key == key && !known.pointee.isLong
    }

    private func isLong(_ known: UnsafePointer<Word>, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let known = known.pointee
        guard known.isLong, known.key &>> 32 == UInt64(count) else { return false }
        let start = Int(UInt32(truncatingIfNeeded: known.key))
        return letters[start..<start + count].elementsEqual(UnsafeBufferPointer(start: word, count: count))
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
        // At most half full; the numbers take as many bits as they need, the tag has the others.
        let bits = max(4, Int.bitWidth - packer.words.count.leadingZeroBitCount + 1)
        let mask: UInt32 = (1 << UInt32(bits - 1)) - 1
        shift = UInt64(64 - bits)
        numberMask = mask
        var slots = [UInt32](repeating: 0, count: 1 << bits)
        let hashes = packer.words.enumerated().map { number, word in
            Self.hash(word.isLong ? index.vocabulary.hash(ofLong: number) : word.key)
        }
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash &>> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: hash) & ~mask | UInt32(number + 1)
        }
        self.slots = Self.own(slots)
        known = WordFilter(hashes)
        let isBehindArticle = packer.wordsOfPhrases(with: Annotator.mayFollowArticle)
        knownBehindArticle = WordFilter(hashes.indices.filter { isBehindArticle[$0] }.map { hashes[$0] })
        firstWord = Self.ownInLines(packer.words)
        letters = Self.own(index.vocabulary.letters)
        nodes = Self.own(packer.nodes)
        wordsOfNodes = Self.own(packer.wordsOfNodes)
        entries = Self.own(packer.entries)
    }

    deinit {
        slots.deallocate()
        known.deallocate()
        knownBehindArticle.deallocate()
        firstWord.deallocate()
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
    private static func ownInLines(_ words: [Word]) -> UnsafeMutablePointer<Word> {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: words.count * MemoryLayout<Word>.stride, alignment: 64)
        return memory.initializeMemory(as: Word.self, from: words, count: words.count)
    }
}
