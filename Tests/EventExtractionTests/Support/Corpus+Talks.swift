import Testing

extension Corpus {
    /// Receptions, meetings and calls of two sides.
    static let talks: [Article] = [
        Article(
            testDescription: "a reception, active",
            body: """
                المدير العام للأمن الوطني يستقبل سفير ماليزيا
                استقبل المدير العام للأمن الوطني عبد اللطيف حموشي، يوم الاثنين 25 نونبر 2024 بالرباط، سفير ماليزيا بالمغرب السيد أحمد كمال، وتباحث الجانبان حول مكافحة الإرهاب والهجرة غير النظامية.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["الرباط", "MA"],
                participants: [.host("عبد اللطيف حموشي", "MA"), .guest("أحمد كمال", "MY")], attendees: [],
                countries: ["MA", "MY"], topics: ["counter_terrorism", "migration"], others: [])),
        Article(
            testDescription: "a reception, passive with من طرف",
            body: """
                استُقبل المفتش العام للقوات المسلحة الملكية المغربية، أمس الاثنين بباريس، من طرف قائد الأركان الفرنسي الجنرال بيير مورو، وتناول اللقاء التعاون العسكري بين البلدين.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["باريس", "FR"],
                participants: [.host("بيير مورو", "FR"), .guest(nil, "MA")], countries: ["FR", "MA"])),
        Article(
            testDescription: "a reception, passive without vowels",
            body: """
                استقبل المدير العام للأمن الوطني المغربي عبد اللطيف حموشي، اليوم الثلاثاء بالدوحة، من طرف وزير الداخلية القطري الشيخ خليفة بن حمد.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-26", "2024-11-26"], place: ["الدوحة", "QA"],
                participants: [.host("خليفة بن حمد", "QA"), .guest("عبد اللطيف حموشي", "MA")],
                countries: ["MA", "QA"])),
        Article(
            testDescription: "a reception, host and guest after a long gap",
            body: """
                استقبل، صباح أمس الاثنين بمكتبه بالرباط، المدير العام للأمن الوطني عبد اللطيف حموشي السيدة آنا فيبر، رئيسة الشرطة الاتحادية الألمانية.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["الرباط", "MA"],
                participants: [.host("عبد اللطيف حموشي", "MA"), .guest("آنا فيبر", "DE")], countries: ["DE", "MA"])),
        Article(
            testDescription: "one person under several spellings, subject first in the headline",
            body: """
                حموشي يستقبل السفير الماليزي
                استقبل المدير العام للأمن الوطني ولمراقبة التراب الوطني، السيد عبد اللطيف حموشي، اليوم الثلاثاء بالرباط، سفير ماليزيا لدى المملكة المغربية، السيد داود رحمن.
                وأكد الحموشي أن التعاون مع ماليزيا وثيق. وشكر السفير الماليزي السيد حموشي على حسن الاستقبال.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-26", "2024-11-26"], place: ["الرباط", "MA"],
                participants: [.host("عبد اللطيف حموشي", "MA"), .guest("داود رحمن", "MY")], countries: ["MA", "MY"],
                others: [])),
        Article(
            testDescription: "a telephone call",
            body: """
                تلقى وزير الخارجية المصري سامح لطفي، أمس الاثنين، اتصالا هاتفيا من نظيره الروسي إيفان بتروف، تناول الوضع في ليبيا.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: [],
                participants: [.equal("سامح لطفي", "EG"), .equal("إيفان بتروف", "RU")], countries: ["EG", "RU"],
                plover: ["CONSULT", "phone"], others: [])),
        Article(
            testDescription: "principals named by office only",
            body: """
                بحث وزير الخارجية الفرنسي مع نظيره الجزائري في باريس، أمس الاثنين، ملف الهجرة وسبل التعاون بين البلدين.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["باريس", "FR"],
                countries: ["DZ", "FR"], topics: ["migration"])),
        Article(
            testDescription: "two offices and two names in pairs",
            body: """
                اجتمع في طنجة، أمس الاثنين، وزيرا داخلية المغرب وإسبانيا، سعيد العلمي وخوان غارسيا، لبحث مكافحة الاتجار بالمخدرات.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["طنجة", "MA"],
                countries: ["ES", "MA"], topics: ["drug_trafficking"])),
        Article(
            testDescription: "who else was there",
            body: """
                استقبل العاهل الأردني الملك عبد الله الثاني، أمس الاثنين في عمان، رئيس الوزراء الكندي جيمس كارتر. وحضر الاستقبال وزير الخارجية الأردني نبيل العزام والسفير الكندي في عمان روبرت هيل.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["عمان", "JO"],
                participants: [.host("عبد الله الثاني", "JO"), .guest("جيمس كارتر", "CA")],
                attendees: ["نبيل العزام", "روبرت هيل"], countries: ["CA", "JO"])),
        Article(
            testDescription: "several guests named by country only",
            body: """
                استقبل الرئيس الموريتاني محمد ولد الشيخ، اليوم الثلاثاء بنواكشوط، سفراء فرنسا والسنغال والجزائر.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-26", "2024-11-26"], place: ["نواكشوط", "MR"],
                countries: ["DZ", "FR", "MR", "SN"])),
        Article(
            testDescription: "a denied meeting",
            body: """
                نفت الحكومة اللبنانية أن يكون وزير الخارجية اللبناني كريم سلامة قد التقى نظيره الإسرائيلي في باريس.
                """,
            expected: Expectation(
                type: "bilateral_talks", status: "denied", place: ["باريس", "FR"], countries: ["IL", "LB"])),
        Article(
            testDescription: "a planned meeting",
            body: """
                من المقرر أن يجتمع وزير الخارجية السعودي فهد الخالدي مع نظيره الصيني لي وانغ في بكين بعد غد الخميس.
                """,
            expected: Expectation(
                type: "bilateral_talks", status: "planned", dates: ["2024-11-28", "2024-11-28"],
                place: ["بكين", "CN"], countries: ["CN", "SA"], plover: ["AGREE", nil])),
    ]
}
