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

    /// "كانت وجهات نظر الملك متطابقة": whose views, directives or leadership are spoken of need not be there.
    func isOfView(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return start > 0 && Self.views.contains(article.letters(start - 1))
    }

    private static let views = WordSet(["نظر", "توجيهات", "رؤية", "قيادة", "بقيادة", "سياسة", "حكمة"])

    /// Talks with several counterparts, one after another: "عقد لقاءات مع الوزير فلان والوزير علان" tells two, "عقد لقاء مع"
    /// them tells one.
    func separately(_ talks: Contact, _ scene: Scene, _ trigger: Annotation) -> [Contact] {
        guard talks.type == .bilateralTalks, talks.frame == .meet || talks.frame == .session, !talks.isPhone,
            !scene.sentence.isHeadline, talks.organizations.isEmpty, talks.persons.count > 2, tellsMany(trigger),
            numberOfParties(trigger.range) == nil
        else { return [talks] }
        let persons = talks.persons
        let single = persons.filter { person in
            persons.allSatisfy { $0 == person || areForeign($0, person) }
        }
        let actor = single.count == 1 ? single.first : subject(of: talks, among: single, scene)
        guard let actor, !cast.persons[actor].number.isPlural,
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

    /// "كانت له لقاءات مع وزير الداخلية الموريتاني ووزير الداخلية العراقي": of officials of as many states the first, unless the
    /// next is joined to him as another of those who met.
    private func subject(of talks: Contact, among persons: [Int], _ scene: Scene) -> Int? {
        guard persons.count == talks.persons.count, talks.hosts.isEmpty, let first = talks.others.first,
            let with = cue(.with, in: talks.trigger.upperBound..<scene.sentence.range.upperBound)
        else { return nil }
        let isAlone = scene.mentions.allSatisfy { mention in
            mention.person == first || !persons.contains(mention.person)
                || mention.actor.range.lowerBound >= Int(with.end)
        }
        return isAlone ? first : nil
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
