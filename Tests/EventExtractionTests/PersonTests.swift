import EventExtraction
import Lexicon
import Testing

@Suite("Persons")
struct PersonTests {

    @Test(
        "are one under every spelling of their name",
        arguments: ["حموشي", "الحموشي", "المدير العام للأمن الوطني", "السيد حموشي", "عبد اللطيف الحموشي"])
    func variants(_ later: String) throws {
        let records = try Reading.records(
            """
            استقبل المدير العام للأمن الوطني عبد اللطيف حموشي، أمس الاثنين بالرباط، سفير ماليزيا بالمغرب السيد أحمد كمال.
            والتقى \(later) السفير الماليزي أحمد كمال بمكتبه، وتناول اللقاء التعاون بين البلدين.
            """)
        #expect(records.map(\.type) == [.bilateralTalks])
        #expect(records.first?.participants.map(\.name) == ["عبد اللطيف حموشي", "أحمد كمال"])
        #expect(records.first?.participants.map(\.role) == [.host, .guest])
    }

    @Test(
        "without a nation are of the paper's country",
        arguments: [("هسبريس", "MA"), ("hespress.com", "MA"), ("youm7", "EG"), ("واس", "SA")])
    func home(_ source: String, _ country: String) throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الخارجية ناصر العلوي، أمس الاثنين في مقر الوزارة، وزير الخارجية البرتغالي جواو سيلفا.",
                source: source
            ).first)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map { "\($0)" }.contains("PT"))
        #expect(record.countries.map { "\($0)" } == [country, "PT"].sorted())
    }

    @Test("lead their delegation")
    func delegation() throws {
        let record = try #require(
            try Reading.records(
                "وصل وزير التجارة التركي مراد أوزدمير، أمس الاثنين، إلى الدوحة على رأس وفد تركي رفيع المستوى لبحث الاستثمار."
            ).first)
        #expect(record.type == .visit)
        #expect(record.participants.map(\.name) == ["مراد أوزدمير"])
        #expect(record.delegation?.country == CountryCode("TR"))
        #expect(record.delegation?.head == "مراد أوزدمير")
    }

    @Test("have their office without honorifics and proclitics")
    func titles() throws {
        let record = try #require(
            try Reading.records(
                "استقبل معالي وزير الدفاع الكويتي الشيخ سالم الجابر، أمس الاثنين بالكويت، سعادة السفير الهندي السيد راجيش كومار."
            ).first)
        #expect(record.participants.map(\.name) == ["سالم الجابر", "راجيش كومار"])
        #expect(record.participants.map(\.title) == ["وزير الدفاع الكويتي", "السفير الهندي"])
        #expect(record.participants.map(\.country) == [CountryCode("KW"), CountryCode("IN")])
    }
}
