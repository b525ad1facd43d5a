import SystemPackage

/// A group that a crash interrupted between its append and its commit, and how it is finished.
///
/// Its lines are in the record log and not in the ledger, and readers may have seen them. Cut off, they would be written
/// again, and a reader that follows the log would see it shrink and take it for a new one. So each file of the inbox that
/// they name is processed anew, with the receipt that its lines tell, as its owner may have changed since, or the name of
/// that user: what comes out the same, byte for byte, is committed as the group would have been, and the last document's
/// missing lines are written behind it. What does not, because the file has changed or is gone or the program is another
/// by now, is left to ``RecordLogRule``.
struct InterruptedGroup {
    /// A document of which at least one whole line stands behind the committed end.
    private struct Trace {
        var digest: [UInt8]
        var start: Int64
        var receipt: Receipt
        /// The file and the lines that it makes, once found.
        var work: FinishedWork?
        var lines: [UInt8] = []
    }

    let inbox: Folder
    let processor: any DocumentProcessor
    let isDurable: Bool
    let maximumFileSize: Int
    let fileSystem: any FileSystem
    let clock: any SpoolClock
    let progress: @Sendable (OpeningStep) -> Void

    /// What is behind the committed end is looked at up to this length; more is no group, but a ledger put back from a backup.
    private static let longest: Int64 = 64 << 20

    /// Finishes it as far as it can be.
    ///
    /// - Parameter names: The files of the inbox.
    /// - Returns: How many documents are committed now, and where the record log ends.
    func finish(
        in log: RecordLog,
        _ position: LogPosition,
        ledger: Ledger,
        names: () throws(SpoolError) -> [FilePath.Component]
    ) throws(SpoolError) -> (documents: Int, position: LogPosition) {
        let size = try log.size()
        let length = size - position.committedEnd
        guard length > 0, length <= Self.longest, log.inode == position.inode else { return (0, position) }
        var traces = try traces(in: log, from: position.committedEnd, before: size)
        if traces.isEmpty { return (0, position) }
        let tail = try log.bytes(from: position.committedEnd, count: Int(length))
        try findFiles(of: &traces, tail: tail, from: position.committedEnd, among: try names())
        var end = position.committedEnd
        var works: [FinishedWork] = []
        for trace in traces {
            guard trace.start == end, let work = trace.work else { break }
            works.append(work)
            end += Int64(trace.lines.count)
        }
        var group = Group(works, position: position, now: clock.now)
        let known = try ledger.known(among: group.digests)
        group.plan(from: position, known: known, wallMilliseconds: clock.wallMilliseconds)
        // Not so when a document stands there that the ledger knows already.
        guard !works.isEmpty, group.position.committedEnd == end else { return (0, position) }
        // The sync is for the lines that were there, too: nobody knows whether they were synced.
        try log.append(Array(group.lines.dropFirst(Int(length))))
        if isDurable { try log.synchronize() }
        _ = try ledger.commit(group.members.map(\.entry), log: group.position, tallies: group.tallies, moved: [])
        return (works.count, group.position)
    }

    private func traces(in log: RecordLog, from start: Int64, before end: Int64) throws(SpoolError) -> [Trace] {
        var traces: [Trace] = []
        try log.forEachLine(from: start, before: end) { line, range in
            progress(.recordLog)
            guard let digest = processor.documentDigest(ofLine: line).flatMap({ Hexadecimal.bytes($0) }),
                let receipt = processor.receipt(ofLine: line)
            else { return }
            if traces.last?.digest != digest {
                traces.append(Trace(digest: digest, start: range.lowerBound, receipt: receipt))
            }
        }
        return traces
    }

    /// Looks for the files whose lines stand there: of files with the same content, the one with the name of the lines.
    private func findFiles(
        of traces: inout [Trace],
        tail: [UInt8],
        from start: Int64,
        among names: [FilePath.Component]
    ) throws(SpoolError) {
        let reader = DocumentReader(fileSystem: fileSystem)
        var missing = traces.count
        for name in names where missing > 0 {
            progress(.inbox)
            guard let seen = try? fileSystem.status(of: name, in: inbox.descriptor) else { continue }
            let result = reader.read(name, in: inbox.descriptor, seen: seen, maximumSize: maximumFileSize)
            if case .unreadable(let errno) = result, errno.isOfTheMachine {
                throw SpoolError(operation: "read", path: inbox.path / name, errno: errno)
            }
            guard case .read(let contents, let digest, let identity, _) = result else { continue }
            for index in traces.indices where traces[index].digest == digest && traces[index].work == nil {
                let document = InboxDocument(
                    name: name,
                    contents: contents,
                    digest: Hexadecimal.text(digest),
                    receipt: traces[index].receipt
                )
                let outcome = Worker.ended(processor.process(document))
                guard case .recorded(let lines, _) = outcome else { continue }
                let present = tail.dropFirst(Int(traces[index].start - start)).prefix(lines.count)
                guard lines.starts(with: present) else { continue }
                traces[index].lines = lines
                traces[index].work = FinishedWork(
                    name: name,
                    inbox: inbox,
                    identity: identity,
                    weight: 0,
                    droppedAt: clock.now,
                    finding: .processed(digest: digest, outcome)
                )
                missing -= 1
                break
            }
        }
    }
}
