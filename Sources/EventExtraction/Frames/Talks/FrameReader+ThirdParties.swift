import ArabicText
import Lexicon

/// Who joins the talks of two, by a clause about the talks.
extension FrameReader {
    /// "اجتماع الوزير مع نظيره الذي سيشارك فيه أيضا فلان", "اللقاء الذي حضره فلان وعلان": those of whom the clause says that they take part,
    /// when they are of a third side.
    func widen(_ talks: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        guard talks.type == .bilateralTalks, row(trigger).form == .noun, talks.isComplete, talks.persons.count == 2,
            let verb = verbOfJoining(scene, trigger),
            let first = scene.mentions.first(where: {
                (1...Self.reachOfThird).contains($0.actor.range.lowerBound - verb)
            }), first.actor.clitics.isEmpty,
            cast.persons[first.person].holdsOffice,
            talks.persons.allSatisfy({ areForeign($0, first.person) })
        else { return }
        talks.others = talks.persons + [first.person]
        talks.hosts = []
        talks.guests = []
        talks.isWidened = true
    }

    /// The verb of the clause: "الذي سيشارك فيه", "الذي ينضم إليه".
    private func verbOfJoining(_ scene: Scene, _ trigger: Annotation) -> Int? {
        let end = Int(trigger.end)
        guard let last = scene.mentions.last(where: { $0.actor.range.lowerBound <= end + Self.reachOfClause }) else {
            return nil
        }
        let reach = end..<min(max(end, last.actor.range.upperBound) + 3, scene.sentence.range.upperBound)
        return reach.first { index in
            index + 1 < scene.sentence.range.upperBound && index > end
                && Self.joining.contains(article.letters(index).withoutConjunction)
                && cue(.relative, in: index - 1..<index) != nil
                && Self.itself.contains(article.letters(index + 1))
                && !scene.triggers.contains {
                    $0.start >= trigger.end && Int($0.end) < index && row($0).form == .noun
                }
        }
    }

    /// Words from the noun of talks to its clause: who meets, and from the verb to who joins them.
    private static let reachOfClause = 14
    private static let reachOfThird = 4
    private static let joining = WordSet([
        "شارك", "شاركت", "يشارك", "تشارك", "سيشارك", "ستشارك", "انضم", "انضمت", "ينضم", "تنضم", "سينضم", "ستنضم",
    ])
    private static let itself = WordSet(["فيه", "فيها", "إليه", "إليها"])
}
