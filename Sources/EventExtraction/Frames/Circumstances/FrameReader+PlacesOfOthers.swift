import ArabicText
import Lexicon

/// Places that a sentence tells of something else than any contact of the day.
extension FrameReader {
    /// Whether a place is that of a crisis, of a signing, or of a gathering long over.
    func isOfOther(_ place: Place, in sentence: Int) -> Bool {
        isOfTreaty(place) || isOfSituation(place, in: sentence) || isOfPeopleAbroad(place)
            || isOfFormer(place, in: article.sentences[sentence].range)
    }

    /// "استقبل الأمين العام مدير الجامعة الإسلامية بجاكرتا": the city of a guest's institution, where the host is at home elsewhere.
    func isOfSchoolAbroad(_ place: Place, _ trigger: Annotation, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks, let host = contact.hosts.first, place.relation == .inside,
            place.range.lowerBound - 2 > Int(trigger.end)
        else { return false }
        let side = sides(of: host)
        guard let home = side.country ?? side.organization.flatMap({ lexicon.seat(ofOrganization: $0) }),
            home != place.country
        else { return false }
        let start = place.range.lowerBound
        // "الجامعة بجاكرتا", "الجامعة الإسلامية بجاكرتا", "المعهد الديني بوزارة الشؤون الدينية بجاكرتا"
        return (start - 2..<start).contains { Self.schools.contains(article.letters($0)) }
            || (max(0, start - Self.reachOfMinistry)..<start).contains {
                Self.ministries.contains(article.letters($0))
            }
    }

    /// "بحث التعاون مع الجامعة الإسلامية بجاكرتا": the city of a school in another land than the paper's.
    func isOfSchoolAbroad(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        guard start > 2, let land = home.outlet ?? home.dominant, place.country != land else { return false }
        return (start - 2..<start).contains {
            Self.schools.contains(article.letters($0).withoutConjunction) && !article.isIn($0 - 1)
        }
    }

    /// Words of a ministry's name before its city.
    private static let reachOfMinistry = 4
    private static let ministries = WordSet(["بوزارة"])
    private static let schools = WordSet([
        "جامعة", "الجامعة", "كلية", "الكلية", "معهد", "المعهد", "أكاديمية", "الأكاديمية", "مدرسة", "المدرسة",
    ])

    /// "الوضع في الجولان", "دعم الشرعية في اليمن", "وقف إطلاق النار في حلب": where the matter is that is talked about; not that of
    /// somebody whose family is called so ("ناصر العدوان في عمان").
    func isOfSituation(_ place: Place, in sentence: Int) -> Bool {
        let before = place.range.lowerBound - 1
        guard before >= 0, place.relation == .inside, !place.isVenue else { return false }
        let letters = article.letters(before)
        // "الهجمات الإرهابية في باريس": an adjective may stand between.
        let isAdjective =
            before > 0 && letters.containsArticle && isTrouble(before - 1)
            && annotations.match(.demonym, at: before) == nil
        return (isTrouble(before) || isAdjective)
            && !cast.mentions(in: sentence).contains { $0.actor.name?.contains(before) ?? false }
    }

    private func isTrouble(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return Self.troubles.contains(letters) || Self.troubles.contains(letters.withoutConjunction)
    }

    private static let troubles = WordSet([
        "الحالة", "النظام", "النظامين", "السلطات", "الحوثيين", "الحوثيون", "الميليشيات", "المليشيات", "الهجوم",
        "الهجمات",
        "التفجير", "التفجيرات", "الاشتباكات", "المواجهات", "الاعتداءات", "الانتخابات", "الأولمبية", "الأولمبياد",
        "المستوطنات", "الاستيطان", "المجازر", "المجزرة", "الزلزال", "الفيضانات",
        "الوضع", "الأوضاع", "الأزمة", "النزاع", "الصراع", "الحرب", "القتال", "الاقتتال", "المعارك", "التطورات",
        "المستجدات", "الأحداث", "التوتر", "الانقلاب", "العدوان", "المشهد", "الشرعية", "النار", "الفوضى", "للوضع",
        "للأوضاع", "للأزمة", "للنزاع", "للصراع", "للحرب",
    ])

    /// "أوضاع اللاجئين السوريين في لبنان", "شؤون الجالية المصرية في الكويت": where those live whom talks are about.
    func isOfPeopleAbroad(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        guard place.relation == .inside, !place.isVenue else { return false }
        for index in stride(from: start - 1, through: max(1, start - Self.reachOfPeople), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            if Self.peoples.contains(article.letters(index).withoutConjunction) {
                return Self.matters.contains(article.letters(index - 1).withoutClitics)
            }
        }
        return false
    }

    /// Words from people to where they are: their nation.
    private static let reachOfPeople = 3
    private static let peoples = WordSet([
        "اللاجئين", "النازحين", "الرعايا", "الجالية", "جالية", "الجاليات", "العمالة", "العمال", "العاملين", "المواطنين",
        "الطلاب", "الطلبة", "المبتعثين", "المعتقلين", "المحتجزين", "السجناء", "المهاجرين", "المغتربين", "الأسرى",
        "المختطفين", "للاجئين", "للنازحين", "للجالية", "للعمالة",
    ])
    private static let matters = WordSet([
        "أوضاع", "وضع", "شؤون", "شئون", "أحوال", "حالة", "ملف", "قضية", "قضايا", "مشكلات", "مشاكل", "معاناة", "أزمة",
        "احتياجات", "دعم", "مساعدة", "إغاثة", "حقوق", "عودة", "إجلاء", "حماية", "مصير", "ظروف", "تداعيات", "استقبال",
        "إيواء",
    ])

    /// "بحثا الملف بعد التوصل إلى الاتفاق النووي في فيينا": where an agreement was reached since which they meet.
    func isOfAgreement(_ place: Place, _ trigger: Annotation) -> Bool {
        let start = place.range.lowerBound
        let first = max(Int(trigger.end) + 1, start - Self.reachOfAgreement)
        guard first < start, place.relation == .inside else { return false }
        for index in stride(from: start - 1, through: first, by: -1) {
            guard article.token(index).kind != .comma else { return false }
            if Self.agreeing.contains(article.letters(index)), Self.since.contains(article.letters(index - 1)) {
                return true
            }
        }
        return false
    }

    /// Words between an agreement's making and the place: its name, its day.
    private static let reachOfAgreement = 12
    private static let agreeing = WordSet(["توقيع", "التوقيع", "إبرام", "التوصل", "توصل", "الاتفاق", "اتفاق"])
    private static let since = WordSet(["بعد", "منذ", "عقب", "إثر", "غداة"])

    /// "بحث معه "الاعتداءات على المقدسات في القدس"": a place within words that are quoted behind the contact.
    func isQuoted(_ place: Place, behind start: Int, in sentence: Range<Int>) -> Bool {
        guard start < place.range.lowerBound else { return false }
        var opened: Int?
        for index in sentence.lowerBound..<place.range.lowerBound where article.token(index).kind == .quote {
            opened = opened == nil ? index : nil
        }
        // Words that tell a contact of their own tell its place too.
        return opened.map { first in
            first >= start && place.range.lowerBound - first > Self.shortestQuote
                && !(first..<place.range.lowerBound).contains { annotations.has(.trigger, at: $0) }
        } ?? false
    }

    /// A name in quotation marks is shorter.
    private static let shortestQuote = 3

    /// "القمة التي عقدت في مراكش في مارس الماضي": a clause about a gathering that was held, with a day of another month.
    private func isOfFormer(_ place: Place, in sentence: Range<Int>) -> Bool {
        let start = place.range.lowerBound
        let first = max(sentence.lowerBound + 1, start - Self.reachOfHeld)
        guard first < start, place.relation == .inside,
            let verb = (first..<start).last(where: { Self.held.contains(article.letters($0)) }),
            cue(.relative, in: verb - 1..<verb) != nil
        else { return false }
        let behind = place.range.upperBound..<sentence.upperBound
        guard let date = DateReader(article: article).mentions(in: behind.prefixRange(Self.reachOfFormerDay)).first,
            let day = date.resolved(tense: .past).start
        else { return false }
        guard let published = article.published else { return true }
        let (year, month, _) = published.components
        return (day.year, day.month ?? 12) < (year, month)
    }

    /// Words from a verb of holding to the place, and from the place to the end of the day.
    private static let reachOfHeld = 3
    private static let reachOfFormerDay = 9
    private static let held = WordSet([
        "عقد", "عقدت", "عقدها", "عقده", "انعقد", "انعقدت", "أقيم", "أقيمت", "جرى", "جرت", "استضافتها", "استضافته",
        "التأم", "التأمت", "نظم", "نظمت", "اختتم", "اختتمت",
    ])
}
