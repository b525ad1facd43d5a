import Testing

extension Corpus {
    /// Conferences and what happens beside them.
    static let gatherings: [Article] = [
        Article(
            testDescription: "a conference with its number in words",
            body: """
                انعقدت في تونس العاصمة، يوم الأربعاء 20 نوفمبر 2024، الدورة الثانية والأربعون لمجلس وزراء الداخلية العرب، بمشاركة وزراء داخلية السعودية والعراق والأردن ومصر.
                """,
            expected: Expectation(
                type: "conference", dates: ["2024-11-20", "2024-11-20"], countries: ["EG", "IQ", "JO", "SA", "TN"],
                ordinal: 42)),
        Article(
            testDescription: "a conference with its number in digits",
            body: """
                شارك وزير الداخلية المغربي سعيد العلمي، اليوم الثلاثاء بفيينا، في الاجتماع الإقليمي الـ 22 لرؤساء أجهزة الأمن.
                """,
            expected: Expectation(
                type: "conference", dates: ["2024-11-26", "2024-11-26"], place: ["فيينا", "AT"],
                participants: [.equal("سعيد العلمي", "MA")], countries: ["MA"], ordinal: 22)),
        Article(
            testDescription: "a summit of many",
            body: """
                قادة دول الساحل يجتمعون في نيامي
                عقد رؤساء مالي والنيجر وبوركينا فاسو قمة في نيامي أمس الاثنين لبحث محاربة الإرهاب.
                """,
            expected: Expectation(
                type: "conference", dates: ["2024-11-25", "2024-11-25"], place: ["نيامي", "NE"],
                countries: ["BF", "ML", "NE"], topics: ["counter_terrorism"])),
        Article(
            testDescription: "a summit of two",
            body: """
                قمة تونسية برتغالية تبحث التعاون
                عقدت بتونس أمس الاثنين جلسة مباحثات بين الرئيسين التونسي قيس العلوي ونظيره البرتغالي جواو سيلفا.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"],
                participants: [.host("قيس العلوي", "TN"), .guest("جواو سيلفا", "PT")], countries: ["PT", "TN"])),
        Article(
            testDescription: "a conference to come",
            body: """
                تستضيف العاصمة الأردنية عمان يوم الأحد المقبل مؤتمرا دوليا حول المياه بمشاركة وزراء من مصر والعراق وتركيا.
                """,
            expected: Expectation(
                type: "conference", status: "planned", dates: ["2024-12-01", "2024-12-01"], place: ["عمان", "JO"],
                topics: ["agriculture_water"])),
    ]

    /// Articles that report no contact across a border.
    static let outOfScope: [Article] = [
        (
            "a hospital receives the injured",
            """
            استقبل المستشفى الإقليمي ببني ملال، أمس الاثنين، أربعين جريحا بينهم سائح فرنسي بعد انقلاب حافلة.
            """
        ),
        (
            "a match",
            """
            التقى المنتخب المغربي نظيره السنغالي، أمس الاثنين في داكار، في مباراة ودية انتهت بفوز أسود الأطلس بهدفين.
            """
        ),
        (
            "a domestic meeting",
            """
            اجتمع وزير الصحة المغربي مع مديري المستشفيات الجهوية، أمس الاثنين بالرباط، لبحث خطة التلقيح.
            """
        ),
        (
            "a cable",
            """
            بعث الملك محمد السادس برقية تهنئة إلى رئيس جمهورية فنلندا بمناسبة عيد استقلال بلاده.
            """
        ),
        (
            "a letter",
            """
            تسلم الرئيس التونسي رسالة خطية من نظيره الجزائري تتعلق بالعلاقات بين البلدين.
            """
        ),
        (
            "the weather",
            """
            تتوقع الأرصاد الجوية نزول أمطار غزيرة يوم الأربعاء 27 نوفمبر 2024 في شمال المغرب وجنوب إسبانيا.
            """
        ),
        (
            "the economy",
            """
            ارتفعت صادرات المغرب من الفوسفاط نحو الهند والبرازيل بنسبة سبعة في المائة خلال الأشهر التسعة الأولى من السنة.
            """
        ),
        (
            "a statement",
            """
            دعا وزير الخارجية الألماني إلى وقف فوري لإطلاق النار في السودان، مؤكدا أن بلاده تتابع الوضع بقلق.
            """
        ),
        (
            "a club's trip",
            """
            وصلت بعثة فريق الوداد الرياضي إلى القاهرة لمواجهة الأهلي المصري في دوري أبطال إفريقيا.
            """
        ),
        (
            "tourists",
            """
            استقبلت مدينة مراكش ثلاثة ملايين سائح هذه السنة، معظمهم من فرنسا وإسبانيا وبريطانيا.
            """
        ),
    ].map { name, body in
        Article(testDescription: name, body: body, expected: Expectation(type: "none", status: nil))
    }
}
