import Spool
import SpoolTestKit
import SystemPackage
import Testing

@Suite(.timeLimit(.minutes(2))) struct IngestTests {
    @Test func everyFileEndsExactlyOnce() async throws {
        let place = try TemporarySpool()
        for number in 0..<40 { try place.moveIn("early-\(number).txt", "early \(number)") }
        try await withSpool(place) { spool, recorder in
            for number in 0..<100 { try place.moveIn("moved-\(number).txt", "moved \(number)") }
            for number in 0..<60 { try place.writeInPlace("written-\(number).txt", "written \(number)") }
            await recorder.waitForFinished(200)
            let books = spool.snapshot()
            #expect(books.booksBalance)
            #expect(books.dropped == 200)
            #expect(books.sinceStart.recorded == 200)
            #expect(books.lifetime.linesByLabel == ["echo": 200])
            #expect(books.waiting == 0)
            #expect(books.activity == .idle)
            #expect(books.oldestWaitingSince == nil)
        }
        let expected =
            (0..<40).map { "early-\($0).txt" } + (0..<100).map { "moved-\($0).txt" }
            + (0..<60).map { "written-\($0).txt" }
        #expect(place.finalNames.processed == expected.sorted())
        #expect(place.files(below: place.configuration.inbox).isEmpty)
        let lines = try place.lines()
        #expect(lines.count == 200)
        #expect(Set(lines).count == 200)
    }

    @Test func filesAreRecordedInTheOrderTheyCame() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.workers = 4
        try await withSpool(place, configuration: configuration) { _, recorder in
            // A listing under way sees some of what comes meanwhile before its event.
            await recorder.waitFor { $0.isScan }
            for number in 100..<200 { try place.moveIn("\(number)", "content \(number)") }
            await recorder.waitForFinished(100)
            #expect(recorder.finished.map(\.name.string) == (100..<200).map(String.init))
        }
    }

    @Test func aDayIsAFolder() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a.txt", "content")
            await recorder.waitForFinished(1)
            let destination = try #require(recorder.finished.first?.destination)
            let below = destination.components.suffix(4).map(\.string)
            #expect(below.map(\.count) == [4, 2, 2, 5])
            #expect(try place.read(destination) == Array("content".utf8))
        }
    }

    @Test func theSameContentIsRecordedOnce() async throws {
        let place = try TemporarySpool()
        // Two in one batch, one in a later batch, one in a later run.
        try place.moveIn("a.txt", "same")
        try place.moveIn("b.txt", "same")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(2)
            try place.moveIn("c.txt", "same")
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.recorded == 1)
            #expect(spool.snapshot().sinceStart.duplicates == 2)
            #expect(spool.snapshot().booksBalance)
        }
        try place.moveIn("d.txt", "same")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().sinceStart.duplicates == 1)
            #expect(spool.snapshot().lifetime.recorded == 1)
            #expect(spool.snapshot().lifetime.duplicates == 3)
        }
        #expect(try place.lines().count == 1)
        #expect(place.finalNames.processed == ["a.txt", "b.txt", "c.txt", "d.txt"])
    }

    @Test func aTakenNameIsNeverOverwritten() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            for number in 1...3 {
                try place.moveIn("a.txt", "content \(number)")
                await recorder.waitForFinished(number)
            }
            let contents = try recorder.finished.map { try place.read($0.destination ?? "missing") }
            #expect(contents == (1...3).map { Array("content \($0)".utf8) })
        }
        #expect(place.finalNames.processed == ["a-2.txt", "a-3.txt", "a.txt"])
    }

    @Test func theInboxIsListedAgainWhenTheProcessIsAwakeAnyway() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.rescanInterval = .seconds(100)
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            // Lists once more and waits for that, so that what was begun before is over.
            func rescan() async -> Int {
                let before = recorder.events.count
                spool.rescan()
                await recorder.waitFor(after: before) { $0.isScan }
                return recorder.events.count { $0.isScan }
            }
            await recorder.waitFor { $0.isScan }
            clock.advance(by: .seconds(80))
            #expect(spool.health(within: .seconds(1_000)) == .well)
            #expect(await rescan() == 2)
            // Near enough to the hundred seconds: the sign of life that is asked for now lists it, and the timer begins anew.
            clock.advance(by: .seconds(15))
            let before = recorder.events.count
            #expect(spool.health(within: .seconds(1_000)) == .well)
            await recorder.waitFor(after: before) { $0.isScan }
            clock.advance(by: .seconds(99))
            #expect(await rescan() == 4)
            // Nobody asks: the timer does it.
            let last = recorder.events.count
            clock.advance(by: .seconds(11))
            await recorder.waitFor(after: last) { $0.isScan }
            #expect(recorder.events.count { $0.isScan } == 5)
        }
    }

    @Test func aSlowWriterIsWaitedFor() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.settlingTime = .seconds(1_000)
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            try place.writeInPlace("slow.txt", "first half")
            let before = recorder.events.count
            spool.rescan()
            await recorder.waitFor(after: before) { $0.isScan }
            #expect(spool.snapshot().settling == 1)
            try place.writeInPlace("slow.txt", "first half, second half")
            // The event of the second write may come after the first advance, and puts the look off once more.
            while recorder.finished.isEmpty {
                clock.advance(by: .seconds(2_000))
                let before = recorder.events.count
                spool.rescan()
                await recorder.wait { events in
                    events.dropFirst(before).contains { $0.isScan || $0.finishedFile != nil }
                }
            }
            #expect(recorder.finished.first?.size == 23)
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func temporaryNamesWaitForTheirRename() async throws {
        let place = try TemporarySpool()
        try place.writeInPlace("a.txt.part", "content")
        try await withSpool(place) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            #expect(spool.snapshot().leftAlone == 1)
            #expect(spool.snapshot().waiting == 0)
            let inbox = place.configuration.inbox
            try place.rename(inbox.appending("a.txt.part"), to: inbox.appending("a.txt"))
            await recorder.waitForFinished(1)
            #expect(recorder.finished.first?.name == "a.txt")
        }
    }

    @Test func moreFilesThanAreRememberedAreAllTaken() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.maximumCandidates = 16
        configuration.maximumFilesInFlight = 4
        configuration.maximumGroupFiles = 3
        configuration.maximumBytesInFlight = 20
        for number in 0..<150 { try place.moveIn("\(number)", "content \(number)") }
        try await withSpool(place, configuration: configuration) { spool, recorder in
            for number in 150..<300 { try place.moveIn("\(number)", "content \(number)") }
            await recorder.waitForFinished(300)
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try Set(place.lines()).count == 300)
        #expect(try place.lines().count == 300)
    }

    @Test func aFileReplacedWhileItIsReadIsReadAnew() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.before(.read) {
            // In the middle of the read of the first content.
            try? place.writeInPlace("a.txt", "second, longer content")
        }
        try place.moveIn("a.txt", "first")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(recorder.events.contains { if case .changedDuringRead = $0 { true } else { false } })
            #expect(recorder.finished.first?.size == 22)
            #expect(spool.snapshot().booksBalance)
            #expect(spool.snapshot().dropped == 1)
        }
    }

    @Test func contentThatTakesTheNameBeforeTheMoveIsRecordedToo() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        // The first content is in the record log: then the name is taken over by another file.
        fileSystem.before(.synchronizeData) { try? place.moveIn("a.txt", "second") }
        try place.moveIn("a.txt", "first")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitForFinished(2)
            #expect(recorder.events.contains { if case .returned = $0 { true } else { false } })
            #expect(spool.snapshot().sinceStart.recorded == 2)
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try place.lines().count == 2)
        #expect(place.finalNames.processed == ["a.txt"])
    }

    @Test func aFileThatTakesTheNameDuringTheMoveIsPutBack() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.before(.rename) { try? place.moveIn("a.txt", "second") }
        try place.moveIn("a.txt", "first")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().sinceStart.recorded == 2)
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try place.lines().count == 2)
        #expect(place.finalNames.processed == ["a.txt"])
    }

    @Test func aFileWithdrawnBeforeTheMoveIsRecordedAndGone() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        let inbox = place.configuration.inbox
        fileSystem.before(.synchronizeData) {
            try? place.rename(inbox.appending("a.txt"), to: place.root.appending("taken"))
        }
        try place.moveIn("a.txt", "content")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(recorder.finished.first?.destination == nil)
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try place.lines().count == 1)
    }

    @Test func stoppingFinishesWhatIsInFlight() async throws {
        let place = try TemporarySpool()
        let taken = Locked(0)
        let gate = Gate()
        let processor = EchoProcessor { _ in
            taken.withLock { $0 += 1 }
            gate.wait()
        }
        for number in 0..<8 { try place.moveIn("\(number)", "content \(number)") }
        var configuration = place.configuration
        configuration.maximumFilesInFlight = 3
        let recorder = EventRecorder()
        let spool = try Spool.open(configuration, processor: processor, events: recorder)
        spool.start()
        await gate.waitUntilReached()
        // The files settle one by one, so the first may be held before the others are taken.
        while spool.snapshot().inFlight < 3 { await Task.yield() }
        async let stopped: Void = spool.stop()
        async let again: Void = spool.stop()
        while spool.snapshot().activity != .stopping { await Task.yield() }
        gate.open()
        _ = await (stopped, again)
        #expect(recorder.finished.count == 3)
        #expect(spool.snapshot().activity == .stopped)
        #expect(spool.snapshot().booksBalance)
        #expect(place.files(below: place.configuration.inbox).count == 5)
        #expect(try place.lines().count == 3)
    }
}
