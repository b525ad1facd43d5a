import ArabicText
import Lexicon

/// Whose trip it is and where it goes when other words than its own tell.
extension FrameReader {
    /// "غادر إلى واشنطن للمشاركة في الاجتماعات": the gathering for which somebody travels is where he goes, on a day of its
    /// own, and still to come.
    func takeTrip(_ goal: inout Contact, _ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) {
        takeProgramme(&goal, scene, trigger, contacts)
        guard goal.type == .conference, let trip = contacts.last, trip.type == .visit, trip.sentences == [scene.index],
            let destination = trip.destination, trip.trigger.upperBound <= Int(trigger.start),
            case let start = Int(trigger.start),
            let aim =
                (max(destination.range.upperBound, start - Self.reachOfAim)..<max(start, destination.range.upperBound))
                .last(where: { Self.aims.contains(article.letters($0)) })
        else { return }
        if goal.place.map({ $0.range.upperBound <= aim }) ?? true { goal.place = destination }
        let isOfTrip = goal.date.map { $0.range.upperBound <= aim } ?? false
        if isOfTrip { goal.date = nil }
        if isOfTrip || goal.date == nil && goal.status == .occurred && (trip.frame == .arrive || trip.frame == .depart)
        {
            goal.status = trip.status == .cancelled || trip.status == .denied ? goal.status : .planned
        }
    }

    /// "زيارة يجري خلالها مباحثات": talks on the programme of a trip are to come, on a day that the trip does not tell.
    private func takeProgramme(_ talks: inout Contact, _ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) {
        guard talks.type == .bilateralTalks, talks.status == .occurred, row(trigger).form == .noun,
            let trip = contacts.last, trip.type == .visit, trip.sentences == [scene.index],
            let verb = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }),
            Int(trigger.start) - Int(verb.end) <= 1, trip.trigger.upperBound <= Int(verb.start),
            opensProgramme(scene, verb)
        else { return }
        talks.status = .planned
        if let date = talks.date, date.range.upperBound <= Int(verb.start) { talks.date = nil }
    }

    private static let aims = WordSet([
        "للمشاركة", "لحضور", "لترؤس", "ليشارك", "لتشارك", "ليحضر", "لتحضر", "ليرأس", "ليترأس", "للاشتراك", "لتمثيل",
    ])

    /// Words between the aim of a trip and the gathering.
    private static let reachOfAim = 8

    /// "قبل أن يغادر", "على أن يلتقي": the present of what comes after.
    func isBeforeThat(_ trigger: Annotation) -> Bool {
        row(trigger).form == .present
            && annotations.item(endingAt: Int(trigger.start), .cue) {
                self.lexicon.cues[Int($0.value)] == .further && $0.range.count > 1
            } != nil
    }

    /// "في الكويت التي وصلها أمس", "الدوحة التي يزورها الوزير": the verb's pronoun stands for the place before the relative one.
    func tripThither(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let start = Int(trigger.start)
        let end = Int(trigger.end)
        guard row(trigger).form != .noun, start > scene.sentence.range.lowerBound + 1, trigger.range.count == 1,
            article.letters(start).hasSuffix(Self.her), let relative = cue(.relative, in: start - 1..<start),
            let place = scene.places.last(where: {
                (0...1).contains(Int(relative.start) - $0.range.upperBound)
            })
        else { return nil }
        let subject = principals(scene, after: end).first {
            $0.actor.range.lowerBound - end <= 1 && $0.actor.clitics.isEmpty
        }
        guard let traveller = subject ?? principals(scene, before: place.range.lowerBound).first else { return nil }
        return trip(of: traveller, to: place, scene, trigger)
    }

    private static let her = foldedWord("ها")

    /// "يتوجه بعد زيارته لمصر إلى عمان": where another trip of the same traveller went.
    func isOfOtherTrip(_ place: Place, _ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.triggers.contains { other in
            Int(other.start) > Int(trigger.end) && row(other).frame == .visit && row(other).form == .noun
                && isHis(other) && Int(other.end) == place.range.lowerBound
        }
    }

    /// "زيارته", "زيارتها", but not "زيارة", which folding makes one with the former's like.
    func isHis(_ trigger: Annotation) -> Bool {
        guard isPossessed(trigger) else { return false }
        return article.letters(Int(trigger.start)).last != Self.ha || article.endsInHa(Int(trigger.start))
    }

    private static let ha = FoldedLetter.arabic(0x647)

    /// "في إطار زيارته إلى باريس، التقى الوزير فلان نظيره": a fronted trip is his who acts in the main clause.
    func actorBehind(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard let first = after.first, first.actor.clitics.isEmpty,
            case let start = first.actor.range.lowerBound, start - Int(trigger.end) <= Self.farthestLanding,
            (Int(trigger.end)..<start).contains(where: { article.token($0).kind == .comma }),
            (max(Int(trigger.end), start - 3)..<start).contains(where: {
                annotations.match(.trigger, at: $0).map { row($0).form != .noun } ?? isReporting($0)
            }),
            var found = Optional(first)
        else { return nil }
        found.actor.range = trigger.range
        return found
    }

    /// "رحب الوزير الأردني بزيارة ولي العهد السعودي": who welcomes a visit without a goal speaks for the state visited.
    func welcomer(_ scene: Scene, _ trigger: Annotation, _ guest: Mention, _ before: [Mention])
        -> CountryCode?
    {
        let start = Int(trigger.start)
        guard row(trigger).frame == .visit, row(trigger).form == .noun,
            guest.actor.range.lowerBound >= Int(trigger.end)
        else { return nil }
        if let state = stateOfRuler(metBy: guest, scene) { return state }
        let near = max(scene.sentence.range.lowerBound, start - Self.reachOfWelcome)..<start
        guard let welcome = cue(.welcome, in: near) ?? cue(.homeland, in: near).flatMap({ isPossessed($0) ? $0 : nil })
        else { return nil }
        // "احتفى الأردن بزيارة …"
        let state = scene.places.first {
            $0.range.lowerBound == Int(welcome.end) && $0.city == nil && $0.relation == .bare
        }
        if let state {
            return sides(of: guest.person).country.map { $0 == state.country } == false ? state.country : nil
        }
        guard let speaker = before.last, areForeign(speaker.person, guest.person) else { return nil }
        return sides(of: speaker.person).country
    }

    /// "زيارة ولي العهد ولقاءه الملك": the state whose ruler a visitor meets.
    private func stateOfRuler(metBy guest: Mention, _ scene: Scene) -> CountryCode? {
        let end = guest.actor.range.upperBound
        let talks = scene.triggers.first {
            Int($0.start) >= end && row($0).frame == .meet && row($0).form == .noun && isPossessed($0)
                && $0.clitics.contains(.and)
        }
        guard let talks, Int(talks.start) - end <= Self.farthestLanding,
            let ruler = principals(scene, after: Int(talks.end)).first,
            ruler.actor.range.lowerBound - Int(talks.end) <= 1, areForeign(ruler.person, guest.person)
        else { return nil }
        switch cast.persons[ruler.person].rank {
        case .headOfState, .crown, .headOfGovernment: return sides(of: ruler.person).country
        default: return nil
        }
    }

    /// "شهدت العاصمة الأردنية عمان أمس وصول وفد سوري", "تترقب موسكو زيارة الرئيس": the place that a trip of no other goal is said to
    /// see.
    func placeThatSees(_ scene: Scene, _ trigger: Annotation) -> Place? {
        guard row(trigger).form == .noun, row(trigger).frame == .visit || row(trigger).frame == .arrive,
            !isHis(trigger)
        else { return nil }
        return scene.places.first { place in
            let start = place.range.lowerBound
            return place.range.upperBound <= Int(trigger.start)
                && Int(trigger.start) - place.range.upperBound <= Self.reachOfSight && start > 0
                && (Self.seeing.contains(article.letters(start - 1).withoutConjunction)
                    || place.relation == .inside && isBegun(start - 1))
        }
    }

    /// "بدأت في عمان أمس زيارة للوزير": a verb that carries the noun of the trip, right before the place.
    private func isBegun(_ index: Int) -> Bool {
        // The place begins with its preposition, or is one word with it.
        annotations.match(.trigger, at: index).map { row($0).frame == .light && row($0).form != .noun } ?? false
    }

    /// Words between a place and the trip that it sees: the day.
    private static let reachOfSight = 4
    static let seeing = WordSet([
        "شهدت", "شهد", "تشهد", "يشهد", "ستشهد", "سيشهد", "تترقب", "يترقب", "ترقبت", "تنتظر", "ينتظر", "استضافت",
        "استضاف",
        "تستضيف", "يستضيف", "عرفت", "عرف", "تعرف",
    ])

    /// The state of who receives or has invited a guest whose visit is told without a goal: "استقبل نظيره الذي يقوم بزيارة رسمية",
    /// "في زيارة تلبية لدعوة من نظيره العماني", "بدعوة من الحكومة اليمنية".
    func stateOfHost(_ scene: Scene, _ trigger: Annotation, _ guest: Mention, _ before: [Mention], _ inviter: Int?)
        -> CountryCode?
    {
        guard row(trigger).frame == .visit, row(trigger).form == .noun else { return nil }
        if let inviter, let state = sides(of: inviter).country { return state }
        if let state = invitingState(scene) { return sides(of: guest.person).country == state ? nil : state }
        guard
            let reception = scene.triggers.last(where: { $0.start < trigger.start && row($0).frame == .receive }),
            row(reception).form != .noun,
            let host = before.first(where: { areForeign($0.person, guest.person) }),
            host.actor.range.lowerBound < guest.actor.range.lowerBound
        else { return nil }
        return sides(of: host.person).country
    }

    /// "بدعوة من الحكومة اليمنية", "تلبية لدعوة وزارة الخارجية الروسية": the state whose body invites.
    private func invitingState(_ scene: Scene) -> CountryCode? {
        guard let invitation = cue(.invitation, in: scene.sentence.range) else { return nil }
        let rest = (Int(invitation.end)..<scene.sentence.range.upperBound).prefixRange(Self.longestInviter)
        guard let nation = rest.lazy.compactMap({ self.annotations.match(.demonym, at: $0) }).first,
            nation.clitics == .the, nation.start > invitation.end,
            !rest.prefix(while: { $0 < nation.start }).contains(where: { article.token($0).kind != .arabicWord })
        else { return nil }
        return lexicon.demonyms[Int(nation.value)].code
    }

    /// Words of a body that invites.
    private static let longestInviter = 5

    /// Words between a welcome and the visit.
    private static let reachOfWelcome = 20

    /// The person whom a verb of visiting has for its object.
    func visited(_ scene: Scene, _ trigger: Annotation, _ guest: Mention) -> Mention? {
        guard row(trigger).frame == .visit, row(trigger).form != .noun, !isPossessed(trigger) else { return nil }
        let start = max(Int(trigger.end), guest.actor.range.upperBound)
        return scene.mentions.first {
            $0.actor.range.lowerBound >= start && $0.actor.clitics.isEmpty
                && areForeign($0.person, guest.person) && !$0.actor.isDelegation
                && cast.persons[$0.person].isIntroduced && cast.persons[$0.person].organization == nil
                && isAside(start..<$0.actor.range.lowerBound, scene)
        }
    }

    /// Words about who came along.
    private static let reachOfCompany = 15

    /// Whether only the day, the place or who came along stand between a visitor and whom he visits: "أمس، يرافقه السفير، …".
    private func isAside(_ gap: Range<Int>, _ scene: Scene) -> Bool {
        if gap.count <= 1 || isCircumstance(gap, scene) { return true }
        return gap.count <= Self.reachOfCompany && gap.last.map { article.token($0).kind == .comma } == true
            && (cue(.companion, in: gap) ?? cue(.retinue, in: gap)) != nil
    }
}
