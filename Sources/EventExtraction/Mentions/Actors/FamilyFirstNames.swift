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

    /// Syllables of given names that are words of Arabic or seem to begin with one.
    static let syllables = WordSet([
        "ون", "وي", "وو", "لي", "لو", "هو", "هي", "يو", "يي", "يون", "كي", "تي", "سي", "مي", "بو",
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

    /// "وانغ ون فنغ", "هو شياو لينغ", "كيم يو-جين": where a name of a family of East Asia with two syllables behind it ends,
    /// though one of the three is a word of Arabic too.
    func familyFirstEnd(from start: Int, limit: Int) -> Int? {
        guard FamilyFirstNames.families.contains(article.letters(start)), start + 2 < limit,
            isSyllableOfName(start + 1)
        else { return nil }
        let isHyphened = article.token(start + 2).kind == .dash && !article.token(start + 2).spaced
        let last = isHyphened ? start + 3 : start + 2
        guard last < limit, isSyllableOfName(last),
            isHyphened || !FamilyFirstNames.syllables.contains(article.letters(last)),
            isHyphened
                || [start, start + 1, last].contains(where: {
                    annotations.word(at: $0) < 0 || annotations.traits(at: $0).contains(.foreignName)
                })
        else { return nil }
        return last + 1
    }

    /// A short word of the line that no table knows but as a name, or one of the syllables that Arabic has as words.
    private func isSyllableOfName(_ index: Int) -> Bool {
        guard article.token(index).kind == .arabicWord, !article.token(index).startsLine,
            (2...5).contains(article.token(index).foldedCount)
        else { return false }
        if FamilyFirstNames.syllables.contains(article.letters(index)) { return true }
        // "ليانغ جيان قوه" is not written as the force is.
        if FamilyFirstNames.families.contains(article.letters(index)), article.letters(index).last == Self.taMarbuta,
            article.endsInHa(index)
        {
            return true
        }
        // "وانغ يي وسمير …"
        if article.token(index).foldedCount > 3, proclitic(index) == .and,
            annotations.cutTraits(at: index).contains(.givenName)
        {
            return false
        }
        let traits = annotations.traits(at: index)
        return !traits.contains(.function)
            && annotations.at(index).allSatisfy { match in
                // "لي جيان ووزير التجارة", "لي جيان وبحث معه": an office or a contact joined to it is no syllable.
                !match.clitics.isEmpty && match.category != .title && match.category != .trigger
                    || match.category == .scope
            }
            && (annotations.word(at: index) < 0 || traits.contains(.foreignName)
                // "باو": known only as a preposition with its word.
                || traits.isEmpty && annotations.cutTraits(at: index).contains(.function)
                || FamilyFirstNames.families.contains(article.letters(index)))
    }

    /// "تشاو يونغ فا", "كيم دوك سو": the third syllable of a name whose family stands first.
    func isThirdSyllable(_ index: Int, from start: Int, after units: Int) -> Bool {
        units == 2 && index - start == 2 && article.token(index).foldedCount <= 4
            && article.token(index - 1).foldedCount <= 5
            && FamilyFirstNames.families.contains(article.letters(start))
            && (isSyllable(index) || isRightBeforeOffice(index))
    }
}
