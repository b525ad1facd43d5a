import EventExtraction
import Lexicon
import Testing

/// The nation of an official may stand beside another: who announces his trip, or where a visitor meets him.
@Suite("An official whose nation stands beside another word")
struct AnnouncedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var type: String
        var countries: [String]
    }

    static let cases: [Case] = [
        Case(
            testDescription: "a presidency announces its president's trip",
            body: "أعلنت الرئاسة المصرية أن الرئيس عادل منصوري سيتوجه إلى برلين الأحد المقبل في زيارة رسمية.",
            type: "visit", countries: ["DE", "EG"]),
        Case(
            testDescription: "a seat of government speaks for its state",
            body: "أعلن الكرملين أن الرئيس إيغور غورين سيستقبل الثلاثاء رئيس الوزراء المجري.",
            type: "bilateral_talks", countries: ["HU", "RU"]),
        Case(
            testDescription: "a spokesman's government is that of its head",
            body:
                "أعلن الناطق باسم الحكومة الأردنية أن رئيس الوزراء هاني العساف سيقوم بزيارة إلى بغداد الأسبوع المقبل.",
            type: "visit", countries: ["IQ", "JO"]),
        Case(
            testDescription: "a minister tells of his president's trip",
            body: "قال وزير الخارجية الروسي سيرغي باتوف إن الرئيس إيغور غورين سيزور أنقرة الشهر المقبل.",
            type: "visit", countries: ["RU", "TR"]),
        Case(
            testDescription: "a minister who tells of another's trip to his own state does not share his nation",
            body: "قال وزير الخارجية الروسي سيرغي باتوف إن الرئيس بشير الأسود سيصل إلى موسكو غدا.",
            type: "none", countries: []),
        Case(
            testDescription: "whom a visitor meets is of the state visited",
            body: "أجرى رئيس الوزراء الإسباني بيدرو مارتين زيارة إلى تونس حيث التقى الرئيس منصف الغالي.",
            type: "visit", countries: ["ES", "TN"]),
        Case(
            testDescription: "one office of two states, each beside its holder",
            body: "التقى وزيرا دفاع تركيا كمال أرسلان وقطر خالد المري في الدوحة أمس.",
            type: "bilateral_talks", countries: ["QA", "TR"]),
        Case(
            testDescription: "one office of two states, which hold a meeting",
            body: "عقد وزيرا خارجية كينيا والأردن أمس في عمان اجتماعا لبحث الهجرة.",
            type: "bilateral_talks", countries: ["JO", "KE"]),
        Case(
            testDescription: "one office of two states, which chairs a committee",
            body: "ترأس وزيرا داخلية المغرب وكينيا أمس بالرباط اجتماع اللجنة المختلطة الدائمة.",
            type: "bilateral_talks", countries: ["KE", "MA"]),
        Case(
            testDescription: "a portfolio and a nation summon",
            body: "استدعت الخارجية الإيرانية السفير السويدي لارس نيلسون في طهران احتجاجا على تصريحات.",
            type: "bilateral_talks", countries: ["IR", "SE"]),
        Case(
            testDescription: "a capital summons",
            body: "استدعت طهران السفير البريطاني ديفيد هولمز احتجاجا على العقوبات.",
            type: "bilateral_talks", countries: ["GB", "IR"]),
        Case(
            testDescription: "the talks of both of them",
            body: """
                أطلع وزير الخارجية الفلسطيني رامي الحسيني نظيره النرويجي بيتر هانسن على آخر التطورات خلال لقائهما في أوسلو.
                """,
            type: "bilateral_talks", countries: ["NO", "PS"]),
        Case(
            testDescription: "a verb after a fronted phrase has its subject behind it",
            body: "بعد لقائه وزير الخارجية القطري فهد النعيمي، وصل المبعوث الأممي يان كوبل إلى بيروت أمس.",
            type: "visit", countries: ["LB"]),
        Case(
            testDescription: "who leads a delegation needs no office",
            body: "قام وفد من حركة فتح برئاسة عزام الناصر بزيارة إلى موسكو أمس.",
            type: "visit", countries: ["PS", "RU"]),
    ]

    @Test("still tells the sides", arguments: cases)
    func sides(_ example: Case) throws {
        let record = try #require(try Reading.records(example.body).first)
        #expect(record.type.rawValue == example.type)
        #expect(record.countries.map(\.description) == example.countries)
    }

    @Test("the international envoy stands for the United Nations")
    func internationalEnvoy() throws {
        let body = "التقى المبعوث الدولي سالم بن عمار وزير الخارجية السوري كمال الشامي في دمشق أمس."
        let record = try #require(try Reading.records(body).first)
        #expect(record.organizations == ["الأمم المتحدة"])
    }
}
