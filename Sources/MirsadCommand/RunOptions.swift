import ArgumentParser
import Daemon

/// What a service is run with; `check-config` takes the same, so that the command line of a unit can be checked as it is.
struct RunOptions: ParsableArguments {
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

    /// The settings these options give.
    var settings: Settings {
        var settings = places.settings
        settings.processed = processed?.path
        settings.failed = failed?.path
        settings.lexiconFolder = lexicon?.path
        settings.settlingTime = settlingSeconds.map { .milliseconds(Int64($0 * 1000)) }
        settings.workers = workers
        settings.logLevel = logLevel.flatMap(LogLevelName.level(named:))
        return settings
    }
}
