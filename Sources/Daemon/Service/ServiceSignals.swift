@preconcurrency import Dispatch
import Glibc

/// What the outside asks of the service by signal.
enum ServiceSignal: CaseIterable, Sendable {
    /// SIGTERM: drain and stop.
    case terminate
    /// SIGINT: the same, from a terminal.
    case interrupt
    /// SIGHUP: read the configuration again.
    case hangUp

    var number: Int32 {
        switch self {
        case .terminate: SIGTERM
        case .interrupt: SIGINT
        case .hangUp: SIGHUP
        }
    }
}

/// Signals as Dispatch sources, without a moment in which one could kill the process or be lost.
///
/// Dispatch installs its handlers late, on its own thread, and parks the main thread with an empty mask; a signal before
/// that has its default action. So: block first, while there is one thread; register; wait until each is registered;
/// only then `dispatchMain()`, which lets the signals through.
enum ServiceSignals {
    /// Holds the signals back. To be called before there is a second thread, as threads inherit the mask.
    static func block() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in ServiceSignal.allCases { sigaddset(&set, signal.number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        // A reader of our output that goes away is an error of the write, not the end of the service.
        Glibc.signal(SIGPIPE, SIG_IGN)
    }

    /// Registers the handler and returns when no signal can be lost any more.
    ///
    /// - Parameters:
    ///   - queue: where the handler is called.
    ///   - handler: called once or more for each signal.
    /// - Returns: the sources, to be kept as long as signals are to be heard.
    static func register(
        on queue: DispatchQueue,
        handler: @escaping @Sendable (ServiceSignal) -> Void
    ) -> [any DispatchSourceSignal] {
        let registered = DispatchSemaphore(value: 0)
        let sources = ServiceSignal.allCases.map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal.number, queue: queue)
            source.setEventHandler { @Sendable in handler(signal) }
            source.setRegistrationHandler { @Sendable in registered.signal() }
            source.activate()
            return source as any DispatchSourceSignal
        }
        for _ in sources { registered.wait() }
        return sources
    }
}
