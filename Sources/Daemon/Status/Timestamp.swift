import Glibc

/// Moments as text, RFC 3339 in UTC with milliseconds: `2026-11-21T20:21:00.123Z`.
public enum Timestamp {
    /// The text of a moment.
    ///
    /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
    public static func text(_ milliseconds: Int64) -> String {
        var seconds = time_t(milliseconds / 1000)
        var fraction = milliseconds % 1000
        if fraction < 0 {
            seconds -= 1
            fraction += 1000
        }
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [
            pad(Int(parts.tm_year) + 1900, 4), pad(Int(parts.tm_mon) + 1, 2), pad(Int(parts.tm_mday), 2),
        ]
        let time = [pad(Int(parts.tm_hour), 2), pad(Int(parts.tm_min), 2), pad(Int(parts.tm_sec), 2)]
        return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "." + pad(Int(fraction), 3) + "Z"
    }

    /// The moment of a text that ``text(_:)`` made, milliseconds since 1970; nil when it is none.
    public static func milliseconds(of text: String) -> Int64? {
        guard text.utf8.count == 24, text.hasSuffix("Z") else { return nil }
        let numbers = text.split { !"0123456789".contains($0) }.compactMap { Int32($0) }
        guard numbers.count == 7 else { return nil }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
        return Int64(timegm(&parts)) * 1000 + Int64(numbers[6])
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
