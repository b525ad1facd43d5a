import ArabicText
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
    /// Days and month without a year.
    var yearless: (firstDay: Int?, lastDay: Int?, month: Int, weekday: Int?)?
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
        if let fixed { return fixed }
        let direction = direction ?? tense
        if let weekday {
            guard let anchor else { return DateValue(basis: .weekday) }
            let day = Self.nearest(weekday, to: anchor, direction, skipsAnchor: self.direction != nil)
            return DateValue(start: PartialDate(day), end: PartialDate(day), basis: .relative)
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
        let end = PartialDate(year: year, month: date.month, day: date.lastDay ?? date.firstDay)
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

/// Reads dates by a grammar over annotated tokens.
struct DateReader {
    let article: Article

    private var lexicon: Lexicon { article.lexicon }
    private var annotations: Annotations { article.annotations }

    /// Every date of a sentence, in order, not overlapping.
    func mentions(in range: Range<Int>) -> [DateMention] {
        var result: [DateMention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = mention(at: index, in: range) {
                result.append(mention)
                index = mention.range.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private func blank(_ range: Range<Int>) -> DateMention {
        DateMention(
            range: range, anchor: article.published, latest: article.latestDay,
            copyrightYear: article.copyrightYear)
    }

    private func dateWord(_ index: Int) -> (word: DateWord, end: Int)? {
        guard let match = annotations.match(.dateWord, at: index) else { return nil }
        return (lexicon.dateWords[Int(match.value)], Int(match.end))
    }

    private func weekday(_ index: Int) -> (number: Int, end: Int)? {
        guard let match = annotations.match(.weekday, at: index) else { return nil }
        // "أحد" and "واحد" are no Sundays: a weekday has the article, or stands after "يوم".
        let letters = article.letters(index)
        let article = [FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)]
        let bare = match.clitics.isEmpty ? letters : letters.dropFirst(match.clitics.isSubset(of: [.and, .then]) ? 1 : 0)
        let isMarked = bare.starts(with: article) || bare.dropFirst().starts(with: article)
            || bare.starts(with: [FoldedLetter.arabic(0x644), FoldedLetter.arabic(0x644)])
        guard isMarked || index > 0 && dateWord(index - 1)?.word == .dayWord else { return nil }
        return (lexicon.weekdays[Int(match.value)], Int(match.end))
    }

    /// A month, doubled names included: أيلول (سبتمبر), سبتمبر/أيلول.
    private func month(_ index: Int, _ limit: Int) -> (month: Month, end: Int)? {
        guard index < limit, let match = annotations.match(.month, at: index) else { return nil }
        let month = lexicon.months[Int(match.value)]
        var end = Int(match.end)
        if end + 1 < limit {
            let kind = article.token(end).kind
            if kind == .openBracket || kind == .slash || kind == .dash,
                let second = annotations.match(.month, at: end + 1),
                lexicon.months[Int(second.value)].number == month.number
            {
                end = Int(second.end)
                if kind == .openBracket, end < limit, article.token(end).kind == .closeBracket { end += 1 }
            }
        }
        return (month, end)
    }

    /// A day number in digits or words.
    private func day(_ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        guard index < limit else { return nil }
        if let value = article.number(index) { return (1...31).contains(value) ? (value, index + 1) : nil }
        if let (word, end) = dateWord(index), word == .first { return (1, end) }
        guard let match = annotations.match(.number, at: index) else { return nil }
        var value = lexicon.numbers[Int(match.value)].value
        var end = Int(match.end)
        // الخامس والعشرون: unit, then tens with و.
        if value < 10, end < limit, let tens = annotations.match(.number, at: end), tens.clitics.contains(.and) {
            let tensValue = lexicon.numbers[Int(tens.value)].value
            if tensValue == 20 || tensValue == 30 {
                value += tensValue
                end = Int(tens.end)
            }
        }
        return (1...31).contains(value) ? (value, end) : nil
    }

    private func year(_ index: Int, _ limit: Int) -> (value: Int, isHijri: Bool, end: Int)? {
        var index = index
        if index < limit, let (word, end) = dateWord(index), word == .yearWord { index = end }
        if index < limit, article.token(index).kind == .comma { index += 1 }
        guard index < limit, let value = article.number(index) else { return nil }
        var end = index + 1
        var isHijri = (1300...1500).contains(value)
        if end < limit, let (word, next) = dateWord(end), !article.token(end).startsLine {
            if word == .eraHijri {
                isHijri = true
                end = next
            } else if word == .eraGregorian {
                end = next
            }
        }
        guard isHijri ? (1300...1500).contains(value) : (1900...2100).contains(value) else { return nil }
        return (value, isHijri, end)
    }

    /// The date that begins at a token, if one does.
    func mention(at start: Int, in range: Range<Int>) -> DateMention? {
        let limit = range.upperBound
        if let mention = numeric(start, limit) { return mention }
        if let mention = relative(start, limit) { return mention }
        var index = start
        var weekdayNumber: Int?
        if let (number, end) = weekday(index) {
            weekdayNumber = number
            index = end
            // Between weekday and day stand "الموافق", a comma, a bracket, "يوم".
            while index < limit {
                let kind = article.token(index).kind
                if kind == .comma || kind == .openBracket || kind == .closeBracket || kind == .dash {
                    index += 1
                } else if let (word, end) = dateWord(index), word == .dayWord {
                    index = end
                } else {
                    break
                }
            }
        }
        if let mention = dayMonth(start, index, limit, weekdayNumber) { return mention }
        if let weekdayNumber { return loneWeekday(start, weekdayNumber, limit) }
        return monthOrYear(start, limit)
    }

    /// "25 و26 نوفمبر 2024", "من 2 إلى 4 سبتمبر", "14 من الشهر الجاري".
    private func dayMonth(_ start: Int, _ from: Int, _ limit: Int, _ weekday: Int?) -> DateMention? {
        guard let first = day(from, limit) else { return nil }
        var index = first.end
        var last: Int?
        if index < limit {
            if article.token(index).kind == .dash || article.token(index).kind == .slash,
                let second = day(index + 1, limit), second.value > first.value
            {
                last = second.value
                index = second.end
            } else if let match = annotations.match(.number, at: index), match.clitics.contains(.and),
                let second = day(index, limit), second.value > first.value
            {
                last = second.value
                index = second.end
            } else if article.letters(index).elementsEqual([FoldedLetter.arabic(0x648)]),
                let second = day(index + 1, limit), second.value > first.value
            {
                last = second.value
                index = second.end
            } else if let (word, end) = dateWord(index), word == .until, let second = day(end, limit),
                second.value > first.value
            {
                last = second.value
                index = second.end
            }
        }
        var mention = blank(start..<index)
        if index < limit, let (word, end) = dateWord(index), word == .of || word == .monthWord { index = end }
        if index < limit, let (word, end) = dateWord(index), word == .monthWord { index = end }
        if let (month, monthEnd) = month(index, limit) {
            index = monthEnd
            return complete(&mention, start, index, limit, first.value, last, month, weekday)
        }
        // "14 الجاري": the publication's month; "30 الماضي" does not say which.
        if index < limit, let (word, end) = dateWord(index), let anchor = article.published,
            article.token(from).kind == .number
        {
            let shift: Int? =
                switch word {
                case .current, .thisMonth: 0
                case .last, .lastMonth: -1
                case .next, .nextMonth: 1
                default: nil
                }
            if let shift {
                let (year, month, _) = anchor.components
                let total = year * 12 + month - 1 + shift
                let value = DateValue(
                    start: PartialDate(year: total / 12, month: total % 12 + 1, day: first.value),
                    end: PartialDate(year: total / 12, month: total % 12 + 1, day: last ?? first.value),
                    basis: .relative)
                guard value.start?.civilDay != nil else { return nil }
                mention.fixed = value
                mention.fixed?.conflict = DateMention.conflict(weekday: weekday, day: value.start?.civilDay)
                mention.range = start..<end
                return mention
            }
        }
        return nil
    }

    /// Year and modifier after day and month.
    private func complete(
        _ mention: inout DateMention, _ start: Int, _ after: Int, _ limit: Int, _ first: Int, _ last: Int?,
        _ month: Month, _ weekday: Int?
    ) -> DateMention? {
        var index = after
        if index < limit, let (word, end) = dateWord(index), word == .of { index = end }
        if let year = year(index, limit) {
            mention.range = start..<year.end
            if year.isHijri || month.isHijri {
                guard let day = lexicon.hijriDay(year: year.value, month: month.number, day: first) else { return nil }
                let end = last.flatMap { lexicon.hijriDay(year: year.value, month: month.number, day: $0) }
                let civil = CivilDay(number: day)
                mention.fixed = DateValue(
                    start: PartialDate(civil), end: PartialDate(CivilDay(number: end ?? day)), basis: .hijri,
                    conflict: DateMention.conflict(weekday: weekday, day: civil))
                return mention
            }
            guard let day = CivilDay(year: year.value, month: month.number, day: first) else { return nil }
            mention.fixed = DateValue(
                start: PartialDate(day),
                end: PartialDate(year: year.value, month: month.number, day: last ?? first), basis: .explicit,
                conflict: DateMention.conflict(weekday: weekday, day: day))
            return mention
        }
        index = after
        if index < limit, let (word, end) = dateWord(index) {
            switch word {
            case .last, .lastMonth, .lastYear: mention.direction = .past
            case .next, .nextMonth, .nextYear: mention.direction = .future
            case .current, .thisMonth, .thisYear: break
            default: index = -1
            }
            if index >= 0 { index = end } else { index = after }
        }
        mention.range = start..<index
        if month.isHijri {
            guard let day = hijriNearPublication(month: month.number, day: first) else { return nil }
            let end = last.flatMap { hijriNearPublication(month: month.number, day: $0) } ?? day
            mention.fixed = DateValue(
                start: PartialDate(day), end: PartialDate(end), basis: .hijri,
                conflict: DateMention.conflict(weekday: weekday, day: day))
            return mention
        }
        mention.yearless = (first, last, month.number, weekday)
        return mention
    }

    /// A Hijri day without a year: the one nearest to the publication.
    private func hijriNearPublication(month: Int, day: Int) -> CivilDay? {
        guard let anchor = article.published else { return nil }
        let estimate = Int(Double(anchor.number) / 354.367) + 1389
        var best: CivilDay?
        for year in estimate - 1...estimate + 2 {
            guard let number = lexicon.hijriDay(year: year, month: month, day: day) else { continue }
            if abs(number - anchor.number) < abs((best?.number ?? .max / 2) - anchor.number) {
                best = CivilDay(number: number)
            }
        }
        return best
    }

    /// أمس، اليوم، غدا, with a weekday as check.
    private func relative(_ start: Int, _ limit: Int) -> DateMention? {
        guard let (word, wordEnd) = dateWord(start) else { return nil }
        let shift: Int
        switch word {
        case .dayBeforeYesterday: shift = -2
        case .yesterday: shift = -1
        case .today: shift = 0
        case .tomorrow: shift = 1
        case .dayAfterTomorrow: shift = 2
        default: return nil
        }
        var end = wordEnd
        var probe = end
        if probe < limit, article.token(probe).kind == .openBracket || article.token(probe).kind == .comma { probe += 1 }
        var weekdayNumber: Int?
        if probe < limit, let (number, weekdayEnd) = weekday(probe) {
            weekdayNumber = number
            end = weekdayEnd
            if end < limit, article.token(end).kind == .closeBracket { end += 1 }
            // "أمس الاثنين 25 نونبر" is the full date.
            if let full = dayMonth(start, end, limit, number) { return full }
        } else if word == .today, !isAdverb(start, wordEnd, limit) {
            return nil
        }
        var mention = blank(start..<end)
        guard let anchor = article.published else {
            mention.fixed = DateValue(basis: .relative)
            return mention
        }
        var day = anchor.advanced(by: shift)
        // A paper dated a day late: the named weekday within three days wins over the counted day.
        if let weekdayNumber, day.weekday != weekdayNumber {
            for offset in [-1, 1, -2, 2, -3, 3] where day.advanced(by: offset).weekday == weekdayNumber {
                day = day.advanced(by: offset)
                break
            }
        }
        mention.fixed = DateValue(start: PartialDate(day), end: PartialDate(day), basis: .relative)
        return mention
    }

    /// "اليوم" is "today" unless an adjective follows it: اليوم الوطني, اليوم الأول.
    private func isAdverb(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
        guard end - start == 1 else { return true }
        let clitics = annotations.match(.dateWord, at: start)?.clitics ?? []
        if clitics.contains(.inside) || clitics.contains(.to) { return false }
        guard end < limit, article.token(end).kind == .arabicWord else { return true }
        let next = article.letters(end)
        let isDefinite = next.starts(with: [FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)])
        guard isDefinite else { return true }
        let ya = FoldedLetter.arabic(0x64A)
        let isNisba = next.last == ya || next.last == FoldedLetter.arabic(0x647) && next.dropLast().last == ya
        return !isNisba && annotations.match(.number, at: end) == nil
    }

    /// A weekday by itself, with a modifier perhaps.
    private func loneWeekday(_ start: Int, _ weekday: Int, _ limit: Int) -> DateMention {
        let end = annotations.match(.weekday, at: start).map { Int($0.end) } ?? start + 1
        var mention = blank(start..<end)
        mention.weekday = weekday
        if end < limit, let (word, next) = dateWord(end) {
            if word == .last {
                mention.direction = .past
                mention.range = start..<next
            } else if word == .next {
                mention.direction = .future
                mention.range = start..<next
            }
        }
        return mention
    }

    /// "نوفمبر 2023", "شهر سبتمبر المقبل", "العام الماضي".
    private func monthOrYear(_ start: Int, _ limit: Int) -> DateMention? {
        var index = start
        var isMarked = false
        if let (word, end) = dateWord(index) {
            switch word {
            case .monthWord:
                index = end
                isMarked = true
            case .yearWord:
                guard let year = year(start, limit), !year.isHijri else { return nil }
                var mention = blank(start..<year.end)
                mention.fixed = DateValue(
                    start: PartialDate(year: year.value), end: PartialDate(year: year.value), basis: .explicit)
                return mention
            case .lastYear, .nextYear, .thisYear, .lastMonth, .nextMonth, .thisMonth:
                guard let anchor = article.published else { return nil }
                let (year, month, _) = anchor.components
                var mention = blank(start..<end)
                let date: PartialDate
                switch word {
                case .lastYear: date = PartialDate(year: year - 1)
                case .nextYear: date = PartialDate(year: year + 1)
                case .thisYear: date = PartialDate(year: year)
                case .lastMonth: date = PartialDate(year: month == 1 ? year - 1 : year, month: (month + 10) % 12 + 1)
                case .nextMonth: date = PartialDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1)
                default: date = PartialDate(year: year, month: month)
                }
                mention.fixed = DateValue(start: date, end: date, basis: .relative)
                return mention
            default: return nil
            }
        }
        guard let (month, monthEnd) = month(index, limit), !month.isHijri else { return nil }
        if let match = annotations.match(.month, at: index), match.clitics.contains(.inside) { isMarked = true }
        var mention = blank(start..<monthEnd)
        if let year = year(monthEnd, limit), !year.isHijri {
            mention.range = start..<year.end
            let date = PartialDate(year: year.value, month: month.number)
            mention.fixed = DateValue(start: date, end: date, basis: .explicit)
            return mention
        }
        if let (word, end) = monthEnd < limit ? dateWord(monthEnd) : nil {
            switch word {
            case .last, .lastMonth, .lastYear: mention.direction = .past
            case .next, .nextMonth, .nextYear: mention.direction = .future
            case .current, .thisMonth, .thisYear: break
            default: return isMarked || isAfterPreposition(index) ? yearless(&mention, month) : nil
            }
            mention.range = start..<end
            return yearless(&mention, month)
        }
        // A month's name alone may be a person (ماي) or a verb (مارس).
        return isMarked || isAfterPreposition(index) || monthEnd - index > 1 ? yearless(&mention, month) : nil
    }

    private func yearless(_ mention: inout DateMention, _ month: Month) -> DateMention {
        mention.yearless = (nil, nil, month.number, nil)
        return mention
    }

    private func isAfterPreposition(_ index: Int) -> Bool {
        guard index > 0, let match = annotations.match(.cue, at: index - 1) else { return false }
        return lexicon.cues[Int(match.value)] == .inside && match.range.count == 1
    }

    /// 2015-08-02, 02/08/2015, 15/10/1436هـ.
    private func numeric(_ start: Int, _ limit: Int) -> DateMention? {
        guard start + 4 < limit, let first = article.number(start), let second = article.number(start + 2),
            let third = article.number(start + 4)
        else { return nil }
        let marks = [article.token(start + 1).kind, article.token(start + 3).kind]
        guard marks == [.slash, .slash] || marks == [.dash, .dash] || marks == [.period, .period] else { return nil }
        let (year, month, day) = first > 31 ? (first, second, third) : (third, second, first)
        var mention = blank(start..<start + 5)
        if (1300...1500).contains(year) {
            guard let number = lexicon.hijriDay(year: year, month: month, day: day) else { return nil }
            let civil = CivilDay(number: number)
            mention.fixed = DateValue(start: PartialDate(civil), end: PartialDate(civil), basis: .hijri)
        } else {
            guard (1900...2100).contains(year),
                let civil = CivilDay(year: year, month: month, day: day) ?? CivilDay(year: year, month: day, day: month)
            else { return nil }
            mention.fixed = DateValue(start: PartialDate(civil), end: PartialDate(civil), basis: .explicit)
        }
        return mention
    }
}
