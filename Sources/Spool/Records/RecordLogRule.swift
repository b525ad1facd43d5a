/// What to do when the record log is not as long as the ledger says: a pure decision. What ``InterruptedGroup`` could finish
/// is committed by then.
///
/// | found | rule |
/// | --- | --- |
/// | longer | a group that a crash interrupted, or a ledger older than the log, as from a backup: keep the documents up to the last whose file does not wait in the inbox, and cut off the rest |
/// | empty, or shorter and another file | rotated or removed from outside: go on where its last whole line ends |
/// | shorter, the same file | lines are gone: go on where the last whole document ends, and forget those with lines gone, so that they are recorded anew when they are dropped again |
///
/// Why keeping and cutting loses and doubles nothing: a file leaves the inbox only after its lines are committed. So what
/// an interrupted group left waits in the inbox, is cut off whole and is read again, half-written documents among it. A
/// document whose file does not wait has its only lines in the log: they stay, and the ledger learns them, so that the
/// document is known when it comes again. Torn lines, and lines behind those that stay that name no document, are cut off.
enum RecordLogRule {
    /// The decision.
    enum Verdict: Equatable {
        /// It ends where the ledger says.
        case agrees
        /// It goes on behind the committed end.
        case longer
        /// It is a new file.
        case replaced
        /// So many bytes are missing.
        case shorter(Int64)
    }

    /// Decides.
    static func verdict(size: Int64, inode: UInt64, ledger: LogPosition) -> Verdict {
        if size > ledger.committedEnd { return .longer }
        if size == ledger.committedEnd { return .agrees }
        if size == 0 || inode != ledger.inode { return .replaced }
        return .shorter(ledger.committedEnd - size)
    }

    /// Which of the documents behind the committed end stay.
    ///
    /// - Parameters:
    ///   - documents: In the order of their lines.
    ///   - waiting: Digests of files in the inbox that are still to be read.
    static func kept(_ documents: [LoggedDocument], waiting: Set<[UInt8]>) -> [LoggedDocument] {
        guard let last = documents.lastIndex(where: { !waiting.contains($0.digest) }) else { return [] }
        return Array(documents[...last])
    }
}
