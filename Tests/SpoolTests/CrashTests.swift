import RandomTestKit
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// The process ends at any call that leaves a trace on the disk: before, amid or after it. The next start brings every
/// file to its place once, and its lines into the record log once.
@Suite(.timeLimit(.minutes(5))) struct CrashTests {
    /// Two contents recorded, one of them under two names, one refused, one name taken from the run before, and the content
    /// of that recorded again on purpose.
    private struct Scenario {
        let place: TemporarySpool
        var configuration: SpoolConfiguration

        init() async throws {
            place = try TemporarySpool()
            configuration = place.configuration
            configuration.workers = 1
            configuration.maximumGroupFiles = 2
            // One line is there; some groups go on in its file, and some in one that is begun for them.
            configuration.rotationBytes = 150
            configuration.minimumRotationInterval = .zero
            try place.moveIn("taken.txt", "from before")
            try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
            try place.moveIn("a.txt", "first content")
            try place.moveIn("b.txt", "first content")
            try place.moveIn("empty.txt", "")
            try place.moveIn("taken.txt", "second content")
            try place.moveIn("b.txt.replay", "from before")
        }

        /// Opens, works until all is done or the world ends, and gives up.
        func run(_ fileSystem: FailingFileSystem) async {
            let recorder = EventRecorder()
            let files = place.files(below: configuration.inbox).count
            guard
                let spool = try? Spool.open(
                    configuration,
                    processor: EchoProcessor(),
                    events: recorder,
                    fileSystem: fileSystem
                )
            else { return }
            spool.start()
            await recorder.wait { events in
                // Moves finished while opening are not told one by one.
                let moved = events.reduce(0) { sum, event in
                    if case .opened(let recovery) = event { sum + recovery.movesFinished } else { sum }
                }
                if events.count(where: { $0.finishedFile != nil }) + moved >= files { return true }
                return events.contains { event in
                    switch event {
                    case .paused, .inboxLost, .scanFailed, .unreadable, .intakePaused: true
                    default: false
                    }
                }
            }
            await spool.stop()
        }

        func check(_ what: String) throws {
            let lines = try place.allLines()
            #expect(lines.count == 4, "\(what)")
            #expect(Set(lines).count == 4, "\(what)")
            #expect(Set(lines.map { $0.prefix(71) }).count == 3, "\(what)")
            #expect(lines.allSatisfy { $0.hasSuffix("}") }, "\(what)")
            let names = place.finalNames
            let expected = ["a.txt", "b.txt", "b.txt.replay", "taken-2.txt", "taken.txt"]
            #expect(names.processed == expected, "\(what)")
            #expect(names.failed == ["empty.txt", "empty.txt.reason.json"], "\(what)")
            #expect(place.files(below: configuration.inbox).isEmpty, "\(what)")
        }

        /// Whether the ledger's counts came through, too.
        func checkCounts(_ what: String) async throws {
            try await withSpool(place) { spool, _ in
                let counts = spool.snapshot().lifetime
                #expect(counts.recorded == 4, "\(what)")
                #expect(counts.duplicates == 1, "\(what)")
                #expect(counts.rejectedByCode == ["empty": 1], "\(what)")
            }
        }
    }

    private func tracesOfAWholeRun() async throws -> Int {
        let scenario = try await Scenario()
        let fileSystem = FailingFileSystem()
        await scenario.run(fileSystem)
        try scenario.check("without a crash")
        try #require(!scenario.place.rotatedLogs.isEmpty)
        try #require(fileSystem.traces.count > 20)
        return fileSystem.traces.count
    }

    @Test(arguments: FailingFileSystem.Moment.allCases)
    func aCrashAnywhereLosesAndDoublesNothing(moment: FailingFileSystem.Moment) async throws {
        let traces = try await tracesOfAWholeRun()
        var crashes = 0
        for trace in 1...traces {
            let scenario = try await Scenario()
            let fileSystem = FailingFileSystem()
            fileSystem.crash(atTrace: trace, moment)
            await scenario.run(fileSystem)
            if fileSystem.isDead { crashes += 1 }
            await scenario.run(FailingFileSystem())
            let what = "crash \(moment) trace \(trace) of \(traces)"
            try scenario.check(what)
            try await scenario.checkCounts(what)
        }
        // Larger groups make fewer calls, so a run may end before its crash; most do not.
        #expect(crashes > traces / 2)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func crashesDuringRecoveryLoseAndDoubleNothing(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let traces = try await tracesOfAWholeRun()
        let moments = FailingFileSystem.Moment.allCases
        for trace in stride(from: 1, through: traces, by: 2) {
            let scenario = try await Scenario()
            var what = "seed \(seed): crash at \(trace)"
            let fileSystem = FailingFileSystem()
            fileSystem.crash(atTrace: trace, moments[Int(random.next() % 3)])
            await scenario.run(fileSystem)
            for _ in 0..<3 {
                let next = 1 + Int(random.next() % 16)
                what += ", then at \(next)"
                let again = FailingFileSystem()
                again.crash(atTrace: next, moments[Int(random.next() % 3)])
                await scenario.run(again)
            }
            await scenario.run(FailingFileSystem())
            try scenario.check(what)
            try await scenario.checkCounts(what)
        }
    }
}
