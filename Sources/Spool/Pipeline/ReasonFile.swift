import SystemPackage

/// `NAME.reason.json`: why a file was set aside, one JSON object and a line feed.
///
/// | key | value |
/// | --- | --- |
/// | `schema` | `spool.reason/1` |
/// | `name` | the file's name in the inbox, with bytes that are not UTF-8 as U+FFFD |
/// | `name_bytes` | the name as hexadecimal digits when it is not UTF-8, else null |
/// | `code` | a stable word, ``Rejection/code`` |
/// | `message`, `hint` | sentences for people |
/// | `size` | of the file, in bytes |
/// | `digest` | SHA-256 of the content as hexadecimal digits; null when it was not read |
/// | `rejected_at` | UTC, to the millisecond |
enum ReasonFile {
    /// The contents of the file.
    static func contents(
        name: FilePath.Component,
        rejection: Rejection,
        size: Int64,
        digest: [UInt8]?,
        at wallMilliseconds: Int64
    ) -> [UInt8] {
        let bytes = name.bytes
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let members = [
            "\"schema\":\"spool.reason/1\"",
            "\"name\":" + quoted(String(decoding: bytes, as: UTF8.self)),
            "\"name_bytes\":" + (isText ? "null" : quoted(Hexadecimal.text(bytes))),
            "\"code\":" + quoted(rejection.code),
            "\"message\":" + quoted(rejection.message),
            "\"hint\":" + quoted(rejection.hint),
            "\"size\":\(size)",
            "\"digest\":" + (digest.map { quoted(Hexadecimal.text($0)) } ?? "null"),
            "\"rejected_at\":" + quoted(CalendarDay.timestamp(wallMilliseconds)),
        ]
        return Array("{\(members.joined(separator: ","))}\n".utf8)
    }

    /// A JSON string. Escapes more than JSON asks for, so that the file is safe to print on a terminal: control characters,
    /// whatever ends a line, and format characters, among them those that show a name as another.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    for unit in String(scalar).utf16 {
                        result += "\\u" + Hexadecimal.text([UInt8(unit >> 8), UInt8(unit & 0xFF)])
                    }
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
