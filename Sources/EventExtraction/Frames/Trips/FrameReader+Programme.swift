import ArabicText
import Lexicon

/// What a guest has come for, or will do next: told in the present, and still to come.
extension FrameReader {
    /// Whether what is told without a day of its own is a plan: the aim of a journey, or what the present says of a trip to come.
    func isStillToCome(_ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        guard found.status == .occurred, !scene.sentence.isHeadline || found.type == .bilateralTalks else {
            return false
        }
        return isAimOfJourney(found, scene, trigger, told) || goesOnWithPlan(found, scene, trigger, told)
            || isListed(found, scene, trigger)
    }

    /// "ويجري الوزير محادثات مع …", "كما يلتقي …": what the body joins to the rest in the present is the next thing on a list.
    private func isListed(_ found: Contact, _ scene: Scene, _ trigger: Annotation) -> Bool {
        // A weekday by itself is the next one: "ويجري المبعوث الجمعة محادثات".
        guard found.type == .bilateralTalks, found.date.map({ $0.weekday != nil && $0.direction == nil }) ?? true,
            scene.index > article.leadSentence,
            [.meet, .receive, .session, .discuss].contains(row(trigger).frame)
        else { return false }
        var verb = trigger
        if row(trigger).form == .noun {
            guard !isPossessed(trigger),
                let carrier = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }),
                row(carrier).frame == .light, Int(trigger.start) - Int(carrier.end) <= Self.reachOfCarried
            else { return false }
            verb = carrier
        }
        guard row(verb).form == .present, row(verb).frame != .discuss else { return false }
        return verb.clitics.contains(.and)
            || Int(verb.start) > 0 && Self.also.contains(article.letters(Int(verb.start) - 1).withoutConjunction)
    }

    /// Words of a subject between a light verb and the noun that it carries.
    private static let reachOfCarried = 5
    private static let also = WordSet(["كما"])

    /// "وصل إلى أربيل للقاء بارزاني", "توجهت إلى باريس لإجراء محادثات": what somebody goes to do he has not done yet.
    private func isAimOfJourney(
        _ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]
    ) -> Bool {
        guard found.type == .bilateralTalks, isPurpose(scene, trigger), let trip = told.last, trip.type == .visit,
            trip.sentences == [scene.index], trip.frame == .arrive || trip.frame == .depart,
            trip.trigger.upperBound <= Int(trigger.start),
            let verb = annotations.match(.trigger, at: trip.trigger.lowerBound), row(verb).form != .noun
        else { return false }
        return trip.status == .occurred
    }

    /// "يبدأ غدا زيارة … ويلتقي الوزير خلال الزيارة …", "كما يزور": the present goes on with what was announced before.
    private func goesOnWithPlan(
        _ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]
    ) -> Bool {
        guard !scene.sentence.isHeadline, tellsPresent(scene, trigger), found.type != .conference,
            cue(.relative, in: max(0, Int(trigger.start) - 1)..<Int(trigger.start)) == nil,
            let before = told.last(where: { !Set($0.persons).isDisjoint(with: found.persons) }),
            let nearest = before.sentences.last, (0...2).contains(scene.index - nearest)
        else { return false }
        return before.status == .planned && !isPast(found.date)
    }

    private func isPast(_ date: DateMention?) -> Bool {
        guard let published = article.published, let start = date?.resolved(tense: .past).start else { return false }
        return start.isBefore(published)
    }
}
