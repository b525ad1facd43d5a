import ArabicText
import Lexicon

/// Brackets and quotation marks within an office: the short name of a body, the name of a firm.
extension ActorReader {
    /// "منظمة الأغذية والزراعة (فاو)": where the short name of a body in brackets ends.
    func abbreviation(_ index: Int, _ stop: Int) -> Int? {
        guard article.token(index).kind == .openBracket else { return nil }
        let close = (index + 1..<max(index + 1, min(stop, index + 4))).first {
            article.token($0).kind == .closeBracket
        }
        return close.map { $0 + 1 }
    }

    /// مدير عام هيئة المناطق الصناعية "مناطق" الدكتور فلان: where the short name of a body in quotation marks ends before its
    /// holder is named.
    func shortName(_ index: Int, _ stop: Int) -> Int? {
        guard let close = closingQuote(index, min(stop, index + 5)), close < stop, !article.token(close).startsLine,
            annotations.bareMatch(.honorific, at: close) != nil || startsName(close, stop) || isOrigin(close, stop),
            !annotations.traits(at: index + 1).isName || annotations.traits(at: index + 1).contains(.function)
        else { return nil }
        return close
    }

    /// "قائد سلاح الدرك الإيطالي (كارابينييري) الجنرال فلان": whether a bracket of words that name nobody stands before the honour or the
    /// name of the holder.
    func isShortNameBeforeHolder(_ index: Int, _ stop: Int) -> Bool {
        guard let close = abbreviation(index, stop), close < stop, !article.token(close).startsLine,
            article.token(index + 1).kind == .arabicWord || article.token(index + 1).kind == .latinWord,
            countryPart(at: index + 1) == nil, !annotations.traits(at: index + 1).isName
        else { return false }
        return annotations.bareMatch(.honorific, at: close) != nil || startsName(close, stop)
            || isUnknownFirstName(close)
    }

    /// Past the quotation mark that closes one.
    func closingQuote(_ index: Int, _ stop: Int) -> Int? {
        guard
            let close = (index + 1..<min(stop, index + 8)).first(where: {
                article.token($0).kind == .quote
            })
        else {
            return nil
        }
        return close + 1
    }
}
