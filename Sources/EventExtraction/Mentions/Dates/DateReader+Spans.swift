import ArabicText
import Lexicon

/// Spans told without their first and last day: two months, the last few days, a week of which only the month is known.
extension DateReader {
    /// The second of two weekdays: "يومي الأربعاء والخميس".
    struct LastWeekday {
        var number: Int
        /// Where its words end.
        var end: Int
        /// Where the first day lies, if a word behind it says so.
        var direction: Tense?
    }

    /// "الأربعاء والخميس", "من يوم الأحد الماضي إلى الثلاثاء": the weekday that ends a span begun by another.
    func lastWeekday(behind end: Int, _ limit: Int) -> LastWeekday? {
        guard end < limit else { return nil }
        if let (number, next) = weekday(end), annotations.match(.weekday, at: end)?.clitics.contains(.and) == true {
            return LastWeekday(number: number, end: next)
        }
        var (index, direction) = (end, Tense?.none)
        if let (word, next) = dateWord(index), word == .last || word == .next {
            (index, direction) = (next, word == .last ? .past : .future)
        }
        guard index < limit, let (until, next) = dateWord(index), until == .until else { return nil }
        index = next
        if index < limit, let (word, next) = dateWord(index), word == .dayWord { index = next }
        guard index < limit, let (number, last) = weekday(index), last >= limit || day(last, limit) == nil else {
            return nil
        }
        return LastWeekday(number: number, end: last, direction: direction)
    }

    /// "في 3 مايو و5 منه", "من 24 نيسان الجاري إلى 27 منه": the last day of a span, told by a pronoun for the month of the first.
    func lastOfSame(month index: Int, _ limit: Int, after first: Int) -> (value: Int, end: Int)? {
        var index = index
        if index < limit, let (word, end) = dateWord(index),
            [.current, .thisMonth, .next, .nextMonth, .last, .lastMonth].contains(word)
        {
            index = end
        }
        if index < limit, let (word, end) = dateWord(index), word == .until {
            index = end
        } else if index < limit, article.letters(index).elementsEqual([FoldedLetter.arabic(0x648)]) {
            index += 1
        } else if annotations.match(.number, at: index)?.clitics.contains(.and) != true {
            return nil
        }
        guard let last = day(index, limit), last.value > first, last.end < limit,
            Self.ofIt.contains(article.letters(last.end))
        else { return nil }
        return (last.value, last.end + 1)
    }

    private static let ofIt = WordSet(["منه"])

    /// "سبتمبر أو أكتوبر", "مايو أو يونيو المقبلين": the later of two months that are joined.
    func secondMonth(behind first: Month, _ index: Int, _ limit: Int) -> (number: Int, end: Int)? {
        guard index + 1 < limit, Self.either.contains(article.letters(index)),
            let (second, end) = month(index + 1, limit), !second.isHijri, second.number > first.number
        else { return nil }
        return (second.number, end)
    }

    private static let either = WordSet(["أو"])

    /// One month, or from the first of two to the second.
    func months(_ first: Int, _ last: Int?, year: Int, _ basis: DateValue.Basis) -> DateValue {
        DateValue(
            start: PartialDate(year: year, month: first), end: PartialDate(year: year, month: last ?? first),
            basis: basis)
    }

    /// "طوال الأيام الثلاثة الماضية", "على مدى اليومين الماضيين": the days before the publication over which something went on,
    /// read from the word behind the days.
    func lastDays(_ start: Int, _ limit: Int) -> DateMention? {
        guard start > 2, let (word, end) = dateWord(start), word == .last, let anchor = article.published else {
            return nil
        }
        let letters = article.letters(start - 1)
        var (count, head) = (2, start - 1)
        if !letters.elementsEqual(Self.theTwoDays) {
            guard article.letters(start - 2).elementsEqual(Self.theDays),
                let value = Self.counts.first(where: { letters.elementsEqual($0.word) })?.value
            else { return nil }
            (count, head) = (value, start - 2)
        }
        guard isOver(head - 1) else { return nil }
        var mention = blank(head..<end)
        mention.fixed = DateValue(
            start: PartialDate(anchor.advanced(by: -count)), end: PartialDate(anchor.advanced(by: -1)), basis: .relative
        )
        return mention
    }

    private static let theDays = foldedWord("الأيام")
    private static let theTwoDays = foldedWord("اليومين")
    private static let counts = [
        ("الثلاثة", 3), ("الأربعة", 4), ("الخمسة", 5), ("الستة", 6), ("السبعة", 7), ("الثمانية", 8), ("التسعة", 9),
        ("العشرة", 10),
    ].map { (word: foldedWord($0.0), value: $0.1) }

    /// "طوال", "على مدى": what went on all the time, not what fell somewhere into it.
    private func isOver(_ index: Int) -> Bool {
        let letters = article.letters(index).withoutConjunction
        return Self.throughout.contains(letters)
            || index > 0 && Self.course.contains(letters)
                && Self.on.contains(article.letters(index - 1).withoutConjunction)
    }

    private static let throughout = WordSet(["طوال", "طيلة", "طول"])
    private static let course = WordSet(["مدى", "مدار", "امتداد"])
    private static let on = WordSet(["على"])

    /// "الأسبوع الماضي": the month in which all days of that week lie; weeks are counted from Sunday.
    func monthOfWeek(_ word: DateWord, _ range: Range<Int>) -> DateMention? {
        guard let anchor = article.published else { return nil }
        let sunday = anchor.advanced(by: -(anchor.weekday % 7) + (word == .lastWeek ? -7 : 7))
        let first = sunday.components
        guard sunday.advanced(by: 6).components.month == first.month else { return nil }
        var mention = blank(range)
        let date = PartialDate(year: first.year, month: first.month)
        mention.fixed = DateValue(start: date, end: date, basis: .relative)
        mention.isWeek = true
        return mention
    }
}
