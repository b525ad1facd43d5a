import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

@Suite("What a file's way takes", .timeLimit(.minutes(2)))
struct FileTimesTests {
    @Test("counts from its rename into the inbox, whenever it was written")
    func movedIn() async throws {
        let place = try TemporarySpool()
        // It stands still, so no time passes between the rename and the record.
        try await withSpool(place, clock: ManualClock()) { _, recorder in
            try place.moveIn("a.txt", "a")
            await recorder.waitForFinished(1)
            #expect(recorder.finished.map(\.duration) == [.zero])
        }
    }

    @Test("counts from its last change when nobody saw it come")
    func foundByListing() async throws {
        let place = try TemporarySpool()
        try place.moveIn("a.txt", "a")
        let clock = ManualClock()
        clock.advance(by: .seconds(90))
        try await withSpool(place, clock: clock) { _, recorder in
            await recorder.waitForFinished(1)
            let duration = try #require(recorder.finished.first?.duration)
            #expect(duration >= .seconds(90))
        }
    }

    @Test("has the sync of the record log told apart, where there was one", arguments: [true, false])
    func syncs(isDurable: Bool) async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.isDurable = isDurable
        try await withSpool(place, configuration: configuration) { _, recorder in
            try place.moveIn("a.txt", "a")
            await recorder.waitForFinished(1)
            let groups = recorder.events.compactMap { if case .groupCommitted(let group) = $0 { group } else { nil } }
            #expect(groups.count == 1)
            #expect(groups.allSatisfy { ($0.syncDuration != nil) == isDurable })
        }
    }

    @Test("says in a pause why, and when the next attempt is")
    func pause() async throws {
        let place = try TemporarySpool()
        let disk = FailingFileSystem()
        let clock = ManualClock()
        try await withSpool(place, fileSystem: disk, clock: clock) { spool, recorder in
            disk.fail(.append, with: .noSpace)
            try place.moveIn("a.txt", "a")
            await recorder.waitFor(\.isPause)
            let pause = try #require(spool.snapshot().pause)
            #expect(pause.cause == .diskFull)
            #expect(try #require(pause.retryAt) - pause.since == 100)
        }
    }
}
