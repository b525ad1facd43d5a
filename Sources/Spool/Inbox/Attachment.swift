@preconcurrency import Dispatch
import SystemPackage

/// An inbox that is open, locked and watched.
struct Attachment {
    let folder: Folder
    let watch: InotifyWatch

    /// Opens, locks and watches the inbox, and makes sure that all three are about the same folder.
    ///
    /// - Parameters:
    ///   - held: The folder that is open and locked already; used when the path still leads to it.
    ///   - device: The file system that the final folders are on.
    init(
        _ path: FilePath,
        held: Folder?,
        device: UInt64,
        fileSystem: any FileSystem,
        queue: DispatchQueue,
        handler: @escaping @Sendable ([InotifyWatch.Event]) -> Void
    ) throws(SpoolError) {
        let folder = try Self.open(path, held: held, fileSystem: fileSystem)
        guard folder.status.device == device else {
            throw SpoolError(
                .badPlace,
                operation: "use the inbox",
                path: path,
                detail: "it is on another file system than the final folders",
                hint: "Put inbox, processed and failed on one file system: files are moved by rename."
            )
        }
        do throws(Errno) {
            self.watch = try InotifyWatch(path, queue: queue, handler: handler)
        } catch {
            throw Self.watchError(path, error)
        }
        self.folder = folder
        guard try Self.leads(path, to: folder, fileSystem: fileSystem) else {
            throw SpoolError(
                .badPlace,
                operation: "watch the inbox",
                path: path,
                detail: "it was replaced just now",
                hint: "It is tried again."
            )
        }
    }

    /// Whether a path leads to that folder.
    static func leads(_ path: FilePath, to folder: Folder, fileSystem: any FileSystem) throws(SpoolError) -> Bool {
        do throws(Errno) {
            let status = try fileSystem.status(at: path)
            return status.identity.inode == folder.status.identity.inode && status.device == folder.status.device
        } catch .noSuchFileOrDirectory {
            return false
        } catch {
            throw SpoolError(operation: "look at the inbox", path: path, errno: error)
        }
    }

    private static func open(
        _ path: FilePath,
        held: Folder?,
        fileSystem: any FileSystem
    ) throws(SpoolError) -> Folder {
        if let held, try leads(path, to: held, fileSystem: fileSystem) { return held }
        let folder: Folder
        do throws(Errno) {
            folder = try Folder(path, fileSystem: fileSystem)
        } catch {
            throw SpoolError(operation: "open the inbox", path: path, errno: error)
        }
        do throws(Errno) {
            try fileSystem.lock(folder.descriptor)
        } catch {
            throw StateLock.inboxError(folder, error)
        }
        return folder
    }

    private static func watchError(_ path: FilePath, _ errno: Errno) -> SpoolError {
        var error = SpoolError(operation: "watch the inbox", path: path, errno: errno)
        switch errno {
        case .noSpace: error.hint = "Raise the sysctl fs.inotify.max_user_watches."
        case .tooManyOpenFiles:
            error.hint = "Raise the sysctl fs.inotify.max_user_instances, or the limit of open files."
        default: break
        }
        return error
    }
}
