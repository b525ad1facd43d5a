import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon

@Suite("A file replaced whole")
struct AtomicFileTests {
    @Test("has the new content, and beside it only its spare")
    func replace() throws {
        let folder = try TemporaryFolder()
        let file = folder.path.appending("status.json")
        try AtomicFile.replace(file, with: Array("{\"a\":1}\n".utf8))
        try AtomicFile.replace(file, with: Array("{}\n".utf8))
        #expect(try readWholeFile(file) == Array("{}\n".utf8))
        #expect(try Set(folderEntries(folder.path)) == [".status.json.spare", "status.json"])
    }

    @Test("is exchanged with its spare when the disk is full, for shorter and for longer content")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        let file = folder.path.appending("status.json")
        try AtomicFile.replace(file, with: Array("{\"a\":1}\n".utf8))
        try AtomicFile.replace(file, with: Array("{}\n".utf8), writeNew: Self.full)
        #expect(try readWholeFile(file) == Array("{}\n\n\n\n\n\n".utf8))
        let longer = [UInt8](repeating: UInt8(ascii: "x"), count: 2000)
        try AtomicFile.replace(file, with: longer, writeNew: Self.full)
        #expect(try readWholeFile(file) == longer)
        for number in 0..<4 {
            try AtomicFile.replace(file, with: Array("{\(number)}".utf8), writeNew: Self.full)
            #expect(try readWholeFile(file).prefix { $0 != UInt8(ascii: "\n") } == Array("{\(number)}".utf8)[...])
        }
        #expect(try Set(folderEntries(folder.path)) == [".status.json.spare", "status.json"])
    }

    @Test("stays whole for a reader that has it open when the disk is full")
    func reader() throws {
        let folder = try TemporaryFolder()
        let file = folder.path.appending("status.json")
        try AtomicFile.replace(file, with: Array("old".utf8))
        let reader = try FileDescriptor.open(file, .readOnly)
        defer { try? reader.close() }
        try AtomicFile.replace(file, with: Array("new".utf8), writeNew: Self.full)
        var bytes = [UInt8](repeating: 0, count: 10)
        let count = try bytes.withUnsafeMutableBytes { try reader.read(into: $0) }
        #expect(Array(bytes.prefix(count)) == Array("old".utf8))
        #expect(try readWholeFile(file) == Array("new".utf8))
    }

    @Test("keeps its content when it has not the room, or is not there")
    func noRoom() throws {
        let folder = try TemporaryFolder()
        let file = folder.path.appending("status.json")
        #expect(throws: Errno.noSpace) { try AtomicFile.replace(file, with: [1], writeNew: Self.full) }
        try AtomicFile.replace(file, with: [1])
        let large = [UInt8](repeating: 2, count: 1_000_000)
        #expect(throws: Errno.noSpace) { try AtomicFile.replace(file, with: large, writeNew: Self.full) }
        #expect(try readWholeFile(file) == [1])
    }

    /// A disk on which a file can be made but not filled.
    private static func full(_ temporary: FilePath, _ bytes: [UInt8]) throws {
        try FileDescriptor.open(temporary, .writeOnly, options: [.create], permissions: [.ownerReadWrite]).close()
        throw Errno.noSpace
    }
}
