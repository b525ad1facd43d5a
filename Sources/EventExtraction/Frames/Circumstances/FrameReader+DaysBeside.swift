import ArabicText
import Lexicon

/// Days counted from another contact: "بعد يوم من زيارته إلى بيروت", "غداة لقائه الرئيس".
extension FrameReader {
    /// The day of a contact from which the one told before is counted, or none where it is counted in hours.
    func takeDayBeside(_ found: inout Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, start > scene.sentence.range.lowerBound + 2,
            found.date.map({ $0.range.upperBound <= start }) ?? true, let count = count(before: start)
        else { return }
        found.date = nil
        guard let days = count.days, found.status == .occurred,
            let base = told.last(where: {
                $0.status == .occurred && $0.date != nil && $0.trigger.upperBound <= start
                    && $0.sentences.contains { (scene.index - 1...scene.index).contains($0) }
            })?.start?.civilDay
        else { return }
        let day = PartialDate(base.advanced(by: -days))
        var mention = DateReader(article: article).blank(count.range)
        mention.fixed = DateValue(start: day, end: day, basis: .relative)
        found.date = mention
    }

    /// How many days before what was told; nil where the words do not tell.
    private func count(before start: Int) -> (days: Int?, range: Range<Int>)? {
        if Self.morrow.contains(article.letters(start - 1)) { return (1, start - 1..<start) }
        guard start > 3, article.isFrom(start - 1) else { return nil }
        for (words, days) in Self.counts where words.count < start - 1 {
            let first = start - 1 - words.count
            guard first > 0, Self.after.contains(article.letters(first - 1).withoutConjunction) else { continue }
            if zip(first..., words).allSatisfy({ article.letters($0).elementsEqual($1) }) {
                return (days, first - 1..<start)
            }
        }
        return nil
    }

    /// "على أن يتوجه في اليوم التالي إلى الجزائر": the day behind that of the contact told before.
    func takeNextDay(_ found: inout Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) {
        guard found.date.map({ $0.range.upperBound <= Int(trigger.start) }) ?? true,
            let word = nextDay(around: trigger, scene),
            let base = told.last(where: {
                $0.date != nil && $0.trigger.upperBound <= Int(trigger.start)
                    && $0.sentences.contains { (scene.index - 1...scene.index).contains($0) }
            })?.start?.civilDay
        else { return }
        let day = PartialDate(base.advanced(by: 1))
        var mention = DateReader(article: article).blank(word..<word + 2)
        mention.fixed = DateValue(start: day, end: day, basis: .relative)
        found.date = mention
    }

    /// "في اليوم التالي", "صباح اليوم التالي" right beside a verb or noun.
    private func nextDay(around trigger: Annotation, _ scene: Scene) -> Int? {
        let range = scene.sentence.range
        let near =
            max(
                range.lowerBound, Int(trigger.start) - 3)..<min(
                range.upperBound - 1, Int(trigger.end) + Self.reachOfNextDay)
        return near.first {
            Self.day.contains(article.letters($0)) && Self.following.contains(article.letters($0 + 1))
                && !(min($0, Int(trigger.end))..<max($0, Int(trigger.start))).contains {
                    article.token($0).kind == .comma
                }
        }
    }

    /// Words between a contact and the day behind it: who, where.
    private static let reachOfNextDay = 5
    private static let day = WordSet(["اليوم"])
    private static let following = WordSet(["التالي"])
    private static let morrow = WordSet(["غداة", "وغداة"])
    private static let after = WordSet(["بعد"])
    private static let counts: [([[UInt8]], Int?)] = [
        (["يوم"], 1), (["يوم", "واحد"], 1), (["يومين"], 2), (["ثلاثة", "أيام"], 3), (["أربعة", "أيام"], 4),
        (["خمسة", "أيام"], 5), (["ستة", "أيام"], 6), (["أسبوع"], 7), (["أسبوع", "واحد"], 7), (["أسبوعين"], 14),
        (["أيام"], nil), (["أيام", "قليلة"], nil), (["ساعات"], nil), (["ساعات", "قليلة"], nil), (["أقل", "يوم"], nil),
        (["شهر"], nil), (["أسابيع"], nil), (["أشهر"], nil),
    ].map { ($0.0.map { foldedWord($0) }, $0.1) }
}
