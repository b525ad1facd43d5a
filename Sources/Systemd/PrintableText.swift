/// Text from outside (file names above all), made safe to print.
///
/// Names are chosen by strangers. A line feed in one would forge a second log line or a second notification, an escape
/// sequence would drive the terminal, a direction override would show another name than the one that is there.
public enum PrintableText {
    /// The text on one line: control characters, line separators and direction overrides stand as `\u{…}`.
    public static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028, 0x2029: true
        // Embeddings, overrides and isolates; the plain marks (200E, 200F) and joiners belong to Arabic text.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
