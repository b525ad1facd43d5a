import ArabicText
import Lexicon

/// Trips that their sentence tells without a goal, made by who was received in the contact before.
extension FrameReader {
    /// "ويختتم الرئيس المالطي اليوم زيارته التي بدأها الاثنين", "وكان الضيف قد وصل أمس": the guest of talks that were told before is on
    /// a visit to who received him.
    func tripOfGuest(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).isTrip && row(trigger).frame != .tour || row(trigger).frame == .alight,
            !scene.sentence.isHeadline, isOwnTrip(scene, trigger),
            !scene.places.contains(where: {
                $0.range.lowerBound >= Int(trigger.end) && $0.range.lowerBound - Int(trigger.end) <= Self.reachOfGoal
                    && !(isOfOfficial(trigger) && $0.relation == .bare)
            }),
            var traveller = travellerWithoutGoal(scene, trigger),
            let talks = told.last(where: {
                $0.type == .bilateralTalks && !$0.isPhone && person(meantBy: traveller.person, in: $0) != nil
            }), let guest = person(meantBy: traveller.person, in: talks),
            let goal = homeOfHost(talks, of: guest, Int(trigger.start))
        else { return nil }
        traveller.person = guest
        return trip(of: traveller, to: goal, scene, trigger)
    }

    /// "الوزير الفرنسي" is the one of that state and rank who took part in talks.
    private func person(meantBy index: Int, in talks: Contact) -> Int? {
        let person = cast.persons[index]
        return talks.persons.first { other in
            other == index
                || person.name == nil && person.country != nil && cast.persons[other].country == person.country
                    && cast.persons[other].rank == person.rank
        }
    }

    /// "زيارته التي بدأها", "وصل أمس": a noun with its pronoun that a verb or a relative clause tells more of, or a verb in the past.
    private func isOwnTrip(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun else {
            guard row(trigger).form == .past else { return false }
            let rest = (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfGoal)
            let isHere = rest.contains { Self.here.contains(article.letters($0)) }
            return isHere
                || row(trigger).frame != .alight && scene.dates.contains { rest.contains($0.range.lowerBound) }
        }
        if isOfOfficial(trigger) { return true }
        guard isHis(trigger), row(trigger).frame == .visit, end < scene.sentence.range.upperBound else { return false }
        if cue(.relative, in: (end..<scene.sentence.range.upperBound).prefixRange(2)) != nil { return true }
        return scene.triggers.contains {
            row($0).frame == .light && row($0).form != .noun && Int($0.end) <= Int(trigger.start)
                && Int(trigger.start) - Int($0.end) <= Self.farthestLanding
        }
    }

    /// "وتأتي زيارة المسؤول الكوري بعد …": a trip under way, of whom its noun tells right behind it.
    private func isOfOfficial(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return row(trigger).frame == .visit && row(trigger).form == .noun && trigger.clitics.isEmpty
            && !isHis(trigger) && start > 0
            && Self.coming.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let coming = WordSet([
        "تأتي", "جاءت", "أتت", "تندرج", "تتزامن", "تزامنت", "تكتسب", "تكتسي", "استغرقت", "استمرت",
    ])

    /// Who travels: the subject of the verb, or the one named before the noun.
    private func travellerWithoutGoal(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        if row(trigger).form == .noun {
            guard isOfOfficial(trigger) else { return principals(scene, before: Int(trigger.start)).last }
            return principals(scene, after: Int(trigger.end)).first {
                $0.actor.range.lowerBound == Int(trigger.end) && $0.actor.clitics.isEmpty
            }
        }
        return subjectBefore(scene, trigger)
            ?? principals(scene, after: Int(trigger.end)).first {
                $0.actor.range.lowerBound == Int(trigger.end) && $0.actor.clitics.isEmpty
            }
    }

    /// The state in which a guest of talks was received.
    private func homeOfHost(_ talks: Contact, of guest: Int, _ start: Int) -> Place? {
        let own = sides(of: guest).country
        if let place = talks.place { return place.country == own ? nil : place }
        let states = Set(talks.persons.filter { $0 != guest }.compactMap { sides(of: $0).country })
        guard talks.guests.contains(guest), states.count == 1, let state = states.first, state != own else {
            return nil
        }
        return Place(range: start..<start + 1, country: state, relation: .toward)
    }

    /// "والجزائر هي المحطة الثانية في جولة الرئيس فلان", "كانت الرباط أولى محطات جولته": where a tour stops.
    func station(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let start = Int(trigger.start)
        let near = max(scene.sentence.range.lowerBound, start - Self.reachOfStation)..<start
        guard row(trigger).form == .noun, near.contains(where: { Self.stations.contains(article.letters($0)) }),
            let traveller = principals(scene, after: Int(trigger.end)).first,
            traveller.actor.range.lowerBound - Int(trigger.end) <= 1,
            let stop = scene.places.first(where: { near.contains($0.range.lowerBound) && $0.relation != .toward }),
            sides(of: traveller.person).country != stop.country
        else { return nil }
        return trip(of: traveller, to: stop, scene, trigger)
    }

    /// Words between a stop and the tour: which one it is.
    private static let reachOfStation = 8
    private static let stations = WordSet([
        "المحطة", "محطة", "محطات", "المحطات", "محطتها", "محطته", "ومحطة", "بمحطة",
    ])

    /// "وتشمل جولته أيضا الجزائر", "وتقود الجولة الوزير فلانا إلى كل من …": where a tour goes next, told by the verb before it.
    func tourAhead(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun, row(trigger).frame == .tour || row(trigger).frame == .visit,
            !scene.sentence.isHeadline, let verb = verbLeading(trigger, scene),
            let trip = told.last(where: { $0.type == .visit && !$0.guests.isEmpty })
        else { return nil }
        let object = max(end, verb + 1)
        let named = principals(scene, after: object).first { $0.actor.range.lowerBound - object <= 1 }
        if verb > end, named == nil { return nil }
        guard let guest = named?.person ?? trip.guests.first, trip.guests.contains(guest) else { return nil }
        let from = named?.actor.range.upperBound ?? end
        let after = (from..<scene.sentence.range.upperBound).first { Self.except.contains(article.letters($0)) }
        let stop = scene.places.first { place in
            place.range.lowerBound >= from && place.range.lowerBound - from <= Self.reachOfGoal
                && place.relation != .inside && place.country != trip.destination?.country
                && place.country != sides(of: guest).country
                && after.map { place.range.lowerBound != $0 + 1 } ?? true
        }
        return stop.flatMap {
            self.trip(
                of: named ?? Mention(actor: Actor(range: trigger.range), person: guest, sentence: scene.index), to: $0,
                scene, trigger)
        }
    }

    /// The verb of leading before a tour, or behind it where the traveller is its object: "والجولة تقود الوزير إلى …".
    private func verbLeading(_ trigger: Annotation, _ scene: Scene) -> Int? {
        if leadsOn(trigger) { return Int(trigger.start) - 1 }
        return (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfGoal).first {
            Self.taking.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Whether the verb that leads a traveller on is in the present: "تقود".
    func isLeadingOn(_ scene: Scene, _ trigger: Annotation) -> Bool {
        verbLeading(trigger, scene).map { !Self.taken.contains(article.letters($0).withoutConjunction) } ?? false
    }

    private static let taken = WordSet(["قادت", "حملت"])
    private static let taking = WordSet(["تقود", "ستقود", "قادت", "تحمل", "ستحمل", "حملت", "تأخذ", "ستأخذ"])

    /// Whether a tour stands right behind a verb of leading or comprising.
    func leadsOn(_ trigger: Annotation) -> Bool {
        trigger.start > 0 && Self.leading.contains(article.letters(Int(trigger.start) - 1).withoutConjunction)
    }

    private static let except = WordSet(["بعد", "إضافة", "فضلا"])
    private static let leading = WordSet([
        "تقود", "ستقود", "تقوده", "ستقوده", "تقودها", "ستقودها", "تحمله", "ستحمله", "تحملها", "تشمل", "ستشمل", "تضم",
        "ستتضمن", "تتضمن", "تقودهم", "ستقودهم",
    ])

    /// "وزار رئيس الوزراء في مكتبه": who is in a state already calls on its officials, and makes no other trip.
    func isCall(_ trip: Contact, _ scene: Scene, _ told: [Contact]) -> Bool {
        guard trip.type == .visit, trip.hosts.count == 1, let guest = trip.guests.first, let goal = trip.destination,
            goal.city == nil, !scene.sentence.isHeadline,
            scene.mentions.contains(where: { $0.person == trip.hosts[0] && $0.actor.range == goal.range })
        else { return false }
        return told.contains {
            $0.status == trip.status && $0.persons.contains(guest)
                && ($0.type == .visit ? $0.destination : $0.place)?.country == goal.country
        }
    }

    /// "ومن المؤمل أن يرد الوزير الزيارة في الربيع": who was host goes where his guest came from.
    func returnVisit(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let start = Int(trigger.start)
        guard row(trigger).frame == .visit, row(trigger).form == .noun, trigger.clitics.contains(.the),
            let verb = (max(scene.sentence.range.lowerBound, start - Self.reachOfGoal)..<start).last(where: {
                Self.returning.contains(article.letters($0).withoutConjunction)
            }),
            let traveller = principals(scene, before: start).last, traveller.actor.range.lowerBound - verb <= 1,
            let own = sides(of: traveller.person).country,
            let before = told.last(where: { !$0.isPhone && $0.type != .conference && !$0.persons.isEmpty }),
            before.guests.isEmpty ? before.place?.country == own : !before.guests.contains(traveller.person),
            let guest = before.guests.first ?? before.persons.first(where: { areForeign($0, traveller.person) }),
            let home = sides(of: guest).country, home != own
        else { return nil }
        return trip(
            of: traveller, to: Place(range: trigger.range, country: home, relation: .toward), scene, trigger)
    }

    private static let returning = WordSet(["يرد", "ترد", "سيرد", "سترد", "رد", "ردت"])

    private static let here = WordSet([
        "البلاد", "بالبلاد", "العاصمة", "بالعاصمة", "بلادنا", "ببلادنا", "أرضنا", "بأرضنا",
    ])

    /// Words behind a trip in which its goal would stand.
    private static let reachOfGoal = 12
}
