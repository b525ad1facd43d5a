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
        // "The talks" of a later sentence are those told before, whoever is spoken of in them.
        Case(
            more:
                "وأجرى بيكر مباحثات مع وزير الخارجية الأردني سامي العلي. وأشاد العلي خلال المباحثات بمواقف الرئيس الفرنسي جان مورو.",
            events: ["bilateral_talks occurred CA-JO"]),
        // A verb without a subject goes on about the traveller.
        Case(
            more: "وسيلتقي بيكر وزير الخارجية الأردني سامي العلي قبل أن يتوجه إلى قطر.",
            events: ["bilateral_talks planned CA-JO", "visit planned CA-QA"]),
        // A subject without an office is a subject all the same.
        Case(more: "واجتمع الدبلوماسيون مع الرئيس الفرنسي جان مورو.", events: []),
        // An honour with a pronoun stands for whom it honours.
        Case(
            more: "ورحب جلالة الملك سامي بن علي ملك الأردن بالضيف. وعقد جلالته اجتماعا مع الوزير بيكر.",
            events: ["bilateral_talks occurred CA-JO"]),
        // A verb of bringing together names all sides.
        Case(
            more:
                "وتطرق بيكر إلى اللقاء الذي جمع وزير الخارجية الفرنسي جان مورو بنظيره الكيني جون أوكيلو والأوغندي بول موسيفو في نيروبي.",
            events: ["conference occurred FR-KE-UG"]),
        // Only a gathering of many has sidelines.
        Case(
            more: "والتقى بيكر نظيره الكيني جون أوكيلو في نيروبي على هامش مؤتمر المياه.",
            events: ["bilateral_talks occurred CA-KE", "conference occurred CA-KE"]),
        // Factions at one table are a gathering, a mediator's talks with them are not.
        Case(
            more: "وتنطلق في جنيف غدا جولة جديدة من محادثات السلام بين الأطراف اليمنية.",
            events: ["conference planned YE"]),
        // Sessions of a series, months apart, are two gatherings.
        Case(
            more: "وشارك بيكر أمس في القمة الإفريقية في كمبالا. وستعقد القمة الإفريقية المقبلة في نيروبي في مايو 2025.",
            events: ["conference occurred CA", "conference planned "]),
        // "In his turn" is no session.
        Case(more: "وأشاد وزير الخارجية الأردني سامي العلي بدوره بالوزير بيكر.", events: []),
        // Whom a pronoun stands for is received.
        Case(
            more: "وتحدث بيكر عن الرئيس الكيني جون أوكيلو الذي استقبله الرئيس الفرنسي جان مورو في باريس.",
            events: ["bilateral_talks occurred FR-KE"]),
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

    @Test("are not led by a trip of the headline that somebody else made")
    func tripOfOthers() throws {
        let body = """
            العلوي يكشف ملابسات زيارة وفد الجمعية للمغرب
            عقد وزير الخارجية المغربي ناصر العلوي، أمس الاثنين في مدينة الرباط، اجتماعا مع نظيره المصري سامح العطار.
            """
        let record = try #require(try Reading.records(body).first)
        #expect(record.type == .bilateralTalks)
    }
}
