/// What to do when the record log is not as long as the ledger says: a pure decision.
///
/// | found | rule |
/// | --- | --- |
/// | longer | a group that a crash interrupted, or lines of somebody else: cut to the committed end |
/// | empty, or shorter and another file | rotated or removed from outside: go on where its last whole line ends |
/// | shorter, the same file | lines are gone: go on where the last whole line ends, and forget the documents whose lines are gone, so that they are recorded anew when they are dropped again |
enum RecordLogRule {
    /// The decision.
    enum Verdict: Equatable {
        /// It ends where the ledger says.
        case agrees
        /// So many bytes are to be cut off.
        case cut(Int64)
        /// It is a new file.
        case replaced
        /// So many bytes are missing.
        case shorter(Int64)
    }

    /// Decides.
    static func verdict(size: Int64, inode: UInt64, ledger: LogPosition) -> Verdict {
        if size > ledger.committedEnd { return .cut(size - ledger.committedEnd) }
        if size == ledger.committedEnd { return .agrees }
        if size == 0 || inode != ledger.inode { return .replaced }
        return .shorter(ledger.committedEnd - size)
    }
}
