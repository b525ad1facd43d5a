import Crypto
import Glibc
import SystemPackage

/// Reads one file of the inbox whole, or says why not.
///
/// Only regular files are read, and only what the inbox itself holds under the name: no link is followed. A file with other
/// names elsewhere (a hard link) is a file like any other, as some writers publish theirs by linking it into place: its
/// content at the moment of reading is what was dropped, the name in the inbox is what is moved, and the other names stay.
/// That nobody links a file that he may not read himself is the kernel's business (`fs.protected_hardlinks`).
struct DocumentReader {
    /// What came of a file.
    enum Result: Sendable {
        /// Read whole, and the same before and after. The owner is that of the very file that was read.
        case read(contents: [UInt8], digest: [UInt8], FileIdentity, owner: uid_t)
        /// To be set aside.
        case refused(Rejection, FileIdentity)
        /// It changed, or something else took its name.
        case changed
        /// It is gone.
        case withdrawn
        /// The system would not let us read it.
        case unreadable(Errno)
    }

    let fileSystem: any FileSystem

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - seen: What carried the name when it was taken from the queue.
    ///   - maximumSize: In bytes.
    func read(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        seen: FileStatus,
        maximumSize: Int
    ) -> Result {
        if let rejection = Self.rejection(of: seen, maximumSize: maximumSize) {
            return .refused(rejection, seen.identity)
        }
        do throws(Errno) {
            let file = try fileSystem.openToRead(name, in: folder)
            // Only read from, so closing has nothing to report.
            defer { try? file.close() }
            let before = try fileSystem.status(file)
            if let rejection = Self.rejection(of: before, maximumSize: maximumSize) {
                // A link swapped for a file in between is judged again from the start.
                return before.kind == .regular ? .refused(rejection, before.identity) : .changed
            }
            var contents: [UInt8] = []
            // One byte more than expected, so that growth shows in the same call.
            while contents.count < max(1, Int(before.identity.size)) {
                let wanted = Int(before.identity.size) + 1 - contents.count
                let bytes = try fileSystem.read(file, at: Int64(contents.count), count: wanted)
                if bytes.isEmpty { break }
                if contents.isEmpty { contents = bytes } else { contents += bytes }
            }
            let after = try fileSystem.status(file)
            guard after == before, contents.count == Int(before.identity.size) else { return .changed }
            let digest = Array(SHA256.hash(data: contents))
            return .read(contents: contents, digest: digest, before.identity, owner: before.owner)
        } catch {
            switch error {
            case .noSuchFileOrDirectory: return .withdrawn
            case .tooManySymbolicLinkLevels: return .changed
            default: return .unreadable(error)
            }
        }
    }

    private static let tooLarge = "too_large"

    /// Every ``Rejection/code`` that it gives.
    static let rejectionCodes = FileStatus.Kind.allCases.filter { $0 != .regular }.map(\.rawValue) + [tooLarge]

    private static func rejection(of status: FileStatus, maximumSize: Int) -> Rejection? {
        guard status.kind == .regular else {
            return Rejection(
                code: status.kind.rawValue,
                message: "It is \(words(for: status.kind)), not a file.",
                hint: "Drop the article itself as an ordinary file."
            )
        }
        guard status.identity.size <= maximumSize else {
            return Rejection(
                code: tooLarge,
                message: "It has \(status.identity.size) bytes, more than the \(maximumSize) allowed; it was not read.",
                hint: "Drop one article a file, or raise the largest file size in the configuration."
            )
        }
        return nil
    }

    private static func words(for kind: FileStatus.Kind) -> String {
        switch kind {
        case .regular: "a file"
        case .directory: "a folder"
        case .symbolicLink: "a symbolic link"
        case .pipe: "a named pipe"
        case .socket: "a socket"
        case .device: "a device"
        }
    }
}
