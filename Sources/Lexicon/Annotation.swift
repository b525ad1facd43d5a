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
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Creates the set of one table.
    @inlinable public init(_ category: Category) { rawValue = 1 &<< UInt32(category.rawValue) }
    /// The set with one more table; computed when a program is compiled, unlike a list of tables.
    @inlinable
    public static func | (some: Categories, one: Category) -> Categories { some.union(Categories(one)) }
}

/// Proclitics cut from the front of a word before it was found in the tables.
public struct Clitics: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// و
    @inlinable public static var and: Clitics { Clitics(rawValue: 1) }
    /// ف
    @inlinable public static var then: Clitics { Clitics(rawValue: 2) }
    /// ب, "in", "with"
    @inlinable public static var inside: Clitics { Clitics(rawValue: 4) }
    /// ل, "to", "of"
    @inlinable public static var to: Clitics { Clitics(rawValue: 8) }
    /// ك, "as"
    @inlinable public static var like: Clitics { Clitics(rawValue: 16) }
    /// ال, "the"
    @inlinable public static var the: Clitics { Clitics(rawValue: 32) }
    /// س, "will"
    @inlinable public static var will: Clitics { Clitics(rawValue: 64) }

    /// The prepositions among them.
    @inlinable public static var prepositions: Clitics { Clitics(rawValue: 4 | 8 | 16) }
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
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

    /// The value of a name of several words that is a family's, not a given name or a whole one.
    public static let familyOfWords: Int32 = 1
}

/// What the tables know of single words, as bits.
public struct WordTraits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A given name of persons.
    @inlinable public static var givenName: WordTraits { WordTraits(rawValue: 1) }
    /// A family name.
    @inlinable public static var surname: WordTraits { WordTraits(rawValue: 2) }
    /// A name in transliteration.
    @inlinable public static var foreignName: WordTraits { WordTraits(rawValue: 4) }
    /// Whether the word is a name of any kind.
    @inlinable public var isName: Bool { rawValue & 7 != 0 }
    /// A word that ends a name or never is part of one.
    @inlinable public static var function: WordTraits { WordTraits(rawValue: 8) }
}

/// All table entries found in a text, in the order of their first token; immutable, so that all readers share them.
///
/// They stand in memory of its own that nobody writes once it is made: hence it may be sent, and reading costs neither
/// counting of references nor a check of each index. What it hands out is good as long as itself.
public final class Annotations: @unchecked Sendable {
    /// The entries; for one first token longer ones first.
    @usableFromInline let entries: UnsafeBufferPointer<Annotation>
    /// For each token what is known of it; one more at the end.
    @usableFromInline let found: UnsafePointer<AtToken>
    /// Number of tokens, and one.
    @usableFromInline let foundCount: Int

    /// What is found at a token.
    @usableFromInline
    struct AtToken: Sendable {
        /// The index of its first entry in ``items``.
        @usableFromInline var first: Int32 = 0
        /// The tables that have an entry here, a bit each; most questions end at it.
        @usableFromInline var kinds: UInt32 = 0
        /// The number of the word as it stands, or -1.
        @usableFromInline var word: Int32 = -1
        /// Of the word as it stands.
        @usableFromInline var traits: WordTraits = []
        /// Of the word without a proclitic of one letter (و, ف, ب, ل, ك).
        @usableFromInline var cutTraits: WordTraits = []

        init() {}
    }

    /// - Parameters:
    ///   - items: are copied.
    ///   - found: memory that becomes its own; not empty.
    init(_ items: [Annotation], _ found: UnsafeMutableBufferPointer<AtToken>) {
        let copy = UnsafeMutableBufferPointer<Annotation>.allocate(capacity: items.count)
        _ = copy.initialize(from: items)
        entries = UnsafeBufferPointer(copy)
        guard let base = found.baseAddress else { preconditionFailure("a text has an end") }
        self.found = UnsafePointer(base)
        foundCount = found.count
    }

    deinit {
        entries.deallocate()
        found.deallocate()
    }

    /// All entries; for one first token longer ones first.
    public var items: [Annotation] { withExtendedLifetime(self) { Array(entries) } }

    /// Whether an entry that begins before a token meets a condition.
    ///
    /// - Parameter end: as many as the text has tokens, or less.
    @inlinable
    public func contains(before end: Int, where condition: (Annotation) -> Bool) -> Bool {
        precondition(end >= 0 && end < foundCount, "no token of the text")
        return entries[..<Int(found[end].first)].contains(where: condition)
    }

    /// The same with those entries only that a condition holds for.
    func filter(_ condition: (Annotation) -> Bool) -> Annotations {
        var kept: [Annotation] = []
        kept.reserveCapacity(entries.count)
        let found = UnsafeMutableBufferPointer<AtToken>.allocate(capacity: foundCount)
        _ = found.initialize(from: UnsafeBufferPointer(start: self.found, count: foundCount))
        for token in 0..<foundCount - 1 {
            let range = Int(found[token].first)..<Int(found[token + 1].first)
            found[token].first = Int32(kept.count)
            found[token].kinds = 0
            for item in entries[range] where condition(item) {
                kept.append(item)
                found[token].kinds |= 1 << UInt32(item.category.rawValue)
            }
        }
        found[foundCount - 1].first = Int32(kept.count)
        return Annotations(kept, found)
    }

    /// The number of a token's word as it stands, or -1.
    @inlinable
    public func word(at token: Int) -> Int32 { known(token).word }

    /// What the tables know of a token's word as it stands.
    @inlinable
    public func traits(at token: Int) -> WordTraits { known(token).traits }

    /// What the tables know of a token's word without a proclitic of one letter (و, ف, ب, ل, ك).
    @inlinable
    public func cutTraits(at token: Int) -> WordTraits { known(token).cutTraits }

    @inlinable
    @inline(__always)
    func known(_ token: Int) -> AtToken {
        precondition(token >= 0 && token < foundCount, "no token of the text")
        return found[token]
    }

    /// The tables that have an entry at a token; none past the ends of the text.
    @inlinable
    @inline(__always)
    func kinds(_ token: Int) -> UInt32 {
        // What stands past the last token has no entry.
        token >= 0 && token < foundCount ? found[token].kinds : 0
    }

    /// The entries that begin at a token; looking ahead past the end of the text finds nothing.
    @inlinable
    public func at(_ token: Int) -> UnsafeBufferPointer<Annotation> {
        guard kinds(token) != 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: entries[Int(found[token].first)..<Int(found[token + 1].first)])
    }

    /// Whether a table has an entry that begins at a token.
    @inlinable
    @inline(__always)
    public func has(_ category: Category, at token: Int) -> Bool {
        kinds(token) & 1 << UInt32(category.rawValue) != 0
    }

    /// Whether any table has an entry that begins at a token.
    @inlinable
    @inline(__always)
    public func hasAny(at token: Int) -> Bool { kinds(token) != 0 }

    /// Whether any of several tables has an entry that begins at a token.
    @inlinable
    @inline(__always)
    public func hasAny(of categories: Categories, at token: Int) -> Bool {
        kinds(token) & categories.rawValue != 0
    }

    /// Whether a table has an entry that begins at a token and meets a condition.
    @inlinable
    @inline(__always)
    public func contains(_ category: Category, at token: Int, where condition: (Annotation) -> Bool) -> Bool {
        guard has(category, at: token) else { return false }
        for item in at(token) where item.category == category && condition(item) { return true }
        return false
    }

    /// The longest entry of a table that begins at a token.
    @inlinable
    @inline(__always)
    public func match(_ category: Category, at token: Int) -> Annotation? {
        has(category, at: token) ? longest(category, at: token) : nil
    }

    /// The longest entry of a table that begins at a token without a proclitic.
    @inlinable
    @inline(__always)
    public func bareMatch(_ category: Category, at token: Int) -> Annotation? {
        has(category, at: token) ? longest(category, at: token, isBare: true) : nil
    }

    /// The longest entry of a table that begins at a token of the text.
    @usableFromInline
    func longest(_ category: Category, at token: Int, isBare: Bool = false) -> Annotation? {
        precondition(token >= 0 && token < foundCount - 1, "no token of the text")
        // The first of each token are numbers of entries, in their order.
        var place = Int(found[token].first)
        let end = Int(found[token + 1].first)
        while place < end {
            if entries[place].category == category, !isBare || entries[place].clitics.isEmpty { return entries[place] }
            place &+= 1
        }
        return nil
    }

    /// The first entry of a table that ends right before a token and meets a condition.
    @inlinable
    public func item(
        endingAt token: Int, _ category: Category, where condition: (Annotation) -> Bool = { _ in true }
    ) -> Annotation? {
        var start = max(0, token - 4)
        while start < token {
            if has(category, at: start) {
                for item in at(start) where item.category == category && Int(item.end) == token && condition(item) {
                    return item
                }
            }
            start += 1
        }
        return nil
    }
}
