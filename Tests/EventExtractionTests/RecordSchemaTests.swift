import EventExtraction
import Foundation
import Testing

@Suite("The schema of a record")
struct RecordSchemaTests {
    private let schema: SchemaCheck

    init() throws {
        schema = SchemaCheck(root: try JSONValue(parsing: EventRecord.jsonSchema.utf8))
    }

    private func lines(_ bytes: [UInt8]) throws -> [JSONValue] {
        try Reading.lines(bytes).split(separator: 10).map { try JSONValue(parsing: $0) }
    }

    @Test("holds for every record of the seeds", arguments: Seed.all)
    func seeds(_ seed: Seed) throws {
        let records = try lines(seed.bytes())
        #expect(!records.isEmpty)
        for record in records { #expect(schema.problems(record) == []) }
    }

    @Test("holds for every record of the articles of these tests", arguments: Corpus.articles)
    func articles(_ article: Corpus.Article) throws {
        for encoding in Corpus.Encoding.allCases {
            guard let bytes = encoding.bytes(article.text) else { continue }
            for record in try lines(bytes) { #expect(schema.problems(record) == []) }
        }
    }

    @Test("holds for records that tell who dropped their article", arguments: [nil, "alice"])
    func droppers(name: String?) throws {
        let bytes = try Reading.lines(Array("خبر.".utf8), droppedBy: Dropper(uid: 1_000, name: name))
        let record = try JSONValue(parsing: bytes.dropLast())
        #expect(schema.problems(record) == [])
        #expect(record["document"]?["dropped_by"]?["name"] == name.map { .string($0) } ?? .null)
    }

    @Test("holds for what strange characters are written as")
    func escapes() throws {
        let text =
            "---\nsource: \"a\\b\" \u{1}\u{7F}\nurl: https://example.org/?q=ت\ttab\n---\n"
            + String(repeating: "مقال قصير عن الطقس. ", count: 5)
        let record = try #require(try lines(Array(text.utf8)).first)
        #expect(schema.problems(record) == [])
        #expect(record["document"]?["source"] == .string("a\\b\" \u{1}\u{7F}"))
    }

    /// A change to a good record, and the part of it that the schema must then complain of.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: String
        let change: @Sendable (inout JSONValue) -> Void
    }

    static let damages: [Damage] = [
        Damage(testDescription: "a key is missing", path: "conference") { $0["conference"] = nil },
        Damage(testDescription: "a key is too many", path: "colour") { $0["colour"] = .null },
        Damage(testDescription: "a dropper without a number", path: ".document.dropped_by") {
            $0["document"]?["dropped_by"] = .object(["name": .string("alice")])
        },
        Damage(testDescription: "an unknown type", path: ".type") { $0["type"] = .string("party") },
        Damage(testDescription: "a contact without a status", path: ".status") { $0["status"] = .null },
        Damage(testDescription: "a confidence above one", path: ".confidence") { $0["confidence"] = .number(1.5) },
        Damage(testDescription: "a number as text", path: ".confidence") { $0["confidence"] = .string("0.5") },
        Damage(testDescription: "a country in words", path: ".countries") {
            $0["countries"] = .array([.string("Maroc")])
        },
        Damage(testDescription: "a country twice", path: ".countries") {
            $0["countries"] = .array([.string("MA"), .string("MA")])
        },
        Damage(testDescription: "an unknown topic", path: ".topics") { $0["topics"] = .array([.string("fashion")]) },
        Damage(testDescription: "a date in words", path: ".date.start") { $0["date"]?["start"] = .string("yesterday") },
        Damage(testDescription: "an offset below zero", path: ".start") {
            guard case .array(var list)? = $0["evidence"] else { return }
            list[0]["start"] = .number(-1)
            $0["evidence"] = .array(list)
        },
        Damage(testDescription: "half an offset", path: ".end") {
            guard case .array(var list)? = $0["evidence"] else { return }
            list[0]["end"] = .number(1.5)
            $0["evidence"] = .array(list)
        },
        Damage(testDescription: "an identifier cut short", path: ".record_id") { $0["record_id"] = .string("abc") },
        Damage(testDescription: "participants of no contact", path: ".participants") {
            $0["type"] = .string("none")
            $0["status"] = .null
        },
    ]

    @Test("does not hold for a damaged record", arguments: damages)
    func damaged(_ damage: Damage) throws {
        var record = try #require(try lines(Seed.all[1].bytes()).first)
        #expect(schema.problems(record) == [])
        damage.change(&record)
        let problems = schema.problems(record)
        #expect(problems.count == 1)
        #expect(problems.first?.contains(damage.path) == true, "\(problems)")
    }

    @Test("names its keys in the order in which they are written")
    func order() throws {
        let required = try #require(schema.root["required"]?.array).compactMap(\.string)
        let line = String(decoding: try Reading.lines(Array("مقال قصير عن الطقس.".utf8)), as: UTF8.self)
        var rest = line[...]
        for key in required {
            let found = try #require(rest.range(of: "\"\(key)\":"), "\(key) is missing or out of order")
            rest = rest[found.upperBound...]
        }
    }

    @Test("describes every field of a record for people")
    func descriptions() throws {
        for (key, member) in try #require(schema.root["properties"]?.object) {
            #expect((member["description"]?.string?.count ?? 0) > 10, "\(key) has no description")
        }
    }
}
