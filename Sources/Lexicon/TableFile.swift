/// A table in the TSV form of this project: comment lines begin with `#`, the first other line names the columns.
///
/// The bytes are read once and the places of the cells noted; nothing is copied out of them that is not asked for.
final class TableFile {
    /// The bytes of a cell.
    typealias Cell = ArraySlice<UInt8>

    /// File name, for messages.
    let name: String
    /// Column names.
    let columns: [String]
    private let contents: [UInt8]
    /// For each row its line, counted from 1.
    private let lines: [Int32]
    /// For each row the places where its cells begin, and one past its end: a cell ends before the next one's tab.
    private let starts: [Int32]

    /// Reads a table and checks that it has the columns asked for.
    ///
    /// - Parameters:
    ///   - name: file name, for messages.
    ///   - contents: the bytes, UTF-8.
    ///   - required: column names that must be there; others are allowed and kept.
    ///   - isValidUTF8: whether that is known already.
    init(name: String, contents: [UInt8], required: [String], isValidUTF8: Bool = false) throws(LexiconError) {
        guard isValidUTF8 || (try? UTF8Span(validating: contents.span)) != nil else {
            throw LexiconError(file: name, line: 1, reason: "The table is not valid UTF-8.")
        }
        var columns: [String] = []
        var lines: [Int32] = []
        var starts: [Int32] = []
        lines.reserveCapacity(contents.count / 40)
        starts.reserveCapacity(contents.count / 10)
        var number = 0
        var start = 0
        while start <= contents.count {
            number += 1
            let next = contents[start...].firstIndex(of: 10) ?? contents.count
            let end = start < next && contents[next - 1] == 13 ? next - 1 : next
            defer { start = next + 1 }
            guard start < end, contents[start] != 35 else { continue }
            let known = starts.count
            starts.append(Int32(start))
            for place in start..<end where contents[place] == 9 { starts.append(Int32(place + 1)) }
            starts.append(Int32(end + 1))
            let count = starts.count - known - 1
            if columns.isEmpty {
                columns = zip(starts, starts.dropFirst()).map { contents[Int($0)..<Int($1) - 1].text }
                starts.removeAll(keepingCapacity: true)
                for column in required where !columns.contains(column) {
                    throw LexiconError(
                        file: name, line: number,
                        reason: "The heading has no column \"\(column)\"; it needs \(required.joined(separator: ", "))."
                    )
                }
                continue
            }
            guard count == columns.count else {
                throw LexiconError(
                    file: name, line: number,
                    reason: "The row has \(count) cells, the heading names \(columns.count).")
            }
            lines.append(Int32(number))
        }
        self.name = name
        self.columns = columns
        self.contents = contents
        self.lines = lines
        self.starts = starts
    }

    private func cell(_ position: Int) -> Cell { contents[Int(starts[position])..<Int(starts[position + 1]) - 1] }

    /// A row of the table.
    struct Row {
        fileprivate let file: TableFile
        fileprivate let number: Int

        /// Its line, counted from 1.
        var line: Int { Int(file.lines[number]) }

        /// The cell of a column by its position.
        subscript(column: Int) -> Cell { file.cell(number * (file.columns.count + 1) + column) }

        /// The cell of a column by its name.
        subscript(column: String) -> Cell { self[file.index(column)] }
    }

    /// The rows in their order.
    var rows: LazyMapSequence<Range<Int>, Row> { (0..<lines.count).lazy.map { Row(file: self, number: $0) } }

    /// The position of a column.
    func index(_ column: String) -> Int { columns.firstIndex(of: column) ?? 0 }

    /// An error about a row of this table.
    func error(_ line: Int, _ reason: String) -> LexiconError { LexiconError(file: name, line: line, reason: reason) }
}

extension TableFile.Cell {
    /// The cell as text.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// Whether the cell says just this.
    func says(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount
            && elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The parts between the commas.
    var list: [TableFile.Cell] { split(separator: UInt8(ascii: ",")) }
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
