import Lexicon

/// The direction in which a date without a year or a lone weekday is looked for.
enum Tense: Sendable { case past, future }

/// Words of a text that name a day, a span, a month or a year.
struct DateMention: Sendable {
    var range: Range<Int>
    /// Already certain, whatever the tense.
    var fixed: DateValue?
    /// A weekday alone; which one depends on the tense.
    var weekday: Int?
    /// The second of two weekdays: "يومي الأربعاء والخميس".
    var lastWeekday: Int?
    /// Days and month without a year.
    var yearless: (firstDay: Int?, lastDay: Int?, month: Int, weekday: Int?)?
    /// The second of two months: "سبتمبر أو أكتوبر".
    var lastMonth: Int?
    /// Past or future by a modifier ("الماضي", "المقبل").
    var direction: Tense?
    /// The day all relative words count from.
    var anchor: CivilDay?
    /// Latest day that a date without a year may fall on when nothing else is known.
    var latest: CivilDay
    /// Year of a copyright line.
    var copyrightYear: Int?

    /// Whether day, month and year all stand in the text.
    var isComplete: Bool { fixed?.basis == .explicit && fixed?.start?.day != nil }
    /// Whether it is a week of which only the month is known.
    var isWeek = false
    /// Whether it is a publication-relative word.
    var isRelative: Bool { fixed?.basis == .relative }
}

/// A date as the record gives it.
struct DateValue: Sendable, Equatable {
    enum Basis: String, Sendable {
        case explicit, relative, weekday
        case copyrightYear = "copyright_year"
        case hijri
    }
    var start: PartialDate?
    var end: PartialDate?
    var basis: Basis
    var conflict: String?
}

private let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

extension DateMention {
    /// The date, once the tense of its sentence is known; start nil where the text does not tell.
    func resolved(tense: Tense) -> DateValue {
        var value = asWritten(tense: tense)
        // "30 فبراير": a day that the calendar does not have is a slip of the writer, and no date.
        if value.start?.exists == false { return DateValue(basis: value.basis) }
        if value.end?.exists == false { value.end = value.start }
        return value
    }

    private func asWritten(tense: Tense) -> DateValue {
        if let fixed { return fixed }
        let direction = direction ?? tense
        if let weekday {
            guard let anchor else { return DateValue(basis: .weekday) }
            let day = Self.nearest(weekday, to: anchor, direction, skipsAnchor: self.direction != nil)
            var last = day
            if let lastWeekday { last = day.advanced(by: (lastWeekday - weekday + 7) % 7) }
            if direction == .past, last > anchor, lastWeekday != nil {
                return DateValue(
                    start: PartialDate(day.advanced(by: -7)), end: PartialDate(last.advanced(by: -7)), basis: .relative)
            }
            return DateValue(start: PartialDate(day), end: PartialDate(last), basis: .relative)
        }
        guard let yearless else { return DateValue(basis: .explicit) }
        if let anchor {
            return resolved(yearless, year: yearNearest(yearless, anchor, direction), basis: .explicit)
        }
        // Without an anchor only the weekday as check digit or a copyright line gives the year.
        if let weekday = yearless.weekday, let first = yearless.firstDay {
            for year in stride(from: latest.components.year, to: latest.components.year - 12, by: -1) {
                if let day = CivilDay(year: year, month: yearless.month, day: first), day <= latest,
                    day.weekday == weekday
                {
                    return resolved(yearless, year: year, basis: .weekday)
                }
            }
        }
        if let copyrightYear { return resolved(yearless, year: copyrightYear, basis: .copyrightYear) }
        return DateValue(basis: .explicit)
    }

    private func yearNearest(
        _ date: (firstDay: Int?, lastDay: Int?, month: Int, weekday: Int?), _ anchor: CivilDay, _ direction: Tense
    ) -> Int {
        let (year, month, _) = anchor.components
        // The weekday decides between neighbouring years.
        if let weekday = date.weekday, let first = date.firstDay {
            let order = direction == .past ? [year, year - 1, year + 1] : [year, year + 1, year - 1]
            for candidate in order {
                if let day = CivilDay(year: candidate, month: date.month, day: first), day.weekday == weekday,
                    abs(day.number - anchor.number) < 330
                {
                    return candidate
                }
            }
        }
        if self.direction == .past { return date.month > month ? year - 1 : year }
        if self.direction == .future { return date.month < month ? year + 1 : year }
        // "20 December" read in January is last year's; "5 January" read in December is next year's.
        if date.month - month > 6, direction == .past { return year - 1 }
        if month - date.month > 6, direction == .future { return year + 1 }
        if date.month > month, direction == .past, date.month - month > 3 { return year - 1 }
        return year
    }

    private func resolved(
        _ date: (firstDay: Int?, lastDay: Int?, month: Int, weekday: Int?), year: Int, basis: DateValue.Basis
    ) -> DateValue {
        let start = PartialDate(year: year, month: date.month, day: date.firstDay)
        let end = PartialDate(year: year, month: lastMonth ?? date.month, day: date.lastDay ?? date.firstDay)
        return DateValue(
            start: start, end: end, basis: basis,
            conflict: Self.conflict(weekday: date.weekday, day: start.civilDay))
    }

    static func conflict(weekday: Int?, day: CivilDay?) -> String? {
        guard let weekday, let day, day.weekday != weekday else { return nil }
        return "the text says \(weekdayNames[weekday - 1]), the calendar says \(weekdayNames[day.weekday - 1])"
    }

    /// The nearest such weekday: on or before the anchor, or on or after it.
    static func nearest(_ weekday: Int, to anchor: CivilDay, _ direction: Tense, skipsAnchor: Bool) -> CivilDay {
        switch direction {
        case .past:
            var back = (anchor.weekday - weekday + 7) % 7
            if back == 0, skipsAnchor { back = 7 }
            return anchor.advanced(by: -back)
        case .future:
            var ahead = (weekday - anchor.weekday + 7) % 7
            if ahead == 0, skipsAnchor { ahead = 7 }
            return anchor.advanced(by: ahead)
        }
    }
}
