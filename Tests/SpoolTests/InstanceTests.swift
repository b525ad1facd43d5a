import Spool
import SpoolTestKit
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(2))) struct InstanceTests {
    private func refusal(_ configuration: SpoolConfiguration) -> SpoolError? {
        do throws(SpoolError) {
            _ = try Spool.open(configuration, processor: EchoProcessor(), events: EventRecorder())
            return nil
        } catch {
            return error
        }
    }

    @Test func aSecondInstanceIsRefused() async throws {
        let place = try TemporarySpool()
        let other = try TemporarySpool()
        try await withSpool(place) { _, _ in
            let error = try #require(refusal(place.configuration))
            #expect(error.code == .inUse)
            #expect(error.description.contains("process "))

            var sameInbox = other.configuration
            sameInbox.inbox = place.configuration.inbox
            #expect(refusal(sameInbox)?.code == .inUse)

            var sameLog = other.configuration
            sameLog.recordLog = place.configuration.recordLog
            #expect(refusal(sameLog)?.code == .inUse)
        }
        try await withSpool(place) { _, _ in }
    }

    @Test func foldersOnAnotherFileSystemAreRefused() async throws {
        let place = try TemporarySpool()
        let shared = FilePath("/dev/shm")
        let fileSystem = LinuxFileSystem()
        guard
            let here = try? fileSystem.status(at: place.root),
            let there = try? fileSystem.status(at: shared),
            here.device != there.device
        else { return }
        var configuration = place.configuration
        configuration.failed = shared
        let error = try #require(refusal(configuration))
        #expect(error.code == .badPlace)
        #expect(error.hint.contains("one file system"))
    }

    /// What is kept beyond the end keeps the folders open: a process that opens many runs out of descriptors.
    @Test func aStoppedSpoolIsLetGo() async throws {
        let place = try TemporarySpool()
        let (ending, continuation) = AsyncStream.makeStream(of: Never.self)
        try await useUp(LastWish { continuation.finish() }, in: place)
        for await _ in ending {}
    }

    /// Runs a spool whose processor holds the wish, and gives both up.
    private func useUp(_ wish: LastWish, in place: TemporarySpool) async throws {
        let processor = EchoProcessor { _ in withExtendedLifetime(wish) {} }
        try await withSpool(place, processor: processor) { _, recorder in
            for number in 0..<5 { try place.moveIn("\(number)", "content \(number)") }
            await recorder.waitForFinished(5)
        }
    }

    @Test func aFileInTheWayIsAnError() async throws {
        let place = try TemporarySpool()
        try place.write([], to: place.configuration.processed)
        #expect(refusal(place.configuration)?.code == .badPlace)
    }

    @Test(arguments: [
        Errno.noSpace, .readOnlyFileSystem, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory, .ioError,
    ]) func aMachineInTroubleIsNoWrongPlace(errno: Errno) throws {
        for call in [FailingFileSystem.Call.makeFolders, .openFolder, .openToAppend] {
            let place = try TemporarySpool()
            let fileSystem = FailingFileSystem()
            fileSystem.fail(call, with: errno)
            let error = #expect(throws: SpoolError.self) {
                try Spool.open(
                    place.configuration,
                    processor: EchoProcessor(),
                    events: EventRecorder(),
                    fileSystem: fileSystem
                )
            }
            #expect(error?.code == .inputOutput)
            #expect(error?.errno == errno)
        }
    }

    @Test func settingsThatCannotWorkAreRefused() throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.workers = 0
        #expect(refusal(configuration)?.code == .badSetting)
        configuration = place.configuration
        configuration.settlingTime = .seconds(-1)
        #expect(refusal(configuration)?.code == .badSetting)
        configuration = place.configuration
        configuration.processed = configuration.inbox
        #expect(refusal(configuration)?.code == .badPlace)
    }

    @Test func settingsAndProcessorChangeWhileRunning() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { spool, recorder in
            try place.moveIn("a", "content")
            await recorder.waitForFinished(1)
            var configuration = place.configuration
            configuration.maximumFileSize = 3
            try spool.reconfigure(configuration, processor: Refusing())
            try place.moveIn("b", "other content")
            try place.moveIn("c", "cc")
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.rejectedByCode == ["too_large": 1, "refused": 1])

            configuration.inbox = "elsewhere"
            configuration.isDurable = false
            do throws(SpoolError) {
                try spool.reconfigure(configuration)
                Issue.record("A new inbox was taken over without a restart.")
            } catch {
                #expect(error.code == .badSetting)
                #expect(error.detail?.contains("inbox, durability") == true)
            }
        }
    }

    private struct Refusing: DocumentProcessor {
        func process(_ document: InboxDocument) -> ProcessingOutcome {
            .rejected(Rejection(code: "refused", message: "No.", hint: "None."))
        }
    }

    @Test func aStuckWorkerShows() async throws {
        let place = try TemporarySpool()
        let clock = ManualClock()
        let gate = Gate()
        try await withSpool(place, processor: EchoProcessor { _ in gate.wait() }, clock: clock) { spool, recorder in
            #expect(spool.health(within: .seconds(5)) == .well)
            try place.moveIn("a", "content")
            await gate.waitUntilReached()
            #expect(spool.health(within: .seconds(5)) == .well)
            clock.advance(by: .seconds(6))
            #expect(await isStuck(spool, "worker"))
            gate.open()
            await recorder.waitForFinished(1)
            await waitUntilWell(spool)
        }
    }

    @Test func aStuckWriterShows() async throws {
        let place = try TemporarySpool()
        let clock = ManualClock()
        let gate = Gate()
        let fileSystem = FailingFileSystem()
        fileSystem.before(.synchronizeData) { gate.wait() }
        try await withSpool(place, fileSystem: fileSystem, clock: clock) { spool, recorder in
            try place.moveIn("a", "content")
            await gate.waitUntilReached()
            #expect(spool.health(within: .seconds(5)) == .well)
            clock.advance(by: .seconds(6))
            #expect(await isStuck(spool, "writer"))
            gate.open()
            await recorder.waitForFinished(1)
            await waitUntilWell(spool)
            clock.advance(by: .seconds(600))
            await waitUntilWell(spool)
        }
    }

    /// Whether this stage is found stuck, once those that only had not had their turn have answered.
    private func isStuck(_ spool: Spool, _ stage: String) async -> Bool {
        while true {
            guard case .stuck(let found, _) = spool.health(within: .seconds(5)) else { return false }
            if found == stage { return true }
            await Task.yield()
        }
    }

    private func waitUntilWell(_ spool: Spool) async {
        while spool.health(within: .seconds(5)) != .well { await Task.yield() }
    }
}

/// Does something when nobody holds it any more.
private final class LastWish: Sendable {
    private let wish: @Sendable () -> Void

    init(_ wish: @escaping @Sendable () -> Void) { self.wish = wish }

    deinit { wish() }
}

/// The service's own folders may lie in the inbox.
@Suite(.timeLimit(.minutes(2))) struct OwnNamesTests {
    @Test func ownFoldersInTheInboxAreNoDroppedFiles() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        let inbox = configuration.inbox
        configuration.processed = inbox.appending("done").appending("processed")
        configuration.failed = inbox.appending("failed")
        configuration.recordLog = inbox.appending("records.jsonl")
        configuration.ledger = inbox.appending("ledger")
        try await withSpool(place, configuration: configuration) { spool, recorder in
            try place.moveIn("a.txt", "content")
            try place.moveIn("empty.txt", "")
            await recorder.waitForFinished(2)
            let before = recorder.events.count
            spool.rescan()
            await recorder.waitFor(after: before) { $0.isScan }
            #expect(spool.snapshot().waiting == 0)
            #expect(spool.snapshot().leftAlone == 0)
            #expect(spool.snapshot().dropped == 2)
        }
        #expect(place.files(below: configuration.failed) == ["empty.txt", "empty.txt.reason.json"])
    }
}
