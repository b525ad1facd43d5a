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

    /// "وأشار الوزير إلى أنه أجرى لقاء ثلاثيا جمعه مع نظيره فلان والوزير علان", "كما سيعقد اجتماعا ثلاثيا مع نظيريه فلان وعلان": of three at a
    /// table of whom two are named he is the third who acts in the sentence, or who was told before as a traveller.
    func withThird(_ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact {
        guard found.type != .visit, row(trigger).form == .noun, found.persons.count == 2,
            numberOfParties(trigger.range) == 3, !scene.sentence.isHeadline,
            let verb = scene.triggers.last(where: { row($0).frame == .light && $0.end == trigger.start }),
            let third = thirdWhoActs(scene, verb, told),
            found.persons.allSatisfy({ $0 != third && areForeign($0, third) })
        else { return found }
        var result = found.type == .conference ? found : gathering(found, at: trigger, scene)
        result.others = [third] + found.persons
        result.hosts = []
        result.guests = []
        result.isComplete = true
        return result
    }

    private func thirdWhoActs(_ scene: Scene, _ verb: Annotation, _ told: [Contact]) -> Int? {
        let start = Int(verb.start)
        let before = principals(scene, before: start)
        if start > scene.sentence.range.lowerBound, Self.thatHe.contains(article.letters(start - 1)) {
            return before.last?.person
        }
        guard before.isEmpty, goesOn(scene, verb) || Self.also.contains(article.letters(max(0, start - 1))),
            let last = told.last, let sentence = last.sentences.last, scene.index - sentence <= 2,
            case let actors = last.guests.isEmpty ? last.persons : last.guests, actors.count == 1
        else { return nil }
        return actors.first
    }

    private static let thatHe = WordSet(["أنه", "إنه", "بأنه", "أنها", "إنها", "بأنها"])
    private static let also = WordSet(["كما", "وكما"])

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
