import Glibc
import Spool
import SpoolTestKit
import SystemPackage

// crash-victim FOLDER [NUMBER MOMENT]
//
// Runs a spool over FOLDER/inbox until nothing waits, stops it, and prints the calls that left a trace on the disk, one a
// line. With NUMBER and MOMENT the process ends itself by SIGKILL at the call of that number, counted from 1: `before` it,
// `amid` it (half of the bytes) or `after` it. For `deploy/torture`; not part of an installation.

func fail(_ message: String, status: Int32) -> Never {
    _ = try? FileDescriptor.standardError.writeAll(Array("\(message)\n".utf8))
    exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first.map({ FilePath($0) }) else {
    fail("usage: crash-victim FOLDER [NUMBER before|amid|after]", status: EX_USAGE)
}

var configuration = SpoolConfiguration(
    inbox: folder.appending("inbox"),
    processed: folder.appending("processed"),
    failed: folder.appending("failed"),
    recordLog: folder.appending("records.jsonl"),
    ledger: folder.appending("ledger.sqlite")
)
configuration.settlingTime = .zero
// One worker and small groups make the order of the calls the same in every run.
configuration.workers = 1
configuration.maximumGroupFiles = 2
// Every second group makes a new record log.
configuration.rotationBytes = 150
configuration.minimumRotationInterval = .zero

let fileSystem = FailingFileSystem(killsProcess: true)
if arguments.count == 3 {
    let words = Array(arguments)
    guard let number = Int(words[1]), number > 0,
        let moment = FailingFileSystem.Moment.allCases.first(where: { "\($0)" == words[2] })
    else {
        fail("crash-victim: no such moment: \(words[1]) \(words[2])", status: EX_USAGE)
    }
    fileSystem.crash(atTrace: number, moment)
}

/// Whether there is anything in a folder.
func hasNames(_ path: FilePath) throws -> Bool {
    let folder = try fileSystem.openFolder(path)
    defer { try? folder.close() }
    var count = 0
    try fileSystem.forEachName(in: folder) { _ in count += 1 }
    return count > 0
}

do {
    let spool = try Spool.open(
        configuration, processor: EchoProcessor(), events: EventRecorder(), fileSystem: fileSystem)
    spool.start()
    // Nobody tells when the last file has left; this process has nothing else to do than to look.
    while try hasNames(configuration.inbox) || spool.snapshot().activity != .idle { usleep(500) }
    await spool.stop()
} catch {
    fail("crash-victim: \(error)", status: EXIT_FAILURE)
}
for call in fileSystem.traces { print(call.rawValue) }
