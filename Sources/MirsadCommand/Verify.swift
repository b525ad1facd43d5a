import ArgumentParser
import Daemon
import Spool
import SystemPackage

/// `mirsad verify`: do record log, ledger and folders agree?
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare record log, ledger and folders while the service is stopped.",
        discussion: """
            Reads every line of the record log and of the rotated ones that are still there, and compares them with the \
            ledger; then the files in processed and failed. Writes nothing: the ledger is read as a copy in the \
            temporary folder. Ends with 0 when nothing is wrong, 1 when something is, 74 while the service runs.
            """
    )

    @OptionGroup var places: PlaceOptions

    @Option(help: "Where recorded files are; beside the inbox unless given.")
    var processed: PathArgument?

    @Option(help: "Where files are that are no article; beside the inbox unless given.")
    var failed: PathArgument?

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        var settings = places.settings
        settings.processed = processed?.path
        settings.failed = failed?.path
        let configuration = try serviceConfiguration(places.config?.path, settings)
        let report: VerificationReport
        do throws(SpoolError) {
            report = try Spool.verify(configuration.spool, judge: RecordCheck.verdict)
        } catch {
            complain(error.description)
            throw ExitStatus.inputOutput
        }
        if json {
            try StandardOutput.write(report.encoded())
        } else {
            try StandardOutput.write(line: Self.screen(report))
        }
        guard report.isWell else { throw ExitCode(1) }
    }

    private static func screen(_ report: VerificationReport) -> String {
        var lines: [String] = []
        for finding in report.problems {
            lines.append("! \(finding.place): \(finding.message) \(finding.hint)")
        }
        for (kind, count) in report.problemCounts.sorted(by: { $0.key < $1.key })
        where count > VerificationReport.listedPerKind {
            lines.append("! \(count - VerificationReport.listedPerKind) more of the kind \(kind).")
        }
        for finding in report.notes { lines.append("  \(finding.place): \(finding.message) \(finding.hint)") }
        lines.append(
            "\(report.documents) documents with \(report.lines) lines in \(report.logs) record logs, "
                + "\(report.finished) files finished, \(report.waiting) waiting: "
                + (report.isWell ? "all agree." : "NOT ALL AGREE.")
        )
        return lines.joined(separator: "\n")
    }
}

/// The configuration of the service that a command is about.
///
/// - Throws: the exit status, when it was said what is wrong.
func serviceConfiguration(_ file: FilePath?, _ flags: Settings) throws(ExitCode) -> Configuration {
    do throws(ConfigurationError) {
        return try LoadedConfiguration.find(file: file, flags: flags).configuration
    } catch {
        for problem in error.problems { complain(problem.description) }
        throw ExitStatus.configuration
    }
}
