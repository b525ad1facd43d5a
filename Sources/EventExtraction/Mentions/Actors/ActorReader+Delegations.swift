import ArabicText
import Lexicon

/// Counterparts and delegations: whose they are.
extension ActorReader {
    /// نظيره الألماني + name; وفد أمني بلجيكي.
    func special(_ cue: Cue, _ start: Int, _ end: Int, _ clitics: Clitics, _ limit: Int) -> Actor? {
        var actor = Actor(range: start..<end)
        actor.clitics = clitics
        actor.domain = .official
        actor.isCounterpart = cue == .counterpart
        actor.isDelegation = cue == .delegation
        var index = end
        var steps = 0
        // "وفد من لجنة الصداقة في مجلس النواب الروماني" has a long name; anybody else's nation stands close.
        while index < limit, steps < (actor.isDelegation ? 8 : 5), article.token(index).kind == .arabicWord {
            // "وفد رفيع المستوى من البنك الدولي": how high it is stands before whose it is.
            if actor.isDelegation, let level = self.cue(at: index), level.cue == .incumbent, level.end <= limit {
                index = level.end
                steps += 1
                continue
            }
            // "وفد من" is one phrase of the tables.
            let noun = article.isFrom(index) ? index + 1 : index
            if actor.isDelegation, article.isFrom(noun - 1), noun < limit, let body = bodyNamedBefore(noun) {
                actor.organization = body
                index = noun + 1
                break
            }
            // "زار الوفد تونس", "يزور الوفد غدا مصر": "the delegation" governs no state, and none goes on behind a day.
            if actor.isDelegation, index == end && isDefinite(start) && isStateAlone(index) || isDay(index) { break }
            // "وفد وزارة المالية" is of no Malian ministry.
            let isPortfolio =
                actor.isDelegation && annotations.has(.portfolio, at: index)
                && annotations.has(.institution, at: index - 1)
            if !isPortfolio,
                let country = countryPart(at: index) ?? nationOfDelegation(at: index, actor)
                    ?? cityOfBody(at: index, actor)
            {
                actor.country = country.code
                actor.countryRange = country.range
                index = country.range.upperBound
                // "وفدا مصر والسودان", "وفود روسيا وتركيا وإيران"
                var nations: [CountryCode] = []
                while actor.isDelegation, index < limit,
                    let next = joinedCountry(at: index) ?? furtherNation(at: index, actor)
                {
                    nations += (nations.isEmpty ? [country.code, next.code] : [next.code])
                    index = next.range.upperBound
                }
                actor.nations = article.nationLists.number(of: nations)
                break
            }
            if let organization = annotations.match(.organization, at: index) {
                setOrganization(&actor, organization)
                index = Int(organization.end)
                break
            }
            // "وفد عن مجلس الشيوخ الإيطالي"
            if let body = annotations.bareMatch(.institution, at: index), body.range.count > 1 {
                index = Int(body.end)
                steps += 1
                continue
            }
            // "وفدا إعلاميا", "بعثة الفريق": no delegation of a state.
            if annotations.match(.scope, at: index) != nil { actor.domain = .sport }
            if actor.isDelegation, steps > 0, isSeatOfBody(index, limit) || isStateOfBody(index, limit) {
                index += 1
                steps += 1
                continue
            }
            // "التقى الوفد رئيس البرلمان": an office behind the definite word is another's.
            if actor.isDelegation, index == end, isDefinite(start), !isDefinite(index),
                annotations.bareMatch(.title, at: index) != nil
            {
                break
            }
            guard actor.isDelegation, annotations.match(.honorific, at: index) == nil,
                annotations.match(.trigger, at: index) == nil, isOfBodyName(index)
            else { break }
            // "وفد أمني بلجيكي", "وفد من المعارضة السورية"
            index += 1
            steps += 1
        }
        if actor.country == nil && actor.organization == nil {
            // "استقبل ضيفه": without a nation the word names nobody.
            if Self.guests.contains(article.letters(start).withoutConjunction) { return nil }
            index = end
        }
        // "بعثة صندوق النقد", but not that of a club or of archaeologists.
        if actor.isDelegation, actor.organization == nil, isMission(start),
            actor.country == nil
                || !Self.missions.contains(article.letters(start + 1))
                    && !(article.isFrom(start + 1) && isBody(start + 2))
        {
            return nil
        }
        actor.title = start..<index
        if actor.isCounterpart, let nation = nationBehindMark(of: start..<index, limit) {
            // "نظيريه، التركي فلان والمالي علان"
            actor.country = lexicon.demonyms[Int(nation.value)].code
            actor.countryRange = nation.range
            index = Int(nation.end)
        }
        actor.range = start..<index
        if actor.isCounterpart { readNameAfterTitle(&actor, index, limit) }
        if let name = actor.name {
            // "نظيره المغربي فلان، المدير العام …": the office itself tells more than "his counterpart".
            var fuller = actor
            readTitleAfterName(&fuller, name.upperBound, limit)
            if let title = fuller.title, title.lowerBound >= name.upperBound {
                fuller.country = actor.country ?? fuller.country
                fuller.isCounterpart = false
                return fuller
            }
        }
        return actor
    }

    /// The nation of the first of two counterparts behind a comma or colon, before his name.
    private func nationBehindMark(of word: Range<Int>, _ limit: Int) -> Annotation? {
        guard word.count == 1, case let mark = word.upperBound, mark + 2 < limit,
            article.token(mark).kind == .comma || article.token(mark).kind == .colon,
            article.letters(word.lowerBound).contains(Self.twoCounterparts),
            let nation = annotations.match(.demonym, at: mark + 1), nation.clitics == .the, Int(nation.end) < limit,
            case let name = Int(nation.end),
            startsName(name, limit) || annotations.has(.honorific, at: name) || annotations.word(at: name) < 0
        else { return nil }
        return nation
    }

    private static let twoCounterparts = foldedWord("نظيري")

    private func isStateAlone(_ index: Int) -> Bool {
        annotations.match(.country, at: index)?.clitics.isEmpty ?? false
    }

    private func isDay(_ index: Int) -> Bool {
        if annotations.match(.weekday, at: index) != nil { return true }
        return annotations.match(.dateWord, at: index).map {
            switch lexicon.dateWords[Int($0.value)] {
            case .yesterday, .today, .tomorrow, .dayBeforeYesterday, .dayAfterTomorrow: true
            default: false
            }
        } ?? false
    }

    /// "ضيفه التركي", "مضيفه": a counterpart by where he is.
    private static let guests = WordSet([
        "ضيفه", "ضيفها", "لضيفه", "لضيفها", "بضيفه", "مضيفه", "مضيفها", "مضيفته", "بمضيفه", "لمضيفه", "ضيفته",
    ])

    /// A state joined by و to the one before it.
    private func joinedCountry(at index: Int) -> (code: CountryCode, range: Range<Int>)? {
        guard index < article.tokens.tokens.count, !article.token(index).startsLine,
            let match = annotations.match(.country, at: index), match.clitics == .and
        else { return nil }
        return countryPart(at: index)
    }

    /// "كلية الحرب", "لجنة العلاقات": whether a word may stand in a body's name; of the small words only nouns do.
    private func isOfBodyName(_ index: Int) -> Bool {
        guard let cue = cue(at: index) else { return true }
        switch cue.cue {
        case .situation, .relations, .field, .matter, .multilateral, .namedPlace: return isDefinite(index)
        default: return false
        }
    }

    /// "في مجلس النواب": the body of which another is part.
    private func isSeatOfBody(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && cue(at: index)?.cue == .inside && article.isIn(index)
            && isBody(index + 1)
    }

    /// "وفد من مجلس النواب في بيلاروس": the state whose body it is.
    private func isStateOfBody(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && article.isIn(index) && countryPart(at: index + 1) != nil
            && annotations.item(endingAt: index, .institution) {
                lexicon.institutions[Int($0.value)] == "government"
            } != nil
    }

    /// Whether a body of state begins at a token.
    private func isBody(_ index: Int) -> Bool {
        annotations.bareMatch(.institution, at: index).map {
            lexicon.institutions[Int($0.value)] == "government"
        } ?? false
    }

    /// "بعثة", "البعثة"
    private func isMission(_ index: Int) -> Bool {
        article.letters(index).withoutClitics.starts(with: Self.mission)
    }

    private static let mission = foldedWord("بعث")
    /// What missions of a state are for; others are those of clubs and archaeologists.
    private static let missions = WordSet([
        "تجارية", "اقتصادية", "طبية", "دبلوماسية", "برلمانية", "عسكرية", "فنية", "تقنية", "حكومية", "رسمية", "إنسانية",
        "أمنية", "استثمارية", "التجارية", "الاقتصادية", "الطبية", "الدبلوماسية", "البرلمانية", "العسكرية", "الفنية",
        "التقنية", "الحكومية", "الرسمية", "الإنسانية", "الأمنية", "الاستثمارية", "الحج",
    ])

    /// "وفد من جامعة طوكيو", "وفد بلدية باريس": the city of a body tells the state of its delegation.
    private func cityOfBody(at index: Int, _ actor: Actor) -> (code: CountryCode, range: Range<Int>)? {
        guard actor.isDelegation, let match = annotations.bareMatch(.city, at: index),
            Self.cityBodies.contains(article.letters(index - 1))
        else { return nil }
        return (lexicon.cities[Int(match.value)].country, match.range)
    }

    private static let cityBodies = WordSet([
        "جامعة", "بلدية", "غرفة", "تجارة", "وتجارة", "صناعة", "وصناعة", "محافظة", "مدينة", "بورصة", "إمارة", "ولاية",
        "مقاطعة", "حكومة",
    ])

    /// "وفد تركي": beside a delegation even a weak adjective is a nation's.
    private func nationOfDelegation(at index: Int, _ actor: Actor) -> (
        code: CountryCode, range: Range<Int>
    )? {
        guard actor.isDelegation, let match = annotations.bareMatch(.demonym, at: index) else {
            return nil
        }
        return (lexicon.demonyms[Int(match.value)].code, match.range)
    }

    /// "وفد سعودي إماراتي", "وفد فرنسي وألماني": another nation's adjective.
    private func furtherNation(at index: Int, _ actor: Actor) -> (code: CountryCode, range: Range<Int>)? {
        guard index < article.tokens.tokens.count, !article.token(index).startsLine,
            let match = annotations.match(.demonym, at: index), match.clitics.isSubset(of: [.and, .the]),
            case let row = lexicon.demonyms[Int(match.value)], !row.isWeak, row.code != actor.country
        else { return nil }
        return (row.code, match.range)
    }
}
