import EventExtraction
import Lexicon
import Testing

@Suite("A contact told again with other words, and words that tell none")
struct ToldAgainTests {
    /// An article of Thursday 2014-06-19 with all its contacts, the primary one first: type, status, first day and who takes part.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: [String]

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }

        var testDescription: String { String(text.prefix(60)) }
    }

    static let again: [Case] = [
        // Officials of a state, and then their names.
        Case(
            """
            وصل وزير الدفاع البلجيكي بيير دوبوا أمس إلى بغداد في زيارة مفاجئة، حيث يلتقي مسؤولين عراقيين لبحث ملف التدريب. \
            ومن المقرر أن يلتقي دوبوا رئيس الوزراء كريم الساعدي.
            """,
            "visit occurred 2014-06-18 بيير دوبوا", "bilateral_talks planned - كريم الساعدي، بيير دوبوا"),
        // Whom he has met are others than whom he is to meet.
        Case(
            """
            وصل وزير الدفاع البلجيكي بيير دوبوا أول أمس إلى بغداد في زيارة مفاجئة، والتقى أمس مسؤولين عراقيين لبحث ملف التدريب. \
            ومن المقرر أن يلتقي دوبوا اليوم رئيس الوزراء كريم الساعدي.
            """,
            "visit occurred 2014-06-17 بيير دوبوا", "bilateral_talks occurred 2014-06-18 بيير دوبوا",
            "bilateral_talks planned 2014-06-19 كريم الساعدي، بيير دوبوا"),
        // An arrival before the day of the visit.
        Case(
            """
            التقى وزير الزراعة البولندي يان نوفاك، في إطار زيارة عمل إلى المغرب، الثلاثاء، وزير الفلاحة المغربي حسن العمراني. \
            وكان وزير الزراعة البولندي يان نوفاك قد وصل إلى الرباط مساء الاثنين.
            """,
            "bilateral_talks occurred 2014-06-17 حسن العمراني، يان نوفاك",
            "visit occurred 2014-06-16 حسن العمراني، يان نوفاك"),
        // A third who joins two.
        Case(
            """
            يجتمع وزير الطاقة النرويجي لارس هانسن غدا في فيينا مع نظيره القطري ناصر المهندي.
            وقال متحدث إن اجتماع هانسن مع المهندي الذي سيشارك فيه أيضا وزير الطاقة الجزائري يوسف بلحاج سيركز على الغاز.
            """,
            "conference planned 2014-06-20 لارس هانسن، ناصر المهندي، يوسف بلحاج"),
        // The gathering by a common noun, and by "the meeting".
        Case(
            """
            يلتقي وزير الخارجية الكندي جون ميلر غدا نظيره الهندي أنيل شارما على هامش اجتماع أمني إقليمي في تايلاند.
            ويشارك ميلر وشارما في بانكوك في اجتماع لرابطة دول جنوب شرق آسيا.
            """,
            "bilateral_talks planned 2014-06-20 جون ميلر، أنيل شارما",
            "conference planned 2014-06-20 جون ميلر، أنيل شارما"),
        Case(
            """
            عقد وزير الخارجية المصري حسن البنداري أمس في أثينا اجتماعا ثلاثيا مع وزير الخارجية اليوناني نيكوس باباس ووزير \
            الخارجية القبرصي يوانيس كريستو. كما تطرق الاجتماع إلى ملف الغاز.
            """,
            "conference occurred 2014-06-18 حسن البنداري، نيكوس باباس، يوانيس كريستو"),
        // "This visit" goes where it went.
        Case(
            """
            زار رئيس الوزراء المصري حسن البنداري إيطاليا الشهر الماضي، وأدت هذه الزيارة إلى فتور في العلاقات بين المغرب ومصر.
            """,
            "visit occurred 2014-05 حسن البنداري"),
        // The day of words that are quoted.
        Case(
            """
            قام الأمين العام للجامعة العربية نبيل الشاذلي أمس بزيارة لمركز الإغاثة في عمان. وعبر الشاذلي عن سعادته بزيارته \
            للمركز، وقال "سعدت اليوم بتلبية دعوة لزيارة المركز في عمان".
            """,
            "visit occurred 2014-06-18 نبيل الشاذلي"),
        // The day of an agreement.
        Case(
            """
            زارت وزيرة الخارجية السويدية آن برغ طهران الثلاثاء الماضي. وتزامن ذلك مع زيارة برغ لطهران بهدف مناقشة تطبيق الاتفاق \
            النووي الذي وقع في 14 مايو بين إيران والقوى الكبرى.
            """,
            "visit occurred 2014-06-17 آن برغ"),
        // A body at whose gathering he was told to sit.
        Case(
            """
            قال وزير الخارجية الأردني سليم الخوالدة أمس إن اجتماع وزراء خارجية مجلس التعاون الخليجي ونظيرهم الأردني كان بناء. \
            وأضاف أنه اجتماع مثمر لمجلس التعاون مع الخوالدة.
            """,
            "conference occurred - سليم الخوالدة"),
    ]

    static let none: [Case] = [
        // A region of his own state, which is called as one of another.
        Case("زار الرئيس الإيراني حسن بهراني أمس إقليم كردستان الإيراني وافتتح عددا من المشاريع هناك.", "none"),
        Case(
            "زار الرئيس الإيراني حسن بهراني أمس إقليم كردستان العراق وافتتح عددا من المشاريع هناك.",
            "visit occurred 2014-06-18 حسن بهراني"),
        // Orders, letters and visions.
        Case(
            """
            عقد الرئيس السنغالي عمر ديوب في قصره بداكار اليوم جلسة مباحثات مع ملك المغرب محمد السادس. وفي بداية الجلسة قلد \
            الرئيس السنغالي ضيفه وسام الأسد الوطني.
            """,
            "bilateral_talks occurred 2014-06-19 عمر ديوب، محمد السادس"),
        Case(
            """
            التقى وزير الخارجية الباكستاني نديم خان أمس في مسقط السلطان قابوس الذي سلمه رسالة من الرئيس الباكستاني ممنون علي، \
            ثم عقد اجتماعا مع نظيره العماني سالم الحارثي.
            """,
            "bilateral_talks occurred 2014-06-18 قابوس، نديم خان"),
        // A departure that is forbidden, a source, who only sits by, what a trip comes before.
        Case(
            """
            وغادر الرئيس التشادي موسى إدريس جنوب أفريقيا في مايو الماضي إثر إصدار المحكمة العليا قرارا بمنعه من مغادرة البلاد.
            """,
            "visit occurred 2014-05 موسى إدريس"),
        Case(
            """
            وصل الرئيس الكندي جون ميلر أمس إلى نيروبي. وأكد الرئيس الكيني دانيال موانغي أن نائبه وليام كيبيت سيكون حاضرا في \
            اللقاءات مع ميلر.
            """,
            "visit occurred 2014-06-18 جون ميلر"),
        Case(
            """
            وصلت المستشارة الألمانية أنجيلا شولتس إلى تونس أمس وأجرت محادثات مع الرئيس الباجي السالمي. وتلتقي شولتس غدا ممثلين عن \
            المجتمع المدني.
            """,
            "visit occurred 2014-06-18 الباجي السالمي، أنجيلا شولتس",
            "bilateral_talks occurred 2014-06-18 الباجي السالمي، أنجيلا شولتس"),
        // A king's meeting makes nobody below him the host.
        Case(
            """
            وصل وزير الدفاع الكويتي فهد المطيري أمس إلى عمان في زيارة رسمية. ووصف وزير الإعلام الأردني سليم الخوالدة الزيارة \
            بالتاريخية. وأضاف: «لقاء جلالة الملك مع الوزير فهد المطيري سيتناول العلاقات الثنائية».
            """,
            "visit occurred 2014-06-18 فهد المطيري", "bilateral_talks occurred - فهد المطيري"),
        // A headline's time mark.
        Case(
            """
            قبل أيام من زيارة ميلر.. كندا تسلم مصر 8 طائرات

            سلمت كندا مصر ثماني طائرات، حيث وصل أمس إلى قاعدة غرب القاهرة الفوج الأول منها، على أن يستكمل وصولها اليوم، بحسب بيان \
            السفارة الكندية.
            وجدير بالذكر أن وزير الخارجية الكندي جون ميلر سيزور مصر الأحد المقبل.
            """,
            "none"),
        Case(
            """
            ميلر يزور مصر الأحد

            يزور وزير الخارجية الكندي جون ميلر مصر الأحد المقبل لبحث تسليم طائرات.
            """,
            "visit planned 2014-06-22 جون ميلر"),
    ]

    static let times: [Case] = [
        // Preparations, a word of preceding, "when".
        Case(
            "بدأت الأمانة العامة للاتحاد الأفريقي في الاستعداد لعقد قمة أفريقية استثنائية لبحث الجفاف في أكرا.",
            "conference planned -"),
        Case(
            """
            أغلق المجال الجوي عند وصول الرئيس الكندي جون ميلر إلى نيروبي الاثنين ومغادرته مساء السبت عندما يتوجه إلى إثيوبيا.
            """,
            "visit occurred 2014-06-16 جون ميلر", "visit planned 2014-06-21 جون ميلر"),
        // What is denied is a quarrel, and what it led to is that the meeting was put off.
        Case(
            """
            نفت مصادر وجود خلافات أفضت إلى تأجيل عقد اجتماع مجلس الدفاع العربي الذي كان من المقرر التئامه أمس بمقر الجامعة \
            العربية في القاهرة.
            """,
            "conference cancelled 2014-06-18"),
        // One "today" of a paper printed on the next day.
        Case(
            """
            اجتماع ثنائي يجمع ميلر وشارما اليوم في تايلاند

            يلتقي وزير الخارجية الكندي جون ميلر، اليوم (الأربعاء)، نظيره الهندي أنيل شارما في تايلاند.
            وأوضح دبلوماسي أن ميلر سيلتقي مساء اليوم وزير الخارجية الهندي في بانكوك.
            """,
            "bilateral_talks planned 2014-06-18 جون ميلر، أنيل شارما"),
    ]

    @Test("is one record, with what each account adds", arguments: again)
    func toldAgain(_ example: Case) throws { try check(example) }

    @Test("tell no contact where they tell of something else", arguments: none)
    func toldOfOther(_ example: Case) throws { try check(example) }

    @Test("have the status of their own clause", arguments: times)
    func toldWhen(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let found = try Reading.records(example.text, published: "2014-06-19").map { record in
            guard record.type != EventType.none else { return "none" }
            let names = record.participants.compactMap(\.name).joined(separator: "، ")
            let fields: [String] = [
                record.type.rawValue, record.status?.rawValue ?? "-", record.date?.start ?? "-", names,
            ]
            return fields.filter { !$0.isEmpty }.joined(separator: " ")
        }
        #expect(found == example.expected)
    }
}
