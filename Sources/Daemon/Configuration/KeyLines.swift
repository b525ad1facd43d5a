/// The lines of a configuration text on which its keys stand.
///
/// The TOML library keeps no positions of values, only of syntax errors, and an operator wants the line of a wrong value
/// too.
struct KeyLines {
    /// Line, counted from 1, by dotted path of table or key.
    private var lines: [String: Int] = [:]

    /// The line of a key; of the table that holds it when it has none of its own.
    func line(of path: String) -> Int? {
        if let line = lines[path] { return line }
        guard let dot = path.lastIndex(of: ".") else { return nil }
        return line(of: String(path[..<dot]))
    }

    /// Notes where a table or key stands.
    ///
    /// The first mention counts, and stands for the tables above it when those have no header.
    mutating func note(_ path: [String], _ line: Int) {
        for count in 1...path.count {
            let prefix = path.prefix(count).joined(separator: ".")
            if lines[prefix] == nil { lines[prefix] = line }
        }
    }
}
