import Glibc
public import Logging
public import Spool
public import SystemPackage

/// What the service runs with: every value known, whether it was given or is a default.
///
/// Made by ``Settings/resolved(environment:)``.
public struct Configuration: Sendable, Equatable {
    /// The folder that is watched.
    public var inbox: FilePath
    /// Where recorded files go, under `YYYY/MM/DD/`.
    public var processed: FilePath
    /// Where files go that are no article, each with a `.reason.json`.
    public var failed: FilePath
    /// The record log, JSON Lines.
    public var records: FilePath
    /// The record log is rotated at this length, in bytes; 0 for never.
    public var rotationBytes: Int
    /// Whether the record log is rotated before the first lines of a new day, UTC.
    public var rotatesDaily: Bool
    /// The ledger of files recorded, SQLite.
    public var ledger: FilePath
    /// The status for `mirsad status`, JSON.
    public var statusFile: FilePath
    /// The metrics for Prometheus' textfile collector.
    public var metricsFile: FilePath
    /// The operator's own tables; read when the folder is there.
    public var lexiconFolder: FilePath
    /// How long a file written in place must stay the same before it is read.
    public var settlingTime: Duration
    /// How often the folder is listed whatever the kernel reports.
    public var rescanInterval: Duration
    /// Files over this size, in bytes, are set aside.
    public var maximumFileBytes: Int
    /// Files worked on at once.
    public var workers: Int
    /// The least level that is logged.
    public var logLevel: Logger.Level

    /// What of this is the spool's.
    public var spool: SpoolConfiguration {
        var spool = SpoolConfiguration(
            inbox: inbox,
            processed: processed,
            failed: failed,
            recordLog: records,
            ledger: ledger
        )
        spool.settlingTime = settlingTime
        spool.rescanInterval = rescanInterval
        spool.maximumFileSize = maximumFileBytes
        spool.workers = workers
        spool.rotationBytes = rotationBytes == 0 ? nil : Int64(rotationBytes)
        spool.rotatesDaily = rotatesDaily
        return spool
    }

    /// What the service can run with, and that will be in its way; one line each. Folders that are missing are left out, as
    /// the service manager makes its own only while the service runs.
    public func placeWarnings() -> [String] {
        let files = [("status", statusFile), ("metrics", metricsFile)]
        return files.compactMap { name, file in
            let folder = file.removingLastComponent()
            guard folder.withPlatformString({ faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) }) != 0, errno != ENOENT
            else { return nil }
            return "the \(name) cannot be written to \(SafeText.line(file)): \(Errno(rawValue: errno))."
        }
    }
}

/// What the service manager says about places, for a service started by it.
public struct ServiceEnvironment: Sendable, Equatable {
    /// `STATE_DIRECTORY`, the first when there are several.
    public var stateDirectory: FilePath?
    /// `RUNTIME_DIRECTORY`, the first when there are several.
    public var runtimeDirectory: FilePath?

    /// What the manager of this process says.
    public static var ofThisProcess: ServiceEnvironment {
        var variables: [String: String] = [:]
        for name in [stateVariable, runtimeVariable] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return ServiceEnvironment(variables: variables)
    }

    static let stateVariable = "STATE_DIRECTORY"
    static let runtimeVariable = "RUNTIME_DIRECTORY"

    /// Reads the places from environment variables.
    public init(variables: [String: String] = [:]) {
        func first(_ name: String) -> FilePath? {
            guard let value = variables[name], let path = value.split(separator: ":").first else { return nil }
            return FilePath(String(path))
        }
        stateDirectory = first(Self.stateVariable)
        runtimeDirectory = first(Self.runtimeVariable)
    }
}

/// The places and limits that hold when nothing else is said.
public enum Defaults {
    /// The configuration of an installed service.
    public static let configurationFile: FilePath = "/etc/mirsad/mirsad.toml"
    static let inbox: FilePath = "/var/spool/mirsad/inbox"
    static let stateDirectory: FilePath = "/var/lib/mirsad"
    static let runtimeDirectory: FilePath = "/run/mirsad"
    /// The folder of own tables of an installed service.
    public static let lexiconFolder: FilePath = "/etc/mirsad/lexicon.d"
    static let recordsName: FilePath.Component = "records.jsonl"
    static let ledgerName: FilePath.Component = "ledger.sqlite"
    static let statusName: FilePath.Component = "status.json"
    static let metricsName: FilePath.Component = "metrics.prom"
    static let logLevel: Logger.Level = .info
    /// The least length to rotate at, in bytes: shorter files come faster than a reader follows them by their name.
    static let leastRotationBytes = 1 << 20
}
