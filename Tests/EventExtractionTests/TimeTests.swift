import EventExtraction
import Testing

/// Whether a contact took place, and which of the dates of an article is its own.
@Suite("The time of a contact")
struct TimeTests {
    /// An article published on Tuesday, 26 November 2024, and what is to be read of its main contact.
    struct Case: Sendable, CustomTestStringConvertible {
        var body: String
        var status: String
        var start: String?
        var end: String?

        init(_ body: String, _ status: String, _ start: String? = nil, _ end: String? = nil) {
            self.body = body
            self.status = status
            self.start = start
            self.end = end
        }

        var testDescription: String { body }
    }

    private func expect(_ sample: Case) throws {
        let record = try #require(try Reading.records(sample.body).first)
        #expect(record.status?.rawValue == sample.status)
        #expect(record.date?.start == sample.start)
        #expect(record.date?.end == sample.end)
    }

    static let ofOthers: [Case] = [
        Case(
            "أعلنت الرئاسة المصرية أمس أن وزير الخارجية المصري سامي القاضي سيستقبل الخميس نظيره الفرنسي بيير لوران.",
            "planned", "2024-11-28", "2024-11-28"),
        Case(
            "بحث وزير الخارجية المصري سامي القاضي مع نظيره الفرنسي بيير لوران تنفيذ الاتفاق الذي وقعه البلدان في 14 يوليو الماضي.",
            "occurred"),
        Case(
            "استقبل وزير الخارجية المصري سامي القاضي أمس السفير الفرنسي بيير لوران، وبحثا نتائج القمة التي عقدت في باريس يوم الخميس.",
            "occurred", "2024-11-25", "2024-11-25"),
        Case(
            """
            وزير الخارجية المصري يستقبل نظيره الفرنسي
            استقبل وزير الخارجية المصري سامي القاضي أمس نظيره الفرنسي بيير لوران.
            واتفق الوزيران خلال اللقاء على فتح باب التعاون.
            وأشاد الوزير المصري خلال اجتماعه مع نظيره الفرنسي بيير لوران بالاتفاق الموقع في 3 مارس الماضي.
            """, "occurred", "2024-11-25", "2024-11-25"),
    ]

    static let ofStatements: [Case] = [
        Case(
            "قال وزير الخارجية الأردني فادي المجالي، اليوم، خلال لقائه نظيره المصري سامي القاضي في عمان، إن البلدين متفقان على السلام.",
            "occurred", "2024-11-26", "2024-11-26"),
        Case(
            """
            تأجيل زيارة رئيس الوزراء الإسباني إلى المغرب
            أعلنت الحكومة الإسبانية أمس تأجيل الزيارة التي كان من المقرر أن يقوم بها رئيس الوزراء خوان غارسيا إلى المغرب.
            """, "cancelled"),
        Case(
            "وقع وزير الدفاع المصري سامي القاضي ونظيره الفرنسي بيير لوران، خلال لقائهما أمس بالقاهرة، اتفاقا يدخل حيز التنفيذ في يناير المقبل.",
            "occurred", "2024-11-25", "2024-11-25"),
        Case(
            "في إطار زيارته الرسمية إلى مصر التي تستمر حتى الخميس، التقى وزير الدفاع الفرنسي بيير لوران أمس نظيره المصري سامي القاضي.",
            "occurred", "2024-11-25", "2024-11-25"),
    ]

    @Test("may be that of what is said there", arguments: ofStatements)
    func statement(_ sample: Case) throws { try expect(sample) }

    @Test("is not that of something else", arguments: ofOthers)
    func other(_ sample: Case) throws { try expect(sample) }

    static let toldElsewhere: [Case] = [
        Case(
            """
            سامي القاضي: لا بديل عن الحوار
            قال وزير الخارجية المصري سامي القاضي أمس إنه لا بديل عن الحوار.
            جاء ذلك بعد محادثات أجراها القاضي مع وزير الخارجية الفرنسي بيير لوران في القاهرة.
            """, "occurred", "2024-11-25", "2024-11-25"),
        Case(
            """
            مؤتمر دولي للمياه بالرباط
            تنظم وزارة المياه المغربية في العاشر من دجنبر المقبل مؤتمرا دوليا للمياه بمشاركة وزراء من مصر والسودان وليبيا.
            """, "planned", "2024-12-10", "2024-12-10"),
        Case(
            """
            رئيس وزراء إسبانيا يزور المغرب وتونس
            أعلنت مدريد أن رئيس الوزراء الإسباني خوان غارسيا سيقوم غدا بزيارة إلى المغرب.
            """, "planned", "2024-11-27", "2024-11-27"),
        Case(
            """
            سامي القاضي يصل باريس اليوم
            وصل وزير الخارجية المصري سامي القاضي إلى باريس اليوم في زيارة رسمية لفرنسا.
            """, "occurred", "2024-11-26"),
    ]

    @Test("may stand in another sentence", arguments: toldElsewhere)
    func elsewhere(_ sample: Case) throws { try expect(sample) }

    static let ends: [Case] = [
        Case(
            "اختتم وزير الخارجية المصري سامي القاضي أمس زيارة رسمية إلى باريس استمرت ثلاثة أيام.",
            "occurred", "2024-11-23", "2024-11-25"),
        Case(
            "اختتم وزير الخارجية المصري سامي القاضي أمس زيارة رسمية إلى باريس.",
            "occurred", nil, "2024-11-25"),
        Case(
            "غادر وزير الخارجية المصري سامي القاضي باريس أمس في ختام زيارة رسمية استغرقت يومين.",
            "occurred", "2024-11-24", "2024-11-25"),
        Case(
            "غادر وزير الخارجية المصري سامي القاضي القاهرة أمس في جولة يستهلها في باريس.",
            "occurred", "2024-11-25"),
        Case(
            "يتوجه وزير الخارجية المصري سامي القاضي غدا إلى باريس في زيارة ليومين.",
            "planned", "2024-11-27", "2024-11-28"),
        Case(
            "يصل وزير الخارجية المصري سامي القاضي غدا إلى باريس في زيارة تستمر أسبوعا.",
            "planned", "2024-11-27", "2024-12-03"),
        Case(
            "شرع رئيس الحكومة الإسبانية خوان غارسيا اليوم الثلاثاء في زيارة رسمية إلى المغرب.",
            "occurred", "2024-11-26"),
        Case(
            "يبدأ رئيس الحكومة الإسبانية خوان غارسيا اليوم زيارة رسمية إلى المغرب تستغرق ثلاثة أيام.",
            "planned", "2024-11-26", "2024-11-28"),
        Case(
            "انطلقت أمس بالرباط أعمال القمة العربية للمياه التي تتواصل إلى غاية الخميس المقبل بمشاركة وزراء من مصر والسودان وليبيا.",
            "occurred", "2024-11-25", "2024-11-28"),
        Case(
            "اختتمت اليوم بالرباط أعمال القمة العربية للمياه التي استمرت ثلاثة أيام بمشاركة وزراء من مصر والسودان وليبيا.",
            "occurred", "2024-11-24", "2024-11-26"),
    ]

    @Test("tells the first day or the last", arguments: ends)
    func bounds(_ sample: Case) throws { try expect(sample) }

    static let plans: [Case] = [
        Case("من المرجح أن يلتقي وزير الخارجية المصري سامي القاضي نظيره الفرنسي بيير لوران في باريس.", "planned"),
        Case("يأمل وزير الخارجية المصري سامي القاضي في زيارة باريس قريبا.", "planned"),
        Case(
            "يستقبل وزير الخارجية المصري سامي القاضي الخميس نظيره الفرنسي بيير لوران في القاهرة.",
            "planned", "2024-11-28", "2024-11-28"),
        Case(
            "كشفت الرئاسة المصرية أمس عن زيارة وزير الخارجية المصري سامي القاضي المرتقبة إلى فرنسا.", "planned"),
    ]

    @Test("is to come", arguments: plans)
    func future(_ sample: Case) throws { try expect(sample) }

    static let plansOfOthers: [Case] = [
        Case(
            "عقد وزير الخارجية المصري سامي القاضي لقاء مع نظيره الفرنسي بيير لوران تمهيدا لزيارة الرئيس الفرنسي المقبلة.",
            "occurred"),
        Case(
            "بحث وزير الخارجية المصري سامي القاضي مع نظيره الفرنسي بيير لوران الإعداد للقمة المقبلة.", "occurred"),
        Case(
            "أعلن وزير الخارجية المصري سامي القاضي أن بلاده ستبدأ قريبا بناء الميناء، خلال لقاء مع نظيره الفرنسي بيير لوران في باريس.",
            "occurred"),
    ]

    @Test("is past when only something else is to come", arguments: plansOfOthers)
    func aside(_ sample: Case) throws { try expect(sample) }

    static let notHeld: [Case] = [
        Case("أجل وزير الخارجية المصري سامي القاضي زيارته إلى باريس إلى موعد لاحق.", "cancelled"),
        Case("قال مسؤول فرنسي إن زيارة وزير الخارجية المصري سامي القاضي لباريس أجلت.", "cancelled"),
        Case("كان من المقرر أن يزور وزير الخارجية المصري سامي القاضي باريس.", "cancelled"),
        Case("وزير الخارجية المصري سامي القاضي لا يعتزم زيارة باريس.", "denied"),
        Case("لم يعقد وزير الخارجية المصري سامي القاضي أي لقاء مع نظيره الفرنسي بيير لوران.", "denied"),
    ]

    @Test("never comes", arguments: notHeld)
    func never(_ sample: Case) throws { try expect(sample) }
}
