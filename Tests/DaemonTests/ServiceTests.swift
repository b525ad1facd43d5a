@preconcurrency import Dispatch
import Glibc
import Logging
import SpoolTestKit
import Synchronization
import SystemPackage
import Systemd
import Testing

@testable import Daemon

@Suite("The service")
struct ServiceTests {
    private static let article = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو.\n"

    /// A service on a folder of its own, heard through its notifications.
    private final class Running {
        let folder: TemporaryFolder
        let messages: AsyncStream<String>
        let queue = DispatchQueue(label: "test.service")
        let options: ServiceOptions
        private(set) var service: Service?

        init(watchdogInterval: Duration? = nil) throws {
            folder = try TemporaryFolder()
            try folder.write("[inbox]\nsettling_seconds = 0\n", to: "mirsad.toml")
            let (messages, sender) = AsyncStream.makeStream(of: String.self)
            self.messages = messages
            var flags = Settings()
            flags.inbox = folder.path.appending("inbox")
            flags.records = folder.path.appending("records.jsonl")
            flags.lexiconFolder = folder.path.appending("lexicon.d")
            options = ServiceOptions(
                configurationFile: folder.path.appending("mirsad.toml"),
                flags: flags,
                environment: ServiceEnvironment(),
                notifier: ServiceNotifier(send: { sender.yield($0) }, monotonicMicroseconds: { 42 }),
                watchdogInterval: watchdogInterval,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                version: "test"
            )
        }

        func start() throws {
            let service = try Service(options: options, queue: queue)
            self.service = service
            queue.sync { service.start() }
        }

        func reload() { queue.sync { service?.reload() } }

        func stop() async {
            guard let service else { return }
            await withCheckedContinuation { continuation in
                queue.async { @Sendable in service.stop { continuation.resume() } }
            }
        }

        /// Waits for a notification that contains a text; gives those up to it.
        func waitFor(_ text: String) async -> [String] {
            var seen: [String] = []
            for await message in messages {
                seen.append(message)
                if message.contains(text) { break }
            }
            return seen
        }

        func status() throws -> ServiceStatus? {
            ServiceStatus(encoded: try readWholeFile(folder.path.appending("status.json")))
        }
    }

    @Test("tells when it is ready, what it did, and that it stops", .timeLimit(.minutes(1)))
    func life() async throws {
        let running = try Running()
        try running.start()
        let start = await running.waitFor("READY=1")
        #expect(start.last?.contains("STATUS=Watching \(running.folder.path)/inbox: 0 recorded") == true)
        #expect(start.dropLast().allSatisfy { !$0.contains("READY") })
        #expect(try running.status()?.state == .running)

        try running.folder.write(Self.article, to: "inbox/a.txt")
        _ = await running.waitFor("1 recorded, 0 failed, 0 waiting; last a.txt.")
        let status = try running.status()
        #expect(status?.books.dropped == 1)
        #expect(status?.books.balance == true)
        #expect(status?.lastFile?.name == "a.txt")
        let metrics = try running.folder.text(of: "metrics.prom")
        #expect(
            metrics.contains(
                "mirsad_files_finished_total{outcome=\"recorded\",inbox=\"\(running.folder.path)/inbox\"} 1\n"))

        let messages = running.messages
        await running.stop()
        var iterator = messages.makeAsyncIterator()
        var last = await iterator.next()
        while let message = last, !message.hasPrefix("STOPPING=1\n") { last = await iterator.next() }
        #expect(last?.hasPrefix("STOPPING=1\nSTATUS=") == true)
    }

    @Test("reloads with a clock stamp, and is ready again, with a good configuration", .timeLimit(.minutes(1)))
    func goodReload() async throws {
        let running = try Running()
        try running.start()
        _ = await running.waitFor("READY=1")
        try running.folder.write("[inbox]\nsettling_seconds = 0\nrescan_seconds = 7\n", to: "mirsad.toml")
        running.reload()
        let messages = await running.waitFor("READY=1")
        #expect(messages.contains { $0.hasPrefix("RELOADING=1\nMONOTONIC_USEC=42\nSTATUS=") })
        #expect(running.service?.state.withLock { $0.configuration.rescanInterval } == .seconds(7))
        await running.stop()
    }

    @Test(
        "keeps the old configuration when the new one is bad, and says so",
        .timeLimit(.minutes(1)),
        arguments: ["[inbox]\nrescan_seconds = 0\n", "[inbox]\n[.log]\n"]
    )
    func badReload(text: String) async throws {
        let running = try Running()
        try running.start()
        _ = await running.waitFor("READY=1")
        let old = running.service?.state.withLock { $0.configuration }
        try running.folder.write(text, to: "mirsad.toml")
        running.reload()
        let messages = await running.waitFor("READY=1")
        #expect(messages.contains { $0.hasPrefix("RELOADING=1\n") })
        let file = running.folder.path.appending("mirsad.toml")
        #expect(messages.last?.contains("New configuration refused: \(file):2: ") == true)
        #expect(running.service?.state.withLock { $0.configuration } == old)
        let complaints = try running.status()?.complaints ?? []
        #expect(complaints.count == 1)

        try running.folder.write("[inbox]\nrescan_seconds = 9\n", to: "mirsad.toml")
        running.reload()
        #expect(await running.waitFor("READY=1").last?.contains("refused") == false)
        #expect(try running.status()?.complaints == [])
        await running.stop()
    }

    @Test("keeps its places until a restart, and takes over the rest", .timeLimit(.minutes(1)))
    func placesStay() async throws {
        let running = try Running()
        try running.start()
        _ = await running.waitFor("READY=1")
        let elsewhere = running.folder.path.appending("elsewhere")
        try running.folder.write(
            "[finished]\nfailed = '\(elsewhere)'\n[extraction]\nworkers = 1\n",
            to: "mirsad.toml"
        )
        running.reload()
        #expect(await running.waitFor("READY=1").last?.contains("refused") == false)
        let configuration = running.service?.state.withLock { $0.configuration }
        #expect(configuration?.workers == 1)
        #expect(configuration?.failed == running.folder.path.appending("failed"))
        await running.stop()
    }

    @Test("pings its watchdog as long as the pipeline answers", .timeLimit(.minutes(1)))
    func watchdog() async throws {
        let running = try Running(watchdogInterval: .milliseconds(20))
        try running.start()
        _ = await running.waitFor("WATCHDOG=1")
        _ = await running.waitFor("WATCHDOG=1")
        await running.stop()
    }

    @Test("refuses the state of another", .timeLimit(.minutes(1)))
    func second() async throws {
        let running = try Running()
        try running.start()
        let failure = #expect(throws: ServiceFailure.self) {
            try Service(options: running.options, queue: DispatchQueue(label: "test.second"))
        }
        #expect(failure?.exitStatus == 74)
        // What the journal can be searched for.
        #expect(failure?.details[.reason] == "inUse")
        #expect(failure?.details[.path]?.isEmpty == false)
        #expect(failure?.details[.hint]?.hasPrefix("Stop the other instance") == true)
        await running.stop()
    }

    @Test("does not start with a bad table or configuration", .timeLimit(.minutes(1)))
    func badStart() async throws {
        let running = try Running()
        try running.folder.write("nonsense = 1\n", to: "mirsad.toml")
        let failure = #expect(throws: ServiceFailure.self) { try running.start() }
        #expect(failure?.exitStatus == 78)
        await running.stop()
    }
}
