import EventExtraction
import Lexicon
import Testing

/// Trips told beside the news of one: its other stops, those of others, those of another time.
@Suite("Trips beside the news")
struct FurtherTripTests {
    /// Here an event is its type, status, countries and first day.
    typealias Case = SecondaryEventTests.Case

    static let ofTrip: [Case] = [
        Case(
            more: "وتأتي زيارة بيكر إلى عمان في إطار جولة ستقوده غدا إلى بيروت ثم إلى بغداد.",
            events: ["visit planned CA-IQ -", "visit planned CA-LB 2024-11-27"]),
        Case(more: "وكانت محطته الأولى الدوحة حيث أمضى يومين.", events: ["visit occurred CA-QA -"]),
        Case(more: "ومن المقرر أن يتوجه غدا إلى الدوحة.", events: ["visit planned CA-QA 2024-11-27"]),
        Case(more: "ويغادر الوفد عمان غدا متوجها إلى بغداد.", events: ["visit planned CA-IQ 2024-11-27"]),
        Case(more: "وقال بيكر إنه سيزور القاهرة في يناير المقبل.", events: ["visit planned CA-EG 2025-01"]),
        Case(
            more: "وتعد هذه زيارته الثانية للأردن بعد زيارة أولى أجراها في مايو 2019.",
            events: ["visit occurred CA-JO 2019-05"]),
        Case(
            more: "وكانت الزيارة مقررة في مارس الماضي وتأجلت بسبب الانتخابات.",
            events: ["visit cancelled CA-JO 2024-03"]),
        // A verb of visiting has its object before the goal of the next verb.
        Case(
            more: "وكان بيكر زار الأحد الماضي القاهرة، ثم توجه إلى بيروت.",
            events: ["visit occurred CA-EG 2024-11-24", "visit occurred CA-LB -"]),
        // Who goes to another city of the state makes no other trip.
        Case(more: "ومن المقرر أن يتوجه غدا إلى العقبة.", events: []),
        // The office of one who travels governs no city.
        Case(
            more: "ومن المقرر أن يزور الوزير الكندي بيروت في يناير المقبل.", events: ["visit planned CA-LB 2025-01"]),
        Case(
            more: "وتأتي الزيارة قبل أيام من وصول الرئيس الفرنسي جان مورو إلى بغداد.",
            events: ["visit planned FR-IQ -"]),
    ]

    @Test("are read", arguments: ofTrip)
    func events(_ example: Case) throws {
        let body = """
            وزير الخارجية الكندي يصل إلى عمان
            وصل وزير الخارجية الكندي جيمس بيكر، أمس الاثنين، إلى العاصمة الأردنية عمان في زيارة رسمية.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .visit)
        #expect(records.first?.place?.country?.description == "JO")
        #expect(records.dropFirst().map(Self.line).sorted() == example.events)
    }

    static let ofTalks: [Case] = [
        // A mission of nobody's name goes to the one side from the other.
        Case(
            more: "وأوضح العلي أن لجنة فنية ستتوجه إلى أوتاوا منتصف يناير المقبل.",
            events: ["visit planned CA-JO 2025-01"]),
        Case(
            more: "واتفقا على أن يصل إلى عمان في يناير المقبل فريق من الخبراء.", events: ["visit planned CA-JO 2025-01"]
        ),
        Case(more: "ومن المنتظر أن يزور وفد كيني بغداد خلال أيام.", events: ["visit planned IQ-KE -"]),
        // An invitation that was accepted is a plan; one that is open is none.
        Case(
            more: "ووجه الوزير الكندي دعوة إلى العلي لزيارة أوتاوا، وقد قبل الدعوة.", events: ["visit planned CA-JO -"]),
        Case(more: "ووجه الوزير الكندي دعوة إلى العلي لزيارة أوتاوا قبل نهاية العام.", events: []),
        Case(
            more: "وسيعود الوزير الكندي إلى عمان في مارس المقبل.", events: ["visit planned CA-JO 2025-03"]),
        Case(more: "وأعرب الوزير الكندي عن تطلعه لزيارة بيروت.", events: []),
    ]

    @Test("are told of the sides of talks", arguments: ofTalks)
    func sides(_ example: Case) throws {
        let body = """
            العلي يهاتف نظيره الكندي
            أجرى وزير الخارجية الأردني سامي العلي أمس اتصالا هاتفيا مع نظيره الكندي جيمس بيكر.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .bilateralTalks)
        #expect(records.dropFirst().map(Self.line).sorted() == example.events)
    }

    @Test("take the day to which a trip is put off")
    func moved() throws {
        let body = """
            تأجيل زيارة رئيس الحكومة الإسبانية إلى الرباط
            أعلنت الخارجية المغربية أن رئيس الحكومة الإسبانية خوسيه مارين أرجأ زيارته إلى الرباط، التي كانت مقررة غدا، إلى يوم الاثنين المقبل.
            """
        let records = try Reading.records(body)
        #expect(
            records.map(Self.line) == ["visit cancelled ES-MA 2024-11-27", "visit planned ES-MA 2024-12-02"])
    }

    /// Type, status, countries and first day of a record.
    private static func line(_ record: EventRecord) -> String {
        let countries = record.countries.map(\.description).joined(separator: "-")
        return "\(record.type.rawValue) \(record.status?.rawValue ?? "") \(countries) \(record.date?.start ?? "-")"
    }
}
