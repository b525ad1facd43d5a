import EventExtraction
import Lexicon
import Testing

@Suite("Words beside the news that tell no contact of their own")
struct NoFurtherEventTests {
    /// An article that tells one contact.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
    }

    static let cases: [Case] = [
        Case(
            testDescription: "a trip that somebody proposes",
            body:
                "استقبل رئيس الوزراء التشادي موسى إدريس أمس في نجامينا المفوضة الأوروبية كارين يوهانسن. واقترحت يوهانسن أن يقوم عدد من أعضاء المفوضية بزيارة إلى إيران في نهاية العام."
        ),
        Case(
            testDescription: "a trip that somebody would like",
            body:
                "استقبل رئيس الوزراء التشادي موسى إدريس أمس في نجامينا المفوضة الأوروبية كارين يوهانسن. وتمنت يوهانسن أن تزور مدينة بنغازي الليبية قريبا."
        ),
        Case(
            testDescription: "a way out is no stop",
            body:
                "اجتمع وزير الخارجية الأميركي آلان كوبر أمس في الدوحة مع وزير الخارجية القطري خالد الكعبي. وقال كوبر إن المبادرة هي أساس كل حل سياسي في اليمن."
        ),
        Case(
            testDescription: "a meeting that may be",
            body:
                "استقبل وزير الخارجية العماني سالم الحارثي أمس في مسقط نظيره السوري وائل المقداد. وتحدثت صحف عن إمكان عقد لقاء ثلاثي بين وزراء خارجية سوريا والعراق وإيران في مسقط."
        ),
        Case(
            testDescription: "the opening session of the gathering that is told",
            body:
                "عقد وزراء خارجية لجنة مبادرة السلام العربية اجتماعا أمس في القاهرة بمشاركة وزير الخارجية المصري حسن البدري ووزير الدولة السعودي نزار المدني. جاء ذلك خلال كلمة ألقاها الأمين العام للجامعة العربية نبيل الشاذلي ونائب رئيس الوزراء وزير خارجية الأردن ناصر العدوان في الجلسة الافتتاحية لأعمال اللجنة."
        ),
        Case(
            testDescription: "the secretary general of a body called after a gathering",
            body:
                "استقبل أمير منطقة الرياض سعود بن خالد أمس وزير الثقافة النيجري عمر بلو. وحضر الاستقبال أمين عام مؤتمر وزراء الثقافة في العالم الإسلامي صالح الزيدان."
        ),
    ]

    @Test("add nothing to the news", arguments: cases)
    func noMore(_ example: Case) throws {
        let records = try Reading.records(example.body)
        #expect(records.first?.type != EventType.none)
        #expect(records.count == 1)
    }

    @Test("leave to him who acted before the partner behind 'to'")
    func partnerBehindTo() throws {
        let records = try Reading.records(
            "استقبل ولي العهد السعودي خالد بن سعود أمس في جدة الرئيس التشادي موسى إدريس، واجتمع إلى رئيس الوزراء اللبناني سمير الخوري."
        )
        #expect(records.count == 2)
        #expect(records.last?.participants.compactMap(\.name).sorted() == ["خالد بن سعود", "سمير الخوري"].sorted())
    }

    @Test("tell with a pronoun the trip that another sentence dates")
    func dayOfSpeech() throws {
        let records = try Reading.records(
            "يصل وزير الخارجية الفرنسي لوران دوبوا الأربعاء المقبل إلى طهران. وبرر وزير الاقتصاد الألماني توماس غابرييل، أمس، زيارته إلى إيران بأن آخرين يستعدون للتوجه إليها. وزار غابرييل إيران من الأحد الماضي إلى الثلاثاء."
        )
        #expect(records.map(\.type.rawValue) == ["visit", "visit"])
    }
}
