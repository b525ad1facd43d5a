import ArabicText
import Lexicon

/// What stands in an office: the nation, the body, words with the article.
extension ActorReader {
    /// A nation named inside a title: name, adjective, capital or city after a preposition.
    func countryPart(at index: Int) -> (code: CountryCode, range: Range<Int>)? {
        if let match = annotations.match(.country, at: index) {
            let row = lexicon.countries[Int(match.value)]
            if row.kind != .office { return (row.code, match.range) }
        }
        if let match = annotations.match(.demonym, at: index) {
            let row = lexicon.demonyms[Int(match.value)]
            let isBare = match.clitics.isEmpty || match.clitics == .the
            if isBare, !row.isWeak || match.clitics == .the { return (row.code, match.range) }
        }
        return stateWithForm(at: index)
    }

    /// "جمهورية اليمن", "دولة ليبيا": the form of a state before its short name.
    private func stateWithForm(at index: Int) -> (code: CountryCode, range: Range<Int>)? {
        guard Article.formsOfState.contains(article.letters(index)),
            let match = annotations.bareMatch(.country, at: index + 1), match.range.count == 1,
            lexicon.countries[Int(match.value)].kind == .short
        else { return nil }
        return (lexicon.countries[Int(match.value)].code, index..<Int(match.end))
    }

    /// "العربية السعودية", "الفيدرالية الروسية": the name of a state that is two adjectives.
    func isOfAdjectives(_ country: Range<Int>) -> Bool {
        country.count == 2
            && country.allSatisfy {
                article.letters($0).containsArticle && article.letters($0).hasSuffix(Self.feminineNisba)
            }
    }

    private static let feminineNisba = foldedWord("ية")

    /// Adds a nation to those of an office of several.
    func add(_ nation: CountryCode, to actor: inout Actor) {
        guard !article.nationLists[actor.nations].contains(nation) else { return }
        actor.nations = article.nationLists.adding(nation, to: actor.nations)
    }

    func setOrganization(_ actor: inout Actor, _ match: Annotation) {
        let row = lexicon.organizations[Int(match.value)]
        if let country = row.country {
            actor.country = country
            actor.countryRange = match.range
        } else if row.isInternational {
            actor.organization = (Int(match.value), match.range)
            // "المدير القطري للبنك الدولي": a body's man for one country, whichever.
            if let word = actor.countryRange, word.count == 1, Self.ofCountry.contains(article.letters(word.lowerBound))
            {
                actor.country = nil
                actor.countryRange = nil
            }
        }
    }

    private static let ofCountry = WordSet(["القطري", "القطرية", "قطري", "قطرية"])

    func isDefinite(_ index: Int) -> Bool {
        article.letters(index).starts(with: Self.alef, Self.lam)
            && article.token(index).foldedCount > 3
            && !article.startsWithHamza(index) && !isForeignGivenName(index)
    }

    /// "الكسندر", "اليكسي": a transliteration whose first letters only look like the article.
    private func isForeignGivenName(_ index: Int) -> Bool {
        let traits = annotations.traits(at: index)
        return traits.contains([.foreignName, .givenName]) && !traits.contains(.function)
    }

    /// With the article, also behind a proclitic: "للمنظمة", "بالنيابة".
    func isDetermined(_ index: Int) -> Bool {
        if isDefinite(index) || startsWithLamLam(index) { return true }
        let letters = article.letters(index)
        return letters.count > 5 && proclitic(index) != nil
            && letters.dropFirst().starts(with: Self.alef, Self.lam)
    }

    /// Reads the nation and the body that the first words of a title hold themselves, and returns where its complement begins.
    func readHead(_ actor: inout Actor, _ head: Annotation, _ stop: Int, _ limit: Int) -> Int {
        for index in head.range where actor.countryRange == nil {
            // "خادم الحرمين الشريفين" is one country's; "أمير دولة الكويت" names it.
            if let office = annotations.match(.country, at: index),
                index > Int(head.start)
                    || lexicon.countries[Int(office.value)].kind == .office
            {
                actor.country = actor.country ?? lexicon.countries[Int(office.value)].code
                actor.countryRange = office.range
            } else if index > Int(head.start), let nation = countryPart(at: index) {
                actor.country = actor.country ?? nation.code
                actor.countryRange = nation.range
            }
        }
        var index = Int(head.end)
        // "رئيس اللجنة الدولية للصليب الأحمر": the body's name begins inside the head.
        for inner in head.range {
            if let match = annotations.match(.organization, at: inner), match.end >= head.end,
                Int(match.end) <= limit,
                match.end > head.end || lexicon.organizations[Int(match.value)].isInternational
                    || lexicon.organizations[Int(match.value)].country != nil
            {
                setOrganization(&actor, match)
                index = Int(match.end)
                break
            }
        }
        // "رئيس البرلمان العربي", "الأمين العام للمجلس الدولي": the head ends with a body of many states.
        if actor.organization == nil, index == Int(head.end), index < stop, isDefinite(index - 1),
            isMultilateral(index),
            isDefinite(index), annotations.match(.institution, at: index - 1) != nil,
            annotations.match(.country, at: index - 1) == nil
        {
            let end = endOfPurpose(index + 1, stop)
            actor.organization = (-1, index - 1..<end)
            index = end
        }
        return index
    }

    /// "للتنمية", "للتربية والثقافة": where the words end that tell what a body is for.
    func endOfPurpose(_ start: Int, _ stop: Int) -> Int {
        var end = start
        while end < stop, isPurpose(end) { end += 1 }
        return end
    }
}
