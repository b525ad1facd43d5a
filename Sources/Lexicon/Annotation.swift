/// The table an annotation came from.
public enum Category: UInt8, Sendable, CaseIterable {
    case country, demonym, city, venue, month, weekday, number, honorific, title, institution, portfolio
    case organization, topic, boilerplate, trigger, function, scope, outlet, status
    case cue, dateWord, fullName
}

/// Several tables at once, as bits.
public struct Categories: OptionSet, Sendable {
    /// The bits, one a ``Category``.
    public let rawValue: UInt32
    /// Creates a set from its bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Creates the set of some tables.
    public init(_ categories: Category...) {
        rawValue = categories.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }
}

/// Proclitics cut from the front of a word before it was found in the tables.
public struct Clitics: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// و
    public static let and = Clitics(rawValue: 1)
    /// ف
    public static let then = Clitics(rawValue: 2)
    /// ب, "in", "with"
    public static let inside = Clitics(rawValue: 4)
    /// ل, "to", "of"
    public static let to = Clitics(rawValue: 8)
    /// ك, "as"
    public static let like = Clitics(rawValue: 16)
    /// ال, "the"
    public static let the = Clitics(rawValue: 32)
    /// س, "will"
    public static let will = Clitics(rawValue: 64)

    /// The prepositions among them.
    public static let prepositions: Clitics = [.inside, .to, .like]
}

/// A table entry found in a text.
public struct Annotation: Sendable {
    /// The table.
    public var category: Category
    /// Proclitics of the first word.
    public var clitics: Clitics
    /// The row's number in its typed array.
    public var value: Int32
    /// First token.
    public var start: Int32
    /// Past the last token.
    public var end: Int32

    /// The tokens it covers.
    public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What the tables know of single words, as bits.
public struct WordTraits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A given name of persons.
    public static let givenName = WordTraits(rawValue: 1)
    /// A family name.
    public static let surname = WordTraits(rawValue: 2)
    /// A name in transliteration.
    public static let foreignName = WordTraits(rawValue: 4)
    /// Whether the word is a name of any kind.
    public var isName: Bool { rawValue & 7 != 0 }
    /// A word that ends a name or never is part of one.
    public static let function = WordTraits(rawValue: 8)
}

/// All table entries found in a text, in the order of their first token.
public struct Annotations: Sendable {
    /// The entries; for one first token and category, longer ones first.
    public internal(set) var items: [Annotation] = []
    /// For each token the index of its first entry in ``items``; one more at the end.
    public internal(set) var first: [Int32] = []
    /// For each token the traits of the word as it stands.
    public internal(set) var traits: [WordTraits] = []
    /// For each token the traits of the word without a proclitic of one letter (و, ف, ب, ل, ك).
    public internal(set) var cutTraits: [WordTraits] = []
    /// For each token the number of the word as it stands, or -1.
    public internal(set) var words: [Int32] = []

    /// Drops the entries that a condition does not hold for.
    mutating func keep(_ condition: (Annotation) -> Bool) {
        guard !items.allSatisfy(condition) else { return }
        var kept: [Annotation] = []
        kept.reserveCapacity(items.count)
        for token in 0..<first.count - 1 {
            let range = Int(first[token])..<Int(first[token + 1])
            first[token] = Int32(kept.count)
            for index in range where condition(items[index]) { kept.append(items[index]) }
        }
        first[first.count - 1] = Int32(kept.count)
        items = kept
    }

    /// For each token the tables that have an entry here, a bit each; most questions end at it.
    @usableFromInline var kinds: [UInt32] = []

    /// Notes for each token which tables have entries there.
    mutating func indexKinds() {
        kinds = [UInt32](repeating: 0, count: max(0, first.count - 1))
        for item in items { kinds[Int(item.start)] |= 1 << UInt32(item.category.rawValue) }
    }

    /// The entries that begin at a token; looking ahead past the end of the text finds nothing.
    @inlinable
    public func at(_ token: Int) -> ArraySlice<Annotation> {
        guard token >= 0, token < kinds.count, kinds[token] != 0 else { return [] }
        return items[Int(first[token])..<Int(first[token + 1])]
    }

    /// Whether a table has an entry that begins at a token.
    @inlinable
    public func has(_ category: Category, at token: Int) -> Bool {
        token >= 0 && token < kinds.count && kinds[token] & 1 << UInt32(category.rawValue) != 0
    }

    /// Whether any of several tables has an entry that begins at a token.
    @inlinable
    public func hasAny(of categories: Categories, at token: Int) -> Bool {
        token >= 0 && token < kinds.count && kinds[token] & categories.rawValue != 0
    }

    /// The longest entry of a table that begins at a token.
    @inlinable
    public func match(_ category: Category, at token: Int) -> Annotation? {
        guard has(category, at: token) else { return nil }
        var index = Int(first[token])
        let end = Int(first[token + 1])
        while index < end {
            if items[index].category == category { return items[index] }
            index += 1
        }
        return nil
    }

    /// The longest entry of a table that begins at a token without a proclitic.
    @inlinable
    public func bareMatch(_ category: Category, at token: Int) -> Annotation? {
        guard has(category, at: token) else { return nil }
        var index = Int(first[token])
        let end = Int(first[token + 1])
        while index < end {
            if items[index].category == category, items[index].clitics.isEmpty { return items[index] }
            index += 1
        }
        return nil
    }

    /// The first entry of a table that ends right before a token and meets a condition.
    public func item(
        endingAt token: Int, _ category: Category, where condition: (Annotation) -> Bool = { _ in true }
    ) -> Annotation? {
        var start = max(0, token - 4)
        while start < token {
            if has(category, at: start) {
                for index in Int(first[start])..<Int(first[start + 1]) {
                    let item = items[index]
                    if item.category == category, Int(item.end) == token, condition(item) { return item }
                }
            }
            start += 1
        }
        return nil
    }
}
