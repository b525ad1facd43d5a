import EventExtraction
import Lexicon
import Testing

/// Talks beside the news: other sittings of its two states, and whom a visitor meets besides.
@Suite("Further talks")
struct FurtherTalksTests {
    /// What the news is, what follows it, and the talks that this adds.
    struct Case: Sendable, CustomTestStringConvertible {
        var news: String
        var more: String
        /// One line each, sorted: status, countries, first day of a sitting, the names.
        var talks: [String]
        var testDescription: String { more }

        init(_ news: String, _ more: String, _ talks: [String]) {
            self.news = news
            self.more = more
            self.talks = talks
        }
    }

    private static let meeting =
        "بحث وزير النقل المصري سمير الجندي في القاهرة أمس مع نظيره الأردني فارس العمري تطوير خط العبارات."
    private static let session =
        "اختتمت في القاهرة أمس اجتماعات اللجنة المشتركة المصرية الأردنية برئاسة وزير التموين المصري سمير الجندي ووزير الصناعة الأردني فارس العمري."
    private static let trip = "وصل وزير التجارة العماني ناصر البلوشي إلى باكو أمس."

    /// Another sitting of a body that the two states share has neither persons nor the place of the news.
    static let sittings: [Case] = [
        Case(
            meeting, "واتفق الجانبان على عقد الاجتماع المقبل للجنة الفنية المشتركة في عمان خلال أكتوبر المقبل.",
            ["planned EG-JO 2025-10"]),
        Case(
            meeting, "واتفق الوزيران على أن تجتمع الهيئة المشتركة في العقبة في مارس المقبل.",
            ["planned EG-JO 2025-03"]),
        Case(
            meeting, "وكان البلدان قد عقدا في فبراير الماضي، بمدينة العقبة، الاجتماع العاشر للجنة الحدودية المشتركة.",
            ["occurred EG-JO 2024-02"]),
        Case(session, "ومن المقرر أن تلتئم الدورة الثامنة للجنة في عمان في السنة المقبلة.", ["planned EG-JO 2025"]),
        Case(
            session, "وقال العمري إن الفريق الفني المكلف بالنقل سيعقد أول اجتماعاته في عمان في يونيو المقبل.",
            ["planned EG-JO 2025-06"]),
        Case(session, "وكانت الدورة السابقة قد عقدت في عمان في مارس 2022.", ["occurred EG-JO 2022-03"]),
        // Two other states share their own.
        Case(
            meeting, "وذكر أن اللجنة المصرية السودانية المشتركة ستجتمع في الخرطوم في يونيو المقبل.",
            ["planned EG-SD 2025-06"]),
        // A ministry's committee, one of many states, a custom and a wish are no sittings of the two.
        Case(meeting, "وأوضح الجندي أن اللجنة الفنية بالوزارة ستجتمع في الإسكندرية الأسبوع المقبل.", []),
        Case(meeting, "وتجتمع اللجنة المشتركة كل ثلاثة أشهر بالتناوب.", []),
        Case(meeting, "ودعا الوزير إلى عقد اجتماع للجنة المشتركة في عمان قريبا.", []),
        // What goes on is the one that is told.
        Case(session, "وناقشت اللجنة في اجتماعاتها بالقاهرة زيادة التبادل التجاري.", []),
    ]

    /// Whom a visitor or a host meets besides, by words that stand for him or with none.
    static let meetings: [Case] = [
        Case(
            trip, "وقد التقى الوفد خلال الزيارة بوزير الاقتصاد الأذربيجاني رشاد حسينوف.",
            ["occurred AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            trip, "كما استقبل رئيس البرلمان الأذربيجاني رشاد حسينوف الضيف في مكتبه.",
            ["occurred AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            trip, "وكان الضيف التقى صباحا رئيس البرلمان الأذربيجاني رشاد حسينوف.",
            ["occurred AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            trip, "والتقى الوزير بوزير الاقتصاد الأذربيجاني رشاد حسينوف.",
            ["occurred AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            trip, "ومن المقرر عقد لقاء بينه وبين الرئيس الأذربيجاني رشاد حسينوف غدا.",
            ["planned AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            trip, "وعقد البلوشي لقاءين مع وزير الاقتصاد رشاد حسينوف ومع زعيم المعارضة أنار علييف.",
            ["occurred AZ-OM أنار علييف-ناصر البلوشي", "occurred AZ-OM رشاد حسينوف-ناصر البلوشي"]),
        Case(
            "شارك وزير المالية التونسي كمال العياري في مؤتمر المانحين في برلين أمس.",
            "كما التقى كلا من نظيره الفرنسي جان مورو ونظيرته الإيطالية كارلا بيانكي.",
            ["occurred FR-TN جان مورو-كمال العياري", "occurred IT-TN كارلا بيانكي-كمال العياري"]),
        Case(
            "شارك وزير المالية التونسي كمال العياري في مؤتمر المانحين في برلين أمس.",
            "وعقد العياري اجتماعين، أحدهما مع نظيره الفرنسي جان مورو، والثاني مع وزير المالية اللبناني شربل نعمة.",
            ["occurred FR-TN جان مورو-كمال العياري", "occurred LB-TN شربل نعمة-كمال العياري"]),
        Case(
            "استقبل رئيس الحكومة اللبنانية بشير الخازن أمس السفير الفرنسي جان مورو.",
            "واجتمع الخازن إلى السفير المصري عادل منصور، ثم إلى سفيرة قبرص ماريا نيكولاو.",
            [
                "occurred CY-LB بشير الخازن-ماريا نيكولاو", "occurred EG-LB بشير الخازن-عادل منصور",
                "occurred FR-LB بشير الخازن-جان مورو",
            ]),
        Case(
            "وصل المبعوث الأممي مارتن ليندكفيست إلى صنعاء أمس.",
            "وكان الرئيس اليمني عبدالله الإرياني قد استقبله في الرياض الأسبوع الماضي.",
            ["occurred YE عبدالله الإرياني-مارتن ليندكفيست"]),
        Case(
            "وصل النائب العام السويسري كريستيان أوبرلي أمس إلى بيروت على رأس وفد قضائي.",
            "وزار أوبرلي صباح اليوم وزير العدل القاضي شارل الهبر في مكتبه.",
            ["occurred CH-LB شارل الهبر-كريستيان أوبرلي"]),
    ]

    @Test("are other sittings of the two states", arguments: sittings)
    func otherSittings(_ article: Case) throws {
        let records = try Reading.records(article.news + " " + article.more)
        #expect(lines(records.dropFirst(), dated: true) == article.talks)
    }

    @Test("are those of a visitor with others", arguments: meetings)
    func furtherMeetings(_ article: Case) throws {
        let records = try Reading.records(article.news + " " + article.more)
        #expect(lines(records[...], dated: false) == article.talks)
    }

    private func lines(_ records: ArraySlice<EventRecord>, dated: Bool) -> [String] {
        records.filter { $0.type == .bilateralTalks }.map { record in
            let names = record.participants.compactMap(\.name).sorted().joined(separator: "-")
            let line = [
                record.status?.rawValue ?? "-", record.countries.map(\.description).joined(separator: "-"),
                dated ? record.date?.start ?? "-" : "", names,
            ]
            return line.filter { !$0.isEmpty }.joined(separator: " ")
        }
        .sorted()
    }

    @Test("a meeting does not make its verb's object the one who acts")
    func bareOffice() throws {
        let records = try Reading.records(Self.trip + " والتقى الوزير رئيس البرلمان الأذربيجاني رشاد حسينوف.")
        let talks = try #require(records.first { $0.type == .bilateralTalks })
        #expect(talks.participants.compactMap(\.title).contains("رئيس البرلمان الأذربيجاني"))
    }
}
