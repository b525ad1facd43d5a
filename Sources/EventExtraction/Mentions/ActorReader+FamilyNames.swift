import ArabicText
import Lexicon

/// Family names that are other words too: a city, an honour.
extension ActorReader {
    /// "الجنرال مارتن ستانفورد", "فرانسيسكو باردو": behind a foreign given name a city of no capital's rank is a family; a prince or
    /// a pope has none.
    func isFamilyCalledAsCity(_ index: Int, _ units: Int) -> Bool {
        guard units == 1, let match = annotations.bareMatch(.city, at: index), match.range.count == 1,
            !lexicon.cities[Int(match.value)].isCapital, !isDefinite(index),
            case let given = annotations.traits(at: index - 1), given.contains([.foreignName, .givenName]),
            !given.contains(.function)
        else { return false }
        return index < 2 || !Self.royal.contains(article.letters(index - 2).withoutClitics)
    }

    private static let royal = WordSet([
        "الأمير", "أمير", "الأميرة", "أميرة", "الملك", "ملك", "الملكة", "ملكة", "البابا", "بابا", "الدوق", "دوق",
        "الدوقة", "دوقة",
        "الكبير", "الكبيرة",
    ])

    /// "حسين الشيخ", "حمدي السيد": an honour behind a lone given name before which nobody else is named.
    func isFamilyCalledAsHonour(_ index: Int, _ units: Int) -> Bool {
        guard units == 1, Self.honours.contains(article.letters(index)),
            annotations.traits(at: index - 1).contains(.givenName), !isDefinite(index - 1)
        else { return false }
        let next = index + 1
        guard next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            !article.token(next).startsLine
        else { return true }
        return !annotations.traits(at: next).isName && !isParticle(next)
            && annotations.bareMatch(.honorific, at: next) == nil && annotations.bareMatch(.title, at: next) == nil
    }

    private static let honours = WordSet(["الشيخ", "السيد", "الحاج", "الأمير", "العميد", "النقيب"])

    /// "السيد غرام باي سفير …": letters that also are a preposition and its word, between a given name and an office.
    func isFamilyBeforeOffice(_ index: Int, _ units: Int) -> Bool {
        units == 1 && !annotations.traits(at: index).contains(.function) && isRightBeforeOffice(index)
            && annotations.at(index).allSatisfy { $0.category == .function && !$0.clitics.isEmpty }
    }
}
