import Dispatch
import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// An opening tells what it has done, piece by piece, and falls silent when it hangs.
@Suite(.timeLimit(.minutes(2))) struct OpeningProgressTests {
    private final class Steps: Sendable {
        let all = Locked<[OpeningStep]>([])

        func tell(_ step: OpeningStep) { all.withLock { $0.append(step) } }
        func count(_ step: OpeningStep) -> Int { all.value.count { $0 == step } }
    }

    private func open(
        _ place: TemporarySpool,
        _ steps: Steps,
        fileSystem: any FileSystem = LinuxFileSystem()
    ) throws -> Spool {
        try Spool.open(
            place.configuration, processor: EchoProcessor(), events: EventRecorder(), fileSystem: fileSystem,
            progress: { steps.tell($0) })
    }

    /// A record log of 50 documents without its ledger.
    private func orphanedLog() async throws -> TemporarySpool {
        let place = try TemporarySpool()
        for number in 0..<50 { try place.moveIn("\(number)", "content \(number)") }
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(50) }
        for ending in ["", "-wal", "-shm"] {
            unlink(place.configuration.ledger.string + ending)
        }
        return place
    }

    @Test func aLedgerMadeAnewTellsEachLineAndDocument() async throws {
        let place = try await orphanedLog()
        let steps = Steps()
        try await open(place, steps).stop()
        #expect(steps.count(.recordLog) == 50)
        #expect(steps.count(.ledger) == 51)
    }

    /// The lines of a document that nobody knows stand behind the committed end: every file of the inbox may be it.
    @Test func aSearchThroughTheInboxTellsEachFile() async throws {
        let place = try TemporarySpool()
        try place.moveIn("first", "content")
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
        for number in 0..<300 { try place.moveIn("\(number)", "content \(number)") }
        let line = "{\"id\":\"\(String(repeating: "0", count: 64))\",\"name\":\"x\"}\n"
        let log = try place.read(place.configuration.recordLog)
        try place.write(log + Array(line.utf8), to: place.configuration.recordLog)
        let steps = Steps()
        try await open(place, steps).stop()
        #expect(steps.count(.inbox) >= 300)
    }

    @Test func anOpeningThatHangsTellsNothingMore() async throws {
        let place = try await orphanedLog()
        let (steps, fileSystem, gate) = (Steps(), FailingFileSystem(), Gate())
        fileSystem.before(.read) { gate.wait() }
        async let waiting: Void = {
            await gate.waitUntilReached()
            #expect(steps.all.value == [.ledger])
            gate.open()
        }()
        let spool: Spool = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "test.opening").async { @Sendable in
                continuation.resume(with: Result { try open(place, steps, fileSystem: fileSystem) })
            }
        }
        await waiting
        await spool.stop()
        #expect(steps.count(.recordLog) == 50)
    }

    /// However many files wait: the start is over before the first listing, so that no manager loses its patience with it.
    @Test func aStartDoesNotWaitForTheBacklog() async throws {
        let place = try TemporarySpool()
        for number in 0..<20 { try place.moveIn("\(number)", "content \(number)") }
        let (fileSystem, gate) = (FailingFileSystem(), Gate())
        let recorder = EventRecorder()
        let spool = try Spool.open(
            place.configuration, processor: EchoProcessor(), events: recorder, fileSystem: fileSystem)
        fileSystem.before(.list) { gate.wait() }
        // Returns while the listing hangs at the gate.
        spool.start()
        await gate.waitUntilReached()
        #expect(spool.snapshot().dropped == 0)
        gate.open()
        await recorder.waitForFinished(20)
        await spool.stop()
    }
}
