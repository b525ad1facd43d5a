import Daemon
import Foundation
import Glibc
import SpoolTestKit
import SystemPackage
import Testing

/// Programs of the system that change what the service finds.
enum OtherProgram {
    /// Runs what follows in a place of its own, where an ordinary user may mount; what is mounted there is nobody else's.
    static let privateMounts = ["unshare", "--user", "--map-root-user", "--mount"]

    /// Whether the machine lets us.
    static let mayMount = run(privateMounts + ["mount", "-t", "tmpfs", "none", "/mnt"]) == 0

    /// Runs a program in the place of a process.
    static func run(beside pid: pid_t, _ words: String...) -> Int32 {
        run(["nsenter", "--target", String(pid), "--user", "--mount", "--preserve-credentials"] + words)
    }

    /// Runs a program to its end.
    static func run(_ words: [String]) -> Int32 {
        var list = words.map { strdup($0) } + [nil]
        defer { list.forEach { free($0) } }
        var (pid, status): (pid_t, Int32) = (0, 0)
        guard posix_spawnp(&pid, words[0], nil, nil, &list, environ) == 0 else { return -1 }
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

@Suite("mirsad run on a machine in trouble")
struct MachineTroubleTests {
    private static func article(_ number: Int) -> String {
        "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو. \(number)\n"
    }

    private static func start(_ folder: TemporaryFolder, launcher: [String] = []) throws -> Command {
        let config = try folder.write(
            "[inbox]\nsettling_seconds = 0\nrescan_seconds = 3600\n[log]\nlevel = 'info'\n",
            to: "mirsad.toml"
        )
        let place = folder.path.appending("place")
        mkdir(place.string, 0o700)
        let places = ["--inbox", "\(place)/inbox", "--records", "\(place)/records.jsonl"]
        return try Command(["run", "--config", config.string] + places, launcher: launcher)
    }

    private static func write(_ text: String, to path: String) throws {
        let file = try FileDescriptor.open(path, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    private static func text(of path: String) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return String(decoding: bytes, as: UTF8.self) }
                bytes += buffer.prefix(count)
            }
        }
    }

    @Test(
        "waits on a full disk, says so in its status on that disk, and goes on when there is room",
        .enabled(if: OtherProgram.mayMount, "This machine lets no ordinary user mount anything."),
        .timeLimit(.minutes(1))
    ) func fullDisk() throws {
        let folder = try TemporaryFolder()
        let place = folder.path.appending("place").string
        let mount = ["sh", "-c", "mount -t tmpfs -o size=2m none \"$0\" && exec \"$@\"", place]
        let command = try Self.start(folder, launcher: OtherProgram.privateMounts + mount)
        defer { command.end() }
        #expect(try command.waitForError(containing: "Ready: "), "\(command.errors)")
        // The service's place, seen from here.
        let seen = "/proc/\(command.pid)/root\(place)"
        // The first status is written after the line; on a disk that is full before, there would be none.
        while access("\(seen)/.metrics.prom.spare", F_OK) != 0 { sched_yield() }
        let count = 30
        mkdir("\(seen)/staging", 0o700)
        for round in 1...2 {
            for number in 0..<count {
                try Self.write(Self.article(round * 1_000 + number), to: "\(seen)/staging/\(round)-\(number).txt")
            }
            let filler = try FileDescriptor.open(
                "\(seen)/filler", .writeOnly, options: .create, permissions: .ownerReadWrite)
            let page = [UInt8](repeating: 0, count: 4_096)
            while (try? filler.writeAll(page)) != nil {}
            try filler.close()
            for number in 0..<count {
                #expect(rename("\(seen)/staging/\(round)-\(number).txt", "\(seen)/inbox/\(round)-\(number).txt") == 0)
            }
            #expect(try command.waitForError(containing: "Free space on its file system"), "\(command.errors)")
            // What the status says is written after the line, so it may take a moment.
            var status: ServiceStatus?
            repeat {
                status = ServiceStatus(encoded: Array(try Self.text(of: "\(seen)/status.json").utf8))
                #expect(status != nil)
            } while status?.summary.hasPrefix("Paused") == false
            #expect(status?.books.failed == 0)
            unlink("\(seen)/filler")
            #expect(try command.waitForError(containing: "Writing works again"))
            #expect(try command.waitForError(containing: "Recorded \(round)-\(count - 1).txt"))
        }
        let records = try Self.text(of: "\(seen)/records.jsonl")
        #expect(records.hasSuffix("}\n"))
        for round in 1...2 {
            for number in 0..<count {
                #expect(records.split(separator: #""path":"\#(round)-\#(number).txt""#).count == 2)
            }
        }
        command.signal(SIGTERM)
        #expect(try command.wait() == 0)
        #expect(command.errors.contains("\(2 * count) recorded, 0 failed, 0 waiting"))
    }

    @Test(
        "waits while it may open no further file, and goes on when it may",
        .timeLimit(.minutes(1))
    ) func noDescriptorsToWork() throws {
        let folder = try TemporaryFolder()
        let command = try Self.start(folder)
        defer { command.end() }
        #expect(try command.waitForError(containing: "Ready: "), "\(command.errors)")
        // Without it no timer would ever be set from here on.
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(command.pid)/fd")
        let targets = open.map {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(command.pid)/fd/\($0)")
        }
        #expect(targets.contains("anon_inode:[timerfd]"))
        // Numbers above the limit stay open; none below it is free.
        var limit = 0
        var status = stat()
        while lstat("/proc/\(command.pid)/fd/\(limit)", &status) == 0 { limit += 1 }
        #expect(OtherProgram.run(["prlimit", "--pid", String(command.pid), "--nofile=\(limit):"]) == 0)
        for number in 0..<3 { try folder.write(Self.article(number), to: "place/inbox/\(number).txt") }
        #expect(try command.waitForError(containing: "Raise the limit of open files."))
        #expect(OtherProgram.run(["prlimit", "--pid", String(command.pid), "--nofile=\(limit + 64):"]) == 0)
        for _ in 0..<3 { #expect(try command.waitForError(containing: "Recorded ")) }
        // Threads of Dispatch's looked-after pool end the process when they cannot be looked after for want of a descriptor.
        let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(command.pid)/task")
        let names = threads.compactMap { try? Self.text(of: "/proc/\(command.pid)/task/\($0)/comm") }
        #expect(names.count >= 2)
        #expect(names.allSatisfy { !$0.contains("root.default-qos".suffix(15)) }, "\(names)")
        command.signal(SIGTERM)
        #expect(try command.wait() == 0)
        #expect(command.errors.contains("Stopped: 3 recorded, 0 failed, 0 waiting"), "\(command.errors)")
    }

    @Test(
        "notices at once that something is mounted over the inbox, and that it is gone again",
        .enabled(if: OtherProgram.mayMount, "This machine lets no ordinary user mount anything."),
        .timeLimit(.minutes(1))
    ) func mountedOver() throws {
        let folder = try TemporaryFolder()
        let command = try Self.start(folder, launcher: OtherProgram.privateMounts)
        defer { command.end() }
        let inbox = folder.path.appending("place/inbox").string
        #expect(try command.waitForError(containing: "Ready: "), "\(command.errors)")
        for round in 1...2 {
            #expect(OtherProgram.run(beside: command.pid, "mount", "-t", "tmpfs", "none", inbox) == 0)
            #expect(try command.waitForError(containing: "it is on another file system than the final folders"))
            // Dropped below what is mounted: it is found when that is gone.
            try folder.write(Self.article(round), to: "place/inbox/\(round).txt")
            #expect(OtherProgram.run(beside: command.pid, "umount", "--lazy", inbox) == 0)
            #expect(try command.waitForError(containing: "Watching "))
            #expect(try command.waitForError(containing: "Recorded \(round).txt"))
        }
        command.signal(SIGTERM)
        #expect(try command.wait() == 0)
    }
}
