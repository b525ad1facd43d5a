/// The lines of a TOML text on which its keys stand.
///
/// The TOML library keeps no positions of values, only of syntax errors, and an operator wants the line of a wrong value
/// too. This reads well-formed texts only (the library has parsed them before) and only as far as that needs: table
/// headers, keys, and where a string over several lines ends.
struct KeyLines {
    /// Line, counted from 1, by dotted path of table or key.
    private var lines: [String: Int] = [:]

    init(text: String) {
        var table = ""
        var openQuote: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let quote = openQuote {
                if line.contains(quote) { openQuote = nil }
                continue
            }
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            if trimmed.hasPrefix("#") || trimmed.isEmpty { continue }
            if trimmed.hasPrefix("[") {
                let name = trimmed.drop { $0 == "[" }.prefix { $0 != "]" }
                table = Self.normalized(name)
                note(table, index + 1)
                continue
            }
            guard let equals = trimmed.firstIndex(of: "=") else { continue }
            let key = Self.normalized(trimmed[..<equals])
            note(table.isEmpty ? key : table + "." + key, index + 1)
            let value = trimmed[trimmed.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
            for quote in ["\"\"\"", "'''"] where value.hasPrefix(quote) {
                if !value.dropFirst(3).contains(quote) { openQuote = quote }
            }
        }
    }

    /// The line of a key; of the table or key that holds it when it has none of its own (an inline table).
    func line(of path: String) -> Int? {
        if let line = lines[path] { return line }
        guard let dot = path.lastIndex(of: ".") else { return nil }
        return line(of: String(path[..<dot]))
    }

    /// The first mention counts, and stands for the tables above it when those have no header.
    private mutating func note(_ path: String, _ line: Int) {
        var prefix = Substring(path)
        while true {
            if lines[String(prefix)] == nil { lines[String(prefix)] = line }
            guard let dot = prefix.lastIndex(of: ".") else { return }
            prefix = prefix[..<dot]
        }
    }

    /// ` inbox . "folder" ` → `inbox.folder`.
    private static func normalized(_ key: Substring) -> String {
        key.split(separator: ".", omittingEmptySubsequences: false)
            .map { part in part.filter { !" \t\r\"'".contains($0) } }
            .joined(separator: ".")
    }
}
