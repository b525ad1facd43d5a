import ArgumentParser
import Daemon
import EventExtraction
import Glibc
import SystemPackage

/// `mirsad extract`: records of files, without a service.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Extract the records of articles to standard output.",
        discussion: """
            Records stand in the order of the arguments; a folder stands for the files in it and below, by name. A file \
            that cannot be read or is no article is named on standard error, and the rest goes on; the exit status is then \
            66 or 65.
            """
    )

    @Argument(help: "Files, folders, or - for standard input.", completion: .file())
    var inputs: [String] = []

    @Option(help: "The folder of own tables.")
    var lexicon = PathArgument(absolute: Defaults.lexiconFolder)

    func validate() throws {
        if inputs.isEmpty, isatty(STDIN_FILENO) != 0 {
            throw ValidationError("Give files, a folder, or - for standard input.")
        }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let tables = try commandTables(lexicon)
        var failures = ExtractFailures()
        var sources: [ArticleSource] = []
        for input in inputs.isEmpty ? ["-"] : inputs {
            do throws(ExtractFailure) {
                sources += try ArticleSource.expand(input)
            } catch {
                failures.report(error)
            }
        }
        var progress = ProgressBar(total: sources.count)
        defer { progress.clear() }
        let batch = ExtractionBatch(extractor: Extractor(lexicon: tables))
        // Bounded, so that memory does not grow with the number of files.
        var rest = sources[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(ExtractionBatch.size))
            rest = rest.dropFirst(part.count)
            for result in batch.extract(part) {
                switch result {
                case .success(let lines): try StandardOutput.write(lines)
                case .failure(let failure):
                    progress.clear()
                    failures.report(failure)
                }
            }
            progress.advance(by: part.count)
        }
        if let status = failures.exitStatus { throw status }
    }
}

/// Why one input gives no records.
struct ExtractFailure: Error {
    /// The input as given.
    let input: String
    /// What is wrong and what to do.
    let reason: String
    /// The exit status it asks for.
    let exitStatus: ExitCode
}

/// The failures of a run: each is named as it comes, the exit status is that of the gravest.
struct ExtractFailures {
    private(set) var exitStatus: ExitCode?

    mutating func report(_ failure: ExtractFailure) {
        complain("\(failure.input): \(failure.reason)")
        // An input that was not read at all weighs more than one that is no article.
        if exitStatus != ExitStatus.noInput { exitStatus = failure.exitStatus }
    }
}
