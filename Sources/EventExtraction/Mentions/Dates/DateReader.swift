import ArabicText
import Lexicon

/// Reads dates by a grammar over annotated tokens.
struct DateReader {
    let article: Article
    let lexicon: Lexicon
    let annotations: Annotations

    init(article: Article) {
        self.article = article
        lexicon = article.lexicon
        annotations = article.annotations
    }

    private static var openers: Categories { Categories(.month) | .weekday | .number | .dateWord }

    /// Every date of a sentence, in order, not overlapping.
    func mentions(in range: Range<Int>) -> [DateMention] {
        var result: [DateMention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // Most words begin no date; one look at the tables tells.
            guard article.token(index).kind == .number || annotations.hasAny(of: Self.openers, at: index) else {
                index += 1
                continue
            }
            if let mention = mention(at: index, in: range) {
                index = mention.range.upperBound
                if let last = result.last, let one = sameDay(last, mention) {
                    result[result.count - 1] = one
                } else {
                    result.append(mention)
                }
            } else {
                index += 1
            }
        }
        return result
    }

    /// "الخميس 14/10/1436هـ الموافق 30/7/2015م": one day told twice, of which the full Gregorian date is kept.
    private func sameDay(_ first: DateMention, _ second: DateMention) -> DateMention? {
        let gap = first.range.upperBound..<second.range.lowerBound
        guard gap.count <= 3, gap.allSatisfy(separates), first.lastWeekday == nil,
            first.fixed == nil ? first.weekday != nil : first.fixed?.start == first.fixed?.end
        else { return nil }
        let isHijri = second.fixed?.basis == .hijri
        guard isHijri || second.isComplete && !first.isComplete else { return nil }
        // A Hijri date only proves another; by itself it says more than a weekday.
        var result = isHijri && first.fixed != nil ? first : second
        result.range = first.range.lowerBound..<second.range.upperBound
        if let weekday = first.weekday {
            result.fixed?.conflict = DateMention.conflict(weekday: weekday, day: second.fixed?.start?.civilDay)
        }
        return result
    }

    /// A mark or "الموافق" between two tellings of one day.
    private func separates(_ index: Int) -> Bool {
        switch article.token(index).kind {
        case .comma, .openBracket, .closeBracket, .dash, .slash: true
        default: dateWord(index).map { [.dayWord, .eraHijri, .eraGregorian].contains($0.word) } ?? false
        }
    }

    func blank(_ range: Range<Int>) -> DateMention {
        DateMention(
            range: range, anchor: article.published, latest: article.latestDay,
            copyrightYear: article.copyrightYear)
    }

    func dateWord(_ index: Int) -> (word: DateWord, end: Int)? {
        guard let match = annotations.match(.dateWord, at: index) else { return nil }
        return (lexicon.dateWords[Int(match.value)], Int(match.end))
    }

    func weekday(_ index: Int) -> (number: Int, end: Int)? {
        guard let match = annotations.match(.weekday, at: index) else { return nil }
        // "أحد" and "واحد" are no Sundays: a weekday has the article, or stands after "يوم", which "واحد" counts.
        let letters = article.letters(index)
        if letters.elementsEqual(Self.one) { return nil }
        let article = [FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)]
        let bare =
            match.clitics.isEmpty ? letters : letters.dropFirst(match.clitics.isSubset(of: [.and, .then]) ? 1 : 0)
        let isMarked =
            bare.starts(with: article) || bare.dropFirst().starts(with: article)
            || bare.starts(with: FoldedLetter.arabic(0x644), FoldedLetter.arabic(0x644))
        guard isMarked || index > 0 && dateWord(index - 1)?.word == .dayWord else { return nil }
        return (lexicon.weekdays[Int(match.value)], Int(match.end))
    }

    private static let one = foldedWord("واحد")

    /// A month, doubled names included: أيلول (سبتمبر), سبتمبر/أيلول.
    func month(_ index: Int, _ limit: Int) -> (month: Month, end: Int)? {
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
        // "يوليو تموز", as some agencies write.
        if end == Int(match.end), end < limit, let second = annotations.match(.month, at: end),
            second.clitics.isEmpty, lexicon.months[Int(second.value)].number == month.number,
            lexicon.months[Int(second.value)].isHijri == month.isHijri
        {
            end = Int(second.end)
        }
        return (month, end)
    }

    /// A day number in digits or words.
    func day(_ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
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

    func year(_ index: Int, _ limit: Int) -> (value: Int, isHijri: Bool, end: Int)? {
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
        if let mention = relative(start, limit) { return withNextDay(mention, limit) }
        if let mention = daysAgo(start, limit) ?? lastDays(start, limit) { return mention }
        var index = start
        var weekdayNumber: Int?
        var lastWeekday: LastWeekday?
        if let (number, end) = weekday(index) {
            weekdayNumber = number
            lastWeekday = self.lastWeekday(behind: end, limit)
            index = lastWeekday?.end ?? end
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
        if let mention = spanOfMonths(start, index, limit) ?? dayMonth(start, index, limit, weekdayNumber) {
            return mention
        }
        if let weekdayNumber { return loneWeekday(start, weekdayNumber, lastWeekday, limit) }
        return monthOrYear(start, limit) ?? bareYear(start, limit)
    }

    /// "25 و26 نوفمبر 2024", "من 2 إلى 4 سبتمبر", "14 من الشهر الجاري".
    func dayMonth(_ start: Int, _ from: Int, _ limit: Int, _ weekday: Int?) -> DateMention? {
        guard let first = day(from, limit), !countsParts(from) else { return nil }
        var index = first.end
        var last: Int?
        // "أيام 3 و4 و5 ديسمبر", "3، 4 و5": the last of a list of days.
        while let next = listedDay(index, limit), next.value > last ?? first.value,
            listedDay(next.end, limit) != nil
        {
            last = next.value
            index = next.end
        }
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
            } else if let next = listedDay(index, limit), next.value > last ?? first.value,
                month(next.end, limit) != nil
            {
                // "يومي 2، 3 سبتمبر"
                last = next.value
                index = next.end
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
            let end = last == nil ? lastOfSame(month: index, limit, after: first.value) : nil
            guard var whole = complete(&mention, start, index, limit, first.value, last ?? end?.value, month, weekday)
            else { return nil }
            if let end { whole.range = start..<end.end }
            return whole
        }
        // "14 الجاري": the publication's month; "30 الماضي" does not say which.
        if index < limit, let (word, end) = dateWord(index), let anchor = article.published,
            article.token(from).kind == .number || tellsDayInWords(from, weekday, ofMonthAt: index, end)
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

    /// "في الحادي والعشرين من الشهر الجاري": a number in words before a month named as such is a day of it, unless it counts a
    /// week, a half or a third: "الأسبوع الثاني من الشهر الجاري".
    private func tellsDayInWords(_ from: Int, _ weekday: Int?, ofMonthAt index: Int, _ end: Int) -> Bool {
        let namesMonth =
            end - index >= 3 || dateWord(index).map { [.thisMonth, .lastMonth, .nextMonth].contains($0.word) } ?? false
        return namesMonth && (weekday != nil || !countsParts(from))
    }

    /// Whether an ordinal says which part of a month: "الأسبوع الثاني من أكتوبر", "النصف الأول من مايو".
    func countsParts(_ ordinal: Int) -> Bool {
        guard ordinal > 0, article.token(ordinal).kind != .number else { return false }
        return isPart(ordinal - 1)
    }

    /// "النصف", "الأسبوع": a part of a month, counted by the ordinal behind it.
    func isPart(_ index: Int) -> Bool { Self.parts.contains(article.letters(index).withoutClitics) }

    private static let parts = WordSet(["أسبوع", "نصف", "ثلث", "ربع", "عشر"])

    /// A further day of a list, in figures: "، 4", "و5".
    private func listedDay(_ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
        guard index < limit else { return nil }
        let isJoined = annotations.match(.number, at: index)?.clitics.contains(.and) ?? false
        let isMark =
            article.token(index).kind == .comma
            || article.letters(index).elementsEqual([FoldedLetter.arabic(0x648)])
        guard isJoined || isMark else { return nil }
        let start = isJoined ? index : index + 1
        guard start < limit, isJoined || article.token(start).kind == .number else { return nil }
        return day(start, limit)
    }

    /// Year and modifier after day and month.
    func complete(
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
    func hijriNearPublication(month: Int, day: Int) -> CivilDay? {
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
}
