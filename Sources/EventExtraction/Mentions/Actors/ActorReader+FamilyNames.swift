import ArabicText
import Lexicon

/// Family names that no table has, or that are other words too: a city, an honour, a trade.
extension ActorReader {
    /// "الجنرال مارتن ستانفورد", "فرانسيسكو باردو": behind a foreign given name a city of no capital's rank is a family; a prince or
    /// a pope has none.
    func isFamilyCalledAsCity(_ index: Int, _ units: Int) -> Bool {
        guard units == 1, let match = cityOrFamily(index), match.range.count == 1,
            !lexicon.cities[Int(match.value)].isCapital, !isDefinite(index),
            case let given = annotations.traits(at: index - 1),
            given.contains([.foreignName, .givenName])
                || given.contains(.givenName) && (isBeforeMark(index) || match.clitics == .to)
                || annotations.word(at: index - 1) < 0 && annotations.at(index - 1).isEmpty,
            !given.contains(.function)
        else { return false }
        return index < 2 || !Self.royal.contains(article.letters(index - 2).withoutClitics)
    }

    /// A city as it stands, or behind a letter that is no preposition when nobody knows the word: "هنري لاروشا" is not "to Arusha".
    private func cityOrFamily(_ index: Int) -> Annotation? {
        if let match = annotations.bareMatch(.city, at: index) { return match }
        guard annotations.word(at: index) < 0, let match = annotations.match(.city, at: index), match.clitics == .to,
            article.letters(index).count > 5, !startsWithLamLam(index)
        else { return nil }
        return match
    }

    private static let royal = WordSet([
        "الأمير", "أمير", "الأميرة", "أميرة", "الملك", "ملك", "الملكة", "ملكة", "البابا", "بابا", "الدوق", "دوق",
        "الدوقة", "دوقة",
        "الكبير", "الكبيرة", "الشيخ", "الشيخة", "السلطان", "سلطان",
    ])

    /// "حسين الشيخ", "حمدي السيد": an honour behind a given name before which nobody else is named.
    func isFamilyCalledAsHonour(_ index: Int, _ units: Int) -> Bool {
        guard units >= 1, Self.honours.contains(article.letters(index)),
            annotations.traits(at: index - 1).contains(.givenName) || isServantsLord(index - 1),
            units > 1 || !isDefinite(index - 1) || isServantsLord(index - 1)
        else { return false }
        let isAlone = units == 1 || units == 2 && isServantsLord(index - 1)
        let next = index + 1
        guard next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            !article.token(next).startsLine
        else { return true }
        let traits = annotations.traits(at: next)
        guard isAlone, !traits.isName || traits.contains(.function), !isParticle(next),
            annotations.bareMatch(.honorific, at: next) == nil
        else { return false }
        // "السيد السفير" honours who follows; no sheikh is called so before his office.
        return annotations.bareMatch(.title, at: next) == nil || Self.honoursOfNames.contains(article.letters(index))
    }

    private static let honours = WordSet([
        "الشيخ", "السيد", "الحاج", "الأمير", "العميد", "النقيب", "الباشا", "الملا", "الإمام", "السلطان",
    ])
    private static let honoursOfNames = WordSet(["الشيخ", "الحاج", "الأمير", "الباشا", "الملا"])

    /// "ماجد العدوان": a family called as a matter or a trade, behind a lone given name that an office introduces; kings and
    /// princes have none.
    func isFamilyCalledAsMatter(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        guard isStrong, units > 0, index > units, Self.matters.contains(article.letters(index)) else { return false }
        let isServant = isServantsLord(index - 1)
        let isLoneGivenName =
            units == 1 && annotations.traits(at: index - 1).contains(.givenName) && !isDefinite(index - 1)
        guard isLoneGivenName || isServant && units <= 2 else { return false }
        return !Self.royal.contains(article.letters(index - (isServant ? 3 : 2)).withoutClitics)
    }

    private static let matters = WordSet([
        "العدوان", "الحرب", "الصيد", "القضاة", "الشاعر", "الحارس", "المحامي", "الطبيب", "العمدة", "الشرع",
    ])

    /// "السيد غرام باي سفير …": letters that also are a preposition and its word, between a given name and an office.
    func isFamilyBeforeOffice(_ index: Int, _ units: Int) -> Bool {
        units == 1 && !annotations.traits(at: index).contains(.function) && isRightBeforeOffice(index)
            && annotations.at(index).allSatisfy { $0.category == .function && !$0.clitics.isEmpty }
    }

    /// "رائد بن خالد قرمللي، …": behind a father's name a word of no table that a mark follows.
    func isClosingFamily(_ index: Int, _ limit: Int) -> Bool {
        annotations.word(at: index) < 0 && annotations.at(index).isEmpty
            && (index + 1 >= limit || article.token(index + 1).startsLine
                || article.token(index + 1).kind != .arabicWord)
    }

    /// Whether the office of one person follows a word.
    func isRightBeforeOffice(_ index: Int) -> Bool {
        // "استقبل وانغ يي أمس وزير الخارجية", "تشانغ بينغ نائب رئيس اللجنة"
        guard !annotations.hasAny(of: Categories(.title) | .dateWord | .weekday, at: index),
            article.token(index).foldedCount <= 2
                || !annotations.contains(.function, at: index, where: { $0.clitics.isEmpty }),
            index + 1 < article.tokens.tokens.count, let office = annotations.bareMatch(.title, at: index + 1)
        else { return false }
        return lexicon.titles[Int(office.value)].number == .singular
    }

    /// Whether a word of no table goes on with a name that an office follows.
    func isBeforeOffice(_ index: Int, after units: Int, _ isStrong: Bool) -> Bool {
        if annotations.word(at: index) < 0, isRightBeforeOffice(index),
            units == 1 || units == 2 && isStrong && annotations.word(at: index - 1) < 0
        {
            return true
        }
        guard isStrong, units == 1 || units == 2 && isSyllable(index - 1), isSyllable(index) else { return false }
        return isRightBeforeOffice(index) || units == 1 && isSyllable(index + 1) && isRightBeforeOffice(index + 1)
    }

    /// A short word that stands in no table, as Chinese and Korean names have.
    func isSyllable(_ index: Int) -> Bool {
        index < article.tokens.tokens.count && article.token(index).kind == .arabicWord
            && article.token(index).foldedCount <= 4 && annotations.at(index).isEmpty
            && !annotations.traits(at: index).contains(.function)
    }

    /// "غاتلاك توت": a short word of no table behind another.
    func isFurtherUnknown(_ index: Int) -> Bool {
        isSyllable(index) && annotations.word(at: index) < 0 && annotations.word(at: index - 1) < 0
            && annotations.at(index - 1).isEmpty
    }

    /// "لي سونغ ووك": a syllable with و behind one that stands in no table.
    func isFurtherSyllable(_ index: Int, _ units: Int) -> Bool {
        guard (2...3).contains(units), annotations.word(at: index) < 0, isSyllable(index),
            annotations.cutTraits(at: index).isEmpty, case let last = index - 1
        else { return false }
        return annotations.word(at: last) < 0 && article.token(last).foldedCount <= 6
            || annotations.traits(at: last).contains(.foreignName) && article.token(last).foldedCount <= 4
    }

    /// "جون وايلر": behind a foreign given name alone a long word of no table that does not govern what follows.
    func isForeignFamily(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        guard units == 1, annotations.word(at: index) < 0, annotations.at(index).isEmpty,
            annotations.cutTraits(at: index).isEmpty, article.letters(index).count > 3,
            case let next = index + 1
        else { return false }
        if next >= article.tokens.tokens.count || article.token(next).kind != .arabicWord
            || article.token(next).startsLine
        {
            return isStrong
        }
        let traits = annotations.traits(at: index - 1)
        // "جوزيف واويرو سيلتقي": before a verb it closes the name.
        let isBeforeVerb =
            annotations.match(.trigger, at: next).map { lexicon.triggers[Int($0.value)].form != .noun } ?? false
        return (traits.contains(.foreignName) || isStrong && isBeforeVerb && traits.contains(.givenName))
            && !isDetermined(next)
    }

    /// المهنئين, المواطنين: long enough to be no "الحسين".
    func isSoundPlural(_ letters: FoldedLetters) -> Bool {
        letters.count >= 8 && letters.hasSuffix(Self.soundPlural)
    }

    /// "المواطنين"
    static let soundPlural = foldedWord("ين")

    /// وليد المعلم, أحمد الحكيم: a trade with the article after a lone given name is a family; so is the field of an office that the
    /// tables know as a family too: الحبيب الصيد.
    func isFamilyOfTrade(_ index: Int, _ units: Int) -> Bool {
        guard units == 1, isDefinite(index), annotations.traits(at: index).contains(.surname) else { return false }
        if let field = annotations.bareMatch(.portfolio, at: index), field.range.count == 1,
            annotations.traits(at: index - 1).contains(.givenName)
        {
            return true
        }
        guard
            let title = annotations.bareMatch(.title, at: index), title.range.count == 1
        else { return false }
        switch lexicon.titles[Int(title.value)].domain {
        case .academic, .private, .media, .religious: return true
        default: return false
        }
    }

    /// "الوزير السوداني الكباشي محمد علي", "المولدي الكافي": behind an office a definite word of no table before a name.
    func isFirstOfName(_ index: Int, _ units: Int) -> Bool {
        units == 0 && annotations.word(at: index) < 0 && annotations.at(index).isEmpty
            && index + 1 < article.tokens.tokens.count && !article.token(index + 1).startsLine
            && annotations.traits(at: index + 1).isName
            && !annotations.traits(at: index + 1).contains(.function)
    }
}
