@preconcurrency import Dispatch

/// Runs jobs on a bounded number of threads.
///
/// Each worker has a serial queue. On a concurrent one its thread would be of the pool that Dispatch looks after: once a
/// second it reads what the kernel says of each such thread, and ends the process when no descriptor is left for that.
final class WorkerPool: Sendable {
    private struct State {
        var jobs = FirstInFirstOut<@Sendable () -> Void>()
        var workers = 0
        /// Queues that had a worker and have none.
        var idle: [DispatchQueue] = []
        var nextJob = 0
        /// When each running job was begun.
        var running: [Int: Duration] = [:]
    }

    private let state = Locked(State())
    private let clock: any SpoolClock

    init(clock: any SpoolClock) { self.clock = clock }

    /// Runs `job` as soon as fewer than `limit` workers are busy.
    func submit(limit: Int, _ job: @escaping @Sendable () -> Void) {
        let queue = state.withLock { state -> DispatchQueue? in
            state.jobs.append(job)
            guard state.workers < limit else { return nil }
            state.workers += 1
            return state.idle.popLast() ?? DispatchQueue(label: "Spool.Worker")
        }
        if let queue { queue.async { @Sendable [self] in work(on: queue) } }
    }

    /// For how long the longest running job has been at it.
    func longestRun(now: Duration) -> Duration? {
        state.withLock { state in state.running.values.min().map { now - $0 } }
    }

    private func work(on queue: DispatchQueue) {
        while true {
            let now = clock.now
            let taken = state.withLock { state -> (Int, @Sendable () -> Void)? in
                guard let job = state.jobs.popFirst() else {
                    state.workers -= 1
                    state.idle.append(queue)
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
