import ArgumentParser
import Daemon
import EventExtraction
import Evaluation
import SystemPackage

/// `mirsad evaluate`: how far the records agree with what a person read; the check after a change of tables.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the extraction against articles that a person has read.",
        usage: """
            mirsad evaluate GOLD DIR [--errors] [--json] [--lexicon DIR]
            mirsad evaluate GOLD --records FILE [--errors] [--json]
            """,
        discussion: """
            GOLD has a line of JSON an article: {"id": "a1", "type": "visit", "events": [...]}, the form of \
            seeds/gold.jsonl; records as mirsad extract writes them will do, too. The article of the id a1 is DIR/a1.txt.

            Each line of the report is a measure from 0 to 1: F1 with precision P and recall R where things are looked for, \
            the part that is equal where fields are compared. Spelling, honorifics and the article before a word do not count.

            An article that cannot be read is named on standard error and counts as missing; the exit status is then 66 or 65.

            Examples:
              mirsad evaluate seeds/gold.jsonl seeds
              mirsad evaluate gold.jsonl articles --errors --lexicon lexicon.d
              mirsad evaluate gold.jsonl --records records.jsonl --json
            """
    )

    @Argument(help: "What a person read, JSON Lines.")
    var gold: PathArgument

    @Argument(help: "The folder of the articles, ID.txt.", completion: .directory)
    var folder: PathArgument?

    @Option(help: "Measure the records of this file in place of extracting.")
    var records: PathArgument?

    @Flag(help: "Name each point on which an article differs.")
    var errors = false

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Option(help: "The folder of own tables.")
    var lexicon = PathArgument(absolute: Defaults.lexiconFolder)

    func validate() throws {
        if (folder == nil) == (records == nil) {
            throw ValidationError("Give the folder of the articles, or --records FILE.")
        }
    }

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let expected = try Self.labelled(gold.path)
        guard !expected.identifiers.isEmpty else {
            complain("\(gold.path): holds no article. Give a line of JSON for each, as in seeds/gold.jsonl.")
            throw ExitStatus.data
        }
        var failures = ExtractFailures()
        let said: LabelledSet
        if let folder {
            said = try extracted(expected.identifiers, in: folder.path, &failures)
        } else if let records {
            said = try Self.labelled(records.path)
        } else {
            // Not reached: validate() asks for one of them.
            throw ExitStatus.usage
        }
        try show(Scorecard(gold: expected, said: said))
        if let status = failures.exitStatus { throw status }
    }

    private func show(_ scorecard: Scorecard) throws {
        if json { return try StandardOutput.write(line: scorecard.json(withDifferences: errors)) }
        let differences = errors ? scorecard.differences.map { printable("\($0.identifier): \($0.text)") } : []
        try StandardOutput.write(line: (differences + scorecard.report).joined(separator: "\n"))
    }

    /// Reads gold or records.
    private static func labelled(_ file: FilePath) throws -> LabelledSet {
        let bytes: [UInt8]
        do {
            bytes = try readWholeFile(file, limit: largestFile)
        } catch {
            complain("\(file): cannot be read: \(error). Check the name and the rights.")
            throw ExitStatus.noInput
        }
        do {
            return try LabelledSet(jsonLines: bytes)
        } catch {
            complain("\(file):\(error.number): \(error.reason) A line is an article of gold or a record; mend it.")
            throw ExitStatus.data
        }
    }

    /// Bytes; records of a few hundred thousand articles.
    private static let largestFile = 1024 * 1024 * 1024

    /// Extracts the articles; those that cannot be read are named and left out.
    private func extracted(
        _ identifiers: [String], in folder: FilePath, _ failures: inout ExtractFailures
    ) throws -> LabelledSet {
        let tables = try commandTables(lexicon)
        let batch = ExtractionBatch(extractor: Extractor(lexicon: tables))
        var said = LabelledSet()
        var rest = identifiers[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(BatchSize().count))
            rest = rest.dropFirst(part.count)
            let results = batch.extract(part.map { .file(folder.appending($0 + ".txt")) })
            for (identifier, result) in zip(part, results) {
                switch result {
                case .success(let article):
                    // The records of one article, whatever they call it.
                    let records = try LabelledSet(jsonLines: article.records.lines)
                    said[identifier] = records.identifiers.first.flatMap { records[$0] }
                case .failure(let failure): failures.report(failure)
                }
            }
        }
        return said
    }
}
