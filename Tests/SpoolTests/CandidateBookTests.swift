import RandomTestKit
import SystemPackage
import Testing

@testable import Spool

@Suite struct CandidateBookTests {
    private let start: Duration = .seconds(100)
    private let wall: Int64 = 1_700_000_000_000

    private func book(limit: Int = 10) -> CandidateBook { CandidateBook(settlingTime: .seconds(1), limit: limit) }

    private func status(size: Int64 = 5, changedAgo: Duration = .zero, atWall wall: Int64) -> FileStatus {
        let nanoseconds = wall * 1_000_000 - changedAgo.nanoseconds
        return FileStatus(
            kind: .regular,
            device: 1,
            identity: FileIdentity(inode: 7, size: size, modified: nanoseconds),
            changed: nanoseconds
        )
    }

    @Test func aFileMovedInIsReadyAtOnce() {
        var book = book()
        book.note("a", .movedIn, now: start, wall: wall)
        #expect(book.state(of: "a") == .ready)
        #expect(book.nextLook == nil)
        #expect(book.takeReady() == "a")
        #expect(book.inFlightCount == 1)
        #expect(book.finished("a") == false)
        #expect(book.waiting == 0)
        #expect(book.dropped == 1)
    }

    @Test func aFileWrittenInPlaceWaitsUntilItStandsStill() {
        var book = book()
        book.note("a", .seen, now: start, wall: wall)
        #expect(book.settlingCount == 1)
        #expect(book.nextToLookAt(now: start + .milliseconds(999)) == nil)
        #expect(book.nextToLookAt(now: start + .seconds(1)) == "a")
        // It was changed 400 ms before the look: looked at again when those are 1,000.
        let young = status(changedAgo: .milliseconds(400), atWall: wall + 1_000)
        #expect(book.looked(at: "a", young, now: start + .seconds(1), wall: wall + 1_000) == .wait)
        #expect(book.nextLook == start + .milliseconds(1_600))
        #expect(book.nextToLookAt(now: start + .milliseconds(1_600)) == "a")
        let still = status(changedAgo: .seconds(1), atWall: wall + 1_600)
        #expect(book.looked(at: "a", still, now: start + .milliseconds(1_600), wall: wall + 1_600) == .ready)
        #expect(book.settlingCount == 0)
        #expect(book.readyCount == 1)
    }

    @Test func eachEventPutsTheLookOff() {
        var book = book()
        book.note("a", .seen, now: start, wall: wall)
        book.note("a", .seen, now: start + .milliseconds(900), wall: wall)
        #expect(book.nextToLookAt(now: start + .seconds(1)) == nil)
        #expect(book.nextToLookAt(now: start + .milliseconds(1_900)) == "a")
    }

    @Test func aListedFileThatIsLongUnchangedIsReadyAtTheFirstLook() {
        var book = book()
        book.note("a", .seen, now: start, wall: wall, lookAt: start)
        #expect(book.nextToLookAt(now: start) == "a")
        let old = status(changedAgo: .seconds(3_600), atWall: wall)
        #expect(book.looked(at: "a", old, now: start, wall: wall) == .ready)
    }

    @Test func withAClockSetBackOnlyOwnLooksCount() {
        var book = book()
        book.note("a", .seen, now: start, wall: wall, lookAt: start)
        let future = status(changedAgo: .seconds(-3_600), atWall: wall)
        #expect(book.nextToLookAt(now: start) == "a")
        #expect(book.looked(at: "a", future, now: start, wall: wall) == .wait)
        #expect(book.nextToLookAt(now: start + .seconds(1)) == "a")
        #expect(book.looked(at: "a", future, now: start + .seconds(1), wall: wall + 1_000) == .ready)
    }

    @Test func aFileThatGrowsBetweenLooksWaitsOn() {
        var book = book()
        book.note("a", .seen, now: start, wall: wall, lookAt: start)
        for second in 0..<5 {
            let now = start + .seconds(second)
            #expect(book.nextToLookAt(now: now) == "a")
            let growing = status(size: Int64(second), changedAgo: .seconds(-60), atWall: wall + Int64(second) * 1_000)
            #expect(book.looked(at: "a", growing, now: now, wall: wall + Int64(second) * 1_000) == .wait)
        }
    }

    @Test func onlyAFileThatWasSeenCountsAsWithdrawn() {
        var book = book()
        book.note("heard", .seen, now: start, wall: wall, lookAt: start)
        #expect(book.looked(at: "heard", nil, now: start, wall: wall) == .nothing)
        book.note("seen", .seen, now: start, wall: wall, lookAt: start)
        _ = book.looked(at: "seen", status(atWall: wall), now: start, wall: wall)
        #expect(book.looked(at: "seen", nil, now: start, wall: wall) == .withdrawn)
        #expect(book.dropped == 1)
        #expect(book.withdrawn == 1)
        #expect(book.waiting == 0)
    }

    @Test func aHintDuringFlightIsAboutAnotherFile() {
        var book = book()
        book.note("a", .movedIn, now: start, wall: wall)
        _ = book.takeReady()
        book.note("a", .movedIn, now: start, wall: wall)
        #expect(book.dropped == 1)
        #expect(book.finished("a") == true)
        #expect(book.state(of: "a") == nil)
    }

    @Test func anUnreadableFileIsNewsOnceAndTriedAgainAtEachHint() {
        var book = book()
        let still = status(changedAgo: .seconds(5), atWall: wall)
        // Another of the name, moved in, is tried at once.
        book.note("a", .movedIn, now: start, wall: wall)
        _ = book.takeReady()
        #expect(book.couldNotRead("a", now: start) == true)
        #expect(book.state(of: "a") == .unreadable)
        book.note("a", .movedIn, now: start, wall: wall)
        #expect(book.takeReady() == "a")
        #expect(book.couldNotRead("a", now: start) == false)
        #expect(book.unreadable == ["a"])
        // One that a listing finds, when it stands still.
        book.note("a", .seen, now: start, wall: wall, lookAt: start)
        #expect(book.unreadable == ["a"])
        #expect(book.nextToLookAt(now: start) == "a")
        #expect(book.looked(at: "a", still, now: start, wall: wall) == .ready)
        _ = book.takeReady()
        // Its rights change while it is tried: tried once more without waiting for another hint.
        book.note("a", .seen, now: start, wall: wall)
        #expect(book.couldNotRead("a", now: start) == false)
        #expect(book.nextToLookAt(now: start + .seconds(1)) == "a")
        #expect(book.looked(at: "a", still, now: start, wall: wall) == .ready)
        #expect(book.takeReady() == "a")
        _ = book.finished("a")
        #expect(book.unreadable.isEmpty)
        #expect(book.settlingCount == 0)
        #expect(book.inFlightCount == 0)
    }

    @Test func aFileWhoseRightsChangeWhileItIsWrittenSettlesBeforeItIsRead() {
        var book = book()
        book.note("a", .movedIn, now: start, wall: wall)
        _ = book.takeReady()
        _ = book.couldNotRead("a", now: start)
        book.note("a", .seen, now: start, wall: wall)
        #expect(book.takeReady() == nil)
        #expect(book.nextToLookAt(now: start) == nil)
        #expect(book.nextToLookAt(now: start + .seconds(1)) == "a")
        let young = status(changedAgo: .milliseconds(100), atWall: wall)
        #expect(book.looked(at: "a", young, now: start + .seconds(1), wall: wall) == .wait)
        #expect(book.unreadable == ["a"])
        #expect(book.waiting == 1)
    }

    @Test func aChangedFileSettlesAgain() {
        var book = book()
        book.note("a", .movedIn, now: start, wall: wall)
        _ = book.takeReady()
        book.unsettled("a", now: start)
        #expect(book.inFlightCount == 0)
        #expect(book.settlingCount == 1)
        #expect(book.nextLook == start + .seconds(1))
        #expect(book.dropped == 1)
    }

    @Test func aHeldFileIsFinishedAndNotWaiting() {
        var book = book()
        book.note("a", .movedIn, now: start, wall: wall)
        _ = book.takeReady()
        book.couldNotMove("a")
        #expect(book.waiting == 0)
        #expect(book.held == ["a"])
        book.note("a", .seen, now: start, wall: wall)
        #expect(book.state(of: "a") == .held)
        book.note("a", .movedIn, now: start, wall: wall)
        #expect(book.state(of: "a") == .ready)
        #expect(book.held.isEmpty)
        #expect(book.dropped == 2)
    }

    @Test func namesBeyondTheLimitAreCountedAndListedLater() {
        var book = book(limit: 4)
        for number in 0..<6 { book.note(name("\(number)"), .movedIn, now: start, wall: wall) }
        #expect(book.waiting == 4)
        #expect(book.beyondLimit == 2)
        #expect(!book.wantsListing)
        for _ in 0..<2 {
            if let name = book.takeReady() { _ = book.finished(name) }
        }
        #expect(book.wantsListing)
        book.beginListing()
        #expect(!book.wantsListing)
    }

    @Test func theOldestWaitingFileIsTheFirstNotFinished() {
        var book = book()
        for (number, name) in ["a", "b", "c"].map(name).enumerated() {
            book.note(name, .movedIn, now: start, wall: wall + Int64(number))
        }
        #expect(book.oldestWaitingSince() == wall)
        _ = book.takeReady()
        _ = book.takeReady()
        _ = book.finished("b")
        #expect(book.oldestWaitingSince() == wall)
        _ = book.finished("a")
        #expect(book.oldestWaitingSince() == wall + 2)
        // The same name again is younger than those that came meanwhile.
        book.note("a", .movedIn, now: start, wall: wall + 9)
        #expect(book.oldestWaitingSince() == wall + 2)
    }

    @Test func countsAddUpWhateverHappens() {
        var random = SeededGenerator(seed: 20_261_121)
        let names = (0..<5).map { name("\($0)") }
        for _ in 0..<200 {
            var book = book(limit: 4)
            var finished = 0
            var now = start
            for _ in 0..<100 {
                now += .milliseconds(Int(random.next() % 700))
                let name = names[Int(random.next() % 5)]
                switch random.next() % 9 {
                case 0: book.note(name, .movedIn, now: now, wall: wall)
                case 1, 2: book.note(name, .seen, now: now, wall: wall)
                case 3:
                    if let due = book.nextToLookAt(now: now) {
                        let found = random.next() % 3 == 0 ? nil : status(atWall: wall)
                        _ = book.looked(at: due, found, now: now, wall: wall)
                    }
                case 4: _ = book.takeReady()
                case 5: _ = book.readyVanished()
                default:
                    guard case .inFlight = book.state(of: name) else { continue }
                    switch random.next() % 5 {
                    case 0: book.unsettled(name, now: now)
                    case 1: _ = book.couldNotRead(name, now: now)
                    case 2: _ = book.withdrawnInFlight(name)
                    case 3:
                        finished += 1
                        book.couldNotMove(name)
                    default:
                        finished += 1
                        _ = book.finished(name)
                    }
                }
                #expect(book.dropped == finished + book.withdrawn + book.waiting)
                let unreadable = names.count { book.state(of: $0) == .unreadable }
                #expect(book.waiting == book.settlingCount + book.readyCount + book.inFlightCount + unreadable)
            }
        }
    }
}
