import EventExtraction
import Testing

/// What stands in a side clause, beside a gathering or before another event is not the news.
@Suite("Which contact is the news")
struct MainNewsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var type: String
    }

    static let cases: [Case] = [
        Case(
            testDescription: "talks told in a clause beside the main one are not",
            body: """
                إقرار تعديلات قانون الانتخابات

                فيما التقى الرئيس المصري عادل منصوري وزير الخارجية الأمريكي مارك بلير أمس، أقر مجلس الوزراء تعديلات على قانون الانتخابات تمهيدا لإجرائها قبل نهاية العام، وأوضح مستشار المجلس أن اللجنة العليا تسلمت النصوص وستبدأ في مراجعتها ونشرها في الجريدة الرسمية.
                """,
            type: "none"),
        Case(
            testDescription: "talks beside a summit are",
            body:
                "كشفت مصادر أن الرئيس الأميركي جون كارسون سيلتقي الرئيس الروسي إيغور غورين على هامش قمة العشرين في أوساكا.",
            type: "bilateral_talks"),
        Case(
            testDescription: "a joint communiqué is that of the trip at whose end it comes",
            body: """
                الرباط وباريس تؤكدان متانة العلاقات

                صدر اليوم بيان مشترك في ختام زيارة الرئيس الفرنسي لوي مارتان إلى الرباط فيما يلي نصه.
                قام فخامة الرئيس لوي مارتان بزيارة رسمية إلى المغرب يوم أمس.
                وعقد الرئيس الفرنسي اجتماعا مع رئيس الحكومة المغربية كمال الزين.
                """,
            type: "visit"),
        Case(
            testDescription: "a headline that tells where an official is tells a trip",
            body: """
                رئيس الوزراء الليبي في أنقرة لبحث التعاون العسكري

                وصل رئيس الوزراء الليبي سالم الورفلي أمس إلى أنقرة، حيث التقى الرئيس التركي كمال أرسلان وبحث معه التعاون العسكري.
                """,
            type: "visit"),
        Case(
            testDescription: "a review of the papers is none",
            body: """
                اهتمامات الصحف التونسية

                ركزت الصحف التونسية الصادرة اليوم على زيارة وزير الخارجية الفرنسي لوي مارتان إلى ألمانيا، وعلى نتائج الموسم الفلاحي.
                """,
            type: "none"),
        Case(
            testDescription: "an ambassador among editors meets nobody, though much stands before them",
            body:
                "قال السفير الكويتي في القاهرة فهد الدويلة، خلال لقاء عقده أمس الأول بمقر السفارة مع عدد من رؤساء تحرير الصحف المصرية، إن العلاقات بين البلدين متينة.",
            type: "none"),
        Case(
            testDescription: "a minister on the telephone to a paper meets nobody",
            body:
                "قال وزير الخارجية اليمني صالح باوزير في اتصال هاتفي بعد وصوله إلى عدن إن الرئيس العماني للشركة سالم الحارثي وعد بالدعم.",
            type: "none"),
        Case(
            testDescription: "on the telephone with somebody he does",
            body:
                "قال وزير الخارجية اليمني صالح باوزير في اتصال هاتفي مع نظيره العماني سالم الحارثي إن التعاون بين البلدين سيتوسع.",
            type: "bilateral_talks"),
    ]

    @Test("is told by how the article speaks of it", arguments: cases)
    func type(_ example: Case) throws {
        let record = try #require(try Reading.records(example.body).first)
        #expect(record.type.rawValue == example.type)
    }
}
