import ArabicText
import Lexicon

/// A city that the article names early.
struct FirstCity {
    var place: Place
    var isHeadline: Bool
    var sentence: Int
}

/// Where a contact took place when its own sentence does not say.
extension EventAssembler {
    /// What the article tells of places outside the contacts' own sentences, read once.
    private struct Surroundings {
        var trips: [Contact]
        /// Gatherings whose place is told.
        var gatherings: [Contact]
        /// The first city in which something is, anywhere.
        var anywhere: Place?
        /// Talks that headline or lead tell with their city.
        var talks: [Contact]
        /// Talks whose city their own sentence tells.
        var inCities: [Contact]
    }

    private func surroundings(_ contacts: [Contact]) -> Surroundings {
        let needsAny = contacts.contains { $0.type == .conference && $0.place == nil }
        return Surroundings(
            trips: contacts.filter { $0.type == .visit && $0.destination != nil && !isRemembered($0) },
            gatherings: contacts.filter { $0.type == .conference && $0.place != nil },
            anywhere: needsAny
                ? article.sentences.indices.lazy.map(self.reading.scene).filter(tellsGathering)
                    .flatMap { scene in
                        scene.places.filter {
                            !self.reader.isOfOther($0, in: scene.index) && self.isNearGathering($0, scene)
                        }
                    }.first { $0.relation == .inside && $0.city != nil } : nil,
            talks: needsAny
                ? contacts.filter { $0.type == .bilateralTalks && $0.place?.city != nil && isOfLead($0) } : [],
            inCities: contacts.filter { $0.type == .bilateralTalks && $0.place?.city != nil && $0.status == .occurred })
    }

    private func isOfLead(_ contact: Contact) -> Bool { (contact.sentences.min() ?? 0) <= article.leadSentence }

    /// "التقى الوزير نظيره في نيروبي … وقال خلال اجتماع لمجلس الأمن": the city of the talks is theirs, unless they are held beside the
    /// gathering.
    private func isPlace(_ place: Place, ofTalksBefore contact: Contact, _ surroundings: Surroundings) -> Bool {
        contact.type == .conference && !isOfLead(contact) && !isSideline(contact)
            && contact.conference.map { $0.range.count > 1 } ?? false
            && surroundings.talks.contains {
                $0.place?.country == place.country && Set($0.persons).isDisjoint(with: contact.persons)
            }
    }

    /// Cities behind a preposition in the headline and the first sentences.
    func findFirstCities() -> [FirstCity] {
        let reader = PlaceReader(article: article)
        let speech = article.sentences.isEmpty ? nil : self.reader.cityOfSpeech(inHeadline: reading.scene(0))
        let opening =
            (cityThatOpensHeadline(reader).map { [$0] } ?? [])
            + (speech.map { [FirstCity(place: $0, isHeadline: true, sentence: 0)] } ?? [])
        return opening
            + article.sentences.prefix(article.leadSentence + 3).enumerated().flatMap { index, sentence in
                reader.places(in: sentence.range).filter {
                    $0.relation != .bare && $0.city != nil && !isOfTitle($0, in: index) && !reader.isOfEmbassy($0)
                        && !isOfPublisher($0) && !self.reader.isOfSchoolAbroad($0)
                        && !self.reader.isOfOther($0, in: index)
                        && !self.reader.isSpokenOf($0, from: sentence.range.lowerBound)
                        && !self.reader.isQuoted($0, behind: sentence.range.lowerBound, in: sentence.range)
                        && !self.isReported($0, in: index) && !self.reader.isOfSource($0, in: sentence.range)
                }.map { FirstCity(place: $0, isHeadline: sentence.isHeadline, sentence: index) }
            }
    }

    /// "بيان صادر عن الوزارة اليوم في إسلام آباد": where something was published.
    private func isOfPublisher(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        return (max(0, start - Self.reachOfPublisher)..<start).contains {
            Self.publishing.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words of a body, and of the day, between what was published and where.
    private static let reachOfPublisher = 6
    private static let publishing = WordSet([
        "صدر", "صدرت", "الصادر", "الصادرة", "صادر", "صادرة", "أصدره", "أصدرته", "أصدرها", "أصدرتها", "أصدر", "أصدرت",
        "وزع", "وزعه", "وزعته", "نشر", "نشره", "نشرته", "بثته", "بثه",
    ])

    /// Whether a sentence speaks of a gathering, or of those who come to it.
    private func tellsGathering(_ scene: Scene) -> Bool {
        scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .gathering, .session, .host, .attend, .chair, .meet, .arrive, .visit: true
            default: false
            }
        }
    }

    /// Whether a word of gathering or coming stands before a place in its clause: "القوة المنتشرة في الجولان" is no meeting.
    private func isNearGathering(_ place: Place, _ scene: Scene) -> Bool {
        scene.triggers.contains {
            Int($0.start) < place.range.lowerBound + Self.reachOfGathering
                && place.range.lowerBound - Int($0.end) <= Self.reachOfGathering
        }
    }

    /// Words between a gathering, with its name, and its place.
    private static let reachOfGathering = 14

    /// "السفير في عمان": where somebody holds office.
    private func isOfTitle(_ place: Place, in sentence: Int) -> Bool {
        place.relation == .inside
            && cast.mentions(in: sentence).contains { $0.actor.range.contains(place.range.upperBound - 1) }
    }

    /// Contacts with the place that the article tells elsewhere.
    func locate(_ contacts: [Contact]) -> [Contact] {
        guard !contacts.isEmpty else { return contacts }
        let surroundings = surroundings(contacts)
        return contacts.map { contact in
            // A call has no place, nor what is refused; a tour has many.
            guard !contact.isPhone, !contact.isRefused,
                !contact.isEdition || contact.place != nil || contact.isPreparation
            else {
                return contact
            }
            var contact = contact
            if contact.frame == .tour, contact.place == nil {
                contact.place = stopOfHeadline(contact)
                return contact
            }
            if isRemote(contact) {
                contact.place = nil
                return contact
            }
            if let city = cityOfSharedName(contact) { contact.place = city }
            if contact.place == nil { contact.place = place(of: contact, surroundings) ?? capitalAlone(contact) }
            if contact.place == nil { contact = withVisitor(contact) }
            if contact.place == nil { contact = atHome(contact, surroundings) }
            return withCityOfRegion(completed(contact, surroundings))
        }
    }

    /// The one stop of a tour that the headline puts the traveller in.
    private func stopOfHeadline(_ tour: Contact) -> Place? {
        guard let headline = article.sentences.first, headline.isHeadline else { return nil }
        let stops = PlaceReader(article: article).places(in: headline.range).filter {
            $0.relation == .inside && tour.sideCountries.contains($0.country)
        }
        return stops.count == 1 ? stops[0] : nil
    }

    /// The place of a contact whose sentence names none.
    private func place(of contact: Contact, _ surroundings: Surroundings) -> Place? {
        // Talks are held where one side is on a visit to the other.
        for trip in surroundings.trips
        where contact.type == .bilateralTalks
            && (trip.status == contact.status || isOfOneTime(trip, contact) || isUnderWay(trip, contact))
        {
            guard let destination = trip.destination, !Set(trip.guests).isDisjoint(with: contact.persons),
                contact.persons.contains(where: { cast.persons[$0].country == destination.country })
            else { continue }
            var place = destination
            place.city = nil
            return place
        }
        // "على هامش مؤتمر ميونخ"
        if contact.type == .bilateralTalks, !surroundings.gatherings.isEmpty, isOnSideline(contact),
            let gathering = surroundings.gatherings.first(where: {
                !Set($0.sentences).isDisjoint(with: contact.sentences)
            }) ?? surroundings.gatherings.last(where: { isBesideIt($0, contact) })
        {
            return gathering.place
        }
        // The city may stand in the headline or the lead; that of talks is one side's, or the seat of one of two bodies.
        var sides = countries(of: contact)
        if sides.isEmpty {
            sides.formUnion(organizations(of: contact).compactMap { lexicon.seat(ofOrganization: $0.row) })
        }
        // The state that nobody names may be any.
        let isOpen = contact.persons.contains(where: reader.isOfUnknownState)
        let found = firstCities.first {
            $0.sentence < article.leadSentence + 2 && $0.place.relation == .inside && !isOver(contact)
                && (contact.type == .conference || sides.contains($0.place.country) || isOpen)
                && !reader.isHomeOfEnvoy($0.place, contact) && !isPlace($0.place, ofTalksBefore: contact, surroundings)
                && !isBehindDateline($0, contact, sides)
        }
        if let found = found?.place ?? placeSpokenOf(contact) ?? stateVisited(of: contact, surroundings.trips) {
            return found
        }
        guard contact.type == .conference, isOfHead(contact), let anywhere = surroundings.anywhere,
            !isPlace(anywhere, ofTalksBefore: contact, surroundings)
        else { return nil }
        return anywhere
    }

    /// "الخرطوم (وكالة) – في الاجتماع الذي ضم الوزيرين اليوم … . ويشمل الاتفاق التدريب بهانوي": of talks that the lead tells, a city behind it
    /// is not the place when the report comes from the other side's.
    private func isBehindDateline(_ city: FirstCity, _ talks: Contact, _ sides: Set<CountryCode>) -> Bool {
        guard let origin = dateline?.place.country, talks.type == .bilateralTalks, talks.status == .occurred else {
            return false
        }
        return city.sentence > article.leadSentence && isOfLead(talks) && origin != city.place.country
            && sides.contains(origin)
    }

    /// What lead or headline tell, or the sentence behind them: of other gatherings the city named first says nothing.
    private func isOfHead(_ contact: Contact) -> Bool { (contact.sentences.min() ?? 0) <= article.leadSentence + 1 }

    /// A trip and talks told in one sentence, whichever of them has begun: "تقوم الوزيرة اليوم بزيارة تجري خلالها محادثات".
    private func isOfOneTime(_ trip: Contact, _ talks: Contact) -> Bool {
        [trip.status, talks.status].allSatisfy { $0 == .planned || $0 == .occurred }
            && trip.sentences.contains { index in
                talks.sentences.contains(index)
                    && !reader.tellsTripOnOccasion(of: talks, reading.scene(index))
            }
    }

    /// "وصل أمس … ويجري اليوم محادثات": a guest who has come meets his hosts there.
    private func isUnderWay(_ trip: Contact, _ talks: Contact) -> Bool {
        trip.status == .occurred && talks.status == .planned
            && (trip.sentences.min() ?? 0) <= (talks.sentences.min() ?? 0)
    }

    /// The contact with the city told by the trip that it belongs to, or by the dateline.
    private func completed(_ contact: Contact, _ surroundings: Surroundings) -> Contact {
        var contact = contact
        let dateline = dateline
        guard contact.place?.city == nil else { return contact }
        if let capital = capitalByNation(contact) {
            contact.place = capital
            return contact
        }
        let country = contact.place?.country ?? (contact.frame == .receive ? hostCountry(contact) : nil)
        if let country, let city = cityBefore(contact, in: country, surroundings.inCities) {
            contact.place = city
            return contact
        }
        if let country, let city = cityOfTrip(to: country, contact, surroundings.trips) {
            contact.place = city
            return contact
        }
        if contact.frame == .receive, dateline?.place.country != country, let seat = seatOfGovernor(contact) {
            contact.place = seat
            return contact
        }
        if let country, let city = cityOfHead(in: country, surroundings),
            contact.type != .conference || city.relation == .inside && !contact.isEdition
        {
            contact.place = city
            return contact
        }
        if let country, let city = toldLater(contact, country) {
            contact.place = city
            return contact
        }
        guard let dateline, contact.status == .occurred, contact.type != .conference || isOfTwo(contact),
            contact.type != .visit || contact.frame != .depart,
            (contact.sentences.min() ?? 0) <= article.leadSentence + 1
        else { return contact }
        if let country {
            // Of a trip a name that the capital shares with a state says no more than the state's.
            if country == dateline.place.country, contact.type != .visit || !isOfSharedName(dateline.place) {
                contact.place = dateline.place
            }
        } else if contact.type != .visit,
            countries(of: contact).contains(dateline.place.country) || isOnSideline(contact)
        {
            contact.place = dateline.place
        }
        return contact
    }

    /// The one city that the guests are said to have come to in a country.
    private func cityOfTrip(to country: CountryCode, _ contact: Contact, _ trips: [Contact]) -> Place? {
        let cities = trips.compactMap { trip -> Place? in
            guard let place = trip.destination, place.country == country, place.city != nil,
                trip.status == contact.status || isUnderWay(trip, contact),
                !Set(trip.guests).isDisjoint(with: contact.persons)
                    || trip.guests.allSatisfy({ cast.persons[$0].name == nil })
            else { return nil }
            return place
        }
        guard let first = cities.first, let city = first.city else { return nil }
        let isOne = cities.allSatisfy { other in
            other.city.map { article.letters($0.upperBound - 1).elementsEqual(article.letters(city.upperBound - 1)) }
                ?? false
        }
        return isOne ? first : nil
    }

    /// The city that the headline names, or the capital named in the first sentences, when it lies in a country.
    private func cityOfHead(in country: CountryCode, _ surroundings: Surroundings) -> Place? {
        firstCities.first { entry in
            guard entry.place.country == country, let city = entry.place.city,
                let match = article.annotations.match(.city, at: city.lowerBound)
            else { return false }
            return entry.isHeadline || article.lexicon.cities[Int(match.value)].isCapital
        }?.place
    }

    /// The city in which later sentences say that it was held; of a visit the capital, wherever it is named.
    private func toldLater(_ contact: Contact, _ country: CountryCode) -> Place? {
        for sentence in article.sentences.indices.dropFirst(article.leadSentence) {
            if contact.type == .visit {
                if let capital = capital(of: country, in: sentence) { return capital }
            } else if sentence <= article.leadSentence + 4,
                let place = reader.place(ofSame: contact.type, in: sentence), place.country == country
            {
                return place
            }
        }
        return nil
    }

    /// "في نيروبي", "مطار نيروبي", "العاصمة نيروبي"
    private func capital(of country: CountryCode, in sentence: Int) -> Place? {
        reading.scene(sentence).places.first { place in
            guard place.country == country, let city = place.city,
                let match = article.annotations.match(.city, at: city.lowerBound)
            else { return false }
            guard article.lexicon.cities[Int(match.value)].isCapital else { return false }
            return (place.relation != .bare || isAfterCapitalWord(city.lowerBound))
                && !PlaceReader(article: article).isOfEmbassy(place)
        }
    }

    private func isAfterCapitalWord(_ index: Int) -> Bool {
        article.annotations.item(endingAt: index, .cue) { match in
            [.capital, .namedPlace].contains(article.lexicon.cues[Int(match.value)])
        } != nil
    }

    /// Talks of a head of state with a minister or an envoy of another side are held at his home, unless he travels
    /// himself; so are those of anybody with the ambassador to his state.
    private func atHome(_ contact: Contact, _ surroundings: Surroundings) -> Contact {
        guard contact.type == .bilateralTalks, contact.hosts.isEmpty, contact.guests.isEmpty,
            contact.others.count >= 2,
            contact.sideCountries.isSubset(of: contact.others.compactMap { reader.sides(of: $0).country }),
            let host = contact.others.first(where: isHeadOfState) ?? contact.others.first(where: { !isAmbassador($0) }),
            let home = reader.sides(of: host).country,
            !surroundings.trips.contains(where: { $0.guests.contains(host) })
        else { return contact }
        let guests = contact.others.filter { $0 != host }
        let isHead = isHeadOfState(host)
        let comes = guests.allSatisfy { guest in
            guard reader.areForeign(host, guest) else { return false }
            // "منسق البرنامج في سوريا": a body's man in the host's own state.
            if cast.persons[guest].organization != nil, cast.persons[guest].post == home {
                return cast.persons[host].holdsHighOffice
            }
            return switch cast.persons[guest].rank {
            case .ambassador: isHead || cast.persons[guest].name != nil && cast.persons[guest].post ?? home == home
            case .crown, .deputy, .minister, .envoy, .legislator: isHead
            default: false
            }
        }
        guard comes, !isAway(contact) else { return contact }
        var contact = contact
        contact.hosts = [host]
        contact.guests = guests
        contact.others = []
        contact.frame = .receive
        return contact
    }

    private func isAmbassador(_ person: Int) -> Bool { cast.persons[person].rank == .ambassador }

    /// "رئيس الجمهورية", "الملك", "الرئيس المصري"
    func isHeadOfState(_ person: Int) -> Bool {
        let person = cast.persons[person]
        if person.rank == .headOfState { return true }
        guard person.rank == .presidentGeneric, person.organization == nil, !person.countryIsGuess,
            let title = person.title, title.count <= 2
        else { return false }
        return article.letters(title.lowerBound).containsArticle
    }

    /// "على هامش القمة": both sides are away; the minister who faces the press afterwards does so at his own home.
    private func isAway(_ contact: Contact) -> Bool {
        isOnSideline(contact)
            || contact.sentences.allSatisfy { reader.cue(.pressConference, in: article.sentences[$0].range) != nil }
    }

    /// Talks beside a gathering are held where it is.
    func isOnSideline(_ contact: Contact) -> Bool {
        contact.sentences.contains { reader.cue(.sideline, in: article.sentences[$0].range) != nil }
    }

    /// "وعلى الهامش انفرد به": beside the gathering that was told before, of whose sides somebody meets another.
    private func isBesideIt(_ gathering: Contact, _ talks: Contact) -> Bool {
        gathering.trigger.upperBound <= talks.trigger.lowerBound
            && talks.persons.contains(where: gathering.persons.contains)
    }

    /// "محافظ إربد", "عمدة برشلونة", "رئيس بلدية صيدا": who governs a city receives there.
    private func seatOfGovernor(_ contact: Contact) -> Place? {
        guard let host = contact.hosts.first, cast.persons[host].rank == .governor,
            let title = cast.persons[host].title, title.count > 1,
            case let isOfTown = article.annotations.match(.cue, at: title.lowerBound + 1)
                .map({ article.lexicon.cues[Int($0.value)] == .cityWord }) ?? false,
            let match = article.annotations.match(.city, at: title.lowerBound + (isOfTown ? 2 : 1)),
            match.clitics.isEmpty,
            !article.lexicon.cities[Int(match.value)].isWeak
        else { return nil }
        return Place(
            range: match.range, city: match.range, country: article.lexicon.cities[Int(match.value)].country,
            relation: .inside)
    }

    /// The country of the one who receives: his own, or the seat of the body that he heads; a ministry that summons has
    /// no person to stand for it.
    func hostCountry(_ contact: Contact) -> CountryCode? {
        let country = contact.hosts.lazy.compactMap { host in
            let person = self.cast.persons[host]
            guard let body = person.organization else { return person.country }
            return self.article.lexicon.seat(ofOrganization: body.row)
        }.first
        if country != nil || contact.frame != .summon { return country }
        let hosts = contact.sideCountries.subtracting(contact.guests.compactMap { cast.persons[$0].country })
        return hosts.count == 1 ? hosts.first : nil
    }

    /// "احتفى الأردن بزيارة الوزير السعودي": of two states the one that is not the guest's, where no words tell the goal.
    func countryVisited(_ contact: Contact) -> CountryCode? {
        guard contact.type == .visit, !contact.guests.isEmpty else { return nil }
        let visited = countries(of: contact).subtracting(contact.guests.compactMap { cast.persons[$0].country })
        return visited.count == 1 ? visited.first : nil
    }
}
