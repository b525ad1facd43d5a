import Logging
import Synchronization
import Testing

@testable import Systemd

@Suite("Journal entries")
struct JournalTests {
    /// The fields a handler delivers for one event, as text.
    private func fields(level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) -> [String] {
        let delivered = Mutex<[[UInt8]]>([])
        let logger = Logger(label: "test") { _ in
            JournalLogHandler(identifier: "mirsad") { fields in delivered.withLock { $0 = fields } }
        }
        logger.log(level: level, "\(message)", metadata: metadata)
        return delivered.withLock { $0.map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test("carry message, priority, identifier and the metadata as MIRSAD_ fields")
    func encoding() {
        let fields = fields(
            level: .warning,
            "Set aside.",
            ["file": "خبر.txt", "reason": "empty", "message_id": "0123456789abcdef0123456789abcdef"]
        )
        #expect(fields.contains("MESSAGE=Set aside."))
        #expect(fields.contains("PRIORITY=4"))
        #expect(fields.contains("SYSLOG_IDENTIFIER=mirsad"))
        #expect(fields.contains("MIRSAD_FILE=خبر.txt"))
        #expect(fields.contains("MIRSAD_REASON=empty"))
        #expect(fields.contains("MESSAGE_ID=0123456789abcdef0123456789abcdef"))
    }

    @Test("keep a hostile name as the value of its own field only")
    func injection() {
        let fields = fields(level: .info, "Read a\nPRIORITY=0.", ["file": "a\nPRIORITY=0"])
        #expect(fields.filter { $0.hasPrefix("PRIORITY=") } == ["PRIORITY=6"])
        #expect(fields.contains("MESSAGE=Read a\\u{a}PRIORITY=0."))
        // Binary-safe in sd_journal_sendv: the value keeps its line feed, the entry keeps its fields.
        #expect(fields.contains("MIRSAD_FILE=a\nPRIORITY=0"))
    }

    @Test(
        "have field names that journald keeps",
        arguments: [
            ("file", "MIRSAD_FILE"), ("message_id", "MESSAGE_ID"), ("errno", "ERRNO"),
            ("bytes.read", "MIRSAD_BYTES_READ"), ("Größe", "MIRSAD_GR____E"),
        ]
    )
    func names(key: String, field: String) {
        #expect(JournalEntry.fieldName(for: key) == field)
    }

    @Test("drop metadata without a usable name")
    func unusableName() {
        #expect(JournalEntry.fieldName(for: "ملف") == nil)
        #expect(JournalEntry.fieldName(for: "") == nil)
        #expect((JournalEntry.fieldName(for: String(repeating: "a", count: 100)) ?? "").utf8.count == 64)
    }

    @Test("are for standard error connected to the journal only")
    func destination() {
        #expect(LogDestination.select(journalStream: "8:1234", device: 8, inode: 1234) == .journal)
        #expect(LogDestination.select(journalStream: "8:1234", device: 8, inode: 99) == .standardError)
        #expect(LogDestination.select(journalStream: "8:1234:5", device: 8, inode: 1234) == .standardError)
        #expect(LogDestination.select(journalStream: "", device: 0, inode: 0) == .standardError)
    }
}

@Suite("Lines for a terminal")
struct TerminalLogTests {
    private func line(
        level: Logger.Level,
        _ message: String,
        _ metadata: Logger.Metadata,
        least: Logger.Level = .debug
    ) -> String {
        let written = Mutex("")
        var logger = Logger(label: "test") { _ in
            TerminalLogHandler(
                write: { bytes in written.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
                secondsSinceEpoch: { 0 }
            )
        }
        logger.logLevel = least
        logger.log(level: level, "\(message)", metadata: metadata)
        return written.withLock { $0 }
    }

    @Test("say level, message and details on one line")
    func format() {
        let text = line(level: .warning, "Set aside.", ["reason": "empty", "file": "a.txt", "message_id": "00"])
        #expect(text.hasSuffix(" warning: Set aside. (file=a.txt, reason=empty)\n"))
        #expect(line(level: .info, "Ready.", [:]).hasSuffix(" Ready.\n"))
        #expect(line(level: .info, "Ready.", ["file": "a.txt"], least: .info).hasSuffix(" Ready.\n"))
    }

    @Test("stay one line whatever a file is called")
    func injection() {
        let text = line(level: .info, "Recorded a\nb.", ["file": "\u{1B}]0;x\u{07}\n22:00:00 fake"])
        #expect(text.filter { $0 == "\n" }.count == 1)
        #expect(!text.contains("\u{1B}"))
    }
}
