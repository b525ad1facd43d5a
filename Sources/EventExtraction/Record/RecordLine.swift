/// What a line of the record log tells of its document, read back without reading the line as JSON.
///
/// The document comes last in a line; what an article quotes stands before it, and with its quotation marks escaped.
extension EventRecord {
    /// The document's digest in a record line, 64 lower-case hexadecimal digits; nil when the line is none.
    ///
    /// - Parameter line: one line of the record log without its line feed.
    public static func documentDigest(ofLine line: [UInt8]) -> String? {
        guard let start = end(ofLast: #""document":{"id":"sha256:"#, in: line[...]) else { return nil }
        let digest = line[start...].prefix(64)
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard digest.count == 64, digest.allSatisfy(isDigit) else { return nil }
        return String(decoding: digest, as: UTF8.self)
    }

    /// When the document of a record line was taken from the inbox, milliseconds since 1970-01-01T00:00:00Z, and who had
    /// dropped it, if the line says so; nil when the line is none, or of the time before it told that.
    ///
    /// - Parameter line: one line of the record log without its line feed.
    public static func receipt(ofLine line: [UInt8]) -> (ingestedAt: Int64, droppedBy: Dropper?)? {
        // These are the last fields of all: `,"dropped_by":null,"ingested_at":"2026-11-21T20:21:00.123Z"}}`.
        let ending = line.suffix(43)
        guard ending.starts(with: #","ingested_at":""#.utf8), ending.suffix(3).elementsEqual("\"}}".utf8),
            let ingestedAt = milliseconds(String(decoding: ending.dropFirst(16).dropLast(3), as: UTF8.self)),
            let start = end(ofLast: #","dropped_by":"#, in: line.dropLast(43))
        else { return nil }
        let value = line[start...].dropLast(43)
        if value.elementsEqual("null".utf8) { return (ingestedAt, nil) }
        return dropper(value).map { (ingestedAt, $0) }
    }

    /// Where the last such mark ends.
    private static func end(ofLast mark: StaticString, in line: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.description.utf8)
        var start = line.endIndex - mark.count
        while start >= line.startIndex, !line[start...].starts(with: mark) { start -= 1 }
        return start >= line.startIndex ? start + mark.count : nil
    }

    private static func milliseconds(_ text: String) -> Int64? {
        let parts = text.dropFirst(11).split(whereSeparator: { ":.Z".contains($0) }).compactMap { Int64($0) }
        guard let day = CivilDay(iso: text.prefix(10)), parts.count == 4 else { return nil }
        let time = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1_000 + parts[3]
        let result = Int64(day.number) * 86_400_000 + time
        return timestamp(result) == text ? result : nil
    }

    /// `{"uid":1000,"name":"alice"}`
    private static func dropper(_ text: ArraySlice<UInt8>) -> Dropper? {
        let (first, middle) = (#"{"uid":"#.utf8, #","name":"#.utf8)
        guard text.starts(with: first), text.last == UInt8(ascii: "}"),
            let comma = text.firstIndex(of: UInt8(ascii: ",")), text[comma...].starts(with: middle),
            let uid = UInt32(String(decoding: text[..<comma].dropFirst(first.count), as: UTF8.self))
        else { return nil }
        let name = text[comma...].dropFirst(middle.count).dropLast()
        if name.elementsEqual("null".utf8) { return Dropper(uid: uid, name: nil) }
        let mark = UInt8(ascii: "\"")
        guard name.count >= 2, name.first == mark, name.last == mark else { return nil }
        return unescaped(name.dropFirst().dropLast()).map { Dropper(uid: uid, name: $0) }
    }

    /// The text of a JSON string as ``RecordEncoder`` writes it.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            switch rest.popFirst().map(Unicode.Scalar.init) {
            case "\""?: result.append(UInt8(ascii: "\""))
            case "\\"?: result.append(UInt8(ascii: "\\"))
            case "n"?: result.append(UInt8(ascii: "\n"))
            case "r"?: result.append(UInt8(ascii: "\r"))
            case "t"?: result.append(UInt8(ascii: "\t"))
            case "u"?:
                guard let control = UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else {
                    return nil
                }
                result.append(control)
                rest = rest.dropFirst(4)
            default: return nil
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}
