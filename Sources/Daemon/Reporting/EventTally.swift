import Spool

/// What the spool's events add up to beyond its own books, for metrics and the list of problems.
struct EventTally: Sendable {
    /// Problems kept for the status, the newest first.
    static let problemsKept = 10

    /// Bytes of the files that were recorded.
    var recordedBytes: Int64 = 0
    /// Bytes that were appended to the record log.
    var appendedBytes: Int64 = 0
    /// From the drop of a file until its records were durable.
    var dropToDurable = Histogram(bounds: Histogram.wayBounds)
    /// The sync of the record log, once a group.
    var syncs = Histogram(bounds: Histogram.stepBounds)
    /// Write, sync and ledger commit of a group.
    var commits = Histogram(bounds: Histogram.stepBounds)
    /// Overflows of the kernel's queue of watch events.
    var overflows = 0
    /// Listings of the inbox.
    var scans = 0
    /// Listings that failed.
    var failedScans = 0
    /// Rotations of the record log.
    var rotations = 0
    /// Listings that found the books out of balance anew.
    var alarms = 0
    /// Pauses because the machine refused to list, to read or to write, by cause.
    var pauses: [SpoolError.Cause: Int] = [:]
    /// Lines about files that the log was spared.
    var linesOmitted = 0
    /// The last problems, the newest first.
    var problems: [ServiceStatus.Problem] = []

    mutating func note(_ problem: ServiceStatus.Problem) {
        problems.insert(problem, at: 0)
        problems.removeLast(max(0, problems.count - Self.problemsKept))
    }
}
