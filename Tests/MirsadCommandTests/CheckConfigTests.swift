import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@Suite("mirsad check-config") struct CheckConfigTests {
    private static func places(_ folder: TemporaryFolder) -> [String] {
        ["--inbox", folder.path.appending("inbox").string, "--records", folder.path.appending("records.jsonl").string]
    }

    @Test("takes the options of run, and says what came from where")
    func options() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("[extraction]\nworkers = 3\n", to: "m.toml")
        let result = try Command.run(["check-config", file.string, "--log-level", "debug"] + Self.places(folder))
        #expect(result.status == 0, "\(result.errors)")
        for (key, origin) in [
            ("inbox.folder", "command line"), ("finished.failed", "default, beside inbox.folder"),
            ("extraction.workers", "line 2"), ("log.level", "command line"), ("inbox.rescan_seconds", "default"),
        ] {
            let line = result.output.split(separator: "\n").first { $0.hasPrefix(key + " ") }
            #expect(line?.hasSuffix("  # " + origin) == true, "\(line ?? "")")
        }
        #expect(result.output.contains("# Missing, the next start makes it: \(folder.path)/inbox\n"))
        // It only looked.
        #expect(folder.path.appending("inbox").withPlatformString { access($0, F_OK) } != 0)
        #expect(try Command.run(["check-config"] + Self.places(folder)).status == 0)
        #expect(try Command.run("check-config", file.string, "--config", "/other.toml").status == 64)
    }

    @Test("says of a wrong place what run says, and nothing when it is to look at the file only")
    func sameWords() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "inbox")
        let run = try Command.run(["run"] + Self.places(folder))
        let check = try Command.run(["check-config", "--quiet"] + Self.places(folder))
        #expect(
            run.errors == "mirsad: cannot use the inbox \(folder.path)/inbox: it is not a folder. "
                + "Name a folder, or move away what is there.\n")
        #expect(check.errors == run.errors)
        #expect(check.output.isEmpty)
        #expect((check.status, run.status) == (78, 78))
        let quiet = try Command.run(["check-config", "--quiet", "--file-only"] + Self.places(folder))
        #expect((quiet.status, quiet.errors, quiet.output) == (0, "", ""))
    }

    /// Mounts that only the process itself sees; `$0` is the folder of failed files.
    @Test(
        "finds mounts that the service could not work with", .enabled(if: Self.canMount),
        arguments: [
            (
                #"mount --bind "$0" "$0""#,
                "cannot use the folder of failed files F: it is on another file system than the inbox P/inbox, or mounted by "
                    + "itself. Put inbox, processed and failed on one file system, in one mount: files are moved by rename.",
                78
            ),
            (
                #"mount -t tmpfs -o ro none "$0""#,
                "cannot use the folder of failed files F: Read-only file system. "
                    + "Mount its file system writable; no file is lost meanwhile.",
                74
            ),
        ] as [(String, String, Int32)])
    func mounts(mount: String, words: String, status: Int32) throws {
        let folder = try TemporaryFolder()
        for name in ["inbox", "failed"] { try folder.write("", to: "\(name)/.keep") }
        let failed = folder.path.appending("failed").string
        let launcher = ["unshare", "-m", "sh", "-c", mount + #" && exec "$@""#, failed]
        for name in ["check-config", "run"] {
            let command = try Command([name] + Self.places(folder), launcher: launcher)
            #expect(try command.wait() == status)
            let errors = command.errors.replacing(failed, with: "F").replacing(folder.path.string, with: "P")
            #expect(errors == "mirsad: \(words)\n")
        }
    }

    private static var canMount: Bool {
        let script =
            "d=$(mktemp -d) && mount -t tmpfs none $d; s=$?; rmdir $d 2>/dev/null; umount $d && rmdir $d; exit $s"
        return getuid() == 0 && (try? Command(words: ["unshare", "-m", "sh", "-c", script]).wait()) == 0
    }

    @Test("names who has the spool in use")
    func inUse() throws {
        let folder = try TemporaryFolder()
        let service = try Command(["run"] + Self.places(folder))
        defer { service.end() }
        #expect(try service.waitForError(containing: "Ready: "))
        let result = try Command.run(["check-config"] + Self.places(folder))
        #expect(result.status == 0)
        #expect(result.output.contains("# In use by process \(service.pid).\n"))
    }

    /// Root may do everything, the service may not.
    @Test("looks with the rights of the inbox's owner, or of the user named", .enabled(if: getuid() == 0))
    func rights() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "inbox/.keep")
        let inbox = folder.path.appending("inbox").string
        #expect(chown(inbox, 61_001, 61_001) == 0)
        let owner = try Command.run(["check-config"] + Self.places(folder))
        #expect(owner.status == 78)
        #expect(
            owner.errors.contains(
                "cannot make the folder of processed files \(folder.path)/processed: Permission denied: "
                    + "user 61001 may make nothing in \(folder.path), it belongs to root. Give user 61001 the rights to it"
            ))
        #expect(chown(folder.path.string, 61_001, 61_001) == 0)
        let good = try Command.run(["check-config"] + Self.places(folder))
        #expect(good.status == 0, "\(good.errors)")
        #expect(good.output.contains("# Looked at as user 61001: the folders, record log and ledger can be used.\n"))

        let root = try Command.run(["check-config", "--user", "root"] + Self.places(folder))
        #expect(root.status == 0)
        #expect(root.output.contains("# Looked at as root: "))
        let unknown = try Command.run(["check-config", "--user", "no-such-user"] + Self.places(folder))
        #expect(unknown.status == 64)
        #expect(unknown.errors == "mirsad: There is no user 'no-such-user'.\n")
    }

    @Test("does not guess the rights of another", .enabled(if: DropFolder.canRun))
    func stranger() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "inbox/.keep")
        chmod(folder.path.string, 0o755)
        let stranger = ["setpriv", "--reuid=61003", "--regid=61003", "--clear-groups"]
        let command = try Command(["check-config"] + Self.places(folder), launcher: stranger)
        let output = try command.readOutput()
        #expect(try command.wait() == 0)
        #expect(
            output.hasSuffix(
                "# Not looked at: the rights to the places, as the inbox belongs to root. Ask as that user or root.\n"))
        let asking = try Command(["check-config", "--user", "root"] + Self.places(folder), launcher: stranger)
        #expect(try asking.wait() == 64)
        #expect(asking.errors == "mirsad: Only root can look at the rights of 'root'. Run it with sudo.\n")
    }
}
