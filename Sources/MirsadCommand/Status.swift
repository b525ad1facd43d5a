import ArgumentParser
import Daemon
import Glibc
import Spool

/// `mirsad status`: how is the service doing?
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the running service is doing.",
        discussion: """
            Ends with 0 when all is well, 1 when something needs attention, 2 when the service is down. With --watch that \
            is what was shown last; Ctrl-C ends it. In a pipe --watch prints one block after another, with --json one line.
            """
    )

    /// How often the status may be shown again, in seconds.
    private static let watchRange = 0.1...3600.0

    @OptionGroup var places: PlaceOptions

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Option(
        defaultAsFlag: "2",
        help: ArgumentHelp("Show it again and again, every 2 seconds or as given.", valueName: "seconds")
    )
    var watch: String?

    @Option(help: "Colour: auto, always or never.")
    var colour = ColourChoice.auto

    /// The parser takes a value that is no number for none at all, so it gets no number to parse.
    private var interval: Double? { watch.flatMap(Double.init) }

    func validate() throws {
        if watch != nil, !(interval.map(Self.watchRange.contains) ?? false) {
            throw ValidationError("--watch takes seconds, from 0.1 to 3600.")
        }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        // The screen has a place for it.
        if json, let warning = lookup().warning { complain(warning) }
        let verdict =
            if let interval {
                try StatusWatch(interval: interval, isOnTerminal: !json && isatty(STDOUT_FILENO) != 0).run(look)
            } else {
                try show(look())
            }
        guard verdict == .well else { throw ExitCode(verdict.exitStatus) }
    }

    private func lookup() -> StatusLookup {
        StatusLookup(configurationFile: places.config?.path, flags: places.settings)
    }

    private func look() -> StatusWatch.View {
        let lookup = lookup()
        let report = lookup.report()
        if json {
            return StatusWatch.View(text: String(decoding: report.encoded(), as: UTF8.self), verdict: report.verdict)
        }
        let now = SystemSpoolClock().wallMilliseconds
        let screen = StatusScreen(report: report, warning: lookup.warning, now: now, inColour: colour.isInColour)
        return StatusWatch.View(text: screen.text + "\n", verdict: report.verdict)
    }

    private func show(_ view: StatusWatch.View) throws(ExitCode) -> StatusReport.Verdict {
        try StandardOutput.write(Array(view.text.utf8))
        return view.verdict
    }
}
