import EventExtraction
import Lexicon
import Testing

@Suite("Who acts where the sentence does not name him")
struct HiddenSubjectTests {
    /// What stands behind the news, and the events that it adds: type, status and persons.
    struct Case: CustomTestStringConvertible, Sendable {
        var more: String
        var events: [String]
        var testDescription: String { more }
    }

    private static let news =
        "استقبل وزير الدفاع الياباني تارو ناكانو في طوكيو أمس نظيره الهندي راجيف شارما.\n"

    static let cases: [Case] = [
        // After "his meeting" the other side stands at once; what is done with others is told further on.
        Case(
            more:
                "وذكر الرئيس البولندي يان كوفالسكي بعد لقائه الرئيس الغاني كوفي منساه في أكرا أن وارسو ستعمل مع شركائها.",
            events: ["bilateral_talks occurred كوفي منساه-يان كوفالسكي"]),
        Case(
            more:
                "وقالت وزيرة الخارجية السويدية آن هولم غداة اجتماعها بنظيرها الإسباني خوان روخاس إنها تتشاور مع الجميع.",
            events: ["bilateral_talks occurred آن هولم-خوان روخاس"]),
        Case(
            more:
                "وأوضح الرئيس البولندي يان كوفالسكي خلال لقاء جمعه بالرئيس الغاني كوفي منساه أن القوات ستتعاون مع فرنسا.",
            events: ["bilateral_talks occurred كوفي منساه-يان كوفالسكي"]),
        // Behind "that" nobody is whom he met.
        Case(
            more: "وقال الرئيس البولندي يان كوفالسكي خلال لقائه الصحفيين إن بلاده ستعمل مع الرئيس الغاني كوفي منساه.",
            events: []),
        // On a trip its traveller meets who stands behind the verb, and hands over what he brings.
        Case(
            more:
                "وتحدث عن الزيارة التي قام بها الوزير الإسباني خوان روخاس إلى أكرا والتقى خلالها الرئيس الغاني كوفي منساه، الذي شكر الرئيس البولندي يان كوفالسكي.",
            events: ["bilateral_talks occurred خوان روخاس-كوفي منساه", "visit occurred خوان روخاس-كوفي منساه"]),
        Case(
            more:
                "وقام الوزير الإسباني خوان روخاس بزيارة إلى أكرا سلم خلالها رسالة إلى الرئيس الغاني كوفي منساه.",
            events: ["bilateral_talks occurred خوان روخاس-كوفي منساه", "visit occurred خوان روخاس-كوفي منساه"]),
        // Who has invited a traveller receives him.
        Case(
            more:
                "ووصل الرئيس البولندي يان كوفالسكي إلى أكرا أمس بدعوة من الرئيس الغاني كوفي منساه الذي يستقبله غدا.",
            events: ["bilateral_talks planned كوفي منساه-يان كوفالسكي", "visit occurred كوفي منساه-يان كوفالسكي"]),
        // Behind a verb a name that the text has not introduced acts, and nobody told before.
        Case(more: "والتقى ماكرون الرئيس الغاني كوفي منساه في يونيو الماضي.", events: []),
        Case(more: "واجتمع خبراء مع الوزير الإسباني خوان روخاس.", events: []),
        Case(more: "وتحدث ماكرون هاتفيا مع الرئيس الغاني كوفي منساه.", events: []),
        Case(
            more: "واجتمع لاحقا مع السفير الإسباني خوان روخاس.",
            events: ["bilateral_talks occurred تارو ناكانو-خوان روخاس"]),
        // What is pointed at was told before.
        Case(
            more: "ومن المتوقع أن تمهد هذه المباحثات لتقارب مع الرئيس الغاني كوفي منساه بعد عودة شارما.", events: []),
        // All whom somebody's talks comprise are the other side.
        Case(
            more: "وشملت مباحثات الرئيس الغاني كوفي منساه في مدريد ملفات الطاقة.", events: []),
        Case(
            more:
                "وأضاف أن مباحثات الرئيس الغاني كوفي منساه في مدريد شملت رئيس الوزراء الإسباني ماريو سواريز والوزير الإسباني خوان روخاس.",
            events: [
                "bilateral_talks occurred خوان روخاس-كوفي منساه", "bilateral_talks occurred كوفي منساه-ماريو سواريز",
            ]),
        // The clause tells who made the last trip of its kind.
        Case(
            more:
                "وكانت آخر زيارة من مسؤول في الحكومة البولندية لغانا قام بها وزير المالية البولندي يان كوفالسكي قبل ثلاثة أعوام.",
            events: ["visit occurred يان كوفالسكي"]),
        // "His trip" to where he was received is the guest's.
        Case(more: "وذكر أن زيارته إلى اليابان تأتي في إطار التشاور.", events: ["visit occurred راجيف شارما"]),
        // A summit of two is told by its other side, one of three is not.
        Case(
            more:
                "وتعهد الرئيس البولندي يان كوفالسكي في ختام قمة مع الرئيس الغاني كوفي منساه بزيادة الاستثمار.",
            events: ["bilateral_talks occurred كوفي منساه-يان كوفالسكي"]),
        Case(more: "ودعا الرئيس البولندي يان كوفالسكي إلى قمة مع الرئيس الغاني كوفي منساه.", events: []),
        // An honour stands for him who acted.
        Case(
            more: "وكان معاليه التقى أول من أمس الرئيس الغاني كوفي منساه.",
            events: ["bilateral_talks occurred تارو ناكانو-كوفي منساه"]),
    ]

    @Test("is known by what was told", arguments: cases)
    func events(_ example: Case) throws {
        let records = try Reading.records(Self.news + example.more)
        let news = "bilateral_talks occurred تارو ناكانو-راجيف شارما"
        let told = records.map { record in
            let names = record.participants.compactMap(\.name).sorted().joined(separator: "-")
            return "\(record.type.rawValue) \(record.status.map(\.rawValue) ?? "") \(names)"
        }
        #expect(told.contains(news))
        #expect(
            told.filter { $0 != news && $0 != "visit occurred \(Self.guestsOfNews)" }.sorted()
                == example.events.sorted())
    }

    private static let guestsOfNews = "تارو ناكانو-راجيف شارما"

    @Test("how high a delegation is stands before whose it is")
    func highDelegation() throws {
        let records = try Reading.records(
            "استقبل رئيس الوزراء الأردني هاني الرفاعي أمس وفدا رفيع المستوى من صندوق النقد الدولي برئاسة روجر ويلكنز.")
        #expect(records.first?.organizations == ["صندوق النقد الدولي"])
        #expect(records.first?.countries.map(\.description) == ["JO"])
    }
}
