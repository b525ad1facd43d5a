/// Reads the lines of a configuration text strictly, before the TOML library sees them.
///
/// The library ends the process on some malformed headers, and a text with an error must never end a running service. So
/// it is only given what this has understood: `[table]`, `key = value` with one number, truth value or text in quotation
/// marks on the line, comments and empty lines. That is all of TOML that the settings need.
struct ConfigurationText {
    /// Something wrong with a line.
    struct Flaw: Error, Equatable {
        /// Line, counted from 1.
        let line: Int
        /// What is wrong and what to do.
        let reason: String
    }

    /// What is wrong, by line.
    private(set) var flaws: [Flaw] = []
    /// Where tables and keys stand.
    private(set) var lines = KeyLines()

    /// Reads a text whose lines end in a line feed.
    init(_ text: String) {
        var table: [String] = []
        let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(ConfigurationLine.Malformed) {
                switch try ConfigurationLine(line) {
                case .empty: break
                case .header(let path):
                    table = path
                    self.lines.note(path, index + 1)
                case .key(let path): self.lines.note(table + path, index + 1)
                }
            } catch {
                flaws.append(Flaw(line: index + 1, reason: error.reason))
            }
        }
    }
}

/// One line of a configuration text, as far as it matters where keys stand.
enum ConfigurationLine: Equatable {
    /// Nothing, or a comment.
    case empty
    /// `[a.b]`
    case header([String])
    /// `a.b = value`
    case key([String])

    /// Why a line is refused.
    struct Malformed: Error {
        /// What is wrong and what to do.
        let reason: String
    }

    /// Reads a line without its line feed.
    init(_ bytes: ArraySlice<UInt8>) throws(Malformed) {
        guard bytes.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
            throw Malformed(reason: "The line holds a control character; write it again as plain text.")
        }
        var scanner = LineScanner(rest: bytes)
        scanner.skipBlanks()
        if scanner.isAtEnd {
            self = .empty
        } else if scanner.take("[") {
            let malformed = Malformed(reason: "A table is written [name], alone on its line.")
            guard let path = try scanner.path(), scanner.take("]") else { throw malformed }
            scanner.skipBlanks()
            guard scanner.isAtEnd else { throw malformed }
            self = .header(path)
        } else {
            let malformed = Malformed(reason: "This is neither [table] nor key = value nor a # comment.")
            guard let path = try scanner.path(), scanner.take("=") else { throw malformed }
            try scanner.value()
            self = .key(path)
        }
    }
}
