import EventExtraction
import Lexicon
import Testing

@Suite("Contacts before, beside and after the news of talks")
struct EarlierContactTests {
    /// What follows the news, and the events that this adds: type, status, countries, first day and country of place, sorted.
    typealias Case = SecondaryEventTests.Case

    static let cases: [Case] = [
        // Earlier talks of the same two are others: of another month, in another state, by telephone.
        Case(
            more: "وكان الوزيران قد التقيا في جنيف في سبتمبر الماضي.",
            events: ["bilateral_talks occurred BE-JO 2024-09 CH"]),
        Case(
            more: "ويأتي اللقاء بعد المكالمة الهاتفية التي أجراها العلي قبل عشرة أيام مع نظيره البلجيكي.",
            events: ["bilateral_talks occurred BE-JO 2024-11-16 -"]),
        Case(
            more: "ويعود آخر لقاء بين الطرفين إلى سبتمبر الماضي في روما.",
            events: ["bilateral_talks occurred BE-JO 2024-09 IT"]),
        // What is told again without another time or place is the same.
        Case(more: "وكان العلي قد استقبل نظيره البلجيكي في مكتبه.", events: []),
        // The guest of talks is on a visit to who received him, by whatever word.
        Case(
            more: "واختتم الوزير البلجيكي أمس زيارته التي استمرت يومين.",
            events: ["visit occurred BE-JO 2024-11-24 JO"]),
        Case(more: "وغادر الوزير البلجيكي البلاد مساء أمس.", events: ["visit occurred BE-JO - JO"]),
        // Who was host goes where his guest came from.
        Case(
            more: "ومن المنتظر أن يرد العلي الزيارة في مارس المقبل.",
            events: ["visit planned BE-JO 2025-03 BE"]),
        // A word for a visitor stands for a person beside his nation.
        Case(
            more: "كما استقبل رئيس مجلس النواب الأردني أمين الخطيب الضيف البلجيكي.",
            events: ["bilateral_talks occurred BE-JO - JO"]),
        // What is told as done and what is to come are two.
        Case(
            more: "ويلتقي الوزيران مجددا في بروكسل في 20 يناير المقبل.",
            events: ["bilateral_talks planned BE-JO 2025-01-20 BE"]),
        // A preposition of place is one behind "and" too.
        Case(
            more: "وفي لندن، التقى رئيس الوزراء الأردني أمين الخطيب نظيره البريطاني جون ستيل.",
            events: ["bilateral_talks occurred GB-JO - GB"]),
        // Another session of the two states, by its number or by the verb of its committee.
        Case(
            more: "وكانت الدورة الرابعة للجنة المشتركة عقدت في بروكسل في مارس 2023.",
            events: ["bilateral_talks occurred BE-JO 2023-03 BE"]),
        Case(
            more: "وأضاف أن اللجنة العليا المشتركة ستجتمع في بروكسل يومي 12 و13 يونيو المقبل.",
            events: ["bilateral_talks planned BE-JO 2025-06-12 BE"]),
        // A summit remembered was held where it says who hosted it.
        Case(
            more: "وتطرق العلي إلى القمة الثلاثية التي استضافتها نيقوسيا في 14 مارس 2024 بمشاركة الأردن وقبرص وبلجيكا.",
            events: ["conference occurred BE-CY-JO 2024-03-14 CY"]),
        // The holder of the one such office of a state needs no name.
        Case(
            more: "وكان العاهل الأردني قد التقى الرئيس الفرنسي في باريس في 3 سبتمبر الماضي.",
            events: ["bilateral_talks occurred FR-JO 2024-09-03 FR"]),
    ]

    @Test("are told apart from it", arguments: cases)
    func events(_ example: Case) throws {
        let body = """
            وزير الخارجية الأردني يستقبل نظيره البلجيكي
            استقبل وزير الخارجية الأردني سامي العلي في عمان أمس وزير الخارجية البلجيكي يان مورو وبحثا العلاقات الثنائية.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .bilateralTalks)
        #expect(records.first?.place?.country?.description == "JO")
        #expect(records.dropFirst().map(Self.line).sorted() == example.events)
    }

    static let trips: [Case] = [
        // The other side of talks may stand before their noun, and who holds them may be left out.
        Case(
            more: "وأجرى الوزير البلجيكي مع نظيره الأردني سامي العلي محادثات.",
            events: ["bilateral_talks occurred BE-JO - JO"]),
        Case(
            more: "ثم عقد مع رئيس الوزراء الأردني أمين الخطيب جلسة عمل.",
            events: ["bilateral_talks occurred BE-JO 2024-11-25 JO"]),
        // An object needs no preposition, wherever it is met.
        Case(
            more: "والتقى في القصر الملكي رئيس الوزراء الأردني أمين الخطيب.",
            events: ["bilateral_talks occurred BE-JO - JO"]),
        // Who is there already calls on an official.
        Case(
            more: "وزار مورو رئيس الوزراء الأردني أمين الخطيب في مكتبه.",
            events: ["bilateral_talks occurred BE-JO - JO"]),
        // Where a tour goes next, and what is done there, is to come.
        Case(
            more: "وتشمل جولته أيضا مصر والكويت.",
            events: ["visit planned BE-EG - EG", "visit planned BE-KW - KW"]),
        Case(
            more: "وتقود الجولة مورو بعد عمان إلى كل من مصر والكويت.",
            events: ["visit planned BE-EG - EG", "visit planned BE-KW - KW"]),
        Case(
            more: "ومن عمان ينتقل مورو إلى مصر.", events: ["visit planned BE-EG - EG"]),
        Case(
            more: "وكان قد زار القاهرة أول أمس.", events: ["visit occurred BE-EG 2024-11-24 EG"]),
        // One stop of a tour.
        Case(
            more: "وكانت القاهرة المحطة الأولى في جولة مورو.", events: ["visit occurred BE-EG - EG"]),
    ]

    @Test("are read beside a trip", arguments: trips)
    func besideTrip(_ example: Case) throws {
        let body = """
            وزير الخارجية البلجيكي يصل إلى عمان
            وصل وزير الخارجية البلجيكي يان مورو، أمس الاثنين، إلى العاصمة الأردنية عمان في زيارة رسمية.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .visit)
        #expect(records.dropFirst().map(Self.line).sorted() == example.events)
    }

    static let sidelines: [Case] = [
        Case(
            more: "وعلى الهامش انفرد العطار بالوزير السوداني ساعة كاملة.",
            events: ["bilateral_talks occurred EG-SD - QA"]),
        // Counterparts of several states are met one by one.
        Case(
            more:
                "وأجرى الوزير المصري لقاءات ثنائية مع وزير المياه السوداني عثمان بابكر ووزيرة المياه الأردنية ليلى الخطيب.",
            events: ["bilateral_talks occurred EG-JO - -", "bilateral_talks occurred EG-SD - -"]),
        // Another edition of the gathering.
        Case(
            more: "وتنعقد الدورة الثالثة للمؤتمر في الرباط في مارس 2026.",
            events: ["conference planned MA 2026-03 MA"]),
    ]

    @Test("are read beside a gathering", arguments: sidelines)
    func besideGathering(_ example: Case) throws {
        let body = """
            انطلاق المؤتمر الدولي للمياه في الدوحة
            انطلقت في الدوحة أمس أعمال المؤتمر الدولي للمياه بمشاركة وزير الري المصري سامح العطار ووزير المياه السوداني عثمان بابكر.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .conference)
        #expect(records.dropFirst().map(Self.line).sorted() == example.events)
    }

    /// Type, status, countries, first day and country of place of a record.
    private static func line(_ record: EventRecord) -> String {
        let countries = record.countries.map(\.description).joined(separator: "-")
        let day = record.date?.start?.description ?? "-"
        return
            "\(record.type.rawValue) \(record.status?.rawValue ?? "") \(countries) \(day) \(record.place?.country?.description ?? "-")"
    }
}
