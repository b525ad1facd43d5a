import ArabicText
import Lexicon

/// Trips of former times, told beside the one that is the news.
extension EventAssembler {
    /// "سيزور موسكو …، وكانت آخر زيارة قام بها لموسكو في 2010": a trip remembered beside one of these days.
    func isEarlierTrip(_ right: Contact, than left: Contact) -> Bool {
        isRemembered(right) && !isRemembered(left) && (left.status != right.status || left.date != nil)
    }

    /// A trip of more than a month and a half ago.
    func isRemembered(_ trip: Contact) -> Bool {
        guard trip.status == .occurred, let published = article.published, let date = trip.date,
            let start = date.resolved(tense: .past).start, start.isBefore(published.advanced(by: -Self.daysOfNews))
        else { return false }
        // "الأولى منذ تسلمه مهامه في فبراير": the date is that of something else.
        let before = max(0, date.range.lowerBound - Self.reachOfSince)..<date.range.lowerBound
        return !before.contains { Self.since.contains(article.letters($0)) }
    }

    private static let daysOfNews = 45
    /// Words between "since" and a date.
    private static let reachOfSince = 6
    private static let since = WordSet(["منذ", "قبل", "بعد"])
}
