public import Logging
import Spool
public import SystemPackage

/// One layer of configuration: the values that a file or a command line gives, and nil for those it does not.
public struct Settings: Sendable, Equatable {
    /// See ``Configuration/inbox``.
    public var inbox: FilePath?
    /// See ``Configuration/processed``.
    public var processed: FilePath?
    /// See ``Configuration/failed``.
    public var failed: FilePath?
    /// See ``Configuration/records``.
    public var records: FilePath?
    /// See ``Configuration/rotationBytes``.
    public var rotationBytes: Int?
    /// See ``Configuration/rotatesDaily``.
    public var rotatesDaily: Bool?
    /// See ``Configuration/ledger``.
    public var ledger: FilePath?
    /// See ``Configuration/statusFile``.
    public var statusFile: FilePath?
    /// See ``Configuration/metricsFile``.
    public var metricsFile: FilePath?
    /// See ``Configuration/lexiconFolder``.
    public var lexiconFolder: FilePath?
    /// See ``Configuration/settlingTime``.
    public var settlingTime: Duration?
    /// See ``Configuration/rescanInterval``.
    public var rescanInterval: Duration?
    /// See ``Configuration/maximumFileBytes``.
    public var maximumFileBytes: Int?
    /// See ``Configuration/workers``.
    public var workers: Int?
    /// See ``Configuration/logLevel``.
    public var logLevel: Logger.Level?

    /// Creates a layer that gives nothing.
    public init() {}

    /// This layer with the values of another in the places it leaves open.
    public func over(_ lower: Settings) -> Settings {
        var result = self
        result.inbox = inbox ?? lower.inbox
        result.processed = processed ?? lower.processed
        result.failed = failed ?? lower.failed
        result.records = records ?? lower.records
        result.rotationBytes = rotationBytes ?? lower.rotationBytes
        result.rotatesDaily = rotatesDaily ?? lower.rotatesDaily
        result.ledger = ledger ?? lower.ledger
        result.statusFile = statusFile ?? lower.statusFile
        result.metricsFile = metricsFile ?? lower.metricsFile
        result.lexiconFolder = lexiconFolder ?? lower.lexiconFolder
        result.settlingTime = settlingTime ?? lower.settlingTime
        result.rescanInterval = rescanInterval ?? lower.rescanInterval
        result.maximumFileBytes = maximumFileBytes ?? lower.maximumFileBytes
        result.workers = workers ?? lower.workers
        result.logLevel = logLevel ?? lower.logLevel
        return result
    }

    /// The configuration that these settings make.
    ///
    /// Places follow each other, so that a run with two flags keeps everything under the folders given: the final
    /// folders stand beside the inbox, the ledger beside the record log, the status beside the ledger; for a service, the
    /// record log is in its state directory and the status in its runtime directory.
    public func resolved(environment: ServiceEnvironment = ServiceEnvironment()) -> Configuration {
        let inbox = inbox ?? Defaults.inbox
        let beside = inbox.lexicallyNormalized().removingLastComponent()
        let records =
            records ?? (environment.stateDirectory ?? Defaults.stateDirectory).appending(Defaults.recordsName)
        let ledger = ledger ?? records.removingLastComponent().appending(Defaults.ledgerName)
        let runtime =
            environment.runtimeDirectory
            ?? (self.records == nil && self.ledger == nil ? Defaults.runtimeDirectory : ledger.removingLastComponent())
        let status = statusFile ?? runtime.appending(Defaults.statusName)
        return Configuration(
            inbox: inbox,
            processed: processed ?? beside.appending("processed"),
            failed: failed ?? beside.appending("failed"),
            records: records,
            rotationBytes: rotationBytes ?? 0,
            rotatesDaily: rotatesDaily ?? false,
            ledger: ledger,
            statusFile: status,
            metricsFile: metricsFile ?? status.removingLastComponent().appending(Defaults.metricsName),
            lexiconFolder: lexiconFolder ?? Defaults.lexiconFolder,
            settlingTime: settlingTime ?? SpoolConfiguration.defaultSettlingTime,
            rescanInterval: rescanInterval ?? SpoolConfiguration.defaultRescanInterval,
            maximumFileBytes: maximumFileBytes ?? SpoolConfiguration.defaultMaximumFileSize,
            workers: workers ?? SpoolConfiguration.defaultWorkers,
            logLevel: logLevel ?? Defaults.logLevel
        )
    }
}
