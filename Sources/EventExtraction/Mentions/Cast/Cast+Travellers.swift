import ArabicText
import Lexicon

/// Officials without a nation who travel, and so are not of the state to which they go.
extension Cast {
    /// "وصل القاضي فلان إلى العاصمة الإسبانية", "يبدأ الرئيس فلان زيارة لألمانيا": who stands right behind the verb of a trip.
    func isTraveller(_ person: Int, in sentence: Int) -> Bool {
        mentions(in: sentence).contains { mention in
            mention.person == person && mention.actor.clitics.isEmpty
                && article.annotations.item(endingAt: mention.actor.range.lowerBound, .trigger) {
                    let row = self.article.lexicon.triggers[Int($0.value)]
                    guard row.form != .noun else { return false }
                    return row.frame == .visit || row.frame == .arrive
                        || row.frame == .light && self.carriesTrip(behind: mention.actor.range.upperBound)
                } != nil
        }
    }

    /// "زيارة", "بجولة": the noun that a verb of making or beginning carries, behind its subject and the day.
    private func carriesTrip(behind end: Int) -> Bool {
        (end..<article.tokens.tokens.count).prefixRange(Self.reachOfTripNoun).contains { index in
            article.annotations.match(.trigger, at: index).map {
                let row = article.lexicon.triggers[Int($0.value)]
                return row.form == .noun && (row.frame == .visit || row.frame == .tour)
            } ?? false
        }
    }

    /// Words of the day between who travels and the noun of his trip.
    private static let reachOfTripNoun = 4
}
