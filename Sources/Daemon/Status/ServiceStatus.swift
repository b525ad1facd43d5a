/// What a service tells about itself in its status file, JSON, replaced whole at each change and each heartbeat
/// (on a full disk, written over in place).
///
/// Fields are only added within a version. Moments are RFC 3339 in UTC; names of files are escaped to one printable line.
public struct ServiceStatus: Codable, Sendable, Equatable {
    /// The version of this format.
    public static let currentSchema = "mirsad.status/1"

    /// How far the service is.
    public enum State: String, Codable, Sendable {
        case starting, running, stopping, stopped
    }

    /// How files ended, each a number of files.
    public struct Books: Codable, Sendable, Equatable {
        /// First seen in this run.
        public var dropped = 0
        /// Their lines were appended.
        public var recorded = 0
        /// Their content had been recorded before.
        public var duplicates = 0
        /// Set aside with a reason.
        public var failed = 0
        /// Seen and not finished.
        public var waiting = 0
        /// Gone from the inbox before they were read.
        public var withdrawn = 0
        /// Whether the sum holds: dropped = recorded + duplicates + failed + waiting + withdrawn.
        public var balance = true
        /// What was set aside, by reason.
        public var failedByReason: [String: Int] = [:]
        /// Records appended, by type.
        public var recordsByType: [String: Int] = [:]
    }

    /// How files ended since the ledger was made.
    public struct Lifetime: Codable, Sendable, Equatable {
        /// Their lines were appended.
        public var recorded = 0
        /// Their content had been recorded before.
        public var duplicates = 0
        /// Set aside with a reason.
        public var failed = 0
        /// Records appended, by type.
        public var recordsByType: [String: Int] = [:]
    }

    /// What waits, each a number of files.
    public struct Waiting: Codable, Sendable, Equatable {
        /// Still being written, as far as one can tell.
        public var settling = 0
        /// Ready to be read.
        public var ready = 0
        /// Being read, worked on or written.
        public var inFlight = 0
        /// In the inbox, beyond what is remembered at once.
        public var beyondLimit = 0
        /// Waiting for their rename: dot files, `*.tmp` and the like.
        public var leftAlone = 0
        /// Since when the oldest waits.
        public var oldestSince: String?
        /// Names that cannot be read for lack of rights or for a bad disk; at most 100.
        public var unreadable: [String] = []
        /// How many cannot be read.
        public var unreadableCount: Int?
        /// Names that are finished and cannot be moved away; at most 100.
        public var held: [String] = []
        /// How many cannot be moved away.
        public var heldCount: Int?
    }

    /// How fast files end and records are appended, over some time.
    public struct Rate: Codable, Sendable, Equatable {
        /// The time, in seconds; at least 1.
        public var seconds: Double
        /// Files that ended, however, a second.
        public var filesPerSecond: Double
        /// Records appended, a second.
        public var recordsPerSecond: Double
    }

    /// The rates of a running service.
    public struct Rates: Codable, Sendable, Equatable {
        /// Over the last minute, or since the start when that is nearer.
        public var lastMinute: Rate
        /// Since the start.
        public var sinceStart: Rate
    }

    /// Work that waits for the machine.
    public struct Pause: Codable, Sendable, Equatable {
        /// What waits: `writing` or `reading` (listing the inbox included).
        public var work: String
        /// What was refused, with what to do.
        public var message: String
        /// The same as one of a few words: `disk_full` and so on.
        public var cause: String
        /// Since when.
        public var since: String
        /// When it is tried again. The status may be as old as the heartbeat; by then there was another attempt.
        public var retryAt: String?
    }

    /// Something an operator may want to look at.
    public struct Problem: Codable, Sendable, Equatable {
        /// When it happened.
        public var at: String
        /// The file it concerns.
        public var file: String?
        /// What is wrong.
        public var message: String
        /// What to do.
        public var hint: String?
    }

    /// A file and a moment.
    public struct LastFile: Codable, Sendable, Equatable {
        /// Its name.
        public var name: String
        /// When it was finished.
        public var at: String
    }

    /// Where things are.
    public struct Places: Codable, Sendable, Equatable {
        /// The watched folder.
        public var inbox: String
        /// Recorded files.
        public var processed: String
        /// Files set aside.
        public var failed: String
        /// The record log.
        public var records: String
        /// The ledger.
        public var ledger: String
        /// The metrics.
        public var metrics: String
        /// The configuration file, when one was given.
        public var configuration: String?
    }

    /// ``currentSchema``.
    public var schema = ServiceStatus.currentSchema
    /// The program's version.
    public var version: String
    /// The service's process.
    public var pid: Int32
    /// How far the service is.
    public var state: State
    /// One sentence, the same as `systemctl status` shows.
    public var summary: String
    /// What keeps the service from being well; empty when it is.
    public var complaints: [String]
    /// When the service started.
    public var startedAt: String
    /// When this was written.
    public var updatedAt: String
    /// Written again after so many seconds at the latest; a file much older is that of a dead or frozen process.
    public var heartbeatSeconds: Int
    /// The sum of this run.
    public var books: Books
    /// The sum since the ledger was made.
    public var lifetime: Lifetime
    /// What waits.
    public var waiting: Waiting
    /// How fast it goes; nil in a status of an older program.
    public var rates: Rates?
    /// What waits for the machine; empty when nothing does, nil in a status of an older program.
    public var pauses: [Pause]?
    /// Memory that the process holds, in bytes; nil when that is not known.
    public var memoryBytes: Int64?
    /// Length of the record log in bytes.
    public var recordLogBytes: Int64
    /// The file finished last.
    public var lastFile: LastFile?
    /// The last problems, the newest first.
    public var problems: [Problem]
    /// Where things are.
    public var places: Places
}
