import EventExtraction
import Lexicon
import Testing

@Suite("Gatherings")
struct GatheringTests {
    /// The first record of a text.
    private func first(_ text: String) throws -> EventRecord {
        try #require(try Reading.records(text, source: "واس").first)
    }

    @Test(
        "keep their whole name",
        arguments: [
            ("القمة العربية الإفريقية غير العادية", " في مالابو أمس"),
            ("المنتدى العربي الآسيوي الرابع للتعاون الاقتصادي", " في مسقط أمس"),
            ("المؤتمر الإقليمي الثاني لوزراء المياه بدول غرب إفريقيا", " في داكار أمس"),
            ("المؤتمر الدولي لمكافحة التصحر في الشرق الأوسط", " في تونس أمس"),
            ("القمة الإسلامية الرابعة عشرة", " في بنجول أمس"),
            ("المؤتمر العالمي للمحيطات (بحار 5)", " في مسقط أمس"),
            ("القمة العربية الطارئة", " لبحث الأوضاع في مالابو أمس"),
        ])
    func names(_ name: String, _ rest: String) throws {
        let record = try first("انطلقت\(rest) أعمال \(name) بمشاركة وفود من مصر وكينيا والسنغال.")
        #expect(record.type == .conference)
        #expect(record.conference?.name == name)
    }

    @Test("of a committee of several go by the committee's name")
    func committee() throws {
        let record = try first(
            "استؤنفت أمس في القاهرة أعمال اللجنة الرباعية لمتابعة وقف إطلاق النار، بمشاركة دبلوماسيين من مصر وتركيا وقطر."
        )
        #expect(record.type == .conference)
        #expect(record.conference?.name.hasPrefix("اللجنة الرباعية") == true)
    }

    @Test("of a region's ministers are theirs")
    func ministersOfRegion() throws {
        let record = try first(
            "وافق وزراء الخارجية العرب، في اجتماعهم الطارئ أمس بالقاهرة، على إرسال بعثة إلى الصومال.")
        #expect(record.type == .conference)
        #expect(record.place?.city == "القاهرة")
    }

    @Test("have both who share the chair")
    func coChairs() throws {
        let record = try first(
            "ترأس وزير الطاقة الروسي إيغور بتروف ونظيره السعودي فهد الزامل أمس في فيينا الاجتماع الوزاري التاسع لمنظمة أوبك."
        )
        #expect(record.participants.map(\.role) == [.chair, .chair])
    }

    @Test("keep an indefinite name with its subject")
    func subject() throws {
        let record = try first(
            "احتضنت مراكش أمس مؤتمرا دوليا حول الأمن الغذائي في إفريقيا بمشاركة السنغال وتوغو وكوت ديفوار.")
        #expect(record.conference?.name == "مؤتمرا دوليا حول الأمن الغذائي في إفريقيا")
        #expect(record.countries.map(\.description).sorted() == ["CI", "MA", "SN", "TG"])
    }

    @Test(
        "have an ordinal, before or after the name, tens as well",
        arguments: [
            ("الدورة الأربعين لمجلس وزراء الداخلية العرب", 40),
            ("اجتماع مجلس وزراء الصحة العرب في دورته العادية الـ 58", 58),
            ("المنتدى العربي للمياه في نسخته الثالثة", 3),
        ])
    func ordinals(_ name: String, _ ordinal: Int) throws {
        let record = try first("انطلقت أمس في تونس أعمال \(name) بمشاركة وفود من الأردن وليبيا وعمان.")
        #expect(record.conference?.ordinal == ordinal)
    }

    @Test("have the states whose ministers a later sentence names")
    func laterStates() throws {
        let record = try first(
            """
            اختتمت قمة الاتحاد الإفريقي أعمالها أمس في أكرا.
            وحضر القمة رؤساء مصر وكينيا ورواندا.
            """)
        #expect(Set(record.countries.map(\.description)).isSuperset(of: ["EG", "KE", "RW"]))
    }

    @Test("are no gatherings when envoys of two states chair a joint committee")
    func jointCommittee() throws {
        let record = try first(
            "عقدت اللجنة المشتركة الكويتية العراقية اجتماعها الخامس أمس في بغداد برئاسة وزير التجارة الكويتي سالم الجابر ووزير التخطيط العراقي كاظم العبيدي."
        )
        #expect(record.type == .bilateralTalks)
        #expect(Set(record.participants.map(\.name)) == ["سالم الجابر", "كاظم العبيدي"])
    }
}

@Suite("Offices of several nations")
struct SharedOfficeTests {
    /// The first record of a text.
    private func first(_ text: String, source: String = "واس") throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test(
        "tell both sides by their adjectives",
        arguments: [
            "اجتمع الرئيسان التونسي والكيني أمس في نيروبي.",
            "عقد وزيرا الخارجية التونسي والكيني سالم الجابر ودانيال كاماو جلسة مباحثات أمس في نيروبي.",
            "عقد رئيسا أركان الجيشين التونسي والكيني سالم الجابر ودانيال كاماو جلسة مباحثات أمس في نيروبي.",
            "التقى نائبا وزيري الخارجية التونسي والكيني أمس في نيروبي.",
        ])
    func dual(_ text: String) throws {
        let record = try first(text)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description).sorted() == ["KE", "TN"])
        if text.contains("كاماو") {
            #expect(Set(record.participants.map(\.name)) == ["سالم الجابر", "دانيال كاماو"])
        }
    }

    @Test("tell whose consul resides in whose city")
    func consul() throws {
        let record = try first(
            "استقبل والي الجهة ناصر العلوي، أمس الاثنين، القنصل العام للبرتغال بوجدة.", source: "hespress")
        #expect(record.participants.map { $0.country?.description } == ["MA", "PT"])
    }

    @Test("end where a president has told his state and another's body begins")
    func president() throws {
        let record = try first(
            "استقبل ناصر العلوي رئيس الجمهورية العربية السورية، أمس الاثنين بدمشق، الأمين العام لجامعة الدول العربية سالم الجابر."
        )
        #expect(record.participants.first { $0.name == "ناصر العلوي" }?.country?.description == "SY")
    }

    @Test("do not take a name that begins with ل for a purpose")
    func lam() throws {
        let record = try first(
            "التقى وزير المالية الكويتي سالم الجابر، أمس الاثنين، وزير المالية الكيني ليموشا كيرواني في نيروبي.")
        #expect(record.participants.contains { $0.name == "ليموشا كيرواني" })
    }

    @Test("are one with their edition")
    func edition() throws {
        let records = try Reading.records(
            "ترأس الأمين العام لجامعة الدول العربية أحمد الخطيب ووزير الخارجية الصيني لي وانغ أعمال المنتدى العربي الصيني في دورته العاشرة ببكين أمس."
        )
        #expect(records.map { $0.conference?.name } == ["المنتدى العربي الصيني"])
        #expect(records.first?.conference?.ordinal == 10)
    }

    @Test("has the states that a later sentence lists behind the number of those that take part")
    func statesListed() throws {
        let record = try #require(
            try Reading.records(
                """
                انطلاق المؤتمر الدولي للزراعة في الرباط

                ينطلق غدا الأربعاء في الرباط المؤتمر الدولي للزراعة بحضور وزير الفلاحة المغربي سعيد العلمي ووزير الزراعة الفرنسي لوي مارتان.
                ويشارك في المؤتمر ما يزيد على 500 عالم متخصص من 38 دولة، من بينها كندا وألمانيا وتركيا.
                """
            ).first)
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["CA", "DE", "FR", "MA", "TR"])
    }
}
