/// Decides when the status is written: at once after a quiet time, at most once an interval during a burst, and never
/// without a change, so that an idle service sleeps.
struct UpdatePacer {
    /// What the caller does.
    enum Action: Equatable {
        /// Write now.
        case write
        /// Call ``due(now:)`` after this time.
        case wait(Duration)
        /// Nothing: a wait is on its way that will cover this change.
        case none
    }

    /// The least time between two writings.
    let interval: Duration
    private var lastWrite: Duration?
    private var isWaiting = false

    init(interval: Duration) {
        self.interval = interval
    }

    /// Something changed.
    mutating func changed(now: Duration) -> Action {
        if isWaiting { return .none }
        if let lastWrite, now - lastWrite < interval {
            isWaiting = true
            return .wait(interval - (now - lastWrite))
        }
        lastWrite = now
        return .write
    }

    /// The wait is over.
    mutating func due(now: Duration) {
        isWaiting = false
        lastWrite = now
    }
}
