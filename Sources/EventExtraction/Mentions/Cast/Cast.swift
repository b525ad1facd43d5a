import ArabicText
import Lexicon

/// The persons of an article and where each is mentioned.
///
/// Lives within one call of the extractor, on one thread.
final class Cast {
    @exclusivity(unchecked) var persons: [Person] = []
    @exclusivity(unchecked) var mentions: [Mention] = []
    /// For each person the folded words of the name without article and particles.
    var nameKeys: [[FoldedLetters]] = []
    /// For each person the sentences that mention it, in the order of reading.
    var sentencesOfPersons: [[Int]] = []
    /// For each sentence the range of its mentions in ``mentions``.
    private(set) var bySentence: [Range<Int>] = []
    /// The members whom the text lists of delegations without a leader.
    var membersOfDelegations: [Int: [Int]] = [:]

    /// Who is called "the father of" somebody, by the word behind it.
    var bynames: [FoldedLetters: Int] = [:]

    let article: Article
    let home: HomeCountry

    init(article: Article, home: HomeCountry) {
        self.article = article
        self.home = home
        let reader = ActorReader(article: article)
        var perSentence: [[Mention]] = []
        // Bodies first: the headline's short forms are then told by the fuller ones.
        let order =
            article.sentences.indices.filter { !article.sentences[$0].isHeadline }
            + article.sentences.indices.filter { article.sentences[$0].isHeadline }
        perSentence = Array(repeating: [], count: article.sentences.count)
        for sentence in order {
            var before: Title.Rank?
            for actor in reader.actors(in: article.sentences[sentence].range) {
                let person = assign(actor, after: before)
                before = persons[person].rank
                sentencesOfPersons[person].append(sentence)
                if actor.isCounterpart { persons[person].isSomeonesCounterpart = true }
                perSentence[sentence].append(Mention(actor: actor, person: person, sentence: sentence))
            }
        }
        nameOffices(&perSentence)
        nameTraveller(&perSentence)
        findFamilyNames(&perSentence)
        for mention in mentionsByHonour(perSentence) {
            perSentence[mention.sentence].append(mention)
            persons[mention.person].mentionCount += 1
            sentencesOfPersons[mention.person].append(mention.sentence)
        }
        for list in perSentence {
            let start = mentions.count
            mentions.append(
                contentsOf: list.sorted { $0.actor.range.lowerBound < $1.actor.range.lowerBound })
            bySentence.append(start..<mentions.count)
        }
        inheritCounterparts()
        inheritPrincipals()
        inheritMasters()
        findRepresented()
        findSendersOfGreetings()
        findLeaders()
        findLeadersNamedLater()
        findMembers()
        guessCountries()
    }

    /// The sentences that mention a person, in the order of reading.
    func sentences(of person: Int) -> [Int] { sentencesOfPersons[person] }

    /// Gives what is kept beside one person to another.
    func handOver(from one: Int, to other: Int) {
        nameKeys[other] = nameKeys[one]
        sentencesOfPersons[other] = (sentencesOfPersons[other] + sentencesOfPersons[one]).sorted()
        nameKeys[one] = []
        sentencesOfPersons[one] = []
    }

    /// All nations of a dual or plural office.
    func nations(of person: Int) -> [CountryCode] { article.nationLists[persons[person].nations] }

    /// The mentions of a sentence.
    func mentions(in sentence: Int) -> ArraySlice<Mention> { mentions[bySentence[sentence]] }

    /// The mentions of the sentences before one, as far back as a pronoun reaches.
    func mentions(before sentence: Int) -> ArraySlice<Mention> {
        let first = bySentence[Swift.max(0, sentence - 30)].lowerBound
        return mentions[first..<bySentence[sentence].lowerBound]
    }

    // MARK: One person, many mentions

    static var alef: UInt8 { FoldedLetter.arabic(0x627) }
    static var waw: UInt8 { FoldedLetter.arabic(0x648) }
    static var lam: UInt8 { FoldedLetter.arabic(0x644) }

    func bare(_ letters: FoldedLetters) -> FoldedLetters {
        letters.starts(with: Self.alef, Self.lam) && letters.count > 3
            ? letters.dropFirst(2) : letters
    }

    /// Words of a name without article; عبد joins the next; particles go.
    private func key(_ name: Range<Int>, isCut: Bool) -> [FoldedLetters] {
        var words: [FoldedLetters] = []
        for index in name where article.token(index).kind == .arabicWord {
            let isFirstCut = isCut && index == name.lowerBound
            let particle =
                isFirstCut ? article.annotations.match(.cue, at: index) : article.annotations.bareMatch(.cue, at: index)
            if let particle, article.lexicon.cues[Int(particle.value)] == .nameParticle { continue }
            var letters = article.letters(index)
            if isFirstCut { letters = letters.dropFirst() }
            var word = bare(letters)
            // "عبدالعزيز" and "عبد العزيز" are one.
            let abd = [
                FoldedLetter.arabic(0x639), FoldedLetter.arabic(0x628), FoldedLetter.arabic(0x62F),
            ]
            if word.count > 5, word.starts(with: abd),
                word.dropFirst(3).starts(with: Self.alef, Self.lam)
            {
                word = word.dropFirst(5)
            }
            words.append(word)
        }
        return words
    }

    private func isSame(
        _ left: [FoldedLetters], _ right: [FoldedLetters], isDignitary: Bool
    ) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard !short.isEmpty else { return false }
        // A family name alone; else the given names must agree: a son carries his father's names.
        if short.count == 1 {
            return long.last == short[0]
                || long.first == short[0]
                    && (isDignitary || long.count == 3 && FamilyFirstNames.families.contains(short[0]))
        }
        if short.first == long.first { return short.allSatisfy(long.contains) }
        // "سيرغي لافروف" and "سيرجي لافروف": one letter apart in the given name of a transliteration.
        guard short.count == 2, long.count == 2, short[1] == long[1], short[0].count == long[0].count
        else {
            return false
        }
        return short[0].count > 3 && zip(short[0], long[0]).count(where: { $0 != $1 }) <= 1
    }

    /// How many persons back a mention may refer; bounds the work on endless texts.
    static let memory = 200

    private func assign(_ actor: Actor, after rank: Title.Rank?) -> Int {
        let nameKey = actor.name.map { key($0, isCut: actor.nameIsCut) } ?? []
        if let index = sovereignMeant(by: actor) {
            if let name = actor.name {
                merge(actor, into: index, nameKey, name)
            } else {
                persons[index].mentionCount += 1
            }
            persons[index].country = persons[index].country ?? actor.country
            return index
        }
        if let name = actor.name {
            if let index = bearer(ofByname: name) {
                persons[index].mentionCount += 1
                return index
            }
            for index in persons.indices.suffix(Self.memory)
            where isSame(nameKeys[index], nameKey, isDignitary: actor.isDignitary)
                || isFamilyOfTwo(nameKey, of: nameKeys[index], name)
            {
                if let known = persons[index].country, let new = actor.country, known != new { continue }
                if bearsThroneOfOther(actor, nameKey, index) { continue }
                merge(actor, into: index, nameKey, name)
                note(bynameBehind: name, of: index)
                return index
            }
        } else if !actor.isDelegation, !actor.isCounterpart, let title = actor.title,
            !actor.number.isPlural
        {
            if let index = holder(of: title, actor) {
                persons[index].mentionCount += 1
                persons[index].country = persons[index].country ?? actor.country
                return index
            }
        }
        if actor.isCounterpart, actor.name == nil, let country = actor.country {
            // "نظيره القبرصي" is the one Cypriot official whom the article names.
            let named = persons.indices.suffix(Self.memory).filter {
                persons[$0].name != nil && persons[$0].country == country && persons[$0].isOfficial
                    // No president is a minister's counterpart.
                    && (rank == nil || persons[$0].rank == nil || isSameRank(persons[$0].rank, rank))
            }
            if named.count == 1 { return named[0] }
        }
        if let index = officialMeant(by: actor) ?? holderMeant(by: actor) ?? envoyMeant(by: actor) {
            persons[index].mentionCount += 1
            persons[index].country = persons[index].country ?? actor.country
            if persons[index].country == nil {
                persons[index].organization = persons[index].organization ?? actor.organization
            }
            return index
        }
        var person = Person(mention: actor.range)
        person.name = actor.name
        person.nameIsCut = actor.nameIsCut
        person.title = actor.title
        person.throne = actor.throne
        person.isSovereign = actor.isSovereign
        person.country = actor.country
        person.nations = actor.nations
        person.organization = actor.organization
        person.rank = actor.rank
        person.domain = actor.domain
        person.number = actor.number
        person.isDelegation = actor.isDelegation
        person.isCounterpart = actor.isCounterpart
        person.isDignitary = actor.isDignitary
        person.post = actor.post
        person.isPostedAtHome = actor.isPostedAtHome
        person.mentionCount = 1
        persons.append(person)
        nameKeys.append(nameKey)
        sentencesOfPersons.append([])
        if let name = actor.name { note(bynameBehind: name, of: persons.count - 1) }
        return persons.count - 1
    }

    private func merge(
        _ actor: Actor, into index: Int, _ nameKey: [FoldedLetters], _ name: Range<Int>
    ) {
        persons[index].mentionCount += 1
        if nameKey.count > nameKeys[index].count {
            nameKeys[index] = nameKey
            persons[index].name = name
            persons[index].nameIsCut = actor.nameIsCut
            persons[index].mention = actor.range
        }
        if persons[index].title == nil || persons[index].isCounterpart
            || isFuller(actor, than: persons[index]),
            let title = actor.title, !actor.isCounterpart
        {
            persons[index].title = title
            persons[index].rank = actor.rank
            persons[index].domain = actor.domain
            persons[index].isCounterpart = false
            persons[index].post = actor.post
            persons[index].isPostedAtHome = actor.isPostedAtHome
        }
        // "شكر السفير الماليزي السيد حموشي": another's office before the name tells nothing of this person.
        if isSameHead(persons[index].title, actor.title) {
            persons[index].country = persons[index].country ?? actor.country
            persons[index].organization = persons[index].organization ?? actor.organization
        }
        persons[index].isDignitary = persons[index].isDignitary || actor.isDignitary
        persons[index].throne = persons[index].throne ?? actor.throne
    }
}
