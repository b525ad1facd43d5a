import Logging

/// One journal entry as journald takes it: `FIELD=value` byte strings.
///
/// Fields of ours begin with `MIRSAD_`; a metadata key `file` becomes `MIRSAD_FILE`. `message_id` and `errno` become
/// `MESSAGE_ID` and `ERRNO`, which are the journal's own (systemd.journal-fields(7)).
struct JournalEntry {
    /// The encoded fields, in a stable order.
    private(set) var fields: [[UInt8]] = []

    init(event: LogEvent, metadata: Logger.Metadata, identifier: String) {
        append("MESSAGE", PrintableText.line(event.message.description))
        append("PRIORITY", String(Self.priority(of: event.level)))
        append("SYSLOG_IDENTIFIER", identifier)
        append("CODE_FILE", event.file)
        append("CODE_LINE", String(event.line))
        append("CODE_FUNC", event.function)
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            guard let name = Self.fieldName(for: key) else { continue }
            append(name, value.description)
        }
        if let error = event.error {
            append("MIRSAD_ERROR", String(describing: error))
        }
    }

    private mutating func append(_ name: String, _ value: String) {
        fields.append(Array((name + "=" + value).utf8))
    }

    /// syslog's priority for a level. `critical` stands for "an operator must act now".
    static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    /// The field of a metadata key; nil when nothing usable is left of it.
    ///
    /// journald drops a field with any other character in its name silently, so names are brought into its alphabet.
    static func fieldName(for key: String) -> String? {
        if key == "message_id" { return "MESSAGE_ID" }
        if key == "errno" { return "ERRNO" }
        var name = ""
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): name.unicodeScalars.append(Unicode.Scalar(byte - 32))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "_"
            }
        }
        guard name.contains(where: { $0 != "_" }) else { return nil }
        // journald refuses names over 64 bytes.
        return String(("MIRSAD_" + name).prefix(64))
    }
}
