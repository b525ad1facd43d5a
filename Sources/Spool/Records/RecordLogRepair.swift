import SystemPackage

/// Brings the record log and the ledger's idea of its end into agreement, by ``RecordLogRule``.
struct RecordLogRepair {
    let ledger: Ledger
    let events: any SpoolEvents

    /// Looks, repairs what disagrees, and says what was done.
    ///
    /// - Returns: Where the record log ends now, and how many bytes were cut off.
    func agree(_ log: RecordLog, _ position: LogPosition) throws(SpoolError) -> (position: LogPosition, cut: Int64) {
        let size = try log.size()
        switch RecordLogRule.verdict(size: size, inode: log.inode, ledger: position) {
        case .agrees:
            return (try noteInode(of: log, position), 0)
        case .cut(let bytes):
            try log.cut(to: position.committedEnd)
            events.recordLogCut(bytes: bytes, committedEnd: position.committedEnd)
            return (try noteInode(of: log, position), bytes)
        case .replaced:
            let (next, cut) = try startGeneration(position.generation + 1, in: log)
            _ = try ledger.moveLog(to: next, forgettingLines: false)
            events.recordLogReplaced()
            return (next, cut)
        case .shorter(let missing):
            let (next, cut) = try startGeneration(position.generation, in: log)
            let forgotten = try ledger.moveLog(to: next, forgettingLines: true)
            events.recordLogShorter(missingBytes: missing, forgotten: forgotten)
            return (next, cut)
        }
    }

    /// Where appending goes on in a file that the ledger does not know: behind its last whole line.
    func startGeneration(
        _ generation: Int64,
        in log: RecordLog
    ) throws(SpoolError) -> (position: LogPosition, cut: Int64) {
        let size = try log.size()
        let end = try log.endOfLastWholeLine()
        if end < size { try log.cut(to: end) }
        return (LogPosition(generation: generation, inode: log.inode, committedEnd: end), size - end)
    }

    /// A copy that was put in the place of the file, as from a backup, is taken for the file.
    private func noteInode(of log: RecordLog, _ position: LogPosition) throws(SpoolError) -> LogPosition {
        guard log.inode != position.inode else { return position }
        var next = position
        next.inode = log.inode
        _ = try ledger.moveLog(to: next, forgettingLines: false)
        return next
    }
}
