import EventExtraction
import Lexicon
import Testing

@Suite("Gatherings of several states")
struct SeveralStatesTests {
    private func records(_ text: String) throws -> [EventRecord] { try Reading.records(text, source: "واس") }

    /// The first record of a text.
    private func first(_ text: String) throws -> EventRecord { try #require(try records(text).first) }

    @Test(
        "are what a shared body holds, by its name",
        arguments: [
            (
                "عقدت لجنة التأمين الموحد بدول مجلس التعاون اجتماعها أمس في مسقط برئاسة وكيل الوزارة سالم الجابر.",
                "لجنة التأمين الموحد بدول مجلس التعاون"
            ),
            ("اجتمعت لجنة الخبراء الأفارقة أمس في نيروبي.", "لجنة الخبراء الأفارقة"),
            ("اختتم قادة دول مجموعة العشرين قمتهم أمس في أوساكا.", "قادة دول مجموعة العشرين"),
        ])
    func bodies(_ text: String, _ name: String) throws {
        let record = try first(text)
        #expect(record.type == .conference)
        #expect(record.conference?.name == name)
        #expect(record.place?.city != nil)
    }

    @Test("go by the name of the committee that the lead tells")
    func committee() throws {
        let record = try first(
            """
            دعت لجنة متابعة مبادرة السلام العربية إلى مشاورات دولية.
            وأكدت اللجنة في ختام اجتماعها بمقر الجامعة العربية أمس برئاسة وزير الخارجية المصري هاني فؤاد وحضور الرئيس الفلسطيني خليل المصري رفضها الاستيطان.
            """)
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description).sorted() == ["EG", "PS"])
        #expect(record.organizations == ["الجامعة العربية"])
    }

    @Test("are none when a government, a club or a parliament meets")
    func ownBodies() throws {
        for text in [
            "عقدت الجمعية العمومية لنادي المرجان اجتماعها السنوي أمس وصادقت على التقرير المالي.",
            "عقد مجلس النواب الأردني جلسته السادسة أمس برئاسة سالم الجابر لمناقشة الموازنة.",
            "عقدت الحكومة المغربية اجتماعها الأسبوعي أمس وصادقت على اتفاقية مع الاتحاد الأوروبي.",
            "افتتح وزير الصحة المصري هاني فؤاد المؤتمر الدولي الخامس لأمراض القلب بالإسكندرية أمس.",
        ] {
            #expect(try records(text).allSatisfy { $0.type == .none }, "\(text)")
        }
    }

    @Test("are talks between three parties, a body among them")
    func threeParties() throws {
        let record = try first("جرت أمس في فيينا محادثات بين ممثلي روسيا والولايات المتحدة والأمم المتحدة.")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description).sorted() == ["RU", "US"])
        #expect(record.organizations == ["الأمم المتحدة"])
    }

    @Test(
        "are talks with a group of powers",
        arguments: ["مجموعة 5+1", "مجموعة (5+1)", "مجموعة الست", "القوى الكبرى الست"])
    func powers(_ group: String) throws {
        let record = try first("تستأنف اليوم في فيينا المفاوضات النووية بين إيران و\(group).")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["IR"])
        #expect(record.organizations.count == 1)
    }

    @Test("are a nation's talks abroad under the United Nations")
    func mediation() throws {
        let record = try first("اختتمت أمس في جنيف الجولة الثالثة من المحادثات اليمنية برعاية الأمم المتحدة.")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["YE"])
        #expect(record.place?.city == "جنيف")
    }

    @Test("are planned when their head calls them for a day")
    func convened() throws {
        let record = try first("دعا الأمين العام للجامعة العربية سالم الجابر إلى اجتماع طارئ يوم الأحد المقبل.")
        #expect(record.type == .conference)
        #expect(record.status == .planned)
        #expect(
            try records("دعا الأمين العام للجامعة العربية سالم الجابر إلى اجتماع طارئ.").allSatisfy { $0.type == .none }
        )
    }

    @Test("have as many sides as their name tells")
    func numberOfSides() throws {
        let all = try records(
            """
            عقد لقاء ثلاثي في الدوحة أمس بين وزير الخارجية الروسي سيرغي بتروف ونظيريه الأميركي جون هيل والسعودي فهد العامر.
            كما عقد بتروف اجتماعا مع أمير قطر سالم الجابر.
            """)
        #expect(all.first?.type == .conference)
        #expect(all.first?.countries.map(\.description).sorted() == ["RU", "SA", "US"])
        #expect(all.contains { $0.type == .bilateralTalks })
    }

    @Test("are workshops to which an official goes abroad")
    func attendedAbroad() throws {
        let record = try first(
            "يشارك وزير الاقتصاد المغربي سعيد العلمي في أشغال الورشة الاقتصادية التي تحتضنها العاصمة البحرينية المنامة غدا."
        )
        #expect(record.type == .conference)
        #expect(record.conference?.name == "الورشة الاقتصادية")
        #expect(record.countries.map(\.description).sorted() == ["BH", "MA"])
    }

    @Test("end their name before what they did")
    func proceedings() throws {
        let record = try first(
            "اختتم أمس بمراكش المنتدى العالمي السادس للأمن أشغاله بمشاركة وفود من مصر والسنغال وكينيا.")
        #expect(record.conference?.name == "المنتدى العالمي السادس للأمن")
    }

    @Test("keep nations across a dash in their name")
    func dash() throws {
        let record = try first(
            "يعقد وزراء خارجية مصر والأردن والعراق غدا في عمان اجتماعا وزاريا مصريا - أردنيا - عراقيا.")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description).sorted() == ["EG", "IQ", "JO"])
    }
}
