import ArabicText
import Lexicon

/// Contacts whose sentence leaves a side out that was told before: "واستقبله الملك", "وسيلتقي رئيس الوزراء".
extension FrameReader {
    /// "واستقبله في مكتبه رئيس الوزراء فلان": whom the pronoun stands for is the visitor of whom was told right before.
    func receivedHim(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard row(trigger).frame == .receive, row(trigger).form != .noun, hasPronoun(trigger),
            principals(scene, before: Int(trigger.start)).isEmpty,
            let host = principals(scene, after: Int(trigger.end)).first, host.actor.clitics.isEmpty,
            case let gap = Int(trigger.end)..<host.actor.range.lowerBound, gap.count <= 6,
            !gap.contains(where: isLanding),
            let last = contacts.last, let told = last.sentences.last, scene.index - told <= 2,
            let guest = last.persons.first(where: { areForeign($0, host.person) })
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .receive, trigger: trigger.range, sentences: [scene.index])
        contact.hosts = [host.person]
        contact.guests = [guest]
        contact.isComplete = true
        return contact
    }

    /// "لدى وصوله المطار": who stands there greets, and no more.
    private func isLanding(_ index: Int) -> Bool {
        Self.landing.contains(article.letters(index).withoutClitics)
    }

    private static let landing = WordSet(["مطار", "وصوله", "وصولها", "سلم", "مدرج", "ميناء"])

    /// "وسيلتقي رئيس الوزراء فلانا ونظيره علانا": the objects of a verb that needs no preposition, officials of the state where
    /// the traveller is, with nothing behind them that they could meet.
    func isObject(_ partner: Mention, of trigger: Annotation, metBy actor: Int, _ scene: Scene, _ contacts: [Contact])
        -> Bool
    {
        let end = Int(trigger.end)
        guard row(trigger).form != .noun, partner.actor.clitics.isEmpty, partner.actor.range.lowerBound - end <= 3,
            Self.transitive.contains(where: { article.letters(Int(trigger.start)).withoutClitics.contains($0) }),
            let country = sides(of: partner.person).country,
            contacts.contains(where: {
                $0.type == .visit && $0.guests.contains(actor) && $0.destination?.country == country
            }),
            let last = group(partner, in: principals(scene, after: end)).last
        else { return false }
        return isPhraseEnd(last.actor.range.upperBound, scene)
    }

    private static let transitive = ["التقى", "التقت", "يلتقي", "تلتقي", "قابل"].map { foldedWord($0) }

    /// A mark, a preposition, a day or a purpose: no object follows.
    private func isPhraseEnd(_ index: Int, _ scene: Scene) -> Bool {
        guard index < scene.sentence.range.upperBound, article.token(index).kind == .arabicWord else { return true }
        if annotations.has(.cue, at: index) || annotations.has(.dateWord, at: index) || annotations.has(.weekday, at: index)
            || scene.places.contains(where: { $0.range.lowerBound == index && $0.relation == .inside })
        {
            return true
        }
        return annotations.match(.trigger, at: index).map { $0.clitics.contains(.to) } ?? false
    }

    /// "جال الوزير القبرصي على المسؤولين، فالتقى رئيس الحكومة": the one official named before a joined verb.
    func soleActor(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard row(trigger).form != .noun, row(trigger).frame == .meet,
            trigger.clitics.contains(.then),
            let partner = principals(scene, after: Int(trigger.end)).first
        else { return nil }
        let before = principals(scene, before: Int(trigger.start))
        guard let first = before.first, first.actor.clitics.isDisjoint(with: .prepositions),
            before.allSatisfy({ $0.person == first.person }), areForeign(first.person, partner.person)
        else { return nil }
        return first
    }
}
