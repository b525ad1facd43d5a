import EventExtraction
import Lexicon
import Testing

@Suite("Participants")
struct ParticipantTests {
    /// The first record of a text.
    private func first(_ text: String, source: String? = nil) throws -> EventRecord {
        try #require(try Reading.records(text, source: source ?? "واس").first)
    }

    @Test("keep a name that begins with إل or أل")
    func hamza() throws {
        let record = try first(
            "استقبل وزير الطاقة الكويتي سالم الجابر، أمس الاثنين بالكويت، وزير الطاقة الروسي ألكسندر بارانوف.")
        #expect(record.participants.map(\.name) == ["سالم الجابر", "ألكسندر بارانوف"])
        #expect(record.participants.map(\.title) == ["وزير الطاقة الكويتي", "وزير الطاقة الروسي"])
    }

    @Test("do not take the next person for their name")
    func conjoined() throws {
        let record = try first(
            """
            وزير الخارجية يلتقي رئيس البرلمان التركي وسمير بوعزة
            التقى وزير الخارجية ناصر العلوي، أمس الاثنين بالرياض، رئيس البرلمان التركي مراد أوزدمير.
            """)
        #expect(record.participants.prefix(2).map(\.name) == ["ناصر العلوي", "مراد أوزدمير"])
        #expect(!record.participants.contains { $0.name == "وسمير بوعزة" })
    }

    @Test("are no matter of the talks")
    func verbalNoun() throws {
        let record = try first(
            """
            وزير الصناعة يبحث مع رئيس المجموعة الكورية توطين الصناعات
            بحث وزير الصناعة ناصر العلوي مع رئيس المجموعة الكورية كيم سونغ أمس الاثنين فرص الاستثمار.
            """)
        #expect(!record.participants.contains { $0.name?.hasPrefix("توطين") == true })
    }

    @Test("are not those after whom a place is named", arguments: ["مطار", "مستشفى", "فندق"])
    func namedPlace(_ place: String) throws {
        let record = try first(
            "وصل الرئيس التركي مراد أوزدمير أمس الاثنين إلى تونس، وكان في استقباله في \(place) الأمير سالم بن ناصر الدولي الوزير قيس العلوي."
        )
        #expect(!record.attendees.map(\.name).contains("سالم بن ناصر"))
        #expect(record.participants.map(\.name) == ["مراد أوزدمير"])
    }

    @Test("bear the name of a school in their office")
    func eponym() throws {
        let record = try first(
            "استقبل وزير التعليم الموريتاني أحمد ولد سالم، أمس الاثنين بنواكشوط، المدير العام لمعهد ابن رشد التونسي سمير بوعزة."
        )
        #expect(record.participants.map(\.name) == ["أحمد ولد سالم", "سمير بوعزة"])
    }

    @Test("leave the state they go to out of their office")
    func destination() throws {
        let record = try first(
            "غادر الفريق سالم الجابر وزير الدفاع الكويتي النائب الأول لرئيس مجلس الوزراء جمهورية مصر العربية أمس الاثنين بعد زيارة رسمية."
        )
        #expect(record.type == .visit)
        #expect(record.participants.map(\.title).allSatisfy { $0?.contains("مصر") != true })
        #expect(record.place?.country == CountryCode("EG"))
    }

    @Test("have the state of their office, whatever its form", arguments: ["في جمهورية اليمن", "في اليمن"])
    func formOfState(_ state: String) throws {
        let record = try first(
            "استقبل الأمين العام لرابطة العالم الإسلامي سالم الجابر، أمس الاثنين بالرياض، وزير الأوقاف السابق \(state) القاضي قيس العلوي."
        )
        #expect(record.participants.map(\.name) == ["سالم الجابر", "قيس العلوي"])
        #expect(record.participants.last?.country == CountryCode("YE"))
    }

    @Test("do not include the patron of a gathering")
    func patron() throws {
        let record = try first(
            "برعاية الأمير سالم بن ناصر، انعقد في الرياض أمس الاثنين المؤتمر العربي الثالث للمياه بمشاركة وزير المياه الأردني قيس العلوي."
        )
        #expect(record.type == .conference)
        #expect(record.participants.map(\.name) == ["قيس العلوي"])
    }

    @Test("are received in another's name")
    func onBehalf() throws {
        let record = try first(
            "نيابة عن وزير الصحة ناصر العلوي، استقبل وكيل وزارة الصحة السعودية سالم الجابر أمس الاثنين السفير الهندي راجيش كومار."
        )
        #expect(record.participants.map(\.name) == ["سالم الجابر", "راجيش كومار"])
        #expect(record.participants.map(\.role) == [.host, .guest])
    }

    @Test("hold the office that begins so, not one that contains it")
    func office() throws {
        let record = try first(
            """
            نائب الوزير يستقبل السفير الهندي
            استقبل نائب وزير الخارجية سالم الجابر، أمس الاثنين بالرياض، السفير الهندي راجيش كومار.
            حضر الاستقبال نائب نائب وزير الخارجية قيس العلوي.
            """)
        #expect(record.participants.map(\.name) == ["سالم الجابر", "راجيش كومار"])
    }

    @Test("lead the delegation of which only later is said who leads it")
    func laterLeader() throws {
        let record = try first(
            """
            يغادر الوفد التونسي اليوم إلى الدوحة للمشاركة في أسبوع الصداقة.
            ويرأس الوفد التونسي مدير التعاون الدولي قيس العلوي.
            """)
        #expect(record.type == .visit)
        #expect(record.participants.map(\.name) == ["قيس العلوي"])
    }

    @Test("of a summit are those who lead the delegations")
    func delegates() throws {
        let record = try first(
            """
            انطلقت في الرياض أمس الاثنين القمة العربية الاستثنائية بمشاركة قادة الدول الأعضاء.
            ووصل الوفد التونسي برئاسة الوزير قيس العلوي، والوفد الأردني برئاسة الأمير سالم بن ناصر.
            """)
        #expect(record.type == .conference)
        #expect(record.participants.compactMap(\.name) == ["قيس العلوي", "سالم بن ناصر"])
        #expect(record.participants.map(\.country) == [CountryCode("TN"), CountryCode("JO")])
    }

    @Test("are at home where they invite to")
    func inviter() throws {
        let record = try first(
            "قام وزير الدفاع السعودي سالم الجابر أمس الاثنين بزيارة إلى المملكة المغربية تلبية لدعوة كريمة من الجنرال قيس العلوي."
        )
        #expect(record.type == .visit)
        #expect(record.participants.first { $0.name == "سالم الجابر" }?.role == .guest)
    }

    @Test("hold two offices under one name")
    func twoOffices() throws {
        let record = try first(
            "استقبل وزير الدفاع السعودي سالم الجابر أمس الاثنين بالرياض نائب رئيس الوزراء ووزير الدفاع الكويتي قيس العلوي."
        )
        #expect(record.participants.map(\.title) == ["وزير الدفاع السعودي", "نائب رئيس الوزراء ووزير الدفاع الكويتي"])
    }

    @Test("have a name behind a courtesy to their state")
    func courtesy() throws {
        let record = try first(
            "استقبل وزير الدفاع السعودي سالم الجابر أمس الاثنين بالرياض وزير خارجية الهند الصديقة راجيش كومار.")
        #expect(record.participants.map(\.name) == ["سالم الجابر", "راجيش كومار"])
        #expect(record.participants.last?.title == "وزير خارجية الهند")
    }

    @Test("are told by a family name before their office")
    func familyName() throws {
        let record = try first(
            "اجتمع وزير الدفاع السعودي سالم الجابر أمس الاثنين في الدوحة مع جون كيري وزير خارجية الولايات المتحدة ولافروف وزير خارجية روسيا."
        )
        #expect(record.participants.map(\.name) == ["سالم الجابر", "جون كيري", "لافروف"])
        #expect(record.participants.map(\.country) == ["SA", "US", "RU"].map { CountryCode($0) })
    }

    @Test("bear a state's name or a nation's", arguments: ["جورجيا ميلوني", "محمد شياع السوداني"])
    func namesOfStates(_ name: String) throws {
        let record = try first(
            "استقبل وزير الدفاع الكويتي سالم الجابر، أمس الاثنين بالكويت، رئيس وفد الحكومة التركية السيد \(name).")
        #expect(record.participants.last?.name == name)
    }

    @Test("without a nation are of the paper's country when only its city is named")
    func city() throws {
        let record = try first(
            "بحث مستشار الأمن القومي سالم الجابر مع وزير الداخلية التركي مراد أوزدمير في بغداد الاتفاق الأمني.",
            source: "واع")
        #expect(record.participants.map(\.country) == [CountryCode("IQ"), CountryCode("TR")])
        #expect(record.participants.map(\.role) == [.host, .guest])
    }

    @Test("head their side at a table of two")
    func headsOfSides() throws {
        let record = try first(
            "عقدت أمس الاثنين جلسة المباحثات بين الجانبين الكويتي والتركي، ترأس الجانب الكويتي الوزير سالم الجابر وترأس الجانب التركي الوزير مراد أوزدمير.",
            source: "كونا")
        #expect(record.participants.map(\.name) == ["سالم الجابر", "مراد أوزدمير"])
        #expect(record.participants.map(\.country) == [CountryCode("KW"), CountryCode("TR")])
    }

    @Test("whom the paper need not introduce are its own")
    func unintroduced() throws {
        let record = try first(
            "تلقى وزير الخارجية سالم الجابر، أمس الاثنين، اتصالا هاتفيا من وزيرة الخارجية الألمانية آنا كوفاتش.",
            source: "بترا")
        #expect(record.participants.map(\.country) == [CountryCode("JO"), CountryCode("DE")])
    }

    @Test("do not include him whom they stand for")
    func representative() throws {
        let record = try first(
            "شارك وزير الخارجية قيس العلوي، أمس الاثنين بكمبالا، في أشغال القمة العربية الإفريقية ممثلا لرئيس الجمهورية السيد سمير بوعزة.",
            source: "وات")
        #expect(record.participants.map(\.name) == ["قيس العلوي"])
    }

    @Test("travel when a relative clause says so")
    func relative() throws {
        let records = try Reading.records(
            "وأكد وزير الخارجية التونسي قيس العلوي خلال مباحثاته مع وزيرة خارجية كرواتيا آنا كوفاتش التي تزور تونس أهمية التعاون."
        )
        #expect(records.contains { $0.type == .visit && $0.participants.last?.name == "آنا كوفاتش" })
    }

    @Test(
        "bear their names behind the field or the sea of their office",
        arguments: [
            "قائد القوات البحرية الإيطالية في المتوسط الأميرال ماركو بيانكي",
            "نائب وزير الخارجية الإيطالي المكلف بالأمن الدولي، السيد ماركو بيانكي",
            "نائب رئيس الوزراء الإيطالي المسؤول عن ملف ليبيا السيد ماركو بيانكي",
        ])
    func behindField(_ guest: String) throws {
        let record = try first("استقبل وزير الدفاع الكيني بيتر كاماو أمس \(guest).", source: "x")
        #expect(Set(record.participants.map(\.name)) == ["بيتر كاماو", "ماركو بيانكي"])
    }
}

@Suite("Attendees")
struct AttendeeTests {
    @Test(
        "stand at the airport, travel along or sit at the table",
        arguments: [
            "وكان في استقباله", "كما كان في الاستقبال", "ورافقه في الزيارة", "وكان بصحبته", "ووصل في معيته",
            "ويضم الوفد الرسمي",
        ])
    func lists(_ opening: String) throws {
        let record = try #require(
            try Reading.records(
                """
                وصل وزير التجارة التركي مراد أوزدمير، أمس الاثنين، إلى الدوحة في زيارة رسمية.
                \(opening) وكيل الوزارة الدكتور مساعد العيبان، ورئيس المجلس العلمي محمد كنون، ورئيس الديوان المكلف خالد العيسى.
                """
            ).first)
        #expect(record.type == .visit)
        #expect(record.attendees.map(\.name) == ["مساعد العيبان", "محمد كنون", "خالد العيسى"])
    }

    @Test("of another meeting are not those of the news")
    func other() throws {
        let record = try #require(
            try Reading.records(
                """
                الوزير يستقبل السفير الهندي
                استقبل وزير الخارجية القطري ناصر العلوي، أمس الاثنين بالدوحة، السفير الهندي راجيش كومار.
                حضر الاستقبال وكيل الوزارة سالم الجابر.
                كما استقبل الوزير ناصر العلوي أمس الاثنين السفير التركي مراد أوزدمير.
                وحضر اللقاء مدير المراسم سمير بوعزة.
                """
            ).first)
        #expect(record.attendees.map(\.name) == ["سالم الجابر"])
    }

    @Test("have names of no table before an office")
    func unknownNames() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل وزير الخارجية القطري ناصر العلوي، أمس الاثنين بالدوحة، السفير السويدي إريك هولم.
                حضر اللقاء ماغنيز إكلونذ نائب السفير، وإنغيبور هولمكفيز مديرة المكتب الاقتصادي.
                """
            ).first)
        #expect(record.attendees.map(\.name) == ["ماغنيز إكلونذ", "إنغيبور هولمكفيز"])
    }

    @Test(
        "who stays away takes no part",
        arguments: [
            "غاب الرئيس الأنغولي مانويل دا كوستا عن القمة الأفريقية في لوساكا التي حضرها الرئيس الكيني دانيال موانغي والرئيس الزامبي جوزيف باندا.",
            "حضر القمة الأفريقية في لوساكا الرئيس الكيني دانيال موانغي والرئيس الزامبي جوزيف باندا، وتغيب عنها الرئيس الأنغولي مانويل دا كوستا.",
        ])
    func stayedAway(_ text: String) throws {
        let record = try #require(try Reading.records(text).first)
        #expect(record.type == .conference)
        #expect(record.participants.compactMap(\.name).contains("دانيال موانغي"))
        #expect(!record.participants.compactMap(\.name).contains("مانويل دا كوستا"))
    }

    @Test("who comes does, though another begs off")
    func begsOff() throws {
        let record = try #require(
            try Reading.records(
                "اعتذر الرئيس الأنغولي مانويل دا كوستا عن عدم المشاركة في القمة الأفريقية في لوساكا، فيما أكد الرئيس الكيني دانيال موانغي مشاركته في القمة الأفريقية."
            ).first)
        #expect(!record.participants.compactMap(\.name).contains("مانويل دا كوستا"))
    }
}
