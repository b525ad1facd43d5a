import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// Ledger and record log that do not fit together when the spool is opened: each case has its rule.
@Suite(.timeLimit(.minutes(2))) struct RecoveryTests {
    /// A place where three documents have been recorded.
    private func usedPlace() async throws -> TemporarySpool {
        let place = try TemporarySpool()
        for number in 0..<3 { try place.moveIn("\(number)", "content \(number)") }
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(3) }
        return place
    }

    private func append(_ text: String, to place: TemporarySpool) throws {
        try place.write(
            place.read(place.configuration.recordLog) + Array(text.utf8),
            to: place.configuration.recordLog
        )
    }

    private func cut(_ place: TemporarySpool, by bytes: Int) throws {
        let contents = try place.read(place.configuration.recordLog)
        try place.write(Array(contents.dropLast(bytes)), to: place.configuration.recordLog)
    }

    private func ledgerFiles(_ place: TemporarySpool) -> [FilePath] {
        ["", "-wal", "-shm"].map { FilePath(place.configuration.ledger.string + $0) }
    }

    private func dropAgain(_ place: TemporarySpool, _ names: String = "again") throws {
        for number in 0..<3 { try place.moveIn("\(names)-\(number)", "content \(number)") }
    }

    @Test(arguments: ["{\"torn", "{\"whole\":1}\n", "\n\n\u{0}garbage"])
    func whatStandsBehindTheCommittedEndIsCutOff(garbage: String) async throws {
        let place = try await usedPlace()
        let before = try place.lines()
        try append(garbage, to: place)
        try dropAgain(place)
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.duplicates == 3)
            let cuts = recorder.events.compactMap { event -> Int64? in
                if case .recordLogCut(let bytes, _) = event { bytes } else { nil }
            }
            #expect(cuts == [Int64(garbage.utf8.count)])
        }
        #expect(try place.lines() == before)
    }

    @Test(arguments: [0, 9]) func aLedgerOlderThanTheRecordLogLearnsItsDocuments(torn: Int) async throws {
        let place = try TemporarySpool()
        try place.moveIn("0", "content 0")
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
        let backup = try place.read(place.configuration.ledger)
        try await withSpool(place) { _, recorder in
            for number in 1..<3 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number)
            }
        }
        let before = try place.lines()
        for path in ledgerFiles(place) { _ = path.withPlatformString { unlink($0) } }
        try place.write(backup, to: place.configuration.ledger)
        try append(String(repeating: "x", count: torn), to: place)
        // One of them waits, so its lines would be written again if they were cut; the one behind it does not.
        try place.moveIn("again-1", "content 1")
        try await withSpool(place) { spool, recorder in
            await recorder.waitFor { if case .recordLogLonger(_, 2) = $0 { true } else { false } }
            try place.moveIn("again-2", "content 2")
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().sinceStart.duplicates == 2)
            let cuts = recorder.events.compactMap { event -> Int64? in
                if case .recordLogCut(let bytes, _) = event { bytes } else { nil }
            }
            #expect(cuts == (torn > 0 ? [Int64(torn)] : []))
        }
        #expect(try place.lines() == before)
        // What was learned is known with its place: shortened, the log gives it up like any other.
        try cut(place, by: 10)
        try dropAgain(place)
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(3) }
        #expect(try place.lines().count == 3)
    }

    @Test func aDocumentThatLostOneOfItsLinesComesAgainWhole() async throws {
        let place = try TemporarySpool()
        for number in 0..<2 { try place.moveIn("\(number)", "content \(number)") }
        try await withSpool(place, processor: TwoLines()) { _, recorder in await recorder.waitForFinished(2) }
        let before = try place.lines()
        try cut(place, by: 10)
        try await withSpool(place, processor: TwoLines()) { _, recorder in
            #expect(try place.lines().count == 2)
            try dropAgain(place)
            await recorder.waitForFinished(3)
        }
        let lines = try place.lines()
        #expect(lines.count == 6)
        #expect(Set(lines).count == 6)
        #expect(Array(lines.prefix(2)) == Array(before.prefix(2)))
    }

    @Test func documentsWhoseLinesAreGoneCanBeDroppedAgain() async throws {
        let place = try await usedPlace()
        try cut(place, by: 10)
        try await withSpool(place) { spool, recorder in
            await recorder.wait { events in
                events.contains { if case .recordLogShorter(10, 1) = $0 { true } else { false } }
            }
            try dropAgain(place)
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.duplicates == 2)
            #expect(spool.snapshot().sinceStart.recorded == 1)
        }
        let lines = try place.lines()
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.hasSuffix("}") })
    }

    @Test func aRecordLogThatWasTakenAwayIsStartedAnew() async throws {
        let place = try await usedPlace()
        try place.rename(place.configuration.recordLog, to: place.root.appending("rotated"))
        try await withSpool(place) { spool, recorder in
            await recorder.waitFor { if case .recordLogReplaced = $0 { true } else { false } }
            try dropAgain(place)
            try place.moveIn("new", "new content")
            await recorder.waitForFinished(4)
            #expect(spool.snapshot().sinceStart.duplicates == 3)
        }
        #expect(try place.lines().count == 1)
    }

    @Test func aCopyOfTheRecordLogIsAsGood() async throws {
        let place = try await usedPlace()
        let log = place.configuration.recordLog
        let contents = try place.read(log)
        try place.rename(log, to: place.root.appending("backup"))
        try place.write(contents, to: log)
        try await withSpool(place) { spool, recorder in
            try place.moveIn("new", "new content")
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().recordLogBytes > Int64(contents.count))
        }
        #expect(try place.lines().count == 4)
    }

    @Test(arguments: ["missing", "empty", "damaged"])
    func aLostLedgerIsMadeAnewFromTheRecordLog(how: String) async throws {
        let place = try await usedPlace()
        for (index, path) in ledgerFiles(place).enumerated() {
            _ = path.withPlatformString { unlink($0) }
            if index == 0, how == "empty" { try place.write([], to: path) }
            if index == 0, how == "damaged" { try place.write(Array(repeating: 0x5A, count: 8_192), to: path) }
        }
        try append("{\"torn", to: place)
        try dropAgain(place)
        try place.moveIn("new", "new content")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(4)
            #expect(spool.snapshot().sinceStart.duplicates == 3)
            #expect(spool.snapshot().sinceStart.recorded == 1)
            let rebuilt = recorder.events.compactMap { event -> (FilePath?, Int)? in
                if case .ledgerRebuilt(_, let copy, let known) = event { (copy, known) } else { nil }
            }
            #expect(rebuilt.map(\.1) == [3])
            let copy = rebuilt.first?.0
            #expect((copy != nil) == (how == "damaged"))
            if let copy {
                let size = try place.read(copy).count
                #expect(size == 8_192)
            }
        }
        #expect(try place.lines().count == 4)
        // And it holds: the next start finds nothing to repair.
        try await withSpool(place) { _, recorder in
            #expect(recorder.events.allSatisfy { if case .ledgerRebuilt = $0 { false } else { true } })
        }
    }

    @Test func aRecordLogRenamedAwayIsLeftAtTheReload() async throws {
        let place = try TemporarySpool()
        let rotated = place.root.appending("rotated")
        try await withSpool(place) { spool, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            try place.rename(place.configuration.recordLog, to: rotated)
            try spool.reconfigure(place.configuration)
            await recorder.waitFor { if case .recordLogReplaced = $0 { true } else { false } }
            #expect(try place.read(place.configuration.recordLog).isEmpty)
            try place.moveIn("b", "content b")
            await recorder.waitForFinished(2)
        }
        #expect(try place.lines(in: rotated).count == 1)
        #expect(try place.lines().count == 1)
        try await withSpool(place) { _, recorder in
            #expect(recorder.events.allSatisfy { if case .recordLogReplaced = $0 { false } else { true } })
        }
    }

    @Test func aRecordLogDeletedWhileRunningIsMadeAnewAndTold() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            #expect(place.configuration.recordLog.withPlatformString { unlink($0) } == 0)
            try place.moveIn("b", "content b")
            await recorder.waitForFinished(2)
            #expect(recorder.events.contains { if case .recordLogReplaced = $0 { true } else { false } })
        }
        #expect(try place.lines().count == 1)
    }

    /// What a record log suffers while lines are being written to it.
    enum Blow: CaseIterable {
        case deleted, emptied, replaced

        func strike(_ place: TemporarySpool) {
            let log = place.configuration.recordLog
            switch self {
            case .deleted: _ = log.withPlatformString { unlink($0) }
            case .emptied: _ = log.withPlatformString { truncate($0, 0) }
            case .replaced:
                let other = place.root.appending("staging/other")
                try? place.write([], to: other)
                try? place.rename(other, to: log)
            }
        }
    }

    @Test(arguments: Blow.allCases) func linesInFlightDoNotGoWithTheirRecordLog(blow: Blow) async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            fileSystem.before(.synchronizeData) { blow.strike(place) }
            for name in ["b", "c"] { try place.moveIn(name, "content \(name)") }
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.recorded == 3)
        }
        // What was recorded before the blow is gone with it, what was recorded after it is there.
        let lines = try place.lines()
        #expect(lines.count == 2)
        #expect(Set(lines).count == 2)
        try await withSpool(place) { _, recorder in
            #expect(recorder.events.allSatisfy { if case .recordLogReplaced = $0 { false } else { true } })
        }
    }

    @Test(arguments: Blow.allCases) func linesDoNotGoWithTheirRecordLogDuringAPause(blow: Blow) async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        var configuration = place.configuration
        configuration.maximumRetryDelay = .milliseconds(5)
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { _, recorder in
            await recorder.waitFor { $0.isScan }
            fileSystem.fail(.ledgerCommit, with: .noSpace)
            try place.moveIn("a", "content a")
            await recorder.waitFor { $0.isPause }
            // In an attempt that fails: none has looked at the log before and commits behind it.
            fileSystem.before(.ledgerCommit) {
                blow.strike(place)
                fileSystem.clear(.ledgerCommit)
            }
            await recorder.waitForFinished(1)
        }
        #expect(try place.lines().count == 1)
    }

    @Test(arguments: FailingFileSystem.Moment.allCases, 1...18)
    func aCrashWhileLossesAreMadeGoodForgetsNoLoss(moment: FailingFileSystem.Moment, trace: Int) async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.isDurable = false
        try place.moveIn("0", "content 0")
        try await withSpool(place, configuration: configuration, processor: TwoLines()) { _, recorder in
            await recorder.waitForFinished(1)
        }
        // Its first line stays, so the log is cut back to nothing.
        try cut(place, by: 10)
        let fileSystem = FailingFileSystem()
        fileSystem.crash(atTrace: trace, moment)
        let spool = try? Spool.open(
            configuration,
            processor: TwoLines(),
            events: EventRecorder(),
            fileSystem: fileSystem
        )
        await spool?.stop()
        try place.moveIn("again", "content 0")
        try await withSpool(place, configuration: configuration, processor: TwoLines()) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().sinceStart.recorded == 1, "crash \(moment) trace \(trace)")
        }
        #expect(try place.lines().count == 2, "crash \(moment) trace \(trace)")
    }

    @Test func aRecordLogCutWhileRunningGoesOnAtItsEnd() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            #expect(place.configuration.recordLog.withPlatformString { truncate($0, 0) } == 0)
            try place.moveIn("b", "content b")
            await recorder.waitForFinished(2)
        }
        let contents = try place.read(place.configuration.recordLog)
        #expect(contents.first == UInt8(ascii: "{"))
        #expect(try place.lines().count == 1)
    }

    @Test func aNewFileUnderTheNameOfAnInterruptedMoveIsReadAnew() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        try place.moveIn("a", "first content")
        try await withSpool(place, fileSystem: fileSystem) { _, recorder in
            fileSystem.fail(.rename, with: .ioError)
            await recorder.waitFor { $0.isPause }
        }
        // Recorded, not moved; now another content has its name.
        try place.moveIn("a", "second content")
        try await withSpool(place) { _, recorder in await recorder.waitForFinished(1) }
        #expect(try place.lines().count == 2)
        #expect(place.finalNames.processed == ["a"])
    }
}

/// Makes two lines of a document, the number first.
private struct TwoLines: DocumentProcessor {
    func process(_ document: InboxDocument) -> ProcessingOutcome {
        let lines = (1...2).map { "\($0) \(document.digest)\n" }.joined()
        return .recorded(lines: Array(lines.utf8), counts: [:])
    }

    func documentDigest(ofLine line: [UInt8]) -> String? {
        line.count == 66 ? String(decoding: line.dropFirst(2), as: UTF8.self) : nil
    }
}
