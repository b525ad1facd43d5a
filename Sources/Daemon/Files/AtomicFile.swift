import CPlatform
import Glibc
import SystemPackage

/// Replaces small files whole: a reader sees the old one or the new one, never a part.
///
/// A full disk must not silence the status: one that is old would say that all is well at the very moment when it is not.
/// So a second file, the *spare*, is kept beside each, with room reserved on the disk. When there is no room for a new file
/// the spare is written in the room it has and takes the file's name, and the file becomes the spare.
///
/// Nothing is synced to the disk: status and metrics describe a running process and are worth nothing after a crash.
enum AtomicFile {
    /// Room that is kept behind a file's content, in bytes, so that it can still be told of a disk that has become full.
    private static let reserve: Int64 = 16_384

    /// Writes beside the place, then renames over it. The names beside it are hidden from programs that pick up `*.prom`.
    static func replace(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
        try replace(path, with: bytes, writeNew: Self.writeNew)
    }

    /// - Parameter writeNew: writes a new file.
    static func replace(
        _ path: FilePath,
        with bytes: [UInt8],
        writeNew: (FilePath, [UInt8]) throws -> Void
    ) throws(Errno) {
        guard let name = path.lastComponent?.string else { throw .isDirectory }
        let folder = path.removingLastComponent()
        let (temporary, spare) = (folder.appending(".\(name).new"), folder.appending(".\(name).spare"))
        do {
            do {
                try writeNew(temporary, bytes)
                try rename(temporary, to: path)
                // Failing leaves no spare, or a smaller one: the next full disk then says so by the error.
                if try room(of: spare) < bytes.count { try? writeNew(spare, bytes) }
            } catch let error as Errno where error == .noSpace || error == .diskQuotaExceeded {
                temporary.withPlatformString { _ = unlink($0) }
                guard try room(of: spare) >= bytes.count else { throw error }
                try overwrite(spare, with: bytes)
                try exchange(spare, path)
            }
        } catch let error as Errno {
            throw error
        } catch {
            // Nothing else is thrown in there; the compiler cannot see it through closeAfter.
            throw .ioError
        }
    }

    private static func writeNew(_ path: FilePath, _ bytes: [UInt8]) throws {
        let file = try FileDescriptor.open(
            path,
            .writeOnly,
            options: [.create, .truncate, .closeOnExec, .noFollow],
            permissions: [.ownerReadWrite, .groupRead, .otherRead]
        )
        try file.closeAfter {
            // Meant for every reader the folder lets in, whatever the service's umask is for its records.
            guard fchmod(file.rawValue, 0o644) == 0 else { throw Errno(rawValue: errno) }
            // A file system that cannot reserve is no reason to write nothing.
            _ = mirsad_reserve(file.rawValue, Int64(bytes.count) + reserve)
            _ = try file.writeAll(bytes)
        }
    }

    /// How many bytes a file can hold in the blocks it has; none when there is no file.
    private static func room(of path: FilePath) throws -> Int {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else {
            if errno == ENOENT { return 0 }
            throw Errno(rawValue: errno)
        }
        return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_blocks) * 512 : 0
    }

    /// Writes over a file in the blocks it has.
    private static func overwrite(_ path: FilePath, with bytes: [UInt8]) throws {
        let file = try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec, .noFollow])
        try file.closeAfter {
            var status = stat()
            guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            // Line feeds, which neither format minds, up to the old end: cutting there would give back blocks that could not
            // be had again.
            let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, Int(status.st_size) - bytes.count))
            _ = try file.writeAll(toAbsoluteOffset: 0, bytes + padding)
        }
    }

    /// Exchanges two names; one that was free takes the other.
    private static func exchange(_ spare: FilePath, _ path: FilePath) throws {
        let result = spare.withPlatformString { one in path.withPlatformString { mirsad_rename_exchange(one, $0) } }
        if result == 0 { return }
        guard errno == ENOENT else { throw Errno(rawValue: errno) }
        try rename(spare, to: path)
    }
}
