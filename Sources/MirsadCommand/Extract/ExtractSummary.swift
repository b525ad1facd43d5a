/// What a run did, in one line.
struct ExtractSummary {
    /// From so many articles on a run has progress and summary: fewer are seen at a glance.
    static let leastArticles = 20

    /// Articles that gave records.
    var extracted = 0
    /// Articles whose records were in the file already.
    var known = 0
    /// Records by type.
    var records: [String: Int] = [:]
    /// Length of the articles that were read, bytes.
    var bytes = 0

    /// How many articles were looked at.
    func articles(_ failures: ExtractFailures) -> Int {
        extracted + known + failures.counts.values.reduce(0, +)
    }

    /// `300 articles: 290 extracted, 10 failed (empty 8, unreadable 2); 310 records (none 250, visit 60); 0.9 MB in 3.0 s,
    /// 96 articles/s, 0.3 MB/s.`
    func line(_ failures: ExtractFailures, seconds: Double) -> String {
        var parts = ["\(extracted) extracted"]
        if known > 0 { parts.append("\(known) there already") }
        let failed = failures.counts.values.reduce(0, +)
        if failed > 0 { parts.append("\(failed) failed (\(Self.list(failures.counts)))") }
        let count = records.values.reduce(0, +)
        let types = records.isEmpty ? "" : " (\(Self.list(records)))"
        let megabytes = Double(bytes) / 1e6
        let rates =
            seconds > 0
            ? ", \(Int(Double(extracted) / seconds)) articles/s, \(tenths(megabytes / seconds)) MB/s" : ""
        return "\(articles(failures)) articles: \(parts.joined(separator: ", ")); \(count) records\(types); "
            + "\(tenths(megabytes)) MB in \(seconds < 60 ? tenths(seconds) + " s" : duration(seconds))\(rates)."
    }

    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
