import ArabicText
import Lexicon

/// Several counterparts of one official: whom a list of them names, and when each is a contact of its own.
extension FrameReader {
    /// "عددا من المسؤولين العراقيين، بينهم رئيس الوزراء فلان": whom the sentence names of the many before.
    func named(among officials: Mention, in mentions: [Mention]) -> Mention? {
        guard officials.actor.number.isPlural, officials.actor.name == nil else { return nil }
        return mentions.first {
            let start = $0.actor.range.lowerBound
            return start > officials.actor.range.upperBound
                && article.namesAmong(officials.actor.range.upperBound..<start)
        }
    }

    /// Talks with several counterparts, one after another: "عقد لقاءات مع الوزير فلان والوزير علان" tells two, "عقد لقاء مع"
    /// them tells one.
    func separately(_ talks: Contact, _ scene: Scene, _ trigger: Annotation) -> [Contact] {
        guard talks.type == .bilateralTalks, talks.frame == .meet || talks.frame == .session, !talks.isPhone,
            !scene.sentence.isHeadline, talks.organizations.isEmpty, talks.persons.count > 2, tellsMany(trigger)
        else { return [talks] }
        let persons = talks.persons
        let single = persons.filter { person in
            persons.allSatisfy { $0 == person || areForeign($0, person) }
        }
        guard single.count == 1, let actor = single.first, !cast.persons[actor].number.isPlural,
            case let counterparts = persons.filter({ $0 != actor && isCounterpart($0) }), counterparts.count > 1
        else { return [talks] }
        return counterparts.map { counterpart in
            var each = talks
            each.hosts.removeAll { $0 != actor && $0 != counterpart }
            each.guests.removeAll { $0 != actor && $0 != counterpart }
            each.others.removeAll { $0 != actor && $0 != counterpart }
            return each
        }
    }

    /// A verb of meeting, or a noun in the plural.
    private func tellsMany(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return true }
        return trigger.range.contains { index in
            let word = article.letters(index)
            return Self.plurals.contains { word.contains($0) }
        }
    }

    private static let plurals = ["لقاءات", "مباحثات", "محادثات", "اجتماعات", "مشاورات"].map { foldedWord($0) }

    /// Somebody of rank with name and office; who is joined to him without either came along, and so did "his minister".
    private func isCounterpart(_ index: Int) -> Bool {
        let person = cast.persons[index]
        let isHis = person.title.map { $0.contains { article.endsInHis($0) } } ?? false
        guard !isHis || person.isSomeonesCounterpart else { return false }
        return person.name != nil && !person.number.isPlural && !person.isDelegation
            && (person.holdsHighOffice || person.isSomeonesCounterpart || person.rank == .legislator)
    }
}
