import ArgumentParser
import Daemon
import SystemPackage

/// `mirsad run`: the service.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the service: watch the inbox, extract, append records.",
        discussion: """
            With --inbox and --records everything stays under the folders given: processed and failed beside the inbox, \
            ledger and status beside the record log. SIGTERM or Ctrl-C finishes what is in flight and stops; SIGHUP \
            reads the configuration again.
            """
    )

    @OptionGroup var places: PlaceOptions

    @Option(help: "Where recorded files go; beside the inbox unless given.")
    var processed: PathArgument?

    @Option(help: "Where files go that are no article; beside the inbox unless given.")
    var failed: PathArgument?

    @Option(help: "The folder of own tables.")
    var lexicon: PathArgument?

    @Option(name: .customLong("settling-seconds"), help: "How long a file written in place must stay the same.")
    var settlingSeconds: Double?

    @Option(help: "Files worked on at once.")
    var workers: Int?

    @Option(name: .customLong("log-level"), help: "One of \(LogLevelName.all.joined(separator: ", ")).")
    var logLevel: String?

    func validate() throws {
        if places.config == nil, places.inbox == nil || places.records == nil {
            throw ValidationError("Give --config FILE, or --inbox DIR and --records FILE.")
        }
        if let settlingSeconds, !(0...3600).contains(settlingSeconds) {
            throw ValidationError("--settling-seconds must be from 0 to 3600.")
        }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers must be from 1 to 256.")
        }
        if let logLevel, LogLevelName.level(named: logLevel) == nil {
            throw ValidationError("--log-level must be one of \(LogLevelName.all.joined(separator: ", ")).")
        }
    }

    /// Synchronous on purpose: signals must be held back before the concurrency runtime starts its threads.
    func run() {
        var settings = places.settings
        settings.processed = processed?.path
        settings.failed = failed?.path
        settings.lexiconFolder = lexicon?.path
        settings.settlingTime = settlingSeconds.map { .milliseconds(Int64($0 * 1000)) }
        settings.workers = workers
        settings.logLevel = logLevel.flatMap(LogLevelName.level(named:))
        ServiceMain.run(configurationFile: places.config?.path, flags: settings, version: programVersion)
    }
}
