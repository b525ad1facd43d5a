import ArabicText
import Lexicon

/// Years without a word for "year", and spans of days over two months whose year stands behind the second.
extension DateReader {
    /// "زار كييف في 2012": a number in figures right behind "in", that counts nothing.
    func bareYear(_ index: Int, _ limit: Int) -> DateMention? {
        guard let value = article.number(index), index > 0, article.isIn(index - 1), (1900...2100).contains(value),
            let anchor = article.published, value <= anchor.components.year + Self.farthestYear
        else { return nil }
        // "في 2000 قرية", "في 2013/2014", "في 1990%": not a year, or not one.
        if index + 1 < limit {
            switch article.token(index + 1).kind {
            case .comma, .period, .closeBracket, .openBracket, .semicolon, .colon, .quote: break
            case .arabicWord:
                guard annotations.traits(at: index + 1).contains(.function) || annotations.has(.cue, at: index + 1)
                else { return nil }
            default: return nil
            }
        }
        var mention = blank(index..<index + 1)
        mention.fixed = DateValue(start: PartialDate(year: value), end: PartialDate(year: value), basis: .explicit)
        return mention
    }

    /// Years ahead of the publication for which something may be planned.
    private static let farthestYear = 10

    /// "29 ذي القعدة - 2 ذي الحجة 1423هـ", "28 أغسطس إلى 3 سبتمبر 2015": the year behind the second day is that of the first too.
    func spanOfMonths(_ start: Int, _ from: Int, _ limit: Int) -> DateMention? {
        guard let first = day(from, limit), !countsParts(from), let (firstMonth, monthEnd) = month(first.end, limit),
            monthEnd < limit
        else { return nil }
        var index = monthEnd
        if article.token(index).kind == .dash {
            index += 1
        } else if let (word, end) = dateWord(index), word == .until {
            index = end
        } else {
            return nil
        }
        if index < limit, let (word, end) = dateWord(index), word == .dayWord { index = end }
        guard let last = day(index, limit), let (lastMonth, end) = month(last.end, limit),
            lastMonth.isHijri == firstMonth.isHijri, lastMonth.number != firstMonth.number
        else { return nil }
        let year = year(end, limit)
        let laps = lastMonth.number < firstMonth.number ? 1 : 0
        var mention = blank(start..<(year?.end ?? end))
        let (begin, close): (CivilDay?, CivilDay?)
        if firstMonth.isHijri {
            if let year, year.isHijri {
                begin = lexicon.hijriDay(year: year.value - laps, month: firstMonth.number, day: first.value)
                    .map { CivilDay(number: $0) }
                close = lexicon.hijriDay(year: year.value, month: lastMonth.number, day: last.value)
                    .map { CivilDay(number: $0) }
            } else {
                begin = hijriNearPublication(month: firstMonth.number, day: first.value)
                close = hijriNearPublication(month: lastMonth.number, day: last.value)
            }
        } else {
            guard let year, !year.isHijri else { return nil }
            begin = CivilDay(year: year.value - laps, month: firstMonth.number, day: first.value)
            close = CivilDay(year: year.value, month: lastMonth.number, day: last.value)
        }
        guard let begin, let close, begin < close, close.number - begin.number < Self.longestSpan else { return nil }
        mention.fixed = DateValue(
            start: PartialDate(begin), end: PartialDate(close), basis: firstMonth.isHijri ? .hijri : .explicit)
        return mention
    }

    private static let longestSpan = 62
}
