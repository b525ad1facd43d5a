import Testing

extension Corpus {
    /// Sentences in which a word is easily taken for another.
    static let traps: [Article] = [
        Article(
            testDescription: "conjoined proclitics before the verb",
            body: "وبالرباط التقى المدير العام للأمن الوطني عبد اللطيف حموشي، أمس الاثنين، بمسؤولين نمساويين.",
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["الرباط", "MA"],
                countries: ["AT", "MA"])),
        Article(
            testDescription: "first letters that are no clitics",
            body: "وصل وزير الخارجية اللوكسمبورغي لوك بيرنار، اليوم الثلاثاء، إلى فيينا في زيارة رسمية إلى النمسا.",
            expected: Expectation(
                type: "visit", dates: ["2024-11-26", nil], place: ["فيينا", "AT"],
                participants: [.guest("لوك بيرنار", "LU")], countries: ["AT", "LU"])),
        Article(
            testDescription: "variants of hamza, ya and ta marbuta",
            body: "زار وزير الخارجيه الفرنسي مصطفي العلوي، امس الاثنين، مدينه طنجه في المغرب.",
            expected: Expectation(
                type: "visit", dates: ["2024-11-25", "2024-11-25"], place: ["طنجه", "MA"], countries: ["FR", "MA"])),
        Article(
            testDescription: "an office with an and inside",
            body:
                "استقبل وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج ناصر العلوي، أمس الاثنين بالرباط، السفير الهندي راجيش كومار.",
            expected: Expectation(
                type: "bilateral_talks", place: ["الرباط", "MA"],
                participants: [.host("ناصر العلوي", "MA"), .guest("راجيش كومار", "IN")], countries: ["IN", "MA"])),
        Article(
            testDescription: "a counterpart who takes the office over",
            body:
                "تباحث المدير العام للأمن الوطني المغربي عبد اللطيف حموشي، أمس الاثنين بفيينا، مع نظيره النمساوي كارل هوفر.",
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["فيينا", "AT"],
                countries: ["AT", "MA"])),
        Article(
            testDescription: "a person named as a month",
            body: "التقت رئيسة الوزراء البريطانية تيريزا ماي، أمس الاثنين في لندن، الرئيس الغاني نانا أكوفو.",
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["لندن", "GB"],
                countries: ["GB", "GH"])),
        Article(
            testDescription: "a prayer and a region that are not the country",
            body:
                "بعد صلاة المغرب، استقبل الرئيس التونسي قيس المنصوري في قصر قرطاج وزير الخارجية القطري خالد الكواري وبحث معه قضايا المغرب العربي.",
            expected: Expectation(
                type: "bilateral_talks",
                participants: [.host("قيس المنصوري", "TN"), .guest("خالد الكواري", "QA")], countries: ["QA", "TN"])),
        Article(
            testDescription: "a background visit with its own day",
            body:
                """
                استقبل المدير العام للأمن الوطني عبد اللطيف حموشي، اليوم الجمعة 6 دجنبر 2024 بالرباط، سفير بلجيكا بالمغرب جيل هيفارت. وتأتي الزيارة بعد استقبال المديرة العامة لأمن الدولة البلجيكي صوفي لامبرت بالرباط يوم 25 نونبر الماضي.
                """,
            published: "2024-12-06",
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-12-06", "2024-12-06"], place: ["الرباط", "MA"],
                participants: [.host("عبد اللطيف حموشي", "MA"), .guest("جيل هيفارت", "BE")], countries: ["BE", "MA"])),
        Article(
            testDescription: "who organises is not who is host",
            body:
                "شارك وزير العدل المغربي سعيد العلمي، أمس الاثنين، في مؤتمر دولي حول مكافحة الفساد تنظمه الأمم المتحدة بفيينا.",
            expected: Expectation(
                type: "conference", dates: ["2024-11-25", "2024-11-25"], place: ["فيينا", "AT"],
                participants: [.equal("سعيد العلمي", "MA")], countries: ["MA"])),
        Article(
            testDescription: "who sends another is not there",
            body:
                "مثّل وزير الخارجية المغربي ناصر العلوي الملك محمد السادس في القمة العربية المنعقدة ببغداد أمس الاثنين.",
            expected: Expectation(
                type: "conference", dates: ["2024-11-25", "2024-11-25"], place: ["بغداد", "IQ"],
                participants: [.equal("ناصر العلوي", "MA")], countries: ["MA"])),
        Article(
            testDescription: "a communiqué is no participant",
            body:
                """
                استقبل وزير الخارجية المغربي ناصر العلوي، أمس الاثنين بالرباط، نظيره البرتغالي جواو سيلفا. وأضاف بلاغ للوزارة أن اللقاء تناول الهجرة.
                """,
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["الرباط", "MA"],
                participants: [.host("ناصر العلوي", "MA"), .guest("جواو سيلفا", "PT")], countries: ["MA", "PT"],
                topics: ["migration"], others: [])),
        Article(
            testDescription: "a meeting of persons each named",
            body:
                "استقبل وزير الخارجية العماني سالم البوسعيدي، أمس الاثنين بمسقط، السفير البريطاني جون سميث، كما استقبل السفيرة الهندية بريا شارما.",
            expected: Expectation(
                type: "bilateral_talks", dates: ["2024-11-25", "2024-11-25"], place: ["مسقط", "OM"],
                others: ["bilateral_talks"])),
        Article(
            testDescription: "talks beside a conference",
            body:
                """
                وزير الداخلية المغربي يشارك في مؤتمر الإنتربول بفيينا
                شارك وزير الداخلية المغربي سعيد العلمي، أمس الاثنين بفيينا، في الدورة 91 للجمعية العامة للإنتربول. وعلى هامش الدورة أجرى العلمي مباحثات مع وزير الداخلية القطري خليفة بن حمد.
                """,
            expected: Expectation(
                type: "conference", dates: ["2024-11-25", "2024-11-25"], place: ["فيينا", "AT"], ordinal: 91,
                others: ["bilateral_talks"])),
    ]
}
