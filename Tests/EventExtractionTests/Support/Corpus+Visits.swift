import Testing

extension Corpus {
    /// Trips: made, under way, to come, given up.
    static let visits: [Article] = [
        Article(
            testDescription: "a visit of two days",
            body: """
                زار وزير الدفاع الإيطالي ماركو ريتشي تونس يومي 18 و19 نوفمبر 2024، حيث التقى نظيره التونسي خالد السهيلي.
                """,
            expected: Expectation(
                type: "visit", dates: ["2024-11-18", "2024-11-19"], place: [nil, "TN"], countries: ["IT", "TN"],
                plover: ["CONSULT", "visit"])),
        Article(
            testDescription: "an arrival",
            body: """
                وصل وزير الخارجية الهندي راجيش كومار، مساء اليوم الثلاثاء، إلى أبوظبي في زيارة رسمية إلى دولة الإمارات العربية المتحدة.
                """,
            expected: Expectation(
                type: "visit", dates: ["2024-11-26", nil], place: ["أبوظبي", "AE"],
                participants: [.guest("راجيش كومار", "IN")], countries: ["AE", "IN"])),
        Article(
            testDescription: "a departure",
            body: """
                غادر الرئيس السنغالي باسيرو فاي، أمس الاثنين، العاصمة الصينية بكين بعد زيارة رسمية إلى الصين.
                """,
            expected: Expectation(
                type: "visit", dates: [nil, "2024-11-25"], place: ["بكين", "CN"],
                participants: [.guest("باسيرو فاي", "SN")], countries: ["CN", "SN"])),
        Article(
            testDescription: "a visit to come",
            body: """
                من المرتقب أن يحل وزير الداخلية الإسباني فرناندو لوبيز بالرباط غدا الأربعاء.
                """,
            expected: Expectation(
                type: "visit", status: "planned", place: ["الرباط", "MA"],
                participants: [.guest("فرناندو لوبيز", "ES")], countries: ["ES", "MA"], plover: ["AGREE", nil])),
        Article(
            testDescription: "a visit given up",
            body: """
                ألغى وزير الخارجية التركي مراد أوزدمير زيارته المقررة إلى أثينا يوم الخميس 28 نوفمبر 2024.
                """,
            expected: Expectation(
                type: "visit", status: "cancelled", dates: ["2024-11-28", "2024-11-28"], place: ["أثينا", "GR"],
                participants: [.guest("مراد أوزدمير", "TR")], countries: ["GR", "TR"])),
        Article(
            testDescription: "a visit put off",
            body: """
                تأجيل زيارة الرئيس الكيني إلى القاهرة
                أعلنت الرئاسة المصرية تأجيل زيارة الرئيس الكيني ويليام موانغي إلى القاهرة، التي كانت مقررة يوم الأربعاء 27 نوفمبر 2024.
                """,
            expected: Expectation(
                type: "visit", status: "cancelled", place: ["القاهرة", "EG"],
                participants: [.guest("ويليام موانغي", "KE")], countries: ["EG", "KE"])),
        Article(
            testDescription: "a visit that the article denies",
            body: """
                نفى مكتب رئيس الوزراء العراقي قيام وزير الدفاع الإيراني بزيارة إلى بغداد.
                """,
            expected: Expectation(type: "visit", status: "denied", place: ["بغداد", "IQ"], countries: ["IQ", "IR"])),
        Article(
            testDescription: "a delegation without names",
            body: """
                وفد أمني بلجيكي يزور الرباط
                يقوم وفد أمني بلجيكي رفيع المستوى بزيارة عمل إلى الرباط منذ أمس الاثنين لبحث التعاون الأمني.
                """,
            expected: Expectation(
                type: "visit", place: ["الرباط", "MA"], participants: [], countries: ["BE", "MA"],
                topics: ["security_cooperation"])),
        Article(
            testDescription: "a visit told again with its talks",
            body: """
                رئيس وزراء اليابان يزور هانوي
                وصل رئيس الوزراء الياباني كينجي تاناكا، اليوم الثلاثاء، إلى هانوي في زيارة رسمية تستغرق ثلاثة أيام. وتعد هذه الزيارة الأولى لتاناكا إلى فيتنام.
                """,
            expected: Expectation(
                type: "visit", dates: ["2024-11-26", "2024-11-28"], place: ["هانوي", "VN"],
                participants: [.guest("كينجي تاناكا", "JP")], countries: ["JP", "VN"], others: [])),
    ]
}
