import ArabicText
import Lexicon

/// An official introduced by his office alone and named later, by the same office or by a shorter one: "استقبله الرئيس
/// المصري. … بين الرئيس المصري فلان و…", "استقبل وزير الخارجية السفير الأمريكي. وقال الوزير فلان …".
extension Cast {
    /// Gives offices without a name the names that later mentions give them.
    func nameOffices(_ perSentence: inout [[Mention]]) {
        nameBySameOffice(&perSentence)
        nameByShortOffice(&perSentence)
    }

    /// "الرئيس المصري", later "الرئيس المصري فلان": the one whom the article names in that office of that nation.
    private func nameBySameOffice(_ perSentence: inout [[Mention]]) {
        guard persons.count > 1, persons.count <= Self.memory else { return }
        for office in persons.indices
        where persons[office].name == nil && persons[office].country != nil && persons[office].title != nil {
            guard persons[office].number == .singular, !persons[office].isDelegation, !persons[office].isCounterpart,
                let sentence = sentences(of: office).first,
                let actor = perSentence[sentence].first(where: { $0.person == office })?.actor,
                let title = actor.title, actor.country == persons[office].country
            else { continue }
            let holders = persons.indices.filter {
                persons[$0].name != nil && persons[$0].country == actor.country
                    && isSameOffice(persons[$0], actor, title)
            }
            if holders.count == 1, let named = holders.first { give(office, to: named, &perSentence) }
        }
    }

    /// Makes one person of an office and of him whom the article names in it.
    private func give(_ office: Int, to named: Int, _ perSentence: inout [[Mention]]) {
        for sentence in sentences(of: office) {
            for position in perSentence[sentence].indices where perSentence[sentence][position].person == office {
                perSentence[sentence][position].person = named
            }
        }
        persons[named].mentionCount += persons[office].mentionCount
        sentencesOfPersons[named] = (sentencesOfPersons[named] + sentencesOfPersons[office]).sorted()
        sentencesOfPersons[office] = []
        // Nobody is left of the other.
        persons[office] = Person(mention: persons[office].mention)
    }

    private func nameByShortOffice(_ perSentence: inout [[Mention]]) {
        // Beside a counterpart without a name the short office may be his.
        guard persons.count > 1, persons.count <= Self.memory,
            !persons.contains(where: { $0.isCounterpart && $0.name == nil })
        else { return }
        for named in persons.indices where isCalledShortly(persons[named]) {
            let person = persons[named]
            // Two in offices of one kind, or two names: nobody knows who is who.
            let rivals = persons.indices.filter { $0 != named && persons[$0].rank == person.rank }
            let offices = rivals.filter { persons[$0].name == nil }
            guard offices.count == 1, rivals.count == 1, let office = offices.first,
                isMeant(persons[office], by: person)
            else { continue }
            take(name: named, for: office)
            for sentence in sentences(of: named) {
                for position in perSentence[sentence].indices where perSentence[sentence][position].person == named {
                    perSentence[sentence][position].person = office
                }
            }
        }
    }

    /// "الوزير فلان": a name with one word of office that tells neither field nor nation.
    private func isCalledShortly(_ person: Person) -> Bool {
        guard person.name != nil, let title = person.title, title.count == 1, person.number == .singular,
            person.country == nil, person.organization == nil
        else { return false }
        return person.rank == .minister || person.rank == .ambassador || person.rank == .headOfGovernment
    }

    private func isMeant(_ office: Person, by person: Person) -> Bool {
        guard let full = office.title, let short = person.title, full.count > 1, office.number == .singular,
            !office.isDelegation, !office.isCounterpart, full.lowerBound < short.lowerBound
        else { return false }
        let head = article.letters(full.lowerBound).withoutClitics
        return bare(head) == bare(article.letters(short.lowerBound).withoutClitics)
    }

    /// Makes one person of an office and a name.
    func take(name named: Int, for office: Int) {
        let person = persons[named]
        persons[office].name = person.name
        persons[office].nameIsCut = person.nameIsCut
        persons[office].isDignitary = persons[office].isDignitary || person.isDignitary
        persons[office].throne = persons[office].throne ?? person.throne
        persons[office].mentionCount += person.mentionCount
        handOver(from: named, to: office)
        // Nobody is left of the other.
        persons[named] = Person(mention: person.mention)
    }
}
