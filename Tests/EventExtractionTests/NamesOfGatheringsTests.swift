import EventExtraction
import Lexicon
import Testing

/// What a gathering is called, and who is told to be of it.
@Suite("Names of gatherings")
struct NamesOfGatheringsTests {
    private func gathering(_ text: String) throws -> EventRecord {
        try #require(try Reading.records(text).first { $0.type == .conference })
    }

    @Test(
        "end before what the meeting is to do or counts, and go on with the matter of a body",
        arguments: [
            ("اجتماع مجلس الدفاع العربي لإتمامه خلال هذا الأسبوع", "اجتماع مجلس الدفاع العربي"),
            ("اجتماعات اللجنة الفنية الوطنية لمكافحة الإرهاب", "اجتماعات اللجنة الفنية الوطنية لمكافحة الإرهاب"),
            ("اجتماع لجنة حقوق الإنسان العربية", "اجتماع لجنة حقوق الإنسان العربية"),
            ("الاجتماع العام الثالث من الدورة السادسة والعشرين", "الاجتماع العام الثالث من الدورة السادسة والعشرين"),
            ("الاجتماع الثالث من يوم أمس", "الاجتماع الثالث"),
        ])
    func ends(_ name: String, _ expected: String) throws {
        let record = try gathering("عقد أمس الاثنين في عمان \(name) بمشاركة وزراء مصر والأردن والعراق.")
        #expect(record.conference?.name == expected)
    }

    @Test("hold what they are about, whatever it is of, and tell each person once")
    func matter() throws {
        let record = try gathering(
            "سيرأس الرئيس الفرنسي جان مورو في نيروبي السبت المقبل قمة عالمية عن ريادة الأعمال، كما يشارك مورو في القمة مع الرئيس الكيني جون كاماو."
        )
        #expect(record.conference?.name == "قمة عالمية عن ريادة الأعمال")
        #expect(record.participants.compactMap(\.name).sorted() == ["جان مورو", "جون كاماو"])
    }

    @Test(
        "go on behind an adjective of time or a short name, and with the state of a crisis",
        arguments: [
            (
                "الاجتماع المقبل لوزراء الدفاع العرب في 27 ديسمبر في الكويت بمشاركة وزراء مصر والأردن والعراق",
                "الاجتماع المقبل لوزراء الدفاع العرب", nil
            ),
            (
                "قمة إقليمية حول الأزمة في مالي غدا في داكار بمشاركة رؤساء مالي وغانا والسنغال",
                "قمة إقليمية حول الأزمة في مالي", nil
            ),
            ("قمة إقليمية حول المياه في مالي غدا بمشاركة رؤساء مالي وغانا والسنغال", "قمة إقليمية حول المياه", nil),
            (
                "اجتماعات مجلس محافظي صندوق الأوبك للتنمية الدولية (أوفيد) السادس والثلاثين غدا في فيينا بمشاركة وزراء مصر والعراق والكويت",
                "اجتماعات مجلس محافظي صندوق الأوبك للتنمية الدولية (أوفيد) السادس والثلاثين", 36
            ),
        ] as [(String, String, Int?)])
    func goingOn(_ text: String, _ expected: String, _ ordinal: Int?) throws {
        let record = try gathering("تعقد \(text).")
        #expect(record.conference?.name == expected)
        #expect(record.conference?.ordinal == ordinal)
    }

    @Test("go on behind no adverb")
    func remote() throws {
        let record = try gathering(
            "عقد وزراء الصحة في فرنسا وتونس ومالطا أمس الاثنين مؤتمرا دوليا عن بعد اللجنة الفنية حاضرة فيه.")
        #expect(record.conference?.name.contains("اللجنة") == false)
    }

    @Test(
        "are held where the speaker is on a visit, unless a day of their own is told",
        arguments: [
            ("في افتتاح قمة عالمية حول ريادة الأعمال", "KE"), ("في افتتاح قمة عالمية حول المياه في مايو الماضي", nil),
        ])
    func onVisit(_ words: String, _ country: String?) throws {
        let record = try gathering(
            """
            أكد الرئيس الفرنسي جان مورو أمس الاثنين في اليوم الأول من زيارة إلى كينيا دعم بلاده للقارة.
            وقال مورو \(words) إن إفريقيا تتقدم. ووصف الاقتصاد الكيني بالواعد.
            """)
        #expect(record.place?.country == country.flatMap { CountryCode($0) })
    }

    @Test("have no ordinal from the number of states")
    func states() throws {
        let record = try gathering(
            "عقدت أمس الاثنين في بروكسل قمة منطقة اليورو البالغ عددها 19 دولة بحضور الرئيس الفرنسي جان مورو ورئيس الوزراء اليوناني نيكوس باباس ورئيس الوزراء الإيطالي ماركو روسي."
        )
        #expect(record.conference?.ordinal == nil)
    }

    @Test("are no verbs and no persons: peers name a meeting, else nothing does")
    func verbs() throws {
        let peers = try gathering(
            "قال وزير الخارجية الفرنسي جان مورو إنه سيلتقي نظراءه من دول مجلس التعاون الخليجي في الدوحة الاثنين المقبل."
        )
        #expect(peers.conference?.name == "نظراءه من دول مجلس التعاون الخليجي")
        let three = try gathering(
            "من المتوقع أن يجتمع ماجد العلي وزير خارجية الأردن بجان مورو وزير خارجية فرنسا ونيكوس باباس وزير خارجية اليونان في الدوحة."
        )
        #expect(three.conference == nil && three.participants.count == 3)
    }

    @Test("are told with the states of which a body consists")
    func members() throws {
        let record = try gathering(
            "يعقد وزراء خارجية مجلس التعاون الخليجي الذي يضم السعودية والبحرين والإمارات والكويت وقطر وسلطنة عمان اجتماعا طارئا في الرياض غدا."
        )
        #expect(record.countries.map(\.description) == ["AE", "BH", "KW", "OM", "QA", "SA"])
    }

    @Test("make no further talks of what was said at them or after them")
    func parts() throws {
        let press = try Reading.records(
            """
            التقى وزراء خارجية مجلس التعاون الخليجي أمس الاثنين في الدوحة وزير الخارجية الفرنسي جان مورو.
            وقال وزير الخارجية القطري ماجد العلي في مؤتمر صحفي مع مورو إن اللقاء كان مثمرا.
            """)
        #expect(press.map(\.type) == [.conference])
        let matter = try Reading.records(
            "عقد وزير الخارجية الفرنسي جان مورو أمس الاثنين في الدوحة اجتماعا ثلاثيا مع وزير الخارجية اليوناني نيكوس باباس ووزير الخارجية الأردني ماجد العلي، تم خلاله بحث أزمة الهجرة."
        )
        #expect(matter.map(\.type) == [.conference])
    }
}
