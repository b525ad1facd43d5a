import Glibc
import SystemPackage

/// An open folder. Stays the same folder when it is moved, or another takes its name.
final class Folder: Sendable {
    /// Under which path it was opened; for messages.
    let path: FilePath
    /// Open as long as somebody holds the folder.
    let descriptor: FileDescriptor
    /// What it was when it was opened.
    let status: FileStatus

    /// Opens a configured folder.
    init(_ path: FilePath, fileSystem: any FileSystem) throws(Errno) {
        let descriptor = try fileSystem.openFolder(path)
        self.path = path
        self.descriptor = descriptor
        do throws(Errno) {
            self.status = try fileSystem.status(descriptor)
        } catch {
            Glibc.close(descriptor.rawValue)
            throw error
        }
    }

    /// Opens a folder inside another.
    init(_ name: FilePath.Component, in folder: Folder, fileSystem: any FileSystem) throws(Errno) {
        let descriptor = try fileSystem.openFolder(name, in: folder.descriptor)
        self.path = folder.path.appending(name)
        self.descriptor = descriptor
        do throws(Errno) {
            self.status = try fileSystem.status(descriptor)
        } catch {
            Glibc.close(descriptor.rawValue)
            throw error
        }
    }

    deinit {
        // Nothing was written through it, so closing has nothing to report.
        Glibc.close(descriptor.rawValue)
    }

    /// Gives an exclusive lock back before the last holder lets go of the folder.
    func unlock() {
        flock(descriptor.rawValue, LOCK_UN)
    }
}
