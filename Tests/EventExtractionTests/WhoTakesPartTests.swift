import EventExtraction
import Testing

/// Who is at the table and who is only told of beside it; lists that brackets and clauses interrupt.
@Suite("Who takes part")
struct WhoTakesPartTests {
    private static let gathering =
        "انطلق في مسقط أمس المنتدى العربي للمياه بمشاركة وزراء من تونس والأردن ولبنان. "

    /// Name and role of each participant of the record of a type.
    private func participants(_ text: String, _ type: EventType = .conference) throws -> [String] {
        let record = try Reading.records(text, published: "2018-03-12").first { $0.type == type }
        return try #require(record).participants.map { "\($0.name ?? "-") \($0.role.rawValue)" }
    }

    @Test(
        "leaves out who only has to do with a gathering",
        arguments: [
            "وافق محافظ ظفار سالم الحوسني على إقامة المنتدى العربي للمياه في مسقط.",
            "وبعث رئيس الوزراء المجري أتيلا كوفاتش برسالة إلى المشاركين في المنتدى العربي للمياه.",
            "وبعث رئيس الوزراء المجري أتيلا كوفاتش برسالة إلى المشاركين في المنتدى.",
            "ويأتي المنتدى استجابة لما دعا إليه الرئيس القبرصي نيكوس ماركو.",
            "وقال مدير الغرفة التجارية التركية كمال أوزال إن الوفد سيشارك في المنتدى لبحث الاستثمار.",
        ])
    func onlyToldOf(_ sentence: String) throws {
        #expect(try participants(Self.gathering + sentence).isEmpty)
    }

    @Test(
        "keeps who speaks there or comes",
        arguments: [
            (
                "وقال وزير المياه التونسي فوزي الدريدي في كلمته أمام المنتدى إن بلاده تعاني الجفاف.",
                "فوزي الدريدي participant"
            ),
            ("وشارك في المنتدى وزير الزراعة اللبناني سليم خوري.", "سليم خوري participant"),
        ])
    func atTheTable(sentence: String, expected: String) throws {
        #expect(try participants(Self.gathering + sentence) == [expected])
    }

    @Test("leaves out the other side of talks that the next clause tells")
    func nextClause() throws {
        let text = """
            وصل الرئيس الغاني كوفي منساه إلى داكار أمس. ومن المقرر أن يلقي منساه كلمة خلال القمة العالمية لرواد الأعمال، \
            كما سيجري محادثات مع نظيره السنغالي عثمان ديوب.
            """
        #expect(try participants(text) == ["كوفي منساه participant"])
        #expect(try participants(text, .bilateralTalks) == ["عثمان ديوب host", "كوفي منساه guest"])
    }

    @Test("has the chair whom the gathering elects, and his deputy")
    func elected() throws {
        let text =
            Self.gathering
            + "وانتخب المنتدى وزير المياه الأردني حازم الناصر رئيسا لدورته الحالية، كما انتخب وزير الزراعة اللبناني سليم خوري نائبا للرئيس."
        #expect(try participants(text) == ["حازم الناصر chair", "سليم خوري participant"])
        let other = Self.gathering + "وكان الأردنيون انتخبوا حازم الناصر رئيسا للبرلمان."
        #expect(try participants(other).isEmpty)
    }

    @Test("has the minister at home who faces the press with a guest")
    func beforeThePress() throws {
        let text = """
            عقد وزراء خارجية دول مجلس التعاون اجتماعا في مسقط أمس مع وزير الخارجية الكندي جون تريمبلي. وأكد تريمبلي في \
            المؤتمر الصحفي المشترك مع وزير خارجية عمان بدر الحوسني التزام بلاده بأمن الخليج.
            """
        #expect(try participants(text) == ["جون تريمبلي participant", "بدر الحوسني participant"])
    }

    @Test("knows somebody by the byname told in brackets")
    func byname() throws {
        let text = """
            عقدت لجنة المبادرة العربية اجتماعها في القاهرة أمس برئاسة وزير الخارجية المصري ناصر فهمي وحضور الرئيس \
            الفلسطيني سالم النجار (أبو زياد). ودعت اللجنة إلى دعم طلب الرئيس أبو زياد.
            """
        #expect(try participants(text) == ["ناصر فهمي chair", "سالم النجار participant"])
    }

    @Test(
        "lists of those present go on",
        arguments: [
            (
                "وحضر الاستقبال رئيس الأركان سعد الحربي. ومن الجانب المجري مدير مكتب الوزير لازلو ناجي، والسفير بيتر سابو.",
                ["سعد الحربي", "لازلو ناجي", "بيتر سابو"]
            ),
            ("ومن الجانب المجري تحدث الوزير عن التعاون بين البلدين.", []),
            ("وقالت الوكالة إن نائب الوزير يانوش هورفات كان بصحبة كوفاتش.", ["يانوش هورفات"]),
        ])
    func present(sentence: String, expected: [String]) throws {
        let text = "استقبل وزير الدفاع العماني بدر الحوسني في مسقط أمس وزير الدفاع المجري أتيلا كوفاتش. "
        let record = try #require(try Reading.records(text + sentence, published: "2018-03-12").first)
        #expect(record.attendees.map(\.name) == expected)
    }

    @Test("an invitation told aside ends no retinue")
    func invitationAside() throws {
        let text = """
            وصل وزير الدفاع العماني بدر الحوسني إلى بودابست أمس في زيارة رسمية. وقد رافق معالي الوزير في هذه الزيارة التي تأتي \
            بدعوة من وزارة الدفاع المجرية معالي مساعد الوزير الأستاذ سعد الجبري ومعالي رئيس الأركان الأستاذ خالد العمري.
            """
        let record = try #require(try Reading.records(text, published: "2018-03-12").first)
        #expect(record.attendees.map(\.name) == ["سعد الجبري", "خالد العمري"])
    }

    @Test("hosts go on behind a bracket")
    func bracket() throws {
        let text =
            "التقى الوفد المجري في مسقط أمس بوكيل وزارة الخارجية العمانية محمد الرواس (المشرف على مكتب الوزير)، ومدير الإعلام بالوزارة خالد البوسعيدي."
        #expect(try participants(text, .bilateralTalks) == ["محمد الرواس host", "خالد البوسعيدي host"])
    }

    @Test("who is joined to guests is no host")
    func joinedGuest() throws {
        let text =
            "التقى وزير الصحة اليمني ناصر باعوم أمس بالرياض المدير الإقليمي لبرنامج الأغذية العالمي ماركو روسي، ومدير البرنامج توماس بيكر، ومسؤول الشراكات شاكر اللوزي."
        let roles = try participants(text, .bilateralTalks)
        #expect(roles.allSatisfy { !$0.hasSuffix("host") })
    }

    @Test("a speaker is no host of the trip that he announces")
    func announcer() throws {
        let text =
            "قال وزير الدفاع الكندي جون تريمبلي للصحفيين بعد لقائه ملك المغرب محمد السادس أمس إن من المتوقع أن يزور الملك محمد السادس كندا في الخريف."
        #expect(try participants(text, .visit) == ["محمد السادس guest"])
    }

    @Test("is the third at a table of three")
    func third() throws {
        let text = """
            عقد وزير الخارجية العماني بدر الحوسني ونظيره المجري أتيلا كوفاتش مؤتمرا صحفيا في مسقط أمس. وأشار وزير الخارجية \
            المجري إلى أنه أجرى لقاء ثلاثيا جمعه مع وزير الخارجية الكندي جون تريمبلي ووزير الخارجية الياباني كينجي ساتو.
            """
        #expect(
            try participants(text) == ["أتيلا كوفاتش participant", "جون تريمبلي participant", "كينجي ساتو participant"])
    }

    @Test("is there for a state, the gathering told between")
    func representatives() throws {
        let text =
            Self.gathering
            + "ويمثل الأردن في المنتدى وكيل وزارة المياه حازم الناصر، ومدير صندوق التنمية ماهر الخصاونة."
        #expect(try participants(text) == ["حازم الناصر participant", "ماهر الخصاونة participant"])
        let other = "ويمثل الأردن ثلث السوق كما ذكر وكيل الوزارة حازم الناصر."
        #expect(try participants(Self.gathering + other).isEmpty)
    }

    @Test("a nameless source and an office held besides are nobody")
    func namelessSource() throws {
        let text = """
            وقال وزير الأوقاف المغربي كمال التازي، الذي يشغل منصب مدير عام مؤسسة المياه الدولية، في كلمته أمام المنتدى إن الماء \
            نعمة. وقال دبلوماسي تونسي مسؤول إن المنتدى مهم.
            """
        #expect(try participants(Self.gathering + text) == ["كمال التازي participant"])
    }

    @Test("who mentions an earlier gathering was not there by that")
    func earlier() throws {
        let text = """
            اجتمع وزير الدفاع الكندي جون تريمبلي مع ملك المغرب محمد السادس في الرباط أمس. وأوضح تريمبلي أن مباحثاته ركزت على الأمن \
            بعد التزامات قطعتها دول الخليج خلال قمة في كامب ديفيد في فبراير الماضي.
            """
        let records = try Reading.records(text, published: "2018-03-12")
        #expect(records.first?.participants.count == 2)
        let earlier = records.filter { $0.type == .conference }
        #expect(earlier.allSatisfy { $0.participants.isEmpty })
    }

    @Test(
        "bears a name behind an office of many words",
        arguments: [
            (
                "مدير الهيئة الاتحادية الروسية للتعاون العسكري التقني، ألكسندر بارانوف",
                "مدير الهيئة الاتحادية الروسية للتعاون العسكري التقني"
            ),
            ("مدير المركز الروسي للطيران ألكسندر بارانوف", "مدير المركز الروسي للطيران"),
        ])
    func longOffice(guest: String, title: String) throws {
        let text = "استقبل وزير الدفاع العراقي خالد العبيدي في بغداد أمس \(guest)."
        let record = try #require(try Reading.records(text, published: "2018-03-12").first)
        #expect(record.participants.contains { $0.name == "ألكسندر بارانوف" && $0.title == title })
    }

    @Test("a list goes on behind an office that somebody holds for now")
    func acting() throws {
        let text =
            "وصل إلى القاهرة أمس ولي العهد الأردني سالم بن ناصر، يرافقه فواز العيسى رئيس الديوان الملكي المكلف وخالد الحميدان رئيس الاستخبارات العامة."
        let record = try #require(try Reading.records(text, published: "2018-03-12").first)
        #expect(record.attendees.map(\.name) == ["فواز العيسى", "خالد الحميدان"])
    }

    @Test(
        "holds a ministry beside the first office",
        arguments: [
            "استقبل الرئيس المصري ناصر فهمي في القاهرة أمس إلياس مراد نائب رئيس الوزراء الصربي ووزير الخارجية.",
            "استقبل الرئيس المصري ناصر فهمي في القاهرة أمس الأمير سالم بن ناصر ولي العهد الأردني ووزير الدفاع.",
        ])
    func secondMinistry(_ text: String) throws {
        #expect(try participants(text, .bilateralTalks).count == 2)
    }
}
