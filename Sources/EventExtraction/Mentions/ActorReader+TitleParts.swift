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
        guard Self.formsOfState.contains(article.letters(index)),
            let match = annotations.bareMatch(.country, at: index + 1), match.range.count == 1,
            lexicon.countries[Int(match.value)].kind == .short
        else { return nil }
        return (lexicon.countries[Int(match.value)].code, index..<Int(match.end))
    }

    private static let formsOfState = WordSet(["جمهورية", "دولة", "مملكة", "سلطنة", "إمارة"])

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
}
