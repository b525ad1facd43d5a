import EventExtraction
import Lexicon
import Testing

/// A paper does not name its own country, and not every article tells which paper it is from.
@Suite("An article whose paper's country is not known")
struct UnnamedHomeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var type: String
        var countries: [String]
        /// Name and country of the participants, sorted.
        var participants: [String]
    }

    static let cases: [Case] = [
        Case(
            testDescription: "an official who is not introduced by his nation is foreign to one who is",
            body: "أجرى سامح العطار وزير الخارجية، أمس الاثنين، جلسة مباحثات مع الدكتور راجيش كومار وزير خارجية الهند.",
            type: "bilateral_talks", countries: ["IN"], participants: ["راجيش كومار IN", "سامح العطار -"]),
        Case(
            testDescription: "the city of the guest's country is not the traveller's",
            body: """
                أجرى سامح العطار وزير الخارجية مباحثات مع الدكتور راجيش كومار وزير خارجية الهند، خلال زيارته إلى نيودلهي.
                """,
            type: "bilateral_talks", countries: ["IN"], participants: ["راجيش كومار IN", "سامح العطار -"]),
        Case(
            testDescription: "who receives in a palace is of its state",
            body: """
                استقبل رئيس الجمهورية حبيب المنصوري، أمس الاثنين بقصر قرطاج، السيد عماد الورفلي، وزير الداخلية الليبي.
                """,
            type: "bilateral_talks", countries: ["LY", "TN"],
            participants: ["حبيب المنصوري TN", "عماد الورفلي LY"]),
        Case(
            testDescription: "who receives an ambassador is of the state she is accredited to",
            body:
                "استقبل وزير الشباب والرياضة الهادي بن يوسف، أمس الاثنين بمقر الوزارة، سفيرة مملكة هولندا بالجزائر السيدة آنا فيبر.",
            type: "bilateral_talks", countries: ["DZ", "NL"], participants: ["آنا فيبر NL", "الهادي بن يوسف DZ"]),
        Case(
            testDescription: "a state that is only talked of is not the paper's",
            body:
                "تحادث وزير الشؤون الخارجية، عبد القادر بن يوسف، أمس الاثنين بموسكو، مع نظيره الروسي، إيفان بتروف، حول الأوضاع في ليبيا ومالي.",
            type: "bilateral_talks", countries: ["RU"], participants: ["إيفان بتروف RU", "عبد القادر بن يوسف -"]),
        Case(
            testDescription: "an official and the head of a body",
            body: "استقبل الرئيس حبيب المنصوري، اليوم الثلاثاء، السيد بيير مورو رئيس المجلس الأوروبي.",
            type: "bilateral_talks", countries: [], participants: ["بيير مورو -", "حبيب المنصوري -"]),
        Case(
            testDescription: "who travels is not of the state that he goes to",
            body:
                "حل الوزير الأول حبيب المنصوري، مساء اليوم الثلاثاء، ببكين في إطار زيارة رسمية لجمهورية الصين الشعبية.",
            type: "visit", countries: ["CN"], participants: ["حبيب المنصوري -"]),
        Case(
            testDescription: "a trip within the country is none across a border",
            body: "زار وزير الصحة حبيب المنصوري، أمس الاثنين، مدينة وهران حيث دشن مستشفى.",
            type: "none", countries: [], participants: []),
        Case(
            testDescription: "an office held for three states, and its three holders",
            body: """
                عقد وزراء خارجية الأردن ومصر والعراق، نبيل العزام وسامح العطار وفؤاد الراوي، اجتماعا ثلاثيا في بغداد أمس الاثنين.
                """,
            type: "conference", countries: ["EG", "IQ", "JO"],
            participants: ["سامح العطار EG", "فؤاد الراوي IQ", "نبيل العزام JO"]),
        Case(
            testDescription: "a name that is also a field, after a nation",
            body:
                "التقى رئيس الوزراء الباكستاني عمران خان، أمس الاثنين في إسلام آباد، وزير الخارجية التركي مراد أوزدمير.",
            type: "bilateral_talks", countries: ["PK", "TR"], participants: ["عمران خان PK", "مراد أوزدمير TR"]),
        Case(
            testDescription: "a given name that is also an office, after a nation",
            body: "استقبل وزير الدولة السعودي مساعد العيبان، أمس الاثنين بالرياض، وزير الخارجية التركي مراد أوزدمير.",
            type: "bilateral_talks", countries: ["SA", "TR"], participants: ["مراد أوزدمير TR", "مساعد العيبان SA"]),
        Case(
            testDescription: "a foreign family name of no table that begins like a verb",
            body:
                "التقى رئيس الوزراء الباكستاني عمران خان، أمس الاثنين في إسلام آباد، وزير الدفاع الأمريكي دونالد تارنت.",
            type: "bilateral_talks", countries: ["PK", "US"], participants: ["دونالد تارنت US", "عمران خان PK"]),
        Case(
            testDescription: "an envoy with his post and his rank",
            body: "غادر المبعوث الأمريكي الخاص إلى السودان الجنرال سكوت هاريس الخرطوم أمس الاثنين.",
            type: "visit", countries: ["SD", "US"], participants: ["سكوت هاريس US"]),
    ]

    @Test("still tells the sides of a contact", arguments: cases)
    func sides(_ example: Case) throws {
        let record = try #require(try Reading.records(example.body).first)
        #expect(record.type.rawValue == example.type)
        #expect(record.countries.map(\.description) == example.countries)
        #expect(
            record.participants.map { "\($0.name ?? "-") \($0.country?.description ?? "-")" }.sorted()
                == example.participants)
    }

    @Test("keeps the list of those present to itself")
    func endOfList() throws {
        let body = """
            استقبل الوزير الأول الجزائري حبيب المنصوري أمس الاثنين السيد بيير مورو رئيس المجلس الأوروبي، وذلك بحضور السيد كمال الزين وزير الخارجية، وصرح السفير بسام الوكيل بأن اللقاء كان مثمرا.
            """
        let record = try #require(try Reading.records(body).first)
        #expect(record.attendees.map(\.name) == ["كمال الزين"])
    }
}
