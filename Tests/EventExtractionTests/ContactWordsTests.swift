import EventExtraction
import Lexicon
import Testing

@Suite("Contacts told by other words than their own")
struct ContactWordsTests {
    /// A sentence, and the type, countries and names of one of the events it tells.
    struct Case: CustomTestStringConvertible {
        let sentence: String
        let type: String
        let countries: [String]
        let names: Set<String>

        init(_ sentence: String, _ type: String, _ countries: [String], _ names: Set<String> = []) {
            self.sentence = sentence
            self.type = type
            self.countries = countries
            self.names = names
        }

        var testDescription: String { sentence }
    }

    static let trips = [
        Case(
            "طلب الرئيس البرتغالي جواو سيلفا من وزير الخارجية البرتغالي نونو كوستا التوجه غدا إلى كوالالمبور لتسليم الرد.",
            "visit", ["MY", "PT"], ["نونو كوستا"]),
        Case(
            "أوفد الرئيس الهندي راجيف شارما وزير خارجيته أنيل كومار إلى كولومبو.", "visit", ["IN", "LK"], ["أنيل كومار"]
        ),
        Case(
            "عاد وزير الدفاع العماني سالم البوسعيدي إلى بلاده أمس قادما من باريس.", "visit", ["FR", "OM"],
            ["سالم البوسعيدي"]),
        Case(
            "شارك ولي العهد الأردني الأمير فارس أمس في مراسم تشييع الملكة في لندن.", "visit", ["GB", "JO"], ["فارس"]),
        Case(
            "حضر الرئيس التركي كمال يلماز حفل تنصيب الرئيس الصومالي حسن فارح.", "visit", ["SO", "TR"], ["كمال يلماز"]),
        Case("تستقبل الرباط غدا وزير الخارجية الإسباني خوان غارسيا.", "visit", ["ES", "MA"], ["خوان غارسيا"]),
        Case(
            "رحب وزير الإعلام الأردني سعد العواد بزيارة ولي العهد البحريني الأمير ماجد.", "visit", ["BH", "JO"],
            ["ماجد"]),
        Case(
            "وصف محللون الزيارة بالتاريخية.\nوأكدوا أهمية الزيارة التي قام بها وزير الدفاع الماليزي أحمد كمال أمس إلى لشبونة.",
            "visit", ["MY", "PT"],
            ["أحمد كمال"]),
        Case(
            "قال وزير الخارجية الإيراني رضا كاظمي في مؤتمر صحافي في الكويت، التي وصلها أمس، إن الحوار قائم.",
            "visit", ["IR", "KW"], ["رضا كاظمي"]),
        Case(
            "في إطار زيارته الرسمية إلى البرتغال، التقى وزير الدفاع القطري خالد الكواري نظيره البرتغالي نونو كوستا.",
            "visit", ["PT", "QA"], ["خالد الكواري"]),
        Case(
            "ناقش وزير الخارجية البرتغالي نونو كوستا أمس خلال زيارته الرئيس اللبناني جورج خوري في بيروت سبل دعم الجيش.",
            "visit", ["LB", "PT"], ["نونو كوستا", "جورج خوري"]),
        Case("وزير الخارجية الأمريكي جون ميلر موجود حاليا في الدوحة.", "visit", ["QA", "US"], ["جون ميلر"]),
    ]

    static let talks = [
        Case(
            "اتصل الرئيس الأمريكي جون ميلر بالرئيس المصري عادل منصور اليوم لبحث الهدنة.", "bilateral_talks",
            ["EG", "US"],
            ["جون ميلر", "عادل منصور"]),
        Case(
            "وقع وزير الطاقة الماليزي أحمد كمال ونظيره البرتغالي نونو كوستا أمس في لشبونة مذكرة تفاهم.",
            "bilateral_talks",
            ["MY", "PT"], ["أحمد كمال", "نونو كوستا"]),
        Case(
            "ترأس وزير التجارة العراقي علي الجبوري ووزير الاقتصاد الإيراني رضا كاظمي أعمال اللجنة العراقية الإيرانية المشتركة.",
            "bilateral_talks", ["IQ", "IR"], ["علي الجبوري", "رضا كاظمي"]),
        Case(
            "في ختام محادثاته مع نظيره الموريتاني محمد ولد سيدي، أكد وزير الخارجية البرتغالي نونو كوستا عمق العلاقات.",
            "bilateral_talks", ["MR", "PT"], ["محمد ولد سيدي", "نونو كوستا"]),
        Case(
            "أكد رئيس الوزراء المصري عادل منصور متانة العلاقات. جاء ذلك خلال استقباله اليوم السفير الصيني تشانغ وانغ.",
            "bilateral_talks", ["CN", "EG"], ["عادل منصور", "تشانغ وانغ"]),
        Case(
            "سلم السفير القطري في الخرطوم راشد النعيمي رسالة من أمير قطر إلى الرئيس السوداني عمر الأمين خلال لقاء جمعهما اليوم.",
            "bilateral_talks", ["QA", "SD"], ["راشد النعيمي", "عمر الأمين"]),
        Case(
            "جمع لقاء في باريس وزير الخارجية البرتغالي نونو كوستا بنظيره الفرنسي بيار مارتان.", "bilateral_talks",
            ["FR", "PT"], ["نونو كوستا", "بيار مارتان"]),
        Case(
            "حظي رئيس الوزراء الماليزي أحمد كمال باستقبال رسمي في قصر اليمامة من ولي العهد السعودي الأمير فيصل.",
            "bilateral_talks", ["MY", "SA"], ["أحمد كمال", "فيصل"]),
        Case(
            "تداول رئيس مجلس النواب اللبناني نبيل حداد مع السفير البرتغالي نونو كوستا في الأوضاع العامة.",
            "bilateral_talks",
            ["LB", "PT"], ["نبيل حداد", "نونو كوستا"]),
        Case(
            "جاء ذلك خلال لقاء الرئيس عادل منصور الرئيس الموريتاني محمد ولد سيدي أمس في القاهرة.", "bilateral_talks",
            ["EG", "MR"], ["عادل منصور", "محمد ولد سيدي"]),
        Case(
            "انطلقت أمس المباحثات بين روسيا ومنظمة أوبك بمشاركة وزير الطاقة الروسي ألكسندر فولكوف.", "bilateral_talks",
            ["RU"], ["ألكسندر فولكوف"]),
    ]

    static let others = [
        "أرسل الرئيس الهندي راجيف شارما برقية تهنئة إلى الرئيس الماليزي أحمد كمال.",
        "وقع حادث سير أمس على الطريق الدولي بعد أن عبر وزير النقل المغربي ناصر العلوي الاتفاق مع الشركة.",
        "قال وزير الزراعة المصري عادل منصور إن المشروع يباع على طبق من ذهب لإسبانيا.",
        "حضر الحفل السفير الفرنسي بيار مارتان وعدد من المدعوين في لندن.",
    ]

    @Test("are trips", arguments: trips)
    func trip(_ item: Case) throws { try expect(item) }

    @Test("are talks", arguments: talks)
    func talk(_ item: Case) throws { try expect(item) }

    @Test("are none where the words mean something else", arguments: others)
    func none(_ sentence: String) throws {
        #expect(try Reading.records(sentence).map(\.type.rawValue) == ["none"])
    }

    @Test("have each stop of a journey")
    func stops() throws {
        let records = try Reading.records(
            "يزور الوزير البرتغالي نونو كوستا غدا الرياض ومنها إلى الدوحة.\nوقال إنه يتوجه بعد زيارته للدوحة إلى القاهرة."
        )
        let states = records.filter { $0.type == .visit }.compactMap { $0.place?.country?.description }
        #expect(Set(states).isSuperset(of: ["QA", "SA"]))
    }

    private func expect(_ item: Case) throws {
        let records = try Reading.records(item.sentence)
        let found = records.contains { record in
            record.type.rawValue == item.type && record.countries.map(\.description) == item.countries
                && item.names.isSubset(of: record.participants.compactMap(\.name))
        }
        #expect(found, "\(records.map { ($0.type.rawValue, $0.countries, $0.participants.map(\.name)) })")
    }
}
