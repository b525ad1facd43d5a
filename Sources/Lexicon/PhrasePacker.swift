/// Lays out the words and places of an index for a ``PhraseMatcher``.
struct PhrasePacker {
    private let index: PhraseIndex
    /// The edges of the index, by the places they lead from; and for each place where its edges begin, one more at the end.
    private var edges: [(word: Int32, child: Int32)]
    private var firstEdges: [Int]
    /// The words by their numbers, and the places in the trie after each.
    private(set) var words: [(key: UInt64, hash: UInt64, facts: PhraseMatcher.WordFacts)] = []
    private(set) var roots: [PhraseMatcher.Node] = []
    /// Where the letters of the words of more than eight stand.
    private(set) var longWords: [Range<Int>] = []
    private(set) var nodes: [PhraseMatcher.Node] = []
    /// For each node the word that leads there.
    private(set) var wordsOfNodes: [Int32] = []
    private(set) var entries: [PhraseMatcher.Entry] = []
    /// The place of the index that each node stands for.
    private var sources: [Int32] = []

    init(_ index: PhraseIndex) {
        self.index = index
        var counts = [Int](repeating: 0, count: index.nodes.count + 1)
        index.edges.forEach { parent, _, _ in counts[Int(parent) + 1] += 1 }
        for place in 1..<counts.count { counts[place] += counts[place - 1] }
        var edges = [(word: Int32, child: Int32)](repeating: (0, 0), count: counts[counts.count - 1])
        var next = counts
        index.edges.forEach { parent, word, child in
            edges[next[Int(parent)]] = (word, child)
            next[Int(parent)] += 1
        }
        self.edges = edges
        firstEdges = counts
    }

    mutating func pack() {
        words.reserveCapacity(index.words.count)
        roots.reserveCapacity(index.words.count)
        entries.reserveCapacity(index.entries.count)
        for number in index.words.indices { add(number) }
        // The nodes that follow others are added behind them, until none is left.
        var next = 0
        while next < nodes.count {
            nodes[next] = node(for: sources[next])
            next += 1
        }
    }

    private mutating func add(_ number: Int) {
        let word = index.vocabulary.word(number)
        let root = index.words[number].root
        roots.append(root == 0 ? PhraseMatcher.Node() : node(for: root))
        let facts = PhraseMatcher.WordFacts(traits: index.words[number].traits, beginsPhrases: root != 0)
        guard word.length > 8 else {
            words.append((word.key, PhraseMatcher.hash(word.key), facts))
            return
        }
        let hash = PhraseMatcher.hash(index.vocabulary.hash(ofLong: number))
        words.append((PhraseMatcher.key(ofLong: longWords.count), hash, facts))
        longWords.append(Int(word.start)..<Int(word.start + word.length))
    }

    /// The node for a place of the index; those that follow it are added, to be filled in later.
    private mutating func node(for source: Int32) -> PhraseMatcher.Node {
        var node = PhraseMatcher.Node()
        node.firstEntry = Int32(entries.count)
        var entry = index.nodes[Int(source)].head
        while entry >= 0 {
            let row = index.entries[Int(entry)]
            entries.append(PhraseMatcher.Entry(value: row.value, category: row.category))
            node.entryCount += 1
            entry = row.next
        }
        if node.entryCount == 1, let only = entries.popLast() {
            node.firstEntry = only.value
            node.category = only.category
        }
        node.firstChild = Int32(nodes.count)
        let range = firstEdges[Int(source)]..<firstEdges[Int(source) + 1]
        if range.count > 1 { edges[range].sort { $0.word < $1.word } }
        for edge in edges[range] {
            nodes.append(PhraseMatcher.Node())
            wordsOfNodes.append(edge.word)
            sources.append(edge.child)
            node.childCount += 1
            node.wordBits |= PhraseMatcher.Node.bit(of: edge.word)
        }
        return node
    }

    /// For each word whether a phrase of one of some tables begins with it.
    func wordsOfPhrases(with categories: Categories) -> [Bool] {
        var leads = [Bool](repeating: false, count: nodes.count)
        func doesLead(_ node: PhraseMatcher.Node) -> Bool {
            let first = Int(node.firstEntry)
            let own =
                node.entryCount == 1 ? [node.category] : entries[first..<first + Int(node.entryCount)].map(\.category)
            return own.contains { categories.contains(Categories($0)) }
                || leads[Int(node.firstChild)..<Int(node.firstChild + node.childCount)].contains(true)
        }
        // The places that follow one stand behind it.
        for place in nodes.indices.reversed() { leads[place] = doesLead(nodes[place]) }
        return roots.map(doesLead)
    }
}
