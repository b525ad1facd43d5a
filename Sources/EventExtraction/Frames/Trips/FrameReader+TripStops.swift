import ArabicText
import Lexicon

/// What else a trip leads to: its other stops, talks with officials on the way.
extension FrameReader {
    /// The other stops of a trip: "يزور الكويت وقطر والعراق", "في جولة تشمل قطر والعراق".
    func furtherStops(_ scene: Scene, _ trip: Contact) -> [Contact] {
        guard trip.type == .visit, let destination = trip.destination else { return [] }
        var stops: [Place] = []
        let including = cue(.including, in: trip.trigger.upperBound..<scene.sentence.range.upperBound)
        var end = destination.range.upperBound
        var isListed = false
        /// Stops that stand apart from the one before them, on a day of their own.
        var apart = Set<Int>()
        for place in scene.places where place.range.lowerBound >= trip.trigger.upperBound {
            let start = place.range.lowerBound
            if let including, start >= Int(including.end), start - Int(including.end) <= 2, !isListed {
                isListed = true
            } else if (1...3).contains(start - end),
                cue(.further, in: end..<start) != nil
                    || start == end + 1 && article.letters(end).hasSuffix(Self.fromThere),
                !scene.triggers.contains(where: { (end..<start).contains(Int($0.start)) })
            {
                // "إلى غامبيا ثم السنغال", "إلى الرياض ومنها إلى الدوحة"
                apart.insert(start)
            } else if start != end || !isJoined(start) {
                continue
            }
            end = place.range.upperBound
            stops.append(place)
        }
        // "وصل إلى القاهرة قادما من الرياض": the stop before, unless he set out there.
        let origin =
            trip.frame == .arrive || trip.frame == .visit ? origin(scene, from: destination.range.upperBound) : nil
        if let origin, origin.range.lowerBound - destination.range.upperBound <= Self.farthestLanding {
            stops.append(origin)
        }
        if let next = onward(scene, trip, from: destination) { stops.append(next) }
        var seen: Set<CountryCode> = [destination.country]
        let origins = Set(trip.guests.compactMap { sides(of: $0).country })
        return stops.filter { !origins.contains($0.country) && seen.insert($0.country).inserted }.map {
            place in
            var stop = trip
            stop.destination = place
            stop.place = place
            stop.hosts = []
            if trip.frame == .depart {
                // Whoever has left one state for the next is on his way.
                stop.frame = .arrive
                stop.leavesHome = false
                if trip.status == .occurred { stop.status = .planned }
                if let date = trip.date, date.range.lowerBound > place.range.upperBound + 2 { stop.date = nil }
            } else if place.range == origin?.range {
                // The day of his arrival is not that of the stop before.
                stop.date = nil
            } else if trip.status == .occurred, isFirstStop(scene, after: trip, before: place) {
                // "وصل إلى نيروبي في أول محطة من جولة تشمل كمبالا": the other stops are still to come.
                stop.status = .planned
                stop.date = nil
            } else if apart.contains(place.range.lowerBound) {
                // "ستزور السعودية الاثنين، ثم طهران الثلاثاء"
                stop.date = scene.dates.first { (0...1).contains($0.range.lowerBound - place.range.upperBound) }
            }
            if isListed {
                // A list of stops says nothing of the day of each; "تشمل" lists those still to come, "شملت" those made.
                stop.date = nil
                if trip.status == .occurred,
                    including.map({ Self.isPresent(article.letters(Int($0.start))) }) == true
                {
                    stop.status = .planned
                }
            }
            return stop
        }
    }

    /// "وصل إلى نيروبي في أول محطة من جولة تشمل كمبالا": where a tour goes on to from its first stop.
    func isTourAfterFirstStop(_ found: Contact, _ scene: Scene, _ trigger: Annotation, _ last: Contact) -> Bool {
        guard found.type == .visit, row(trigger).frame == .tour, found.status == .occurred, last.type == .visit,
            last.sentences == [scene.index], last.guests == found.guests, let place = found.destination,
            last.destination.map({ $0.country != place.country }) ?? false
        else { return false }
        return isFirstStop(scene, after: last, before: place)
    }

    /// "في أول محطة", "في مستهل جولة": whether the place told before a stop is the first of a tour.
    private func isFirstStop(_ scene: Scene, after trip: Contact, before stop: Place) -> Bool {
        (trip.trigger.upperBound..<max(trip.trigger.upperBound, stop.range.lowerBound)).contains { index in
            let letters = article.letters(index)
            if Self.outset.contains(letters) { return Self.tours.contains(article.letters(index + 1)) }
            guard Self.stations.contains(letters) else { return false }
            return Self.first.contains(article.letters(index - 1)) || Self.theFirst.contains(article.letters(index + 1))
        }
    }

    private static let outset = WordSet(["مستهل", "بداية", "مستهلا", "مستهلة"])
    private static let tours = WordSet(["جولة", "جولته", "جولتها", "جولتهم"])
    private static let stations = WordSet(["محطة", "محطاته", "محطاتها", "محطات", "المحطة", "محطته", "محطتها"])
    private static let first = WordSet(["أول", "أولى", "كأول"])
    private static let theFirst = WordSet(["الأولى", "أولى"])

    /// "غادر الدوحة إلى طهران", "غادر كينيا متوجها إلى إثيوبيا": where he goes who leaves a state that he visited.
    private func onward(_ scene: Scene, _ trip: Contact, from destination: Place) -> Place? {
        guard trip.frame == .depart, destination.relation == .bare,
            let next = scene.places.first(where: { $0.range.lowerBound >= destination.range.upperBound }),
            next.relation == .toward, !next.isVenue || next.city != nil,
            case let gap = destination.range.upperBound..<next.range.lowerBound, gap.count <= Self.reachOfOnward,
            !scene.triggers.contains(where: { gap.contains(Int($0.start)) }),
            cue(.toward, in: next.range.lowerBound..<next.range.lowerBound + 1) != nil
        else { return nil }
        return next
    }

    /// Words between the state that is left and the next: the day, "متوجها".
    private static let reachOfOnward = 6

    /// "وسيلتقي خلال زيارته كبار المسؤولين": talks of a traveller with officials who are not told closer are held with the
    /// country that he visits.
    func talksOnTrip(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        let row = row(trigger)
        guard row.frame == .meet || row.frame == .discuss else { return nil }
        let officials = principals(scene, after: Int(trigger.end)).first {
            let person = cast.persons[$0.person]
            return $0.actor.number.isPlural && person.name == nil
                && (person.country == nil || person.countryIsGuess)
        }
        guard officials != nil, let trip = contacts.last(where: { $0.type == .visit }),
            let destination = trip.destination
        else { return nil }
        let traveller =
            row.form == .noun
            ? principals(scene, before: Int(trigger.start)).last
            : subjectBefore(scene, trigger) ?? principals(scene, after: Int(trigger.end)).first
        // Without a subject of its own the sentence goes on about the traveller.
        guard let guest = traveller.map(\.person) ?? trip.guests.first, trip.guests.contains(guest)
        else { return nil }
        var talks = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        talks.others = [guest]
        talks.sideCountries = [destination.country]
        talks.place = destination
        talks.isComplete = true
        return talks
    }

    static let fromThere = foldedWord("منها")

    private static let presentPrefixes = [FoldedLetter.arabic(0x62A), FoldedLetter.arabic(0x64A)]

    /// Whether a verb stands in the present: "تشمل", "وتشمل".
    private static func isPresent(_ verb: FoldedLetters) -> Bool {
        verb.prefix(2).contains(where: presentPrefixes.contains)
    }

    private func isJoined(_ index: Int) -> Bool {
        annotations.at(index).contains {
            ($0.category == .country || $0.category == .city)
                && !$0.clitics.isDisjoint(with: [.and, .then])
        }
    }

    /// A state that is visited, or the city in it that is told right beside, or where the guest lands.
    func city(of destination: Place, among candidates: [Place]) -> Place {
        guard destination.city == nil,
            let city = candidates.first(where: { $0.city != nil && $0.country == destination.country }),
            city.range.lowerBound - destination.range.upperBound <= Self.reachOfCity || isAirport(city)
        else { return destination }
        return city
    }

    /// "وصل البلاد في زيارة تستمر يومين، واستقبله بمطار الخرطوم …"
    private func isAirport(_ place: Place) -> Bool {
        place.isVenue || place.range.contains { article.letters($0).hasSuffix(Self.airport) }
    }

    private static let airport = foldedWord("مطار")
    /// Words between a state that is visited and its city: "إلى المغرب حيث سيزور الرباط".
    private static let reachOfCity = 4

    /// "ومن أديس أبابا حيث يقوم بزيارة رسمية": the place whose clause tells of a visit.
    func placeOfClause(_ scene: Scene, _ trigger: Annotation) -> Place? {
        guard row(trigger).frame == .visit, row(trigger).form == .noun else { return nil }
        return scene.places.last { isWhere($0, right: Int(trigger.start)) }
    }
}
