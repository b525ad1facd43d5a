import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

extension TemporarySpool {
    /// What a verification of a spool with an ``EchoProcessor`` finds.
    func verify() throws -> VerificationReport {
        try Spool.verify(configuration) { line in
            EchoProcessor().documentDigest(ofLine: line).map { .document(digest: $0) } ?? .flawed("is torn")
        }
    }
}

/// Everything that can disagree is found, and nothing is touched.
@Suite(.timeLimit(.minutes(2))) struct VerificationTests {
    /// Three documents in two record logs, a duplicate, a file set aside.
    private func usedPlace() async throws -> TemporarySpool {
        let place = try TemporarySpool()
        var configuration = place.configuration
        try await withSpool(place) { spool, recorder in
            for (number, content) in ["one", "two", "", "one", "three"].enumerated() {
                if number == 4 {
                    configuration.rotationBytes = 1
                    try spool.reconfigure(configuration)
                }
                try place.moveIn("\(number)", content)
                await recorder.waitForFinished(number + 1)
            }
        }
        return place
    }

    /// Every file with its content, and the times of the folders.
    private func state(_ place: TemporarySpool) throws -> [String: [UInt8]] {
        var state: [String: [UInt8]] = [:]
        for name in place.files(below: place.root) {
            state[name] = try place.read(place.root.appending(FilePath(name).components))
        }
        return state
    }

    private func kinds(_ place: TemporarySpool) throws -> [String] {
        let before = try state(place)
        let report = try place.verify()
        #expect(try state(place) == before)
        return report.problemCounts.keys.sorted()
    }

    @Test func whatWasWorkedOnInPeaceAgrees() async throws {
        let place = try await usedPlace()
        let report = try place.verify()
        #expect(report.isWell)
        #expect(report.notes == [])
        #expect((report.logs, report.documents, report.lines) == (2, 3, 3))
        #expect((report.finished, report.waiting) == (5, 0))
    }

    @Test func nothingIsVerifiedWhileTheSpoolIsOpen() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, _ in
            let error = #expect(throws: SpoolError.self) { try place.verify() }
            #expect(error?.code == .inUse)
            #expect(error?.detail?.contains("process \(getpid())") == true)
        }
        #expect(try place.verify().isWell)
    }

    @Test(arguments: [
        ("torn", "log_short"), ("foreign", "line_other"), ("garbage", "line_flawed"), ("missing", "log_missing"),
        ("unended", "line_missing"),
    ]) func aRecordLogThatWasChangedIsFound(how: String, kind: String) async throws {
        let place = try await usedPlace()
        let log = place.configuration.recordLog
        var contents = try place.read(log)
        switch how {
        case "torn": try place.write(contents.dropLast(4), to: log)
        case "foreign":
            contents[10] = contents[10] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            try place.write(contents, to: log)
        case "unended":
            try place.write(contents.dropLast() + [UInt8(ascii: "x")], to: log)
        case "garbage":
            contents[0] = 0
            try place.write(contents, to: log)
        default: #expect(log.withPlatformString { unlink($0) } == 0)
        }
        #expect(try kinds(place) == [kind])
    }

    @Test func aRotatedLogThatWasChangedIsFoundAndOneThatIsGoneIsNot() async throws {
        let place = try await usedPlace()
        let rotated = try #require(place.rotatedLogs.first)
        let contents = try place.read(rotated)
        try place.write(contents + contents, to: rotated)
        #expect(try kinds(place) == ["log_long"])
        #expect(rotated.withPlatformString { unlink($0) } == 0)
        let report = try place.verify()
        #expect(report.isWell)
        #expect(report.notes.map(\.kind) == ["logs_gone"])
    }

    @Test func whatACrashLeftIsTheNextStartsBusiness() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        try place.moveIn("a", "content")
        try await withSpool(place, fileSystem: fileSystem) { _, recorder in
            fileSystem.fail(.rename, with: .ioError)
            await recorder.waitFor { $0.isPause }
        }
        let log = place.configuration.recordLog
        try place.write(place.read(log) + Array("{\"torn".utf8), to: log)
        let report = try place.verify()
        #expect(report.isWell)
        #expect(report.notes.map(\.kind) == ["log_long", "moves_left"])
        try await withSpool(place) { _, _ in }
        #expect(try place.verify().notes == [])
    }

    @Test func aFinishedFileThatWasNeverRecordedIsFound() async throws {
        let place = try await usedPlace()
        let folder = place.configuration.processed.appending("2026")
        #expect(mkdir(folder.string, 0o700) == 0 || errno == EEXIST)
        try place.write(Array("never seen".utf8), to: folder.appending("strange"))
        // Known by its content, as after the ledger was made anew.
        try place.write(Array("two".utf8), to: folder.appending("copy"))
        #expect(try kinds(place) == ["processed_unknown"])
        try place.write(Array("new".utf8), to: place.configuration.failed.appending("unexplained"))
        #expect(try kinds(place) == ["failed_unexplained", "processed_unknown"])
    }

    @Test(arguments: [("missing", "ledger_missing"), ("empty", "ledger_empty"), ("damaged", "ledger_damaged")])
    func aLostLedgerIsFound(how: String, kind: String) async throws {
        let place = try await usedPlace()
        let ledger = place.configuration.ledger
        #expect(ledger.withPlatformString { unlink($0) } == 0)
        if how == "empty" { try place.write([], to: ledger) }
        if how == "damaged" { try place.write(Array(repeating: 0x5A, count: 8_192), to: ledger) }
        #expect(try kinds(place) == [kind])
        try await withSpool(place) { _, _ in }
        #expect(try place.verify().isWell)
    }

    @Test func linesAreComparedWithDocuments() {
        let (a, b) = ([UInt8](repeating: 0xAA, count: 32), [UInt8](repeating: 0xBB, count: 32))
        let (lineOfA, lineOfB) = (
            RecordLineVerdict.document(digest: Hexadecimal.text(a)),
            RecordLineVerdict.document(digest: Hexadecimal.text(b))
        )
        var check = RecordLogCheck([
            LoggedDocument(digest: a, lines: 0..<20), LoggedDocument(digest: a, lines: 30..<40),
        ])
        #expect(check.line(lineOfA, 0..<10) == [])
        #expect(check.line(lineOfA, 10..<20) == [])
        #expect(check.line(lineOfB, 20..<25) == [.stranger(at: 20, digest: b)])
        #expect(check.line(lineOfB, 25..<30) == [])
        #expect(check.line(lineOfA, 30..<45) == [.misplaced(at: 30)])
        #expect(check.line(lineOfA, 45..<50) == [.stranger(at: 45, digest: a)])
        #expect(check.line(.flawed("is torn"), 50..<55) == [.flawed(at: 50, "is torn")])
        #expect(check.sound == 1)
        #expect(check.rest() == [])
        var short = RecordLogCheck([
            LoggedDocument(digest: a, lines: 0..<20), LoggedDocument(digest: b, lines: 20..<30),
        ])
        #expect(short.line(lineOfA, 0..<10) == [])
        #expect(short.rest() == [.unfinished(at: 0), .unfinished(at: 20)])
    }
}

/// Books that do not balance are told once for each sum.
@Suite struct BooksAuditTests {
    @Test func theAlarmIsGivenOnceForEachSum() {
        var audit = BooksAudit()
        #expect([0, 2, 2, -1, 0, 2].map { audit.isNews($0) } == [false, true, false, true, false, true])
        var snapshot = SpoolSnapshot()
        snapshot.dropped = 5
        snapshot.withdrawn = 1
        snapshot.waiting = 2
        #expect(snapshot.imbalance == 2)
        #expect(!snapshot.booksBalance)
    }
}
