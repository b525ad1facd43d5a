import EventExtraction
import Lexicon
import Testing

/// How the papers of the Levant, Egypt, the Gulf and the agencies of the world tell of contacts.
@Suite("Other papers")
struct OtherPapersTests {
    private func records(_ text: String, source: String? = nil) throws -> [EventRecord] {
        try Reading.records(text, source: source)
    }

    /// Who takes part in the news, as name and office.
    private func who(_ text: String, source: String? = nil) throws -> [String] {
        let record = try #require(try records(text, source: source).first)
        return record.participants.map { [$0.name ?? "-", $0.title ?? "-"].joined(separator: " / ") }
    }

    @Test(
        "have offices whole and names behind them",
        arguments: [
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، مساعد وزير الخارجية القبرصي السفير أندرياس بافلو.",
                "أندرياس بافلو / مساعد وزير الخارجية القبرصي"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط، أنطون ريابين.",
                "أنطون ريابين / المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، المبعوث الأممي - العربي المشترك إلى سورية أنطون ريابين.",
                "أنطون ريابين / المبعوث الأممي - العربي المشترك إلى سورية"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط وأفريقيا، أنطون ريابين.",
                "أنطون ريابين / المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط وأفريقيا"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، قائد القوات الدولية العاملة في جنوب لبنان الجنرال أنطون ريابين.",
                "أنطون ريابين / قائد القوات الدولية العاملة في جنوب لبنان"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، وزير النفط ووزير الإعلام الكويتي بدر العازمي.",
                "بدر العازمي / وزير النفط ووزير الإعلام الكويتي"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، نائب رئيس مجلس الدولة الصيني تشاو يونغ فا.",
                "تشاو يونغ فا / نائب رئيس مجلس الدولة الصيني"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، وفدا يونانيا برئاسة مدير الدائرة السياسية في وزارة الدفاع جان كوستاس.",
                "جان كوستاس / مدير الدائرة السياسية في وزارة الدفاع"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، وفدا من مجلس الشيوخ الكازاخي برئاسة نائب رئيس المجلس يرلان توكتاروف.",
                "يرلان توكتاروف / نائب رئيس المجلس"
            ),
            (
                "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، مفوضة الشؤون السياسية والسلم والأمن بالاتحاد الإفريقي أمينة باه.",
                "أمينة باه / مفوضة الشؤون السياسية والسلم والأمن بالاتحاد الإفريقي"
            ),
        ])
    func offices(_ text: String, guest: String) throws {
        #expect(try who(text).last == guest)
    }

    @Test("name the members of a delegation, and two after one office")
    func members() throws {
        let delegation = try who(
            "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، وفدا أمريكيا ضم النائبين جيمس كالدويل وروزا مارتينيز."
        )
        #expect(delegation.map { $0.prefix { $0 != "/" } } == ["شريف النحاس ", "جيمس كالدويل ", "روزا مارتينيز "])
        let two = try who(
            "استقبل وزير الزراعة المصري شريف النحاس، أمس الاثنين، السناتورين الأمريكيين جون ماكنزي وليندسي غرينوود.")
        #expect(two.count == 3)
    }

    @Test("tell of both who hold a call")
    func call() throws {
        let record = try #require(
            try records(
                """
                أجرى وزير الخارجية الهندي أرفيند كولكارني ونظيرته الكندية ماري لافلور، أمس الاثنين، محادثة هاتفية هي الأولى \
                بينهما، اتفقا خلالها على إعادة السفيرين إلى نيودلهي وأوتاوا.
                """
            ).first)
        #expect(record.countries == ["CA", "IN"].map { CountryCode($0) })
        #expect(record.participants.count == 2)
    }

    @Test("discuss by another verb, which may be to show")
    func toShow() throws {
        let talks = try records(
            "عرض وزير الصناعة فادي حنا مع السفير الإيطالي ماركو بونتي العلاقات الثنائية.", source: "nna")
        #expect(talks.first?.type == .bilateralTalks)
        let show = try records("عرض وزير الصناعة فادي حنا خطة الوزارة لدعم المصانع.", source: "nna")
        #expect(show.first?.type == EventType.none)
        // What ends the headline before it is no word of what is told.
        let below = try records(
            """
            لقاء جنبلاط وحنا: تأكيد على الحوار

            عرض رئيس الحزب التقدمي الاشتراكي وليد جنبلاط مع السفير الإيطالي ماركو بونتي العلاقات الثنائية. ثم التقى السفير الألماني بيتر فيبر.
            """, source: "nna")
        #expect(
            below.map { $0.participants.map(\.name) } == [
                ["وليد جنبلاط", "ماركو بونتي"], ["وليد جنبلاط", "بيتر فيبر"],
            ])
    }

    @Test("end a headline with dots", arguments: ["…", "..", "..."])
    func dots(_ mark: String) throws {
        let document = try Reading.document(
            """
            الرئيس المصري يستقبل وزير خارجية فرنسا\(mark)

            بحث الرئيس المصري حسن فهمي مع وزير الخارجية الفرنسي جان دوبوا التعاون أمس في القاهرة.
            """)
        #expect(document.title?.starts(with: "الرئيس المصري يستقبل") == true)
        #expect(document.type == .bilateralTalks)
    }

    @Test("are told by a presidency of whose president it is")
    func presidency() throws {
        let record = try #require(
            try records(
                "أكد الناطق الرسمي للرئاسة المالية أن الرئيس إبراهيما كيتا أجرى في باماكو مشاورات مع نظيره النيجري عيسى تاندوجا."
            )
            .first)
        #expect(record.participants.compactMap(\.country?.description) == ["ML", "NE"])
    }

    @Test("announce by his ministry whose trip it is")
    func ministry() throws {
        let record = try #require(
            try records(
                """
                أعلنت وزارة الخارجية الروسية أن الزيارة التي سيقوم بها الوزير سيرغي ماركوف إلى القاهرة غدا ستبحث الوضع في سورية.
                """
            ).first)
        #expect(record.type == .visit)
        #expect(record.participants.compactMap(\.country?.description) == ["RU"])
        #expect(record.place?.city == "القاهرة")
    }

    @Test("stand in the place line where no front matter names them")
    func placeLine() throws {
        let records = try Reading.records(
            """
            رئيس الجمهورية يستقبل السفير الفرنسي
            الخرطوم (سونا) - استقبل رئيس الجمهورية أمس السفير الفرنسي جان مورو.
            """, published: "2012-03-06")
        let record = try #require(records.first)
        #expect(record.countries == ["FR", "SD"].map { CountryCode($0) })
    }

    @Test("announce for tomorrow without a date of their own")
    func undated() throws {
        let records = try Reading.records(
            "يصل إلى الخرطوم غدا وزير خارجية فنلندا يوها هيلاند في زيارة رسمية تستمر يومين.", published: nil)
        #expect(records.first?.status == .planned)
    }

    @Test("tell whom a traveller will meet and where")
    func programme() throws {
        let records = try records(
            "تبدأ المستشارة الألمانية أنغيلا شولتس غدا زيارة إلى تركيا تستغرق يومين، تلتقي خلالها الرئيس التركي مراد أوزدمير."
        )
        let talks = try #require(records.first { $0.type == .bilateralTalks })
        #expect(talks.status == .planned)
        #expect(talks.countries == ["DE", "TR"].map { CountryCode($0) })
        #expect(talks.place?.country == CountryCode("TR"))
    }

    @Test("tell where the gathering is to which somebody travels")
    func goal() throws {
        let records = try records(
            """
            غادر جدة أمس وزير المالية السعودي سالم العلي متوجها إلى واشنطن للمشاركة في اجتماعات صندوق النقد والبنك الدوليين.
            """)
        let gathering = try #require(records.first { $0.type == .conference })
        #expect(gathering.place?.city == "واشنطن")
        #expect(gathering.status == .planned)
        #expect(gathering.date == nil)
    }

    @Test("tell the last day of a gathering and who speaks there in sentences of their own")
    func gathering() throws {
        let record = try #require(
            try records(
                """
                بدأت في البحر الميت أمس أعمال المؤتمر العربي الثالث للطاقة بمشاركة وفود من العراق والأردن ومصر ولبنان.
                وألقى وزير الكهرباء العراقي كريم الساعدي كلمة في الجلسة الافتتاحية.
                ويختتم المؤتمر أعماله غدا بإصدار بيان ختامي.
                """
            ).first)
        #expect([record.date?.start, record.date?.end] == ["2024-11-25", "2024-11-27"])
        #expect(record.participants.map(\.name) == ["كريم الساعدي"])
    }

    @Test("count back from the last day of what is over")
    func over() throws {
        let record = try #require(
            try records(
                """
                اختتمت في تيانجين أمس أعمال الدورة الثالثة لمنتدى الموانئ بين الصين والدول العربية.
                وأصدر المشاركون في ختام المنتدى الذي استمر يومين بيانا.
                """
            ).first)
        #expect([record.date?.start, record.date?.end] == ["2024-11-24", "2024-11-25"])
    }

    @Test("hold a joint committee of two, whatever the rank of its members")
    func committee() throws {
        let record = try #require(
            try records(
                """
                عقدت بالخرطوم أمس اجتماعات اللجنة الوزارية السودانية المصرية المشتركة برئاسة وزير التعاون الدولي السوداني \
                الطيب حسن عن الجانب السوداني ووزير التجارة المصري هاني عادل عن الجانب المصري.
                """
            ).first)
        #expect(record.type == .bilateralTalks)
        #expect(record.participants.map(\.role) == [.host, .guest])
    }

    @Test("receive one after the other")
    func oneAfterTheOther() throws {
        let records = try records(
            "استقبل وزير الصناعة فادي حنا، أمس، سفير ألمانيا مارتن هوفر، ثم سفيرة كندا ميشيل كاميرون.", source: "nna")
        #expect(records.map { $0.countries.map(\.description).joined(separator: "-") } == ["DE-LB", "CA-LB"])
    }

    @Test("visit an official, who receives them")
    func visited() throws {
        let record = try #require(
            try records(
                "زارت المنسقة الخاصة للأمم المتحدة في لبنان سيغريد كولمان رئيس الحكومة سعد حنا في السراي الحكومي.",
                source: "nna"
            ).first)
        #expect(record.type == .visit)
        #expect(record.participants.map(\.role) == [.host, .guest])
    }

    @Test("write Ali as the preposition is written")
    func ali() throws {
        let record = try #require(
            try records(
                "يتوجه الدكتور على عبدالعال، رئيس مجلس النواب، إلى جنيف، غدا، على رأس وفد برلمانى.", source: "youm7"
            ).first)
        #expect(record.participants.map(\.name) == ["على عبدالعال"])
        #expect(record.place?.country == CountryCode("CH"))
    }

    @Test("have a chair, unless it is a delegation that he leads")
    func chair() throws {
        let chaired = try #require(
            try records(
                """
                بدأت في المنامة أمس أعمال اجتماع وكلاء وزارات الداخلية بدول مجلس التعاون برئاسة وكيل وزارة الداخلية البحريني \
                خالد العبسي، وبمشاركة وفود دول المجلس.
                """, source: "bna"
            ).first)
        #expect(chaired.participants.map(\.role) == [.chair])
    }
}
