import EventExtraction
import Testing

@Suite("Papers of the Maghreb")
struct MaghrebTests {

    @Test(
        "call their sovereign by no name",
        arguments: [
            ("الرباط - أجرى جلالة الملك اليوم الاثنين بنيامي مباحثات مع رئيس النيجر محمدو يوسف.", "MA", "NE"),
            (
                "حل جلالة الملك، حفظه الله، مساء أمس بتونس في زيارة رسمية بدعوة من الرئيس التونسي عادل المنستيري.",
                "MA", "TN"
            ),
            ("استقبل صاحب الجلالة الملك أمس بالرباط، وزير الخارجية الياباني تارو ياماموتو.", "MA", "JP"),
        ])
    func sovereign(_ text: String, _ own: String, _ other: String) throws {
        let record = try #require(try Reading.records(text, source: "map").first)
        #expect(record.countries.map { "\($0)" } == [own, other].sorted())
        #expect(record.participants.contains { $0.name == nil && $0.title == "الملك" })
    }

    @Test("name the counsellor of a sovereign apart from him")
    func counsellor() throws {
        let record = try #require(
            try Reading.records(
                "أجرى جلالة الملك اليوم بعمان مباحثات مع عاهل الأردن الملك عبد الله الثاني، حضرها مستشار جلالة الملك السيد ياسين الزناكي.",
                source: "map"
            ).first)
        #expect(record.participants.map(\.name) == ["عبد الله الثاني", nil])
        #expect(record.attendees.map(\.name) == ["ياسين الزناكي"])
    }

    @Test(
        "say who chairs in a relative clause",
        arguments: [
            "بدأ في القاهرة اليوم الاجتماع الوزاري العاشر لدول جوار السودان، الذي يترأسه وزير الخارجية المصري سامح البدراوي، بمشاركة وزير الخارجية الليبي خالد الفيتوري.",
            "شارك وزير الخارجية الليبي خالد الفيتوري في القاهرة في القمة العاشرة لدول جوار السودان التي ترأسها وزير الخارجية المصري سامح البدراوي.",
        ])
    func chair(_ text: String) throws {
        let record = try #require(try Reading.records(text).first)
        let chair = record.participants.first { $0.role == .chair }
        #expect(record.type == .conference)
        #expect(chair?.name == "سامح البدراوي")
    }

    @Test("call a gathering a meeting when they tell who shared in it")
    func gatheringAgain() throws {
        let record = try #require(
            try Reading.records(
                """
                احتضنت الجزائر أمس الاجتماع الوزاري الخامس لدول جوار مالي.
                وشارك في اللقاء، الذي ترأسه وزير الخارجية عمار بلعيد، وزراء خارجية النيجر والتشاد وتونس.
                """, source: "elkhabar"
            ).first)
        #expect(record.countries.map { "\($0)" } == ["DZ", "NE", "TD", "TN"])
        #expect(record.participants.map(\.role) == [.chair])
    }

    @Test("tell of a body's man of which nation he is, which is no part of his office")
    func origin() throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الخارجية التونسي عثمان العياري، أمس الاثنين بتونس، المبعوث الأممي الإسباني بيدرو ألفاريز."
            ).first)
        #expect(record.participants.last?.title == "المبعوث الأممي")
        #expect(record.participants.last?.name == "بيدرو ألفاريز")
        #expect(record.countries.map { "\($0)" } == ["TN"])
    }

    @Test(
        "have names that look like other words",
        arguments: [
            ("رئيس الحكومة المنصف القلالي", "المنصف القلالي"), ("وزير المالية الليبي خالد بالنور", "خالد بالنور"),
            ("رئيس المجلس الأعلى للدولة خالد المشيري", "خالد المشيري"),
            ("وزير الشؤون الخارجية خميس العياري", "خميس العياري"),
        ])
    func names(_ host: String, _ name: String) throws {
        let record = try #require(
            try Reading.records("استقبل \(host)، أمس الاثنين بمكتبه، سفير ايطاليا السيد لورنزو بيانكي.", source: "tap")
                .first)
        #expect(record.participants.first?.name == name)
    }

    @Test(
        "write foreign names in full",
        arguments: ["إنزو كالديرولي", "رايموند فيلا كاخيا", "بياتريث لوبيز أورتوندو", "تشانغ ليانغ بو"])
    func foreignNames(_ name: String) throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الداخلية المغربي حسن بنعلي، أمس الاثنين بالرباط، وزير الداخلية المالطي \(name)."
            ).first)
        #expect(record.participants.last?.name == name)
    }

    @Test(
        "receive those of regions of a state",
        arguments: [
            ("رئيس البرلمان الكتالوني، خوردي باسكوال", "ES"),
            ("رئيسة الجمعية الوطنية للكيبيك، السيدة ناتالي بوشار", "CA"),
        ])
    func regions(_ guest: String, _ country: String) throws {
        let record = try #require(
            try Reading.records(
                "استقبل رئيس مجلس المستشارين، حكيم بنشعبون، أمس الاثنين بالرباط، \(guest).", source: "hespress"
            ).first)
        #expect(record.countries.map { "\($0)" } == [country, "MA"].sorted())
    }

    @Test("write و apart in an office")
    func fieldApart() throws {
        let record = try #require(
            try Reading.records(
                "استقبل الوزير المنتدب المكلف بالشؤون المغاربية و الإفريقية السيد عبد القادر بن مسعود, أمس الاثنين, السفير الإسباني السيد غونزالو سانتوس.",
                source: "aps"
            ).first)
        #expect(record.participants.first?.title == "الوزير المنتدب المكلف بالشؤون المغاربية و الإفريقية")
        #expect(record.participants.first?.name == "عبد القادر بن مسعود")
    }

    @Test("tell of their own heads without a nation, of visitors one by one, and of sessions by the two states alone")
    func events() throws {
        let call = try #require(
            try Reading.records(
                "تحادث رئيس الجمهورية هاتفيا مساء أمس مع الرئيس الفرنسي فرانسوا ديلاكروا.", source: "tap"
            ).first)
        #expect(call.countries.map { "\($0)" } == ["FR", "TN"])
        let trips = try Reading.records(
            "وصل اليوم إلى تونس كل من رئيس جمهورية السنغال السيد ماكي ديوب ورئيس وزراء مالي السيد عمر تراوري.",
            source: "tap")
        #expect(trips.map { $0.participants.map(\.name) } == [["ماكي ديوب"], ["عمر تراوري"]])
        let session = try #require(
            try Reading.records(
                "تحتضن نواكشوط يومي 20 و21 سبتمبر الجاري الدورة الخامسة للجنة المشتركة الموريتانية التونسية.",
                source: "ami"
            ).first)
        #expect(session.type == .bilateralTalks)
        #expect(session.countries.map { "\($0)" } == ["MR", "TN"])
    }

    @Test("call a Spaniard by the middle of his name, and others by their families' two words")
    func families() throws {
        let spaniard = try Reading.records(
            "استقبل وزير الخارجية ناصر بوعزة، اليوم بالرباط، وزير الخارجية الإسباني خوسيه ألباريس بوينو. وسيتوجه ألباريس غدا إلى نواكشوط.",
            source: "hespress")
        #expect(spaniard.last?.participants.map(\.name) == ["خوسيه ألباريس بوينو"])
        let algerian = try Reading.records(
            """
            استقبل الأمين العام لوزارة الطاقة، السيد سفيان قوجيل بن ناصر، اليوم، سفير إيطاليا السيد ماركو بيانكي.
            والتقى السيد قوجيل بن ناصر، أمس، السفير الفرنسي السيد فرانسوا غوييت.
            """, source: "aps")
        #expect(algerian.map { $0.participants.first?.name } == ["سفيان قوجيل بن ناصر", "سفيان قوجيل بن ناصر"])
    }
}
