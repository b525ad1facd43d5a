public import Logging
public import Spool
public import SystemPackage
public import Systemd

/// What a service is started with, and the parts of the outside world that tests put others in place of.
public struct ServiceOptions: Sendable {
    /// The configuration file; nil for flags and defaults alone.
    public var configurationFile: FilePath?
    /// The values of the command line; they win over the file.
    public var flags: Settings
    /// The places the service manager gives.
    public var environment: ServiceEnvironment
    /// The service manager.
    public var notifier: ServiceNotifier
    /// How long the service may stay silent towards its watchdog; nil without one.
    public var watchdogInterval: Duration?
    /// Where log lines go.
    public var logger: Logger
    /// The time.
    public var clock: any SpoolClock
    /// The program's version, for the status.
    public var version: String

    /// Creates options for this process.
    public init(
        configurationFile: FilePath?,
        flags: Settings,
        environment: ServiceEnvironment,
        notifier: ServiceNotifier,
        watchdogInterval: Duration?,
        logger: Logger,
        clock: any SpoolClock = SystemSpoolClock(),
        version: String
    ) {
        self.configurationFile = configurationFile
        self.flags = flags
        self.environment = environment
        self.notifier = notifier
        self.watchdogInterval = watchdogInterval
        self.logger = logger
        self.clock = clock
        self.version = version
    }

    /// How often the service looks at its own health and writes its status when nothing happens: half the watchdog's
    /// interval, as sd_watchdog_enabled(3) advises.
    var tickInterval: Duration { watchdogInterval.map { $0 / 2 } ?? .seconds(30) }

    /// How long one step of the pipeline may take before the service no longer counts as working.
    var healthLimit: Duration { watchdogInterval ?? .seconds(60) }

    func load() throws(ConfigurationError) -> LoadedConfiguration {
        try LoadedConfiguration.load(file: configurationFile, flags: flags, environment: environment)
    }
}
