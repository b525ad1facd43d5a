public import SystemPackage

/// What went wrong in the spool, where, and what the operator can do about it.
public struct SpoolError: Error, Sendable, CustomStringConvertible {
    /// What kind of trouble it is; decides what the caller does.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String { case inUse, badPlace, badSetting, badLedger, inputOutput }
        private let value: Value

        /// Another instance works on the same inbox or state.
        public static let inUse = Code(value: .inUse)
        /// A folder or file is missing, not of the right kind, or on the wrong file system.
        public static let badPlace = Code(value: .badPlace)
        /// A setting is out of its range, or needs a restart.
        public static let badSetting = Code(value: .badSetting)
        /// The ledger cannot be used: newer than this program, or of other folders.
        public static let badLedger = Code(value: .badLedger)
        /// The operating system refused: full, failing or read-only disk, missing rights.
        public static let inputOutput = Code(value: .inputOutput)

        /// The kind in one word.
        public var description: String { value.rawValue }
    }

    /// What kind of trouble it is.
    public var code: Code
    /// What was being done, as words that follow "cannot": `append to the record log`.
    public var operation: String
    /// The file or folder it was done to.
    public var path: FilePath
    /// What the operating system said; nil when it was not asked.
    public var errno: Errno?
    /// More about the cause in words, such as the database's message; nil when `errno` says it all.
    public var detail: String?
    /// What the operator can do, one sentence.
    public var hint: String

    /// Creates an error.
    public init(
        _ code: Code,
        operation: String,
        path: FilePath,
        errno: Errno? = nil,
        detail: String? = nil,
        hint: String
    ) {
        self.code = code
        self.operation = operation
        self.path = path
        self.errno = errno
        self.detail = detail
        self.hint = hint
    }

    /// One line: what failed, why, what to do. Control characters of the path are escaped.
    public var description: String { "\(problem) \(hint)" }

    /// The first half of ``description``: what failed and why.
    public var problem: String {
        let cause = [errno.map(\.description), detail].compactMap { $0 }.joined(separator: ": ")
        let colon = cause.isEmpty ? "" : ": \(cause)"
        return "cannot \(operation) \(SafeText.line(path))\(colon)."
    }
}

extension SpoolError {
    /// An error of the operating system, with the hint that goes with its number.
    init(operation: String, path: FilePath, errno: Errno) {
        self.init(.inputOutput, operation: operation, path: path, errno: errno, hint: Self.hint(for: errno))
    }

    private static func hint(for errno: Errno) -> String {
        switch errno {
        case .noSpace, .diskQuotaExceeded: "Free space on its file system; no file is lost meanwhile."
        case .readOnlyFileSystem: "Mount its file system writable; no file is lost meanwhile."
        case .ioError: "Look for disk errors in the kernel's log; no file is lost meanwhile."
        case .permissionDenied, .notPermitted: "Give the user that this runs as the rights to it."
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "Raise the limit of open files."
        case .noMemory: "Free memory, or raise the service's limit of it."
        case .noSuchFileOrDirectory, .notDirectory: "Put it in its place, or correct the configuration."
        case .fileExists: "Move what has its name out of the way."
        case .improperLink: "Put all folders on one file system."
        case .invalidArgument: "Use a local file system that can rename without replacing (renameat2)."
        default: "Look into the kernel's log for the cause."
        }
    }

    /// Why, as one of a few words for counters.
    public var cause: Cause {
        switch errno {
        case .noSpace, .diskQuotaExceeded: .diskFull
        case .ioError: .diskError
        case .readOnlyFileSystem: .readOnly
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem: .openFiles
        case .noMemory: .memory
        case .permissionDenied, .notPermitted: .rights
        case .noSuchFileOrDirectory, .notDirectory: .missing
        default: .other
        }
    }

    /// What makes the service wait, as a closed set of words. The words are for programs and do not change.
    public enum Cause: String, Sendable, CaseIterable {
        /// No space, or no quota, is left.
        case diskFull = "disk_full"
        /// The disk fails.
        case diskError = "disk_error"
        /// The file system is mounted read-only.
        case readOnly = "read_only"
        /// No further file may be opened.
        case openFiles = "open_files"
        /// No memory is left.
        case memory
        /// The rights do not suffice.
        case rights
        /// A folder or file is not in its place.
        case missing
        /// Anything else; the words of the error tell it.
        case other
    }

    /// Tells one trouble from another, so that the same one is told once.
    var reason: String { "\(operation) \(errno.map { String($0.rawValue) } ?? "") \(detail ?? "")" }
}

extension Errno {
    /// Whether it tells of the machine's state, and not of the file or folder that was asked for: it may pass by itself.
    var isOfTheMachine: Bool {
        switch self {
        case .noSpace, .diskQuotaExceeded, .readOnlyFileSystem, .ioError, .tooManyOpenFiles, .tooManyOpenFilesInSystem,
            .noMemory:
            true
        default: false
        }
    }
}
