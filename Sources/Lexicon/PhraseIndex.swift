/// The phrases of all tables in one trie over word numbers, as the tables are read; ``PhraseMatcher`` is made of it.
struct PhraseIndex: Sendable {
    private(set) var vocabulary = Vocabulary()
    private(set) var words: [Word] = []
    private(set) var edges = EdgeTable()
    private(set) var nodes: [Node] = [Node()]
    private(set) var entries: [Entry] = []

    /// What is known of a word.
    struct Word {
        /// The node of phrases that begin with it, or 0.
        var root: Int32 = 0
        var traits: WordTraits = []
    }

    /// A place in the trie: the end of phrases, or on the way to longer ones.
    struct Node {
        /// Its entries, as a chain into ``entries``; -1 ends it.
        var head: Int32 = -1
    }

    /// A row of a table for a phrase.
    struct Entry {
        var category: Category
        var value: Int32
        /// The next entry for the same phrase, or -1.
        var next: Int32
    }

    /// The number of a word, given one where it is new.
    private mutating func intern(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let id = vocabulary.intern(word, count)
        if words.count <= Int(id) { words.append(Word()) }
        return id
    }

    /// Adds traits to a word of some letters, and tells its number.
    @discardableResult
    mutating func mark(_ word: Range<Int>, of letters: [UInt8], _ new: WordTraits) -> Int32 {
        letters.withUnsafeBufferPointer { letters in
            guard let base = letters.baseAddress else { preconditionFailure("letters have their padding") }
            let id = intern(base + word.lowerBound, word.count)
            words[Int(id)].traits.formUnion(new)
            return id
        }
    }

    /// Adds a phrase; an entry of the same table for the same phrase is replaced, or kept where that is asked for.
    ///
    /// - Parameters:
    ///   - phrase: where its words stand in the letters; at least one.
    ///   - letters: as ``PhraseCutter/letters``.
    mutating func add(
        _ phrase: [Range<Int>], of letters: [UInt8], _ category: Category, _ value: Int32, replaces: Bool = true
    ) {
        letters.withUnsafeBufferPointer { letters in
            guard let base = letters.baseAddress else { return }
            var node: Int32 = 0
            for (position, word) in phrase.enumerated() {
                let id = intern(base + word.lowerBound, word.count)
                node = position == 0 ? root(of: id) : madeChild(of: node, by: id)
            }
            add(category, value, at: Int(node), replaces: replaces)
        }
    }

    private mutating func root(of word: Int32) -> Int32 {
        if words[Int(word)].root == 0 { words[Int(word)].root = newNode() }
        return words[Int(word)].root
    }

    private mutating func madeChild(of node: Int32, by word: Int32) -> Int32 {
        let known = edges.find(node, word)
        guard known == 0 else { return known }
        let child = newNode()
        edges.insert(node, word, child)
        return child
    }

    private mutating func add(_ category: Category, _ value: Int32, at node: Int, replaces: Bool) {
        var entry = nodes[node].head
        while entry >= 0 {
            if entries[Int(entry)].category == category {
                if replaces { entries[Int(entry)].value = value }
                return
            }
            entry = entries[Int(entry)].next
        }
        entries.append(Entry(category: category, value: value, next: nodes[node].head))
        nodes[node].head = Int32(entries.count - 1)
    }

    private mutating func newNode() -> Int32 {
        nodes.append(Node())
        return Int32(nodes.count - 1)
    }
}
