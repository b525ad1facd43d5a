import ArabicText
import Lexicon

/// Trips told beside others of the same sentence: for which one prepares, to which somebody is invited, of several of whom a few are named.
extension FrameReader {
    /// "زيارة الوزير تأتي تحضيرا للزيارة التي سيقوم بها الملك، تلبية لدعوة الرئيس": whether an invitation is to a trip that is told
    /// between a trigger and it, which has a clause of its own.
    func isOfTripToCome(_ invitation: Annotation, behind trigger: Annotation, _ scene: Scene) -> Bool {
        scene.triggers.contains { other in
            other.start > trigger.end && other.end < invitation.start && row(other).frame == .visit
                && row(other).form == .noun && other.clitics.contains(.the)
                && (Int(other.end)..<Int(invitation.start)).prefixRange(Self.reachOfClause).contains {
                    Self.madeBy.contains(article.letters($0))
                }
        }
    }

    /// Words from a trip to the end of "by whom it is made".
    private static let reachOfClause = 10
    private static let madeBy = WordSet(["بها", "يؤديها", "تؤديها", "سيؤديها", "ستؤديها", "يجريها", "سيجريها"])

    /// "وجه الوزير دعوة إلى نظيره لزيارة ليما، وقد قبلها", "نقل المبعوث دعوة من الرئيس فلان إلى الملك لزيارة ليما": who has invited to a
    /// trip that was accepted, which is not he who brings the invitation of another.
    func inviter(_ scene: Scene, _ trigger: Annotation, of guest: Mention) -> Mention? {
        guard invitation(scene, to: trigger) == .accepted,
            let word = (scene.sentence.range.lowerBound..<Int(trigger.start)).last(where: {
                Self.invitations.contains(article.letters($0).withoutConjunction)
            })
        else { return nil }
        let isForeign = { (mention: Mention) in
            mention.person != guest.person && self.areForeign(mention.person, guest.person)
        }
        // "دعوة من الرئيس", "دعوة الرئيس"
        let own = scene.mentions.first {
            let start = $0.actor.range.lowerBound
            return start == word + 1 || (word + 2...word + 3).contains(start) && article.isFrom(start - 1)
        }
        if let own { return isForeign(own) && own.actor.clitics.isEmpty ? own : nil }
        guard
            !(max(scene.sentence.range.lowerBound, word - Self.reachOfBringing)..<word).contains(where: {
                Self.bringing.contains(article.letters($0).withoutConjunction)
            })
        else { return nil }
        return scene.mentions.last { $0.actor.range.upperBound <= word && isForeign($0) }
    }

    private static let reachOfBringing = 10
    private static let bringing = WordSet(["نقل", "نقلت", "ينقل", "تنقل", "سلم", "سلمت", "حمل", "حملت", "يحمل", "تحمل"])
    private static let invitations = WordSet(["دعوة", "الدعوة"])

    /// "عدد من المسؤولين سيقومون بزيارة مالي، ومن ضمنهم الوزير فلان والوزير علان": those named of several who travel.
    func firstAmong(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard let first = after.first, first.actor.clitics.isEmpty,
            case let start = first.actor.range.lowerBound, start - Int(trigger.end) <= Self.reachOfAmong,
            start - 2 >= Int(trigger.end), Self.ofThem.contains(article.letters(start - 1)),
            Self.from.contains(article.letters(start - 2)),
            scene.places.contains(where: {
                $0.range.lowerBound >= Int(trigger.end) && $0.range.upperBound <= start - 2
            })
        else { return nil }
        return first
    }

    /// "عدد من المسؤولين الغربيين": several of whom nobody is named.
    func isVagueGroup(_ mention: Mention) -> Bool {
        mention.actor.number.isPlural && mention.actor.name == nil && !mention.actor.isDelegation
    }

    /// Words from a trip to those named of its travellers: where it goes, the day.
    private static let reachOfAmong = 10
    private static let from = WordSet(["من", "ومن"])
    private static let ofThem = WordSet(["ضمنهم", "بينهم", "أبرزهم"])
}
