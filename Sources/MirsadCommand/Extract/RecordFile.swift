import ArgumentParser
import Daemon
import Glibc
import SystemPackage

/// What ends a command, after it was said.
struct CommandFailure: Error {
    /// What is wrong and what to do.
    let message: String
    let exitStatus: ExitCode
}

/// The file that `--records` names: records are appended to it, and a run that was broken off goes on where it stopped.
///
/// Lines are synced, and the ``WritingNote`` moved behind them, once a second and at the end. So no more than a second's
/// work is done twice after a power cut, and nothing else costs a sync.
struct RecordFile {
    /// How long lines may wait for the disk.
    private static let commitInterval: Duration = .seconds(1)

    /// The documents that were in it when it was opened.
    var known: KnownDocuments
    /// What was cut off at its end when it was opened, in bytes.
    let cut: Int64
    /// How many documents were in it when it was opened.
    let documents: Int

    private let path: FilePath
    private let file: FileDescriptor
    private let note: WritingNote
    private var written: Int64
    private var committed: Int64
    private let clock = ContinuousClock()
    private var lastCommit: ContinuousClock.Instant

    /// Opens the file, makes it if it is missing, and cuts off what an earlier run did not finish.
    init(_ path: FilePath) throws(CommandFailure) {
        self.path = path
        try Self.refuseService(path)
        file = try Self.open(path)
        do throws(CommandFailure) {
            let status = try Self.status(file, path)
            var scan = RecordFileScan()
            // Where it was noted how far it is good, nothing behind that place counts.
            let noted = WritingNote.end(of: path, inode: UInt64(status.st_ino), size: Int64(status.st_size))
            do {
                try scan.read(file, upTo: noted ?? Int64(status.st_size))
                if let noted, scan.end != noted {
                    // The place is amid a document: another file has the number of the one that the note was of.
                    scan = RecordFileScan()
                    try scan.read(file, upTo: Int64(status.st_size))
                }
            } catch let error as RecordFileScan.NoRecord {
                throw CommandFailure(
                    message:
                        "\(path):\(error.line): this is no record. Name a file that only mirsad extract writes, or a new one.",
                    exitStatus: ExitStatus.data)
            } catch {
                throw Self.failure("read", path, error as? Errno ?? .ioError)
            }
            (known, documents) = (scan.known, scan.documents)
            (written, committed) = (scan.end, scan.end)
            cut = Int64(status.st_size) - scan.end
            lastCommit = clock.now
            do throws(Errno) {
                // The note must not be ahead of the file, nor the file of the note.
                if cut > 0 {
                    try Self.check(ftruncate(file.rawValue, off_t(scan.end)))
                    try Self.check(fsync(file.rawValue))
                }
                note = try WritingNote(of: path, inode: UInt64(status.st_ino), end: scan.end)
            } catch {
                throw Self.failure("write beside", path, error)
            }
        } catch {
            try? file.close()
            throw error
        }
    }

    /// Appends the lines of whole documents.
    mutating func append(_ lines: [UInt8]) throws(CommandFailure) {
        if !lines.isEmpty {
            do {
                _ = try file.writeAll(lines)
            } catch {
                throw abandon("append to", error as? Errno ?? .ioError)
            }
            written += Int64(lines.count)
        }
        if clock.now - lastCommit >= Self.commitInterval { try commit() }
    }

    /// Waits until all lines are on the disk.
    private mutating func commit() throws(CommandFailure) {
        lastCommit = clock.now
        guard written > committed else { return }
        do throws(Errno) {
            try Self.check(fdatasync(file.rawValue))
            try note.write(written)
        } catch {
            throw abandon("append to", error)
        }
        committed = written
    }

    /// Ends the writing; the file holds whole documents only.
    mutating func finish() throws(CommandFailure) {
        try commit()
        note.remove()
        try? file.close()
    }

    /// After a failed write nothing is left behind the last lines that are known to be on the disk.
    private func abandon(_ operation: String, _ error: Errno) -> CommandFailure {
        // What cannot be cut off now is cut off by the next run: the note says from where.
        if ftruncate(file.rawValue, off_t(committed)) == 0, fdatasync(file.rawValue) == 0 { note.remove() }
        try? file.close()
        return Self.failure(operation, path, error)
    }

    /// The record log of a service is not for us: its ledger knows how far it is good.
    private static func refuseService(_ path: FilePath) throws(CommandFailure) {
        let ledger = path.removingLastComponent().appending("ledger.sqlite")
        if ledger.withPlatformString({ access($0, F_OK) }) == 0 {
            throw CommandFailure(
                message: "\(path) is beside the ledger of a service, \(ledger). Name a file in another folder; "
                    + "what the service is to record is dropped into its inbox.",
                exitStatus: ExitStatus.usage)
        }
        // A configuration that cannot be read tells nothing, and is no matter of this command.
        guard let service = try? LoadedConfiguration.find(file: nil, flags: Settings()).configuration,
            isSame(path, service.records)
        else { return }
        throw CommandFailure(
            message: "\(path) is the record log of the service of \(Defaults.configurationFile). Name another file; "
                + "what the service is to record is dropped into its inbox.",
            exitStatus: ExitStatus.usage)
    }

    private static func isSame(_ path: FilePath, _ other: FilePath) -> Bool {
        if path.lexicallyNormalized() == other.lexicallyNormalized() { return true }
        var (one, two) = (stat(), stat())
        guard path.withPlatformString({ stat($0, &one) }) == 0, other.withPlatformString({ stat($0, &two) }) == 0 else {
            return false
        }
        return one.st_dev == two.st_dev && one.st_ino == two.st_ino
    }

    private static func open(_ path: FilePath) throws(CommandFailure) -> FileDescriptor {
        let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let descriptor = path.withPlatformString { Glibc.open($0, flags, 0o666) }
        guard descriptor >= 0 else { throw failure("open", path, Errno(rawValue: errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = Errno(rawValue: errno)
            Glibc.close(descriptor)
            guard error == .resourceTemporarilyUnavailable else { throw failure("lock", path, error) }
            throw CommandFailure(
                message:
                    "\(path) is being written by another process, a service or an extraction. Wait for its end, or name "
                    + "another file.",
                exitStatus: ExitStatus.inputOutput)
        }
        return FileDescriptor(rawValue: descriptor)
    }

    private static func status(_ file: FileDescriptor, _ path: FilePath) throws(CommandFailure) -> stat {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw failure("look at", path, Errno(rawValue: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure(
                message: "\(path) is no ordinary file. Leave --records away and send standard output there.",
                exitStatus: ExitStatus.usage)
        }
        return status
    }

    private static func check(_ result: Int32) throws(Errno) {
        guard result == 0 else { throw Errno(rawValue: errno) }
    }

    private static func failure(_ operation: String, _ path: FilePath, _ error: Errno) -> CommandFailure {
        let hint =
            switch error {
            case .noSpace, .diskQuotaExceeded:
                "Free some space, and run the same command again: it goes on where it stopped."
            case .permissionDenied, .notPermitted, .readOnlyFileSystem: "Name a file where you may write."
            case .noSuchFileOrDirectory, .notDirectory: "Make its folder first."
            case .isDirectory: "It is a folder; name a file in it."
            default: "Look for disk errors, then run the same command again: it goes on where it stopped."
            }
        return CommandFailure(
            message: "cannot \(operation) \(path): \(error). \(hint)", exitStatus: ExitStatus.inputOutput)
    }
}
