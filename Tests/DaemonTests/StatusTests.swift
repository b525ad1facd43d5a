import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon
@testable import Spool

@Suite("The status")
struct StatusTests {
    private func status(_ change: (inout SpoolSnapshot) -> Void = { _ in }) -> ServiceStatus {
        var snapshot = SpoolSnapshot()
        snapshot.activity = .idle
        snapshot.dropped = 3
        snapshot.sinceStart.recorded = 2
        snapshot.sinceStart.rejected = 1
        snapshot.sinceStart.rejectedByCode = ["empty": 1]
        snapshot.sinceStart.linesByLabel = ["visit": 2, "bilateral_talks": 1]
        snapshot.lastFile = .init(name: "a\u{1B}[2J.txt", at: 1000)
        change(&snapshot)
        let rate = ServiceStatus.Rate(seconds: 60, filesPerSecond: 1.5, recordsPerSecond: 2)
        let composer = StatusComposer(version: "1.2.3", startedAt: 0, heartbeatSeconds: 15)
        return composer.status(
            state: .running,
            snapshot: snapshot,
            configuration: Settings().resolved(),
            configurationFile: nil,
            refusedConfiguration: nil,
            stuckStage: nil,
            problems: [],
            rates: ServiceStatus.Rates(lastMinute: rate, sinceStart: rate),
            memoryBytes: 34 << 20,
            now: 1_732_579_200_123
        )
    }

    @Test("says in one sentence what the service does, with counts and the last file")
    func summary() {
        #expect(
            status().summary
                == "Watching /var/spool/mirsad/inbox: 2 recorded, 1 failed, 0 waiting; last a\\u{1b}[2J.txt."
        )
        let paused = status {
            $0.activity = .paused
            $0.pause = .init(reason: "no space left", since: 0)
        }
        #expect(paused.summary.hasPrefix("Paused (no space left): 2 recorded"))
        let notReading = status {
            $0.activity = .paused
            $0.intakePause = .init(reason: "too many open files", since: 0)
        }
        #expect(notReading.summary.hasPrefix("Paused (too many open files): 2 recorded"))
        #expect(notReading.complaints == ["Not reading: too many open files"])
    }

    @Test("survives the way through its file")
    func roundTrip() {
        let status = status()
        #expect(ServiceStatus(encoded: status.encoded()) == status)
    }

    @Test("is JSON in snake case; names that are data stay as they are")
    func json() throws {
        let text = String(decoding: status().encoded(), as: UTF8.self)
        #expect(text.hasSuffix("}\n"))
        #expect(text.filter { $0 == "\n" }.count == 1)
        #expect(text.contains(#""schema":"mirsad.status/1""#))
        #expect(text.contains(#""updated_at":"2024-11-26T00:00:00.123Z""#))
        #expect(text.contains(#""records_by_type":{"bilateral_talks":1,"visit":2}"#))
        #expect(text.contains(#""failed_by_reason":{"empty":1}"#))
    }

    @Test("names each pause with its cause and the next attempt")
    func pauses() {
        let error = SpoolError(operation: "append to the record log", path: "/r", errno: .noSpace)
        let paused = status {
            $0.activity = .paused
            $0.pause = .init(error, since: 500, retryAt: 1000, after: .milliseconds(12_800))
        }
        let message =
            "Cannot append to the record log /r: No space left on device. "
            + "Free space on its file system; no file is lost meanwhile."
        #expect(
            paused.pauses == [
                .init(
                    work: "writing",
                    message: message,
                    cause: "disk_full",
                    since: "1970-01-01T00:00:00.500Z",
                    retryAt: "1970-01-01T00:00:13.800Z"
                )
            ])
        #expect(status().pauses == [])
    }

    @Test("of an older program is read, without what that did not know")
    func olderStatus() {
        var text = String(decoding: status().encoded(), as: UTF8.self)
        for part in [
            #""memory_bytes":35651584,"#, #""pauses":[],"#, #","unreadable_count":0"#, #""held_count":0,"#,
        ] {
            #expect(text.contains(part), "\(part) is not in \(text)")
            text = text.replacing(part, with: "")
        }
        let status = ServiceStatus(encoded: Array(text.utf8))
        #expect(status != nil)
        #expect(status?.pauses == nil)
    }

    @Test("of another version is not read")
    func version() {
        var other = status()
        other.schema = "mirsad.status/2"
        #expect(ServiceStatus(encoded: other.encoded()) == nil)
        #expect(ServiceStatus(encoded: Array("{}".utf8)) == nil)
    }

    @Test("is well, degraded or down")
    func verdicts() {
        let well = status()
        #expect(StatusReport(status: well, isAlive: true, age: 1).verdict == .well)
        #expect(StatusReport(status: well, isAlive: false, age: 1).verdict == .down)
        #expect(StatusReport(status: well, isAlive: true, age: 49).verdict == .well)
        #expect(StatusReport(status: well, isAlive: true, age: 51).verdict == .down)
        var stopped = well
        stopped.state = .stopped
        #expect(StatusReport(status: stopped, isAlive: true, age: 1).verdict == .down)
        let unreadable = status {
            $0.unreadable = ["secret.txt"]
            $0.unreadableCount = 1
            $0.dropped = 4
            $0.waiting = 1
        }
        let report = StatusReport(status: unreadable, isAlive: true, age: 1)
        #expect(report.verdict == .degraded)
        #expect(
            report.reasons == [
                "Cannot read secret.txt; give the service's user the right to read, or look at the disk."
            ])
        let unbalanced = status { $0.dropped = 9 }
        #expect(unbalanced.complaints.count == 1)
        #expect(unbalanced.complaints.first?.hasPrefix("The books do not balance: ") == true)
    }

    @Test("is looked for beside the record log of the flags, and in the usual place")
    func lookup() throws {
        var flags = Settings()
        flags.records = "/home/a/r.jsonl"
        #expect(StatusLookup(configurationFile: nil, flags: flags).candidates == ["/home/a/status.json"])
        let installed = StatusLookup(configurationFile: nil, flags: Settings())
        #expect(installed.candidates.last == "/run/mirsad/status.json")
        let broken = StatusLookup(configurationFile: "/nowhere.toml", flags: Settings())
        #expect(broken.warning != nil)
        #expect(broken.candidates.contains("/run/mirsad/status.json"))
    }

    @Test("that is missing means down")
    func missing() throws {
        let folder = try TemporaryFolder()
        var flags = Settings()
        flags.statusFile = folder.path.appending("status.json")
        #expect(StatusLookup(configurationFile: nil, flags: flags).report().verdict == .down)
    }
}

@Suite("The pace of status writing")
struct UpdatePacerTests {
    @Test("writes at once after quiet, once an interval in a burst, nothing without a change")
    func pace() {
        var pacer = UpdatePacer(interval: .seconds(1))
        #expect(pacer.changed(now: .seconds(10)) == .write)
        #expect(pacer.changed(now: .seconds(10) + .milliseconds(400)) == .wait(.milliseconds(600)))
        #expect(pacer.changed(now: .seconds(10) + .milliseconds(500)) == .none)
        pacer.due(now: .seconds(11))
        #expect(pacer.changed(now: .seconds(11) + .milliseconds(1)) == .wait(.milliseconds(999)))
        pacer.due(now: .seconds(12))
        #expect(pacer.changed(now: .seconds(13)) == .write)
    }
}

@Suite("The budget of log lines")
struct LineBudgetTests {
    @Test("lets a window's lines through, counts the others, and starts anew")
    func budget() {
        var budget = LineBudget()
        func take(_ kind: LogMessage, isTrouble: Bool = false, at now: Duration = .seconds(1)) -> Bool {
            budget.take(kind, isTrouble: isTrouble, now: now)
        }
        let burst = (0..<LineBudget.linesPerWindow + 7).map { _ in take(.recorded) }
        #expect(burst.filter(\.self).count == LineBudget.linesPerWindow)
        #expect(!take(.duplicate))
        let omitted = [budget.takeOmitted(), budget.takeOmitted()]
        #expect(omitted == [[.recorded: 7, .duplicate: 1], [:]])
        #expect(take(.recorded, at: .seconds(1) + LineBudget.window))
    }

    @Test("keeps lines about trouble from being crowded out by files that go well, and bounds them, too")
    func trouble() {
        var budget = LineBudget()
        func take(_ kind: LogMessage, isTrouble: Bool) -> Bool {
            budget.take(kind, isTrouble: isTrouble, now: .zero)
        }
        for _ in 0...LineBudget.linesPerWindow { _ = take(.recorded, isTrouble: false) }
        let lines = (0..<LineBudget.linesPerWindow + 1).map { _ in take(.rejected, isTrouble: true) }
        #expect(lines.filter(\.self).count == LineBudget.linesPerWindow)
        #expect(budget.takeOmitted() == [.recorded: 1, .rejected: 1])
    }
}

@Suite("Moments as text")
struct TimestampTests {
    @Test(arguments: [(0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z")])
    func bothWays(milliseconds: Int64, text: String) {
        #expect(Timestamp.text(milliseconds) == text)
        #expect(Timestamp.milliseconds(of: text) == milliseconds)
    }

    @Test("that is none has no moment", arguments: ["", "now", "2024-11-26", "2024-11-26T00:00:00.1234", "x"])
    func noMoment(text: String) {
        #expect(Timestamp.milliseconds(of: text) == nil)
    }
}
