import ArabicText
import Lexicon

/// Makes the article's events of its contacts: merges what is told twice, drops what is out of scope, finds the main news.
final class EventAssembler {
    let reading: Reading
    let article: Article
    let cast: Cast
    let reader: FrameReader
    private let times: ContactTimes
    /// Cities behind a preposition in the headline and the first sentences.
    private(set) lazy var firstCities = findFirstCities()
    private(set) lazy var dateline = Dateline(article: article)
    let lexicon: Lexicon

    init(_ reading: Reading) {
        self.reading = reading
        article = reading.article
        cast = reading.cast
        lexicon = article.lexicon
        reader = FrameReader(reading)
        times = ContactTimes(reader)
    }

    /// Events beside the primary one.
    private static let mostEvents = 24

    /// The events, the primary one first; empty when the article reports no contact in scope.
    func events() -> [Contact] {
        var contacts = consideredContacts()
        let candidates = candidates(contacts)
        var main: Contact
        if let primary = primary(of: contacts, candidates) {
            main = contacts.remove(at: primary)
        } else if let told = newsByWords(of: contacts, candidates) {
            contacts.removeAll { $0.trigger == told.trigger }
            main = told
        } else {
            return []
        }
        contacts.removeAll(where: \.isLoose)
        if main.isLoose || main.isToldByWords {
            // What the text tells of it further on is no second contact.
            let (again, others) = (
                contacts.filter { isToldOn(main, by: $0) }, contacts.filter { !isToldOn(main, by: $0) }
            )
            main = again.reduce(main, merged)
            contacts = others
        }
        let news = times.dated(times.announced(withHostAtHome(withDelegates(main, contacts)), contacts))
        var events = [times.withDayOfTalks(news, contacts)]
        let told = [news] + contacts
        events.append(
            contentsOf: contacts.filter { contact in
                isDefinite(contact) && !isPart(contact, of: main)
                    && !told.contains {
                        isMatter(contact, of: $0) || isBareNoun(contact, of: $0) || isToldToPress(contact, after: $0)
                            || isOfBody(contact, of: $0)
                    }
            }.prefix(Self.mostEvents))
        events = events.map { withHost($0.type == .visit ? times.announced($0, told) : $0, events) }
        events = events.map { times.withDayOfTrip($0, events) }
        if let trip = tripOfHeadline(events) {
            events.removeAll {
                $0.type == .visit && $0.destination?.country == trip.destination?.country
                    && $0.guests == trip.guests
            }
            events.insert(trip, at: 0)
        }
        return withReceptionAsVisit(events)
    }

    /// The contacts in scope, each once, in the order in which they are told.
    func contacts() -> [Contact] {
        let told = reader.contacts().filter { $0.refersBack || isInScope($0) }
        let contacts = merge(splitSeries(told)).filter { !$0.refersBack }
        // A "summit" of two turns out as talks only now, and may then be the same as other talks.
        // and what one account tells of the place says who is at home in the other.
        return merge(locate(contacts).flatMap(byTraveller).map(settle)).map(withHomeSide)
    }

    /// "زيارة بلجيكية": the headline's head word makes the trip the news, even where the body tells the reception.
    private func tripOfHeadline(_ events: [Contact]) -> Contact? {
        guard let talks = events.first, talks.type == .bilateralTalks, !talks.isInHeadline,
            !talks.isPhone,
            !talks.guests.isEmpty, let place = talks.place, let headline = article.headline,
            let word = headline.lazy.compactMap({ self.article.annotations.match(.trigger, at: $0) }).first,
            lexicon.triggers[Int(word.value)].frame == .visit, names(headline, guestOf: talks)
        else { return nil }
        var trip = talks
        trip.type = .visit
        trip.frame = .visit
        trip.trigger = word.range
        trip.destination = place
        trip.isInHeadline = true
        return trip
    }

    /// Whether a headline speaks of a guest, by his name, office or nation; the trip may be another's: "زيارة وفد …".
    private func names(_ headline: Range<Int>, guestOf talks: Contact) -> Bool {
        if cast.mentions(in: 0).contains(where: { talks.guests.contains($0.person) }) { return true }
        let nations = Set(talks.guests.compactMap { cast.persons[$0].country })
        return headline.contains { index in
            article.annotations.at(index).contains {
                switch $0.category {
                case .demonym: nations.contains(lexicon.demonyms[Int($0.value)].code)
                case .country: nations.contains(lexicon.countries[Int($0.value)].code)
                default: false
                }
            }
        }
    }

    // MARK: Scope

    /// States that are sides of a contact.
    func countries(of contact: Contact) -> Set<CountryCode> {
        var result = contact.sideCountries
        for person in contact.persons {
            if let country = reader.sides(of: person).country { result.insert(country) }
            result.formUnion(cast.nations(of: person))
        }
        if contact.type == .visit, let destination = contact.destination {
            result.insert(destination.country)
        }
        if contact.type == .conference {
            for body in contact.organizations { result.formUnion(members(behind: body.range)) }
        }
        // The host country of a body's meeting takes part when it is a member.
        if contact.type == .conference, let place = contact.place,
            reader.numberOfParties(contact.trigger) != result.count,
            organizations(of: contact).contains(where: {
                lexicon.isMember(place.country, ofOrganization: $0.row)
            })
        {
            result.insert(place.country)
        }
        return result
    }

    /// International bodies that are a side, by their row.
    func organizations(of contact: Contact) -> [(row: Int, range: Range<Int>)] {
        var result: [(row: Int, range: Range<Int>)] = []
        for entry in contact.persons.compactMap({ cast.persons[$0].organization })
            + contact.organizations
        {
            guard let known = result.firstIndex(where: { isSameBody($0, entry) }) else {
                result.append(entry)
                continue
            }
            // The body of the text calls it by its full name.
            if isInHeadline(result[known].range),
                !isInHeadline(entry.range)
                    || isBeginning(result[known].range, of: entry.range)
            {
                result[known] = entry
            }
        }
        return result.count > 1 && result.contains(where: standsForBody) ? withoutStandIns(result) : result
    }

    private func isInHeadline(_ range: Range<Int>) -> Bool { article.headline?.contains(range.lowerBound) ?? false }

    /// Bodies that the record names: a bloc only talked about ("السمنة في دول الخليج") keeps a gathering in scope and no more.
    func namedOrganizations(of contact: Contact) -> [(row: Int, range: Range<Int>)] {
        let bodies = organizations(of: contact).filter {
            $0.range.lowerBound < contact.trigger.lowerBound || !reader.isWhereabouts($0.range)
        }
        guard contact.type == .conference, countries(of: contact).count >= 2 || bodies.count >= 2 else { return bodies }
        // "اجتماع لجنة …": the committee is the gathering itself; its members are the sides.
        return bodies.filter { !article.letters($0.range.lowerBound).hasSuffix(Self.committee) }
    }

    private static let committee = foldedWord("لجنة")

    /// Two states, or a state and a body, or two bodies; a gathering needs a name that several share.
    func isInScope(_ contact: Contact) -> Bool {
        if contact.isEdition { return true }
        var sides = countries(of: contact).count + organizations(of: contact).count
        if sides == 1, let first = contact.persons.first,
            contact.persons.contains(where: { reader.isForeignToUnknown(first, $0) })
                || (contact.type == .visit || !organizations(of: contact).isEmpty)
                    && contact.persons.contains(where: reader.isOfUnknownState)
        {
            sides = 2
        }
        if contact.type == .conference {
            let isMultilateral = contact.conference?.isMultilateral ?? false
            return isMultilateral
                ? sides >= 2 || (sides >= 1 || contact.place != nil) && !reader.isOfProfession(contact)
                : sides >= 2 || !organizations(of: contact).isEmpty
        }
        return sides >= 2
    }

    // MARK: The same contact told twice

    private func merge(_ contacts: [Contact]) -> [Contact] {
        var result: [Contact] = []
        // What was told last, where that was told before with other words.
        var again: Int?
        for contact in contacts {
            let last = again.map { result[$0] } ?? result.last { !$0.comesLater }
            if contact.refersBack, last?.type != .conference { continue }
            if contact.retells, contacts.contains(where: { isRetold($0, by: contact) }) { continue }
            if let index = result.lastIndex(where: {
                !(standsForAnother(contact) && $0.comesLater) && isSame($0, contact)
            }) {
                if contact.type == .conference, sitsThere(result[index], contact) {
                    if isOnlyOccasion(result[index]) {
                        result.append(toldFrom(contact, merged(result.remove(at: index), contact)))
                        again = nil
                        continue
                    }
                    again = index
                }
                result[index] = merged(result[index], contact)
            } else {
                again = nil
                result.append(contact)
            }
        }
        return result
    }

    /// "الاجتماع": a word for a gathering told before, which is not the one that was only to come.
    private func standsForAnother(_ contact: Contact) -> Bool {
        guard let name = contact.conference else { return contact.refersBack }
        return contact.refersBack || name.range.count == 1 && article.letters(name.range.lowerBound).containsArticle
    }

    /// Whether "the meeting" of a later sentence is this one: who is named beside it is of its sides, or spoken of in it.
    private func isRetold(_ told: Contact, by contact: Contact) -> Bool {
        !told.retells && told.type == .bilateralTalks && told.status == contact.status
            && !countries(of: told).isDisjoint(with: countries(of: contact))
            && !datesClash(told, contact)
    }

    private func isSame(_ left: Contact, _ right: Contact) -> Bool {
        guard left.type == right.type else { return false }
        if left.type == .conference, isSameNumber(left, right) { return true }
        guard left.isEdition == right.isEdition else { return isToldAsEdition(left, right) }
        if left.type == .conference { return isSameConference(left, right) }
        let countriesOfLeft = countries(of: left)
        let countriesOfRight = countries(of: right)
        let share = !Set(left.persons).isDisjoint(with: right.persons)
        if left.type == .visit {
            guard left.destination?.country == right.destination?.country else { return false }
            if isSameMission(left, right) { return true }
            // Once the body has told the headline's trip, that of another guest is another.
            let isOpen =
                left.isInHeadline && (!isTold(left) || left.guests.allSatisfy { !cast.persons[$0].isSovereign })
            // Whom two travellers are to meet, or who has invited both, makes their trips no one trip.
            let isOfOneHost =
                share && !left.guests.isEmpty && !right.guests.isEmpty
                && Set(left.guests).isDisjoint(with: right.guests) && isOfAnother(right, than: left)
            guard
                share && !isOfOneHost
                    || isOpen && countriesOfLeft == countriesOfRight && !isOfAnother(right, than: left)
            else { return false }
            return isEnd(right, of: left) || isArrival(right, of: left)
                || (!datesClash(left, right) || share && (isSpokenOf(left, right) || isQuotedDay(left, right)))
                    && !isEarlierTrip(right, than: left)
        }
        if left.isEdition { return isSameSitting(left, right) }
        // "اتصال بحث الإعداد لاجتماع": the meeting that a call prepares is another contact.
        if left.isPhone != right.isPhone, left.status != right.status || !left.isInHeadline && right.date != nil {
            return false
        }
        if areEarlierTalks(right, than: left) { return false }
        // Talks of nobody are not told again far behind.
        if countriesOfLeft.isEmpty, left.persons.isEmpty, left.organizations.isEmpty, !left.isInHeadline,
            let last = left.sentences.last, let next = right.sentences.first, next - last > Self.reachOfNobody
        {
            return false
        }
        if right.isWidened, Set(left.persons).isStrictSubset(of: right.persons) { return !datesClash(left, right) }
        let subset = namesNoOther(left, right) || isSpelledOut(left, by: right)
        if isSummary(left, of: right) { return !datesClash(left, right) }
        // "مصر تبحث مع صندوق النقد": the headline names sides, the body who speaks for them.
        let isNameless =
            left.isInHeadline && left.persons.isEmpty && countriesOfLeft.isSubset(of: countriesOfRight)
        let sameSides = countriesOfLeft == countriesOfRight || countriesOfLeft.isEmpty || isNameless
        // Once the body has told what the headline says, another host or guest makes other talks.
        let isOpen =
            left.isInHeadline
            && (!isTold(left)
                || !right.persons.allSatisfy {
                    left.persons.contains($0) || isNamed($0, in: right) || isOfOtherRank($0, than: left)
                })
        guard sameSides,
            subset || isOpen && share || left.isInHeadline && left.persons.allSatisfy(isUnnamed)
        else { return false }
        return !datesClash(left, right)
    }

    /// Sentences from talks whose sides are left out to where they are named.
    private static let reachOfNobody = 3

    /// "الوزير يلتقي فلانا وفلانا": the headline draws talks together that the body tells one by one.
    private func isSummary(_ left: Contact, of right: Contact) -> Bool {
        left.isInHeadline && !right.isInHeadline && right.persons.count > 1
            && Set(right.persons).isStrictSubset(of: left.persons)
    }

    /// Whether the body has told what the headline says.
    private func isTold(_ contact: Contact) -> Bool {
        contact.sentences.contains { !article.sentences[$0].isHeadline }
    }

    /// Whether a contact's own sentence calls a person by name, or by an honour that stands for it; an office may be another's.
    private func isNamed(_ person: Int, in contact: Contact) -> Bool {
        !isUnnamed(person)
            && cast.mentions(in: contact.sentences[0]).contains {
                $0.person == person && ($0.actor.name != nil || $0.actor.title == nil)
            }
    }

    func isUnnamed(_ person: Int) -> Bool { cast.persons[person].name == nil }

    private func datesClash(_ left: Contact, _ right: Contact) -> Bool {
        // A headline's "tomorrow" is told better by the body; what the body has told as past is not what it tells as to come.
        let isAgain =
            left.type == .bilateralTalks && isTold(left) && left.status == .occurred && right.status == .planned
        if left.isInHeadline != right.isInHeadline, !isAgain { return false }
        guard let one = left.start, let other = right.start else { return false }
        if let a = one.civilDay, let b = other.civilDay { return a != b && !areBothToday(left, right) }
        // "تنعقد اللجنة العام المقبل": what is to come in another year is not what was told of these days.
        if left.status != right.status, one.year != other.year { return true }
        // "أمس" and "في أكتوبر المقبل": a day outside the month is not of it.
        guard let a = one.month, let b = other.month, left.status != right.status else { return false }
        return a != b || one.year != other.year
    }

    /// "اختتمت القمة بحضور الرؤساء فلان وعلان … وعلى هامش القمة خص الرئيس نظيره بلقاء": the list that the body gave of those at a gathering
    /// is not replaced by the two who met beside it.
    private func hasList(_ left: Contact, beside right: Contact) -> Bool {
        let named = { (contact: Contact) in contact.persons.count { self.cast.persons[$0].name != nil } }
        return left.type == .conference && isTold(left) && named(left) > max(named(right), 2)
    }

    private func merged(_ left: Contact, _ right: Contact) -> Contact {
        var result = left
        result.sentences += right.sentences
        // The body tells roles better than the headline; what it told first it need not tell again.
        if !left.isInHeadline, tellsLess(left, than: right) || isSpelledOut(left, by: right) {
            result.hosts = right.hosts
            result.guests = right.guests
            result.others = right.others
        } else if left.isInHeadline, !hasList(left, beside: right),
            left.hosts.isEmpty || left.sentences.allSatisfy({ article.sentences[$0].isHeadline }),
            !right.hosts.isEmpty || !right.guests.isEmpty || right.persons.count > left.persons.count
                || isSummary(left, of: right) || namesMore(right, than: left)
        {
            result.hosts = naming(right.hosts, as: left)
            result.guests = naming(right.guests, as: left)
            result.others = naming(right.others, as: left)
            // Once the body has told of an arrival, what it says of the visit makes it no other.
            if left.type != .visit || !isTold(left) { result.frame = right.frame }
        } else if left.type == .bilateralTalks, left.persons.isEmpty {
            // "اتفقت مصر والهند خلال المشاورات … وقال الوزير في مؤتمر صحفي مع نظيره": who are named later have talked.
            (result.hosts, result.guests, result.others) = (right.hosts, right.guests, right.others)
        } else {
            for person in right.others
            where !result.persons.contains(person) && (left.type == .conference || right.isWidened) {
                result.others.append(person)
            }
            if result.hosts.isEmpty, result.others.isEmpty {
                result.hosts = right.hosts.filter { !result.persons.contains($0) }
            }
        }
        result.chairs += right.chairs.filter { !result.chairs.contains($0) }
        result.others.removeAll(where: result.chairs.contains)
        result.sideCountries.formUnion(right.sideCountries)
        result.organizations += right.organizations
        if result.place?.city == nil, right.place != nil,
            result.place == nil || right.place?.city != nil && right.place?.country == result.place?.country
        {
            result.place = right.place
        }
        if result.destination == nil
            || result.destination?.city == nil && right.destination?.city != nil
        {
            result.destination = right.destination ?? result.destination
        }
        times.merge(&result, left, right)
        if isArrival(right, of: left) { result.date = right.date }
        // The day on which somebody spoke of his trip is none of it, once the text tells another.
        if left.type == .visit, right.date != nil, isSpokenOf(left, right), hasDayOfSpeech(left) {
            result.date = right.date
        }
        result.leavesHome = left.leavesHome || right.leavesHome
        result.isPhone = result.isPhone || right.isPhone
        result.isComplete = result.isComplete || right.isComplete
        result.isEdition = left.isEdition && right.isEdition
        result.isWidened = left.isWidened || right.isWidened
        if let a = left.conference, let b = right.conference, namesBetter(b, of: right, than: a, of: left) {
            result.conference = b
        }
        result.conference?.ordinal = left.conference?.ordinal ?? right.conference?.ordinal
        return result
    }

    /// "التقى وزراء خارجية فرنسا وألمانيا مع نظيرهم البريطاني": several who hold one office sit with another.
    private func meetsMinisters(_ contact: Contact) -> Bool {
        [.meet, .host, .session].contains(contact.frame)
            && contact.persons.contains { index in
                let person = cast.persons[index]
                return person.number == .plural && !person.isDelegation && cast.nations(of: index).count >= 2
                    && [.minister, .headOfState, .headOfGovernment, .presidentGeneric].contains(person.rank)
            }
    }

    /// "قمة المناخ في شرم الشيخ بمشاركة الرئيس الأمريكي فلان والمستشار الألماني علان": a gathering called by its matter, which a third state holds.
    private func isOnThirdGround(_ contact: Contact) -> Bool {
        guard contact.frame == .gathering, let name = contact.conference, name.range.count > 1,
            let place = contact.place
        else { return false }
        return !countries(of: contact).contains(place.country)
    }

    // MARK: Roles and place

    /// "الدورة الثانية للجنة المشتركة المغربية التونسية": a gathering whose sides turn out to be two states.
    func isOfTwo(_ contact: Contact) -> Bool {
        contact.type == .conference && !(contact.conference?.isMultilateral ?? false)
            && organizations(of: contact).isEmpty && countries(of: contact).count == 2
            && (contact.persons.count >= 2 || contact.sideCountries.count == 2) && !isOnThirdGround(contact)
    }

    /// Where one side is at home it is the host; talks on third ground or by phone are on equal terms.
    func settle(_ contact: Contact) -> Contact {
        var contact = contact
        contact.hosts = named(contact.hosts, in: contact)
        contact.guests = named(contact.guests, in: contact)
        contact.others = named(contact.others, in: contact)
        if isOfTwo(contact) {
            contact.type = .bilateralTalks
            contact.others += contact.chairs.filter { !contact.others.contains($0) }
            contact.chairs = []
        }
        // Three states at one table are a gathering, whatever it is called.
        if contact.type == .bilateralTalks, !contact.isSeries, contact.frame != .receive || contact.guests.count < 2,
            contact.sideCountries.count >= 3
                || Set(contact.persons.compactMap { reader.sides(of: $0).country }).count >= 3
                || (reader.numberOfParties(contact.trigger) != nil || meetsMinisters(contact))
                    && countries(of: contact).count >= 3,
            let trigger = article.annotations.match(.trigger, at: contact.trigger.lowerBound)
        {
            contact.type = .conference
            // "الذي يتناول سبلا جديدة": a verb goes on with its object, not with a name.
            let end = article.sentences[contact.sentences[0]].range.upperBound
            contact.conference = ConferenceReader(article: article)
                .name(at: trigger, limit: reader.row(trigger).form == .noun ? end : Int(trigger.end))
            contact.others = contact.persons
            contact.hosts = []
            contact.guests = []
        }
        contact = withHomeSide(contact)
        if contact.isPhone {
            contact.others = contact.persons
            contact.hosts = []
            contact.guests = []
            contact.place = nil
        }
        return contact
    }
}
