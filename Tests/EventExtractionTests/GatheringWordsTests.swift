import EventExtraction
import Lexicon
import Testing

/// Words that tell a gathering beside the news, that only refer to one, or that belong to its name.
@Suite("Words of gatherings")
struct GatheringWordsTests {
    /// Of the ministers of two states, in the city of one of them.
    private static let talks =
        "التقى وزير خارجية الأردن سامر الخطيب، أمس، وزير الخارجية الكيني جون موانجي في نيروبي، وبحث معه العلاقات بين البلدين. "
    /// Of three states, in the city of one of them.
    private static let conference =
        "عقد وزراء خارجية الأردن ومصر والعراق، أمس، اجتماعا ثلاثيا في عمان، وبحثوا الأزمة السورية. "

    private static let published = "2015-08-02"

    /// What is told beside the news, by its kind, status, place and day.
    private func others(_ text: String) throws -> [String] {
        try Reading.records(text, published: Self.published).filter { !$0.isPrimary }.map { record in
            let place = record.place?.country?.description ?? "-"
            return "\(record.type.rawValue) \(record.status?.rawValue ?? "-") \(place) \(record.date?.start ?? "-")"
        }
    }

    @Test(
        "tell one beside which others meet, by its body or its place",
        arguments: [
            ("وجاء اللقاء على هامش اجتماع رابطة دول جنوب شرق آسيا في جاكرتا.", ["conference occurred ID -"]),
            ("وجاء اللقاء على هامش اجتماعات منظمة العمل الدولية في جنيف.", ["conference occurred CH -"]),
            (
                "وكان الوزيران قد تحدثا على هامش أعمال المؤتمر الوزاري لمنظمة التعاون الإسلامي في جدة.",
                ["conference occurred SA -"]
            ),
            ("وجاء اللقاء على هامش أمسية أدبية في جنيف.", []),
        ])
    func sidelines(sentence: String, expected: [String]) throws {
        #expect(try others(Self.talks + sentence) == expected)
    }

    @Test(
        "tell a summit by its city and year",
        arguments: [
            ("وجدد الوزيران تمسكهما بالمبادرة التي أقرتها قمة بيروت عام 2002.", ["conference occurred LB 2002"]),
            ("وجدد الوزيران تمسكهما بما أقرته القمم السابقة.", []),
        ])
    func summits(sentence: String, expected: [String]) throws {
        #expect(try others(Self.talks + sentence) == expected)
    }

    @Test(
        "tell a body that is to sit",
        arguments: [
            (
                "ويجتمع مجلس التعاون لدول الخليج العربية في الرياض الأسبوع المقبل.", ["conference planned SA 2015-08"]
            ),
            ("ويقع مجلس التعاون لدول الخليج العربية في الرياض.", []),
        ])
    func bodies(sentence: String, expected: [String]) throws {
        #expect(try others(Self.talks + sentence) == expected)
    }

    @Test(
        "only refer to one",
        arguments: [
            "وقال الوزير إن مصر تتولى رئاسة القمة العربية حتى مارس 2016.",
            "وتضم ترويكا القمة العربية مصر والكويت والمغرب.",
            "وأثنى على جهود البحرين، الرئيس الحالي للقمة الخليجية.",
            "ويواصل الوزير الاجتماع بشكل منفصل مع الأطراف المعنية من بينها أعضاء مجلس الأمن في القاهرة.",
            "وأشاد بحرص الوزراء خلال الاجتماع لتغليب المصلحة العامة.",
        ])
    func references(sentence: String) throws {
        #expect(try others(Self.talks + sentence).isEmpty)
    }

    @Test("leave the city of talks to the talks")
    func cityOfTalks() throws {
        let others = try others(
            Self.talks + "وقال سفير فرنسا خلال اجتماع شهري لمجلس الأمن الدولي صباح الثلاثاء إن بلاده تدعم السلام.")
        #expect(others == ["conference occurred - 2015-07-28"])
    }

    @Test(
        "tell what is decided, and what is prepared",
        arguments: [
            ("وقرر الوزراء في ختام الاجتماع عقد اجتماع آخر في موعد أقصاه شهر من الآن.", ["conference planned - -"]),
            (
                "وتمهيدا لهذا الاجتماع، عقد كبار المسؤولين، أول من أمس، لقاء تنسيقيا في العقبة.",
                ["conference occurred JO 2015-07-31"]
            ),
            (
                "واستعدادا للاجتماع، كان قد تم عقد اجتماع للخبراء في بغداد في يونيو الماضي.",
                ["conference occurred IQ 2015-06"]
            ),
            ("وقرر الوزراء تشكيل لجنة لمتابعة ما اتفقوا عليه.", []),
        ])
    func around(sentence: String, expected: [String]) throws {
        #expect(try others(Self.conference + sentence) == expected)
    }

    @Test(
        "make its name and no more",
        arguments: [
            (
                "تستضيف الرباط غدا الملتقى الأول للأمن السياحي «سلامة الآثار والمنشآت القديمة»، بمشاركة وزراء من تونس والأردن وعمان.",
                "الملتقى الأول للأمن السياحي"
            ),
            (
                "انطلق في عمان أمس ملتقى أمن وسلامة الملاحة العربية بمشاركة وزراء من تونس ومصر والعراق.",
                "ملتقى أمن وسلامة الملاحة العربية"
            ),
            (
                "قرر الوزراء العرب خلال اجتماع اللجنة في القاهرة أمس دعم السودان. وقال وزير الخارجية الأردني سامر الخطيب أمام اجتماع لجنة إعمار دارفور العربية إن بلاده مستعدة.",
                "اجتماع لجنة إعمار دارفور العربية"
            ),
            (
                "وزراء خارجية لجنة الإعمار العربية يجتمعون في القاهرة\nعقدت لجنة الإعمار العربية أمس اجتماعا لها على مستوى وزراء الخارجية. وقال وزير الخارجية الأردني سامر الخطيب أمام اجتماع لجنة الإعمار العربية إن بلاده مستعدة.",
                "اجتماع لجنة الإعمار العربية"
            ),
        ])
    func names(text: String, expected: String) throws {
        let record = try #require(try Reading.records(text, published: Self.published).first)
        #expect(record.type == .conference)
        #expect(record.conference?.name == expected)
    }

    @Test(
        "name the bodies that take part",
        arguments: [
            ("وطالب المجتمعون في بيان بالسلام، مع مطالبة مجلس الأمن بتوفير الحماية.", ["جامعة الدول العربية"]),
            ("وأكد المؤتمر على تنفيذ قرارات الأمم المتحدة.", ["جامعة الدول العربية"]),
            ("وتقدم المؤتمر بمشروع قرار أمام مجلس الأمن.", ["جامعة الدول العربية"]),
        ])
    func sides(sentence: String, expected: [String]) throws {
        let record = try #require(
            try Reading.records(
                "عقد وزراء خارجية جامعة الدول العربية أمس مؤتمرا في القاهرة برئاسة وزير الخارجية الأردني سامر الخطيب. "
                    + sentence, published: Self.published
            ).first)
        #expect(record.organizations == expected)
    }

    @Test(
        "tell who leads talks of others",
        arguments: [
            ("بإشراف المبعوث الأممي برناردو كوستا", ParticipantRole.chair),
            ("بحضور وزير الخارجية المغربي سعيد الناصري", ParticipantRole.participant),
        ])
    func chairs(circumstance: String, role: ParticipantRole) throws {
        let record = try #require(
            try Reading.records(
                "بدأت في جنيف أمس جولة جديدة من محادثات السلام الدولية بين الأطراف الليبية \(circumstance).",
                published: Self.published
            ).first)
        #expect(record.type == .conference)
        #expect(record.participants.allSatisfy { $0.role == role })
    }

    @Test("tell nothing of a lead on another matter, when another sentence only says where something was said")
    func otherMatter() throws {
        let lead = "أعلنت فنلندا الأربعاء أنها ستطلق قريبا حملة واسعة ضد قطع الأشجار في غاباتها. "
        let saying =
            "وأكد وزير الخارجية الفنلندي ماتي كورهونن أن بلاده ستبدأ قريبا، وذلك خلال لقائه نظيره الكندي جيمس كارتر في كيتو."
        let anaphora = "جاء ذلك خلال لقاء وزير الخارجية الفنلندي ماتي كورهونن نظيره الكندي جيمس كارتر في كيتو."
        #expect(try Reading.records(lead + saying, published: Self.published).first?.type == EventType.none)
        #expect(try Reading.records(lead + anaphora, published: Self.published).first?.type == .bilateralTalks)
    }
}
