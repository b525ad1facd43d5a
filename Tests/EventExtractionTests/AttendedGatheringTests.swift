import EventExtraction
import Lexicon
import Testing

@Suite("Gatherings and those who come to them")
struct AttendedGatheringTests {
    /// The first record of a text.
    private func first(_ text: String, source: String = "واس") throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test(
        "are of many when somebody comes from another state, or speaks there",
        arguments: [
            "قال وزير الأوقاف المصري مختار الدسوقي، في كلمة ألقاها أمام ملتقى «التسامح والعيش المشترك» في أبوظبي أمس، إن الحوار ضرورة.",
            "شارك النائب اللبناني ياسين الحداد في مؤتمر برلماني عقد في نيقوسيا حول الطاقة.",
            "تشارك تونس في ملتقى التعليم المفتوح بالدوحة.",
            "أكد مدير الأمن العام الأردني حازم الزعبي، خلال ترؤسه الوفد الأردني في مؤتمر قادة الشرطة المنعقد بطنجة، أهمية التنسيق.",
            "شارك وزير الصحة المصري مختار الدسوقي في لقاء دولي عقد في برشلونة أمس.",
        ])
    func abroad(_ text: String) throws { #expect(try first(text).type == .conference) }

    @Test(
        "are none when they are a state's own",
        arguments: [
            "رعى محافظ الكرك ملتقى الشعر السنوي بحضور جمهور من أبناء المحافظة.",
            "افتتح مدير التعليم بمنطقة القصيم ملتقى المعلمين الخامس بحضور عدد من القيادات.",
        ])
    func domestic(_ text: String) throws { #expect(try first(text).type == .none) }

    @Test("are led by a chair of one state with somebody of another beside him")
    func chair() throws {
        let record = try first(
            """
            لجنة مبادرة السلام العربية تطالب بالتحرك

            دعت لجنة مبادرة السلام العربية إلى وقف الاستيطان.
            وحملت اللجنة، في ختام اجتماعها أمس برئاسة وزير الخارجية المصري مختار الدسوقي وحضور وزير الخارجية الأردني حازم الزعبي، الاحتلال المسؤولية.
            """)
        #expect(record.type == .conference)
        #expect(record.participants.map(\.name) == ["مختار الدسوقي", "حازم الزعبي"])
        #expect(record.participants.first?.role == .chair)
    }

    @Test("have the state whose delegation somebody heads there")
    func delegation() throws {
        let record = try first(
            "شاركت سلطنة عمان في المؤتمر العام للوكالة الدولية للطاقة الذرية في فيينا بوفد رفيع المستوى برئاسة وكيل وزارة الخارجية خليفة الحارثي.",
            source: "own")
        #expect(record.participants.first?.country?.description == "OM")
    }

    @Test("have the ministers of a gathering of ministers, wherever they are named")
    func ministers() throws {
        let record = try first(
            """
            تنطلق غدا في كينشاسا جولة جديدة من المفاوضات بين وزراء الري في السودان، مصر وإثيوبيا.
            وأوضح وزير الموارد المائية والري المصري مختار الدسوقي أن الاجتماع يهدف إلى حسم الخلاف.
            """, source: "own")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["EG", "ET", "SD"])
        #expect(record.conference?.name.hasPrefix("جولة جديدة من المفاوضات") == true)
        #expect(record.participants.map(\.name) == ["مختار الدسوقي"])
    }

    @Test(
        "have three states or more that are told together",
        arguments: [
            "انعقد أمس في القاهرة الاجتماع الأول لآلية التنسيق الثلاثي بين مصر والأردن والعراق.",
            "عقدت اللجنة الثلاثية المشتركة بين مصر والأردن والعراق اجتماعها الأول في القاهرة.",
            "اتفق وزراء دفاع كل من العراق ومصر والأردن، خلال اجتماعهم في القاهرة، على تعزيز التعاون.",
            "دعت مصر والأردن والعراق، في ختام الجولة الثالثة من محادثات القاهرة، إلى وقف التصعيد.",
        ])
    func threeStates(_ text: String) throws {
        let record = try first(text, source: "own")
        #expect(record.type == .conference)
        #expect(record.countries.map(\.description) == ["EG", "IQ", "JO"])
    }

    @Test("of counted states need no names of them")
    func counted() throws {
        let record = try first("اجتمع كبار المسؤولين من 12 دولة في بانكوك أمس لبحث أزمة الغذاء.", source: "own")
        #expect(record.type == .conference)
        #expect(record.place?.city == "بانكوك")
    }
}

@Suite("Gatherings told together")
struct SeparateGatheringTests {
    private func records(_ text: String) throws -> [EventRecord] { try Reading.records(text, source: "own") }

    @Test("of three and of a bloc are two")
    func trilateral() throws {
        let records = try records(
            """
            يعقد وزير الخارجية الكندي جورج بيكر اجتماعا مع وزراء خارجية دول مجلس التعاون الخليجي اليوم في الدوحة.
            كما سيعقد بيكر اجتماعا ثلاثيا مع نظيريه الروسي إيغور بيتروف والسعودي سالم الجابر.
            """)
        let names = records.compactMap(\.conference?.name)
        #expect(names.count == 2)
        #expect(names.first == "اجتماعا مع وزراء خارجية دول مجلس التعاون الخليجي")
        #expect(names.last == "اجتماعا ثلاثيا")
    }

    @Test("one of which prepares for the other are two, and the other is still to come")
    func prepared() throws {
        let records = try records(
            """
            عقد وزراء خارجية دول مجلس التعاون الخليجي في الدوحة اليوم اجتماعا تنسيقيا تمهيدا للاجتماع المشترك بين وزراء خارجية دول المجلس ووزير الخارجية الكندي جورج بيكر الذي يعقد غدا.
            وترأس الاجتماع وزير الخارجية القطري ناصر الكواري.
            """)
        #expect(records.first?.conference?.name == "اجتماعا تنسيقيا")
        #expect(records.first?.participants.map(\.name) == ["ناصر الكواري"])
        #expect(records.dropFirst().first?.status == .planned)
    }

    @Test(
        "keep the noun in construct and what it governs in their name",
        arguments: [
            ("عقد في القاهرة أمس اجتماع هيئة التجارة العربية بحضور", "اجتماع هيئة التجارة العربية"),
            ("استضافت القاهرة أمس ورشة عمل إقليمية حول أمن المطارات بحضور", "ورشة عمل إقليمية حول أمن المطارات"),
            (
                "عقد في القاهرة أمس «المؤتمر الإعلامي الدولي لمواجهة الإرهاب» بحضور",
                "المؤتمر الإعلامي الدولي لمواجهة الإرهاب"
            ),
        ])
    func construct(_ opening: String, _ name: String) throws {
        let records = try records(
            opening + " وزير الخارجية القطري ناصر الكواري ووزير الخارجية التونسي سالم الجابر.")
        #expect(records.first?.conference?.name == name)
    }

    @Test(
        "behind the article of a gathering stands who came to it",
        arguments: [
            (
                "عقدت في القاهرة أمس القمة العربية الأفريقية الرابعة. وشارك في القمة الرئيس السوداني عمر البشير وأمير قطر تميم بن حمد.",
                "القمة العربية الأفريقية الرابعة", ["عمر البشير", "تميم بن حمد"]
            ),
            (
                "تستضيف القاهرة غدا القمة العربية الأفريقية الرابعة. ويشارك في القمة وزير الخارجية الليبي سمير العوني وأمير قطر تميم بن حمد.",
                "القمة العربية الأفريقية الرابعة", ["سمير العوني", "تميم بن حمد"]
            ),
            (
                "عقد في القاهرة أمس المنتدى العالمي الخامس للمياه. وشارك في المنتدى إبراهيم الشاهدي، وزير المياه الليبي، وسمير العوني سفير كينيا.",
                "المنتدى العالمي الخامس للمياه", ["إبراهيم الشاهدي", "سمير العوني"]
            ),
        ])
    func came(_ text: String, _ name: String, _ persons: [String]) throws {
        let all = try records(text)
        #expect(all.count == 1)
        #expect(all.first?.conference?.name == name)
        #expect(all.first?.participants.map(\.name) == persons)
    }

    @Test("a delegation's adjective is nobody")
    func parliamentary() throws {
        let record = try #require(
            try records(
                "توجه رئيس مجلس النواب علي القاسمي إلى جنيف على رأس وفد برلماني للمشاركة في أعمال الجمعية العامة للاتحاد البرلماني الدولي."
            ).first)
        #expect(record.participants.map(\.name) == ["علي القاسمي"])
    }
}
