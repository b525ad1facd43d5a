@preconcurrency import Dispatch
import Systemd

/// Asks the service manager for more time while the service opens, so that a long recovery is not killed half-way.
///
/// Bounded: a start that hangs is left to the manager's timeout in the end.
struct StartPatience {
    /// After so long no more is asked.
    private static let limit: Duration = .seconds(900)

    private let timer: any DispatchSourceTimer

    /// Begins to ask.
    ///
    /// - Parameter interval: how often; each request is for a multiple of it, so that one may come late.
    init(notifier: ServiceNotifier, interval: Duration = .seconds(5)) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        let clock = ContinuousClock()
        let start = clock.now
        let nanoseconds = DispatchTimeInterval.nanoseconds(Int(interval / .nanoseconds(1)))
        timer.schedule(deadline: .now() + nanoseconds, repeating: nanoseconds)
        timer.setEventHandler { @Sendable in
            guard clock.now - start < Self.limit else { return }
            notifier.extendTimeout(by: interval * 6)
        }
        timer.activate()
    }

    /// The service is open.
    func end() { timer.cancel() }
}
