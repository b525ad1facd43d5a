import ArabicText
import Lexicon

/// A traveller whom one sentence calls by his office and the next by his name: "بدأ رئيس اللجنة الدولية زيارة إلى اليمن.
/// ووصل فلان إلى صنعاء".
extension Cast {
    /// Makes one person of the office and the name that lead and next sentence give to one traveller.
    func nameTraveller(_ perSentence: inout [[Mention]]) {
        let lead = article.leadSentence
        guard lead + 1 < perSentence.count, persons.count > 1, persons.count <= Self.memory,
            let pair = introduced(perSentence[lead], then: perSentence[lead + 1], lead)
                ?? introducedLater(perSentence[lead], then: perSentence[lead + 1], lead)
        else { return }
        take(name: pair.name, for: pair.office)
        for sentence in sentences(of: pair.office) {
            for position in perSentence[sentence].indices where perSentence[sentence][position].person == pair.name {
                perSentence[sentence][position].person = pair.office
            }
        }
    }

    /// The lead tells the trip of an office alone, the next sentence what somebody does who has none.
    private func introduced(_ first: [Mention], then next: [Mention], _ lead: Int) -> (office: Int, name: Int)? {
        let offices = Set(first.filter { isOffice($0.person) }.map(\.person))
        guard offices.count == 1, let office = offices.first, tellsTrip(article.sentences[lead].range),
            let name = bareName(next), isActor(name, anyVerb: true),
            !first.contains(where: { $0.person == name.person || persons[$0.person].name != nil })
        else { return nil }
        return (office, name.person)
    }

    /// The lead tells the trip of somebody who has no office, the next sentence what an office alone does.
    private func introducedLater(_ first: [Mention], then next: [Mention], _ lead: Int) -> (office: Int, name: Int)? {
        guard let name = bareName(first), isActor(name, anyVerb: false),
            let office = next.first, isOffice(office.person), isActor(office, anyVerb: true),
            !first.contains(where: { $0.person != name.person }),
            case let goals = Set(article.places(in: lead).map(\.country)),
            persons[office.person].country.map({ !goals.contains($0) }) ?? true
        else { return nil }
        return (office.person, name.person)
    }

    /// An office of a state or a body without a name.
    private func isOffice(_ index: Int) -> Bool {
        let person = persons[index]
        return person.name == nil && (person.title?.count ?? 0) > 1 && person.number == .singular
            && !person.isDelegation && !person.isCounterpart && person.isOfficial
            && (person.country != nil || person.organization != nil)
    }

    /// The one name of a sentence that nothing else tells of.
    private func bareName(_ mentions: [Mention]) -> Mention? {
        let bare = mentions.filter {
            let person = persons[$0.person]
            return person.name != nil && person.title == nil && person.throne == nil && person.country == nil
                && person.organization == nil && !person.isDignitary
        }
        return Set(bare.map(\.person)).count == 1 ? bare.first : nil
    }

    /// Whether a mention stands right behind its verb, one of travelling or, if any will do, of meeting or saying.
    private func isActor(_ mention: Mention, anyVerb: Bool) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start > 0, mention.actor.clitics.isEmpty else { return false }
        if let verb = article.annotations.item(endingAt: start, .trigger) {
            let row = article.lexicon.triggers[Int(verb.value)]
            return row.form != .noun && (row.isTrip || anyVerb && [.meet, .discuss].contains(row.frame))
        }
        return anyVerb
            && article.annotations.contains(.function, at: start - 1) {
                article.lexicon.functionWords[Int($0.value)] == .reportingVerb
            }
    }

    private func tellsTrip(_ range: Range<Int>) -> Bool {
        range.contains { index in
            article.annotations.match(.trigger, at: index).map {
                article.lexicon.triggers[Int($0.value)].isTrip
            } ?? false
        }
    }
}
