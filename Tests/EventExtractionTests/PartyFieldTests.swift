import EventExtraction
import Lexicon
import Testing

/// The fields of a contact's parties and its place, as papers of many countries tell them.
@Suite("Parties and places")
struct PartyFieldTests {
    /// A text and whom its main contact has: name, office (nil: any), country, role.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let names: [String?]
        let countries: [String?]
        var source = "ahram"
        var testDescription: String { text }
    }

    @Test(
        "are named one by one",
        arguments: [
            Case(
                text:
                    "اجتمع وزيرا الداخلية المصري والسوداني اللواء محمود رأفت والفريق أول إبراهيم ميرغني في القاهرة أمس.",
                names: ["محمود رأفت", "إبراهيم ميرغني"], countries: ["EG", "SD"]),
            Case(
                text: "عقد وزيرا الخارجية، المصري سامح الجندي والسوداني إبراهيم الطاهر، جلسة مباحثات بالقاهرة أمس.",
                names: ["سامح الجندي", "إبراهيم الطاهر"], countries: ["EG", "SD"]),
            Case(
                text: "اجتمع وزراء خارجية مصر سامح الجندي والأردن أيمن الرواشدة في القاهرة أمس.",
                names: ["سامح الجندي", "أيمن الرواشدة"], countries: ["EG", "JO"]),
            Case(
                text: """
                    عقدت في الدوحة أمس جلسة مباحثات رسمية بين الجانبين القطري والتركي. وترأس الجانب القطري وزير الدولة \
                    سعود المناعي، فيما ترأس الجانب التركي نائب وزير الخارجية جودت أرسلان.
                    """, names: ["سعود المناعي", "جودت أرسلان"], countries: ["QA", "TR"]),
            Case(
                text: """
                    انعقدت بالجزائر العاصمة أمس الدورة الثامنة للجنة المشتركة الجزائرية الصينية، برئاسة وزير التجارة سعيد \
                    جلابي عن الجانب الجزائري ونائب وزير التجارة تشيان كيمينغ عن الجانب الصيني.
                    """, names: ["سعيد جلابي", "تشيان كيمينغ"], countries: ["DZ", "CN"], source: "aps"),
            Case(
                text: """
                    استقبل وزير الخارجية المصري سامح الجندي، أمس في القاهرة، وزير المالية اليوناني نيكوس كوتزياس، إلى جانب \
                    وزيرة الثقافة اليونانية لينا ميندوني.
                    """, names: ["سامح الجندي", "نيكوس كوتزياس", "لينا ميندوني"], countries: ["EG", "GR", "GR"]),
            Case(
                text: """
                    اجتمع معالي الشيخ عبدالله بن ناصر رئيس مجلس الوزراء ووزير الداخلية مع سعادة السيد غاو يو تشن سفير جمهورية \
                    الصين الشعبية لدى الدولة وذلك بمكتبه صباح أمس.
                    """, names: ["عبدالله بن ناصر", "غاو يو تشن"], countries: ["QA", "CN"], source: "qna"),
            Case(
                text: """
                    استقبل الرئيس السوري بشار الحافظ أمس مبعوث الرئيس الروسي الخاص إلى سوريا ألكسندر لافرين ونائب وزير \
                    الخارجية سيرغي فيرشين.
                    """, names: ["بشار الحافظ", "ألكسندر لافرين", "سيرغي فيرشين"], countries: ["SY", "RU", "RU"],
                source: "rt"),
            Case(
                text: "وصل قداسة البابا فرنسيس إلى القاهرة أمس في زيارة رسمية.", names: ["فرنسيس"], countries: ["VA"]),
            Case(
                text: "التقت رئيسة مجلس النواب الأمريكي نانسي بيكر أمس الملك عبدالله الثاني وولي العهد الأمير الحسين.",
                names: ["نانسي بيكر", "عبدالله الثاني", "الحسين"], countries: ["US", "JO", "JO"], source: "petra"),
        ])
    func joint(_ one: Case) throws {
        let record = try #require(try Reading.records(one.text, source: one.source).first)
        #expect(Set(record.participants.map(\.name)) == Set(one.names))
        #expect(
            Set(record.participants.map { "\($0.name ?? "") \($0.country?.description ?? "")" })
                == Set(zip(one.names, one.countries).map { "\($0 ?? "") \($1 ?? "")" }))
    }

    @Test(
        "have whole names and offices",
        arguments: [
            ("القنصل البريطاني العام فيليب هول", "فيليب هول", "القنصل البريطاني العام"),
            ("السيناتور الأمريكي جون وايلر", "جون وايلر", "السيناتور الأمريكي"),
            ("وزير الخارجية الروسي سيرغي مالكوف", "سيرغي مالكوف", "وزير الخارجية الروسي"),
            ("وزيرة خارجية السويد آن-صوفي نيلسون", "آن-صوفي نيلسون", "وزيرة خارجية السويد"),
            ("وزير الطاقة الروسي الكسندر فومين", "الكسندر فومين", "وزير الطاقة الروسي"),
            ("وزير الثقافة الجزائري الحبيب المالودي", "الحبيب المالودي", "وزير الثقافة الجزائري"),
            (
                "وزير الصناعة وترقية الاستثمار الجزائري كمال بوعلام", "كمال بوعلام",
                "وزير الصناعة وترقية الاستثمار الجزائري"
            ),
            (
                "منسق منظمة الأغذية والزراعة (فاو) في مصر مايك روبسون", "مايك روبسون",
                "منسق منظمة الأغذية والزراعة (فاو) في مصر"
            ),
            (
                "وزير الدولة بوزارة الخارجية بجمهورية ألمانيا الاتحادية هايكو شرودر", "هايكو شرودر",
                "وزير الدولة بوزارة الخارجية بجمهورية ألمانيا الاتحادية"
            ),
        ])
    func offices(_ guest: String, _ name: String, _ title: String) throws {
        let record = try #require(
            try Reading.records("استقبل وزير الخارجية المصري سامح الجندي أمس في القاهرة \(guest).", source: "ahram")
                .first)
        #expect(record.participants.map(\.name) == ["سامح الجندي", name])
        #expect(record.participants.last?.title == title)
    }

    @Test("follow each other without a name between them")
    func adjacentOffices() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل وزير الداخلية السفير الأمريكي لدى المملكة أمس. وقال السفير جون بيزي إن اللقاء كان مثمرا.
                """, source: "spa"
            ).first)
        #expect(record.participants.map(\.name) == [nil, "جون بيزي"])
        #expect(record.participants.map(\.country) == [CountryCode("SA"), CountryCode("US")])
    }

    @Test("who reign have their throne as office")
    func thrones() throws {
        let record = try #require(
            try Reading.records(
                "استقبل جلالة الملك محمد السادس أمس بالرباط الرئيس الإيفواري الحسن واتارا.", source: "map"
            )
            .first)
        #expect(record.participants.map(\.title) == ["ملك", "الرئيس الإيفواري"])
    }

    @Test("no part of a day is a name")
    func partOfDay() throws {
        let record = try #require(
            try Reading.records(
                "التقى وزير الخارجية المصري صباح اليوم الثلاثاء السيد فيليب بوريل سفير فرنسا بالقاهرة.", source: "ahram"
            ).first)
        #expect(record.participants.map(\.name) == [nil, "فيليب بوريل"])
    }

    @Test(
        "meet where the words around tell",
        arguments: [
            ("زار السفير الكندي لدى الأردن بيتر ماكدوغال أمس بلدة ترانكوفا السلوفاكية.", "ترانكوفا", "SK"),
            ("قام السفير الصيني بالجزائر يانغ غوانغيو أمس بزيارة إلى ولاية عنابة.", "عنابة", "DZ"),
            (
                """
                في إطار زيارته إلى نيويورك، التقى رئيس الوزراء اللبناني سعد الدين الصلح الأمين العام للأمم المتحدة \
                أنطونيو غوتيريس أمس.
                """, "نيويورك", "US"
            ),
            (
                "التقى مدير المخابرات المصرية اللواء خالد فوزي رئيس حركة حماس في غزة يحيى السنداوي أمس في القاهرة.",
                "القاهرة", "EG"
            ),
        ])
    func places(_ text: String, _ city: String, _ country: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.place?.city == city)
        #expect(record.place?.country == CountryCode(country))
    }

    @Test("a trip that begins on a weekday to come is planned")
    func beginning() throws {
        let record = try #require(
            try Reading.records(
                """
                وزيرة الخارجية الكندية في عمان
                تبدأ وزيرة الخارجية الكندية كريستيا فريمان الأحد زيارة رسمية إلى الأردن تستمر يومين.
                """, source: "petra"
            ).first)
        #expect(record.status == .planned)
        #expect(record.date?.start == "2024-12-01")
    }
}
