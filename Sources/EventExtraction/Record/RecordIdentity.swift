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
            let start = EventRecord.end(ofLast: #""document":{"id":"sha256:"#, in: line)
        else { return nil }
        let digest = line[start...].prefix(64)
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

    /// The string that begins behind a text, with the escapes of ``RecordEncoder`` undone.
    private static func string(in bytes: ArraySlice<UInt8>, after opening: String) -> String? {
        guard bytes.starts(with: opening.utf8) else { return nil }
        let rest = bytes.dropFirst(opening.utf8.count)
        var end = rest.startIndex
        while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
            end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return end < rest.endIndex ? EventRecord.unescaped(rest[..<end]) : nil
    }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}
