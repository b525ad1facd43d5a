import EventExtraction
import Lexicon
import Testing

/// Names and offices that are told in unusual ways.
@Suite("Names of parties")
struct PartyNameTests {
    /// The main contact of a foreign guest's reception in Tunis.
    private func received(_ guest: String) throws -> EventRecord {
        try #require(
            try Reading.records("استقبل الرئيس التونسي سالم الكافي أمس بقصر قرطاج \(guest).", source: "tap").first)
    }

    @Test(
        "are whole",
        arguments: [
            ("قائد القيادة الأمريكية لإفريقيا الجنرال مايكل لانغلي", "مايكل لانغلي"),
            ("المدير العام للشرطة الإسبانية فرانسيسكو باردو بيكيراس", "فرانسيسكو باردو بيكيراس"),
            ("عضو اللجنة التنفيذية لمنظمة التحرير الفلسطينية سامي الشيخ", "سامي الشيخ"),
            ("سفيرة الفلبين ماري آن مونتيرو", "ماري آن مونتيرو"),
            ("السيدة حنا ساروا تيتيه الممثلة الخاصة للأمين العام للأمم المتحدة", "حنا ساروا تيتيه"),
            ("وزير خارجية قبرص «نيكوس ستافرو»", "نيكوس ستافرو"),
            ("سفير كوريا لي سونغ ووك", "لي سونغ ووك"),
            ("وزير الدفاع السوداني الكباشي محمد إدريس", "الكباشي محمد إدريس"),
            ("وزير خارجية السنغال سارا كونغويلا أماديلا", "سارا كونغويلا أماديلا"),
            ("الفريق أول كمال شنقير، الوزير المنتدب لدى وزير الدفاع الجزائري، رئيس أركان الجيش", "كمال شنقير"),
        ])
    func whole(_ guest: String, _ name: String) throws {
        #expect(try received(guest).participants.first { $0.role == .guest }?.name == name)
    }

    @Test(
        "stand behind whole offices",
        arguments: [
            ("نائب رئيس الوزراء لشؤون العلاقات والتعاون الدولي العماني", "سالم بن طارق"),
            ("الوزير المنتدب لدى رئيس الحكومة المكلف بإدارة الدفاع الوطني المغربي", "عبد اللطيف الوديع"),
            ("الوزير المغربي المنتدب المكلف بالعلاقات مع البرلمان", "مصطفى بايت"),
            ("مساعد الوزير بوزارة الخارجية العمانية", "حمد الراشدي"),
            ("مساعد وزير الخارجية الأمريكي لشؤون الشرق الأدنى بالإنابة", "يوئيل كامبرت"),
            ("كاتب الدولة في الشؤون الخارجية المغربي", "محمد أوزال"),
            ("المستشار الخاص لفخامة رئيس جمهورية النيجر", "بازوم عبدو"),
            ("رئيس مجلس نواب الباراغواي", "أوبو فيلاسكس"),
        ])
    func offices(_ office: String, _ name: String) throws {
        let guest = try #require(try received("\(office) \(name)").participants.first { $0.role == .guest })
        #expect(guest.name == name)
        #expect(guest.title == office)
    }

    @Test("end before the next office")
    func nextOffice() throws {
        let record = try #require(
            try Reading.records(
                "استقبل وزير الخارجية الموريتاني أمس في نواكشوط رئيس تكتل التغيير والإصلاح النائب ميشال عون."
            ).first)
        let guest = record.participants.first { $0.role == .guest }
        #expect(guest?.organization == "تكتل التغيير والإصلاح")
        #expect(guest?.name == "ميشال عون")
    }

    @Test("of a body's man for one country do not make him a Qatari")
    func countryDirector() throws {
        let record = try received("المدير القطري للبنك الدولي بالسودان عثمان ديون")
        let guest = try #require(record.participants.first { $0.role == .guest })
        #expect(guest.country == nil)
        #expect(record.countries.map(\.description) == ["TN"])
    }

    @Test("follow the nations of both countries")
    func bothCountries() throws {
        let record = try #require(
            try Reading.records(
                "ترأس وزيرا خارجية البلدين خميس الكافي وإنزو مانتيني أمس أشغال اللجنة المشتركة التونسية الإيطالية بتونس."
            ).first)
        #expect(
            Set(record.participants.map { "\($0.name ?? "") \($0.country?.description ?? "")" }) == [
                "خميس الكافي TN", "إنزو مانتيني IT",
            ])
    }

    @Test("of three ministers are told apart by their nations")
    func threeMinisters() throws {
        let record = try #require(
            try Reading.records(
                "عقد في الخرطوم أمس اجتماع ثلاثي بمشاركة وزير الري المصري حسام الجندي، والسوداني معتز الطيب، والإثيوبي ألمايو تسفاي."
            ).first)
        #expect(Set(record.participants.compactMap(\.name)) == ["حسام الجندي", "معتز الطيب", "ألمايو تسفاي"])
    }

    @Test("of a deputy are of the side of the one before")
    func deputy() throws {
        let record = try received("المنسقة الخاصة للأمم المتحدة في ليبيا سيغريد هولم ونائبها فيليب لانزيني")
        let deputy = try #require(record.participants.first { $0.name == "فيليب لانزيني" })
        #expect(deputy.role == .guest)
        #expect(deputy.country == nil)
        #expect(record.countries.map(\.description) == ["TN"])
    }
}
