import EventExtraction
import Lexicon
import Testing

/// Gatherings that an article tells beside its news: other editions, what is held elsewhere, what prepares the one that is told.
@Suite("Gatherings beside the news")
struct GatheringsBesideTests {
    /// Of ministers of many states, the eighth of its series, in Doha.
    private static let conference =
        "اختتمت في الدوحة أمس أعمال الاجتماع الثامن لوزراء السياحة في الدول العربية، برئاسة وزير السياحة القطري ناصر الهتمي وبمشاركة وزراء من تونس والأردن وعمان. "
    /// Of the ministers of two states.
    private static let talks =
        "بحث وزير الخارجية الأردني عاطف الخصاونة أمس في عمان مع نظيره النرويجي لارس هانسن سبل تعزيز التعاون بين البلدين. "

    /// What is told beside the news, by its kind, status, place and day.
    private func others(_ text: String) throws -> [String] {
        try Reading.records(text, published: "2019-10-15").filter { !$0.isPrimary }.map { record in
            let place = record.place?.country?.description ?? "-"
            return "\(record.type.rawValue) \(record.status?.rawValue ?? "-") \(place) \(record.date?.start ?? "-")"
        }
    }

    @Test(
        "tell other editions",
        arguments: [
            (
                "وكان الاجتماع السابق قد عقد في مسقط العام الماضي، فيما سيعقد الاجتماع المقبل في بيروت في نوفمبر 2020.",
                ["conference occurred OM 2018", "conference planned LB 2020-11"]
            ),
            ("يذكر أن آخر اجتماع للوزراء عقد في الرباط في أبريل 2018.", ["conference occurred MA 2018-04"]),
            (
                "وكانت الدورة السابعة من هذا الاجتماع قد انعقدت بمدينة سوسة سنة 2018، فيما احتضنت المنامة الدورة السادسة قبل ذلك بسنة.",
                ["conference occurred TN 2018", "conference occurred BH 2018"]
            ),
            (
                "واتفق الوزراء على عقد اجتماعهم التاسع في الخرطوم خلال مايو 2020.",
                ["conference planned SD 2020-05"]
            ),
            ("وتقرر أن تستضيف الجزائر الاجتماع التاسع العام المقبل.", ["conference planned DZ 2020"]),
            (
                "وأشار إلى أن الاجتماع الأخير للوزراء، الذي احتضنته بغداد في مارس 2018، لم يخرج بنتائج.",
                ["conference occurred IQ 2018-03"]
            ),
            ("أما الدورة المقبلة فستنظم في صنعاء، ولم يحدد تاريخها بعد.", ["conference planned YE -"]),
            (
                "وتعذر انعقاد الاجتماع المقرر في دمشق العام الماضي.", ["conference cancelled SY 2018"]
            ),
            ("وشهدت النسخة الأولى من الاجتماع في ديسمبر 2017 حضور وزراء عدة.", ["conference occurred - 2017-12"]),
        ])
    func editions(sentence: String, expected: [String]) throws {
        #expect(try others(Self.conference + sentence) == expected)
    }

    @Test(
        "tell meetings around the one that is told",
        arguments: [
            (
                "وكان كبار المسؤولين قد عقدوا اجتماعا تحضيريا يوم الأحد الماضي.",
                ["conference occurred QA 2019-10-13"]
            ),
            (
                "ويسبق الاجتماع يوم الخميس اجتماع للجنة الفنية للسياحة.", ["conference planned QA 2019-10-17"]
            ),
            (
                "وسبق الاجتماع اجتماع لوزراء الخارجية استمر حتى ساعة متأخرة من ليل أمس.",
                ["conference occurred QA 2019-10-14"]
            ),
            (
                "وأحال الوزراء المشروع إلى لجنة الخبراء التي ستجتمع في تونس في فبراير المقبل.",
                ["conference planned TN 2020-02"]
            ),
            (
                "وكان الوزراء قد عقدوا اجتماعا في باماكو في كانون الثاني/يناير الماضي.",
                ["conference occurred ML 2019-01"]
            ),
            ("واتفقوا على تشكيل لجنة فنية تجتمع كل شهرين.", []),
            ("ودعوا إلى النظر في عقد قمة استثنائية عربية في المملكة الأردنية الهاشمية.", []),
        ])
    func preparations(sentence: String, expected: [String]) throws {
        #expect(try others(Self.conference + sentence) == expected)
    }

    @Test(
        "go by a name that is read to its end",
        arguments: [
            ("اجتماع لجنة متابعة مبادرة السلام العربية", nil),
            ("المنتدى الصيني - الأفريقي الثالث", 3),
            ("الاجتماع الوزاري نصف السنوي لمنظمة أوبك", nil),
        ] as [(String, Int?)])
    func names(name: String, ordinal: Int?) throws {
        let record = try #require(
            try Reading.records(
                "افتتح وزير الخارجية المصري سامي الرفاعي أمس في القاهرة \(name) بمشاركة وزراء من الأردن والعراق وتونس."
            ).first)
        #expect(record.conference?.name == name)
        #expect(record.conference?.ordinal == ordinal)
    }

    @Test("count the edition that is told before the noun")
    func editionBefore() throws {
        let record = try #require(
            try Reading.records(
                "انطلقت أمس في عمان النسخة الثالثة من المنتدى العربي للطاقة بمشاركة وزراء من العراق ولبنان ومصر."
            ).first)
        #expect(record.conference?.ordinal == 3)
    }

    @Test("are of three where an adjective tells each")
    func threeAdjectives() throws {
        let record = try #require(
            try Reading.records("اختتمت في بغداد أمس القمة الثلاثية المصرية الأردنية العراقية.").first)
        #expect(record.countries.map(\.description).sorted() == ["EG", "IQ", "JO"])
    }

    @Test(
        "tell what is held elsewhere",
        arguments: [
            (
                "وأعرب عن استعداد الأردن للإسهام في إنجاح قمة المناخ التي تستضيفها مدريد في ديسمبر المقبل.",
                ["conference planned ES 2019-12"]
            ),
            ("وكان مؤتمر للمانحين استضافته بروكسل قد تعهد بتقديم ستة مليارات دولار.", ["conference occurred BE -"]),
            (
                "وناقشا التحضيرات لمؤتمر برلين حول ليبيا المقرر في 19 يناير المقبل.",
                ["conference planned DE 2020-01-19"]
            ),
            (
                "واتفق الوزيران على التنسيق قبل مؤتمر الأطراف في بانكوك في نوفمبر.",
                ["conference planned TH 2019-11"]
            ),
            (
                "وجرى التطرق إلى القمة الثلاثية المقرر عقدها في نيقوسيا الشهر المقبل.",
                ["conference planned CY 2019-11"]
            ),
            (
                "ومن المقرر أن تستضيف الرباط الشهر المقبل مؤتمرا وزاريا أوروبيا أفريقيا حول الهجرة يشارك فيه وزراء من إسبانيا وفرنسا والمغرب والسنغال.",
                ["conference planned MA 2019-11"]
            ),
            ("وتقرر عقد الدورة الثالثة للجنة المشتركة في أوسلو العام المقبل.", ["bilateral_talks planned NO 2020"]),
            ("ودعا هانسن إلى عقد مؤتمر دولي للسلام تستضيفه جنيف.", []),
            ("ودعا هانسن إلى عقد مؤتمر دولي للسلام في جنيف.", []),
        ])
    func elsewhere(sentence: String, expected: [String]) throws {
        #expect(try others(Self.talks + sentence) == expected)
    }
}
