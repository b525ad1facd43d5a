import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad explain")
struct ExplainTests {
    private static let article = """
        ---
        published: 2024-11-26
        ---
        الملك يستقبل وزير الخارجية الفرنسي
        استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو.

        """

    /// The text of the article's lead.
    private static let lead = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو."

    @Test("shows the article marked, and the words and the rule of each field, and no escape sequence in a pipe")
    func pipe() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.article, to: "a.txt")
        let result = try Command.run("explain", file.string)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(
            result.output.hasPrefix("a.txt: bilateral_talks; language ar, utf-8, published 2024-11-26 (front_matter)\n")
        )
        #expect(!result.output.contains("\u{1B}"))
        #expect(result.output.contains("[T استقبل]"))
        #expect(result.output.contains("[L بالرباط]"))
        #expect(result.output.contains("Event 1 of 1 (primary): bilateral_talks, record "))
        let fields = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        for name in ["type", "status", "date", "place", "participants[0].name", "participants[0].role", "countries"] {
            #expect(fields.contains { $0.hasPrefix("  \(name): ") }, "\(name)")
        }
        #expect(result.output.contains("\n  date: 2024-11-25\n"))
        #expect(result.output.contains("counted from the publication day 2024-11-26 (front_matter)"))
    }

    @Test("never changes the text: without marks and isolates it is that of the file")
    func text() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.article, to: "a.txt")
        for (colour, marks) in [("never", #/\[[TPLDOCA] |\]/#), ("always", #/\x{1B}\[[0-9;]*m/#)] {
            let output = try Command.run("explain", "--colour", colour, file.string).output
            let plain = output.replacing(marks, with: "").replacing(#/[\x{2067}\x{2069}]/#, with: "")
            #expect(plain.contains("\n  " + Self.lead + "\n"), "\(colour)")
        }
    }

    @Test("isolates are closed on the line that opens them")
    func isolates() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.article, to: "a.txt")
        let lines = try Command.run("explain", file.string).output.split(separator: "\n")
        #expect(lines.contains { $0.unicodeScalars.contains("\u{2067}") })
        for line in lines {
            var depth = 0
            for scalar in line.unicodeScalars {
                if scalar == "\u{2067}" { depth += 1 }
                if scalar == "\u{2069}" { depth -= 1 }
                #expect((0...1).contains(depth))
            }
            #expect(depth == 0, "\(line)")
        }
    }

    @Test("prints what was weighed as JSON, a line for each article, and goes on after one that cannot be read")
    func json() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Self.article, to: "in/a.txt")
        _ = try folder.write(Self.article + "وبحثا التعاون في مجالي الطاقة والنقل.\n", to: "in/b.txt")
        let result = try Command.run("explain", "--json", "/nowhere/x.txt", folder.path.appending("in").string)
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("mirsad: /nowhere/x.txt: "))
        let lines = result.output.split(separator: "\n")
        try #require(lines.count == 2)
        for (line, name) in zip(lines, ["a", "b"]) {
            #expect(
                line.hasPrefix(#"{"id":"\#(name).txt","type":"bilateral_talks","contacts":[{"type":"bilateral_talks","#)
            )
            #expect(line.contains(#""features":{"#))
        }
        #expect(lines[1].contains(#"{"name":"energy","text":"الطاقة","score":"#))
    }

    @Test("says why there is no event, and shows control characters as such")
    func none() throws {
        let folder = try TemporaryFolder()
        let text = "افتتح الوزير مدرسة \u{1B}[31m جديدة\u{202E} في المدينة أمام عدد كبير من السكان الذين حضروا.\n"
        let file = try folder.write(text, to: "b.txt")
        let result = try Command.run("explain", file.string)
        #expect(result.status == 0)
        #expect(result.output.contains("\nNo event\n  type: none\n      rule: "))
        #expect(result.output.contains("\\u{1b}[31m"))
        #expect(result.output.contains("\\u{202e}"))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test("ends with 66 for what cannot be read, 65 for what is no article, 78 for bad tables, 64 for no file")
    func failures() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("", to: "empty.txt")
        let missing = try Command.run("explain", "/nowhere/x.txt")
        #expect(missing.status == 66)
        #expect(
            missing.errors == "mirsad: /nowhere/x.txt: cannot be read: No such file or directory. Check the name.\n")
        let none = try Command.run("explain", empty.string)
        #expect(none.status == 65)
        #expect(none.errors.hasPrefix("mirsad: \(empty): The file holds no text. "))
        // Standard input of the tests is empty.
        let input = try Command.run("explain", "-")
        #expect(input.status == 65)
        #expect(input.errors.hasPrefix("mirsad: standard input: "))
        try folder.write("no such table\n", to: "lexicon.d/nonsense.tsv")
        let tables = folder.path.appending("lexicon.d").string
        #expect(try Command.run("explain", "--lexicon", tables, empty.string).status == 78)
        #expect(try Command.run("explain").status == 64)
        #expect(try Command.run("explain", empty.string, empty.string).status == 64)
        #expect(try Command.run("explain", "--colour", "sometimes", empty.string).status == 64)
    }
}
