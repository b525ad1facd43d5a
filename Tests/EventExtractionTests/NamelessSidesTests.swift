import EventExtraction
import Lexicon
import Testing

@Suite("Contacts whose sides are states and bodies")
struct NamelessSidesTests {
    /// The first record of a text.
    private func first(_ text: String) throws -> EventRecord {
        try #require(try Reading.records(text, source: "واس").first)
    }

    @Test(
        "are talks of the two that act together",
        arguments: [
            ("عقدت البرتغال وماليزيا، أمس الاثنين في لشبونة، الجولة الثالثة من المشاورات السياسية.", ["MY", "PT"]),
            (
                "لشبونة وكوالالمبور تبحثان التعاون في مجال الطاقة\nاجتمع مسؤولون أمس في لشبونة لبحث ملفات الطاقة.",
                ["MY", "PT"]
            ),
            ("استأنفت الحكومة الماليزية أمس الاثنين مفاوضاتها مع البرتغال في لشبونة حول التجارة.", ["MY", "PT"]),
            ("اتفق الجانبان البرتغالي والماليزي خلال اجتماع أمني عقد أمس في لشبونة على تبادل الخبرات.", ["MY", "PT"]),
            ("استأنف وفدا البرتغال وماليزيا أمس مفاوضاتهما في جنيف حول الصيد.", ["MY", "PT"]),
            ("مباحثات عسكرية برتغالية ماليزية\nجرت أمس في لشبونة مباحثات عسكرية برتغالية ماليزية.", ["MY", "PT"]),
            ("التأمت أمس في لشبونة اجتماعات اللجنة العليا البرتغالية الماليزية المشتركة.", ["MY", "PT"]),
            ("انطلق أمس في لشبونة الحوار الاستراتيجي بين البرتغال وماليزيا.", ["MY", "PT"]),
            // A committee's states behind its name, whatever its adjectives.
            ("عقدت اللجنة المشتركة بين البرتغال وماليزيا دورتها الخامسة في لشبونة أمس.", ["MY", "PT"]),
            (
                "عقدت اللجنة السياسية الأمنية المشتركة بين البرتغال وماليزيا اجتماعها الطارئ في لشبونة أمس.",
                ["MY", "PT"]
            ),
            ("اجتمعت في لشبونة أمس اللجنة العليا المشتركة بين البرتغال وماليزيا.", ["MY", "PT"]),
            ("التأمت في لشبونة أمس اللجنة الأمنية المشتركة بين البرتغال وماليزيا.", ["MY", "PT"]),
            ("انعقدت بلشبونة أمس الاجتماعات الفنية للجنة الوزارية المشتركة بين البرتغال وماليزيا.", ["MY", "PT"]),
        ])
    func talks(_ text: String, _ countries: [String]) throws {
        let record = try first(text)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description) == countries)
    }

    @Test("a dual office of both countries is of the two of the committee")
    func chairsOfBoth() throws {
        let record = try first(
            "عقدت اللجنة المشتركة بين البرتغال وماليزيا اجتماعها في لشبونة أمس برئاسة وزيري دفاع البلدين سمير العوني ورشاد علييف."
        )
        #expect(Set(record.participants.compactMap(\.name)) == ["سمير العوني", "رشاد علييف"])
        #expect(Set(record.participants.compactMap(\.country?.description)) == ["PT", "MY"])
    }

    @Test("a session of two states is held where its report comes from")
    func placeLine() throws {
        let record = try first("لشبونة: انعقدت أمس الدورة الثانية عشرة للجنة العليا المشتركة البرتغالية الماليزية.")
        #expect(record.place?.city == "لشبونة")
    }

    @Test("ambassadors of a bloc meet him whose office follows theirs")
    func ambassadors() throws {
        let record = try first("التقى سفراء دول مجلس التعاون الخليجي رئيس الحكومة اللبنانية سمير العوني في السراي أمس.")
        #expect(record.type == .bilateralTalks)
        #expect(record.participants.map(\.name) == ["سمير العوني"])
        #expect(record.organizations == ["دول مجلس التعاون الخليجي"])
        #expect(record.place?.country == CountryCode("LB"))
    }

    @Test("are talks of a state and a body")
    func body() throws {
        let record = try first("تجري البرتغال هذا الأسبوع مباحثات مع صندوق النقد الدولي في لشبونة بشأن قرض جديد.")
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description) == ["PT"])
        #expect(record.organizations.count == 1)
    }

    @Test(
        "are a gathering where many sit at the table",
        arguments: [
            "يجتمع وزراء الخارجية العرب غدا في القاهرة لبحث الأزمة.",
            "يبحث وزراء داخلية الاتحاد الأوروبي اليوم في لشبونة ملف الهجرة.",
            "عقدت لجنة المتابعة اجتماعها أمس في لشبونة بحضور ممثلين عن البرتغال وماليزيا وفنلندا.",
            "استؤنفت أمس في جنيف المحادثات بمشاركة وفود البرتغال وماليزيا وفنلندا.",
        ])
    func gathering(_ text: String) throws {
        #expect(try first(text).type == .conference)
    }

    @Test(
        "are none where talks are only spoken of",
        arguments: [
            "البرتغال ترفض التفاوض تحت الضغط\nقال المتحدث باسم الحكومة البرتغالية إن بلاده ترفض إجراء محادثات مع ماليزيا تحت الضغط.",
            "لا موعد للقاء الرئيسين\nقال المتحدث باسم الرئاسة البرتغالية إنه لم يتم تحديد موعد للقاء بين الرئيس البرتغالي جواو سيلفا ونظيره الماليزي أحمد كمال.",
        ])
    func spokenOf(_ text: String) throws {
        #expect(try first(text).type == EventType.none)
    }

    @Test("A headline that begins with the word of a button is read")
    func button() throws {
        let record = try first(
            """
            إلغاء زيارة وزير الخارجية البرتغالي إلى الكويت
            ألغيت زيارة كانت مقررة لوزير الخارجية البرتغالي جواو سيلفا إلى الكويت أمس الاثنين.
            """)
        #expect(record.type == .visit)
        #expect(record.status == .cancelled)
        #expect(record.participants.map(\.name) == ["جواو سيلفا"])
    }

    @Test("A mission of a body travels, that of a club does not")
    func mission() throws {
        #expect(try first("وصلت بعثة من صندوق النقد الدولي أمس الاثنين إلى لشبونة لمراجعة البرنامج.").type == .visit)
        #expect(
            try first("وصلت بعثة المنتخب الماليزي أمس الاثنين إلى لشبونة للمشاركة في البطولة.").type == EventType.none)
    }

    @Test("An office met is no family name of who meets it")
    func officeMet() throws {
        let record = try first(
            "اجتمع رئيس الوزراء الماليزي أحمد كمال بوزير الخارجية البرتغالي جواو سيلفا أمس الاثنين في لشبونة.")
        #expect(record.participants.map(\.name) == ["جواو سيلفا", "أحمد كمال"])
    }

    @Test(
        "are told by the adjectives of two delegations",
        arguments: ["الوفدين الإيراني والعراقي", "الحكومتين الإيرانية والعراقية", "الجانبين الإيراني والعراقي"])
    func delegations(_ sides: String) throws {
        let record = try #require(
            try Reading.records("استضافت العاصمة العمانية مسقط أمس جولة محادثات بين \(sides).").first)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description).sorted() == ["IQ", "IR"])
        #expect(record.place?.city == "مسقط")
    }
}
