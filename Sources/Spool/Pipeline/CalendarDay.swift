/// Days and times of the Gregorian calendar in UTC, from milliseconds since 1970.
struct CalendarDay: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// The day of a moment. Days-to-date after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    init(wallMilliseconds: Int64) {
        let days = Int(wallMilliseconds.floorDivided(by: 86_400_000)) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The names of the folders: `YYYY`, `MM`, `DD`.
    var folderNames: [String] { [Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2)] }

    /// A moment as `YYYY-MM-DDThh:mm:ss.sssZ`.
    static func timestamp(_ wallMilliseconds: Int64) -> String {
        let date = CalendarDay(wallMilliseconds: wallMilliseconds).folderNames.joined(separator: "-")
        let rest = Int(wallMilliseconds - wallMilliseconds.floorDivided(by: 86_400_000) * 86_400_000)
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, 2) }
        return "\(date)T\(time.joined(separator: ":")).\(padded(rest % 1_000, 3))Z"
    }

    /// A moment as `YYYYMMDDThhmmssZ`, for names of files.
    static func compactTimestamp(_ wallMilliseconds: Int64) -> String {
        timestamp(wallMilliseconds).prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    /// The quotient rounded down, so that moments before 1970 fall on the right day.
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
