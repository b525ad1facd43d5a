import EventExtraction
import Lexicon
import Testing

@Suite("Talks told by who stands behind a verb")
struct DealingTests {
    /// A sentence and who are host, guest or participants of its talks.
    struct Case: CustomTestStringConvertible, Sendable {
        var sentence: String
        var parties: [String]
        var countries: [String]
        var testDescription: String { sentence }
    }

    static let cases: [Case] = [
        // A list of those present opens the sentence.
        Case(
            sentence:
                "وبحضور وزير الصحة، التقى الرئيس السنغالي عثمان ندياي وزير التعاون الألماني كارل شفارتس في داكار أمس.",
            parties: ["host عثمان ندياي", "guest كارل شفارتس"], countries: ["DE", "SN"]),
        // So it does between who meets and whom he meets.
        Case(
            sentence:
                "التقى وزير الخارجية العماني سالم الحارثي، ترافقه السفيرة منى البلوشي، مع الرئيس الكيني دانيال موانغي في نيروبي أمس.",
            parties: ["host دانيال موانغي", "guest سالم الحارثي"], countries: ["KE", "OM"]),
        Case(
            sentence:
                "التقى وزير الدفاع التشادي عيسى محمد، بحضور قائد الجيش، بالسفير الإيطالي ماركو ريتشي في نجامينا أمس.",
            parties: ["host عيسى محمد", "guest ماركو ريتشي"], countries: ["IT", "TD"]),
        // What brings them together may open the sentence.
        Case(
            sentence:
                "ضم اجتماع في نيروبي أمس وزير الخارجية الكيني دانيال موانغي ووزير الخارجية البرتغالي جواو فيريرا.",
            parties: ["host دانيال موانغي", "guest جواو فيريرا"], countries: ["KE", "PT"]),
        // With whom, stands behind time and place.
        Case(
            sentence:
                "راجع وزير النقل المصري سامي الدالي، في مقر الوزارة بالقاهرة أمس، مع السفير الياباني هيروشي تاكادا، خطط تطوير المترو.",
            parties: ["host سامي الدالي", "guest هيروشي تاكادا"], countries: ["EG", "JP"]),
        Case(
            sentence:
                "تطرق الرئيس الموريتاني ولد سيدي مع الرئيس المالي إبراهيم تراوري، أمس في نواكشوط، إلى الوضع في الساحل.",
            parties: ["host ولد سيدي", "guest إبراهيم تراوري"], countries: ["ML", "MR"]),
        Case(
            sentence: "انفرد الرئيس الفرنسي بيير لوران بنظيره الجزائري كمال بوزيد في الإليزيه قبل مأدبة العشاء.",
            parties: ["host بيير لوران", "guest كمال بوزيد"], countries: ["DZ", "FR"]),
        Case(
            sentence:
                "اتفق وزير الاقتصاد التونسي وليد المحجوب ونظيره المغربي يوسف العلمي، أمس بالرباط، على إنشاء لجنة للمتابعة.",
            parties: ["host يوسف العلمي", "guest وليد المحجوب"], countries: ["MA", "TN"]),
        // Audiences, feasts, farewells, decorations.
        Case(
            sentence: "خصت المستشارة الألمانية هانا فيشر الرئيس النيجيري موسى أداما بلقاء مطول في برلين أمس.",
            parties: ["host هانا فيشر", "guest موسى أداما"], countries: ["DE", "NG"]),
        Case(
            sentence: "أولم رئيس الجمهورية اللبنانية سليم الخازن على شرف نظيره القبرصي أندرياس كوستا في قصر بعبدا أمس.",
            parties: ["host سليم الخازن", "guest أندرياس كوستا"], countries: ["CY", "LB"]),
        Case(
            sentence:
                "أقام وزير الخارجية العماني سالم بن حمد البلوشي مأدبة غداء تكريما لوزير الخارجية البولندي آدم نوفاك في مسقط اليوم.",
            parties: ["host سالم بن حمد البلوشي", "guest آدم نوفاك"], countries: ["OM", "PL"]),
        Case(
            sentence:
                "ودع رئيس مجلس النواب الأردني طارق الفايز أمس سفير جمهورية المجر لازلو سابو بمناسبة انتهاء فترة عمله.",
            parties: ["host طارق الفايز", "guest لازلو سابو"], countries: ["HU", "JO"]),
        Case(
            sentence: "قصد السفير التركي مراد يلماز مكتب وزير الداخلية اللبناني زياد الخوري أمس لبحث ملف المعابر.",
            parties: ["host زياد الخوري", "guest مراد يلماز"], countries: ["LB", "TR"]),
        // With whom, a pronoun tells, or "the two of them".
        Case(
            sentence:
                "عقب اجتماعهما في أنقرة أمس، أعلن وزير الدفاع التركي خالد أوزجان ووزير الدفاع القطري محمد النعيمي إنشاء لجنة.",
            parties: ["host خالد أوزجان", "guest محمد النعيمي"], countries: ["QA", "TR"]),
        // Committees, rounds and the heads of their sides.
        Case(
            sentence:
                "انعقدت بالرباط أمس اللجنة المشتركة المغربية السنغالية، وترأسها عن الجانب المغربي وزير الصيد محمد الفهري، وعن الجانب السنغالي وزير الصيد عمر سار.",
            parties: ["host محمد الفهري", "guest عمر سار"], countries: ["MA", "SN"]),
        Case(
            sentence:
                "جرى في القاهرة أمس عقد جلسة مباحثات ترأسها عن الجانب المصري وزير التجارة هشام السعدي، وعن الجانب الكيني وزيرة التجارة غريس وانجيرو.",
            parties: ["host هشام السعدي", "guest غريس وانجيرو"], countries: ["EG", "KE"]),
        Case(
            sentence:
                "استأنفت أمس بالدوحة المحادثات بين الهند وباكستان، ويمثل نيودلهي في الجولة السفير راجيف كومار، أما إسلام آباد فيمثلها السفير طارق محمود.",
            parties: ["participant راجيف كومار", "participant طارق محمود"], countries: ["IN", "PK"]),
        Case(
            sentence: "فشلت روسيا وأوكرانيا، خلال المفاوضات التي جرت أمس في إسطنبول، في الاتفاق على هدنة.",
            parties: [], countries: ["RU", "UA"]),
        // Firms of another nation.
        Case(
            sentence: "بحث وزير البترول العراقي حسن الجبوري مع شركة توتال الفرنسية أمس في بغداد تطوير حقل الحلفاية.",
            parties: ["participant حسن الجبوري"], countries: ["FR", "IQ"]),
        Case(
            sentence:
                "يفاوض وفد وزارة المالية المصرية برئاسة نائب الوزير أحمد الديب بنك التنمية الصيني في شنغهاي منذ أمس.",
            parties: ["participant أحمد الديب"], countries: ["CN", "EG"]),
        // An ambassador by his full style.
        Case(
            sentence:
                "قدم أليخاندرو غارسيا، السفير فوق العادة والمفوض لجمهورية الأرجنتين، أوراق اعتماده أمس بقصر المرادية إلى رئيس الجمهورية عبد القادر بن يحيى.",
            parties: ["host عبد القادر بن يحيى", "guest أليخاندرو غارسيا"], countries: ["AR", "DZ"]),
    ]

    @Test("name both sides", arguments: cases)
    func talks(_ example: Case) throws {
        let record = try #require(try Reading.records(example.sentence).first { $0.type == .bilateralTalks })
        let parties = record.participants.map { "\($0.role.rawValue) \($0.name ?? "-")" }
        #expect(Set(parties) == Set(example.parties))
        #expect(record.countries.map(\.description) == example.countries)
    }

    @Test(
        "are not what is asked, held at home, or with nobody",
        arguments: [
            "هل يلتقي ماكرون وبوتين في هلسنكي؟",
            "تابع الرئيس المصري حسام فوزي أمس مع رئيس الوزراء سيد حجازي مشروعات الطرق.",
            "أقام السفير الفرنسي في بيروت حفل استقبال بمناسبة العيد الوطني حضره وزير الثقافة.",
        ])
    func nothing(_ sentence: String) throws {
        #expect(try Reading.records(sentence).allSatisfy { $0.type == .none })
    }
}
