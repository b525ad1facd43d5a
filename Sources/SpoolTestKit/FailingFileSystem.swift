import Glibc
public import Spool
public import SystemPackage

/// The machine's file system, until a test makes calls fail or ends the world.
///
/// A *crash* leaves the disk as it is: the call at which it comes is done, half done or not done, and none after it is,
/// so that the spool over it can be given up and another opened on what is left. Where the process is there for nothing
/// else, it can be ended for real instead, by SIGKILL.
public final class FailingFileSystem: FileSystem {
    /// The calls that can be told apart.
    public enum Call: String, Sendable, CaseIterable {
        /// Calls that change nothing.
        case openFolder, openToRead, lock, status, list, read
        /// Calls that leave a trace on the disk.
        case makeFolders, makeFolder, openToAppend, append, cut, synchronizeData, synchronizeFolder, create, rename
        /// More of them.
        case remove, copyRights, ledgerCommit

        /// Whether the disk is different afterwards.
        public var leavesTrace: Bool {
            switch self {
            case .openFolder, .openToRead, .lock, .status, .list, .read: false
            default: true
            }
        }
    }

    /// How much of the call is done at which the crash comes.
    public enum Moment: Sendable, CaseIterable {
        /// Nothing.
        case before
        /// Half of the bytes, of an append; else nothing.
        case amid
        /// All.
        case after
    }

    private struct State {
        var failures: [Call: (errno: Errno, name: FilePath.Component?)] = [:]
        var interceptors: [Call: @Sendable () -> Void] = [:]
        var traces: [Call] = []
        var crash: (trace: Int, moment: Moment)?
        var isDead = false
    }

    private let real = LinuxFileSystem()
    private let state = Locked(State())
    private let killsProcess: Bool

    /// Creates a file system that does not fail yet.
    ///
    /// - Parameter killsProcess: Whether a crash ends the whole process.
    public init(killsProcess: Bool = false) { self.killsProcess = killsProcess }

    /// Makes every call of a kind fail, or only those for a name, until ``clear(_:)``.
    public func fail(_ call: Call, with errno: Errno, for name: FilePath.Component? = nil) {
        state.withLock { $0.failures[call] = (errno, name) }
    }

    /// Lets calls of a kind work again.
    public func clear(_ call: Call) {
        state.withLock { $0.failures[call] = nil }
    }

    /// Does something of the test's right before the next call of a kind, once.
    public func before(_ call: Call, _ body: @escaping @Sendable () -> Void) {
        state.withLock { $0.interceptors[call] = body }
    }

    /// Crashes at the `trace`-th call, counted from 1, that leaves a trace.
    public func crash(atTrace trace: Int, _ moment: Moment) {
        state.withLock { $0.crash = (trace, moment) }
    }

    /// The calls that left a trace, in their order.
    public var traces: [Call] { state.withLock { $0.traces } }

    /// Whether the crash has come.
    public var isDead: Bool { state.withLock { $0.isDead } }

    // MARK: - Around each call

    private func perform<Value>(
        _ call: Call,
        _ name: FilePath.Component? = nil,
        half: (() -> Void)? = nil,
        _ body: () throws(Errno) -> Value
    ) throws(Errno) -> Value {
        let moment: Moment?
        let interceptor: (@Sendable () -> Void)?
        do throws(Errno) {
            (moment, interceptor) = try enter(call, name)
        } catch {
            // A disk that is full takes what it can before it says so.
            if isDead { endWorld() } else { half?() }
            throw error
        }
        interceptor?()
        guard let moment else { return try body() }
        switch moment {
        case .before: break
        case .amid: half?()
        case .after: _ = try body()
        }
        endWorld()
        throw .ioError
    }

    private func endWorld() {
        guard killsProcess else { return }
        kill(getpid(), SIGKILL)
        // The signal may reach another thread first; none goes on.
        while true { pause() }
    }

    private func enter(_ call: Call, _ name: FilePath.Component?) throws(Errno) -> (Moment?, (@Sendable () -> Void)?) {
        let (moment, interceptor, failure) = state.withLock { state -> (Moment?, (@Sendable () -> Void)?, Errno?) in
            if state.isDead { return (nil, nil, .ioError) }
            let interceptor = state.interceptors.removeValue(forKey: call)
            if let failure = state.failures[call], failure.name == nil || failure.name == name {
                return (nil, interceptor, failure.errno)
            }
            guard call.leavesTrace else { return (nil, interceptor, nil) }
            state.traces.append(call)
            guard let crash = state.crash, crash.trace == state.traces.count else { return (nil, interceptor, nil) }
            state.isDead = true
            return (crash.moment, interceptor, nil)
        }
        if let failure {
            interceptor?()
            throw failure
        }
        return (moment, interceptor)
    }

    // MARK: - FileSystem

    /// Makes folders.
    public func makeFolders(_ path: FilePath) throws(Errno) {
        try perform(.makeFolders) { () throws(Errno) in try real.makeFolders(path) }
    }

    /// Makes a folder.
    public func makeFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) {
        try perform(.makeFolder, name) { () throws(Errno) in try real.makeFolder(name, in: folder) }
    }

    /// Opens a folder.
    public func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try perform(.openFolder) { () throws(Errno) in try real.openFolder(path) }
    }

    /// Opens a folder.
    public func openFolder(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
        try perform(.openFolder, name) { () throws(Errno) in try real.openFolder(name, in: folder) }
    }

    /// Opens a file.
    public func openToRead(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
        try perform(.openToRead, name) { () throws(Errno) in try real.openToRead(name, in: folder) }
    }

    /// Opens a file.
    public func openToAppend(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try perform(.openToAppend) { () throws(Errno) in try real.openToAppend(path) }
    }

    /// Locks.
    public func lock(_ file: FileDescriptor) throws(Errno) {
        try perform(.lock) { () throws(Errno) in try real.lock(file) }
    }

    /// Looks at an open file.
    public func status(_ file: FileDescriptor) throws(Errno) -> FileStatus {
        try perform(.status) { () throws(Errno) in try real.status(file) }
    }

    /// Looks at a path.
    public func status(at path: FilePath) throws(Errno) -> FileStatus {
        try perform(.status) { () throws(Errno) in try real.status(at: path) }
    }

    /// Looks at a name.
    public func status(of name: FilePath.Component, in folder: FileDescriptor) throws(Errno) -> FileStatus {
        try perform(.status, name) { () throws(Errno) in try real.status(of: name, in: folder) }
    }

    /// Lists a folder.
    public func forEachName(in folder: FileDescriptor, _ body: (FilePath.Component) -> Void) throws(Errno) {
        try perform(.list) { () throws(Errno) in try real.forEachName(in: folder, body) }
    }

    /// Reads.
    public func read(_ file: FileDescriptor, at offset: Int64, count: Int) throws(Errno) -> [UInt8] {
        try perform(.read) { () throws(Errno) in try real.read(file, at: offset, count: count) }
    }

    /// Appends.
    public func append(_ bytes: ArraySlice<UInt8>, to file: FileDescriptor) throws(Errno) -> Int {
        let half = { _ = try? self.real.append(bytes.prefix(bytes.count / 2), to: file) }
        return try perform(.append, half: half) { () throws(Errno) in try real.append(bytes, to: file) }
    }

    /// Cuts.
    public func cut(_ file: FileDescriptor, to length: Int64) throws(Errno) {
        try perform(.cut) { () throws(Errno) in try real.cut(file, to: length) }
    }

    /// Copies rights.
    public func copyRights(from file: FileDescriptor, to other: FileDescriptor) throws(Errno) {
        try perform(.copyRights) { () throws(Errno) in try real.copyRights(from: file, to: other) }
    }

    /// Waits for the disk.
    public func synchronizeData(_ file: FileDescriptor) throws(Errno) {
        try perform(.synchronizeData) { () throws(Errno) in try real.synchronizeData(file) }
    }

    /// Waits for the disk.
    public func synchronizeFolder(_ folder: FileDescriptor) throws(Errno) {
        try perform(.synchronizeFolder) { () throws(Errno) in try real.synchronizeFolder(folder) }
    }

    /// Makes a file; half of it when a crash comes amid.
    public func create(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        contents: [UInt8],
        durably: Bool
    ) throws(Errno) {
        let half = {
            let part = Array(contents.prefix(contents.count / 2))
            try? self.real.create(name, in: folder, contents: part, durably: durably)
        }
        try perform(.create, name, half: half) { () throws(Errno) in
            try real.create(name, in: folder, contents: contents, durably: durably)
        }
    }

    /// Renames.
    public func rename(
        _ name: FilePath.Component,
        in folder: FileDescriptor,
        to newName: FilePath.Component,
        in newFolder: FileDescriptor
    ) throws(Errno) {
        try perform(.rename, name) { () throws(Errno) in
            try real.rename(name, in: folder, to: newName, in: newFolder)
        }
    }

    /// Removes.
    public func remove(_ name: FilePath.Component, in folder: FileDescriptor) throws(Errno) {
        try perform(.remove, name) { () throws(Errno) in try real.remove(name, in: folder) }
    }

    /// Renames.
    public func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
        try perform(.rename) { () throws(Errno) in try real.rename(path, to: newPath) }
    }

    /// Asks the machine.
    public func checkAccess(to path: FilePath, _ rights: AccessRights) throws(Errno) {
        try real.checkAccess(to: path, rights)
    }

    /// Asks the machine.
    public func isWritable(_ folder: FileDescriptor) -> Bool { real.isWritable(folder) }

    /// A commit crashes here when nothing of it is to be done.
    public func ledgerWillCommit() throws(Errno) {
        let (moment, interceptor) = try enter(.ledgerCommit, nil)
        interceptor?()
        // After means that SQLite commits: then the call returns, and the next one finds the world ended.
        if let moment, moment != .after {
            endWorld()
            throw .ioError
        }
    }

    /// A commit crashes here when it is to be done.
    public func ledgerDidCommit() {
        if isDead { endWorld() }
    }
}
