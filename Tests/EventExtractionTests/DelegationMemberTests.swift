import EventExtraction
import Lexicon
import Testing

@Suite("Members and holders told together")
struct DelegationMemberTests {
    /// Names of those with a role in the main event.
    private func names(_ text: String, _ role: ParticipantRole? = nil) throws -> [String] {
        let record = try #require(try Reading.records(text).first)
        return record.participants.filter { role == nil || $0.role == role }.compactMap(\.name)
    }

    @Test(
        "of a delegation are its guests beside the head",
        arguments: [
            "وصل إلى طهران أمس وفد من حركة حماس برئاسة سامي الناصر، رئيس المكتب السياسي، وعضوية الدكتور كمال درويش وماجد نزال.",
            "وصل إلى طهران أمس وفد من حركة حماس برئاسة سامي الناصر وعضوية كل من كمال درويش وماجد نزال.",
            "قالت الوكالة إن وفدا من حركة حماس برئاسة سامي الناصر وعضوية كمال درويش وماجد نزال زار إيران أمس.",
        ])
    func membership(_ text: String) throws {
        #expect(try names(text, .guest) == ["سامي الناصر", "كمال درويش", "ماجد نزال"])
    }

    @Test("act for the party whose delegation it is")
    func party() throws {
        let record = try #require(
            try Reading.records("وصل إلى طهران أمس وفد من حركة حماس برئاسة سامي الناصر وعضوية كمال درويش.").first)
        #expect(record.participants.map(\.organization) == ["حركة حماس", "حركة حماس"])
    }

    @Test("do not act for it in talks that follow")
    func talks() throws {
        let records = try Reading.records(
            "قالت الوكالة إن وفدا من حركة حماس برئاسة سامي الناصر وعضوية كمال درويش زار إيران أمس والتقى وزير الخارجية الإيراني حميد رضائي."
        )
        let talks = try #require(records.first { $0.type == .bilateralTalks })
        #expect(talks.participants.first { $0.role == .guest }?.name == "سامي الناصر")
    }

    @Test("stand for a delegation without a head when a later sentence lists them")
    func later() throws {
        let text = "بدأ وفد من الائتلاف السوري أمس زيارة إلى الأردن. "
        let list = "وقال مصدر إن الوفد ضم كلا من رئيس الائتلاف خالد الحمصي ونائبه هشام مراد."
        #expect(try names(text + list, .guest) == ["خالد الحمصي", "هشام مراد"])
        // What another body includes is no delegation.
        let other = "وقال مصدر إن المجلس ضم كلا من رئيس الائتلاف خالد الحمصي ونائبه هشام مراد."
        #expect(try names(text + other, .guest).isEmpty)
    }

    @Test("are told apart by their states in a list")
    func byState() throws {
        let text =
            "انطلقت في الخرطوم أمس اجتماعات وزراء المياه بحضور وزراء مياه الدول الثلاث من مصر الدكتور حسام غنيم ومن السودان المهندس معتز الطيب ومن إثيوبيا الدكتور أبيبي تسفاي."
        let record = try #require(try Reading.records(text).first)
        #expect(record.participants.compactMap(\.name) == ["حسام غنيم", "معتز الطيب", "أبيبي تسفاي"])
        #expect(record.participants.compactMap { $0.country?.description } == ["EG", "SD", "ET"])
    }

    @Test(
        "are two counterparts, also behind a comma, whom he meets who set out",
        arguments: [
            "وصل وزير الخارجية الهندي راجيف مالهوترا مساء أمس إلى الدوحة، على أن يلتقي لاحقا بنظيريه، التركي أحمد يلماز والسعودي عادل السبيعي.",
            "وصل وزير الخارجية الهندي راجيف مالهوترا أمس إلى الدوحة للقاء أمير دولة قطر الشيخ حمد الخالدي، على أن يلتقي لاحقا بنظيريه، التركي أحمد يلماز والسعودي عادل السبيعي.",
        ])
    func counterparts(_ text: String) throws {
        let three = try Reading.records(text).first { $0.participants.count == 3 }
        #expect(Set(three?.participants.compactMap { $0.country?.description } ?? []) == ["IN", "TR", "SA"])
    }

    @Test("are the two whose counterpart a third is")
    func counterpartOfBoth() throws {
        let records = try Reading.records(
            "بحث وزير الخارجية السعودي عادل السبيعي مع وزير الخارجية الهندي راجيف مالهوترا الأزمة في الرياض أمس. "
                + "وكان الوزيران التقيا في قطر الأسبوع الماضي خلال اجتماع ثلاثي مع نظيرهما التركي أحمد يلماز.")
        let earlier = try #require(records.first { $0.type == .conference })
        #expect(Set(earlier.participants.compactMap { $0.country?.description }) == ["IN", "TR", "SA"])
    }

    @Test("speak one after the other behind one verb")
    func speakers() throws {
        let text =
            "اجتماع عربي في القاهرة يبحث أزمة المياه\n"
            + "عقد في القاهرة أمس اجتماع وزراء المياه العرب بمشاركة وزير المياه التونسي سالم الكافي. "
            + "وجاءت الإشادة خلال كلمة ألقاها وزير المياه المصري عادل رجب والأمين العام للجامعة العربية سمير الخطيب "
            + "ونائب رئيس الوزراء وزير مياه الأردن حسان العبدالله في الجلسة الافتتاحية للاجتماع."
        #expect(try names(text) == ["سالم الكافي", "عادل رجب", "سمير الخطيب", "حسان العبدالله"])
    }

    @Test("received side by side receive nobody")
    func received() throws {
        let records = try Reading.records(
            "استقبل رئيس الوزراء الأردني حسان العبدالله في عمان أمس السفير التركي أحمد يلماز. "
                + "كما استقبل منسق الشؤون الإنسانية في الأمم المتحدة باولو روسيتي والسفير الهندي راجيف مالهوترا.")
        #expect(
            records.allSatisfy {
                $0.participants.filter { $0.role == .host }.allSatisfy { $0.country?.description == "JO" }
            })
    }
}
