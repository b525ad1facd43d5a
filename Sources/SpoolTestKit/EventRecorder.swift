public import Spool
public import SystemPackage

/// Keeps every event and lets a test wait for what it expects.
public final class EventRecorder: SpoolEvents {
    private struct Waiter {
        var isSatisfied: @Sendable (State) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var events: [SpoolEvent] = []
        /// Counted along, as counting anew at each of many thousand events would take minutes.
        var finished = 0
        var waiters: [Waiter] = []
    }

    private let state = Locked(State())

    /// Creates an empty recorder.
    public init() {}

    /// All events so far.
    public var events: [SpoolEvent] { state.withLock { $0.events } }

    /// Files that have left the inbox so far.
    public var finished: [FinishedFile] { events.compactMap(\.finishedFile) }

    /// Returns when the events so far satisfy a condition, at once if they do already.
    public func wait(until isSatisfied: @escaping @Sendable ([SpoolEvent]) -> Bool) async {
        await waitForState { isSatisfied($0.events) }
    }

    /// Returns when so many files have left the inbox.
    public func waitForFinished(_ count: Int) async {
        await waitForState { $0.finished >= count }
    }

    private func waitForState(_ isSatisfied: @escaping @Sendable (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if isSatisfied(state) { return true }
                state.waiters.append(Waiter(isSatisfied: isSatisfied, continuation: continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// Returns when an event of a kind came after the first `skipped` events.
    public func waitFor(
        after skipped: Int = 0,
        _ isExpected: @escaping @Sendable (SpoolEvent) -> Bool
    ) async {
        await wait { $0.dropFirst(skipped).contains(where: isExpected) }
    }

    private func record(_ event: SpoolEvent) {
        let ready = state.withLock { state in
            state.events.append(event)
            if event.finishedFile != nil { state.finished += 1 }
            let ready = state.waiters.filter { $0.isSatisfied(state) }
            if ready.isEmpty { return ready }
            state.waiters = state.waiters.filter { !$0.isSatisfied(state) }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    // MARK: - SpoolEvents

    /// Records.
    public func spoolOpened(_ recovery: RecoverySummary) { record(.opened(recovery)) }
    /// Records.
    public func recordLogCut(bytes: Int64, committedEnd: Int64) {
        record(.recordLogCut(bytes: bytes, committedEnd: committedEnd))
    }
    /// Records.
    public func recordLogLonger(bytes: Int64, learned: Int) { record(.recordLogLonger(bytes: bytes, learned: learned)) }
    /// Records.
    public func recordLogShorter(missingBytes: Int64, forgotten: Int) {
        record(.recordLogShorter(missingBytes: missingBytes, forgotten: forgotten))
    }
    /// Records.
    public func recordLogReplaced() { record(.recordLogReplaced) }
    /// Records.
    public func ledgerRebuilt(reason: String, damagedCopy: FilePath?, knownDocuments: Int) {
        record(.ledgerRebuilt(reason: reason, damagedCopy: damagedCopy, knownDocuments: knownDocuments))
    }
    /// Records.
    public func inboxWatched(_ inbox: FilePath) { record(.inboxWatched(inbox)) }
    /// Records.
    public func inboxLost(_ error: SpoolError) { record(.inboxLost(error)) }
    /// Records.
    public func watchOverflowed() { record(.watchOverflowed) }
    /// Records.
    public func booksOutOfBalance(_ snapshot: SpoolSnapshot) { record(.booksOutOfBalance(snapshot)) }
    /// Records.
    public func recordLogRotated(to path: FilePath, bytes: Int64) { record(.recordLogRotated(to: path, bytes: bytes)) }
    /// Records.
    public func scanCompleted(_ scan: ScanSummary) { record(.scanCompleted(scan)) }
    /// Records.
    public func scanFailed(_ error: SpoolError) { record(.scanFailed(error)) }
    /// Records.
    public func intakePaused(_ error: SpoolError) { record(.intakePaused(error)) }
    /// Records.
    public func intakeResumed(after duration: Duration) { record(.intakeResumed(after: duration)) }
    /// Records.
    public func fileRecorded(_ file: FinishedFile, counts: [String: Int]) { record(.recorded(file, counts)) }
    /// Records.
    public func fileDuplicated(_ file: FinishedFile) { record(.duplicated(file)) }
    /// Records.
    public func fileRejected(_ file: FinishedFile, rejection: Rejection) { record(.rejected(file, rejection)) }
    /// Records.
    public func fileUnreadable(_ name: FilePath.Component, _ error: SpoolError) { record(.unreadable(name, error)) }
    /// Records.
    public func fileChangedDuringRead(_ name: FilePath.Component) { record(.changedDuringRead(name)) }
    /// Records.
    public func fileHeld(_ name: FilePath.Component, _ error: SpoolError) { record(.held(name, error)) }
    /// Records.
    public func fileReturned(_ name: FilePath.Component) { record(.returned(name)) }
    /// Records.
    public func fileWithdrawn(_ name: FilePath.Component) { record(.withdrawn(name)) }
    /// Records.
    public func groupCommitted(_ group: GroupSummary) { record(.groupCommitted(group)) }
    /// Records.
    public func spoolPaused(_ error: SpoolError) { record(.paused(error)) }
    /// Records.
    public func spoolResumed(after duration: Duration) { record(.resumed(after: duration)) }
    /// Records.
    public func spoolStopped(_ snapshot: SpoolSnapshot) { record(.stopped(snapshot)) }
}
