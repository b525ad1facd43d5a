import EventExtraction
import Lexicon
import Testing

/// Contacts that are called off, denied or still to come, and words of contact behind which there is none.
@Suite("What did not come about, and what is no contact")
struct UnfulfilledTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var type: String
        var status: String?
    }

    static let cases: [Case] = [
        Case(
            testDescription: "a trip that will not be was looked for",
            body:
                "وزيرة الدفاع الفرنسية لن تزور باماكو\nذكر مصدر حكومي أن وزيرة الدفاع الفرنسية كلير مارتان لن تزور باماكو الأسبوع المقبل.",
            type: "visit", status: "cancelled"),
        Case(
            testDescription: "the lead tells why there is no visit",
            body:
                "لا زيارة لوزير الدفاع التشادي\nأبلغت نيامي نجامينا أن زيارة وزير الدفاع التشادي إدريس محمد إلى النيجر ألغيت.",
            type: "visit", status: "cancelled"),
        Case(
            testDescription: "a clause behind the noun says that it was to come",
            body: "علقت الحكومة العراقية زيارة كان سيقوم بها وزير الخارجية العراقي كريم الدليمي إلى أنقرة.",
            type: "visit", status: "cancelled"),
        Case(
            testDescription: "the verb of a clause of plans stands far behind the noun",
            body:
                "أعلنت الرئاسة الموريتانية أن الزيارة التي كان من المقرر أن يؤديها الرئيس الغاني كوفي منساه إلى نواكشوط تأجلت.",
            type: "visit", status: "cancelled"),
        Case(
            testDescription: "a clause of plans brings two together",
            body:
                "لن يعقد الاجتماع الذي كان مقررا أن يجمع اليوم وزير الدفاع الكيني جون موانغي ونظيره الأوغندي بول أوكيلو.",
            type: "bilateral_talks", status: "cancelled"),
        Case(
            testDescription: "put off before it was held",
            body: "اختتم وزير الخارجية الكويتي فهد العازمي أمس زيارته إلى باريس التي كانت قد تأجلت الشهر الماضي.",
            type: "visit", status: "occurred"),
        Case(
            testDescription: "the subject stands between a verb of giving up and what is given up",
            body: "عدل الرئيس الكوري مين سو عن زيارة الكويت لأسباب أمنية.",
            type: "visit", status: "cancelled"),
        Case(
            testDescription: "a gathering that its verb denies",
            body: "قالت الخارجية المالية إن القمة الرباعية بين مالي والنيجر وتشاد وغانا لن تنعقد في موعدها.",
            type: "conference", status: "cancelled"),
        Case(
            testDescription: "talks that their verb denies",
            body:
                "قال مصدر إماراتي إن أي لقاء لم يعقد بين وزير الخارجية الإماراتي سالم الكعبي ونظيره الإسرائيلي رون ليفي.",
            type: "bilateral_talks", status: "denied"),
        Case(
            testDescription: "a rumour and the word behind it",
            body: "قال مسؤول أردني إن ما أشيع عن زيارة وزير الخارجية الكيني جوزيف موانغي إلى عمان عار عن الصحة.",
            type: "visit", status: "denied"),
        Case(
            testDescription: "no visit was made",
            body: "أكد متحدث أن الرئيس التشيلي بابلو روخاس لم يقم بأي زيارة إلى دمشق.",
            type: "visit", status: "denied"),
        Case(
            testDescription: "something else is denied on a visit",
            body:
                "وزير الخارجية التركي يزور بغداد\nنفى وزير الخارجية التركي أحمد يلدز خلال زيارته أمس إلى بغداد وجود خلافات مع الحكومة العراقية.",
            type: "visit", status: "occurred"),
        Case(
            testDescription: "a relative clause in the future",
            body: "تستعد نواكشوط لاحتضان القمة الخماسية التي ستنعقد قريبا بمشاركة رؤساء مالي والنيجر وتشاد وغانا.",
            type: "conference", status: "planned"),
        Case(
            testDescription: "goods that arrive",
            body:
                "هبطت في مطار الخرطوم صباح السبت طائرة شحن كويتية تحمل 40 طنا من الأدوية بأمر من أمير الكويت سالم الصباح.",
            type: "none"),
        Case(
            testDescription: "an airplane with somebody on board",
            body: "حطت بمطار القاهرة ظهر أمس طائرة تقل الرئيس السوداني عمر الطيب في زيارة إلى مصر.",
            type: "visit", status: "occurred"),
        Case(
            testDescription: "of which nobody has plans",
            body: "قال وزير الدفاع اليوناني نيكوس بابادوس إن بلاده ليست لديها خطط لعقد لقاء مع وزير الدفاع التركي.",
            type: "none"),
        Case(
            testDescription: "an invitation to make a visit",
            body: "تسلم أمير قطر رسالة من رئيس كينيا تضمنت دعوته للقيام بزيارة رسمية إلى نيروبي في موعد يحدد لاحقا.",
            type: "none"),
        Case(
            testDescription: "too early to speak of",
            body: "قال الناطق إن الحديث عن لقاء بين الرئيس الروسي بوريس سوكولوف ونظيره الأوكراني سابق لأوانه.",
            type: "none"),
        Case(
            testDescription: "a gathering that is proposed",
            body: "اقترح وزير الخارجية الجزائري كريم بوعلام عقد قمة إفريقية استثنائية بمشاركة قادة مالي والنيجر.",
            type: "none"),
        Case(
            testDescription: "an invitation to a gathering",
            body:
                "تسلم وزير البيئة الكويتي فهد العازمي رسالة من نظيره التونسي تتضمن دعوته لحضور المؤتمر الإفريقي للمياه.",
            type: "none"),
        Case(
            testDescription: "a gathering of artists",
            body: "تنطلق فعاليات ملتقى السينما المغاربية بمشاركة أفلام من الجزائر وتونس والمغرب وموريتانيا.",
            type: "none"),
        Case(
            testDescription: "a visit within one's own state",
            body:
                "تحول والي مدنين منير الشابي أمس في زيارة غير معلنة إلى معبر ذهيبة لتفقد ظروف عبور المصريين الفارين من ليبيا.",
            type: "none"),
        Case(
            testDescription: "a portfolio and a nation summon whom nobody names",
            body: "استدعت الخارجية الإيرانية السفير السويدي في طهران احتجاجا على تصريحات.",
            type: "none"),
    ]

    @Test("is told by the words around it", arguments: cases)
    func fate(_ example: Case) throws {
        let record = try #require(try Reading.records(example.body).first)
        #expect(record.type.rawValue == example.type)
        #expect(record.status?.rawValue == example.status)
    }

    @Test("what one will do where he goes is planned")
    func aheadOfTrip() throws {
        let body = "توجه الرئيس الكيني جوزيف موانغي أمس إلى واشنطن حيث يعقد مباحثات مع الرئيس الأميركي مايكل ستون."
        let records = try Reading.records(body)
        #expect(records.first?.status == .occurred)
        #expect(records.first { $0.type == .bilateralTalks }?.status == .planned)
    }
}
