import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad extract --jsonl", .timeLimit(.minutes(2)))
struct JSONLinesTests {
    private func run(_ lines: String, _ options: String...) throws -> (
        status: Int32, lines: [String], errors: [Substring]
    ) {
        let command = try Command(["extract", "--jsonl"] + options, hasInput: true)
        try command.writeInput(lines)
        try command.closeInput()
        var output: [String] = []
        while let line = try command.readLine() { output.append(line) }
        return (try command.wait(), output, command.errors.split(separator: "\n"))
    }

    @Test("answers each line before the next is written", .timeLimit(.minutes(1)))
    func coprocess() throws {
        let command = try Command(["extract", "--jsonl", "--receipts"], hasInput: true)
        for number in 1...3 {
            try command.writeInput(#"{"id":"n\#(number)","text":"مقال رقم \#(number)"}"# + "\n")
            #expect(try command.readLine()?.contains(#""path":"n\#(number)""#) == true)
            let receipt =
                #"{"error":null,"id":"n\#(number)","line":\#(number),"records":1,"schema":"mirsad.receipt/1"}"#
            #expect(try command.readLine() == receipt)
        }
        try command.writeInput("x\n")
        #expect(try command.readLine()?.hasPrefix(#"{"error":"It is no JSON."#) == true)
        try command.closeInput()
        #expect(try command.readLine() == nil)
        #expect(try command.wait() == 65)
    }

    @Test("takes the keys as front matter, before the front matter of the text")
    func keys() throws {
        let article =
            #"{"id":7,"text":"---\nsource: ب\nurl: u\n---\nزار الوزير \u0623\u0645\u0633 باريس \ud83d\ude00 هنا","published":"2024-11-26T08:00:00Z","#
            + #""source":"أ","title":"ع","other":{"a":[1]}}"# + "\r\n"
        let result = try run(article)
        #expect(result.status == 0)
        let line = try #require(result.lines.first)
        for part in [
            #""path":"7""#, #""published":"2024-11-26","published_basis":"front_matter""#, #""source":"أ","url":"u""#,
            #""title":"ع""#,
        ] { #expect(line.contains(part), "\(line)") }
    }

    @Test("makes the same records of a text as of a file that holds it")
    func sameAsFile() throws {
        let folder = try TemporaryFolder()
        let text = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو."
        let file = try folder.write(text, to: "a.txt")
        func records(_ line: String?) -> Substring? { line?.split(separator: #","ingested_at"#).first }
        let expected = try Command.run("extract", file.string).output
        let result = try run(#"{"id":"a.txt","text":"\#(text)"}"#)
        #expect(records(result.lines.first) == records(expected))
    }

    @Test("gives a text that comes twice one document.id and two paths, and a nameless one its line")
    func twice() throws {
        let result = try run(
            #"{"id":"a","text":"مقال"}"# + "\n" + #"{"id":"b","text":"مقال"}"# + "\n\n" + #"{"text":"مقال"}"#)
        #expect(result.lines.count == 3)
        #expect(Set(result.lines.compactMap { $0.split(separator: #""record_id":""#).last?.prefix(32) }).count == 1)
        for (line, path) in zip(result.lines, ["a", "b", "-:4"]) { #expect(line.contains(#""path":"\#(path)""#)) }
    }

    @Test(
        "names a bad line with its number and goes on",
        arguments: [
            ("nonsense", "It is no JSON. Write each article as one object on one line, in UTF-8."),
            (#"{"text":"\ud800"}"#, "It is no JSON. Write each article as one object on one line, in UTF-8."),
            ("[]", #"It is no object. Give the article as {"text":"…"} on one line."#),
            (#"{"text":5}"#, "'text' is no string. Give it in quotation marks."),
            (#"{"text":null}"#, "'text' is null. Give the article's text as a string."),
            (#"{"text":""}"#, "'text' is empty. Leave the article out, or give its text."),
            (#"{"text":"a\u0000"}"#, "'text' holds NUL or control characters. Give plain text."),
            (
                #"{"text":"مقال","published":"yesterday"}"#,
                "'published' is no day. Give it as 2024-11-26, or leave it out."
            ),
            (
                "{}",
                #"'text' is missing. Give the article as {"text":"…"}, with "id" and "published" if known."#
            ),
        ]
    )
    func badLine(line: String, reason: String) throws {
        let result = try run("\n" + line + "\n" + #"{"id":"good","text":"مقال"}"# + "\n")
        #expect(result.status == 65)
        #expect(result.errors == ["mirsad: standard input:2: \(reason)"])
        #expect(result.lines.count == 1)
        #expect(result.lines.first?.contains(#""path":"good""#) == true)
    }

    @Test(
        "has receipts for streams on standard output only",
        arguments: [["--receipts"], ["--receipts", "--jsonl", "--records", "r"]])
    func receipts(options: [String]) throws {
        let result = try Command.run(["extract"] + options)
        #expect(result.status == 64)
        #expect(result.errors.contains("--receipts needs --jsonl, and goes to standard output only."))
    }

    @Test("reads files as well, and goes on behind one that is not there")
    func files() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(#"{"text":"مقال"}"# + "\nx\n", to: "a.jsonl")
        let result = try Command.run("extract", "--jsonl", "/nowhere/b.jsonl", file.string)
        #expect(result.status == 66)
        #expect(result.output.contains(#""path":"a.jsonl:1""#))
        #expect(result.errors.contains("mirsad: \(file):2: It is no JSON."))
    }
}
