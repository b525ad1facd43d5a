import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

/// A content that is known is recorded again when somebody asks for it, once.
@Suite(.timeLimit(.minutes(2))) struct ReplayTests {
    @Test func aRequestIsHonouredOnceAndItsLinesNameIt() async throws {
        let place = try TemporarySpool()
        try place.moveIn("a.txt", "content")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(1)
            let request = try ReplayRequest(inbox: place.configuration.inbox)
            #expect(try request.submit("a.txt", contents: Array("content".utf8)) == "a.txt.replay")
            await recorder.waitForFinished(2)
            try place.moveIn("b.txt", "content")
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.recorded == 2)
            #expect(spool.snapshot().sinceStart.duplicates == 1)
        }
        let lines = try place.lines()
        #expect(lines.map { $0.hasSuffix(#""name":"a.txt.replay"}"#) } == [false, true])
        #expect(Set(lines.map { $0.prefix(71) }).count == 1)
        #expect(place.finalNames.processed == ["a.txt", "a.txt.replay", "b.txt"])
        try await withSpool(place) { spool, _ in #expect(spool.snapshot().lifetime.recorded == 2) }
        #expect(try place.verify().isWell)
    }

    @Test func aRequestWaitsForTheNextStartAndTakesNobodysName() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a.txt", "content")
            await recorder.waitForFinished(1)
        }
        let request = try ReplayRequest(inbox: place.configuration.inbox)
        let names = try (0..<2).map { _ in try request.submit("a.txt.replay", contents: Array("content".utf8)) }
        #expect(names == ["a.txt.replay", "a-2.txt.replay"])
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().sinceStart.recorded == 2)
        }
        #expect(try place.lines().count == 3)
    }

    @Test func linesOfAReplayThatAreGoneAreNoLossOfTheFirst() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a.txt", "content")
            await recorder.waitForFinished(1)
            try place.moveIn("a.txt.replay", "content")
            await recorder.waitForFinished(2)
        }
        let contents = try place.read(place.configuration.recordLog)
        try place.write(Array(contents.dropLast(5)), to: place.configuration.recordLog)
        try place.moveIn("again.txt", "content")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().sinceStart.duplicates == 1)
        }
        #expect(try place.lines().count == 1)
        #expect(try place.verify().isWell)
    }

    /// The command dies at any call; asked again, it leaves requests and nothing else.
    @Test(arguments: FailingFileSystem.Moment.allCases)
    func anInterruptedRequestIsNoHalfFile(moment: FailingFileSystem.Moment) throws {
        let contents = Array("content".utf8)
        for trace in 1...4 {
            let place = try TemporarySpool()
            let fileSystem = FailingFileSystem()
            fileSystem.crash(atTrace: trace, moment)
            let request = try ReplayRequest(inbox: place.configuration.inbox, fileSystem: fileSystem)
            #expect(throws: SpoolError.self) { try request.submit("a.txt", contents: contents) }
            let again = try ReplayRequest(inbox: place.configuration.inbox)
            _ = try again.submit("a.txt", contents: contents)
            let names = place.files(below: place.configuration.inbox)
            #expect(
                names.allSatisfy { ["a.txt.replay", "a-2.txt.replay"].contains($0) }, "\(moment) \(trace): \(names)")
            for name in names {
                let path = place.configuration.inbox.appending(FilePath(name).components)
                #expect(try place.read(path) == contents)
            }
        }
    }

    @Test func theLongestNameStaysAName() throws {
        let place = try TemporarySpool()
        let request = try ReplayRequest(inbox: place.configuration.inbox)
        let name = try #require(FilePath.Component(bytes: Array(repeating: UInt8(ascii: "n"), count: 255)))
        let requested = try request.submit(name, contents: [1])
        #expect(ReplayRequest.isOne(requested))
        #expect(!ReplayRequest.isOne(".replay"))
    }
}
