import Crypto
import Daemon
import EventExtraction
import Glibc
import SystemPackage

/// Where one article comes from.
enum ArticleSource: Sendable {
    case file(FilePath)
    case standardInput
    case line(ArticleLine)
    /// Found to give no article before it was read.
    case unusable(ExtractFailure)

    /// Articles larger than this, in bytes, are refused.
    static let limit = 64 * 1024 * 1024

    /// As it is named in messages.
    var display: String {
        switch self {
        case .file(let path): path.string
        case .standardInput: "standard input"
        case .line(let line): line.place.display
        case .unusable(let failure): failure.input
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
                code: "no_files"
            )
        }
        return files.map { .file($0) }
    }

    /// The articles that arguments stand for; what stands for none is named.
    static func expand(_ arguments: [String], _ failures: inout ExtractFailures) -> [ArticleSource] {
        var sources: [ArticleSource] = []
        for argument in arguments {
            do throws(ExtractFailure) {
                sources += try expand(argument)
            } catch {
                failures.report(error)
            }
        }
        return sources
    }

    /// Reads the article whole.
    func read() throws(ExtractFailure) -> SourceArticle {
        do {
            switch self {
            case .file(let path):
                let bytes = try readWholeFile(path, limit: Self.limit)
                return SourceArticle(name: path.lastComponent?.string ?? path.string, bytes: bytes)
            case .standardInput:
                return SourceArticle(name: "-", bytes: try readToEnd(.standardInput, limit: Self.limit))
            case .line(let line): return try line.article()
            case .unusable(let failure): throw failure
            }
        } catch let failure as ExtractFailure {
            throw failure
        } catch let error as Errno {
            throw .unreadable(display, error)
        } catch {
            // Nothing else is thrown in there; the compiler cannot see it through two kinds of error.
            throw .unreadable(display, .ioError)
        }
    }
}

/// One article as it was read.
struct SourceArticle: Sendable {
    /// The name that becomes `document.path`.
    var name: String
    /// Its text, as it came.
    var bytes: [UInt8]
    /// What came with the text.
    var given = GivenFacts()

    /// SHA-256 of the text, 64 lower-case hexadecimal digits.
    var digest: String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
