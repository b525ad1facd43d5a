import ArabicText
import Lexicon

/// Names of East Asia, in which the family stands before the given name of one or two syllables.
enum FamilyFirstNames {
    /// The frequent families of China, Korea and Vietnam in the spellings of the press.
    static let families = WordSet([
        "وانغ", "وانج", "لي", "تشانغ", "تشانج", "جانغ", "ليو", "تشن", "تشين", "يانغ", "يانج", "تشاو", "جاو", "هوانغ",
        "هوانج", "تشو", "جو", "وو", "شيو", "شو", "سون", "صن", "هو", "غاو", "قاو", "لين", "خه", "قوه", "غوه", "جوه",
        "ما", "لوه", "لو", "ليانغ", "ليانج", "سونغ", "سونج", "تشنغ", "تشنج", "تشينغ", "شيه", "هان", "تانغ", "تانج",
        "فنغ", "فينغ", "يو", "دونغ", "دونج", "شياو", "تساو", "يوان", "دنغ", "دينغ", "فو", "شن", "شين", "تسنغ", "بنغ",
        "بينغ", "سو", "جيانغ", "تساي", "جيا", "وي", "شيويه", "يه", "يان", "بان", "دو", "داي", "شي", "كيم", "بارك",
        "باك", "تشوي", "تشوا", "جونغ", "جونج", "كانغ", "كانج", "يون", "ليم", "سيو", "كوون", "آن", "ريو", "هونغ", "مون",
        "باي", "بايك", "نو", "نام", "شيم", "تشا", "كو", "غو", "نغوين", "نجوين", "تران", "فام", "فان", "دانغ", "بوي",
        "نغو",
    ])
}

extension ActorReader {
    /// "جيمس كالدويل", "إيف بالادور": behind a foreign given name a word of no table that only looks like a preposition and
    /// an article.
    func isForeignFamilyWithLam(_ index: Int, _ units: Int) -> Bool {
        units == 1 && annotations.traits(at: index - 1).contains(.foreignName) && annotations.word(at: index) < 0
            && annotations.at(index).isEmpty && annotations.cutTraits(at: index).isEmpty
            && lexicon.word(Array(article.letters(index).dropFirst())) < 0
    }

    /// "تشاو يونغ فا", "كيم دوك سو": the third syllable of a name whose family stands first.
    func isThirdSyllable(_ index: Int, from start: Int, after units: Int) -> Bool {
        units == 2 && index - start == 2 && article.token(index).foldedCount <= 4
            && article.token(index - 1).foldedCount <= 5
            && FamilyFirstNames.families.contains(article.letters(start))
            && isSyllable(index)
    }
}
