import ArabicText

/// Words of dates, and the months of the Hijri calendar.
extension TableLoader {
    mutating func months() throws(LexiconError) -> [Month] {
        try phrases("months.tsv", ["name", "number", "calendar"], .month) { cells in
            Self.integer(cells["number"], in: 1...12).map {
                Month(number: $0, isHijri: cells["calendar"].says("hijri"))
            }
        }
    }

    mutating func weekdays() throws(LexiconError) -> [Int] {
        try phrases("weekdays.tsv", ["name", "number"], .weekday) { cells in
            Self.integer(cells["number"], in: 1...7)
        }
    }

    mutating func numbers() throws(LexiconError) -> [NumberWord] {
        try phrases("numbers.tsv", ["word", "value", "kind"], .number) { cells in
            Self.integer(cells["value"], in: 0...9999).map {
                NumberWord(value: $0, isOrdinal: cells["kind"].says("ordinal"))
            }
        }
    }

    mutating func dateWords() throws(LexiconError) -> [DateWord] {
        try phrases("date_words.tsv", ["phrases", "kind"], .dateWord, isList: true) { cells in
            Self.choice(cells["kind"], DateWord.self)
        }
    }

    mutating func hijri() throws(LexiconError) -> (firstYear: Int, starts: [Int32]) {
        var firstYear = 0
        var starts: [Int32] = []
        var next: Int32 = 0
        for file in try tables("hijri.tsv", ["year", "start", "lengths"]) {
            for cells in file.rows {
                guard let year = Int(cells["year"].text), let start = Int32(cells["start"].text) else {
                    throw file.error(cells.line, "Year and start are whole numbers.")
                }
                if starts.isEmpty {
                    // Room for what is reckoned with it; the table begins in our day.
                    guard (1...9999).contains(year), (-1_000_000...1_000_000).contains(start) else {
                        throw file.error(cells.line, "Year and start are of no time that is written of.")
                    }
                    (firstYear, next) = (year, start)
                }
                guard year == firstYear + starts.count / 12 else {
                    throw file.error(cells.line, "The years follow one another; this one does not.")
                }
                guard start == next else {
                    throw file.error(cells.line, "The year begins on day \(next), where the one before it ends.")
                }
                let lengths = cells["lengths"].list.compactMap { Int32($0.text) }
                guard lengths.count == 12, lengths.allSatisfy({ (28...31).contains($0) }) else {
                    throw file.error(cells.line, "A year has twelve months of 28 to 31 days, separated by commas.")
                }
                for length in lengths {
                    starts.append(next)
                    next += length
                }
            }
        }
        return (firstYear, starts)
    }
}
