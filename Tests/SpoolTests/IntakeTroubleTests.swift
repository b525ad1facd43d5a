import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// The machine refuses to let files be read: none is blamed for it, and all are read when it is over. A file whose part of
/// the disk is bad is found out and stops nobody.
@Suite(.timeLimit(.minutes(2))) struct IntakeTroubleTests {
    @Test(arguments: [
        (FailingFileSystem.Call.openToRead, Errno.tooManyOpenFiles), (.openToRead, .tooManyOpenFilesInSystem),
        (.openToRead, .noMemory), (.openToRead, .ioError), (.read, .noMemory), (.read, .ioError), (.status, .noMemory),
        (.list, .tooManyOpenFiles),
    ]) func readingPausesAndGoesOn(call: FailingFileSystem.Call, errno: Errno) async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        let clock = ManualClock()
        try await withSpool(place, fileSystem: fileSystem, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            fileSystem.fail(call, with: errno)
            for number in 0..<5 { try place.moveIn("\(number)", "content \(number)") }
            if call == .list { spool.rescan() }
            await recorder.waitFor { event in
                switch event {
                case .intakePaused(let error), .scanFailed(let error): error.errno == errno
                default: false
                }
            }
            #expect(spool.snapshot().intakePause?.reason.isEmpty == false)
            #expect(spool.snapshot().unreadable.isEmpty)
            #expect(spool.snapshot().booksBalance)
            #expect(spool.health(within: .seconds(1)) == .well)
            fileSystem.clear(call)
            while spool.snapshot().sinceStart.recorded < 5 || spool.snapshot().isPaused {
                let before = recorder.events.count
                clock.advance(by: .seconds(60))
                spool.rescan()
                await recorder.waitFor(after: before) { $0.isScan }
            }
            #expect(spool.snapshot().booksBalance)
            #expect(!recorder.events.contains { $0.isUnreadable })
            let pauses = recorder.events.count(where: \.isIntakePause)
            let resumes = recorder.events.count { if case .intakeResumed = $0 { true } else { false } }
            #expect(pauses == resumes)
        }
        #expect(try place.lines().count == 5)
        #expect(place.files(below: place.configuration.inbox).isEmpty)
    }

    @Test(arguments: [FailingFileSystem.Call.openToRead, .status])
    func aFileOnABadBlockStopsNobody(call: FailingFileSystem.Call) async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.fail(call, with: .ioError, for: "bad")
        var configuration = place.configuration
        configuration.maximumRetryDelay = .milliseconds(5)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { spool, recorder in
            try place.moveIn("bad", "content")
            // Alone it may be the disk.
            await recorder.waitFor { $0.isIntakePause }
            #expect(spool.snapshot().unreadable.isEmpty)
            for number in 0..<3 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
            }
            await recorder.waitFor { $0.isUnreadable }
            #expect(spool.snapshot().unreadable == ["bad"])
            // From now on it is known for what it is.
            let before = recorder.events.count
            try place.moveIn("more", "more content")
            await recorder.waitForFinished(4)
            spool.rescan()
            await recorder.waitFor(after: before) { $0.isScan }
            while spool.snapshot().inFlight > 0 || spool.snapshot().ready > 0 { await Task.yield() }
            #expect(!recorder.events.dropFirst(before).contains { $0.isIntakePause || $0.isUnreadable })
            #expect(spool.snapshot().booksBalance)
            fileSystem.clear(call)
            spool.rescan()
            await recorder.waitForFinished(5)
            #expect(spool.snapshot().unreadable.isEmpty)
        }
        #expect(try place.lines().count == 5)
    }

    @Test func aFileInPlaceOnABadInodeStopsNobody() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.fail(.status, with: .ioError, for: "bad")
        var configuration = place.configuration
        configuration.settlingTime = .milliseconds(1)
        configuration.maximumRetryDelay = .milliseconds(5)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { spool, recorder in
            try place.writeInPlace("bad", "content")
            await recorder.waitFor { $0.isIntakePause }
            try place.moveIn("good", "other content")
            await recorder.waitForFinished(1)
            await recorder.waitFor { $0.isUnreadable }
            fileSystem.clear(.status)
            spool.rescan()
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func theSameShortageIsToldOnce() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        var configuration = place.configuration
        configuration.maximumRetryDelay = .milliseconds(1)
        fileSystem.fail(.openToRead, with: .tooManyOpenFiles)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { _, recorder in
            for number in 0..<20 { try place.moveIn("\(number)", "content \(number)") }
            for _ in 0..<5 {
                let gate = Gate()
                fileSystem.before(.openToRead) { gate.wait() }
                await gate.waitUntilReached()
                gate.open()
            }
            fileSystem.clear(.openToRead)
            await recorder.waitForFinished(20)
            #expect(recorder.events.count(where: \.isIntakePause) == 1)
        }
    }

    @Test func aPauseEndsWithTheFilesThatWereItsCause() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        var configuration = place.configuration
        configuration.maximumRetryDelay = .milliseconds(5)
        fileSystem.fail(.openToRead, with: .tooManyOpenFiles)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { spool, recorder in
            try place.moveIn("a", "content")
            await recorder.waitFor { $0.isIntakePause }
            let path = place.configuration.inbox.appending("a")
            #expect(path.withPlatformString { unlink($0) } == 0)
            await recorder.waitFor { if case .intakeResumed = $0 { true } else { false } }
            #expect(!spool.snapshot().isPaused)
            #expect(spool.snapshot().withdrawn == 1)
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func stoppingDuringAPauseKeepsTheInput() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.fail(.openToRead, with: .tooManyOpenFiles)
        try await withSpool(place, fileSystem: fileSystem) { _, recorder in
            try place.moveIn("a", "content")
            await recorder.waitFor { $0.isIntakePause }
        }
        #expect(place.files(below: place.configuration.inbox) == ["a"])
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
        #expect(try place.lines().count == 1)
    }
}
