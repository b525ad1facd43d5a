import Dispatch
import Spool

/// Stops workers until a test lets them go, and tells the test that one has come.
final class Gate: Sendable {
    private let reached = Locked<(isReached: Bool, waiter: CheckedContinuation<Void, Never>?)>((false, nil))
    private let opening = DispatchSemaphore(value: 0)

    /// Blocks until the gate is open.
    func wait() {
        let waiter = reached.withLock { state in
            state.isReached = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
        opening.wait()
        opening.signal()
    }

    /// Returns when somebody waits at the gate.
    func waitUntilReached() async {
        await withCheckedContinuation { continuation in
            let isReached = reached.withLock { state in
                if !state.isReached { state.waiter = continuation }
                return state.isReached
            }
            if isReached { continuation.resume() }
        }
    }

    /// Lets everybody through, from now on.
    func open() { opening.signal() }
}
