import EventExtraction
import Lexicon
import Testing

@Suite("Those named by another word or sentence")
struct NamedLaterTests {

    @Test(
        "have the name behind their office",
        arguments: [
            ("رئيس بوروندي جان بابتيست نتاهوبا", "جان بابتيست نتاهوبا"),
            ("الرئيس الصيني هو جيا مينغ", "هو جيا مينغ"),
            ("السفير الماليزي Ahmad bin Yusof", "Ahmad bin Yusof"),
            ("الوزير الليبي الصديق عبد الكريم", "الصديق عبد الكريم"),
            ("الوزير الياباني المنتدب إيتشيرو تاكاوا", "إيتشيرو تاكاوا"),
            ("أمين اللجنة الشعبية العامة للتعاون الدولي الأخ/ سالم بوزويدة", "سالم بوزويدة"),
        ])
    func behindOffice(_ person: String, _ name: String) throws {
        let record = try #require(
            try Reading.records(
                "أجرى وزير التخطيط العراقي صادق الجنابي في بغداد، أمس الاثنين، مباحثات مع \(person) تناولت التعاون بين البلدين."
            ).first)
        #expect(record.participants.compactMap(\.name).contains(name))
    }

    @Test("have a family like an adverb when the text says it again")
    func familyAgain() throws {
        let text = "زار وزير الخارجية الإسباني خوسيه لويس باستورنا تونس أمس وبحث مع نظيره كمال الغربي التعاون."
        let again = try #require(try Reading.records(text + " وعاد باستورنا إلى بلاده اليوم.").first)
        #expect(again.participants.compactMap(\.name).contains("خوسيه لويس باستورنا"))
        let once = try #require(try Reading.records(text.replacing("باستورنا", with: "رسميا")).first)
        #expect(once.participants.compactMap(\.name).contains("خوسيه لويس"))
    }

    @Test("are named by a later mention of the same office of the same nation, when only one holds it")
    func sameOfficeLater() throws {
        let lead =
            "قام وزير الخارجية العماني سالم الحارثي أمس بزيارة إلى نيروبي استقبله خلالها الرئيس الكيني في قصره. وتناول اللقاء التجارة."
        let named = try Reading.records(lead + " وأضاف أن الرئيس الكيني دانيال موانغي أشاد بالتعاون.")
        #expect(named.flatMap(\.participants).contains { $0.name == "دانيال موانغي" && $0.role == .host })
        #expect(!named.flatMap(\.participants).contains { $0.name == nil })
        let two = try Reading.records(
            lead
                + " وأضاف أن الرئيس الكيني دانيال موانغي أشاد بالتعاون، وأن الرئيس الكيني بيتر أودونغو الذي سبقه كان قد دعا إليه."
        )
        #expect(two.flatMap(\.participants).contains { $0.name == nil && $0.role == .host })
    }

    @Test("take no chair that somebody else's state takes")
    func chairOfState() throws {
        let record = try #require(
            try Reading.records(
                "عقد في فيينا أمس الاجتماع الوزاري لمنظمة أوبك. وجلس وزير النفط الكويتي يوسف سالم، الذي تتولى بلاده رئاسة لجنة المراقبة، "
                    + "مع وزير النفط العراقي كاظم عمر نحو ساعتين."
            ).first)
        #expect(record.type == .conference)
        #expect(!record.participants.contains { $0.role == .chair })
    }

    @Test(
        "have the whole office before it",
        arguments: [
            ("السفير مدير الشؤون القنصلية والاجتماعية علي الشرايبي", "السفير مدير الشؤون القنصلية والاجتماعية"),
            ("المدير المركزي بوزارة الفلاحة حميد بوشعير", "المدير المركزي بوزارة الفلاحة"),
            ("رئيس مجلس الأمة بالنيابة صالح قوجيل", "رئيس مجلس الأمة بالنيابة"),
            ("وزير الخارجية وشئون المغتربين شائع محسن", "وزير الخارجية وشئون المغتربين"),
            ("حاكم اترارزة سيدي محمد ولد بباه", "حاكم اترارزة"),
            (
                "مدير منظمة الصحة العالمية لشرق المتوسط، سالم بوزويدة", "مدير منظمة الصحة العالمية لشرق المتوسط"
            ),
            ("المدير العام للألكسو، التونسي المنجي بوزويدة", "المدير العام للألكسو"),
        ])
    func offices(_ person: String, _ title: String) throws {
        let record = try #require(
            try Reading.records(
                "استقبل \(person) أمس الاثنين في تونس وزير التخطيط العراقي صادق الجنابي، وتناول اللقاء التعاون بين البلدين."
            ).first)
        #expect(record.participants.compactMap(\.title).contains(title))
    }

    @Test(
        "take part in the gathering of which the news is",
        arguments: [
            (
                "وترأسه وزير المياه الجزائري فاتح رمضاني، وحضره عن النيجر الوزير موسى كوناتي.",
                ["فاتح رمضاني", "موسى كوناتي"]
            ),
            ("ويفتتح الاجتماع وزير المياه الجزائري فاتح رمضاني.", ["فاتح رمضاني"]),
            (
                "وتسلم رئاسة الاجتماع وزير المياه الجزائري فاتح رمضاني من وزير المياه المالي موسى كوناتي.",
                ["فاتح رمضاني", "موسى كوناتي"]
            ),
            ("ووقع الميثاق رئيس مالي موسى كوناتي ورئيس غينيا يوسف سانوغو.", ["موسى كوناتي", "يوسف سانوغو"]),
            ("وتحفظ رئيس الوفد المالي موسى كوناتي على بند التمويل.", ["موسى كوناتي"]),
            ("وتولى الوزير المالي موسى كوناتي إدارة الجلسات.", ["موسى كوناتي"]),
            (
                "وترأس الجلسات الوزير المالي موسى كوناتي، وشارك فيها الوزير التشادي آدم ديبي.",
                ["موسى كوناتي", "آدم ديبي"]
            ),
            ("ولم يحضر من القادة سوى الرئيس المالي موسى كوناتي.", ["موسى كوناتي"]),
            ("وتدارس المجتمعون، تحت رئاسة الوزير المالي موسى كوناتي، خطة للسدود.", ["موسى كوناتي"]),
            ("ويترأس الاجتماع الذي يستمر يومين الوزير المالي موسى كوناتي.", ["موسى كوناتي"]),
            (
                "وترأس الجلسة الأولى الوزير المالي موسى كوناتي، فيما خصصت الثانية، التي أدارها الوزير التشادي آدم ديبي، للسدود.",
                ["موسى كوناتي", "آدم ديبي"]
            ),
            (
                "ومن أبرز المشاركين الذين وصلوا الوزير المالي موسى كوناتي، ونائب رئيس وزراء تشاد آدم ديبي.",
                ["موسى كوناتي", "آدم ديبي"]
            ),
            (
                "ويرأس الوفد المالي وزير المياه موسى كوناتي، والوفد التشادي مدير السدود آدم ديبي.",
                ["موسى كوناتي", "آدم ديبي"]
            ),
            (
                "وقال وزير المياه المالي موسى كوناتي إن باماكو لن تتراجع، بينما قال وزير المياه التشادي آدم ديبي إن بلاده تدرس المشروع.",
                ["موسى كوناتي", "آدم ديبي"]
            ),
            (
                "وشارك في الاجتماع وزراء مالي وتشاد والنيجر، إضافة إلى مدير البنك الدولي موسى كوناتي، وممثلة منظمة الصحة العالمية هدى بلقاسم.",
                ["موسى كوناتي", "هدى بلقاسم"]
            ),
            (
                "كما حضرت المديرة الإقليمية لمنظمة الصحة العالمية لشرق المتوسط، هدى بلقاسم.", ["هدى بلقاسم"]
            ),
        ])
    func gathering(_ sentence: String, _ names: [String]) throws {
        let record = try #require(
            try Reading.records(
                "انعقد أمس الاثنين بالجزائر العاصمة الاجتماع الخامس لوزراء المياه لدول الساحل. \(sentence)"
            ).first)
        #expect(record.type == .conference)
        #expect(Set(record.participants.compactMap(\.name)) == Set(names))
    }

    @Test("speak elsewhere and take no part")
    func elsewhere() throws {
        let record = try #require(
            try Reading.records(
                """
                انعقد أمس الاثنين بالجزائر العاصمة الاجتماع الخامس لوزراء المياه لدول الساحل.
                وفي باريس اعتبر الوزير الفرنسي جيل ماركان أن الاتفاق متوازن.
                """
            ).first)
        #expect(record.participants.allSatisfy { $0.name != "جيل ماركان" })
    }

    @Test(
        "lead the delegation that was told",
        arguments: [
            "وقال رئيس الوفد كوامي أنسا إن بلاده مهتمة بالقمح.",
            "ويضم الوفد الذي يرأسه وزير الأغذية كوامي أنسا خبراء وممثلي شركات.",
        ])
    func delegation(_ sentence: String) throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الزراعة السوري نادر العسلي أمس الاثنين في دمشق وفدا وزاريا من غانا. \(sentence)"
            ).first)
        #expect(record.participants.compactMap(\.name).contains("كوامي أنسا"))
    }

    @Test(
        "are the hosts of a trip",
        arguments: [
            "وعند سلم الطائرة وقف أمير الكويت الشيخ راشد بن علي مرحبا بضيفه.",
            "وكان أمير الكويت الشيخ راشد بن علي أول مستقبليه على أرض المطار.",
            "وقد دعاه إليها أمير الكويت الشيخ راشد بن علي.",
        ])
    func hosts(_ sentence: String) throws {
        let record = try #require(
            try Reading.records("وصل سلطان عمان حمد بن ناصر إلى الكويت أمس الاثنين في زيارة دولة. \(sentence)").first)
        #expect(record.participants.first { $0.role == .host }?.name == "راشد بن علي")
    }

    @Test(
        "may be called على where a paper leaves out the dots, and nowhere else",
        arguments: [("فى", "على المصيلحى"), ("في", nil)])
    func ali(_ inside: String, _ name: String?) throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير التموين المصرى على المصيلحى أمس الاثنين \(inside) القاهرة وزير التجارة السودانى خالد حسنين."
            ).first)
        #expect(record.participants.first { $0.role == .host }?.name == name)
    }

    @Test(
        "are called على behind a word that leads to a name, or before one, in papers without the dots",
        arguments: [
            ("وزير التجارة السودانى خالد بن على", "خالد بن على"),
            ("رئيس جمهورية السودان على عبد الله حسنين", "على عبد الله حسنين"),
            ("وزير التجارة السودانى خالد حسنين على مأدبة", "خالد حسنين"),
        ])
    func aliWithin(_ guest: String, _ name: String) throws {
        let record = try #require(
            try Reading.records("استقبل وزير التموين المصرى حسن البندارى أمس الاثنين فى القاهرة \(guest).").first)
        #expect(record.participants.first { $0.role == .guest }?.name == name)
    }

    @Test(
        "a nameless host and the office of another state behind him are two",
        arguments: [
            ("الرئيس العراقي وزير خارجية فنلندا بيكا هافيستو", "الرئيس العراقي", "وزير خارجية فنلندا"),
            ("ملك الأردن رئيس وزراء كينيا جون كامو", "ملك الأردن", "رئيس وزراء كينيا"),
            ("وزير دفاع الأردن رئيس الأركان الكيني جون كامو", "وزير دفاع الأردن", "رئيس الأركان الكيني"),
        ])
    func namelessHost(_ both: String, _ host: String, _ guest: String) throws {
        let record = try #require(try Reading.records("استقبل \(both) أمس الاثنين لبحث التعاون الثنائي.").first)
        #expect(record.participants.first { $0.role == .host }?.title == host)
        #expect(record.participants.first { $0.role == .guest }?.title == guest)
    }

    @Test("are told apart by their nations behind a mark")
    func nations() throws {
        let record = try #require(
            try Reading.records(
                "عقد أمس الاثنين في إسطنبول اجتماع ثلاثي ضم وزراء المالية: العراقي ماجد العلي، والتركي هاكان إردم، والسوري سهيل مراد."
            ).first)
        #expect(record.participants.compactMap(\.name) == ["ماجد العلي", "هاكان إردم", "سهيل مراد"])
    }
}
