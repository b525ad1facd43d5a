import Lexicon
import Testing

@testable import EventExtraction

@Suite("What stands between a verb and its sides, or beside both")
struct AroundTheVerbTests {
    struct Case: Sendable {
        var text: String
        /// Type, status, first day, city and names of the participants of an expected record; what is nil is not told.
        var type: EventType
        var start: String?
        var city: String?
        var names: Set<String>

        init(_ text: String, _ type: EventType, _ start: String?, _ city: String?, _ names: Set<String>) {
            (self.text, self.type, self.start, self.city, self.names) = (text, type, start, city, names)
        }
    }

    static let cases: [Case] = [
        // A ministry as the place and the day.
        Case(
            """
            أمّن البلدان على زراعة الأرز، وذلك في الاجتماع الذي ضم بوزارة الزراعة والغابات اليوم د. حسن البدري وزير الزراعة السوداني والسيد \
            بوي با بونغ نائب وزير الزراعة الفيتنامي.
            """,
            .bilateralTalks, "2018-09-12", nil, ["حسن البدري", "بوي با بونغ"]),
        // A name behind a proclitic that is a village's too.
        Case(
            "عقدت جلسة عمل جمعت، أول أمس، سالم العوني، وزير الفلاحة المغربي، بدورا سيليا، وزيرة الفلاحة الزامبية.",
            .bilateralTalks, "2018-09-10", nil, ["سالم العوني", "دورا سيليا"]),
        // A delegation's head and his office before what it visits.
        Case(
            "زار وفد من مجلس النواب في رومانيا برئاسة دان يونيسكو رئيس لجنة الشؤون الخارجية أمس مدينة حلب.",
            .visit, "2018-09-11", "حلب", ["دان يونيسكو"]),
        // The session is no end of its day though a verb of ending stands before it.
        Case(
            """
            انتهى وزير العمل السعودي ناصر الخالد ونظيره الفلبيني أرتورو سانتوس، في جلسة امتدت أكثر من ساعتين في الرياض ظهر أمس، إلى صيغة \
            للعقد الموحد.
            """,
            .bilateralTalks, "2018-09-11", "الرياض", ["ناصر الخالد", "أرتورو سانتوس"]),
        // A letter of which the bearer tells.
        Case(
            "تسلم الرئيس التونسي سالم العوني أمس رسالة خطية من الرئيس الاندونيسي، أبلغه اياها السيد أحمد شهاب، المبعوث الخاص الاندونيسي.",
            .bilateralTalks, "2018-09-11", nil, ["سالم العوني", "أحمد شهاب"]),
        // What is told of the agreement further on is not where the ministers met.
        Case(
            """
            الخرطوم (سونا) - عقد وزير الزراعة السوداني حسن البدري أمس مباحثات مع نائب وزير الزراعة الفيتنامي بوي با بونغ. وقال الوزير إن الاتفاق \
            يشمل تدريب الكوادر السودانية بهانوي.
            """,
            .bilateralTalks, "2018-09-11", "الخرطوم", ["حسن البدري", "بوي با بونغ"]),
        // Two of many at a summit of a third state are at a gathering.
        Case(
            "تنطلق قمة المناخ في شرم الشيخ غدا بمشاركة الرئيس الأمريكي جون فورد والمستشار الألماني فرانس فيبر.",
            .conference, "2018-09-13", "شرم الشيخ", ["جون فورد", "فرانس فيبر"]),
        // Those who will come and those who have.
        Case(
            """
            انطلق أمس في طشقند المؤتمر الوزاري التاسع حول الأمن الغذائي برئاسة نائب رئيس الوزراء الأوزبكي جمشيد خوجاييف. ومن المشاركين وزيرة \
            الزراعة المصرية هالة جابر، ووزير الزراعة الماليزي محمد صابو. وأكد حضوره، إلى حدود الساعة، كل من وزير النقل الغاني كواكو أسيامه.
            """,
            .conference, "2018-09-11", "طشقند", ["جمشيد خوجاييف", "هالة جابر", "محمد صابو", "كواكو أسيامه"]),
        // The city that a headline says will receive the guests.
        Case(
            """
            طنجة تستعد لاستقبال وزراء النقل الأفارقة

            تحتضن المدينة الدورة الثانية للمنتدى الوزاري الإفريقي للموانئ، يومي 6 و7 مارس المقبل، برئاسة وزير النقل المغربي سالم العوني.
            """,
            .conference, "2019-03-06", "طنجة", ["سالم العوني"]),
    ]

    @Test("is passed over", arguments: cases)
    func sides(_ example: Case) throws {
        let records = try Reading.records(example.text, published: "2018-09-12", source: "صحيفة")
        let record = try #require(records.first { $0.type == example.type }, "\(records.map(\.type))")
        #expect(record.date?.start == example.start)
        #expect(record.place?.city == example.city)
        #expect(Set(record.participants.compactMap(\.name)) == example.names)
    }

    @Test("leaves a reception its host though a trip is told beside it")
    func receptions() throws {
        let records = try Reading.records(
            """
            استقبل رئيس مجلس النواب اللبناني حسن البدري اليوم سفيرة الاتحاد الأوروبي ماريا روسي في زيارة وداعية. ثم استقبل وفدا من البنك الدولي \
            برئاسة نائب الرئيس حافظ سالم.
            """, published: "2018-09-12", source: "صحيفة")
        #expect(
            records.contains {
                $0.type == .bilateralTalks && Set($0.participants.compactMap(\.name)) == ["حسن البدري", "حافظ سالم"]
            })
    }

    @Test("does not make a gathering of what is only founded")
    func founded() throws {
        let records = try Reading.records(
            """
            وصل وزير الصحة المصري حسن البدري إلى الخرطوم أمس. واتفق الوزير مع نظيره السوداني سالم العوني على إنشاء منتدى دولي لمكافحة \
            الملاريا.
            """, published: "2018-09-12", source: "صحيفة")
        #expect(records.allSatisfy { $0.type != .conference })
        #expect(records.contains { $0.type == .visit })
    }

    @Test("keeps who comes to the airport from the gathering that somebody left")
    func welcomed() throws {
        let records = try Reading.records(
            """
            عاد إلى البلاد مساء أمس الرئيس السوداني حسن البدري قادماً من غامبيا، حيث شارك في قمة الاتحاد الافريقي التي احتضنتها بانجول، وكان في \
            استقباله بمطار الخرطوم نائب الرئيس سالم العوني.
            """, published: "2018-09-12", source: "صحيفة")
        let summit = try #require(records.first { $0.type == .conference })
        #expect(summit.participants.compactMap(\.name) == ["حسن البدري"])
    }

    @Test("does not undo an arrival by what somebody has come for")
    func arrived() throws {
        let record = try #require(
            try Reading.records(
                """
                وزير الدولة يصل إلى ماليه

                وصل وزير الدولة السعودي حسن البدري اليوم إلى جمهورية المالديف ليشارك في احتفالات المالديف بالاستقلال.
                """, published: "2018-09-12", source: "صحيفة"
            ).first)
        #expect(record.type == .visit)
        #expect(record.status == .occurred)
    }

    @Test("takes the home of the agency that reports for granted, whatever the paper's")
    func agency() throws {
        let record = try #require(
            try Reading.records(
                """
                الرباط (وام) - التقى وزير الخارجية حسن البدري أمس في الرباط وزير الخارجية المغربي سالم العوني.
                """, published: "2018-09-12", source: "الرياض"
            ).first)
        #expect(record.participants.first { $0.name == "حسن البدري" }?.country?.description == "AE")
    }
}
