import SpoolTestKit
import SystemPackage
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("ends with 64 and says what is missing")
    func usage() throws {
        let noPlaces = try Command.run("run")
        #expect(noPlaces.status == 64)
        #expect(noPlaces.errors.contains("Give --config FILE, or --inbox DIR and --records FILE."))
        #expect(try Command.run("run", "--inbox", "a", "--records", "b", "--workers", "0").status == 64)
        #expect(try Command.run("nonsense").status == 64)
    }

    @Test("check-config explains a good configuration and ends with 0")
    func goodConfiguration() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("[inbox]\nfolder = '/srv/in'\n", to: "m.toml")
        let result = try Command.run("check-config", file.string)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("= \"/srv/in\"  # line 2\n"))
        #expect(result.output.contains("= \"/srv/processed\"  # default, beside inbox.folder\n"))
        let quiet = try Command.run("check-config", "--quiet", file.string)
        #expect(quiet.status == 0)
        #expect(quiet.output.isEmpty)
    }

    @Test("check-config names each error on a line of its own and ends with 78")
    func badConfiguration() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("[inbox]\nfoldr = 1\nrescan_seconds = 0\n", to: "m.toml")
        let result = try Command.run("check-config", file.string)
        #expect(result.status == 78)
        #expect(result.output.isEmpty)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("mirsad: \(file):2: ") == true)
        #expect(lines.last?.hasPrefix("mirsad: \(file):3: ") == true)
    }

    @Test("takes a reader that went away quietly")
    func closedOutput() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "m.toml")
        let command = try Command(["check-config", file.string], isOutputClosed: true)
        #expect(try command.wait() == 0)
        #expect(command.errors.isEmpty)
    }

    @Test("extract names what it cannot read, ends with 66, and goes on with the rest")
    func missingInput() throws {
        let folder = try TemporaryFolder()
        let article = try folder.write("استقبل الملك محمد السادس وزير الخارجية الفرنسي في الرباط.\n", to: "a.txt")
        let result = try Command.run("extract", "/nowhere/x.txt", article.string)
        #expect(result.status == 66)
        #expect(
            result.errors == "mirsad: /nowhere/x.txt: cannot be read: No such file or directory. Check the name.\n"
        )
        #expect(result.output.contains(#""path":"a.txt""#))
    }

    @Test("extract says that a folder holds no files and ends with 66")
    func emptyFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: ".hidden")
        let result = try Command.run("extract", folder.path.string)
        #expect(result.status == 66)
        #expect(result.output.isEmpty)
        let reason = "There are no files in this folder. Hidden files and links do not count."
        #expect(result.errors == "mirsad: \(folder.path): \(reason)\n")
    }

    @Test("extract says that standard output is closed and ends with 74")
    func noOutput() throws {
        let folder = try TemporaryFolder()
        let article = try folder.write("استقبل الملك محمد السادس وزير الخارجية الفرنسي في الرباط.\n", to: "a.txt")
        let command = try Command(["extract", article.string], hasOutput: false)
        #expect(try command.wait() == 74)
        #expect(
            command.errors == "mirsad: cannot write to standard output: Bad file descriptor. "
                + "It is closed; send it to a file or into a pipe.\n"
        )
    }

    @Test("check-config names a folder where a file is to be, with its line")
    func folderForFile() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("[records]\nfile = \"\(folder.path)\"\n", to: "m.toml")
        let result = try Command.run("check-config", file.string)
        #expect(result.status == 78)
        let reason = "'records.file' is \(folder.path), a folder; give the path of a file in it."
        #expect(result.errors == "mirsad: \(file):2: \(reason)\n")
    }

    @Test("extract writes records in the order of the arguments, those of a folder by name")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["d/2.txt", "d/1.txt", "z.txt"] { try folder.write("مقال رقم \(name)\n", to: name) }
        let result = try Command.run(
            "extract",
            folder.path.appending("z.txt").string,
            folder.path.appending("d").string
        )
        #expect(result.status == 0)
        let paths = result.output.split(separator: "\n").compactMap { line in
            ["z.txt", "1.txt", "2.txt"].first { line.contains("\"path\":\"\($0)\"") }
        }
        #expect(paths == ["z.txt", "1.txt", "2.txt"])
    }

    @Test("extract sets an empty file aside, ends with 65, and names it in one line")
    func emptyInput() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("", to: "a\nb.txt")
        let result = try Command.run("extract", empty.string)
        #expect(result.status == 65)
        #expect(result.output.isEmpty)
        #expect(result.errors.filter { $0 == "\n" }.count == 1)
        #expect(result.errors.contains("a\\u{a}b.txt"))
    }

    @Test("a bad table is named with its line and ends with 78")
    func badTable() throws {
        let folder = try TemporaryFolder()
        try folder.write("no such table\n", to: "lexicon.d/nonsense.tsv")
        let tables = folder.path.appending("lexicon.d").string
        let result = try Command.run("extract", "--lexicon", tables, "-")
        #expect(result.status == 78)
        #expect(result.errors.hasPrefix("mirsad: \(tables)/nonsense.tsv:"))
    }

    @Test("status ends with 2 when there is no service, in words and in JSON")
    func statusDown() throws {
        let folder = try TemporaryFolder()
        let records = folder.path.appending("r.jsonl").string
        let words = try Command.run("status", "--records", records)
        #expect(words.status == 2)
        #expect(words.output.hasPrefix("mirsad is down: There is no status at "))
        let json = try Command.run("status", "--json", "--records", records)
        #expect(json.status == 2)
        #expect(json.output.contains(#""verdict":"down""#))
    }
}
