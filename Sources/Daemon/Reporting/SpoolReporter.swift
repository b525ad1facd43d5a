import Logging
import Spool
import Synchronization
import SystemPackage

/// Hears the spool's events: writes log lines, keeps the tally, and says that the status has changed.
final class SpoolReporter: SpoolEvents {
    let log: ServiceLog
    let clock: any SpoolClock
    let tally = Mutex(EventTally())
    let budget = Mutex(LineBudget())
    /// Called after each event, on the spool's queues.
    let changed: @Sendable () -> Void

    init(log: ServiceLog, clock: any SpoolClock, changed: @escaping @Sendable () -> Void) {
        self.log = log
        self.clock = clock
        self.changed = changed
    }

    /// The tally so far.
    func currentTally() -> EventTally { tally.withLock { $0 } }

    // MARK: Opening

    func spoolOpened(_ recovery: RecoverySummary) {
        if recovery.isNew {
            log.write(.notice, .recovered, "Began a new ledger and record log.")
        } else if recovery.documentsFinished > 0 || recovery.movesFinished > 0 || recovery.bytesCut > 0 {
            log.write(
                .warning,
                .recovered,
                """
                Recovered from a crash: finished \(recovery.documentsFinished) documents and \(recovery.movesFinished) moves, \
                cut \(recovery.bytesCut) bytes.
                """
            )
        }
    }

    func recordLogCut(bytes: Int64, committedEnd: Int64) {
        log.write(
            .warning,
            .recordLogCut,
            "Cut \(bytes) bytes of an interrupted write off the record log; its files are read again.",
            [.bytes: "\(bytes)"]
        )
    }

    func recordLogLonger(bytes: Int64, learned: Int) {
        problem(
            .error,
            .recordLogLonger,
            "The ledger is older than the record log; it learned \(learned) documents from \(bytes) bytes of the log.",
            hint: "Nothing is lost; restore ledger and record log from one backup."
        )
    }

    func recordLogShorter(missingBytes: Int64, forgotten: Int) {
        problem(
            .error,
            .recordLogShorter,
            "The record log is \(missingBytes) bytes shorter than the ledger says; \(forgotten) documents lost their lines.",
            hint: "Restore the log from a backup, or drop these documents again."
        )
    }

    func recordLogReplaced() {
        log.write(
            .notice, .recordLogReplaced, "The record log is not in its place any more; appending to a new one.")
        changed()
    }

    func recordLogRotated(to path: FilePath, bytes: Int64) {
        tally.withLock { $0.rotations += 1 }
        let name = SafeText.line(path)
        log.write(
            .notice,
            .recordLogRotated,
            "Rotated the record log: \(bytes) bytes are in \(name) now.",
            [.destination: name, .bytes: "\(bytes)"]
        )
        changed()
    }

    func ledgerRebuilt(reason: String, damagedCopy: FilePath?, knownDocuments: Int) {
        let kept = damagedCopy.map { " The damaged one is kept as \(SafeText.line($0))." } ?? ""
        problem(
            .error,
            .ledgerRebuilt,
            "The ledger was made anew from the record log, \(knownDocuments) documents known: \(reason).\(kept)",
            hint: "Check the disk; nothing else is to be done."
        )
    }

    // MARK: Watching

    func inboxWatched(_ inbox: FilePath) {
        log.write(
            .info,
            .inboxWatched,
            "Watching \(SafeText.line(inbox)).",
            [.path: SafeText.line(inbox)]
        )
        changed()
    }

    func inboxLost(_ error: SpoolError) {
        problem(.inboxLost, error)
    }

    func watchOverflowed() {
        tally.withLock { $0.overflows += 1 }
        log.write(.notice, .overflowed, "More files arrived at once than the kernel reports; listing the inbox.")
    }

    func booksOutOfBalance(_ snapshot: SpoolSnapshot) {
        tally.withLock { $0.alarms += 1 }
        problem(.critical, .booksOutOfBalance, StatusText.imbalance(snapshot), hint: StatusText.imbalanceHint)
    }

    func scanCompleted(_ scan: ScanSummary) {
        tally.withLock { $0.scans += 1 }
        log.write(.debug, .scanned, "Listed the inbox: \(scan.names) names, \(scan.found) new.")
        if scan.found > 0 { changed() }
    }

    func scanFailed(_ error: SpoolError) {
        tally.withLock {
            $0.failedScans += 1
            $0.pauses[error.cause, default: 0] += 1
        }
        problem(.scanFailed, error)
    }

    func intakePaused(_ error: SpoolError) {
        tally.withLock { $0.pauses[error.cause, default: 0] += 1 }
        problem(.intakePaused, error)
    }

    func intakeResumed(after: Duration) {
        let seconds = Int(after / .seconds(1))
        log.write(.notice, .intakeResumed, "Reading works again after \(seconds) s.", [.seconds: "\(seconds)"])
        changed()
    }

    // MARK: Files

    func fileRecorded(_ file: FinishedFile, counts: [String: Int]) {
        tally.withLock {
            $0.recordedBytes += file.size
            $0.dropToDurable.observe(file.duration)
        }
        finished(
            .info,
            .recorded,
            file,
            "Recorded \(SafeText.line(file.name)): \(Self.words(counts)).",
            [
                .outcome: "recorded",
                .records: "\(counts.values.reduce(0, +))",
                .seconds: Self.seconds(file.duration),
            ]
        )
    }

    private static func words(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    /// Seconds to the millisecond.
    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = max(0, Int64(duration / .milliseconds(1)))
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    func fileDuplicated(_ file: FinishedFile) {
        let name = SafeText.line(file.name)
        finished(
            .info, .duplicate, file, "\(name) was recorded before under its content; no new records.",
            [.outcome: "duplicate"])
    }

    func fileRejected(_ file: FinishedFile, rejection: Rejection) {
        keep(rejection.message, file: file.name, hint: rejection.hint)
        finished(
            .warning,
            .rejected,
            file,
            "Set aside \(SafeText.line(file.name)): \(rejection.message) \(rejection.hint)",
            [.outcome: "failed", .reason: rejection.code, .hint: rejection.hint]
        )
    }

    func fileUnreadable(_ name: FilePath.Component, _ error: SpoolError) {
        problem(.unreadable, error, file: name)
    }

    func fileChangedDuringRead(_ name: FilePath.Component) {
        aboutFile(.debug, .changed, name, "\(SafeText.line(name)) changed while it was read; waiting for it to settle.")
    }

    func fileHeld(_ name: FilePath.Component, _ error: SpoolError) {
        problem(.held, error, file: name)
    }

    func fileReturned(_ name: FilePath.Component) {
        aboutFile(.notice, .returned, name, "\(SafeText.line(name)) got new content meanwhile; it is read again.")
    }

    func fileWithdrawn(_ name: FilePath.Component) {
        aboutFile(.notice, .withdrawn, name, "\(SafeText.line(name)) left the inbox before it was read.") {
            [.outcome: "withdrawn"]
        }
    }

    // MARK: Writing

    func groupCommitted(_ group: GroupSummary) {
        tally.withLock {
            $0.appendedBytes += Int64(group.bytes)
            $0.commits.observe(group.duration)
            if let duration = group.syncDuration { $0.syncs.observe(duration) }
        }
        changed()
    }

    func spoolPaused(_ error: SpoolError) {
        tally.withLock { $0.pauses[error.cause, default: 0] += 1 }
        problem(.paused, error)
    }

    func spoolResumed(after: Duration) {
        let seconds = Int(after / .seconds(1))
        log.write(.notice, .resumed, "Writing works again after \(seconds) s.", [.seconds: "\(seconds)"])
        changed()
    }

    func spoolStopped(_ snapshot: SpoolSnapshot) {
        changed()
    }
}
