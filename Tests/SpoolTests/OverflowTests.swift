import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// More happens at once than the kernel keeps events for.
@Suite(.timeLimit(.minutes(5))) struct OverflowTests {
    private let fileSystem = FailingFileSystem()

    /// How many events the kernel keeps; nil where filling that many would take too long.
    private func limitOfTheKernel(_ place: TemporarySpool) throws -> Int? {
        let setting = try place.read("/proc/sys/fs/inotify/max_queued_events")
        let limit = try #require(Int(String(decoding: setting, as: UTF8.self).split(separator: "\n")[0]))
        return limit <= 100_000 ? limit : nil
    }

    /// Fills the queue of events while the intake stands at a listing.
    private func overflow(_ place: TemporarySpool, _ limit: Int, _ spool: Spool, _ round: Int) async throws {
        let gate = Gate()
        fileSystem.before(.list) { gate.wait() }
        spool.rescan()
        await gate.waitUntilReached()
        // Two names in turn, as the kernel merges events that are alike. Nobody's files: they wait for their rename.
        let paths = ["x.tmp", "y.tmp"].map { place.configuration.inbox.appending($0) }
        for path in paths { try place.write([], to: path) }
        var failures = 0
        for number in 0..<(limit + 100) {
            failures += paths[number % 2].withPlatformString { chmod($0, 0o640) == 0 ? 0 : 1 }
        }
        #expect(failures == 0)
        for number in 0..<3 { try place.moveIn("\(round)-\(number)", "content \(round) \(number)") }
        gate.open()
    }

    @Test func lostEventsAreMadeUpForAndAListingLosesNone() async throws {
        let place = try TemporarySpool()
        guard let limit = try limitOfTheKernel(place) else { return }
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            for round in 1...3 {
                try await overflow(place, limit, spool, round)
                await recorder.waitForFinished(3 * round)
                await recorder.wait { $0.count(where: \.isOverflow) >= round }
            }
            // The event of a file that comes last is heard last.
            try place.moveIn("last", "last content")
            await recorder.waitForFinished(10)
            #expect(recorder.events.count(where: \.isOverflow) == 3)
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try place.lines().count == 10)
    }

    @Test func aBurstBeyondEveryLimitIsTakenBitByBit() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.isDurable = false
        configuration.maximumCandidates = 300
        let count = 3_000
        let most = Locked((waiting: 0, ready: 0))
        let running = Locked<Spool?>(nil)
        let processor = EchoProcessor { _ in
            guard let books = running.value?.snapshot() else { return }
            most.withLock { $0 = (max($0.waiting, books.waiting), max($0.ready, books.ready)) }
        }
        try await withSpool(place, configuration: configuration, processor: processor) { spool, recorder in
            running.value = spool
            for number in 0..<count { try place.moveIn("\(number)", "content \(number)") }
            await recorder.waitForFinished(count)
            #expect(spool.snapshot().booksBalance)
            #expect(spool.snapshot().sinceStart.recorded == count)
        }
        running.value = nil
        let (waiting, ready) = most.value
        #expect(waiting <= 300)
        #expect(ready <= 300)
        #expect(try Set(place.lines()).count == count)
        #expect(try place.lines().count == count)
        #expect(place.files(below: place.configuration.inbox).isEmpty)
    }
}
