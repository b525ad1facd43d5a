import ArgumentParser
import Daemon
import SystemPackage

/// `mirsad check-config`: is this configuration good, and what does it come to?
struct CheckConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a configuration and explain it.",
        discussion: """
            Reads the file and the tables it names. Prints every value in force and where it comes from; or, on standard \
            error, one line for each thing that is wrong, and ends with 78.
            """
    )

    @Argument(help: "The configuration file.")
    var file = PathArgument(absolute: Defaults.configurationFile)

    @Flag(help: "Print nothing when all is well.")
    var quiet = false

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let loaded: LoadedConfiguration
        do throws(ConfigurationError) {
            loaded = try LoadedConfiguration.load(file: file.path)
            _ = try OperatorTables.lexicon(folder: loaded.configuration.lexiconFolder)
        } catch {
            for problem in error.problems { complain(problem.description) }
            throw ExitStatus.configuration
        }
        if quiet { return }
        try StandardOutput.write(line: loaded.explanation().joined(separator: "\n"))
    }
}
