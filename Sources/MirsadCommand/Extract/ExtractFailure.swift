import ArgumentParser
import EventExtraction
import SystemPackage

/// Why one input gives no records.
struct ExtractFailure: Error, Equatable {
    /// The input as given.
    let input: String
    /// What is wrong and what to do.
    let reason: String
    /// A stable word for the kind of trouble: `unreadable`, `no_files`, `bad_line`, `empty`, `binary`, `undecodable`.
    let code: String

    /// The exit status it asks for.
    var exitStatus: ExitCode {
        code == "unreadable" || code == "no_files" ? ExitStatus.noInput : ExitStatus.data
    }

    init(input: String, reason: String, code: String) {
        (self.input, self.reason, self.code) = (input, reason, code)
    }

    /// A source that was read and is no text.
    init(_ source: ArticleSource, _ error: UnreadableDocument) {
        let isLine = if case .line = source { true } else { false }
        let reason =
            switch error.code {
            case "empty" where isLine: "'text' is empty. Leave the article out, or give its text."
            case "binary" where isLine: "'text' holds NUL or control characters. Give plain text."
            default: "\(error.message) \(error.hint)"
            }
        self.init(input: source.display, reason: reason, code: error.code)
    }

    static func unreadable(_ input: String, _ error: Errno) -> ExtractFailure {
        let hint =
            switch error {
            case .noSuchFileOrDirectory: "Check the name."
            case .permissionDenied: "Ask for the right to read it."
            case .badFileDescriptor: "It is closed; send an article into it."
            case .fileTooLarge: "An article has at most \(ArticleSource.limit / (1024 * 1024)) MiB."
            default: "Check the disk."
            }
        return ExtractFailure(input: input, reason: "cannot be read: \(error). \(hint)", code: "unreadable")
    }
}

/// The failures of a run: each is named as it comes, the exit status is that of the gravest.
struct ExtractFailures {
    /// How many there were, by ``ExtractFailure/code``.
    private(set) var counts: [String: Int] = [:]
    private(set) var exitStatus: ExitCode?

    mutating func report(_ failure: ExtractFailure) {
        complain("\(failure.input): \(failure.reason)")
        counts[failure.code, default: 0] += 1
        // An input that was not read at all weighs more than one that is no article.
        if exitStatus != ExitStatus.noInput { exitStatus = failure.exitStatus }
    }
}
