import ArabicText
import Lexicon

/// The party or movement at whose head somebody stands.
extension RecordBuilder {
    /// The party for which somebody acts: that of his office, else of the delegation that he leads or is a member of.
    func party(of index: Int) -> String? {
        if let party = cast.persons[index].title.flatMap(party(headedBy:)) { return party }
        return cast.persons.indices.lazy.filter {
            self.cast.persons[$0].isDelegation && self.cast.heads(of: $0).contains(index)
        }.compactMap { self.cast.persons[$0].title.flatMap(self.partyNamed) }.first
    }

    /// "رئيس حزب النهضة" speaks for "حزب النهضة", "نائب الأمين العام لحركة البناء" for "حركة البناء"; they stay of their state.
    func party(headedBy title: Range<Int>) -> String? {
        Self.heads.contains(article.letters(title.lowerBound).withoutConjunction) ? partyNamed(in: title) : nil
    }

    private func partyNamed(in title: Range<Int>) -> String? {
        guard let noun = title.dropFirst().first(where: { Self.parties.contains(article.letters($0)) }),
            // "رئيس الحزب" is of the one named before, "رئيس حركة" of none.
            noun + 1 < title.upperBound, article.token(noun + 1).kind == .arabicWord
        else { return nil }
        // "رئيس تكتل التغيير النائب فلان": his next office is no part of its name.
        let end = (noun + 1..<title.upperBound).first {
            article.token($0).kind == .comma || article.annotations.bareMatch(.title, at: $0) != nil
        }
        guard end != noun + 1 else { return nil }
        return article.string(withoutClitic: noun..<(end ?? title.upperBound))
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
