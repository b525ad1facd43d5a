import EventExtraction
import Lexicon
import Testing

/// Where names and offices begin and end in a sentence.
@Suite("Names and offices")
struct NameBoundaryTests {
    private func first(_ text: String, source: String? = nil) throws -> EventRecord {
        try #require(try Reading.records(text, source: source).first)
    }

    @Test(
        "end where the sentence says what is discussed",
        arguments: ["سبل دعم الجيش", "آفاق التعاون", "تداعيات الأزمة", "آليات التنسيق", "مستقبل الاتفاق"])
    func matter(_ matter: String) throws {
        let record = try first(
            "ناقش قائد الجيش اللبناني جوزيف خليل مع وزير الدفاع الأميركي مايكل كورينا \(matter) أمس في بيروت.")
        #expect(record.participants.map(\.name).sorted { $0 ?? "" < $1 ?? "" } == ["جوزيف خليل", "مايكل كورينا"])
    }

    @Test(
        "of officials without a name stop at their nation or body",
        arguments: ["السبل الكفيلة بدعم اللاجئين", "الأوضاع في المنطقة", "التطورات الأخيرة"])
    func office(_ matter: String) throws {
        let record = try first("ناقش وزير الصحة الأردني سامر العلي مع المسؤول الأممي \(matter).")
        #expect(record.participants.contains { $0.name == nil && $0.title == "المسؤول الأممي" })
    }

    @Test("keep an adjective that stands after the nation")
    func adjective() throws {
        let record = try first(
            "استقبل وزير الخارجية المصري سامي القاضي أمس في القاهرة المندوب الهندي الدائم لدى الأمم المتحدة راجيش كومار."
        )
        #expect(record.participants.contains { $0.title?.hasPrefix("المندوب الهندي الدائم") == true })
    }

    @Test(
        "of two stand side by side in an envoy's office",
        arguments: [
            ("مبعوث رئيس الوزراء العراقي كاظم الساعدي مستشار الأمن الوطني حازم الجنابي", "حازم الجنابي"),
            ("مبعوث الرئيس الأميركي جوناثان ريد إلى سوريا توماس هيل", "توماس هيل"),
            ("مبعوث الرئيس الأميركي جوناثان ريد الخاص إلى المنطقة، توماس هيل", "توماس هيل"),
        ])
    func envoy(_ envoy: String, _ name: String) throws {
        let record = try first("عقد الرئيس اليمني خالد المنصوري أمس في الرياض اجتماعا مع \(envoy).")
        #expect(Set(record.participants.compactMap(\.name)) == ["خالد المنصوري", name])
    }

    @Test("beside a verb leave the next office to the other party")
    func otherParty() throws {
        let record = try first("التقى مبعوث الرئيس الأميركي توماس هيل وزير الخارجية المصري سامي منصور أمس في القاهرة.")
        #expect(Set(record.participants.compactMap(\.name)) == ["توماس هيل", "سامي منصور"])
    }

    @Test(
        "of no table stand before their office",
        arguments: [
            "أمس في الرياض ياو منغ السفير الصيني لدى اليمن", "أمس في الرياض، ياو منغ السفير الصيني لدى اليمن",
        ])
    func unlisted(_ guest: String) throws {
        let record = try first("استقبل الرئيس اليمني خالد المنصوري \(guest).")
        #expect(record.participants.last?.title == "السفير الصيني لدى اليمن")
        #expect(record.participants.last?.name?.isEmpty == false)
    }

    @Test("may begin with what folding makes a conjunction")
    func ann() throws {
        let record = try first(
            "جاء ذلك خلال لقاء وزير الخارجية القطري خالد الدوسري مع آن ماكميلان مساعدة وزير الخارجية الأمريكي.")
        #expect(record.participants.contains { $0.name == "آن ماكميلان" })
    }

    @Test(
        "without a nation are of the state whose ministry speaks, for which they stand, or to which the guest goes",
        arguments: [
            (
                "قالت الخارجية الروسية إن وزير الخارجية سيرغي بوندار سيلتقي في الدوحة غدا نظيره التركي حسين أوزان.",
                "سيرغي بوندار", "RU"
            ),
            (
                "افتتح وزير التجارة المصري أشرف منصور أمس بالقاهرة المؤتمر العربي للاستثمار، ومثل تونس في المؤتمر وزير التجارة كمال الزواري.",
                "كمال الزواري", "TN"
            ),
        ])
    func nations(_ text: String, _ name: String, _ country: String) throws {
        let person = try #require(try first(text).participants.first { $0.name == name })
        #expect(person.country == CountryCode(country))
    }

    @Test("of a bank's head stand for the bank that was named")
    func bank() throws {
        let record = try first(
            "بدأت اليوم بمقر البنك الإسلامي للتنمية بجدة اجتماعات الدورة 306 لمجلس المحافظين برئاسة رئيس البنك الدكتور سالم الفارس."
        )
        #expect(record.participants.first?.organization == "البنك الإسلامي للتنمية")
        #expect(record.conference?.ordinal == 306)
    }

    @Test("are one with the official of a body who is named before")
    func official() throws {
        let record = try first(
            """
            استقبل وزير الصحة الأردني سالم العلي أمس في عمان المنسق المقيم للشؤون الإنسانية راشد زيد.
            وبحث الوزير مع المسؤول الأممي دعم اللاجئين.
            """)
        #expect(record.participants.map(\.name) == ["سالم العلي", "راشد زيد"])
        #expect(record.organizations == ["الأمم المتحدة"])
    }

    @Test(
        "a servant of God behind an office of one word with a proclitic is its holder",
        arguments: ["بالرئيس عبد الفتاح العوني", "بالوزير عبد الله العوني", "مع الرئيس المصري عبد الرحمن العوني"])
    func servantBehindProclitic(_ partner: String) throws {
        let record = try #require(
            try Reading.records("اجتمع وزير الخارجية الأميركي جون مارك أمس في القاهرة \(partner).").first)
        let host = try #require(record.participants.first { $0.role == .host })
        #expect(host.name?.starts(with: "عبد ") == true)
        #expect(host.title?.contains("عبد") == false)
    }
}
