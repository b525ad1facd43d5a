import Glibc
import Lexicon
import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon

@Suite("The operator's tables")
struct OperatorTablesTests {
    @Test("may be missing altogether")
    func missing() throws {
        _ = try OperatorTables.lexicon(folder: "/nowhere/lexicon.d")
    }

    @Test("are files: a pipe is refused, not waited for, and so is a folder")
    func noFile() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path.appending("a.tsv")
        #expect(pipe.withPlatformString { mkfifo($0, 0o600) } == 0)
        let error = #expect(throws: ConfigurationError.self) { try OperatorTables.lexicon(folder: folder.path) }
        #expect(error?.description.hasPrefix("\(pipe): This is a pipe or a device, no table; ") == true)
        let other = try TemporaryFolder()
        try other.write("x", to: "b.tsv/c")
        let second = #expect(throws: ConfigurationError.self) { try OperatorTables.lexicon(folder: other.path) }
        #expect(second?.description.hasPrefix("\(other.path)/b.tsv: This is a folder, no table; ") == true)
    }

    @Test("that cannot be listed are named")
    func unlistable() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "lexicon.d")
        let error = #expect(throws: ConfigurationError.self) { try OperatorTables.lexicon(folder: file) }
        #expect(error?.description.hasPrefix("\(file): The folder of tables cannot be listed: ") == true)
    }
}

@Suite("The walk through folders")
struct FolderWalkTests {
    @Test("gives regular files by name, folders in their place, hidden ones left out")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["c.txt", "a.txt", "b/2.txt", "b/1.txt", ".hidden"] { try folder.write("x", to: name) }
        let names = try FolderWalk.files(below: folder.path).map { $0.string.dropFirst(folder.path.string.count + 1) }
        #expect(names == ["a.txt", "b/1.txt", "b/2.txt", "c.txt"])
    }
}
