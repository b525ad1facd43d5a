import ArabicText
import Lexicon

/// Invitations to a visit, of which something comes only when they are accepted.
extension FrameReader {
    /// What became of an invitation.
    enum Invitation {
        /// Nobody says that it was accepted.
        case open
        case accepted
    }

    /// "وجه دعوة إلى نظيره لزيارة طهران": the invitation that a visit is the aim of; nil when it is told otherwise.
    func invitation(_ scene: Scene, to trigger: Annotation) -> Invitation? {
        guard row(trigger).frame == .visit, row(trigger).form == .noun, case let start = Int(trigger.start),
            trigger.clitics.contains(.to) || start > 0 && cue(.toward, in: start - 1..<start) != nil
                // "وجه الدعوة إلى المبعوث، زيارة عدن"
                || start > 0 && article.token(start - 1).kind == .comma
                || start > 0 && Self.making.contains(article.letters(start - 1)),
            case let first = max(scene.sentence.range.lowerBound, start - Self.reachOfInvitation),
            let call = (first..<start).last(where: {
                Self.invitations.contains(article.letters($0))
                    || Self.invitations.contains(article.letters($0).withoutConjunction)
            }),
            // "تلبية لدعوة", "بدعوة من": the guest has come.
            cue(.invitation, in: max(first, call - 2)..<start) == nil,
            !scene.triggers.contains(where: { (call..<start).contains(Int($0.start)) && row($0).form != .noun })
        else { return nil }
        // Whether it was accepted this sentence tells or the next.
        let next = min(scene.index + 1, article.sentences.count - 1)
        let rest = scene.sentence.range.lowerBound..<article.sentences[next].range.upperBound
        return rest.contains(where: isAccepting) ? .accepted : .open
    }

    /// "قبل الدعوة", "وقد قبل", "بقبولها"; "قبل نهاية العام" is before it.
    private func isAccepting(_ index: Int) -> Bool {
        let letters = article.letters(index)
        guard Self.acceptance.contains(letters) else { return false }
        guard letters.withoutConjunction.elementsEqual(Self.before) else { return true }
        let next = index + 1
        return index > 0 && Self.had.contains(article.letters(index - 1))
            || next < article.tokens.tokens.count
                && (Self.invitations.contains(article.letters(next))
                    || cast.mentions.contains { $0.actor.range.lowerBound == next })
    }

    private static let before = foldedWord("قبل")
    private static let had = WordSet(["قد", "وقد"])

    /// Words between an invitation and what it is to.
    private static let reachOfInvitation = 26

    private static let invitations = WordSet([
        "دعوة", "الدعوة", "دعوته", "دعوتها", "بدعوته", "دعوات", "يدعوه", "ويدعوه", "دعاه", "ودعاه", "دعا", "ودعا",
        "يدعو",
        "ويدعو", "داعيا", "دعت", "ودعت", "تدعو", "دعوا",
    ])
    /// "دعوته للقيام بزيارة", "دعوته إلى أداء زيارة"
    private static let making = WordSet(["للقيام", "القيام", "لأداء", "أداء", "لإجراء", "إجراء"])
    private static let acceptance = WordSet([
        "قبل", "قبلت", "وقبل", "وقبلت", "قبوله", "قبولها", "قبول", "بقبول", "لبى", "لبت", "تلبية", "بتلبية", "تلبيتها",
        "تلبيته",
        "تلبيتها", "بتلبيتها", "بتلبيته", "ولبى", "سيلبي", "يلبي", "قبلها", "بقبولها", "لتلبيتها", "موافقته", "وافق",
    ])
}
