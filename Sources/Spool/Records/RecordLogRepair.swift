import SystemPackage

/// Brings the record log and the ledger's idea of its end into agreement, by ``RecordLogRule``.
struct RecordLogRepair {
    let ledger: Ledger
    let events: any SpoolEvents
    /// Is told of each line that is read and each document that is learned.
    let progress: @Sendable (OpeningStep) -> Void
    /// The digest that a line names, as bytes.
    let digest: @Sendable ([UInt8]) -> [UInt8]?

    init(
        ledger: Ledger,
        events: any SpoolEvents,
        progress: @escaping @Sendable (OpeningStep) -> Void,
        digest: @escaping @Sendable (_ line: [UInt8]) -> [UInt8]?
    ) {
        self.ledger = ledger
        self.events = events
        self.progress = progress
        self.digest = digest
    }

    /// Looks, repairs what disagrees, and says what was done.
    ///
    /// - Parameter waiting: Says which of some documents are files of the inbox that are still to be read.
    /// - Returns: Where the record log ends now, and how many bytes were cut off.
    func agree(
        _ log: RecordLog,
        _ position: LogPosition,
        waiting: (Set<[UInt8]>) throws(SpoolError) -> Set<[UInt8]>
    ) throws(SpoolError) -> (position: LogPosition, cut: Int64) {
        let size = try log.size()
        switch RecordLogRule.verdict(size: size, inode: log.inode, ledger: position) {
        case .agrees:
            return (try noteInode(of: log, position), 0)
        case .longer:
            return try takeOver(log, position, size: size, waiting: waiting)
        case .replaced:
            let (next, cut) = try startGeneration(position.generation + 1, in: log)
            try ledger.moveLog(to: next)
            events.recordLogReplaced()
            return (next, cut)
        case .shorter(let missing):
            let (next, cut) = try goBack(in: log, position.generation)
            let forgotten = try ledger.moveLogBack(to: next)
            events.recordLogShorter(missingBytes: missing, forgotten: forgotten)
            return (next, cut)
        }
    }

    /// The documents whose lines stand between two offsets, in their order; lines of nobody are left out.
    func documents(in log: RecordLog, from start: Int64, before end: Int64) throws(SpoolError) -> [LoggedDocument] {
        var documents: [LoggedDocument] = []
        try log.forEachLine(from: start, before: end) { line, range in
            progress(.recordLog)
            guard let digest = digest(line) else { return }
            if let last = documents.last, last.digest == digest, last.lines.upperBound == range.lowerBound {
                documents[documents.count - 1].lines = last.lines.lowerBound..<range.upperBound
            } else {
                documents.append(LoggedDocument(digest: digest, lines: range))
            }
        }
        return documents
    }

    /// Keeps what is behind the committed end as far as it is all there is of a document, and cuts off the rest.
    private func takeOver(
        _ log: RecordLog,
        _ position: LogPosition,
        size: Int64,
        waiting: (Set<[UInt8]>) throws(SpoolError) -> Set<[UInt8]>
    ) throws(SpoolError) -> (position: LogPosition, cut: Int64) {
        var next = position
        next.inode = log.inode
        let found = try documents(in: log, from: position.committedEnd, before: size)
        let kept = RecordLogRule.kept(found, waiting: found.isEmpty ? [] : try waiting(Set(found.map(\.digest))))
        if let last = kept.last { next.committedEnd = last.lines.upperBound }
        // The ledger first: a crash in between leaves the rest to be cut off, and to be judged as it was judged now.
        if next != position { try ledger.learn([(kept, next)], progress) }
        let bytes = size - next.committedEnd
        if bytes > 0 {
            try log.cut(to: next.committedEnd)
            events.recordLogCut(bytes: bytes, committedEnd: next.committedEnd)
        }
        if !kept.isEmpty {
            events.recordLogLonger(bytes: next.committedEnd - position.committedEnd, learned: kept.count)
        }
        return (next, bytes)
    }

    /// Cuts a record log that has lost its end back to where its last whole document ends, so that the documents with
    /// losses come again whole.
    ///
    /// They are forgotten first: cut back to nothing, the log looks like one that was replaced, whose documents stay known.
    /// The ledger's end follows last: a crash before that leaves the same loss to be found.
    private func goBack(
        in log: RecordLog,
        _ generation: Int64
    ) throws(SpoolError) -> (position: LogPosition, cut: Int64) {
        let size = try log.size()
        let end = try ledger.startOfFirstLoss(in: generation, past: log.endOfLastWholeLine())
        try ledger.forgetLines(in: generation, past: end)
        if end < size { try log.cut(to: end) }
        return (LogPosition(generation: generation, inode: log.inode, committedEnd: end), size - end)
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
        try ledger.moveLog(to: next)
        return next
    }
}
