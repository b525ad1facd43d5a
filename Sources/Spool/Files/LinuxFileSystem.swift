import CPlatform
import Glibc
public import SystemPackage

/// The machine's file system.
public struct LinuxFileSystem: FileSystem {
    /// Creates it.
    public init() {}

    private static let folderMode: mode_t = 0o770
    private static let fileMode: mode_t = 0o640

    /// See ``FileSystem/makeFolders(_:)``.
    public func makeFolders(_ path: FilePath) throws(Errno) {
        if call({ path.withPlatformString { mkdir($0, Self.folderMode) } }) == nil { return }
        switch Errno(rawValue: Glibc.errno) {
        case .fileExists: return
        case .noSuchFileOrDirectory:
            let above = path.removingLastComponent()
            guard above != path, !above.isEmpty else { throw .noSuchFileOrDirectory }
            try makeFolders(above)
            if let failure = call({ path.withPlatformString { mkdir($0, Self.folderMode) } }), failure != .fileExists {
                throw failure
            }
        case let other: throw other
        }
    }

    /// See ``FileSystem/makeFolder(_:in:)``.
    public func makeFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) {
        try check { name.withPlatformString { mkdirat(folder.rawValue, $0, Self.folderMode) } }
    }

    /// See ``FileSystem/openFolder(_:)``.
    public func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try descriptor { path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
    }

    /// See ``FileSystem/openFolder(_:in:)``.
    public func openFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        return try descriptor { name.withPlatformString { openat(folder.rawValue, $0, flags) } }
    }

    /// See ``FileSystem/openToRead(_:in:)``.
    public func openToRead(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
        return try descriptor { name.withPlatformString { openat(folder.rawValue, $0, flags) } }
    }

    /// See ``FileSystem/openToAppend(_:)``.
    public func openToAppend(_ path: FilePath) throws(Errno) -> FileDescriptor {
        let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        return try descriptor { path.withPlatformString { open($0, flags, Self.fileMode) } }
    }

    /// See ``FileSystem/lock(_:)``.
    public func lock(_ file: FileDescriptor) throws(Errno) {
        try check { flock(file.rawValue, LOCK_EX | LOCK_NB) }
    }

    /// See ``FileSystem/status(_:)``.
    public func status(_ file: FileDescriptor) throws(Errno) -> FileStatus {
        var result = stat()
        try check { fstat(file.rawValue, &result) }
        return FileStatus(result)
    }

    /// See ``FileSystem/status(at:)``.
    public func status(at path: FilePath) throws(Errno) -> FileStatus {
        var result = stat()
        try check { path.withPlatformString { stat($0, &result) } }
        return FileStatus(result)
    }

    /// See ``FileSystem/status(of:in:)``.
    public func status(of name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileStatus {
        var result = stat()
        try check { name.withPlatformString { fstatat(folder.rawValue, $0, &result, AT_SYMLINK_NOFOLLOW) } }
        return FileStatus(result)
    }

    /// See ``FileSystem/forEachName(in:_:)``.
    public func forEachName(in folder: FileDescriptor, _ body: (FilePath.Component) -> Void) throws(Errno) {
        // A descriptor of its own, so that it has a position of its own.
        let copy = try descriptor { openat(folder.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(copy.rawValue) else {
            let failure = Errno(rawValue: Glibc.errno)
            Glibc.close(copy.rawValue)
            throw failure
        }
        defer { closedir(stream) }
        while true {
            Glibc.errno = 0
            guard let entry = readdir(stream) else {
                // The end and an error differ only in errno.
                if Glibc.errno != 0 { throw Errno(rawValue: Glibc.errno) }
                return
            }
            // The name lies behind the fixed part of the entry and is ended by zero; the struct's own size does not
            // bound it, hence the pointer into the entry.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            if let component = FilePath.Component(platformString: name) { body(component) }
        }
    }

    /// See ``FileSystem/read(_:at:count:)``.
    public func read(_ file: FileDescriptor, at offset: Int64, count: Int) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            repeat {
                filled = pread(file.rawValue, buffer.baseAddress, count, off_t(offset))
            } while filled < 0 && Glibc.errno == EINTR
            if filled < 0 {
                failure = Errno(rawValue: Glibc.errno)
                filled = 0
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// See ``FileSystem/append(_:to:)``.
    public func append(_ bytes: ArraySlice<UInt8>, to file: FileDescriptor) throws(Errno) -> Int {
        var written = 0
        try check {
            written = bytes.withUnsafeBytes { write(file.rawValue, $0.baseAddress, $0.count) }
            return written < 0 ? -1 : 0
        }
        // write(2) of some bytes never takes none; if it did, the caller would try for ever.
        guard written > 0 || bytes.isEmpty else { throw .ioError }
        return written
    }

    /// See ``FileSystem/cut(_:to:)``.
    public func cut(_ file: FileDescriptor, to length: Int64) throws(Errno) {
        try check { ftruncate(file.rawValue, off_t(length)) }
    }

    /// See ``FileSystem/copyRights(from:to:)``.
    public func copyRights(from file: FileDescriptor, to other: FileDescriptor) throws(Errno) {
        var status = stat()
        try check { fstat(file.rawValue, &status) }
        // Refused for a group that this process is not in; such a file was not made by it either.
        _ = fchown(other.rawValue, uid_t.max, status.st_gid)
        try check { fchmod(other.rawValue, status.st_mode & 0o7777) }
    }

    /// See ``FileSystem/synchronizeData(_:)``.
    public func synchronizeData(_ file: FileDescriptor) throws(Errno) {
        try check { fdatasync(file.rawValue) }
    }

    /// See ``FileSystem/synchronizeFolder(_:)``.
    public func synchronizeFolder(_ folder: FileDescriptor) throws(Errno) {
        try check { fsync(folder.rawValue) }
    }

    /// See ``FileSystem/create(_:in:contents:durably:)``.
    public func create(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        contents: [UInt8],
        durably: Bool
    ) throws(Errno) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = try descriptor { name.withPlatformString { openat(folder.rawValue, $0, flags, Self.fileMode) } }
        defer { Glibc.close(file.rawValue) }
        var rest = contents[...]
        while !rest.isEmpty {
            rest = rest.dropFirst(try append(rest, to: file))
        }
        if durably { try check { fsync(file.rawValue) } }
    }

    /// See ``FileSystem/rename(_:in:to:in:)``.
    public func rename(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        to newName: FilePath.Component,
        in newFolder: FileDescriptor
    ) throws(Errno) {
        try check {
            name.withPlatformString { old in
                newName.withPlatformString { new in
                    mirsad_rename_no_replace(folder.rawValue, old, newFolder.rawValue, new)
                }
            }
        }
    }

    /// See ``FileSystem/remove(_:in:)``.
    public func remove(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) {
        try check { name.withPlatformString { unlinkat(folder.rawValue, $0, 0) } }
    }

    /// See ``FileSystem/checkAccess(to:_:)``.
    public func checkAccess(to path: FilePath, _ rights: AccessRights) throws(Errno) {
        try check { path.withPlatformString { faccessat(AT_FDCWD, $0, rights.rawValue, AT_EACCESS) } }
    }

    /// See ``FileSystem/isWritable(_:)``.
    public func isWritable(_ folder: FileDescriptor) -> Bool {
        faccessat(folder.rawValue, ".", W_OK | X_OK, AT_EACCESS) == 0
    }

    /// See ``FileSystem/rename(_:to:)``.
    public func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
        try check {
            path.withPlatformString { old in
                newPath.withPlatformString { new in mirsad_rename_no_replace(AT_FDCWD, old, AT_FDCWD, new) }
            }
        }
    }

    /// Nothing: the real ledger commits when it says so.
    public func ledgerWillCommit() throws(Errno) {}

    /// Nothing.
    public func ledgerDidCommit() {}

    // MARK: - Results of system calls

    private func call(_ body: () -> CInt) -> Errno? {
        while true {
            if body() == 0 { return nil }
            if Glibc.errno != EINTR { return Errno(rawValue: Glibc.errno) }
        }
    }

    private func check(_ body: () -> CInt) throws(Errno) {
        if let failure = call(body) { throw failure }
    }

    private func descriptor(_ body: () -> CInt) throws(Errno) -> FileDescriptor {
        while true {
            let result = body()
            if result >= 0 { return FileDescriptor(rawValue: result) }
            if Glibc.errno != EINTR { throw Errno(rawValue: Glibc.errno) }
        }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        self.init(
            kind: kind,
            device: UInt64(status.st_dev),
            identity: FileIdentity(
                inode: UInt64(status.st_ino),
                size: Int64(status.st_size),
                modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
            ),
            changed: Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec),
            links: Int(status.st_nlink),
            owner: status.st_uid
        )
    }
}
