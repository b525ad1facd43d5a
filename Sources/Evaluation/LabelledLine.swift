/// One line of a file of gold or records.
enum LabelledLine: Decodable {
    /// Gold: a whole article.
    case article(identifier: String, LabelledDocument)
    /// A record: one event of a document, or none.
    case record(document: String, documentType: String, LabelledEvent?)

    private enum Key: String, CodingKey {
        case id, type, events, document
    }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        if line.contains(.events) {
            let events = try line.decode([GoldEvent].self, forKey: .events).map(\.event)
            self = .article(
                identifier: try line.decode(String.self, forKey: .id),
                LabelledDocument(type: try line.decode(String.self, forKey: .type), events: events))
            return
        }
        let document = try line.decode(DocumentPart.self, forKey: .document)
        let type = try line.decode(String.self, forKey: .type)
        self = .record(
            document: Self.identifier(ofPath: document.path), documentType: document.type ?? "none",
            type == "none" ? nil : try RecordEvent(from: decoder).event)
    }

    private struct DocumentPart: Decodable {
        var path: String
        var type: String?
    }

    /// The last component of a path, without its extension.
    static func identifier(ofPath path: String) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex else { return String(name) }
        return String(name[..<dot])
    }
}

/// An event of the gold format: flat, names as plain text.
private struct GoldEvent: Decodable {
    var event: LabelledEvent

    private enum Key: String, CodingKey {
        case type, primary, status, city, country, participants, attendees, countries, organizations, conference, topics
        case dateStart = "date_start"
        case dateEnd = "date_end"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        event = LabelledEvent(type: try fields.decode(String.self, forKey: .type))
        event.isPrimary = try fields.decodeIfPresent(Bool.self, forKey: .primary) ?? false
        event.status = try fields.decodeIfPresent(String.self, forKey: .status)
        event.dateStart = try fields.decodeIfPresent(String.self, forKey: .dateStart)
        event.dateEnd = try fields.decodeIfPresent(String.self, forKey: .dateEnd)
        event.city = try fields.decodeIfPresent(String.self, forKey: .city)
        event.country = try fields.decodeIfPresent(String.self, forKey: .country)
        event.participants = try fields.decodeIfPresent([LabelledPerson].self, forKey: .participants) ?? []
        event.attendees = try fields.decodeIfPresent([Name].self, forKey: .attendees)?.map(\.text) ?? []
        event.countries = try fields.decodeIfPresent([String].self, forKey: .countries) ?? []
        event.organizations = try fields.decodeIfPresent([Name].self, forKey: .organizations)?.map(\.text) ?? []
        event.conference = try fields.decodeIfPresent(LabelledConference.self, forKey: .conference)
        event.topics = try fields.decodeIfPresent([String].self, forKey: .topics) ?? []
    }
}

/// An event of the record format: date and place are objects.
private struct RecordEvent: Decodable {
    var event: LabelledEvent

    private struct DatePart: Decodable {
        var start: String?
        var end: String?
    }

    private struct PlacePart: Decodable {
        var city: String?
        var country: String?
    }

    private enum Key: String, CodingKey {
        case date, place
    }

    init(from decoder: any Decoder) throws {
        event = try GoldEvent(from: decoder).event
        let fields = try decoder.container(keyedBy: Key.self)
        let date = try fields.decodeIfPresent(DatePart.self, forKey: .date)
        event.dateStart = date?.start
        event.dateEnd = date?.end
        let place = try fields.decodeIfPresent(PlacePart.self, forKey: .place)
        event.city = place?.city
        event.country = place?.country
    }
}

/// A name: plain text in gold, an object with other facts in records.
private struct Name: Decodable {
    var text: String

    private enum Key: String, CodingKey { case name }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            text = plain
        } else {
            text = try decoder.container(keyedBy: Key.self).decodeIfPresent(String.self, forKey: .name) ?? ""
        }
    }
}
