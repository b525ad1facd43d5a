import ArabicText
import Lexicon

/// Trips of which one of a kind of traveller is told before the clause that tells who he was.
extension FrameReader {
    /// "كانت آخر زيارة من مسؤول ألماني لإيران قام بها وزير المالية فلان": who carried it out is named behind the clause, and the goal
    /// stands before it.
    func tripCarriedOut(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .visit, row(trigger).form == .noun, !isHis(trigger),
            let word = (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfCarriedOut).first(where: {
                Self.carryingOut.contains(article.letters($0))
            }),
            !principals(scene, after: end).contains(where: {
                $0.actor.range.lowerBound < word && cast.persons[$0.person].name != nil
                    && !Self.officials.contains(article.letters($0.actor.range.lowerBound).withoutClitics)
            }),
            let traveller = principals(scene, after: word).first,
            (0...1).contains(traveller.actor.range.lowerBound - word - 1), traveller.actor.clitics.isEmpty,
            traveller.actor.name != nil,
            let goal = scene.places.first(where: { $0.range.lowerBound >= end && $0.relation == .toward }),
            goal.range.upperBound <= word,
            !scene.triggers.contains(where: { (end..<word).contains(Int($0.start)) && row($0).frame != .light })
        else { return nil }
        return trip(of: traveller, to: goal, scene, trigger)
    }

    private static let officials = WordSet(["مسؤول", "مسئول", "دبلوماسي", "زعيم"])
    /// Words from a trip to the clause of who carried it out.
    private static let reachOfCarriedOut = 14
}
