import EventExtraction
import Lexicon
import Testing

/// Who is at a gathering because he was sent, is sure to come, speaks or chairs there; and who is only at talks beside it.
@Suite("Those at a gathering, by what sends them")
struct RepresentedTests {
    private static let lead =
        "افتتحت أمس في تونس أعمال المؤتمر الدولي الثالث للصيد البحري بمشاركة الجزائر والمغرب وليبيا. "

    private func conference(_ rest: String) throws -> EventRecord {
        try #require(try Reading.records(Self.lead + rest).first { $0.type == .conference })
    }

    @Test(
        "take part",
        arguments: [
            ("ودعا المشاركون مالطا، التي مثلها سفيرها في تونس جوزيف كامليري، إلى الانضمام.", ["جوزيف كامليري"]),
            (
                "ومثّل الرباط الكاتب العام للوزارة حميد العلوي، فيما مثل طرابلس وكيل الوزارة منصور الورفلي.",
                ["حميد العلوي", "منصور الورفلي"]
            ),
            (
                "وعرف اللقاء مداخلات كل من وزير الصيد المغربي عزيز السملالي، ووزير الفلاحة الليبي سالم القماطي.",
                ["عزيز السملالي", "سالم القماطي"]
            ),
            (
                "ويشارك في المؤتمر رئيس وزراء اليونان ألكسيس باباديس ومالطا جوزيف كامليري وقبرص نيكوس ديميتريو.",
                ["ألكسيس باباديس", "جوزيف كامليري", "نيكوس ديميتريو"]
            ),
            ("ويترأس وفد الجزائر رئيس وزرائها فريد بوعزة.", ["فريد بوعزة"]),
        ])
    func takePart(_ rest: String, _ names: [String]) throws {
        let found = try conference(rest).participants.compactMap(\.name)
        for name in names { #expect(found.contains(name)) }
    }

    @Test(
        "chair it",
        arguments: [
            "وقال وزير الفلاحة التونسي سالم القماطي الذي ترأس الأعمال إن الثروة السمكية في خطر.",
            "وأدار الجلسات المدير العام للصيد البحري التونسي سالم القماطي.",
            "وقال وزير الفلاحة التونسي سالم القماطي، الذي افتتح المؤتمر، إن الثروة السمكية في خطر.",
        ])
    func chair(_ rest: String) throws {
        #expect(try conference(rest).participants.contains { $0.name == "سالم القماطي" && $0.role == .chair })
    }

    @Test("chair no session that is to come")
    func comingChair() throws {
        let record = try conference("وأعلن رئيس المؤتمر أن الدورة المقبلة سيترأسها وزير الصيد المغربي عزيز السملالي.")
        #expect(!record.participants.contains { $0.name == "عزيز السملالي" && $0.role == .chair })
    }

    @Test("are no part of it when present at talks beside it")
    func presentBeside() throws {
        let record = try conference(
            "وعلى هامش المؤتمر أجرى وزير الصيد المغربي عزيز السملالي محادثات مع نظيره الليبي سالم القماطي بحضور السفير الليبي عمر الزنتاني."
        )
        #expect(record.participants.contains { $0.name == "عزيز السملالي" })
        #expect(!record.participants.contains { $0.name == "عمر الزنتاني" })
    }

    @Test("keep their list when two of them meet beside it")
    func listKept() throws {
        let record = try #require(
            try Reading.records(
                "اختتام قمة دول الساحل في نيامي\n\nاختتمت أمس في نيامي أعمال قمة دول الساحل، برئاسة رئيس النيجر علي زبادا، وبحضور رئيس مالي موسى كوني، ورئيس تشاد إدريس "
                    + "حسان، ورئيس بوركينا فاسو بليز ويدراوغو. وعلى هامش القمة، خص رئيس النيجر نظيره المالي بلقاء على انفراد."
            ).first)
        #expect(record.participants.compactMap(\.name).contains("إدريس حسان"))
        #expect(record.participants.count == 4)
    }

    @Test("come from the states whose delegates are listed")
    func states() throws {
        let record = try conference("حضر الافتتاح ممثلون عن وزارات الصيد في مصر والسودان وسلطنة عمان.")
        #expect(Set(record.countries.map(\.description)).isSuperset(of: ["EG", "SD", "OM"]))
        let spoken = try conference("ودعا المشاركون إلى حماية الصيادين في مصر والسودان وسلطنة عمان.")
        #expect(!spoken.countries.map(\.description).contains("EG"))
    }

    @Test(
        "are no names but words before their object",
        arguments: [
            ("السفير الكوري عودة الشركات إلى الجنوب", nil),
            ("السفير الأردني عودة الزعبي التعاون", "عودة الزعبي"),
        ])
    func noName(_ guest: String, _ name: String?) throws {
        let record = try #require(
            try Reading.records("ناقش وزير الصناعة الجزائري فريد بوعزة أمس بالجزائر مع \(guest).").first)
        #expect(record.participants.map(\.name).contains(name))
        #expect(!record.participants.contains { $0.name == "عودة" })
    }

    @Test("have a verb for a family before the comma of their office")
    func verbAsFamily() throws {
        let text =
            "استقبل وزير الخارجية المصري سامح العدوي أمس السيد جوزي ماريو فاز، رئيس جمهورية غينيا بيساو، بالقاهرة."
        #expect(try #require(try Reading.records(text).first).participants.contains { $0.name == "جوزي ماريو فاز" })
    }
}
