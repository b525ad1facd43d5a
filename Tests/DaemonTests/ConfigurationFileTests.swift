import Logging
import Spool
import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon

@Suite("The configuration file")
struct ConfigurationFileTests {
    private static let file: FilePath = "/etc/mirsad/mirsad.toml"

    private static func problems(_ text: String) -> [String] {
        do {
            _ = try ConfigurationFile.parse(Array(text.utf8), file: file)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test("gives the values it sets and leaves the others open")
    func values() throws {
        let text = """
            # A comment.
            [inbox]
            folder = "/srv/مقالات"   # with a name in Arabic
            settling_seconds = 0.5
            maximum_file_bytes = 1000

            [log]
            level = "warning"
            """
        let contents = try ConfigurationFile.parse(Array(text.utf8), file: Self.file)
        var expected = Settings()
        expected.inbox = "/srv/مقالات"
        expected.settlingTime = .milliseconds(500)
        expected.maximumFileBytes = 1000
        expected.logLevel = .warning
        #expect(contents.settings == expected)
        #expect(contents.lines["inbox.settling_seconds"] == 4)
        #expect(contents.lines["log.level"] == 8)
    }

    @Test(
        "names what is wrong with line and reason",
        arguments: [
            ("[inbox]\nfoldr = '/a'", ":2: Unknown key 'inbox.foldr'. Did you mean 'inbox.folder'?"),
            ("\n[recrods]\nfile = '/a'", ":2: Unknown table 'recrods'. Did you mean 'records'?"),
            ("[log]\nworkers = 1", ":2: Unknown key 'log.workers'. Did you mean 'extraction.workers'?"),
            ("zebra = 1", ":1: Unknown key 'zebra'. Remove it."),
            ("inbox = 1", ":1: 'inbox' is a table; write [inbox] on a line of its own and its keys below it."),
            (
                "[inbox]\n\nsettling_seconds = '1'",
                ":3: 'inbox.settling_seconds' must be a number of seconds, not a string."
            ),
            (
                "[inbox]\nrescan_seconds = 0",
                ":2: 'inbox.rescan_seconds' must be from 1 to 86400 seconds, not 0."
            ),
            ("extraction.workers = 0", ":1: 'extraction.workers' must be from 1 to 256, not 0."),
            (
                "[extraction]\nworkers = 1.5",
                ":2: 'extraction.workers' must be a whole number, not a floating-point number."
            ),
            ("[records]\nrotate_daily = 1", ":2: 'records.rotate_daily' must be true or false, not an integer."),
            ("[status]\nfile = 'x/y'", ":2: 'status.file' must be an absolute path, not 'x/y'."),
            ("[status]\nfile = 3", ":2: 'status.file' must be a path in quotes, not an integer."),
            (
                "[log]\nlevel = 'loud'",
                ":2: 'log.level' must be one of debug, info, notice, warning, error, not 'loud'."
            ),
        ]
    )
    func reasons(text: String, problem: String) {
        #expect(Self.problems(text) == ["/etc/mirsad/mirsad.toml" + problem])
    }

    @Test("names every problem, in the order of the lines")
    func severalProblems() {
        let found = Self.problems("[log]\nlevel = 3\n[inbox]\nfolder = ''\nx = 1\n")
        #expect(found.count == 3)
        #expect(found.map { $0.contains(":2: ") || $0.contains(":4: ") || $0.contains(":5: ") } == [true, true, true])
        #expect(found.first?.contains(":2: ") == true)
    }

    @Test("names the line of a syntax error")
    func syntax() {
        let found = Self.problems("[inbox]\nfolder = \"/srv\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("/etc/mirsad/mirsad.toml:2: ") == true)
    }

    @Test("is UTF-8 without NUL")
    func encoding() {
        #expect(Self.problems("[inbox]\n\0").first?.contains(":2: The file holds a NUL byte") == true)
        #expect(throws: ConfigurationError.self) { try ConfigurationFile.parse([0xFF, 0xFE], file: Self.file) }
    }

    @Test("cannot forge a line of its own by a key with a line feed")
    func injection() {
        for line in Self.problems("\"a\\nb\" = 1") { #expect(!line.contains("\n")) }
    }

    @Test("finds the lines of keys, under their tables and by dotted names")
    func keyLines() {
        let text = ConfigurationText("a = 1\n# [no]\n[t]\n\"c\" = 1\n d . e = 2\n")
        #expect(text.flaws.isEmpty)
        #expect(text.lines.line(of: "no") == nil)
        #expect(text.lines.line(of: "t.c") == 4)
        #expect(text.lines.line(of: "t.d.e") == 5)
        #expect(text.lines.line(of: "t.d") == 5)
        #expect(text.lines.line(of: "t.unknown") == 3)
    }
}

@Suite("The configuration in force")
struct ConfigurationTests {
    @Test("follows the installed places when nothing is said")
    func defaults() {
        let configuration = Settings().resolved()
        #expect(configuration.inbox == "/var/spool/mirsad/inbox")
        #expect(configuration.processed == "/var/spool/mirsad/processed")
        #expect(configuration.failed == "/var/spool/mirsad/failed")
        #expect(configuration.records == "/var/lib/mirsad/records.jsonl")
        #expect(configuration.ledger == "/var/lib/mirsad/ledger.sqlite")
        #expect(configuration.statusFile == "/run/mirsad/status.json")
        #expect(configuration.metricsFile == "/run/mirsad/metrics.prom")
    }

    @Test("keeps everything under the folders of two flags")
    func twoFlags() {
        var flags = Settings()
        flags.inbox = "/home/a/in"
        flags.records = "/home/a/out/r.jsonl"
        let configuration = flags.resolved()
        #expect(configuration.processed == "/home/a/processed")
        #expect(configuration.failed == "/home/a/failed")
        #expect(configuration.ledger == "/home/a/out/ledger.sqlite")
        #expect(configuration.statusFile == "/home/a/out/status.json")
    }

    @Test("uses the service manager's folders")
    func environment() {
        let environment = ServiceEnvironment(
            variables: ["STATE_DIRECTORY": "/var/lib/m1:/var/lib/m2", "RUNTIME_DIRECTORY": "/run/m1"]
        )
        let configuration = Settings().resolved(environment: environment)
        #expect(configuration.records == "/var/lib/m1/records.jsonl")
        #expect(configuration.statusFile == "/run/m1/status.json")
        var flags = Settings()
        flags.records = "/data/r.jsonl"
        #expect(flags.resolved(environment: environment).records == "/data/r.jsonl")
    }

    @Test("lets flags win over the file")
    func layers() {
        var file = Settings()
        file.inbox = "/file"
        file.workers = 3
        var flags = Settings()
        flags.inbox = "/flag"
        let configuration = flags.over(file).resolved()
        #expect(configuration.inbox == "/flag")
        #expect(configuration.workers == 3)
    }

    @Test("refuses places inside the inbox and places used twice")
    func contradictions() {
        var flags = Settings()
        flags.inbox = "/srv/in"
        flags.records = "/srv/in/../in/r.jsonl"
        flags.ledger = "/srv/l"
        flags.statusFile = "/srv/l"
        let error = #expect(throws: ConfigurationError.self) { try LoadedConfiguration.load(file: nil, flags: flags) }
        let reasons = error?.problems.map(\.reason) ?? []
        #expect(reasons.contains { $0.contains("'records.file'") && $0.contains("inside the inbox") })
        #expect(reasons.contains { $0.contains("'status.file' and 'ledger.file' are both") })
    }

    @Test("rotates the record log as it is told, and not so often that readers miss a file")
    func rotation() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("[records]\nrotate_bytes = 1048576\nrotate_daily = true\n", to: "good.toml")
        let spool = try LoadedConfiguration.load(file: good).configuration.spool
        #expect(spool.rotationBytes == 1_048_576)
        #expect(spool.rotatesDaily)
        #expect(Settings().resolved().spool.rotationBytes == nil)
        #expect(!Settings().resolved().spool.rotatesDaily)
        let bad = try folder.write("\n[records]\nrotate_bytes = 1000\n", to: "bad.toml")
        let error = #expect(throws: ConfigurationError.self) { try LoadedConfiguration.load(file: bad) }
        #expect(error?.description.contains("bad.toml:3: 'records.rotate_bytes' must be 0 for never") == true)
    }

    @Test("explains each value and where it came from")
    func explanation() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("[extraction]\nworkers = 4\n", to: "m.toml")
        let lines = try LoadedConfiguration.load(file: file).explanation()
        #expect(lines.count == SettingKey.all.count)
        #expect(lines.contains { $0.hasPrefix("extraction.workers ") && $0.hasSuffix("= 4  # line 2") })
        #expect(lines.contains { $0.hasPrefix("inbox.rescan_seconds ") && $0.hasSuffix("= 60  # default") })
    }

    /// Command line, environment, and where the values come from of keys that are not in the file.
    private static let origins:
        [(flags: [any WritableKeyPath<Settings, FilePath?> & Sendable], [String: String], [String: String])] =
            [
                ([], [:], ["inbox.folder": "default", "finished.failed": "default", "status.metrics": "default"]),
                (
                    [\.inbox], [:],
                    [
                        "inbox.folder": "command line", "finished.processed": "default, beside inbox.folder",
                        "records.file": "default", "status.file": "default",
                    ]
                ),
                (
                    [\.records], [:],
                    [
                        "records.file": "command line", "ledger.file": "default, beside records.file",
                        "status.file": "default, beside ledger.file", "status.metrics": "default, beside status.file",
                    ]
                ),
                (
                    [], ["STATE_DIRECTORY": "/var/lib/m"],
                    [
                        "records.file": "environment, STATE_DIRECTORY", "ledger.file": "default, beside records.file",
                        "status.file": "default",
                    ]
                ),
                (
                    [\.ledger], ["STATE_DIRECTORY": "/var/lib/m", "RUNTIME_DIRECTORY": "/run/m"],
                    [
                        "ledger.file": "command line", "status.file": "environment, RUNTIME_DIRECTORY",
                        "status.metrics": "default, beside status.file",
                    ]
                ),
            ]

    @Test("says of each value whether line, flag, environment or default gave it", arguments: origins.indices)
    func origin(index: Int) throws {
        let (paths, variables, expected) = Self.origins[index]
        var flags = Settings()
        for path in paths { flags[keyPath: path] = "/srv/x/y" }
        let environment = ServiceEnvironment(variables: variables)
        let loaded = try LoadedConfiguration.load(file: nil, flags: flags, environment: environment)
        // What is told to be the default is the default, and else it is not.
        for (line, standard) in zip(loaded.explanation(), try LoadedConfiguration.load(file: nil).explanation()) {
            #expect(line == standard || !line.hasSuffix("# default"), "\(line)")
            if let key = line.split(separator: " ").first, let origin = expected[String(key)] {
                #expect(line.hasSuffix("  # " + origin), "\(line)")
            }
        }
        #expect(Set(expected.keys).isSubset(of: SettingKey.all.map(\.path)))
    }

    @Test("is shown as it would stand in the file, whatever is in a path and to the millisecond")
    func shownAsWritten() throws {
        let text = """
            inbox.folder = "/srv/a \\"b\\" \\\\ \\u202Ec\\n"
            inbox.settling_seconds = 1.001
            """
        let loaded = try LoadedConfiguration.load(bytes: Array(text.utf8), file: "/m.toml")
        #expect(loaded.configuration.inbox == "/srv/a \"b\" \\ \u{202E}c\n")
        #expect(loaded.configuration.settlingTime == .milliseconds(1001))
        let shown = loaded.explanation().joined(separator: "\n")
        let again = try LoadedConfiguration.load(bytes: Array(shown.utf8), file: "/m.toml")
        #expect(again.configuration == loaded.configuration)
    }

    @Test("says which file cannot be read")
    func missingFile() throws {
        let error = #expect(throws: ConfigurationError.self) { try LoadedConfiguration.load(file: "/nowhere/m.toml") }
        #expect(error?.description.hasPrefix("/nowhere/m.toml: The file cannot be read: ") == true)
    }

    @Test("of the package is the defaults, every key of it")
    func shippedFile() throws {
        let file = shippedConfiguration
        let contents = try ConfigurationFile.parse(try readWholeFile(file), file: file)
        #expect(Set(contents.lines.keys) == Set(SettingKey.all.map(\.path)))
        #expect(contents.settings.resolved() == Settings().resolved())
    }

    @Test("of the package says of a key that it needs a restart where it does, and nowhere else")
    func shippedRestarts() throws {
        let text = String(decoding: try readWholeFile(shippedConfiguration), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let contents = try ConfigurationFile.parse(Array(text.utf8), file: shippedConfiguration)
        for key in SettingKey.all {
            let end = try #require(contents.lines[key.path]) - 1
            let comment = lines[..<end].reversed().prefix { $0.hasPrefix("#") }
            #expect(!comment.isEmpty, "\(key.path) has no words")
            let isMarked = comment.contains { $0.contains("Restart to change.") }
            #expect(isMarked == key.needsRestart, "\(key.path)")
        }
    }
}

/// The configuration file of the package.
let shippedConfiguration = Deployed.path("mirsad.toml")
