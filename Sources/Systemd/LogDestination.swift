import Glibc
public import Logging

/// Where log lines go: to the journal when standard error is connected to it, to standard error as text otherwise.
public enum LogDestination: Sendable, Equatable {
    /// journald, with fields.
    case journal
    /// Lines on standard error.
    case standardError

    /// The destination of this process, by `JOURNAL_STREAM`.
    public static func ofThisProcess() -> LogDestination {
        guard let stream = getenv("JOURNAL_STREAM").map({ String(cString: $0) }) else { return .standardError }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return .standardError }
        return select(journalStream: stream, device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// The variable alone proves nothing: a child inherits it also when its standard error was redirected to a file. It
    /// counts when its `DEVICE:INODE` is that of standard error (systemd.exec(5)).
    static func select(journalStream: String, device: UInt64, inode: UInt64) -> LogDestination {
        let parts = journalStream.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, UInt64(parts[0]) == device, UInt64(parts[1]) == inode else { return .standardError }
        return .journal
    }

    /// A handler that writes there.
    ///
    /// - Parameters:
    ///   - identifier: name of the program in the journal.
    ///   - level: the least level that is written.
    public func handler(identifier: String, level: Logger.Level) -> any LogHandler {
        switch self {
        case .journal:
            var handler = JournalLogHandler(identifier: identifier)
            handler.logLevel = level
            return handler
        case .standardError:
            var handler = TerminalLogHandler()
            handler.logLevel = level
            return handler
        }
    }
}
