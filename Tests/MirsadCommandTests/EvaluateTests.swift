import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad evaluate")
struct EvaluateTests {
    /// The folder of the founding articles.
    private static let seeds = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent().appending("seeds")

    private static let gold = seeds.appending("gold.jsonl").string

    private static let none = #"{"id":"x","type":"none","events":[]}"# + "\n"

    @Test("measures the seeds, and gives the same figures for records that were extracted before")
    func seeds() throws {
        let folder = try TemporaryFolder()
        let direct = try Command.run("evaluate", Self.gold, Self.seeds.string, "--errors")
        #expect(direct.status == 0)
        #expect(direct.errors.isEmpty)
        #expect(direct.output.contains("5 articles; 0 without a record\n"))
        #expect(direct.output.contains("  document type accuracy       1.000  5/5\n"))
        #expect(direct.output.contains("  OVERALL (mean of 13)         "))
        let records = try folder.write(try Command.run("extract", Self.seeds.string).output, to: "r.jsonl")
        let again = try Command.run("evaluate", Self.gold, "--records", records.string, "--errors")
        #expect(again.status == 0)
        #expect(again.output == direct.output)
    }

    @Test("takes gold for records: it agrees with itself")
    func itself() throws {
        let result = try Command.run("evaluate", Self.gold, "--records", Self.gold, "--json", "--errors")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix(#"{"overall": 1.0, "document type accuracy": 1.0, "#))
        #expect(result.output.hasSuffix("\"errors\": []}\n"))
    }

    @Test("names an article that is not there, counts it as missing, and ends with 66")
    func missing() throws {
        let folder = try TemporaryFolder()
        let gold = try folder.write(Self.none, to: "gold.jsonl")
        let result = try Command.run("evaluate", gold.string, folder.path.string, "--errors")
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("mirsad: \(folder.path)/x.txt: cannot be read: "))
        #expect(result.output.hasPrefix("x: type none got missing\n1 articles; 1 without a record\n"))
    }

    @Test("shows control characters of what it reads as such")
    func controls() throws {
        let folder = try TemporaryFolder()
        let gold = try folder.write(#"{"id":"x\u001b[2J","type":"none\n","events":[]}"#, to: "gold.jsonl")
        let result = try Command.run("evaluate", gold.string, "--records", "/dev/null", "--errors")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("x\\u{1b}[2J: type none\\u{a} got missing\n"))
    }

    @Test("names file and line of what is no gold, and ends with 65")
    func badGold() throws {
        let folder = try TemporaryFolder()
        let gold = try folder.write(Self.none + "{\"id\":\"y\",\"events\":[]}\n", to: "gold.jsonl")
        let result = try Command.run("evaluate", gold.string, folder.path.string)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("mirsad: \(gold):2: The key type is missing. "))
        let empty = try folder.write("\n", to: "empty.jsonl")
        #expect(try Command.run("evaluate", empty.string, folder.path.string).status == 65)
    }

    @Test("ends with 66 when gold cannot be read, with 64 unless one thing to measure is given")
    func usage() throws {
        #expect(try Command.run("evaluate", "/nowhere/gold.jsonl", "/nowhere").status == 66)
        let nothing = try Command.run("evaluate", Self.gold)
        #expect(nothing.status == 64)
        #expect(nothing.errors.contains("Give the folder of the articles, or --records FILE."))
        #expect(try Command.run("evaluate", Self.gold, Self.seeds.string, "--records", Self.gold).status == 64)
    }

    @Test("takes own tables, and ends with 78 when they are wrong")
    func tables() throws {
        let folder = try TemporaryFolder()
        try folder.write("no such table\n", to: "lexicon.d/nonsense.tsv")
        let tables = folder.path.appending("lexicon.d").string
        let result = try Command.run("evaluate", "--lexicon", tables, Self.gold, Self.seeds.string)
        #expect(result.status == 78)
        #expect(result.errors.hasPrefix("mirsad: \(tables)/nonsense.tsv:"))
    }
}
