import ArabicText
import Lexicon

/// Officials whose nation stands beside somebody else: who announces their trip, or where a visitor meets them.
extension Cast {
    /// "أعلنت الرئاسة المصرية أن الرئيس فلان سيتوجه إلى برلين", "قال الوزير الروسي إن الرئيس فلان سيزور أنقرة": who tells of
    /// an official's contact speaks for his state.
    func announced(_ person: Int, _ home: HomeCountry) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            let range = article.sentences[sentence].range
            guard range.prefixRange(3).contains(where: { isSaying($0) || isDenying($0) }),
                let mention = mentions(in: sentence).first(where: { $0.person == person }),
                let that = making(endingAt: mention.actor.range.lowerBound)
                    ?? range.prefixRange(Self.longestSource).first(where: { cue(.complementizer, at: $0) })
                    ?? trip(endingAt: mention.actor.range.lowerBound)
                    ?? tripCarriedOut(by: mention.actor.range.lowerBound, range),
                mention.actor.range.lowerBound > that,
                mention.actor.range.lowerBound - that <= 4 || isCarrying(mention.actor.range.lowerBound - 1),
                tellsContact(around: mention.actor.range, from: that, in: range),
                let nation = source(before: that, of: sentence, home)
            else { continue }
            let goesHome = PlaceReader(article: article).places(in: that..<range.upperBound).contains {
                $0.country == nation && $0.relation == .toward
            }
            let meetsOwn = mentions(in: sentence).contains {
                $0.actor.range.lowerBound > that && $0.person != person && persons[$0.person].country == nation
            }
            if !goesHome, !meetsOwn { return nation }
        }
        return nil
    }

    /// "أعلنت الرئاسة السنغالية إلغاء زيارة الرئيس فلان": the trip that is announced without "that".
    private func trip(endingAt index: Int) -> Int? {
        article.annotations.item(endingAt: index, .trigger) {
            let row = self.article.lexicon.triggers[Int($0.value)]
            return row.isTrip && row.form == .noun
        }.map { Int($0.start) }
    }

    /// "نفت الرئاسة زيارة سرية قام بها فلان", "أعلنت الخارجية تأجيل الزيارة التي كان مقررا أن يقوم بها فلان": the trip before its clause.
    private func tripCarriedOut(by index: Int, _ range: Range<Int>) -> Int? {
        guard isCarrying(index - 1) else { return nil }
        return (Swift.max(range.lowerBound, index - Self.longestClause)..<index).first { position in
            article.annotations.contains(.trigger, at: position) {
                let row = article.lexicon.triggers[Int($0.value)]
                return row.form == .noun && row.isTrip
            }
        }
    }

    /// Words from a trip to who carries it out.
    private static let longestClause = 9

    /// "قام بها", "ينوي القيام بها"
    private func isCarrying(_ index: Int) -> Bool { index > 0 && Self.withIt.contains(article.letters(index)) }

    private static let withIt = WordSet(["بها", "به"])

    /// "نفت", "ينفي"
    private func isDenying(_ index: Int) -> Bool {
        article.annotations.contains(.status, at: index) { article.lexicon.statusCues[Int($0.value)] == .denied }
    }

    /// Words from the verb of saying to what is said.
    private static let longestSource = 16

    private func isSaying(_ index: Int) -> Bool {
        article.annotations.contains(.function, at: index) {
            article.lexicon.functionWords[Int($0.value)] == .reportingVerb
        }
    }

    /// "قيام الوزير فلان بزيارة": the noun of making a trip before the traveller.
    private func making(endingAt index: Int) -> Int? {
        index > 0 && Self.making.contains(article.letters(index - 1)) ? index - 1 : nil
    }

    private static let making = WordSet(["قيام", "بقيام", "لقيام", "اعتزام"])

    func cue(_ kind: Cue, at index: Int) -> Bool {
        article.annotations.contains(.cue, at: index) {
            article.lexicon.cues[Int($0.value)] == kind
        }
    }

    /// Whether a word of a contact stands right before or after a mention: "إن زيارة الوزير فلان", "أن الوزير فلان سيزور".
    private func tellsContact(around mention: Range<Int>, from start: Int, in sentence: Range<Int>) -> Bool {
        // "أن الرئيس، يرافقه وفد من كبار المسؤولين، سيزور"
        let reach = sentence.contains(mention.upperBound) && isRetinue(mention.upperBound) ? 14 : 4
        return (start..<min(mention.upperBound + reach, sentence.upperBound)).contains { index in
            guard !mention.contains(index), let match = article.annotations.match(.trigger, at: index) else {
                return false
            }
            switch article.lexicon.triggers[Int(match.value)].frame {
            case .visit, .tour, .arrive, .alight, .depart, .receive, .meet, .discuss, .phone, .deal, .face, .light:
                return true
            default: return false
            }
        }
    }

    /// The state for which a body or an official speaks who stands before what is said.
    private func source(before end: Int, of sentence: Int, _ home: HomeCountry) -> CountryCode? {
        let speaker = mentions(in: sentence).first {
            $0.actor.range.upperBound <= end && $0.actor.country != nil && $0.actor.rank != nil
                && $0.actor.organization == nil
        }
        // A paper's own ministers need no nation, though a foreigner speaks of them.
        if let speaker { return home.speaksOfOutlet ? nil : speaker.actor.country }
        for index in article.sentences[sentence].range.lowerBound..<end {
            if let body = article.annotations.match(.organization, at: index),
                case let row = article.lexicon.organizations[Int(body.value)], row.kind == "national",
                let country = row.country
            {
                return country
            }
            let seat =
                article.annotations.match(.institution, at: index).flatMap {
                    article.lexicon.institutions[Int($0.value)] == "government" ? $0 : nil
                } ?? article.annotations.match(.portfolio, at: index)
            guard let seat else { continue }
            for next in Int(seat.end)..<min(Int(seat.end) + 4, end) {
                if let nation = article.annotations.match(.demonym, at: next),
                    !article.lexicon.demonyms[Int(nation.value)].isWeak || nation.clitics == .the
                {
                    return article.lexicon.demonyms[Int(nation.value)].code
                }
            }
        }
        return nil
    }

    /// "وصل الوزير الألماني إلى تونس والتقى الرئيس فلانا": whom a visitor meets there is of the state visited.
    func metOnTrip(_ person: Int, _ home: HomeCountry) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            let start = article.sentences[sentence].range.lowerBound
            let all = mentions(in: sentence)
            guard let met = all.first(where: { $0.person == person }), !speaksForOther(met.actor.title),
                case let end = met.actor.range.lowerBound,
                let talks = contactWord(in: start..<end, [.meet, .discuss]),
                let trip = contactWord(in: start..<talks.lowerBound, [.visit, .arrive, .alight, .tour]),
                // "وكشف الوزير عن أن الملك سيزور فرنسا ويلتقي بالرئيس": who speaks of the trip stands before the traveller.
                let traveller = all.last(where: { $0.actor.range.upperBound <= trip.lowerBound }) ?? all.first,
                traveller.person != person,
                case let arrival = contactWord(in: start..<trip.lowerBound, [.arrive, .alight]),
                !(talks.upperBound..<end).contains(where: isRetinue),
                // Nobody else stands between the word and whom it means, but for compatriots joined to him.
                all.allSatisfy({
                    let other = $0.actor.range.lowerBound
                    return other < talks.upperBound || other >= end || $0.actor.country == nil
                }),
                // "وصل إلى دمشق في زيارة يلتقي خلالها الرئيس": the noun need not say where to.
                let country = placeVisited(from: trip, to: talks, and: end)
                    ?? arrival.flatMap({ placeVisited(from: $0, to: talks, and: end) })
            else { continue }
            let origin = persons[traveller.person].country ?? home.outlet
            if persons[traveller.person].organization != nil || origin.map({ $0 != country }) ?? false {
                return country
            }
        }
        return nil
    }

    /// The one state to which a trip goes before talks are told; nil when these are held in another.
    private func placeVisited(from trip: Range<Int>, to talks: Range<Int>, and end: Int) -> CountryCode? {
        let places = PlaceReader(article: article).places(in: trip.lowerBound..<end)
        let goal =
            places.first { $0.range.lowerBound < talks.lowerBound && $0.relation != .inside }
            ?? places.first { $0.range.lowerBound < talks.lowerBound }
        guard let goal, goal.range.lowerBound - trip.upperBound <= Self.longestTraveller,
            places.allSatisfy({ $0.country == goal.country })
        else { return nil }
        return goal.country
    }

    /// Words of a traveller between the verb and where he goes.
    static let longestTraveller = 14

    /// "وزير خارجية المملكة", "رئيس المكتب السياسي لحركة …": an office of the paper's own kingdom or of a body, wherever its
    /// holder is met.
    func speaksForOther(_ title: Range<Int>?) -> Bool {
        title?.contains { index in
            cue(.kingdom, at: index) || article.annotations.has(.organization, at: index)
        } ?? false
    }

    /// The last word of a contact in a range.
    func contactWord(in range: Range<Int>, _ frames: Set<Trigger.Frame>) -> Range<Int>? {
        range.reversed().lazy.compactMap { self.article.annotations.match(.trigger, at: $0) }
            .first { frames.contains(self.article.lexicon.triggers[Int($0.value)].frame) }?.range
    }

    func isRetinue(_ index: Int) -> Bool {
        article.annotations.contains(.cue, at: index) {
            article.lexicon.cues[Int($0.value)].opensAttendance
        }
    }
}
