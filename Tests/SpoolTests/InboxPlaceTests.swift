import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// The inbox goes and comes back, each in one of the ways there are. The clock stands still: nothing is found by waiting.
@Suite(.timeLimit(.minutes(2))) struct InboxPlaceTests {
    /// Takes the inbox away, puts one in its place, and expects both to be noticed and the service to go on in it.
    private func follows(
        _ place: TemporarySpool,
        configuration: SpoolConfiguration? = nil,
        taking: (FilePath) throws -> Void,
        putting: (FilePath) throws -> Void
    ) async throws {
        let inbox = (configuration ?? place.configuration).inbox
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            for round in 1...3 {
                let before = recorder.events.count
                try taking(inbox)
                await recorder.waitFor(after: before) { $0.isInboxLost }
                #expect(spool.snapshot().activity == .inboxMissing)
                #expect(spool.snapshot().inboxTrouble != nil)
                try putting(inbox)
                await recorder.waitFor(after: before) { $0.isInboxWatched }
                await recorder.waitFor(after: before) { $0.isScan }
                let staged = place.root.appending("staging").appending("\(round)")
                try place.write(Array("content \(round)".utf8), to: staged)
                try place.rename(staged, to: inbox.appending("\(round)"))
                await recorder.waitForFinished(round)
                #expect(spool.snapshot().inboxTrouble == nil)
                #expect(spool.snapshot().booksBalance)
            }
        }
        #expect(try place.lines().count == 3)
    }

    private func make(_ folder: FilePath) { #expect(folder.withPlatformString { mkdir($0, 0o700) } == 0) }

    @Test func removedAndMadeAnew() async throws {
        let place = try TemporarySpool()
        try await follows(
            place,
            taking: { inbox in #expect(inbox.withPlatformString { rmdir($0) } == 0) },
            putting: { inbox in make(inbox) }
        )
    }

    @Test func movedAwayAndBroughtBack() async throws {
        let place = try TemporarySpool()
        let elsewhere = place.root.appending("elsewhere")
        try await follows(
            place,
            taking: { inbox in try place.rename(inbox, to: elsewhere) },
            putting: { inbox in try place.rename(elsewhere, to: inbox) }
        )
    }

    @Test func aLinkThatLeadsElsewhere() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.inbox = place.root.appending("link")
        let target = place.configuration.inbox
        let link = configuration.inbox
        func put() {
            let result = target.withPlatformString { to in link.withPlatformString { symlink(to, $0) } }
            #expect(result == 0)
        }
        put()
        try await follows(
            place,
            configuration: configuration,
            taking: { link in #expect(link.withPlatformString { unlink($0) } == 0) },
            putting: { _ in put() }
        )
    }

    @Test func anotherFolderTakesItsNameInOneStep() async throws {
        let place = try TemporarySpool()
        let inbox = place.configuration.inbox
        let other = place.root.appending("other")
        try await withSpool(place, clock: ManualClock()) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            make(other)
            // An empty folder may be replaced by a rename.
            try place.rename(other, to: inbox)
            await recorder.wait { $0.count(where: \.isInboxWatched) == 2 }
            try place.moveIn("a", "content")
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func theFolderAboveIsMovedAwayAndBroughtBack() async throws {
        let place = try TemporarySpool()
        let (above, elsewhere) = (place.root.appending("above"), place.root.appending("elsewhere"))
        var configuration = place.configuration
        configuration.inbox = above.appending("inbox")
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            try place.rename(above, to: elsewhere)
            await recorder.waitFor { $0.isInboxLost }
            // So far up the path nothing is watched: the next attempt finds it.
            try place.rename(elsewhere, to: above)
            clock.advance(by: .seconds(6))
            await recorder.wait { $0.count(where: \.isInboxWatched) == 2 }
            let staged = place.root.appending("staging/a")
            try place.write(Array("content".utf8), to: staged)
            try place.rename(staged, to: configuration.inbox.appending("a"))
            await recorder.waitForFinished(1)
            // And the folder that came back is watched like the one that went.
            let before = recorder.events.count
            #expect(configuration.inbox.withPlatformString { rmdir($0) } == 0)
            await recorder.waitFor(after: before) { $0.isInboxLost }
            make(configuration.inbox)
            await recorder.waitFor(after: before) { $0.isInboxWatched }
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func filesOfAnInboxThatWasTakenAwayAreWithdrawnAndThoseBroughtBackAreRead() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.settlingTime = .seconds(1_000)
        let (inbox, elsewhere) = (configuration.inbox, place.root.appending("elsewhere"))
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            for number in 0..<3 { try place.writeInPlace("\(number)", "content \(number)") }
            while spool.snapshot().waiting < 3 { await Task.yield() }
            try place.rename(inbox, to: elsewhere)
            await recorder.waitFor { $0.isInboxLost }
            try place.rename(elsewhere, to: inbox)
            await recorder.wait { $0.count(where: \.isInboxWatched) == 2 }
            while recorder.finished.count < 3 {
                clock.advance(by: .seconds(2_000))
                let before = recorder.events.count
                spool.rescan()
                await recorder.waitFor(after: before) { $0.isScan }
            }
            #expect(spool.snapshot().booksBalance)
        }
        #expect(try place.lines().count == 3)
    }
}
