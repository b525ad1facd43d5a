import Lexicon

/// Writes records as JSON Lines: keys always in the same order, every key always present.
struct RecordEncoder {
    private(set) var bytes: [UInt8] = []

    /// Appends one line.
    mutating func append(_ record: EventRecord, _ document: DocumentFacts) {
        if bytes.isEmpty { bytes.reserveCapacity(1024) }
        raw(#"{"schema":"mirsad.event/1","record_id":"#)
        string(record.recordID)
        key("type", record.type.rawValue)
        raw(#","primary":"#)
        if record.isPrimary { raw("true") } else { raw("false") }
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
            if let ordinal = conference.ordinal { encoder.number(ordinal) } else { encoder.raw("null") }
            encoder.raw("}")
        }
        raw(#","topics":"#)
        list(record.topics) { encoder, topic in encoder.string(topic) }
        codes(record)
        raw(#","evidence":"#)
        list(record.evidence) { encoder, evidence in
            encoder.raw(#"{"field":"#)
            encoder.string(evidence.field)
            encoder.raw(#","start":"#)
            encoder.number(evidence.start)
            encoder.raw(#","end":"#)
            encoder.number(evidence.end)
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
            encoder.raw(#"{"uid":"#)
            encoder.number(Int(dropper.uid))
            encoder.key("name", dropper.name)
            encoder.raw("}")
        }
        key("ingested_at", timestamp(document.ingestedAt))
        raw("}")
    }

    // MARK: Pieces of JSON

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text that needs no escaping.
    mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func number(_ value: Int) { text(String(value)) }

    mutating func key(_ name: StaticString, _ value: String?) {
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
        guard var text else {
            raw("null")
            return
        }
        bytes.append(34)
        text.withUTF8 { text in
            // A loop without a way out, which the compiler turns into vector code: few texts have anything to escape.
            var hasMarks = false
            for byte in text { hasMarks = Self.isEscaped(byte) || hasMarks }
            if hasMarks { escaped(text) } else { bytes.append(contentsOf: text) }
        }
        bytes.append(34)
    }

    private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (position, byte) in text.enumerated() where Self.isEscaped(byte) {
            bytes.append(contentsOf: text[start..<position])
            escape(byte)
            start = position + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool { byte < 32 || byte == 34 || byte == 92 || byte == 127 }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 34: raw(#"\""#)
        case 92: raw(#"\\"#)
        case 10: raw(#"\n"#)
        case 13: raw(#"\r"#)
        case 9: raw(#"\t"#)
        default:
            raw(#"\u00"#)
            bytes.append(Self.hexDigits[Int(byte >> 4)])
            bytes.append(Self.hexDigits[Int(byte & 15)])
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// Two decimals: more would claim more than it can.
    private mutating func confidence(_ value: Double) {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        if hundredths == 100 { return raw("1.0") }
        raw("0.")
        if hundredths < 10 { raw("0") }
        number(hundredths % 10 == 0 && hundredths > 0 ? hundredths / 10 : hundredths)
    }
}

/// `2026-11-21T20:21:00.123Z`
func timestamp(_ milliseconds: Int64) -> String {
    let day = CivilDay(millisecondsSince1970: milliseconds)
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
    var text = Array(day.iso.utf8)
    for (mark, value, digits) in [
        ("T", rest / 3_600_000, 2), (":", rest / 60_000 % 60, 2), (":", rest / 1000 % 60, 2), (".", rest % 1000, 3),
    ] as [(Unicode.Scalar, Int, Int)] {
        text.append(UInt8(ascii: mark))
        text.append(value, digits: digits)
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
}
