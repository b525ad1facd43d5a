public import SystemPackage

/// Where a spool works and how it goes about it.
///
/// The folders, the record log, the ledger and ``isDurable`` are fixed when the spool is opened; everything else can be
/// changed while it runs with ``Spool/reconfigure(_:processor:)``. The inbox, ``processed`` and ``failed`` must lie on one
/// file system, as a file leaves the inbox by rename, which is the only step that is whole or not at all.
public struct SpoolConfiguration: Sendable, Equatable {
    /// The folder that is watched. Restart to change.
    public var inbox: FilePath
    /// Where files end whose content is in the record log, under `YYYY/MM/DD` (UTC). Restart to change.
    public var processed: FilePath
    /// Where files end that were set aside, each with its `NAME.reason.json`. Restart to change.
    public var failed: FilePath
    /// The record log: lines only ever appended, each ended by a line feed. Restart to change.
    public var recordLog: FilePath
    /// The ledger, an SQLite database; `-wal`, `-shm` and `.lock` files stand beside it. Restart to change.
    public var ledger: FilePath
    /// Whether every group is synced to the disk before it counts. Off, a power cut (not a crash of the process) may lose
    /// or double the last seconds, and a burst goes several times faster. Restart to change.
    public var isDurable: Bool

    /// How long size and modification time of a file written in place must stand still before it is read.
    /// Shorter lowers the delay, longer forgives slower writers. Files moved in are read at once.
    public var settlingTime: Duration
    /// How often the whole inbox is listed, in case a watch event was lost.
    public var rescanInterval: Duration
    /// Files larger than this many bytes are set aside unread.
    public var maximumFileSize: Int
    /// How many documents are read and processed at the same time; at least 1.
    public var workers: Int
    /// How many files may be on their way between inbox and ledger; at least 1. Bounds the memory together with
    /// ``maximumBytesInFlight``.
    public var maximumFilesInFlight: Int
    /// How many bytes of contents may be on their way; one file is always let through.
    public var maximumBytesInFlight: Int
    /// How many names of the inbox are remembered; what is beyond is listed again when there is room.
    public var maximumCandidates: Int
    /// How many files at most share one write, one sync and one ledger transaction.
    public var maximumGroupFiles: Int
    /// How many bytes of lines at most share one write; one file is always let through.
    public var maximumGroupBytes: Int
    /// The record log is rotated when it has this many bytes: renamed to a name that tells the time, and begun anew. It may
    /// grow beyond by a group, as no document's lines are parted. Nil for never.
    public var rotationBytes: Int64?
    /// Whether the record log is rotated when a new day (UTC) has begun since its last lines were written.
    public var rotatesDaily: Bool
    /// The shortest time between two rotations by size. A reader that follows the log by its name (`tail -F`) must have
    /// come to the new file before that is renamed, too, or it never sees it.
    public var minimumRotationInterval: Duration
    /// The longest pause between two attempts while the disk is full or failing. The first is 100 ms, each the double.
    public var maximumRetryDelay: Duration

    /// The default of ``settlingTime``: one second.
    public static let defaultSettlingTime: Duration = .seconds(1)
    /// The default of ``rescanInterval``: one minute.
    public static let defaultRescanInterval: Duration = .seconds(60)
    /// The default of ``maximumFileSize``: 4 MiB, a thousand times an ordinary article.
    public static let defaultMaximumFileSize = 4 << 20
    /// The default of ``workers``.
    public static let defaultWorkers = 2
    /// The default of ``maximumFilesInFlight``.
    public static let defaultMaximumFilesInFlight = 512
    /// The default of ``maximumBytesInFlight``: 16 MiB.
    public static let defaultMaximumBytesInFlight = 16 << 20
    /// The default of ``maximumCandidates``.
    public static let defaultMaximumCandidates = 16_384
    /// The default of ``maximumGroupFiles``.
    public static let defaultMaximumGroupFiles = 256
    /// The default of ``maximumGroupBytes``: 4 MiB.
    public static let defaultMaximumGroupBytes = 4 << 20
    /// The default of ``minimumRotationInterval``: ten seconds. `tail -F` without inotify looks at the name every five.
    public static let defaultMinimumRotationInterval: Duration = .seconds(10)
    /// The default of ``maximumRetryDelay``.
    public static let defaultMaximumRetryDelay: Duration = .seconds(30)

    /// Creates a configuration with the defaults for everything but the places.
    public init(
        inbox: FilePath,
        processed: FilePath,
        failed: FilePath,
        recordLog: FilePath,
        ledger: FilePath
    ) {
        self.inbox = inbox
        self.processed = processed
        self.failed = failed
        self.recordLog = recordLog
        self.ledger = ledger
        self.isDurable = true
        self.settlingTime = Self.defaultSettlingTime
        self.rescanInterval = Self.defaultRescanInterval
        self.maximumFileSize = Self.defaultMaximumFileSize
        self.workers = Self.defaultWorkers
        self.maximumFilesInFlight = Self.defaultMaximumFilesInFlight
        self.maximumBytesInFlight = Self.defaultMaximumBytesInFlight
        self.maximumCandidates = Self.defaultMaximumCandidates
        self.maximumGroupFiles = Self.defaultMaximumGroupFiles
        self.maximumGroupBytes = Self.defaultMaximumGroupBytes
        self.rotationBytes = nil
        self.rotatesDaily = false
        self.minimumRotationInterval = Self.defaultMinimumRotationInterval
        self.maximumRetryDelay = Self.defaultMaximumRetryDelay
    }

    /// The settings, by name, that differ from `other` and that a running spool cannot take over.
    public func settingsNeedingRestart(comparedTo other: SpoolConfiguration) -> [String] {
        var names: [String] = []
        if inbox != other.inbox { names.append("inbox") }
        if processed != other.processed { names.append("processed") }
        if failed != other.failed { names.append("failed") }
        if recordLog != other.recordLog { names.append("record log") }
        if ledger != other.ledger { names.append("ledger") }
        if isDurable != other.isDurable { names.append("durability") }
        return names
    }

    /// Refuses settings that nothing could work with.
    ///
    /// - Throws: ``SpoolError`` of code `badSetting`.
    public func check() throws(SpoolError) {
        func require(_ isGood: Bool, _ detail: String, _ hint: String) throws(SpoolError) {
            guard !isGood else { return }
            throw SpoolError(.badSetting, operation: "work on", path: inbox, detail: detail, hint: hint)
        }
        let atLeastOne = [
            ("workers", workers), ("files in flight", maximumFilesInFlight), ("bytes in flight", maximumBytesInFlight),
            ("candidates", maximumCandidates), ("files in a group", maximumGroupFiles),
            ("bytes in a group", maximumGroupBytes), ("largest file", maximumFileSize),
        ]
        for (name, value) in atLeastOne {
            try require(value >= 1, "the number of \(name) is \(value)", "Set it to 1 or more.")
        }
        try require(settlingTime >= .zero, "the settling time is negative", "Set it to zero or more.")
        try require(rescanInterval >= .seconds(1), "the rescan interval is too short", "Set it to a second or more.")
        try require(rotationBytes ?? 1 >= 1, "the size to rotate at is not positive", "Set it to 1 byte or more.")
        try require(maximumRetryDelay > .zero, "the longest retry delay is not positive", "Set it to a second or more.")
        try require(recordLog != ledger, "record log and ledger are one file", "Give each a file of its own.")
    }
}
