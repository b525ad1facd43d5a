import Foundation
import Glibc
import SpoolTestKit
import SystemPackage
import Testing

/// A folder of several droppers, with real users: only root can be several, so that others skip it.
@Suite("A drop folder", .enabled(if: DropFolder.canRun)) struct DropFolderTests {
    @Test(
        "keeps droppers apart, names what it cannot read, over a restart too, and tells who dropped what",
        .timeLimit(.minutes(1)))
    func severalDroppers() throws {
        let folder = try DropFolder()
        var service = try folder.startService()
        defer { service.end() }
        #expect(try service.waitForError(containing: "Ready: "))

        #expect(try folder.asDropper(.alice, "umask 077; echo '\(DropFolder.article) 1' >closed.txt") == 0)
        #expect(try service.waitForError(containing: "closed.txt"))
        #expect(try folder.asDropper(.bob, "umask 027; echo '\(DropFolder.article) 2' >open.txt") == 0)
        #expect(try service.waitForError(containing: "Recorded open.txt: "))

        for attempt in [
            "cat closed.txt", "rm -f closed.txt", "mv closed.txt x", "chmod 644 closed.txt", ": >closed.txt",
        ] {
            #expect(try folder.asDropper(.bob, attempt) != 0, "\(attempt)")
        }
        #expect(try folder.asDropper(.bob, "echo x >.mine && mv -f .mine closed.txt") != 0)

        for _ in 1...2 {
            // It is written a moment after the log.
            var status = try folder.status()
            while status.status != 1 { status = try folder.status() }
            #expect(status.output.contains("closed.txt"))
            // A restart finds it again.
            service.signal(SIGTERM)
            #expect(try service.wait() == 0)
            service = try folder.startService()
            #expect(try service.waitForError(containing: "closed.txt"))
        }
        // A change of its rights is all that it waits for.
        #expect(try folder.asDropper(.alice, "chmod 640 closed.txt") == 0)
        #expect(try service.waitForError(containing: "Recorded closed.txt: "))
        service.signal(SIGTERM)
        #expect(try service.wait() == 0)

        let records = try folder.place.text(of: "records.jsonl").split(separator: "\n")
        for (name, dropper) in [("closed.txt", DropFolder.Dropper.alice), ("open.txt", .bob)] {
            let own = records.filter { $0.contains(#""path":"\#(name)""#) }
            #expect(!own.isEmpty)
            #expect(own.allSatisfy { $0.contains(#","dropped_by":\#(dropper.record),"#) }, "\(own)")
        }
        // The file is still its dropper's.
        var status = stat()
        let processed = folder.place.path.appending("processed").string
        let names = try FileManager.default.subpathsOfDirectory(atPath: processed).filter { $0.hasSuffix(".txt") }
        #expect(names.count == 2)
        for name in names {
            #expect(stat("\(processed)/\(name)", &status) == 0)
            let owner = name.hasSuffix("closed.txt") ? DropFolder.Dropper.alice : .bob
            #expect(status.st_uid == owner.uid)
        }
    }
}

/// The folders of a service that is neither root nor a dropper.
struct DropFolder {
    /// Who drops: the first has a name on every Debian.
    enum Dropper {
        case alice, bob

        var uid: uid_t { self == .alice ? 1 : 61_003 }

        /// As the record tells it.
        var record: String {
            let name = getpwuid(uid).map { #""\#(String(cString: $0.pointee.pw_name))""# } ?? "null"
            return #"{"uid":\#(uid),"name":\#(name)}"#
        }
    }

    static let article = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو."
    static let service: uid_t = 61_001
    static let group: gid_t = 61_100

    let place: TemporaryFolder

    /// Whether users can be changed, and the program be run by others.
    static var canRun: Bool {
        guard getuid() == 0, let binary = try? Command.binary() else { return false }
        let test = try? Command(words: asUser(61_003, []) + ["test", "-x", binary.string])
        return (try? test?.wait()) == 0
    }

    init() throws {
        place = try TemporaryFolder()
        try place.write("", to: "inbox/.keep")
        let inbox = place.path.appending("inbox")
        chmod(place.path.string, 0o755)
        chown(place.path.string, Self.service, Self.service)
        chown(inbox.string, Self.service, Self.group)
        #expect(chmod(inbox.string, 0o3770) == 0)
    }

    private var places: [String] {
        [
            "--inbox", place.path.appending("inbox").string, "--records", place.path.appending("records.jsonl").string,
        ]
    }

    func startService() throws -> Command {
        let settings = ["--settling-seconds", "0", "--log-level", "debug"]
        return try Command(["run"] + places + settings, launcher: Self.asUser(Self.service, [Self.group]))
    }

    func status() throws -> (status: Int32, output: String, errors: String) {
        try Command.run("status", "--records", place.path.appending("records.jsonl").string)
    }

    /// Runs a line of shell in the inbox.
    func asDropper(_ dropper: Dropper, _ line: String) throws -> Int32 {
        let inbox = place.path.appending("inbox").string
        return try Command(words: Self.asUser(dropper.uid, [Self.group]) + ["sh", "-c", "cd '\(inbox)' && \(line)"])
            .wait()
    }

    private static func asUser(_ uid: uid_t, _ groups: [gid_t]) -> [String] {
        let list = groups.map(String.init).joined(separator: ",")
        return ["setpriv", "--reuid=\(uid)", "--regid=\(uid)", groups.isEmpty ? "--clear-groups" : "--groups=\(list)"]
    }
}
