import ArabicText
import Lexicon

/// The party or movement at whose head somebody stands.
extension RecordBuilder {
    /// "رئيس حزب النهضة" speaks for "حزب النهضة", "نائب الأمين العام لحركة البناء" for "حركة البناء"; they stay of their state.
    func party(headedBy title: Range<Int>) -> String? {
        guard Self.heads.contains(article.letters(title.lowerBound).withoutConjunction),
            let noun = title.dropFirst().first(where: { Self.parties.contains(article.letters($0)) }),
            // "رئيس الحزب" is of the one named before, "رئيس حركة" of none.
            noun + 1 < title.upperBound, article.token(noun + 1).kind == .arabicWord
        else { return nil }
        return article.string(withoutClitic: noun..<title.upperBound)
    }

    private static let heads = WordSet([
        "رئيس", "رئيسة", "زعيم", "زعيمة", "قائد", "أمين", "الأمين", "الأمينة", "أمينة", "نائب", "نائبة", "مؤسس", "عضو",
        "القيادي", "القيادية", "قيادي", "المتحدث", "الناطق", "مسؤول", "ممثل", "ممثلة", "سكرتير", "السكرتير",
    ])
    private static let parties = WordSet([
        "حزب", "لحزب", "بحزب", "حركة", "لحركة", "بحركة", "تيار", "لتيار", "بتيار", "جماعة", "لجماعة", "بجماعة",
        "ائتلاف",
        "لائتلاف", "جبهة", "لجبهة", "بجبهة", "تكتل", "لتكتل",
    ])
}
