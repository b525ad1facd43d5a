public import SystemPackage

/// What the spool has to say, one method an event. The journal, the metrics and the tests' recorder conform to it.
///
/// The methods are called on the spool's own queues, one at a time for a queue but from several queues; they must
/// return soon and must not call back into the spool.
public protocol SpoolEvents: Sendable {
    // Opening.

    /// Ledger, log and folders agree; what was left undone has been finished. Called once, before `open` returns.
    func spoolOpened(_ recovery: RecoverySummary)
    /// Bytes behind the committed end of the record log were cut off: a group that a crash interrupted. Its files are
    /// read again.
    func recordLogCut(bytes: Int64, committedEnd: Int64)
    /// The record log held lines of `learned` documents that the ledger did not know and whose files are not in the inbox,
    /// as when the ledger was put back from a backup. They were kept, and the documents are known again.
    func recordLogLonger(bytes: Int64, learned: Int)
    /// The record log is shorter than the ledger says, or gone from its place; `forgotten` documents had their lines in the
    /// missing part and are recorded anew when they are dropped again.
    func recordLogShorter(missingBytes: Int64, forgotten: Int)
    /// The record log was renamed away, deleted or replaced by another file, as by a rotation from outside; appending goes
    /// on in the new one.
    func recordLogReplaced()
    /// The ledger was missing or damaged and was made anew from the record log. The damaged one, if any, was kept at
    /// `damagedCopy`. Duplicates of earlier documents are recognised only as far as `knownDocuments` goes.
    func ledgerRebuilt(reason: String, damagedCopy: FilePath?, knownDocuments: Int)

    // Watching.

    /// The inbox is being watched.
    func inboxWatched(_ inbox: FilePath)
    /// The inbox was moved, removed or cannot be opened; the spool keeps trying.
    func inboxLost(_ error: SpoolError)
    /// The kernel's queue of watch events overflowed; the whole inbox is listed instead.
    func watchOverflowed()
    /// At a listing, the files that were seen were not those that ended and those that wait: a defect of this program, as
    /// nothing from outside can bring it about. Called once for each different sum.
    func booksOutOfBalance(_ snapshot: SpoolSnapshot)
    /// The whole inbox was listed.
    func scanCompleted(_ scan: ScanSummary)
    /// The inbox could not be listed; what is known of it stays, and it is tried again.
    func scanFailed(_ error: SpoolError)

    /// Files cannot be read for lack of descriptors or memory, or because the disk fails: they stay ready, and are tried
    /// again after a while. Called once for each different error.
    func intakePaused(_ error: SpoolError)
    /// Reading works again, after so long.
    func intakeResumed(after: Duration)

    // Files.

    /// A file's lines are in the record log and the file is in its final folder.
    func fileRecorded(_ file: FinishedFile, counts: [String: Int])
    /// A file's content was recorded before; it is in its final folder without new lines.
    func fileDuplicated(_ file: FinishedFile)
    /// A file was set aside in the failed folder with its reason.
    func fileRejected(_ file: FinishedFile, rejection: Rejection)
    /// A file cannot be read for lack of rights, or as its part of the disk is bad; it waits and is tried again.
    func fileUnreadable(_ name: FilePath.Component, _ error: SpoolError)
    /// A file changed while it was read; it settles again.
    func fileChangedDuringRead(_ name: FilePath.Component)
    /// A file was recorded or rejected, but cannot be moved out of the inbox; it is tried again at each scan.
    func fileHeld(_ name: FilePath.Component, _ error: SpoolError)
    /// A file was replaced or changed after it was read and before it was moved; the new content is back in the inbox.
    func fileReturned(_ name: FilePath.Component)
    /// A file disappeared from the inbox before it was read.
    func fileWithdrawn(_ name: FilePath.Component)

    // Writing.

    /// The record log was rotated: what was in it is now at `path`, whole documents only, and will not be touched again.
    func recordLogRotated(to path: FilePath, bytes: Int64)
    /// A group of files is durable.
    func groupCommitted(_ group: GroupSummary)
    /// The disk is full, failing or read-only: nothing is lost, no further file is finished until it is well again.
    /// Called once for each different error.
    func spoolPaused(_ error: SpoolError)
    /// Writing works again, after so long.
    func spoolResumed(after: Duration)
    /// Everything in flight is finished and closed.
    func spoolStopped(_ snapshot: SpoolSnapshot)
}

/// What opening the spool found and did.
public struct RecoverySummary: Sendable, Equatable {
    /// Whether there was no ledger and no record log before.
    public var isNew: Bool
    /// Documents whose lines a crash had left uncommitted in the record log, and that were finished now.
    public var documentsFinished: Int
    /// Moves into the final folders that a crash had left undone and that were finished now, theirs included.
    public var movesFinished: Int
    /// Bytes that were cut off the record log.
    public var bytesCut: Int64
    /// Where the record log ends, in bytes.
    public var committedEnd: Int64
}

/// What one listing of the inbox found.
public struct ScanSummary: Sendable, Equatable {
    /// Names in the inbox, without those left alone.
    public var names: Int
    /// Names that were not known before: each of them is one whose watch event is missing or yet to be read.
    public var found: Int
    /// Names that wait for their rename: dot files, `*.tmp`, `*.part` and the like.
    public var leftAlone: Int
    /// How long it took.
    public var duration: Duration
}

/// A file that has left the inbox.
public struct FinishedFile: Sendable, Equatable {
    /// Its name in the inbox.
    public var name: FilePath.Component
    /// Where it is now; nil when somebody removed it before it could be moved.
    public var destination: FilePath?
    /// Its size in bytes.
    public var size: Int64
    /// SHA-256 of its content, 64 lower-case hexadecimal digits; nil when it was not read.
    public var digest: String?
    /// From its drop until its group was durable. A file is dropped when it is renamed into the inbox, and otherwise when it
    /// last changes.
    public var duration: Duration
}

/// What one commit covered.
public struct GroupSummary: Sendable, Equatable {
    /// Files in the group, duplicates and rejected ones included.
    public var files: Int
    /// Bytes appended to the record log.
    public var bytes: Int
    /// Write, sync and ledger commit together.
    public var duration: Duration
    /// The sync of the record log alone; nil when nothing was appended, or the spool is not durable.
    public var syncDuration: Duration?
}
