import ArabicText
import Lexicon

/// A gathering with a long name, of which a clause behind a comma says that it will be held, and when.
extension FrameReader {
    /// "اجتماعات اللجنة الدائمة لأمناء …، التي ستنعقد غدا": the verb of holding, where the sentence tells no other contact before it.
    func holdingToCome(_ scene: Scene, _ trigger: Annotation) -> Int? {
        guard row(trigger).form == .noun, row(trigger).isGathering,
            let next = scene.triggers.first(where: { Int($0.start) >= Int(trigger.end) }),
            next.clitics.contains(.will), case let verb = Int(next.start),
            verb - Int(trigger.end) <= Self.longestName, Self.holding.contains(article.letters(verb)),
            verb > Int(trigger.end) + 1, article.token(verb - 2).kind == .comma,
            cue(.relative, in: verb - 1..<verb) != nil
        else { return nil }
        return verb
    }

    /// The day in that clause, which is nearer to what is held than any before it.
    func dayOfHoldingToCome(_ scene: Scene, _ trigger: Annotation) -> DateMention? {
        guard !scene.dates.isEmpty, let verb = holdingToCome(scene, trigger) else { return nil }
        return scene.dates.first { date in
            (1...Self.reachOfHoldingDay).contains(date.range.lowerBound - verb)
                && !(verb..<date.range.lowerBound).contains { article.token($0).kind == .comma }
        }
    }

    /// Words of a gathering's name, with whom it stands for, and from its verb to the day.
    private static let longestName = 30
    private static let reachOfHoldingDay = 14
    private static let holding = WordSet([
        "ستعقد", "سيعقد", "ستنعقد", "سينعقد", "ستلتئم", "سيلتئم", "ستنطلق", "سينطلق", "ستجري", "سيجري", "ستنظم",
        "سينظم", "ستقام", "سيقام",
    ])
}
