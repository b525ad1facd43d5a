import Daemon

/// A status report laid out for a person, on one screen.
struct StatusScreen {
    private let lines: [String]

    /// The screen, without a line feed at its end.
    var text: String { lines.joined(separator: "\n") }

    init(report: StatusReport) {
        guard let status = report.status else {
            lines = ["mirsad is down: \(report.reasons.joined(separator: " "))"]
            return
        }
        var lines = ["mirsad is \(report.verdict.rawValue)"]
        lines += report.reasons.map { "  ! \($0)" }
        lines += ["  \(status.summary)", ""]
        lines.append(Self.row("process", "\(status.pid), version \(status.version), since \(status.startedAt)"))
        lines.append(Self.row("this run", Self.sum(status.books)))
        lines.append(Self.row("records", Self.counts(status.books.recordsByType)))
        if !status.books.failedByReason.isEmpty {
            lines.append(Self.row("failed for", Self.counts(status.books.failedByReason)))
        }
        let ever = status.lifetime
        lines.append(
            Self.row("ever", "\(ever.recorded) recorded, \(ever.duplicates) duplicates, \(ever.failed) failed")
        )
        lines.append(Self.row("waiting", Self.waiting(status.waiting)))
        lines.append("")
        lines.append(Self.row("inbox", status.places.inbox))
        lines.append(Self.row("processed", status.places.processed))
        lines.append(Self.row("failed", status.places.failed))
        lines.append(Self.row("record log", "\(status.places.records) (\(status.recordLogBytes) bytes)"))
        lines.append(Self.row("configuration", status.places.configuration ?? "flags only"))
        lines += Self.problems(status.problems)
        self.lines = lines
    }

    private static func row(_ name: String, _ value: String) -> String {
        "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + value
    }

    private static func sum(_ books: ServiceStatus.Books) -> String {
        let parts = [
            "\(books.recorded) recorded", "\(books.duplicates) duplicates", "\(books.failed) failed",
            "\(books.withdrawn) withdrawn", "\(books.waiting) waiting",
        ]
        let verdict = books.balance ? "the sum holds" : "THE SUM DOES NOT HOLD"
        return "\(books.dropped) dropped = " + parts.joined(separator: " + ") + " (\(verdict))"
    }

    private static func counts(_ counts: [String: Int]) -> String {
        if counts.isEmpty { return "none yet" }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }
            .joined(separator: ", ")
    }

    private static func waiting(_ waiting: ServiceStatus.Waiting) -> String {
        var parts = ["\(waiting.settling) settling", "\(waiting.ready) ready", "\(waiting.inFlight) in flight"]
        if !waiting.unreadable.isEmpty { parts.append("\(waiting.unreadable.count) unreadable") }
        if !waiting.held.isEmpty { parts.append("\(waiting.held.count) that cannot be moved") }
        if waiting.beyondLimit > 0 { parts.append("\(waiting.beyondLimit) beyond the limit") }
        if waiting.leftAlone > 0 { parts.append("\(waiting.leftAlone) unfinished uploads") }
        if let oldest = waiting.oldestSince { parts.append("oldest since \(oldest)") }
        return parts.joined(separator: ", ")
    }

    private static func problems(_ problems: [ServiceStatus.Problem]) -> [String] {
        if problems.isEmpty { return [] }
        var lines = ["", "  Last problems, the newest first:"]
        for problem in problems.prefix(5) {
            let file = problem.file.map { "\($0): " } ?? ""
            lines.append("  \(problem.at) \(file)\(problem.message)" + (problem.hint.map { " \($0)" } ?? ""))
        }
        return lines
    }
}
