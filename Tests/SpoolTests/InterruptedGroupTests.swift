import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// Lines that were appended and not committed when the process ended: readers have seen them, so they stay, and what is
/// missing of them is written behind them.
@Suite(.timeLimit(.minutes(2))) struct InterruptedGroupTests {
    /// Makes two lines of a document, with the moment in each.
    private struct Dated: DocumentProcessor {
        var version = "1"

        func process(_ document: InboxDocument) -> ProcessingOutcome {
            let owner = document.receipt.owner
            let receipt = "\(document.receipt.takenAt),\(owner?.uid ?? 0),\(owner?.name ?? "")"
            let lines = (1...2).map { "\(document.digest) \(receipt) \($0) \(version) \(document.name)\n" }
            return .recorded(lines: Array(lines.joined().utf8), counts: ["line": 2])
        }

        private func words(_ line: [UInt8]) -> [Substring]? {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            return words.count == 5 && words[0].count == 64 ? words : nil
        }

        func documentDigest(ofLine line: [UInt8]) -> String? { words(line).map { String($0[0]) } }
        func receipt(ofLine line: [UInt8]) -> Receipt? {
            let parts = words(line)?[1].split(separator: ",") ?? []
            guard parts.count == 3, let takenAt = Int64(parts[0]), let uid = UInt32(parts[1]) else { return nil }
            return Receipt(takenAt: takenAt, owner: FileOwner(uid: uid, name: String(parts[2])))
        }
    }

    /// Four documents, two of them the same, of which at least the first was appended and not committed.
    private func interrupted(owners: OwnerNames = OwnerNames()) async throws -> (place: TemporarySpool, log: [UInt8]) {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        let recorder = EventRecorder()
        let spool = try Spool.open(
            place.configuration, processor: Dated(), events: recorder, fileSystem: fileSystem, owners: owners)
        fileSystem.fail(.ledgerCommit, with: .noSpace)
        for (name, content) in [("a", "one"), ("b", "two"), ("c", "two"), ("d", "three")] {
            try place.moveIn(name, content)
        }
        spool.start()
        await recorder.waitFor { $0.isPause }
        await spool.stop()
        return (place, try place.read(place.configuration.recordLog))
    }

    /// Opens again, lets everything be finished, and gives what was told of the recovery.
    private func reopen(
        _ place: TemporarySpool,
        _ processor: Dated = Dated(),
        owners: OwnerNames = OwnerNames()
    ) async throws -> (finished: Int, cuts: Int, counts: SpoolSnapshot.Counts) {
        let recorder = EventRecorder()
        let spool = try Spool.open(place.configuration, processor: processor, events: recorder, owners: owners)
        spool.start()
        var quiet = false
        while !quiet {
            let before = recorder.events.count
            spool.rescan()
            await recorder.waitFor(after: before) { $0.isScan }
            let books = spool.snapshot()
            quiet = books.waiting == 0 && place.files(below: place.configuration.inbox).isEmpty
        }
        await spool.stop()
        let finished = recorder.events.reduce(0) { sum, event in
            if case .opened(let recovery) = event { sum + recovery.documentsFinished } else { sum }
        }
        let cuts = recorder.events.count { if case .recordLogCut = $0 { true } else { false } }
        return (finished, cuts, spool.snapshot().lifetime)
    }

    private func checkWhole(_ place: TemporarySpool, _ counts: SpoolSnapshot.Counts) throws {
        let lines = try place.lines()
        #expect(lines.count == 6)
        #expect(Set(lines.map { $0.prefix(64) }).count == 3)
        #expect(place.finalNames.processed == ["a", "b", "c", "d"])
        #expect(counts.recorded == 3)
        #expect(counts.duplicates == 1)
        #expect(counts.linesByLabel == ["line": 6])
    }

    @Test func whatReadersHaveSeenStays() async throws {
        let (place, log) = try await interrupted()
        try #require(!log.isEmpty)
        let (finished, cuts, counts) = try await reopen(place)
        #expect(finished >= 1)
        #expect(cuts == 0)
        #expect(try place.read(place.configuration.recordLog).starts(with: log))
        try checkWhole(place, counts)
    }

    /// The files belong to another by now, and the users have other names.
    @Test func whatTheLinesTellOfTheOwnerStays() async throws {
        let (place, log) = try await interrupted(owners: OwnerNames { .name("old-\($0)") })
        let uid = getuid()
        try #require(String(decoding: log, as: UTF8.self).contains(",\(uid),old-\(uid) "))
        for name in place.files(below: place.configuration.inbox) where uid == 0 {
            let path = place.configuration.inbox.appending(name)
            #expect(path.withPlatformString { chown($0, 12_345, 12_345) } == 0)
        }
        let (finished, cuts, counts) = try await reopen(place, owners: OwnerNames { .name("new-\($0)") })
        #expect(finished >= 1)
        #expect(cuts == 0)
        #expect(try place.read(place.configuration.recordLog).starts(with: log))
        try checkWhole(place, counts)
    }

    /// The last line feed, some of the last line, and the whole of it are missing.
    @Test(arguments: [1, 10, 85]) func whatIsMissingOfADocumentIsWrittenBehindIt(missing: Int) async throws {
        let (place, log) = try await interrupted()
        let torn = Array(log.dropLast(missing))
        try #require(torn.filter { $0 == UInt8(ascii: "\n") }.count % 2 == 1)
        try place.write(torn, to: place.configuration.recordLog)
        let (finished, cuts, counts) = try await reopen(place)
        #expect(finished >= 1)
        #expect(cuts == 0)
        #expect(try place.read(place.configuration.recordLog).starts(with: log))
        try checkWhole(place, counts)
    }

    @Test func aDocumentWithoutAWholeLineIsCutOffAndReadAgain() async throws {
        let (place, log) = try await interrupted()
        let line = try #require(place.lines().last).utf8.count + 1
        try place.write(Array(log.dropLast(line + line / 2)), to: place.configuration.recordLog)
        let (_, cuts, counts) = try await reopen(place)
        #expect(cuts == 1)
        #expect(try place.read(place.configuration.recordLog).starts(with: log.dropLast(2 * line)))
        try checkWhole(place, counts)
    }

    @Test func linesThatAnotherProgramWouldWriteAreCutOffAndReadAgain() async throws {
        let (place, _) = try await interrupted()
        let (finished, cuts, counts) = try await reopen(place, Dated(version: "2"))
        #expect(finished == 0)
        #expect(cuts == 1)
        #expect(try place.lines().allSatisfy { $0.contains(" 2 ") })
        try checkWhole(place, counts)
    }
}
