@preconcurrency import Dispatch
import Glibc
import Logging
import Spool
import SpoolTestKit
import Synchronization
import SystemPackage
import Systemd
import Testing

@testable import Daemon

/// What a stranger may drop: names that would forge lines or drive a terminal, and things that are no files. Whatever it
/// is, nothing is followed out of the inbox, nothing hangs, the others are recorded, and every word about it stays on its
/// own line.
@Suite("A hostile inbox") struct HostileInboxTests {
    private static let article = "استقبل الملك محمد السادس، أمس الاثنين بالرباط، وزير الخارجية الفرنسي جان نويل بارو."
    private static let secret = "secret that is nobody's business"

    private static let names: [[UInt8]] = [
        Array("a\nMIRSAD_FORGED=1\nmirsad_books_balance 0".utf8),
        Array("a\r00:00:00 error: forged".utf8),
        Array("\u{1B}[2J\u{1B}]0;title\u{7}".utf8),
        Array("\u{9B}31m\u{85}next\u{2028}line\u{2029}".utf8),
        Array("\u{202E}txt.exe\u{200F}\u{2066}".utf8),
        Array("\",\"status\":\"forged\",\"x\":\"\\".utf8),
        Array("%s%n%d$(reboot)`reboot`;'\"<b>&".utf8),
        Array("-rf".utf8),
        Array("  ".utf8),
        Array("\\u{a}\\x41".utf8),
        [0xFF, 0xFE, 0x0A, 0xC3, 0x28],
        [0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC0, 0xAF],
        Array(repeating: UInt8(ascii: "n"), count: 250) + Array(".txt\n".utf8),
        Array(repeating: 0xE9, count: 255),
    ]

    /// Keeps every text that is logged, details included.
    private struct ListHandler: LogHandler {
        let texts: LockedList
        var logLevel: Logger.Level = .debug
        var metadata: Logger.Metadata = [:]
        var metadataProvider: Logger.MetadataProvider?

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            texts.append(event.message.description)
            for value in (event.metadata ?? [:]).values { texts.append(value.description) }
        }
    }

    private final class LockedList: Sendable {
        private let texts = Mutex<[String]>([])
        func append(_ text: String) { texts.withLock { $0.append(text) } }
        var all: [String] { texts.withLock { $0 } }
    }

    /// The folder, what was dropped into it, and what is outside of it.
    private struct Drop {
        let folder: TemporaryFolder
        let inbox: FilePath
        var good = 0
        var bad = 0

        init() throws {
            folder = try TemporaryFolder()
            inbox = folder.path.appending("inbox")
            try folder.write("[inbox]\nsettling_seconds = 0\n[log]\nlevel = 'debug'\n", to: "mirsad.toml")
            try folder.write(HostileInboxTests.secret, to: "outside/secret")
            try LinuxFileSystem().makeFolders(inbox)
        }

        mutating func file(_ bytes: [UInt8], _ text: String) throws {
            let name = try #require(FilePath.Component(bytes: bytes))
            let file = try FileDescriptor.open(
                inbox.appending(name),
                .writeOnly,
                options: [.create, .exclusiveCreate],
                permissions: .ownerReadWrite
            )
            try file.closeAfter { _ = try file.writeAll(text.utf8) }
            if text.isEmpty { bad += 1 } else { good += 1 }
        }

        /// Counts what was made, if the machine let us make it.
        mutating func made(_ result: CInt) { if result == 0 { bad += 1 } }

        mutating func things() throws {
            let outside = folder.path.appending("outside")
            for (target, name) in [
                ("../outside/secret", "link.txt"), ("/etc/passwd", "absolute.txt"), ("../outside", "folder-link"),
                ("nowhere", "dangling"), ("loop", "loop"), ("/proc/self/mem", "memory"), ("/dev/zero", "endless"),
            ] { made(symlink(target, inbox.appending(name).string)) }
            made(mkfifo(inbox.appending("pipe").string, 0o600))
            // Only root may make devices: one that never ends, and one that nobody answers.
            made(mknod(inbox.appending("device").string, S_IFCHR | 0o600, 1 << 8 | 5))
            made(mknod(inbox.appending("terminal").string, S_IFCHR | 0o600, 5 << 8))
            let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(socket) }
            made(bind(socket, to: inbox.appending("s").string))
            // Deeper than a path may be long.
            try LinuxFileSystem().makeFolders(inbox.appending("deep"))
            var deep = open(inbox.appending("deep").string, O_RDONLY | O_DIRECTORY)
            for _ in 0..<300 {
                let name = String(repeating: "d", count: 100)
                mkdirat(deep, name, 0o700)
                let next = openat(deep, name, O_RDONLY | O_DIRECTORY)
                close(deep)
                deep = next
            }
            close(deep)
            bad += 1
            // A terabyte of nothing.
            let huge = inbox.appending("huge").string
            close(creat(huge, 0o600))
            made(truncate(huge, 1 << 40))
            // Another name of a file outside: what was dropped is its content, and its other name stays.
            try folder.write(HostileInboxTests.article + " (hard link)", to: "outside/linked")
            if link(outside.appending("linked").string, inbox.appending("hard.txt").string) == 0 { good += 1 }
        }

        private func bind(_ socket: CInt, to path: String) -> CInt {
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let room = MemoryLayout.size(ofValue: address.sun_path)
            guard path.utf8.count < room else { return -1 }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
        }
    }

    private static func isOnOneLine(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: false
            default: true
            }
        }
    }

    @Test("harms nobody and forges nothing", .timeLimit(.minutes(1))) func everything() async throws {
        var drop = try Drop()
        for (number, name) in Self.names.enumerated() {
            // The same name for an article and, in the second run, for what is none.
            try drop.file(name, Self.article + " \(number)")
        }
        try drop.things()
        let texts = LockedList()
        try await run(drop, texts, expecting: (drop.good, drop.bad))
        let before = drop.bad
        for name in Self.names { try drop.file(name, "") }
        try await run(drop, texts, expecting: (0, drop.bad - before))

        for text in texts.all { #expect(Self.isOnOneLine(text), "\(text.debugDescription)") }
        let records = String(decoding: try readWholeFile(drop.folder.path.appending("records.jsonl")), as: UTF8.self)
        let lines = records.split(separator: "\n")
        #expect(lines.count == drop.good)
        for line in lines {
            #expect(line.hasPrefix(#"{"schema":"mirsad.event/1""#) && line.hasSuffix("}"))
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
        }
        #expect(!records.contains(Self.secret))
        #expect(!records.contains("root:"))
        #expect(try drop.folder.text(of: "outside/secret") == Self.secret)
        #expect(try drop.folder.text(of: "outside/linked") == Self.article + " (hard link)")
        try checkFailed(drop)
    }

    /// Runs a service until so many files are finished, and looks at what it says of itself.
    private func run(_ drop: Drop, _ texts: LockedList, expecting: (good: Int, bad: Int)) async throws {
        var flags = Settings()
        flags.inbox = drop.inbox
        flags.records = drop.folder.path.appending("records.jsonl")
        let messages = LockedList()
        let (summaries, sender) = AsyncStream.makeStream(of: String.self)
        let queue = DispatchQueue(label: "test.hostile")
        let options = ServiceOptions(
            configurationFile: drop.folder.path.appending("mirsad.toml"),
            flags: flags,
            environment: ServiceEnvironment(),
            notifier: ServiceNotifier(
                send: {
                    messages.append($0)
                    sender.yield($0)
                },
                monotonicMicroseconds: { 0 }
            ),
            watchdogInterval: nil,
            logger: Logger(label: "test") { _ in ListHandler(texts: texts) },
            version: "test"
        )
        let service = try Service(options: options, queue: queue)
        queue.sync { service.start() }
        let wanted = ": \(expecting.good) recorded, \(expecting.bad) failed, 0 waiting"
        for await summary in summaries where summary.contains(wanted) { break }
        await withCheckedContinuation { continuation in
            queue.async { @Sendable in service.stop { continuation.resume() } }
        }
        for message in messages.all {
            for line in message.split(separator: "\n") {
                #expect(["READY=1", "STATUS=", "STOPPING=1", "EXTEND_TIMEOUT_USEC="].contains { line.hasPrefix($0) })
                #expect(Self.isOnOneLine(String(line)), "\(line.debugDescription)")
            }
        }
        let status = try readWholeFile(drop.folder.path.appending("status.json"))
        #expect(status.count { $0 == UInt8(ascii: "\n") } == 1)
        let read = try #require(ServiceStatus(encoded: status))
        #expect(read.books.balance)
        #expect(read.problems.allSatisfy { Self.isOnOneLine($0.message) && Self.isOnOneLine($0.file ?? "") })
        let metrics = try drop.folder.text(of: "metrics.prom")
        for line in metrics.split(separator: "\n") { #expect(line.hasPrefix("# ") || line.hasPrefix("mirsad_")) }
        let inbox = drop.folder.path.appending("inbox")
        #expect(metrics.contains("\nmirsad_books_balance{inbox=\"\(inbox)\"} 1\n"))
    }

    /// Every thing that was set aside has its reason, on one line.
    private func checkFailed(_ drop: Drop) throws {
        let folder = try LinuxFileSystem().openFolder(drop.folder.path.appending("failed"))
        defer { try? folder.close() }
        var names: [FilePath.Component] = []
        try LinuxFileSystem().forEachName(in: folder) { names.append($0) }
        let reasons = names.filter { $0.bytes.suffix(12) == Array(".reason.json".utf8)[...] }
        #expect(reasons.count == drop.bad)
        #expect(names.count == 2 * drop.bad)
        for name in reasons {
            let file = try LinuxFileSystem().openToRead(name, in: folder)
            defer { try? file.close() }
            let bytes = try LinuxFileSystem().read(file, at: 0, count: 65_536)
            let text = try #require(String(validating: bytes, as: UTF8.self))
            #expect(text.hasPrefix(#"{"schema":"spool.reason/1""#) && text.hasSuffix("}\n"))
            #expect(Self.isOnOneLine(String(text.dropLast())), "\(text.debugDescription)")
        }
    }
}
