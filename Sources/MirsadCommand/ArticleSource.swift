import Daemon
import Glibc
import SystemPackage

/// Where one article comes from.
enum ArticleSource: Sendable {
    case file(FilePath)
    case standardInput

    /// Articles larger than this, in bytes, are refused.
    static let limit = 64 * 1024 * 1024

    /// As it is named in messages.
    var display: String {
        switch self {
        case .file(let path): path.string
        case .standardInput: "standard input"
        }
    }

    /// The name that becomes `document.path`.
    var name: String {
        switch self {
        case .file(let path): path.lastComponent?.string ?? path.string
        case .standardInput: "-"
        }
    }

    /// The articles an argument stands for: itself, or the files of a folder and below in the order of their names.
    static func expand(_ argument: String) throws(ExtractFailure) -> [ArticleSource] {
        if argument == "-" { return [.standardInput] }
        let path = FilePath(argument)
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else {
            throw .unreadable(argument, Errno(rawValue: errno))
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [.file(path)] }
        do {
            return try FolderWalk.files(below: path).map { .file($0) }
        } catch {
            throw .unreadable(argument, error)
        }
    }

    /// Reads the article whole.
    func read() throws(ExtractFailure) -> [UInt8] {
        do {
            switch self {
            case .file(let path): return try readWholeFile(path, limit: Self.limit)
            case .standardInput: return try readToEnd(.standardInput, limit: Self.limit)
            }
        } catch {
            throw .unreadable(display, error)
        }
    }
}

extension ExtractFailure {
    static func unreadable(_ input: String, _ error: Errno) -> ExtractFailure {
        let hint =
            switch error {
            case .noSuchFileOrDirectory: "Check the name."
            case .permissionDenied: "Ask for the right to read it."
            case .fileTooLarge: "An article has at most \(ArticleSource.limit / (1024 * 1024)) MiB."
            default: "Check the disk."
            }
        return ExtractFailure(
            input: input,
            reason: "cannot be read: \(error). \(hint)",
            exitStatus: ExitStatus.noInput
        )
    }
}
