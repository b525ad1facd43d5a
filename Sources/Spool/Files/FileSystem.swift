import Glibc
public import SystemPackage

/// What may be done with a file or folder.
public struct AccessRights: OptionSet, Sendable {
    /// The bits of access(2).
    public let rawValue: Int32

    /// Creates rights of the bits of access(2).
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// It can be read, or listed.
    public static let read = AccessRights(rawValue: R_OK)
    /// It, or what is in it, can be changed.
    public static let write = AccessRights(rawValue: W_OK)
    /// What is in the folder can be reached.
    public static let enter = AccessRights(rawValue: X_OK)
}

/// The system calls of the spool that can fail, so that tests can make them fail or end the world between any two.
///
/// Names are taken relative to an open folder, never through a path, so that nobody can swap a folder of the path for a
/// link in between. No call follows a link at the end of a name.
public protocol FileSystem: Sendable {
    /// Makes a folder and the folders above it as far as they are missing, readable for the group.
    func makeFolders(_ path: FilePath) throws(Errno)
    /// Makes one folder inside another; throws `fileExists` when the name is taken.
    func makeFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno)
    /// Opens a configured folder; here a link is followed, as the operator may have put it there.
    func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor
    /// Opens a folder inside another.
    func openFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor
    /// Opens a file to read it, without waiting for the other end of a pipe.
    func openToRead(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor
    /// Opens a file to append to it, to read it and to shorten it; makes it when it is missing.
    func openToAppend(_ path: FilePath) throws(Errno) -> FileDescriptor
    /// Takes the exclusive lock of an open file or folder; throws `resourceTemporarilyUnavailable` when another has it.
    func lock(_ file: FileDescriptor) throws(Errno)
    /// The status of an open file.
    func status(_ file: FileDescriptor) throws(Errno) -> FileStatus
    /// The status of what a path leads to.
    func status(at path: FilePath) throws(Errno) -> FileStatus
    /// The status of what carries a name.
    func status(of name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileStatus
    /// Calls `body` with each name in a folder, `.` and `..` left out.
    func forEachName(in folder: FileDescriptor, _ body: (FilePath.Component) -> Void) throws(Errno)
    /// Reads up to `count` bytes from `offset`; none at the end of the file.
    func read(_ file: FileDescriptor, at offset: Int64, count: Int) throws(Errno) -> [UInt8]
    /// Appends bytes and says how many were taken, at least one.
    func append(_ bytes: ArraySlice<UInt8>, to file: FileDescriptor) throws(Errno) -> Int
    /// Cuts a file to a length.
    func cut(_ file: FileDescriptor, to length: Int64) throws(Errno)
    /// Gives a file the rights, and the group if that is allowed, of another.
    func copyRights(from file: FileDescriptor, to other: FileDescriptor) throws(Errno)
    /// Waits until the contents of a file are on the disk.
    func synchronizeData(_ file: FileDescriptor) throws(Errno)
    /// Waits until the names in a folder are on the disk.
    func synchronizeFolder(_ folder: FileDescriptor) throws(Errno)
    /// Makes a new file of the given contents and, when asked, waits until they are on the disk; throws `fileExists` when
    /// the name is taken.
    func create(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        contents: [UInt8],
        durably: Bool
    ) throws(Errno)
    /// Renames; throws `fileExists` rather than replacing anything.
    func rename(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        to newName: FilePath.Component,
        in newFolder: FileDescriptor
    ) throws(Errno)
    /// Removes a name that is not a folder's.
    func remove(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno)
    /// Throws when this process has not the rights to what a path leads to; without any, when it leads nowhere.
    func checkAccess(to path: FilePath, _ rights: AccessRights) throws(Errno)
    /// Whether names in the folder may be changed.
    func isWritable(_ folder: FileDescriptor) -> Bool
    /// Renames by path, replacing nothing; used only for the service's own files beside the ledger and the record log.
    func rename(_ path: FilePath, to newPath: FilePath) throws(Errno)
    /// The ledger is about to commit a transaction; throwing makes the commit fail with that error.
    func ledgerWillCommit() throws(Errno)
    /// The ledger has committed a transaction.
    func ledgerDidCommit()
}
