import EventExtraction
import Lexicon
import Testing

@Suite("Talks told by what one does before another's eyes, or hands to him")
struct FaceToFaceTests {
    private static let cases: [DealingTests.Case] = [
        // To tell somebody, listen to him, sit with him, pay him respects.
        .init(
            sentence:
                "أطلع وزير الخارجية الفلسطيني سامر النابلسي أمس القنصل البريطاني العام جون ميلر على آخر التطورات.",
            parties: ["host سامر النابلسي", "guest جون ميلر"], countries: ["GB", "PS"]),
        .init(
            sentence: "اطلع رئيس الجمهورية اللبنانية سليم الخازن من السفير الفرنسي بيير لوران على التحضيرات للمؤتمر.",
            parties: ["host سليم الخازن", "guest بيير لوران"], countries: ["FR", "LB"]),
        .init(
            sentence: "وضع وزير الخارجية اللبناني زياد الخوري السفير الفرنسي بيير لوران في صورة الاتصالات الجارية.",
            parties: ["host زياد الخوري", "guest بيير لوران"], countries: ["FR", "LB"]),
        .init(
            sentence: "استمع رئيس الوزراء الأردني طارق الفايز من وزير النفط العراقي حسن الجبوري إلى عرض عن الأنبوب.",
            parties: ["participant طارق الفايز", "participant حسن الجبوري"], countries: ["IQ", "JO"]),
        .init(
            sentence: "جلس وزير الخارجية الإيراني رضا كريمي قبالة نظيره البريطاني جون ميلر أمس في فيينا.",
            parties: ["participant رضا كريمي", "participant جون ميلر"], countries: ["GB", "IR"]),
        .init(
            sentence: "تشرف سفير اليابان لدى المملكة هيروشي تاكادا بالسلام على الملك السعودي فيصل بن سعود.",
            parties: ["host فيصل بن سعود", "guest هيروشي تاكادا"], countries: ["JP", "SA"]),
        .init(
            sentence: "ظهر الرئيس الأمريكي جون ميلر ونظيره الفرنسي بيير لوران أمام وسائل الإعلام وأكدا متانة التحالف.",
            parties: ["participant جون ميلر", "participant بيير لوران"], countries: ["FR", "US"]),
        .init(
            sentence: "وقف الرئيس التركي خالد أوزجان مع ضيفه الفرنسي بيير لوران على آخر التطورات في سوريا.",
            parties: ["participant خالد أوزجان", "participant بيير لوران"], countries: ["FR", "TR"]),
        .init(
            sentence: "شرح وزير الخارجية السوداني عمر صالح للمبعوث الأمريكي جون ميلر رؤية بلاده أمس في الخرطوم.",
            parties: ["host عمر صالح", "guest جون ميلر"], countries: ["SD", "US"]),
        .init(
            sentence: "عرض وزير الطاقة الجزائري كمال بوزيد على نظيره النيجري موسى أداما فرص الاستثمار خلال جلسة عمل.",
            parties: ["participant كمال بوزيد", "participant موسى أداما"], countries: ["DZ", "NE"]),
        // Letters and invitations that a bearer brings.
        .init(
            sentence:
                "سلم سفير الأردن لدى الكويت طارق الفايز أمس رسالة خطية إلى رئيس مجلس الوزراء الكويتي جابر الصباح.",
            parties: ["host جابر الصباح", "guest طارق الفايز"], countries: ["JO", "KW"]),
        .init(
            sentence: "تسلم الرئيس اللبناني سليم الخازن دعوة لحضور القمة، نقلها إليه السفير المصري هشام السعدي.",
            parties: ["host سليم الخازن", "guest هشام السعدي"], countries: ["EG", "LB"]),
        .init(
            sentence: "حمل وزير الخارجية العماني سالم بن حمد البلوشي إلى الرئيس المصري سامي الدالي رسالة شفوية.",
            parties: ["host سامي الدالي", "guest سالم بن حمد البلوشي"], countries: ["EG", "OM"]),
        // Whose talks they are, who shares the chair, at what table two sit, in whose office.
        .init(
            sentence: "هيمنت أزمة السد على محادثات وزير الري المصري هشام السعدي ونظيره السوداني عمر صالح في الخرطوم.",
            parties: ["host عمر صالح", "guest هشام السعدي"], countries: ["EG", "SD"]),
        .init(
            sentence: "يتقاسم رئاسة أعمال اللجنة وزير خارجية الكويت جابر الصباح ووزير خارجية المغرب محمد الفهري.",
            parties: ["participant جابر الصباح", "participant محمد الفهري"], countries: ["KW", "MA"]),
        .init(
            sentence: "جمعت مأدبة إفطار أمس في باريس الرئيس الفرنسي بيير لوران والرئيس السنغالي عثمان ندياي.",
            parties: ["host بيير لوران", "guest عثمان ندياي"], countries: ["FR", "SN"]),
        .init(
            sentence: "شهد مكتب رئيس غرفة التجارة القطرية محمد النعيمي أمس زيارة السفير الإيطالي لويجي فيراري.",
            parties: ["host محمد النعيمي", "guest لويجي فيراري"], countries: ["IT", "QA"]),
        .init(
            sentence: "قمة مصغرة في باريس أمس بين الرئيس الفرنسي بيير لوران والمستشارة الألمانية هانا فيشر.",
            parties: ["host بيير لوران", "guest هانا فيشر"], countries: ["DE", "FR"]),
        .init(
            sentence: "عقب لقاء الرئيس اللبناني سليم الخازن، أدلى السفير الفرنسي بيير لوران بتصريح.",
            parties: ["host سليم الخازن", "guest بيير لوران"], countries: ["FR", "LB"]),
        .init(
            sentence: "حظي وزير الخارجية الياباني هيروشي تاكادا باستقبال الرئيس المصري سامي الدالي.",
            parties: ["host سامي الدالي", "guest هيروشي تاكادا"], countries: ["EG", "JP"]),
    ]

    @Test("have their sides", arguments: cases)
    func sides(_ told: DealingTests.Case) throws {
        let record = try #require(try Reading.records(told.sentence, source: "رويترز").first)
        #expect(record.type == .bilateralTalks)
        #expect(record.participants.map { "\($0.role) \($0.name ?? "-")" } == told.parties)
        #expect(record.countries.map(\.description) == told.countries)
    }

    @Test(
        "are not told of who only sends a letter, speaks to the press or is far away",
        arguments: [
            "تسلم الرئيس اللبناني سليم الخازن رسالة من نظيره المصري سامي الدالي تتعلق بالقمة المقبلة.",
            "تلقى الرئيس اللبناني سليم الخازن من الرئيس المصري سامي الدالي رسالة تهنئة بالعيد الوطني.",
            "وضع وزير الأشغال اللبناني زياد الخوري حجر الأساس لمدرسة يمولها الصندوق الكويتي أمس.",
        ])
    func none(_ text: String) throws {
        #expect(try Reading.records(text, source: "رويترز").first?.type == EventType.none)
    }

    @Test("are a gathering where a dialogue of factions is sponsored abroad")
    func dialogue() throws {
        let text = "استضافت الرباط أمس جولة جديدة من الحوار الليبي برعاية الأمم المتحدة."
        let record = try #require(try Reading.records(text, source: "رويترز").first)
        #expect(record.type == .conference)
        #expect(record.organizations == ["الأمم المتحدة"])
    }

    @Test(
        "are trips where somebody goes to an official",
        arguments: [
            "قام السفير الإيطالي لويجي فيراري أمس بزيارة مجاملة إلى وزير السياحة التونسي وليد المحجوب.",
            "أدى السفير الإيطالي لويجي فيراري أمس زيارة وداع لوزير السياحة التونسي وليد المحجوب.",
        ])
    func calls(_ text: String) throws {
        let record = try #require(try Reading.records(text, source: "رويترز").first)
        #expect(record.type == .visit)
        #expect(
            Set(record.participants.map { "\($0.role) \($0.name ?? "-")" }) == [
                "host وليد المحجوب", "guest لويجي فيراري",
            ])
    }
}
