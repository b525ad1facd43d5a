import EventExtraction
import Lexicon
import Testing

/// Who has a gathering opened, who comes after others, and how long a trip lasted that is over.
@Suite("Openings and arrivals")
struct OpeningsAndArrivalsTests {
    @Test(
        "have the chair of whom the next sentence names",
        arguments: [
            "وترأس الافتتاح وزير السياحة التونسي السيد منذر القرقوري.",
            "وترأس الجلسة الافتتاحية وزير السياحة التونسي السيد منذر القرقوري.",
            "وأشرف على افتتاح أشغال المؤتمر أول أمس وزير السياحة التونسي السيد منذر القرقوري.",
        ])
    func chair(_ sentence: String) throws {
        let record = try #require(
            try Reading.records(
                "انطلقت أمس في تونس أشغال المؤتمر العربي للسياحة بمشاركة وزراء من مصر والمغرب ولبنان. \(sentence)"
            ).first)
        #expect(record.type == .conference)
        #expect(record.participants.first { $0.role == .chair }?.name == "منذر القرقوري")
    }

    @Test("are told one after another without a goal")
    func arrivals() throws {
        let records = try Reading.records(
            "حطت في مطار بغداد الدولي طائرة رئيس الوزراء الباكستاني عمران شريف صباح أمس، ثم حطت بعد ساعة طائرة وزير خارجية قطر ناصر الهاجري."
        )
        #expect(records.map(\.type) == [.visit, .visit])
        #expect(records.map(\.place?.country) == [CountryCode("IQ"), CountryCode("IQ")])
    }

    @Test(
        "of a trip that is over count its days back, however long the traveller's office is",
        arguments: [
            "أنهى المبعوث الخاص للأمين العام للأمم المتحدة إلى اليمن، يوهان ستراند، أمس الاثنين، زيارة إلى سلطنة عمان استمرت ثلاثة أيام.",
            "اختتم نائب رئيس مجلس الوزراء وزير الدولة لشؤون مجلس الأمة الكويتي الدكتور سالم بن راشد العازمي أمس الاثنين زيارة إلى مسقط استغرقت ثلاثة أيام.",
        ])
    func days(_ text: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.type == .visit)
        #expect(record.date?.start == "2024-11-23")
    }

    @Test("are no city where a ministerial meeting is told with \"and\"")
    func ministerial() throws {
        let record = try #require(
            try Reading.records("عقد وزراء خارجية قطر والأردن ومصر أمس اجتماعا وزاريا رباعيا في الدوحة.").first)
        #expect(record.place?.country == CountryCode("QA"))
    }
}
