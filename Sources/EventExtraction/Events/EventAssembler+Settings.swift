import ArabicText
import Lexicon

/// Contacts of headline and lead that are only the time or the frame of the news.
extension EventAssembler {
    /// "قبل أيام من زيارة الوزير.. تسليم طائرات": a contact at the head of a headline which tells only when the news came.
    func isTimeMark(_ index: Int, _ headline: Range<Int>) -> Bool {
        guard index > headline.lowerBound, index - headline.lowerBound <= Self.longestMark else { return false }
        let first = article.letters(headline.lowerBound)
        return Self.before.contains(first)
            && (index == headline.lowerBound + 1
                || article.isFrom(index - 1) && !Self.eves.contains(first))
    }

    /// Whether the headline's only contact of a kind is its time mark.
    func headlineTellsTime() -> Bool {
        guard let headline = article.headline, Self.before.contains(article.letters(headline.lowerBound)) else {
            return false
        }
        return headline.prefixRange(Self.longestMark + 1).contains {
            article.annotations.match(.trigger, at: $0) != nil && isTimeMark($0, headline)
        }
    }

    /// Words from the head of a headline to the contact: "قبل ثلاثة أيام من".
    private static let longestMark = 4
    private static let eves = WordSet(["عشية", "قبيل", "غداة"])
    private static let before = WordSet(["عشية", "قبيل", "غداة", "قبل", "بعد"])

    /// "الوزير يدعو الحركة لزيارة عاصمته": a trip to which the headline says that somebody invites is not what it tells.
    func isInvitedTo(_ index: Int, _ headline: Range<Int>) -> Bool {
        guard let trigger = article.annotations.match(.trigger, at: index), trigger.clitics.contains(.to),
            reader.row(trigger).frame == .visit
        else { return false }
        return (headline.lowerBound..<index).contains { Self.inviting.contains(article.letters($0)) }
    }

    private static let inviting = WordSet(["يدعو", "تدعو", "يدعوان"])

    /// "عقد الوزير، في إطار زيارة عمل إلى البلد، لقاء مع فلان": the trip is the frame of talks that the verb before it tells.
    func isFrame(_ trip: Contact, of others: [Contact]) -> Bool {
        let start = trip.trigger.lowerBound
        guard trip.type == .visit, !trip.isInHeadline, start > 1,
            Self.frames.contains(article.letters(start - 1)), article.isIn(start - 2)
        else { return false }
        let head = article.sentences[trip.sentences[0]].range
        guard
            head.prefixRange(2).contains(where: { index in
                article.annotations.match(.trigger, at: index).map {
                    [.light, .meet, .discuss].contains(reader.row($0).frame)
                } ?? false
            })
        else { return false }
        return others.contains {
            $0.type == .bilateralTalks && $0.isComplete && $0.sentences[0] == trip.sentences[0]
                && !Set($0.persons).isDisjoint(with: trip.guests)
        }
    }

    private static let frames = WordSet(["إطار", "سياق"])
}
