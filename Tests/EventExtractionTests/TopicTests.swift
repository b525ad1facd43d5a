import EventExtraction
import Testing

@Suite("What a contact was about")
struct TopicTests {
    /// What talks of two ministers discussed, and the topics that this makes.
    struct Case: Sendable, CustomTestStringConvertible {
        var discussed: String
        var topics: Set<String>
        var testDescription: String { discussed }
    }

    static let cases: [Case] = [
        Case(discussed: "وبحثا العلاقات الثنائية بين البلدين.", topics: ["bilateral_relations"]),
        Case(discussed: "وبحثا علاقات ثنائية متينة.", topics: ["bilateral_relations"]),
        Case(discussed: "وجرى بحث العلاقات بين الأردن وكندا.", topics: ["bilateral_relations"]),
        Case(discussed: "وتناول اللقاء مستجدات الأوضاع في المنطقة.", topics: ["regional_conflict"]),
        Case(discussed: "وتناول اللقاء تطورات الأزمة في السودان.", topics: ["regional_conflict"]),
        Case(discussed: "وناقشا آخر التطورات على الساحة اللبنانية.", topics: ["regional_conflict"]),
        Case(discussed: "وجرى بحث مستجدات الأوضاع على الساحات الخليجية والعربية.", topics: ["regional_conflict"]),
        Case(discussed: "وشددا على حل الأزمة الليبية.", topics: ["regional_conflict", "peace_process"]),
        Case(discussed: "وبحثا اتفاق خمسة زائد واحد مع إيران.", topics: ["nuclear"]),
        Case(discussed: "وبحثا تدريب القوات.", topics: ["defence"]),
        Case(discussed: "وناقشا الأوضاع الاقتصادية في الأردن.", topics: ["economy_trade"]),
        Case(
            discussed: "وناقشا سبل العمل المشترك في مجالات الطاقة والنقل والتعليم.",
            topics: ["bilateral_relations", "energy", "transport", "education_culture"]),
        Case(discussed: "وبحثا التنسيق في المجالين العسكري والأمني.", topics: ["defence", "security_cooperation"]),
        Case(
            discussed: "وشكر الضيف مضيفه. وجرى خلال اللقاء استعراض مجمل الأحداث في المنطقة.",
            topics: ["regional_conflict"]),
        // Whatever verb or noun says that it was talked about.
        Case(discussed: "وتطرق الجانبان إلى صادرات الحبوب.", topics: ["agriculture_water"]),
        Case(discussed: "وتركزت المباحثات على استرجاع الأموال المنهوبة.", topics: ["judicial_cooperation"]),
        Case(discussed: "وجرى استعراض ملف المعتقلين.", topics: ["human_rights"]),
        Case(discussed: "وتمت مناقشة إعادة هيكلة الديون.", topics: ["finance"]),
        Case(discussed: "وجرى بحث إعفاء الديون.", topics: ["finance"]),
        Case(discussed: "وناقشا إمدادات الغاز.", topics: ["energy"]),
        Case(discussed: "وبحثا الاستزراع السمكي.", topics: ["agriculture_water"]),
        Case(discussed: "وبحثا ريادة الأعمال في أفريقيا.", topics: ["economy_trade"]),
        Case(discussed: "وناقشا ملف الأسلحة الكيماوية في سوريا.", topics: ["regional_conflict"]),
        Case(discussed: "وجرى بحث تسهيلات الإقامة.", topics: ["consular_labour"]),
        Case(discussed: "وجرى تبادل وجهات النظر في المسار السياسي.", topics: ["peace_process"]),
        Case(discussed: "ونوقشت قضايا المعابر.", topics: ["border_security"]),
        // What weighs little beside the main topic was touched on in passing.
        Case(
            discussed:
                "وبحثا التعاون القضائي وتسليم المجرمين ونقل السجناء وتدريب القضاة والإنابات القضائية. وعاد الوزير. وزار القرية. وتكلم عن الدواء. وأثنى على الدواء. وذكر الأدوية والصحة.",
            topics: ["judicial_cooperation"]),
        // A list of fields names each, a mention late in the text none.
        Case(
            discussed: "وبحثا سبل تطوير التعاون في مجالات الزراعة والصحة والنقل.",
            topics: ["bilateral_relations", "agriculture_water", "health", "transport"]),
        Case(
            discussed:
                "وتحدث الضيف في مستهل اللقاء عن طفولته. ثم زار المتحف. وأضاف أن المدينة كبيرة. وذكر أن المستشفيات فيها كثيرة.",
            topics: []),
        // An end made of something is no court.
        Case(discussed: "وبحثا القضاء على الفقر.", topics: ["economy_trade"]),
        // An office, a body and those who were present name fields that nobody discussed.
        Case(discussed: "وبحثا شأنا آخر بحضور وزير التجارة والاستثمار سالم الحداد.", topics: []),
        Case(discussed: "وتحدث الوزير عن حركة الشباب وعن الجمهورية الجزائرية الديمقراطية الشعبية.", topics: []),
        Case(discussed: "ورحب الوزير بالأمين العام لمجلس التعاون لدول الخليج العربية.", topics: []),
    ]

    @Test("is not that it was told to the press")
    func press() throws {
        let record = try #require(
            try Reading.records(
                """
                اعتبر وزير الخارجية الفرنسي جان مورو أن الاتفاق مع بيرو سيكون صعبا ومعقدا، وقال في مؤتمر صحافي عقده مع نظيره البيروفي \
                سيزار لاندا أمس في باريس إن بلاده تريد علاقات جيدة مع بيرو.
                """
            ).first)
        #expect(record.topics == ["bilateral_relations"])
    }

    @Test("is read from the objects of discussing, from fields and from states of affairs", arguments: cases)
    func topics(_ example: Case) throws {
        let body = """
            وزير الخارجية الأردني يلتقي نظيره الكندي
            التقى وزير الخارجية الأردني نبيل العزام، أمس الاثنين في عمان، وزير الخارجية الكندي جيمس كارتر. \(example.discussed)
            """
        let record = try #require(try Reading.records(body).first)
        #expect(record.type == .bilateralTalks)
        #expect(Set(record.topics) == example.topics)
    }
}
