import ArabicText
import Lexicon

/// Who stands for a delegation: its leader, or without one the members whom the text lists.
extension Cast {
    /// The principals for whom a mention of somebody or of a delegation stands.
    func heads(of person: Int) -> [Int] {
        let members = membersOfDelegations[person] ?? []
        if let leader = persons[person].leader { return [leader] + members.filter { $0 != leader } }
        return members.isEmpty ? [person] : members
    }

    /// "… وفد من الهيئة … . وترأس الوفد نائب المدير فلان", "وقال رئيس الوفد فلان", "ويضم الوفد الذي يرأسه فلان": the delegation named
    /// last before.
    func findLeadersNamedLater() {
        var isFound = false
        for (position, mention) in mentions.enumerated() {
            let reach: Int
            let leader: Int
            if mention.actor.isDelegation {
                // A bare "the delegation" is the one that was told.
                guard let own = persons[mention.person].leader, mention.actor.range.count == 1,
                    persons[mention.person].organization == nil,
                    article.letters(mention.actor.range.lowerBound).withoutConjunction.containsArticle
                else { continue }
                (leader, reach) = (own, Self.reachOfBareDelegation)
            } else if persons[mention.person].name != nil, leadsTheDelegation(mention) {
                (leader, reach) = (mention.person, isHeadOfDelegation(mention) ? Self.reachOfBareDelegation : 1)
            } else {
                continue
            }
            guard
                let earlier = mentions[..<position].suffix(Self.reachOfDelegation).last(where: {
                    $0.actor.isDelegation && $0.person != mention.person && mention.sentence - $0.sentence <= reach
                }), persons[earlier.person].leader == nil
            else { continue }
            persons[earlier.person].leader = leader
            giveSide(of: earlier.person, to: leader)
            isFound = true
        }
        if isFound { shareLeaders() }
    }

    private func leadsTheDelegation(_ mention: Mention) -> Bool {
        if isHeadOfDelegation(mention) { return true }
        guard let cue = article.annotations.item(endingAt: mention.actor.range.lowerBound, .cue) else { return false }
        return article.lexicon.cues[Int(cue.value)] == .leading && cue.range.count > 1
            && article.letters(Int(cue.end) - 1).hasSuffix(Self.delegation)
    }

    /// "رئيس الوفد فلان": whose office is the head of the delegation that was told, not of a named nation's.
    private func isHeadOfDelegation(_ mention: Mention) -> Bool {
        guard let title = mention.actor.title, title.count > 1, mention.actor.country == nil,
            mention.actor.organization == nil
        else { return false }
        return Self.theDelegation.contains(article.letters(title.lowerBound + 1))
    }

    private static let theDelegation = WordSet(["الوفد", "البعثة"])
    /// Sentences between a delegation and one that calls it only so.
    private static let reachOfBareDelegation = 4

    /// "ضم الوفد النائبين فلانا وعلانا", "بعثة … ضمت كلا من فلان وعلان": the members of a delegation that nobody leads; of one
    /// with a head those who are told as its members beside him: "وفد برئاسة فلان وعضوية علان".
    func findMembers() {
        guard mentions.contains(where: { $0.actor.isDelegation }) else { return }
        for sentence in article.sentences.indices {
            let all = mentions(in: sentence)
            guard !all.isEmpty, let list = listOfMembers(sentence, all), membersOfDelegations[list.delegation] == nil
            else { continue }
            let members = members(from: list.start, all)
            guard !members.isEmpty else { continue }
            for member in members { giveSide(of: list.delegation, to: member) }
            membersOfDelegations[list.delegation] = members
        }
    }

    /// The delegation whose members a sentence lists, and where their list begins.
    private func listOfMembers(_ sentence: Int, _ all: ArraySlice<Mention>) -> (delegation: Int, start: Int)? {
        let range = article.sentences[sentence].range
        guard let delegation = all.first(where: { $0.actor.isDelegation }) else {
            // "وقال مصدر إن الوفد ضم كلا من فلان وعلان": the words are no mention of their own.
            guard let start = startOfLaterList(range),
                let earlier = mentions[..<all.startIndex].suffix(Self.reachOfDelegation).last(where: {
                    $0.actor.isDelegation
                }), sentence - earlier.sentence <= Self.reachOfBareDelegation, persons[earlier.person].leader == nil
            else { return nil }
            return (earlier.person, start)
        }
        guard all.count > 1 else { return nil }
        if persons[delegation.person].leader != nil {
            return startOfMembership(from: delegation.actor.range.upperBound, range).map { (delegation.person, $0) }
        }
        return startOfList(range, all).map { (delegation.person, $0) }
    }

    /// The named persons of a list, each joined to the one before.
    private func members(from start: Int, _ all: ArraySlice<Mention>) -> [Int] {
        var members: [Int] = []
        var end = start
        for mention in all where mention.actor.range.lowerBound >= start {
            guard mention.actor.range.lowerBound - end <= (members.isEmpty ? 2 : 1),
                members.isEmpty || mention.actor.clitics.contains(.and), members.count < Self.mostMembers
            else { break }
            end = mention.actor.range.upperBound
            if persons[mention.person].name != nil, !members.contains(mention.person) {
                members.append(mention.person)
            }
        }
        return members
    }

    /// Behind "وعضوية" or "وعضوية كل من".
    private func startOfMembership(from start: Int, _ range: Range<Int>) -> Int? {
        guard
            let word = (start..<max(start, range.upperBound)).first(where: {
                Self.membership.contains(article.letters($0))
            })
        else { return nil }
        let next = word + 1
        return Self.each.contains(article.letters(next)) && article.isFrom(next + 1) ? next + 2 : next
    }

    /// Behind "الوفد ضم كلا من", "ويضم الوفد": a verb that has the delegation told before right beside it.
    private func startOfLaterList(_ range: Range<Int>) -> Int? {
        guard let verb = range.first(where: { Self.including.contains(article.letters($0)) }), verb > range.lowerBound
        else { return nil }
        let isObject = Self.theDelegation.contains(article.letters(verb + 1))
        guard
            isObject
                || (max(range.lowerBound, verb - 2)..<verb).contains(where: {
                    Self.theDelegation.contains(article.letters($0))
                })
        else { return nil }
        let next = isObject ? verb + 2 : verb + 1
        return Self.each.contains(article.letters(next)) && article.isFrom(next + 1) ? next + 2 : next
    }

    private static let membership = WordSet(["وعضوية", "وبعضوية", "بعضوية"])

    /// A member of whom nothing else is told is of the delegation's side.
    func giveSide(of delegation: Int, to member: Int) {
        let isKnown = persons[delegation].country != nil || persons[delegation].organization != nil
        guard isKnown, persons[member].organization == nil, persons[member].country == nil else { return }
        persons[member].country = persons[delegation].country
        persons[member].organization = persons[delegation].organization
    }

    /// Where the list of members begins: behind "كلا من", else behind the verb and its delegation.
    private func startOfList(_ range: Range<Int>, _ all: ArraySlice<Mention>) -> Int? {
        guard let verb = range.first(where: { Self.including.contains(article.letters($0)) }) else { return nil }
        for index in verb + 1..<max(verb + 1, range.upperBound - 1)
        where Self.each.contains(article.letters(index)) && article.isFrom(index + 1) {
            return index + 2
        }
        let object = all.first { $0.actor.isDelegation && (verb + 1...verb + 2).contains($0.actor.range.lowerBound) }
        return object?.actor.range.upperBound ?? verb + 1
    }

    private static let delegation = foldedWord("وفد")
    private static let including = WordSet(["ضم", "ضمت", "يضم", "تضم", "وضم", "وضمت", "ويضم", "وتضم"])
    private static let each = WordSet(["كلا", "كل"])
    /// Mentions between a delegation and the sentence that tells its leader.
    private static let reachOfDelegation = 12
    static let mostMembers = 6
}
