import ArabicText
import Lexicon

/// Says for every field of a record which words it comes from and by which rule.
struct FieldRules {
    private let reading: Reading
    private let article: Article
    private let document: DocumentFacts
    private let offsets: ScalarOffsets

    init(_ reading: Reading, document: DocumentFacts) {
        self.reading = reading
        self.document = document
        article = reading.article
        offsets = ScalarOffsets(reading.article.text)
    }

    /// Why an article has no event, with the words that might have opened one.
    func fieldsOfNone(_ record: EventRecord) -> [Explanation.Field] {
        let words = article.language == "ar" ? triggers() : []
        let rule: String
        if article.language != "ar" {
            rule = "the article is not in Arabic (\(article.language))"
        } else if words.isEmpty {
            rule = "no word of triggers.tsv opens the frame of a contact"
        } else if !reading.look.isPromising {
            rule =
                "words open frames, but those of the article as a whole speak against any contact: \(reading.look.verdict)"
        } else {
            let countries = Set(reading.cast.persons.filter(\.isOfficial).compactMap(\.country)).sorted()
            let sides = countries.isEmpty ? "none" : countries.map(\.description).joined(separator: ", ")
            rule =
                "words open frames, but none is filled with two countries, or a country and a body of another or of many"
                + "; countries of the officials named: \(sides)"
        }
        return [Explanation.Field(name: "type", value: record.type.rawValue, evidence: words, rule: rule)]
    }

    /// The words that open frames by themselves.
    private func triggers() -> [Evidence] {
        article.sentences.indices.flatMap { index in
            reading.scene(index).triggers.compactMap { trigger in
                switch article.lexicon.triggers[Int(trigger.value)].frame {
                case .light, .attend, .chair, .host: nil
                default: evidence("type", trigger.range)
                }
            }
        }
    }

    /// The fields that say something, in the order of the record.
    func fields(of record: EventRecord, _ contact: Contact) -> [Explanation.Field] {
        var fields = [type(record, contact), status(record, contact), confidence(record, contact)]
        fields += date(record)
        fields += place(record, contact)
        for index in record.participants.indices { fields += participant(record, index, contact) }
        fields += others(record)
        if let conference = record.conference {
            let ordinal = conference.ordinal.map { ", number \($0)" } ?? ""
            fields.append(
                field("conference", conference.name + ordinal, record, "the name that the gathering's word opens"))
        }
        fields += topics(record, contact)
        fields += codes(record, contact)
        return fields
    }

    /// The topics, each with the features that carried it, the strongest first.
    private func topics(_ record: EventRecord, _ contact: Contact) -> [Explanation.Field] {
        let words = record.evidence.filter { $0.field == "topics" }
        let found = TopicReader(reading).topics(of: contact, isPrimary: record.isPrimary)
        return zip(found, words).enumerated().map { index, topic in
            let carried = TopicFeature.allCases
                .map { (name: "\($0)", part: $0.weight * topic.0.features[$0]) }.filter { $0.part > 0 }
                .sorted { ($1.part, $0.name) < ($0.part, $1.name) }
            return Explanation.Field(
                name: "topics[\(index)]", value: topic.0.name, evidence: [topic.1],
                rule: "phrases of topics.tsv, carried by \(carried.map(\.name).joined(separator: ", "))")
        }
    }

    private func evidence(_ field: String, _ tokens: Range<Int>) -> Evidence {
        let bytes = article.tokens.byteRange(tokens)
        return Evidence(
            field: field, start: offsets.scalarOffset(bytes.lowerBound), end: offsets.scalarOffset(bytes.upperBound),
            text: article.text.string(bytes))
    }

    private func field(_ name: String, _ value: String, _ record: EventRecord, _ rule: String) -> Explanation.Field {
        Explanation.Field(
            name: name, value: value, evidence: record.evidence.filter { $0.field == name }, rule: rule)
    }

    // MARK: What and whether

    private func type(_ record: EventRecord, _ contact: Contact) -> Explanation.Field {
        var rule = "trigger"
        if let match = article.annotations.match(.trigger, at: contact.trigger.lowerBound) {
            let row = article.lexicon.triggers[Int(match.value)]
            rule += " of frame \(row.frame.rawValue), \(row.form.rawValue)"
            // What is told twice takes its roles from the fuller telling.
            if row.frame != contact.frame { rule += "; roles by frame \(contact.frame.rawValue)" }
        }
        rule += ": " + Self.meaning(contact)
        if contact.isInHeadline { rule += "; in the headline" }
        if contact.isLoose { rule += "; no frame: whom its sentence names" }
        if contact.isToldByWords { rule += "; the news by the words of the article as a whole" }
        return field("type", record.type.rawValue, record, rule)
    }

    private static func meaning(_ contact: Contact) -> String {
        if contact.isPhone { return "two sides talk by telephone" }
        switch contact.type {
        case .visit: return "somebody travels to another country"
        case .conference: return "a gathering of several parties"
        case .bilateralTalks: return contact.hosts.isEmpty ? "two sides meet" : "one side receives the other"
        case .none: return "no contact"
        }
    }

    private func status(_ record: EventRecord, _ contact: Contact) -> Explanation.Field {
        guard let status = record.status else {
            return Explanation.Field(name: "status", value: "-", evidence: [], rule: "there is no contact")
        }
        var words: [Evidence] = []
        for index in Set(contact.sentences).sorted().flatMap({ article.sentences[$0].range }) {
            guard let match = article.annotations.match(.status, at: index),
                Self.status(of: article.lexicon.statusCues[Int(match.value)]) == status
            else { continue }
            words.append(evidence("status", match.range))
        }
        let rule =
            if status == .occurred {
                "no word near the trigger plans, cancels or denies it"
            } else if words.isEmpty {
                status == .planned
                    ? "future form, or a date after the publication day" : "negation before the trigger"
            } else {
                "word of status.tsv in its sentence"
            }
        return Explanation.Field(name: "status", value: status.rawValue, evidence: words, rule: rule)
    }

    /// What a word of `status.tsv` makes of a contact.
    private static func status(of cue: StatusCue) -> EventStatus {
        switch cue {
        case .planned, .coming: .planned
        case .cancelled, .dropped: .cancelled
        case .denied: .denied
        }
    }

    private func confidence(_ record: EventRecord, _ contact: Contact) -> Explanation.Field {
        let named = record.participants.count { $0.name != nil }
        var parts = [contact.isComplete ? "the frame is filled" : "the frame is not filled"]
        parts.append(contact.isInHeadline ? "told in the headline" : "not told in the headline")
        parts.append("sentences that tell it: \(Set(contact.sentences).count)")
        parts.append("persons named: \(named)")
        if record.date == nil { parts.append("no date") }
        if record.date?.conflict != nil { parts.append("the date does not agree with itself") }
        let hundredths = Int((record.confidence * 100).rounded())
        return Explanation.Field(
            name: "confidence", value: "\(hundredths) %", evidence: [], rule: parts.joined(separator: "; "))
    }

    // MARK: When and where

    private func date(_ record: EventRecord) -> [Explanation.Field] {
        guard let date = record.date else { return [] }
        let published = document.published.map { "the publication day \($0)" } ?? "the publication day"
        var rule =
            switch date.basis {
            case "explicit": "as written; a year left out is the one nearest to \(published)"
            case "relative": "counted from \(published) (\(document.publishedBasis ?? "unknown"))"
            case "weekday": "no year is given: the latest year in which day, month and weekday agree"
            case "copyright_year": "no year is given: that of the copyright line"
            case "hijri": "Hijri, by the calendar of Umm al-Qura"
            default: date.basis
            }
        if date.start == nil || date.end == nil { rule += "; only one end is told" }
        if let conflict = date.conflict { rule += "; conflict: \(conflict)" }
        let value =
            date.start == date.end
            ? date.start ?? "-" : "\(date.start ?? "open") to \(date.end ?? "open")"
        return [field("date", value, record, "basis \(date.basis): \(rule)")]
    }

    private func place(_ record: EventRecord, _ contact: Contact) -> [Explanation.Field] {
        guard let place = record.place else { return [] }
        let value = [place.city, place.country?.description].compactMap(\.self).joined(separator: ", ")
        guard place.text != nil, let found = contact.place else {
            return [field("place", value, record, "nothing is said: who receives does so at home")]
        }
        let isNear = contact.sentences.contains {
            article.sentences[$0].range.contains(found.range.lowerBound)
        }
        let source =
            found.isVenue
            ? "a venue of venues.tsv" : place.city != nil ? "a city of cities.tsv" : "a country of countries.tsv"
        return [
            field(
                "place", value, record,
                source + (isNear ? ", in a sentence that tells the event" : ", elsewhere in the article"))
        ]
    }

    // MARK: Who

    private func participant(_ record: EventRecord, _ index: Int, _ contact: Contact) -> [Explanation.Field] {
        let participant = record.participants[index]
        let prefix = "participants[\(index)]"
        let person = contact.persons.lazy.map { reading.cast.persons[$0] }
            .first { article.string($0.mention) == participant.text }
        var fields: [Explanation.Field] = []
        if let name = participant.name {
            fields.append(field(prefix + ".name", name, record, "the fullest form of the name in the article"))
        }
        if let latin = participant.nameLatin {
            fields.append(field(prefix + ".name_latin", latin, record, "every word of the name is in names.tsv"))
        }
        if let title = participant.title {
            fields.append(field(prefix + ".title", title, record, "the fullest office, by titles.tsv"))
        }
        let mention = person.map { [evidence(prefix, $0.mention)] } ?? []
        if let organization = participant.organization {
            fields.append(
                Explanation.Field(
                    name: prefix + ".organization", value: organization,
                    evidence: person?.organization.map { [evidence(prefix, $0.range)] } ?? mention,
                    rule: "the office is one of this body"))
        }
        if let country = participant.country {
            let isGuess = person?.countryIsGuess ?? false
            fields.append(
                Explanation.Field(
                    name: prefix + ".country", value: country.description, evidence: mention,
                    rule: isGuess
                        ? "not said: guessed from the article's own country or the other mentions"
                        : "said by the office, a demonym or another mention of the same person"))
        }
        fields.append(
            Explanation.Field(
                name: prefix + ".role", value: participant.role.rawValue, evidence: mention,
                rule: Self.rule(of: participant.role, contact)))
        return fields
    }

    private static func rule(of role: ParticipantRole, _ contact: Contact) -> String {
        switch role {
        case .host: "receives, or is at home where it takes place"
        case .guest: contact.type == .visit ? "is the one who travels" : "is received, or comes from abroad"
        case .chair: "chairs the gathering"
        case .participant:
            contact.isPhone
                ? "talks by telephone are on equal terms"
                : contact.type == .conference ? "takes part in the gathering" : "meets on equal terms"
        }
    }

    private func others(_ record: EventRecord) -> [Explanation.Field] {
        var fields: [Explanation.Field] = []
        for (index, attendee) in record.attendees.enumerated() {
            let value = [attendee.name, attendee.title, attendee.country?.description].compactMap(\.self)
            fields.append(
                field("attendees[\(index)]", value.joined(separator: ", "), record, "named after a word of attendance"))
        }
        if let delegation = record.delegation {
            let value = [delegation.text, delegation.country?.description, delegation.head.map { "led by \($0)" }]
            fields.append(
                field(
                    "delegation", value.compactMap(\.self).joined(separator: ", "), record,
                    "a word of delegation in a sentence that tells the event"))
        }
        if !record.countries.isEmpty {
            let value = record.countries.map(\.description).joined(separator: ", ")
            let rule = "sides: the countries of the persons and offices above, and the country visited"
            fields.append(field("countries", value, record, rule))
        }
        for (index, organization) in record.organizations.enumerated() {
            fields.append(
                field(
                    "organizations[\(index)]", organization, record,
                    "a body of organizations.tsv that somebody speaks for or that is a side"))
        }
        return fields
    }

    private func codes(_ record: EventRecord, _ contact: Contact) -> [Explanation.Field] {
        guard let plover = record.plover else { return [] }
        let key = record.status == .planned ? "planned" : contact.isPhone ? "phone" : record.type.rawValue
        let name = [plover.event, plover.mode].compactMap(\.self).joined(separator: "/")
        let contexts = plover.contexts.isEmpty ? "" : " (\(plover.contexts.joined(separator: ", ")))"
        return [
            field(
                "codes", "CAMEO \(record.cameo.joined(separator: ", ")), PLOVER \(name)\(contexts)", record,
                "row \(key) of codes.tsv; contexts by the topics")
        ]
    }
}
