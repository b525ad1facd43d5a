import ArabicText

/// Folded words without what is written together with them.
extension FoldedLetters {
    /// The word without و, ل, ب and the article; for comparing, not for reading.
    var withoutClitics: FoldedLetters {
        guard count > 3, mayBeginWithClitic else { return self }
        let lam = FoldedLetter.arabic(0x644)
        var word = self
        if word.count > 4, word.first == FoldedLetter.arabic(0x648) { word = word.dropFirst() }
        if word.count > 4, word.starts(with: lam, lam) { return word.dropFirst(2) }
        if word.count > 5, word.first == FoldedLetter.arabic(0x628), word.dropFirst().containsArticle {
            word = word.dropFirst()
        }
        if word.count > 3, word.first == lam { return word.dropFirst() }
        return word.containsArticle ? word.dropFirst(2) : word
    }

    /// Whether the first letter is و, ل, ب or ا, as of few words.
    private var mayBeginWithClitic: Bool {
        switch first {
        case FoldedLetter.arabic(0x648), FoldedLetter.arabic(0x644), FoldedLetter.arabic(0x628),
            FoldedLetter.arabic(0x627):
            true
        default: false
        }
    }

    /// "اجتماعا" as "اجتماع"; for comparing, not for reading.
    var withoutAccusative: FoldedLetters {
        count > 4 && last == FoldedLetter.arabic(0x627) ? dropLast() : self
    }

    /// The word without a leading و.
    var withoutConjunction: FoldedLetters {
        count > 3 && first == FoldedLetter.arabic(0x648) ? dropFirst() : self
    }

    /// Whether a word begins with the article.
    var containsArticle: Bool {
        starts(with: FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)) && count > 3
    }
}
