/// A document as somebody read it: a person (gold) or the extractor.
public struct LabelledDocument: Sendable, Equatable {
    /// `visit`, `conference`, `bilateral_talks` or `none`.
    public var type: String
    /// Its events.
    public var events: [LabelledEvent]

    /// Creates a document.
    public init(type: String, events: [LabelledEvent] = []) {
        self.type = type
        self.events = events
    }

    /// The event that is the main news: the one marked so, else the first.
    var primary: LabelledEvent? { events.first(where: \.isPrimary) ?? events.first }
}

/// The fields of an event that are compared; names and days are text as it stands in the file.
public struct LabelledEvent: Sendable, Equatable {
    /// The kind of contact.
    public var type: String
    /// Whether it is the article's main news.
    public var isPrimary = false
    /// `occurred`, `planned`, `cancelled` or `denied`.
    public var status: String?
    /// First day, month or year, ISO 8601.
    public var dateStart: String?
    /// Last day, month or year, ISO 8601.
    public var dateEnd: String?
    /// The city as written.
    public var city: String?
    /// ISO 3166-1 code of the place.
    public var country: String?
    /// The principals.
    public var participants: [LabelledPerson] = []
    /// Names of others who were there.
    public var attendees: [String] = []
    /// ISO 3166-1 codes of the sides.
    public var countries: [String] = []
    /// Names of the bodies that are a side.
    public var organizations: [String] = []
    /// The gathering.
    public var conference: LabelledConference?
    /// What was discussed.
    public var topics: [String] = []

    /// Creates an event with nothing known but its type.
    public init(type: String) {
        self.type = type
    }
}

/// A principal of an event.
public struct LabelledPerson: Sendable, Equatable, Decodable {
    /// The personal name; nil for one told only by office.
    public var name: String?
    /// The office.
    public var title: String?
    /// ISO 3166-1 code of the side.
    public var country: String?
    /// `host`, `guest`, `participant` or `chair`.
    public var role: String?

    /// Creates a person.
    public init(name: String?, title: String? = nil, country: String? = nil, role: String? = nil) {
        self.name = name
        self.title = title
        self.country = country
        self.role = role
    }

    /// An empty name is none.
    var givenName: String? { name.flatMap { $0.isEmpty ? nil : $0 } }
}

/// A gathering's name.
public struct LabelledConference: Sendable, Equatable, Decodable {
    /// As written.
    public var name: String?
    /// "Twenty-second" is 22.
    public var ordinal: Int?

    /// Creates a conference.
    public init(name: String?, ordinal: Int? = nil) {
        self.name = name
        self.ordinal = ordinal
    }
}
