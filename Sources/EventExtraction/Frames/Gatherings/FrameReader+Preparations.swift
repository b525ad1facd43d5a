import ArabicText
import Lexicon

/// Meetings before and after a gathering that was told, and the committees that it charges: "وسبق القمة اجتماع لوزراء الخارجية".
extension FrameReader {
    /// A meeting that goes before the gathering that was told, or follows it at once.
    func preparation(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).form == .noun,
            row(trigger).isGathering
                || row(trigger).frame == .meet && opensAsPreparation(scene, before: Int(trigger.start)),
            !scene.sentence.isHeadline,
            let main = told.last(where: { $0.type == .conference && !$0.isEdition })
                ?? (opensAsPreparation(scene, before: Int(trigger.start)) ? told.last : nil),
            main.trigger != trigger.range,
            !Self.workshops.contains(article.letters(Int(trigger.start)).withoutClitics),
            isBesideMain(scene, trigger) || isPreparatory(trigger, scene) && !isPreparatory(main),
            var name = ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound),
            !isOfOtherKind(scene, name)
        else { return nil }
        name.isMultilateral = true
        var contact = Contact(type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        contact.isEdition = true
        contact.isPreparation = true
        contact.isHeld = true
        contact.isComplete = true
        for mention in principals(scene, after: Int(trigger.end)) where !mention.actor.number.isPlural {
            guard cast.persons[mention.person].name != nil else { continue }
            if chairs(scene, mention) || isLed(mention, scene) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        return contact
    }

    /// "برئاسة فلان"
    private func isLed(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        return start > scene.sentence.range.lowerBound && cue(.leading, in: start - 1..<start) != nil
    }

    /// "وسبق القمة اجتماع", "ويليه اجتماع", "اجتماعات كبار المسؤولين التي سبقت القمة": a verb of order between it and the main one.
    private func isBesideMain(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let isIndefinite = !trigger.clitics.contains(.the) && !article.letters(start).containsArticle
        let before = max(scene.sentence.range.lowerBound, start - Self.reachOfOrder)..<start
        if isIndefinite, let verb = before.last(where: isOfOrder) {
            // "سبقه", "يليها": the pronoun stands for the main one, else its noun follows the verb.
            if Self.orderWithPronoun.contains(article.letters(verb).withoutConjunction) { return true }
            return (verb + 1..<start).prefixRange(2).contains { isGathering($0) && article.letters($0).containsArticle }
        }
        if isIndefinite, opensAsPreparation(scene, before: start) { return true }
        let behind = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfOrder)
        guard let verb = behind.first(where: isOfOrder), cue(.relative, in: verb - 1..<verb) != nil else {
            return false
        }
        return Self.orderWithPronoun.contains(article.letters(verb))
            || (verb + 1..<scene.sentence.range.upperBound).prefixRange(2).contains(where: isGathering)
    }

    /// "وتمهيدا لهذا الاجتماع، عقد الوزراء أمس لقاء": a sentence that opens with what its meeting is to prepare, and has a verb of its own.
    private func opensAsPreparation(_ scene: Scene, before start: Int) -> Bool {
        let opening = scene.sentence.range.lowerBound
        guard Self.preparing.contains(article.letters(opening).withoutConjunction),
            let main = (opening + 1..<start).prefixRange(3).first(where: isGathering),
            article.letters(main).containsArticle
        else { return false }
        return scene.triggers.contains {
            Int($0.start) > main && Int($0.end) <= start && row($0).frame == .light
        }
    }

    /// The bare word for the gathering in such an opening, of which the sentence tells no more.
    func isAimOfPreparation(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let opening = scene.sentence.range.lowerBound
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        return (1...3).contains(start - opening) && end < scene.sentence.range.upperBound
            && Self.preparing.contains(article.letters(opening).withoutConjunction)
            && row(trigger).isGathering && article.letters(start).containsArticle && article.token(end).kind == .comma
    }

    private static let preparing = WordSet(["تمهيدا", "تحضيرا", "استعدادا", "للتحضير", "للتمهيد", "استباقا"])

    /// "ويسبق القمة غدا اجتماع": a verb of order in the present or the future.
    func leadsUpTo(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let before = max(scene.sentence.range.lowerBound, Int(trigger.start) - Self.reachOfOrder)..<Int(trigger.start)
        return before.contains { Self.orderToCome.contains(article.letters($0).withoutConjunction) }
    }

    private func isOfOrder(_ index: Int) -> Bool {
        let letters = article.letters(index).withoutConjunction
        return Self.order.contains(letters) || Self.orderWithPronoun.contains(letters)
    }

    private func isGathering(_ index: Int) -> Bool {
        annotations.match(.trigger, at: index).map {
            row($0).form == .noun && row($0).isGathering
        } ?? false
    }

    /// "اجتماعا تحضيريا", "الاجتماع التمهيدي"
    private func isPreparatory(_ trigger: Annotation, _ scene: Scene) -> Bool {
        (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(2).contains {
            Self.preparatory.contains(article.letters($0))
        }
    }

    private func isPreparatory(_ contact: Contact) -> Bool {
        contact.trigger.upperBound < article.tokens.tokens.count
            && (contact.trigger.upperBound..<article.tokens.tokens.count).prefixRange(3).contains {
                Self.preparatory.contains(article.letters($0))
            }
    }

    /// "لجنة الخبراء التي ستجتمع في تونس في فبراير": a committee of those who were told to meet, by its verb.
    func committeeToSit(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let start = Int(trigger.start)
        // "لجنة تجتمع شهريا" is one that is formed; "التي تجتمع" and "ستجتمع" tell of a day.
        guard row(trigger).form != .noun, isAssembling(trigger), !scene.sentence.isHeadline,
            trigger.clitics.contains(.will) || start > 0 && cue(.relative, in: start - 1..<start) != nil,
            !hasPartner(scene, trigger), let name = committee(before: start, scene)
        else { return nil }
        let place = scene.places.first {
            $0.relation == .inside && (1...Self.reachOfOrder).contains($0.range.lowerBound - start)
        }
        guard place != nil || scene.dates.contains(where: { (1...4).contains($0.range.lowerBound - start) }) else {
            return nil
        }
        // What meets where the news was is the news again.
        let isElsewhere = place.map { there in
            !told.contains { $0.type == .conference && $0.place?.country == there.country }
        }
        guard trigger.clitics.contains(.will) || isElsewhere ?? (row(trigger).form == .present) else { return nil }
        var contact = Contact(type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.isEdition = true
        contact.isHeld = true
        contact.isComplete = true
        contact.place = place
        if told.contains(where: { $0.type == .conference && !$0.isEdition })
            || annotations.match(.organization, at: name.lowerBound) != nil
        {
            contact.conference = ConferenceName(range: name, ordinal: nil, isMultilateral: true, clitics: [])
            if let place { contact.sideCountries = [place.country] }
            return contact
        }
        // Of two who have talked it is theirs, unless it is a ministry's: "اللجنة الفنية بالوزارة".
        let isOfOne = (name.lowerBound..<start).contains {
            annotations.match(.institution, at: $0)?.clitics.contains(.inside) ?? false
        }
        guard !isOfOne, let sides = sidesOfTalks(told), place.map({ sides.contains($0.country) }) ?? true else {
            return nil
        }
        contact.type = .bilateralTalks
        contact.sideCountries = sides
        return contact
    }

    /// The committee that stands before its verb or meeting, by a name of its own: "لجنة الخبراء", "مجلس المحافظين".
    func committee(before start: Int, _ scene: Scene) -> Range<Int>? {
        let opening = max(scene.sentence.range.lowerBound, start - Self.longestCommittee)
        guard
            let head = (opening..<max(opening, start)).last(where: { index in
                Self.committees.contains(article.letters(index))
                    || annotations.match(.organization, at: index).map { isOfStates(Int($0.value)) } ?? false
            }),
            !scene.mentions.contains(where: {
                (head..<start).contains($0.actor.range.lowerBound) && !$0.actor.number.isPlural
            })
        else { return nil }
        if let body = annotations.match(.organization, at: head), Int(body.end) + Self.longestMatter >= start {
            return body.range
        }
        guard let match = annotations.match(.institution, at: head),
            let name = ConferenceReader(article: article).name(at: match, limit: start), name.range.count > 1,
            name.range.upperBound + Self.longestMatter >= start
        else { return nil }
        return name.range
    }

    private static let committees = WordSet(["لجنة", "اللجنة", "للجنة", "ولجنة", "فريق", "الفريق", "لفريق"])
    private static let workshops = WordSet([
        "ورشة", "ورشات", "ورش", "ندوة", "ندوات", "جلسة", "جلسات", "حلقة", "يوم", "أيام",
    ])
    /// Words of a committee's name, and from its end to its verb.
    private static let longestCommittee = 10
    private static let longestMatter = 4
    private static let preparatory = WordSet([
        "تحضيري", "تحضيريا", "تحضيرية", "التحضيري", "التحضيرية", "تمهيدي", "تمهيديا", "تمهيدية", "التمهيدي",
        "التمهيدية",
    ])
    private static let order = WordSet([
        "سبق", "سبقت", "يسبق", "تسبق", "سيسبق", "ستسبق", "أعقب", "أعقبت", "يعقب", "تعقب", "سيعقب", "ستعقب", "تلا",
        "تلت",
        "يلي", "تلي", "سيلي", "ستلي",
    ])
    private static let orderWithPronoun = WordSet([
        "سبقه", "سبقها", "سبقته", "سبقتها", "يسبقه", "يسبقها", "تسبقه", "تسبقها", "سيسبقه", "سيسبقها", "ستسبقه",
        "ستسبقها", "أعقبه", "أعقبها", "أعقبته", "أعقبتها", "يعقبه", "يعقبها", "تعقبه", "تعقبها", "سيعقبه", "سيعقبها",
        "ستعقبه", "ستعقبها", "تلاه", "تلاها", "تلته", "تلتها", "يليه", "يليها", "تليه", "تليها", "سيليه", "سيليها",
        "ستليه", "ستليها",
    ])
    private static let orderToCome = WordSet([
        "يسبق", "تسبق", "سيسبق", "ستسبق", "يعقب", "تعقب", "سيعقب", "ستعقب", "يلي", "تلي", "سيلي", "ستلي", "يسبقه",
        "يسبقها", "تسبقه", "تسبقها", "سيسبقه", "سيسبقها", "ستسبقه", "ستسبقها", "يعقبه", "يعقبها", "تعقبه", "تعقبها",
        "سيعقبه", "سيعقبها", "ستعقبه", "ستعقبها", "يليه", "يليها", "تليه", "تليها", "سيليه", "سيليها", "ستليه",
        "ستليها",
    ])
    /// Words between a verb of order and the meeting, or from a committee's verb to its place.
    private static let reachOfOrder = 8
}
