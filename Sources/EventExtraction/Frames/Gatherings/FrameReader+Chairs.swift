import ArabicText
import Lexicon

/// Who chairs a gathering.
extension FrameReader {
    /// "ترأس الاجتماع فلان", "برئاسة فلان", "الذي يرأسه فلان", "فلان، الذي ترأس الاجتماع"
    func chairs(_ scene: Scene, _ mention: Mention) -> Bool {
        let range = mention.actor.range
        if isCalledChair(mention, scene) || isCoChair(mention, scene) || oversees(mention, scene) { return true }
        return scene.triggers.contains { trigger in
            guard row(trigger).frame == .chair else { return false }
            let (start, end) = (Int(trigger.start), Int(trigger.end))
            if (0...2).contains(range.lowerBound - end) {
                return cue(.delegation, in: scene.sentence.range.lowerBound..<range.lowerBound) == nil
                    && !isDelegation(behind: range.upperBound, scene)
            }
            // The subject right before the verb, a relative pronoun between them perhaps.
            guard row(trigger).form != .noun, case let gap = start - range.upperBound, (0...3).contains(gap),
                !isDelegation(behind: end, scene)
            else { return false }
            return gap == 0
                || (range.upperBound..<start).contains { cue(.relative, in: $0..<$0 + 1) != nil } && gap <= 3
        }
    }

    /// "محادثات بين الأطراف بإشراف المبعوث الأممي فلان": an envoy under whose eyes parties talk leads their talks.
    func oversees(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start > scene.sentence.range.lowerBound, Self.overseeing.contains(article.letters(start - 1)) else {
            return false
        }
        let person = cast.persons[mention.person]
        return person.rank == .envoy || person.rank == .secretaryGeneral && person.organization != nil
    }

    private static let overseeing = WordSet(["بإشراف", "بوساطة", "برعاية", "بتيسير", "بتسهيل"])

    /// "ترأس الوزير فلان ونظيره علان الاجتماع": who is joined to the chair shares it.
    private func isCoChair(_ mention: Mention, _ scene: Scene) -> Bool {
        guard mention.actor.clitics.contains(.and),
            let before = scene.mentions.last(where: { $0.actor.range.upperBound == mention.actor.range.lowerBound }),
            !before.actor.clitics.contains(.and)
        else { return false }
        return chairs(scene, before)
    }

    /// "الذي يرأسه فلان", "وترأسها مناصفة فلان": a verb of chairing with its pronoun, an adverb behind it perhaps.
    func isCalledChair(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        for end in [start, start - 1] where end > scene.sentence.range.lowerBound {
            guard let verb = annotations.item(endingAt: end, .cue), lexicon.cues[Int(verb.value)] == .leading,
                verb.range.count == 1,
                isChairing(Int(verb.start), verb.clitics),
                // "الدورة المقبلة سيترأسها فلان" is of another session.
                Int(verb.start) - 1 < scene.sentence.range.lowerBound
                    || !Self.coming.contains(article.letters(Int(verb.start) - 1))
            else { continue }
            let before = max(scene.sentence.range.lowerBound, Int(verb.start) - Self.reachOfDelegation)
            return cue(.delegation, in: before..<Int(verb.start)) == nil
        }
        return false
    }

    private static let coming = WordSet(["المقبلة", "المقبل", "القادمة", "القادم", "اللاحقة", "التالية", "الجديدة"])

    /// "يرأسه", "ترأسها": a form of رأس with a pronoun, not "برئاسة" or "على رأس".
    private func isChairing(_ index: Int, _ clitics: Clitics) -> Bool {
        let letters = clitics.isEmpty ? article.letters(index) : article.letters(index).withoutClitics
        // "سيترأسها"
        return (1...3).contains { letters.dropFirst($0).starts(with: Self.heading) } && !clitics.contains(.inside)
    }

    private static let heading = foldedWord("رأس")

    /// Whether a delegation stands close behind a token: its head chairs nothing.
    private func isDelegation(behind index: Int, _ scene: Scene) -> Bool {
        let end = scene.sentence.range.upperBound
        let near = min(index, end)..<min(index + 3, end)
        // "برئاسة فلان، وبمشاركة وفود": those behind a comma are others.
        let comma = near.first { article.token($0).kind == .comma } ?? near.upperBound
        return cue(.delegation, in: near.lowerBound..<comma) != nil
    }

    /// Words before a verb of leading in which a delegation may be what is led.
    private static let reachOfDelegation = 8

    /// "رئيس المؤتمر", "رئيس الجلسة": whose office is the chair of a gathering.
    func presides(_ person: Int) -> Bool {
        guard cast.persons[person].rank == .presidentGeneric, let title = cast.persons[person].title,
            title.count > 1,
            let match = annotations.match(.trigger, at: title.lowerBound + 1), match.range.count == 1,
            match.clitics.isSubset(of: .the), article.letters(Int(match.start)).containsArticle,
            !isInsideBody(match)
        else { return false }
        return row(match).isGathering
    }

    /// "وشارك في اللقاء، الذي ترأسه فلان، كل من …": a gathering that was told, called a meeting, with those who take part.
    func gatheringAgain(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).frame == .meet, row(trigger).form == .noun, trigger.clitics == .the,
            trigger.range.count == 1,
            let last = told.last, last.type == .conference, last.sentences.contains(where: { scene.index - $0 <= 2 }),
            isAttended(trigger, scene), !hasPartner(scene, trigger),
            let name = ConferenceReader(article: article).name(at: trigger, limit: Int(trigger.end))
        else { return nil }
        return mentionedAgain(scene, trigger, name)
    }

    /// "شارك في اللقاء", "ترأس اللقاء"
    private func isAttended(_ trigger: Annotation, _ scene: Scene) -> Bool {
        let start = Int(trigger.start)
        if (1...3).contains(start - scene.attendance) {
            return article.letters(scene.attendance).withoutConjunction.starts(with: Self.sharing)
        }
        guard let verb = scene.triggers.last(where: { Int($0.end) <= start }) else { return false }
        return [.attend, .chair].contains(row(verb).frame) && start - Int(verb.end) <= 2
    }

    private static let sharing = foldedWord("شارك")

    /// "انعقاد الدورة العاشرة بعد آخر دورة احتضنتها مدريد": what is hosted is another edition than a gathering's own.
    func isOfOther(_ host: Annotation, _ trigger: Annotation, _ scene: Scene) -> Bool {
        row(host).form != .noun && hasPronoun(host)
            && scene.triggers.contains {
                row($0).isGathering && Int($0.start) >= Int(trigger.end)
                    && Int($0.end) <= Int(host.start)
            }
    }
}
