import ArabicText
import Lexicon

/// Foreigners of whom headline or lead tell that they came to a state, and whom they meet there in the sentences that follow.
extension Cast {
    /// Somebody who is known to be in a state that is not his own.
    struct Visitor {
        var person: Int
        var country: CountryCode
    }

    /// "وصل الوزير النرويجي إلى عمان", "استقبل الوزير في الرباط السفير الشيلي": the foreigners of headline, lead and what
    /// follows it at once, each with where he is.
    func visitors() -> [Visitor] {
        let opening = article.sentences.indices.prefix(article.leadSentence + 2)
        return opening.reduce(into: []) { result, sentence in
            guard let visitor = visitor(in: sentence), !result.contains(where: { $0.person == visitor.person }) else {
                return
            }
            result.append(visitor)
        }
    }

    private func visitor(in sentence: Int) -> Visitor? {
        let all = mentions(in: sentence)
        let foreigners = all.filter {
            let person = persons[$0.person]
            // An envoy may be told by nothing but the state to which he is sent.
            let isTold = person.country != nil || person.organization != nil || isSentAway(person)
            return person.isOfficial && isTold && !$0.actor.number.isPlural && !$0.actor.isDelegation
        }
        return arrived(foreigners, in: sentence) ?? received(foreigners, by: all)
    }

    /// Whom a sentence lets come to a state, or meet somebody in its city.
    private func arrived(_ foreigners: [Mention], in sentence: Int) -> Visitor? {
        let range = article.sentences[sentence].range
        let word = range.lazy.compactMap { self.article.annotations.match(.trigger, at: $0) }.first {
            ![.light, .host, .attend, .chair].contains(self.article.lexicon.triggers[Int($0.value)].frame)
        }
        guard let word, let first = foreigners.first else { return nil }
        let places = article.places(in: sentence)
        switch article.lexicon.triggers[Int(word.value)].frame {
        case .visit, .arrive, .alight, .tour, .depart:
            let goal = places.first { place in
                place.range.lowerBound >= Int(word.end) && place.country != persons[first.person].country
                    && !mentions(in: sentence).contains { $0.actor.range.contains(place.range.lowerBound) }
            }
            guard let goal, goal.range.lowerBound - Int(word.end) <= Self.longestTraveller else { return nil }
            return Visitor(person: first.person, country: goal.country)
        case .receive, .meet, .discuss, .session:
            let place = places.first { $0.relation == .inside && ($0.city != nil || $0.isVenue) }
            let guests = foreigners.filter { persons[$0.person].country != place?.country }
            guard let place, guests.count == 1, let guest = guests.first else { return nil }
            return Visitor(person: guest.person, country: place.country)
        default: return nil
        }
    }

    /// "جال الوزير القبرصي على المسؤولين اللبنانيين": the one foreigner of a sentence and those who receive him.
    private func received(_ foreigners: [Mention], by all: ArraySlice<Mention>) -> Visitor? {
        guard foreigners.count == 1, let visitor = foreigners.first,
            let hosts = all.first(where: { $0.actor.number.isPlural && $0.actor.name == nil && $0.actor.country != nil }
            ),
            let country = hosts.actor.country, country != persons[visitor.person].country,
            visitor.actor.range.upperBound <= hosts.actor.range.lowerBound, persons[hosts.person].isOfficial
        else { return nil }
        return Visitor(person: visitor.person, country: country)
    }

    /// "والتقى الوزير النرويجي رئيس مجلس النواب فلانا": whom a visitor of the lead meets later on is of the state where he is.
    func metByVisitor(_ person: Int, _ visitors: [Visitor], _ home: HomeCountry) -> CountryCode? {
        guard !visitors.isEmpty, persons[person].name != nil || isHeadWithoutNation(person) else { return nil }
        for sentence in sentences(of: person).prefix(8) {
            let start = article.sentences[sentence].range.lowerBound
            let all = mentions(in: sentence)
            guard let met = all.first(where: { $0.person == person }), !speaksForOther(persons[person].title),
                let visitor = visitors.first(where: { visitor in
                    visitor.person != person
                        && all.contains { $0.person == visitor.person || persons[$0.person].leader == visitor.person }
                }) ?? visitorLeftOut(of: sentence, visitors),
                !home.speaksOfOutlet || home.outlet == visitor.country || !mayBeOfOutlet(persons[person]),
                case let end = met.actor.range.lowerBound,
                let talks = contactWord(in: start..<end, [.meet, .discuss, .receive, .session, .phone, .visit]),
                article.annotations.match(.trigger, at: talks.lowerBound).map({
                    article.lexicon.triggers[Int($0.value)].frame != .phone
                }) == true,
                !(talks.upperBound..<end).contains(where: isRetinue),
                all.allSatisfy({
                    let country = persons[$0.person].country
                    return $0.person == visitor.person || country == nil || country == visitor.country
                        || country == persons[visitor.person].country
                }),
                article.places(in: sentence).allSatisfy({ $0.relation != .inside || $0.country == visitor.country })
            else { continue }
            return visitor.country
        }
        return nil
    }

    /// "سيلتقي رئيس الوزراء": the one head of state or government of the state visited needs neither name nor nation.
    private func isHeadWithoutNation(_ person: Int) -> Bool {
        switch persons[person].rank {
        case .headOfState, .headOfGovernment: persons[person].number == .singular && !persons[person].isDelegation
        default: false
        }
    }

    /// A paper's own minister needs no nation; the head of a government whom a visitor meets abroad is not its own.
    private func mayBeOfOutlet(_ person: Person) -> Bool {
        person.rank == .minister && !person.isSomeonesCounterpart || person.isDignitary
    }

    /// "وسيلتقي رئيس الوزراء فلانا": a sentence that opens with a joined verb of meeting goes on about the one visitor.
    private func visitorLeftOut(of sentence: Int, _ visitors: [Visitor]) -> Visitor? {
        guard visitors.count == 1, sentence > 0,
            mentions(in: sentence).allSatisfy({
                let person = persons[$0.person]
                return person.country == nil || person.countryIsGuess || person.country == visitors[0].country
            }),
            article.sentences[sentence].range.prefixRange(6).contains(where: { index in
                article.annotations.match(.trigger, at: index).map {
                    goesOn(article.lexicon.triggers[Int($0.value)], $0.clitics)
                } ?? false
            })
        else { return nil }
        return visitors[0]
    }

    /// "والتقى", "تخللت الزيارة": a verb of meeting, or the trip that was told.
    private func goesOn(_ row: Trigger, _ clitics: Clitics) -> Bool {
        switch row.frame {
        case .meet, .light: row.form != .noun
        case .receive: true
        case .visit: row.form == .noun && clitics.contains(.the)
        default: false
        }
    }

    /// "عدد من المسؤولين العراقيين، بينهم رئيس الوزراء فلان": who is named among officials of a state is of it.
    func amongOfficials(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            var country: CountryCode?
            let all = mentions(in: sentence)
            for (before, named) in zip(all, all.dropFirst()) {
                let gap = before.actor.range.upperBound..<named.actor.range.lowerBound
                if before.actor.number.isPlural, before.actor.name == nil, article.namesAmong(gap) {
                    country = before.actor.country
                } else if gap.count > 1 || !named.actor.clitics.contains(.and) {
                    // "… بينهم الرئيس فلان، وأمين المجلس علان، ووزير النفط": the list goes on as long as "and" joins it.
                    country = nil
                }
                if named.person == person, let country { return country }
                if before.person == person, named.actor.number.isPlural, named.actor.name == nil,
                    let country = named.actor.country, article.namesOthers(gap)
                {
                    return country
                }
            }
        }
        return nil
    }
}

extension Article {
    /// "من بينهم", "وفي مقدمتهم", "أبرزهم": whether a short stretch of words introduces some of the many named before.
    func namesAmong(_ range: Range<Int>) -> Bool {
        range.count <= 4 && range.contains { Self.amongThem.contains(letters($0).withoutConjunction) }
    }

    /// "وعدد آخر من", "وغيره من كبار": whether a short stretch of words joins others of the kind to him who is named before them.
    func namesOthers(_ range: Range<Int>) -> Bool {
        range.count <= 5 && range.first.map { Self.andOthers.contains(letters($0)) } ?? false
            && range.contains { Self.others.contains(letters($0)) }
    }

    private static let andOthers = WordSet(["وعدد", "وغيره", "وغيرها", "وغيرهما", "وغيرهم", "وبقية", "وباقي", "وسائر"])
    private static let others = WordSet([
        "آخر", "وغيره", "وغيرها", "وغيرهما", "وغيرهم", "وبقية", "وباقي", "وسائر",
    ])
    private static let amongThem = WordSet([
        "بينهم", "منهم", "مقدمتهم", "رأسهم", "أبرزهم", "ضمنهم", "طليعتهم", "بينهن", "مقدمهم",
    ])
}
