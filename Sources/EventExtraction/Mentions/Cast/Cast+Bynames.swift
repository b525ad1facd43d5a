import ArabicText
import Lexicon

/// A byname told in brackets behind a name: "الرئيس سالم النجار (أبو زياد)", later "الرئيس أبو زياد".
extension Cast {
    /// Remembers the byname that stands between marks behind a name.
    func note(bynameBehind name: Range<Int>, of person: Int) {
        let mark = name.upperBound
        guard mark + 3 < article.tokens.tokens.count,
            [.openBracket, .quote].contains(article.token(mark).kind),
            Self.fathers.contains(article.letters(mark + 1)), article.token(mark + 2).kind == .arabicWord,
            [.closeBracket, .quote].contains(article.token(mark + 3).kind)
        else { return }
        bynames[article.letters(mark + 2)] = person
    }

    /// Who was told before to have a byname.
    func bearer(ofByname name: Range<Int>) -> Int? {
        guard !bynames.isEmpty, name.count == 2, Self.fathers.contains(article.letters(name.lowerBound)),
            // Told right behind the name it does nothing by itself.
            name.lowerBound == 0 || ![.openBracket, .quote].contains(article.token(name.lowerBound - 1).kind)
        else { return nil }
        return bynames[article.letters(name.lowerBound + 1)]
    }

    private static let fathers = WordSet(["أبو", "أبي", "أبا", "أم"])
}
