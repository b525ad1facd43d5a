import SystemPackage

/// The file that lines are appended to. Only touched while opening, and then on the writer's queue.
///
/// What stands behind the committed end is never left there: a failed append is cut off before anything else is written.
struct RecordLog {
    let path: FilePath
    private(set) var file: FileDescriptor
    /// Which file it is.
    private(set) var inode: UInt64
    private let fileSystem: any FileSystem

    /// Opens the record log and makes it if it is missing.
    init(_ path: FilePath, fileSystem: any FileSystem) throws(SpoolError) {
        self.path = path
        self.fileSystem = fileSystem
        (file, inode) = try Self.open(path, fileSystem)
    }

    /// Opens a record log that was rotated, to read it.
    init(rotated name: FilePath.Component, in folder: Folder, fileSystem: any FileSystem) throws(SpoolError) {
        self.path = folder.path / name
        self.fileSystem = fileSystem
        do throws(Errno) {
            file = try fileSystem.openToRead(name, in: folder.descriptor)
            do throws(Errno) {
                let status = try fileSystem.status(file)
                guard status.kind == .regular else { throw .invalidArgument }
                inode = status.identity.inode
            } catch {
                try? file.close()
                throw error
            }
        } catch {
            throw SpoolError(operation: "read the rotated record log", path: path, errno: error)
        }
    }

    private static func open(
        _ path: FilePath,
        _ fileSystem: any FileSystem
    ) throws(SpoolError) -> (FileDescriptor, UInt64) {
        do throws(Errno) {
            let file = try fileSystem.openToAppend(path)
            do throws(Errno) {
                let status = try fileSystem.status(file)
                guard status.kind == .regular else { throw .invalidArgument }
                try fileSystem.lock(file)
                // The name must outlive a power cut like the lines do.
                let folder = try Folder(path.removingLastComponent().orCurrent, fileSystem: fileSystem)
                try fileSystem.synchronizeFolder(folder.descriptor)
                return (file, status.identity.inode)
            } catch {
                try? file.close()
                throw error
            }
        } catch {
            if error == .tooManySymbolicLinkLevels || error == .invalidArgument {
                throw SpoolError(
                    .badPlace,
                    operation: "open the record log",
                    path: path,
                    detail: "it is not an ordinary file",
                    hint: "Name a file that only this service writes."
                )
            }
            if error == .resourceTemporarilyUnavailable {
                throw SpoolError(
                    .inUse,
                    operation: "open the record log",
                    path: path,
                    detail: "another instance is writing to it",
                    hint: "Stop the other instance, or give this one a record log of its own."
                )
            }
            throw SpoolError(operation: "open the record log", path: path, errno: error)
        }
    }

    /// Its present length in bytes.
    func size() throws(SpoolError) -> Int64 {
        try attempt("look at the record log") { () throws(Errno) in try fileSystem.status(file).identity.size }
    }

    /// Whether it has a name and is at least so long: lines that were appended to it are there for its readers.
    func reaches(_ end: Int64) throws(SpoolError) -> Bool {
        try attempt("look at the record log") { () throws(Errno) in
            let status = try fileSystem.status(file)
            return status.links > 0 && status.identity.size >= end
        }
    }

    /// Whether its path leads to another file, or none, by now: no reader finds it any more.
    func wasRenamedAway() throws(SpoolError) -> Bool {
        do throws(Errno) {
            return try fileSystem.status(at: path).identity.inode != inode
        } catch .noSuchFileOrDirectory {
            return true
        } catch {
            throw SpoolError(operation: "look at the record log", path: path, errno: error)
        }
    }

    /// Lets go of the file and opens what has its name now.
    mutating func reopen() throws(SpoolError) {
        let (newFile, newInode) = try Self.open(path, fileSystem)
        // Everything in it has been synced.
        try? file.close()
        (file, inode) = (newFile, newInode)
    }

    /// Gives the file a name that tells the time, beside its own, and opens a new one under its own.
    ///
    /// A crash in between leaves no record log, or an empty one, of which the next start says ``RecordLogRule``; an error
    /// leaves one that ``wasRenamedAway()``. Either way the old file holds all that the ledger knows, and nothing else.
    ///
    /// - Returns: Where the old file is now.
    mutating func rotate(wallMilliseconds: Int64) throws(SpoolError) -> FilePath {
        var attempts = 0
        while true {
            let rotated = RotatedName.path(of: path, wallMilliseconds: wallMilliseconds, attempt: attempts)
            do throws(Errno) {
                try fileSystem.rename(path, to: rotated)
            } catch .fileExists {
                attempts += 1
                continue
            } catch {
                throw SpoolError(operation: "rotate the record log", path: path, errno: error)
            }
            let (newFile, newInode) = try Self.open(path, fileSystem)
            // Who could read the old one can read the new one. Lines matter more than that, so failing stops nothing.
            try? fileSystem.copyRights(from: file, to: newFile)
            // Everything in it has been synced.
            try? file.close()
            (file, inode) = (newFile, newInode)
            return rotated
        }
    }

    /// Cuts it to `length` bytes.
    func cut(to length: Int64) throws(SpoolError) {
        try attempt("cut the record log") { () throws(Errno) in try fileSystem.cut(file, to: length) }
    }

    /// Appends all bytes.
    func append(_ bytes: [UInt8]) throws(SpoolError) {
        try attempt("append to the record log") { () throws(Errno) in
            var rest = bytes[...]
            while !rest.isEmpty {
                rest = rest.dropFirst(try fileSystem.append(rest, to: file))
            }
        }
    }

    /// Waits until what was appended is on the disk.
    func synchronize() throws(SpoolError) {
        try attempt("append to the record log") { () throws(Errno) in try fileSystem.synchronizeData(file) }
    }

    /// Reads `count` bytes, fewer if it ends before.
    func bytes(from start: Int64, count: Int) throws(SpoolError) -> [UInt8] {
        try attempt("read the record log") { () throws(Errno) in
            try fileSystem.read(file, at: start, count: count)
        }
    }

    /// The end of the last whole line, 0 if there is none.
    func endOfLastWholeLine() throws(SpoolError) -> Int64 {
        try attempt("read the record log") { () throws(Errno) in
            var end = try fileSystem.status(file).identity.size
            while end > 0 {
                let start = max(0, end - Self.chunk)
                let bytes = try fileSystem.read(file, at: start, count: Int(end - start))
                if let lineFeed = bytes.lastIndex(of: UInt8(ascii: "\n")) { return start + Int64(lineFeed) + 1 }
                end = start
            }
            return 0
        }
    }

    /// Calls `body` with each whole line between two offsets, its line feed left out, and where it stands, its line feed
    /// included.
    func forEachLine(
        from start: Int64 = 0,
        before end: Int64,
        _ body: ([UInt8], Range<Int64>) -> Void
    ) throws(SpoolError) {
        try attempt("read the record log") { () throws(Errno) in
            var line: [UInt8] = []
            var lineStart = start
            var offset = start
            while offset < end {
                let bytes = try fileSystem.read(file, at: offset, count: Int(min(Self.chunk, end - offset)))
                if bytes.isEmpty { return }
                offset += Int64(bytes.count)
                for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
                    if part.offset > 0 {
                        let lineEnd = lineStart + Int64(line.count) + 1
                        body(line, lineStart..<lineEnd)
                        lineStart = lineEnd
                        line.removeAll(keepingCapacity: true)
                    }
                    line += part.element
                }
            }
        }
    }

    /// Closes the file.
    func close() {
        // Everything in it has been synced, so closing has nothing to report.
        try? file.close()
    }

    private static let chunk: Int64 = 1 << 20

    private func attempt<Value>(
        _ operation: String,
        _ body: () throws(Errno) -> Value
    ) throws(SpoolError) -> Value {
        do throws(Errno) {
            return try body()
        } catch {
            throw SpoolError(operation: operation, path: path, errno: error)
        }
    }
}

extension FilePath {
    /// The path itself, or `.` for the empty one.
    var orCurrent: FilePath { isEmpty ? "." : self }
}
