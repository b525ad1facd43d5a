import Dispatch
import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

/// The record log is renamed and begun anew by the spool itself, between documents, and nothing is lost or doubled.
@Suite(.timeLimit(.minutes(5))) struct RotationTests {
    /// A place whose record log is rotated before every group that finds it with lines.
    private static func place() throws -> (TemporarySpool, SpoolConfiguration) {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.rotationBytes = 1
        configuration.minimumRotationInterval = .zero
        return (place, configuration)
    }

    @Test func aLogOfTheSizeIsRenamedAndBegunAnew() async throws {
        let (place, configuration) = try Self.place()
        try await withSpool(place, configuration: configuration) { spool, recorder in
            for number in 0..<3 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
            }
            #expect(spool.snapshot().recordLogBytes == Int64(try place.read(configuration.recordLog).count))
            let rotated = recorder.events.compactMap { event -> FilePath? in
                if case .recordLogRotated(let path, _) = event { path } else { nil }
            }
            #expect(try rotated.map { try place.lines(in: $0).map(Self.name) } == [["0"], ["1"]])
            #expect(rotated.allSatisfy { RotatedName.isOne($0.lastComponent ?? ".", of: "records.jsonl") })
        }
        #expect(try place.lines().map(Self.name) == ["2"])
        // What is in the rotated files is known by now, and the next start has nothing to repair.
        try place.moveIn("again", "content 0")
        try await withSpool(place) { spool, recorder in
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().sinceStart.duplicates == 1)
            #expect(recorder.events.allSatisfy { if case .recordLogReplaced = $0 { false } else { true } })
        }
    }

    private static func name(_ line: String) -> String {
        String(line.dropFirst(81).prefix { $0 != "\"" })
    }

    @Test func twoRotationsBySizeAreSomeTimeApart() async throws {
        var (place, configuration) = try Self.place()
        configuration.minimumRotationInterval = .seconds(10)
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { _, recorder in
            for number in 0..<4 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
            }
            #expect(place.rotatedLogs.count == 1)
            clock.advance(by: .seconds(10))
            try place.moveIn("4", "content 4")
            await recorder.waitForFinished(5)
        }
        #expect(place.rotatedLogs.count == 2)
        #expect(try place.lines().count == 1)
    }

    @Test func aNewDayBeginsANewLogWithoutAnyFile() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.rotatesDaily = true
        let clock = ManualClock()
        try await withSpool(place, configuration: configuration, clock: clock) { spool, recorder in
            for number in 0..<2 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
            }
            let before = recorder.events.count
            clock.advance(by: .seconds(86_400))
            spool.rescan()
            await recorder.waitFor(after: before) { if case .recordLogRotated = $0 { true } else { false } }
        }
        // The day of the last lines is known after a start, too; an empty log is left alone.
        try await withSpool(place, configuration: configuration, clock: clock) { _, recorder in
            try place.moveIn("2", "content 2")
            await recorder.waitForFinished(1)
        }
        #expect(place.rotatedLogs.count == 1)
        clock.advance(by: .seconds(86_400))
        try await withSpool(place, configuration: configuration, clock: clock) { _, recorder in
            await recorder.waitFor { if case .recordLogRotated = $0 { true } else { false } }
        }
        #expect(place.rotatedLogs.count == 2)
        #expect(try place.allLines().count == 3)
    }

    @Test func nothingIsReplacedByARotation() throws {
        let place = try TemporarySpool()
        let path = place.root.appending("log.jsonl")
        var log = try RecordLog(path, fileSystem: LinuxFileSystem())
        defer { log.close() }
        var names: [String] = []
        for number in 0..<3 {
            try log.append(Array("\(number)\n".utf8))
            names.append(try log.rotate(wallMilliseconds: 1_795_320_333_000).lastComponent?.string ?? "")
        }
        #expect(
            names == ["log-20261122T040533Z.jsonl", "log-20261122T040533Z-2.jsonl", "log-20261122T040533Z-3.jsonl"])
        for (number, name) in names.enumerated() {
            #expect(try place.read(place.root.appending(name)) == Array("\(number)\n".utf8))
        }
        let others: [FilePath.Component] = [
            "log.jsonl", "log-2026.jsonl", "log-20261122T040533Z-.jsonl", "g-20261122T040533Z.jsonl",
        ]
        #expect(others.allSatisfy { !RotatedName.isOne($0, of: "log.jsonl") })
        #expect(names.allSatisfy { RotatedName.isOne(FilePath.Component($0) ?? ".", of: "log.jsonl") })
    }

    @Test func whoCouldReadTheOldLogCanReadTheNewOne() async throws {
        let (place, configuration) = try Self.place()
        try await withSpool(place, configuration: configuration) { _, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            #expect(configuration.recordLog.withPlatformString { chmod($0, 0o604) } == 0)
            try place.moveIn("b", "content b")
            await recorder.waitForFinished(2)
        }
        var status = stat()
        #expect(configuration.recordLog.withPlatformString { stat($0, &status) } == 0)
        #expect(status.st_mode & 0o777 == 0o604)
    }

    @Test func aLogRenamedAwayIsLeftAtTheNextGroupWithoutAReload() async throws {
        let place = try TemporarySpool()
        let elsewhere = place.root.appending("elsewhere")
        try await withSpool(place) { spool, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            try place.rename(place.configuration.recordLog, to: elsewhere)
            try place.moveIn("b", "content b")
            await recorder.waitForFinished(2)
            #expect(try place.lines().count == 1)
            // And without any file, at the next listing.
            let before = recorder.events.count
            try place.rename(place.configuration.recordLog, to: elsewhere)
            spool.rescan()
            await recorder.waitFor(after: before) { if case .recordLogReplaced = $0 { true } else { false } }
            #expect(try place.read(place.configuration.recordLog).isEmpty)
        }
    }

    @Test func anErrorAfterTheRenameLosesNothing() async throws {
        let (place, configuration) = try Self.place()
        let fileSystem = FailingFileSystem()
        try await withSpool(place, configuration: configuration, fileSystem: fileSystem) { _, recorder in
            try place.moveIn("a", "content a")
            await recorder.waitForFinished(1)
            fileSystem.fail(.openToAppend, with: .noSpace)
            try place.moveIn("b", "content b")
            await recorder.waitFor { $0.isPause }
            #expect(place.rotatedLogs.count == 1)
            fileSystem.clear(.openToAppend)
            await recorder.waitForFinished(2)
        }
        #expect(place.rotatedLogs.count == 1)
        #expect(try place.allLines().count == 2)
        #expect(try place.lines().count == 1)
    }

    @Test func aLostLedgerIsMadeAnewFromTheRotatedLogsToo() async throws {
        let (place, configuration) = try Self.place()
        try await withSpool(place, configuration: configuration) { _, recorder in
            for number in 0..<3 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
            }
        }
        for ending in ["", "-wal", "-shm"] { unlink(configuration.ledger.string + ending) }
        for number in 0..<3 { try place.moveIn("again-\(number)", "content \(number)") }
        try await withSpool(place, configuration: configuration) { spool, recorder in
            await recorder.waitForFinished(3)
            #expect(spool.snapshot().sinceStart.duplicates == 3)
            #expect(
                recorder.events.contains { if case .ledgerRebuilt(_, nil, 3) = $0 { true } else { false } })
        }
        #expect(try place.allLines().count == 3)
    }

    /// A follower by name sees every line once, in order, whatever it is renamed to meanwhile.
    @Test func tailMissesAndRepeatsNothing() async throws {
        let (place, configuration) = try Self.place()
        try await withSpool(place, configuration: configuration) { _, recorder in
            let tail = try Tail(configuration.recordLog)
            for number in 0..<4 {
                try place.moveIn("\(number)", "content \(number)")
                await recorder.waitForFinished(number + 1)
                // As fast as the follower comes to each file, which the time between two rotations gives it room for.
                #expect(try await tail.nextLine().map(Self.name) == "\(number)")
            }
            #expect(place.rotatedLogs.count == 3)
        }
    }
}

/// `tail -F` on a file from its start.
private final class Tail: Sendable {
    private let pid: pid_t
    private let output: FileDescriptor

    init(_ path: FilePath) throws {
        let pipe = try FileDescriptor.pipe()
        for end in [pipe.readEnd, pipe.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipe.writeEnd.rawValue, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = (["tail", "-n", "+1", "-F", path.string] as [String]).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var pid: pid_t = 0
        let status = posix_spawnp(&pid, "tail", &actions, nil, &words, environ)
        try pipe.writeEnd.close()
        guard status == 0 else { throw Errno(rawValue: status) }
        self.pid = pid
        output = pipe.readEnd
    }

    /// Waits for a line; nil when there will be none. On a thread of its own, as those of the tests are few.
    func nextLine() async throws -> String? {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { @Sendable [self] in
                continuation.resume(with: Result { try readLine() })
            }
        }
    }

    private func readLine() throws -> String? {
        var line: [UInt8] = []
        while true {
            var byte: UInt8 = 0
            let count = try withUnsafeMutableBytes(of: &byte) { try output.read(into: $0) }
            if count == 0 { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    deinit {
        kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
        try? output.close()
    }
}
