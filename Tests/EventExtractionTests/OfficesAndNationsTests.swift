import EventExtraction
import Lexicon
import Testing

/// Whose an office is, and where its words end.
@Suite("Offices and nations")
struct OfficesAndNationsTests {
    private func first(_ text: String, source: String? = "واس") throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test(
        "of a paper's own minister are not of the state that is only talked of",
        arguments: [
            "مباحثات الوزير تناولت سياسة فنزويلا. قال وزير الخارجية ماجد العلي إن مباحثاته أمس مع وزير الخارجية النرويجي إريك هولم تناولت التصدي لسياسة فنزويلا.",
            "قال وزير الخارجية ماجد العلي عقب لقائه أمس وزير الخارجية النرويجي إريك هولم إنهما بحثا القضية الفنزويلية ومستقبل الحل.",
        ])
    func matter(_ text: String) throws {
        let minister = try #require(try first(text).participants.first { $0.name == "ماجد العلي" })
        #expect(minister.country == CountryCode("SA"))
    }

    @Test("of a president whom somebody is to meet on a trip are of its goal, whoever tells of it")
    func toldTrip() throws {
        let records = try Reading.records(
            """
            قال وزير الدفاع الفرنسي مارك لوفيفر أمس في جدة بعد لقائه وزير الدفاع ماجد العلي إن الاتفاق مع فنزويلا مهم.
            وكشف لوفيفر عن أن الملك ماجد سيزور فرنسا ويلتقي بالرئيس جان مورو في مايو.
            """, source: "واس")
        let president = try #require(records.flatMap(\.participants).first { $0.name == "جان مورو" })
        #expect(president.country == CountryCode("FR"))
    }

    @Test(
        "pass from a master to his own minister",
        arguments: [
            (
                "طلب الرئيس التونسي سمير العوني من وزير خارجيته حاتم الزين التوجه السبت إلى لاهاي لتقديم شكوى ضد مالطا.",
                "TN"
            ),
            (
                "التقى الرئيس الفرنسي جان مورو ووزير خارجيته حاتم الزين أمس في نواكشوط الرئيس الموريتاني سمير العوني.",
                "FR"
            ),
        ])
    func own(_ text: String, _ country: String) throws {
        #expect(try first(text).participants.first { $0.name == "حاتم الزين" }?.country == CountryCode(country))
    }

    @Test("hold for a whole list of officials")
    func list() throws {
        let record = try first(
            "ناقش وزير الخارجية اليوناني نيكوس باباس في بغداد أمس الخطة مع المسؤولين العراقيين، وبينهم الرئيس سمير مراد، وأمين مجلس الأمن القومي ماجد العلي، ووزير الخارجية حاتم القاضي."
        )
        #expect(record.participants.filter { $0.country == CountryCode("IQ") }.compactMap(\.name).count == 3)
    }

    @Test("of a delegation are those of the body of that kind that was named before")
    func delegation() throws {
        let records = try Reading.records(
            """
            أعلن صندوق النقد الدولي نتائج مشاوراته السنوية حول اقتصادات المنطقة.
            ووصل وفد من الصندوق أمس الاثنين إلى تونس في زيارة يلتقي خلالها وزير المالية سمير العوني.
            """)
        #expect(records.contains { $0.organizations.contains("صندوق النقد الدولي") })
    }

    @Test("do not make the head of bodies' affairs theirs")
    func affairs() throws {
        let record = try first(
            "وصل المبعوث الأممي إريك هولم إلى أثينا أمس حيث التقى نائب وزير الخارجية اليوناني نيكوس باباس، والمدير العام لشؤون المنظمات والمؤتمرات الدولية يانيس كوستا."
        )
        let director = try #require(record.participants.first { $0.name == "يانيس كوستا" })
        #expect(director.country == CountryCode("GR") && director.organization == nil && director.role == .host)
    }

    @Test(
        "end and go on where their words do",
        arguments: [
            ("مدير هيئة الأمن الفيدرالية الروسية إيغور سوكولوف", "مدير هيئة الأمن الفيدرالية الروسية"),
            ("وزير الخارجية الروسي إيغور سوكولوف للنقاش في قضايا تهم البلدين", "وزير الخارجية الروسي"),
            ("وزير الخارجية الروسي للنقاش في قضايا تهم البلدين", "وزير الخارجية الروسي"),
            ("مدير المعهد الروسي للبحث العلمي إيغور سوكولوف", "مدير المعهد الروسي للبحث العلمي"),
            ("رئيس الأركان بمكتب وزير الدفاع الروسي إيغور سوكولوف", "رئيس الأركان بمكتب وزير الدفاع الروسي"),
            ("الأمين العام لاتحاد المحامين العرب المستشار إيغور سوكولوف", "الأمين العام لاتحاد المحامين العرب"),
        ])
    func ends(_ guest: String, _ title: String) throws {
        let record = try first("استقبل وزير الداخلية العراقي ماجد العلي في بغداد أمس \(guest).")
        #expect(record.participants.first { $0.role == .guest }?.title == title)
    }

    @Test("of a paper's editor hold the paper's name")
    func editor() throws {
        let record = try first("التقى سفير اليابان هيرو تاناكا أمس رئيس تحرير صحيفة عكاظ ماجد العلي.")
        let editor = try #require(record.participants.first { $0.name == "ماجد العلي" })
        #expect(editor.title == "رئيس تحرير صحيفة عكاظ")
    }

    @Test("of him who acts for another are not the other's")
    func acting() throws {
        let record = try first("استقبل أمير منطقة الحدود نيابة عن الملك ماجد الرئيس السنغالي موسى ديوب في عرعر أمس.")
        #expect(record.participants.first { $0.role == .host }?.title == "أمير منطقة الحدود")
    }

    @Test(
        "are one man's two where he is an heir or acts for another",
        arguments: [
            ("ولي العهد ووزير الدفاع ماجد العلي", "ولي العهد ووزير الدفاع"),
            ("رئيس مجلس الوزراء بالإنابة ووزير الخارجية الشيخ ماجد العلي", "رئيس مجلس الوزراء بالإنابة ووزير الخارجية"),
        ])
    func two(_ host: String, _ title: String) throws {
        let record = try first("استقبل \(host) أمس وزير الخارجية النرويجي إريك هولم.")
        let hosts = record.participants.filter { $0.role == .host }
        #expect(hosts.map(\.title) == [title] && hosts.map(\.name) == ["ماجد العلي"])
    }

    @Test("are two behind an heir's name, too")
    func twoBehind() throws {
        let record = try first("وصل الأمير ماجد العلي ولي العهد السعودي ووزير الدفاع إلى القاهرة أمس في زيارة رسمية.")
        #expect(record.participants.map(\.title) == ["ولي العهد السعودي ووزير الدفاع"])
    }

    @Test("of a head of government and of a minister joined to him are two men's")
    func twoMen() throws {
        let record = try first(
            "التقى رئيس الوزراء العراقي ووزير الخارجية ماجد العلي أمس وزير الخارجية النرويجي إريك هولم.")
        #expect(record.participants.count == 3)
    }

    @Test("stand behind a semicolon, too")
    func semicolon() throws {
        let record = try first("زار الأمير ماجد العلي؛ ولي العهد وزير الدفاع، الأردن أمس.")
        #expect(record.participants.first?.title == "ولي العهد وزير الدفاع")
    }

    @Test(
        "are no adjectives of parties and states",
        arguments: ["الحزب الحاكم في السودان", "مالاوي العضو في الاتحاد الإفريقي"])
    func adjectives(_ words: String) throws {
        let records = try Reading.records(
            "حذرت \(words) من سفر الرئيس السوداني ماجد العلي أمس إلى نيروبي للمشاركة في قمة الاتحاد الإفريقي.")
        #expect(records.flatMap(\.participants).allSatisfy { $0.name == "ماجد العلي" })
    }

    @Test(
        "tell that the words before them are a name",
        arguments: [
            ("لين تشو السفير الصيني لدى اليمن", "لين تشو"),
            ("بيتينا موشالد سفيرة السويد لدى اليمن", "بيتينا موشالد"),
        ])
    func nameBefore(_ guest: String, _ name: String) throws {
        let record = try first("التقى رئيس الوزراء اليمني ماجد العلي أمس في الرياض، \(guest)، وبحثا الإغاثة.")
        #expect(record.participants.contains { $0.name == name })
    }

    @Test("close a name before its charge and before the count of a visit")
    func closed() throws {
        let charge = try first(
            "التقى الوزير النرويجي إريك هولم الموكل بملف المناخ في حكومته أمس في أثينا وزير البيئة اليوناني نيكوس باباس."
        )
        #expect(charge.participants.contains { $0.name == "إريك هولم" })
        let trip = try Reading.records(
            "بدأت أمس زيارة الرئيس الكيني جون كاماو الأولى إلى تونس. والتقى كاماو الرئيس التونسي سمير العوني.")
        #expect(trip.flatMap(\.participants).contains { $0.name == "جون كاماو" })
        let queen = try first("استقبلت الملكة إليزابيث الثانية أمس في لندن الرئيس الكيني جون كاماو.")
        #expect(queen.participants.contains { $0.name == "إليزابيث الثانية" })
    }

    @Test(
        "of a host without a nation are of the state where he receives",
        arguments: [
            "استقبل رئيس الوزراء سمير العوني اليوم بتونس وزير الخارجية الفرنسي جان مورو.",
            "تونس-وات\nاستقبل الرئيس سمير العوني اليوم وزير الخارجية الفرنسي جان مورو.",
            "استقبل الرئيس سمير العوني اليوم في تونس جان مورو رئيس لجنة الدفاع في مجلس الشيوخ الفرنسي.",
        ])
    func receiving(_ text: String) throws {
        let record = try first(text, source: nil)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries == ["FR", "TN"].map { CountryCode($0) })
    }

    @Test("a chamber in somebody's office is not where he is")
    func chamber() throws {
        let record = try first(
            "دمشق-سانا\nاستقبل الرئيس سمير العوني اليوم رشاد الماجدي رئيس لجنة الأمن القومي في مجلس الشورى الإسلامي الإيراني.",
            source: nil)
        #expect(record.participants.map(\.country?.description) == ["SY", "IR"])
        #expect(record.participants.last?.title == "رئيس لجنة الأمن القومي في مجلس الشورى الإسلامي الإيراني")
    }

    @Test("a secretary general of nothing is of the body that tells of him")
    func secretary() throws {
        let record = try first(
            "أعلنت جامعة الدول العربية أن الأمين العام سمير العوني سيزور بيروت الأحد المقبل.", source: nil)
        #expect(record.type == .visit)
        #expect(record.participants.map(\.organization) == ["جامعة الدول العربية"])
    }

    @Test("bodies among the fields of a minister do not send him")
    func bodiesAmongFields() throws {
        let record = try first(
            "استقبل وزير الخارجية الموريتاني سمير العوني أمس وزير الشؤون المغاربية والاتحاد الإفريقي وجامعة الدول العربية الجزائري رشاد الماجدي.",
            source: nil)
        #expect(record.countries == ["DZ", "MR"].map { CountryCode($0) })
        #expect(record.organizations.isEmpty)
    }
}
