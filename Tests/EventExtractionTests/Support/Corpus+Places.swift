import Testing

extension Corpus {
    /// Where a contact takes place, and which states and bodies are its sides.
    static let places: [Article] = [
        Article(
            testDescription: "a city told by the dateline",
            body: """
                وزير الزراعة المغربي يستقبل نظيره الكيني
                الرباط (وكالة الأخبار) - استقبل وزير الزراعة المغربي كريم البلدي، أمس الاثنين في مكتبه، وزير الزراعة الكيني جوزيف موانغي.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: ["الرباط", "MA"],
                participants: [.host("كريم البلدي", "MA"), .guest("جوزيف موانغي", "KE")], countries: ["KE", "MA"])),
        Article(
            testDescription: "a dateline after the paper's name",
            body: """
                وزير الزراعة المصري يستقبل نظيره الكيني
                صحيفة النيل – القاهرة: استقبل وزير الزراعة المصري كريم البلدي، أمس الاثنين في مكتبه، وزير الزراعة الكيني جوزيف موانغي.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: ["القاهرة", "EG"], countries: ["EG", "KE"])),
        Article(
            testDescription: "a dateline of a capital that bears the state's name",
            body: """
                وزير الزراعة الكويتي يستقبل نظيره الكيني
                الكويت - استقبل وزير الزراعة الكويتي كريم البلدي، أمس الاثنين في مكتبه، وزير الزراعة الكيني جوزيف موانغي.
                """,
            expected: Expectation(type: "bilateral_talks", place: ["الكويت", "KW"], countries: ["KE", "KW"])),
        Article(
            testDescription: "the city to which the guest came",
            body: """
                رئيس الحكومة البلغارية يستقبل وزير التجارة الأردني
                استقبل رئيس الحكومة البلغارية إيفان بتروف، أمس الاثنين في مكتبه، وزير التجارة الأردني سالم العمري.
                وكان الوزير سالم العمري قد وصل إلى صوفيا أمس الاثنين في زيارة رسمية.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: ["صوفيا", "BG"],
                participants: [.host("إيفان بتروف", "BG"), .guest("سالم العمري", "JO")], countries: ["BG", "JO"])),
        Article(
            testDescription: "a body receives at its seat",
            body: """
                استقبل الأمين العام لجامعة الدول العربية سالم العمري، أمس الاثنين، وزير خارجية كرواتيا إيفان بتروف.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: [nil, "EG"], countries: ["HR"],
                organizations: ["جامعة الدول العربية"])),
        Article(
            testDescription: "the head of a city receives there",
            body: """
                استقبل محافظ إربد سالم العمري في مكتبه، أمس الاثنين، السفير البلغاري إيفان بتروف.
                """,
            expected: Expectation(type: "bilateral_talks", place: ["إربد", "JO"], countries: ["BG", "JO"])),
        Article(
            testDescription: "the matter of the talks is no place",
            body: """
                وزير الخارجية الأردني يبحث مع نظيره الإيطالي الأوضاع في اليمن
                بحث وزير الخارجية الأردني سالم العمري مع نظيره الإيطالي ماركو روسي، أمس الاثنين، الأوضاع في اليمن والحل السياسي في ليبيا.
                """,
            expected: Expectation(type: "bilateral_talks", place: [], countries: ["IT", "JO"])),
        Article(
            testDescription: "a destination after the office of the guest",
            body: """
                برلمانيون يشيدون بزيارة وزير الدفاع الفرنسي للأردن
                تأتي زيارة وزير الدفاع الفرنسي للأردن أمس الاثنين لتعزز العلاقات بين البلدين.
                """,
            expected: Expectation(type: "visit", place: [nil, "JO"], countries: ["FR", "JO"])),
        Article(
            testDescription: "a delegate accredited to a body is his state's",
            body: """
                التقى مندوب مصر لدى الأمم المتحدة سالم العمري، أمس الاثنين في نيويورك، وزير الخارجية الكيني جوزيف موانغي.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: ["نيويورك", "US"], countries: ["EG", "KE"], organizations: [])),
        Article(
            testDescription: "the states of a plural office",
            body: """
                وزراء مياه تونس وليبيا والجزائر يناقشون أحواض المياه الجوفية
                ناقش وزراء المياه في تونس وليبيا والجزائر، أمس الاثنين بمدينة طرابلس، إدارة أحواض المياه الجوفية.
                """,
            expected: Expectation(type: "conference", countries: ["DZ", "LY", "TN"])),
        Article(
            testDescription: "the members of a committee that meets",
            body: """
                انعقد بالرباط، أمس الاثنين، المؤتمر الإقليمي لمكافحة التصحر.
                وشهد المؤتمر حضور لجنة تضم كلا من موريتانيا ومالي والسنغال.
                """,
            expected: Expectation(type: "conference", place: ["الرباط", "MA"], countries: ["ML", "MR", "SN"])),
        Article(
            testDescription: "peers of a bloc",
            body: """
                عقد وزير الخارجية الياباني كينجي تاناكا، أمس الاثنين في مسقط، اجتماعا مع نظرائه في دول مجلس التعاون لبحث أمن الملاحة.
                """,
            expected: Expectation(
                type: "conference", place: ["مسقط", "OM"], organizations: ["دول مجلس التعاون"])),
        Article(
            testDescription: "a bloc that is only talked about",
            body: """
                انطلق في المنامة، أمس الاثنين، المؤتمر الدولي لتحلية المياه في دول الخليج بمشاركة وزراء من مصر والأردن.
                """,
            expected: Expectation(type: "conference", place: ["المنامة", "BH"], organizations: [])),
        Article(
            testDescription: "a city that the headline names",
            body: """
                وزير الخارجية الكيني في لشبونة
                أجرى وزير الخارجية الكيني جوزيف موانغي، أمس الاثنين، زيارة إلى البرتغال لتعزيز التعاون.
                """,
            expected: Expectation(type: "visit", place: ["لشبونة", "PT"], countries: ["KE", "PT"])),
        Article(
            testDescription: "a city whose own first letter doubles the preposition",
            body: """
                قام وزير الخارجية المصري سالم العمري، أمس الاثنين، بزيارة للندن لبحث التعاون.
                """,
            expected: Expectation(type: "visit", place: ["لندن", "GB"], countries: ["EG", "GB"])),
        Article(
            testDescription: "the state that meets a region",
            body: """
                انطلقت في بيروت، أمس الاثنين، أعمال المنتدى العربي الصيني للتعاون بحضور وزراء التجارة.
                """,
            expected: Expectation(type: "conference", place: ["بيروت", "LB"], countries: ["CN"])),
        Article(
            testDescription: "the state that holds a gathering",
            body: """
                تستضيف تركيا خلال شهر ديسمبر المقبل المؤتمر العالمي للأمن المائي بمشاركة وزراء من مصر والعراق.
                """,
            expected: Expectation(
                type: "conference", status: "planned", place: [nil, "TR"], countries: ["EG", "IQ", "TR"])),
        Article(
            testDescription: "one office held by two, told apart by their nations",
            body: """
                عقد وزير الخارجية الروسي إيغور بتروف، أمس الاثنين في مسقط، اجتماعا مع نظيريه الأمريكي جون سميث والسعودي حازم العمري.
                """,
            expected: Expectation(
                type: "conference", place: ["مسقط", "OM"],
                participants: [.equal("إيغور بتروف", "RU"), .equal("جون سميث", "US"), .equal("حازم العمري", "SA")],
                countries: ["RU", "SA", "US"])),
        Article(
            testDescription: "an envoy who is told by a pronoun",
            body: """
                استقبل وزير الخارجية الكويتي حازم العمري، أمس الاثنين، الأمين العام للأمم المتحدة ومبعوثه الخاص إلى اليمن سعيد المنصوري.
                """,
            expected: Expectation(
                type: "bilateral_talks", countries: ["KW"], organizations: ["الأمم المتحدة"])),
        Article(
            testDescription: "a capital's name in brackets",
            body: """
                عقد وزير الخارجية المصري حازم العمري، أمس الاثنين في العاصمة النمساوية (فيينا)، مباحثات مع نظيره الكيني جوزيف موانغي.
                """,
            expected: Expectation(type: "bilateral_talks", place: ["فيينا", "AT"], countries: ["EG", "KE"])),
        Article(
            testDescription: "a visit's capital, named where the guest lands",
            body: """
                الرئيس الأوغندي يبدأ زيارة إلى رواندا
                وصل الرئيس الأوغندي سمير الكاتب، أمس الاثنين، إلى رواندا في زيارة رسمية.
                وشهدت الطرق المؤدية إلى مطار كيغالي إجراءات أمنية مشددة.
                """,
            expected: Expectation(type: "visit", place: ["كيغالي", "RW"], countries: ["RW", "UG"])),
        Article(
            testDescription: "those of an embassy who greet a guest do not tell his city",
            body: """
                وصل وزير الدفاع المصري كريم البلدي، أمس الاثنين، إلى كينيا في زيارة رسمية.
                وكان في استقباله قائد الجيش وعدد من المسؤولين في السفارة المصرية بنيروبي.
                """,
            expected: Expectation(type: "visit", place: [nil, "KE"], countries: ["EG", "KE"])),
        Article(
            testDescription: "a city told of the same talks by their two sides",
            body: """
                قال وزير الخارجية المصري كريم البلدي، خلال لقاء مع نظيره البلغاري إيفان بتروف في النمسا، إن البلدين متفقان على كل شيء.
                والتقى الوزيران في فندق في سالزبورغ.
                """,
            expected: Expectation(type: "bilateral_talks", place: ["سالزبورغ", "AT"], countries: ["BG", "EG"])),
        Article(
            testDescription: "a head of state is at home when an envoy meets him",
            body: """
                شدد وزير الثقافة الصيني لي وانغ، خلال لقائه الرئيس الكيني جوزيف موانغي أمس الاثنين، على حرص بلاده على التعاون.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: [nil, "KE"],
                participants: [.host("جوزيف موانغي", "KE"), .guest("لي وانغ", "CN")], countries: ["CN", "KE"])),
        Article(
            testDescription: "an ambassador calls on a minister of the state where he is posted",
            body: """
                بحث وزير الزراعة السوداني سالم العمري مع السفير البلغاري في الخرطوم إيفان بتروف، أمس الاثنين، سبل التعاون.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: [nil, "SD"],
                participants: [.host("سالم العمري", "SD"), .guest("إيفان بتروف", "BG")], countries: ["BG", "SD"])),
        Article(
            testDescription: "a name that state and city share, after the word for a capital",
            body: """
                استقبل وزير الزراعة الجزائري كريم البلدي، أمس الاثنين في العاصمة الجزائر، وزير الزراعة الكيني جوزيف موانغي.
                """,
            expected: Expectation(type: "bilateral_talks", place: ["الجزائر", "DZ"], countries: ["DZ", "KE"])),
        Article(
            testDescription: "a capital as the object of a verb of motion",
            body: """
                وصل عمان، أمس الاثنين، وزير الزراعة الكيني جوزيف موانغي في زيارة رسمية.
                """,
            expected: Expectation(type: "visit", place: ["عمان", "JO"], countries: ["JO", "KE"])),
        Article(
            testDescription: "a ministry summons at home",
            body: """
                استدعت وزارة الخارجية البلغارية، أمس الاثنين، السفير الكيني جوزيف موانغي.
                """,
            expected: Expectation(type: "bilateral_talks", place: [nil, "BG"], countries: ["BG", "KE"])),
        Article(
            testDescription: "an airplane that lands at a city's airport",
            body: """
                حطت طائرة الرئيس الروسي إيغور بتروف، أمس الاثنين، في مطار دمشق الدولي.
                """,
            expected: Expectation(type: "visit", place: ["دمشق", "SY"], countries: ["RU", "SY"])),
        Article(
            testDescription: "talks on the trip of one side to the other",
            body: """
                التقى وزير الزراعة المصري كريم البلدي نظيره البلغاري إيفان بتروف، أمس الاثنين، خلال زيارته الحالية إلى صوفيا.
                """,
            expected: Expectation(
                type: "bilateral_talks", place: ["صوفيا", "BG"],
                participants: [.host("إيفان بتروف", "BG"), .guest("كريم البلدي", "EG")], countries: ["BG", "EG"])),
        Article(
            testDescription: "one stop of a tour in the headline",
            body: """
                وزير الخارجية المصري في الكويت لبحث التعاون
                بدأ وزير الخارجية المصري كريم البلدي، أمس الاثنين، جولة خليجية تشمل الكويت وقطر والبحرين.
                """,
            expected: Expectation(type: "visit", place: [nil, "KW"], countries: ["EG", "KW"], others: ["visit"])),
    ]
}
