import Spool
import Synchronization
import Systemd

/// Asks the service manager for more time while the service opens, so that a long recovery is not killed half-way.
///
/// It asks because something was done, never because time has passed: a start that hangs falls silent, and the manager's own
/// timeout ends it.
final class StartPatience: Sendable {
    /// It asks once in so long, however much is done.
    static let interval: Duration = .seconds(5)
    /// For how long it asks each time: longer than one piece of work takes on a disk that struggles.
    static let request: Duration = .seconds(120)

    private struct State {
        var step: OpeningStep?
        /// How many pieces of the step were done.
        var done = 0
        var askedAt: Duration
    }

    private let notifier: ServiceNotifier
    private let clock: any SpoolClock
    private let state: Mutex<State>

    /// The opening begins; the manager gives the first minutes by itself.
    init(notifier: ServiceNotifier, clock: any SpoolClock) {
        self.notifier = notifier
        self.clock = clock
        state = Mutex(State(askedAt: clock.now))
    }

    /// A piece of work was done.
    func progressed(_ step: OpeningStep) {
        let now = clock.now
        let done = state.withLock { state -> Int? in
            if state.step != step { (state.step, state.done) = (step, 0) }
            state.done += 1
            guard now - state.askedAt >= Self.interval else { return nil }
            state.askedAt = now
            return state.done
        }
        guard let done else { return }
        notifier.extendTimeout(by: Self.request)
        notifier.status(Self.words(step, done))
    }

    private static func words(_ step: OpeningStep, _ done: Int) -> String {
        switch step {
        case .ledger: "Opening: writing the ledger, \(done) documents so far."
        case .recordLog: "Opening: reading the record log, \(done) lines so far."
        case .inbox: "Opening: looking for what a crash interrupted, \(done) files of the inbox so far."
        case .moves: "Opening: moving files that were recorded, \(done) so far."
        }
    }
}
