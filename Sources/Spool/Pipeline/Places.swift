import Glibc
public import SystemPackage

/// The folders and files that a spool works on, judged before anything is done in them: of a wrong place the operator hears
/// at the start, and not with the first file.
struct Places {
    let configuration: SpoolConfiguration
    let fileSystem: any FileSystem

    /// Makes the folders that are missing, and opens the inbox.
    ///
    /// - Throws: ``SpoolError`` of the first place that cannot be used.
    func open() throws(SpoolError) -> Folder {
        for (path, name) in folders {
            do throws(Errno) {
                try fileSystem.makeFolders(path)
            } catch {
                // What stands in the way is told better by a look; the error itself by what the look does not find.
                throw problem(withFolder: path, name) ?? refusal("make the \(name)", path, error)
            }
        }
        if let first = problems().first { throw first }
        do throws(Errno) {
            return try Folder(configuration.inbox, fileSystem: fileSystem)
        } catch {
            throw refusal("open the inbox", configuration.inbox, error)
        }
    }

    /// What would keep a spool from opening; nothing is changed to find out.
    func problems() -> [SpoolError] {
        var problems = folders.compactMap { problem(withFolder: $0.path, $0.name) }
        if problems.isEmpty { problems = problemsBetweenFolders() }
        return problems + files.compactMap { problem(withFile: $0.path, $0.name) }
    }

    /// What a spool can open with, and that will be in its way.
    func warnings() -> [SpoolError] {
        var status = stat()
        guard configuration.inbox.withPlatformString({ stat($0, &status) }) == 0, status.st_mode & S_ISVTX != 0,
            status.st_uid != geteuid(), geteuid() != 0
        else { return [] }
        let user = Self.words(for: geteuid())
        return [
            SpoolError(
                .badPlace,
                operation: "move the files of others out of",
                path: configuration.inbox,
                detail: "it is sticky and belongs to \(Self.words(for: status.st_uid)), this runs as \(user)",
                hint: "Give it to \(user) (chown)."
            )
        ]
    }

    /// The folders that are missing; the next start makes them.
    func missingFolders() -> [FilePath] {
        folders.map(\.path).filter { (try? fileSystem.status(at: $0)) == nil }
    }

    // MARK: - What there is

    private var folders: [(path: FilePath, name: String)] {
        var folders = [
            (path: configuration.inbox, name: "inbox"),
            (path: configuration.processed, name: "folder of processed files"),
            (path: configuration.failed, name: "folder of failed files"),
            (path: configuration.recordLog.removingLastComponent().orCurrent, name: "folder of the record log"),
        ]
        // Where it is the same, it is named once.
        let state = configuration.ledger.removingLastComponent().orCurrent
        if state != folders[3].path { folders.append((state, "folder of the ledger")) }
        return folders
    }

    private var files: [(path: FilePath, name: String)] {
        [(configuration.recordLog, "record log")]
            + [("", "ledger"), ("-wal", "ledger's log"), ("-shm", "ledger's index"), (".lock", "lock file")].map {
                (FilePath(bytes: configuration.ledger.bytes + Array($0.0.utf8)), $0.1)
            }
    }

    // MARK: - Folders

    private func problem(withFolder path: FilePath, _ name: String) -> SpoolError? {
        do throws(Errno) {
            let status = try fileSystem.status(at: path)
            guard status.kind == .directory else {
                return wrong(
                    "use the \(name)", path, "it is not a folder", "Name a folder, or move away what is there.")
            }
            try fileSystem.checkAccess(to: path, [.read, .write, .enter])
            return nil
        } catch .noSuchFileOrDirectory {
            if isLink(path) {
                return wrong(
                    "use the \(name)", path, "it is a link that leads nowhere", "Mount or make what it leads to.")
            }
            return problemWithMaking(path, name)
        } catch .notDirectory {
            return problemWithMaking(path, name)
        } catch {
            return refusal("use the \(name)", path, error)
        }
    }

    private func problemWithMaking(_ path: FilePath, _ name: String) -> SpoolError? {
        do throws(Errno) {
            let (above, status) = try nearest(to: path)
            guard status.kind == .directory else {
                let detail = "\(SafeText.line(above)) is not a folder"
                return wrong("make the \(name)", path, detail, "Name another place, or move that away.")
            }
            try fileSystem.checkAccess(to: above, [.write, .enter])
            return nil
        } catch {
            return refusal("make the \(name)", path, error)
        }
    }

    /// The folder itself, or the nearest one above it that is there.
    private func nearest(to path: FilePath) throws(Errno) -> (path: FilePath, status: FileStatus) {
        var path = path
        while true {
            do throws(Errno) {
                return (path, try fileSystem.status(at: path))
            } catch .noSuchFileOrDirectory where !path.removingLastComponent().isEmpty && path.lastComponent != nil {
                path.removeLastComponent()
            } catch .notDirectory where path.lastComponent != nil {
                path.removeLastComponent()
            }
        }
    }

    private func problemsBetweenFolders() -> [SpoolError] {
        // All of them are there or can be made, so that each has something above it.
        guard let inbox = try? nearest(to: configuration.inbox) else { return [] }
        return folders[1...2].compactMap { path, name in
            guard let other = try? nearest(to: path) else { return nil }
            guard other.status.device == inbox.status.device, !isOnAnotherMount(other.path, inbox.path) else {
                return wrong(
                    "use the \(name)", path,
                    "it is on another file system than the inbox \(SafeText.line(configuration.inbox)), or mounted by itself",
                    "Put inbox, processed and failed on one file system, in one mount: files are moved by rename.")
            }
            guard other.path != path || other.status.identity.inode != inbox.status.identity.inode else {
                return wrong("use the \(name)", path, "it is the inbox itself", "Name a folder of its own for it.")
            }
            return nil
        }
    }

    /// A file system can be mounted in two places, and nothing can be renamed from one to the other. The kernel says so
    /// before it looks for the name, so that a name that nothing has finds it out.
    private func isOnAnotherMount(_ path: FilePath, _ inbox: FilePath) -> Bool {
        let system = LinuxFileSystem()
        do throws(Errno) {
            let (one, other) = (
                try Folder(inbox, fileSystem: system), try Folder(path, fileSystem: system)
            )
            let name: FilePath.Component = ".mirsad-is-this-one-mount"
            try system.rename(name, in: one.descriptor, to: name, in: other.descriptor)
            return false
        } catch {
            return error == .improperLink
        }
    }

    // MARK: - Files

    private func problem(withFile path: FilePath, _ name: String) -> SpoolError? {
        do throws(Errno) {
            guard try fileSystem.status(at: path).kind == .regular, !(isLink(path) && path == configuration.recordLog)
            else {
                return wrong(
                    "use the \(name)", path, "it is not an ordinary file", "Name a file that only this service writes.")
            }
            try fileSystem.checkAccess(to: path, [.read, .write])
            return nil
        } catch .noSuchFileOrDirectory {
            // It is made; whether it can be is a matter of its folder.
            return nil
        } catch .notDirectory {
            return nil
        } catch {
            return refusal("use the \(name)", path, error)
        }
    }

    // MARK: - Words

    private func wrong(_ operation: String, _ path: FilePath, _ detail: String, _ hint: String) -> SpoolError {
        SpoolError(.badPlace, operation: operation, path: path, detail: detail, hint: hint)
    }

    /// The system refuses. Whose rights are missing, and where on the path, is looked up.
    private func refusal(_ operation: String, _ path: FilePath, _ errno: Errno) -> SpoolError {
        var error = SpoolError(operation: operation, path: path, errno: errno)
        // A full or read-only disk and a lack of descriptors pass; a wrong place does not.
        if !errno.isOfTheMachine { error.code = .badPlace }
        guard errno == .permissionDenied else { return error }
        let user = Self.words(for: geteuid())
        let (closed, isEntered) = firstClosed(on: path)
        var reasons: [String] =
            if closed == path {
                ["this runs as \(user)"]
            } else if isEntered {
                ["\(user) may make nothing in \(SafeText.line(closed))"]
            } else {
                ["\(SafeText.line(closed)) is closed to \(user)"]
            }
        if let owner = try? fileSystem.status(at: closed).owner {
            reasons.append("it belongs to \(Self.words(for: owner))")
        }
        error.detail = reasons.joined(separator: ", ")
        error.hint =
            "Give \(user) the rights to it (chown, chmod, setfacl); in a unit, ReadWritePaths= and ProtectHome= count, too."
        return error
    }

    /// The first folder on the way that cannot be entered; or, when there is none, the last that is there.
    private func firstClosed(on path: FilePath) -> (folder: FilePath, isEntered: Bool) {
        var way: [FilePath] = [path]
        while let last = way.last, last.lastComponent != nil, !last.removingLastComponent().isEmpty {
            way.append(last.removingLastComponent())
        }
        for folder in way.reversed() {
            do throws(Errno) {
                try fileSystem.checkAccess(to: folder, folder == path ? [] : .enter)
            } catch .noSuchFileOrDirectory {
                return (folder.removingLastComponent().orCurrent, true)
            } catch {
                return (folder, false)
            }
        }
        return (path, true)
    }

    private static func words(for uid: uid_t) -> String {
        if case .name(let name) = OwnerNames.askSystem(uid) { return name }
        return "user \(uid)"
    }

    private func isLink(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

extension SpoolConfiguration {
    /// What would keep a spool from opening here, each with what to do, as far as that can be told without changing anything.
    ///
    /// Rights are those of this process.
    public func placeProblems() -> [SpoolError] {
        Places(configuration: self, fileSystem: LinuxFileSystem()).problems()
    }

    /// What a spool can open with here, and that will be in its way.
    public func placeWarnings() -> [SpoolError] {
        Places(configuration: self, fileSystem: LinuxFileSystem()).warnings()
    }

    /// The folders that are missing, and that the next start makes.
    public func missingFolders() -> [FilePath] {
        Places(configuration: self, fileSystem: LinuxFileSystem()).missingFolders()
    }

    /// Which process has the spool open, such as `process 123`; nil when none has.
    ///
    /// - Throws: ``SpoolError`` when the lock file cannot be looked at.
    public func currentHolder() throws(SpoolError) -> String? {
        try StateLock.holder(beside: ledger)
    }
}
