import ArabicText
import Lexicon

/// What tells the country of an official whose own is not said.
extension Cast {
    /// Who meets "his German counterpart" is no German; nor, where no paper's country is known, is the one official of a
    /// sentence without a nation a compatriot of the one who has it.
    func countriesOfOthers(beside person: Int, _ home: HomeCountry) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for sentence in persons[person].sentences.prefix(8) {
            let others = mentions(in: sentence).filter { $0.person != person && !persons[$0.person].countryIsGuess }
            for other in others
            where other.actor.isCounterpart || home.outlet == nil && others.count == 1
                || persons[person].isOfHouse && persons[other.person].isEnvoy
            {
                if let country = persons[other.person].country { result.insert(country) }
            }
            if home.outlet == nil { result.formUnion(destinations(in: sentence)) }
        }
        return result
    }

    /// "يلتقي الوزير الأمريكي رئيس الوزراء فلانا ونظيره العراقي": whom a visitor meets together are of one state.
    func besideCounterpart(_ person: Int) -> CountryCode? {
        for sentence in persons[person].sentences.prefix(8) {
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

    /// The states that a sentence of a trip goes to: whoever travels is not of them.
    private func destinations(in sentence: Int) -> [CountryCode] {
        let range = article.sentences[sentence].range
        let tellsTrip = range.contains { index in
            article.annotations.match(.trigger, at: index).map {
                [.visit, .arrive, .alight].contains(article.lexicon.triggers[Int($0.value)].frame)
            } ?? false
        }
        guard tellsTrip else { return [] }
        return PlaceReader(article: article).places(in: range).filter { $0.relation == .toward }.map(\.country)
    }

    /// The country of the city in which an official is said to meet somebody.
    ///
    /// - Parameter excluded: countries that it cannot be.
    func meetsAt(_ person: Int, except excluded: Set<CountryCode>) -> CountryCode? {
        for sentence in persons[person].sentences.prefix(8) {
            let places = PlaceReader(article: article).places(in: article.sentences[sentence].range)
            let place = places.first { $0.relation == .inside && ($0.city != nil || $0.isVenue) }
            if let place { return excluded.contains(place.country) ? nil : place.country }
        }
        return nil
    }

    /// Who meets an ambassador is of the state to which he is accredited: "استقبل الوزير سفيرة هولندا بالجزائر".
    func meetsEnvoyTo(_ person: Int) -> CountryCode? {
        for sentence in persons[person].sentences.prefix(8) {
            for other in mentions(in: sentence) where other.person != person {
                if let post = other.actor.post, post != other.actor.country { return post }
            }
        }
        return nil
    }

    /// Who invites to a state is at home there: "زيارة إلى الأردن تلبية لدعوة من الملك فلان".
    func invitesTo(_ person: Int) -> CountryCode? {
        for sentence in persons[person].sentences.prefix(8) {
            guard let mention = mentions(in: sentence).first(where: { $0.person == person }) else { continue }
            let start = mention.actor.range.lowerBound
            let invites = article.annotations.item(endingAt: start, .cue) {
                self.article.lexicon.cues[Int($0.value)] == .invitation
            }
            guard invites != nil else { continue }
            let places = PlaceReader(article: article).places(in: article.sentences[sentence].range)
            if let place = places.first(where: { $0.relation == .toward && $0.range.upperBound <= start }) {
                return place.country
            }
        }
        return nil
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

    /// Who receives somebody in a city is at home there, when nothing else tells his country.
    func receivesAt(_ person: Int, _ home: HomeCountry) -> CountryCode? {
        for sentence in persons[person].sentences {
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
            let places = PlaceReader(article: article).places(in: range)
            if let place = places.first(where: { $0.relation == .inside && ($0.city != nil || $0.isVenue) }) {
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
