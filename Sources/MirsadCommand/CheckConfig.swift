import ArgumentParser
import Daemon
import Glibc
import Spool
import SystemPackage

/// `mirsad check-config`: is this configuration good, what does it come to, and could a service start with it?
struct CheckConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a configuration and explain it.",
        discussion: """
            Reads the file and the tables it names, and looks at the places as a starting service does, without changing \
            anything: whether the folders are there, are folders, on one file system and open to the service, and whether \
            record log and ledger can be written. Prints every value in force and where it comes from; or, on standard \
            error, one line for each thing that is wrong, and ends as the start would: with 78, or with 74 where the disk is \
            in trouble.

            Rights are those of the user that the inbox belongs to, when root asks; --user names another. Who is neither \
            root nor that user cannot know them, and is told so.

            Takes the options of run, so that the command line of a unit can be checked as it is.

            Examples:
              mirsad check-config
              sudo mirsad check-config --user mirsad /etc/mirsad/mirsad.toml
              mirsad check-config --inbox ~/articles/inbox --records ~/articles/records.jsonl
            """
    )

    @Argument(help: "The configuration file; the installed one unless it or both --inbox and --records are given.")
    var file: PathArgument?

    @OptionGroup var options: RunOptions

    @Option(help: "The user whose rights are looked at; only root can ask for another than itself.")
    var user: String?

    @Flag(name: .customLong("file-only"), help: "Check the file and its tables, and look at no place.")
    var fileOnly = false

    @Flag(help: "Print nothing when all is well.")
    var quiet = false

    func validate() throws {
        if let file, let other = options.places.config, file.path != other.path {
            throw ValidationError("Give the configuration file once.")
        }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        var loaded = try load()
        var lines = loaded.explanation()
        if !fileOnly {
            let service: ServiceUser
            do throws(ServiceUser.Refusal) {
                service = try ServiceUser.become(named: user, ownerOf: loaded.configuration.inbox)
            } catch {
                complain(error.reason)
                throw ExitStatus.usage
            }
            if service.isKnown {
                // The service must be able to read them, too.
                loaded = try load()
                lines += try checkPlaces(loaded.configuration, as: service)
            } else {
                lines.append(
                    "# Not looked at: the rights to the places, as the inbox belongs to \(service.owner). Ask as that user or root."
                )
            }
        }
        if quiet { return }
        try StandardOutput.write(line: lines.joined(separator: "\n"))
    }

    private func load() throws -> LoadedConfiguration {
        do throws(ConfigurationError) {
            let hasPlaces = options.places.inbox != nil && options.places.records != nil
            let given = file ?? options.places.config
            let loaded = try LoadedConfiguration.load(
                file: given?.path ?? (hasPlaces ? nil : Defaults.configurationFile),
                flags: options.settings,
                environment: .ofThisProcess
            )
            _ = try OperatorTables.lexicon(folder: loaded.configuration.lexiconFolder)
            return loaded
        } catch {
            for problem in error.problems { complain(problem.description) }
            throw ExitStatus.configuration
        }
    }

    /// - Returns: what there is to say of places that can be used.
    private func checkPlaces(_ configuration: Configuration, as service: ServiceUser) throws -> [String] {
        let problems = configuration.spool.placeProblems()
        for problem in problems { complain(problem.description) }
        // As the start would end.
        if let first = problems.first { throw ExitCode(ServiceFailure.spool(first).exitStatus) }
        var lines = ["# Looked at as \(service.name): the folders, record log and ledger can be used."]
        // Who may not look at the lock may not use the ledger either, and that was told.
        if let holder = try? configuration.spool.currentHolder() { lines.append("# In use by \(holder).") }
        for folder in configuration.spool.missingFolders() {
            lines.append("# Missing, the next start makes it: \(SafeText.line(folder))")
        }
        lines += (configuration.spool.placeWarnings().map(\.description) + configuration.placeWarnings()).map {
            "# Warning: \($0)"
        }
        return lines
    }
}
