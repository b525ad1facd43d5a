public import Spool
public import SystemPackage

/// Keeps every event and lets a test wait for what it expects.
public final class EventRecorder: SpoolEvents {
    private struct Waiter {
        var isSatisfied: @Sendable ([SpoolEvent]) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var events: [SpoolEvent] = []
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
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if isSatisfied(state.events) { return true }
                state.waiters.append(Waiter(isSatisfied: isSatisfied, continuation: continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// Returns when so many files have left the inbox.
    public func waitForFinished(_ count: Int) async {
        await wait { $0.count { $0.finishedFile != nil } >= count }
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
            let ready = state.waiters.filter { $0.isSatisfied(state.events) }
            state.waiters.removeAll { $0.isSatisfied(state.events) }
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
