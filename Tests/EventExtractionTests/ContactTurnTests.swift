import EventExtraction
import Lexicon
import Testing

/// Contacts told by other words than those of visits and talks, and their near misses.
@Suite("Turns of speech that tell a contact")
struct ContactTurnTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var type: String
        var status = "occurred"
        var countries: [String] = []
        var source: String?
    }

    static let cases: [Case] = [
        Case(
            testDescription: "two exchange views",
            body:
                "تبادل وزير الدفاع اليوناني نيكوس بافلو وجهات النظر مع نظيره القبرصي أندرياس خريستو بشأن الأمن البحري.",
            type: "bilateral_talks", countries: ["CY", "GR"]),
        Case(
            testDescription: "a ministry tells of its minister who exchanged views",
            body:
                "أعلنت وزارة الخارجية النمساوية أن الوزير كريستيان هوفر تبادل الآراء مع نظيره الكيني بيتر موانغي، في فيينا.",
            type: "bilateral_talks", countries: ["AT", "KE"]),
        Case(
            testDescription: "congratulations are exchanged by cable",
            body: "تبادل الرئيس التونسي سامي الدريدي برقيات التهنئة مع نظيره المصري هشام السعدي بمناسبة العيد.",
            type: "none"),
        Case(
            testDescription: "one spends an hour with another",
            body:
                "أمضى وزير التجارة القبرصي نيكوس بافلو ساعة أمس في قصر بعبدا مع رئيس الجمهورية اللبنانية سليم الخازن.",
            type: "bilateral_talks", countries: ["CY", "LB"]),
        Case(
            testDescription: "a holiday is no visit",
            body: "قضى وزير السياحة المصري هشام السعدي إجازته مع أسرته في إيطاليا.", type: "none"),
        Case(
            testDescription: "what one tells another in a call",
            body: "أبلغ الرئيس الأمريكي نظيره الصيني في مكالمة هاتفية أمس بأن واشنطن لن تغير سياستها.",
            type: "bilateral_talks", countries: ["CN", "US"]),
        Case(
            testDescription: "what one tells another whose byname stands between, after the meeting",
            body:
                "أبلغ رئيس الوزراء الفلسطيني سامر النابلسي «أبو زياد» وزيرة الخارجية السويسرية أنا مولر أن الانتخابات في موعدها. وقال النابلسي في أعقاب الاجتماع إنه متفائل.",
            type: "bilateral_talks", countries: ["CH", "PS"]),
        Case(
            testDescription: "what one tells another may be written",
            body:
                "أبلغ وزير الخارجية السوداني عمر صالح نظيره الكيني بيتر موانغي باستعداد بلاده لاستضافة الاجتماع المقبل.",
            type: "none"),
        Case(
            testDescription: "what one says when he receives another",
            body:
                "قال وزير الخارجية المصري هشام السعدي لنظيره الإيطالي لويجي روسي، خلال استقباله في القاهرة أمس، إن بلاده ترحب به.",
            type: "bilateral_talks", countries: ["EG", "IT"]),
        Case(
            testDescription: "a meal that brings two together",
            body:
                "كان الغداء الذي جمع وزير الخارجية اللبناني سليم الخازن ونظيره البرتغالي روي بيريرا في لشبونة أمس طويلا.",
            type: "bilateral_talks", countries: ["LB", "PT"]),
        Case(
            testDescription: "a meeting that brings two of one office together",
            body: "عقد أمس لقاء جمع وزيري خارجية تركيا وسوريا في بغداد.", type: "bilateral_talks",
            countries: ["SY", "TR"]),
        Case(
            testDescription: "two states talk in a third",
            body: "تعقد محادثات بين الهند وباكستان في مسقط حول الحدود.", type: "bilateral_talks",
            countries: ["IN", "PK"]),
        Case(
            testDescription: "talks that begin on a weekday",
            body: "محادثات بين الهند والصين تبدأ الاثنين في بكين\nأعلنت الخارجية الصينية أن المحادثات ستتناول الحدود.",
            type: "bilateral_talks", status: "planned", countries: ["CN", "IN"]),
        Case(
            testDescription: "one comes to a city",
            body: "قدم إلى تونس أمس وزير الداخلية الإيطالي ماركو بيانكي في زيارة عمل.", type: "visit",
            countries: ["IT", "TN"]),
        Case(
            testDescription: "a city makes ready for a guest",
            body: "تستعد بغداد لاستقبال رئيس الوزراء المجري إشتفان ناغي مطلع الأسبوع.", type: "visit",
            status: "planned",
            countries: ["HU", "IQ"]),
        Case(
            testDescription: "a delegation is shown round",
            body: "عمان (بترا) - اطلع وفد نرويجي برئاسة وزيرة التنمية آنا برغ على أوضاع اللاجئين في مخيم الزعتري أمس.",
            type: "visit", countries: ["JO", "NO"]),
        Case(
            testDescription: "a delegation of one's own is shown round at home",
            body: "اطلع وفد من وزارة الصحة العراقية على أوضاع مستشفى البصرة خلال زيارة له أمس.", type: "none"),
        Case(
            testDescription: "a jussive denies a visit",
            body: "أكدت الخارجية السودانية أن وزير الدفاع الإثيوبي تادسي بيكيلي لم يزر الخرطوم.", type: "visit",
            status: "denied", countries: ["ET", "SD"]),
        Case(
            testDescription: "what a paper wrote is denied",
            body:
                "قيادة الجيش اللبناني تنفي زيارة رئيس الأركان الأوكراني\nنفت قيادة الجيش ما نشرته إحدى الصحف الصادرة أمس عن زيارة قام بها رئيس هيئة الأركان الأوكرانية أوليه بتروف لبيروت الخميس الماضي.",
            type: "visit", status: "denied", countries: ["LB", "UA"]),
        Case(
            testDescription: "a visit without a date is none yet",
            body: "لم يتحدد بعد موعد زيارة الرئيس الفرنسي إلى الجزائر، بحسب السفير.", type: "none"),
        Case(
            testDescription: "the border that somebody inspects",
            body: "وصل وزير الداخلية العراقي كريم الدليمي إلى منفذ البادية الحدودي مع إيران للاطلاع على الاستعدادات.",
            type: "none"),
        Case(
            testDescription: "officials of one's own who live at a border",
            body: "اجتمع رئيس الوزراء التركي خالد أوزجان أمس بولاة الولايات الواقعة على الحدود مع سوريا والعراق.",
            type: "none"),
        Case(
            testDescription: "a coach is no official",
            body:
                "دخل رئيس الاتحادية الجزائرية لكرة القدم كمال بوزيد في مفاوضات مع ثلاثة مدربين أجانب لخلافة البلجيكي يان بيترز على رأس العارضة الفنية.",
            type: "none"),
    ]

    @Test("are read by what they mean", arguments: cases)
    func turns(_ test: Case) throws {
        let record = try #require(try Reading.records(test.body, source: test.source ?? "").first)
        #expect(record.type.rawValue == test.type)
        guard test.type != "none" else { return }
        #expect(record.status?.rawValue == test.status)
        #expect(record.countries.map(\.description).sorted() == test.countries)
    }

    @Test(
        "tell a gathering by the officials of a region",
        arguments: [
            ("يلتئم في مراكش غدا وزراء داخلية دول غرب المتوسط.", "planned"),
            ("اجتمع قادة دول الساحل أمس في نيامي لبحث الأمن.", "occurred"),
            ("تقرر إلغاء قمة دول الساحل التي كانت ستستضيفها نيامي غدا.", "cancelled"),
            ("اجتمع خبراء من تونس والجزائر وليبيا أمس في طرابلس لبحث المياه الجوفية.", "occurred"),
            ("انطلقت أمس القمة الإيبيرية الأمريكية في ليما.", "occurred"),
        ])
    func region(_ text: String, _ status: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.type == .conference)
        #expect(record.status?.rawValue == status)
        #expect(record.place?.country != nil)
    }

    @Test("leave the officials of a region alone where somebody meets them")
    func officialsMet() throws {
        let record = try #require(
            try Reading.records("زار الرئيس الراحل متحف دول الساحل، كما ناقش كتابا عن قادة دول المنطقة.").first)
        #expect(record.type == .none)
    }

    @Test("mean the paper's own official who goes to the one state that is named")
    func ownOfficial() throws {
        let record = try #require(
            try Reading.records(
                "وصل رئيس مجلس القضاء الأعلى القاضي كريم الدليمي، مساء الأحد، إلى العاصمة الإسبانية مدريد بدعوة من رئيسة المحكمة العليا في إسبانيا.",
                source: "شفق نيوز"
            ).first)
        #expect(record.type == .visit)
        #expect(record.countries.map(\.description).sorted() == ["ES", "IQ"])
    }

    @Test(
        "mean the paper's own official beside the one foreigner who is named",
        arguments: [
            (
                "أكد رئيس الجمهورية كريم الدليمي خلال استقباله السفيرة الأمريكية جين ميلر عمق العلاقات.",
                "bilateral_talks", "US"
            ),
            ("يبدأ الرئيس كريم الدليمي اليوم زيارة لألمانيا تستغرق يومين.", "visit", "DE"),
        ])
    func ownBesideForeigner(_ text: String, _ type: String, _ other: String) throws {
        let record = try #require(try Reading.records(text, source: "واع").first)
        #expect(record.type.rawValue == type)
        #expect(record.countries.map(\.description).sorted() == ["IQ", other].sorted())
    }

    @Test("name the leader of a delegation by the nation behind it")
    func delegationLeader() throws {
        let record = try #require(
            try Reading.records(
                "أنهى وفد الجمعية الوطنية في جمهورية تشاد، بقيادة النائب موسى أداما رئيس لجنة الدفاع، أمس زيارة إلى الخرطوم.",
                source: "السوداني"
            ).first)
        #expect(record.type == .visit)
        #expect(record.participants.contains { $0.name == "موسى أداما" && $0.country?.description == "TD" })
    }
}
