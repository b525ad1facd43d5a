public import SystemPackage

/// The books and the present state of a spool at one moment.
///
/// The books balance when `dropped == recorded + duplicates + rejected + waiting + withdrawn`, where `dropped` is counted
/// when a file is first seen and the others where the file ends. A file that changes after it was read counts again.
public struct SpoolSnapshot: Sendable, Equatable {
    /// What the pipeline is doing.
    public enum Activity: Sendable, Equatable {
        /// Opened, not started.
        case opened
        /// Nothing to do: every file that is ready is done.
        case idle
        /// Files are on their way.
        case working
        /// The machine refuses; see ``SpoolSnapshot/pause`` and ``SpoolSnapshot/intakePause``.
        case paused
        /// The inbox cannot be reached; see ``SpoolSnapshot/inboxTrouble``.
        case inboxMissing
        /// Finishing what is in flight.
        case stopping
        /// Closed.
        case stopped
    }

    /// How many files ended how.
    public struct Counts: Sendable, Equatable {
        /// Files whose lines were appended to the record log.
        public var recorded = 0
        /// Files whose content had been recorded before.
        public var duplicates = 0
        /// Files that were set aside.
        public var rejected = 0
        /// What was set aside, by ``Rejection/code``.
        public var rejectedByCode: [String: Int] = [:]
        /// What the lines hold, by the processor's labels.
        public var linesByLabel: [String: Int] = [:]

        /// Creates empty counts.
        public init() {}

        /// Files that left the inbox.
        public var finished: Int { recorded + duplicates + rejected }
    }

    /// A pause of the writer or of the intake.
    public struct Pause: Sendable, Equatable {
        /// What was refused, as one line for people.
        public var reason: String
        /// Since when, milliseconds since 1970-01-01T00:00:00Z.
        public var since: Int64
        /// The same as one of a few words, for counters.
        public var cause = SpoolError.Cause.other
        /// When it is tried again, milliseconds since 1970-01-01T00:00:00Z; past when the attempt has failed by now.
        public var retryAt: Int64?
    }

    /// The file that was finished last.
    public struct LastFile: Sendable, Equatable {
        /// Its name.
        public var name: FilePath.Component
        /// When, milliseconds since 1970-01-01T00:00:00Z.
        public var at: Int64
    }

    /// What the pipeline is doing.
    public var activity: Activity = .opened
    /// Files first seen since the start of this run, those of the start-up scan included.
    public var dropped = 0
    /// What ended since the start of this run.
    public var sinceStart = Counts()
    /// What ended since the ledger was made, this run included.
    public var lifetime = Counts()
    /// Files that disappeared from the inbox before they were read.
    public var withdrawn = 0
    /// Files seen and not yet finished, wherever they are; includes unreadable ones.
    public var waiting = 0
    /// Of the waiting: settling.
    public var settling = 0
    /// Of the waiting: ready and not yet taken.
    public var ready = 0
    /// Of the waiting: being read, processed or written.
    public var inFlight = 0
    /// Names seen by the last scan but beyond the limit of remembered names; not in ``waiting`` or ``dropped``.
    public var beyondLimit = 0
    /// Names that wait for their rename (dot files, `*.tmp` and the like), at the last scan; not in ``waiting``.
    public var leftAlone = 0
    /// Waiting names that cannot be read for lack of rights or for a bad disk; at most 100 are listed.
    public var unreadable: [FilePath.Component] = []
    /// How many cannot be read.
    public var unreadableCount = 0
    /// Finished files that cannot be moved out of the inbox; at most 100 are listed.
    public var held: [FilePath.Component] = []
    /// How many cannot be moved.
    public var heldCount = 0
    /// When the oldest waiting file was first seen, milliseconds since 1970-01-01T00:00:00Z; nil when none waits.
    public var oldestWaitingSince: Int64?
    /// The file finished last.
    public var lastFile: LastFile?
    /// Set while the disk refuses what is to be written.
    public var pause: Pause?
    /// Set while the inbox cannot be listed, or its files not be read, as the machine is short of descriptors or memory or
    /// its disk fails.
    public var intakePause: Pause?
    /// Set while the inbox cannot be reached: one line for people.
    public var inboxTrouble: String?
    /// The committed length of the record log, in bytes.
    public var recordLogBytes: Int64 = 0

    /// Creates the books of a spool that has seen nothing.
    public init() {}

    /// Files seen in this run that are not accounted for; negative when more ended than were seen.
    public var imbalance: Int { dropped - sinceStart.finished - withdrawn - waiting }

    /// Whether reading or writing waits for the machine.
    public var isPaused: Bool { pause != nil || intakePause != nil }

    /// Whether every file seen in this run is accounted for.
    public var booksBalance: Bool { imbalance == 0 }
}

/// Whether the pipeline is able to make progress.
public enum SpoolHealth: Sendable, Equatable {
    /// Every stage answers. Idle, paused with a retry ahead, and busy within the limit are all well.
    case well
    /// A stage has not come back from one step for so long.
    case stuck(stage: String, for: Duration)
}
