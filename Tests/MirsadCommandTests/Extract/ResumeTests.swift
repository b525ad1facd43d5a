import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad extract --records, broken off", .timeLimit(.minutes(2)))
struct ResumeTests {
    /// Articles, some with several records, one that is no article.
    private static func articles(_ count: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for number in 0..<count {
            let text =
                number % 7 == 3
                ? ""
                : "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو. \(number)\n"
                    + "وفي وقت سابق، زار وزير الخارجية الإسباني خوسي مانويل ألباريس، يوم السبت، مدينة الدار البيضاء حيث التقى رئيس الحكومة عزيز أخنوش.\n"
            try folder.write(text, to: "in/\(1000 + number).txt")
        }
        return folder
    }

    /// Records without the moment they were made.
    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
            $0.split(separator: #","ingested_at":"#).first
        }
    }

    private static func size(_ path: FilePath) -> Int {
        var status = stat()
        return stat(path.string, &status) == 0 ? Int(status.st_size) : 0
    }

    @Test("by kill -9, goes on where it stopped, and makes the file that one run makes")
    func killed() throws {
        let folder = try Self.articles(400)
        let file = folder.path.appending("r.jsonl")
        let words = ["extract", "\(folder.path)/in", "--records", file.string]
        let expected = try Command.run("extract", "\(folder.path)/in")
        #expect(expected.status == 65)
        for size in [0, 100_000] {
            let command = try Command(words)
            while Self.size(file) <= size { sched_yield() }
            command.signal(SIGKILL)
            #expect(try command.wait() == -SIGKILL)
        }
        let result = try Command.run(words)
        #expect(result.status == 65)
        #expect(Self.lines(try folder.text(of: "r.jsonl")) == Self.lines(expected.output))
        // What failed is tried again and named again.
        #expect(result.errors.split(separator: "\n").filter { $0.contains("holds no text") }.count == 57)

        let before = try folder.text(of: "r.jsonl")
        let again = try Command.run(words)
        #expect(
            again.errors.contains("0 extracted, 343 there already, 57 failed (empty 57); 0 records"), "\(again.errors)")
        #expect(try folder.text(of: "r.jsonl") == before)
        #expect(access("\(file).writing", F_OK) != 0)
    }

    @Test("by Ctrl-C, ends with 130 and says how to go on")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        let file = folder.path.appending("r.jsonl")
        let words = ["extract", "--jsonl", "--records", file.string]
        func line(_ number: Int) -> String { #"{"id":"\#(number)","text":"مقال رقم \#(number)"}"# + "\n" }
        let command = try Command(words, hasInput: true)
        try command.writeInput(line(1) + line(2))
        while Self.size(file) == 0 { sched_yield() }
        command.signal(SIGINT)
        #expect(try command.wait() == 130)
        #expect(command.errors.contains("Run the same command again to go on."), "\(command.errors)")
        #expect(access("\(file).writing", F_OK) != 0)

        let rest = try Command(words, hasInput: true)
        try rest.writeInput((1...4).map(line).joined())
        try rest.closeInput()
        #expect(try rest.wait() == 0)
        #expect(rest.errors.contains("4 articles: 2 extracted, 2 there already; 2 records (none 2)"), "\(rest.errors)")
        let paths = try folder.text(of: "r.jsonl").split(separator: "\n").map { line in
            (1...4).first { line.contains(#""path":"\#($0)""#) }
        }
        #expect(paths == [1, 2, 3, 4])
    }

    @Test("by SIGTERM, ends with 143")
    func terminated() throws {
        let command = try Command(["extract", "--jsonl"], hasInput: true)
        try command.writeInput(#"{"text":"مقال"}"# + "\n")
        #expect(try command.readLine() != nil)
        command.signal(SIGTERM)
        #expect(try command.wait() == 143)
        #expect(command.errors.contains("With --records FILE a run can go on where it stopped."), "\(command.errors)")
    }

    @Test(
        "by a full disk, says so, and goes on when there is room",
        .enabled(if: OtherProgram.mayMount, "This machine lets no ordinary user mount anything.")
    ) func fullDisk() throws {
        let folder = try Self.articles(200)
        try folder.write("", to: "disk/.keep")
        let script = """
            mount -t tmpfs -o size=64k none "$0/disk" || exit 1
            "$@"; first=$?
            cp "$0/disk/r.jsonl" "$0/first.jsonl"
            mount -o remount,size=8m "$0/disk"
            "$@"; second=$?
            cp "$0/disk/r.jsonl" "$0/second.jsonl"
            echo "$first $second"
            """
        let command = try Command(
            ["extract", "--quiet", "\(folder.path)/in", "--records", "\(folder.path)/disk/r.jsonl"],
            launcher: OtherProgram.privateMounts + ["sh", "-c", script, folder.path.string])
        #expect(try command.readLine() == "74 65")
        #expect(try command.wait() == 0)
        let words =
            "No space left on device. Free some space, and run the same command again: it goes on where it stopped."
        #expect(command.errors.contains(words), "\(command.errors)")
        let first = try folder.text(of: "first.jsonl")
        #expect(first.isEmpty || first.hasSuffix("}\n"))
        let expected = try Command.run("extract", "--quiet", "\(folder.path)/in")
        #expect(Self.lines(try folder.text(of: "second.jsonl")) == Self.lines(expected.output))
    }

    @Test("keeps an article that is given under two names, in two places or twice as often as it is given")
    func sameContent() throws {
        let folder = try TemporaryFolder()
        for name in ["in/a/1.txt", "in/b/1.txt", "in/b/2.txt"] { try folder.write("مقال واحد\n", to: name) }
        let words = [
            "extract", "\(folder.path)/in", "\(folder.path)/in/a/1.txt", "--records", "\(folder.path)/r.jsonl",
        ]
        #expect(try Command.run(words).status == 0)
        let text = try folder.text(of: "r.jsonl")
        #expect(text.split(separator: "\n").count == 4)
        // The first line stands for one article: three are missing.
        let first = String(text.prefix { $0 != "\n" }) + "\n"
        try folder.write(first, to: "r.jsonl")
        #expect(try Command.run(words).status == 0)
        #expect(Self.lines(try folder.text(of: "r.jsonl")) == Self.lines(text))
    }

    @Test("does not let its file be among the articles, nor be the service's")
    func places() throws {
        let folder = try TemporaryFolder()
        try folder.write("مقال\n", to: "in/1.txt")
        let inside = try Command.run("extract", "\(folder.path)/in", "--records", "\(folder.path)/in/r.jsonl")
        #expect(inside.status == 64)
        #expect(inside.errors.contains("is in the folder of articles"))
        #expect(access("\(folder.path)/in/r.jsonl", F_OK) != 0)

        let service = try Command(["run", "--inbox", "\(folder.path)/inbox", "--records", "\(folder.path)/r.jsonl"])
        #expect(try service.waitForError(containing: "Ready: "))
        let beside = try Command.run("extract", "\(folder.path)/in", "--records", "\(folder.path)/r.jsonl")
        #expect(beside.status == 64)
        #expect(beside.errors.contains("is beside the ledger of a service"))
        service.signal(SIGTERM)
        #expect(try service.wait() == 0)
    }
}
