import EventExtraction
import Lexicon
import Testing

/// Trips that are told by landing, passing, being sent or barred rather than by a verb of visiting.
@Suite("Trips told by other words")
struct TripTurnTests {
    /// The first record of a text.
    private func first(_ text: String, source: String = "واس") throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test(
        "have traveller and place",
        arguments: [
            ("هبط وزير الدفاع المدني البرتغالي جواو سيلفا، فجر أمس، في مطار حلب الدولي.", "SY"),
            ("عرّج وزير الخارجية البرتغالي جواو سيلفا على صنعاء في طريقه إلى بلاده.", "YE"),
            ("مر بمطار بيروت ليلة أمس وزير الخارجية البرتغالي جواو سيلفا.", "LB"),
            ("حط وزير الخارجية البرتغالي جواو سيلفا أمس رحاله في بغداد.", "IQ"),
            ("شد وزير الخارجية البرتغالي جواو سيلفا الرحال أمس إلى داكار.", "SN"),
            ("أمضى وزير الخارجية البرتغالي جواو سيلفا يومين في الدوحة.", "QA"),
            ("دخل وزير الخارجية البرتغالي جواو سيلفا الأراضي السورية أمس.", "SY"),
            ("أشاد وزير الخارجية البرتغالي جواو سيلفا بحفاوة الدوحة التي بلغها مساء أمس.", "QA"),
            ("أرسلت لشبونة أمس إلى المنامة وزير الخارجية البرتغالي جواو سيلفا.", "BH"),
            ("قام وزير الداخلية البرتغالي جواو سيلفا بجولة تفقدية في مخيم الزعتري.", "JO"),
            ("بدأت في مسقط أمس زيارة رسمية لوزير الخارجية البرتغالي جواو سيلفا.", "OM"),
            ("مثل وزير الخارجية البرتغالي جواو سيلفا البرتغال في مراسم تشييع رئيس زامبيا أمس في لوساكا.", "ZM"),
        ])
    func told(_ text: String, _ country: String) throws {
        let record = try first(text)
        #expect(record.type == .visit)
        #expect(record.status == .occurred)
        #expect(record.place?.country?.description == country)
        #expect(record.participants.first { $0.role == .guest }?.name == "جواو سيلفا")
    }

    @Test(
        "do not come about when somebody is barred or kept away",
        arguments: [
            "لم تسمح السلطات الإسرائيلية لوزير الخارجية البرتغالي جواو سيلفا بالدخول إلى قطاع غزة.",
            "حالت العاصفة دون وصول وزير الخارجية البرتغالي جواو سيلفا إلى الخرطوم أمس.",
            "حال الضباب دون هبوط طائرة نائب رئيس وزراء البرتغال جواو سيلفا في مطار بغداد أمس.",
        ])
    func barred(_ text: String) throws {
        let record = try first(text)
        #expect(record.type == .visit)
        #expect(record.status == .cancelled)
    }

    @Test(
        "are to come when they are awaited",
        arguments: [
            "سيكون وزير الخارجية البرتغالي جواو سيلفا في بغداد يوم 20 ديسمبر.",
            "يتوقع وصول وزير الخارجية البرتغالي جواو سيلفا إلى بغداد خلال أيام.",
        ])
    func awaited(_ text: String) throws {
        let record = try first(text)
        #expect(record.type == .visit)
        #expect(record.status == .planned)
        #expect(record.place?.country?.description == "IQ")
    }

    @Test("have the members of a delegation that nobody leads")
    func members() throws {
        let record = try first("وصل إلى بيروت مساء أمس وفد برلماني برتغالي يضم النائبين جواو سيلفا وكارلوس بيريرا.")
        #expect(record.participants.map(\.name) == ["جواو سيلفا", "كارلوس بيريرا"])
    }

    @Test("are made by a mission from a body within a body")
    func bodyWithinBody() throws {
        let record = try first("قام وفد من لجنة الصداقة البرلمانية في مجلس النواب البرتغالي أمس بزيارة إلى مسقط.")
        #expect(record.countries.map { "\($0)" } == ["OM", "PT"])
    }

    @Test("are denied by the state whose official is said to have made them")
    func denied() throws {
        let record = try first(
            "نفت الرئاسة التونسية زيارة قام بها مدير الديوان الرئاسي سامي البكوش إلى موسكو.", source: "paper")
        #expect(record.status == .denied)
        #expect(record.participants.first?.country?.description == "TN")
    }
}
