import EventExtraction
import Lexicon
import Testing

@Suite("Places and days that are told beside a contact")
struct PlaceAndDayAsideTests {
    /// An article of Thursday 2016-03-17 and one of its events, found by its type and the name of somebody who takes part.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var type: EventType
        var name: String
        var start: String?
        var city: String?
        var country: String?

        init(_ text: String, _ type: EventType, _ name: String, _ start: String?, _ city: String?, _ country: String?) {
            self.text = text
            self.type = type
            self.name = name
            self.start = start
            self.city = city
            self.country = country
        }

        var testDescription: String { String(text.prefix(70)) }
    }

    static let places: [Case] = [
        // Who travels somewhere for talks holds them there, if neither side is at home.
        Case(
            "توجه وزير خارجية النرويج لارس هانسن أمس إلى جنيف للمشاركة في محادثات مع نظيره الإيراني علي كريمي.",
            .bilateralTalks, "علي كريمي", "2016-03-16", "جنيف", "CH"),
        Case(
            """
            يصل وزير الخارجية الياباني كينجي تاناكا غدا إلى العاصمة القطرية الدوحة لحضور اجتماع مع نظيريه الهندي \
            راجيف شارما والتركي مراد أيدن.
            """, .conference, "كينجي تاناكا", "2016-03-18", "الدوحة", "QA"),
        Case(
            """
            قال مكتب وزير الخارجية الهندي راجيف شارما إن شارما سيعقد اجتماعا ثلاثيا مع نظيريه الياباني كينجي تاناكا \
            والتركي مراد أيدن خلال زيارة عمل لقطر غدا.
            """, .conference, "كينجي تاناكا", "2016-03-18", nil, "QA"),
        // The trip from which another is counted leads elsewhere.
        Case(
            """
            التقى وزير الدفاع الأمريكي بول سميث أمس في أربيل رئيس إقليم كردستان آزاد برزان.
            وجاءت المحادثات بعد يوم من زيارة لبغداد للاجتماع مع القادة العراقيين.
            """, .bilateralTalks, "بول سميث", "2016-03-16", "أربيل", "IQ"),
        // A headline lets somebody speak from where he is, not from what he has left.
        Case(
            """
            أيدن يدعو من باكو إلى التهدئة
            أجرى وزير الخارجية التركي مراد أيدن أمس محادثات مع نظيره الأذربيجاني علي حسينوف حول الطاقة.
            """, .bilateralTalks, "مراد أيدن", "2016-03-16", "باكو", "AZ"),
        Case(
            """
            أيدن يتسلم رسالة من باكو
            أجرى وزير الخارجية التركي مراد أيدن أمس محادثات مع نظيره الأذربيجاني علي حسينوف حول الطاقة.
            """, .bilateralTalks, "مراد أيدن", "2016-03-16", nil, nil),
        Case(
            """
            دعا الرئيس البرازيلي باولو سوزا أمس إلى السلام.
            ومن العاصمة الأنغولية لواندا حيث يقوم بزيارة رسمية، أشاد سوزا بدور قوات الاتحاد في الصومال.
            """, .visit, "باولو سوزا", nil, "لواندا", "AO"),
        // Where the matter lies nobody met.
        Case(
            """
            بحث وزير الخارجية الألماني كارل بومان أمس مع نظيره التركي مراد أيدن الهجمات الإرهابية في باريس والأوضاع \
            السياسية في ليبيا.
            """, .bilateralTalks, "كارل بومان", "2016-03-16", nil, nil),
        Case(
            "بحث وزير الخارجية الألماني كارل بومان أمس في باريس مع نظيره التركي مراد أيدن الأوضاع السياسية في ليبيا.",
            .bilateralTalks, "كارل بومان", "2016-03-16", "باريس", "FR"),
        Case(
            """
            فشلت المفاوضات بين وزير الخارجية الإيراني علي كريمي ونظيره السوري وليد الشامي التي استمرت أسابيع في تركيا، \
            وشملت مصير بلدتين في محافظة إدلب.
            """, .bilateralTalks, "علي كريمي", nil, nil, "TR"),
        // Talks of one sentence are held in the city that it tells first, whatever city the trip leads to later.
        Case(
            """
            سميث يبحث في أربيل معركة الموصل
            التقى وزير الدفاع الأمريكي بول سميث في أربيل أمس رئيس إقليم كردستان آزاد برزان.
            وكان سميث أجرى في بغداد الثلاثاء محادثات مع رئيس الوزراء العراقي كريم الجابري، وعقد اجتماعا مع رئيس مجلس \
            النواب العراقي سليم الراوي.
            """, .bilateralTalks, "سليم الراوي", "2016-03-15", "بغداد", "IQ"),
    ]

    static let days: [Case] = [
        // A year that no word calls so, where it stands behind the contact and counts nothing.
        Case(
            """
            التقى الرئيس التركي كمال أيدن أمس في أنقرة الرئيس الأوكراني إيفان بتروف.
            وكان أيدن زار كييف في 2012.
            """, .visit, "كمال أيدن", "2012", "كييف", "UA"),
        Case(
            """
            التقى الرئيس التركي كمال أيدن أمس في أنقرة الرئيس الأوكراني إيفان بتروف.
            وكان أيدن زار كييف بعد سنوات طويلة من فوزه بالرئاسة في 2012.
            """, .visit, "كمال أيدن", nil, "كييف", "UA"),
        Case(
            """
            يبدأ الرئيس التشيلي ميغيل روخاس غدا زيارة إلى الرباط.
            وكان روخاس زار مصر في سنة 2011 وزار تونس في 2013.
            """, .visit, "ميغيل روخاس", "2013", nil, "TN"),
        // The year behind the second day of a span is that of the first.
        Case(
            "عقد مؤتمر الزكاة من 28 رمضان - 2 شوال 1431هـ في الخرطوم بمشاركة وزير العدل المصري حسن فهمي ووزراء من الكويت والعراق.",
            .conference, "حسن فهمي", "2010-09-07", "الخرطوم", "SD"),
        Case(
            "عقد مؤتمر الطاقة من 29 أغسطس - 2 سبتمبر 2015 في فيينا بمشاركة وزير النفط المصري حسن فهمي ووزراء من الكويت والعراق.",
            .conference, "حسن فهمي", "2015-08-29", "فيينا", "AT"),
        // When that began of which the lead tells the end.
        Case(
            """
            اختتمت في مينسك أمس أعمال الدورة الرابعة للجنة العراقية البيلاروسية المشتركة بتوقيع ثلاث مذكرات.
            وترأس الجانب العراقي في الاجتماعات التي بدأت الاثنين الماضي وزير الصناعة العراقي كريم الجابري.
            """, .bilateralTalks, "كريم الجابري", "2016-03-14", "مينسك", "BY"),
        Case(
            """
            اختتم وزراء خارجية دول الساحل أمس قمتهم في نواكشوط بمشاركة وزير خارجية مالي موسى كيتا ووزير خارجية النيجر \
            إدريس محمدو.
            وأوصى الوزراء في ختام اجتماعهم، الذي دام يوما واحدا، بتعزيز التعاون.
            """, .conference, "موسى كيتا", "2016-03-16", "نواكشوط", "MR"),
        // Something else that began tells nothing.
        Case(
            """
            اختتم وزراء خارجية دول الساحل أمس قمتهم في نواكشوط بمشاركة وزير خارجية مالي موسى كيتا ووزير خارجية النيجر \
            إدريس محمدو.
            وأشاد الوزراء بالحملة الصحية التي بدأت الاثنين الماضي.
            """, .conference, "موسى كيتا", nil, "نواكشوط", "MR"),
        // The day of a speech is one of the gathering's at which it was held.
        Case(
            """
            قال وزير الخارجية البريطاني توم كلارك يوم الثلاثاء إن بلاده ملتزمة بالسلام. \
            وكان كلارك يتحدث في مؤتمر دولي عن ليبيا في تونس بمشاركة وزراء من إيطاليا وفرنسا ومصر.
            """, .conference, "توم كلارك", "2016-03-15", "تونس", "TN"),
        Case(
            """
            وزير الخارجية البريطاني: ملتزمون بالسلام
            قال وزير الخارجية البريطاني توم كلارك يوم الثلاثاء إن بلاده ملتزمة بالسلام.
            وكان كلارك شارك في مؤتمر دولي عن ليبيا في تونس بمشاركة وزراء من إيطاليا وفرنسا ومصر.
            """, .conference, "توم كلارك", nil, "تونس", "TN"),
        // "The next day" counts from what was told before.
        Case(
            """
            وصل وزير الخارجية الإيطالي ماركو بيانكي اليوم الخميس إلى تونس حيث أجرى محادثات مع نظيره التونسي سالم \
            العياري، على أن يتوجه في اليوم التالي إلى الجزائر.
            """, .visit, "ماركو بيانكي", "2016-03-18", nil, "DZ"),
        // "Where" right behind a day goes on with it, "that" does not.
        Case(
            """
            يقطع رئيس الوزراء البريطاني توم كلارك العطلة يوم الأربعاء المقبل، حيث يتوجه إلى برلين للقاء المستشارة \
            الألمانية آنا شولتز.
            """, .visit, "آنا شولتز", "2016-03-23", "برلين", "DE"),
        // However long a gathering's name, the day stands behind a word of fixing.
        Case(
            """
            أيام تفصل الأردن عن مؤتمر «لندن 3» لدعم مستقبل الصومال والمنطقة، المقرر في العاصمة البريطانية في 24 مارس \
            الجاري.
            وسيشارك في المؤتمر وزير الخارجية الأردني سامي الرفاعي ووزراء من كينيا وإثيوبيا.
            """, .conference, "سامي الرفاعي", "2016-03-24", nil, nil),
        // Talks of a guest who came for one day.
        Case(
            """
            زار الملك الأردني حسن بن طلال القاهرة يوم الثلاثاء 15 / 3 / 2016 والتقى الطلاب.
            وعقد الملك مع الرئيس المصري حسن فهمي اجتماعا تناول العلاقات بين البلدين.
            """, .bilateralTalks, "حسن فهمي", "2016-03-15", "القاهرة", "EG"),
        Case(
            """
            بدأ الملك الأردني حسن بن طلال الثلاثاء زيارة إلى القاهرة تستمر ثلاثة أيام.
            وعقد الملك مع الرئيس المصري حسن فهمي اجتماعا تناول العلاقات بين البلدين.
            """, .bilateralTalks, "حسن فهمي", nil, "القاهرة", "EG"),
    ]

    @Test("hold for it or do not, as the words between them tell", arguments: places + days)
    func aside(_ sample: Case) throws {
        let records = try Reading.records(sample.text, published: "2016-03-17")
        let found = records.filter { record in
            record.type == sample.type && record.place?.country?.description == sample.country
                && record.participants.contains { $0.name == sample.name }
        }
        let record = try #require(found.first, "no such event among \(records.map(\.type))")
        #expect(record.date?.start == sample.start)
        #expect(record.place?.city == sample.city)
    }
}
