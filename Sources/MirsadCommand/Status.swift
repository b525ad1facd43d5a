import ArgumentParser
import Daemon
import FoundationEssentials

/// `mirsad status`: how is the service doing?
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the running service is doing.",
        discussion: "Ends with 0 when all is well, 1 when something needs attention, 2 when the service is down."
    )

    @OptionGroup var places: PlaceOptions

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let lookup = StatusLookup(configurationFile: places.config?.path, flags: places.settings)
        if let warning = lookup.warning { complain(warning) }
        let report = lookup.report()
        if json {
            try StandardOutput.write(report.encoded())
        } else {
            try StandardOutput.write(line: StatusScreen(report: report).text)
        }
        guard report.verdict == .well else { throw ExitCode(report.verdict.exitStatus) }
    }
}
