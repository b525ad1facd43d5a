import SystemPackage

/// A file that was read and processed, or refused, and is to be written.
struct FinishedWork: Sendable {
    /// What was found out about a file.
    enum Finding: Sendable {
        case processed(digest: [UInt8], ProcessingOutcome)
        case refused(Rejection)
    }

    var name: FilePath.Component
    /// The inbox it was found in, open until it is moved.
    var inbox: Folder
    var identity: FileIdentity
    /// What it counts against the bytes in flight.
    var weight: Int
    /// When it was dropped.
    var droppedAt: Duration
    var finding: Finding

    /// How many bytes it adds to the record log, unless it is a duplicate.
    var lineBytes: Int {
        if case .processed(_, .recorded(let lines, _)) = finding { lines.count } else { 0 }
    }
}

/// What became of a file in flight, on its way back to the intake.
struct Completion: Sendable {
    /// How it ended.
    enum Ending: Sendable {
        case recorded(counts: [String: Int])
        case duplicate
        case rejected(Rejection)
        /// Nothing was written: it disappeared before it was read.
        case withdrawn
        /// Nothing was written: it changed while it was read.
        case changed
        /// Nothing was written: the system does not let this file be read.
        case unreadable(Errno)
        /// Nothing was written: the machine refused for now.
        case postponed(Errno)
    }

    var name: FilePath.Component
    var weight: Int
    var ending: Ending
    /// Whether the file, recorded or rejected, had to stay in the inbox.
    var heldBecause: Errno?
    /// Under which name another file, or new content, was put back into the inbox.
    var returned: FilePath.Component?
    /// What is told of it; nil when nothing was written.
    var file: FinishedFile?
}
