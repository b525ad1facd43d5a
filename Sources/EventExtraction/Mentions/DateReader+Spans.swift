import ArabicText
import Lexicon

/// Spans told without their first and last day: two months, the last few days, a week of which only the month is known.
extension DateReader {
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
        guard start > 1, let anchor = article.published else { return nil }
        let letters = article.letters(start - 1)
        var count = 2
        var index = start
        if letters.elementsEqual(Self.theDays) {
            guard let match = annotations.match(.number, at: start) else { return nil }
            count = lexicon.numbers[Int(match.value)].value
            index = Int(match.end)
        } else if !letters.elementsEqual(Self.theTwoDays) {
            return nil
        }
        guard (2...10).contains(count), isOver(start - 2), index < limit, let (last, next) = dateWord(index),
            last == .last
        else { return nil }
        var mention = blank(start..<next)
        mention.fixed = DateValue(
            start: PartialDate(anchor.advanced(by: -count)), end: PartialDate(anchor.advanced(by: -1)), basis: .relative
        )
        return mention
    }

    private static let theDays = foldedWord("الأيام")
    private static let theTwoDays = foldedWord("اليومين")

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
