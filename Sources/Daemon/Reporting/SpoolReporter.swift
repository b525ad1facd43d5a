import Logging
import Spool
import Synchronization
import SystemPackage

/// Hears the spool's events: writes log lines, keeps the tally, and says that the status has changed.
final class SpoolReporter: SpoolEvents {
    private let log: ServiceLog
    private let clock: any SpoolClock
    private let tally = Mutex(EventTally())
    private let budget = Mutex(LineBudget())
    /// Called after each event, on the spool's queues.
    private let changed: @Sendable () -> Void

    init(log: ServiceLog, clock: any SpoolClock, changed: @escaping @Sendable () -> Void) {
        self.log = log
        self.clock = clock
        self.changed = changed
    }

    /// The tally so far.
    func currentTally() -> EventTally { tally.withLock { $0 } }

    /// Says in one line how many lines about single files were left out since the last call.
    func reportOmittedLines() {
        let omitted = budget.withLock { $0.takeOmitted() }
        guard omitted > 0 else { return }
        log.write(.notice, .omitted, "\(omitted) more lines about files were left out; `mirsad status` has the counts.")
    }

    // MARK: Opening

    func spoolOpened(_ recovery: RecoverySummary) {
        if recovery.isNew {
            log.write(.notice, .recovered, "Began a new ledger and record log.")
        } else if recovery.movesFinished > 0 || recovery.bytesCut > 0 {
            log.write(
                .warning,
                .recovered,
                "Recovered from a crash: finished \(recovery.movesFinished) moves, cut \(recovery.bytesCut) bytes."
            )
        }
    }

    func recordLogCut(bytes: Int64, committedEnd: Int64) {
        log.write(
            .warning,
            .recordLogCut,
            "Cut \(bytes) bytes of an interrupted write off the record log; its files are read again.",
            [LogKey.bytes: "\(bytes)"]
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
            [LogKey.destination: name, LogKey.bytes: "\(bytes)"]
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
            [LogKey.folder: SafeText.line(inbox)]
        )
        changed()
    }

    func inboxLost(_ error: SpoolError) {
        problem(.error, .inboxLost, error)
    }

    func watchOverflowed() {
        tally.withLock { $0.overflows += 1 }
        log.write(.notice, .overflowed, "More files arrived at once than the kernel reports; listing the inbox.")
    }

    func booksOutOfBalance(_ snapshot: SpoolSnapshot) {
        tally.withLock { $0.alarms += 1 }
        problem(.critical, .booksOutOfBalance, StatusText.imbalance(snapshot), hint: nil)
    }

    func scanCompleted(_ scan: ScanSummary) {
        tally.withLock { $0.scans += 1 }
        log.write(.debug, .scanned, "Listed the inbox: \(scan.names) names, \(scan.found) new.")
        if scan.found > 0 { changed() }
    }

    func scanFailed(_ error: SpoolError) {
        tally.withLock { $0.failedScans += 1 }
        problem(.error, .scanFailed, error)
    }

    func intakePaused(_ error: SpoolError) {
        tally.withLock { $0.pauses += 1 }
        problem(.error, .intakePaused, error)
    }

    func intakeResumed(after: Duration) {
        let seconds = Int(after / .seconds(1))
        log.write(.notice, .intakeResumed, "Reading works again after \(seconds) s.", [LogKey.seconds: "\(seconds)"])
        changed()
    }

    // MARK: Files

    func fileRecorded(_ file: FinishedFile, counts: [String: Int]) {
        tally.withLock {
            $0.recordedBytes += file.size
            $0.fileSeconds.observe(file.duration)
        }
        let records = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        finished(.info, .recorded, file, "Recorded \(SafeText.line(file.name)): \(records).", outcome: "recorded")
    }

    func fileDuplicated(_ file: FinishedFile) {
        let message = "\(SafeText.line(file.name)) was recorded before under its content; no new records."
        finished(.info, .duplicate, file, message, outcome: "duplicate")
    }

    func fileRejected(_ file: FinishedFile, rejection: Rejection) {
        let message = "Set aside \(SafeText.line(file.name)): \(rejection.message) \(rejection.hint)"
        finished(.warning, .rejected, file, message, outcome: "failed", reason: rejection.code)
        keep(rejection.message, file: file.name, hint: rejection.hint)
    }

    func fileUnreadable(_ name: FilePath.Component, _ error: SpoolError) {
        problem(.warning, .unreadable, error, file: name)
    }

    func fileChangedDuringRead(_ name: FilePath.Component) {
        aboutFile(.debug, .changed, name, "\(SafeText.line(name)) changed while it was read; waiting for it to settle.")
    }

    func fileHeld(_ name: FilePath.Component, _ error: SpoolError) {
        problem(.warning, .held, error, file: name)
    }

    func fileReturned(_ name: FilePath.Component) {
        aboutFile(.notice, .returned, name, "\(SafeText.line(name)) got new content meanwhile; it is read again.")
    }

    func fileWithdrawn(_ name: FilePath.Component) {
        aboutFile(.notice, .withdrawn, name, "\(SafeText.line(name)) left the inbox before it was read.")
    }

    // MARK: Writing

    func groupCommitted(_ group: GroupSummary) {
        tally.withLock { $0.commitSeconds.observe(group.duration) }
        changed()
    }

    func spoolPaused(_ error: SpoolError) {
        tally.withLock { $0.pauses += 1 }
        problem(.error, .paused, error)
    }

    func spoolResumed(after: Duration) {
        let seconds = Int(after / .seconds(1))
        log.write(.notice, .resumed, "Writing works again after \(seconds) s.", [LogKey.seconds: "\(seconds)"])
        changed()
    }

    func spoolStopped(_ snapshot: SpoolSnapshot) {
        changed()
    }

    // MARK: Lines

    private func finished(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ file: FinishedFile,
        _ message: @autoclosure () -> String,
        outcome: String,
        reason: String? = nil
    ) {
        var details = [LogKey.outcome: outcome, LogKey.bytes: "\(file.size)"]
        details[LogKey.reason] = reason
        details[LogKey.digest] = file.digest
        details[LogKey.destination] = file.destination.map { SafeText.line($0) }
        aboutFile(level, kind, file.name, message(), details)
    }

    /// A line about one file, of which there may be thousands a second: the budget decides whether it is written.
    private func aboutFile(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ name: FilePath.Component,
        _ message: @autoclosure () -> String,
        _ details: [String: String] = [:]
    ) {
        changed()
        guard log.writes(level), budget.withLock({ $0.take(now: clock.now) }) else { return }
        var details = details
        details[LogKey.file] = SafeText.line(name)
        log.write(level, kind, message(), details)
    }

    private func problem(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ error: SpoolError,
        file: FilePath.Component? = nil
    ) {
        problem(level, kind, Sentence.capitalized("\(error)"), file: file, hint: nil)
    }

    private func problem(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ message: String,
        file: FilePath.Component? = nil,
        hint: String?
    ) {
        keep(message, file: file, hint: hint)
        let line = [message, hint].compactMap { $0 }.joined(separator: " ")
        if let file {
            aboutFile(level, kind, file, line)
        } else {
            log.write(level, kind, line)
            changed()
        }
    }

    private func keep(_ message: String, file: FilePath.Component?, hint: String?) {
        let problem = ServiceStatus.Problem(
            at: Timestamp.text(clock.wallMilliseconds),
            file: file.map { SafeText.line($0) },
            message: message,
            hint: hint
        )
        tally.withLock { $0.note(problem) }
    }
}

/// Errors read on after "cannot"; lines of the log are sentences.
enum Sentence {
    /// The text with a capital first letter.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
