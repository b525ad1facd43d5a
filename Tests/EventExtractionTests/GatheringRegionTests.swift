import EventExtraction
import Lexicon
import Testing

@Suite("Gatherings of regions, who speaks there and who stays away")
struct GatheringRegionTests {
    /// The first record of a text.
    private func first(_ text: String) throws -> EventRecord {
        try #require(try Reading.records(text, source: "own").first)
    }

    /// The countries of a record by their codes.
    private func codes(_ record: EventRecord) -> Set<String> { Set(record.countries.map(\.description)) }

    @Test(
        "are called by all the regions that their name joins, but not by the place where they are held",
        arguments: [
            (
                "بدأت في العقبة أمس أعمال المؤتمر الوزاري الرابع للموانئ في البحر الأحمر وخليج عدن، بمشاركة وزراء من مصر والسودان واليمن.",
                "المؤتمر الوزاري الرابع للموانئ في البحر الأحمر وخليج عدن"
            ),
            (
                "بدأ في تونس أمس الاجتماع الثاني لوزراء البيئة بدول شرق وشمال إفريقيا، بمشاركة وزراء من مصر والسودان وكينيا.",
                "الاجتماع الثاني لوزراء البيئة بدول شرق وشمال إفريقيا"
            ),
            (
                "بدأ في عمان أمس الاجتماع الثالث لمديري الجمارك في إقليم شمال إفريقيا، بمشاركة وفود من مصر والسودان وليبيا.",
                "الاجتماع الثالث لمديري الجمارك في إقليم شمال إفريقيا"
            ),
            (
                "بدأ في عمان أمس الاجتماع الخامس لرؤساء الهيئات بمنطقة الشرق الأوسط وشمال إفريقيا، بمشاركة وفود من مصر والسودان وليبيا.",
                "الاجتماع الخامس لرؤساء الهيئات بمنطقة الشرق الأوسط وشمال إفريقيا"
            ),
            (
                "بدأ أمس المؤتمر الدولي الثالث للسدود في إقليم كردستان، بمشاركة وزراء من مصر والسودان وتركيا.",
                "المؤتمر الدولي الثالث للسدود"
            ),
            (
                "شارك وزير التربية المغربي سالم الحداد أمس في المؤتمر الوزاري الافتراضي حول استمرارية التعلم، بمشاركة وزراء من مصر والسودان وتركيا.",
                "المؤتمر الوزاري الافتراضي حول استمرارية التعلم"
            ),
        ])
    func names(_ text: String, _ name: String) throws { #expect(try first(text).conference?.name == name) }

    @Test("are not attended by states that stay away")
    func away() throws {
        let record = try first(
            "اختتمت في الخرطوم أمس أعمال الاجتماع السنوي الخامس لوزراء المياه، بمشاركة السودان وكينيا ويوغندا ورواندا، وغابت عنه الصومال."
        )
        #expect(codes(record) == ["SD", "KE", "UG", "RW"])
    }

    @Test("have for participants those whose contributions are told in a row")
    func contributors() throws {
        let record = try first(
            """
            شارك وزير التربية المغربي سالم الحداد، أمس في الرباط، في المؤتمر الوزاري الإسلامي حول التعليم.
            وعرف المؤتمر مداخلات كل من وزير التربية السنغالي مامادو ديوب، ووزيرة التعليم الغامبية فاتو سيساي.
            """)
        #expect(record.participants.map(\.name) == ["سالم الحداد", "مامادو ديوب", "فاتو سيساي"])
    }

    @Test("take the full name of a body from the brackets behind which its short one stands")
    func bodies() throws {
        let record = try first(
            """
            بدأ في تونس أمس المؤتمر الوزاري الثالث للصيد، بمشاركة مصر وليبيا والجزائر، إلى جانب منظمة الأغذية والزراعة (الفاو).
            وقال ممثل الفاو سالم الحداد إن المخزون يتراجع.
            """)
        #expect(record.organizations == ["منظمة الأغذية والزراعة"])
    }
}
