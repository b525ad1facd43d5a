import EventExtraction
import Lexicon
import Testing

/// Other editions of what is told, and who heads, signs and speaks for its sides.
@Suite("Editions and sides")
struct EditionTests {
    private func records(_ text: String, source: String? = nil) throws -> [EventRecord] {
        try Reading.records(text, source: source)
    }

    @Test(
        "propose the coming edition with its place",
        arguments: [
            (
                "استقبل وزير الخارجية الجزائري كمال بوزيد اليوم نظيره المالي موسى كوني بالجزائر. واتفق الطرفان على عقد الدورة المقبلة للجنة الثنائية الاستراتيجية بباماكو في مارس المقبل.",
                "ML"
            ),
            (
                "اختتمت اليوم بتونس أعمال المؤتمر العاشر لوزراء الزراعة العرب. وتقرر عقد الدورة المقبلة للمؤتمر في نواكشوط سنة 2030.",
                "MR"
            ),
            (
                "اختتمت اليوم بتونس أعمال المؤتمر العاشر لوزراء الزراعة العرب. وستحتضن موريتانيا الدورة القادمة في نواكشوط سنة 2030.",
                "MR"
            ),
        ])
    func comingEdition(text: String, country: String) throws {
        let found = try records(text)
        #expect(found.count == 2)
        #expect(found.last?.status == .planned)
        #expect(found.last?.place?.country?.description == country)
    }

    @Test(
        "name who takes part for a side",
        arguments: [
            (
                "خاض وفدان روسي وياباني، أمس، جولة ثالثة من المحادثات في جنيف. وترأس الوفد الروسي المبعوث الخاص لشرق آسيا بوريس كوزنتسوف، فيما قاد الجانب الياباني رئيس مكتب الرئاسة هيروشي تاناكا.",
                ["بوريس كوزنتسوف", "هيروشي تاناكا"]
            ),
            (
                "وقعت مصر وجمهورية ماليزيا اليوم على اتفاقية للنقل الجوي. وقع الاتفاقية عن حكومة مصر سالم بن حمد البوسعيدي وزير النقل، ووقعها عن حكومة ماليزيا أحمد رازق وزير الدولة للتجارة.",
                ["سالم بن حمد البوسعيدي", "أحمد رازق"]
            ),
            (
                "التأم في عمان أمس الاجتماع الدوري للجنة الأمنية الثلاثية التي تضم الأردن ومصر والعراق. وترأس الجانب الأردني مدير المخابرات العسكرية اللواء فيصل الحوراني، فيما مثّل مصر اللواء سمير الدسوقي.",
                ["فيصل الحوراني", "سمير الدسوقي"]
            ),
            (
                "وصل رئيس مجلس الوزراء الكوري كيم يو-جين إلى لشبونة أمس في زيارة رسمية للبرتغال.", ["كيم يو-جين"]
            ),
            (
                "نفت وزارة الخارجية الموريتانية أنباء تداولتها مواقع عن قيام وزير الدفاع سيدي ولد محمد بزيارة سرية إلى دكار الأسبوع الماضي.",
                ["سيدي ولد محمد"]
            ),
            (
                "أكد المغرب ورومانيا، في بيان مشترك صدر اليوم ببوخارست في ختام الزيارة الرسمية التي قام بها لهذا البلد وزير التجهيز المغربي كريم السلاوي، عزمهما على التعاون.",
                ["كريم السلاوي"]
            ),
        ])
    func sides(text: String, names: [String]) throws {
        let record = try #require(try records(text).first)
        #expect(Set(record.participants.compactMap(\.name)).isSuperset(of: names))
    }

    @Test("speakers of a fronted speech and behind a turn take part")
    func speakers() throws {
        let record = try #require(
            try records(
                "احتضنت مدينة أكادير المغربية، اليوم الأربعاء، أشغال اللقاء الوزاري الإفريقي حول الصيد البحري، بمشاركة وزراء الصيد في كل من السنغال وغانا وموريتانيا. وفي كلمة خلال الجلسة الافتتاحية، أكد وزير الفلاحة المغربي نبيل العلمي أن الثروة السمكية في خطر. ودعت وزيرة الصيد الغانية غريس مينساه إلى التعاون. أما نظيرها السنغالي السيد مامادو سيسي فعرض تجربة بلاده."
            ).first)
        let names = record.participants.compactMap(\.name)
        #expect(Set(names).isSuperset(of: ["نبيل العلمي", "غريس مينساه", "مامادو سيسي"]))
    }

    @Test(
        "an office for those abroad and a deputy of a chamber are read whole",
        arguments: [
            (
                "استقبل وزير الشؤون الخارجية والتعاون والموريتانيين في الخارج، السيد أحمد ولد سيدي، اليوم السفير الإسباني ماركو رويز.",
                "وزير الشؤون الخارجية والتعاون والموريتانيين في الخارج"
            ),
            (
                "استقبل الخليفة الأول لرئيس مجلس المستشارين سعيد العمراني، الثلاثاء بالرباط، سفيرة بولونيا بالمغرب آنا كوفالسكا.",
                "الخليفة الأول لرئيس مجلس المستشارين"
            ),
        ])
    func offices(text: String, office: String) throws {
        let record = try #require(try records(text).first)
        #expect(record.participants.contains { $0.title == office })
    }
}
