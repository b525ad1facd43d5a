import EventExtraction
import Lexicon
import Testing

@Suite("An explanation")
struct ExplanationTests {
    private static let extractor = Result { Extractor(lexicon: try Lexicon()) }

    private func explain(_ bytes: [UInt8]) throws -> Explanation {
        try Self.extractor.get().explain(bytes, context: Reading.context())
    }

    private func check(_ bytes: [UInt8]) throws {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        func text(_ offsets: Range<Int>) throws -> [Unicode.Scalar] {
            try #require(offsets.lowerBound >= 0 && offsets.upperBound <= scalars.count)
            return Array(scalars[offsets])
        }
        let explanation = try explain(bytes)
        var reached = 0
        for line in explanation.lines {
            #expect(line.offsets.lowerBound >= reached, "lines overlap")
            reached = line.offsets.upperBound
            #expect(try text(line.offsets) == Array(line.text.unicodeScalars))
            var start = line.offsets.lowerBound
            for span in line.spans {
                #expect(span.offsets.lowerBound >= start, "spans out of order")
                start = span.offsets.lowerBound
                #expect(try text(span.offsets) == Array(span.text.unicodeScalars))
                #expect(!span.reading.isEmpty)
            }
        }
        #expect(explanation.events.map(\.record) == (try Reading.records(bytes: bytes)))
        for event in explanation.events {
            #expect(Set(event.fields.map(\.name)).count == event.fields.count)
            for field in event.fields {
                #expect(!field.value.isEmpty && !field.rule.isEmpty, "\(field.name)")
                for words in field.evidence {
                    #expect(try text(words.start..<words.end) == Array(words.text.unicodeScalars), "\(field.name)")
                }
            }
        }
    }

    @Test("has the words of the file, in their order, for articles", arguments: Corpus.articles)
    func articles(_ article: Corpus.Article) throws {
        try check(Array(article.text.utf8))
    }

    @Test("has the words of the file, in their order, for seeds", arguments: Seed.all)
    func seeds(_ seed: Seed) throws {
        try check(seed.bytes())
    }

    @Test("weighs every contact, and the news weighs most")
    func candidates() throws {
        for seed in Seed.all {
            let explanation = try explain(seed.bytes())
            let best = try #require(explanation.candidates.max { $0.score < $1.score })
            #expect(best.score > 0 && !best.features.isEmpty)
            #expect(best.persons.contains { explanation.events[0].record.participants.map(\.name).contains($0) })
        }
    }

    /// An article with two fields that were discussed, one of which both offices bear.
    private static let energyTalks = """
        وزير الطاقة الأردني يستقبل نظيره الكندي
        استقبل وزير الطاقة الأردني نبيل العزام، أمس الاثنين في عمان، وزير الطاقة الكندي جيمس كارتر. وقال مصدر إن \
        المطر غزير. وجرى خلال اللقاء بحث الغاز والنقل.
        """

    @Test("weighs every topic, and those above zero are the record's")
    func topics() throws {
        for text in [Self.energyTalks] + Corpus.articles.map(\.text) {
            let explanation = try explain(Array(text.utf8))
            let record = try #require(explanation.events.first).record
            #expect(Set(explanation.topics.filter { $0.score > 0 }.map(\.name)) == Set(record.topics))
        }
        let explanation = try explain(Array(Self.energyTalks.utf8))
        let energy = try #require(explanation.topics.first { $0.name == "energy" })
        #expect(Set(energy.features.map(\.name)).isSuperset(of: ["weight", "office", "list", "object", "early"]))
        #expect(energy.text == "الغاز")
        let field = try #require(explanation.events[0].fields.first { $0.name == "topics[0]" })
        #expect(field.value == "energy")
        #expect(field.rule.hasPrefix("phrases of topics.tsv, carried by ") && field.rule.contains("office"))
    }

    @Test("gives what was weighed as one line of JSON")
    func weighed() throws {
        let explanation = try explain(Array(Self.energyTalks.utf8))
        let line = explanation.weighed
        #expect(line.last == 10 && line.filter { $0 == 10 }.count == 1)
        let fields = try #require(try JSONValue(parsing: line).object)
        #expect(Set(fields.keys) == ["id", "type", "contacts", "topics", "words", "signs"])
        #expect(fields["contacts"]?.array?.count == explanation.candidates.count)
        let topics = fields["topics"]?.array ?? []
        #expect(topics.count == explanation.topics.count)
        for (topic, found) in zip(topics, explanation.topics) {
            #expect(topic["name"] == .string(found.name))
            #expect(topic["features"]?.object?.count == found.features.count)
        }
    }

    @Test("shows all that the record's evidence names, and a rule for every field that says something")
    func fields() throws {
        for seed in Seed.all {
            for event in try explain(seed.bytes()).events {
                let names = Set(event.fields.map(\.name))
                let record = event.record
                let shown = event.fields.flatMap(\.evidence)
                for words in record.evidence {
                    #expect(shown.contains { $0.start == words.start && $0.end == words.end }, "\(words.field)")
                }
                #expect(names.isSuperset(of: ["type", "status", "confidence", "countries", "codes"]))
                #expect((record.date != nil) == names.contains("date"))
                #expect((record.place != nil) == names.contains("place"))
                #expect((record.conference != nil) == names.contains("conference"))
                #expect((record.delegation != nil) == names.contains("delegation"))
                for (index, person) in record.participants.enumerated() {
                    #expect((person.name != nil) == names.contains("participants[\(index)].name"))
                    #expect((person.country != nil) == names.contains("participants[\(index)].country"))
                    #expect(names.contains("participants[\(index)].role"))
                }
                for index in record.topics.indices { #expect(names.contains("topics[\(index)]")) }
            }
        }
    }

    @Test("says what was not read, and that a text in another language is not Arabic")
    func unread() throws {
        let english = try explain(Array("The minister met his counterpart in Paris on Monday, officials said.".utf8))
        #expect(english.events.map(\.record.type) == [.none])
        #expect(english.events.first?.fields.first?.rule.contains("not in Arabic") == true)
        let text = "لقاء مغربي فرنسي\nاستقبل الملك محمد السادس بالرباط وزير الخارجية الفرنسي جان نويل بارو.\n"
        let lines = try explain(Array((text + "مقالات ذات صلة\nخبر آخر طويل\n").utf8)).lines
        #expect(lines.map(\.kind) == [.headline, .sentence, .unread, .unread])
    }

    @Test("names the words that might have opened a frame, and the sides, where none is in scope")
    func outOfScope() throws {
        let text = "استقبل وزير الداخلية المغربي محمد حصاد، بالرباط، وزير الصحة المغربي الحسين الوردي.\n"
        let event = try #require(try explain(Array(text.utf8)).events.first)
        #expect(event.record.type == .none)
        #expect(event.fields.map(\.name) == ["type"])
        #expect(event.fields.first?.evidence.map(\.text) == ["استقبل"])
        #expect(event.fields.first?.rule.hasSuffix("countries of the officials named: MA") == true)
        let story = "هطلت أمطار غزيرة على المدينة طوال الليل وغمرت المياه الشوارع والأزقة في الأحياء القديمة.\n"
        let quiet = try #require(try explain(Array(story.utf8)).events.first)
        #expect(quiet.fields.first?.evidence.isEmpty == true)
        #expect(quiet.fields.first?.rule == "no word of triggers.tsv opens the frame of a contact")
    }

    private static let match = """
        الوحدة يفوز على النجمة بثلاثة أهداف ويتصدر الدوري
        فاز فريق الوحدة على ضيفه النجمة بثلاثة أهداف مقابل هدف في المباراة التي جمعتهما مساء أمس على ملعب الوحدة ضمن
        الجولة العاشرة من دوري المحترفين لكرة القدم. وسجل المهاجم هدف الفريق الأول من ركلة جزاء في الدقيقة العاشرة من
        الشوط الأول، وأضاف اللاعب البديل الهدف الثاني برأسه بعد ركلة ركنية، قبل أن يقلص النجمة النتيجة مطلع الشوط الثاني.
        وطرد الحكم مدافع النجمة بعد حصوله على البطاقة الصفراء الثانية. ورفع الوحدة رصيده إلى ثلاث وعشرين نقطة في صدارة
        الترتيب، فيما تجمد رصيد النجمة عند إحدى عشرة نقطة. ويلتقي الوحدة في الجولة المقبلة مع الشباب على ملعب الأخير.
        وقال المدرب في المؤتمر الصحفي بعد اللقاء إن اللاعبين قدموا مباراة كبيرة واستحقوا النقاط الثلاث أمام الجماهير.

        """

    @Test("says that the words of a long article on other matters speak against a contact")
    func unpromising() throws {
        let event = try #require(try explain(Array(Self.match.utf8)).events.first)
        #expect(event.record.type == .none)
        #expect(event.fields.first?.evidence.contains { $0.text.hasSuffix("يلتقي") } == true)
        #expect(event.fields.first?.rule.contains("speak against any contact: log-odds -") == true)
    }

    @Test("reads on where a contact opens a file of several articles, whatever the others are of")
    func pasted() throws {
        let talks = "استقبل وزير الخارجية المغربي ناصر العلوي، أمس الاثنين بالرباط، نظيره البرتغالي جواو سيلفا.\n\n"
        let text = talks + String(repeating: Self.match, count: 6)
        let event = try #require(try explain(Array(text.utf8)).events.first)
        #expect(event.record.type == .bilateralTalks)
    }
}
