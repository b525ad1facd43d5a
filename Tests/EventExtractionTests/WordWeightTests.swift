import EventExtraction
import Lexicon
import Testing

/// What `word_weights.tsv` says of a word moves the choice of the news and of its topics.
@Suite("Weights of words")
struct WordWeightTests {
    /// Talks, with a word that no table has.
    private static let talks = """
        وزير الطاقة الأردني يستقبل نظيره الكندي في يوم الزمردية

        استقبل وزير الطاقة الأردني نبيل العزام، أمس الاثنين في عمان، وزير الطاقة الكندي جيمس كارتر. وقال مصدر إن المطر غزير.
        """

    private func explanation(_ rows: String, of text: String = talks) throws -> Explanation {
        let table = ("word_weights.tsv", Array("word\tweights\n\(rows)".utf8))
        return try Extractor(lexicon: Lexicon(overrides: [table])).explain(Array(text.utf8), context: Reading.context())
    }

    @Test("make an article none, or leave it what its contacts say")
    func types() throws {
        let long = Self.talks + String(repeating: "وقال مصدر إن المطر غزير. ", count: 60)
        #expect(
            try explanation("زمردية\tbilateral_talks=900\n", of: long).events[0].record.type == .bilateralTalks)
        let against = try explanation("زمردية\tvisit=-900 conference=-900 bilateral_talks=-900\n", of: long)
        #expect(against.events[0].record.type == .none)
        let strongest = try #require(against.surroundings.strongest.first)
        #expect(strongest.word == "زمرديه" && strongest.value < 0)
    }

    @Test("bring a topic that the rules have some evidence of, and take one away")
    func topics() throws {
        let text = Self.talks + "وبحثا الزراعة. واستعرضا الغاز والنقل والتعليم.\n"
        func names(_ weight: Int) throws -> [String] {
            try explanation("زمردية\tenergy=\(weight)\n", of: text).events[0].record.topics
        }
        #expect(try names(900).contains("energy"))
        #expect(try !names(-900).contains("energy"))
    }

    @Test("count once in headline, lead and the whole, and less in a short text")
    func zones() throws {
        func odds(_ text: String, _ weight: Int) throws -> Double {
            try explanation("زمردية\tvisit=\(weight)\n", of: text).surroundings.strongest.first { $0.word == "زمرديه" }?
                .value ?? 0
        }
        let once = try odds(Self.talks, 200)
        let twice = try odds(Self.talks + "وقال مصدر إن الزمردية كبيرة وإن الزمردية جميلة.\n", 200)
        let long = try odds(Self.talks + String(repeating: "وقال مصدر إن المطر غزير. ", count: 40), 200)
        #expect(once > 0)
        #expect(abs(twice - once) < once / 2)
        #expect(long > once)
    }

    @Test("have no say in names of persons, countries and places")
    func names() throws {
        let rows = "كارتر\tbilateral_talks=-1000\nاردني\tbilateral_talks=-1000\nعمان\tbilateral_talks=-1000\n"
        let explanation = try explanation(rows)
        #expect(explanation.events[0].record.type == .bilateralTalks)
        let words = explanation.surroundings.words.whole
        #expect(!words.contains("كارتر") && !words.contains("عمان") && words.contains("زمرديه"))
    }

    @Test("tell talks whose sentence fills no frame, with those whom headline and lead name")
    func unread() throws {
        let text = """
            وزير الطاقة الأردني يبحث مشاريع الزمردية

            بحث وزير الطاقة الأردني نبيل العزام أمس في عمان مع خبراء زائرين مشاريع الزمردية. \
            \(String(repeating: "وقال مصدر إن المطر غزير. ", count: 60))
            """
        #expect(
            try explanation("زمردية\tvisit=-900 conference=-900 bilateral_talks=-900\n", of: text).events[0].record.type
                == .none)
        let told = try explanation("زمردية\tvisit=-900 conference=-900 bilateral_talks=900\n", of: text).events[0]
        #expect(told.record.type == .bilateralTalks && told.record.isPrimary)
        #expect(told.record.participants.map(\.name) == ["نبيل العزام"])
        #expect(told.record.countries.map(\.description) == ["JO"])
        #expect(told.record.evidence.contains { $0.field == "type" && ["بحث", "يبحث"].contains($0.text) })
        #expect(told.record.confidence < 0.7)
        #expect(told.fields.contains { $0.name == "type" && $0.rule.contains("words of the article as a whole") })
    }

    @Test("tell an article that only mentions a contact from one that reports it")
    func background() throws {
        let contact = "يذكر أن وزير الصحة الأردني نبيل العزام استقبل نظيره الكندي جيمس كارتر قبل أيام."
        let accident = """
            وفاة ثلاثة أشخاص وإصابة خمسة في حادث سير على الطريق الصحراوي

            لقي ثلاثة أشخاص مصرعهم وأصيب خمسة آخرون بجروح متفاوتة صباح اليوم إثر تصادم شاحنة وحافلة صغيرة على الطريق الصحراوي. \
            ونقلت سيارات الإسعاف المصابين إلى المستشفى الحكومي لتلقي العلاج، فيما فتحت شرطة المرور تحقيقا في أسباب الحادث. \
            \(contact)
            """
        #expect(try Reading.records(accident).map(\.type) == [.none])
        #expect(try Reading.records(contact).map(\.type) == [.bilateralTalks])
    }
}
