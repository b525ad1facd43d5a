import EventExtraction
import Foundation
import Lexicon
import Testing

/// Extraction as the tests use it: one set of compiled tables for all of them.
enum Reading {
    private static let extractor = Result { Extractor(lexicon: try Lexicon()) }

    /// A moment after every article of the tests: 2025-06-01T00:00:00Z.
    static let ingestion: Int64 = 1_748_736_000_000

    /// What the extractor is told of a document of the tests.
    static func context(_ path: String = "a.txt") -> DocumentContext {
        DocumentContext(path: path, digest: String(repeating: "0123456789abcdef", count: 4), ingestedAt: ingestion)
    }

    /// An article with its publication day in front.
    static func article(_ body: String, published: String?, source: String? = nil) -> String {
        guard published != nil || source != nil else { return body }
        var text = "---\n"
        if let published { text += "published: \(published)\n" }
        if let source { text += "source: \(source)\n" }
        return text + "---\n" + body
    }

    /// The records of an article published on Tuesday, 26 November 2024, or on the day given.
    static func records(
        _ body: String, published: String? = "2024-11-26", source: String? = nil
    ) throws -> [EventRecord] {
        try records(bytes: Array(article(body, published: published, source: source).utf8))
    }

    /// The records of a file.
    static func records(bytes: [UInt8], path: String = "a.txt") throws -> [EventRecord] {
        try extractor.get().records(bytes, context: context(path)).records
    }

    /// What the records say of a file.
    static func document(_ text: String, path: String = "a.txt") throws -> DocumentFacts {
        try extractor.get().records(Array(text.utf8), context: context(path)).document
    }

    /// The lines of the record log for a file.
    static func lines(_ bytes: [UInt8], path: String = "a.txt", droppedBy: Dropper? = nil) throws -> [UInt8] {
        var context = context(path)
        context.droppedBy = droppedBy
        return try extractor.get().extract(bytes, context: context).lines
    }

    /// Lines, number of records and their types.
    static func extraction(_ bytes: [UInt8]) throws -> Extraction {
        try extractor.get().extract(bytes, context: context())
    }
}

/// One of the founding articles that stand in the folder `seeds` of the package.
struct Seed: Sendable, CustomTestStringConvertible {
    let name: String

    static let all = [
        "000_cc743765ad73d8e1", "001_745be6fae9b0773c", "002_ef86f8e46b8289a4", "003_35ce103a345c3ae7",
        "004_6491dec534255175",
    ].map(Seed.init)

    /// The folder of the package, three levels above this file's.
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("seeds")

    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: Self.folder.appendingPathComponent(name + ".txt")))
    }

    /// The primary event of the seed in `gold.jsonl`.
    func gold() throws -> [String: Any] {
        let lines = try String(contentsOf: Self.folder.appendingPathComponent("gold.jsonl"), encoding: .utf8)
        for line in lines.split(separator: "\n") {
            guard let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                entry["id"] as? String == name, let events = entry["events"] as? [[String: Any]]
            else { continue }
            return events.first { $0["primary"] as? Bool == true } ?? [:]
        }
        return [:]
    }

    var testDescription: String { name }
}
