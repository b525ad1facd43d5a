import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad run")
struct RunTests {
    private static let article = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو.\n"

    /// A service on a folder of its own, with a configuration file.
    private struct Service {
        let folder: TemporaryFolder
        let command: Command
        let config: FilePath

        static let configuration = "[inbox]\nsettling_seconds = 0\n"

        init() throws {
            folder = try TemporaryFolder()
            config = try folder.write(Self.configuration, to: "mirsad.toml")
            command = try Command(["run", "--config", config.string] + Self.places(folder))
        }

        static func places(_ folder: TemporaryFolder) -> [String] {
            let (inbox, records) = (folder.path.appending("inbox"), folder.path.appending("records.jsonl"))
            return ["--inbox", inbox.string, "--records", records.string]
        }

        func status() throws -> (status: Int32, output: String, errors: String) {
            try Command.run("status", "--records", folder.path.appending("records.jsonl").string)
        }

        func records() throws -> String {
            try folder.text(of: "records.jsonl")
        }

        func end() {
            command.end()
        }
    }

    @Test("records what is dropped, says so, and stops at SIGTERM", .timeLimit(.minutes(1)))
    func life() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))
        try service.folder.write(Self.article, to: "inbox/a.txt")
        #expect(try service.command.waitForError(containing: "Recorded a.txt: "))
        #expect(try service.records().contains(#""path":"a.txt""#))

        let status = try service.status()
        #expect(status.status == 0, "\(status.output)")
        #expect(status.output.hasPrefix("mirsad is well\n"))

        service.command.signal(SIGTERM)
        #expect(try service.command.wait() == 0)
        let down = try service.status()
        #expect(down.status == 2)
        #expect(down.output.contains("1 dropped = 1 recorded + 0 duplicates + 0 failed"))
        #expect(down.output.contains("(the sum holds)"))
    }

    @Test("knows its documents again after the ledger is lost", .timeLimit(.minutes(1)))
    func lostLedger() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))
        try service.folder.write(Self.article, to: "inbox/a.txt")
        #expect(try service.command.waitForError(containing: "Recorded a.txt: "))
        service.command.signal(SIGTERM)
        #expect(try service.command.wait() == 0)
        let before = try service.records()

        for suffix in ["", "-wal", "-shm"] {
            unlink(service.folder.path.appending("ledger.sqlite\(suffix)").string)
        }
        let again = try Command(["run"] + Service.places(service.folder))
        defer { again.end() }
        #expect(try again.waitForError(containing: "Ready: "))
        try service.folder.write(Self.article, to: "inbox/same.txt")
        #expect(try again.waitForError(containing: "same.txt was recorded before under its content"))
        again.signal(SIGTERM)
        #expect(try again.wait() == 0)
        #expect(try service.records() == before)
    }

    @Test("stops at Ctrl-C as well", .timeLimit(.minutes(1)))
    func interrupt() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))
        service.command.signal(SIGINT)
        #expect(try service.command.wait() == 0)
    }

    @Test("hears a signal that came before it was ready to", .timeLimit(.minutes(1)))
    func earlySignal() throws {
        let folder = try TemporaryFolder()
        let command = try Command(["run"] + Service.places(folder), blocked: [SIGTERM])
        command.signal(SIGTERM)
        #expect(try command.wait() == 0)
        #expect(command.errors.contains("Stopped: "))
    }

    @Test("refuses a second instance on the same state in one line", .timeLimit(.minutes(1)))
    func secondInstance() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))
        let second = try Command(["run"] + Service.places(service.folder))
        #expect(try second.wait() == 74)
        #expect(second.errors.hasPrefix("mirsad: "))
        #expect(second.errors.filter { $0 == "\n" }.count == 1, "\(second.errors)")
        #expect(try service.status().status == 0)
    }

    @Test("keeps the old configuration when a new one is bad, and says so until it is good", .timeLimit(.minutes(1)))
    func reload() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))

        try service.folder.write("[inbox]\nsetling_seconds = 0\n", to: "mirsad.toml")
        service.command.signal(SIGHUP)
        #expect(try service.command.waitForError(containing: "\(service.config):2: Unknown key"))
        #expect(try service.command.waitForError(containing: "the old one stays in force"))
        try service.folder.write(Self.article, to: "inbox/still.txt")
        #expect(try service.command.waitForError(containing: "Recorded still.txt: "))
        let degraded = try service.status()
        #expect(degraded.status == 1)
        #expect(degraded.output.contains("The new configuration was refused"))

        try service.folder.write(Service.configuration + "[log]\nlevel = 'debug'\n", to: "mirsad.toml")
        service.command.signal(SIGHUP)
        #expect(try service.command.waitForError(containing: "Reloaded the configuration"))
        try service.folder.write(Self.article + "ثانية.\n", to: "inbox/again.txt")
        #expect(try service.command.waitForError(containing: "Recorded again.txt: "))
        service.command.signal(SIGTERM)
        #expect(try service.command.wait() == 0)
    }

    @Test("does not start with a bad configuration: each error a line, exit 78", .timeLimit(.minutes(1)))
    func badConfiguration() throws {
        let folder = try TemporaryFolder()
        let config = try folder.write("x = 1\n[inbox]\nfoldr = 2\n", to: "mirsad.toml")
        let result = try Command.run("run", "--config", config.string)
        #expect(result.status == 78)
        #expect(result.errors.split(separator: "\n").count == 2)
    }

    @Test("takes no line into its log from a file's name", .timeLimit(.minutes(1)))
    func hostileName() throws {
        let service = try Service()
        defer { service.end() }
        #expect(try service.command.waitForError(containing: "Ready: "))
        try service.folder.write(Self.article, to: "inbox/a\n00:00:00 forged.txt")
        #expect(try service.command.waitForError(containing: "Recorded a\\u{a}00:00:00 forged.txt: "))
        #expect(!service.command.errors.split(separator: "\n").contains { $0.hasPrefix("00:00:00 forged") })
    }
}
