import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

/// What the ledger remembers of a group, asked of it directly.
@Suite struct LedgerTests {
    private let place: TemporarySpool
    private let ledger: Ledger

    init() throws {
        place = try TemporarySpool()
        let path = place.root.appending("ledger.sqlite")
        ledger = try Ledger.open(path, isDurable: false, fileSystem: LinuxFileSystem())
    }

    private func commit(_ lines: [Range<Int64>], log generation: Int64) throws -> [Int64] {
        let entries = lines.enumerated().map { number, lines in
            LedgerEntry(
                name: FilePath.Component("\(number)") ?? ".",
                digest: [UInt8(generation), UInt8(number)],
                outcome: .recorded,
                lines: lines,
                identity: FileIdentity(inode: 1, size: Int64(number), modified: 0),
                destination: FilePath("2026/\(number)"),
                reason: nil,
                committedAt: 1_000 + Int64(number)
            )
        }
        let log = LogPosition(generation: generation, inode: 1, committedEnd: 0)
        return try ledger.commit(entries, log: log, tallies: [:], moved: [])
    }

    private func planned(_ id: Int64) -> MovedFile {
        MovedFile(id: id, destination: "not looked at", isAsPlanned: true)
    }

    @Test func everyFileIsNotedWhereItWent() throws {
        let ids = try commit(Array(repeating: 0..<1, count: 10), log: 1)
        let moved = [
            planned(ids[0]), planned(ids[1]), MovedFile(id: ids[2], destination: "2026/2-2"), planned(ids[3]),
            MovedFile(id: ids[4], destination: nil), MovedFile(id: ids[5], destination: "2026/5-2"),
            // A number is missing: that file stays where it is.
            planned(ids[7]), planned(ids[9]),
        ]
        try ledger.markMoved(moved)
        #expect(try ledger.unmoved().map(\.id) == [ids[6], ids[8]])
        let expected: [String: Int64] = [
            "2026/0": 0, "2026/1": 1, "2026/2-2": 2, "2026/3": 3, "2026/5-2": 5, "2026/7": 7, "2026/9": 9,
        ]
        let found = try ledger.moved(rejected: false)
        #expect(found == Dictionary(uniqueKeysWithValues: expected.map { (Array($0.key.utf8), $0.value) }))
        try ledger.close()
    }

    @Test func theLastWritingIsThatOfTheLogInUse() throws {
        #expect(try ledger.lastWriting(in: 1) == nil)
        _ = try commit([0..<5, 5..<9, 9..<9], log: 1)
        #expect(try ledger.lastWriting(in: 1) == 1_001)
        #expect(try ledger.lastWriting(in: 2) == nil)
        _ = try commit([0..<0], log: 2)
        #expect(try ledger.lastWriting(in: 2) == nil)
        _ = try commit([0..<7], log: 3)
        #expect(try ledger.lastWriting(in: 3) == 1_000)
        try ledger.close()
    }
}
