/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
public struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public var number: Int

    /// Creates a day from its number.
    public init(number: Int) { self.number = number }

    /// Creates a day from year, month (1…12) and day of the month; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, year: year) else { return nil }
        // Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        var parts = [0, 0, 0]
        var part = 0
        for (position, byte) in text.utf8.enumerated() {
            switch (position, byte) {
            case (4, 0x2D), (7, 0x2D): part += 1
            case (4, _), (7, _), (10..., _): return nil
            case (_, 0x30...0x39): parts[part] = parts[part] * 10 + Int(byte - 0x30)
            default: return nil
            }
        }
        guard text.utf8.count == 10 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// The day of a moment in UTC.
    ///
    /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
    public init(millisecondsSince1970 milliseconds: Int64) {
        number = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    }

    /// Year, month and day of the month.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// ISO weekday: Monday is 1, Sunday 7.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The day so many days later.
    public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// `YYYY-MM-DD`
    public var iso: String {
        let (year, month, day) = components
        return PartialDate(year: year, month: month, day: day).iso
    }

    /// Earlier days first.
    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    /// Number of days of a month.
    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A date known to the day, the month or the year.
public struct PartialDate: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// 1…12, or nil when only the year is known.
    public var month: Int?
    /// 1…31, or nil when only the month is known.
    public var day: Int?

    /// Creates a date.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates the date of a day.
    public init(_ civil: CivilDay) {
        let (year, month, day) = civil.components
        self.init(year: year, month: month, day: day)
    }

    /// The day, when it is known to the day.
    public var civilDay: CivilDay? {
        guard let month, let day else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    /// Whether the calendar has it, in a year of four digits that leaves room for the days around it.
    var exists: Bool {
        guard (1...9998).contains(year) else { return false }
        guard let month else { return day == nil }
        guard let day else { return (1...12).contains(month) }
        return CivilDay(year: year, month: month, day: day) != nil
    }

    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    public var iso: String {
        var text: [UInt8] = []
        text.reserveCapacity(10)
        text.append(year, digits: 4)
        if let month {
            text.append(45)
            text.append(month, digits: 2)
        }
        if let day {
            text.append(45)
            text.append(day, digits: 2)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a number in digits, after zeros where it has fewer than asked for.
    mutating func append(_ value: Int, digits: Int, radix: Int = 10) {
        if value < 0 { append(0x2D) }
        var place: UInt = 1
        for _ in 1..<Swift.max(1, digits) { place *= UInt(radix) }
        while value.magnitude / place >= UInt(radix) { place *= UInt(radix) }
        while place > 0 {
            let digit = UInt8(value.magnitude / place % UInt(radix))
            append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            place /= UInt(radix)
        }
    }
}
