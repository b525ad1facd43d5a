import Glibc
import SystemPackage

/// A folder for one test.
struct TemporaryFolder {
    let path: FilePath

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/mirsad-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
        path = FilePath(platformString: made)
    }

    /// Writes a file whole: it appears under its name by rename.
    @discardableResult
    func write(_ text: String, to name: String) throws -> FilePath {
        let target = path.pushing(FilePath(name))
        let temporary = target.removingLastComponent().appending("." + (target.lastComponent?.string ?? "") + ".part")
        let file = try FileDescriptor.open(
            temporary,
            .writeOnly,
            options: [.create, .truncate],
            permissions: [.ownerReadWrite]
        )
        try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
        guard temporary.withPlatformString({ from in target.withPlatformString { rename(from, $0) } }) == 0 else {
            throw Errno(rawValue: errno)
        }
        return target
    }

    func makeFolder(_ name: String) {
        _ = path.appending(name).withPlatformString { mkdir($0, 0o755) }
    }

    /// Removes everything in it.
    func remove() {
        Self.remove(path)
    }

    private static func remove(_ path: FilePath) {
        if let stream = path.withPlatformString({ opendir($0) }) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path.appending(name)) }
            }
            closedir(stream)
            _ = path.withPlatformString { rmdir($0) }
        } else {
            _ = path.withPlatformString { unlink($0) }
        }
    }
}
