import ArabicText
import Lexicon

/// Where a contact took place when its own sentence does not say.
extension EventAssembler {
    /// Contacts with the place that the article tells elsewhere.
    func locate(_ contacts: [Contact]) -> [Contact] {
        let trips = contacts.filter { $0.type == .visit && $0.destination != nil }
        let dateline = Dateline(article: article)
        return contacts.map { contact in
            guard !contact.isPhone else { return contact }
            var contact = contact
            if contact.place == nil { contact.place = place(of: contact, trips) }
            return completed(contact, trips, dateline)
        }
    }

    /// The place of a contact whose sentence names none.
    private func place(of contact: Contact, _ trips: [Contact]) -> Place? {
        // Talks are held where one side is on a visit to the other.
        for trip in trips where contact.type == .bilateralTalks && trip.status == contact.status {
            guard let destination = trip.destination, !Set(trip.guests).isDisjoint(with: contact.persons),
                contact.persons.contains(where: { cast.persons[$0].country == destination.country })
            else { continue }
            var place = destination
            place.city = nil
            return place
        }
        // The city may stand in the headline or the lead; that of talks is one side's.
        let sides = countries(of: contact)
        let reader = PlaceReader(article: article)
        for sentence in article.sentences.prefix(article.leadSentence + 2) {
            let found = reader.places(in: sentence.range).first {
                $0.relation == .inside && $0.city != nil
                    && (contact.type == .conference || sides.contains($0.country))
            }
            if let found { return found }
        }
        guard contact.type == .conference else { return nil }
        return article.sentences.lazy.flatMap { reader.places(in: $0.range) }
            .first { $0.relation == .inside && $0.city != nil }
    }

    /// The contact with the city told by the trip that it belongs to, or by the dateline.
    private func completed(_ contact: Contact, _ trips: [Contact], _ dateline: Dateline?) -> Contact {
        var contact = contact
        guard contact.place?.city == nil else { return contact }
        let country = contact.place?.country ?? (contact.frame == .receive ? hostCountry(contact) : nil)
        if let country, let city = cityOfTrip(to: country, contact, trips) {
            contact.place = city
            return contact
        }
        if contact.frame == .receive, dateline?.place.country != country, let seat = seatOfGovernor(contact) {
            contact.place = seat
            return contact
        }
        if let country, let city = cityOfHead(in: country, contact) {
            contact.place = city
            return contact
        }
        guard let dateline, contact.status == .occurred, contact.type != .conference,
            contact.type != .visit || contact.frame != .depart,
            (contact.sentences.min() ?? 0) <= article.leadSentence + 1
        else { return contact }
        if let country {
            if country == dateline.place.country { contact.place = dateline.place }
        } else if contact.type == .bilateralTalks, countries(of: contact).contains(dateline.place.country) {
            contact.place = dateline.place
        }
        return contact
    }

    /// The one city that the guests are said to have come to in a country.
    private func cityOfTrip(to country: CountryCode, _ contact: Contact, _ trips: [Contact]) -> Place? {
        let cities = trips.compactMap { trip -> Place? in
            guard let place = trip.destination, place.country == country, place.city != nil,
                trip.status == contact.status,
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
    private func cityOfHead(in country: CountryCode, _ contact: Contact) -> Place? {
        guard contact.type != .conference else { return nil }
        let reader = PlaceReader(article: article)
        for sentence in article.sentences.prefix(article.leadSentence + 3) {
            let place = reader.places(in: sentence.range).first { place in
                guard place.relation != .bare, place.country == country, let city = place.city,
                    let match = article.annotations.match(.city, at: city.lowerBound)
                else { return false }
                return sentence.isHeadline || article.lexicon.cities[Int(match.value)].isCapital
            }
            if let place { return place }
        }
        return nil
    }

    /// "محافظ إربد", "عمدة برشلونة": who governs a city receives there.
    private func seatOfGovernor(_ contact: Contact) -> Place? {
        guard let host = contact.hosts.first, cast.persons[host].rank == .governor,
            let title = cast.persons[host].title, title.count > 1,
            let match = article.annotations.match(.city, at: title.lowerBound + 1), match.clitics.isEmpty,
            !article.lexicon.cities[Int(match.value)].isWeak
        else { return nil }
        return Place(
            range: match.range, city: match.range, country: article.lexicon.cities[Int(match.value)].country,
            relation: .inside)
    }

    /// The country of the one who receives: his own, or the seat of the body that he heads.
    func hostCountry(_ contact: Contact) -> CountryCode? {
        contact.hosts.lazy.compactMap { host in
            let person = self.cast.persons[host]
            guard let body = person.organization else { return person.country }
            return self.article.lexicon.seat(ofOrganization: body.row)
        }.first
    }
}
