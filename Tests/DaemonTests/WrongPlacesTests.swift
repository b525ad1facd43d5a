import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon

/// A service with a wrong place does not start, and says what is wrong and what to do; `check-config` says the same before.
@Suite("Wrong places") struct WrongPlacesTests {
    /// A place that is wrong, and what is said of it; `P` stands for the test's folder.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let prepare: @Sendable (TemporaryFolder, inout Settings) throws -> Void
        let words: String
    }

    private static func call(_ result: CInt) throws {
        if result != 0 { throw Errno(rawValue: errno) }
    }

    static let rows: [Row] = [
        Row(
            testDescription: "a file for a folder",
            prepare: { folder, _ in try folder.write("", to: "inbox") },
            words: "cannot use the inbox P/inbox: it is not a folder. Name a folder, or move away what is there."
        ),
        Row(
            testDescription: "a folder in a file",
            prepare: { folder, settings in
                settings.inbox = try folder.write("", to: "file").appending("in").appending("box")
            },
            words: "cannot make the inbox P/file/in/box: P/file is not a folder. Name another place, or move that away."
        ),
        Row(
            testDescription: "a link that leads nowhere",
            prepare: { folder, _ in try call(symlink("/nowhere/at/all", folder.path.appending("inbox").string)) },
            words: "cannot use the inbox P/inbox: it is a link that leads nowhere. Mount or make what it leads to."
        ),
        Row(
            testDescription: "two folders that are one",
            prepare: { folder, _ in
                try call(mkdir(folder.path.appending("inbox").string, 0o755))
                try call(symlink("inbox", folder.path.appending("failed").string))
            },
            words:
                "cannot use the folder of failed files P/failed: it is the inbox itself. Name a folder of its own for it."
        ),
        Row(
            testDescription: "a record log in a file",
            prepare: { folder, settings in
                settings.records = try folder.write("", to: "file").appending("r.jsonl")
                settings.ledger = folder.path.appending("ledger.sqlite")
            },
            words: "cannot use the folder of the record log P/file: it is not a folder. "
                + "Name a folder, or move away what is there."
        ),
        Row(
            testDescription: "a pipe for the record log",
            prepare: { folder, _ in try call(mkfifo(folder.path.appending("records.jsonl").string, 0o600)) },
            words: "cannot use the record log P/records.jsonl: it is not an ordinary file. "
                + "Name a file that only this service writes."
        ),
        Row(
            testDescription: "a link for the record log",
            prepare: { folder, _ in
                try call(symlink(try folder.write("", to: "x").string, folder.path.appending("records.jsonl").string))
            },
            words: "cannot use the record log P/records.jsonl: it is not an ordinary file. "
                + "Name a file that only this service writes."
        ),
        Row(
            testDescription: "a pipe for the ledger",
            prepare: { folder, _ in try call(mkfifo(folder.path.appending("ledger.sqlite").string, 0o600)) },
            words: "cannot use the ledger P/ledger.sqlite: it is not an ordinary file. "
                + "Name a file that only this service writes."
        ),
        Row(
            testDescription: "a name with a line feed",
            prepare: { folder, settings in settings.inbox = try folder.write("", to: "a\nb") },
            words: "cannot use the inbox P/a\\u{a}b: it is not a folder. Name a folder, or move away what is there."
        ),
    ]

    private static func places(_ folder: TemporaryFolder) -> Settings {
        var settings = Settings()
        settings.inbox = folder.path.appending("inbox")
        settings.records = folder.path.appending("records.jsonl")
        return settings
    }

    /// Opens, which must fail, and compares with a look that changes nothing.
    private static func check(_ settings: Settings, _ folder: TemporaryFolder, says words: String, status: CInt = 78) {
        let configuration = settings.resolved().spool
        let before = configuration.placeProblems().first?.description
        let error = #expect(throws: SpoolError.self) {
            try Spool.open(configuration, processor: EchoProcessor(), events: EventRecorder())
        }
        guard let error else { return }
        let failure = ServiceFailure.spool(error)
        #expect(failure.description.replacing(folder.path.string, with: "P") == words)
        #expect(failure.exitStatus == status)
        #expect(before == error.description)
    }

    @Test("stop the start, with what to do, and are seen before", arguments: rows)
    func wrong(row: Row) throws {
        let folder = try TemporaryFolder()
        var settings = Self.places(folder)
        try row.prepare(folder, &settings)
        Self.check(settings, folder, says: row.words)
    }

    @Test("are none when all is there, or can be made")
    func right() throws {
        let folder = try TemporaryFolder()
        var settings = Self.places(folder)
        settings.processed = folder.path.pushing("a/b/c")
        let configuration = settings.resolved().spool
        #expect(configuration.placeProblems().isEmpty)
        #expect(configuration.missingFolders().count == 3)
        #expect(folder.path.pushing("a/b/c").withPlatformString { access($0, F_OK) } != 0)
    }

    /// Shared memory is a file system of its own on every Linux.
    @Test(
        "on another file system are named",
        .enabled(if: access("/dev/shm", W_OK) == 0 && !Self.areOneFileSystem("/dev/shm", "/tmp")))
    func otherFileSystem() throws {
        let folder = try TemporaryFolder()
        let other = "/dev/shm/mirsad-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try Self.call(mkdir(other, 0o755))
        defer { rmdir(other) }
        var settings = Self.places(folder)
        settings.failed = FilePath(other)
        Self.check(
            settings, folder,
            says:
                "cannot use the folder of failed files \(other): it is on another file system than the inbox P/inbox, or "
                + "mounted by itself. Put inbox, processed and failed on one file system, in one mount: files are moved by "
                + "rename.")
    }

    private static func areOneFileSystem(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
    }

    /// In a process of its own, which gives up its rights for a while: root may do everything.
    @Test("without the rights are named with whose they are and who asks", .enabled(if: getuid() == 0))
    func rights() async {
        await #expect(processExitsWith: .success) {
            let user: uid_t = 61_001
            let rights =
                "Give user 61001 the rights to it (chown, chmod, setfacl); "
                + "in a unit, ReadWritePaths= and ProtectHome= count, too."
            // Who owns which of the folder's names, with which rights; and what is said.
            let rows: [(owned: [(name: String, uid: uid_t, mode: mode_t)], words: String)] = [
                (
                    [("inbox/", 0, 0o755)],
                    "cannot use the inbox P/inbox: Permission denied: this runs as user 61001, it belongs to root. "
                ),
                (
                    [("inbox/", 0, 0o1777), ("processed/", user, 0o500)],
                    "cannot use the folder of processed files P/processed: Permission denied: "
                        + "this runs as user 61001, it belongs to user 61001. "
                ),
                (
                    [("", 0, 0o700)],
                    "cannot use the inbox P/inbox: Permission denied: P is closed to user 61001, it belongs to root. "
                ),
                (
                    [("", 0, 0o755)],
                    "cannot make the inbox P/inbox: Permission denied: user 61001 may make nothing in P, it belongs to root. "
                ),
                (
                    [("records.jsonl", 0, 0o644)],
                    "cannot use the record log P/records.jsonl: Permission denied: "
                        + "this runs as user 61001, it belongs to root. "
                ),
                (
                    [("ledger.sqlite", 0, 0o444)],
                    "cannot use the ledger P/ledger.sqlite: Permission denied: "
                        + "this runs as user 61001, it belongs to root. "
                ),
            ]
            for (owned, words) in rows {
                let folder = try TemporaryFolder()
                try Self.call(chown(folder.path.string, user, user))
                for (name, uid, mode) in owned {
                    let path = folder.path.pushing(FilePath(name)).string
                    if name.hasSuffix("/") { try Self.call(mkdir(path, 0o755)) }
                    if name.last?.isLetter == true { try folder.write("", to: name) }
                    try Self.call(chown(path, uid, uid))
                    try Self.call(chmod(path, mode))
                }
                #expect(setegid(user) == 0 && seteuid(user) == 0)
                Self.check(Self.places(folder), folder, says: words + rights)
                #expect(seteuid(0) == 0 && setegid(0) == 0)
            }
        }
    }

    @Test("that are sticky and another's are warned of", .enabled(if: getuid() == 0))
    func sticky() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let inbox = folder.path.appending("inbox").string
            try Self.call(mkdir(inbox, 0o777))
            try Self.call(chmod(inbox, 0o1777))
            let configuration = Self.places(folder).resolved().spool
            #expect(configuration.placeWarnings().isEmpty)
            #expect(seteuid(61_001) == 0)
            let warning = configuration.placeWarnings().first?.description ?? ""
            #expect(seteuid(0) == 0)
            #expect(
                warning.hasSuffix(
                    "it is sticky and belongs to root, this runs as user 61001. Give it to user 61001 (chown)."))
        }
    }
}
