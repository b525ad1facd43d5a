import EventExtraction
import Lexicon
import Testing

@Suite("Envoys, patrons and heads of parties")
struct EnvoyAndPatronTests {
    @Test(
        "who are sent to a state are not of it",
        arguments: ["المبعوث الخاص إلى سوريا", "المبعوث الدولي إلى سوريا", "الموفد الأممي إلى سوريا"])
    func mission(_ office: String) throws {
        let record = try #require(
            try Reading.records("التقى \(office) ماركو بيانكي أمس في طهران وزير الخارجية الإيراني حميد رضائي.").first)
        let envoy = try #require(record.participants.first { $0.name == "ماركو بيانكي" })
        #expect(envoy.country == nil)
        #expect(record.countries.map(\.description) == ["IR"])
    }

    @Test("are of the state that sends them")
    func sender() throws {
        let record = try #require(
            try Reading.records(
                "التقى المبعوث الأمريكي الخاص إلى سوريا مارك بيل أمس في عمان وزير الخارجية الأردني حسان العبدالله."
            ).first)
        #expect(record.participants.first { $0.name == "مارك بيل" }?.country?.description == "US")
    }

    @Test("are one person with and without the name")
    func oneEnvoy() throws {
        let records = try Reading.records(
            "المبعوث الدولي إلى سوريا يلتقي وزير الخارجية الإيراني\n"
                + "التقى المبعوث الخاص إلى سوريا ماركو بيانكي أمس في طهران وزير الخارجية الإيراني حميد رضائي.")
        #expect(records.count == 1)
        #expect(records.first?.participants.compactMap(\.name).contains("ماركو بيانكي") == true)
    }

    @Test("let those be of the state visited whom they meet there")
    func metByEnvoy() throws {
        let records = try Reading.records(
            "زار المبعوث الخاص إلى سوريا ماركو بيانكي طهران أمس حيث التقى مع وزير الشؤون الخارجية، حميد رضائي.")
        let met = records.flatMap(\.participants).filter { $0.name == "حميد رضائي" }
        #expect(!met.isEmpty)
        #expect(met.allSatisfy { $0.country?.description == "IR" })
    }

    @Test(
        "stand for their party and stay of their state",
        arguments: [
            ("رئيس حزب النهضة اللبناني فادي الخوري", "حزب النهضة اللبناني"),
            ("نائب الأمين العام لحزب البناء اللبناني فادي الخوري", "حزب البناء اللبناني"),
            ("رئيس مجلس النواب اللبناني فادي الخوري", nil),
            ("مدير حركة الملاحة اللبناني فادي الخوري", nil),
        ])
    func party(_ person: String, _ party: String?) throws {
        let record = try #require(
            try Reading.records("استقبل وزير الخارجية السعودي عادل السبيعي في الرياض أمس \(person).").first)
        let guest = try #require(record.participants.first { $0.name == "فادي الخوري" })
        #expect(guest.organization == party)
        #expect(guest.country?.description == "LB")
    }

    @Test(
        "who give their name or their orders are not there, nor is who is named beside them",
        arguments: [
            "برعاية الأمير سعود بن نايف أمير المنطقة والرئيس الفخري لمجلس وزراء السياحة العرب",
            "بتوجيهات من الملك سعد بن فهد والرئيس كمال صبري",
        ])
    func patrons(_ patronage: String) throws {
        let record = try #require(
            try Reading.records(
                "انطلق في الطائف أمس الملتقى العربي للسياحة بمشاركة وزير السياحة المصري حسين رجب ووزيرة السياحة التونسية سلمى اللومي، وذلك \(patronage)."
            ).first)
        #expect(record.participants.compactMap(\.name) == ["حسين رجب", "سلمى اللومي"])
        #expect(record.participants.count == 2)
    }

    @Test("of a king's name are not his son")
    func kingAndSon() throws {
        let records = try Reading.records(
            "وصل الأمير فهد بن سعد ولي العهد السعودي إلى القاهرة أمس والتقى الرئيس المصري كمال صبري. "
                + "واستقبل الملك سعد في الرياض وزير الخارجية المصري عادل رجب اليوم.")
        let reception = try #require(records.first { $0.participants.contains { $0.name == "عادل رجب" } })
        #expect(reception.participants.first { $0.role == .host }?.name == "سعد")
        #expect(records.contains { $0.participants.contains { $0.name == "فهد بن سعد" } })
    }

    @Test("are called Assistant by their first name")
    func firstName() throws {
        let start = "استقبل وزير الدفاع السعودي فهد السبيعي أمس وزير الدفاع الفرنسي جان موران. وحضر اللقاء "
        #expect(
            try Reading.records(start + "مساعد محمد العتيقي، وسامي الرشيد.").first?.attendees.map(\.name)
                == ["مساعد محمد العتيقي", "سامي الرشيد"])
        #expect(
            try Reading.records(start + "مساعد وزير الدفاع محمد العتيقي، وسامي الرشيد.").first?.attendees.map(\.name)
                == ["محمد العتيقي", "سامي الرشيد"])
    }
}

@Suite("What a page runs together")
struct PageDebrisTests {
    private static let text =
        "استقبل رئيس الوزراء العراقي حيدر الساعدي في بغداد أمس وزير الخارجية الكويتي صباح الخالد"

    @Test(
        "with its tags is no name",
        arguments: [
            "\(text). سمات حيدر الساعدي العراق الكويت", "\(text).\nسمات حيدر الساعدي العراق الكويت",
            "\(text).\nالكلمات المفتاحية: حيدر الساعدي، أحمد يلماز تركيا", "\(text).\nالوسوم: أحمد يلماز تركيا",
        ])
    func tags(_ article: String) throws {
        let records = try Reading.records("مباحثات عراقية كويتية\n" + article)
        #expect(records.count == 1)
        #expect(records.first?.participants.compactMap(\.name) == ["حيدر الساعدي", "صباح الخالد"])
    }

    @Test("is read on where the word is one of the text")
    func noTags() throws {
        let records = try Reading.records(
            "مباحثات عراقية كويتية\n\(Self.text)، وأشاد بما وصفه بأنه من سمات العلاقات. وحضر اللقاء السفير الكويتي سالم الزمانان."
        )
        #expect(records.first?.attendees.map(\.name) == ["سالم الزمانان"])
    }

    @Test("as a caption and its text are two")
    func caption() throws {
        let record = try #require(
            try Reading.records(
                "خادم الحرمين مصافحا وزير الخارجية المصري لدى استقباله أمس في جدةاستقبل خادم الحرمين الشريفين الملك سعد بن فهد وزير الخارجية المصري عادل رجب في جدة."
            ).first)
        #expect(record.place?.city == "جدة")
        #expect(record.participants.first { $0.role == .host }?.name == "سعد بن فهد")
        #expect(record.participants.first { $0.role == .guest }?.name == "عادل رجب")
    }
}
