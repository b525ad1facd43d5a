import EventExtraction
import Testing

@Suite("Dates")
struct DateTests {
    /// Words for a date in an article, and the days that are meant.
    struct Case: Sendable, CustomTestStringConvertible {
        var phrase: String
        var start: String?
        var end: String?
        var basis: String
        var published: String? = "2024-11-26"
        var isConflict = false
        var known: Comment?

        init(
            _ phrase: String, _ start: String?, _ end: String? = nil, _ basis: String = "explicit",
            published: String? = "2024-11-26", isConflict: Bool = false, known: Comment? = nil
        ) {
            self.phrase = phrase
            self.start = start
            self.end = end ?? start
            self.basis = basis
            self.published = published
            self.isConflict = isConflict
            self.known = known
        }

        var testDescription: String { phrase + (published.map { " (\($0))" } ?? "") }
    }

    private func expect(_ sample: Case, in body: String) throws {
        let record = try #require(try Reading.records(body, published: sample.published).first)
        #expect(record.type != .none)
        func compare() {
            #expect(record.date?.start == sample.start)
            #expect(record.date?.end == sample.end)
            guard sample.start != nil else { return }
            #expect(record.date?.basis == sample.basis)
            #expect((record.date?.conflict != nil) == sample.isConflict)
            #expect(record.date?.precision == ["day", "month", "year"][(10 - (sample.start?.count ?? 10)) / 3])
        }
        if let known = sample.known { withKnownIssue(known) { compare() } } else { compare() }
    }

    static let talks: [Case] = [
        // May in the older Iraqi press, and the words for "falling on" of Iraq and Lebanon.
        Case("في 9 مايس 2001", "2001-05-09"),
        Case("يوم الثلاثاء المصادف 12 تشرين الثاني 2024", "2024-11-12"),
        Case("يوم الثلاثاء الواقع في 12 تشرين الثاني 2024", "2024-11-12"),
        // Words that count from the day of publication, a Tuesday.
        Case("أمس", "2024-11-25", nil, "relative"),
        Case("أمس الاثنين", "2024-11-25", nil, "relative"),
        Case("أول أمس", "2024-11-24", nil, "relative"),
        Case("أول أمس الأحد", "2024-11-24", nil, "relative"),
        Case("أول من أمس", "2024-11-24", nil, "relative"),
        Case("مساء أمس الأول", "2024-11-24", nil, "relative"),
        Case("اليوم", "2024-11-26", nil, "relative"),
        Case("اليوم الثلاثاء", "2024-11-26", nil, "relative"),
        Case("يومه الثلاثاء", "2024-11-26", nil, "relative"),
        Case("مساء أمس", "2024-11-25", nil, "relative"),
        Case("صباح اليوم", "2024-11-26", nil, "relative"),
        Case("أول البارحة", "2024-11-24", nil, "relative"),
        Case("ليلة البارحة", "2024-11-25", nil, "relative"),
        Case("قبل قليل", "2024-11-26", nil, "relative"),
        Case("قبل يومين", "2024-11-24", nil, "relative"),
        // By whom, not from when.
        Case("استُقبل الوزير قبل يومين من طرف نظيره", "2024-11-24", nil, "relative"),
        Case("قبل ثلاثة أيام", "2024-11-23", nil, "relative"),
        Case("أمس واليوم", "2024-11-25", "2024-11-26", "relative"),
        // Weekdays alone: the last one.
        Case("الاثنين", "2024-11-25", nil, "relative"),
        Case("يوم الأحد", "2024-11-24", nil, "relative"),
        Case("الثلاثاء", "2024-11-26", nil, "relative"),
        Case("يوم الأربعاء", "2024-11-20", nil, "relative"),
        Case("الخميس الماضي", "2024-11-21", nil, "relative"),
        Case("يوم الثلاثاء الماضي", "2024-11-19", nil, "relative"),
        Case("الجمعة المنصرم", "2024-11-22", nil, "relative"),
        Case("الخميس من الأسبوع الماضي", "2024-11-21", nil, "relative"),
        // Written out.
        Case("يوم الاثنين 25 نوفمبر 2024", "2024-11-25"),
        Case("يوم 25 نونبر 2024", "2024-11-25"),
        Case("يوم ٢٥ نوفمبر ٢٠٢٤", "2024-11-25"),
        Case("الاثنين، 25 نوفمبر 2024", "2024-11-25"),
        Case("الاثنين (25 نوفمبر 2024)", "2024-11-25"),
        Case("الاثنين الموافق 25 نوفمبر 2024", "2024-11-25"),
        Case("يوم 25 تشرين الثاني (نوفمبر) 2024", "2024-11-25"),
        Case("في 14 سبتمبر/أيلول 2024", "2024-09-14"),
        Case("في 14 سبتمبر أيلول 2024", "2024-09-14"),
        Case("في 14 تشرين ثاني 2024", "2024-11-14"),
        Case("في 25 نوفمبر من العام 2024", "2024-11-25"),
        Case("في 25/11/2024", "2024-11-25"),
        Case("في 2024-11-25", "2024-11-25"),
        Case("في الخامس والعشرين من نوفمبر 2024", "2024-11-25"),
        Case("في الثالث من شتنبر 2024", "2024-09-03"),
        Case("في 5 أفريل 2024", "2024-04-05"),
        Case("في 7 جويلية 2024", "2024-07-07"),
        Case("في 2 غشت 2024", "2024-08-02"),
        // Without a year.
        Case("يوم 25 نوفمبر", "2024-11-25"),
        Case("الاثنين 25 نونبر", "2024-11-25"),
        Case("الاثنين 25 نونبر الجاري", "2024-11-25"),
        Case("يوم 14 من الشهر الجاري", "2024-11-14", nil, "relative"),
        Case("يوم 14 الجاري", "2024-11-14", nil, "relative"),
        Case("يوم 30 غشت المنصرم", "2024-08-30"),
        Case("يوم 30 دجنبر الماضي", "2024-12-30", published: "2025-01-03"),
        Case("يوم 28 دجنبر", "2024-12-28", published: "2025-01-03"),
        Case("الأربعاء فاتح نونبر", "2023-11-01", published: "2023-11-02"),
        Case("فاتح نونبر", "2024-11-01"),
        // Months and years.
        Case("في نوفمبر 2023", "2023-11"),
        Case("في شهر أكتوبر الماضي", "2024-10"),
        Case("الشهر الماضي", "2024-10", nil, "relative"),
        Case("العام الماضي", "2023", nil, "relative"),
        Case("سنة 2019", "2019"),
        // The weekday proves the year, or shows an error.
        Case("الاثنين 25 نونبر", "2024-11-25", nil, "weekday", published: nil),
        Case("الأحد 22 شتنبر", "2024-09-22", nil, "weekday", published: nil),
        Case("يوم الثلاثاء 23 أبريل 2025", "2025-04-23", nil, "explicit", published: "2025-04-25", isConflict: true),
        Case("الجمعة 25 نوفمبر 2024", "2024-11-25", nil, "explicit", isConflict: true),
        // Hijri.
        Case("الاثنين 11 شوال 1436هـ", "2015-07-27", nil, "hijri", published: "2015-07-28"),
        Case("الاثنين ١١ شوال ١٤٣٦هـ", "2015-07-27", nil, "hijri", published: "2015-07-28"),
        Case("الأحد 11 شوال 1436هـ", "2015-07-27", nil, "hijri", published: "2015-07-28", isConflict: true),
        Case("في 11/10/1436هـ", "2015-07-27", nil, "hijri", published: "2015-07-28"),
        Case("يوم 11 شوال", "2015-07-27", nil, "hijri", published: "2015-07-28"),
        Case("الاثنين 11/10/1436هـ الموافق 27/7/2015م", "2015-07-27", published: "2015-07-28"),
        // A slip of the writer is no date; where only the last day is one, the first stands.
        Case("يوم 30 فبراير", nil),
        Case("يومي 24 و31 نونبر", "2024-11-24", "2024-11-24"),
        Case("يومي 29 و31 نونبر 2023", "2023-11-29", "2023-11-29"),
        // Without a publication day "yesterday" is no day.
        Case("أمس", nil, nil, "relative", published: nil),
        Case("الخميس الماضي", nil, nil, "relative", published: nil),
        Case("يوم 25 نوفمبر", nil, nil, "explicit", published: nil),
        Case("يوم 25 نوفمبر 2024", "2024-11-25", published: nil),
    ]

    @Test("of a reception that took place", arguments: talks)
    func past(_ sample: Case) throws {
        try expect(
            sample,
            in:
                "استقبل وزير الخارجية المغربي ناصر العلوي، \(sample.phrase)، وزير الخارجية البرتغالي جواو سيلفا بالرباط."
        )
    }

    static let plans: [Case] = [
        Case("غدا", "2024-11-27", nil, "relative"),
        Case("غدا الأربعاء", "2024-11-27", nil, "relative"),
        Case("بعد غد", "2024-11-28", nil, "relative"),
        Case(
            "يوم الخميس", "2024-11-28", nil, "relative"),
        Case(
            "يوم الاثنين", "2024-12-02", nil, "relative"),
        Case("الثلاثاء المقبل", "2024-12-03", nil, "relative"),
        Case("يوم الأحد القادم", "2024-12-01", nil, "relative"),
        Case(
            "يوم 5 يناير", "2025-01-05", published: "2024-12-28"),
        Case("يوم 3 دجنبر المقبل", "2024-12-03"),
        Case("الشهر المقبل", "2024-12", nil, "relative"),
        Case("في شهر يناير المقبل", "2025-01"),
        Case("العام المقبل", "2025", nil, "relative"),
        Case("في منتصف دجنبر", "2024-12"),
        Case("الأربعاء من الأسبوع المقبل", "2024-12-04", nil, "relative"),
        Case("غدا وبعد غد", "2024-11-27", "2024-11-28", "relative"),
        Case("أيام 3 و4 و5 دجنبر المقبل", "2024-12-03", "2024-12-05"),
        Case("أيام 3، 4 و5 دجنبر المقبل", "2024-12-03", "2024-12-05"),
        Case("من 3 إلى غاية 5 دجنبر المقبل", "2024-12-03", "2024-12-05"),
        Case("يومي 3 و4 دجنبر المقبل", "2024-12-03", "2024-12-04"),
    ]

    @Test("of a meeting to come", arguments: plans)
    func future(_ sample: Case) throws {
        try expect(
            sample,
            in:
                "من المقرر أن يلتقي وزير الخارجية المغربي ناصر العلوي، \(sample.phrase)، وزير الخارجية البرتغالي جواو سيلفا بالرباط."
        )
    }

    static let spans: [Case] = [
        Case("يومي 6 و7 ماي 2024", "2024-05-06", "2024-05-07"),
        Case("يومي 18 و19 نونبر", "2024-11-18", "2024-11-19"),
        Case("يومي 18، 19 نونبر", "2024-11-18", "2024-11-19"),
        Case("الأحد قبل الماضي", "2024-11-17", "2024-11-17", "relative"),
        Case("ما بين 16 و21 مارس 2024", "2024-03-16", "2024-03-21"),
        Case("بين 16 و 21 مارس 2024", "2024-03-16", "2024-03-21"),
        Case("من 2 إلى 4 شتنبر 2024", "2024-09-02", "2024-09-04"),
        // "Of it" is the month of the first day.
        Case("في 2 شتنبر 2024 و4 منه", "2024-09-02", "2024-09-02"),
        Case("من 20 تشرين الثاني الجاري إلى 22 منه", "2024-11-20", "2024-11-22"),
        Case("في 20 تشرين الثاني الجاري و21 منه", "2024-11-20", "2024-11-21"),
        Case("في 20 تشرين الثاني و21 شخصا", "2024-11-20", "2024-11-20"),
        Case("من 2 حتى 4 أيلول (سبتمبر) 2024", "2024-09-02", "2024-09-04"),
        Case("من 28 أكتوبر إلى 2 نونبر 2024", "2024-10-28", "2024-11-02"),
        Case("من 30 دجنبر 2023 إلى 2 يناير 2024", "2023-12-30", "2024-01-02"),
        Case("من 18 إلى 20 من الشهر الجاري", "2024-11-18", "2024-11-20", "relative"),
        Case("2-4 شتنبر 2024", "2024-09-02", "2024-09-04"),
        Case("يومي الأربعاء والخميس 20 و21 نونبر", "2024-11-20", "2024-11-21"),
        Case(
            "يومي الأربعاء والخميس الماضيين", "2024-11-20", "2024-11-21", "relative"),
    ]

    @Test("of a visit of several days", arguments: spans)
    func span(_ sample: Case) throws {
        try expect(sample, in: "زار وزير الخارجية البرتغالي جواو سيلفا المغرب \(sample.phrase) بدعوة من نظيره المغربي.")
    }

    /// Who travels, the words between him and the place, and the days of the trip.
    static let trips: [Case] = [
        Case("وصل وزير الخارجية المغربي ناصر العلوي اليوم إلى لشبونة.", "2024-11-26", nil, "relative"),
        Case("وصل وزير الخارجية المغربي ناصر العلوي أمس إلى لشبونة.", "2024-11-25", nil, "relative"),
        Case("غادر وزير الخارجية المغربي ناصر العلوي أمس الرباط متوجها إلى لشبونة.", "2024-11-25", nil, "relative"),
    ]

    @Test("of a trip that begins", arguments: trips)
    func trip(_ sample: Case) throws {
        let record = try #require(try Reading.records(sample.phrase, published: sample.published).first)
        #expect(record.date?.start == sample.start)
        #expect(record.date?.end == nil)
    }

    @Test("that the sentence after the lead tells")
    func toldLater() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل وزير الخارجية المغربي ناصر العلوي وزير الخارجية البرتغالي جواو سيلفا بالرباط.
                وجرى خلال اللقاء الذي عقد عصر أمس بحث العلاقات بين البلدين.
                """, published: "2024-11-26"
            ).first)
        #expect(record.date?.start == "2024-11-25")
    }

    @Test("that begin and last")
    func lasting() throws {
        let record = try #require(
            try Reading.records(
                "بدأ وزير الخارجية البرتغالي جواو سيلفا زيارة رسمية إلى المغرب تستمر خمسة أيام ابتداء من 8 فبراير 2024."
            ).first)
        #expect(record.date?.start == "2024-02-08")
        #expect(record.date?.end == "2024-02-12")
    }

    @Test("stand in evidence with their words")
    func evidence() throws {
        let body = "استقبل وزير الخارجية المغربي ناصر العلوي، أمس الاثنين، وزير الخارجية البرتغالي جواو سيلفا."
        let record = try #require(try Reading.records(body).first)
        #expect(record.date?.text == "أمس الاثنين")
        #expect(record.evidence.first { $0.field == "date" }?.text == "أمس الاثنين")
    }

    @Test("of publication come from front matter, a dateline or the file's name, in this order")
    func publication() throws {
        let body = "استقبل الوزير المغربي ناصر العلوي، أمس، الوزير البرتغالي جواو سيلفا."
        let dateline = "الرباط - الثلاثاء 13 فبراير 2024 - 14:15\n"
        let all = try Reading.document("---\npublished: 2024-02-14\n---\n" + dateline + body, path: "2024-02-15-x.txt")
        #expect(all.published == "2024-02-14")
        #expect(all.publishedBasis == "front_matter")
        let two = try Reading.document("عنوان الخبر عن لقاء الوزيرين\n" + dateline + body, path: "2024-02-15-x.txt")
        #expect(two.published == "2024-02-13")
        #expect(two.publishedBasis == "dateline")
        let one = try Reading.document(body, path: "in/2024-02-15-x.txt")
        #expect(one.published == "2024-02-15")
        #expect(one.publishedBasis == "file_name")
        let none = try Reading.document(body, path: "20240215.txt")
        #expect(none.published == nil)
        #expect(none.publishedBasis == nil)
    }

    @Test("without a year take that of a copyright line when there is no publication day")
    func copyright() throws {
        let body = """
            وزيران في لقاء بالرباط
            استقبل وزير الخارجية المغربي ناصر العلوي، يوم 25 نونبر، وزير الخارجية البرتغالي جواو سيلفا بالرباط.
            2023 © جميع الحقوق محفوظة
            """
        let record = try #require(try Reading.records(body, published: nil).first)
        #expect(record.date?.start == "2023-11-25")
        #expect(record.date?.basis == "copyright_year")
    }

    @Test("that conflict lower the confidence")
    func conflict() throws {
        func record(_ weekday: String) throws -> EventRecord {
            try #require(
                try Reading.records(
                    "استقبل وزير الخارجية المغربي ناصر العلوي، يوم \(weekday) 25 نونبر 2024، وزير الخارجية البرتغالي جواو سيلفا."
                ).first)
        }
        let good = try record("الاثنين")
        let bad = try record("السبت")
        #expect(good.date?.conflict == nil)
        #expect(bad.date?.conflict == "the text says Saturday, the calendar says Monday")
        #expect(bad.confidence < good.confidence)
    }
}
