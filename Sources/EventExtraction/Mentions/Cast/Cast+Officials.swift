import ArabicText
import Lexicon

/// Persons who are spoken of as "the official" of a nation or a body.
extension Cast {
    /// "المسؤول الأممي", "الدبلوماسية الفرنسية", "ضيفه المالطي": the one of that side whom the text has named, else whom it named last
    /// without telling for whom he stands.
    func officialMeant(by actor: Actor) -> Int? {
        guard actor.name == nil, actor.number == .singular, !actor.isDelegation, !actor.isCounterpart,
            let title = actor.title, actor.country != nil || actor.organization != nil,
            ActorReader.isGuest(article.letters(title.lowerBound))
                || Self.officials.contains(article.letters(title.lowerBound).withoutClitics)
                    && article.letters(title.lowerBound).withoutClitics.count
                        < article.letters(title.lowerBound).count
        else { return nil }
        let named = persons.indices.suffix(Self.memory).filter { persons[$0].name != nil && persons[$0].isOfficial }
        let ofSide = named.filter { index in
            if let organization = actor.organization { return persons[index].organization?.row == organization.row }
            return persons[index].organization == nil && persons[index].country == actor.country
        }
        if ofSide.count == 1 { return ofSide[0] }
        // "المسؤولة الأممية" heads one of the many bodies of the United Nations.
        if ofSide.isEmpty, let row = actor.organization?.row, row >= 0,
            article.lexicon.organizations[row].canonical == Self.unitedNations
        {
            let ofBodies = named.filter { index in
                persons[index].organization.map { $0.row >= 0 && article.lexicon.organizations[$0.row].kind == "igo" }
                    ?? false
            }
            if ofBodies.count == 1 { return ofBodies[0] }
        }
        // "المسؤول المجري" beside his ambassador is the one who came.
        let visitors = ofSide.filter { persons[$0].rank != .ambassador }
        if visitors.count == 1, actor.organization == nil { return visitors[0] }
        // "الدبلوماسي السويدي" may be the envoy of a body whom the text named.
        if actor.organization == nil, named.contains(where: { persons[$0].organization != nil }) { return nil }
        guard ofSide.isEmpty, actor.organization != nil || actor.country != home.outlet, let last = named.last,
            persons[last].country == nil, persons[last].organization == nil, persons[last].title != nil
        else { return nil }
        return last
    }

    /// "وأجرى الوزير اتصالا": "the minister" of whom the text has told, the first of them where it names several; a foreign one
    /// is spoken of with his nation.
    func holderMeant(by actor: Actor) -> Int? {
        guard actor.name == nil, actor.number == .singular, !actor.isDelegation, !actor.isCounterpart,
            !actor.isDignitary,
            actor.country == nil, actor.organization == nil, let title = actor.title,
            article.letters(title.lowerBound).containsArticle
                || article.letters(title.lowerBound).withoutConjunction.containsArticle
                || article.letters(title.lowerBound).starts(with: Self.toThe)
                    && Self.doneBefore.contains(article.letters(title.lowerBound - 1).withoutConjunction)
        else { return nil }
        // "الرئيس الضيف", "الوزير الزائر": the foreigner of that rank whom it named last.
        if title.count == 2, ActorReader.isGuest(article.letters(title.upperBound - 1)) {
            return persons.indices.suffix(Self.memory).last {
                persons[$0].name != nil && isSameRank(persons[$0].rank, actor.rank) && !persons[$0].number.isPlural
                    && persons[$0].country != nil && persons[$0].country != home.outlet
            }
        }
        guard title.count == 1, actor.rank == .minister || actor.rank == .ambassador || actor.rank == .envoy else {
            return nil
        }
        let known = persons.indices.suffix(Self.memory).filter {
            persons[$0].name != nil && persons[$0].rank == actor.rank && !persons[$0].number.isPlural
        }
        return known.first { persons[$0].country == home.outlet && home.outlet != nil } ?? known.first
    }

    private static let unitedNations = "الأمم المتحدة"
    /// "سبق للسفير أن …"
    private static let toThe = foldedWord("لل")
    private static let doneBefore = WordSet(["سبق", "يسبق"])

    private static let officials = WordSet([
        "مسؤول", "مسؤولة", "مسئول", "مسئولة", "دبلوماسي", "دبلوماسية", "ديبلوماسي", "ديبلوماسية",
    ])
}

/// "الضيف المالطي", "ضيفه الفرنسي": words for a visitor that stand for a person only beside his nation.
extension ActorReader {
    /// Whether a word is one of them; elsewhere it is an adjective ("الوزير الضيف") or anybody's guest.
    func isGuest(_ index: Int) -> Bool { Self.isGuest(article.letters(index)) }

    static func isGuest(_ letters: FoldedLetters) -> Bool { guests.contains(letters.withoutClitics) }

    /// Whether the adjective of a nation stands at a token, with its article.
    func isOfNation(_ index: Int) -> Bool { annotations.match(.demonym, at: index)?.clitics == .the }

    private static let guests = WordSet(["ضيف", "ضيفة", "ضيفه", "ضيفها", "ضيفته", "ضيفتها", "زائر", "زائرة"])
}
