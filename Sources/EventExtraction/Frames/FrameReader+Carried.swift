import ArabicText
import Lexicon

/// "كما استقبل السفير", "ثم يزور ماليزيا": a verb without a subject goes on about who acted in the contact told before.
extension FrameReader {
    /// The contact that a trigger opens when its subject is that of the contact before.
    func carriedOn(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard row(trigger).form != .noun, goesOn(scene, trigger), let last = contacts.last,
            let actor = row(trigger).isTrip
                ? traveller(scene, trigger, contacts) ?? actor(of: last, scene, trigger)
                : actor(of: last, scene, trigger)
        else { return nil }
        let after = principals(scene, after: Int(trigger.end))
        guard isLeftOut(actor, scene, trigger, after) else { return nil }
        var carried = Mention(actor: Actor(range: last.trigger), person: actor, sentence: scene.index)
        carried.actor.rank = cast.persons[actor].rank
        var scene = scene
        scene.carried = carried
        return contact(scene, trigger).flatMap { $0.isComplete ? $0 : nil }
    }

    /// Whether a verb is joined to what was told before: "وسيزور", "كما استقبل", "قبل أن يتوجه".
    private func goesOn(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        if trigger.clitics.contains(.and) || trigger.clitics.contains(.then) { return true }
        return (0...1).contains { gap in
            start - gap > scene.sentence.range.lowerBound
                && annotations.item(endingAt: start - gap, .cue) { self.lexicon.cues[Int($0.value)] == .further } != nil
        }
    }

    /// The last of the article's travellers who is named before a verb, no more than two sentences away.
    private func traveller(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Int? {
        let travellers = Set(contacts.lazy.filter { $0.type == .visit }.flatMap(\.guests))
        guard !travellers.isEmpty else { return nil }
        for sentence in stride(from: scene.index, through: max(0, scene.index - 2), by: -1) {
            let named = cast.mentions(in: sentence).last {
                $0.actor.range.upperBound <= Int(trigger.start) && travellers.contains($0.person)
            }
            if let named { return named.person }
        }
        return nil
    }

    /// Who acts in the contact told right before and may act in the next of a kind.
    private func actor(of last: Contact, _ scene: Scene, _ trigger: Annotation) -> Int? {
        guard let told = last.sentences.first, scene.index - told <= 2 else { return nil }
        // Another official in between may be who acts now.
        let others = (told...scene.index).flatMap { cast.mentions(in: $0) }.filter {
            $0.actor.range.lowerBound >= last.trigger.upperBound && $0.actor.range.upperBound <= Int(trigger.start)
        }
        guard others.allSatisfy({ last.persons.contains($0.person) }) else { return nil }
        switch row(trigger).frame {
        case .receive: return last.frame == .receive ? last.hosts.first : nil
        case .meet where last.type == .visit: return last.guests.first
        case .meet where last.type == .bilateralTalks: return last.hosts.first ?? last.others.first
        case .visit, .arrive, .alight: return last.type == .bilateralTalks ? last.others.first : nil
        default: return nil
        }
    }

    /// Whether what follows a verb is its object and not its subject.
    private func isLeftOut(_ actor: Int, _ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Bool {
        let end = Int(trigger.end)
        let rest = end..<scene.sentence.range.upperBound
        guard !rest.isEmpty, cue(.agent, in: rest) == nil else { return false }
        // "واجتمع الوزيران مع …": a subject without office or name.
        if article.letters(end).containsArticle, !scene.dates.contains(where: { $0.range.contains(end) }),
            !scene.mentions.contains(where: { $0.actor.range.contains(end) })
        {
            return false
        }
        switch row(trigger).frame {
        case .receive:
            guard let guest = after.first, guest.actor.clitics.isEmpty, areForeign(actor, guest.person) else {
                return false
            }
            // A head of state right after the verb is he who receives.
            switch cast.persons[guest.person].rank {
            case .headOfState, .crown, .headOfGovernment: return false
            default: return guest.actor.range.lowerBound - end <= 6
            }
        case .meet:
            guard let partner = after.first, areForeign(actor, partner.person) else { return false }
            let with = cue(.with, in: rest.prefixRange(6)).map { Int($0.end) <= partner.actor.range.lowerBound }
            return (partner.actor.clitics.contains(.inside) || with == true)
                && partner.actor.range.lowerBound - end <= 8
        default:
            guard let place = scene.places.first(where: { $0.range.lowerBound >= end }) else { return false }
            return place.range.lowerBound - end <= 2
                && !after.contains { $0.actor.range.lowerBound < place.range.lowerBound }
        }
    }
}
