import EventExtraction
import Lexicon
import Testing

@Suite("Where the next person begins")
struct NextPersonTests {
    /// The principals of the first record, "name|title|country" each, "-" for what is not told.
    private func parties(_ told: String, source: String = "") throws -> [String] {
        let record = try #require(try Reading.records(told, source: source).first)
        return record.participants.map {
            "\($0.name ?? "-")|\($0.title ?? "-")|\($0.country?.description ?? "-")"
        }
    }

    @Test(
        "an office right behind a name is that of the name behind it",
        arguments: [
            (
                "استقبل الملك محمد السادس وزير الخارجية الفرنسي جان مارك أيرو.",
                ["محمد السادس|ملك|MA", "جان مارك أيرو|وزير الخارجية الفرنسي|FR"]
            ),
            (
                "استقبل الشيخ محمد بن زايد وزير الخارجية المصري السيد سمير العوني.",
                ["محمد بن زايد|-|AE", "سمير العوني|وزير الخارجية المصري|EG"]
            ),
            (
                "استقبل الأمير مولاي رشيد وزير الخارجية الفرنسي جان مارك أيرو بالرباط.",
                ["مولاي رشيد|-|MA", "جان مارك أيرو|وزير الخارجية الفرنسي|FR"]
            ),
            // No name follows: behind a king, behind him whose state is known, and where nobody else is named.
            (
                "استقبل الملك محمد السادس وزير الخارجية الفرنسي أمس بالرباط.",
                ["محمد السادس|ملك|MA", "-|وزير الخارجية الفرنسي|FR"]
            ),
            (
                "التقى الشيخ صباح الأحمد الجابر الصباح وزير الشؤون الإسلامية التشادي أمس.",
                ["صباح الأحمد الجابر الصباح|-|KW", "-|وزير الشؤون الإسلامية التشادي|TD"]
            ),
            (
                "التقى محمد جواد ظريف وزير الخارجية الإيراني أمس نظيره العراقي.",
                ["محمد جواد ظريف|وزير الخارجية الإيراني|IR", "-|نظيره العراقي|IQ"]
            ),
            // Each has his own behind the name.
            (
                "استقبل سمير العوني وزير الدفاع المصري جان فلوران وزير الدفاع الفرنسي.",
                ["سمير العوني|وزير الدفاع المصري|EG", "جان فلوران|وزير الدفاع الفرنسي|FR"]
            ),
            // The name is that of the principal.
            (
                "التقى وزير الخارجية المصري أمس ستيفان لوران المبعوث الخاص للأمين العام للأمم المتحدة بان كي مون.",
                ["-|وزير الخارجية المصري|EG", "ستيفان لوران|المبعوث الخاص للأمين العام للأمم المتحدة|-"]
            ),
        ])
    func office(_ told: String, _ expected: [String]) throws {
        #expect(try parties(told) == expected)
    }

    @Test(
        "a given name of two words behind a proclitic",
        arguments: [
            "التقى وزير المالية السوداني علي محمود وعبد الله القاسمي رئيس مجلس النواب الجزائري.",
            "اجتمع وزير المالية السوداني علي محمود بعبد الله القاسمي رئيس مجلس النواب الجزائري.",
            "التقى علي محمود، وزير المالية السوداني، وعبد الله القاسمي، رئيس مجلس النواب الجزائري.",
        ])
    func servant(_ told: String) throws {
        #expect(
            try parties(told) == [
                "علي محمود|وزير المالية السوداني|SD", "عبد الله القاسمي|رئيس مجلس النواب الجزائري|DZ",
            ])
    }

    @Test("a list of those present goes on with such names")
    func listed() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل وزير الصحة المصري أمس نظيره الليبي، وحضر اللقاء سامي علي وأبو بكر القاسمي وعبد الرحمن الدوسري \
                وعبد العزيز بن سعد وعبد الله الزغبيبي.
                """
            ).first)
        #expect(
            record.attendees.map(\.name) == [
                "سامي علي", "أبو بكر القاسمي", "عبد الرحمن الدوسري", "عبد العزيز بن سعد", "عبد الله الزغبيبي",
            ])
    }

    @Test(
        "a name ends before a given name behind a proclitic that has a family",
        arguments: [
            (
                "التقى وزير المالية الصيني وانغ يي وسمير القاسمي رئيس مجلس النواب الجزائري.",
                ["وانغ يي|وزير المالية الصيني|CN", "سمير القاسمي|رئيس مجلس النواب الجزائري|DZ"]
            ),
            (
                "التقى وزير المالية الصيني وانغ يي وعبد الرحمن القاسمي رئيس مجلس النواب الجزائري.",
                ["وانغ يي|وزير المالية الصيني|CN", "عبد الرحمن القاسمي|رئيس مجلس النواب الجزائري|DZ"]
            ),
            (
                "اجتمع دميتري روغوزين وزير الطاقة الروسي بيوسف الشاهدي، وزير الخارجية الجزائري.",
                ["دميتري روغوزين|وزير الطاقة الروسي|RU", "يوسف الشاهدي|وزير الخارجية الجزائري|DZ"]
            ),
        ])
    func cutName(_ told: String, _ expected: [String]) throws {
        #expect(try parties(told) == expected)
    }

    @Test(
        "the capital or the state behind a name or an office is where he goes",
        arguments: [
            (
                "غادر وزير الصحة الهندي هارديب سينغ بوري إسلام آباد بعد زيارة رسمية.", "هارديب سينغ بوري",
                "وزير الصحة الهندي", "PK"
            ),
            ("زار سفير قبرص روما أمس.", nil, "سفير قبرص", "IT"),
            ("يزور المهندس محمد حسن سفير ماليزيا السعودية غدا.", "محمد حسن", "سفير ماليزيا", "SA"),
        ])
    func goal(_ told: String, _ name: String?, _ title: String, _ country: String) throws {
        let record = try #require(try Reading.records(told).first)
        #expect(record.type == .visit)
        #expect(record.place?.country?.description == country)
        #expect(record.participants.first?.name == name)
        #expect(record.participants.first?.title == title)
        #expect(record.topics.isEmpty)
    }

    @Test(
        "a name of no table that is joined, or met, before an office",
        arguments: [
            (
                "ناقش وزير الصحة الإندونيسي جوكو ويدودو وهارديب سينغ بوري وزير النقل الهندي في جاكرتا تطورات المنطقة.",
                ["جوكو ويدودو|وزير الصحة الإندونيسي|ID", "هارديب سينغ بوري|وزير النقل الهندي|IN"]
            ),
            (
                "التأم مساء أمس في عمان اجتماع ضم الملك عبد الله الثاني وإرلان إدريسوف وزير خارجية كازاخستان.",
                ["عبد الله الثاني|ملك|JO", "إرلان إدريسوف|وزير خارجية كازاخستان|KZ"]
            ),
            (
                "استُقبل وزير الدفاع القبرصي نيكوس أناستاسياديس من طرف إرلان إدريسوف رئيس وزراء كازاخستان.",
                ["إرلان إدريسوف|رئيس وزراء كازاخستان|KZ", "نيكوس أناستاسياديس|وزير الدفاع القبرصي|CY"]
            ),
            (
                "شدد سيديكي كابا نائب وزير الخارجية السنغالي، لدى استقباله وزير الدفاع المجري، على أهمية التعاون.",
                ["سيديكي كابا|نائب وزير الخارجية السنغالي|SN", "-|وزير الدفاع المجري|HU"]
            ),
        ])
    func unknown(_ told: String, _ expected: [String]) throws {
        #expect(try parties(told) == expected)
    }

    @Test(
        "where he is received is no part of an office",
        arguments: [
            (
                "استقبل كريم مرقص وزير الثقافة الفلسطيني في مكتبه الثلاثاء الماضي مستشار الأمن القومي الباكستاني.",
                "وزير الثقافة الفلسطيني"
            ),
            ("استقبل فيكتور أوربان سفير المجر في مكتبه مساء أمس وزير الدفاع الإسباني.", "سفير المجر"),
            ("استقبل سمير العوني رئيس جمهورية تونس في تونس وزير الدفاع الإسباني.", "رئيس جمهورية تونس"),
            ("التقى نائب وزير الخارجية الماليزي في الكويت وزير الدفاع الكويتي.", "نائب وزير الخارجية الماليزي"),
            ("التقى رئيس أركان الجيش السويدي في الكويت وزير الدفاع الكويتي.", "رئيس أركان الجيش السويدي"),
            ("التقى رئيس مجلس النواب الكندي في الكويت وزير الدفاع الكويتي.", "رئيس مجلس النواب الكندي"),
            // Where he serves is one.
            ("التقى قائد القوات الأمريكية في العراق جون كامبل وزير الدفاع العراقي.", "قائد القوات الأمريكية في العراق"),
            ("التقى نائب السفير الأمريكي في العراق جون كامبل وزير الدفاع العراقي.", "نائب السفير الأمريكي في العراق"),
        ])
    func seat(_ told: String, _ title: String) throws {
        let record = try #require(try Reading.records(told).first)
        #expect(record.participants.map(\.title).contains(title))
    }

    @Test(
        "the retinue and those in the audience were present",
        arguments: [
            ("وضم الوفد المرافق إرلان إدريسوف وزير النقل، وسمير صبري.", ["إرلان إدريسوف", "سمير صبري"]),
            (
                "ويضم الوفد المرافق للوزير طارق الهلالي المستشار في الديوان الملكي، وعبد الله الصباغ.",
                ["طارق الهلالي", "عبد الله الصباغ"]
            ),
            ("وكان من بين الحضور كارل بيلدت، وعبد الله الصباغ.", ["كارل بيلدت", "عبد الله الصباغ"]),
            (
                "وحضر اللقاء الدكتور فوميو كيشيدا وزير السياحة الياباني وسمير صبري سفير قطر.",
                ["فوميو كيشيدا", "سمير صبري"]
            ),
        ])
    func present(_ told: String, _ names: [String]) throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الخارجية المصري يوسف الشاهدي أمس وزير الخارجية الأردني نبيل فهمي. \(told)"
            ).first)
        #expect(record.attendees.map(\.name) == names)
        #expect(record.participants.count == 2)
    }
}
