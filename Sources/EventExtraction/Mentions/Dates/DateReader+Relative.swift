import ArabicText
import Lexicon

/// Dates that count from the publication, lone weekdays, months and years, dates in figures.
extension DateReader {
    /// أمس، اليوم، غدا, with a weekday as check.
    func relative(_ start: Int, _ limit: Int) -> DateMention? {
        guard let words = relativeWords(start, limit) else { return nil }
        // "أمس الاثنين 25 نونبر" is the full date.
        if let weekday = words.weekday, let full = dayMonth(start, words.end, limit, weekday) { return full }
        var mention = blank(start..<words.end)
        guard let published = article.published else {
            mention.fixed = DateValue(basis: .relative)
            return mention
        }
        let day =
            words.weekday.map { proved(words.shift, weekday: $0, published) }
            ?? (article.dayOfWriting ?? published).advanced(by: words.shift)
        mention.fixed = DateValue(start: PartialDate(day), end: PartialDate(day), basis: .relative)
        return mention
    }

    /// The words of a relative day: how far from today, the weekday that proves it, and where they end.
    private func relativeWords(_ start: Int, _ limit: Int) -> (shift: Int, weekday: Int?, end: Int)? {
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
        // "مساء اليوم نفسه": the day of what was told before.
        if word == .today, wordEnd < limit, Self.same.contains(article.letters(wordEnd)) { return nil }
        if word == .today, start > 0, Self.sameDay.contains(article.letters(start - 1)) { return nil }
        // "قبل ساعات من القمة" counts from something else than the publication.
        if wordEnd < limit, isCountedFrom(wordEnd),
            isAgo(start) || article.letters(start).elementsEqual(Self.after)
        {
            return nil
        }
        var probe = wordEnd
        if probe < limit, article.token(probe).kind == .openBracket || article.token(probe).kind == .comma {
            probe += 1
        }
        if probe < limit, let (number, weekdayEnd) = weekday(probe) {
            let isClosed = weekdayEnd < limit && article.token(weekdayEnd).kind == .closeBracket
            return (shift, number, isClosed ? weekdayEnd + 1 : weekdayEnd)
        }
        return word == .today && !isAdverb(start, wordEnd, limit) ? nil : (shift, nil, wordEnd)
    }

    private static let after = foldedWord("بعد")
    private static let same = WordSet(["نفسه", "ذاته", "عينه"])
    private static let sameDay = WordSet(["نفس", "ذات", "بنفس", "بذات"])

    /// A paper dated a day late: the named weekday within three days wins over the counted day; one dated early by more than a day
    /// there is not, and what is put into an archive late may be a week old.
    private func proved(_ shift: Int, weekday: Int, _ published: CivilDay) -> CivilDay {
        let counted = published.advanced(by: shift)
        let offsets = shift > 0 ? [0, -1, 1, -2, 2, -3, 3] : [0, -1, 1, -2, -3, -4, -5]
        let offset = offsets.first { counted.advanced(by: $0).weekday == weekday }
        return counted.advanced(by: offset ?? 0)
    }

    /// The day on which a report was written that came out a day or two later, by its first "today" or "yesterday" with a weekday.
    func dayOfWriting(in range: Range<Int>) -> CivilDay? {
        guard let published = article.published else { return nil }
        for index in range where annotations.hasAny(of: Self.dateWords, at: index) {
            guard let words = relativeWords(index, range.upperBound), let weekday = words.weekday else { continue }
            let day = proved(words.shift, weekday: weekday, published).advanced(by: -words.shift)
            return (1...2).contains(published.number - day.number) ? day : published
        }
        return nil
    }

    private static var dateWords: Categories { Categories(.dateWord) }

    /// "اليوم وغدا", "أمس وأول من أمس": two days joined to a span.
    func withNextDay(_ mention: DateMention, _ limit: Int) -> DateMention {
        let index = mention.range.upperBound
        guard index < limit, let match = annotations.match(.dateWord, at: index), match.clitics.contains(.and),
            let next = relative(index, limit), mention.isRelative,
            let first = mention.fixed?.start?.civilDay, let second = next.fixed?.start?.civilDay,
            abs(first.number - second.number) <= 2
        else { return mention }
        var result = mention
        result.range = mention.range.lowerBound..<next.range.upperBound
        result.fixed?.start = PartialDate(min(first, second))
        result.fixed?.end = PartialDate(max(first, second))
        return result
    }

    /// "قبل يومين", "قبل ثلاثة أيام"; not "قبل يومين من القمة".
    func daysAgo(_ start: Int, _ limit: Int) -> DateMention? {
        guard isAgo(start), let anchor = article.published, start + 1 < limit else { return nil }
        let days: Int
        let end: Int
        if let (word, next) = dateWord(start + 1), word == .twoDays {
            (days, end) = (2, next)
        } else if let (value, next) = day(start + 1, limit), value <= 10, let (unit, last) = dateWord(next),
            unit == .dayWord
        {
            (days, end) = (value, last)
        } else {
            return nil
        }
        if end < limit, isCountedFrom(end) { return nil }
        let day = PartialDate(anchor.advanced(by: -days))
        var mention = blank(start..<end)
        mention.fixed = DateValue(start: day, end: day, basis: .relative)
        return mention
    }

    /// "من القمة", but not "استُقبل قبل يومين من طرف …".
    private func isCountedFrom(_ index: Int) -> Bool {
        dateWord(index)?.word == .of
            && !annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .agent }
    }

    private func isAgo(_ index: Int) -> Bool {
        annotations.contains(.dateWord, at: index) { lexicon.dateWords[Int($0.value)] == .ago }
    }

    /// "اليوم" is "today" unless an adjective follows it: اليوم الوطني, اليوم الأول.
    func isAdverb(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
        guard end - start == 1 else { return true }
        let clitics = annotations.match(.dateWord, at: start)?.clitics ?? []
        if clitics.contains(.inside) || clitics.contains(.to) { return false }
        guard end < limit, article.token(end).kind == .arabicWord else { return true }
        let next = article.letters(end)
        // "إلى" has the letters of an adjective with its article.
        let isDefinite =
            next.count > 4 && next.starts(with: FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644))
        guard isDefinite else { return true }
        let ya = FoldedLetter.arabic(0x64A)
        let isNisba = next.last == ya || next.last == FoldedLetter.arabic(0x647) && next.dropLast().last == ya
        return !isNisba && annotations.match(.number, at: end) == nil
    }

    /// "زيارة بدأها مساء الأحد", "مفاوضات انطلقت يوم الاثنين": what has begun on a weekday did so on one that is past.
    private func isBegun(before start: Int) -> Bool {
        var index = start - 1
        while index > 0, start - index < 4, isPart(index) || dateWord(index)?.word == .dayWord { index -= 1 }
        return index >= 0 && Self.begun.contains(article.letters(index).withoutConjunction)
    }

    private static let begun = WordSet([
        "بدأها", "بدأتها", "بدآها", "بدؤوها", "بدأه", "استهلها", "استهلتها", "باشرها", "باشرتها", "بدأت", "انطلقت",
        "انطلق", "افتتحت", "شرع", "باشر", "باشرت", "شرعت", "وصلها", "وصلتها", "وصلوها",
    ])

    /// A weekday by itself, with a modifier perhaps.
    func loneWeekday(_ start: Int, _ weekday: Int, _ last: LastWeekday?, _ limit: Int) -> DateMention {
        let end = last?.end ?? annotations.match(.weekday, at: start).map { Int($0.end) } ?? start + 1
        var mention = blank(start..<end)
        mention.weekday = weekday
        mention.lastWeekday = last?.number
        mention.direction = isBegun(before: start) ? .past : last?.direction
        if end < limit, let (word, next) = dateWord(end) {
            if isAgo(end), end + 1 < limit, let (last, next) = dateWord(end + 1), last == .last,
                let anchor = article.published
            {
                // "الأحد قبل الماضي"
                let lastOne = DateMention.nearest(weekday, to: anchor, .past, skipsAnchor: true)
                let day = PartialDate(lastOne.advanced(by: -7))
                mention.fixed = DateValue(start: day, end: day, basis: .relative)
                mention.range = start..<next
            } else if word == .last {
                mention.direction = .past
                mention.range = start..<next
            } else if word == .next {
                mention.direction = .future
                mention.range = start..<next
            } else if word == .lastWeek || word == .nextWeek, last == nil, let anchor = article.published {
                // Weeks are counted from Sunday: "الأربعاء من الأسبوع المقبل".
                let sunday = anchor.advanced(by: -(anchor.weekday % 7) + (word == .lastWeek ? -7 : 7))
                let day = PartialDate(sunday.advanced(by: weekday % 7))
                mention.fixed = DateValue(start: day, end: day, basis: .relative)
                mention.range = start..<next
            }
        }
        return mention
    }

    /// "نوفمبر 2023", "شهر سبتمبر المقبل", "العام الماضي".
    func monthOrYear(_ start: Int, _ limit: Int) -> DateMention? {
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
            case .lastWeek, .nextWeek: return monthOfWeek(word, start..<end)
            default: return nil
            }
        }
        guard let (month, firstEnd) = month(index, limit), !month.isHijri else { return nil }
        var monthEnd = firstEnd
        if let match = annotations.match(.month, at: index), match.clitics.contains(.inside) {
            if isDoor(index) { return nil }
            isMarked = true
        }
        let second = secondMonth(behind: month, monthEnd, limit)
        if let second { monthEnd = second.end }
        var mention = blank(start..<monthEnd)
        mention.lastMonth = second?.number
        // "في مايو من العام 2007", "في أبريل من العام القادم"
        let isOf = monthEnd < limit && dateWord(monthEnd)?.word == .of
        let yearStart = isOf ? monthEnd + 1 : monthEnd
        if let year = year(yearStart, limit), !year.isHijri {
            mention.range = start..<year.end
            mention.fixed = months(month.number, second?.number, year: year.value, .explicit)
            return mention
        }
        if isOf, yearStart < limit, let (word, end) = dateWord(yearStart), let anchor = article.published,
            let shift = Self.shifts[word]
        {
            mention.range = start..<end
            mention.fixed = months(month.number, second?.number, year: anchor.components.year + shift, .relative)
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

    private static let shifts: [DateWord: Int] = [.lastYear: -1, .thisYear: 0, .nextYear: 1]

    /// "باب" is a door sooner than "in August".
    private func isDoor(_ index: Int) -> Bool { article.letters(index).elementsEqual(Self.door) }

    private static let door = foldedWord("باب")

    func yearless(_ mention: inout DateMention, _ month: Month) -> DateMention {
        mention.yearless = (nil, nil, month.number, nil)
        return mention
    }

    func isAfterPreposition(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        // "منتصف ديسمبر", "خلال مارس"
        if dateWord(index - 1)?.word == .partWord { return true }
        guard let match = annotations.match(.cue, at: index - 1) else { return false }
        return lexicon.cues[Int(match.value)] == .inside && match.range.count == 1
    }

    /// 2015-08-02, 02/08/2015, 15/10/1436هـ.
    func numeric(_ start: Int, _ limit: Int) -> DateMention? {
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
