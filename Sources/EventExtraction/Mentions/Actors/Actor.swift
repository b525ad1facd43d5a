import ArabicText
import Lexicon

/// A mention of someone who may take part in a contact: by office, by name, or both.
struct Actor: Sendable {
    /// All its tokens, honorifics included.
    @TokenRange var range: Range<Int>
    /// The office, as written.
    @OptionalTokenRange var title: Range<Int>? = nil
    /// The personal name, without honorifics.
    @OptionalTokenRange var name: Range<Int>? = nil
    var number: Title.Number = .singular
    var rank: Title.Rank?
    var domain: Title.Domain?
    /// The country that the mention itself tells.
    var country: CountryCode?
    /// The words that tell it.
    @OptionalTokenRange var countryRange: Range<Int>? = nil
    /// All nations of a dual or plural office: "سفراء فرنسا والسنغال".
    var nations = NationLists.Number()
    /// Where an ambassador or envoy is posted, when the mention tells.
    var post: CountryCode?
    /// Posted "to the Kingdom": the paper's own.
    var isPostedAtHome = false
    /// The international or foreign body it speaks for: row of `organizations.tsv` and the words.
    @OptionalBody var organization: (row: Int, range: Range<Int>)? = nil
    /// Proclitics of its first word.
    var clitics: Clitics = []
    /// Whether the first letter of the name's first word is a proclitic ("لأفريل", "وأردوغان").
    var nameIsCut = false
    /// نظيره: country and office class come from the other side.
    var isCounterpart = false
    /// A delegation rather than a person.
    var isDelegation = false
    /// A royal or state honorific stands before it.
    var isDignitary = false
    /// "الملك", "السلطان" before the name: the office of him who is called by no other.
    var throne: Range<Int>?
    /// A sovereign by his honorific alone.
    var isSovereign = false
    /// The former holder of an office.
    var isFormer = false

    var isNamed: Bool { name != nil }
    /// An actor who may be a side of an official contact.
    var isOfficial: Bool {
        switch domain {
        case .sport, .academic, .media, .private: false
        default: rank != .health && rank != .spokesperson
        }
    }

    /// One of several holders of an office is told by name.
    mutating func isCalled(_ name: Range<Int>, in range: Range<Int>) {
        self.name = name
        nameIsCut = false
        self.range = range
        number = .singular
    }

    /// Another state's holder of an office.
    mutating func standsFor(_ country: CountryCode, told words: Range<Int>) {
        self.country = country
        countryRange = words
    }
}

extension Title.Number {
    /// More than one.
    var isPlural: Bool { self != .singular }
}
