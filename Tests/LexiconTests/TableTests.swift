import ArabicText
import Foundation
import Testing

@testable import Lexicon

/// The shipped tables, compiled once for all tests.
enum Tables {
    private static let result = Result { try Lexicon() }

    static func lexicon() throws -> Lexicon { try result.get() }
}

@Suite("Tables")
struct TableTests {
    @Test("are all shipped and all load")
    func shipped() throws {
        let lexicon = try Tables.lexicon()
        let names = Lexicon.shippedTables.map(\.name)
        #expect(Set(names).count == names.count)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/CLexiconTables/tables")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
        #expect(names.sorted() == files.sorted())
        for (name, contents) in Lexicon.shippedTables {
            // This also sees that they are valid UTF-8, which the loader takes for granted.
            #expect(try !TableFile(name: name, contents: contents, required: []).rows.isEmpty, "\(name)")
        }
        let counts: [Int] = [
            lexicon.countries.count, lexicon.demonyms.count, lexicon.cities.count, lexicon.venues.count,
            lexicon.months.count, lexicon.weekdays.count, lexicon.numbers.count, lexicon.titles.count,
            lexicon.honorifics.count, lexicon.organizations.count, lexicon.topics.count, lexicon.boilerplate.count,
            lexicon.triggers.count, lexicon.statusCues.count, lexicon.cues.count, lexicon.dateWords.count,
            lexicon.functionWords.count, lexicon.scopeCues.count, lexicon.outlets.count, lexicon.institutions.count,
            lexicon.codes.count,
        ]
        #expect(counts.allSatisfy { $0 > 0 })
    }

    @Test(
        "of closed classes list no phrase twice: the later row would silently win",
        arguments: ["cues.tsv", "status.tsv"])
    func phrasesOnce(name: String) throws {
        let (_, contents) = try #require(Lexicon.shippedTables.first { $0.name == name })
        var seen = Set<TableFile.Cell>()
        for cells in try TableFile(name: name, contents: contents, required: []).rows {
            for phrase in cells[0].list {
                #expect(seen.insert(phrase).inserted, "line \(cells.line): \(phrase.text)")
            }
        }
    }

    @Test("say who made them and under which terms")
    func headers() {
        for (name, contents) in Lexicon.shippedTables {
            let head = String(decoding: contents.prefix(8000), as: UTF8.self).split(separator: "\n").prefix {
                $0.hasPrefix("#")
            }
            .joined(separator: "\n")
            #expect(head.lowercased().contains("source:"), "\(name) does not name its source")
            #expect(head.lowercased().contains("licence:"), "\(name) does not name its licence")
        }
    }

    /// A bad table and what is said of it.
    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var file = "cities.tsv"
        let contents: String
        let line: Int
        let reason: String
    }

    private static let heading = "name\tcountry\tcapital\tweak\n"

    /// The months of a Hijri year.
    private static let twelve = "30,29,30,29,30,29,30,29,30,29,30,29"

    static let bad: [Bad] = [
        Bad(
            testDescription: "a column is missing", contents: "# c\n\nname\tland\tcapital\tweak\nفاس\tMA\t0\t0\n",
            line: 3,
            reason: "The heading has no column \"country\"; it needs name, country, capital, weak."),
        Bad(
            testDescription: "a cell is missing", contents: heading + "فاس\tMA\t0\n", line: 2,
            reason: "The row has 3 cells, the heading names 4."),
        Bad(
            testDescription: "a cell is too many", contents: heading + "# c\nفاس\tMA\t0\t0\tx\n", line: 3,
            reason: "The row has 5 cells, the heading names 4."),
        Bad(
            testDescription: "an unknown code", contents: heading + "فاس\tMaroc\t0\t0\n", line: 2,
            reason: "\"Maroc\" is no ISO 3166-1 alpha-2 code."),
        Bad(
            testDescription: "a phrase without letters", contents: heading + "«»\tMA\t0\t0\n", line: 2,
            reason: "The phrase \"«»\" has no letters."),
        Bad(
            testDescription: "an unknown value", file: "triggers.tsv",
            contents: "forms\tframe\tform\nلاقى\tdance\tpast\n",
            line: 2, reason: "\"dance\" is not one of the values of this column."),
        Bad(
            testDescription: "no number", file: "months.tsv",
            contents: "name\tnumber\tcalendar\nيناير\tone\tgregorian\n",
            line: 2, reason: "\"one\" is no whole number."),
        Bad(
            testDescription: "an unknown topic", file: "topics.tsv",
            contents: "phrase\ttopic\tweight\nأزياء\tfashion\t3\n",
            line: 2, reason: "\"fashion\" is no topic of contexts.tsv."),
        Bad(
            testDescription: "spellings of unlike length", file: "spellings.tsv",
            contents: "spelling\tother\nرئيس\tريس\n", line: 2,
            reason: "The two spellings have two letters or more, as many in one as in the other."),
        Bad(
            testDescription: "a country of demonyms", file: "demonyms.tsv",
            contents: "code\tstem\tplurals\tweak\nxx\tمريخي\t-\t0\n", line: 2,
            reason: "\"xx\" is no ISO 3166-1 alpha-2 code."),
        Bad(
            testDescription: "Hijri years that leave a gap", file: "hijri.tsv",
            contents: "year\tstart\tlengths\n1600\t0\t\(twelve)\n", line: 2,
            reason: "The years follow one another; this one does not."),
        Bad(
            testDescription: "a Hijri year too few months long", file: "hijri.tsv",
            contents: "year\tstart\tlengths\n1501\t39402\t30,29\n", line: 2,
            reason: "A year has twelve months of 28 to 31 days, separated by commas."),
        Bad(
            testDescription: "a Hijri month too long", file: "hijri.tsv",
            contents: "year\tstart\tlengths\n1501\t39402\t\(twelve.dropLast(2))2147483647\n", line: 2,
            reason: "A year has twelve months of 28 to 31 days, separated by commas."),
        Bad(
            testDescription: "a Hijri year that begins at no time", file: "hijri.tsv",
            contents: "year\tstart\tlengths\n1501\t2147483647\t\(twelve)\n", line: 2,
            reason: "The year begins on day 39402, where the one before it ends."),
        Bad(
            testDescription: "a nation without an adjective", file: "demonyms.tsv",
            contents: "code\tstem\tplurals\tweak\nMA\t \t-\t0\n", line: 2,
            reason: "The stem is empty."),
        Bad(
            testDescription: "a month that no year has", file: "months.tsv",
            contents: "name\tnumber\tcalendar\nنسيء\t13\tgregorian\n", line: 2,
            reason: "\"13\" is not from 1 to 12."),
        Bad(
            testDescription: "a weekday that no week has", file: "weekdays.tsv",
            contents: "name\tnumber\nالأحد\t0\n", line: 2, reason: "\"0\" is not from 1 to 7."),
        Bad(
            testDescription: "a number too great to add to", file: "numbers.tsv",
            contents: "word\tvalue\tkind\nجوجول\t9223372036854775807\tcardinal\n", line: 2,
            reason: "\"9223372036854775807\" is not from 0 to 9999."),
        Bad(
            testDescription: "a weight too great to add to", file: "out_of_scope.tsv",
            contents: "phrase\tclass\tweight\nمباراة\tsport\t9223372036854775807\n", line: 2,
            reason: "\"9223372036854775807\" is not from 1 to 100."),
        Bad(
            testDescription: "a weight for what is neither contact nor topic", file: "word_weights.tsv",
            contents: "word\tweights\nزمرد\tvisit=10 fashion=3\n", line: 2,
            reason: "\"fashion=3\" is not SUBJECT=WEIGHT with a type of contact or a topic."),
        Bad(
            testDescription: "a weight that is no number", file: "word_weights.tsv",
            contents: "word\tweights\nزمرد\tvisit=much\n", line: 2, reason: "\"much\" is no whole number."),
        Bad(
            testDescription: "a weight of no word", file: "word_weights.tsv",
            contents: "word\tweights\n،\tvisit=1\n", line: 2, reason: "\"،\" has no letters."),
    ]

    @Test("that are bad are named with file, line and reason", arguments: bad)
    func loaderErrors(_ bad: Bad) {
        let expected = LexiconError(file: "/etc/tables/" + bad.file, line: bad.line, reason: bad.reason)
        #expect(throws: expected) { try Lexicon(overrides: [(expected.file, Array(bad.contents.utf8))]) }
        #expect(expected.description == "/etc/tables/\(bad.file):\(bad.line): \(bad.reason)")
    }

    @Test("of an unknown name are refused with the names there are")
    func unknownName() throws {
        let error = try #require(throws: LexiconError.self) { try Lexicon(overrides: [("towns.tsv", [])]) }
        #expect(error.file == "towns.tsv")
        #expect(error.reason.hasPrefix("No table has this name; there are boilerplate.tsv, cities.tsv, "))
    }

    @Test("that are no UTF-8 are refused")
    func notUTF8() throws {
        let bytes = Array(Self.heading.utf8) + [0xC7, 0xE1, 0x09]
        let error = try #require(throws: LexiconError.self) { try Lexicon(overrides: [("cities.tsv", bytes)]) }
        #expect(error.file == "cities.tsv")
        #expect(error.reason.contains("UTF-8"))
    }

    @Test("of the operator may have Windows line ends, comments and columns of their own")
    func tolerance() throws {
        let contents = "# own\r\nname\tcountry\tcapital\tweak\tnote\r\n\r\nواحة الزهور\tMA\t0\t0\tnear Fes\r\n"
        let lexicon = try Lexicon(overrides: [("cities.tsv", Array(contents.utf8))])
        #expect(lexicon.cities.count == (try Tables.lexicon()).cities.count + 1)
        #expect(lexicon.cities.last?.country == CountryCode("MA"))
    }

    @Test(
        "hold a phrase in one spelling; it is found in the others",
        arguments: ["هيئة الشؤون", "هيأة الشؤون", "هيئة الشئون"])
    func spellings(phrase: String) throws {
        for written in ["هيئة الشؤون", "هيأة الشؤون", "هيئة الشئون"] where written == "هيئة الشؤون" || written == phrase
        {
            let contents = Self.heading + written + "\tMA\t0\t0\n"
            let lexicon = try Lexicon(overrides: [("cities.tsv", Array(contents.utf8))])
            let text = TokenizedText(DecodedText(validUTF8: Array(phrase.utf8)))
            let city = try #require(lexicon.annotate(text).items.first { $0.category == .city })
            #expect(city.range.count == 2 && lexicon.cities[Int(city.value)].country == CountryCode("MA"))
        }
    }
}
