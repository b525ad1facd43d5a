import Glibc
import SystemPackage

/// Replaces small files whole: a reader sees the old one or the new one, never a part.
///
/// Nothing is synced to the disk: status and metrics describe a running process and are worth nothing after a crash.
enum AtomicFile {
    /// Writes beside the place, then renames over it. The temporary name is hidden from programs that pick up `*.prom`.
    static func replace(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
        guard let name = path.lastComponent?.string else { throw .isDirectory }
        let temporary = path.removingLastComponent().appending("." + name + ".new")
        do {
            let file = try FileDescriptor.open(
                temporary,
                .writeOnly,
                options: [.create, .truncate, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead, .otherRead]
            )
            try file.closeAfter {
                // Meant for every reader the folder lets in, whatever the service's umask is for its records.
                guard fchmod(file.rawValue, 0o644) == 0 else { throw Errno(rawValue: errno) }
                _ = try file.writeAll(bytes)
            }
            try rename(temporary, to: path)
        } catch let error as Errno {
            throw error
        } catch {
            // Nothing else is thrown in there; the compiler cannot see it through closeAfter.
            throw .ioError
        }
    }
}
