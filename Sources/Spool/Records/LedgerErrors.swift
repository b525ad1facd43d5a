import GRDB
import SystemPackage

/// What SQLite says, in the spool's words.
extension Ledger {
    static func spoolError(
        _ error: any Error,
        operation: String,
        path: FilePath,
        fileSystem: any FileSystem
    ) -> SpoolError {
        if let error = error as? SpoolError { return error }
        if let errno = error as? Errno { return SpoolError(operation: operation, path: path, errno: errno) }
        guard let error = error as? DatabaseError else {
            return SpoolError(
                .badLedger,
                operation: operation,
                path: path,
                detail: String(describing: error),
                hint: "Look into the kernel's log for the cause."
            )
        }
        let errno: Errno? =
            switch error.resultCode {
            case .SQLITE_FULL: .noSpace
            case .SQLITE_READONLY: .readOnlyFileSystem
            case .SQLITE_IOERR: .ioError
            case .SQLITE_NOMEM: .noMemory
            case .SQLITE_CANTOPEN: whyNotOpened(path, fileSystem)
            case .SQLITE_PERM, .SQLITE_AUTH: .permissionDenied
            case .SQLITE_BUSY, .SQLITE_LOCKED: .resourceBusy
            default: nil
            }
        var result = SpoolError(operation: operation, path: path, errno: errno ?? .ioError)
        if [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode) { result.code = .badLedger }
        result.errno = errno
        result.detail = "SQLite \(error.extendedResultCode.rawValue), \(error.message ?? "no message")"
        return result
    }

    /// SQLite says that it cannot open a file and not why: the machine says it when asked for as many descriptors as the
    /// three files of the ledger need.
    private static func whyNotOpened(_ path: FilePath, _ fileSystem: any FileSystem) -> Errno {
        do throws(Errno) {
            let folder = path.removingLastComponent().orCurrent
            let folders = [
                try Folder(folder, fileSystem: fileSystem), try Folder(folder, fileSystem: fileSystem),
                try Folder(folder, fileSystem: fileSystem),
            ]
            return withExtendedLifetime(folders) { .permissionDenied }
        } catch {
            return error
        }
    }
}

/// The ledger is no database, or its pages contradict each other.
struct DamagedLedger: Error {
    var reason: String
}
