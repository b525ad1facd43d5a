import Foundation
import Testing

@testable import Lexicon

@Suite("Calendars, against the data of Unicode")
struct CalendarTests {
    private static let utc = TimeZone(secondsFromGMT: 0)

    private static func calendar(_ identifier: Calendar.Identifier) throws -> Calendar {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = try #require(utc)
        return calendar
    }

    /// Hijri years in which the calendar as published and Foundation's begin the same months.
    ///
    /// Foundation reckons all years by the rule in force since 1423; the published calendar followed other rules
    /// before, and its years to come were computed ahead by another one.
    private static let agreeing = 1420...1450

    /// All years of the table; its last month has no end.
    private static let all = 1343...1499

    @Test("begin every Umm al-Qura month on Foundation's day, or near it where another rule held", arguments: all)
    func ummAlQura(_ year: Int) throws {
        let lexicon = try Tables.lexicon()
        let calendar = try Self.calendar(.islamicUmmAlQura)
        for month in 1...12 {
            let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
            let theirs = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
            let ours = try #require(lexicon.hijriDay(year: year, month: month, day: 1))
            #expect(abs(ours - theirs) <= (Self.agreeing.contains(year) ? 0 : 2), "month \(month)")
        }
    }

    @Test("give each Hijri month its days, one month after the other", arguments: all)
    func lengths(_ year: Int) throws {
        let lexicon = try Tables.lexicon()
        for month in 1...11 {
            let first = try #require(lexicon.hijriDay(year: year, month: month, day: 1))
            let next = try #require(lexicon.hijriDay(year: year, month: month + 1, day: 1))
            // Eight months of the first decades have 28 or 31 days in the calendar as it was published.
            #expect((year < 1365 ? 28...31 : 29...30).contains(next - first))
            #expect(lexicon.hijriDay(year: year, month: month, day: next - first) == next - 1)
            #expect(lexicon.hijriDay(year: year, month: month, day: next - first + 1) == nil)
        }
    }

    @Test(
        "know no day outside the table or the month",
        arguments: [(1342, 1, 1), (1501, 1, 1), (1446, 0, 1), (1446, 13, 1), (1446, 1, 0), (1446, 1, 31), (0, 1, 1)])
    func outside(_ year: Int, _ month: Int, _ day: Int) throws {
        #expect(try Tables.lexicon().hijriDay(year: year, month: month, day: day) == nil)
    }

    @Test(
        "name the months as each country's locale does",
        arguments: ["ar", "ar_MA", "ar_DZ", "ar_TN", "ar_LB", "ar_IQ", "ar_EG", "ar_SA"])
    func months(_ locale: String) throws {
        var calendar = try Self.calendar(.gregorian)
        calendar.locale = Locale(identifier: locale)
        for (position, name) in calendar.monthSymbols.enumerated() {
            try expect(name, .month, in: "\(locale)") { $0.months[$1].number == position + 1 && !$0.months[$1].isHijri }
        }
        calendar = try Self.calendar(.islamicUmmAlQura)
        calendar.locale = Locale(identifier: locale)
        for (position, name) in calendar.monthSymbols.enumerated() {
            try expect(name, .month, in: "\(locale)") { $0.months[$1].number == position + 1 && $0.months[$1].isHijri }
        }
    }

    @Test("name the weekdays as the Arabic locale does")
    func weekdays() throws {
        var calendar = try Self.calendar(.gregorian)
        calendar.locale = Locale(identifier: "ar")
        for (position, name) in calendar.weekdaySymbols.enumerated() {
            // Foundation counts from Sunday, ISO from Monday.
            try expect(name, .weekday, in: "ar") { $0.weekdays[$1] == (position == 0 ? 7 : position) }
        }
    }

    @Test("know every region by the name that Unicode gives it")
    func regions() throws {
        let arabic = Locale(identifier: "ar")
        var unknown: Set<String> = []
        for region in Locale.Region.isoRegions where region.identifier.count == 2 {
            let code = region.identifier
            guard let name = arabic.localizedString(forRegionCode: code), name != code,
                let expected = CountryCode(code)
            else { continue }
            let lexicon = try Tables.lexicon()
            let rows = try matches(name, .country).map { lexicon.countries[$0].code }
            if !rows.contains(expected) { unknown.insert(code) }
        }
        #expect(unknown == Self.unlisted)
    }

    /// Regions whose name in Unicode no newspaper writes, as explained beside them.
    private static let unlisted: Set<String> = [
        // Islands without inhabitants or states' outlying parts.
        "AC", "BL", "BQ", "BV", "CC", "CP", "CQ", "CX", "DG", "GS", "HM", "IO", "NF", "PM", "PN", "SJ", "TA", "TF",
        "UM",
        // Cities and islands that lie in a state of another code.
        "EA", "IC",
        // No states: unions, the rest of Oceania.
        "EU", "EZ", "QO", "UN",
        // Unicode's own wording; the usual names are in the table, see below.
        "CD", "CG", "CN", "MM", "MQ", "TL",
    ]

    @Test(
        "know by their usual names the regions that Unicode words in its own way",
        arguments: [
            ("الكونغو الديمقراطية", "CD"), ("الكونغو برازافيل", "CG"), ("الصين", "CN"), ("ميانمار", "MM"),
            ("مارتينيك", "MQ"),
            ("تيمور ليشتي", "TL"),
        ])
    func usualNames(_ name: String, _ code: String) throws {
        let lexicon = try Tables.lexicon()
        #expect(try matches(name, .country).contains { lexicon.countries[$0].code == CountryCode(code) })
    }

    private func matches(_ phrase: String, _ category: Category) throws -> [Int] {
        try AnnotationTests.rows(phrase, category)
    }

    private func expect(
        _ name: String, _ category: Category, in locale: String, _ condition: (Lexicon, Int) -> Bool
    ) throws {
        let lexicon = try Tables.lexicon()
        let rows = try matches(name, category)
        #expect(rows.contains { condition(lexicon, $0) }, "\(name) of \(locale)")
    }
}
