@preconcurrency import Dispatch
import CPlatform
import Glibc
import Logging
public import SystemPackage
import Synchronization
import Systemd

/// The life of the service process.
public enum ServiceMain {
    /// Runs the service until it is told to stop, then ends the process.
    ///
    /// To be called on the main thread before any other thread exists (see `ServiceSignals`).
    ///
    /// - Parameters:
    ///   - configurationFile: nil for flags and defaults alone.
    ///   - flags: the values of the command line.
    ///   - version: the program's version.
    public static func run(configurationFile: FilePath?, flags: Settings, version: String) -> Never {
        ServiceSignals.block()
        // A burst of 100,000 files took 69 MiB without and 52 with it, at the same speed.
        mirsad_keep_heap_small()
        let queue = DispatchQueue(label: "mirsad.service")
        let lines = LogQueue()
        let destination = LogDestination.ofThisProcess()
        let holder = ServiceHolder(lines: lines, destination: destination)
        let sources = ServiceSignals.register(on: queue) { @Sendable signal in holder.handle(signal) }
        TimerDescriptor.open()
        // Signals that come before that are kept, those that come while the service opens wait their turn on the queue.
        let logger = Logger(label: "mirsad") { _ in
            DetachedLogHandler(
                destination.handler(identifier: "mirsad", level: .info),
                queue: lines,
                lossMetadata: ["message_id": "\(LogMessage.linesLost.rawValue)"]
            )
        }
        queue.async { @Sendable in holder.start(options(configurationFile, flags, version, logger), queue: queue) }
        withExtendedLifetime(sources) { dispatchMain() }
    }

    private static func options(
        _ configurationFile: FilePath?,
        _ flags: Settings,
        _ version: String,
        _ logger: Logger
    ) -> ServiceOptions {
        ServiceOptions(
            configurationFile: configurationFile,
            flags: flags,
            environment: .ofThisProcess,
            notifier: .system,
            watchdogInterval: ServiceWatchdog.interval(),
            logger: logger,
            version: version
        )
    }
}

/// Holds the service for the signal handlers. Both methods are called on the service's queue only.
private final class ServiceHolder: Sendable {
    private struct State {
        var service: Service?
        /// Signals that were heard before there was a service.
        var early: [ServiceSignal] = []
    }

    private let state = Mutex(State())
    private let lines: LogQueue
    private let destination: LogDestination

    init(lines: LogQueue, destination: LogDestination) {
        self.lines = lines
        self.destination = destination
    }

    func start(_ options: ServiceOptions, queue: DispatchQueue) {
        do throws(ServiceFailure) {
            let opened = try Service(options: options, queue: queue)
            opened.start()
            let early = state.withLock { state in
                state.service = opened
                return state.early
            }
            for signal in early { handle(signal) }
        } catch {
            options.notifier.status(error.description)
            let problems = error.description.split(separator: "\n")
            switch destination {
            case .journal:
                // Standard error leads there, too; with fields it can be searched for.
                let log = ServiceLog(options.logger)
                for line in problems { log.write(.critical, .startFailed, "Cannot start: \(line)", error.details) }
                lines.flush(within: Self.patienceForLog)
            case .standardError:
                lines.flush(within: Self.patienceForLog)
                for line in problems { StandardError.write("mirsad: \(line)") }
            }
            exit(error.exitStatus)
        }
    }

    func handle(_ signal: ServiceSignal) {
        let service = state.withLock { state in
            if state.service == nil { state.early.append(signal) }
            return state.service
        }
        guard let service else { return }
        switch signal {
        case .hangUp: service.reload()
        case .terminate: service.stop { self.end(0) }
        case .interrupt:
            // The second Ctrl-C of an impatient person; the next start repairs what was left.
            if service.isStopping { end(130) }
            service.stop { self.end(0) }
        }
    }

    /// How long the end waits for log lines that nobody takes.
    private static let patienceForLog: Duration = .seconds(2)

    private func end(_ status: Int32) -> Never {
        lines.flush(within: Self.patienceForLog)
        exit(status)
    }
}
