import Benchmark
import Foundation
import SystemPackage

@testable import Spool

/// The ledger and the settle machine, by the number of files.
func addSpoolBenchmarks() {
    for (files, isDurable) in [(1, true), (1, false), (256, true), (256, false)] {
        let sync = isDurable ? "synced" : "not synced"
        addLedgerBenchmark("commit \(files), \(sync)", isDurable: isDurable) { benchmark, ledger, moved in
            let entries = entries(files)
            benchmark.startMeasurement()
            let ids = try ledger.commit(entries, log: position, tallies: tallies, moved: moved)
            benchmark.stopMeasurement()
            // As the writer does: the moves of a group are noted with the one after it.
            moved = zip(ids, entries).map { MovedFile(id: $0, destination: $1.destination, isAsPlanned: true) }
        }
    }
    addLedgerBenchmark("look up 256", isDurable: false) { benchmark, ledger, _ in
        let strangers = entries(256).compactMap(\.digest)
        benchmark.startMeasurement()
        blackHole(try ledger.known(among: strangers))
        benchmark.stopMeasurement()
    }

    let names = (0..<1_000).compactMap { FilePath.Component("article-\($0).txt") }
    Benchmark("settle: 1,000 moved in") { benchmark in
        for _ in benchmark.scaledIterations {
            var book = CandidateBook(settlingTime: .seconds(1), limit: 16_384)
            for name in names { book.note(name, .movedIn, now: .zero, wall: 0) }
            while book.takeReady() != nil {}
            for name in names { blackHole(book.finished(name)) }
        }
    }
    Benchmark("settle: 1,000 written in place") { benchmark in
        let identity = FileIdentity(inode: 1, size: 4_000, modified: 0)
        let status = FileStatus(kind: .regular, device: 1, identity: identity, changed: 0)
        for _ in benchmark.scaledIterations {
            var book = CandidateBook(settlingTime: .seconds(1), limit: 16_384)
            for name in names { book.note(name, .seen, now: .zero, wall: 0) }
            // Once while it still changes, once when it has stood still.
            for (now, wall) in [(Duration.seconds(1), Int64(500)), (.seconds(3), 3_000)] {
                while let name = book.nextToLookAt(now: now) {
                    blackHole(book.looked(at: name, status, now: now, wall: wall))
                }
            }
            while book.takeReady() != nil {}
            for name in names { blackHole(book.finished(name)) }
        }
    }
}

private let position = LogPosition(generation: 1, inode: 1, committedEnd: 1_000_000)
private let tallies = [
    TallyKey(kind: "outcome", label: "1"): 256, TallyKey(kind: "line", label: "visit"): 200,
    TallyKey(kind: "line", label: "none"): 56,
]

/// What looks like the hash of a content that was never seen before; the same in every run.
private func digest() -> [UInt8] {
    digests += 1
    var state = digests &* 0x9e37_79b9_7f4a_7c15
    return (0..<4).flatMap { _ in
        state ^= state >> 30
        state = state &* 0xbf58_476d_1ce4_e5b9
        state ^= state >> 27
        return (0..<8).map { UInt8(truncatingIfNeeded: state >> (8 * $0)) }
    }
}

/// Benchmarks run one after another.
nonisolated(unsafe) private var digests: UInt64 = 0

/// Files with contents that were never seen before.
private func entries(_ count: Int) -> [LedgerEntry] {
    (0..<count).compactMap { number in
        guard let name = FilePath.Component("article-\(number).txt") else { return nil }
        return LedgerEntry(
            name: name,
            digest: digest(),
            outcome: .recorded,
            lines: Int64(number) * 4_000..<Int64(number + 1) * 4_000,
            identity: FileIdentity(inode: UInt64(number), size: 4_000, modified: 1_764_000_000_000_000_000),
            destination: FilePath("2025/11/24/article-\(number).txt"),
            reason: nil,
            committedAt: 1_764_000_000_000
        )
    }
}

/// Measures something done again and again to one ledger, which has 10,000 files to begin with.
private func addLedgerBenchmark(
    _ name: String,
    isDurable: Bool,
    _ measure: @escaping (Benchmark, Ledger, inout [MovedFile]) throws -> Void
) {
    var opened: (ledger: Ledger, folder: URL)?
    var moved: [MovedFile] = []
    Benchmark("ledger: \(name)", configuration: .init(maxIterations: 500)) { benchmark in
        guard let ledger = opened?.ledger else { return benchmark.error("There is no ledger.") }
        do {
            for _ in benchmark.scaledIterations { try measure(benchmark, ledger, &moved) }
        } catch {
            benchmark.error("\(error)")
        }
    } setup: {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mirsad-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = FilePath(folder.appending(path: "ledger.sqlite").path)
        let ledger = try Ledger.open(path, isDurable: isDurable, fileSystem: LinuxFileSystem())
        _ = try ledger.commit(entries(10_000), log: position, tallies: tallies, moved: [])
        opened = (ledger, folder)
    } teardown: {
        guard let (ledger, folder) = opened else { return }
        opened = nil
        try ledger.close()
        try FileManager.default.removeItem(at: folder)
    }
}
