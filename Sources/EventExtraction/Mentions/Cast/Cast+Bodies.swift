import ArabicText
import Lexicon

/// What the body tells of him who speaks for it.
extension Cast {
    /// "قال الاتحاد التونسي إن … رئيس الاتحاد فلان": who heads "the federation" is of the nation with whose adjective the text
    /// has named one.
    func nationOfBody(_ index: Int) -> CountryCode? {
        let person = persons[index]
        switch person.rank {
        case .secretaryGeneral, .director, .presidentGeneric, .business, .deputy: break
        default: return nil
        }
        guard let title = person.title, title.count > 1, let last = title.last,
            article.letters(last).containsArticle,
            article.annotations.item(endingAt: title.upperBound, .institution) != nil
        else { return nil }
        let noun = bare(article.letters(last).withoutClitics)
        for before in stride(
            from: title.lowerBound - 1, through: Swift.max(0, title.lowerBound - Self.reachOfNation), by: -1)
        where bare(article.letters(before).withoutClitics) == noun {
            if let nation = adjectiveOfNation(behind: before) { return nation }
        }
        return nil
    }

    /// "الاتحاد العام التونسي": the nation among the adjectives right behind a noun.
    private func adjectiveOfNation(behind noun: Int) -> CountryCode? {
        for index in (noun + 1..<article.tokens.tokens.count).prefixRange(Self.mostAdjectives) {
            guard article.token(index).kind == .arabicWord, !article.token(index).startsLine,
                article.letters(index).containsArticle
            else { return nil }
            if let nation = article.annotations.match(.demonym, at: index), nation.clitics == .the {
                return article.lexicon.demonyms[Int(nation.value)].code
            }
        }
        return nil
    }

    /// Words back to the whole name of a body.
    private static let reachOfNation = 80
    private static let mostAdjectives = 3

    /// "منسق الشؤون الإنسانية في الصومال", "المنسق الإقليمي للعمليات الإنسانية": who coordinates relief in a state serves a body of
    /// many, though a report does not say which.
    func coordinatesRelief(_ person: Person) -> Bool {
        guard person.rank == .envoy, let title = person.title, title.count > 2,
            Self.coordinators.contains(article.letters(title.lowerBound).withoutClitics)
        else { return false }
        return title.contains { Self.relief.contains(article.letters($0)) }
    }

    private static let coordinators = WordSet(["منسق", "منسقة"])
    private static let relief = WordSet([
        "الإنسانية", "الإنساني", "للإغاثة", "الإغاثة", "الإغاثية", "الإغاثي", "المقيم", "المقيمة", "للاجئين",
    ])
}
