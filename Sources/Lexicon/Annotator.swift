import ArabicText

/// Finds the entries of the tables in one text, token by token.
///
/// Works on buffers that ``Lexicon/annotate(_:)`` keeps alive around it, with room for each token.
struct Annotator {
    private let lexicon: Lexicon
    private let tokens: UnsafeBufferPointer<Token>
    /// The folded letters of the text, with their padding.
    private let letters: UnsafePointer<UInt8>
    /// For each token what is found; one more at the end.
    private let found: UnsafeMutableBufferPointer<Annotations.AtToken>
    /// The entries found so far.
    private(set) var items: [Annotation] = []
    /// Whether an entry is one that looks like a country's name and is none.
    private(set) var sawNoCountry = false

    init(
        _ lexicon: Lexicon, _ tokens: UnsafeBufferPointer<Token>, _ letters: UnsafePointer<UInt8>,
        _ found: UnsafeMutableBufferPointer<Annotations.AtToken>
    ) {
        self.lexicon = lexicon
        self.tokens = tokens
        self.letters = letters
        self.found = found
        items.reserveCapacity(tokens.count)
    }

    /// Finds what is known of each token and every entry that begins at it.
    mutating func run() {
        for (index, token) in tokens.enumerated() where token.foldedCount > 0 {
            let word = find(letters + Int(token.foldedStart), Int(token.foldedCount))
            found[index].word = word
            if word >= 0 { found[index].traits = lexicon.matcher.facts(word).traits }
        }
        for (index, token) in tokens.enumerated() {
            found[index].first = Int32(items.count)
            guard token.foldedCount > 0 else { continue }
            if found[index].word >= 0 { walk(from: found[index].word, [], index) }
            if token.kind == .arabicWord, token.foldedCount >= 3 {
                walkCut(letters + Int(token.foldedStart), Int(token.foldedCount), index)
            }
        }
        found[tokens.count].first = Int32(items.count)
    }

    @inline(__always)
    private func find(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        lexicon.matcher.find(word, count)
    }

    // MARK: Proclitics

    private static var waw: UInt8 { FoldedLetter.arabic(0x648) }
    private static var fa: UInt8 { FoldedLetter.arabic(0x641) }
    private static var ba: UInt8 { FoldedLetter.arabic(0x628) }
    private static var lam: UInt8 { FoldedLetter.arabic(0x644) }
    private static var kaf: UInt8 { FoldedLetter.arabic(0x643) }
    private static var alef: UInt8 { FoldedLetter.arabic(0x627) }
    private static var sin: UInt8 { FoldedLetter.arabic(0x633) }
    private static var ya: UInt8 { FoldedLetter.arabic(0x64A) }
    private static var ta: UInt8 { FoldedLetter.arabic(0x62A) }
    private static var nun: UInt8 { FoldedLetter.arabic(0x646) }

    /// Tries a word of at least three letters without its proclitics: (و|ف)? (ب|ك|ل|لل|س)? ال?
    private mutating func walkCut(_ word: UnsafePointer<UInt8>, _ count: Int, _ index: Int) {
        let opensClause = word[0] == Self.waw || word[0] == Self.fa
        var cut: Int32 = -1
        if opensClause || word[0] == Self.ba || word[0] == Self.lam || word[0] == Self.kaf {
            cut = find(word + 1, count - 1)
            if cut >= 0 { found[index].cutTraits = lexicon.matcher.facts(cut).traits }
        }
        walkInner(word, count, [], index, cut)
        if opensClause, count >= 4 {
            let clitic: Clitics = word[0] == Self.waw ? .and : .then
            if cut >= 0 { walk(from: cut, clitic, index) }
            walkInner(word + 1, count - 1, clitic, index, nil)
        }
    }

    /// - Parameter cut: the number of the word without its first letter, where it is known.
    @inline(__always)
    private mutating func walkInner(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ before: Clitics, _ index: Int, _ cut: Int32?
    ) {
        switch word[0] {
        case Self.ba, Self.kaf, Self.lam:
            let clitic: Clitics = word[0] == Self.ba ? .inside : word[0] == Self.kaf ? .like : .to
            if clitic == .to, word[1] == Self.lam, count >= 4 {
                // لل stands for ل + ال; the alef that writing drops is put back.
                walk(from: findWithArticle(word + 2, count - 2), before.union(.to), index)
                walk(from: findBehindArticle(word + 2, count - 2), before.union([.to, .the]), index)
            }
            walk(from: cut ?? find(word + 1, count - 1), before.union(clitic), index)
            if count >= 5, word[1] == Self.alef, word[2] == Self.lam {
                walk(from: findBehindArticle(word + 3, count - 3), before.union(clitic).union(.the), index)
            }
        case Self.alef where count >= 5 && word[1] == Self.lam:
            walk(from: findBehindArticle(word + 2, count - 2), before.union(.the), index)
        case Self.sin where count >= 4 && (word[1] == Self.ya || word[1] == Self.ta || word[1] == Self.nun):
            walk(from: find(word + 1, count - 1), before.union(.will), index)
        default: return
        }
    }

    /// The number of a word behind the article, -1 where no phrase that begins with it may stand there.
    @inline(__always)
    private func findBehindArticle(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        lexicon.matcher.find(word, count, isBehindArticle: true)
    }

    /// The number of a word with the article put before it.
    private func findWithArticle(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        if count <= 6 {
            return lexicon.matcher.find(
                short: Vocabulary.key(word, count) << 16 | UInt64(Self.lam) << 8 | UInt64(Self.alef))
        }
        return lexicon.matcher.find(
            [Self.alef, Self.lam] + UnsafeBufferPointer(start: word, count: count))
    }

    // MARK: Phrases

    /// Follows the phrases that begin with a word and notes each that ends in the text; a phrase does not go on in the
    /// next line.
    @inline(__always)
    private mutating func walk(from word: Int32, _ clitics: Clitics, _ index: Int) {
        guard word >= 0, lexicon.matcher.facts(word).beginsPhrases else { return }
        walk(from: lexicon.matcher.root(word), clitics, index)
    }

    private mutating func walk(from first: PhraseMatcher.Node, _ clitics: Clitics, _ index: Int) {
        var node = first
        var end = index
        while true {
            end += 1
            for number in 0..<Int(node.entryCount) {
                let entry = lexicon.matcher.entry(number, of: node)
                if Self.allows(entry.category, clitics) {
                    add(
                        Annotation(
                            category: entry.category, clitics: clitics, value: entry.value, start: Int32(index),
                            end: Int32(end)))
                }
            }
            guard end < tokens.count, node.wordBits != 0 else { return }
            if isSum(end) { end += 1 }
            guard end < tokens.count, node.mayGoOn(with: found[end].word), !tokens[end].startsLine,
                let next = lexicon.matcher.child(of: node, by: found[end].word)
            else { return }
            node = next
        }
    }

    /// "5+1": whether a mark joins two numbers.
    @inline(__always)
    private func isSum(_ index: Int) -> Bool {
        tokens[index].kind == .otherMark && index + 1 < tokens.count && tokens[index - 1].kind == .number
            && tokens[index + 1].kind == .number
    }

    /// The article may be cut from adjectives of nations and from triggers; the future's س only from triggers.
    private static func allows(_ category: Category, _ clitics: Clitics) -> Bool {
        if clitics.contains(.will) { return category == .trigger || category == .function }
        if clitics.contains(.the) { return mayFollowArticle.contains(Categories(category)) }
        return true
    }

    /// The tables from whose phrases the article may be cut.
    static var mayFollowArticle: Categories { Categories(.demonym) | .trigger | .country }

    /// Notes an entry if it makes sense: longer ones first, among equals the one found first, with fewer letters cut.
    private mutating func add(_ item: Annotation) {
        guard isPlausible(item) else { return }
        let first = Int(found[Int(item.start)].first)
        var place = items.count
        items.append(item)
        while place > first, items[place - 1].end < item.end {
            items.swapAt(place, place - 1)
            place -= 1
        }
        found[Int(item.start)].kinds |= 1 << UInt32(item.category.rawValue)
    }

    /// Only nouns take the article and prepositions, only the present takes the future's س.
    private mutating func isPlausible(_ item: Annotation) -> Bool {
        if item.category == .country {
            let kind = lexicon.countries[Int(item.value)].kind
            // "الباراغواي" beside "باراغواي"; not the homographs of common words.
            if item.clitics.contains(.the), item.range.count != 1 || kind != .short { return false }
            if kind == .not { sawNoCountry = true }
            return true
        }
        guard item.category == .trigger else { return true }
        let form = lexicon.triggers[Int(item.value)].form
        if item.clitics.contains(.will) { return form == .present }
        if item.clitics.contains(.the) || !item.clitics.isDisjoint(with: .prepositions) {
            return form == .noun || form == .present && item.clitics == .to
        }
        return true
    }
}
