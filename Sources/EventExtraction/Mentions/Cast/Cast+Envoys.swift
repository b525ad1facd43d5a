import ArabicText
import Lexicon

/// Envoys who are told by their mission.
extension Cast {
    /// "المبعوث الدولي إلى مالي", "المبعوث الأممي": the one envoy whom the text names, to that state if one is told, unless another
    /// sent him.
    func envoyMeant(by actor: Actor) -> Int? {
        guard actor.rank == .envoy, actor.name == nil, !actor.number.isPlural, let title = actor.title,
            actor.post != nil || article.letters(title.lowerBound).withoutConjunction.containsArticle
        else { return nil }
        let named = persons.indices.suffix(Self.memory).filter {
            persons[$0].rank == .envoy && persons[$0].name != nil
                && (actor.post ?? persons[$0].post) == persons[$0].post
        }
        guard named.count == 1, let index = named.first, case let person = persons[index] else { return nil }
        if let own = person.organization {
            return actor.country == nil && actor.organization.map({ $0.row == own.row }) ?? true ? index : nil
        }
        if let state = person.country {
            return actor.organization == nil && (actor.country ?? state) == state ? index : nil
        }
        return person.post != nil ? index : nil
    }

    /// "المبعوث الخاص إلى سوريا", not "ممثل المملكة": one who is sent to a state does not stand for it.
    func isSentTo(_ country: CountryCode, _ person: Person) -> Bool { person.post == country && isSentAway(person) }

    /// An envoy by his office, sent to a state that the text tells.
    func isSentAway(_ person: Person) -> Bool {
        guard person.rank == .envoy, person.post != nil, let title = person.title else { return false }
        let head = article.letters(title.lowerBound)
        return Self.sent.contains { head.contains($0) }
    }

    private static let sent = ["مبعوث", "موفد", "وسيط", "منسق"].map { foldedWord($0) }
}
