@preconcurrency import Dispatch
import SystemPackage

/// A watched folder whose files each end, once, as lines in the record log and in a final folder.
///
/// ```swift
/// let spool = try Spool.open(configuration, processor: processor, events: journal)
/// spool.start()
/// …
/// await spool.stop()
/// ```
///
/// All methods may be called from any thread.
public final class Spool: Sendable {
    private enum Ending {
        case running
        case stopping([CheckedContinuation<Void, Never>])
        case stopped
    }

    private let settings: Locked<SpoolConfiguration>
    private let processor: Locked<any DocumentProcessor>
    private let books: Locked<SpoolSnapshot>
    private let events: any SpoolEvents
    private let clock: any SpoolClock
    private let pool: WorkerPool
    private let writer: Writer
    private let intake: Intake
    private let lock: StateLock
    private let ending = Locked(Ending.running)
    /// When each stage was asked for a sign of life that it has not given yet.
    private let asked = Locked<[String: Duration]>([:])

    private init(
        configuration: SpoolConfiguration,
        opened: Opening.Result,
        processor: any DocumentProcessor,
        events: any SpoolEvents,
        fileSystem: any FileSystem,
        clock: any SpoolClock,
        owners: OwnerNames
    ) {
        self.settings = Locked(configuration)
        self.processor = Locked(processor)
        self.books = Locked(SpoolSnapshot())
        self.events = events
        self.clock = clock
        self.pool = WorkerPool(clock: clock)
        self.lock = opened.lock
        books.withLock { $0.recordLogBytes = opened.position.committedEnd }
        writer = Writer(
            opened: opened,
            settings: settings,
            books: books,
            events: events,
            fileSystem: fileSystem,
            clock: clock
        )
        intake = Intake(
            opened: opened,
            writer: writer,
            settings: settings,
            processor: self.processor,
            books: books,
            pool: pool,
            owners: owners,
            events: events,
            fileSystem: fileSystem,
            clock: clock
        )
        writer.listen { @Sendable [weak intake] report in intake?.report(report) }
    }

    /// Opens ledger and record log, brings them and the folders into agreement, and takes the exclusive lock.
    ///
    /// Missing folders are created, the inbox too. Blocks while it works; a crash may have left moves to finish.
    ///
    /// - Parameters:
    ///   - configuration: Where to work and how.
    ///   - processor: Makes lines of documents.
    ///   - events: Is told what happens.
    ///   - fileSystem: The system calls that can fail; the machine's unless a test brings its own.
    ///   - clock: The time; the machine's unless a test brings its own.
    ///   - owners: The names of users; the system's unless a test brings its own.
    ///   - progress: Is told what was done, piece by piece, thousands of times in a long recovery; never by a timer.
    /// - Throws: ``SpoolError``, of code `inUse` when another instance holds the lock.
    public static func open(
        _ configuration: SpoolConfiguration,
        processor: any DocumentProcessor,
        events: any SpoolEvents,
        fileSystem: any FileSystem = LinuxFileSystem(),
        clock: any SpoolClock = SystemSpoolClock(),
        owners: OwnerNames = OwnerNames(),
        progress: @escaping @Sendable (OpeningStep) -> Void = { _ in }
    ) throws(SpoolError) -> Spool {
        try configuration.check()
        let opening = Opening(
            configuration: configuration,
            processor: processor,
            events: events,
            fileSystem: fileSystem,
            clock: clock,
            progress: progress
        )
        return Spool(
            configuration: configuration,
            opened: try opening.run(),
            processor: processor,
            events: events,
            fileSystem: fileSystem,
            clock: clock,
            owners: owners
        )
    }

    /// Begins to watch the inbox and queues the first scan. Returns when the watch stands, so that a file dropped
    /// afterwards cannot be missed. An inbox that cannot be watched is reported through the events and tried again.
    public func start() { intake.start() }

    /// Lists the whole inbox soon, and tries again what could not be read or moved.
    public func rescan() { intake.rescan() }

    /// Takes over new settings and, when given, a new processor for the documents not yet begun; then rescans. A record
    /// log that was renamed away from outside is opened anew under its name.
    ///
    /// - Throws: ``SpoolError`` of code `badSetting` when a setting needs a restart or is out of range; then nothing changes.
    public func reconfigure(
        _ configuration: SpoolConfiguration,
        processor: (any DocumentProcessor)? = nil
    ) throws(SpoolError) {
        try configuration.check()
        let names = configuration.settingsNeedingRestart(comparedTo: settings.value)
        guard names.isEmpty else {
            throw SpoolError(
                .badSetting,
                operation: "take over the settings of",
                path: configuration.inbox,
                detail: "these need a restart: \(names.joined(separator: ", "))",
                hint: "Restart the service, or put them back."
            )
        }
        settings.value = configuration
        if let processor { self.processor.value = processor }
        writer.tendLog()
        intake.settingsChanged()
    }

    /// The books and the present state.
    public func snapshot() -> SpoolSnapshot {
        var snapshot = books.value
        if snapshot.isPaused, snapshot.activity == .idle || snapshot.activity == .working {
            snapshot.activity = .paused
        }
        return snapshot
    }

    /// Whether every stage of the pipeline still answers. Meant for the watchdog: ask at each tick, ping only if well.
    ///
    /// Intake and writer are asked for a sign of life on their own queues; of the workers the longest running is looked
    /// at. The first question after a long silence only asks, so a stuck stage shows within two ticks.
    ///
    /// - Parameter limit: How long a stage may be busy with one step before it counts as stuck.
    public func health(within limit: Duration) -> SpoolHealth {
        if case .stopped = ending.withLock({ $0 }) { return .well }
        let now = clock.now
        for (stage, queue) in [("intake", intake.queue), ("writer", writer.queue)] {
            let since = asked.withLock { asked -> Duration? in
                if let since = asked[stage] { return since }
                asked[stage] = now
                return nil
            }
            guard let since else {
                queue.async { @Sendable [self] in
                    asked.withLock { $0[stage] = nil }
                    if queue === intake.queue { intake.gaveSignOfLife() }
                }
                continue
            }
            if now - since > limit { return .stuck(stage: stage, for: now - since) }
        }
        if let run = pool.longestRun(now: now), run > limit { return .stuck(stage: "worker", for: run) }
        return .well
    }

    /// Takes no further file, finishes those in flight, and closes everything. While the disk refuses, one last attempt
    /// is made; files not finished stay in the inbox for the next start. Calling it twice is harmless.
    public func stop() async {
        await withCheckedContinuation { continuation in
            let isFirst = ending.withLock { ending -> Bool? in
                switch ending {
                case .running:
                    ending = .stopping([continuation])
                    return true
                case .stopping(let others):
                    ending = .stopping(others + [continuation])
                    return false
                case .stopped:
                    return nil
                }
            }
            switch isFirst {
            case true?: beginStopping()
            case false?: break
            case nil: continuation.resume()
            }
        }
    }

    private func beginStopping() {
        intake.stopTaking()
        // Through the intake's queue, so that the writer drains when no further file can be on its way to it.
        intake.queue.async { @Sendable [self] in
            writer.drain { @Sendable [self] in
                writer.close()
                intake.stopped { @Sendable [self] snapshot in
                    lock.release()
                    events.spoolStopped(snapshot)
                    let waiting = ending.withLock { ending -> [CheckedContinuation<Void, Never>] in
                        defer { ending = .stopped }
                        if case .stopping(let continuations) = ending { return continuations }
                        return []
                    }
                    for continuation in waiting { continuation.resume() }
                }
            }
        }
    }
}
