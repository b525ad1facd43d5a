public import Dispatch
public import Spool

/// A clock that stands still until a test moves it.
///
/// Wall time is the machine's plus what the clock was advanced by, as it is compared with times of real files.
public final class ManualClock: SpoolClock {
    private struct Alarm {
        var due: Duration
        var queue: DispatchQueue
        var work: @Sendable () -> Void
    }

    private struct State {
        var now: Duration = .seconds(1_000)
        var advanced: Duration = .zero
        var nextNumber = 0
        var alarms: [Int: Alarm] = [:]
    }

    private let state = Locked(State())

    /// Creates a clock.
    public init() {}

    /// The time the clock stands at.
    public var now: Duration { state.withLock { $0.now } }

    /// The machine's wall time plus what the clock was advanced by.
    public var wallMilliseconds: Int64 {
        let (seconds, attoseconds) = state.withLock { $0.advanced }.components
        return SystemSpoolClock().wallMilliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }

    /// Keeps the work until the clock is advanced so far.
    public func schedule(
        after delay: Duration,
        tolerance: Duration,
        on queue: DispatchQueue,
        _ work: @escaping @Sendable () -> Void
    ) -> any ScheduledWork {
        let number = state.withLock { state in
            state.nextNumber += 1
            state.alarms[state.nextNumber] = Alarm(due: state.now + delay, queue: queue, work: work)
            return state.nextNumber
        }
        return ManualWork(clock: self, number: number)
    }

    /// Moves the clock on and hands what is due to its queue, the earliest first.
    public func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now += duration
            state.advanced += duration
            let due = state.alarms.filter { $0.value.due <= state.now }
            for number in due.keys { state.alarms[number] = nil }
            return due.values.sorted { $0.due < $1.due }
        }
        for alarm in due { alarm.queue.async(execute: alarm.work) }
    }

    fileprivate func cancel(_ number: Int) {
        state.withLock { $0.alarms[number] = nil }
    }
}

private struct ManualWork: ScheduledWork {
    let clock: ManualClock
    let number: Int

    func cancel() { clock.cancel(number) }
}
