import RandomTestKit
import EventExtraction
import Foundation
import Testing

@Suite("A day")
struct CivilDayTests {
    private static func gregorian() throws -> Calendar {
        // Foundation's ISO 8601 calendar is Gregorian before 1582, too.
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        return calendar
    }

    @Test("has the year, month, day and weekday that Foundation gives it", arguments: 0..<20)
    func random(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let calendar = try Self.gregorian()
        for _ in 0..<200 {
            // From 1583 to 2600, past the reform.
            let number = Int.random(in: -141_000...230_000, using: &generator)
            let day = CivilDay(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day.components.year == parts.year)
            #expect(day.components.month == parts.month)
            #expect(day.components.day == parts.day)
            #expect(day.weekday % 7 + 1 == parts.weekday)
            let (year, month, dayOfMonth) = day.components
            #expect(CivilDay(year: year, month: month, day: dayOfMonth) == day)
            #expect(CivilDay(iso: day.iso) == day)
            let time = Int64.random(in: 0..<86_400_000, using: &generator)
            #expect(CivilDay(millisecondsSince1970: Int64(number) * 86_400_000 + time) == day)
        }
    }

    @Test(
        "is none where the calendar has none",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32),
        ])
    func none(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDay(year: year, month: month, day: day) == nil)
    }

    @Test("is there in leap years", arguments: [1600, 2000, 2024, 2400])
    func leap(_ year: Int) {
        #expect(CivilDay(year: year, month: 2, day: 29)?.advanced(by: 1) == CivilDay(year: year, month: 3, day: 1))
    }

    @Test(
        "is read from ISO dates only",
        arguments: ["2024-2-03", "24-02-03", "2024/02/03", "2024-02-30", "2024-02", "", "2024-02-03T", "20x4-02-03"])
    func notISO(_ text: String) {
        #expect(CivilDay(iso: text) == nil)
    }

    @Test(
        "with digits of other kinds, signs or blanks is no ISO date",
        arguments: ["2024--2-03", " 024-02-03", "٢٠٢٤-٠٢-٠٣"])
    func strangeISO(_ text: String) {
        #expect(CivilDay(iso: text) == nil)
    }

    @Test("with a sign is no ISO date", arguments: ["+024-02-03", "2024-+2-03", "2024-02-+3"])
    func signs(_ text: String) {
        #expect(CivilDay(iso: text) == nil)
    }

    @Test("is written with leading zeros")
    func iso() {
        #expect(CivilDay(number: 0).iso == "1970-01-01")
        #expect(PartialDate(year: 987, month: 1, day: 2).iso == "0987-01-02")
        #expect(PartialDate(year: 2024, month: 3).iso == "2024-03")
        #expect(PartialDate(year: 2024).iso == "2024")
        #expect(PartialDate(year: 2024, month: 3).civilDay == nil)
    }

    @Test("comes before the next, and before 1970 in the same way")
    func order() {
        #expect(CivilDay(number: -1) < CivilDay(number: 0))
        #expect(CivilDay(number: -1).iso == "1969-12-31")
        #expect(CivilDay(number: -1).weekday == 3)
        #expect(CivilDay(millisecondsSince1970: -1) == CivilDay(number: -1))
    }
}
