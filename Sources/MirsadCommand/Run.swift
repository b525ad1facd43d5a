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

    @OptionGroup var options: RunOptions

    func validate() throws {
        let places = options.places
        if places.config == nil, places.inbox == nil || places.records == nil {
            throw ValidationError("Give --config FILE, or --inbox DIR and --records FILE.")
        }
    }

    /// Synchronous on purpose: signals must be held back before the concurrency runtime starts its threads.
    func run() {
        ServiceMain.run(
            configurationFile: options.places.config?.path,
            flags: options.settings,
            version: programVersion
        )
    }
}
