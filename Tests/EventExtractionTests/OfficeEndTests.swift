import EventExtraction
import Lexicon
import Testing

/// Where an office and a name end, and what a body's name tells of those who serve it.
@Suite("Ends of offices and names")
struct OfficeEndTests {
    /// An article and one of those who take part: name, office and state.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var name: String?
        var title: String?
        var country: String?
        var testDescription: String { String(text.prefix(60)) }

        init(_ text: String, _ name: String?, _ title: String?, _ country: String?) {
            (self.text, self.name, self.title, self.country) = (text, name, title, country)
        }
    }

    static let cases: [Case] = [
        // What is said of the meeting is no family.
        Case(
            """
            لقاء وزير الخارجية النرويجي إريك هولم مثمر

            التقى وزير الخارجية الكندي جون ميلر أمس في أوتاوا وزير الخارجية النرويجي إريك هولم.
            """,
            "إريك هولم", "وزير الخارجية النرويجي", "NO"),
        // What a paper thinks of the holder.
        Case(
            "زار الرئيس الكندي جون ميلر أمس نيروبي، والتقى الرئيس الكيني دانيال موانغي ونائبه المثير للجدل وليام كيبيت.",
            "وليام كيبيت", "نائبه", "KE"),
        Case(
            "زار الرئيس الكندي جون ميلر أمس نيروبي، والتقى الرئيس الكيني المخضرم دانيال موانغي.", "دانيال موانغي",
            "الرئيس الكيني", "KE"),
        // Where he goes, and how often.
        Case(
            "تأتي زيارة وزير الخارجية المصري للعاصمة الرياض غدا في إطار التشاور، وسيستقبله وزير الخارجية ماجد العلي.",
            nil, "وزير الخارجية المصري", "EG"),
        Case(
            "أعلنت السفارة أن زيارة وزير الدفاع الفرنسي للمرة الثانية إلى القاهرة ستبدأ غدا.", nil,
            "وزير الدفاع الفرنسي",
            "FR"),
        // A plural behind the father's name is the family where a mark follows.
        Case(
            "استقبل أمير قطر أمس في الدوحة وزير الداخلية اليمني ناصر بن علي الخيارين، في مقر الديوان.",
            "ناصر بن علي الخيارين", "وزير الداخلية اليمني", "YE"),
        Case(
            "استقبل أمير قطر أمس في الدوحة وزير الداخلية اليمني ناصر بن علي والمسؤولين المرافقين له.", "ناصر بن علي",
            "وزير الداخلية اليمني", "YE"),
        // A body that only its short name tells is of many states.
        Case(
            "التقى الأمين العام لمنظمة الأقطار المنتجة للنفط (أوبك) عبد الله السويدي أمس وزير الطاقة الروسي إيفان بتروف في موسكو.",
            "عبد الله السويدي", "الأمين العام لمنظمة الأقطار المنتجة للنفط (أوبك)", nil),
        // "The federation" is the one of the nation that was named before.
        Case(
            """
            قال الاتحاد الكويتي للصحافة إن وفدا منه سيزور تونس. وأضاف رئيس الاتحاد طلال الصباح خلال استقباله أمس وزير الإعلام \
            التونسي سمير العوني أن الزيارة مهمة.
            """,
            "طلال الصباح", "رئيس الاتحاد", "KW"),
        // The others of his kind tell the nation of a minister who has none.
        Case(
            """
            أعلن المتحدث أن مفوضة الشؤون الخارجية في الاتحاد الأوروبي ماريا روسي ستزور الرياض غدا. وستجري في طهران مباحثات مع \
            وزير الخارجية رضا كاظمي وعدد آخر من كبار المسؤولين الإيرانيين.
            """,
            "رضا كاظمي", "وزير الخارجية", "IR"),
        // The body of a state that its bare name tells, in which the office is held.
        Case(
            "التقى الرئيس المصري حسن البدري أمس في القاهرة رئيسة لجنة العلاقات الدولية في برلمان جنوب أفريقيا توليسا ماهوبيلو.",
            "توليسا ماهوبيلو", "رئيسة لجنة العلاقات الدولية في برلمان جنوب أفريقيا", "ZA"),
        Case(
            "التقى الرئيس المصري حسن البدري أمس في القاهرة رئيس لجنة الصداقة في مجلس شيوخ كازاخستان تالغات بيكوفيتش.",
            "تالغات بيكوفيتش", "رئيس لجنة الصداقة في مجلس شيوخ كازاخستان", "KZ"),
        // For which part of a state or which party somebody sits.
        Case(
            "التقى الرئيس المصري حسن البدري أمس في القاهرة السيناتور الجمهوري عن ولاية أريزونا جون فورد.",
            "جون فورد", "السيناتور الجمهوري عن ولاية أريزونا", "US"),
        Case(
            "التقى الرئيس المصري حسن البدري أمس في القاهرة النائب في البرلمان البريطاني عن حزب المحافظين دانيال كافنهام.",
            "دانيال كافنهام", "النائب في البرلمان البريطاني عن حزب المحافظين", "GB"),
        // A high commissioner speaks for his commission, whose name is not told.
        Case(
            "التقى الرئيس المصري حسن البدري أمس في القاهرة المفوضة السامية لحقوق الإنسان ماريا سانتوس.",
            "ماريا سانتوس", "المفوضة السامية لحقوق الإنسان", nil),
        // Any number of offices between commas.
        Case(
            "وصل الأمير فهد بن ناصر ، وزير الدولة ، عضو مجلس الوزراء ، مستشار خادم الحرمين الشريفين ، اليوم إلى جمهورية المالديف ، ليرأس وفد المملكة المشارك في احتفالات المالديف.",
            "فهد بن ناصر", "وزير الدولة ، عضو مجلس الوزراء ، مستشار خادم الحرمين الشريفين", "SA"),
        // Who coordinates relief in a state is not of it, nor of the paper's.
        Case(
            """
            استقبل المشرف العام على مركز الإغاثة عبدالله الراشد أمس في الرياض المنسق الإقليمي للعمليات الإنسانية في اليمن عامر \
            الحسن ووزير الصحة اليمني سالم العوني.
            """,
            "عامر الحسن", "المنسق الإقليمي للعمليات الإنسانية في اليمن", nil),
    ]

    @Test("are found", arguments: cases)
    func ends(_ example: Case) throws {
        let people = try Reading.records(example.text, source: "واس").flatMap(\.participants)
        let person = try #require(
            people.first { example.name == nil ? $0.title == example.title : $0.name == example.name },
            "\(people.map { ($0.name ?? "-", $0.title ?? "-") })")
        #expect(person.title == example.title)
        #expect(person.country?.description == example.country)
    }

    @Test("leave whoever comes with an heir his own office")
    func household() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل ملك الأردن أمس في عمان ولي العهد السعودي الأمير فهد بن ناصر. ووصل بمعية ولي العهد، سعد العيسى المستشار في \
                الديوان الملكي، وخالد العمر المستشار في الديوان الملكي.
                """
            ).first)
        #expect(record.attendees.map(\.title) == ["المستشار في الديوان الملكي", "المستشار في الديوان الملكي"])
    }

    @Test(
        "are read so that whom a pronoun means is received, wherever that was",
        arguments: ["وقد استقبله أمس في قرطاج", "وقد استقبله أمس", "واستقبله أمس في قرطاج"])
    func received(_ verb: String) throws {
        let records = try Reading.records(
            "تأتي زيارة وزير الخارجية المصري حسن البدري لتونس في إطار التشاور، \(verb) الرئيس التونسي سمير العوني.")
        let talks = try #require(records.first { $0.type == .bilateralTalks })
        #expect(talks.participants.first { $0.role == .host }?.name == "سمير العوني")
    }
}
