import Logging
import SpoolTestKit
import Synchronization
import SystemPackage
import Testing

@testable import Daemon
@testable import Spool

@Suite("The reporter of the spool's events")
struct SpoolReporterTests {
    /// Keeps what is logged, as `level message`, and what goes with it.
    private struct ListHandler: LogHandler {
        let lines: LineList
        var logLevel: Logger.Level = .info
        var metadata: Logger.Metadata = [:]
        var metadataProvider: Logger.MetadataProvider?

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let file = event.metadata?["file"].map { " [\($0)]" } ?? ""
            lines.append("\(event.level) \(event.message)\(file)", (event.metadata ?? [:]).mapValues { "\($0)" })
        }
    }

    private final class LineList: Sendable {
        private let lines = Mutex<[(text: String, details: [String: String])]>([])
        func append(_ text: String, _ details: [String: String]) { lines.withLock { $0.append((text, details)) } }
        var all: [String] { lines.withLock { $0.map(\.text) } }
        var lastDetails: [String: String] { lines.withLock { $0.last?.details ?? [:] } }
    }

    private let lines = LineList()
    private let reporter: SpoolReporter

    init() {
        let handler = ListHandler(lines: lines)
        let log = ServiceLog(Logger(label: "test") { _ in handler })
        reporter = SpoolReporter(log: log, clock: ManualClock(), changed: {})
    }

    private func file(_ name: String) throws -> FinishedFile {
        FinishedFile(
            name: try #require(FilePath.Component(name)),
            destination: nil,
            size: 7,
            digest: nil,
            duration: .milliseconds(3)
        )
    }

    @Test("says what became of a file, on one line whatever its name")
    func outcomes() throws {
        reporter.fileRecorded(try file("a\n.txt"), counts: ["visit": 1, "conference": 2])
        let rejection = Rejection(code: "empty", message: "The file holds no text.", hint: "Drop it again.")
        reporter.fileRejected(try file("b.txt"), rejection: rejection)
        #expect(
            lines.all == [
                "info Recorded a\\u{a}.txt: 2 conference, 1 visit. [a\\u{a}.txt]",
                "warning Set aside b.txt: The file holds no text. Drop it again. [b.txt]",
            ]
        )
        let tally = reporter.currentTally()
        #expect(tally.recordedBytes == 7)
        #expect(tally.dropToDurable.count == 1)
        #expect(tally.problems.map(\.file) == ["b.txt"])
        #expect(tally.problems.map(\.hint) == ["Drop it again."])
    }

    @Test("floods no journal in a burst, and says how much it left out")
    func burst() throws {
        for number in 0..<LineBudget.linesPerWindow + 3 {
            reporter.fileRecorded(try file("\(number).txt"), counts: [:])
        }
        #expect(lines.all.count == LineBudget.linesPerWindow)
        reporter.reportOmittedLines()
        #expect(
            lines.all.last
                == "notice 3 more lines about files were left out (3 recorded); `mirsad status` has the counts.")
        #expect(lines.lastDetails["omitted"] == "3")
        reporter.reportOmittedLines()
        #expect(lines.all.count == LineBudget.linesPerWindow + 1)
        // What goes wrong in the same burst is told all the same.
        reporter.fileRejected(try file("bad"), rejection: Rejection(code: "empty", message: "Empty.", hint: "Fill it."))
        #expect(lines.all.last == "warning Set aside bad: Empty. Fill it. [bad]")
        #expect(reporter.currentTally().linesOmitted == 3)
    }

    @Test("tells of each outcome with the fields that are documented")
    func fields() throws {
        reporter.fileRecorded(try file("a"), counts: ["visit": 1, "none": 1])
        #expect(
            lines.lastDetails == [
                "message_id": LogMessage.recorded.rawValue, "file": "a", "outcome": "recorded", "bytes": "7",
                "records": "2", "seconds": "0.003",
            ])
        reporter.fileDuplicated(try file("b"))
        #expect(lines.lastDetails["outcome"] == "duplicate")
        let rejection = Rejection(code: "binary", message: "It is binary.", hint: "Convert it.")
        reporter.fileRejected(try file("c"), rejection: rejection)
        #expect(lines.lastDetails["outcome"] == "failed")
        #expect(lines.lastDetails["reason"] == "binary")
        #expect(lines.lastDetails["hint"] == "Convert it.")
        reporter.fileWithdrawn("d")
        #expect(lines.lastDetails["outcome"] == "withdrawn")
        reporter.fileUnreadable("e", SpoolError(operation: "read", path: "/in/e", errno: .permissionDenied))
        #expect(lines.lastDetails["file"] == "e")
        #expect(lines.lastDetails["reason"] == "rights")
        #expect(lines.lastDetails["errno"] == "13")
    }

    @Test("keeps the last problems, the newest first")
    func problems() throws {
        for number in 0..<EventTally.problemsKept + 2 {
            let rejection = Rejection(code: "empty", message: "\(number)", hint: "")
            reporter.fileRejected(try file("a.txt"), rejection: rejection)
        }
        let messages = reporter.currentTally().problems.map(\.message)
        #expect(messages == (2..<EventTally.problemsKept + 2).reversed().map(String.init))
    }

    @Test("raises an alarm when the books do not balance, and tells of rotations")
    func booksAndRotations() {
        var snapshot = SpoolSnapshot()
        snapshot.dropped = 1
        reporter.booksOutOfBalance(snapshot)
        #expect(
            lines.all.first?.hasPrefix("critical The books do not balance: 1 file seen and not accounted for.") == true)
        #expect(reporter.currentTally().problems.count == 1)
        reporter.recordLogRotated(to: "/r-20261122T040533Z.jsonl", bytes: 12)
        #expect(lines.all.last == "notice Rotated the record log: 12 bytes are in /r-20261122T040533Z.jsonl now.")
        let tally = reporter.currentTally()
        #expect(tally.alarms == 1)
        #expect(tally.rotations == 1)
    }

    @Test("makes a sentence of an error, with what to do")
    func errors() {
        let error = SpoolError(
            .inputOutput,
            operation: "append to the record log",
            path: "/r.jsonl",
            errno: .noSpace,
            hint: "Make room."
        )
        reporter.spoolPaused(error)
        #expect(
            lines.all == ["error Cannot append to the record log /r.jsonl: No space left on device. Make room."]
        )
        let details = ["reason": "disk_full", "errno": "28", "hint": "Make room.", "path": "/r.jsonl"]
        #expect(lines.lastDetails == details.merging(["message_id": LogMessage.paused.rawValue]) { $1 })
        let tally = reporter.currentTally()
        #expect(tally.pauses == [.diskFull: 1])
        #expect(tally.problems.first?.message == "Cannot append to the record log /r.jsonl: No space left on device.")
        #expect(tally.problems.first?.hint == "Make room.")
    }
}
