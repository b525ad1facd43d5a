import EventExtraction
import Lexicon
import Testing

@Suite("The other contacts of an article")
struct SecondaryEventTests {
    /// What follows the news of an article, and the events that this adds.
    struct Case: Sendable, CustomTestStringConvertible {
        var more: String
        /// One line of words each, sorted; here type, status and countries.
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
            events: ["conference occurred CA", "conference planned KE"]),
        // "In his turn" is no session.
        Case(more: "وأشاد وزير الخارجية الأردني سامي العلي بدوره بالوزير بيكر.", events: []),
        // Whom a pronoun stands for is received.
        Case(
            more: "وتحدث بيكر عن الرئيس الكيني جون أوكيلو الذي استقبله الرئيس الفرنسي جان مورو في باريس.",
            events: ["bilateral_talks occurred FR-KE"]),
        // The next verb has its own partner; its subject is that of the first.
        Case(
            more:
                "كما التقى بيكر وزير خارجية زامبيا جون باندا، واجتمع أيضا مع وزير الخارجية الفرنسي جان مورو.",
            events: ["bilateral_talks occurred CA-FR", "bilateral_talks occurred CA-ZM"]),
        Case(
            more: "والتقى بيكر وزير خارجية زامبيا جون باندا، كما عقد لقاء مع وزير الخارجية الفرنسي جان مورو.",
            events: ["bilateral_talks occurred CA-FR", "bilateral_talks occurred CA-ZM"]),
        // Verbs of moving on; the day of the verb before is not theirs.
        Case(more: "ومن المقرر أن ينتقل بيكر بعدها إلى قطر.", events: ["visit planned CA-QA"]),
        Case(
            more: "وسيتوجه بيكر غدا إلى غامبيا ثم السنغال.",
            events: ["visit planned CA-GM", "visit planned CA-SN"]),
        // What somebody travels for is planned as the trip is, and he is a side of it.
        Case(
            more: "وسيتوجه بيكر غدا إلى باريس للقاء الرئيس الفرنسي جان مورو.",
            events: ["bilateral_talks planned CA-FR", "visit planned CA-FR"]),
        // A verb right before a place leaves out the traveller; the place may stand before him.
        Case(
            more: "وكان بيكر قد زار قطر، كما زار تونس والتقى الرئيس التونسي سامي العلي.",
            events: ["bilateral_talks occurred CA-TN", "visit occurred CA-QA", "visit occurred CA-TN"]),
        Case(
            more: "كما وصل إلى عمان أمس وزير الخارجية الفرنسي جان مورو.", events: ["visit occurred FR-JO"]),
        // Before he leaves the next trip is still to come.
        Case(
            more: "واستقبل وزير الخارجية الأردني سامي العلي الوزير بيكر قبل مغادرته إلى تونس.",
            events: ["bilateral_talks occurred CA-JO", "visit planned CA-TN"]),
        // A clause without a pronoun of its own names the traveller too.
        Case(
            more: "وتأتي الزيارة بعد زيارة قام بها الرئيس الفرنسي جان مورو إلى كندا.",
            events: ["visit occurred CA-FR"]),
        // What is talked about is no destination.
        Case(more: "ويتناول بيكر خلال زيارته تطورات الوضع في سوريا والسودان.", events: []),
    ]

    /// Texts in which the first contact is told in the headline and in the lead, and all others.
    static let articles: [Case] = [
        // Once the body has told what the headline says, another host makes other talks.
        Case(
            more: """
                الملك يستقبل الرئيس الفرنسي
                استقبل الملك سامي بن علي ملك الأردن في عمان اليوم الرئيس الفرنسي جان مورو.
                واجتمع ولي العهد الأردني الأمير أمين بن سامي مع الرئيس مورو.
                """,
            events: ["bilateral_talks occurred FR-JO", "bilateral_talks occurred FR-JO"]),
        // A family name with its particle is no part of the office that follows.
        Case(
            more: """
                أبو زيد يلتقي نظيره الكيني
                التقى وزير الخارجية الأردني أحمد أبو زيد اليوم في عمان نظيره الكيني جون أوكيلو.
                كما التقى أبو زيد وزيرة الخارجية الفرنسية ماري مورو.
                """,
            events: ["bilateral_talks occurred FR-JO", "bilateral_talks occurred JO-KE"]),
        // Who leads a state is received in a house of government and does not serve there.
        Case(
            more: """
                ولي العهد يلتقي الرئيس الأمريكي
                التقى الأمير أمين بن سامي ولي العهد الأردني في البيت الأبيض اليوم الرئيس الأمريكي جون بيكر.
                """,
            events: ["bilateral_talks occurred JO-US"]),
        // A king needs no honour in full to be called by it.
        Case(
            more: """
                الملك يستقبل الرئيس الفرنسي
                استقبل الملك سامي بن علي ملك الأردن في عمان اليوم الرئيس الفرنسي جان مورو.
                كما استقبل جلالته الرئيس الكيني جون أوكيلو.
                """,
            events: ["bilateral_talks occurred FR-JO", "bilateral_talks occurred JO-KE"]),
    ]

    @Test("are told apart from the first", arguments: articles)
    func wholes(_ example: Case) throws {
        let records = try Reading.records(example.more)
        #expect(records.map(Self.line).sorted() == example.events)
    }

    @Test("are trips to the land of the paper")
    func homeland() throws {
        let body = """
            وزير الدفاع يستقبل نظيره البلجيكي
            استقبل وزير الدفاع سامي العلي اليوم وزير الدفاع البلجيكي جان مورو خلال زيارته الرسمية للبلاد.
            """
        let records = try Reading.records(body, source: "كونا")
        #expect(records.map(Self.line).sorted() == ["bilateral_talks occurred BE-KW", "visit occurred BE-KW"])
    }

    /// Type, status and countries of a record.
    private static func line(_ record: EventRecord) -> String {
        "\(record.type.rawValue) \(record.status?.rawValue ?? "") \(record.countries.map(\.description).joined(separator: "-"))"
    }

    @Test("are read beside the news of a trip", arguments: cases)
    func events(_ example: Case) throws {
        let body = """
            وزير الخارجية الكندي يصل إلى عمان
            وصل وزير الخارجية الكندي جيمس بيكر، أمس الاثنين، إلى العاصمة الأردنية عمان في زيارة رسمية.
            \(example.more)
            """
        let records = try Reading.records(body)
        #expect(records.first?.type == .visit)
        let others = records.dropFirst().map(Self.line)
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
