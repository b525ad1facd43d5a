import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon
@testable import MirsadCommand

@Suite("The screen of mirsad status")
struct StatusScreenTests {
    /// A status with a pause and a problem, a minute and a half after the start.
    private static func status() -> ServiceStatus {
        ServiceStatus(
            version: "1.2.3",
            pid: 42,
            state: .running,
            summary: "Working: 2 recorded.",
            complaints: ["Paused: the disk is full."],
            startedAt: "2024-11-26T10:00:00.000Z",
            updatedAt: "2024-11-26T10:01:30.000Z",
            heartbeatSeconds: 15,
            books: ServiceStatus.Books(dropped: 3, recorded: 2, failed: 1, failedByReason: ["empty": 1]),
            lifetime: ServiceStatus.Lifetime(recorded: 20, duplicates: 1, failed: 3),
            waiting: ServiceStatus.Waiting(unreadable: ["a"], unreadableCount: 170),
            rates: ServiceStatus.Rates(
                lastMinute: .init(seconds: 60, filesPerSecond: 1.5, recordsPerSecond: 2),
                sinceStart: .init(seconds: 90, filesPerSecond: 0.25, recordsPerSecond: 0.5)
            ),
            pauses: [
                .init(
                    work: "writing", message: "Cannot write.", cause: "disk_full", since: "2024-11-26T10:01:00.000Z",
                    retryAt: "2024-11-26T10:01:42.000Z")
            ],
            memoryBytes: 35 << 20,
            recordLogBytes: 7,
            problems: [.init(at: "2024-11-26T10:01:00.000Z", file: "b.txt", message: "It is empty.", hint: "Fill it.")],
            places: .init(
                inbox: "/in", processed: "/done", failed: "/failed", records: "/r.jsonl", ledger: "/l", metrics: "/m")
        )
    }

    private static let now = Timestamp.milliseconds(of: "2024-11-26T10:01:30.000Z") ?? 0

    private static func lines(now: Int64 = now, _ status: ServiceStatus = status()) -> [String] {
        let report = StatusReport(status: status, isAlive: true, age: 0)
        return StatusScreen(report: report, now: now).text.split(separator: "\n").map(String.init)
    }

    @Test(
        "says how it is, what it does, the books, the rates, problems with hints, and the places",
        arguments: [
            "mirsad is degraded",
            "  ! Paused: the disk is full.",
            "  Working: 2 recorded.",
            "  process       42, version 1.2.3, since 2024-11-26T10:00:00.000Z (1 min 30 s), 35 MiB",
            "  this run      3 dropped = 2 recorded + 0 duplicates + 1 failed + 0 withdrawn + 0 waiting (the sum holds)",
            "  failed for    1 empty",
            "  ever          20 recorded, 1 duplicates, 3 failed",
            "  rate          1.5 files/s, 2.0 records/s in the last minute; 0.25 files/s, 0.5 records/s since the start",
            "  waiting       0 settling, 0 ready, 0 in flight, 170 unreadable",
            "  paused        writing, for disk_full, 30 s by now; next try in 12 s",
            "  2024-11-26T10:01:00.000Z b.txt: It is empty. Fill it.",
            "  inbox         /in",
            "  ledger        /l",
            "  record log    /r.jsonl (7 bytes)",
        ]
    )
    func line(line: String) {
        #expect(Self.lines().contains(line))
    }

    @Test("fits one screen, with every line it can have")
    func size() {
        var status = Self.status()
        status.problems = Array(repeating: status.problems[0], count: 10)
        #expect(Self.lines(status).count <= 28)
    }

    @Test("promises no attempt that is past")
    func pastRetry() {
        let line = Self.lines(now: Self.now + 60_000).first { $0.hasPrefix("  paused") }
        #expect(
            line == "  paused        writing, for disk_full, 1 min 30 s by now; tried again every 30 s at the latest")
    }

    @Test("is coloured only when asked, and says the same then")
    func colour() {
        let report = StatusReport(status: Self.status(), isAlive: true, age: 0)
        let plain = StatusScreen(report: report, now: Self.now).text
        let coloured = StatusScreen(report: report, now: Self.now, inColour: true).text
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.hasPrefix("mirsad is \u{1B}[1;33mdegraded\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test(
        "tells times in two units",
        arguments: [(0.0, "0 s"), (59, "59 s"), (60, "1 min 0 s"), (7500, "2 h 5 min"), (180_000, "2 d 2 h")]
    )
    func time(seconds: Double, words: String) {
        #expect(StatusScreen.words(seconds: seconds) == words)
    }

    @Test("is drawn over the one before in one piece, no further than the terminal reaches")
    func picture() {
        let picture = StatusWatch.picture("a\nb\nc\n", rows: 3)
        #expect(picture == "\u{1B}[H\u{1B}[?7la\u{1B}[K\nb\u{1B}[K\n\u{1B}[J\u{1B}[?7h")
        #expect(StatusWatch.picture("a\n", rows: 24) == "\u{1B}[H\u{1B}[?7la\u{1B}[K\n\u{1B}[J\u{1B}[?7h")
    }
}

@Suite("mirsad status --watch")
struct StatusWatchTests {
    private static func watch(_ folder: TemporaryFolder, _ words: String...) throws -> Command {
        let places = ["--records", folder.path.appending("records.jsonl").string]
        return try Command(["status", "--watch", "0.1"] + places + words)
    }

    @Test("in a pipe is one block after the other, and ends on Ctrl-C with what it said last", .timeLimit(.minutes(1)))
    func pipe() throws {
        let command = try Self.watch(TemporaryFolder())
        defer { command.end() }
        let seen = try command.readOutput { $0.split(separator: "mirsad is down").count > 2 }
        #expect(seen.hasPrefix("mirsad is down: There is no status at "))
        #expect(!seen.contains("\u{1B}"))
        command.signal(SIGINT)
        #expect(try command.wait() == 2)
    }

    @Test("as JSON is one line each", .timeLimit(.minutes(1)))
    func json() throws {
        let command = try Self.watch(TemporaryFolder(), "--json")
        defer { command.end() }
        let seen = try command.readOutput { $0.count { $0 == "\n" } > 2 }
        #expect(seen.split(separator: "\n").dropLast().allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        #expect(!seen.contains("\n\n"))
    }

    @Test("ends quietly when nobody reads it any more", .timeLimit(.minutes(1)))
    func closedPipe() throws {
        let folder = try TemporaryFolder()
        let places = ["--records", folder.path.appending("records.jsonl").string]
        let command = try Command(["status", "--watch"] + places, isOutputClosed: true)
        #expect(try command.wait() == 0)
        #expect(command.errors == "")
    }

    @Test("wants a time that makes sense", arguments: ["0", "-1", "9999", "soon"])
    func badTime(seconds: String) throws {
        #expect(try Command.run("status", "--watch=\(seconds)").status == 64)
    }
}
