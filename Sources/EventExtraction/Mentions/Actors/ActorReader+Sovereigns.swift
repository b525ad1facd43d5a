import ArabicText
import Lexicon

/// "أجرى جلالة الملك مباحثات", "صاحب الجلالة يختتم زيارته": a sovereign whom his own papers call by no name.
extension ActorReader {
    /// The sovereign whom an honorific alone means, where a verb or a preposition makes him a side of what is told: "أعرب
    /// عن شكره لجلالة الملك", "رسالة جلالة الملك" tell nothing of where he is.
    func sovereign(_ bearer: Actor, _ honorific: Range<Int>) -> Actor? {
        guard honorific.count > 1, let last = honorific.last, Self.sovereigns.contains(article.letters(last)),
            bearer.clitics.isSubset(of: .and), isSide(honorific)
        else { return nil }
        var actor = bearer
        let isOffice = !Self.majesty.contains(article.letters(last))
        actor.title = isOffice ? last..<last + 1 : honorific
        actor.range = honorific
        actor.rank = .headOfState
        actor.domain = .royal
        actor.isDignitary = true
        actor.isSovereign = true
        return actor
    }

    private static let majesty = WordSet(["الجلالة"])
    private static let sovereigns = WordSet([
        "الملك", "الملكة", "السلطان", "الإمبراطور", "الإمبراطورة", "الجلالة",
    ])

    /// Whether a verb, "with", "by" or "that" stands right before a mention, or a verb right behind it.
    private func isSide(_ mention: Range<Int>) -> Bool {
        let start = mention.lowerBound
        if start == 0 || article.token(start).startsLine { return true }
        if annotations.item(endingAt: start, .trigger) != nil { return true }
        if let cue = annotations.item(endingAt: start, .cue), Self.leadingToSide.contains(lexicon.cues[Int(cue.value)])
        {
            return true
        }
        let next = mention.upperBound
        guard next < article.tokens.tokens.count, let verb = annotations.match(.trigger, at: next) else { return false }
        return lexicon.triggers[Int(verb.value)].form != .noun
    }

    private static let leadingToSide: Set<Cue> = [.with, .agent, .pastMarker, .complementizer, .between]
}
