import RandomTestKit
import EventExtraction
import Lexicon
import Foundation
import Testing

@Suite("Whatever comes")
struct RobustnessTests {
    /// Extracts, and checks what holds for every accepted document.
    @discardableResult
    private func extract(_ text: String) throws -> [JSONValue] {
        let lines = try Reading.lines(Array(text.utf8)).split(separator: 10).map { try JSONValue(parsing: $0) }
        #expect(!lines.isEmpty)
        #expect(lines.filter { $0["primary"] == .bool(true) }.count == 1)
        return lines
    }

    @Test(
        "a text that ends in the middle of what a reader looks ahead for is read",
        arguments: [
            "وعقد الرئيس أمس جلسة مباحثات مع نظيره التركي. والتقى",
            "تؤجل الاجتماعات لتنعقد\nأن الاجتماع\nلوزراء خارجية اللجنة العربية بمصر",
            "استقبل وزير الخارجية", "زيارة إلى", "حضر", "قمة", "من", "يومي 5 و",
        ])
    func lookahead(text: String) throws {
        try extract(text)
    }

    @Test("ten articles pasted together are read")
    func pasted() throws {
        for start in stride(from: 0, to: Corpus.articles.count - 10, by: 5) {
            let articles = Corpus.articles[start..<start + 10]
            try extract(articles.map(\.body).joined(separator: "\n\n"))
            try extract(articles.map(\.text).joined(separator: "\n"))
            try extract(articles.map(\.body).joined(separator: " "))
        }
    }

    @Test("an article cut short anywhere is read", arguments: Corpus.articles.prefix(6))
    func cut(_ article: Corpus.Article) throws {
        let scalars = Array(article.text.unicodeScalars)
        for end in 1...scalars.count {
            var cut = String.UnicodeScalarView()
            cut.append(contentsOf: scalars[..<end])
            _ = try Reading.lines(Array(String(cut).utf8))
        }
    }

    @Test("a seed cut short anywhere is read or refused as no text", arguments: Seed.all)
    func cutSeeds(_ seed: Seed) throws {
        let bytes = try seed.bytes()
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let end = Int.random(in: 1...bytes.count, using: &generator)
            do {
                _ = try Reading.lines(Array(bytes[..<end]))
            } catch let error as UnreadableDocument {
                // Only where a letter was cut in two.
                #expect(error.code == "undecodable")
                #expect(String(validating: bytes[..<end], as: UTF8.self) == nil)
            }
        }
    }

    /// Words of contacts in any order, without a full stop.
    private static func endless(_ count: Int) -> String {
        let words = [
            "استقبل", "الوزير", "المغربي", "في", "الرباط", "نظيره", "الفرنسي", "و", "زار", "أمس", "25", "نونبر",
        ]
        var generator = SeededGenerator(seed: 3)
        return (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
    }

    @Test("a text without a full stop is read")
    func endless() throws {
        try extract(Self.endless(800))
    }

    @Test("a text of many short lines is read")
    func lines() throws {
        try extract(String(repeating: "استقبل الوزير نظيره.\n", count: 400))
    }

    @Test("a hundred thousand words without a full stop are read")
    func long() throws {
        try extract(Self.endless(100_000))
    }

    @Test("a hundred thousand words on short lines are read")
    func manyLines() throws {
        try extract(String(repeating: "استقبل الوزير نظيره.\n", count: 33_000))
    }

    @Test("tatweel and vowel signs everywhere change nothing", arguments: Corpus.articles)
    func stretched(_ article: Corpus.Article) throws {
        // Between two letters of a word, where a writer may put them.
        var stretched = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in article.body.unicodeScalars {
            if (0x628...0x64A).contains(previous.value), (0x628...0x64A).contains(scalar.value) {
                stretched.append("\u{640}")
                stretched.append("\u{64E}")
            }
            stretched.append(scalar)
            previous = scalar
        }
        let plain = try Reading.records(article.body, published: article.published)
        let other = try Reading.records(String(stretched), published: article.published)
        #expect(other.map(\.type) == plain.map(\.type))
        #expect(other.map(\.status) == plain.map(\.status))
        #expect(other.map(\.countries) == plain.map(\.countries))
        #expect(other.map(\.date?.start) == plain.map(\.date?.start))
        #expect(other.map(\.topics) == plain.map(\.topics))
        #expect(other.map { $0.participants.map(\.role) } == plain.map { $0.participants.map(\.role) })
    }

    @Test("a vowel sign at the end of every word changes no name and no office", arguments: Corpus.articles)
    func voweled(_ article: Corpus.Article) throws {
        let vowel: Unicode.Scalar = "\u{64E}"
        var voweled = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in article.body.unicodeScalars {
            let isEnd = !(0x621...0x652).contains(scalar.value)
            if isEnd, (0x621...0x64A).contains(previous.value) { voweled.append(vowel) }
            voweled.append(scalar)
            previous = scalar
        }
        func people(_ records: [EventRecord]) -> [[String?]] {
            records.flatMap(\.participants).map { [$0.name, $0.title, $0.country?.description] }.map {
                $0.map { word in
                    word.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != vowel })) }
                }
            }
        }
        let plain = try Reading.records(article.body, published: article.published)
        let other = try Reading.records(String(voweled), published: article.published)
        #expect(people(other) == people(plain))
    }

    @Test("ه for ة, as some wires write, cuts no office")
    func dotless() throws {
        let record = try #require(
            try Reading.records(
                "استقبل رئيس الحكومه التونسيه سمير العوني أمس الاثنين في العاصمه رئيس جمهوريه السنغال موسى ديوب ووزيره الخارجيه السنغاليه عائشه سار."
            ).first)
        #expect(
            record.participants.map(\.title) == [
                "رئيس الحكومه التونسيه", "رئيس جمهوريه السنغال", "وزيره الخارجيه السنغاليه",
            ])
    }

    @Test("direction marks around words change nothing", arguments: Corpus.articles)
    func directed(_ article: Corpus.Article) throws {
        let directed = article.body.split(separator: " ").map { "\u{202B}\($0)\u{202C}" }.joined(separator: " ")
        let plain = try Reading.records(article.body, published: article.published)
        let other = try Reading.records(directed, published: article.published)
        #expect(other.map(\.type) == plain.map(\.type))
        #expect(other.map(\.countries) == plain.map(\.countries))
        #expect(other.map(\.date?.start) == plain.map(\.date?.start))
    }

    @Test("French among the Arabic is read over")
    func mixed() throws {
        let records = try Reading.records(
            """
            Le ministre à Rabat: لقاء في الرباط
            استقبل وزير الخارجية المغربي ناصر العلوي (Nasser Alaoui)، أمس الاثنين 25/11/2024 à Rabat بالرباط، وزير الخارجية البرتغالي João Silva جواو سيلفا (Portugal).
            """)
        #expect(records.first?.type == .bilateralTalks)
        #expect(records.first?.countries.map { "\($0)" } == ["MA", "PT"])
    }

    @Test("random words of the tables are read", arguments: 0..<30)
    func randomWords(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var words: [Substring] = Corpus.articles.flatMap { $0.body.split { $0 == " " || $0 == "\n" } }
        words += [".", "،", "\n", "(", ")", "«", "-", "/"]
        for _ in 0..<10 {
            let text = (0..<Int.random(in: 1...120, using: &generator))
                .compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            try extract(text)
        }
    }

    @Test("random bytes are read or refused", arguments: 0..<30)
    func randomBytes(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let article = Array(Corpus.articles[seed % Corpus.articles.count].text.utf8)
        for round in 0..<20 {
            var bytes = article
            if round % 2 == 0 {
                bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
                    UInt8.random(in: .min ... .max, using: &generator)
                }
            } else {
                for _ in 0..<Int.random(in: 1...8, using: &generator) {
                    bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                        in: .min ... .max, using: &generator)
                }
            }
            do {
                let lines = try Reading.lines(bytes)
                #expect(String(validating: lines, as: UTF8.self) != nil)
                #expect(lines.last == 10)
            } catch let error as UnreadableDocument {
                #expect(["empty", "binary", "undecodable"].contains(error.code))
                #expect(error.message.hasSuffix("."))
                #expect(error.hint.hasSuffix("."))
            }
        }
    }

    @Test(
        "numbers too great for a date are no date", arguments: ["99999999999999999999", "00000000000", "٩٩٩٩٩٩٩٩٩٩٩٩"])
    func greatNumbers(_ number: String) throws {
        let records = try Reading.records(
            "استقبل وزير الخارجية المغربي ناصر العلوي، يوم \(number) نونبر \(number)، وزير الخارجية البرتغالي جواو سيلفا."
        )
        #expect(records.first?.type == .bilateralTalks)
        #expect(records.first?.date?.precision != "day")
    }
}
