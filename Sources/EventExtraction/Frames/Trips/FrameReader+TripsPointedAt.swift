import ArabicText
import Lexicon

/// "This visit": a trip that was told right before, whatever else its sentence speaks of.
extension FrameReader {
    /// "زار فلان لندن، وأدت هذه الزيارة إلى فتور بين بلاده والمغرب": the trip keeps its goal when no preposition of its own gives it another.
    func takeTripPointedAt(_ trip: inout Contact, _ trigger: Annotation, _ told: [Contact]) {
        let start = Int(trigger.start)
        guard trip.type == .visit, row(trigger).form == .noun, start > 0,
            Self.pointing.contains(article.letters(start - 1).withoutClitics), let goal = trip.destination,
            goal.relation != .toward || goal.range.lowerBound - Int(trigger.end) > Self.reachOfGoal,
            let last = told.last, last.type == .visit, let before = last.destination, before.country != goal.country,
            let sentence = last.sentences.last, trip.sentences[0] - sentence <= 1,
            !Set(last.guests).isDisjoint(with: trip.guests)
        else { return }
        trip.destination = before
        trip.place = last.place
    }

    /// Words between "visit" and its goal: an adjective or two.
    private static let reachOfGoal = 3
    private static let pointing = WordSet(["هذه", "تلك"])
}
