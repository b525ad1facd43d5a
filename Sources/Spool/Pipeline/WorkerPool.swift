@preconcurrency import Dispatch

/// Runs jobs on a bounded number of threads.
final class WorkerPool: Sendable {
    private struct State {
        var jobs = FirstInFirstOut<@Sendable () -> Void>()
        var workers = 0
        var nextJob = 0
        /// When each running job was begun.
        var running: [Int: Duration] = [:]
    }

    private let queue = DispatchQueue(label: "Spool.Workers", attributes: .concurrent)
    private let state = Locked(State())
    private let clock: any SpoolClock

    init(clock: any SpoolClock) { self.clock = clock }

    /// Runs `job` as soon as fewer than `limit` workers are busy.
    func submit(limit: Int, _ job: @escaping @Sendable () -> Void) {
        let startsWorker = state.withLock { state in
            state.jobs.append(job)
            guard state.workers < limit else { return false }
            state.workers += 1
            return true
        }
        if startsWorker { queue.async { @Sendable [self] in work() } }
    }

    /// For how long the longest running job has been at it.
    func longestRun(now: Duration) -> Duration? {
        state.withLock { state in state.running.values.min().map { now - $0 } }
    }

    private func work() {
        while true {
            let now = clock.now
            let taken = state.withLock { state -> (Int, @Sendable () -> Void)? in
                guard let job = state.jobs.popFirst() else {
                    state.workers -= 1
                    return nil
                }
                state.nextJob += 1
                state.running[state.nextJob] = now
                return (state.nextJob, job)
            }
            guard let (number, job) = taken else { return }
            job()
            state.withLock { $0.running[number] = nil }
        }
    }
}
