import EventExtraction
import Lexicon
import Testing

/// Where names end that no table has whole, and whose offices are whose.
@Suite("Ends of names")
struct NameEndTests {
    /// The guest of a minister's reception in Nouakchott.
    private func guest(_ guest: String) throws -> Participant? {
        let record = try #require(
            try Reading.records("استقبل وزير الخارجية الموريتاني سمير العوني أمس في نواكشوط \(guest)").first)
        return record.participants.first { $0.role == .guest }
    }

    @Test(
        "a mark tells",
        arguments: [
            ("رئيس وزراء النيجر ممدو عيسى تاندوجا، وبحثا التعاون.", "ممدو عيسى تاندوجا"),
            ("وزير الدفاع التشادي عيسى محمد تيراف، وبحثا الأمن.", "عيسى محمد تيراف"),
            ("وزير الاقتصاد التركي نهاد يلدرن.", "نهاد يلدرن"),
            ("نائب وزير الصحة المصري حاتم القاضي، وبحثا التعاون.", "حاتم القاضي"),
            ("وزير الدفاع اليمني سمير قائد العولقي، وبحثا الأمن.", "سمير قائد العولقي"),
            ("وزير الدفاع اليمني سمير العولقي قائد الجيش، وبحثا الأمن.", "سمير العولقي"),
            ("وزير الداخلية القطري عبدالله المال.", "عبدالله المال"),
            ("وزير الداخلية المجري أندراش فارغا، وبحثا الهجرة.", "أندراش فارغا"),
        ])
    func mark(_ text: String, _ name: String) throws { #expect(try guest(text)?.name == name) }

    @Test(
        "common words and cities are names",
        arguments: [
            ("وزير النقل السوداني عثمان الأمين البلولي في مكتبه.", "عثمان الأمين البلولي"),
            ("وزير الثقافة السوداني حسب الرسول الهادي في مكتبه.", "حسب الرسول الهادي"),
            ("وزير الدفاع الصربي ميلان ستويانوفكس في مكتبه.", "ميلان ستويانوفكس"),
            ("وزير العمل الإماراتي صقر جمعة الزعابي في مكتبه.", "صقر جمعة الزعابي"),
            ("الرئيس الإندونيسي هارتونو ويدياتموكو في مكتبه.", "هارتونو ويدياتموكو"),
            ("وزير الخارجية التونسي المولدي الكافي في مكتبه.", "المولدي الكافي"),
            ("رئيس الوزراء الصيني ليانغ جيان قوه في مكتبه.", "ليانغ جيان قوه"),
            ("رئيس البنك الأوروبي للاستثمار كلاوس فيرنر.", "كلاوس فيرنر"),
            ("وزير الخارجية الطاجيكي سراج الدين مهر الدين في مكتبه.", "سراج الدين مهر الدين"),
            ("وزير الخارجية المصري هاني السيد في مكتبه.", "هاني السيد"),
            ("وزير الداخلية اللبناني سمير الحاج وبحث معه الأمن.", "سمير الحاج"),
            ("الرئيس اللبناني جوزيف الشيخ رئيس الوفد.", "جوزيف الشيخ"),
            ("وزير المالية الأردني ماجد العدوان في مكتبه.", "ماجد العدوان"),
            ("وزير المالية الأردني عبد الرحيم القضاة في مكتبه.", "عبد الرحيم القضاة"),
            ("وزير النقل السوداني أحمد محمود الأمين الشيخ.", "أحمد محمود الأمين الشيخ"),
            ("وزير الخارجية المكسيكي كارلوس رامون دي لا روسا في مكتبه.", "كارلوس رامون دي لا روسا"),
            ("وزير الدفاع الكوري بارك هيون وبحث معه التدريب.", "بارك هيون"),
            ("المدير العام لشركة موانئ دبي سلطان سليم.", "سلطان سليم"),
            // A day without its article is none behind a name.
            ("وزير الأوقاف المصري محمد مختار جمعة وبحث معه التعاون.", "محمد مختار جمعة"),
            ("الدكتور محمد جمعة وزير الأوقاف المصري.", "محمد جمعة"),
            // The honour of heads of government is also the word for a state.
            ("دولة فؤاد السنيورة رئيس وزراء لبنان.", "فؤاد السنيورة"),
            ("دولة أولاف شولتس مستشار جمهورية ألمانيا الاتحادية.", "أولاف شولتس"),
        ])
    func common(_ text: String, _ name: String) throws { #expect(try guest(text)?.name == name) }

    @Test(
        "foreign families have words of their own, particles and cities",
        arguments: [
            ("وزير الداخلية الإسباني مانويل فيرنانديز دياز في مكتبه.", "مانويل فيرنانديز دياز"),
            ("وزير خارجية الفلبين ألبرت ديل روزاريو في مكتبه.", "ألبرت ديل روزاريو"),
            ("وزير الخارجية الهولندي لودفيغ فان دام في مكتبه.", "لودفيغ فان دام"),
            ("رئيس سيراليون إرنست باي كوروما في مكتبه.", "إرنست باي كوروما"),
            ("وزير الخزانة الأميركي جاك لو في مكتبه.", "جاك لو"),
            ("وزير الخزانة الإيطالي فابيو لا روكا في مكتبه.", "فابيو لا روكا"),
            ("وزير الطاقة التركي طانر يلدن في مكتبه.", "طانر يلدن"),
            ("رئيسة لاتفيا فايرا فايك فرايبرغا وبحث معها التعاون.", "فايرا فايك فرايبرغا"),
        ])
    func foreignFamilies(_ text: String, _ name: String) throws { #expect(try guest(text)?.name == name) }

    @Test(
        "names before an office end at the office",
        arguments: [
            ("السيد ليو باو دونغ نائب وزير الشؤون الخارجية الصيني", "ليو باو دونغ", "نائب وزير الشؤون الخارجية الصيني"),
            ("الدكتور تشانغ بينغ نائب رئيس البرلمان الصيني", "تشانغ بينغ", "نائب رئيس البرلمان الصيني"),
            ("السيد طارق الملا وزير البترول المصري", "طارق الملا", "وزير البترول المصري"),
            // Nor is who comes along, or what he does, of the office.
            (
                "السيد طارق العوضي وزير الموارد المائية والري والوفد المرافق له", "طارق العوضي",
                "وزير الموارد المائية والري"
            ),
            (
                "السيد طارق العوضي وزير الموارد المائية والري الذي يزور البلاد", "طارق العوضي",
                "وزير الموارد المائية والري"
            ),
            // A ministry or chamber behind it is.
            (
                "السيد لاسلو فرهاي كاتب الدولة السياسي بوزارة الخارجية المجرية", "لاسلو فرهاي",
                "كاتب الدولة السياسي بوزارة الخارجية المجرية"
            ),
            (
                "السيد سوبرا ماهومابيلو رئيس لجنة العلاقات الدولية في برلمان جنوب أفريقيا", "سوبرا ماهومابيلو",
                "رئيس لجنة العلاقات الدولية في برلمان جنوب أفريقيا"
            ),
            ("السيد هاريندر سينغ قائد الفيلق الرابع عشر الهندي", "هاريندر سينغ", "قائد الفيلق الرابع عشر الهندي"),
            (
                "السيد روبرت فيرويذر مبعوث المملكة المتحدة الخاص للسودان وجنوب السودان", "روبرت فيرويذر",
                "مبعوث المملكة المتحدة الخاص للسودان وجنوب السودان"
            ),
        ])
    func beforeOffice(_ text: String, _ name: String, _ title: String) throws {
        let guest = try #require(try guest(text + "."))
        #expect(guest.name == name)
        #expect(guest.title == title)
    }

    @Test(
        "a host's name ends before when and how he receives",
        arguments: [
            ("وزير الخارجية الصيني", "وانغ يي", "أمس"), ("وزير الخارجية الصيني", "وانغ يي", "أيضا"),
            ("وزير الخارجية الصيني", "تشانغ بينغ", "كذلك"), ("وزيرة خارجية السويد", "آن ليندي", "هنا"),
            ("وزير الخارجية السويدي", "كارل بيلدت", "شخصيا"), ("وزير الخارجية المصري", "رائد أبو السعود", "افتراضيا"),
        ])
    func host(_ office: String, _ name: String, _ adverb: String) throws {
        let told = "استقبل \(office) \(name) \(adverb) وزير الخارجية الموريتاني سمير العوني."
        let record = try #require(try Reading.records(told).first)
        #expect(record.participants.map(\.name) == [name, "سمير العوني"])
    }

    @Test("an office of several words behind and is no family")
    func nextOffice() throws {
        let record = try #require(
            try Reading.records(
                "عقد وزير الخارجية الموريتاني سمير العوني وشيخ الأزهر رشاد الطيب أمس في نواكشوط مباحثات."
            ).first)
        #expect(record.participants.map(\.name) == ["سمير العوني", "رشاد الطيب"])
    }

    @Test("a man of a field of office is called by his family")
    func familyOfField() throws {
        let records = try Reading.records(
            "استقبل وزير الخارجية الموريتاني سمير العوني أمس في نواكشوط رئيس الحكومة التونسية الحبيب الصيد.")
        #expect(records.first?.participants.map(\.name) == ["سمير العوني", "الحبيب الصيد"])
    }

    @Test(
        "branches stand behind ranks",
        arguments: [
            "قائد البحرية العمانية اللواء الركن بحري سيف بن راشد المحروقي.",
            "قائد البحرية العمانية الفريق أول أمن سيف بن راشد المحروقي.",
            "قائد البحرية العمانية الجنرال (احتياط) سيف بن راشد المحروقي.",
        ])
    func rank(_ text: String) throws { #expect(try guest(text)?.name == "سيف بن راشد المحروقي") }

    @Test(
        "what is said or given is no family",
        arguments: [
            (
                "قدم رئيس الوزراء الكيني دانيال موانغي عرضا عن الخطة خلال لقائه في نيروبي وزير المالية المجري أندراش فارغا.",
                "دانيال موانغي"
            ),
            (
                "سلم وزير الخارجية الكيني دانيال موانغي خطابا إلى نظيره المجري أندراش فارغا خلال لقائهما أمس في نيروبي.",
                "دانيال موانغي"
            ),
            (
                "وجه الوزير الأول الكيني دانيال موانغي الشكر إلى وزير المالية المجري أندراش فارغا خلال لقائهما في نيروبي.",
                "دانيال موانغي"
            ),
        ])
    func thing(_ text: String, _ name: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.participants.contains { $0.name == name })
    }

    @Test("who resigned or was overthrown is called so before his name")
    func resigned() throws {
        let person = try #require(try guest("رئيس الاتحاد الدولي للسباحة المستقيل يان دي فريس."))
        #expect(person.name == "يان دي فريس")
        #expect(person.title == "رئيس الاتحاد الدولي للسباحة المستقيل")
    }

    @Test("a family with the article ends before what the sentence tells")
    func pastFamily() throws {
        let record = try #require(
            try Reading.records(
                "طلب وزير النقل العراقي عادل الشبلان إدراج المشروع خلال لقائه نظيره الأردني رائد العلي في عمان."
            )
            .first)
        #expect(record.participants.contains { $0.name == "عادل الشبلان" })
    }

    @Test(
        "the next office behind a nation is another's",
        arguments: [
            ("استقبل وزير الزراعة الأردني ممثل منظمة الأغذية والزراعة نبيل عساف في عمان.", "نبيل عساف"),
            ("استقبل الرئيس التونسي رئيسة بعثة الاتحاد الإفريقي بينتو كيتا في تونس.", "بينتو كيتا"),
            (
                "استقبل الوزير الأول الجزائري رئيس لجنة العلاقات الخارجية بمجلس الشيوخ الإيطالي ستيفانو كرافيري.",
                "ستيفانو كرافيري"
            ),
        ])
    func nextOffice(_ text: String, _ name: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.participants.map(\.role) == [.host, .guest])
        #expect(record.participants.map(\.name) == [nil, name])
    }

    @Test(
        "where the man of a body is from is no part of it",
        arguments: [
            "مبعوث الاتحاد الأفريقي الخاص إلى الصومال، التنزاني جوما مفينغو، في مكتبه.",
            "المدير التنفيذي للشرطة الأوروبية «يوروبول» التنزاني جوما مفينغو.",
            "الأمين التنفيذي لمنظمة خليج غينيا، التنزاني جوما مفينغو، في مكتبه.",
        ])
    func origin(_ text: String) throws {
        let guest = try guest(text)
        #expect(guest?.name == "جوما مفينغو")
        #expect(guest?.country == nil)
        #expect(guest?.organization != nil)
    }

    @Test("a part of the world has several parts")
    func region() throws {
        let guest = try guest(
            "المدير الإقليمي لبرنامج الأغذية العالمي بمنطقة الشرق الأوسط وشمال أفريقيا ووسط آسيا، مهند هادي.")
        #expect(guest?.name == "مهند هادي")
    }
}

/// Who takes part in a gathering, told by sentences of their own.
@Suite("Delegates of later sentences")
struct LaterDelegateTests {
    private func names(_ text: String) throws -> [String] {
        try #require(try Reading.records(text).first).participants.compactMap(\.name)
    }

    private static let opening =
        "اختتمت أمس بالدار البيضاء أشغال المنتدى الإفريقي للتكوين بمشاركة وزراء من المغرب والأردن وكوت ديفوار.\n"

    @Test(
        "speak there",
        arguments: [
            ("أما وزيرة التكوين الإيفوارية، أميناتا كوليبالي، فعددت فرص التعاون.", "أميناتا كوليبالي"),
            ("وتوقف المدير العام للألكسو، التونسي المنجي الحداد، في كلمته عند الشهادات.", "المنجي الحداد"),
            ("وعقبت عليه ممثلة اليونيسف كارولين ماسون، داعية إلى إدماج اللاجئين.", "كارولين ماسون"),
            ("وطلب وزير العمل الأردني عادل الشبلان إدراج المشروع ضمن المخطط.", "عادل الشبلان"),
        ])
    func speak(_ sentence: String, _ name: String) throws {
        #expect(try names(Self.opening + sentence).contains(name))
    }

    @Test(
        "have it opened",
        arguments: [
            "وأكد وزير التشغيل المغربي سامي العوني، الذي أشرف على افتتاح الأشغال، أن بلاده ملتزمة.",
            "وأشرف على مراسم الافتتاح وزير التشغيل المغربي سامي العوني.",
            "وأشرف وزير التشغيل المغربي سامي العوني، صباح الخميس، على انطلاق الأشغال.",
        ])
    func open(_ sentence: String) throws {
        let record = try #require(try Reading.records(Self.opening + sentence).first)
        #expect(record.participants.first { $0.name == "سامي العوني" }?.role == .chair)
    }

    @Test("come together")
    func come() throws {
        let names = try names(
            "تنعقد اليوم في أديس أبابا قمة دول إيغاد.\nووصل إلى أديس أبابا أمس الرئيس الكيني صمويل موتيسو والرئيس الأوغندي روبرت كاغوا."
        )
        #expect(names == ["صمويل موتيسو", "روبرت كاغوا"])
    }

    @Test("who is at home hosts what nobody chairs")
    func host() throws {
        let record = try #require(
            try Reading.records(
                "قال وزير البيئة الأردني صائب المجالي إن المؤتمر الدولي للتكيف المناخي سيعقد في عمان يوم 11 حزيران المقبل بمشاركة وزيرة البيئة الإسبانية إيلينا كاستيو."
            ).first)
        #expect(record.participants.first { $0.name == "صائب المجالي" }?.role == .host)
    }

    @Test("the dead and those who allow it are not there")
    func remembered() throws {
        let names = try names(
            "يعقد في الرياض اليوم المؤتمر العربي للمياه، بموافقة الأمير سلمان بن خالد ورعاية الأمير فهد بن سعود.\nوأشاد المؤتمر بجهود المغفور له الأمير نايف بن ناصر."
        )
        #expect(names.isEmpty)
    }

    @Test("a list of those present ends where a contact is told")
    func presence() throws {
        let record = try #require(
            try Reading.records(
                "وصلت الرئيسة الكورية هان سون إلى القاهرة أمس حيث كان في استقبالها رئيس الوزراء المصري حسام الغمري، قبل أن تتوجه إلى قصر القبة حيث عقدت قمة ثنائية مع الرئيس المصري منصور الطحان."
            ).first)
        #expect(record.participants.first { $0.role == .host }?.name == "منصور الطحان")
        #expect(record.attendees.map(\.name) == ["حسام الغمري"])
    }
}
