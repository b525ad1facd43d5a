import ArabicText
import Lexicon

/// What stands behind a military rank before the name of him who holds it.
extension ActorReader {
    /// "اللواء الركن بحري فلان", "الفريق أول أمن فلان", "الجنرال (احتياط) فلان": past the branch and the standing of an officer.
    func pastBranch(_ index: Int, _ rank: Annotation, _ limit: Int) -> Int {
        guard lexicon.honorifics[Int(rank.value)].kind == .militaryRank else { return index }
        var end = index
        while end < limit, !article.token(end).startsLine {
            if Self.branches.contains(article.letters(end)), end + 1 < limit, article.token(end + 1).kind == .arabicWord
            {
                end += 1
            } else if article.token(end).kind == .openBracket, end + 3 < limit,
                Self.branches.contains(article.letters(end + 1)), article.token(end + 2).kind == .closeBracket
            {
                end += 3
            } else {
                break
            }
        }
        return end
    }

    private static let branches = WordSet([
        "ركن", "الركن", "طيار", "الطيار", "بحري", "البحري", "مهندس", "المهندس", "حقوقي", "الحقوقي", "متقاعد",
        "المتقاعد",
        "احتياط", "أمن", "شرطة", "بري", "البري", "جوي", "الجوي", "دكتور", "الدكتور", "مظلي", "فني", "أول", "مهندسة",
        "طبيب",
        "الطبيب", "قانوني", "القانوني", "مفوض",
    ])
}
