@preconcurrency import Dispatch

/// The one descriptor that all timers of Dispatch share.
enum TimerDescriptor {
    /// Has Dispatch open it now. Otherwise it is opened when the first timer is set, and where no descriptor is left at that
    /// moment the timer is forgotten without a word: a pause that was to end with it would never end.
    static func open() {
        let fired = DispatchSemaphore(value: 0)
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "mirsad.timer"))
        // Not at once, as that needs no descriptor.
        timer.schedule(deadline: .now() + .milliseconds(1))
        timer.setEventHandler { @Sendable in fired.signal() }
        timer.activate()
        // Where even this one cannot be opened, the start fails of the same lack and says so.
        _ = fired.wait(timeout: .now() + .seconds(1))
        timer.cancel()
    }
}
