import ArabicText
import Lexicon

/// "اللقاء الذي جمع الوزير بنظيره", "لقاء يجمع فلانا وعلانا": a verb of bringing together names all sides of a meeting.
extension FrameReader {
    /// The sides named after such a verb near a noun of meeting; empty when there is none.
    func broughtTogether(_ scene: Scene, _ trigger: Annotation) -> [Mention] {
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        guard row(trigger).form == .noun,
            let verb = cue(.bringing, in: rest.prefixRange(4))
                ?? cue(.consisting, in: reachOfConsisting(rest))
        else { return [] }
        var sides: [Mention] = []
        var end = Int(verb.end)
        for mention in principals(scene, after: end) {
            let start = mention.actor.range.lowerBound
            guard start - end <= 3 else { break }
            let isJoined =
                sides.isEmpty || mention.actor.clitics.contains(.and)
                || mention.actor.clitics.contains(.inside)
                || cue(.with, in: end..<start) != nil
            guard isJoined else { break }
            sides.append(mention)
            end = mention.actor.range.upperBound
        }
        return sides.count >= 2 ? sides : []
    }

    /// "اجتماع في جدة قبل أيام، ضم …": place and time may stand between, no other verb, body or person.
    private func reachOfConsisting(_ rest: Range<Int>) -> Range<Int> {
        let near = rest.prefixRange(10)
        let other = near.dropFirst(3).first { index in
            annotations.match(.trigger, at: index) != nil || annotations.match(.institution, at: index) != nil
                || annotations.match(.organization, at: index) != nil || annotations.match(.title, at: index) != nil
                || cue(.relative, in: index..<index + 1) != nil
        }
        return rest.lowerBound..<(other ?? near.upperBound)
    }

    /// "عقدت اللجنة المشتركة اجتماعها برئاسة فلان وعلان", "محادثات أجراها فلان وعلان": the two who chair or hold it
    /// together are the sides.
    func jointChairs(_ after: [Mention]) -> [Mention]? {
        for (first, second) in zip(after, after.dropFirst()) {
            let start = first.actor.range.lowerBound
            let isChaired =
                annotations.item(
                    endingAt: start, .trigger,
                    where: {
                        row($0).frame == .chair || row($0).frame == .light && row($0).form != .noun
                    }) != nil
                || annotations.item(endingAt: start, .cue) {
                    lexicon.cues[Int($0.value)] == .leading || lexicon.cues[Int($0.value)] == .between
                } != nil
            if isChaired, second.actor.clitics.contains(.and),
                second.actor.range.lowerBound - first.actor.range.upperBound <= 1,
                areForeign(first.person, second.person)
            {
                return [first, second]
            }
        }
        return nil
    }

    /// "أطلع الوزير نظيره على كذا خلال لقائهما": talks of "the two of them" are those of the two last named before.
    func bothOfThem(_ trigger: Annotation, _ before: [Mention]) -> [Mention]? {
        guard trigger.range.count == 1, article.letters(Int(trigger.start)).hasSuffix(Self.ofBoth),
            let last = before.last, Int(trigger.start) - last.actor.range.upperBound <= Self.reachOfBoth,
            let first = before.last(where: { areForeign($0.person, last.person) })
        else { return nil }
        return [first, last]
    }

    private static let ofBoth = foldedWord("هما")

    /// Words between the second of the two and their talks.
    private static let reachOfBoth = 20
}
