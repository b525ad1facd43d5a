import SystemPackage

/// Brings files from the inbox into their final folders. Only touched while opening, and then on the writer's queue.
///
/// A rename takes whatever has the name at that moment. So the file is compared with the one that was read right before
/// and right after; one that turns out to be another is put back.
struct Mover {
    /// Where a file is now.
    enum Outcome: Equatable {
        /// At this path below the final folder.
        case moved(FilePath)
        /// Somebody removed it.
        case gone
        /// Another file, or new content, had its name, and is in the inbox under this name.
        case returned(FilePath.Component)
        /// The system does not let this one file be moved.
        case held(Errno)
    }

    private let fileSystem: any FileSystem
    private let processed: FilePath
    private let failed: FilePath
    /// The folder used last, by its path.
    private var current: Folder?
    /// Folders whose names changed since the last sync.
    private var changed: [Folder] = []
    /// A file that was moved by mistake and is not back yet.
    private var stray: (name: FilePath.Component, folder: Folder)?

    init(processed: FilePath, failed: FilePath, fileSystem: any FileSystem) {
        self.processed = processed
        self.failed = failed
        self.fileSystem = fileSystem
    }

    /// Where a file is planned to go, below its final folder.
    static func plan(
        _ name: FilePath.Component,
        outcome: LedgerOutcome,
        wallMilliseconds: Int64
    ) -> FilePath {
        guard outcome != .rejected else {
            return FilePath(
                root: nil,
                components: FinalName.attempt(0, for: name, room: FinalName.reasonEnding.count)
            )
        }
        var path = FilePath()
        for folder in CalendarDay(wallMilliseconds: wallMilliseconds).folderNames { path.append(folder) }
        path.append(FinalName.attempt(0, for: name))
        return path
    }

    /// Moves one file; may be called again after an error.
    mutating func move(_ entry: LedgerEntry, from inbox: Folder) throws(SpoolError) -> Outcome {
        if let stray { return .returned(try putBack(stray.name, from: stray.folder, as: entry.name, to: inbox)) }
        guard let status = try status(of: entry.name, in: inbox) else {
            // Gone, or an earlier call failed after its rename.
            guard let folder = try existingFolder(for: entry) else { return .gone }
            return try find(entry, in: folder).found.map { .moved($0) } ?? .gone
        }
        guard status.isSame(as: entry.identity) else { return .returned(entry.name) }
        var attempt = 0
        while true {
            let room = entry.reason == nil ? 0 : FinalName.reasonEnding.count
            let target = FinalName.attempt(attempt, for: entry.name, room: room)
            let folder = try folder(for: entry)
            attempt += 1
            if let reason = entry.reason {
                guard try self.status(of: target, in: folder) == nil else { continue }
                guard try writeReason(reason, for: target, in: folder) else { continue }
            }
            do throws(Errno) {
                try fileSystem.rename(entry.name, in: inbox.descriptor, to: target, in: folder.descriptor)
            } catch {
                switch error {
                case .fileExists:
                    if entry.reason != nil { try removeReason(for: target, in: folder) }
                    continue
                case .noSuchFileOrDirectory:
                    if try self.status(of: entry.name, in: inbox) != nil {
                        // The final folder was removed under us: make it anew.
                        current = nil
                        attempt -= 1
                        continue
                    }
                    if entry.reason != nil { try removeReason(for: target, in: folder) }
                    return .gone
                case .permissionDenied, .notPermitted, .resourceBusy, .improperLink:
                    try requireWritable(inbox)
                    try requireWritable(folder)
                    if entry.reason != nil { try removeReason(for: target, in: folder) }
                    return .held(error)
                default:
                    throw SpoolError(operation: "move out of the inbox", path: inbox.path / entry.name, errno: error)
                }
            }
            noteChange(inbox)
            noteChange(folder)
            if let moved = try self.status(of: target, in: folder), !moved.isSame(as: entry.identity) {
                if entry.reason != nil { try removeReason(for: target, in: folder) }
                return .returned(try putBack(target, from: folder, as: entry.name, to: inbox))
            }
            return .moved(entry.destination.removingLastComponent().appending(target))
        }
    }

    /// Waits until all moves are on the disk.
    mutating func synchronize() throws(SpoolError) {
        while let folder = changed.last {
            do throws(Errno) {
                try fileSystem.synchronizeFolder(folder.descriptor)
            } catch {
                throw SpoolError(operation: "sync the folder", path: folder.path, errno: error)
            }
            changed.removeLast()
        }
    }

    /// Forgets which folders wait for a sync, where none is wanted.
    mutating func skipSynchronizing() { changed = [] }

    // MARK: - After a crash

    /// Finds out where a file went whose move was interrupted, and puts back what a rename took by mistake.
    ///
    /// - Parameter isKnown: Whether content of this digest has been recorded.
    mutating func locate(
        _ entry: LedgerEntry,
        inbox: Folder,
        reader: DocumentReader,
        maximumSize: Int,
        isKnown: ([UInt8]) throws(SpoolError) -> Bool
    ) throws(SpoolError) -> Outcome {
        guard let folder = try existingFolder(for: entry) else { return .gone }
        let (found, strangers) = try find(entry, in: folder)
        if let found {
            noteChange(folder)
            noteChange(inbox)
            return .moved(found)
        }
        // Only a recorded file's folder is looked through: what is in `failed` was never to be recorded.
        for stranger in strangers where entry.reason == nil {
            guard let status = try status(of: stranger, in: folder) else { continue }
            let result = reader.read(stranger, in: folder.descriptor, seen: status, maximumSize: maximumSize)
            switch result {
            case .read(_, let digest, _, _) where try isKnown(digest): continue
            case .unreadable(let errno) where errno.isOfTheMachine:
                throw SpoolError(operation: "read", path: folder.path / stranger, errno: errno)
            case .read, .refused, .changed, .withdrawn, .unreadable: break
            }
            return .returned(try putBack(stranger, from: folder, as: entry.name, to: inbox))
        }
        if let reason = entry.reason {
            let target = FinalName.attempt(0, for: entry.name, room: FinalName.reasonEnding.count)
            let reasonName = FinalName.reason(for: target)
            if try status(of: target, in: folder) == nil, try contents(of: reasonName, in: folder) == reason {
                try removeReason(for: target, in: folder)
            }
        }
        return .gone
    }

    // MARK: - Steps

    /// Looks for a file under all names it can have got, and says which others have such names.
    private func find(
        _ entry: LedgerEntry,
        in folder: Folder
    ) throws(SpoolError) -> (found: FilePath?, strangers: [FilePath.Component]) {
        let room = entry.reason == nil ? 0 : FinalName.reasonEnding.count
        var strangers: [FilePath.Component] = []
        while true {
            let target = FinalName.attempt(strangers.count, for: entry.name, room: room)
            guard let status = try status(of: target, in: folder) else { return (nil, strangers) }
            if status.isSame(as: entry.identity) {
                return (entry.destination.removingLastComponent().appending(target), strangers)
            }
            strangers.append(target)
        }
    }

    private mutating func putBack(
        _ name: FilePath.Component,
        from folder: Folder,
        as original: FilePath.Component,
        to inbox: Folder
    ) throws(SpoolError) -> FilePath.Component {
        stray = (name, folder)
        var attempt = 0
        while true {
            let target = FinalName.attempt(attempt, for: original)
            do throws(Errno) {
                try fileSystem.rename(name, in: folder.descriptor, to: target, in: inbox.descriptor)
                noteChange(folder)
                noteChange(inbox)
                stray = nil
                return target
            } catch .fileExists {
                attempt += 1
            } catch .noSuchFileOrDirectory {
                stray = nil
                return target
            } catch {
                throw SpoolError(operation: "put back into the inbox", path: inbox.path / original, errno: error)
            }
        }
    }

    /// Writes a reason file; false when another has its name.
    private mutating func writeReason(
        _ reason: [UInt8],
        for target: FilePath.Component,
        in folder: Folder
    ) throws(SpoolError) -> Bool {
        let name = FinalName.reason(for: target)
        // Left by a crash between reason and rename.
        if let present = try contents(of: name, in: folder) { return present == reason }
        do throws(Errno) {
            do throws(Errno) {
                try fileSystem.remove(Self.temporaryName, in: folder.descriptor)
            } catch .noSuchFileOrDirectory {}
            try fileSystem.create(Self.temporaryName, in: folder.descriptor, contents: reason, durably: true)
            try fileSystem.rename(Self.temporaryName, in: folder.descriptor, to: name, in: folder.descriptor)
            noteChange(folder)
            return true
        } catch .fileExists {
            // What stays of the temporary file is removed before the next is written.
            return false
        } catch .noSuchFileOrDirectory {
            // The folder was removed under us; the rename that follows finds out and makes it anew.
            return true
        } catch {
            throw SpoolError(operation: "write the reason file", path: folder.path / name, errno: error)
        }
    }

    private static let temporaryName: FilePath.Component = ".reason.json.tmp"

    private mutating func removeReason(for target: FilePath.Component, in folder: Folder) throws(SpoolError) {
        let name = FinalName.reason(for: target)
        do throws(Errno) {
            try fileSystem.remove(name, in: folder.descriptor)
            noteChange(folder)
        } catch .noSuchFileOrDirectory {
        } catch {
            throw SpoolError(operation: "remove the reason file", path: folder.path / name, errno: error)
        }
    }

    private func contents(of name: FilePath.Component, in folder: Folder) throws(SpoolError) -> [UInt8]? {
        do throws(Errno) {
            let file = try fileSystem.openToRead(name, in: folder.descriptor)
            // Only read from, so closing has nothing to report.
            defer { try? file.close() }
            return try fileSystem.read(file, at: 0, count: 65_536)
        } catch .noSuchFileOrDirectory {
            return nil
        } catch {
            throw SpoolError(operation: "read the reason file", path: folder.path / name, errno: error)
        }
    }

    private func status(of name: FilePath.Component, in folder: Folder) throws(SpoolError) -> FileStatus? {
        do throws(Errno) {
            return try fileSystem.status(of: name, in: folder.descriptor)
        } catch .noSuchFileOrDirectory {
            return nil
        } catch {
            throw SpoolError(operation: "look at", path: folder.path / name, errno: error)
        }
    }

    private func requireWritable(_ folder: Folder) throws(SpoolError) {
        guard !fileSystem.isWritable(folder.descriptor) else { return }
        throw SpoolError(operation: "change names in the folder", path: folder.path, errno: .permissionDenied)
    }

    private mutating func noteChange(_ folder: Folder) {
        if !changed.contains(where: { $0 === folder }) { changed.append(folder) }
    }

    // MARK: - Final folders

    private func path(for entry: LedgerEntry) -> FilePath {
        let base = entry.outcome == .rejected ? failed : processed
        return base.appending(entry.destination.removingLastComponent().components)
    }

    private mutating func existingFolder(for entry: LedgerEntry) throws(SpoolError) -> Folder? {
        let path = path(for: entry)
        if let current, current.path == path { return current }
        do throws(Errno) {
            let folder = try Folder(path, fileSystem: fileSystem)
            current = folder
            return folder
        } catch .noSuchFileOrDirectory {
            return nil
        } catch {
            throw SpoolError(operation: "open the folder", path: path, errno: error)
        }
    }

    private mutating func folder(for entry: LedgerEntry) throws(SpoolError) -> Folder {
        if let folder = try existingFolder(for: entry) { return folder }
        let path = path(for: entry)
        do throws(Errno) {
            let base = entry.outcome == .rejected ? failed : processed
            try fileSystem.makeFolders(base)
            var folder = try Folder(base, fileSystem: fileSystem)
            for name in entry.destination.removingLastComponent().components {
                do throws(Errno) {
                    try fileSystem.makeFolder(name, in: folder.descriptor)
                    noteChange(folder)
                } catch .fileExists {}
                folder = try Folder(name, in: folder, fileSystem: fileSystem)
            }
            current = folder
            return folder
        } catch {
            throw SpoolError(operation: "make the folder", path: path, errno: error)
        }
    }
}

extension FileStatus {
    /// Whether it is the file of that identity. Of a folder only the inode counts: what is in it may change.
    func isSame(as other: FileIdentity) -> Bool {
        kind == .directory ? identity.inode == other.inode : identity == other
    }
}

extension FilePath {
    static func / (folder: FilePath, name: FilePath.Component) -> FilePath { folder.appending(name) }
}
