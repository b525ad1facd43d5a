import ArabicText
import Lexicon

/// Who leads a delegation, and whose side he is on.
extension Cast {
    /// "وفد من … برئاسة فلان": the leader speaks for the delegation's side.
    func findLeaders() {
        for mention in mentions where persons[mention.person].country == nil {
            guard persons[mention.person].organization == nil,
                let country = side(after: mention.actor.range.upperBound)
                    ?? side(before: startWithRank(of: mention))
            else { continue }
            persons[mention.person].country = country
        }
        for (position, mention) in mentions.enumerated()
        where mention.actor.isDelegation && position + 1 < mentions.count {
            let next = mentions[position + 1]
            guard next.sentence == mention.sentence, persons[next.person].name != nil,
                mention.actor.range.upperBound <= next.actor.range.lowerBound
            else { continue }
            let between = mention.actor.range.upperBound..<next.actor.range.lowerBound
            // "وفد من … برئاسة فلان", "وفد يزور …، وسيكون برئاسة فلان", "يرأس الوفد فلان"
            let isNear = between.count <= 8 && between.contains { isLeading($0) }
            let isNamedRightAfter = between.suffix(2).contains { isLeading($0) }
            let isObject = between.count <= 8 && leads(mention.actor.range.lowerBound)
            // "وفد من الكونغرس ضم فلانا وعلانا": of those whom it consists of the first.
            let isMember = between.suffix(3).contains { isConsisting($0) }
            guard isNear || isNamedRightAfter || isObject || isMember else { continue }
            persons[mention.person].leader = next.person
            if persons[next.person].country == nil, persons[next.person].organization == nil {
                persons[next.person].country = mention.actor.country
                persons[next.person].organization = mention.actor.organization
            }
            if mention.actor.country == nil, mention.actor.organization == nil {
                persons[mention.person].country = persons[next.person].country
            }
            if isMember {
                let fellows = shareSide(of: mention.actor, from: position + 1)
                if !fellows.isEmpty { membersOfDelegations[mention.person] = fellows }
            }
        }
        for (position, mention) in mentions.enumerated() where mention.actor.isDelegation && position > 0 {
            // "ترأس فلان وفد مصر": who heads a nation's delegation is of that nation.
            let before = mentions[position - 1]
            guard let country = mention.actor.country, before.sentence == mention.sentence,
                persons[before.person].country == nil, persons[before.person].organization == nil,
                mention.actor.range.lowerBound - before.actor.range.upperBound <= 2,
                leads(before.actor.range.lowerBound)
            else { continue }
            persons[before.person].country = country
        }
        shareLeaders()
        findTheDelegation()
        for sentence in article.sentences.indices {
            for head in headsOfSides(in: sentence)
            where persons[head.person].country == nil && persons[head.person].organization == nil {
                persons[head.person].country = head.country
            }
        }
    }

    /// "والتقى الوفد رئيس الجمهورية": the one delegation with a leader that the article tells of.
    private func findTheDelegation() {
        let led = persons.indices.filter { persons[$0].isDelegation && persons[$0].leader != nil }
        guard let first = led.first, led.allSatisfy({ persons[$0].leader == persons[first].leader }) else { return }
        for index in persons.indices where persons[index].isDelegation && persons[index].leader == nil {
            guard persons[index].country == nil, persons[index].organization == nil, persons[index].mention.count == 1,
                article.letters(persons[index].mention.lowerBound).withoutConjunction.containsArticle
            else { continue }
            persons[index].leader = persons[first].leader
            persons[index].country = persons[first].country
            persons[index].organization = persons[first].organization
        }
    }

    /// The delegation of the headline is the one whose leader the article names later on.
    func shareLeaders() {
        var leaders: [CountryCode: Int] = [:]
        for person in persons where person.isDelegation {
            guard let leader = person.leader, let country = person.country else { continue }
            // Two leaders of one nation's delegations: nobody knows whose the others are.
            leaders[country] = leaders[country].map { $0 == leader ? leader : -1 } ?? leader
        }
        shareLeadersOfBodies()
        for index in persons.indices where persons[index].isDelegation && persons[index].leader == nil {
            guard let leader = persons[index].country.flatMap({ leaders[$0] }), leader >= 0 else { continue }
            persons[index].leader = leader
        }
    }

    /// "وفدا يضم فلانا وعلانا": all who are joined to the first member are of the delegation's side.
    ///
    /// - Returns: those of them who are named.
    private func shareSide(of delegation: Actor, from first: Int) -> [Int] {
        var fellows: [Int] = []
        var last = mentions[first]
        for next in mentions[(first + 1)...] {
            guard next.sentence == last.sentence, next.actor.clitics.contains(.and),
                next.actor.range.lowerBound - last.actor.range.upperBound <= 1
            else { return fellows }
            if persons[next.person].country == nil, persons[next.person].organization == nil {
                persons[next.person].country = delegation.country
                persons[next.person].organization = delegation.organization
            }
            if persons[next.person].name != nil, fellows.count < Self.mostMembers { fellows.append(next.person) }
            last = next
        }
        return fellows
    }

    /// Whether "ضم", "مؤلف من" begins at a token.
    private func isConsisting(_ index: Int) -> Bool {
        article.annotations.contains(.cue, at: index) { article.lexicon.cues[Int($0.value)] == .consisting }
    }

    /// "وفد من الاتحاد الأوروبي" of the headline, whose one leader the body names.
    private func shareLeadersOfBodies() {
        let led = persons.indices.filter { persons[$0].isDelegation && persons[$0].leader != nil }
        for index in persons.indices
        where persons[index].isDelegation && persons[index].leader == nil && persons[index].country == nil {
            guard let body = persons[index].organization else { continue }
            let leaders = Set(
                led.filter { persons[$0].organization?.row == body.row && body.row >= 0 }.compactMap {
                    persons[$0].leader
                })
            if leaders.count == 1 { persons[index].leader = leaders.first }
        }
    }

    /// Whether a noun or verb of leading begins at a token: "برئاسة", "يترأسه".
    private func isLeading(_ index: Int) -> Bool {
        article.annotations.contains(.cue, at: index) {
            article.lexicon.cues[Int($0.value)] == .leading
        }
    }

    /// "الجانب الكويتي فلان": the nation of the side that is named right before a token.
    func side(before index: Int) -> CountryCode? {
        guard index >= 2, let nation = article.annotations.match(.demonym, at: index - 1),
            let side = article.annotations.match(.cue, at: index - 2),
            article.lexicon.cues[Int(side.value)] == .side
        else { return nil }
        return article.lexicon.demonyms[Int(nation.value)].code
    }

    /// "فلان عن الجانب الصيني", "فلان من الجانب الصيني": for which nation's side somebody acts.
    func side(after index: Int) -> CountryCode? {
        guard Self.ofSide.contains(article.letters(index)) else { return nil }
        return side(before: index + Self.lengthOfSide)
    }

    /// Words of "عن الجانب الصيني".
    static let lengthOfSide = 3
    private static let ofSide = WordSet(["عن", "من"])

    private static let onBehalf = foldedWord("عن")

    /// "ترأس الجانب القطري فلان، والوفد التركي علان", "مثّل إيران العميد فلان", "وقعها عن حكومة الهند علان": who head the sides
    /// of talks, as a sentence tells, with their states.
    func headsOfSides(in sentence: Int) -> [(person: Int, country: CountryCode)] {
        var result: [(person: Int, country: CountryCode)] = []
        for mention in mentions(in: sentence) {
            let start = startWithRank(of: mention)
            // "أما جوبا فيمثلها فلان"
            if start > 0, Self.standingForIt.contains(article.letters(start - 1)),
                let side = sideNamed(before: start - 1)
            {
                result.append((mention.person, side.country))
                continue
            }
            // "برئاسة فلان عن الجانب الأردني وعلان عن الجانب التونسي": the side told behind a name is its own.
            if let country = side(after: mention.actor.range.upperBound) {
                result.append((mention.person, country))
                continue
            }
            guard let side = sideNamed(before: start) else { continue }
            let isOwn = side.isState && (standsFor(side.start) || actsFor(side.start - 1) || leadsBy(side.start))
            guard
                isOwn || !side.isState && (leads(side.start) || standsFor(side.start) || isForSide(side.start - 1))
                    || !result.isEmpty && isJoined(side.start)
            else { continue }
            result.append((mention.person, side.country))
        }
        return result
    }

    /// "اللواء فلان": where a mention begins with the rank or honorific before it.
    private func startWithRank(of mention: Mention) -> Int {
        var start = mention.actor.range.lowerBound
        while start > 0, let honorific = article.annotations.item(endingAt: start, .honorific) {
            start = Int(honorific.start)
        }
        return start
    }

    /// The side that is named right before a token: a state, or the side, delegation or government of a nation.
    private func sideNamed(before index: Int) -> (country: CountryCode, start: Int, isState: Bool)? {
        // "ترأس الجانب القطري في المباحثات فلان", "مثل الجانب المصري فيها فلان"
        let end =
            index >= 4 && isInTalks(index - 2)
            ? index - 2 : index >= 3 && Self.therein.contains(article.letters(index - 1)) ? index - 1 : index
        guard end >= 2 else { return nil }
        if let nation = article.annotations.match(.demonym, at: end - 1) {
            let isSide =
                article.annotations.contains(.cue, at: end - 2) {
                    [.side, .delegation].contains(article.lexicon.cues[Int($0.value)])
                }
                || article.annotations.contains(.institution, at: end - 2) {
                    article.lexicon.institutions[Int($0.value)] == "government"
                }
            return isSide ? (article.lexicon.demonyms[Int(nation.value)].code, end - 2, false) : nil
        }
        if let capital = article.annotations.item(
            endingAt: end, .city, where: { article.lexicon.cities[Int($0.value)].isCapital })
        {
            return (article.lexicon.cities[Int(capital.value)].country, Int(capital.start), true)
        }
        guard let state = article.annotations.item(endingAt: end, .country) else { return nil }
        let isWithForm = state.start > 0 && article.isFormOfState(Int(state.start) - 1)
        let start = Int(state.start) - (isWithForm ? 1 : 0)
        let isGovernment =
            start > 0
            && article.annotations.contains(.institution, at: start - 1) {
                article.lexicon.institutions[Int($0.value)] == "government"
            }
        return (article.lexicon.countries[Int(state.value)].code, isGovernment ? start - 1 : start, true)
    }

    static let standingForIt = WordSet([
        "يمثلها", "يمثله", "فيمثلها", "فيمثله", "ويمثلها", "ويمثله", "تمثلها", "فتمثلها", "مثلها", "مثله", "فمثلها",
        "فمثله", "ومثلها", "مثلته", "مثلتها", "تمثله", "ومثله", "سيمثلها", "سيمثله", "ستمثلها", "ستمثله",
    ])
    private static let therein = WordSet(["فيها", "فيه", "خلالها", "خلاله"])

    /// "في المباحثات"
    private func isInTalks(_ index: Int) -> Bool {
        article.annotations.has(.cue, at: index) && article.annotations.has(.trigger, at: index + 1)
            && article.letters(index + 1).containsArticle
    }

    /// "عن الجانب الأردني", "من الجانب الأردني"
    private func isForSide(_ index: Int) -> Bool {
        index >= 0 && Self.forSide.contains(article.letters(index))
    }

    private static let forSide = WordSet(["عن", "من", "وعن", "ومن"])

    /// "وقعها عن حكومة الهند"
    private func actsFor(_ index: Int) -> Bool {
        index >= 0 && article.letters(index).withoutConjunction.elementsEqual(Self.onBehalf)
    }

    /// "مثّل الجانب الأردني"
    private func standsFor(_ index: Int) -> Bool {
        index > 0 && Self.standingFor.contains(article.letters(index - 1))
    }

    /// "وفدَ العراق": a delegation between the verb of leading and the state.
    private func leadsBy(_ index: Int) -> Bool {
        index > 0 && leads(index - 1)
            && article.annotations.contains(.cue, at: index - 1) {
                article.lexicon.cues[Int($0.value)] == .delegation
            }
    }

    /// "والجانب التركي", "وسورية"
    private func isJoined(_ index: Int) -> Bool {
        article.annotations.at(index).contains { $0.clitics.contains(.and) }
    }

    /// Whether a verb of leading stands right before a token.
    private func leads(_ index: Int) -> Bool {
        (Swift.max(0, index - 2)..<index).contains { position in
            article.annotations.match(.trigger, at: position).map {
                article.lexicon.triggers[Int($0.value)].frame == .chair
            } ?? false
        }
    }
}
