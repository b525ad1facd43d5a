@preconcurrency public import Dispatch
import Logging
import Spool
import Synchronization
import SystemPackage
import Systemd

/// The running service: the spool with the extractor in it, and everything that tells the outside how it is doing.
///
/// Its own work (status, watchdog, reload) is done on one serial queue; ``reload()`` and ``stop(then:)`` must be called
/// there. Files never pass through that queue.
public final class Service: Sendable {
    /// What changes while the service runs.
    struct State {
        var configuration: Configuration
        var phase = ServiceStatus.State.starting
        /// Why the configuration on disk is not the one in force; nil when it is.
        var refusedConfiguration: String?
        var pacer = UpdatePacer(interval: .seconds(1))
        /// What was last told the service manager, to tell it only what is new.
        var lastSummary = ""
        /// The last failure to write the status, to log it once.
        var statusTrouble: Errno?
        var watchdog = WatchdogPolicy()
        var isStopping = false
        var rates: RateWindow
        /// The most files that were ever counted as seen.
        var dropped = 0
    }

    let options: ServiceOptions
    let queue: DispatchQueue
    let log: ServiceLog
    let reporter: SpoolReporter
    let spool: Spool
    let state: Mutex<State>
    private let composer: StatusComposer
    /// Joins the spool's events of one moment into one call on the queue.
    private let changes: any DispatchSourceUserDataAdd

    /// Reads the configuration, compiles the tables, opens ledger and record log and repairs what a crash left.
    ///
    /// Blocks while it works, and asks the service manager for patience as long as there is progress.
    ///
    /// - Parameters:
    ///   - options: what to run with.
    ///   - queue: a serial queue, the service's own.
    /// - Throws: ``ServiceFailure`` with all there is to say to the operator.
    public init(options: ServiceOptions, queue: DispatchQueue) throws(ServiceFailure) {
        let configuration: Configuration
        let processor: ArticleProcessor
        do {
            configuration = try options.load().configuration
            processor = ArticleProcessor(lexicon: try OperatorTables.lexicon(folder: configuration.lexiconFolder))
        } catch {
            throw .configuration(error)
        }
        let log = ServiceLog(options.logger)
        log.setLevel(configuration.logLevel)
        let changes = DispatchSource.makeUserDataAddSource(queue: queue)
        let reporter = SpoolReporter(log: log, clock: options.clock) { changes.add(data: 1) }
        let patience = StartPatience(notifier: options.notifier, clock: options.clock)
        options.notifier.status("Opening the ledger and the record log.")
        do {
            spool = try Spool.open(
                configuration.spool,
                processor: processor,
                events: reporter,
                clock: options.clock,
                progress: { patience.progressed($0) }
            )
        } catch {
            // A source that was never activated must not be released, and one without a handler is complained of.
            changes.setEventHandler { @Sendable in }
            changes.activate()
            throw .spool(error)
        }
        self.options = options
        self.queue = queue
        self.log = log
        self.reporter = reporter
        self.changes = changes
        state = Mutex(State(configuration: configuration, rates: RateWindow(start: options.clock.now)))
        composer = StatusComposer(
            version: options.version,
            startedAt: options.clock.wallMilliseconds,
            heartbeatSeconds: max(1, Int((options.tickInterval / .seconds(1)).rounded(.up)))
        )
    }

    /// Begins to watch, and tells the service manager that the service is ready.
    public func start() {
        changes.setEventHandler { @Sendable [weak self] in self?.statusChanged() }
        changes.activate()
        spool.start()
        let configuration = state.withLock { state in
            state.phase = .running
            return state.configuration
        }
        log.write(
            .notice,
            .ready,
            "Ready: records go to \(SafeText.line(configuration.records)).",
            [.path: SafeText.line(configuration.inbox)]
        )
        options.notifier.ready(status: writeStatus())
        scheduleTick()
    }

    /// Finishes what is in flight, closes everything and calls back on the queue. A second call does nothing.
    public func stop(then finished: @escaping @Sendable () -> Void) {
        let isFirst = state.withLock { state in
            defer { state.isStopping = true }
            state.phase = .stopping
            return !state.isStopping
        }
        guard isFirst else { return }
        options.notifier.stopping(status: "Finishing what is in flight.")
        log.write(.notice, .stopping, "Stopping: finishing what is in flight.")
        let (spool, queue) = (spool, queue)
        Task {
            await spool.stop()
            queue.async { @Sendable in
                self.finish()
                finished()
            }
        }
    }

    /// Whether the service was told to stop.
    var isStopping: Bool { state.withLock { $0.isStopping } }

    private func finish() {
        state.withLock { $0.phase = .stopped }
        changes.cancel()
        reporter.reportOmittedLines()
        let summary = writeStatus()
        log.write(.notice, .stopped, summary)
    }

    // MARK: Status

    private func statusChanged() {
        let now = options.clock.now
        switch state.withLock({ $0.pacer.changed(now: now) }) {
        case .write: publish()
        case .wait(let delay):
            _ = options.clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
                self?.waitIsOver()
            }
        case .none: break
        }
    }

    private func waitIsOver() {
        let now = options.clock.now
        state.withLock { $0.pacer.due(now: now) }
        publish()
    }

    private func publish() {
        reporter.reportOmittedLines()
        let summary = writeStatus()
        let isNew = state.withLock { state in
            // While stopping, the manager has been told so; while starting, `ready` will tell.
            guard state.phase == .running, state.lastSummary != summary else { return false }
            state.lastSummary = summary
            return true
        }
        if isNew { options.notifier.status(summary) }
    }

    /// Writes status and metrics.
    ///
    /// - Returns: the sentence for the service manager.
    @discardableResult
    func writeStatus() -> String {
        let snapshot = spool.snapshot()
        let tally = reporter.currentTally()
        let process = ProcessFigures.current()
        let now = options.clock.wallMilliseconds
        let monotonic = options.clock.now
        let (present, rates) = state.withLock { state in
            state.dropped = max(state.dropped, snapshot.dropped)
            let counts = snapshot.sinceStart
            let records = counts.linesByLabel.values.reduce(0, +)
            return (state, state.rates.note(files: counts.finished, records: records, now: monotonic))
        }
        let status = composer.status(
            state: present.phase,
            snapshot: snapshot,
            configuration: present.configuration,
            configurationFile: options.configurationFile.map { SafeText.line($0) },
            refusedConfiguration: present.refusedConfiguration,
            stuckStage: present.watchdog.stuckStage,
            problems: tally.problems,
            rates: rates,
            memoryBytes: process.residentBytes,
            now: now
        )
        let metrics = ServiceMetrics(
            version: options.version,
            startedAt: composer.startedAt,
            state: present.phase,
            inbox: SafeText.line(present.configuration.inbox),
            isConfigurationRefused: present.refusedConfiguration != nil,
            dropped: present.dropped,
            snapshot: snapshot,
            tally: tally,
            process: process,
            now: now
        )
        do throws(Errno) {
            try AtomicFile.replace(present.configuration.statusFile, with: status.encoded())
            try AtomicFile.replace(present.configuration.metricsFile, with: Array(metrics.text.utf8))
            state.withLock { $0.statusTrouble = nil }
        } catch {
            reportStatusTrouble(error, present.configuration)
        }
        return status.summary
    }

    /// A service whose status cannot be written still records; saying so once is enough.
    private func reportStatusTrouble(_ error: Errno, _ configuration: Configuration) {
        let isNew = state.withLock { state in
            defer { state.statusTrouble = error }
            return state.statusTrouble != error
        }
        guard isNew else { return }
        let folder = SafeText.line(configuration.statusFile.removingLastComponent())
        let hint =
            switch error {
            case .noSpace, .diskQuotaExceeded: "Free space on its file system"
            case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "Raise the limit of open files"
            default: "Set status.file to a folder the service may write to"
            }
        log.write(
            .warning,
            .statusUnwritable,
            "Cannot write the status in \(folder): \(error). \(hint).",
            [.path: folder, .hint: "\(hint).", .errno: "\(error.rawValue)"]
        )
    }

    // MARK: Watchdog

    private func scheduleTick() {
        let interval = options.tickInterval
        _ = options.clock.schedule(after: interval, tolerance: interval / 10, on: queue) { @Sendable [weak self] in
            self?.tick()
        }
    }

    private func tick() {
        guard state.withLock({ $0.phase }) != .stopped else { return }
        let health = spool.health(within: options.healthLimit)
        switch state.withLock({ $0.watchdog.tick(health) }) {
        case .ping: options.notifier.watchdogPing()
        case .report(let stage, let duration):
            let seconds = Int(duration / .seconds(1))
            log.write(
                .critical,
                .stuck,
                "The pipeline does not answer: \(stage) is busy for \(seconds) s. Check the disk.",
                [.stage: stage, .seconds: "\(seconds)"]
            )
        case .none: break
        }
        publish()
        scheduleTick()
    }
}
