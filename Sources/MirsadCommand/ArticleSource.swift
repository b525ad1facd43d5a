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
        let files: [FilePath]
        do {
            files = try FolderWalk.files(below: path)
        } catch {
            throw .unreadable(argument, error)
        }
        // A folder that was mistyped or not yet filled must not look like articles without events.
        guard !files.isEmpty else {
            throw ExtractFailure(
                input: argument,
                reason: "There are no files in this folder. Hidden files and links do not count.",
                exitStatus: ExitStatus.noInput
            )
        }
        return files.map { .file($0) }
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
            case .badFileDescriptor: "It is closed; send an article into it."
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
