import Logging
import Spool
import Synchronization
import SystemPackage

/// How an event becomes a line of the log and an entry in the list of problems.
extension SpoolReporter {
    /// Says in one line how many lines about single files were left out since the last call, and of what kind.
    func reportOmittedLines() {
        let omitted = budget.withLock { $0.takeOmitted() }
        let count = omitted.values.reduce(0, +)
        guard count > 0 else { return }
        tally.withLock { $0.linesOmitted += count }
        let kinds = omitted.sorted { ($1.value, "\($0.key)") < ($0.value, "\($1.key)") }
            .map { "\($0.value) \($0.key)" }
            .joined(separator: ", ")
        log.write(
            omitted.keys.contains { Self.troubles.contains($0) } ? .warning : .notice,
            .omitted,
            "\(count) more lines about files were left out (\(kinds)); `mirsad status` has the counts.",
            [.omitted: "\(count)"]
        )
    }

    /// Kinds of lines about single files that tell of trouble.
    private static let troubles: Set<LogMessage> = [.rejected, .unreadable, .held]

    func finished(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ file: FinishedFile,
        _ message: @autoclosure () -> String,
        _ details: @autoclosure () -> [LogKey: String]
    ) {
        aboutFile(level, kind, file.name, message()) {
            var all = details()
            all[.bytes] = "\(file.size)"
            all[.digest] = file.digest
            all[.destination] = file.destination.map { SafeText.line($0) }
            return all
        }
    }

    /// A line about one file, of which there may be thousands a second: the budget decides whether it is written.
    func aboutFile(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ name: FilePath.Component,
        _ message: @autoclosure () -> String,
        _ details: () -> [LogKey: String] = { [:] }
    ) {
        // Told last, so that what is left out now is told when the status is written for it.
        defer { changed() }
        guard log.writes(level) else { return }
        let isTrouble = Self.troubles.contains(kind)
        guard budget.withLock({ $0.take(kind, isTrouble: isTrouble, now: clock.now) }) else { return }
        var details = details()
        details[.file] = SafeText.line(name)
        log.write(level, kind, message(), details)
    }

    /// An error about one file.
    func problem(_ kind: LogMessage, _ error: SpoolError, file: FilePath.Component) {
        keep(Sentence.capitalized(error.problem), file: file, hint: error.hint)
        aboutFile(.warning, kind, file, Sentence.capitalized("\(error)")) { Self.details(of: error) }
    }

    /// An error that concerns the whole service.
    func problem(_ kind: LogMessage, _ error: SpoolError) {
        var details = Self.details(of: error)
        details[.path] = SafeText.line(error.path)
        problem(.error, kind, Sentence.capitalized(error.problem), hint: error.hint, details)
    }

    func problem(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ message: String,
        hint: String,
        _ details: [LogKey: String] = [:]
    ) {
        keep(message, file: nil, hint: hint)
        log.write(level, kind, "\(message) \(hint)", details.merging([.hint: hint]) { $1 })
        changed()
    }

    private static func details(of error: SpoolError) -> [LogKey: String] {
        var details: [LogKey: String] = [.reason: error.cause.rawValue, .hint: error.hint]
        details[.errno] = error.errno.map { "\($0.rawValue)" }
        return details
    }

    /// Keeps a problem for the status.
    func keep(_ message: String, file: FilePath.Component?, hint: String) {
        let problem = ServiceStatus.Problem(
            at: Timestamp.text(clock.wallMilliseconds),
            file: file.map { SafeText.line($0) },
            message: message,
            hint: hint
        )
        tally.withLock { $0.note(problem) }
    }
}

/// Errors read on after "cannot"; lines of the log are sentences.
enum Sentence {
    /// The text with a capital first letter.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
