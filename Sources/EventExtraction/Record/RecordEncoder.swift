import Lexicon

/// Writes records as JSON Lines: keys always in the same order, every key always present.
struct RecordEncoder {
    private(set) var bytes: [UInt8] = []

    /// Appends one line.
    mutating func append(_ record: EventRecord, _ document: DocumentFacts) {
        bytes.append(contentsOf: #"{"schema":"mirsad.event/1","record_id":"#.utf8)
        string(record.recordID)
        key("type", record.type.rawValue)
        raw(#","primary":"#)
        raw(record.isPrimary ? "true" : "false")
        key("status", record.status?.rawValue)
        raw(#","confidence":"#)
        confidence(record.confidence)
        raw(#","date":"#)
        optional(record.date) { encoder, date in encoder.date(date) }
        raw(#","place":"#)
        optional(record.place) { encoder, place in
            encoder.raw(#"{"city":"#)
            encoder.string(place.city)
            encoder.key("country", place.country?.description)
            encoder.key("text", place.text)
            encoder.raw("}")
        }
        raw(#","participants":"#)
        list(record.participants) { encoder, participant in encoder.participant(participant) }
        raw(#","attendees":"#)
        list(record.attendees) { encoder, attendee in
            encoder.raw(#"{"name":"#)
            encoder.string(attendee.name)
            encoder.key("title", attendee.title)
            encoder.key("country", attendee.country?.description)
            encoder.raw("}")
        }
        raw(#","delegation":"#)
        optional(record.delegation) { encoder, delegation in
            encoder.raw(#"{"country":"#)
            encoder.string(delegation.country?.description)
            encoder.key("text", delegation.text)
            encoder.key("head", delegation.head)
            encoder.raw("}")
        }
        raw(#","countries":"#)
        list(record.countries) { encoder, country in encoder.string(country.description) }
        raw(#","organizations":"#)
        list(record.organizations) { encoder, name in
            encoder.raw(#"{"name":"#)
            encoder.string(name)
            encoder.raw("}")
        }
        raw(#","conference":"#)
        optional(record.conference) { encoder, conference in
            encoder.raw(#"{"name":"#)
            encoder.string(conference.name)
            encoder.raw(#","ordinal":"#)
            encoder.raw(conference.ordinal.map(String.init) ?? "null")
            encoder.raw("}")
        }
        raw(#","topics":"#)
        list(record.topics) { encoder, topic in encoder.string(topic) }
        codes(record)
        raw(#","evidence":"#)
        list(record.evidence) { encoder, evidence in
            encoder.raw(#"{"field":"#)
            encoder.string(evidence.field)
            encoder.raw(#","start":\#(evidence.start),"end":\#(evidence.end)"#)
            encoder.key("text", evidence.text)
            encoder.raw("}")
        }
        raw(#","document":"#)
        self.document(document)
        raw("}\n")
    }

    private mutating func date(_ date: EventDate) {
        raw(#"{"start":"#)
        string(date.start)
        key("end", date.end)
        key("precision", date.precision)
        key("text", date.text)
        key("basis", date.basis)
        key("conflict", date.conflict)
        raw("}")
    }

    private mutating func participant(_ participant: Participant) {
        raw(#"{"name":"#)
        string(participant.name)
        key("name_latin", participant.nameLatin)
        key("title", participant.title)
        key("organization", participant.organization)
        key("country", participant.country?.description)
        key("role", participant.role.rawValue)
        key("text", participant.text)
        raw("}")
    }

    private mutating func codes(_ record: EventRecord) {
        raw(#","codes":{"cameo":"#)
        list(record.cameo) { encoder, code in encoder.string(code) }
        raw(#","plover":"#)
        optional(record.plover) { encoder, plover in
            encoder.raw(#"{"event":"#)
            encoder.string(plover.event)
            encoder.key("mode", plover.mode)
            encoder.raw(#","contexts":"#)
            encoder.list(plover.contexts) { encoder, context in encoder.string(context) }
            encoder.raw("}")
        }
        raw("}")
    }

    private mutating func document(_ document: DocumentFacts) {
        raw(#"{"id":"#)
        string(document.id)
        key("path", document.path)
        key("type", document.type.rawValue)
        key("title", document.title)
        key("language", document.language)
        key("published", document.published)
        key("published_basis", document.publishedBasis)
        key("source", document.source)
        key("url", document.url)
        key("encoding", document.encoding)
        raw(#","dropped_by":"#)
        optional(document.droppedBy) { encoder, dropper in
            encoder.raw(#"{"uid":\#(dropper.uid)"#)
            encoder.key("name", dropper.name)
            encoder.raw("}")
        }
        key("ingested_at", timestamp(document.ingestedAt))
        raw("}")
    }

    // MARK: Pieces of JSON

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func key(_ name: String, _ value: String?) {
        raw(#",""#)
        raw(name)
        raw(#"":"#)
        string(value)
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout RecordEncoder, Element) -> Void) {
        bytes.append(91)
        for (position, element) in elements.enumerated() {
            if position > 0 { bytes.append(44) }
            write(&self, element)
        }
        bytes.append(93)
    }

    private mutating func optional<Value>(_ value: Value?, _ write: (inout RecordEncoder, Value) -> Void) {
        if let value { write(&self, value) } else { raw("null") }
    }

    mutating func string(_ text: String?) {
        guard let text else {
            raw("null")
            return
        }
        bytes.append(34)
        for byte in text.utf8 {
            switch byte {
            case 34: raw(#"\""#)
            case 92: raw(#"\\"#)
            case 10: raw(#"\n"#)
            case 13: raw(#"\r"#)
            case 9: raw(#"\t"#)
            case 0..<32, 127:
                raw(#"\u00"#)
                bytes.append(Self.hexDigits[Int(byte >> 4)])
                bytes.append(Self.hexDigits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(34)
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// Two decimals: more would claim more than it can.
    private mutating func confidence(_ value: Double) {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        if hundredths == 100 { return raw("1.0") }
        raw("0.")
        if hundredths < 10 { raw("0") }
        raw(hundredths % 10 == 0 && hundredths > 0 ? String(hundredths / 10) : String(hundredths))
    }
}

/// `2026-11-21T20:21:00.123Z`
func timestamp(_ milliseconds: Int64) -> String {
    let day = CivilDay(millisecondsSince1970: milliseconds)
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
    func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return day.iso + "T" + padded(rest / 3_600_000, 2) + ":" + padded(rest / 60_000 % 60, 2) + ":"
        + padded(rest / 1000 % 60, 2) + "." + padded(rest % 1000, 3) + "Z"
}
