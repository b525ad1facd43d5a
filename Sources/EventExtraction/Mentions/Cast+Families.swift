import ArabicText
import Lexicon

/// Families of two words, and those that do not stand last: "سفيان التازي المريني", later "التازي المريني"; "بيدرو سانتوس
/// أغيلار", later "سانتوس".
extension Cast {
    /// Whether a name is the last two words of a longer one. A word that is a given name too would be the father's own.
    func isFamilyOfTwo(_ short: [FoldedLetters], of long: [FoldedLetters], _ name: Range<Int>) -> Bool {
        guard short.count == 2, long.count == 3, short[0] == long[1], short[1] == long[2] else { return false }
        guard let first = name.first(where: { !isParticleOfName($0) }) else { return false }
        let letters = article.letters(first)
        return letters.containsArticle || !article.annotations.traits(at: first).contains(.givenName)
    }

    /// The family of a Spanish or Portuguese name of three words stands in its middle.
    func middleFamily(of person: Person, _ key: [FoldedLetters]) -> FoldedLetters? {
        guard key.count == 3, key[1].count > 3, let name = person.name, name.count == 3 else { return nil }
        let (given, family) = (name.lowerBound, name.lowerBound + 1)
        guard article.annotations.traits(at: given).contains(.foreignName),
            !article.annotations.traits(at: family).contains(.givenName),
            ![family, family + 1].contains(where: hasArticle)
        else { return nil }
        return key[1]
    }

    /// "المريني", not "ألباريس".
    private func hasArticle(_ index: Int) -> Bool {
        article.letters(index).containsArticle && !article.startsWithHamza(index)
    }

    private func isParticleOfName(_ index: Int) -> Bool {
        article.annotations.bareMatch(.cue, at: index).map {
            article.lexicon.cues[Int($0.value)] == .nameParticle
        } ?? false
    }
}
