import SystemPackage

/// The life of the record log: agreeing with the ledger, following its name, rotation, appending.
extension Writer {
    /// Makes the record log ready for lines. Only called when no group is half written.
    func prepareLog() throws(SpoolError) {
        if try log.wasRenamedAway() {
            // Lines of an attempt that was not committed are written again in the new file.
            if try log.size() > position.committedEnd { try log.cut(to: position.committedEnd) }
            try log.reopen()
            try goOnInNewFile()
            events.recordLogReplaced()
        }
        // No group is half written, so nothing behind the committed end waits in the inbox.
        position = try repair.agree(log, position) { _ in [] }.position
        if isRotationDue {
            let bytes = position.committedEnd
            let path = try log.rotate(wallMilliseconds: clock.wallMilliseconds)
            lastRotation = clock.now
            try goOnInNewFile()
            events.recordLogRotated(to: path, bytes: bytes)
        }
        books.withLock { $0.recordLogBytes = self.position.committedEnd }
    }

    private var isRotationDue: Bool {
        RotationRule(settings.value).isDue(
            length: position.committedEnd,
            lastWriting: lastWriting,
            wallMilliseconds: clock.wallMilliseconds,
            sinceRotation: lastRotation.map { clock.now - $0 }
        )
    }

    /// The file that is open is another than the ledger says. When the ledger refuses, ``prepareLog()`` finds it so again.
    private func goOnInNewFile() throws(SpoolError) {
        let (next, _) = try repair.startGeneration(position.generation + 1, in: log)
        try ledger.moveLog(to: next)
        position = next
        lastWriting = nil
    }

    /// Appends the group's lines at the committed end; false when the record log does not reach so far any more, and all must be
    /// planned anew.
    func append(_ group: inout Group) throws(SpoolError) -> Bool {
        if group.lines.isEmpty { return true }
        let size = try log.size()
        guard size >= position.committedEnd else { return false }
        // Left by an attempt before this one.
        if size > position.committedEnd { try log.cut(to: position.committedEnd) }
        do throws(SpoolError) {
            try log.append(group.lines)
            if settings.value.isDurable {
                let start = clock.now
                try log.synchronize()
                group.syncDuration = clock.now - start
            }
            return true
        } catch {
            // After a failed sync the kernel may call pages clean that it never wrote, so all is written again. Should
            // this cut fail too, the next attempt finds the log too long and cuts it first.
            try? log.cut(to: position.committedEnd)
            throw error
        }
    }
}
