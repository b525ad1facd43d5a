import EventExtraction
import Lexicon
import Testing

@Suite("Talks beside the news")
struct SideTalksTests {
    /// The lead of a trip and what the sentence after it tells: the pairs that met.
    struct Case: CustomTestStringConvertible, Sendable {
        var sentence: String
        var pairs: [[String]]
        var testDescription: String { sentence }
    }

    private static let trip =
        "وصل وزير الخارجية النرويجي إريك هانسن إلى عمان أمس الثلاثاء في زيارة رسمية تستمر يومين.\n"
    static let guest = "إريك هانسن"

    static let tripCases: [Case] = [
        // Whom a visitor meets is of the state where he is.
        Case(sentence: "والتقى الوزير النرويجي أيضا رئيس مجلس النواب طارق الفايز.", pairs: [[guest, "طارق الفايز"]]),
        Case(
            sentence: "وأجرى الوزير النرويجي مباحثات مع كل من رئيس الوزراء عماد الرفاعي ووزير الداخلية سليم الحياري.",
            pairs: [[guest, "عماد الرفاعي"], [guest, "سليم الحياري"]]),
        Case(
            sentence: "ويلتقي هانسن عددا من المسؤولين الأردنيين، بينهم رئيس الوزراء عماد الرفاعي.",
            pairs: [[guest, "عماد الرفاعي"]]),
        // Who acts, or is received, was told before.
        Case(
            sentence: "وسيلتقي رئيس الوزراء عماد الرفاعي ووزير الداخلية سليم الحياري.",
            pairs: [[guest, "عماد الرفاعي"], [guest, "سليم الحياري"]]),
        Case(sentence: "واستقبله في مكتبه رئيس الوزراء عماد الرفاعي.", pairs: [[guest, "عماد الرفاعي"]]),
        Case(
            sentence: "والتقى هانسن رئيس الوزراء عماد الرفاعي.\nواجتمع لاحقا مع وزير المياه حازم الخصاونة.",
            pairs: [[guest, "عماد الرفاعي"], [guest, "حازم الخصاونة"]]),
        Case(
            sentence: "وتخللت الزيارة لقاء مع رئيس الوزراء عماد الرفاعي.", pairs: [[guest, "عماد الرفاعي"]]),
        // A press conference of two is of their talks.
        Case(
            sentence: "وأضاف هانسن في مؤتمر صحافي جمعه بنظيره الأردني ناصر المجالي أن المساعدات مستمرة.",
            pairs: [[guest, "ناصر المجالي"]]),
        Case(
            sentence: "وكانت وزارة الخارجية الأردنية استدعت الأحد الماضي السفير السويدي لارس نيلسون.",
            pairs: [["لارس نيلسون"]]),
        // Nobody meets here.
        Case(sentence: "والتقى رئيس الوزراء عماد الرفاعي نواب كتلة المستقبل في البرلمان.", pairs: []),
        Case(sentence: "واجتمع رئيس الوزراء عماد الرفاعي مع وزير الداخلية سليم الحياري.", pairs: []),
        Case(sentence: "واستقبلته بالمطار وزيرة الثقافة هيفاء النجار.", pairs: []),
        Case(sentence: "وقال هانسن في مؤتمر صحفي إن بلاده ستدعم الأردن.", pairs: []),
        Case(sentence: "وأضاف أن وجهات نظر الملك عبدالله الثاني والرئيس المصري حازم الشافعي متطابقة.", pairs: []),
    ]

    @Test("are found with both sides", arguments: tripCases)
    func onTrip(_ example: Case) throws {
        let talks = try Reading.records(Self.trip + example.sentence).filter { $0.type == .bilateralTalks }
        #expect(Set(talks.map { Set($0.participants.compactMap(\.name)) }) == Set(example.pairs.map(Set.init)))
    }

    static let seriesCases: [Case] = [
        Case(
            sentence:
                "استقبل رئيس الحكومة اللبنانية نجيب الصلح اليوم في السراي السفير الفرنسي بيار دوكان، ثم السفير المصري ياسر علوي، فالسفيرة النرويجية مارتا فولد.",
            pairs: [["نجيب الصلح", "بيار دوكان"], ["نجيب الصلح", "ياسر علوي"], ["نجيب الصلح", "مارتا فولد"]]),
        Case(
            sentence:
                "أجرى وزير الخارجية المصري ماجد شوقي اتصالات هاتفية مع وزير الخارجية الفرنسي لوران دوبريه ووزير الخارجية الإيطالي ماركو روسيني.",
            pairs: [["ماجد شوقي", "لوران دوبريه"], ["ماجد شوقي", "ماركو روسيني"]]),
        Case(
            sentence:
                "التقى وزير الخارجية السعودي عادل السبيعي في نيويورك أمس، كلا على حدة، وزير خارجية الهند راجيف مينون ووزير خارجية قبرص نيكوس بافلو.",
            pairs: [["عادل السبيعي", "راجيف مينون"], ["عادل السبيعي", "نيكوس بافلو"]]),
        Case(
            sentence:
                "عقد وزير الخارجية المصري ماجد شوقي لقاء مع رئيس الوزراء الهندي راجيف مينون ووزير خارجيته سانجاي كومار.",
            pairs: [["ماجد شوقي", "راجيف مينون", "سانجاي كومار"]]),
    ]

    @Test("with officials of several states are one contact each", arguments: seriesCases)
    func series(_ example: Case) throws {
        let talks = try Reading.records(example.sentence)
        #expect(talks.allSatisfy { $0.type == .bilateralTalks })
        #expect(Set(talks.map { Set($0.participants.compactMap(\.name)) }) == Set(example.pairs.map(Set.init)))
    }

    @Test("of three at one table are a conference")
    func oneTable() throws {
        let record = try #require(
            try Reading.records(
                "عقد وزير الخارجية القطري سعد الكواري اجتماعا ثلاثيا مع نظيريه التركي كمال أيدين والروسي إيغور بيتروف في الدوحة."
            ).first)
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["QA", "RU", "TR"])
    }

    @Test("are held with the state where they are, when no partner is told")
    func byPlace() throws {
        let record = try #require(
            try Reading.records("يجري وزير الخارجية الألماني هايكو شميت محادثات في طهران اليوم حول الملف النووي.").first
        )
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description) == ["DE", "IR"])
    }

    @Test("of a joint committee are told by those who chair it")
    func committee() throws {
        let record = try #require(
            try Reading.records(
                "عقدت في الرياض أعمال اللجنة السعودية المصرية المشتركة برئاسة وزير التجارة السعودي ماجد القصبي ووزيرة التجارة المصرية نيفين جمال."
            ).first)
        #expect(record.type == .bilateralTalks)
        #expect(record.participants.map(\.name) == ["ماجد القصبي", "نيفين جمال"])
    }

    @Test("of the two presidents are those of the visitor and his host")
    func bothPresidents() throws {
        let records = try Reading.records(
            "بدأ الرئيس الكيني جيمس موانغي أمس زيارة رسمية إلى الجزائر بدعوة من نظيره الجزائري عبد المجيد بلحاج.\nوأجرى الرئيسان محادثات ثنائية بمقر الرئاسة."
        )
        let talks = try #require(records.first { $0.type == .bilateralTalks })
        #expect(Set(talks.participants.compactMap(\.name)) == ["جيمس موانغي", "عبد المجيد بلحاج"])
    }

    @Test("are not told twice where a press conference belongs to a gathering or to the talks of leaders")
    func pressOfGathering() throws {
        let records = try Reading.records(
            "أجرى الرئيس المصري حازم الشافعي محادثات في القاهرة أمس مع الرئيس الكيني جيمس موانغي.\nوقال وزير الخارجية المصري ماجد شوقي في مؤتمر صحفي مشترك مع نظيره الكيني إن العلاقات متينة."
        )
        #expect(records.count == 1)
    }

    /// A sentence with several verbs, and the pairs that met.
    static let chains: [Case] = [
        Case(
            sentence:
                "استقبل وزير الخارجية الأردني سليم الحياري سفير كندا دونالد ماك، كما التقى وزيرة الهجرة الإيطالية لورا بيانكي.",
            pairs: [["سليم الحياري", "دونالد ماك"], ["سليم الحياري", "لورا بيانكي"]]),
        Case(
            sentence:
                "بحث وزير الداخلية الأردني سليم الحياري مع السفير الفرنسي جان لوران سبل التعاون، كما استقبل السفيرة الألمانية أنا فيشر.",
            pairs: [["سليم الحياري", "جان لوران"], ["سليم الحياري", "أنا فيشر"]]),
        Case(
            sentence:
                "التقى وزير الخارجية الأردني سليم الحياري وزيرة خارجية كولومبيا ماريا لوبيز ووزير خارجية صربيا دراغان يوفانوفيتش، كل على حدة، كما اجتمع مع وزير خارجية النرويج إريك هانسن.",
            pairs: [
                ["سليم الحياري", "ماريا لوبيز"], ["سليم الحياري", "دراغان يوفانوفيتش"], ["سليم الحياري", "إريك هانسن"],
            ]),
        // The next verb has a subject of its own.
        Case(
            sentence:
                "استقبل وزير الداخلية الأردني سليم الحياري السفير الفرنسي جان لوران، كما التقى وزير الدفاع الأردني خالد الفايز نظيره البريطاني جون هاريس.",
            pairs: [["سليم الحياري", "جان لوران"], ["خالد الفايز", "جون هاريس"]]),
        Case(
            sentence:
                "استقبل وزير الداخلية الأردني سليم الحياري السفير الفرنسي جان لوران، ثم استقبل رئيس الوزراء الأردني عماد الرفاعي، السفيرة الألمانية أنا فيشر.",
            pairs: [["سليم الحياري", "جان لوران"], ["عماد الرفاعي", "أنا فيشر"]]),
    ]

    @Test("of one sentence go on about who acted, unless a verb names another", arguments: chains)
    func chain(_ example: Case) throws {
        let talks = try Reading.records(example.sentence).filter { $0.type == .bilateralTalks }
        #expect(talks.map { Set($0.participants.compactMap(\.name)) } == example.pairs.map(Set.init))
    }

    /// What a minister does who takes part in the gathering of ministers.
    private static let beside: [Case] = [
        "حيث التقى نظيره الأذربيجاني رشاد علييف.",
        "حيث التقى على هامشه نظيره الأذربيجاني رشاد علييف.",
        "والتقى نظيره الأذربيجاني رشاد علييف.",
        "وعقد على هامش المؤتمر لقاء مع نظيره الأذربيجاني رشاد علييف.",
        "وكان له على هامش المؤتمر لقاء مع نظيره الأذربيجاني رشاد علييف.",
        "وأجرى على هامشه سلسلة لقاءات شملت نظيره الأذربيجاني رشاد علييف.",
    ].map { Case(sentence: $0, pairs: [["سمير العوني", "رشاد علييف"]]) }

    @Test("of a gathering of ministers are not of them all", arguments: beside)
    func atGathering(_ example: Case) throws {
        let lead = "شارك وزير الخارجية التونسي سمير العوني في مؤتمر وزراء خارجية دول عدم الانحياز في باكو، "
        let records = try Reading.records(lead + example.sentence)
        #expect(records.first?.type == .conference)
        let talks = records.filter { $0.type == .bilateralTalks }
        #expect(talks.map { Set($0.participants.compactMap(\.name)) } == example.pairs.map(Set.init))
    }

    @Test("of members of a movement are those of its delegation")
    func representatives() throws {
        let told = "التقى المبعوث الأممي إلى اليمن سالم بن عمار في مسقط أمس ممثلين عن جماعة الحوثي."
        let record = try #require(try Reading.records(told).first)
        #expect(record.type == .bilateralTalks)
        #expect(record.countries.map(\.description) == ["YE"])
        // "A team that comprises representatives" sends none of its own.
        let team =
            "عقد وزير التجارة التونسي سمير العوني اجتماعا في تونس أمس مع فريق العمل الذي يضم ممثلين عن البنك الدولي."
        #expect(try Reading.records(team).first?.organizations.isEmpty == true)
    }
}
