import ArabicText
import Lexicon

/// Trips and talks told beside those that are the news: of former times, of others, or the end of the same.
extension EventAssembler {
    /// "سيزور موسكو …، وكانت آخر زيارة قام بها لموسكو في 2010": a trip remembered beside one of these days.
    func isEarlierTrip(_ right: Contact, than left: Contact) -> Bool {
        isRemembered(right) && !isRemembered(left) && (left.status != right.status || left.date != nil)
    }

    /// Whether the text tells, further on, the trip of another than of whom the headline speaks; the lead's is the headline's.
    func isOfAnother(_ trip: Contact, than told: Contact) -> Bool {
        trip.sentences[0] > article.leadSentence && !told.guests.isEmpty && !trip.guests.isEmpty
            && (told.guests + trip.guests).allSatisfy { !isUnnamed($0) }
            && told.guests.allSatisfy { cast.persons[$0].mentionCount > 1 }
    }

    /// "وصل أمس … ويغادر بيروت غدا": the departure from where a guest has come is the end of his visit.
    func isEnd(_ right: Contact, of left: Contact) -> Bool {
        guard right.frame == .depart, !right.leavesHome, right.destination?.relation != .toward,
            left.frame == .arrive || left.frame == .visit, !Set(left.guests).isDisjoint(with: right.guests),
            let day = left.start?.civilDay, let last = right.start?.civilDay
        else { return false }
        return (0...Self.daysOfVisit).contains(last.number - day.number)
    }

    private static let daysOfVisit = 14

    private static let his = ["ته", "تها", "تهما", "تهم"].map { foldedWord($0) }

    /// "وبرر الوزير، أمس، زيارته إلى طهران": the day is that on which he spoke of his trip; another account tells when it was.
    func isSpokenOf(_ left: Contact, _ right: Contact) -> Bool {
        left.status == .occurred && right.status == .occurred
            && (hasDayOfSpeech(left) && !isRemembered(right) || hasDayOfSpeech(right) && !isRemembered(left))
    }

    /// Whether a trip is his of whom was told, and the day stands before it.
    func hasDayOfSpeech(_ trip: Contact) -> Bool {
        guard trip.frame == .visit, let date = trip.date, date.range.upperBound <= trip.trigger.lowerBound,
            let word = article.annotations.match(.trigger, at: trip.trigger.lowerBound)
        else { return false }
        let letters = article.letters(trip.trigger.lowerBound)
        return reader.row(word).form == .noun && Self.his.contains { letters.hasSuffix($0) }
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

    /// "وكان الوزيران قد التقيا في جنيف الشهر الماضي", "بعد المكالمة التي أجراها معه": talks of the same two told beside those of these
    /// days, of another time, in another state or by telephone.
    func areEarlierTalks(_ right: Contact, than left: Contact) -> Bool {
        guard left.type == .bilateralTalks, right.type == .bilateralTalks, left.status == .occurred,
            right.status == .occurred, !right.isInHeadline
        else { return false }
        if left.isPhone != right.isPhone {
            let met = left.isPhone ? right : left
            return (met.frame == .receive || met.place?.city != nil)
                && Set(left.sentences).isDisjoint(with: right.sentences)
        }
        guard !isRemembered(left) else { return false }
        if isRemembered(right), left.date != nil { return true }
        guard isToldAsPast(right) else { return false }
        if let here = left.place, let there = right.place, here.country != there.country { return true }
        guard let day = left.date?.resolved(tense: .past).start?.civilDay ?? article.published,
            let earlier = right.date?.resolved(tense: .past).start
        else { return false }
        return earlier.civilDay == nil ? earlier.isBefore(day) : earlier.isBefore(day.advanced(by: -Self.daysOfLead))
    }

    /// "كان قد التقى", "سبق أن استقبل", "آخر لقاء": whether a contact is told as one before the news.
    private func isToldAsPast(_ contact: Contact) -> Bool {
        let start = article.sentences[contact.sentences[0]].range.lowerBound
        return (max(start, contact.trigger.lowerBound - Self.reachOfPast)..<contact.trigger.upperBound).contains {
            index in
            Self.former.contains(article.letters(index))
                || article.annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .pastMarker }
        }
    }

    /// Words from "he had" to the verb: who it was.
    private static let reachOfPast = 12
    private static let former = WordSet(["آخر", "سبق", "وسبق", "لقائهما", "اجتماعهما", "بعد"])
    /// How far back the day of a lead may be told in the past perfect.
    private static let daysOfLead = 8
    private static let daysOfNews = 45
    /// Words between "since" and a date.
    private static let reachOfSince = 6
    private static let since = WordSet(["منذ", "قبل", "بعد"])
}
