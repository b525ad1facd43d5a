import ArabicText
import Lexicon

/// Who of two sides came to the other, when only a trip of his is told and not where it went.
extension EventAssembler {
    /// Talks between one who is said to be travelling and one who is not are held where the other is at home.
    func withVisitor(_ contact: Contact) -> Contact {
        guard contact.type == .bilateralTalks, contact.hosts.isEmpty, contact.guests.isEmpty,
            contact.others.count >= 2, !isOnSideline(contact), let guest = visitor(of: contact)
        else { return contact }
        let hosts = contact.others.filter { reader.areForeign($0, guest) }
        let homes = Set(hosts.compactMap { reader.sides(of: $0).country })
        guard !hosts.isEmpty, homes.count == 1, hosts.allSatisfy({ reader.sides(of: $0).country != nil }) else {
            return contact
        }
        var contact = contact
        contact.guests = contact.others.filter { !hosts.contains($0) }
        contact.hosts = hosts
        contact.others = []
        contact.frame = .receive
        return contact
    }

    /// The one participant whose trip the article tells.
    private func visitor(of contact: Contact) -> Int? {
        let near = article.sentences.indices.prefix(article.leadSentence + Self.reachOfTrip)
        for sentence in near where !article.sentences[sentence].isHeadline || contact.sentences.contains(sentence) {
            let scene = reading.scene(sentence)
            for trip in scene.triggers {
                let row = reader.row(trip)
                guard row.frame == .visit || row.frame == .tour || row.frame == .arrive else { continue }
                let found =
                    row.form == .noun
                    ? namedBehind(trip, contact, scene)
                        ?? (contact.sentences.contains(sentence) ? meant(by: trip, contact, scene) : nil)
                    : contact.sentences.contains(sentence) ? goesThere(trip, contact, scene) : nil
                if let found { return found }
            }
        }
        return nil
    }

    /// Sentences from the lead on in which a trip is still that of the talks.
    private static let reachOfTrip = 5

    /// "وتأتي زيارة الوزير الفرنسي", "على هامش زيارة المسؤول الياباني": the traveller behind the noun, by person or nation.
    private func namedBehind(_ trip: Annotation, _ contact: Contact, _ scene: Scene) -> Int? {
        guard isUnderWay(trip), !article.letters(Int(trip.start)).containsArticle, !endsInPronoun(trip),
            let first = scene.mentions.first(where: { (0...1).contains($0.actor.range.lowerBound - Int(trip.end)) }),
            first.actor.clitics.isEmpty, !goesElsewhere(from: first.actor.range.upperBound, contact, scene)
        else { return nil }
        if contact.others.contains(first.person) { return first.person }
        guard let nation = first.actor.country else { return nil }
        let ofNation = contact.others.filter { reader.sides(of: $0).country == nation }
        return ofNation.count == 1 ? ofNation[0] : nil
    }

    /// "في إطار جولته الخليجية، التقى الوزير", "جاء ذلك خلال زيارته مقر المركز حيث التقى مديره": he whom a pronoun stands for.
    private func meant(by trip: Annotation, _ contact: Contact, _ scene: Scene) -> Int? {
        guard endsInPronoun(trip), isUnderWay(trip),
            !goesElsewhere(from: Int(trip.end), contact, scene)
        else { return nil }
        let named = scene.mentions.filter { contact.others.contains($0.person) }
        if let before = named.first(where: { $0.actor.range.upperBound <= Int(trip.start) }) { return before.person }
        // Of the two the one who is not named beside him whom he met.
        let talks = scene.triggers.first { Int($0.start) > Int(trip.start) && reader.row($0).form != .noun }
        guard let talks, let met = named.first, met.actor.range.lowerBound >= Int(talks.end) else { return nil }
        if Set(named.map(\.person)).count > 1 { return met.person }
        let absent = contact.others.filter { reader.areForeign($0, met.person) }
        return absent.count == 1 ? absent[0] : nil
    }

    /// "زار الوفد مجلس الشورى والتقى رئيسه": the subject of a verb of motion before the talks.
    private func goesThere(_ trip: Annotation, _ contact: Contact, _ scene: Scene) -> Int? {
        guard reader.row(trip).form == .past, Int(trip.end) <= contact.trigger.lowerBound,
            !goesElsewhere(from: Int(trip.end), contact, scene),
            let traveller = scene.mentions.first(where: { $0.actor.range.lowerBound >= Int(trip.end) }),
            traveller.actor.range.lowerBound == Int(trip.end)
        else { return nil }
        let person = cast.persons[traveller.person].leader ?? traveller.person
        return contact.others.contains(person) ? person : nil
    }

    /// "زيارته", "جولتها الخليجية"; a final ه that is no ة.
    private func endsInPronoun(_ trip: Annotation) -> Bool {
        let letters = article.letters(Int(trip.start))
        return Self.pronouns.contains { letters.hasSuffix($0) }
            || article.endsInHa(Int(trip.start))
    }

    private static let pronouns = ["ها", "هم", "هما"].map { foldedWord($0) }

    /// "تأتي زيارة", "خلال زيارته", "في ختام جولته": a trip that is being made when it is spoken of.
    private func isUnderWay(_ trip: Annotation) -> Bool {
        let start = Int(trip.start)
        return start > 0 && Self.underWay.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let underWay = WordSet([
        "تأتي", "جاءت", "تندرج", "تتزامن", "تزامنت", "خلال", "أثناء", "إطار", "هامش", "ختام", "مستهل", "بداية", "نهاية",
        "ضمن", "بمناسبة", "مناسبة",
    ])

    /// Whether a state or city of neither side stands close behind: the trip goes there.
    private func goesElsewhere(from start: Int, _ contact: Contact, _ scene: Scene) -> Bool {
        let sides = countries(of: contact)
        return scene.places.contains {
            $0.range.lowerBound >= start && $0.range.lowerBound - start <= Self.reachOfGoal
                && $0.relation != .bare && !sides.contains($0.country)
        }
    }

    /// Words from a trip to where it goes.
    private static let reachOfGoal = 4
}
