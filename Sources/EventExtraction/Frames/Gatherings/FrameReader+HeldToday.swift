import ArabicText
import Lexicon

/// Gatherings of the day on which the paper is printed: "تعقد اليوم", "تستضيف اليوم قمة".
extension FrameReader {
    /// "تستضيف الرباط اليوم قمة … ومن المتوقع أن تبحث القمة": the present of today with the future of what will be done there.
    func isHeldLaterToday(_ contact: Contact, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard contact.type == .conference, !scene.sentence.isHeadline, let published = article.published,
            contact.date?.resolved(tense: .future).start?.civilDay == published,
            isHeldInPresent(scene, trigger)
        else { return false }
        if tellsFuture(scene, from: Int(trigger.end)) { return true }
        // "… اليوم. وسيناقش الاجتماع …": the next sentence goes on about it.
        guard scene.index + 1 < article.sentences.count else { return false }
        let next = reading.scene(scene.index + 1)
        let isOfSame = next.triggers.contains {
            row($0).isGathering && row($0).form == .noun && article.letters(Int($0.start)).containsArticle
        }
        return isOfSame && tellsFuture(next, from: next.sentence.range.lowerBound)
    }

    /// A verb of holding in the present: "تعقد", "يستضيف", "يجتمع".
    private func isHeldInPresent(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else {
            return row(trigger).form == .present && cue(.beginning, in: trigger.range) == nil
        }
        let start = Int(trigger.start)
        guard
            let carrier = scene.triggers.last(where: {
                Int($0.end) <= start && start - Int($0.end) <= Self.reachOfHolder
            })
        else { return false }
        // "تنطلق اليوم", "تبدأ": what begins today is under way.
        return row(carrier).form == .present && cue(.beginning, in: carrier.range) == nil
            && [.light, .host, .attend, .chair, .launch].contains(row(carrier).frame)
    }

    /// Words between a verb of holding and the gathering: who holds it, where and when.
    private static let reachOfHolder = 12

    /// Whether a verb in the future, or "it is expected that", stands in a sentence behind a token.
    private func tellsFuture(_ scene: Scene, from start: Int) -> Bool {
        if scene.triggers.contains(where: { Int($0.start) >= start && $0.clitics.contains(.will) }) { return true }
        return (start..<max(start, scene.sentence.range.upperBound)).contains { index in
            annotations.match(.status, at: index).map {
                lexicon.statusCues[Int($0.value)] == .planned && Int($0.start) == index
            } ?? false
        }
    }
}
