import EventExtraction
import Lexicon
import Testing

@Suite("Sides")
struct SidesTests {
    /// The first record of a text.
    private func first(_ text: String, source: String = "واس") throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test("get their names from the body when the headline tells offices")
    func namesOfBody() throws {
        let record = try first(
            """
            رئيس هيئة الإغاثة يلتقي أمين منظمة التعاون الإسلامي
            التقى رئيس هيئة الإغاثة سعيد العلمي، أمس الاثنين، الأمين العام لمنظمة التعاون الإسلامي يوسف الغامدي.
            """)
        #expect(record.participants.map(\.name) == ["سعيد العلمي", "يوسف الغامدي"])
    }

    @Test(
        "are host and guest in whosever house they meet",
        arguments: [
            ("في مكتبه", "ناصر العلوي"), ("بمقر إقامته", "ناصر العلوي"), ("بمقر الوزارة", "ناصر العلوي"),
            ("في مقر السفارة البرتغالية", "جواو سيلفا"),
        ])
    func premises(_ words: String, _ host: String) throws {
        let record = try first(
            "اجتمع وزير الخارجية المغربي ناصر العلوي، أمس الاثنين \(words) بنيويورك، مع وزير الخارجية البرتغالي جواو سيلفا."
        )
        #expect(record.participants.first { $0.role == .host }?.name == host)
        #expect(record.participants.count { $0.role == .guest } == 1)
    }

    @Test("have their second minister before the verb, too")
    func companions() throws {
        let record = try first(
            "وزير الخارجية المغربي ناصر العلوي ووزير الدفاع المغربي سعيد بنعلي يلتقيان في لشبونة وزير الخارجية البرتغالي جواو سيلفا."
        )
        #expect(Set(record.participants.map(\.name)) == ["ناصر العلوي", "سعيد بنعلي", "جواو سيلفا"])
    }

    @Test("have both holders of a dual office")
    func dual() throws {
        let record = try first(
            "التقى وزير الخارجية الكويتي سالم الجابر، أمس الاثنين بالكويت، وزيري الخارجية والدفاع البرتغاليين جواو سيلفا وكارلوس بيريرا."
        )
        #expect(Set(record.participants.map(\.name)) == ["سالم الجابر", "جواو سيلفا", "كارلوس بيريرا"])
    }

    @Test("count one person for two offices of one word")
    func twoOffices() throws {
        let record = try first(
            "التقى وزير التجارة السعودي سعيد العلمي، أمس الاثنين، رئيس اتحاد الغرف العربية ورئيس غرفة الكويت سالم الجابر."
        )
        #expect(record.participants.map(\.name) == ["سعيد العلمي", "سالم الجابر"])
        #expect(record.participants.last?.title == "رئيس اتحاد الغرف العربية ورئيس غرفة الكويت")
    }

    @Test("are told by the headline's other nation")
    func headline() throws {
        let record = try first(
            """
            توافق مصري كويتي في ملفات الطاقة
            قال المتحدث باسم الخارجية المصرية إن المشاورات التي أجراها وزير الطاقة ناصر العلوي مع وزير الطاقة الكويتي سالم الجابر تناولت الأوضاع في ليبيا والسودان واليمن.
            """, source: "alriyadh")
        #expect(record.countries.map { "\($0)" } == ["EG", "KW"])
    }

    @Test("are the paper's own where it speaks of the kingdom")
    func kingdom() throws {
        let record = try first(
            """
            تطابق في الرؤى بين المملكة والبرتغال
            أجرى وزير الخارجية ناصر العلوي مباحثات أمس الاثنين مع نظيره البرتغالي جواو سيلفا في لشبونة تناولت الأوضاع في اليمن.
            """, source: "okaz")
        #expect(record.countries.map { "\($0)" } == ["PT", "SA"])
    }

    @Test("have the inviting monarch at home")
    func inviter() throws {
        let record = try first(
            "غادر وزير الدفاع السعودي سعيد العلمي أمس الاثنين الأردن بعد زيارة رسمية تلبية لدعوة من جلالة الملك حسن الثالث.",
            source: "okaz")
        #expect(record.participants.first { $0.role == .host }?.country == CountryCode("JO"))
    }

    @Test("speak for a body that no table lists")
    func body() throws {
        let record = try first(
            "بحث رئيس المنظمة العربية للتعدين الدكتور عادل صقر، أمس الاثنين في الرباط، مع وزير الطاقة المغربي ناصر العلوي سبل التعاون."
        )
        let guest = record.participants.first { $0.name == "عادل صقر" }
        #expect(guest?.country == nil)
        #expect(guest?.organization == "المنظمة العربية للتعدين")
    }

    @Test("may be called by words of no table before an office")
    func unknownName() throws {
        let record = try first(
            "استقبل وزير الطاقة الكويتي سالم الجابر، أمس الاثنين، هيلغر لوندكفست الرئيس التنفيذي لمجموعة الغاز البريطانية."
        )
        #expect(record.participants.map(\.name) == ["سالم الجابر", "هيلغر لوندكفست"])
    }

    @Test("send envoys to a state whose name is an adjective as well")
    func envoy() throws {
        let record = try first("وصل المبعوث الخاص للأمم المتحدة إلى سورية ماغنوس إكلوند أمس الاثنين إلى دمشق.")
        #expect(record.participants.first?.name == "ماغنوس إكلوند")
        #expect(record.participants.first?.title == "المبعوث الخاص للأمم المتحدة إلى سورية")
    }

    @Test("speak for the body last named when their office only says whose head they are")
    func bodyMeant() throws {
        let record = try first(
            """
            أعلنت منظمة التعاون الإسلامي أمس الاثنين خطتها الجديدة.
            والتقى وزير النفط الكويتي سالم الجابر، أمس الاثنين بالكويت، الأمين العام للمنظمة عادل صقر وبحثا التعاون.
            """)
        let head = record.participants.first { $0.name == "عادل صقر" }
        #expect(head?.country == nil)
        #expect(head?.organization != nil)
    }

    @Test(
        "end with their names",
        arguments: [
            ("جون كيري تداعيات الاتفاق النووي", "جون كيري"), ("مراد داود أوغلو أن الاتفاق قريب", "مراد داود أوغلو"),
        ])
    func nameEnd(_ words: String, _ name: String) throws {
        let record = try first("بحث وزير الخارجية المغربي ناصر العلوي أمس الاثنين مع نظيره الأمريكي \(words).")
        #expect(record.participants.map(\.name).contains(name))
    }

    @Test("are meant by a family name that a bystander bears, too")
    func family() throws {
        let record = try first(
            """
            استقبل وزير الخارجية المغربي ناصر العلوي، أمس الاثنين بالرباط، وزير الخارجية البرتغالي جواو سيلفا.
            وحضرت الحفل الطبيبة ماريا سيلفا. وقال سيلفا إن زيارته إلى المغرب مثمرة.
            """)
        #expect(record.participants.map(\.name) == ["ناصر العلوي", "جواو سيلفا"])
    }

    @Test("are told behind the names of those who head them", arguments: ["عن", "من"])
    func behindNames(_ preposition: String) throws {
        let record = try first(
            """
            انعقدت أمس في عمان اللجنة الأردنية الكينية المشتركة برئاسة وزير التجارة سمير مراد \(preposition) الجانب الأردني \
            ووزير الصناعة بيتر كاماو \(preposition) الجانب الكيني.
            """, source: "x")
        #expect(record.type == .bilateralTalks)
        #expect(Set(record.participants.map(\.name)) == ["سمير مراد", "بيتر كاماو"])
        #expect(Set(record.participants.map(\.country)) == [CountryCode("JO"), CountryCode("KE")])
    }

    @Test(
        "are two in a session of their committee",
        arguments: [
            "اللجنة الوزارية الإماراتية الكينية",
            "اللجنة المشتركة بين دولة الإمارات العربية المتحدة وجمهورية كينيا",
        ])
    func committee(_ name: String) throws {
        let record = try first("انعقدت أمس بأبوظبي أعمال الدورة الثانية \(name.dropFirst()).", source: "x")
        #expect(record.type == .bilateralTalks)
        #expect(record.countries == [CountryCode("AE"), CountryCode("KE")])
    }
}
