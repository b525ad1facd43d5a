import EventExtraction
import Lexicon
import Testing

@Suite("Place, day and status of the clause that tells a contact")
struct PlaceClauseTests {
    /// An article of Monday 2012-05-14, and city and state of its main contact.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var city: String?
        var country: String?

        init(_ text: String, _ city: String?, _ country: String?) {
            self.text = text
            self.city = city
            self.country = country
        }

        var testDescription: String { String(text.prefix(60)) }
    }

    static let places: [Case] = [
        // Where something is stated is not where it happens.
        Case(
            """
            قال مكتب وزيرة الخارجية السويدية أنيتا لارسون في ستوكهولم إنها ستجري غدا محادثات مع نظيرها التونسي كمال \
            الزغلامي في تونس العاصمة.
            """, "تونس العاصمة", "TN"),
        Case(
            """
            وقال بيان صدر في برن أمس إن وزير الخارجية السويسري هانز مولر سيلتقي نظيره المصري حسن البنداري في القاهرة \
            الخميس.
            """, "القاهرة", "EG"),
        // Nor is where a treaty was signed, or where another meeting will be held.
        Case(
            """
            بحث رئيس الوزراء المغربي عبد الإله بنموسى أمس مع نظيره التونسي كمال الزغلامي اتفاق النقل الموقع في بنزرت \
            العام الماضي وسبل تفعيله.
            """, nil, nil),
        Case(
            """
            واتفق الوزير المغربي سعيد العلوي مع نظيره الموريتاني أحمد ولد سيدي خلال لقائهما أمس في نواكشوط على أن \
            تجتمع اللجنة المشتركة في أكادير في يونيو المقبل.
            """, "نواكشوط", "MR"),
        // Where the war is nobody met, but one whose family is called so did.
        Case(
            "التقى وزير الصحة التونسي كمال الزغلامي أمس نظيره الأردني ماجد العدوان لبحث وقف العدوان في غزة.", nil, nil),
        Case(
            "التقى وزير الصحة الأردني ماجد العدوان في عمان أمس نظيره التونسي كمال الزغلامي.", "عمان", "JO"),
        // A capital told right beside is where they met, the city of the matter behind it is not.
        Case(
            """
            نيروبي - وكالات - التقى وزير الأوقاف العماني سالم البوسعيدي في العاصمة الكينية أمس وزير التعليم الكيني جون كامو، \
            واتفقا على برنامج بالتنسيق مع إدارة المدارس في ممباسا وأخرى في صلالة.
            """, "نيروبي", "KE"),
        // Behind a verb that has the meeting for an object stands only who hosts it.
        Case(
            """
            أنهى مسؤولو الصحة في كينيا وأوغندا وتنزانيا مساء أمس في فيينا اجتماعا ثلاثيا استضافه مكتب الأمم المتحدة، \
            وخرجوا منه بقرار أهمه إنشاء مركز في كمبالا.
            """, "فيينا", "AT"),
        // A third state behind what is talked about is that of the matter.
        Case(
            """
            التقى وزير العمل المصري حسن البنداري نظيره اللبناني جورج صليبا أمس وبحثا أوضاع العمال المصريين في الدوحة.
            """, nil, nil),
        // "Where" opens a clause at the place before it.
        Case(
            """
            سينتقل وزير الخارجية البولندي يان كوفالسكي الأربعاء إلى الدوحة، حيث من المقرر أن يلتقي نظيره القطري خالد \
            المهندي لبحث الاتفاق الذي أبرم في فيينا.
            """, "الدوحة", "QA"),
        // Talks right after an arrival are held there.
        Case(
            """
            أجرى وزير الخارجية التشيكي يان نوفاك بعيد وصوله إلى نيروبي أمس مباحثات مع نظيره الكيني دانيال موامبا حول \
            التجارة.
            """, "نيروبي", "KE"),
        // An airport is a city's, also where city and state share a name.
        Case(
            "وصل وزير الخارجية التشيكي يان نوفاك إلى مطار الكويت الدولي أمس وكان في استقباله نظيره الكويتي.",
            "الكويت", "KW"),
        // "The capital" of a state is the one from which the report comes.
        Case(
            """
            نيروبي - (وكالات): بدأت في العاصمة الكينية أمس أعمال المؤتمر الإفريقي الرابع للمياه بحضور وزراء من مصر \
            والسودان وإثيوبيا.
            """, "نيروبي", "KE"),
    ]

    @Test("places", arguments: places)
    func place(_ sample: Case) throws {
        let record = try #require(try Reading.records(sample.text, published: "2012-05-14").first)
        #expect(record.type != .none)
        #expect(record.place?.city == sample.city)
        #expect(record.place?.country?.description == sample.country)
    }

    @Test("a state told before keeps a city of another state out")
    func summit() throws {
        let text = """
            قمة إفريقية استثنائية حول السودان في المغرب

            بدأت مفوضية الاتحاد الإفريقي الاستعداد لعقد قمة استثنائية يشارك فيها رؤساء مصر وتشاد وإثيوبيا. ويبحث القادة \
            خلال القمة الأوضاع الإنسانية في الفاشر.
            """
        let record = try #require(try Reading.records(text, published: "2012-05-14").first)
        #expect(record.place?.country?.description == "MA")
        #expect(record.place?.city == nil)
    }

    @Test("days that are no contact's own")
    func days() throws {
        let since = try #require(
            try Reading.records(
                "زار وزير الخارجية القبرصي أندرياس خريستو بغداد، وهي زيارته الأولى منذ تسلمه مهامه في فبراير.",
                published: "2012-05-14"
            ).first)
        #expect(since.date == nil)
        let plan = try #require(
            try Reading.records(
                """
                تعقد لجنة البريد الخليجية في الرياض اجتماعها الخاص بفتح مظاريف المناقصة العامة لعام 2013 بحضور ممثلي الكويت \
                وقطر والبحرين.
                """, published: "2012-05-14"
            ).first)
        #expect(plan.date == nil)
    }

    /// What is told behind a trip to Baku of Monday 2012-05-14, and day and status of the talks in it.
    static let beside: [(text: String, day: String?, status: EventStatus)] = [
        ("واجتمع كوفالسكي في اليوم نفسه مع وزير الدفاع الأذربيجاني فريد حسينوف.", "2012-05-14", .occurred),
        ("ويجري كوفالسكي الخميس محادثات مع وزير الدفاع الأذربيجاني فريد حسينوف.", "2012-05-17", .planned),
        (
            "وسيجري كوفالسكي محادثات مع وزير الدفاع الأذربيجاني فريد حسينوف قبل التوجه إلى تبليسي الأربعاء.", nil,
            .planned
        ),
        (
            "وكان كوفالسكي قد أجرى في أبريل من العام الماضي محادثات مع وزير الدفاع الأذربيجاني فريد حسينوف.", "2011-04",
            .occurred
        ),
    ]

    @Test("days of talks beside a trip", arguments: beside)
    func talksBeside(_ text: String, _ day: String?, _ status: EventStatus) throws {
        let records = try Reading.records(
            "وصل وزير الخارجية البولندي يان كوفالسكي، اليوم الاثنين، إلى باكو على رأس وفد رسمي.\n" + text,
            published: "2012-05-14")
        let talks = try #require(records.last { $0.type == .bilateralTalks })
        #expect(talks.date?.start == day)
        #expect(talks.status == status)
    }

    @Test("both ends of what is told in two sentences")
    func ends() throws {
        let talks = try #require(
            try Reading.records(
                """
                اختتمت في عمان أمس المشاورات السياسية الأردنية الفنلندية التي استمرت يومين برئاسة أمين عام وزارة الخارجية \
                سامر العبداللات ونظيره الفنلندي يوها كوسكينن.
                """, published: "2012-05-14"
            ).first)
        #expect(talks.date?.start == "2012-05-12")
        #expect(talks.date?.end == "2012-05-13")
        let visit = try Reading.records(
            "وصل وزير الدفاع الإيطالي ماركو ريتشي إلى بيروت أمس في زيارة رسمية. ويغادر ريتشي لبنان مساء غد الثلاثاء.",
            published: "2012-05-14")
        #expect(visit.count == 1)
        #expect(visit.first?.date?.end == "2012-05-15")
        let gathering = try #require(
            try Reading.records(
                """
                انطلقت أمس في الدوحة أعمال المؤتمر العربي الثالث للمياه بمشاركة وزراء من مصر والأردن والسودان. ويناقش \
                المجتمعون على مدى ثلاثة أيام الأمن المائي.
                """, published: "2012-05-14"
            ).first)
        #expect(gathering.date?.end == "2012-05-15")
    }

    @Test("what follows at once is of the same day, what one has come for is still to come")
    func sequence() throws {
        let next = try Reading.records(
            """
            وصل رئيس هيئة الأركان الصربي ميلان نوفيتش، اليوم الاثنين، إلى باكو على رأس وفد عسكري.
            ووضع نوفيتش إكليلا من الزهور على نصب الشهداء، ثم عقد مع وزير الدفاع الأذربيجاني فريد حسينوف اجتماعا تناول \
            التدريب المشترك.
            """, published: "2012-05-14")
        #expect(next.contains { $0.type == .bilateralTalks && $0.date?.start == "2012-05-14" })
        let aim = try Reading.records(
            "وصل وزير الخارجية البولندي يان كوفالسكي اليوم إلى القاهرة للقاء الرئيس المصري حسن البنداري.",
            published: "2012-05-14")
        #expect(aim.contains { $0.type == .visit && $0.status == .occurred })
        #expect(aim.contains { $0.type == .bilateralTalks && $0.status == .planned })
    }

    @Test("where a statement was issued is no place of the talks that it tells")
    func communique() throws {
        let record = try #require(
            try Reading.records(
                """
                التقت النائبة الكندية آن مارتن وزير الدولة الكيني دانيال موانغي الذي يقوم حاليا بزيارة إلى كندا.
                وأوضح بيان صادر عن الخارجية الكينية أمس في نيروبي أن الجانبين بحثا خلال اللقاء التعاون الثنائي.
                """
            ).first)
        #expect(record.place?.city == nil)
        #expect(record.place?.country?.description != "KE")
    }

    @Test("of two states told the one that is not the guest's is visited")
    func otherState() throws {
        let record = try #require(
            try Reading.records(
                "احتفت النمسا بشكل خاص بزيارة وزير الخارجية الكيني دانيال موانغي، وانشغلت مؤسسات الدولة النمساوية بها."
            ).first)
        #expect(record.type == .visit)
        #expect(record.place?.country?.description == "AT")
    }

    @Test("an interview is no meeting")
    func interview() throws {
        let records = try Reading.records(
            "قال الرئيس التشيكي يان نوفاك في لقاء خاص أجراه أمس مع قناة تونسية إن بلاده ستدعم وزير المالية التونسي كمال الزغلامي.",
            published: "2012-05-14")
        #expect(records.allSatisfy { $0.type == .none })
    }
}
