import ArabicText
import Lexicon

/// Talks whose other side stands between the verb and its noun: "عقد الوزير مع نظيره فلان اجتماعا".
extension FrameReader {
    /// "أجرى فلان مع رئيس الحكومة علان محادثات", "ثم عقد مع الوزير فلان جلسة عمل": who holds them stands behind the verb, before it,
    /// or was told of right before.
    func frontedPartner(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, [.meet, .session, .phone].contains(row(trigger).frame),
            !trigger.clitics.contains(.the), !isPossessed(trigger), !isPressConference(start),
            let verb = scene.triggers.last(where: { Int($0.end) <= start && isVerb($0) }),
            row(verb).frame == .light, start - Int(verb.end) <= Self.longestFront,
            let with = cue(.with, in: Int(verb.end)..<start),
            let partner = principals(scene, after: Int(with.end)).first,
            partner.actor.range.lowerBound - Int(with.end) <= 1, partner.actor.range.upperBound <= start,
            start - partner.actor.range.upperBound <= Self.longestFamily,
            cue(.with, in: clause(after: trigger, scene).prefixRange(Self.longestFamily)) == nil,
            !isHypothetical(verb), !isHypothetical(trigger),
            let subject = holder(of: verb, before: Int(with.start), scene, told, partner)
        else { return nil }
        let partners = group(partner, in: principals(scene, after: Int(with.end))).filter {
            $0.actor.range.upperBound <= start
        }
        var contact = Contact(
            type: .bilateralTalks, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        contact.others = ([subject] + partners).map { cast.persons[$0.person].leader ?? $0.person }
        contact.isPhone = row(trigger).frame == .phone
        contact.isComplete = true
        if !contact.isPhone, let host = atHome([subject, partner], scene, trigger) { receives(&contact, host) }
        return contact
    }

    /// Who acts in a verb with "with" behind it.
    private func holder(
        of verb: Annotation, before with: Int, _ scene: Scene, _ told: [Contact], _ partner: Mention
    ) -> Mention? {
        let end = Int(verb.end)
        let named = principals(scene, after: end).first {
            $0.actor.range.lowerBound - end <= 1 && $0.actor.range.upperBound <= with && $0.actor.clitics.isEmpty
        }
        if let subject = named ?? subjectBefore(scene, verb) {
            return areForeign(subject.person, partner.person) ? subject : nil
        }
        // A subject that no table knows is one all the same.
        guard with - end <= Self.longestSettingBeforeWith, let last = told.last, let index = last.sentences.last,
            scene.index - index <= 1, continues(scene, verb)
        else { return nil }
        let actor =
            last.type == .visit ? last.guests.first : last.persons.first { areForeign($0, partner.person) }
        guard let actor, areForeign(actor, partner.person) else { return nil }
        return Mention(actor: Actor(range: last.trigger), person: actor, sentence: scene.index)
    }

    /// "ثم عقد", "وسيعقد", "حيث يجري": a verb that goes on about who was told of.
    private func continues(_ scene: Scene, _ verb: Annotation) -> Bool {
        let start = Int(verb.start)
        return goesOn(scene, verb) || start > 0 && cue(.relative, in: start - 1..<start) != nil
    }

    /// Words between a verb and its noun: who, with whom, when.
    private static let longestFront = 30
    /// Words between the other side and the noun: a family name of no table, the day.
    private static let longestFamily = 3
    /// Words between a verb without a subject and "with".
    private static let longestSettingBeforeWith = 2

    /// "بعد اجتماع عقده أمس مع الوزير فلان، سيلتقي …": he with whom a phrase before the comma tells another meeting is not met again.
    func isOfFronted(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form != .noun,
            (mention.actor.range.upperBound..<max(mention.actor.range.upperBound, Int(trigger.start))).contains(where: {
                article.token($0).kind == .comma
            }), let first = scene.triggers.first, Int(first.end) <= mention.actor.range.lowerBound
        else { return false }
        return isFrontedMeeting(first, scene)
    }

    /// "بعد لقاء", "وعقب اجتماع" at the head of a sentence.
    private func isFrontedMeeting(_ trigger: Annotation, _ scene: Scene) -> Bool {
        let start = Int(trigger.start)
        return row(trigger).form == .noun && [.meet, .session, .receive].contains(row(trigger).frame)
            && (1...2).contains(start - scene.sentence.range.lowerBound)
            && Self.afterWhich.contains(article.letters(start - 1).withoutConjunction)
    }

    /// "بعد لقاء عقده أمس مع الوزير فلان، سيلتقي علان …": he who acts behind the comma has held the meeting of the fronted phrase.
    func actorBehindComma(_ scene: Scene, _ trigger: Annotation, _ partner: Mention?) -> Mention? {
        // In the lead the main clause is the news, and what stands before it the background.
        guard let partner, scene.index > article.leadSentence, isFrontedMeeting(trigger, scene),
            let comma = (partner.actor.range.upperBound..<scene.sentence.range.upperBound).first(where: {
                article.token($0).kind == .comma
            }), let actor = principals(scene, after: comma).first, actor.actor.clitics.isEmpty,
            case let start = actor.actor.range.lowerBound, areForeign(actor.person, partner.person),
            annotations.item(endingAt: start, .trigger, where: { row($0).form != .noun }) != nil
                || isReporting(start - 1)
        else { return nil }
        var found = actor
        found.actor.range = trigger.range
        return found
    }

    private static let afterWhich = WordSet(["بعد", "عقب", "إثر", "قبل", "قبيل", "غداة"])
}
