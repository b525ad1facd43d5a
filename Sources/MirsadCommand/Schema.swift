import ArgumentParser
import EventExtraction

/// `mirsad schema`: the form of a record, for programs that read the record log.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of a record.",
        discussion: "The schema (draft 2020-12) holds for every line of the record log and of mirsad extract."
    )

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        try StandardOutput.write(line: EventRecord.jsonSchema)
    }
}
