import ArabicText
import Lexicon

/// Places that a sentence tells of something else than any contact of the day.
extension FrameReader {
    /// Whether a place is that of a crisis, of a signing, or of a gathering long over.
    func isOfOther(_ place: Place, in sentence: Int) -> Bool {
        isOfTreaty(place) || isOfSituation(place, in: sentence)
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
        // "الجامعة بجاكرتا", "الجامعة الإسلامية بجاكرتا"
        return (start - 2..<start).contains { Self.schools.contains(article.letters($0)) }
    }

    private static let schools = WordSet([
        "جامعة", "الجامعة", "كلية", "الكلية", "معهد", "المعهد", "أكاديمية", "الأكاديمية", "مدرسة", "المدرسة",
    ])

    /// "الوضع في الجولان", "دعم الشرعية في اليمن", "وقف إطلاق النار في حلب": where the matter is that is talked about; not that of
    /// somebody whose family is called so ("ناصر العدوان في عمان").
    func isOfSituation(_ place: Place, in sentence: Int) -> Bool {
        let before = place.range.lowerBound - 1
        guard before >= 0, place.relation == .inside, !place.isVenue else { return false }
        let letters = article.letters(before)
        return (Self.troubles.contains(letters) || Self.troubles.contains(letters.withoutConjunction))
            && !cast.mentions(in: sentence).contains { $0.actor.name?.contains(before) ?? false }
    }

    private static let troubles = WordSet([
        "الوضع", "الأوضاع", "الأزمة", "النزاع", "الصراع", "الحرب", "القتال", "الاقتتال", "المعارك", "التطورات",
        "المستجدات", "الأحداث", "التوتر", "الانقلاب", "العدوان", "المشهد", "الشرعية", "النار", "الفوضى", "للوضع",
        "للأوضاع", "للأزمة", "للنزاع", "للصراع", "للحرب",
    ])

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
