import ArgumentParser
import Daemon
import EventExtraction
import SystemPackage

/// `mirsad explain`: one article with what was found in it and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show an article with what was found in it, and why each record says what it says.",
        discussion: """
            First the article, sentence by sentence, with the words that were read marked (by colour on a terminal, else in \
            brackets with a letter for the kind) and their reading below; then for each event every field with the words it \
            comes from, their place in the file (in Unicode scalars), and the rule. Arabic words in lines of English are \
            kept apart by Unicode isolates (U+2067, U+2069); the text itself is never changed, control characters in it are \
            shown as \\u{...}.

            With --json, for any number of articles one line each: the contacts weighed as the news and its topics, with the \
            features and the sum of each. The scripts in deploy/tables fit the weights on these lines.

            Examples:
              mirsad explain seeds/001_745be6fae9b0773c.txt
              mirsad explain --colour always article.txt | less -R
              mirsad explain - < article.txt
              mirsad explain --lexicon lexicon.d article.txt
              mirsad explain --json articles > weighed.jsonl
            """
    )

    @Argument(help: "An article, or - for standard input; with --json files and folders.", completion: .file())
    var files: [String]

    @Flag(help: "Print what was weighed as JSON, one line an article.")
    var json = false

    @Option(help: "The folder of own tables.")
    var lexicon = PathArgument(absolute: Defaults.lexiconFolder)

    @Option(help: "Mark by colour: auto, always or never.")
    var colour = ColourChoice.auto

    func validate() throws {
        if !json, files.count > 1 { throw ValidationError("Give one article, or ask for --json.") }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let batch = ExtractionBatch(extractor: Extractor(lexicon: try commandTables(lexicon)))
        if json { return try printWeighed(batch) }
        let file = files[0]
        let source: ArticleSource = file == "-" ? .standardInput : .file(FilePath(file))
        let explanation: Explanation
        do throws(ExtractFailure) {
            explanation = try batch.explain(source)
        } catch {
            complain("\(error.input): \(error.reason)")
            throw error.exitStatus
        }
        let screen = ExplanationScreen(explanation, inColour: colour.isInColour)
        try StandardOutput.write(line: screen.lines.joined(separator: "\n"))
    }

    /// Prints a line for each article; what cannot be read is named, and the rest goes on.
    private func printWeighed(_ batch: ExtractionBatch) throws {
        var failures = ExtractFailures()
        let sources = ArticleSource.expand(files, &failures)
        for source in sources {
            let explanation: Explanation
            do throws(ExtractFailure) {
                explanation = try batch.explain(source)
            } catch {
                failures.report(error)
                continue
            }
            try StandardOutput.write(explanation.weighed)
        }
        if let status = failures.exitStatus { throw status }
    }
}
