import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad verify and mirsad replay")
struct VerifyTests {
    private static let article = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو.\n"

    private static func places(_ folder: TemporaryFolder) -> [String] {
        ["--inbox", folder.path.appending("inbox").string, "--records", folder.path.appending("records.jsonl").string]
    }

    private static func run(
        _ name: String,
        _ folder: TemporaryFolder,
        _ others: [String] = []
    ) throws -> (status: Int32, output: String, errors: String) {
        try Command.run([name] + places(folder) + others)
    }

    /// A service that has recorded one article, stopped unless a body keeps it.
    private static func used(_ folder: TemporaryFolder, _ body: (Command) throws -> Void = { _ in }) throws {
        let config = try folder.write("[inbox]\nsettling_seconds = 0\n", to: "mirsad.toml")
        let service = try Command(["run", "--config", config.string] + places(folder))
        defer { service.end() }
        #expect(try service.waitForError(containing: "Ready: "))
        try folder.write(article, to: "inbox/a.txt")
        #expect(try service.waitForError(containing: "Recorded a.txt: "))
        try body(service)
        service.signal(SIGTERM)
        #expect(try service.wait() == 0)
    }

    @Test("refuses while the service runs, and agrees once it has stopped", .timeLimit(.minutes(1)))
    func agreement() throws {
        let folder = try TemporaryFolder()
        try Self.used(folder) { _ in
            let refused = try Self.run("verify", folder)
            #expect(refused.status == 74)
            #expect(refused.output.isEmpty)
            #expect(refused.errors.contains("is using it. Stop the service first"), "\(refused.errors)")
        }
        let result = try Self.run("verify", folder)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(
            result.output == "1 documents with 1 lines in 1 record logs, 1 files finished, 0 waiting: all agree.\n")
        let json = try Self.run("verify", folder, ["--json"])
        #expect(json.status == 0)
        #expect(json.output.contains(#""problems":[]"#))
        #expect(json.output.contains(#""schema":"mirsad.verification/1""#))
        #expect(json.output.hasSuffix(#""well":true}"# + "\n"))
    }

    @Test(
        "says where a line is no record and what to do",
        .timeLimit(.minutes(1)),
        arguments: [
            ("mirsad.event/1", "mirsad.event/9", "is of another schema"),
            ("\"primary\":true", "\"primary\":tru ", "is not whole JSON"),
            ("\"primary\":", "\"primarx\":", "is JSON and no record"),
        ]
    )
    func flawed(old: String, new: String, reason: String) throws {
        let folder = try TemporaryFolder()
        try Self.used(folder)
        let text = try folder.text(of: "records.jsonl")
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        try folder.write(parts.joined(separator: new), to: "records.jsonl")
        let result = try Self.run("verify", folder)
        #expect(result.status == 1)
        #expect(result.output.contains("records.jsonl: At byte 0 the line \(reason)"), "\(result.output)")
        #expect(result.output.contains("NOT ALL AGREE."))
        let json = try Self.run("verify", folder, ["--json"])
        #expect(json.status == 1)
        #expect(json.output.contains(#""kind":"line_flawed""#))
    }

    @Test("has what was recorded recorded again, once, in lines that tell so", .timeLimit(.minutes(1)))
    func replay() throws {
        let folder = try TemporaryFolder()
        try Self.used(folder) { service in
            // The same content twice, as a file and in its folder.
            let processed = folder.path.appending("processed").string
            let copy = try folder.write(Self.article, to: "copy.txt")
            let result = try Self.run("replay", folder, [copy.string, processed])
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output == "To be recorded again: copy.txt.replay\n")
            #expect(try service.waitForError(containing: "Recorded copy.txt.replay: "))
        }
        let lines = try folder.text(of: "records.jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.map { $0.contains(#""path":"copy.txt.replay""#) } == [false, true])
        #expect(Set(lines.compactMap { $0.split(separator: ",").dropFirst().first }).count == 1)
        let verified = try Self.run("verify", folder)
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test("asks for nothing that cannot be read, and says so", .timeLimit(.minutes(1)))
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let without = try Self.run("replay", folder, [folder.path.appending("none.txt").string])
        #expect(without.status == 74)
        #expect(without.errors.contains("cannot open the inbox"))
        try folder.write("", to: "inbox/.keep")
        let missing = try Self.run("replay", folder, [folder.path.appending("none.txt").string])
        #expect(missing.status == 66)
        #expect(missing.output.isEmpty)
    }
}
