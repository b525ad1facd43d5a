import ArgumentParser

/// The command `mirsad`; each subcommand is a file of its own.
@main
struct Mirsad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirsad",
        abstract: "Watches a folder of Arabic press articles and records who met whom, where and when.",
        version: programVersion,
        subcommands: [
            Run.self, Extract.self, Explain.self, Evaluate.self, Status.self, Verify.self, Replay.self,
            CheckConfig.self, Schema.self,
        ]
    )

    static func main() {
        StandardOutput.reserveStandardStreams()
        main(nil)
    }
}

/// The version of the program.
let programVersion = "0.1.0"
