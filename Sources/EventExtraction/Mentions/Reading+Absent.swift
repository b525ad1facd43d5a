import ArabicText
import Lexicon

/// Who a sentence says is not there: "غاب الرئيس عن القمة", "لن يشارك الوزير", "قاطع الوزير الاجتماع".
extension Reading {
    /// Whether the words before or behind a mention tell that he stays away.
    func isAbsent(_ mention: Mention) -> Bool {
        let (start, end) = (mention.actor.range.lowerBound, mention.actor.range.upperBound)
        let sentence = article.sentences[mention.sentence].range
        if start > sentence.lowerBound {
            let last = start - 1
            if Self.staying.contains(article.letters(last).withoutConjunction) { return true }
            if last > sentence.lowerBound {
                let before = article.letters(last - 1).withoutConjunction
                // "وتغيب عنها الرئيس", "لن يحضر الرئيس"
                if Self.from.contains(article.letters(last)), Self.staying.contains(before) { return true }
                if Self.attending.contains(article.letters(last)), Self.not.contains(before) { return true }
            }
            if Self.declining.contains(article.letters(last).withoutConjunction) {
                return declinesToCome(end, sentence.upperBound)
            }
        }
        guard end + 1 < sentence.upperBound else { return false }
        let next = article.letters(end)
        if Self.not.contains(next) { return Self.attending.contains(article.letters(end + 1)) }
        if Self.declining.contains(next) { return declinesToCome(end + 1, sentence.upperBound) }
        return false
    }

    /// "عن المشاركة", "عن عدم الحضور", "عن حضور القمة": what he who begs off does not do.
    private func declinesToCome(_ start: Int, _ limit: Int) -> Bool {
        guard start + 1 < limit, article.isAbout(start) else { return false }
        let word = Self.lack.contains(article.letters(start + 1)) ? start + 2 : start + 1
        return word < limit && Self.coming.contains(article.letters(word))
    }

    private static let staying = WordSet([
        "غاب", "غابت", "يغيب", "تغيب", "سيغيب", "ستغيب", "تغيبت", "قاطع", "قاطعت", "يقاطع", "تقاطع", "سيقاطع",
        "ستقاطع", "بغياب", "غياب", "مقاطعة",
    ])
    private static let from = WordSet(["عنه", "عنها"])
    private static let not = WordSet(["لن", "لم"])
    private static let attending = WordSet(["يحضر", "يشارك", "تحضر", "تشارك", "يحضرها", "يحضره", "تحضرها", "تحضره"])
    private static let declining = WordSet(["اعتذر", "اعتذرت", "يعتذر", "تعتذر"])
    private static let lack = WordSet(["عدم"])
    private static let coming = WordSet([
        "المشاركة", "مشاركته", "الحضور", "حضور", "حضوره", "المشاركه", "مشاركتها", "حضورها",
    ])
}
