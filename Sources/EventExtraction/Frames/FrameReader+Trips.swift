import ArabicText
import Lexicon

/// Visits, arrivals, departures, tours: a traveller and a destination.
extension FrameReader {
    /// زار X PLACE, زيارة X إلى PLACE, وصل X إلى PLACE, غادر X PLACE
    func visit(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let after = principals(scene, after: Int(trigger.end))
        let before = principals(scene, before: Int(trigger.start))
        var contact = Contact(
            type: .visit, frame: row.frame == .alight ? .arrive : row.frame, trigger: trigger.range,
            sentences: [scene.index])
        var guest: Mention?
        if row.form == .noun {
            if let first = after.first, first.actor.range.lowerBound - Int(trigger.end) <= 1,
                !first.actor.clitics.contains(.to)
            {
                guest = first
            } else {
                guest =
                    before.last
                    ?? (isPossessed(trigger) && scene.index <= article.leadSentence + 2
                        ? mainFigure(before: scene) : nil)
            }
        } else {
            guest = subjectBefore(scene, trigger) ?? after.first
        }
        guard let guest else { return nil }
        // Who travels without an office, an honour or a body to speak for is no official visitor.
        let traveller = cast.persons[guest.person]
        guard traveller.title != nil || traveller.isDignitary || traveller.organization != nil || traveller.isDelegation
        else { return nil }
        let from = max(
            Int(trigger.end), guest.actor.range.lowerBound < Int(trigger.start) ? 0 : guest.actor.range.upperBound)
        let guestSide = sides(of: guest.person)
        var candidates = scene.places.filter { $0.range.lowerBound >= from || $0.range.lowerBound >= Int(trigger.end) }
        if let kingdom = kingdomPlace(scene, from: Int(trigger.end)) ?? homeland(scene, after: trigger, row) {
            candidates.append(kingdom)
        }
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        if row.frame == .tour {
            let stops = tourStops(scene, trigger).filter { $0 != guestSide.country }
            if stops.count > 1, guestSide.country != nil {
                contact.guests = group(guest, in: scene.mentions).map { cast.persons[$0.person].leader ?? $0.person }
                contact.sideCountries = stops
                contact.isComplete = true
                return contact
            }
            // "جولة تفقدية", "جولة مفاوضات": a tour of the world says so, or lists its stops.
            if stops.isEmpty, trigger.range.count == 1 { return nil }
        }
        let isForeign = { (place: Place) in guestSide.organization != nil || guestSide.country != place.country }
        var destination: Place?
        if row.frame == .depart {
            destination = candidates.first { isForeign($0) }
        } else if row.frame == .alight {
            // "حل القضية" is no arrival, "حل بالرباط" is.
            destination =
                isGuestOf(from, scene)
                ? candidates.first : candidates.first { $0.relation == .inside && $0.range.lowerBound - from <= 2 }
        } else if row.frame == .arrive {
            destination = candidates.first { $0.relation != .bare || row.form == .noun } ?? candidates.first
        } else {
            destination =
                candidates.first { $0.relation == .toward || $0.range.lowerBound - Int(trigger.end) <= 1 }
                ?? candidates.first { $0.relation != .bare } ?? (row.form == .noun ? nil : candidates.first)
        }
        if let place = destination, place.city == nil,
            let city = candidates.first(where: { $0.city != nil && $0.country == place.country }
            )
        {
            destination = city
        }
        contact.guests = group(guest, in: scene.mentions).map { cast.persons[$0.person].leader ?? $0.person }
        // The host: by invitation, or the object of a visit.
        if let invitation = cue(.invitation, in: scene.sentence.range),
            let host = scene.mentions.first(where: {
                $0.actor.range.lowerBound >= Int(invitation.end)
                    && $0.actor.range.lowerBound - Int(invitation.end) <= 2 && areForeign($0.person, guest.person)
            })
        {
            contact.hosts = [host.person]
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
        guard let destination else { return nil }
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

    /// "جولة تشمل مصر والأردن": the states on the way.
    private func tourStops(_ scene: Scene, _ trigger: Annotation) -> Set<CountryCode> {
        guard let list = cue(.tourStop, in: Int(trigger.end)..<scene.sentence.range.upperBound),
            Int(list.start) - Int(trigger.end) <= 12
        else { return [] }
        return nations(from: Int(list.end), scene)
    }

    /// "حل ضيفا على المغرب"
    private func isGuestOf(_ start: Int, _ scene: Scene) -> Bool {
        (start..<min(start + 3, scene.sentence.range.upperBound)).contains {
            Self.guestWords.contains(Array(article.letters($0)))
        }
    }

    private static let guestWords = Set(["ضيفا", "ضيفة", "ضيفين", "ضيوفا"].map { foldedWord($0) })

    /// The official mentioned most before a sentence: "his visit" is his.
    private func mainFigure(before scene: Scene) -> Mention? {
        cast.mentions(before: scene.index).filter {
            cast.persons[$0.person].isOfficial && !$0.actor.number.isPlural
        }.max {
            (cast.persons[$0.person].mentionCount, $1.actor.range.lowerBound)
                < (cast.persons[$1.person].mentionCount, $0.actor.range.lowerBound)
        }
    }

    /// "وصل إلى البلاد", "غادر البلاد": right after the verb, the paper's own country.
    private func homeland(_ scene: Scene, after trigger: Annotation, _ row: Trigger) -> Place? {
        guard row.frame == .arrive || row.frame == .depart, let country = home.outlet ?? home.dominant,
            let match = cue(.homeland, in: (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(2))
        else { return nil }
        return Place(range: match.range, country: country, relation: .toward)
    }

    /// "المملكة" as a place is the paper's own kingdom.
    func kingdomPlace(_ scene: Scene, from start: Int) -> Place? {
        guard let country = home.outlet ?? home.dominant,
            let match = cue(.kingdom, in: start..<scene.sentence.range.upperBound)
        else { return nil }
        // "المملكة المغربية" and the like are read as countries.
        if annotations.match(.country, at: Int(match.start)) != nil { return nil }
        if scene.mentions.contains(where: { $0.actor.range.contains(Int(match.start)) }) { return nil }
        return Place(range: match.range, country: country, relation: .toward)
    }
}
