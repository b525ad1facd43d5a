/// Which event of which document a line of records tells, read without decoding the whole line.
public struct RecordIdentity: Sendable, Equatable {
    /// The document's SHA-256, 64 lower-case hexadecimal digits.
    public var digest: String
    /// The document's `path`.
    public var path: String
    /// The number of the event in its document, from 0: the lines of a document stand together, and the first has 0.
    public var number: Int

    /// Reads a line; nil when it is no whole record.
    ///
    /// - Parameter line: one line without its line feed.
    public init?(line: ArraySlice<UInt8>) {
        guard line.suffix(3).elementsEqual("\"}}".utf8), let number = Self.number(ofLineBeginning: line),
            let mark = Self.lastIndex(of: Self.mark, in: line)
        else { return nil }
        let digest = line[(mark + Self.mark.count)...].prefix(64)
        // What a line's own number claims must be what its document is.
        guard digest.count == 64, digest.allSatisfy({ hexadecimalValue($0) != nil }),
            digest.prefix(28).elementsEqual(line.dropFirst(Self.head.count).prefix(28)),
            let path = Self.string(in: line[digest.endIndex...], after: #"","path":""#)
        else { return nil }
        self.digest = String(decoding: digest, as: UTF8.self)
        self.path = path
        self.number = number
    }

    /// The number of the event, where only the beginning of a line is there; nil when that is too little, or no record's.
    public static func number(ofLineBeginning line: ArraySlice<UInt8>) -> Int? {
        let id = line.dropFirst(head.count).prefix(32)
        guard line.starts(with: head), id.count == 32, id.allSatisfy({ hexadecimalValue($0) != nil }) else {
            return nil
        }
        return id.suffix(4).reduce(0) { $0 << 4 | Int(hexadecimalValue($1) ?? 0) }
    }

    /// Whether a record may begin like that.
    public static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix(head.count).elementsEqual(head.prefix(line.count))
    }

    private static let head = Array(#"{"schema":"mirsad.event/1","record_id":""#.utf8)
    private static let mark = Array(#""document":{"id":"sha256:"#.utf8)

    /// The document comes last; what an article quotes stands before it, and with its quotation marks escaped.
    private static func lastIndex(of mark: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        var index = line.endIndex - mark.count
        while index >= line.startIndex {
            if line[index] == mark[0], line[index + 1] == mark[1], line[index...].starts(with: mark) { return index }
            index -= 1
        }
        return nil
    }

    /// The string that begins behind a text, with the escapes of ``RecordEncoder`` undone.
    private static func string(in bytes: ArraySlice<UInt8>, after opening: String) -> String? {
        guard bytes.starts(with: opening.utf8) else { return nil }
        var rest = bytes.dropFirst(opening.utf8.count)
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte != UInt8(ascii: "\"") else { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): text.append(10)
            case UInt8(ascii: "r"): text.append(13)
            case UInt8(ascii: "t"): text.append(9)
            case UInt8(ascii: "u"):
                let digits = rest.prefix(4).compactMap(hexadecimalValue)
                // Only control characters are written so.
                guard digits.count == 4, digits[0] == 0, digits[1] == 0 else { return nil }
                text.append(digits[2] << 4 | digits[3])
                rest = rest.dropFirst(4)
            case .some(let escaped): text.append(escaped)
            case nil: return nil
            }
        }
        return nil
    }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}
