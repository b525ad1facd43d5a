/// A table in the TSV form of this project: comment lines begin with `#`, the first other line names the columns.
struct TableFile {
    /// File name, for messages.
    let name: String
    /// Column names.
    let columns: [Substring]
    /// The rows with their line numbers, counted from 1.
    let rows: [(line: Int, cells: [Substring])]

    /// Reads a table and checks that it has the columns asked for.
    ///
    /// - Parameters:
    ///   - name: file name, for messages.
    ///   - contents: the bytes, UTF-8.
    ///   - required: column names that must be there; others are allowed and kept.
    init(name: String, contents: [UInt8], required: [String]) throws(LexiconError) {
        self.name = name
        guard let text = String(validating: contents, as: UTF8.self) else {
            throw LexiconError(file: name, line: 1, reason: "The table is not valid UTF-8.")
        }
        var columns: [Substring] = []
        var rows: [(Int, [Substring])] = []
        var number = 0
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            var line = Substring(line)
            if line.utf8.last == 13 { line = line.dropLast() }
            if line.isEmpty || line.utf8.first == 35 { continue }
            // By bytes: splitting by Character costs most of the start-up.
            let cells = line.utf8.split(separator: 9, omittingEmptySubsequences: false).map(Substring.init)
            if columns.isEmpty {
                columns = cells
                for column in required where !columns.contains(Substring(column)) {
                    throw LexiconError(
                        file: name, line: number,
                        reason: "The heading has no column \"\(column)\"; it needs \(required.joined(separator: ", "))."
                    )
                }
                continue
            }
            guard cells.count == columns.count else {
                throw LexiconError(
                    file: name, line: number,
                    reason: "The row has \(cells.count) cells, the heading names \(columns.count).")
            }
            rows.append((number, cells))
        }
        self.columns = columns
        self.rows = rows
    }

    /// The position of a column.
    func index(_ column: String) -> Int { columns.firstIndex(of: Substring(column)) ?? 0 }

    /// An error about a row of this table.
    func error(_ line: Int, _ reason: String) -> LexiconError { LexiconError(file: name, line: line, reason: reason) }
}

/// A table that cannot be used.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// File name of the table.
    public var file: String
    /// Line, counted from 1.
    public var line: Int
    /// What is wrong, one sentence.
    public var reason: String

    /// File, line and reason in the form that editors jump to.
    public var description: String { "\(file):\(line): \(reason)" }
}
