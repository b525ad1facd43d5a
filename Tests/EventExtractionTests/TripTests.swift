import EventExtraction
import Lexicon
import Testing

@Suite("Trips that many words tell")
struct TripTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        /// Type, status and countries of all events, as one string each, sorted.
        var events: [String]
    }

    static let cases: [Case] = [
        Case(
            testDescription: "a headline without a verb tells who is where",
            body:
                "وزير الخارجية العماني في دمشق\n\nتشهد الزيارة توقيع مذكرات تفاهم في مجالات الطاقة والنقل والزراعة والتعليم والصحة.",
            events: ["visit occurred OM-SY"]),
        Case(
            testDescription: "a headline without a verb tells who is to go where",
            body:
                "الرئيس العراقي إلى طهران غدا\n\nتشهد الزيارة توقيع مذكرات تفاهم في مجالات الطاقة والنقل والزراعة والتعليم والصحة.",
            events: ["visit planned IQ-IR"]),
        Case(
            testDescription: "a clause tells whose the trip is",
            body: "تدوم الزيارة التي يؤديها الرئيس الغاني كوفي منساه إلى نواكشوط يومين، وتتوج بالتوقيع على اتفاقيات.",
            events: ["visit occurred GH-MR"]),
        Case(
            testDescription: "a headline's traveller is told in full by the lead; another went before",
            body: """
                رئيس المخابرات الكينية في نيامي

                أفادت مصادر بأن رئيس جهاز المخابرات الكيني جون موانغي أجرى أمس في نيامي محادثات مع الوزير الأول النيجري \
                موسى إيسوفو. وتناولت المحادثات الوضع في الساحل. وكان وزير الخارجية الكيني بيتر كاماو زار نيامي قبل أسبوع.
                """,
            events: ["bilateral_talks occurred KE-NE", "visit occurred KE-NE", "visit occurred KE-NE"]),
        Case(
            testDescription: "an ambassador is at his post",
            body:
                "السفير الهندي في الرباط\n\nتشهد الزيارة توقيع مذكرات تفاهم في مجالات الطاقة والنقل والزراعة والتعليم والصحة.",
            events: ["none"]),
        Case(
            testDescription: "who cuts a holiday short and goes is named before the first verb's object",
            body:
                "قطع الرئيس المصري كمال سالم إجازته وتوجه إلى باريس للمشاركة في تأبين الضحايا.",
            events: ["visit occurred EG-FR"]),
        Case(
            testDescription: "a far subject is the verb's own when only marks and dates stand between",
            body:
                "أعلن وزير الخارجية البلجيكي يان بيترس، اليوم (الثلاثاء)، أنه سيتوجه إلى كينشاسا الأسبوع المقبل.",
            events: ["visit planned BE-CD"]),
        Case(
            testDescription: "who goes along does not act",
            body:
                "قال مسؤول أردني إن الرئيس التونسي كمال سالم يرافقه وفد من كبار المسؤولين سيزور أنقرة قريبا.",
            events: ["visit planned TN-TR"]),
        Case(
            testDescription: "two heads launch a project where one of them is at home",
            body:
                "وضع وزير الطاقة السعودي فهد العلي ونظيره العراقي سامي حسن في بغداد حجر الأساس لمحطة شمسية.",
            events: ["visit occurred IQ-SA"]),
        Case(
            testDescription: "who opens a gathering with his host is no launcher",
            body:
                "افتتح وزير الطاقة السعودي فهد العلي ونظيره العراقي سامي حسن في بغداد مؤتمر الطاقة الدولي.",
            events: ["conference occurred IQ-SA"]),
        Case(
            testDescription: "who inspects his troops abroad has gone there",
            body:
                "تفقد وزير الدفاع الإسباني خوان بيريز وحدات بلاده المنتشرة في لبنان.",
            events: ["visit occurred ES-LB"]),
        Case(
            testDescription: "who inspects at home has not travelled",
            body:
                "تفقد وزير الدفاع الإسباني خوان بيريز وحدات الجيش في مدريد.",
            events: ["none"]),
        Case(
            testDescription: "condolences are offered where the mourning is",
            body:
                "قدم الرئيس اللبناني كمال سالم واجب العزاء في الكويت.",
            events: ["visit occurred KW-LB"]),
        Case(
            testDescription: "who leads a delegation somewhere goes there",
            body:
                "تقود رئيسة وزراء بنغلاديش نادية رحمن وفدا إلى الرياض نهاية الشهر.",
            events: ["visit occurred BD-SA"]),
        Case(
            testDescription: "who stands for his president at a ceremony abroad goes there",
            body:
                "مثل وزير الشباب التونسي كمال سالم رئيس الجمهورية في مراسم تنصيب الرئيس السنغالي الجديد بداكار.",
            events: ["visit occurred SN-TN"]),
        Case(
            testDescription: "a body sends its own official",
            body:
                "أوفدت الجامعة العربية الأمين العام المساعد كمال سالم إلى بيروت.",
            events: ["visit occurred LB"]),
        Case(
            testDescription: "an envoy without a name is sent by the state of who sends him",
            body:
                "أوفد الرئيس العراقي مبعوثا خاصا إلى الدوحة.",
            events: ["visit occurred IQ-QA"]),
        Case(
            testDescription: "a departure tells the next stop too",
            body:
                "غادر الرئيس الفرنسي جان مورو كينيا متوجها إلى إثيوبيا.",
            events: ["visit occurred FR-KE", "visit planned ET-FR"]),
        Case(
            testDescription: "a visit without a goal is to who receives the visitor",
            body:
                "استقبل الرئيس العراقي سامي حسن نظيره اللبناني كمال سالم الذي يقوم حاليا بزيارة رسمية.",
            events: ["bilateral_talks occurred IQ-LB", "visit occurred IQ-LB"]),
        Case(
            testDescription: "a visit without a goal is to who has invited",
            body:
                "يقوم وزير الخارجية الكوبي خوان بيريز بزيارة رسمية بدعوة من الحكومة الجزائرية.",
            events: ["visit occurred CU-DZ"]),
        Case(
            testDescription: "a place sees a visit",
            body:
                "شهدت العاصمة الأردنية عمان أمس وصول وفد سوري رفيع برئاسة وزير الدفاع كمال سالم.",
            events: ["visit occurred JO-SY"]),
        Case(
            testDescription: "who meets others during a visit is the visitor",
            body:
                "سيعقد وزير الخارجية الروسي إيغور غورين اجتماعا مع نظيره السعودي فهد العلي خلال زيارة عمل لقطر.",
            events: ["bilateral_talks planned RU-SA", "visit occurred QA-RU"]),
        Case(
            testDescription: "who is at home where a visit goes does not make it",
            body:
                "ناقش الخبراء أفكارا طرحها وزير النفط العراقي سامي حسن على الرئيس الأمريكي جون ويلكر خلال زيارته لواشنطن الشهر الماضي.",
            events: ["visit occurred IQ-US"]),
        Case(
            testDescription: "an invitation is no visit",
            body:
                "وجه الرئيس الإيراني سعيد رضائي دعوة إلى نظيره النمساوي هانز فيبر لزيارة طهران.",
            events: ["none"]),
        Case(
            testDescription: "an invitation that was accepted is one to come",
            body:
                "نقل الوزير التركي أورهان دمير دعوة إلى نظيره الروسي إيغور غورين لزيارة أنقرة، وأكد غورين قبول الدعوة.",
            events: ["visit planned RU-TR"]),
        Case(
            testDescription: "a trip of former times is another one",
            body:
                "يصل وزير الخارجية الروسي إيغور غورين غدا إلى طوكيو. وكان غورين زار طوكيو في مارس 2019.",
            events: ["visit occurred JP-RU", "visit planned JP-RU"]),
        Case(
            testDescription: "a visitor called by his office is named in the next sentence",
            body:
                "بدأ رئيس البنك الإسلامي للتنمية أمس زيارة إلى النيجر تستمر يومين. ووصل محمد الجاسر إلى نيامي في طائرة خاصة.",
            events: ["visit occurred NE"]),
        Case(
            testDescription: "a visitor called by his name is introduced in the next sentence",
            body:
                "يصل محمد الجاسر إلى المنامة الأحد في أول زيارة للمنطقة. ومن المقرر أن يلتقي وزير الخارجية الماليزي كبار المسؤولين.",
            events: ["bilateral_talks planned BH-MY", "visit planned BH-MY"]),
        Case(
            testDescription: "a delegation of two nations is of both",
            body:
                "وصل إلى عدن وفد سعودي إماراتي مشترك.",
            events: ["visit occurred AE-SA-YE"]),
        Case(
            testDescription: "the city of a chamber of commerce tells the nation of its delegation",
            body:
                "يزور وفد من غرفة تجارة طهران العاصمة العراقية بغداد هذا الأسبوع.",
            events: ["visit occurred IQ-IR"]),
        Case(
            testDescription: "inspectors of an agency are a delegation",
            body:
                "وصل فريق من خبراء الوكالة الدولية للطاقة الذرية إلى طهران.",
            events: ["visit occurred IR"]),
        Case(
            testDescription: "a known canal tells where a ceremony is held",
            body:
                "حضر الرئيس الفرنسي جان مورو احتفالات افتتاح قناة السويس الجديدة.",
            events: ["visit occurred EG-FR"]),
        Case(
            testDescription: "a tour lists cities as well as states",
            body:
                "سيقوم الوزير البريطاني توم هاريس بجولة في الخليج تشمل مسقط وأبوظبي والرياض.",
            events: ["visit planned AE-GB-OM-SA"]),
        Case(
            testDescription: "who comes home has his nation from there",
            body:
                "عاد إلى تونس بعد ظهر اليوم وزير الخارجية كمال سالم قادما من برلين.",
            events: ["visit occurred DE-TN"]),
        Case(
            testDescription: "what is said not to be planned is denied",
            body:
                "قالت مصادر إنه لا زيارة مرتقبة لوزير الخارجية الإيراني سعيد رضائي إلى الرياض.",
            events: ["visit denied IR-SA"]),
        Case(
            testDescription: "a presidency that calls its president's trip off tells his nation",
            body:
                "أعلنت الرئاسة السنغالية إلغاء زيارة الرئيس مامادو ديالو إلى باريس.",
            events: ["visit cancelled FR-SN"]),
    ]

    @Test("are found with traveller and goal", arguments: cases)
    func trips(_ item: Case) throws {
        let records = try Reading.records(item.body)
        let events = records.map { record in
            guard let status = record.status else { return record.type.rawValue }
            let countries = record.countries.map(\.description).joined(separator: "-")
            return "\(record.type.rawValue) \(status.rawValue) \(countries)"
        }
        #expect(events.sorted() == item.events)
    }
}
