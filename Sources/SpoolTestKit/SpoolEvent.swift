public import Spool
public import SystemPackage

/// One event of a spool, as a value.
public enum SpoolEvent: Sendable {
    /// ``SpoolEvents/spoolOpened(_:)``
    case opened(RecoverySummary)
    /// ``SpoolEvents/recordLogCut(bytes:committedEnd:)``
    case recordLogCut(bytes: Int64, committedEnd: Int64)
    /// ``SpoolEvents/recordLogLonger(bytes:learned:)``
    case recordLogLonger(bytes: Int64, learned: Int)
    /// ``SpoolEvents/recordLogShorter(missingBytes:forgotten:)``
    case recordLogShorter(missingBytes: Int64, forgotten: Int)
    /// ``SpoolEvents/recordLogReplaced()``
    case recordLogReplaced
    /// ``SpoolEvents/ledgerRebuilt(reason:damagedCopy:knownDocuments:)``
    case ledgerRebuilt(reason: String, damagedCopy: FilePath?, knownDocuments: Int)
    /// ``SpoolEvents/inboxWatched(_:)``
    case inboxWatched(FilePath)
    /// ``SpoolEvents/inboxLost(_:)``
    case inboxLost(SpoolError)
    /// ``SpoolEvents/watchOverflowed()``
    case watchOverflowed
    /// ``SpoolEvents/booksOutOfBalance(_:)``
    case booksOutOfBalance(SpoolSnapshot)
    /// ``SpoolEvents/recordLogRotated(to:bytes:)``
    case recordLogRotated(to: FilePath, bytes: Int64)
    /// ``SpoolEvents/scanCompleted(_:)``
    case scanCompleted(ScanSummary)
    /// ``SpoolEvents/scanFailed(_:)``
    case scanFailed(SpoolError)
    /// ``SpoolEvents/intakePaused(_:)``
    case intakePaused(SpoolError)
    /// ``SpoolEvents/intakeResumed(after:)``
    case intakeResumed(after: Duration)
    /// ``SpoolEvents/fileRecorded(_:counts:)``
    case recorded(FinishedFile, [String: Int])
    /// ``SpoolEvents/fileDuplicated(_:)``
    case duplicated(FinishedFile)
    /// ``SpoolEvents/fileRejected(_:rejection:)``
    case rejected(FinishedFile, Rejection)
    /// ``SpoolEvents/fileUnreadable(_:_:)``
    case unreadable(FilePath.Component, SpoolError)
    /// ``SpoolEvents/fileChangedDuringRead(_:)``
    case changedDuringRead(FilePath.Component)
    /// ``SpoolEvents/fileHeld(_:_:)``
    case held(FilePath.Component, SpoolError)
    /// ``SpoolEvents/fileReturned(_:)``
    case returned(FilePath.Component)
    /// ``SpoolEvents/fileWithdrawn(_:)``
    case withdrawn(FilePath.Component)
    /// ``SpoolEvents/groupCommitted(_:)``
    case groupCommitted(GroupSummary)
    /// ``SpoolEvents/spoolPaused(_:)``
    case paused(SpoolError)
    /// ``SpoolEvents/spoolResumed(after:)``
    case resumed(after: Duration)
    /// ``SpoolEvents/spoolStopped(_:)``
    case stopped(SpoolSnapshot)

    /// The file that left the inbox, if the event is about one.
    public var finishedFile: FinishedFile? {
        switch self {
        case .recorded(let file, _), .duplicated(let file), .rejected(let file, _): file
        default: nil
        }
    }
}
