import ArabicText
import Lexicon

/// One person of an article, gathered from all mentions.
///
/// Holds no reference, nor do ``Mention`` and ``Actor``: they are copied more often than anything else.
struct Person: Sendable {
    /// The fullest name, tokens.
    @OptionalTokenRange var name: Range<Int>? = nil
    /// Whether the name's first word begins with a proclitic.
    var nameIsCut = false
    /// The fullest office.
    @OptionalTokenRange var title: Range<Int>? = nil
    /// The honorific of a sovereign, an office for want of another.
    @OptionalTokenRange var throne: Range<Int>? = nil
    /// Met first by the honorific of a sovereign alone.
    var isSovereign = false
    /// The whole mention with the fullest name, for evidence.
    @TokenRange var mention: Range<Int>
    var country: CountryCode?
    var countryIsGuess = false
    /// All nations of a dual or plural office.
    var nations = NationLists.Number()
    @OptionalBody var organization: (row: Int, range: Range<Int>)? = nil
    var rank: Title.Rank?
    var domain: Title.Domain?
    var number: Title.Number = .singular
    var isDelegation = false
    /// Who leads this delegation, by index.
    var leader: Int?
    var isCounterpart = false
    /// Somebody's counterpart in some sentence, hence of another state than he.
    var isSomeonesCounterpart = false
    /// Where an ambassador or envoy is posted.
    var post: CountryCode?
    /// Posted to the paper's own country.
    var isPostedAtHome = false
    var isDignitary = false
    var mentionCount = 0

    /// An office of state or of a body.
    var holdsOffice: Bool { rank != nil && title != nil && isOfficial }

    /// An office of state from which one speaks for it.
    var holdsHighOffice: Bool {
        switch rank {
        case .headOfState, .crown, .headOfGovernment, .deputy, .minister, .presidentGeneric, .military, .security: true
        default: isDignitary
        }
    }

    var isOfficial: Bool {
        switch domain {
        case .sport, .academic, .media, .private: false
        default: rank != .health && rank != .spokesperson
        }
    }

    /// Whether anything but a name speaks for the person; a bare name is more often a word of the sentence.
    var isIntroduced: Bool { title != nil || country != nil || organization != nil || isDignitary || isDelegation }
}

/// A mention together with the person it names.
struct Mention: Sendable {
    var actor: Actor
    var person: Int
    var sentence: Int
    /// Somebody else stands for this person: "مثّل الوزير الملك".
    var isRepresented = false
    /// His greetings are conveyed; he is not there.
    var sendsGreetings = false
}
