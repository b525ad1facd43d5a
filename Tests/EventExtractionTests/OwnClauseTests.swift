import EventExtraction
import Lexicon
import Testing

@Suite("What is told on the occasion of a contact, ahead of it and by others")
struct OwnClauseTests {
    /// What a record of some type is expected to tell.
    struct Expected: Sendable {
        var type: EventType
        var status: EventStatus
        var day: String?
        var city: String?
        var country: String?
    }

    /// An article of Monday 2012-05-14 with one of its contacts.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: Expected

        init(
            _ text: String, _ type: EventType, _ status: EventStatus, day: String? = nil, city: String? = nil,
            country: String? = nil
        ) {
            self.text = text
            expected = Expected(type: type, status: status, day: day, city: city, country: country)
        }

        var testDescription: String { String(text.prefix(60)) }
    }

    static let occasions: [Case] = [
        // Behind "that" stand days and places of what is said after the talks.
        Case(
            """
            ذكر وزير الطاقة النرويجي لارس هانسن عقب لقائه نظيره التونسي كمال الزغلامي أن المنتدى المقبل سينطلق في أوسلو \
            يوم الخميس المقبل.
            """, .bilateralTalks, .occurred),
        // So does a trip of which only they tell.
        Case(
            """
            قال وزير الخارجية البولندي يان كوفالسكي بعد محادثاته مع نظيره المصري حسن البنداري إنه سيتوجه إلى القاهرة في \
            سبتمبر.
            """, .bilateralTalks, .occurred),
        Case(
            """
            قال وزير الخارجية البولندي يان كوفالسكي بعد محادثاته مع نظيره المصري حسن البنداري إنه سيتوجه إلى القاهرة في \
            سبتمبر.
            """, .visit, .planned, day: "2012-09", city: "القاهرة", country: "EG"),
        // What stands before "that" is the talks' own.
        Case(
            """
            أكد وزير الطاقة النرويجي لارس هانسن عقب لقائه أمس في تونس العاصمة نظيره التونسي كمال الزغلامي أن المنتدى سينطلق \
            في أوسلو يوم الخميس المقبل.
            """, .bilateralTalks, .occurred, day: "2012-05-13", city: "تونس العاصمة", country: "TN"),
        // Who told of it did so elsewhere and on another day.
        Case(
            """
            يلتقي وزير الخارجية البولندي يان كوفالسكي نظيره المصري حسن البنداري الخميس في القاهرة، على ما أفادت الخارجية \
            المصرية أمس في بيان صدر في جنيف.
            """, .bilateralTalks, .planned, day: "2012-05-17", city: "القاهرة", country: "EG"),
        // What goes on somewhere else is another stop.
        Case(
            """
            اختتم وزير الخارجية البولندي يان كوفالسكي مباحثاته مع نظيره المصري حسن البنداري في القاهرة، المحطة الأولى من جولة \
            يستكملها الأربعاء في عمان.
            """, .bilateralTalks, .occurred, city: "القاهرة", country: "EG"),
        // Nor do people live where their affairs are discussed.
        Case(
            """
            ناقش وزير العمل الأردني ماجد العدوان أمس مع نظيره البولندي يان كوفالسكي أوضاع اللاجئين السوريين في لبنان.
            """, .bilateralTalks, .occurred, day: "2012-05-13"),
        Case(
            """
            التقى وزير العمل الأردني ماجد العدوان أمس نظيره البولندي يان كوفالسكي للمرة الأولى بعد التوصل إلى الاتفاق \
            التجاري في جنيف.
            """, .bilateralTalks, .occurred, day: "2012-05-13"),
        Case(
            """
            بحث وزير العمل الأردني ماجد العدوان أمس مع نظيره البولندي يان كوفالسكي "الاعتداءات المتكررة على دور العبادة \
            القديمة في القدس".
            """, .bilateralTalks, .occurred, day: "2012-05-13"),
    ]

    static let ahead: [Case] = [
        Case(
            """
            التقى وزير الخارجية البولندي يان كوفالسكي في وارسو أمس السفير المصري حسن البنداري. وتناول اللقاء زيارة يعتزم \
            الرئيس البولندي ماريك زيلينسكي القيام بها إلى مصر.
            """, .visit, .planned, country: "EG"),
        // A trip that somebody has made is over, whatever he meant to do there.
        Case(
            """
            اختتم الرئيس البولندي ماريك زيلينسكي أمس زيارة قام بها إلى مصر، وهو يعتزم العودة إليها.
            """, .visit, .occurred, country: "EG"),
        Case(
            """
            وقال دبلوماسي إن محور المشاورات قمة إقليمية حول الأزمة في الساحل يفترض أن يشارك فيها الرئيس النيجري محمد يوسفو \
            والرئيس التشادي موسى كامارا.
            """, .conference, .planned),
        Case(
            """
            بحث وزير الخارجية المصري حسن البنداري أمس في القاهرة مع نظيره البولندي يان كوفالسكي التحضير لزيارة الرئيس البولندي \
            ماريك زيلينسكي إلى مصر.
            """, .visit, .planned, city: "القاهرة", country: "EG"),
        Case(
            """
            التقى وزير الخارجية البولندي يان كوفالسكي في وارسو أمس نظيره الكوبي راؤول دياز، في لقاء يسبق زيارة كوفالسكي \
            إلى كوبا.
            """, .visit, .planned, country: "CU"),
        Case(
            """
            سيعرض وزير الدفاع الإيطالي ماركو ريتشي الخطة خلال اجتماعه بنظيره الليبي سالم الورفلي في روما.
            """, .bilateralTalks, .planned, city: "روما", country: "IT"),
        // What somebody says during talks they have held.
        Case(
            """
            عرض وزير الدفاع الإيطالي ماركو ريتشي الخطة خلال اجتماعه أمس بنظيره الليبي سالم الورفلي في روما.
            """, .bilateralTalks, .occurred, day: "2012-05-13", city: "روما", country: "IT"),
        Case(
            """
            تصل وزيرة خارجية كولومبيا ماريا روخاس إلى ليما الأربعاء المقبل في زيارة قصيرة ستتخللها محادثات مع الرئيس \
            البيروفي خوان كيسبي.
            """, .bilateralTalks, .planned, city: "ليما", country: "PE"),
        Case(
            """
            تتركز المباحثات التي سيجريها الرئيس النيجري محمد يوسفو مع نظيره التشادي موسى كامارا في نجامينا على الأمن.
            """, .bilateralTalks, .planned, city: "نجامينا", country: "TD"),
        // A long name before the clause that tells the day.
        Case(
            """
            تشارك وزيرة الزراعة الأوغندية في اجتماعات اللجنة الفنية لخبراء البذور في دول شرق إفريقيا، التي ستعقد في نيروبي لمدة \
            ثلاثة أيام ابتداء من غد الثلاثاء بحضور ممثلي رواندا وتنزانيا.
            """, .conference, .planned, day: "2012-05-15", city: "نيروبي", country: "KE"),
        Case(
            """
            أعلن وزير الخارجية البولندي يان كوفالسكي أنه سيزور تونس قريبا.
            ورحبت الخارجية التونسية بالخطوة.
            وقال مراقبون إن السوق واعدة.
            وأشارت بيانات إلى نمو التجارة.
            ورأى خبراء أن الشركات مهتمة.
            وصرح كوفالسكي بأنه متفائل. وبحسب مقربين منه فإن الزيارة مقررة في 29 مايو الحالي.
            """, .visit, .planned, day: "2012-05-29", country: "TN"),
    ]

    static let told: [Case] = [
        // One who was there says afterwards where they talked.
        Case(
            """
            ناقش وزير الدفاع الإيطالي ماركو ريتشي مع نظيره اللبناني جورج صليبا أمس التدريب المشترك. وقال ريتشي إن مباحثاته \
            في بيروت كانت مثمرة.
            """, .bilateralTalks, .occurred, day: "2012-05-13", city: "بيروت", country: "LB"),
        // Another speaker's talks are his own.
        Case(
            """
            ناقش وزير الدفاع الإيطالي ماركو ريتشي مع نظيره اللبناني جورج صليبا أمس التدريب المشترك.
            وحضر اللقاء عدد من الضباط.
            وأشاد الجانبان بالتعاون القائم.
            ورحبا بتبادل الخبرات.
            وقال الوزير القبرصي أندرياس \
            خريستو إن مباحثاته في بيروت كانت مثمرة.
            """, .bilateralTalks, .occurred, day: "2012-05-13"),
        // Ministers of a bloc sit in the state behind their office.
        Case(
            "عقد وزراء داخلية دول اتحاد المغرب العربي في تونس أمس اجتماعا بحث مكافحة الإرهاب.", .conference, .occurred,
            day: "2012-05-13", city: "تونس", country: "TN"),
        // Days counted from a trip told before.
        Case(
            "زار وزير الدفاع الإيطالي ماركو ريتشي ليتوانيا أمس بعد يوم واحد من زيارته بولندا.", .visit, .occurred,
            day: "2012-05-12", country: "PL"),
        Case(
            "زار وزير الدفاع الإيطالي ماركو ريتشي ليتوانيا أمس بعد ساعات من زيارته بولندا.", .visit, .occurred,
            country: "PL"),
        Case(
            "يزور الرئيس القبرصي أندرياس خريستو عمان يومين بدءا من الأربعاء المقبل.", .visit, .planned,
            day: "2012-05-16", city: "عمان", country: "JO"),
    ]

    private func check(_ sample: Case) throws {
        let records = try Reading.records(sample.text, published: "2012-05-14")
        let expected = sample.expected
        let found = records.contains {
            $0.type == expected.type && $0.status == expected.status && $0.date?.start == expected.day
                && $0.place?.city == expected.city && $0.place?.country?.description == expected.country
        }
        let told = records.map { record in
            "\(record.type) \(record.status?.rawValue ?? "-") \(record.date?.start ?? "-") \(record.place?.city ?? "-")"
                + " \(record.place?.country?.description ?? "-")"
        }
        #expect(found, "\(told)")
    }

    @Test("what is said on an occasion, and where it is told", arguments: occasions)
    func occasion(_ sample: Case) throws { try check(sample) }

    @Test("what is only meant, made ready or to be held", arguments: ahead)
    func plan(_ sample: Case) throws { try check(sample) }

    @Test("what later words tell of place and day", arguments: told)
    func later(_ sample: Case) throws { try check(sample) }

    @Test("a wish or an invitation is no trip")
    func wishes() throws {
        for text in [
            """
            استقبل وزير الخارجية المغربي سعيد العلوي أمس في الرباط نظيره الغيني مامادو كوندي. وأعرب كوندي عن تطلعه لأن يزور \
            العلوي كوناكري.
            """,
            """
            استقبل الرئيس اليمني سالم باوزير أمس المبعوث الأممي كارل نيلسن. ووجه الرئيس الدعوة إلى المبعوث الأممي، زيارة \
            محافظة عدن.
            """,
        ] {
            let records = try Reading.records(text, published: "2012-05-14")
            #expect(records.contains { $0.type == .bilateralTalks })
            #expect(!records.contains { $0.type == .visit })
        }
    }

    @Test("those who talked take no part in the gathering of which only their report speaks")
    func report() throws {
        let records = try Reading.records(
            """
            قال الرئيس البولندي ماريك زيلينسكي بعد لقائه نظيره المصري حسن البنداري أمس إن القمة الأوروبية ستعقد في بروكسل \
            الخميس.
            """, published: "2012-05-14")
        #expect(records.first?.type == .bilateralTalks)
        #expect(records.first?.participants.count == 2)
        let summit = records.first { $0.type == .conference }
        #expect(summit?.participants.isEmpty ?? true)
    }
}
