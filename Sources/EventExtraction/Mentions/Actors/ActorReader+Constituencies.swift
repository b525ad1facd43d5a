import ArabicText
import Lexicon

/// For which part of a state or which party somebody sits in parliament.
extension ActorReader {
    /// "السيناتور الجمهوري عن ولاية أريزونا فلان", "النائب عن حزب المحافظين فلان": where "for" and what it leads end, right before the name.
    func constituency(_ index: Int, _ stop: Int) -> Int? {
        guard index + 2 < stop, article.isAbout(index), Self.constituencies.contains(article.letters(index + 1)) else {
            return nil
        }
        for end in index + 2..<min(index + 2 + Self.longestConstituency, stop) {
            let isComma = article.token(end).kind == .comma
            let name = isComma ? end + 1 : end
            if end > index + 2, name < stop, !article.token(name).startsLine,
                startsName(name, stop) || annotations.bareMatch(.honorific, at: name) != nil || isUnknownFirstName(name)
            {
                return end
            }
            guard article.token(end).kind == .arabicWord, !article.token(end).startsLine else { return nil }
        }
        return nil
    }

    private static let constituencies = WordSet([
        "ولاية", "مدينة", "محافظة", "دائرة", "منطقة", "مقاطعة", "إقليم", "حزب", "الحزب", "كتلة", "تيار", "التيار",
        "حركة",
    ])
    /// Words behind "for a state of", up to the name.
    private static let longestConstituency = 5
}
