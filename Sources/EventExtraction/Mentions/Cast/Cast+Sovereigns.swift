import ArabicText
import Lexicon

/// One sovereign, whether by honorific, by throne or by name: "جلالة الملك", "العاهل المغربي", "الملك محمد".
extension Cast {
    /// The sovereign of the paper's own kingdom whom the article has mentioned, when an actor is he; another's is spoken of
    /// with his nation or his name.
    func sovereignMeant(by actor: Actor) -> Int? {
        guard actor.rank == .headOfState || actor.throne != nil, actor.number == .singular else { return nil }
        let known = persons.indices.suffix(Self.memory)
        if actor.isSovereign {
            return known.last { isOnThrone(persons[$0]) && isOwn(persons[$0].country) }
        }
        guard actor.domain == .royal || actor.throne != nil, actor.isSovereign || isOfThrone(actor) else { return nil }
        return known.last { persons[$0].isSovereign && persons[$0].name == nil && isOwn(actor.country) }
    }

    /// Whether a state is the paper's own, or might be.
    private func isOwn(_ country: CountryCode?) -> Bool {
        guard let country else { return true }
        return home.outlet.map { $0 == country } ?? true
    }

    private func isOnThrone(_ person: Person) -> Bool {
        person.isSovereign || person.throne != nil
            || person.rank == .headOfState && person.domain == .royal && isThrone(person.title)
    }

    /// Whether an office is that of a throne: "العاهل الأردني".
    func bearsThrone(_ person: Person) -> Bool { isThrone(person.title) }

    private func isOfThrone(_ actor: Actor) -> Bool { actor.throne != nil || isThrone(actor.title) }

    private func isThrone(_ title: Range<Int>?) -> Bool {
        guard let title else { return false }
        return Self.thrones.contains(article.letters(title.lowerBound).withoutClitics)
            || Self.thrones.contains(bare(article.letters(title.lowerBound).withoutClitics))
    }

    private static let thrones = WordSet(["ملك", "ملكة", "عاهل", "عاهلة", "سلطان"])

    /// "رئيس الجمهورية", "رئيس الدولة" without a nation or a name in the paper of a republic.
    func isOwnPresident(_ actor: Actor, _ title: Range<Int>) -> Bool {
        guard actor.country == nil, actor.name == nil, title.count == 2, home.outletIsRepublic else { return false }
        return Self.states.contains(article.letters(title.lowerBound + 1))
    }

    private static let states = WordSet(["الجمهورية", "الدولة"])

    /// "الملك سلمان" beside "محمد بن سلمان": a king is called by his own first name, not by that of his son's father.
    func bearsThroneOfOther(_ actor: Actor, _ key: [FoldedLetters], _ index: Int) -> Bool {
        let other = nameKeys[index]
        if actor.throne != nil, key.count == 1 { return other.first != key[0] }
        return persons[index].throne != nil && other.count == 1 && key.count > 1 && key.first != other[0]
    }
}
