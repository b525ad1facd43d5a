import ArabicText
import Lexicon

/// Trips that another verb tells than one of travelling: somebody is sent, comes back, attends a ceremony abroad.
extension FrameReader {
    /// "أوفد الرئيس وزير خارجيته إلى دمشق", "طلب من الوزير التوجه إلى لاهاي": who is sent goes where he is sent to.
    func errand(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let isNoun = row(trigger).form == .noun
        let end = Int(trigger.end)
        let limit = end + (isNoun && !isSending(trigger) ? Self.reachOfGoal : Self.reachOfErrand)
        if let trip = errandBehindGoal(scene, trigger) { return trip }
        guard
            let goal = scene.places.first(where: { $0.relation == .toward && $0.range.lowerBound >= end }),
            goal.range.lowerBound <= limit
        else { return nil }
        if isEntry(trigger), !isBarred(scene, trigger) { return nil }
        if isNoun {
            if isSending(trigger) { return errandOfNoun(scene, trigger, to: goal) }
            guard let traveller = principals(scene, before: Int(trigger.start)).last,
                Int(trigger.start) - traveller.actor.range.upperBound
                    <= (isGivenUp(scene, trigger) ? Self.reachOfErrand : Self.reachOfGoal),
                traveller.actor.range.lowerBound >= scene.sentence.range.lowerBound
            else { return nil }
            return trip(of: traveller, to: goal, scene, trigger)
        }
        // Who sends stands before who is sent, or before the verb; what is sent instead stands between him and the goal.
        let named = scene.mentions.filter { $0.actor.range.upperBound <= goal.range.lowerBound }
        guard let traveller = named.last, traveller.actor.range.lowerBound >= end,
            // "بعث الملك بوزير خارجيته إلى …"
            traveller.actor.clitics.isSubset(of: .inside),
            goal.range.lowerBound - traveller.actor.range.upperBound <= 2
        else { return nil }
        let isSent =
            traveller.actor.range.lowerBound > end
            && (named.count > 1 || scene.places.contains { (0...1).contains($0.range.lowerBound - end) })
            || subjectBefore(scene, trigger) != nil
        if let body = bodyBetween(trigger, traveller) {
            // "أوفدت الجامعة العربية الأمين العام المساعد فلانا إلى …"
            return trip(of: traveller, to: goal, for: body, scene, trigger)
        }
        // "أرسلت موسكو نائب الوزير": the capital that sends.
        let capital = scene.places.first { (0...1).contains($0.range.lowerBound - end) && $0.relation == .bare }
        let sender =
            (named.dropLast().last ?? subjectBefore(scene, trigger)).flatMap { sides(of: $0.person).country }
            ?? capital?.country
        return isSent ? trip(of: traveller, to: goal, sentBy: sender, scene, trigger) : nil
    }

    /// The international body right behind a verb of sending, when nobody stands between it and who is sent.
    private func bodyBetween(_ trigger: Annotation, _ traveller: Mention) -> (row: Int, range: Range<Int>)? {
        guard let match = annotations.match(.organization, at: Int(trigger.end)),
            Int(match.end) <= traveller.actor.range.lowerBound, lexicon.organizations[Int(match.value)].country == nil
        else { return nil }
        return (Int(match.value), match.range)
    }

    /// Words between an errand and its goal, as a verb and as a noun.
    private static let reachOfErrand = 25
    private static let reachOfGoal = 4

    /// "عاد الوزير إلى بلاده قادما من باريس", "لدى عودته من القاهرة": a trip that has ended.
    func returning(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        let after = principals(scene, after: end)
        var guest: Mention?
        if row(trigger).form != .noun {
            guest = subjectBefore(scene, trigger) ?? after.first
        } else if isPossessed(trigger) {
            guest = principals(scene, before: Int(trigger.start)).last
        } else if let first = after.first, first.actor.range.lowerBound - end <= 1 {
            guest = first
        }
        if row(trigger).form != .noun, let guest, let trip = comingBack(guest, scene, trigger) { return trip }
        guard let guest, let origin = origin(scene, from: max(end, guest.actor.range.upperBound)),
            origin.range.lowerBound - end <= Article.reachOfOrigin,
            // "عاد إلى تونس وزير الخارجية": he comes home.
            case let home = scene.places.first(where: { (0...1).contains($0.range.lowerBound - end) }),
            var trip = trip(of: guest, to: origin, sentBy: home?.country, scene, trigger)
        else { return nil }
        trip.frame = .depart
        return trip
    }

    /// "سيعود المبعوث إلى صنعاء الأسبوع المقبل": who will come back to a state that is not his visits it again.
    private func comingBack(_ guest: Mention, _ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard trigger.clitics.contains(.will), case let end = max(Int(trigger.end), guest.actor.range.upperBound),
            case let from = guest.actor.range.lowerBound < Int(trigger.start) ? Int(trigger.end) : end,
            let goal = scene.places.first(where: { $0.range.lowerBound >= Int(trigger.end) }), goal.relation == .toward,
            words(in: min(from, goal.range.lowerBound)..<goal.range.lowerBound, scene) <= 2, !isSeat(goal, of: guest)
        else { return nil }
        var trip = trip(of: guest, to: goal, scene, trigger)
        trip?.frame = .arrive
        return trip
    }

    /// "قادما من باريس": the place right behind "from".
    func origin(_ scene: Scene, from start: Int) -> Place? {
        scene.places.first {
            $0.range.lowerBound > start && $0.relation == .bare && !$0.isVenue
                && article.isFrom($0.range.lowerBound - 1)
        }
    }

    /// "شارك ولي العهد في مراسم تشييع الملكة في لندن", "حضر الرئيس حفل تنصيب نظيره": a ceremony abroad is what one travels for.
    ///
    /// - Parameter state: the state for which somebody is told to stand there.
    func ceremony(_ scene: Scene, _ trigger: Annotation, for state: CountryCode? = nil) -> Contact? {
        let end = Int(trigger.end)
        let rest = end..<scene.sentence.range.upperBound
        guard let ceremony = rest.prefixRange(Article.reachOfCeremony).first(where: article.isCeremony),
            !scene.mentions.contains(where: { $0.actor.range.contains(ceremony) }), !isHope(trigger),
            cue(.attendance, in: Int(trigger.start)..<ceremony + 1) == nil
        else { return nil }
        let first = principals(scene, after: end).first { $0.actor.range.upperBound <= ceremony }
        let before = principals(scene, before: Int(trigger.start)).last
        var guest: Mention?
        if row(trigger).form != .noun {
            guest = subjectBefore(scene, trigger) ?? first
        } else if let first, first.actor.range.lowerBound - end <= 1 {
            guest = first
        } else {
            guest = before
        }
        guard let guest, cast.persons[guest.person].rank != .ambassador,
            let place = place(ofCeremony: ceremony, guest, scene)
        else { return nil }
        return trip(of: guest, to: place, sentBy: state, scene, trigger)
    }

    /// "مثل الوزير رئيس الجمهورية في مراسم …": who stands for somebody at a ceremony abroad.
    func representation(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let isSubject = scene.mentions.contains { $0.actor.range.lowerBound == Int(trigger.end) }
        guard isSubject || subjectBefore(scene, trigger) != nil else { return nil }
        // "مثل المستشار فلان البحرين في تشييع …"
        let subject = scene.mentions.first { $0.actor.range.lowerBound == Int(trigger.end) }
        let state = scene.places.first {
            $0.city == nil && $0.range.lowerBound == subject?.actor.range.upperBound ?? Int(trigger.end)
        }
        return ceremony(scene, trigger, for: state?.country)
    }

    /// "تطلعه للمشاركة", "دعوة لحضور": what somebody hopes for or is asked to.
    func isHope(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, start > 1 else { return false }
        return Self.hopes.contains(article.letters(start - 1))
            || cue(.toward, in: start - 1..<start) != nil && Self.hopes.contains(article.letters(start - 2))
    }

    private static let hopes = WordSet([
        "تطلعه", "تطلعها", "أمله", "أملها", "رغبته", "رغبتها", "دعوة", "الدعوة", "دعوته", "دعوتها", "استعداده",
        "استعدادها", "حرصه", "حرصها",
    ])

    /// Where a ceremony is held: in the city or state told behind it, or in the state whose it is.
    private func place(ofCeremony ceremony: Int, _ guest: Mention, _ scene: Scene) -> Place? {
        let home = sides(of: guest.person).country
        let found = scene.places.first { place in
            let gap = place.range.lowerBound - ceremony
            return place.country != home && gap > 0
                && gap <= (place.relation == .bare ? Self.reachOfHost : Self.reachOfErrand)
        }
        if let found { return found }
        let honoured = scene.mentions.first {
            (1...Self.reachOfHost).contains($0.actor.range.lowerBound - ceremony)
                && cast.persons[$0.person].holdsHighOffice && areForeign($0.person, guest.person)
        }
        guard let honoured, let state = sides(of: honoured.person).country else { return nil }
        return Place(range: honoured.actor.range, country: state, relation: .bare)
    }

    /// Words between a ceremony and the state that holds it: "احتفالات جمهورية كذا", "حفل تنصيب الرئيس الصومالي".
    private static let reachOfHost = 4

    /// The visit of an official to a state that is not his.
    ///
    /// - Parameter sender: the state for which he speaks when nothing else is said of him.
    /// - Parameter body: the international body for which he speaks then.
    func trip(
        of traveller: Mention, to place: Place, sentBy sender: CountryCode? = nil,
        for body: (row: Int, range: Range<Int>)? = nil, _ scene: Scene, _ trigger: Annotation
    ) -> Contact? {
        let person = cast.persons[traveller.person]
        let side = sides(of: traveller.person)
        guard person.title != nil || person.isDignitary || person.isDelegation, !traveller.actor.number.isPlural,
            side.organization != nil || body != nil || (side.country ?? sender).map({ $0 != place.country }) ?? false
        else { return nil }
        var contact = Contact(
            type: .visit, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        contact.guests = group(traveller, in: scene.mentions).flatMap { cast.heads(of: $0.person) }
        if side.country == nil, side.organization == nil, let sender { contact.sideCountries = [sender] }
        if side.organization == nil, let body { contact.organizations = [body] }
        contact.destination = place
        contact.place = place
        contact.isComplete = true
        return contact
    }

    /// "وقع الوزير ونظيره الصيني مذكرة تفاهم": who sign for two states have met.
    func signing(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        let rest = (end..<scene.sentence.range.upperBound).prefixRange(Article.reachOfAccord)
        guard rest.contains(where: article.isAccord) else { return nil }
        let after = principals(scene, after: end)
        let subject = subjectBefore(scene, trigger)
        guard let first = subject ?? after.first, !first.actor.number.isPlural else {
            return signedByStates(scene, trigger)
        }
        let next = after.first {
            $0.actor.range.lowerBound > first.actor.range.lowerBound && areForeign($0.person, first.person)
        }
        guard let next, !next.actor.number.isPlural, rest.contains(next.actor.range.lowerBound),
            signsToo(next, scene, after: max(end, first.actor.range.upperBound))
        else { return signedByStates(scene, trigger) }
        var contact = Contact(
            type: .bilateralTalks, frame: .sign, trigger: trigger.range, sentences: [scene.index])
        contact.others = [first, next].map { cast.persons[$0.person].leader ?? $0.person }
        contact.isComplete = true
        if let host = atHome([first, next], scene, trigger) { receives(&contact, host) }
        return contact
    }

    /// "وقعت مصر وقبرص اتفاقية … وقعها عن الجانب المصري فلان وعن قبرص علان": two states sign, and beside it is told who did.
    private func signedByStates(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let states = Set(pair(from: Int(trigger.end), scene).compactMap(\.country))
        guard states.count == 2, case let heads = headsOfSides(states, around: scene.index),
            Set(heads.compactMap { cast.persons[$0].country }) == states
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .sign, trigger: trigger.range, sentences: [scene.index])
        contact.others = heads
        contact.isComplete = true
        return contact
    }

    /// "ونظيره", "مع نظيره", "وعن الجانب الصيني السفير": who stands on the other side of a signature.
    private func signsToo(_ mention: Mention, _ scene: Scene, after start: Int) -> Bool {
        let begin = mention.actor.range.lowerBound
        if mention.actor.clitics.contains(.and) { return true }
        let near = max(start, begin - 4)..<begin
        return cue(.with, in: near) != nil || cue(.side, in: near) != nil
    }
}
