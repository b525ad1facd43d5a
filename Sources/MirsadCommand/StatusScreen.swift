import Daemon

/// A status report laid out for a person, on one screen.
struct StatusScreen {
    private let now: Int64
    private let inColour: Bool
    private var lines: [String] = []

    /// The screen, without a line feed at its end.
    var text: String { lines.joined(separator: "\n") }

    /// Lays out a report.
    ///
    /// - Parameters:
    ///   - warning: what may keep the right status from being found.
    ///   - now: milliseconds since 1970, for how long ago things were.
    init(report: StatusReport, warning: String? = nil, now: Int64, inColour: Bool = false) {
        (self.now, self.inColour) = (now, inColour)
        guard let status = report.status else {
            lines = [head(report.verdict) + ": " + report.reasons.joined(separator: " ")]
            if let warning { lines.append(complaint(warning)) }
            return
        }
        lines.append(head(report.verdict))
        lines += (report.reasons + [warning].compactMap { $0 }).map(complaint)
        lines += ["  \(status.summary)", ""]
        addWork(status)
        addProblems(status.problems)
        addPlaces(status)
    }

    private mutating func addWork(_ status: ServiceStatus) {
        var process = "\(status.pid), version \(status.version), since \(status.startedAt)"
        if status.state != .stopped, let age = age(of: status.startedAt) { process += " (\(Self.words(seconds: age)))" }
        if let bytes = status.memoryBytes { process += ", \(bytes >> 20) MiB" }
        row("process", process)
        row("this run", sum(status.books))
        row("records", Self.counts(status.books.recordsByType))
        if !status.books.failedByReason.isEmpty { row("failed for", Self.counts(status.books.failedByReason)) }
        let ever = status.lifetime
        row("ever", "\(ever.recorded) recorded, \(ever.duplicates) duplicates, \(ever.failed) failed")
        if let rates = status.rates { row("rate", Self.words(rates)) }
        row("waiting", Self.waiting(status.waiting))
        for pause in status.pauses ?? [] { row("paused", words(pause)) }
    }

    private mutating func addPlaces(_ status: ServiceStatus) {
        lines.append("")
        row("inbox", status.places.inbox)
        row("processed", status.places.processed)
        row("failed", status.places.failed)
        row("record log", "\(status.places.records) (\(status.recordLogBytes) bytes)")
        row("ledger", status.places.ledger)
        row("metrics", status.places.metrics)
        row("configuration", status.places.configuration ?? "flags only")
    }

    private mutating func addProblems(_ problems: [ServiceStatus.Problem]) {
        if problems.isEmpty { return }
        lines += ["", "  Last problems, the newest first:"]
        for problem in problems.prefix(4) {
            let file = problem.file.map { "\($0): " } ?? ""
            lines.append("  \(problem.at) \(file)\(problem.message)" + (problem.hint.map { " \($0)" } ?? ""))
        }
    }

    private mutating func row(_ name: String, _ value: String) {
        lines.append("  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + value)
    }

    // MARK: Words

    private func head(_ verdict: StatusReport.Verdict) -> String {
        let colour =
            switch verdict {
            case .well: "32"
            case .degraded: "33"
            case .down: "31"
            }
        return "mirsad is " + coloured(verdict.rawValue, "1;" + colour)
    }

    private func complaint(_ reason: String) -> String { "  " + coloured("!", "1;33") + " " + reason }

    private func coloured(_ text: String, _ code: String) -> String {
        inColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    private func sum(_ books: ServiceStatus.Books) -> String {
        let parts = [
            "\(books.recorded) recorded", "\(books.duplicates) duplicates", "\(books.failed) failed",
            "\(books.withdrawn) withdrawn", "\(books.waiting) waiting",
        ]
        let verdict = books.balance ? "the sum holds" : coloured("THE SUM DOES NOT HOLD", "1;31")
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
        let unreadable = waiting.unreadableCount ?? waiting.unreadable.count
        let held = waiting.heldCount ?? waiting.held.count
        if unreadable > 0 { parts.append("\(unreadable) unreadable") }
        if held > 0 { parts.append("\(held) that cannot be moved") }
        if waiting.beyondLimit > 0 { parts.append("\(waiting.beyondLimit) beyond the limit") }
        if waiting.leftAlone > 0 { parts.append("\(waiting.leftAlone) unfinished uploads") }
        if let oldest = waiting.oldestSince { parts.append("oldest since \(oldest)") }
        return parts.joined(separator: ", ")
    }

    private static func words(_ rates: ServiceStatus.Rates) -> String {
        func words(_ rate: ServiceStatus.Rate) -> String {
            "\(rate.filesPerSecond) files/s, \(rate.recordsPerSecond) records/s"
        }
        return "\(words(rates.lastMinute)) in the last minute; \(words(rates.sinceStart)) since the start"
    }

    private func words(_ pause: ServiceStatus.Pause) -> String {
        var text = "\(pause.work), for \(pause.cause)"
        if let age = age(of: pause.since) { text += ", \(Self.words(seconds: age)) by now" }
        // An attempt that is past has failed; when the next one is the service has not said yet.
        if let retry = pause.retryAt.flatMap(age(of:)) {
            text +=
                retry < 0 ? "; next try in \(Self.words(seconds: -retry))" : "; tried again every 30 s at the latest"
        }
        return text
    }

    /// Seconds from a moment until now, negative when it is to come.
    private func age(of moment: String) -> Double? {
        Timestamp.milliseconds(of: moment).map { Double(now - $0) / 1000 }
    }

    /// A time in its two greatest units: `2 h 5 min`.
    static func words(seconds: Double) -> String {
        let whole = max(0, Int(seconds.rounded(.up)))
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3600: return "\(whole / 60) min \(whole % 60) s"
        case ..<86_400: return "\(whole / 3600) h \(whole / 60 % 60) min"
        default: return "\(whole / 86_400) d \(whole / 3600 % 24) h"
        }
    }
}
