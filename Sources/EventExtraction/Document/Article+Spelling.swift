import ArabicText

/// What folding makes one: letters that differ by dots alone, and the habits of those who leave them out.
extension Article {
    /// Whether the text writes ى for a final ي, as papers of Egypt do: "فى".
    func leavesDotsOffYa() -> Bool {
        tokens.tokens.indices.prefix(Self.mostTokens).contains { isIn($0) && endsInAlefMaqsura($0) }
    }

    /// Whether the text writes ه for a final ة, as some old wires do: not one ة, but words with the article that end in ه,
    /// which can hardly be "his".
    func leavesDotsOffTa() -> Bool {
        var count = 0
        for index in tokens.tokens.indices.prefix(Self.mostTokens) {
            switch lastLetter(index) {
            case 0x629: return false
            case 0x647 where letters(index).containsArticle: count += 1
            default: break
            }
        }
        return count >= Self.enough
    }

    /// Tokens within which a habit shows.
    private static var mostTokens: Int { 300 }
    /// Words that show one.
    private static var enough: Int { 3 }

    func endsInAlefMaqsura(_ index: Int) -> Bool { lastLetter(index) == 0x649 }

    /// Whether a token ends in ه that is no ة, mostly a pronoun: "زيارته".
    func endsInHa(_ index: Int) -> Bool {
        lastLetter(index) == 0x647
            && (!writesHaForTa || letters(index).dropLast().last == FoldedLetter.arabic(0x62A))
    }

    /// The last letter of a token as written; vowel signs may stand behind it: "عَلَىٰ".
    private func lastLetter(_ index: Int) -> UInt32 {
        let (token, utf8) = (tokens.tokens[index], text.utf8)
        var place = Int(token.end)
        while place > Int(token.start) {
            repeat { place -= 1 } while utf8[place] & 0xC0 == 0x80
            let scalar = TokenizedText.scalar(utf8, place).scalar
            if FoldedLetter.fold(scalar) != FoldedLetter.ignorable { return scalar }
        }
        return 0
    }
}
