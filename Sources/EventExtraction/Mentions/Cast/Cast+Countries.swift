import ArabicText
import Lexicon

/// What tells the country of an official whose own is not said.
extension Cast {
    /// Officials without a named country are those of the paper's own country, or of the country most written of.
    func guessCountries() {
        // Foreign officials are introduced with their nation; who is not is the paper's own.
        let explicit = Set(persons.compactMap(\.country))
        let scenes = scenes()
        let home = home.introducing(explicit, scenes: scenes)
        let visitors = visitors()
        for index in persons.indices where persons[index].country == nil && persons[index].organization == nil {
            if let body = bodyMeant(by: persons[index]) {
                persons[index].organization = body
                continue
            }
            if coordinatesRelief(persons[index]) { continue }
            guard persons[index].isOfficial || persons[index].isHead(in: article) else { continue }
            guard persons[index].rank != nil || persons[index].isDignitary else {
                // "وعن تونس فلان": of whom nothing else is told.
                if persons[index].name != nil { persons[index].country = represents(index) }
                continue
            }
            let others = countriesOfOthers(beside: index, home).union(countriesGoverned(besides: index))
            // Where no paper's country is known, the city of a meeting says more than the nations spoken of.
            guard
                let country = told(index, home, visitors)
                    ?? invitesTo(index)
                    ?? (home.outlet == nil ? meetsEnvoyTo(index) : nil) ?? receivesAt(index, home)
                    ?? completesHeadline(index, home)
                    ?? (home.outlet == nil ? meetsAt(index, except: others) : nil)
                    ?? (isLesser(persons[index]) && !home.speaksOfOutlet && scenes.count == 1
                        ? scenes.first { !others.contains($0) } : nil)
                    ?? home.country(for: persons[index], except: others) ?? meetsAt(index, except: others)
            else { continue }
            // An ambassador is of no state to which he is accredited, nor is an envoy of that to which he is sent.
            if persons[index].rank == .ambassador && persons[index].post == country
                || isSentTo(country, persons[index])
            {
                continue
            }
            persons[index].country = isOfOnlyNation(country, index) ? home.outlet : country
            persons[index].countryIsGuess = true
        }
    }

    /// "الأمين العام للمجلس", "مدير المركز": heads of houses that a paper names so are rather of the one scene of its report than of
    /// its own state, of which it does not speak.
    private func isLesser(_ person: Person) -> Bool {
        switch person.rank {
        case .secretaryGeneral, .director, .deputy, .business: person.organization == nil
        default: false
        }
    }

    /// The countries in which the article says that something takes place.
    private func scenes() -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for sentence in article.sentences.indices {
            for place in article.places(in: sentence) where place.relation == .inside { result.insert(place.country) }
        }
        return result
    }

    /// What the sentence of a person without a nation tells of it.
    private func told(_ person: Int, _ home: HomeCountry, _ visitors: [Visitor]) -> CountryCode? {
        if persons[person].isOfHouse, let outlet = home.outlet { return outlet }
        if let nation = nationOfBody(person) { return nation }
        return represents(person) ?? headsDelegation(person) ?? besideCounterpart(person)
            ?? besideKing(person)
            ?? besideGuest(person) ?? carriesLetter(person) ?? announced(person, home) ?? metOnTrip(person, home)
            ?? amongOfficials(person) ?? metByVisitor(person, visitors, home)
    }

    /// How many words back a body may have been named.
    private static var reach: Int { Article.reachOfBody }

    /// "الأمين العام للمنظمة", "المدير العام للوكالة", "رئيس البنك": the international body that the article named last before it.
    private func bodyMeant(by person: Person) -> (row: Int, range: Range<Int>)? {
        if let body = bodyBeforeSecretary(person) { return body }
        guard
            person.rank == .secretaryGeneral || person.rank == .director || person.rank == .presidentGeneric
                || person.rank == .business || person.rank == .deputy || person.rank == .envoy,
            let title = person.title, title.count > 1, let last = title.last,
            let body = article.annotations.item(endingAt: title.upperBound, .institution), Int(body.end) == last + 1
        else { return nil }
        let isOfNations =
            article.lexicon.institutions[Int(body.value)] == "international" && body.range.count == 1
        let noun = bare(article.letters(last).withoutClitics)
        guard isOfNations || article.letters(last).containsArticle else { return nil }
        let before = stride(from: title.lowerBound - 1, through: Swift.max(0, title.lowerBound - Self.reach), by: -1)
        // A paper may also bring the whole name after the short one.
        let behind = title.upperBound..<Swift.min(title.upperBound + Self.reach, article.tokens.tokens.count)
        // "رئيس البنك" heads the bank of many states that was named, not any other body.
        func isMeant(_ index: Int) -> Bool { isOfNations || noun == bare(article.letters(index).withoutClitics) }
        return article.internationalBody(at: before, where: isMeant)
            ?? article.internationalBody(at: behind, where: isMeant)
    }

    /// "رئيس اللجنة في مجلس الشورى الإيراني": a seat within somebody's office is not where he is.
    private func isInOffice(_ place: Place, of sentence: Int) -> Bool {
        mentions(in: sentence).contains { $0.actor.title?.overlaps(place.range) == true }
    }

    private func names(_ country: CountryCode, in sentence: Int) -> Bool {
        mentions(in: sentence).contains { persons[$0.person].country == country && !persons[$0.person].countryIsGuess }
    }

    /// "أعلنت الأمم المتحدة أن الأمين العام فلانا سيزور": a secretary general of nothing is of the body that his sentence named before him.
    private func bodyBeforeSecretary(_ person: Person) -> (row: Int, range: Range<Int>)? {
        guard person.rank == .secretaryGeneral, person.name != nil, let title = person.title, title.count == 2,
            let sentence = article.sentences.first(where: { $0.range.contains(title.lowerBound) })
        else { return nil }
        let before = sentence.range.lowerBound..<title.lowerBound
        return article.internationalBody(at: before.reversed(), where: { _ in true })
    }

    /// Who meets "his German counterpart" is no German; nor, where no paper's country is known, is the one official of a
    /// sentence without a nation a compatriot of the one who has it.
    func countriesOfOthers(beside person: Int, _ home: HomeCountry) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for sentence in sentences(of: person).prefix(8) {
            let others = mentions(in: sentence).filter { $0.person != person && !persons[$0.person].countryIsGuess }
            for other in others
            where other.actor.isCounterpart
                // A sovereign's own name is no introduction of a foreigner.
                || home.outlet == nil && others.count == 1 && persons[other.person].throne == nil
                || persons[person].isOfHouse && persons[other.person].isEnvoy
                || isOtherPresident(other, person, in: sentence)
            {
                if let country = persons[other.person].country, persons[other.person].organization == nil {
                    result.insert(country)
                }
            }
            if home.outlet == nil ? !isPartner(person, in: sentence) : isTraveller(person, in: sentence) {
                result.formUnion(destinations(in: sentence).filter { $0 != home.outlet })
            }
        }
        return result
    }

    /// "رئيس الوزراء فلان … رئيس الوزراء الكويتي علان": of one state there is one head of government.
    private func countriesGoverned(besides person: Int) -> Set<CountryCode> {
        guard persons[person].rank == .headOfGovernment, persons[person].name != nil else { return [] }
        return Set(
            persons.indices.compactMap { other in
                other != person && persons[other].rank == .headOfGovernment && persons[other].name != nil
                    && !persons[other].countryIsGuess ? persons[other].country : nil
            })
    }

    /// Whether a guess gives an official the one nation that the article names, which is that of somebody who cannot be his
    /// compatriot; he is then of the paper's own state, of which it need not speak.
    private func isOfOnlyNation(_ country: CountryCode, _ index: Int) -> Bool {
        guard let outlet = home.outlet, outlet != country, home.counts.count == 1, home.counts[country] != nil else {
            return false
        }
        return sentences(of: index).prefix(8).contains { sentence in
            mentions(in: sentence).contains { other in
                other.person != index && persons[other.person].country == country
                    && !persons[other.person].countryIsGuess
                    && isOfOtherState(persons[other.person], persons[index])
            }
        }
    }

    /// "وزير الخارجية فلان مع وزير خارجية مالطا", "استقبل الوزير السفير المالطي": two ministers of one field are of two states,
    /// and an ambassador calls on those of another than his own.
    private func isOfOtherState(_ other: Person, _ person: Person) -> Bool {
        guard other.number == .singular, person.number == .singular, let title = person.title else { return false }
        if other.rank == .ambassador {
            switch person.rank {
            case .minister, .headOfGovernment, .headOfState, .presidentGeneric, .legislator, .crown, .deputy:
                return true
            default: return false
            }
        }
        guard person.rank == .minister, other.rank == .minister, let office = other.title else { return false }
        return !fields(of: title).isDisjoint(with: fields(of: office))
    }

    /// The fields of an office: "وزير الشؤون الخارجية" gives "خارجية".
    private func fields(of title: Range<Int>) -> Set<FoldedLetters> {
        Set(
            title.dropFirst().filter {
                article.annotations.has(.portfolio, at: $0) && !article.annotations.has(.demonym, at: $0)
                    && !Self.affairs.contains(article.letters($0))
            }.map { bare(article.letters($0)) })
    }

    private static let affairs = WordSet(["الشؤون", "شؤون", "الدولة", "دولة"])

    /// "مشاورات مع المستشار فلان", "للقاء الرئيس علان": whom somebody meets, and who himself travels nowhere.
    private func isPartner(_ person: Int, in sentence: Int) -> Bool {
        mentions(in: sentence).contains { mention in
            guard mention.person == person else { return false }
            let start = mention.actor.range.lowerBound
            return article.annotations.item(endingAt: start, .cue) { self.article.lexicon.cues[Int($0.value)] == .with }
                != nil
                || article.annotations.item(endingAt: start, .trigger) {
                    self.article.lexicon.triggers[Int($0.value)].frame == .meet && $0.clitics.contains(.to)
                } != nil
        }
    }

    /// "لقاء الرئيس فلان الرئيس اليمني": two presidents side by side are of two states.
    private func isOtherPresident(_ other: Mention, _ person: Int, in sentence: Int) -> Bool {
        guard persons[person].rank == .headOfState || persons[person].rank == .presidentGeneric,
            persons[other.person].rank == persons[person].rank, other.actor.clitics.isEmpty
        else { return false }
        return mentions(in: sentence).contains {
            $0.person == person && $0.actor.range.upperBound == other.actor.range.lowerBound
        }
    }

    /// "يلتقي الوزير الأمريكي رئيس الوزراء فلانا ونظيره العراقي": whom a visitor meets together are of one state.
    func besideCounterpart(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            let all = mentions(in: sentence)
            for (mention, next) in zip(all, all.dropFirst()) where mention.person == person {
                guard next.actor.isCounterpart, next.actor.clitics.contains(.and), let country = next.actor.country,
                    next.actor.range.lowerBound - mention.actor.range.upperBound <= 1,
                    all.contains(where: {
                        $0.actor.range.upperBound <= mention.actor.range.lowerBound
                            && persons[$0.person].country.map { $0 != country } ?? false
                    })
                else { continue }
                return country
            }
        }
        return nil
    }

    /// "الملك فلان وولي العهد الأمير علان": the heir is of the king's state.
    private func besideKing(_ person: Int) -> CountryCode? {
        guard persons[person].rank == .crown else { return nil }
        for sentence in sentences(of: person).prefix(8) {
            let all = mentions(in: sentence)
            for (king, heir) in zip(all, all.dropFirst())
            where heir.person == person && heir.actor.clitics.contains(.and) && king.actor.isDignitary {
                if heir.actor.range.lowerBound - king.actor.range.upperBound <= 1,
                    let country = persons[king.person].country
                {
                    return country
                }
            }
        }
        return nil
    }

    /// "استقبل الرئيس المصري المبعوث الروسي فلانا ونائب الوزير علانا": who is joined to the other side is of it.
    private func besideGuest(_ person: Int) -> CountryCode? {
        guard persons[person].name != nil, let sentence = sentences(of: person).first else { return nil }
        let all = mentions(in: sentence)
        guard let position = all.firstIndex(where: { $0.person == person }), position - all.startIndex >= 2,
            case let (mention, guest, host) = (all[position], all[position - 1], all[position - 2]),
            mention.actor.clitics.contains(.and), mention.actor.title != nil,
            mention.actor.range.lowerBound == guest.actor.range.upperBound, guest.actor.clitics.isDisjoint(with: .and),
            let country = guest.actor.country, guest.actor.organization == nil, guest.actor.name != nil,
            let own = persons[host.person].country, own != country,
            case let range = article.sentences[sentence].range.lowerBound..<mention.actor.range.lowerBound,
            // Those present are of any side, and so are three who meet.
            !range.contains(where: { index in
                article.annotations.match(.cue, at: index).map { match in
                    let cue = article.lexicon.cues[Int(match.value)]
                    return cue.opensAttendance || cue == .manyParties
                } ?? false
            })
        else { return nil }
        return country
    }

    /// The states that a sentence of a trip goes to: whoever travels is not of them.
    private func destinations(in sentence: Int) -> [CountryCode] {
        let range = article.sentences[sentence].range
        let tellsTrip = range.contains { index in
            article.annotations.match(.trigger, at: index).map {
                [.visit, .arrive, .alight].contains(article.lexicon.triggers[Int($0.value)].frame)
            } ?? false
        }
        guard tellsTrip else { return [] }
        return article.places(in: sentence).filter { $0.relation == .toward }.map(\.country)
    }

    /// The country of the city in which an official is said to meet somebody.
    ///
    /// - Parameter excluded: countries that it cannot be.
    func meetsAt(_ person: Int, except excluded: Set<CountryCode>) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            let places = article.places(in: sentence)
            let place = places.first { $0.relation == .inside && ($0.city != nil || $0.isVenue) }
            // Who attends a gathering may be from anywhere.
            if let place, place.city == nil || !tellsAttendance(sentence) && !isAbroad(place) {
                return excluded.contains(place.country) ? nil : place.country
            }
        }
        return nil
    }

    /// "شارك", "يشارك" at the head of a sentence.
    private func tellsAttendance(_ sentence: Int) -> Bool {
        article.sentences[sentence].range.lazy.compactMap { self.article.annotations.match(.trigger, at: $0) }.first
            .map { self.article.lexicon.triggers[Int($0.value)].frame == .attend } ?? false
    }

    /// Who meets an ambassador is of the state to which he is accredited: "استقبل الوزير سفيرة هولندا بالجزائر".
    func meetsEnvoyTo(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            for other in mentions(in: sentence) where other.person != person {
                guard let post = other.actor.post, post != other.actor.country else { continue }
                // "زار المبعوث الخاص إلى سوريا طهران حيث التقى …": elsewhere whom he meets is of the state visited.
                if isSentAway(persons[other.person]), destinations(in: sentence).contains(where: { $0 != post }) {
                    continue
                }
                return post
            }
        }
        return nil
    }

    /// Who invites to a state is at home there: "زيارة إلى الأردن تلبية لدعوة من الملك فلان".
    func invitesTo(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            for mention in mentions(in: sentence) where mention.person == person {
                let start = mention.actor.range.lowerBound
                let invites = article.annotations.item(endingAt: start, .cue) {
                    self.article.lexicon.cues[Int($0.value)] == .invitation
                }
                guard invites != nil else { continue }
                // "بدعوة من الملك فلان، يقوم الوزير علان بزيارة للمغرب"
                let opens = invites.map { Int($0.start) - article.sentences[sentence].range.lowerBound <= 1 } ?? false
                let places = article.places(in: sentence)
                    .filter { opens || $0.range.upperBound <= start }
                // "زيارة إلى الأردن", else "زار الأردن", "غادر الأردن".
                if let place = places.first(where: { $0.relation == .toward })
                    ?? places.first(where: { isObjectOfTrip($0, in: sentence) })
                {
                    return place.country
                }
            }
        }
        return nil
    }

    /// Whether a state stands without a preposition in a sentence of a trip, and within nobody's office.
    private func isObjectOfTrip(_ place: Place, in sentence: Int) -> Bool {
        place.relation == .bare && place.city == nil
            && !mentions(in: sentence).contains { $0.actor.range.contains(place.range.lowerBound) }
            && article.sentences[sentence].range.contains { index in
                article.annotations.match(.trigger, at: index).map {
                    let frame = self.article.lexicon.triggers[Int($0.value)].frame
                    return frame == .visit || frame == .depart
                } ?? false
            }
    }

    /// "توافق مصري كويتي" above a text whose Kuwaiti is introduced: who meets him is the headline's other nation.
    func completesHeadline(_ person: Int, _ home: HomeCountry) -> CountryCode? {
        guard !home.speaksOfOutlet, home.nationsOfHeadline.count == 2 else { return nil }
        var met: Set<CountryCode> = []
        for sentence in sentences(of: person).prefix(8) {
            for mention in mentions(in: sentence) where mention.person != person && persons[mention.person].isOfficial {
                if let country = mention.actor.country, home.nationsOfHeadline.contains(country) { met.insert(country) }
            }
        }
        guard met.count == 1 else { return nil }
        return home.nationsOfHeadline.subtracting(met).first
    }

    /// "التقى وزير الخارجية فلان نظيره التركي": whom the paper need not introduce meets one whom it introduces.
    private func meetsForeigner(
        _ person: Int, in sentence: Int, _ home: HomeCountry, of outlet: CountryCode
    ) -> Bool {
        let others = mentions(in: sentence).filter { $0.person != person }
        // Where the article takes another state for granted he is that state's.
        return others.contains { $0.actor.country != nil && $0.actor.country == home.dominant }
            && others.allSatisfy { $0.actor.country != outlet }
    }

    /// "بمقر سفارة بلاده في روما", "في مقر إقامته بنيويورك": who receives there is away from home.
    private func isAbroad(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        return (Swift.max(0, start - Self.reachOfMission)..<start).contains {
            Self.missions.contains(article.letters($0).withoutClitics)
        }
    }

    /// Words from a mission or residence to its city.
    private static let reachOfMission = 6
    private static let missions = WordSet(["سفارة", "سفارته", "سفارتها", "قنصلية", "إقامته", "إقامتها", "إقامة"])

    /// Who receives somebody in a city is at home there, when nothing else tells his country.
    func receivesAt(_ person: Int, _ home: HomeCountry) -> CountryCode? {
        for sentence in sentences(of: person) {
            let range = article.sentences[sentence].range
            guard mentions(in: sentence).first?.person == person,
                let trigger = range.lazy.compactMap({ self.article.annotations.match(.trigger, at: $0) }).first,
                case let row = article.lexicon.triggers[Int(trigger.value)]
            else { continue }
            if row.frame == .phone || [.meet, .discuss].contains(row.frame) && row.form != .noun,
                let outlet = home.outlet,
                meetsForeigner(person, in: sentence, home, of: outlet)
            {
                return outlet
            }
            guard row.frame == .receive else { continue }
            let places = article.places(in: sentence)
            // "سلمه رسالة تتعلق بالقمة المقرر عقدها في الخرطوم": where something else is to be.
            let next =
                range.first { index in
                    index > Int(trigger.end)
                        && article.annotations.match(.trigger, at: index).map {
                            self.article.lexicon.triggers[Int($0.value)].frame == .gathering
                        } ?? false
                } ?? range.upperBound
            if let place = places.first(where: {
                $0.relation == .inside && $0.range.lowerBound < next && !isInOffice($0, of: sentence)
                    // "استقبل رئيس الوزراء بتونس الوزير الفرنسي": a state, unless one of its own is received.
                    && ($0.city != nil || $0.isVenue || !names($0.country, in: sentence))
            }), !isAbroad(place) {
                return place.country
            }
            // A paper that does not say where means its own country.
            let mayBeForeign = persons[person].rank == .presidentGeneric || persons[person].rank == .headOfState
            if let outlet = home.outlet, !mayBeForeign || home.counts[outlet] != nil || persons[person].isDignitary {
                return outlet
            }
        }
        return nil
    }
}
