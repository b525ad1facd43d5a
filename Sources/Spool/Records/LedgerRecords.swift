import SystemPackage

/// What became of a file, as the ledger keeps it.
enum LedgerOutcome: Int, Sendable {
    /// Its lines are in the record log.
    case recorded = 1
    /// Its content had been recorded before.
    case duplicate = 2
    /// It was set aside.
    case rejected = 3
    /// Its lines were in a part of the record log that is gone.
    case forgotten = 4
    /// Not a file: a document learned from the record log after the ledger was lost, or was put back from a backup.
    case learned = 5
    /// Its content had been recorded before, and was recorded again on purpose: its lines are in the record log.
    case replayed = 6

    /// Those whose lines are in the record log.
    static let withLines: [LedgerOutcome] = [.recorded, .learned, .replayed]
}

/// One file as it is written into the ledger, before it is moved.
struct LedgerEntry: Sendable {
    var name: FilePath.Component
    /// SHA-256; nil when the file was not read.
    var digest: [UInt8]?
    var outcome: LedgerOutcome
    /// Where its lines stand in the record log; empty when it has none.
    var lines: Range<Int64>
    var identity: FileIdentity
    /// Where it is to go, below `processed` or, when rejected, below `failed`.
    var destination: FilePath
    /// What its reason file holds; nil unless rejected.
    var reason: [UInt8]?
    /// Milliseconds since 1970.
    var committedAt: Int64
}

/// A file that the ledger knows and whose move is not known to be done.
struct UnmovedFile: Sendable {
    var id: Int64
    var entry: LedgerEntry
}

/// A file whose move is done.
struct MovedFile: Sendable {
    var id: Int64
    /// Where it is, relative as in ``LedgerEntry/destination``; nil when it was gone.
    var destination: FilePath?
    /// Whether that is where the ledger says already that it was to go.
    var isAsPlanned = false
}

/// Where the record log ends, as the ledger says.
struct LogPosition: Sendable, Equatable {
    /// Counts the files that the record log has had.
    var generation: Int64
    /// Which file it is.
    var inode: UInt64
    /// The end of the last committed line, in bytes.
    var committedEnd: Int64
}

/// A document that the record log tells of.
struct LoggedDocument: Sendable, Equatable {
    /// SHA-256.
    var digest: [UInt8]
    /// Where its lines stand in the record log.
    var lines: Range<Int64>
}

/// One counter to be raised.
struct TallyKey: Hashable, Sendable {
    /// `outcome`, `rejection` or `line`.
    var kind: String
    var label: String
}
