import CSystemd
import Glibc

/// Tells the service manager how the service is doing (sd_notify); silent where there is no service manager.
///
/// A delivery that fails is not reported: sd_notify answers 0 both "sent nowhere" and for a lost datagram, and a service
/// that stops because its manager does not listen would serve nobody.
public struct ServiceNotifier: Sendable {
    private let send: @Sendable (String) -> Void
    private let monotonicMicroseconds: @Sendable () -> UInt64

    /// The notifier of this process, through `NOTIFY_SOCKET`.
    public static let system = ServiceNotifier(
        send: { message in _ = sd_notify(0, message) },
        monotonicMicroseconds: ServiceNotifier.readMonotonicClock
    )

    /// A notifier that says nothing.
    public static let silent = ServiceNotifier(send: { _ in }, monotonicMicroseconds: { 0 })

    /// Creates a notifier over another way of sending, for tests.
    ///
    /// - Parameters:
    ///   - send: takes one notification, assignments separated by line feeds.
    ///   - monotonicMicroseconds: `CLOCK_MONOTONIC` in microseconds.
    public init(
        send: @escaping @Sendable (String) -> Void,
        monotonicMicroseconds: @escaping @Sendable () -> UInt64
    ) {
        self.send = send
        self.monotonicMicroseconds = monotonicMicroseconds
    }

    /// Start-up, or a reload, is over.
    public func ready(status: String) {
        send("READY=1\n" + statusAssignment(status))
    }

    /// What the service does now, in plain words.
    public func status(_ text: String) {
        send(statusAssignment(text))
    }

    /// A reload begins. The clock value lets systemd 253 and later tell this reload from one before it; without it
    /// `Type=notify-reload` waits until its timeout.
    public func reloading(status: String) {
        send("RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())\n" + statusAssignment(status))
    }

    /// The service drains and ends.
    public func stopping(status: String) {
        send("STOPPING=1\n" + statusAssignment(status))
    }

    /// The service works.
    public func watchdogPing() {
        send("WATCHDOG=1")
    }

    /// Asks for more time to start, reload or stop, counted from now.
    public func extendTimeout(by duration: Duration) {
        send("EXTEND_TIMEOUT_USEC=\(duration.microseconds)")
    }

    /// A line feed in the text would begin a new assignment (`MAINPID=` among them), so the text is made one line.
    private func statusAssignment(_ text: String) -> String {
        "STATUS=" + PrintableText.line(text)
    }

    private static func readMonotonicClock() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1_000
    }
}

/// The watchdog that the service manager keeps on this process.
public enum ServiceWatchdog {
    /// How long the service may stay silent before it is killed; nil where no watchdog is set for this process.
    ///
    /// Ping at half of it.
    public static func interval() -> Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0, microseconds > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }
}

extension Duration {
    /// The duration in whole microseconds, never negative.
    fileprivate var microseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return UInt64(seconds) * 1_000_000 + UInt64(attoseconds) / 1_000_000_000_000
    }
}
