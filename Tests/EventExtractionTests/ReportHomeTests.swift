import EventExtraction
import Lexicon
import Testing

/// Whose officials a report means that comes without a source: its agency's, or those of the city in its place line.
@Suite("The home of a report")
struct ReportHomeTests {
    @Test(
        "is that of its agency or of its place line",
        arguments: [
            (
                "بغداد/ واع / استقبل رئيس مجلس الوزراء كامل الساعدي، اليوم الثلاثاء، وزيرة الدفاع الفرنسية إيلين مورو.",
                "IQ"
            ),
            ("الجزائر - استقبل رئيس الجمهورية مراد بن يحيى اليوم الثلاثاء وزيرة الدفاع الفرنسية إيلين مورو.", "DZ"),
            ("المنامة في 26 نوفمبر/ بنا / استقبل وزير الداخلية الشيخ سالم بن راشد سفيرة فرنسا إيلين مورو.", "BH"),
            (
                "عمان 26 تشرين الثاني (بترا)- بحث وزير الزراعة خالد العبادي اليوم الثلاثاء مع سفيرة فرنسا إيلين مورو التعاون.",
                "JO"
            ),
            (
                "طرابلس (وال) - بحث رئيس المجلس الرئاسي سالم المقريف مع سفيرة فرنسا إيلين مورو مستجدات العملية السياسية.",
                "LY"
            ),
            ("وطنية - استقبل رئيس الحكومة جميل الخوري سفيرة فرنسا إيلين مورو.", "LB"),
        ])
    func newsroom(_ text: String, _ home: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description).sorted() == ["FR", home].sorted())
        #expect(record.place?.country?.description == home)
        #expect(record.participants.first { $0.role == .host }?.country?.description == home)
    }

    @Test("is not that of a correspondent's city abroad")
    func abroad() throws {
        let record = try #require(
            try Reading.records("برلين - استقبل وزير الخارجية سامي النجار أمس نظيره النرويجي لارس هانسن.").first)
        #expect(!record.countries.contains { $0.description == "DE" })
    }

    @Test("is that of a king who is called by name")
    func sovereign() throws {
        let record = try #require(
            try Reading.records("أجرى الملك محمد السادس اليوم اتصالا هاتفيا مع رئيس جمهورية رواندا بول كاغامي.").first)
        #expect(record.countries.map(\.description) == ["MA", "RW"])
    }

    @Test("comes with its day where the place line has a whole date")
    func day() throws {
        let text = "نواكشوط، 12/3/2021 - استقبل رئيس الجمهورية السيد محمد ولد عبدي أمس سفير تركيا جنك أوزدمير."
        let record = try #require(try Reading.records(text, published: nil).first)
        #expect(record.date?.start == "2021-03-11")
    }

    @Test("tells where talks beside a gathering are held")
    func sideline() throws {
        let dated = try #require(
            try Reading.records(
                "نيويورك - التقى وزير الخارجية الأردني سامر العلي اليوم على هامش اجتماعات الجمعية العامة نظيره الهولندي يان بيتر."
            ).first { $0.type == .bilateralTalks })
        #expect(dated.place?.city == "نيويورك")
        #expect(dated.participants.allSatisfy { $0.role == .participant })
        let named = try #require(
            try Reading.records(
                "التقى وزير الخارجية المصري سامح الجندي أمس على هامش مؤتمر ميونخ للأمن مع نظيرته السويدية مارغو ليند."
            ).first { $0.type == .bilateralTalks })
        #expect(named.place?.city == "ميونخ")
    }

    @Test("does not become that of the city where somebody receives at a mission or a residence")
    func mission() throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الخارجية سالم العتيبي أمس بمقر سفارة خادم الحرمين الشريفين في روما وزير الصحة الإيطالي باولو ريتشي.",
                source: "spa"
            ).first)
        #expect(record.participants.first { $0.role == .host }?.name == "سالم العتيبي")
        #expect(record.countries.map(\.description) == ["IT", "SA"])
        #expect(record.participants.count == 2)
    }

    @Test(
        "is apart from the city in which others meet",
        arguments: [
            (
                "تستضيف مدينة جنيف غدا محادثات بين وزير الخارجية الأمريكي جون بيكر ونظيره الروسي سيرغي مالكوف.", "جنيف",
                "CH"
            ),
            (
                "وشهدت العاصمة الروسية موسكو أمس اجتماع اللجنة الروسية الجزائرية برئاسة وزير الطاقة الروسي ألكسندر نوفين "
                    + "ووزير المالية الجزائري كمال بوعلام.", "موسكو", "RU"
            ),
            (
                "التقى وزير التجارة السعودي ماجد القاضي أمس بفندق ريتز كارلتون الرياض وزير الصناعة الإسباني خوسيه كورديرو.",
                "الرياض", "SA"
            ),
            ("وصل وزير الدولة السعودي منصور بن متعب أمس إلى العاصمة ماليه.", "ماليه", "MV"),
        ])
    func cities(_ text: String, _ city: String, _ country: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.place?.city == city)
        #expect(record.place?.country?.description == country)
    }

    @Test(
        "is what the papers of the Emirates and of Qatar call the state",
        arguments: [
            (
                "وام", "يبدأ وزير خارجية كولومبيا خوان غارسيا يوم الأحد المقبل زيارة رسمية للدولة تستمر ثلاثة أيام.",
                "AE"
            ),
            ("وام", "يزور الدولة غدا رئيس كولومبيا خوان غارسيا على رأس وفد اقتصادي كبير.", "AE"),
            ("قنا", "وصل إلى الدولة أمس رئيس كولومبيا خوان غارسيا في زيارة عمل.", "QA"),
            ("واس", "يبدأ وزير خارجية كولومبيا خوان غارسيا يوم الأحد المقبل زيارة الدولة التي تستمر ثلاثة أيام.", nil),
        ])
    func ownState(_ source: String, _ text: String, _ state: String?) throws {
        let record = try #require(try Reading.records(text, source: source).first)
        #expect(record.place?.country?.description == state)
        #expect(record.type == (state == nil ? .none : .visit))
    }

    @Test("is not the state of another head of government")
    func governments() throws {
        let records = try Reading.records(
            "التقى رئيس مجلس الوزراء سنان الأعرجي في المنامة ملك البحرين حمد بن راشد. وكان الأعرجي اجتمع في الكويت مع رئيس مجلس الوزراء الكويتي سلمان الصباح، وبحث معه ملفات الكويت.",
            source: "واع")
        let heads = records.flatMap(\.participants).filter { $0.name == "سنان الأعرجي" }
        #expect(!heads.isEmpty && heads.allSatisfy { $0.country?.description == "IQ" })
    }
}
