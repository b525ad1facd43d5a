/// Takes one line of a configuration text apart, byte by byte.
struct LineScanner {
    typealias Malformed = ConfigurationLine.Malformed

    /// More parts than any setting has; a bound, as each part nests one table deeper.
    private static let maximumParts = 8

    /// What is not yet read.
    private(set) var rest: ArraySlice<UInt8>

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    /// Whether nothing follows, or a comment.
    var isAtEnd: Bool { rest.first.map { $0 == UInt8(ascii: "#") } ?? true }

    mutating func skipBlanks() {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Reads `name . "other name"` with the blanks around it; nil when there is none.
    mutating func path() throws(Malformed) -> [String]? {
        var parts: [String] = []
        repeat {
            skipBlanks()
            guard let part = try name() else { return nil }
            parts.append(part)
            skipBlanks()
        } while take(".")
        guard parts.count <= Self.maximumParts else {
            throw Malformed(reason: "A name has at most \(Self.maximumParts) parts.")
        }
        return parts
    }

    private mutating func name() throws(Malformed) -> String? {
        if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") { return try quoted() }
        let name = word { $0 == "_" || $0 == "-" }
        return name.isEmpty ? nil : name
    }

    /// Reads the value of a key and all that follows it on the line.
    mutating func value() throws(Malformed) {
        skipBlanks()
        if isAtEnd { throw Malformed(reason: "There is no value behind the '='.") }
        switch rest.first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = try quoted()
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            throw Malformed(reason: "A value is one number or one text in quotation marks, no list and no table.")
        default: try bareValue()
        }
        skipBlanks()
        guard isAtEnd else {
            throw Malformed(reason: "Something follows the value; one key stands on a line, comments begin with '#'.")
        }
    }

    /// A number or a truth value; anything else is most likely a text without its quotation marks.
    private mutating func bareValue() throws(Malformed) {
        let whole = rest
        let token = word { "_+-.:".unicodeScalars.contains($0) }
        if token == "true" || token == "false" || Self.isNumber(token) { return }
        let first = token.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.first
        if let first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            throw Malformed(reason: "'\(token)' is no number in decimal digits; put text in quotation marks.")
        }
        var text = String(decoding: whole.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
        while text.last == " " || text.last == "\t" { text.removeLast() }
        let isQuotable = !text.contains("'") && !text.contains("\"")
        throw Malformed(reason: "Put text in quotation marks" + (isQuotable ? ": \"\(text)\"." : "."))
    }

    /// Whether a word is a whole number or a fraction of TOML in decimal digits: `-1`, `4_194_304`, `0.5`, `1e3`.
    ///
    /// No setting is a date or has another base; the library ends the process on dates such as `1979-05-27T+1`.
    private static func isNumber(_ word: String) -> Bool {
        var scanner = LineScanner(rest: ArraySlice(word.utf8))
        _ = scanner.take("+") || scanner.take("-")
        let beginsWithZero = scanner.rest.first == UInt8(ascii: "0")
        guard let count = scanner.takeDigits(), count == 1 || !beginsWithZero else { return false }
        if scanner.take("."), scanner.takeDigits() == nil { return false }
        if scanner.take("e") || scanner.take("E") {
            _ = scanner.take("+") || scanner.take("-")
            guard scanner.takeDigits() != nil else { return false }
        }
        return scanner.rest.isEmpty
    }

    /// Takes digits with single underscores between them; nil when there are none.
    private mutating func takeDigits() -> Int? {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        let taken = rest.prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
        rest = rest.dropFirst(taken.count)
        let groups = taken.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        return groups.contains { $0.isEmpty } ? nil : taken.count
    }

    /// Letters and digits of ASCII and what else is allowed.
    private mutating func word(_ isAllowed: (Unicode.Scalar) -> Bool) -> String {
        let word = rest.prefix { byte in
            let scalar = Unicode.Scalar(byte)
            guard scalar.isASCII else { return false }
            return scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || isAllowed(scalar)
        }
        rest = rest.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }

    /// Reads a text in quotation marks; what is between them is given as it stands, escapes and all.
    private mutating func quoted() throws(Malformed) -> String {
        let quote = rest.removeFirst()
        if rest.starts(with: [quote, quote]) {
            throw Malformed(reason: "Text over several lines is not taken; write it on one line in single marks.")
        }
        let text = rest
        while let byte = rest.popFirst() {
            if byte == quote { return String(decoding: text[..<(rest.startIndex - 1)], as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { try escape() }
        }
        throw Malformed(reason: "The closing quotation mark is missing.")
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(Malformed) {
        let digits: Int
        switch rest.popFirst().map(Unicode.Scalar.init) {
        case "b", "t", "n", "f", "r", "\"", "\\": return
        case "u": digits = 4
        case "U": digits = 8
        default:
            throw Malformed(
                reason: "Unknown escape; write a backslash as '\\\\', or the text in single quotation marks."
            )
        }
        let text = String(decoding: rest.prefix(digits), as: UTF8.self)
        // The sign that `UInt32` would take is none of an escape.
        guard text.utf8.count == digits, text.first != "+", text.first != "-",
            let number = UInt32(text, radix: 16), Unicode.Scalar(number) != nil
        else { throw Malformed(reason: "The escape is no character; it has \(digits) hexadecimal digits.") }
        // Paths and names end at a NUL: what follows would be cut off without a word.
        guard number != 0 else { throw Malformed(reason: "A text cannot hold a NUL character; remove the escape.") }
        rest = rest.dropFirst(digits)
    }
}
