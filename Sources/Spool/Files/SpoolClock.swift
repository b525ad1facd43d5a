@preconcurrency public import Dispatch
import Glibc

/// Time as the spool sees it; tests put a manual one in its place.
public protocol SpoolClock: Sendable {
    /// Monotonic time since some fixed moment.
    var now: Duration { get }
    /// Milliseconds since 1970-01-01T00:00:00Z.
    var wallMilliseconds: Int64 { get }
    /// Calls `work` once on `queue` when `delay` has passed, or up to `tolerance` later.
    func schedule(
        after delay: Duration,
        tolerance: Duration,
        on queue: DispatchQueue,
        _ work: @escaping @Sendable () -> Void
    ) -> any ScheduledWork
}

/// Work a clock will do later.
public protocol ScheduledWork: Sendable {
    /// Forgets the work if it has not begun.
    func cancel()
}

/// The machine's clocks and Dispatch timers.
public struct SystemSpoolClock: SpoolClock {
    /// Creates the clock.
    public init() {}

    /// `CLOCK_MONOTONIC`.
    public var now: Duration { Self.read(CLOCK_MONOTONIC) }

    /// `CLOCK_REALTIME`.
    public var wallMilliseconds: Int64 {
        let (seconds, attoseconds) = Self.read(CLOCK_REALTIME).components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }

    private static func read(_ clock: clockid_t) -> Duration {
        var time = timespec()
        // Cannot fail: both clocks exist on every Linux and the pointer is valid.
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Sets a Dispatch timer.
    public func schedule(
        after delay: Duration,
        tolerance: Duration,
        on queue: DispatchQueue,
        _ work: @escaping @Sendable () -> Void
    ) -> any ScheduledWork {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(
            deadline: .now() + .nanoseconds(Int(clamping: delay.nanoseconds)),
            leeway: .nanoseconds(Int(clamping: tolerance.nanoseconds))
        )
        timer.setEventHandler { @Sendable in
            timer.cancel()
            work()
        }
        timer.activate()
        return DispatchTimer(timer: timer)
    }
}

private struct DispatchTimer: ScheduledWork {
    let timer: any DispatchSourceTimer

    func cancel() { timer.cancel() }
}

extension SpoolClock {
    /// How long ago something last changed; nothing when its clock is ahead of ours.
    func age(of status: FileStatus) -> Duration {
        max(.zero, .milliseconds(wallMilliseconds) - .nanoseconds(status.changed))
    }
}

extension Duration {
    /// Whole nanoseconds, rounded towards zero.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
