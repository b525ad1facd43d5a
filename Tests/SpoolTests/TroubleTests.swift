import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// The disk refuses for a while: nothing is lost, torn or doubled, and the operator is told once.
@Suite(.timeLimit(.minutes(2))) struct TroubleTests {
    @Test(arguments: [
        (FailingFileSystem.Call.append, Errno.noSpace), (.synchronizeData, .ioError), (.ledgerCommit, .noSpace),
        (.rename, .readOnlyFileSystem), (.synchronizeFolder, .ioError), (.makeFolder, .noSpace), (.cut, .ioError),
        (.openFolder, .tooManyOpenFiles), (.status, .ioError),
    ])
    func theSpoolWaitsAndGoesOn(call: FailingFileSystem.Call, errno: Errno) async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        let clock = ManualClock()
        try await withSpool(place, fileSystem: fileSystem, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            fileSystem.fail(call, with: errno)
            for number in 0..<20 { try place.moveIn("\(number)", "content \(number)") }
            try place.moveIn("empty", "")
            if call == .cut {
                // Cutting is only needed after something else has failed.
                fileSystem.fail(.append, with: .noSpace)
                await recorder.waitFor { $0.isPause }
                fileSystem.clear(.append)
                clock.advance(by: .seconds(60))
            }
            await recorder.waitFor { event in
                switch event {
                case .paused(let error), .scanFailed(let error), .intakePaused(let error): error.errno == errno
                default: false
                }
            }
            if spool.snapshot().isPaused {
                #expect(spool.snapshot().activity == .paused)
                #expect(spool.health(within: .seconds(1)) == .well)
            }
            #expect(recorder.events.allSatisfy { if case .rejected = $0 { false } else { true } })
            fileSystem.clear(call)
            while recorder.finished.count < 21 {
                let before = recorder.events.count
                clock.advance(by: .seconds(60))
                spool.rescan()
                await recorder.waitFor(after: before) { $0.isScan }
            }
            #expect(spool.snapshot().booksBalance)
            #expect(spool.snapshot().sinceStart.recorded == 20)
            #expect(spool.snapshot().sinceStart.rejected == 1)
            #expect(!spool.snapshot().isPaused)
        }
        #expect(try place.lines().count == 20)
        #expect(try Set(place.lines()).count == 20)
        #expect(place.finalNames.processed.count == 20)
        #expect(place.finalNames.failed == ["empty", "empty.reason.json"])
        #expect(place.files(below: place.configuration.inbox).isEmpty)
    }

    @Test func theSameTroubleIsToldOnce() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        var configuration = place.configuration
        configuration.maximumRetryDelay = .milliseconds(1)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { spool, recorder in
            fileSystem.fail(.append, with: .noSpace)
            try place.moveIn("a", "content")
            await recorder.waitFor { $0.isPause }
            // The next trouble is told when the first has been tried again many times.
            fileSystem.fail(.append, with: .ioError)
            await recorder.wait { $0.count(where: \.isPause) == 2 }
            fileSystem.clear(.append)
            await recorder.waitFor { $0.isResume }
            await recorder.waitForFinished(1)
            #expect(recorder.events.count(where: \.isPause) == 2)
        }
    }

    @Test func stoppingWhilePausedKeepsTheInput() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        try await withSpool(place, fileSystem: fileSystem) { _, recorder in
            await recorder.waitFor { $0.isScan }
            fileSystem.fail(.append, with: .noSpace)
            try place.moveIn("a", "content")
            await recorder.waitFor { $0.isPause }
        }
        #expect(place.files(below: place.configuration.inbox) == ["a"])
        #expect(try place.lines().isEmpty)
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
        #expect(try place.lines().count == 1)
    }

    @Test func aListingThatFailsIsNotAnEmptyInbox() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        let clock = ManualClock()
        // A first start looks for rotated logs, which is another listing.
        try await withSpool(place) { _, _ in }
        fileSystem.fail(.list, with: .tooManyOpenFiles)
        for number in 0..<3 { try place.moveIn("\(number)", "content \(number)") }
        try await withSpool(place, fileSystem: fileSystem, clock: clock) { _, recorder in
            await recorder.waitFor { if case .scanFailed = $0 { true } else { false } }
            fileSystem.clear(.list)
            clock.advance(by: .seconds(60))
            await recorder.waitFor { $0.isScan }
            // What was listed is settled by the advanced clock.
            await recorder.waitForFinished(3)
        }
    }

    @Test func aRemovedFinalFolderIsMadeAnew() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a", "content")
            await recorder.waitForFinished(1)
            let removed = place.root.appending("removed")
            try place.rename(place.configuration.processed, to: removed)
            // The open folder is gone for good, not only renamed.
            for path in place.files(below: removed) { #expect(removeAll(removed.appending(path))) }
            try place.moveIn("b", "other content")
            await recorder.waitForFinished(2)
        }
        #expect(place.finalNames.processed == ["b"])
    }

    /// Removes a file and the folders above it as far as they are empty.
    private func removeAll(_ path: FilePath) -> Bool {
        guard path.withPlatformString({ unlink($0) }) == 0 else { return false }
        var folder = path.removingLastComponent()
        while folder.withPlatformString({ rmdir($0) }) == 0 { folder = folder.removingLastComponent() }
        return true
    }
}
