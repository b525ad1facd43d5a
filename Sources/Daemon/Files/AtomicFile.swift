import CPlatform
import Glibc
import SystemPackage

/// Replaces small files whole: a reader sees the old one or the new one, never a part.
///
/// Nothing is synced to the disk: status and metrics describe a running process and are worth nothing after a crash.
enum AtomicFile {
    /// Room that is kept behind a file's content, in bytes, so that it can still be told of a disk that has become full.
    private static let reserve: Int64 = 16_384

    /// Writes beside the place, then renames over it. The temporary name is hidden from programs that pick up `*.prom`.
    ///
    /// When the disk is full, the file that is there is written over in the room it has: a status that is old would say
    /// that all is well at the very moment when it is not.
    static func replace(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
        try replace(path, with: bytes, writeNew: Self.writeNew)
    }

    /// - Parameter writeNew: writes the temporary file.
    static func replace(
        _ path: FilePath,
        with bytes: [UInt8],
        writeNew: (FilePath, [UInt8]) throws -> Void
    ) throws(Errno) {
        guard let name = path.lastComponent?.string else { throw .isDirectory }
        let temporary = path.removingLastComponent().appending("." + name + ".new")
        do {
            do {
                try writeNew(temporary, bytes)
                try rename(temporary, to: path)
            } catch let error as Errno where error == .noSpace || error == .diskQuotaExceeded {
                temporary.withPlatformString { _ = unlink($0) }
                guard try overwrite(path, with: bytes) else { throw error }
            }
        } catch let error as Errno {
            throw error
        } catch {
            // Nothing else is thrown in there; the compiler cannot see it through closeAfter.
            throw .ioError
        }
    }

    private static func writeNew(_ temporary: FilePath, _ bytes: [UInt8]) throws {
        let file = try FileDescriptor.open(
            temporary,
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

    /// Writes over a file in the blocks it has.
    ///
    /// - Returns: false when there is no file or it has not the room.
    private static func overwrite(_ path: FilePath, with bytes: [UInt8]) throws -> Bool {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec, .noFollow])
        } catch Errno.noSuchFileOrDirectory {
            return false
        }
        return try file.closeAfter {
            var status = stat()
            guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            guard bytes.count <= Int(status.st_blocks) * 512 else { return false }
            // Line feeds, which neither format minds, up to the old end: cutting after writing would show a reader the
            // old end behind the new content.
            let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, Int(status.st_size) - bytes.count))
            _ = try file.writeAll(toAbsoluteOffset: 0, bytes + padding)
            return true
        }
    }
}
