import EventExtraction
import Lexicon
import Testing

/// Whom a trip is made to see, who has invited to which of two trips, and meetings of which the text says that they are not.
@Suite("What trips are for, and what does not come about beside them")
struct TripPurposeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        /// Type, status, hosts < guests (or both sides).
        var events: [String]
    }

    static let trips: [Case] = [
        Case(
            testDescription: "with whom a matter is discussed stands behind it",
            body: """
                وزير الخارجية الكيني يزور لشبونة
                أعلنت الخارجية البرتغالية أن وزير الخارجية الكيني جوزيف موانغي سيزور لشبونة الجمعة لمناقشة أزمة الغذاء في القرن الإفريقي مع نظيره البرتغالي روي سانتوس.
                """,
            events: ["visit planned روي سانتوس < جوزيف موانغي", "bilateral_talks planned روي سانتوس < جوزيف موانغي"]),
        Case(
            testDescription: "relations with a state are no talks with it",
            body: """
                وزير الخارجية الكيني يزور لشبونة
                أعلنت الخارجية البرتغالية أن وزير الخارجية الكيني جوزيف موانغي سيزور لشبونة الجمعة لمناقشة علاقات بلاده مع الاتحاد الأوروبي.
                """,
            events: ["visit planned  < جوزيف موانغي"]),
        Case(
            testDescription: "the ruler whom a guest will meet on his visit",
            body: """
                الرئيس البيروفي يزور مدريد
                يبدأ الرئيس البيروفي كارلوس ميندوزا غدا زيارة إلى مدريد يلتقي خلالها رئيس الوزراء الإسباني لويس أورتيغا.
                """,
            events: [
                "visit planned لويس أورتيغا < كارلوس ميندوزا", "bilateral_talks planned لويس أورتيغا < كارلوس ميندوزا",
            ]),
        Case(
            testDescription: "the head of a region receives who comes to it",
            body: """
                وزير الخارجية الهندي يزور أربيل
                اختتم وزير الخارجية الهندي راجيف كومار أمس زيارة إلى إقليم كردستان العراق.
                واستقبل رئيس إقليم كردستان آزاد برواري وزير الخارجية الهندي أمس في أربيل.
                """,
            events: ["visit occurred آزاد برواري < راجيف كومار", "bilateral_talks occurred آزاد برواري < راجيف كومار"]),
        Case(
            testDescription: "an equal who speaks of the visit of his guest",
            body: """
                الرئيس الصيني يصل إلى لواندا
                وصل الرئيس الصيني لي جيان أمس إلى لواندا في زيارة تستمر يومين.
                من جهته، أعرب الرئيس الأنغولي جواو بينتو عن أمله في أن تسهم زيارة لي جيان في دعم الاقتصاد.
                """,
            events: ["visit occurred جواو بينتو < لي جيان"]),
        Case(
            testDescription: "who speaks of something else is no host",
            body: """
                الرئيس الصيني يصل إلى لواندا
                وصل الرئيس الصيني لي جيان أمس إلى لواندا في زيارة تستمر يومين.
                من جهته، أعرب الرئيس الأنغولي جواو بينتو عن أمله في أن تسهم الأمطار في دعم الاقتصاد.
                """,
            events: ["visit occurred  < لي جيان"]),
        Case(
            testDescription: "the ruler who gives a meal for a guest",
            body: """
                وزير الخارجية الهندي يصل إلى لواندا
                وصل وزير الخارجية الهندي راجيف كومار أمس إلى لواندا في زيارة رسمية.
                وأقام الرئيس الأنغولي جواو بينتو مأدبة عشاء تكريما للضيف والوفد المرافق له.
                """,
            events: ["visit occurred جواو بينتو < راجيف كومار"]),
        Case(
            testDescription: "an invitation belongs to the trip before it",
            body: """
                وزير الخارجية السويدي يزور هانوي
                قالت مصادر رسمية إن وزير الخارجية السويدي كارل إريكسون سوف يزور هانوي الثلاثاء المقبل.
                وأضافت أن زيارة الوزير تأتي تحضيرا للزيارة المرتقبة التي سيقوم بها الملك السويدي غوستاف لهانوي، تلبية لدعوة الرئيس الفيتنامي نغوين مينه.
                """,
            events: ["visit planned  < كارل إريكسون", "visit planned نغوين مينه < غوستاف"]),
        Case(
            testDescription: "who brings an invitation does not invite",
            body: """
                وزير الخارجية الأردني يبحث مع نظيره الكندي التعاون
                بحث وزير الخارجية الأردني سامر العبادي أمس في عمان مع وزير الخارجية الكندي بيتر جونسون سبل التعاون.
                ووجه جونسون دعوة إلى العبادي لزيارة كندا، وتم قبول الدعوة.
                """,
            events: [
                "bilateral_talks occurred سامر العبادي < بيتر جونسون", "visit planned بيتر جونسون < سامر العبادي",
            ]),
        Case(
            testDescription: "those named of several travellers",
            body: """
                وزير الخارجية الأردني يبحث مع نظيره الكندي التعاون
                بحث وزير الخارجية الأردني سامر العبادي أمس في عمان مع وزير الخارجية الكندي بيتر جونسون سبل التعاون.
                يذكر أن عددا من المسؤولين سيقومون بزيارة الأردن قريبا ومن ضمنهم وزير الخارجية الفرنسي لوران مورو ووزير الخارجية الإيطالي باولو بيانكي.
                """,
            events: [
                "bilateral_talks occurred سامر العبادي < بيتر جونسون", "visit planned  < لوران مورو",
                "visit planned  < باولو بيانكي",
            ]),
        Case(
            testDescription: "the visit around talks, by the office of the guest",
            body: """
                بحث وزير الخارجية العماني سالم الكندي اليوم في مسقط مع وزيرة الخارجية الدنماركية آنا نيلسن التعاون بين البلدين.
                وتأتي زيارة الوزيرة الدنماركية بعدما وقعت فنلندا اتفاقا مماثلا.
                """,
            events: ["bilateral_talks occurred سالم الكندي < آنا نيلسن", "visit occurred  < آنا نيلسن"]),
        Case(
            testDescription: "a call on an institution is told once",
            body: """
                وفد الهلال الأحمر التركي يزور مركز الإغاثة
                استقبل المشرف العام على مركز الإغاثة الدكتور صالح الناصر أمس وفد الهلال الأحمر التركي، وذلك بمقر المركز في الرياض.
                """,
            events: ["visit occurred صالح الناصر < "]),
        Case(
            testDescription: "a verb of landing, the day and the place",
            body: """
                وصل وزير الدفاع النرويجي أولاف هانسن أمس إلى نيروبي في زيارة غير معلنة.
                وكان هانسن حط أول من أمس في جيبوتي.
                """,
            events: ["visit occurred  < أولاف هانسن", "visit occurred  < أولاف هانسن"]),
    ]

    static let talks: [Case] = [
        Case(
            testDescription: "a reception that is refused",
            body: "من جهة أخرى رفض الرئيس اللبناني ميشال سمعان استقبال وزير الخارجية الإيراني حسن كاظمي.",
            events: ["bilateral_talks cancelled ميشال سمعان = حسن كاظمي"]),
        Case(
            testDescription: "a verb of refusing and its object",
            body: "وكان الرئيس الفلسطيني عادل الخالدي أعلن أنه يرفض مقابلة نائب الرئيس الأمريكي مارك ويلسون.",
            events: ["bilateral_talks cancelled عادل الخالدي = مارك ويلسون"]),
        Case(
            testDescription: "a meeting to which somebody does not come",
            body: "واعتذر رئيس الوزراء العراقي قاسم الحلي عن عدم لقاء السفير البلجيكي لوك دوبوا.",
            events: ["bilateral_talks cancelled قاسم الحلي < لوك دوبوا"]),
        Case(
            testDescription: "a condition that is refused is no meeting",
            body: "ورفض الوزير التعليق خلال لقائه وزير الخارجية الإيراني حسن كاظمي.",
            events: ["bilateral_talks occurred سامر العبادي < حسن كاظمي"]),
        Case(
            testDescription: "a meeting that was not",
            body: "وأكد أنه لم يكن هناك أي لقاء بين الملك عبد الله الثاني والرئيس السوري نزار الحلبي.",
            events: ["bilateral_talks denied عبد الله الثاني < نزار الحلبي"]),
        Case(
            testDescription: "a visit that was not, and whose it would have been",
            body: "وأوضح العبادي أنه لم تكن هناك زيارة رسمية من وزير الخارجية الإيراني حسن كاظمي إلى الأردن.",
            events: ["visit denied  < حسن كاظمي"]),
        Case(
            testDescription: "a visit that there is",
            body: "وقال العبادي إن هناك زيارة مقررة لوزير الخارجية الإيراني حسن كاظمي إلى الأردن.",
            events: ["visit planned  < حسن كاظمي"]),
        Case(
            testDescription: "who speaks by telephone speaks to the paper",
            body: "وقال وزير الخارجية اليمني رياض ثابت في اتصال هاتفي إن الرئيس السوري نزار الحلبي يعرقل الحل.",
            events: []),
        Case(
            testDescription: "a call with a partner",
            body:
                "وقال وزير الخارجية اليمني رياض ثابت في اتصال هاتفي أجراه مع نظيره الإيراني حسن كاظمي إن الحرب ستتوقف.",
            events: ["bilateral_talks occurred رياض ثابت = حسن كاظمي"]),
        Case(
            testDescription: "who acts behind the comma has held the meeting before it",
            body: "وبعد اجتماع عقده الأحد مع وزير الخارجية الإيراني حسن كاظمي في طهران، قال جونسون إن بلاده راضية.",
            events: ["bilateral_talks occurred حسن كاظمي < بيتر جونسون"]),
        Case(
            testDescription: "who speaks on a trip is not the main figure",
            body: "وكان الحكيم يتحدث خلال زيارة إلى طهران.",
            events: []),
        Case(
            testDescription: "he whose fate is talked about is not there",
            body: "وأضاف أن لقاء الدوحة سيحدد مصير الرئيس السوري نزار الحلبي عقب فشل المبعوث الأممي ستيفان نوردن.",
            events: []),
    ]

    @Test("trips have their hosts", arguments: trips)
    func hosts(_ example: Case) throws {
        #expect(try Reading.records(example.body).map(Self.line).sorted() == example.events.sorted())
    }

    @Test("beside the news", arguments: talks)
    func notHeld(_ example: Case) throws {
        let body = """
            وزير الخارجية الأردني يبحث مع نظيره الكندي التعاون
            بحث وزير الخارجية الأردني سامر العبادي أمس في عمان مع وزير الخارجية الكندي بيتر جونسون سبل تعزيز التعاون بين البلدين.
            \(example.body)
            """
        #expect(try Reading.records(body).dropFirst().map(Self.line) == example.events)
    }

    private static func line(_ record: EventRecord) -> String {
        func names(_ roles: [ParticipantRole]) -> String {
            record.participants.filter { roles.contains($0.role) }.compactMap(\.name).joined(separator: ", ")
        }
        let head = "\(record.type.rawValue) \(record.status?.rawValue ?? "") "
        if record.participants.contains(where: { $0.role == .participant }) {
            return head + names([.participant]).replacing(", ", with: " = ")
        }
        return head + names([.host]) + " < " + names([.guest])
    }
}
