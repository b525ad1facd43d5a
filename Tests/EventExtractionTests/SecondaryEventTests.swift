import EventExtraction
import Lexicon
import Testing

@Suite("The other contacts of an article")
struct SecondaryEventTests {
    /// What follows the news of a trip, and the events that this adds.
    struct Case: Sendable, CustomTestStringConvertible {
        var more: String
        /// Type, status and countries, as one string each, sorted.
        var events: [String]
        var testDescription: String { more }
    }

    static let cases: [Case] = [
        // Coordinated destinations and lists of stops are trips of their own.
        Case(
            more: "ثم يزور الوزير بيكر الكويت وقطر غدا.",
            events: ["visit planned CA-KW", "visit planned CA-QA"]),
        Case(
            more: "وتأتي زيارة بيكر إلى عمان في جولة تشمل قطر والعراق أيضا.",
            events: ["visit planned CA-IQ", "visit planned CA-QA"]),
        Case(
            more: "وتأتي زيارة بيكر إلى عمان في جولة شملت قطر والعراق.",
            events: ["visit occurred CA-IQ", "visit occurred CA-QA"]),
        // A relative clause is about whom its pronoun stands for, whatever his place in the sentence.
        Case(more: "ورحب العراقيون بالوزير بيكر، الذي سيزور بغداد لاحقا.", events: ["visit planned CA-IQ"]),
        // "الزيارة" with its own article names the traveller by "ل" or by a verb.
        Case(
            more: "وتطرق بيكر إلى الزيارة المرتقبة للرئيس الفرنسي جان مورو إلى كندا.",
            events: ["visit planned CA-FR"]),
        Case(
            more: "وأشاد بيكر بالزيارة التي قام بها الرئيس الفرنسي جان مورو إلى كندا.",
            events: ["visit occurred CA-FR"]),
        // Officials who are not told closer are those of the country visited.
        Case(more: "ومن المقرر أن يلتقي بيكر عددا من المسؤولين.", events: ["bilateral_talks planned CA-JO"]),
        // What is talked about is no destination.
        Case(more: "ويتناول بيكر خلال زيارته تطورات الوضع في سوريا والسودان.", events: []),
    ]

    @Test("are read beside the news of a trip", arguments: cases)
    func events(_ example: Case) throws {
        let body = """
            وزير الخارجية الكندي يصل إلى عمان
            وصل وزير الخارجية الكندي جيمس بيكر، أمس الاثنين، إلى العاصمة الأردنية عمان في زيارة رسمية.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .visit)
        let others = records.dropFirst().map {
            "\($0.type.rawValue) \($0.status?.rawValue ?? "") \($0.countries.map(\.description).joined(separator: "-"))"
        }
        #expect(others.sorted() == example.events)
    }
}
