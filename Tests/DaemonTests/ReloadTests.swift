@preconcurrency import Dispatch
import Glibc
import Logging
import SpoolTestKit
import Synchronization
import SystemPackage
import Systemd
import Testing

@testable import Daemon

@Suite("A reload, key by key") struct ReloadTests {
    /// Keeps what is logged.
    private struct Recorder: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { lines.all.withLock { $0.append("\(event.level) \(event.message)") } }
    }

    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    /// Every key with another value than it has at the start; `P` stands for the test's folder.
    static let values: [String: String] = [
        "inbox.folder": "'P/other/inbox'", "inbox.settling_seconds": "7", "inbox.rescan_seconds": "8",
        "inbox.maximum_file_bytes": "9", "finished.processed": "'P/other/processed'",
        "finished.failed": "'P/other/failed'",
        "records.file": "'P/other/records.jsonl'", "records.rotate_bytes": "2097152", "records.rotate_daily": "true",
        "ledger.file": "'P/other/ledger.sqlite'", "status.file": "'P/other/status.json'",
        "status.metrics": "'P/other/metrics.prom'", "extraction.workers": "11",
        "extraction.lexicon": "'P/other/tables'",
        "log.level": "'debug'",
    ]

    @Test("takes over what can be taken over, and names what needs a restart, which stays", .timeLimit(.minutes(1)))
    func everyKey() async throws {
        #expect(Set(Self.values.keys) == Set(SettingKey.all.map(\.path)))
        let folder = try TemporaryFolder()
        let places = ["inbox", "processed", "failed"].map { "\($0) = '\(folder.path)/\($0)'" }
        let files = """
            [inbox]
            folder = '\(folder.path)/inbox'
            [finished]
            \(places[1])
            \(places[2])
            [records]
            file = '\(folder.path)/records.jsonl'
            [ledger]
            file = '\(folder.path)/ledger.sqlite'
            [status]
            file = '\(folder.path)/status.json'
            metrics = '\(folder.path)/metrics.prom'
            [extraction]
            lexicon = '\(folder.path)/tables'
            """
        let file = try folder.write(files, to: "mirsad.toml")
        try folder.write("", to: "other/x")
        let lines = Lines()
        let queue = DispatchQueue(label: "test.reload")
        let options = ServiceOptions(
            configurationFile: file,
            flags: Settings(),
            environment: ServiceEnvironment(),
            notifier: .silent,
            watchdogInterval: nil,
            logger: Logger(label: "test") { _ in Recorder(lines: lines) },
            version: "test"
        )
        let service = try Service(options: options, queue: queue)
        queue.sync { service.start() }
        let before = try LoadedConfiguration.load(file: file).configuration
        let changed = Self.values.sorted { $0.key < $1.key }.map { "\($0) = \($1)" }.joined(separator: "\n")
        try folder.write(changed.replacing("P/", with: "\(folder.path)/"), to: "mirsad.toml")
        let after = try LoadedConfiguration.load(file: file).configuration
        queue.sync { service.reload() }
        let present = service.state.withLock { $0.configuration }
        for key in SettingKey.all {
            #expect(key.show(after) != key.show(before), "\(key.path)")
            #expect(key.show(present) == key.show(key.needsRestart ? before : after), "\(key.path)")
        }
        let late = SettingKey.all.filter(\.needsRestart).map(\.path).joined(separator: ", ")
        let warnings = lines.all.withLock { $0.filter { $0.hasPrefix("warning ") } }
        #expect(warnings == ["warning Restart the service to change: \(late)."])
        try folder.write(files, to: "mirsad.toml")
        lines.all.withLock { $0 = [] }
        queue.sync { service.reload() }
        #expect(lines.all.withLock { !$0.contains { $0.hasPrefix("warning ") } })
        await withCheckedContinuation { continuation in
            queue.async { @Sendable in service.stop { continuation.resume() } }
        }
    }

    @Test("leaves no status behind at a place that is given up", .timeLimit(.minutes(1)))
    func statusMoves() async throws {
        let folder = try TemporaryFolder()
        var flags = Settings()
        flags.inbox = folder.path.appending("inbox")
        flags.records = folder.path.appending("records.jsonl")
        flags.lexiconFolder = folder.path.appending("tables")
        let file = try folder.write("", to: "mirsad.toml")
        let queue = DispatchQueue(label: "test.reload")
        let options = ServiceOptions(
            configurationFile: file,
            flags: flags,
            environment: ServiceEnvironment(),
            notifier: .silent,
            watchdogInterval: nil,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            version: "test"
        )
        let service = try Service(options: options, queue: queue)
        queue.sync { service.start() }
        #expect(try folder.text(of: "metrics.prom").isEmpty == false)
        try folder.write("[status]\nmetrics = '\(folder.path)/m/metrics.prom'\n", to: "mirsad.toml")
        try folder.write("", to: "m/x")
        queue.sync { service.reload() }
        #expect(try folder.text(of: "m/metrics.prom").isEmpty == false)
        #expect(throws: (any Error).self) { try folder.text(of: "metrics.prom") }
        #expect(try folder.text(of: "status.json").isEmpty == false)
        await withCheckedContinuation { continuation in
            queue.async { @Sendable in service.stop { continuation.resume() } }
        }
    }
}
