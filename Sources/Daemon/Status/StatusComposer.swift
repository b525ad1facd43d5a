import Glibc
import Spool

/// Makes a status of what the parts of the service know.
struct StatusComposer: Sendable {
    /// The program's version.
    let version: String
    /// When the service started, milliseconds since 1970.
    let startedAt: Int64
    /// How often the status is written when nothing happens.
    let heartbeatSeconds: Int

    func status(
        state: ServiceStatus.State,
        snapshot: SpoolSnapshot,
        configuration: Configuration,
        configurationFile: String?,
        refusedConfiguration: String?,
        stuckStage: String?,
        problems: [ServiceStatus.Problem],
        rates: ServiceStatus.Rates,
        memoryBytes: Int64?,
        now: Int64
    ) -> ServiceStatus {
        ServiceStatus(
            version: version,
            pid: getpid(),
            state: state,
            summary: StatusText.summary(
                snapshot,
                inbox: SafeText.line(configuration.inbox),
                refusedConfiguration: refusedConfiguration
            ),
            complaints: StatusText.complaints(
                snapshot,
                refusedConfiguration: refusedConfiguration,
                stuckStage: stuckStage
            ),
            startedAt: Timestamp.text(startedAt),
            updatedAt: Timestamp.text(now),
            heartbeatSeconds: heartbeatSeconds,
            books: books(snapshot),
            lifetime: ServiceStatus.Lifetime(
                recorded: snapshot.lifetime.recorded,
                duplicates: snapshot.lifetime.duplicates,
                failed: snapshot.lifetime.rejected,
                recordsByType: snapshot.lifetime.linesByLabel
            ),
            waiting: waiting(snapshot),
            rates: rates,
            pauses: pauses(snapshot),
            memoryBytes: memoryBytes,
            recordLogBytes: snapshot.recordLogBytes,
            lastFile: snapshot.lastFile.map {
                ServiceStatus.LastFile(name: SafeText.line($0.name), at: Timestamp.text($0.at))
            },
            problems: problems,
            places: places(configuration, file: configurationFile)
        )
    }

    private func books(_ snapshot: SpoolSnapshot) -> ServiceStatus.Books {
        ServiceStatus.Books(
            dropped: snapshot.dropped,
            recorded: snapshot.sinceStart.recorded,
            duplicates: snapshot.sinceStart.duplicates,
            failed: snapshot.sinceStart.rejected,
            waiting: snapshot.waiting,
            withdrawn: snapshot.withdrawn,
            balance: snapshot.booksBalance,
            failedByReason: snapshot.sinceStart.rejectedByCode,
            recordsByType: snapshot.sinceStart.linesByLabel
        )
    }

    private func waiting(_ snapshot: SpoolSnapshot) -> ServiceStatus.Waiting {
        ServiceStatus.Waiting(
            settling: snapshot.settling,
            ready: snapshot.ready,
            inFlight: snapshot.inFlight,
            beyondLimit: snapshot.beyondLimit,
            leftAlone: snapshot.leftAlone,
            oldestSince: snapshot.oldestWaitingSince.map(Timestamp.text),
            unreadable: snapshot.unreadable.map { SafeText.line($0) },
            unreadableCount: snapshot.unreadableCount,
            held: snapshot.held.map { SafeText.line($0) },
            heldCount: snapshot.heldCount
        )
    }

    private func pauses(_ snapshot: SpoolSnapshot) -> [ServiceStatus.Pause] {
        [("writing", snapshot.pause), ("reading", snapshot.intakePause)].compactMap { work, pause in
            guard let pause else { return nil }
            return ServiceStatus.Pause(
                work: work,
                message: Sentence.capitalized(pause.reason),
                cause: pause.cause.rawValue,
                since: Timestamp.text(pause.since),
                retryAt: pause.retryAt.map(Timestamp.text)
            )
        }
    }

    private func places(_ configuration: Configuration, file: String?) -> ServiceStatus.Places {
        ServiceStatus.Places(
            inbox: SafeText.line(configuration.inbox),
            processed: SafeText.line(configuration.processed),
            failed: SafeText.line(configuration.failed),
            records: SafeText.line(configuration.records),
            ledger: SafeText.line(configuration.ledger),
            metrics: SafeText.line(configuration.metricsFile),
            configuration: file
        )
    }
}
