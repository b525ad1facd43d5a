import ArabicText
import Lexicon

/// Who takes part: hosts of trips, delegates of gatherings, one person for an office and a name.
extension EventAssembler {
    /// Who receives a visitor at the place of his trip is the trip's host.
    func withHost(_ trip: Contact, _ events: [Contact]) -> Contact {
        guard trip.type == .visit, trip.hosts.isEmpty, let destination = trip.destination else { return trip }
        var trip = trip
        var trigger: Range<Int>?
        // Talks that are still to come make nobody the host of the trip, but for whom it is made.
        for talks in events
        where talks.type == .bilateralTalks && (talks.status == .occurred || isPurpose(talks, of: trip)) {
            guard !Set(talks.persons).isDisjoint(with: trip.guests),
                !Set(talks.sentences).isDisjoint(with: trip.sentences) || isReceived(by: talks, on: trip)
            else { continue }
            // "طرحه في بغداد على الوزير بعد زيارته لواشنطن": whom he met elsewhere is no host there.
            if let place = talks.place, place.country != destination.country { continue }
            // "قال الوزير بعد لقائه الملك إن من المتوقع أن يزور الملك بلاده": with whom he has met need not receive him there.
            if trip.status == .planned, talks.status == .occurred, talks.trigger.upperBound <= trip.trigger.lowerBound {
                continue
            }
            // Whom he met in one sentence, each by himself, they all are hosts.
            guard trigger == nil || trigger == talks.trigger else { continue }
            let hosts = talks.persons.filter {
                cast.persons[$0].country == destination.country && !trip.guests.contains($0)
                    && cast.persons[$0].name != nil && !trip.hosts.contains($0)
            }
            trip.hosts += hosts
            if !hosts.isEmpty { trigger = talks.trigger }
        }
        if trip.hosts.isEmpty { trip.hosts = hostsNamedLater(of: trip, to: destination) }
        if trip.hosts.isEmpty, let ruler = rulerWhoSpeaks(of: trip, in: destination.country) { trip.hosts = [ruler] }
        return trip
    }

    /// Whether the ruler of the state visited received the visitor.
    private func isReceived(by talks: Contact, on trip: Contact) -> Bool {
        guard trip.status == .occurred, !isRemembered(trip), !talks.isPhone,
            talks.place.map({ $0.country == trip.destination?.country }) ?? true
        else { return false }
        return talks.hosts.contains {
            switch cast.persons[$0].rank {
            case .headOfState, .crown, .headOfGovernment: true
            // "الرئيس الصومالي"
            case .presidentGeneric: cast.persons[$0].title.map { $0.count <= 2 } ?? false
            case .governor: isHeadOfRegion($0)
            default: false
            }
        }
    }

    /// Who heads a state's delegation or holds the chair takes part in the gathering that is the news, wherever he is named.
    func withDelegates(_ contact: Contact, _ others: [Contact]) -> Contact {
        guard contact.type == .conference else { return contact }
        var contact = contact
        contact.others += ministers(of: contact, except: others)
        for index in article.sentences.indices {
            contact.sideCountries.formUnion(reader.statesListed(reading.scene(index)))
        }
        for person in cast.persons where person.isDelegation && person.country != nil {
            guard let leader = person.leader, !contact.persons.contains(leader) else { continue }
            contact.others.append(leader)
        }
        for index in cast.persons.indices where reader.presides(index) && !contact.chairs.contains(index) {
            guard cast.persons[index].name != nil else { continue }
            contact.others.removeAll { $0 == index }
            contact.chairs.append(index)
        }
        contact = withDelegatesNamedLater(contact)
        hostsBesideGuests(of: contact, except: others).forEach { join($0, &contact) }
        contact.others += speakers(at: contact)
        return contact
    }

    /// "وصل إلى تونس كل من الرئيس المالي فلان والرئيس السنغالي علان": travellers of several states make a trip each.
    func byTraveller(_ trip: Contact) -> [Contact] {
        guard trip.type == .visit, trip.guests.count > 1 else { return [trip] }
        let sides = trip.guests.map { reader.sides(of: $0).country }
        guard Set(sides).count == sides.count, !sides.contains(nil),
            trip.guests.allSatisfy({ cast.persons[$0].name != nil && cast.persons[$0].holdsHighOffice })
        else { return [trip] }
        return trip.guests.map { guest in
            var own = trip
            own.guests = [guest]
            own.sideCountries = []
            return own
        }
    }

    /// "مفاوضات وزراء الري في مصر والسودان … وقال وزير الري المصري فلان": the ministers of a gathering of ministers, by their
    /// field and state, where no other contact is theirs.
    private func ministers(of contact: Contact, except others: [Contact]) -> [Int] {
        let states = countries(of: contact)
        let bodies = organizations(of: contact).map(\.row)
        var offices: Set<FoldedLetters> = []
        for sentence in contact.sentences {
            for mention in cast.mentions(in: sentence) {
                let person = cast.persons[mention.person]
                guard person.number == .plural, person.rank == .minister, !person.isDelegation, let title = person.title
                else { continue }
                offices.formUnion(fields(of: title))
            }
        }
        guard !offices.isEmpty else { return [] }
        let taken = Set(contact.persons).union(others.flatMap(\.persons))
        return cast.persons.indices.filter { index in
            let person = cast.persons[index]
            guard person.name != nil, person.rank == .minister, person.organization == nil,
                !taken.contains(index), let country = person.country, !person.countryIsGuess, let title = person.title
            else { return false }
            let isOfStates =
                states.contains(country) || bodies.contains { lexicon.isMember(country, ofOrganization: $0) }
            return isOfStates && !fields(of: title).isDisjoint(with: offices)
        }
    }

    /// "الوزير يلتقي السفير وفلانا" over a text that tells two meetings: the headline tells the first of them.
    func splitSeries(_ contacts: [Contact]) -> [Contact] {
        contacts.map { contact in
            guard contact.isInHeadline, contact.type == .bilateralTalks, contact.persons.count > 2 else {
                return contact
            }
            let all = Set(contact.persons)
            let parts = contacts.filter {
                !$0.isInHeadline && $0.type == .bilateralTalks && $0.persons.count == 2
                    && all.isSuperset(of: $0.persons)
            }
            guard Set(parts.map { Set($0.persons) }).count > 1, let first = parts.first else { return contact }
            var told = contact
            told.hosts.removeAll { !first.persons.contains($0) }
            told.guests.removeAll { !first.persons.contains($0) }
            told.others.removeAll { !first.persons.contains($0) }
            return told
        }
    }

    /// Whether talks told once more have as many persons and more of their names.
    func namesMore(_ right: Contact, than left: Contact) -> Bool {
        let named = { (contact: Contact) in contact.persons.count { self.cast.persons[$0].name != nil } }
        return right.type == .bilateralTalks && right.persons.count == left.persons.count && named(right) > named(left)
    }

    /// The persons of talks told twice, those without a name replaced by the one person of their side and rank whom
    /// the other account names.
    func naming(_ persons: [Int], as other: Contact) -> [Int] {
        guard other.type == .bilateralTalks else { return persons }
        return persons.map { index in
            let person = cast.persons[index]
            guard person.name == nil, !person.isDelegation, !person.number.isPlural else { return index }
            let named = other.persons.filter {
                let candidate = cast.persons[$0]
                return candidate.name != nil && candidate.rank == person.rank && isOfSameSide(candidate, person)
                    && !persons.contains($0)
            }
            return named.count == 1 ? named[0] : index
        }
    }

    /// Whether two persons speak for one state or one body.
    private func isOfSameSide(_ left: Person, _ right: Person) -> Bool {
        if let body = left.organization, let other = right.organization { return isSameBody(body, other) }
        return left.organization == nil && right.organization == nil && left.country != nil
            && left.country == right.country
    }

    /// Offices without a name give way to the one person of that country and office whom the article names.
    func named(_ persons: [Int], in contact: Contact) -> [Int] {
        var result: [Int] = []
        for person in persons where !isNamedAlready(person, in: contact) {
            let replaced = namedTwin(of: person, except: Set(contact.persons)) ?? person
            if !result.contains(replaced) { result.append(replaced) }
        }
        return result
    }

    /// Whether an office without a name is that of a person whom the contact has by name: of one state, rank and field.
    private func isNamedAlready(_ index: Int, in contact: Contact) -> Bool {
        let person = cast.persons[index]
        guard person.name == nil, !person.isDelegation, let country = person.country, let title = person.title else {
            return false
        }
        let fields = self.fields(of: title)
        return contact.persons.contains { other in
            let named = cast.persons[other]
            guard named.name != nil, named.country == country, named.rank == person.rank, let office = named.title
            else { return false }
            return fields.isEmpty || !fields.isDisjoint(with: self.fields(of: office))
        }
    }

    /// The words of an office after its head that are not a nation's: "وزير الري المصري" gives "ري".
    private func fields(of title: Range<Int>) -> Set<FoldedLetters> {
        Set(
            title.dropFirst().filter {
                !article.annotations.has(.country, at: $0) && !article.annotations.has(.demonym, at: $0)
                    && article.token($0).kind == .arabicWord
            }.map { article.letters($0).withoutClitics })
    }

    /// An office of two, "رئيسي وزراء اليونان وألبانيا", is one person for each state.
    private func namedTwin(of index: Int, except taken: Set<Int>) -> Int? {
        let person = cast.persons[index]
        guard person.name == nil, !person.isDelegation, person.number != .plural, let country = person.country else {
            return nil
        }
        // "العاهل الأردني" is the king whom the text calls "الملك فلان"; a servant of holy places bears no throne's name.
        let isKing = person.rank == .headOfState && person.domain == .royal && cast.bearsThrone(person)
        let twins = cast.persons.indices.filter { candidate in
            let other = cast.persons[candidate]
            return other.name != nil && other.country == country
                && (other.rank == person.rank || isKing && other.throne != nil)
                && !taken.contains(candidate)
                && (other.organization == nil) == (person.organization == nil)
        }
        // A country that is told outweighs one that is guessed.
        let told = twins.filter { !cast.persons[$0].countryIsGuess }
        if twins.count == 1 || told.count == 1 { return twins.count == 1 ? twins[0] : told[0] }
        let sameOffice = told.filter { holdsSameOffice($0, as: person) }
        return sameOffice.count == 1 ? sameOffice[0] : nil
    }

    /// "رئيس البرلمان" beside "رئيس مجلس النواب فلان" and a member of his house; "وزير الري" beside two ministers with their fields.
    private func holdsSameOffice(_ index: Int, as person: Person) -> Bool {
        guard let office = cast.persons[index].title, let title = person.title,
            let head = office.first, let word = title.first,
            article.letters(head).withoutClitics == article.letters(word).withoutClitics
        else { return false }
        switch person.rank {
        case .legislator: return article.letters(word).withoutClitics.elementsEqual(Self.president)
        case .minister: return fields(of: title) == fields(of: office) && !fields(of: title).isEmpty
        default: return false
        }
    }

    private static let president = foldedWord("رئيس")
}
