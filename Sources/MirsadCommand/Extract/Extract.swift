import ArgumentParser
import Daemon
import EventExtraction
import Glibc
import SystemPackage

/// `mirsad extract`: records of files, without a service.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Extract the records of articles, to standard output or to a file.",
        discussion: """
            Records stand in the order of the arguments; a folder stands for the files in it and below, by name. A file \
            that cannot be read or is no article is named on standard error, and the rest goes on.

            With --records FILE the records are appended to FILE. A run that was broken off, by Ctrl-C, a kill, a full disk \
            or a power cut, goes on where it stopped when the same command is run again: what was left half written is cut \
            off, articles that are in FILE (by content and name) are passed over, and in the end FILE is what one run would \
            have made, but for ingested_at. Articles that failed are tried again; what is new comes at the end. While it writes, FILE.writing says how far \
            FILE is good; lines reach the disk once a second.

            With --jsonl the inputs are JSON Lines, one article a line: {"text":"…","id":"a-17","published":"2024-11-26", \
            "source":"…","url":"…","title":"…"}. Only text is needed. id, a string or a whole number, becomes document.path; \
            document.id is the SHA-256 of the text, so a text that comes twice has the same document.id and record_id and \
            two paths. The other keys are as in front matter and go before it; keys that are not listed are ignored. A line \
            that is no article is named with its number, and the rest goes on. Records are written as soon as no whole line \
            is left to read, so that another program can write a line and read the answer; with --receipts the answer ends \
            in a line of schema mirsad.receipt/1 that says how many records there are, or why there are none.

            Exit status: 0 all articles have records; 65 some are no articles; 66 some cannot be read; 64 the command line \
            is wrong; 74 records cannot be written; 78 a table is wrong; 130 interrupted (143 by SIGTERM).

            Examples:
              mirsad extract articles > records.jsonl
              mirsad extract articles --records records.jsonl
              mirsad extract --jsonl < articles.jsonl | jq .type
            """
    )

    @Argument(help: "Files, folders, or - for standard input.", completion: .file())
    var inputs: [String] = []

    @Option(help: "Append the records to this file, and go on where an earlier run stopped.")
    var records: PathArgument?

    @Flag(help: "Inputs are JSON Lines, one article a line.")
    var jsonl = false

    @Flag(help: "With --jsonl, end the records of each line with a receipt.")
    var receipts = false

    @Option(help: "The folder of own tables.")
    var lexicon = PathArgument(absolute: Defaults.lexiconFolder)

    @Flag(
        inversion: .prefixedNo,
        help: "Show how far it is; unless given, on a terminal from \(ExtractSummary.leastArticles) files on.")
    var progress: Bool?

    @Flag(help: "Show neither progress nor summary; failures are named all the same.")
    var quiet = false

    func validate() throws {
        if inputs.isEmpty, isatty(STDIN_FILENO) != 0 {
            throw ValidationError("Give files, a folder, or - for standard input.")
        }
        if receipts, !jsonl || records != nil {
            throw ValidationError("--receipts needs --jsonl, and goes to standard output only.")
        }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let tables = try commandTables(lexicon)
        do {
            try refuseRecordsAmongInputs()
            var failures = ExtractFailures()
            let sources = ArticleSource.expand(inputs.isEmpty ? ["-"] : inputs, &failures)
            var run = try ExtractRun(self, Extractor(lexicon: tables), sources, failures)
            try run.run()
        } catch let failure as CommandFailure {
            complain(failure.message)
            throw failure.exitStatus
        }
    }

    /// A file of records inside a folder of articles would be read as an article by the next run.
    private func refuseRecordsAmongInputs() throws(CommandFailure) {
        guard let records, let place = Self.resolved(records.path.removingLastComponent()) else { return }
        for input in inputs {
            var status = stat()
            guard stat(input, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
                let folder = Self.resolved(FilePath(input)),
                place.starts(with: folder)
            else { continue }
            throw CommandFailure(
                message: "\(records.path) is in the folder of articles \(input). Name a file outside of it.",
                exitStatus: ExitStatus.usage)
        }
    }

    private static func resolved(_ path: FilePath) -> FilePath? {
        guard let text = path.withPlatformString({ realpath($0, nil) }) else { return nil }
        defer { free(text) }
        return FilePath(platformString: text)
    }
}
