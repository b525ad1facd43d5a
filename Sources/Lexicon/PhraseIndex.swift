import ArabicText

/// The phrases of all tables in one trie over word numbers.
struct PhraseIndex: Sendable {
    private(set) var vocabulary = Vocabulary()
    /// For each word the trie node of phrases that begin with it, or 0.
    private var roots: [Int32] = []
    /// (node << 32 | word) → node
    private var children: [UInt64: Int32] = [:]
    /// For each node its entries, as a chain into ``entries``; -1 ends it.
    private var heads: [Int32] = [-1]
    private var entries: [(category: Category, value: Int32, next: Int32)] = []
    /// Whether phrases longer than this node's exist.
    private var hasChildren: [Bool] = [false]
    private(set) var traits: [WordTraits] = []

    /// The number of a word, given one where it is new.
    mutating func intern(_ word: [UInt8]) -> Int32 {
        let id = vocabulary.intern(word)
        while roots.count <= Int(id) {
            roots.append(0)
            traits.append([])
        }
        return id
    }

    /// Adds traits to a word.
    mutating func mark(_ word: [UInt8], _ new: WordTraits) {
        let id = Int(intern(word))
        traits[id].formUnion(new)
    }

    /// Adds a phrase; an entry of the same table for the same phrase is replaced, or kept where that is asked for.
    mutating func add(_ words: [[UInt8]], _ category: Category, _ value: Int32, replaces: Bool = true) {
        guard let first = words.first else { return }
        let root = Int(intern(first))
        if roots[root] == 0 { roots[root] = newNode() }
        var node = roots[root]
        for word in words.dropFirst() {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: intern(word)))
            if let child = children[key] {
                node = child
            } else {
                let child = newNode()
                children[key] = child
                hasChildren[Int(node)] = true
                node = child
            }
        }
        var entry = heads[Int(node)]
        while entry >= 0 {
            if entries[Int(entry)].category == category {
                if replaces { entries[Int(entry)].value = value }
                return
            }
            entry = entries[Int(entry)].next
        }
        entries.append((category, value, heads[Int(node)]))
        heads[Int(node)] = Int32(entries.count - 1)
    }

    private mutating func newNode() -> Int32 {
        heads.append(-1)
        hasChildren.append(false)
        return Int32(heads.count - 1)
    }

    /// Finds every entry of the tables in a text.
    ///
    /// - Parameter accept: whether an entry found makes sense with its proclitics.
    func annotate(_ text: TokenizedText, accept: (Annotation) -> Bool) -> Annotations {
        var result = Annotations()
        let tokens = text.tokens
        result.items.reserveCapacity(tokens.count)
        result.first.reserveCapacity(tokens.count + 1)
        result.traits.reserveCapacity(tokens.count)
        result.words.reserveCapacity(tokens.count)
        text.folded.withUnsafeBufferPointer { letters in
            for token in tokens {
                let word = UnsafeBufferPointer(
                    rebasing: letters[Int(token.foldedStart)..<Int(token.foldedStart + token.foldedCount)])
                let id = word.isEmpty ? -1 : vocabulary.find(word)
                result.words.append(id)
                result.traits.append(id < 0 ? [] : traits[Int(id)])
                result.cutTraits.append([])
            }
            for index in tokens.indices {
                result.first.append(Int32(result.items.count))
                let token = tokens[index]
                guard token.foldedCount > 0 else { continue }
                let begin = result.items.count
                if result.words[index] >= 0 { walk(from: result.words[index], [], index, &result) }
                if token.kind == .arabicWord {
                    let word = UnsafeBufferPointer(
                        rebasing: letters[Int(token.foldedStart)..<Int(token.foldedStart + token.foldedCount)])
                    walkCut(word, index, &result)
                }
                Self.refine(&result.items, from: begin, accept)
            }
        }
        result.first.append(Int32(result.items.count))
        return result
    }

    /// Drops what makes no sense; then longer entries first, among equals fewer cut letters first, which is the order
    /// of discovery.
    private static func refine(_ items: inout [Annotation], from begin: Int, _ accept: (Annotation) -> Bool) {
        var kept = begin
        for index in begin..<items.count where accept(items[index]) {
            items[kept] = items[index]
            kept += 1
        }
        items.removeLast(items.count - kept)
        var index = begin + 1
        while index < items.count {
            let item = items[index]
            var place = index
            while place > begin, items[place - 1].end < item.end {
                items[place] = items[place - 1]
                place -= 1
            }
            items[place] = item
            index += 1
        }
    }

    private static let waw = FoldedLetter.arabic(0x648)
    private static let fa = FoldedLetter.arabic(0x641)
    private static let ba = FoldedLetter.arabic(0x628)
    private static let lam = FoldedLetter.arabic(0x644)
    private static let kaf = FoldedLetter.arabic(0x643)
    private static let alef = FoldedLetter.arabic(0x627)
    private static let sin = FoldedLetter.arabic(0x633)
    private static let ya = FoldedLetter.arabic(0x64A)
    private static let ta = FoldedLetter.arabic(0x62A)
    private static let nun = FoldedLetter.arabic(0x646)

    /// Tries a word without its proclitics: (و|ف)? (ب|ك|ل|لل|س)? ال?
    private func walkCut(_ word: UnsafeBufferPointer<UInt8>, _ index: Int, _ result: inout Annotations) {
        guard word.count >= 3 else { return }
        cutInner(word, 0, [], index, &result)
        if word[0] == Self.waw || word[0] == Self.fa, word.count >= 4 {
            let clitic: Clitics = word[0] == Self.waw ? .and : .then
            look(word, 1, [], clitic, index, &result)
            cutInner(word, 1, clitic, index, &result)
        }
    }

    private func cutInner(
        _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ before: Clitics, _ index: Int, _ result: inout Annotations
    ) {
        let left = word.count - start
        guard left >= 3 else { return }
        let letter = word[start]
        if start == 0, Self.isProclitic(letter) {
            let id = vocabulary.find(UnsafeBufferPointer(rebasing: word[1...]))
            if id >= 0 { result.cutTraits[index] = traits[Int(id)] }
        }
        if letter == Self.ba || letter == Self.kaf || letter == Self.lam {
            let clitic: Clitics = letter == Self.ba ? .inside : letter == Self.kaf ? .like : .to
            if letter == Self.lam, word[start + 1] == Self.lam, left >= 4 {
                // لل stands for ل + ال; the alef that writing drops is put back.
                lookWithArticle(word, start + 2, before.union(.to), index, &result)
                look(word, start + 2, .the, before.union(.to), index, &result)
            }
            look(word, start + 1, [], before.union(clitic), index, &result)
            if left >= 5, word[start + 1] == Self.alef, word[start + 2] == Self.lam {
                look(word, start + 3, .the, before.union(clitic), index, &result)
            }
        } else if letter == Self.alef, left >= 5, word[start + 1] == Self.lam {
            look(word, start + 2, .the, before, index, &result)
        } else if letter == Self.sin, left >= 4 {
            let next = word[start + 1]
            if next == Self.ya || next == Self.ta || next == Self.nun {
                look(word, start + 1, .will, before, index, &result)
            }
        }
    }

    private static func isProclitic(_ letter: UInt8) -> Bool {
        letter == waw || letter == fa || letter == ba || letter == lam || letter == kaf
    }

    private func look(
        _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ inner: Clitics, _ outer: Clitics, _ index: Int,
        _ result: inout Annotations
    ) {
        let id = vocabulary.find(UnsafeBufferPointer(rebasing: word[start...]))
        if id >= 0 { walk(from: id, outer.union(inner), index, &result) }
    }

    private func lookWithArticle(
        _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ clitics: Clitics, _ index: Int,
        _ result: inout Annotations
    ) {
        let count = word.count - start + 2
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
            buffer[0] = Self.alef
            buffer[1] = Self.lam
            for offset in 2..<count { buffer[offset] = word[start + offset - 2] }
            let id = vocabulary.find(UnsafeBufferPointer(buffer))
            if id >= 0 { walk(from: id, clitics, index, &result) }
        }
    }

    /// Follows the phrases that begin with a word and notes each that ends in the text.
    private func walk(from word: Int32, _ clitics: Clitics, _ index: Int, _ result: inout Annotations) {
        var node = roots[Int(word)]
        guard node > 0 else { return }
        var end = index
        while true {
            end += 1
            var entry = heads[Int(node)]
            while entry >= 0 {
                let (category, value, next) = entries[Int(entry)]
                if Self.allows(category, clitics, words: end - index) {
                    result.items.append(
                        Annotation(
                            category: category, clitics: clitics, value: value, start: Int32(index), end: Int32(end)))
                }
                entry = next
            }
            guard hasChildren[Int(node)], end < result.words.count, result.words[end] >= 0 else { return }
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: result.words[end]))
            guard let child = children[key] else { return }
            node = child
        }
    }

    /// The article may be cut from adjectives of nations and from triggers; the future's س only from triggers.
    private static func allows(_ category: Category, _ clitics: Clitics, words: Int) -> Bool {
        if clitics.contains(.will) { return category == .trigger || category == .function }
        if clitics.contains(.the) { return category == .demonym || category == .trigger || category == .country }
        return true
    }
}
