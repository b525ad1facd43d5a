import ArabicText
import Lexicon

/// Whose house talks are held in: "في مكتبه", "بمقر الوزارة", "في مقر السفارة اليمنية".
extension FrameReader {
    /// The one of two sides in whose premises they meet, when the sentence tells.
    func atHome(_ pair: [Mention], _ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard let subject = pair.first, let partner = pair.dropFirst().first else { return nil }
        let from = min(subject.actor.range.lowerBound, Int(trigger.start))
        var index = from
        while index < scene.sentence.range.upperBound {
            if let mention = scene.mentions.first(where: { $0.actor.range.contains(index) }) {
                index = mention.actor.range.upperBound
                continue
            }
            guard let match = annotations.match(.cue, at: index), isInside(match) else {
                index += 1
                continue
            }
            // Right behind the partner it may be his or the subject's.
            let isHisOwn =
                Int(match.start) - partner.actor.range.upperBound > 2 || match.start < partner.actor.range.lowerBound
            switch lexicon.cues[Int(match.value)] {
            case .ownPremises: return isHisOwn ? subject : nil
            case .premises:
                return owner(of: match, pair, scene)
                    ?? ((isHisOwn || isCounterpart(partner)) && isUnnamed(match) ? subject : nil)
            default: index = Int(match.end)
            }
        }
        return nil
    }

    /// "مع نظيره فلان بمقر الوزارة": who is told by the subject's office is no owner of the house.
    private func isCounterpart(_ mention: Mention) -> Bool {
        annotations.match(.cue, at: mention.actor.range.lowerBound).map { lexicon.cues[Int($0.value)] == .counterpart }
            ?? false
    }

    /// The side that holds the talks at home becomes their host.
    func receives(_ contact: inout Contact, _ host: Mention) {
        contact.hosts = contact.others.filter { $0 == host.person || !areForeign($0, host.person) }
        contact.guests = contact.others.filter { !contact.hosts.contains($0) }
        contact.others = []
        contact.frame = .receive
    }

    /// "بمكتبه", "في مقر": behind a preposition of place; "احتضنه مقر الوزارة": the house that hosts.
    private func isInside(_ match: Annotation) -> Bool {
        if match.clitics.contains(.inside) { return true }
        guard match.clitics.isEmpty else { return false }
        if annotations.item(endingAt: Int(match.start), .trigger, where: { self.row($0).frame == .host }) != nil {
            return true
        }
        return annotations.item(endingAt: Int(match.start), .cue) { self.lexicon.cues[Int($0.value)] == .inside } != nil
    }

    /// "مقر الحكومة اليمنية", "مقر الأمم المتحدة": the side whose nation or body the premises are called after.
    private func owner(of premises: Annotation, _ pair: [Mention], _ scene: Scene) -> Mention? {
        for index in nameOfOwner(premises, scene) {
            if let match = annotations.match(.organization, at: index) {
                if let nation = lexicon.organizations[Int(match.value)].country {
                    return pair.first { sides(of: $0.person).country == nation }
                }
                return pair.first { sides(of: $0.person).organization == Int(match.value) }
            }
            if let match = annotations.match(.demonym, at: index) {
                let nation = lexicon.demonyms[Int(match.value)].code
                return pair.first { sides(of: $0.person).country == nation }
            }
        }
        // "بمقر الأمانة العامة": whose secretary general is one of the two.
        if article.letters(Int(premises.end)).elementsEqual(Self.secretariat) {
            return pair.first { cast.persons[$0.person].rank == .secretaryGeneral }
        }
        // "مع رئيس الهيئة بمقر الهيئة"
        var body = article.letters(Int(premises.end)).withoutClitics
        // "بمقر وزارة الداخلية": the minister's, who is called after the same field.
        if body.elementsEqual(Self.ministry) { body = article.letters(Int(premises.end) + 1).withoutClitics }
        return pair.first { mention in
            mention.actor.range.contains { article.letters($0).withoutClitics.elementsEqual(body) }
        }
    }

    private static let secretariat = foldedWord("الأمانة")
    private static let ministry = foldedWord("وزارة")

    /// "بمقر الوزارة": a body that needs no name is the subject's own.
    private func isUnnamed(_ premises: Annotation) -> Bool {
        let next = Int(premises.end)
        guard let body = annotations.match(.institution, at: next), body.range.count == 1,
            article.letters(next).containsArticle, next + 1 < article.tokens.tokens.count
        else { return false }
        return annotations.match(.organization, at: next) == nil && !article.letters(next + 1).containsArticle
    }

    /// The words after the head, as far as the name of a body reaches.
    private func nameOfOwner(_ premises: Annotation, _ scene: Scene) -> Range<Int> {
        let start = Int(premises.end)
        let limit = min(start + 4, scene.sentence.range.upperBound)
        let end = (start..<max(start, limit)).first { index in
            article.token(index).kind != .arabicWord
                || annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .inside } == true
                || scene.mentions.contains { $0.actor.range.lowerBound == index }
        }
        return start..<max(start, end ?? limit)
    }
}
