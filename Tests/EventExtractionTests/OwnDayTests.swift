import EventExtraction
import Lexicon
import Testing

@Suite("Day, place and status of each contact's own clause")
struct OwnDayTests {
    /// An article of Thursday 2024-05-16 and one of its events, found by type and by the state where it takes place.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var type: EventType
        var status: EventStatus
        var start: String?
        var end: String?
        var city: String?
        var country: String?
        var published: String

        init(
            _ text: String, _ type: EventType, _ status: EventStatus, _ start: String?, _ end: String?, _ city: String?,
            _ country: String?, published: String = "2024-05-16"
        ) {
            self.text = text
            self.type = type
            self.status = status
            self.start = start
            self.end = end
            self.city = city
            self.country = country
            self.published = published
        }

        var testDescription: String { String(text.prefix(70)) }
    }

    static let spans: [Case] = [
        // Two months in the alternative, with or without a year.
        Case(
            "يزور وزير الخارجية النرويجي إريك هولم كينيا في سبتمبر أو أكتوبر المقبلين.", .visit, .planned, "2024-09",
            "2024-10", nil, "KE"),
        Case(
            "سيزور وزير الخارجية النرويجي إريك هولم كينيا في نوفمبر أو ديسمبر 2025.", .visit, .planned, "2025-11",
            "2025-12", nil, "KE"),
        // What went on all through the last days began with the first of them.
        Case(
            "تواصلت في نيروبي على مدى الأيام الثلاثة الماضية اجتماعات وزراء المياه في كينيا وأوغندا وتنزانيا.",
            .conference, .occurred, "2024-05-13", "2024-05-15", "نيروبي", "KE"),
        Case(
            "تواصلت في نيروبي طوال اليومين الماضيين اجتماعات وزراء المياه في كينيا وأوغندا وتنزانيا.", .conference,
            .occurred, "2024-05-14", "2024-05-15", "نيروبي", "KE"),
        // What fell somewhere into them has no day.
        Case(
            "عقد وزراء المياه في كينيا وأوغندا وتنزانيا اجتماعا في نيروبي خلال الأيام الثلاثة الماضية.", .conference,
            .occurred, nil, nil, "نيروبي", "KE"),
        // Of a week the month is known when all its days lie in it.
        Case(
            "استقبل الرئيس الكيني جون كامو في نيروبي الأسبوع الماضي وزير الخارجية النرويجي إريك هولم.", .bilateralTalks,
            .occurred, "2024-05", "2024-05", "نيروبي", "KE"),
        Case(
            "استقبل الرئيس الكيني جون كامو في نيروبي الأسبوع الماضي وزير الخارجية النرويجي إريك هولم.", .bilateralTalks,
            .occurred, nil, nil, "نيروبي", "KE", published: "2024-06-05"),
        // A day of that month that is told later says more.
        Case(
            """
            من المقرر أن يزور وفد المعارضة السورية موسكو الأسبوع المقبل.
            وقال مصدر إن من المقرر أن يزور وفد الائتلاف موسكو في 22 و23 مايو.
            """, .visit, .planned, "2024-05-22", "2024-05-23", "موسكو", "RU"),
        Case(
            "سيصل وزير الخارجية النرويجي إريك هولم إلى مسقط بعد حوالي ساعتين.", .visit, .planned, "2024-05-16", nil,
            "مسقط", "OM"),
    ]

    static let days: [Case] = [
        // "Where" goes on with the day of the journey, whichever way the time runs.
        Case(
            "وصل وزير الخارجية النرويجي إريك هولم الثلاثاء إلى نيروبي حيث التقى الرئيس الكيني جون كامو.",
            .bilateralTalks, .occurred, "2024-05-14", "2024-05-14", "نيروبي", "KE"),
        Case(
            "ينتقل وزير الخارجية النرويجي إريك هولم الاثنين إلى نيروبي حيث سيلتقي الرئيس الكيني جون كامو.",
            .bilateralTalks, .planned, "2024-05-20", "2024-05-20", "نيروبي", "KE"),
        // "Later" is the same day, even behind the lists of those present.
        Case(
            """
            استقبل الرئيس الكيني جون كامو أمس وزير الخارجية النرويجي إريك هولم في مومباسا.
            حضر اللقاء وزير المالية الكيني بيتر أومبا.
            كما حضره السفير النرويجي هانس برغ.
            وفي وقت لاحق، اجتمع رئيس البرلمان النرويجي لارس ليند مع نظيره السويدي نيلس غران في أوسلو.
            """, .bilateralTalks, .occurred, "2024-05-15", "2024-05-15", "أوسلو", "NO"),
        // The day of another's earlier visit, which this one completes, is not its own.
        Case(
            """
            تأتي زيارة وزير الخارجية النرويجي إريك هولم إلى كينيا استكمالا لزيارة نظيره الكيني جون كامو إلى أوسلو في \
            مارس الماضي.
            """, .visit, .occurred, nil, nil, nil, "KE"),
        Case(
            "زار وزير الخارجية النرويجي إريك هولم كينيا في مارس الماضي متابعة للتعاون بين البلدين.", .visit, .occurred,
            "2024-03", "2024-03", nil, "KE"),
        // What somebody takes part in was held on his day; what it recalls was not.
        Case(
            """
            رأس وزير الدولة السعودي سامي بن نايف وفد المملكة العربية السعودية المشارك في احتفالات كينيا باستقلالها التي \
            أقيمت أمس.
            """, .visit, .occurred, "2024-05-15", "2024-05-15", nil, "KE"),
        Case(
            """
            رأس وزير الدولة السعودي سامي بن نايف وفد المملكة العربية السعودية المشارك في احتفالات كينيا باستقلالها الذي \
            نالته في 12 ديسمبر 1963.
            """, .visit, .occurred, nil, nil, nil, "KE"),
        // How long a gathering lasts says nothing of a guest's stay, how long his visit lasts does.
        Case(
            """
            توجه الرئيس السوداني عمر بشارة إلى إنجمينا اليوم للمشاركة في القمة الرابعة لدول الساحل التي تبدأ غدا وتستمر \
            لمدة يومين.
            """, .visit, .occurred, "2024-05-16", nil, "إنجمينا", "TD"),
        Case(
            """
            توجه الرئيس السوداني عمر بشارة إلى إنجمينا اليوم في زيارة رسمية تستمر يومين للمشاركة في القمة الرابعة لدول \
            الساحل.
            """, .visit, .occurred, "2024-05-16", "2024-05-17", "إنجمينا", "TD"),
        // The length of the lead's trip, told far behind it; not that of a stay of others.
        Case(
            """
            يصل الرئيس النرويجي إريك هولم إلى كينيا غدا في زيارة رسمية.
            وقال محلل إن الأمن في العاصمة سيكون مشددا.
            وأضاف أن الشوارع ستغلق أمام المارة.
            وبدأت السلطات الترتيبات الخاصة بالزيارة التي تستمر 3 أيام.
            """, .visit, .planned, "2024-05-17", "2024-05-19", nil, "KE"),
        Case(
            """
            يصل الرئيس النرويجي إريك هولم إلى كينيا غدا في زيارة رسمية.
            وقال محلل إن الأمن في العاصمة سيكون مشددا.
            وأضاف أن الشوارع ستغلق أمام المارة.
            وبدأت السلطات معرضا للكتاب يستمر 3 أيام.
            """, .visit, .planned, "2024-05-17", nil, nil, "KE"),
        // A guest who speaks somewhere is there on that day.
        Case(
            """
            عبر وزير الخارجية النرويجي إريك هولم أمس في نيروبي عن أمله في علاقات جديدة، وذلك خلال زيارته إلى كينيا.
            """, .visit, .occurred, "2024-05-15", "2024-05-15", "نيروبي", "KE"),
        Case(
            "اختتم وزير الخارجية النرويجي إريك هولم أمس زيارته الرسمية إلى كينيا التي كان قد وصلها أول من أمس.", .visit,
            .occurred, "2024-05-14", "2024-05-15", nil, "KE"),
    ]

    static let places: [Case] = [
        // The city told behind a region, not the one he came from.
        Case(
            "وصل وزير الدفاع النرويجي إريك هولم أمس إلى إقليم كردستان حيث التقى رئيس الإقليم آزاد برواري في أربيل.",
            .visit, .occurred, "2024-05-15", nil, "أربيل", "IQ"),
        Case(
            "وصل وزير الدفاع النرويجي إريك هولم أمس إلى إقليم كردستان بعد محادثات أجراها في بغداد.", .visit, .occurred,
            "2024-05-15", nil, "إقليم كردستان", "IQ"),
        // Where the fighting is nobody met, nor where something was signed.
        Case(
            "عقد مجلس الأمن الدولي أمس اجتماعا طارئا حول وقف إطلاق النار في حلب.", .conference, .occurred, "2024-05-15",
            "2024-05-15", nil, nil),
        Case(
            "عقد وزيرا المياه في كينيا وأوغندا اجتماعهما أمس تفعيلا للاتفاقية التي تم توقيعها بمدينة مومباسا.",
            .bilateralTalks, .occurred, "2024-05-15", "2024-05-15", nil, nil),
        // A capital that is another word as well, as the goal of a journey.
        Case(
            "وصل وزير الخارجية النرويجي إريك هولم أمس إلى ماليه في زيارة رسمية.", .visit, .occurred, "2024-05-15", nil,
            "ماليه", "MV"),
        // Spellings of cities far off.
        Case(
            "وصل وزير الخارجية النرويجي إريك هولم أمس إلى بورت أو برانس في زيارة رسمية.", .visit, .occurred,
            "2024-05-15", nil, "بورت أو برانس", "HT"),
        Case(
            "وصل وزير الخارجية النرويجي إريك هولم أمس إلى كورهوغو في زيارة رسمية.", .visit, .occurred, "2024-05-15",
            nil, "كورهوغو", "CI"),
    ]

    static let plans: [Case] = [
        // What comes after setting out is to come, what one comes from is over.
        Case(
            "أجرى وزير الخارجية النرويجي إريك هولم محادثات في نيروبي أمس مع الرئيس الكيني جون كامو قبل توجهه إلى أوغندا.",
            .visit, .planned, nil, nil, nil, "UG"),
        Case(
            "أجرى وزير الخارجية النرويجي إريك هولم محادثات في نيروبي أمس مع الرئيس الكيني جون كامو بعد زيارته إلى أوغندا.",
            .visit, .occurred, nil, nil, nil, "UG"),
        // Today's gathering is to come while its matters are told in the future, and under way once it begins.
        Case(
            """
            تستضيف نيروبي اليوم قمة ثلاثية تجمع رؤساء كينيا وأوغندا وتنزانيا، ومن المتوقع أن تبحث القمة ملف المياه.
            """, .conference, .planned, "2024-05-16", "2024-05-16", "نيروبي", "KE"),
        Case(
            "تستضيف نيروبي اليوم قمة ثلاثية تجمع رؤساء كينيا وأوغندا وتنزانيا لبحث ملف المياه.", .conference, .occurred,
            "2024-05-16", "2024-05-16", "نيروبي", "KE"),
        Case(
            """
            تنطلق اليوم في نيروبي قمة ثلاثية تجمع رؤساء كينيا وأوغندا وتنزانيا، ومن المتوقع أن تبحث القمة ملف المياه.
            """, .conference, .occurred, "2024-05-16", nil, "نيروبي", "KE"),
        // The stops behind the first, and those of a tour that ends.
        Case(
            "وصل الرئيس الكيني جون كامو إلى أوسلو أمس في مستهل جولة تشمل السويد والدنمارك.", .visit, .planned, nil, nil,
            nil, "SE"),
        Case(
            "وصل الرئيس الكيني جون كامو إلى أوسلو أمس في ختام جولة شملت السويد والدنمارك.", .visit, .occurred, nil, nil,
            nil, "SE"),
        // Each stop of the headline's present follows the body's future.
        Case(
            """
            وزير الخارجية النرويجي يزور كينيا وأوغندا

            أعلنت وزارة الخارجية النرويجية أن الوزير إريك هولم سيبدأ يوم السبت زيارة إلى كينيا.
            """, .visit, .planned, nil, nil, nil, "UG"),
        Case(
            "أكدت وزارة الخارجية النرويجية أن زيارة الوزير إريك هولم إلى كينيا ستستغرق ثلاثة أيام.", .visit, .planned,
            nil, nil, nil, "KE"),
        Case(
            "أكدت وزارة الخارجية النرويجية أن زيارة الوزير إريك هولم إلى كينيا استغرقت ثلاثة أيام.", .visit, .occurred,
            nil, nil, nil, "KE"),
        // What is asked for, and what was held because it was.
        Case(
            "طلبت كينيا عقد اجتماع طارئ لمجلس الأمن الدولي لبحث الأوضاع في الصومال.", .conference, .planned, nil, nil,
            nil, nil),
        Case(
            "عقد مجلس الأمن الدولي أمس اجتماعا طارئا بطلب من كينيا لبحث الأوضاع في الصومال.", .conference, .occurred,
            "2024-05-15", "2024-05-15", nil, nil),
    ]

    @Test("spans without a first and a last day", arguments: spans)
    func lasting(_ sample: Case) throws { try check(sample) }

    @Test("days that one clause lends to another, and days that it does not", arguments: days)
    func dated(_ sample: Case) throws { try check(sample) }

    @Test("places that are the contact's own", arguments: places)
    func placed(_ sample: Case) throws { try check(sample) }

    @Test("plans", arguments: plans)
    func planned(_ sample: Case) throws { try check(sample) }

    private func check(_ sample: Case) throws {
        let records = try Reading.records(sample.text, published: sample.published)
        let found = records.filter { $0.type == sample.type && $0.place?.country?.description == sample.country }
        let record = try #require(found.first, "no such event among \(records.map(\.type))")
        #expect(found.count == 1)
        #expect(record.status == sample.status)
        #expect(record.date?.start == sample.start)
        #expect(record.date?.end == sample.end)
        #expect(record.place?.city == sample.city)
    }

    @Test(
        "a week to come is still to come, though its month has begun",
        arguments: [
            "يزور وزير الخارجية الكيني دانيال موانغي لشبونة الأسبوع المقبل.",
            "يجتمع وزير الخارجية الكيني دانيال موانغي مع نظيره البرتغالي جواو فيريرا في لشبونة الأسبوع المقبل.",
            "تعقد قمة أفريقية في لشبونة الأسبوع القادم بمشاركة الرئيس الكيني دانيال موانغي والرئيس الأنغولي مانويل دا كوستا.",
        ])
    func weekToCome(_ text: String) throws {
        let record = try #require(try Reading.records(text, published: "2015-08-02").first)
        #expect(record.status == .planned)
        #expect(record.date?.start == "2015-08")
    }

    @Test("the day on which one came is not that of talks to come")
    func talksOfTrip() throws {
        let records = try Reading.records(
            "وصل إلى نيروبي مساء الأحد وزير الخارجية البرتغالي جواو فيريرا في زيارة رسمية يلتقي خلالها نظيره الكيني دانيال موانغي.",
            published: "2023-05-16")
        #expect(records.contains { $0.type == .visit && $0.date?.start == "2023-05-14" })
        #expect(records.contains { $0.type == .bilateralTalks && $0.status == .planned && $0.date == nil })
    }
}
