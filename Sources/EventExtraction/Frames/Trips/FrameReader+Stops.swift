import ArabicText
import Lexicon

/// The stops of a trip that words beside it tell: "جولة قادته أيضا إلى تونس", "استهلها ببرلين", "محطته الثانية القاهرة".
extension FrameReader {
    /// The further stops of the trip told last that a sentence names.
    func stops(_ scene: Scene, _ told: [Contact]) -> [Contact] {
        guard !scene.dealings.isEmpty, !scene.sentence.isHeadline else { return [] }
        return scene.dealings.flatMap { word -> [Contact] in
            guard row(word).frame == .lead, let trip = tripGoingOn(at: word, scene, told) else { return [] }
            if row(word).form == .noun { return station(word, of: trip, scene).map { [$0] } ?? [] }
            // A tour of several states is one trip.
            if trip.destination == nil, trip.sentences == [scene.index] { return [] }
            // "وهو في طريقه إلى باريس": of nobody but him whose trip the sentence tells.
            if isTransit(word), trip.sentences.last != scene.index { return [] }
            return led(by: word, on: trip, scene)
        }.filter { stop in
            !told.contains {
                $0.type == .visit && $0.sentences == stop.sentences && $0.guests == stop.guests
                    && $0.destination?.country == stop.destination?.country
            }
        }
    }

    private func isTransit(_ word: Annotation) -> Bool {
        word.range.count > 1 || Self.transit.contains(article.letters(Int(word.start)))
    }

    private static let transit = WordSet(["عابرا", "عابرة"])

    /// The trip told last, not far from its further stops, or that of somebody whom their sentence names.
    private func tripGoingOn(at word: Annotation, _ scene: Scene, _ told: [Contact]) -> Contact? {
        let going = told.last { trip in
            trip.type == .visit && !trip.guests.isEmpty
                && ((trip.sentences.last.map { scene.index - $0 <= Self.reachOfTold } ?? false)
                    || scene.mentions.contains { trip.guests.contains($0.person) })
        }
        if let going { return going }
        // "وفاليتا هي المحطة التالية للوزيرة"
        guard row(word).form == .noun,
            let traveller = principals(scene, after: Int(word.end)).first(where: {
                $0.actor.range.lowerBound == Int(word.end) && $0.actor.clitics.contains(.to)
            }), sides(of: traveller.person).country != nil || sides(of: traveller.person).organization != nil
        else { return nil }
        var trip = Contact(type: .visit, frame: .arrive, trigger: word.range, sentences: [scene.index])
        trip.guests = cast.heads(of: traveller.person)
        trip.isComplete = true
        return trip
    }

    /// Sentences from a trip to its further stops.
    private static let reachOfTold = 3

    /// "قادته على التوالي إلى طوكيو وسيول والدوحة": the places to which a verb leads the traveller.
    private func led(by word: Annotation, on trip: Contact, _ scene: Scene) -> [Contact] {
        let end = Int(word.end)
        let isOutset = Self.outset.contains(article.letters(Int(word.start)).withoutConjunction)
        guard let first = scene.places.first(where: { $0.range.lowerBound >= end }),
            case let gap = end..<first.range.lowerBound, gap.count <= Self.reachOfStop,
            first.relation == .toward || isOutset && first.relation == .inside
                || first.range.lowerBound > end && article.isFrom(first.range.lowerBound - 1),
            !scene.triggers.contains(where: { gap.contains(Int($0.start)) })
        else { return [] }
        var places = [first]
        for place in scene.places where place.range.lowerBound >= first.range.upperBound {
            guard !isOutset, let last = places.last, isNext(place, after: last) else { break }
            places.append(place)
        }
        var seen = Set(trip.guests.compactMap { sides(of: $0).country })
        if let country = trip.destination?.country { seen.insert(country) }
        return places.enumerated().compactMap { position, place in
            guard seen.insert(place.country).inserted else { return nil }
            var stop = stop(of: trip, at: place, word, scene)
            if trip.status == .occurred || trip.status == .planned {
                let isPast = row(word).form == .past && !word.clitics.contains(.will)
                stop.status = isPast ? .occurred : .planned
            }
            stop.date = position == 0 ? scene.dates.first { gap.contains($0.range.lowerBound) } : nil
            return stop
        }
    }

    /// Words between a verb of leading and the place: "أيضا", "يوم الثلاثاء المقبل", "على التوالي".
    private static let reachOfStop = 6
    private static let outset = WordSet([
        "استهلها", "استهلتها", "استهلاها", "استهلوها", "يستهلها", "تستهلها", "بدأها", "بدأتها", "يبدأها", "يبدؤها",
        "تبدأها",
        "تبدؤها", "اختتمها", "اختتمتها", "يختتمها", "تختتمها", "يختمها", "ختمها", "أنهاها", "أنهتها", "ينهيها",
    ])

    /// Whether a place goes on with a list: "وسيول", "ثم إلى مدريد", "وإلى روما", ", تونس".
    private func isNext(_ place: Place, after last: Place) -> Bool {
        let start = place.range.lowerBound
        let gap = last.range.upperBound..<start
        if gap.isEmpty {
            return annotations.at(start).contains { !$0.clitics.isDisjoint(with: [.and, .then]) }
        }
        guard gap.count <= 2, let word = gap.first else { return false }
        return article.token(word).kind == .comma && gap.count == 1 || cue(.further, in: gap) != nil
            || article.letters(word).hasSuffix(Self.fromThere)
    }

    private func stop(of trip: Contact, at place: Place, _ word: Annotation, _ scene: Scene) -> Contact {
        var stop = trip.another(.arrive, at: word.range, in: scene.index)
        stop.date = nil
        stop.destination = place
        stop.place = place
        return stop
    }

    /// "وكانت محطته الأولى داكار", "وفاليتا هي المحطة التالية", "المحطة الجزائرية": where a trip stops.
    private func station(_ word: Annotation, of trip: Contact, _ scene: Scene) -> Contact? {
        guard let place = placeOfStation(word, scene), place.country != trip.destination?.country,
            trip.guests.allSatisfy({ sides(of: $0).country != place.country })
        else { return nil }
        var stop = stop(of: trip, at: place, word, scene)
        let near = max(scene.sentence.range.lowerBound, Int(word.start) - 2)..<Int(word.end) + 3
        let isAhead = near.contains {
            $0 < scene.sentence.range.upperBound && Self.ahead.contains(article.letters($0).withoutConjunction)
        }
        if trip.status == .occurred || trip.status == .planned, isAhead { stop.status = .planned }
        stop.date = date(scene, word, stop.status)
        return stop
    }

    /// The place that a sentence says a station to be, before it or behind it; the state of its adjective.
    private func placeOfStation(_ word: Annotation, _ scene: Scene) -> Place? {
        let (start, end) = (Int(word.start), Int(word.end))
        if let nation = annotations.match(.demonym, at: end), nation.clitics == .the {
            return Place(
                range: nation.range, country: lexicon.demonyms[Int(nation.value)].code, relation: .toward)
        }
        let behind = scene.places.first { $0.range.lowerBound >= end }
        if let behind, behind.relation != .toward, behind.range.lowerBound - end <= Self.reachOfStation,
            (end..<behind.range.lowerBound).allSatisfy(isPredicative)
        {
            return behind
        }
        let before = scene.places.last { $0.range.upperBound <= start }
        guard let before, before.relation == .bare, start - before.range.upperBound <= 2,
            (before.range.upperBound..<start).allSatisfy(isPredicative)
        else { return nil }
        return before
    }

    /// "كانت", "هي", "الثانية", "في": words that may stand between a station and where it is.
    private func isPredicative(_ index: Int) -> Bool {
        ordinalWord(at: index) != nil || Self.predicative.contains(article.letters(index).withoutConjunction)
    }

    private static let reachOfStation = 4
    private static let ahead = WordSet([
        "التالية", "المقبلة", "القادمة", "اللاحقة", "ستكون", "سيكون", "المرتقبة", "المنتظرة", "المتبقية",
    ])
    private static let predicative = WordSet([
        "كانت", "هي", "ستكون", "تكون", "في", "الأولى", "التالية", "المقبلة", "القادمة", "الأخيرة", "اللاحقة", "السابقة",
        "الرئيسية",
        "مدينة", "العاصمة", "إلى", "من", "جولته", "جولتها", "الجولة", "أولى", "ثاني",
    ])

    /// "جولة دامت تسعة أيام وقادته إلى …": whether a verb of leading stands close behind a tour.
    func leadsSomewhere(_ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.dealings.contains {
            row($0).frame == .lead && row($0).form != .noun
                && (0...Self.reachOfLead).contains(Int($0.start) - Int(trigger.end))
        }
    }

    /// Words between a tour and the verb that tells where it leads.
    private static let reachOfLead = 10

    /// Whether a place lies behind a verb that leads on from the noun of a trip: it is another stop.
    func isLedTo(_ place: Place, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, row(trigger).frame == .visit || row(trigger).frame == .tour,
            let verb = scene.dealings.first(where: {
                row($0).frame == .lead && row($0).form != .noun && Int($0.start) >= Int(trigger.end)
                    && Int($0.end) <= place.range.lowerBound
            })
        else { return false }
        if row(trigger).frame == .visit {
            return !Self.outset.contains(article.letters(Int(verb.start)).withoutConjunction)
        }
        // A tour beside no trip goes where it leads.
        return scene.triggers.contains { $0.start < verb.start && [.visit, .arrive, .depart].contains(row($0).frame) }
    }
}
