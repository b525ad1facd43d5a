public import Lexicon

/// The type of a contact.
public enum EventType: String, Sendable, CaseIterable {
    case visit, conference
    case bilateralTalks = "bilateral_talks"
    case none
}

/// Whether a contact took place.
public enum EventStatus: String, Sendable {
    case occurred, planned, cancelled, denied
}

/// The part that somebody plays in a contact.
public enum ParticipantRole: String, Sendable {
    case host, guest, participant, chair
}

/// Words of the article that prove a field; offsets are Unicode scalars of the decoded file, end exclusive.
public struct Evidence: Sendable, Equatable {
    /// The field, such as `type`, `date`, `place`, `participants[0].name`.
    public var field: String
    /// Offset of the first scalar.
    public var start: Int
    /// Offset past the last scalar.
    public var end: Int
    /// The words, exactly as they stand there.
    public var text: String
}

/// One who meets, visits, receives, chairs or speaks for a side.
public struct Participant: Sendable, Equatable {
    /// The personal name as written, without titles.
    public var name: String?
    /// The name in Latin letters, where every word of it is known.
    public var nameLatin: String?
    /// The office as written.
    public var title: String?
    /// The body represented, when it is no state.
    public var organization: String?
    /// The state represented.
    public var country: CountryCode?
    /// The part played.
    public var role: ParticipantRole
    /// The mention as written.
    public var text: String
}

/// Someone said to be present.
public struct Attendee: Sendable, Equatable {
    /// The personal name as written.
    public var name: String
    /// The office as written.
    public var title: String?
    /// The state represented.
    public var country: CountryCode?
}

/// The date of a contact.
public struct EventDate: Sendable, Equatable {
    /// First day, month or year, ISO 8601.
    public var start: String?
    /// Last day, month or year, ISO 8601.
    public var end: String?
    /// `day`, `month` or `year`
    public var precision: String
    /// The words.
    public var text: String
    /// `explicit`, `relative`, `weekday`, `copyright_year` or `hijri`
    public var basis: String
    /// What does not agree, or nil.
    public var conflict: String?
}

/// The place of a contact.
public struct EventPlace: Sendable, Equatable {
    /// The city as written, without a proclitic.
    public var city: String?
    /// The country.
    public var country: CountryCode?
    /// The words, nil where the place follows from the host.
    public var text: String?
}

/// A group that travels or meets.
public struct Delegation: Sendable, Equatable {
    /// The country it comes from.
    public var country: CountryCode?
    /// The words.
    public var text: String
    /// Who leads it.
    public var head: String?
}

/// A gathering's name.
public struct Conference: Sendable, Equatable {
    /// As written.
    public var name: String
    /// "Twenty-second" is 22.
    public var ordinal: Int?
}

/// One contact of an article, as the record log holds it.
public struct EventRecord: Sendable, Equatable {
    /// 32 hexadecimal digits: of the document's digest the first 28, of the event's number four.
    public var recordID: String
    /// The type.
    public var type: EventType
    /// Whether it is the article's main news.
    public var isPrimary: Bool
    /// Whether it took place; nil for type `none`.
    public var status: EventStatus?
    /// 0…1
    public var confidence: Double
    /// When.
    public var date: EventDate?
    /// Where.
    public var place: EventPlace?
    /// Who.
    public var participants: [Participant] = []
    /// Who else was there.
    public var attendees: [Attendee] = []
    /// The group, if one is spoken of.
    public var delegation: Delegation?
    /// The sides, sorted.
    public var countries: [CountryCode] = []
    /// International bodies that are a side, as written.
    public var organizations: [String] = []
    /// The gathering.
    public var conference: Conference?
    /// What was discussed.
    public var topics: [String] = []
    /// CAMEO codes.
    public var cameo: [String] = []
    /// PLOVER event, mode and contexts.
    public var plover: PloverCode?
    /// The words that prove the fields.
    public var evidence: [Evidence] = []
}

/// A contact in PLOVER's terms.
public struct PloverCode: Sendable, Equatable {
    /// Event type.
    public var event: String
    /// Mode, where the event has one.
    public var mode: String?
    /// Contexts.
    public var contexts: [String]
}

/// What the record says of the article.
public struct DocumentFacts: Sendable, Equatable {
    /// `sha256:` and 64 digits.
    public var id: String
    /// The file's name.
    public var path: String
    /// The type of the primary event.
    public var type: EventType
    /// The headline.
    public var title: String?
    /// ISO 639-1 code, or `und`.
    public var language: String
    /// Publication day.
    public var published: String?
    /// `front_matter`, `dateline` or `file_name`
    public var publishedBasis: String?
    /// The paper or agency.
    public var source: String?
    /// The address.
    public var url: String?
    /// The encoding the file came in.
    public var encoding: String
    /// Who dropped it; nil when that is not known.
    public var droppedBy: Dropper?
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var ingestedAt: Int64
}
