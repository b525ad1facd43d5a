/// The phrases of all tables in one trie over word numbers.
struct PhraseIndex: Sendable {
    private(set) var vocabulary = Vocabulary()
    private var words: [Word] = []
    private var edges = EdgeTable()
    private var nodes: [Node] = [Node()]
    private var entries: [Entry] = []

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
        var hasChildren = false
    }

    /// A row of a table for a phrase.
    struct Entry {
        var category: Category
        var value: Int32
        /// The next entry for the same phrase, or -1.
        var next: Int32
    }

    /// The number of a word, given one where it is new.
    mutating func intern(_ word: [UInt8]) -> Int32 {
        let id = vocabulary.intern(word)
        if words.count <= Int(id) { words.append(Word()) }
        return id
    }

    /// What is known of a word by its number.
    @inline(__always)
    func word(_ id: Int32) -> Word { words[Int(id)] }

    @inline(__always)
    func node(_ number: Int32) -> Node { nodes[Int(number)] }

    @inline(__always)
    func entry(_ number: Int32) -> Entry { entries[Int(number)] }

    /// The node that a further word leads to, or 0.
    @inline(__always)
    func child(of node: Int32, by word: Int32) -> Int32 { edges.find(node, word) }

    /// Adds traits to a word.
    mutating func mark(_ word: [UInt8], _ new: WordTraits) {
        let id = Int(intern(word))
        words[id].traits.formUnion(new)
    }

    /// Adds a phrase; an entry of the same table for the same phrase is replaced, or kept where that is asked for.
    mutating func add(_ words: [[UInt8]], _ category: Category, _ value: Int32, replaces: Bool = true) {
        guard let first = words.first else { return }
        let root = Int(intern(first))
        if self.words[root].root == 0 { self.words[root].root = newNode() }
        var node = self.words[root].root
        for word in words.dropFirst() {
            let id = intern(word)
            var child = edges.find(node, id)
            if child == 0 {
                child = newNode()
                edges.insert(node, id, child)
                nodes[Int(node)].hasChildren = true
            }
            node = child
        }
        var entry = nodes[Int(node)].head
        while entry >= 0 {
            if entries[Int(entry)].category == category {
                if replaces { entries[Int(entry)].value = value }
                return
            }
            entry = entries[Int(entry)].next
        }
        entries.append(Entry(category: category, value: value, next: nodes[Int(node)].head))
        nodes[Int(node)].head = Int32(entries.count - 1)
    }

    private mutating func newNode() -> Int32 {
        nodes.append(Node())
        return Int32(nodes.count - 1)
    }
}
