import ArabicText
import Lexicon

/// The persons of an article and where each is mentioned.
///
/// Lives within one call of the extractor, on one thread.
final class Cast {
    @exclusivity(unchecked) var persons: [Person] = []
    @exclusivity(unchecked) var mentions: [Mention] = []
    /// For each person the folded words of the name without article and particles.
    private var nameKeys: [[FoldedLetters]] = []
    /// For each person the sentences that mention it, in the order of reading.
    private var sentencesOfPersons: [[Int]] = []
    /// For each sentence the range of its mentions in ``mentions``.
    private(set) var bySentence: [Range<Int>] = []
    /// The members whom the text lists of delegations without a leader.
    var membersOfDelegations: [Int: [Int]] = [:]

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
    private static var waw: UInt8 { FoldedLetter.arabic(0x648) }
    private static var lam: UInt8 { FoldedLetter.arabic(0x644) }

    func bare(_ letters: FoldedLetters) -> FoldedLetters {
        letters.starts(with: Self.alef, Self.lam) && letters.count > 3
            ? letters.dropFirst(2) : letters
    }

    /// Words of a name without article; عبد joins the next; particles go.
    private func key(_ name: Range<Int>, isCut: Bool) -> [FoldedLetters] {
        var words: [FoldedLetters] = []
        for index in name where article.token(index).kind == .arabicWord {
            if let match = article.annotations.bareMatch(.cue, at: index),
                article.lexicon.cues[Int(match.value)] == .nameParticle
            {
                continue
            }
            var letters = article.letters(index)
            if isCut, index == name.lowerBound { letters = letters.dropFirst() }
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
            for index in persons.indices.suffix(Self.memory)
            where isSame(nameKeys[index], nameKey, isDignitary: actor.isDignitary)
                || isFamilyOfTwo(nameKey, of: nameKeys[index], name)
            {
                if let known = persons[index].country, let new = actor.country, known != new { continue }
                merge(actor, into: index, nameKey, name)
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
        if let index = officialMeant(by: actor) ?? holderMeant(by: actor) {
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

    /// "الوزير فلان", later "وزير الخارجية فلان".
    private func isFuller(_ actor: Actor, than person: Person) -> Bool {
        guard let known = person.title, let title = actor.title, known.count == 1, title.count > 1
        else { return false }
        return bare(article.letters(known.lowerBound)) == bare(article.letters(title.lowerBound))
    }

    private func isSameHead(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return true }
        return article.letters(left.lowerBound).withoutClitics.elementsEqual(
            article.letters(right.lowerBound).withoutClitics)
    }

    /// "وزير الدفاع الأمريكي" is the named minister of the same office and country.
    private func isSameOffice(_ person: Person, _ actor: Actor, _ title: Range<Int>) -> Bool {
        guard let known = person.title, isSameRank(person.rank, actor.rank),
            person.number == actor.number
        else {
            return false
        }
        func has(_ word: FoldedLetters) -> Bool {
            known.contains { index in
                let letters = article.letters(index)
                // "ووزيرة التعليم الغانية فلانة", later "الوزيرة الغانية"
                return bare(letters) == word
                    || index == known.lowerBound && letters.first == Self.waw && bare(letters.dropFirst()) == word
            }
        }
        guard title.count > 1 || actor.country != nil else { return false }
        // "الرئيس اليمني" and "رئيس الجمهورية اليمنية" are one office.
        if let country = actor.country, country == person.country, title.count <= 2,
            actor.rank == .headOfState || actor.rank == .presidentGeneric
        {
            return true
        }
        let want = title.map { index in
            index == title.lowerBound ? headWord(index, actor.clitics) : bare(article.letters(index))
        }
        if let country = actor.country, country != person.country {
            // "السفير البوسني" tells the country of an ambassador met before without one.
            guard person.country == nil, let nation = actor.countryRange, let first = want.first,
                bare(article.letters(known.lowerBound)) == first
            else { return false }
            if title.count - nation.count == 1 { return true }
            let office = title.filter { !nation.contains($0) }
            guard office.allSatisfy({ has(bare(article.letters($0))) }) else { return false }
            // "رئيس الحكومة التونسية" tells the country of the one head of government whom an unknown paper names,
            // "وزير الخارجية الصيني" of a headline that of the minister whom the body names without his nation.
            let isHead = actor.rank == .headOfGovernment || actor.rank == .headOfState
            return home.outlet == nil && isHead
                || article.headline?.contains(title.lowerBound) == true && !home.speaksOfOutlet
                    && office.count == known.count
        }
        // "رئيس الاستخبارات التركية" is he of "رئيس جهاز الاستخبارات التركي": the nation agrees with another word.
        if let nation = actor.countryRange, actor.country == person.country, !nation.contains(title.lowerBound) {
            return zip(title, want).allSatisfy { nation.contains($0) || $1.isEmpty || has($1) }
        }
        return want.allSatisfy { $0.isEmpty || has($0) }
    }

    /// Who holds an office that is mentioned without a name.
    private func holder(of title: Range<Int>, _ actor: Actor) -> Int? {
        var fallback: Int?
        var foreign: Int?
        let known = persons.indices.suffix(Self.memory)
        // Of several in one office a headline means him of whom the text speaks first, a later sentence the last.
        let isFirst = actor.country == nil && article.headline?.contains(title.lowerBound) == true
        for step in 0..<known.count {
            let index = isFirst ? known.lowerBound + step : known.upperBound - 1 - step
            guard isSameOffice(persons[index], actor, title) else { continue }
            // "الوزير الألماني" is the counterpart of that nation whom the article names, not a minister without one.
            if let country = actor.country, persons[index].country == nil,
                let other = counterpart(of: country, actor.rank)
            {
                return other
            }
            // "ولي العهد" is he whose office begins so, not "ولي ولي العهد".
            if beginsWith(persons[index].title, title, actor.clitics) {
                // "وكان وزير الخارجية قد …": a paper names the nation of every minister but its own.
                guard actor.country == nil, let nation = persons[index].country, let outlet = home.outlet,
                    nation != outlet
                else { return index }
                foreign = foreign ?? index
            } else {
                fallback = fallback ?? index
            }
        }
        // "رئيس الجمهورية" without a nation in the paper of a republic: its own.
        if isOwnPresident(actor, title) { return fallback }
        return foreign ?? fallback
    }

    /// The one whom the article names as somebody's counterpart of a nation, or in an office of that rank.
    private func counterpart(of country: CountryCode, _ rank: Title.Rank?) -> Int? {
        persons.indices.suffix(Self.memory).first {
            (persons[$0].isSomeonesCounterpart || rank != nil && persons[$0].rank == rank) && persons[$0].name != nil
                && persons[$0].country == country
        }
    }

    /// Whether an office as known begins with the words of another.
    private func beginsWith(_ known: Range<Int>?, _ title: Range<Int>, _ clitics: Clitics) -> Bool {
        guard let known, known.count >= title.count else { return false }
        return zip(known, title).allSatisfy { left, right in
            bare(article.letters(left))
                == (right == title.lowerBound ? headWord(right, clitics) : bare(article.letters(right)))
        }
    }

    func isSameRank(_ left: Title.Rank?, _ right: Title.Rank?) -> Bool {
        if left == right { return true }
        let areHeads = (
            left == .headOfState || left == .presidentGeneric, right == .headOfState || right == .presidentGeneric
        )
        return areHeads.0 && areHeads.1
    }

    /// The first word of a title without proclitics and article.
    private func headWord(_ index: Int, _ clitics: Clitics) -> FoldedLetters {
        var letters = article.letters(index)
        if clitics.contains(.and) || clitics.contains(.then) { letters = letters.dropFirst() }
        if !clitics.isDisjoint(with: .prepositions) { letters = letters.dropFirst() }
        if clitics.contains(.to), letters.first == Self.lam { letters = letters.dropFirst() }
        return bare(letters)
    }

    /// Family names alone ("حموشي", "كارتر") refer to persons named in full elsewhere.
    private func findFamilyNames(_ perSentence: inout [[Mention]]) {
        var families: [FoldedLetters: Int] = [:]
        // Nearly no word is a family name: its shape spares the look at the others.
        var shapes = FamilyShapes()
        for (index, person) in persons.enumerated() where nameKeys[index].count > 1 {
            guard var last = nameKeys[index].last, let first = nameKeys[index].first else { continue }
            if nameKeys[index].count == 3, FamilyFirstNames.families.contains(first) { last = first }
            guard last.count > 2 else { continue }
            if let other = families[last] {
                // Two persons of one family name: the name alone tells neither, unless one of them is only named.
                guard other >= 0, persons[other].isIntroduced != person.isIntroduced else {
                    families[last] = -1
                    continue
                }
                if persons[other].isIntroduced { continue }
            }
            families[last] = index
            shapes.insert(last)
        }
        for (index, person) in persons.enumerated() {
            guard let middle = middleFamily(of: person, nameKeys[index]) else { continue }
            families[middle] = families[middle] == nil ? index : -1
            shapes.insert(middle)
        }
        guard !families.isEmpty else { return }
        let text = article.tokens
        let tokens = text.tokens
        for (sentenceIndex, sentence) in article.sentences.enumerated() {
            for index in sentence.range {
                let token = tokens[index]
                guard token.kind == .arabicWord, shapes.mayHold(text.borrowedLetters(token)),
                    !perSentence[sentenceIndex].contains(where: { $0.actor.range.contains(index) }),
                    let (person, clitics) = family(index, families), person >= 0
                else { continue }
                if article.annotations.traits(at: index).contains(.function) { continue }
                if article.annotations.match(.dateWord, at: index) != nil { continue }
                var actor = Actor(range: index..<index + 1)
                actor.name = index..<index + 1
                actor.clitics = clitics
                actor.country = nil
                actor.rank = persons[person].rank
                actor.domain = persons[person].domain
                perSentence[sentenceIndex].append(
                    Mention(actor: actor, person: person, sentence: sentenceIndex))
                persons[person].mentionCount += 1
                sentencesOfPersons[person].append(sentenceIndex)
            }
        }
    }

    private func family(_ index: Int, _ families: [FoldedLetters: Int]) -> (Int, Clitics)? {
        let letters = article.letters(index)
        if let person = families[bare(letters)] { return (person, []) }
        guard letters.count > 4 else { return nil }
        let clitic: Clitics
        switch letters.first {
        case FoldedLetter.arabic(0x648): clitic = .and
        case FoldedLetter.arabic(0x628): clitic = .inside
        case FoldedLetter.arabic(0x644): clitic = .to
        default: return nil
        }
        return families[bare(letters.dropFirst())].map { ($0, clitic) }
    }
}

/// Which lengths the family names of an article have, by their first letter and by their last: nearly no word is such.
private struct FamilyShapes {
    private var lengthsByFirst = [UInt64](repeating: 0, count: 256)
    private var lengthsByLast = [UInt64](repeating: 0, count: 256)

    mutating func insert(_ name: FoldedLetters) {
        guard let first = name.first, let last = name.last else { return }
        lengthsByFirst[Int(first)] |= Self.bit(name.count)
        lengthsByLast[Int(last)] |= Self.bit(name.count)
    }

    /// Whether a word has the shape of one as it stands or without up to three letters, of article and proclitic.
    func mayHold(_ word: FoldedLetters) -> Bool {
        guard let last = word.last, case let lengths = lengthsByLast[Int(last)], lengths != 0 else { return false }
        for cut in 0..<min(4, word.count) where lengths & Self.bit(word.count - cut) != 0 {
            if lengthsByFirst[Int(word[word.startIndex + cut])] & Self.bit(word.count - cut) != 0 { return true }
        }
        return false
    }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
