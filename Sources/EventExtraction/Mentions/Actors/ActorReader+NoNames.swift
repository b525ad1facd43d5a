import ArabicText
import Lexicon

/// Given names that are words of the language too and, by what follows them, are no name.
extension ActorReader {
    /// "أن الرئيس الغيني وعد بزيارة", "يناقش مع السفير الكوري عودة الشركات": a verb with its preposition, or a noun with what it is of, behind an
    /// office.
    func isWordBeforeObject(_ index: Int) -> Bool {
        let next = index + 1
        guard next < article.tokens.tokens.count, annotations.traits(at: index).isName,
            article.token(next).kind == .arabicWord, !article.token(next).startsLine,
            !annotations.traits(at: next).isName
        else { return false }
        let letters = article.letters(index)
        if Self.verbs.contains(letters) { return proclitic(next) == .inside }
        guard Self.nouns.contains(letters) else { return false }
        return isDefinite(next)
            && (isSoundPlural(article.letters(next)) || article.letters(next).hasSuffix(Self.feminines))
            || annotations.bareMatch(.country, at: next).map { lexicon.countries[Int($0.value)].kind != .weak } ?? false
    }

    /// "قلد الرئيس ضيفه وسام الأرز", "منحه وسام الجمهورية": an order that somebody is given, by a word that is a name too.
    func isDecoration(_ index: Int) -> Bool {
        guard article.letters(index).elementsEqual(Self.order), index + 1 < article.tokens.tokens.count,
            article.letters(index + 1).containsArticle
        else { return false }
        return (max(0, index - Self.reachOfDecorated)..<index).contains {
            Self.decorating.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words between a verb of decorating and the order: who gives it to whom.
    private static let reachOfDecorated = 14
    private static let order = foldedWord("وسام")
    private static let decorating = WordSet([
        "قلد", "قلدت", "قلده", "قلدها", "يقلد", "تقلد", "تقليد", "تقليده", "منح", "منحت", "منحه", "منحها", "يمنح",
        "تمنح", "وشح", "وشحت", "وشحه", "توشيح", "أهدى", "أهداه", "تسلم", "تسلمت", "نال", "نالت", "قلدا",
    ])

    /// "فإن الزيارة مقررة": folding makes it one with the "van" of names, which nobody writes with that hamza.
    func isSoThat(_ index: Int) -> Bool {
        guard article.letters(index).elementsEqual(Self.van) else { return false }
        let token = article.token(index)
        return token.end - token.start == 6 && article.text.utf8[Int(token.start) + 3] == 0xA5
    }

    private static let van = foldedWord("فان")
    private static let verbs = WordSet(["وعد"])
    private static let nouns = WordSet([
        "عودة", "نجاح", "أحلام", "آمال", "انتصار", "حياة", "كفاح", "نضال", "جهاد", "أمل", "سلام", "وفاء", "هداية",
        "نجاة",
    ])
    static let feminines = foldedWord("ات")
}
