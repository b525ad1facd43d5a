import ArabicText
import Lexicon

/// Trips whose goal is told by another word of the sentence. "This visit": a trip that was told right before, whatever else its sentence speaks of.
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

    /// "مغادرته مساء الأحد عندما يتوجه إلى إثيوبيا": where he will go when he leaves is told by the verb, and is to come; the day before
    /// "when" is that of leaving.
    func takeNextGoal(_ trip: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        guard trip.type == .visit, trip.status == .occurred, row(trigger).form == .noun, let goal = trip.destination,
            goal.range.lowerBound > Int(trigger.end),
            let when = (Int(trigger.end)..<goal.range.lowerBound).first(where: {
                Self.whenever.contains(article.letters($0))
            }), let verb = annotations.match(.trigger, at: when + 1), row(verb).isTrip, row(verb).form == .present
        else { return }
        trip.status = .planned
        trip.date = scene.dates.last {
            $0.range.lowerBound >= Int(trigger.end) && (0...1).contains(when - $0.range.upperBound)
        }
    }

    private static let whenever = WordSet(["عندما", "حين", "حينما"])

    /// Words between "visit" and its goal: an adjective or two.
    private static let reachOfGoal = 3
    private static let pointing = WordSet(["هذه", "تلك"])
}
