import Glibc
import SystemPackage

/// The locks that keep a second instance away: one on the state, one on the inbox.
struct StateLock {
    private let file: FileDescriptor
    private let inbox: Folder

    /// Takes both.
    init(beside ledger: FilePath, inbox: Folder, fileSystem: any FileSystem) throws(SpoolError) {
        let path = FilePath(bytes: ledger.bytes + Array(".lock".utf8))
        let file: FileDescriptor
        do throws(Errno) {
            file = try fileSystem.openToAppend(path)
        } catch {
            throw SpoolError(operation: "open the lock file", path: path, errno: error)
        }
        self.file = file
        self.inbox = inbox
        do throws(Errno) {
            try fileSystem.lock(file)
            try fileSystem.cut(file, to: 0)
            _ = try fileSystem.append(Array("\(getpid())\n".utf8)[...], to: file)
        } catch {
            let holder = (try? fileSystem.read(file, at: 0, count: 32)).map { String(decoding: $0, as: UTF8.self) }
            try? file.close()
            guard error == .resourceTemporarilyUnavailable else {
                throw SpoolError(operation: "lock", path: path, errno: error)
            }
            let number = holder?.split(separator: "\n").first
            throw SpoolError(
                .inUse,
                operation: "use the ledger",
                path: ledger,
                detail: "\(number.map { "process \($0)" } ?? "another instance") is using it",
                hint: "Stop the other instance, or give this one a ledger and an inbox of its own."
            )
        }
        do throws(Errno) {
            try fileSystem.lock(inbox.descriptor)
        } catch {
            try? file.close()
            throw Self.inboxError(inbox, error)
        }
    }

    /// Which process holds the lock on the state, as it says itself; nil when none does. Changes nothing.
    static func holder(beside ledger: FilePath) throws(SpoolError) -> String? {
        let path = FilePath(bytes: ledger.bytes + Array(".lock".utf8))
        let file = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        if file < 0, errno == ENOENT { return nil }
        guard file >= 0 else {
            throw SpoolError(operation: "open the lock file", path: path, errno: Errno(rawValue: errno))
        }
        defer { Glibc.close(file) }
        // Shared and given back at once: two that ask do not disturb each other, and a service that starts at this very
        // moment is started again by its manager.
        if flock(file, LOCK_SH | LOCK_NB) == 0 { return nil }
        let bytes = try? LinuxFileSystem().read(FileDescriptor(rawValue: file), at: 0, count: 32)
        let number = bytes.map { String(decoding: $0, as: UTF8.self) }?.split(separator: "\n").first
        return number.map { "process \($0)" } ?? "another instance"
    }

    /// What to tell when the inbox cannot be locked.
    static func inboxError(_ inbox: Folder, _ errno: Errno) -> SpoolError {
        guard errno == .resourceTemporarilyUnavailable else {
            return SpoolError(operation: "lock the inbox", path: inbox.path, errno: errno)
        }
        return SpoolError(
            .inUse,
            operation: "use the inbox",
            path: inbox.path,
            detail: "another instance is using it",
            hint: "Stop the other instance, or give this one an inbox of its own."
        )
    }

    /// Gives both back.
    func release() {
        inbox.unlock()
        try? file.close()
    }
}
