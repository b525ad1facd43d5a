import ArabicText
import Lexicon

/// Visits, arrivals, departures, tours: a traveller and a destination.
extension FrameReader {
    /// زار X PLACE, زيارة X إلى PLACE, وصل X إلى PLACE, غادر X PLACE
    func visit(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        if let trip = tripThither(scene, trigger) ?? tripCarriedOut(scene, trigger) { return trip }
        if isOnlyThither(trigger) || isIdiom(trigger) && !isOpenedByVerb(trigger, scene) { return nil }
        if isOfGoods(scene, trigger) { return nil }
        let after = principals(scene, after: Int(trigger.end))
        let before = principals(scene, before: Int(trigger.start))
        var contact = Contact(
            type: .visit, frame: row.frame == .alight ? .arrive : row.frame, trigger: trigger.range,
            sentences: [scene.index])
        var guest: Mention?
        if row.form == .noun {
            if let object = visitedOfficial(scene, trigger, after), let visitor = before.last,
                areForeign(visitor.person, object.person), let state = sides(of: object.person).country
            {
                return trip(
                    of: visitor, to: Place(range: object.actor.range, country: state, relation: .toward), scene,
                    trigger
                ).map {
                    var trip = $0
                    trip.hosts = [object.person]
                    return trip
                }
            } else if let first = after.first, first.actor.range.lowerBound - Int(trigger.end) <= 1,
                !first.actor.clitics.contains(.to)
            {
                guest = first
            } else if let traveller = travellerAfterDefinite(scene, trigger, after)
                ?? travellerFrom(scene, trigger, after)
            {
                guest = traveller
            } else {
                guest =
                    traveller(scene, trigger, before)
                    ?? (isHis(trigger) ? actorBehind(scene, trigger, after) : nil)
                    ?? (isPossessed(trigger) && !trigger.clitics.contains(.the)
                        && scene.index <= article.leadSentence + 2 && !isOfOther(scene, trigger)
                        ? mainFigure(before: scene) : nil)
            }
        } else {
            guest =
                subjectAfterFronted(scene, trigger, after) ?? subjectBefore(scene, trigger)
                ?? subjectOfSentence(scene, trigger) ?? subjectBehind(scene, trigger, after)
        }
        if guest.map(isVagueGroup) ?? true { guest = firstAmong(scene, trigger, after) ?? guest }
        guard let guest else { return nil }
        // "ووصل المعلم مسقط …": who stands right behind the verb is its subject, be he no official.
        if row.form != .noun, guest.actor.range.lowerBound > Int(trigger.end),
            scene.mentions.contains(where: {
                $0.actor.range.lowerBound == Int(trigger.end) && $0.actor.clitics.isEmpty && !takesPart($0, scene)
            })
        {
            return nil
        }
        // "الوزير موجود في الدوحة": of somebody else the words say no more than where he lives.
        if row.form == .participle, !(0...1).contains(Int(trigger.start) - guest.actor.range.upperBound) { return nil }
        // Who travels without an office, an honour or a body to speak for is no official visitor.
        let traveller = cast.persons[guest.person]
        guard
            traveller.title != nil || traveller.isDignitary || traveller.organization != nil
                || traveller.isDelegation || leadsDelegation(guest, scene)
        else { return nil }
        let from = max(
            Int(trigger.end),
            guest.actor.range.lowerBound < Int(trigger.start) ? 0 : endWithHead(of: guest, scene))
        let guestSide = sides(of: guest.person)
        // "في زيارة تستمر يومين، قبل أن ينتقل إلى …": the next verb has its own destination.
        let limit =
            row.form == .noun ? clause(after: trigger, scene).upperBound : scene.sentence.range.upperBound
        var candidates = scene.places.filter {
            ($0.range.lowerBound >= from || $0.range.lowerBound >= startOfGoal(trigger))
                && $0.range.lowerBound < limit
        }
        candidates = candidates.map { goal($0, behind: trigger) }
        if let kingdom = kingdomPlace(scene, from: Int(trigger.end))
            ?? homeland(scene, after: trigger, row, of: guest) ?? thisCountry(scene, after: trigger)
        {
            candidates.append(kingdom)
        }
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        // "خلال زيارته تطورات الوضع في سوريا": what is talked about is no destination.
        if row.form != .noun {
            let own = candidates.filter { !isOfOtherTrip($0, scene, trigger) }
            candidates = own.isEmpty ? candidates : own
        }
        candidates = candidates.prefix { !isMatter(min(from, $0.range.lowerBound)..<$0.range.lowerBound) }.map { $0 }
        candidates.removeAll { isLedTo($0, scene, trigger) || isAcrossBorder($0, scene) }
        // "ومن لواندا حيث يقوم بزيارة رسمية، أشاد بدور قوات الصومال": what stands further off is no goal.
        if !startsGoal(behind: trigger, scene), let place = placeOfClause(scene, trigger) { candidates = [place] }
        if candidates.isEmpty, let place = placeOfPronoun(scene, trigger) { candidates.append(place) }
        if row.frame == .tour {
            // Where the sentence tells a trip of its own, the tour lists its further stops.
            let hasTrip = scene.triggers.contains {
                [.visit, .arrive, .depart].contains(self.row($0).frame)
            }
            let stops: Set<CountryCode> =
                hasTrip ? [] : tourStops(scene, trigger).filter { $0 != guestSide.country }
            if stops.count > 1, guestSide.country != nil {
                contact.guests = group(guest, in: scene.mentions).map {
                    cast.persons[$0.person].leader ?? $0.person
                }
                contact.sideCountries = stops
                contact.isComplete = true
                return contact
            }
            // "جولة تفقدية", "جولة مفاوضات": a tour of the world says so, or lists its stops.
            if stops.isEmpty, trigger.range.count == 1, !leadsSomewhere(scene, trigger),
                placeBefore(scene, trigger, guest) == nil
            {
                return nil
            }
        }
        let isForeign = { (place: Place) in
            guestSide.organization != nil || guestSide.country != place.country
        }
        var destination: Place?
        if row.frame == .depart {
            let isSeat = { (place: Place) in self.isSeat(place, of: guest) }
            destination = candidates.first { isForeign($0) && !isSeat($0) } ?? candidates.first(where: isForeign)
            // "غادر المملكة قاصدا باريس": where he goes is told, what he leaves is his own state.
            contact.leavesHome =
                candidates.first.map { !isForeign($0) || isSeat($0) } ?? false
                || destination?.relation == .toward
        } else if row.frame == .alight {
            // "حل القضية" is no arrival, "حل بالرباط" is.
            if isEntering(trigger), !mayEnter(guest.person) { return nil }
            destination =
                isGuestOf(from, scene)
                ? candidates.first
                : candidates.first {
                    isLandedAt($0, trigger)
                        && ($0.range.lowerBound - from <= (isAtOnce(trigger) ? 1 : 2)
                            || words(in: from..<$0.range.lowerBound, scene) == 0
                            || !isAtOnce(trigger) && ($0.city != nil || isBeforeTrip($0, scene))
                                && guest.actor.range.lowerBound == Int(trigger.end)
                                && $0.range.lowerBound - from <= Self.farthestLanding)
                }
        } else if row.frame == .arrive {
            // "يصل الوزير اليوم، فيما أكدت بغداد …": without a preposition the goal stands close behind.
            destination =
                candidates.first { $0.relation != .bare || row.form == .noun }
                ?? candidates.first { $0.range.lowerBound - from <= Self.farthestObject }
        } else {
            destination =
                candidates.first { $0.range.lowerBound - Int(trigger.end) <= 1 }
                ?? object(of: trigger, behind: from, candidates, scene)
                ?? candidates.first { $0.relation == .toward } ?? candidates.first { $0.relation != .bare }
                ?? (row.form == .noun ? nil : candidates.first { $0.range.lowerBound - from <= Self.farthestLanding })
        }
        if row.form == .noun, destination == nil, let place = placeBefore(scene, trigger, guest) {
            destination = place
        }
        if row.form == .noun, destination == nil || row.frame == .tour,
            let place = placeOfTurn(scene, trigger), isForeign(place)
        {
            destination = place
        }
        destination = destination.map { city(of: $0, among: candidates) }
        contact.guests = group(guest, in: scene.mentions).flatMap { cast.heads(of: $0.person) }
        // The host: by invitation, or the object of a visit.
        if let invitation = cue(.invitation, in: scene.sentence.range),
            !isOfTripToCome(invitation, behind: trigger, scene),
            let host = scene.mentions.first(where: {
                let gap = $0.actor.range.lowerBound - Int(invitation.end)
                // "تلبية لدعوة رسمية تلقاها من نظيره"
                return gap >= 0 && gap <= (article.isFrom($0.actor.range.lowerBound - 1) ? 5 : 2)
                    && areForeign($0.person, guest.person)
            })
        {
            contact.hosts = [host.person]
        }
        if contact.hosts.isEmpty, let host = hostOfGuest(scene, guest) ?? inviter(scene, trigger, of: guest) {
            contact.hosts = [host.person]
        }
        if contact.hosts.isEmpty, let host = visited(scene, trigger, guest), let state = sides(of: host.person).country
        {
            // "زار الرئيس فلان نظيره علانا": whom one visits is the host, at his home if nothing else is said.
            contact.hosts = [host.person]
            if destination == nil { destination = Place(range: host.actor.range, country: state, relation: .toward) }
        }
        if row.frame == .visit, destination.map({ !isForeign($0) }) ?? true {
            // An ambassador's visit to an institution is within the country of his post; one of the paper's own country
            // may be at home.
            let person = cast.persons[guest.person]
            if let post = person.post ?? (person.isPostedAtHome ? home.outlet ?? home.dominant : nil),
                post != guestSide.country, guestSide.country == nil || guestSide.country != home.outlet
            {
                destination = Place(range: trigger.range, country: post, relation: .toward)
            }
        }
        if destination.map({ !isForeign($0) }) ?? true {
            if row.frame == .arrive, let origin = origin(scene, from: from), isForeign(origin) {
                // "وصل إلى بلاده قادما من باريس"
                destination = origin
                contact.frame = .depart
            } else if let place = placeThatSees(scene, trigger), isForeign(place) {
                destination = place
            } else if let state = stateOfPremises(scene, trigger, guest) {
                destination = Place(range: trigger.range, country: state, relation: .toward)
            } else if let host = welcomer(scene, trigger, guest, before)
                ?? (destination == nil ? stateOfHost(scene, trigger, guest, before, contact.hosts.first) : nil)
            {
                destination = Place(range: trigger.range, country: host, relation: .toward)
            }
        }
        guard let destination else { return nil }
        if isOfUnknownState(guest.person), row.frame != .depart,
            scene.places.contains(where: isNation(destination)) || goesToOfficial(of: destination.country, guest, scene)
        {
            // The paper's own minister travels: within a state nobody names the state.
            contact.destination = destination
            contact.place = destination
            contact.isComplete = true
            return contact
        }
        if guestSide.country == nil, guestSide.organization == nil {
            // Who leaves one state for another speaks for the first when nothing else is said.
            guard row.frame == .depart, guest.actor.title != nil,
                let target = candidates.first(where: { $0.relation == .toward }),
                let origin = candidates.first(where: { $0.country != target.country })
            else { return nil }
            contact.sideCountries = [origin.country]
            contact.destination = target
            contact.place = target
            contact.isComplete = true
            return contact
        }
        guard isForeign(destination) else { return nil }
        contact.destination = destination
        contact.place = destination
        contact.isComplete = true
        return contact
    }

    /// "بعد لقائه الرئيس فلانا، وصل الوزير علان إلى …": a verb after the comma of a fronted phrase has its subject behind it.
    private func subjectAfterFronted(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard let first = after.first, first.actor.range.lowerBound == Int(trigger.end), first.actor.clitics.isEmpty,
            scene.carried == nil, antecedent(scene, trigger) == nil,
            let comma = (max(scene.sentence.range.lowerBound, Int(trigger.start) - 2)..<Int(trigger.start)).last,
            article.token(comma).kind == .comma
        else { return nil }
        return first
    }

    /// "سيكون طويلا، وقال الوزير …": who stands behind a word of saying that follows a mark is the subject of another clause.
    private func subjectBehind(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard let first = after.first, Int(trigger.end) < first.actor.range.lowerBound else { return after.first }
        let speaks = (Int(trigger.end)..<first.actor.range.lowerBound).contains {
            article.token($0 - 1).kind == .comma && isReporting($0)
        }
        return speaks ? nil : first
    }

    /// "حل … بتونس في زيارة رسمية": a state where one lands, before the noun of his trip.
    private func isBeforeTrip(_ place: Place, _ scene: Scene) -> Bool {
        scene.triggers.contains { row($0).frame == .visit && (0...1).contains(Int($0.start) - place.range.upperBound) }
    }

    /// "وفد من الحركة برئاسة فلان": who leads those who travel need have no office of his own.
    private func leadsDelegation(_ guest: Mention, _ scene: Scene) -> Bool {
        scene.mentions.contains { cast.persons[$0.person].leader == guest.person }
    }

    /// "وفد من مجلس النواب برئاسة فلان رئيس لجنة الشؤون الخارجية": where a traveller ends with whom a word of leading joins to him.
    private func endWithHead(of guest: Mention, _ scene: Scene) -> Int {
        let end = guest.actor.range.upperBound
        let head = scene.mentions.first {
            $0.actor.range.lowerBound > end && cast.persons[$0.person].leader == guest.person
                || cast.persons[guest.person].leader == $0.person && $0.actor.range.lowerBound >= end
        }
        guard let head, head.actor.range.lowerBound - end <= Self.reachOfHead else { return end }
        return head.actor.range.upperBound
    }

    /// Words between a delegation and its head: "برئاسة معالي".
    private static let reachOfHead = 3

    /// "جولة تشمل مصر والأردن": the states on the way.
    private func tourStops(_ scene: Scene, _ trigger: Annotation) -> Set<CountryCode> {
        guard let list = cue(.including, in: Int(trigger.end)..<scene.sentence.range.upperBound),
            Int(list.start) - Int(trigger.end) <= 12
        else { return [] }
        let end = Int(list.end)
        let verb = scene.triggers.first { Int($0.start) >= end && row($0).form != .noun }.map { Int($0.start) }
        let limit = verb ?? scene.sentence.range.upperBound
        let cities = scene.places.filter {
            $0.city != nil && $0.relation == .bare && $0.range.lowerBound >= end && $0.range.lowerBound < limit
        }
        return nations(from: end, scene).union(cities.map(\.country))
    }

    /// Whether a place is the state of another place by its own name: "الصين" of "بكين".
    private func isNation(_ other: Place) -> (Place) -> Bool {
        { $0.city == nil && !$0.isVenue && $0.country == other.country && $0.relation != .bare }
    }

    /// Words between a traveller who "حل" and the city: the day, who is with him.
    static let farthestLanding = 12

    /// "حل ضيفا على المغرب"
    private func isGuestOf(_ start: Int, _ scene: Scene) -> Bool {
        (start..<min(start + 3, scene.sentence.range.upperBound)).contains {
            Self.guestWords.contains(article.letters($0))
        }
    }

    static let guestWords = WordSet(["ضيفا", "ضيفة", "ضيفين", "ضيوفا"])

    /// "الزيارة المرتقبة للملك إلى روسيا", "الزيارة التي قام بها الوزير لموسكو": a noun with its own article names the
    /// traveller after "of" or by the verb of its relative clause.
    private func travellerAfterDefinite(_ scene: Scene, _ trigger: Annotation, _ after: [Mention])
        -> Mention?
    {
        guard let first = after.first else { return nil }
        let gap = Int(trigger.end)..<first.actor.range.lowerBound
        let isCarriedOut = gap.contains { Self.carryingOut.contains(article.letters($0)) }
        guard gap.count <= 5 || gap.count <= 8 && isCarriedOut else { return nil }
        if !trigger.clitics.contains(.the) {
            // "زيارة قام بها الوزير": so does a clause without its pronoun.
            if isCarriedOut { return first }
            // "زيارة كانت مقررة للوزير إلى …", "أول زيارة للوزير إلى …"; "قام بزيارة للوزير في مكتبه" goes to him.
            guard first.actor.clitics.contains(.to), gap.count <= 4 else { return nil }
            let end = first.actor.range.upperBound
            let isBound = scene.places.contains {
                $0.relation == .toward && (0...2).contains($0.range.lowerBound - end)
            }
            return isBound && gap.count <= 2 || gap.count <= 2 && placeThatSees(scene, trigger) != nil
                || annotations.item(endingAt: first.actor.range.lowerBound, .status) { _ in true } != nil
                ? first : nil
        }
        let isCarried = scene.triggers.contains {
            gap.contains(Int($0.start))
                && (row($0).frame == .light || row($0).frame == .chair && row($0).form != .noun)
        }
        return isCarriedOut || isCarried || first.actor.clitics.contains(.to) && gap.count <= 2 ? first : nil
    }

    /// "بحث الوزير مع نظيره الإماراتي في أبوظبي …، في إطار جولة": who is at home in the city of the talks does not travel.
    private func traveller(_ scene: Scene, _ trigger: Annotation, _ before: [Mention]) -> Mention? {
        if let partner = subjectGoingOn(scene, trigger) ?? partnerOfTraveller(scene, trigger, before) { return partner }
        guard let last = before.last, before.count > 1, let nation = sides(of: last.person).country,
            let city = scene.places.last(where: {
                $0.relation == .inside && $0.range.lowerBound >= last.actor.range.upperBound
            }),
            city.country == nation
        else { return before.last }
        return before.last { areForeign($0.person, last.person) } ?? last
    }

    /// "قام بها", "يؤديها": the end of a clause, or its verb, that says whose a trip is.
    static let carryingOut = WordSet([
        "بها", "أداها", "أدتها", "يؤديها", "تؤديها", "سيؤديها", "ستؤديها", "أجراها", "أجرتها", "يجريها", "سيجريها",
        "بدأها",
        "بدأتها", "يبدأها", "سيبدأها", "استهلها", "يستهلها", "أنهاها", "أنهتها", "ينهيها", "اختتمها", "اختتمتها",
        "يختتمها",
    ])

    /// "على متن طائرة خاصة": private, not in particular.
    private func isPrivatePlane(_ index: Int) -> Bool {
        index > 0 && article.letters(index - 1).elementsEqual(Self.plane)
    }

    private static let plane = foldedWord("طائرة")

    /// Whether words that open what is talked about stand in a range.
    private func isMatter(_ range: Range<Int>) -> Bool {
        range.contains { index in
            annotations.at(index).contains { match in
                switch match.category {
                case .trigger: lexicon.triggers[Int(match.value)].frame == .discuss
                case .cue:
                    lexicon.cues[Int(match.value)] == .situation
                        || lexicon.cues[Int(match.value)] == .about && !isPrivatePlane(index)
                default: false
                }
            }
        }
    }

    /// "وكان الحكيم يتحدث خلال زيارة إلى طهران": he who speaks makes the trip, and not the main figure, be he
    /// told without his office.
    private func isOfOther(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let (first, start) = (scene.sentence.range.lowerBound, Int(trigger.start))
        guard !isHis(trigger), start > first, Self.hadBefore.contains(article.letters(first).withoutConjunction) else {
            return false
        }
        return (first + 2..<max(first + 2, start)).prefixRange(Self.reachOfSpeaking).contains {
            Self.speaking.contains(article.letters($0))
        }
    }

    /// Words of a name between "was" and the verb of speech.
    private static let reachOfSpeaking = 4
    private static let speaking = WordSet(["يتحدث", "تتحدث", "يصرح", "تصرح", "يتكلم", "تتكلم"])

    /// The official mentioned most before a sentence: "his visit" is his.
    private func mainFigure(before scene: Scene) -> Mention? {
        cast.mentions(before: scene.index).filter {
            cast.persons[$0.person].isOfficial && cast.persons[$0.person].isIntroduced
                && !$0.actor.number.isPlural
        }.max {
            (cast.persons[$0.person].mentionCount, $1.actor.range.lowerBound)
                < (cast.persons[$1.person].mentionCount, $0.actor.range.lowerBound)
        }
    }
}
