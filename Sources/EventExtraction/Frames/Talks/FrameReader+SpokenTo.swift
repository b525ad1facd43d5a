import ArabicText
import Lexicon

/// Talks told by what one says to another, or by the time that one spends with another: "أبلغ الوزير السفير، في لقائهما، أن …", "أمضى
/// السفير ساعة مع الوزير", "تبادل الوزير الآراء مع نظيره".
extension FrameReader {
    /// Verbs of telling, whose hearer is their object.
    static let telling = WordSet([
        "أبلغ", "أبلغت", "أبلغا", "أخبر", "أخبرت", "طمأن", "طمأنت", "صارح", "صارحت",
    ])

    /// "أبلغ الوزير السفيرة أن …، وقال عقب الاجتماع …": whether a word of their meeting, or of their call, stands behind what is told,
    /// in its sentence or the next.
    func isToldFaceToFace(behind end: Int, _ scene: Scene) -> Bool {
        let next =
            article.sentences.indices.contains(scene.index + 1) ? article.sentences[scene.index + 1].range : 0..<0
        return (end..<scene.sentence.range.upperBound).contains(where: isTheirMeeting)
            || next.contains(where: isTheirMeeting)
    }

    /// "الاجتماع", "لقائهما", "المكالمة": a word for talks that are known.
    private func isTheirMeeting(_ index: Int) -> Bool {
        annotations.contains(.trigger, at: index) { match in
            let row = row(match)
            guard row.form == .noun, Int(match.start) == index else { return false }
            switch row.frame {
            case .phone: return true
            case .meet, .session, .receive:
                return (match.clitics.contains(.the) || isPossessed(match)) && isTimeOf(match)
            default: return false
            }
        }
    }

    /// "عقب الاجتماع", "في اللقاء": when something is said, not what it is about.
    private func isTimeOf(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return trigger.clitics.contains(.inside) || cue(.during, in: start - 1..<start) != nil
            || cue(.inside, in: start - 1..<start) != nil || Self.afterwards.contains(article.letters(start - 1))
    }

    private static let afterwards = WordSet(["أعقاب", "ختام", "نهاية", "مستهل", "بداية", "قبيل", "هامش"])

    /// What is left between a verb and "with" when what two exchange is taken off: "تبادل الوزير وجهات النظر، أمس، مع نظيره".
    func exchanged(_ gap: Range<Int>, _ verb: FoldedLetters) -> Range<Int> {
        guard let first = gap.first, Self.exchanging.contains(verb), tellsExchange(first) else { return gap }
        return min(first + (Self.views.contains(article.letters(first)) ? 1 : 2), gap.upperBound)..<gap.upperBound
    }

    /// Whether what two exchange begins, which is no family name.
    func tellsExchange(_ index: Int) -> Bool {
        Self.views.contains(article.letters(index))
            || Self.edges.contains(article.letters(index)) && Self.ofTalk.contains(article.letters(index + 1))
    }

    /// "تستمر في العمل إضافة إلى تبادل الآراء مع …": what is also the noun of exchanging is the verb right behind who acts only.
    func isNounOfExchange(_ verb: Annotation, behind subject: Mention) -> Bool {
        article.letters(Int(verb.start)).withoutClitics.elementsEqual(Self.exchange)
            && Int(verb.start) - subject.actor.range.upperBound > 1
    }

    private static let exchange = foldedWord("تبادل")
    private static let exchanging = WordSet([
        "تبادل", "تبادلت", "تبادلا", "يتبادل", "تتبادل", "يتبادلان", "تجاذب", "تجاذبت", "تجاذبا", "يتجاذب", "يتجاذبان",
    ])
    private static let views = WordSet(["الآراء", "الرأي", "الأفكار", "الحديث"])
    private static let edges = WordSet(["وجهات", "أطراف"])
    private static let ofTalk = WordSet(["النظر", "الحديث"])

    /// "أمضى الوزير فلان ساعة أمس في القصر مع الرئيس علان": who spends an hour with another talks with him; a night or a day may be
    /// spent with anybody.
    func timeWith(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        guard Self.spending.contains(article.letters(Int(trigger.start)).withoutConjunction),
            case let after = principals(scene, after: end),
            let subject = after.first(where: { $0.actor.range.lowerBound - end <= 1 }) ?? subjectBefore(scene, trigger),
            let partner = after.first(where: { $0.actor.range.lowerBound > subject.actor.range.lowerBound }),
            areForeign(subject.person, partner.person), isOfSomeState(partner.person),
            case let with = partner.actor.range.lowerBound - 1, cue(.with, in: with..<with + 1) != nil,
            case let start = max(end, subject.actor.range.upperBound), start < with,
            with - start <= Self.longestTime,
            (start..<with).contains(where: { Self.hours.contains(article.letters($0)) })
        else { return nil }
        return together([subject, partner], scene, trigger)
    }

    private static let spending = WordSet([
        "أمضى", "أمضت", "أمضيا", "أمضوا", "قضى", "قضت", "قضيا", "مكث", "مكثت", "يمضي", "تمضي", "يقضي", "تقضي",
    ])
    private static let hours = WordSet(["ساعة", "ساعتين", "ساعات", "دقيقة", "دقائق", "وقتا"])
    /// Words of the time and the place before "with".
    private static let longestTime = 10
}
