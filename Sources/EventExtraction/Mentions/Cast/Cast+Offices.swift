import ArabicText
import Lexicon

/// Whose office is meant where it is told again, in other words or without a name.
extension Cast {
    /// "الوزير فلان", later "وزير الخارجية فلان".
    func isFuller(_ actor: Actor, than person: Person) -> Bool {
        guard let known = person.title, let title = actor.title, known.count == 1, title.count > 1
        else { return false }
        return bare(article.letters(known.lowerBound)) == bare(article.letters(title.lowerBound))
    }

    func isSameHead(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return true }
        return article.letters(left.lowerBound).withoutClitics.elementsEqual(
            article.letters(right.lowerBound).withoutClitics)
    }

    /// "وزير الدفاع الأمريكي" is the named minister of the same office and country.
    func isSameOffice(_ person: Person, _ actor: Actor, _ title: Range<Int>) -> Bool {
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
    func holder(of title: Range<Int>, _ actor: Actor) -> Int? {
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
}
