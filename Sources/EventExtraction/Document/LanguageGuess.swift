import ArabicText

/// Short words that tell languages apart in running text.
private let telltales: [(language: String, words: Set<[UInt8]>)] = [
    ("fr", Set(["le", "la", "les", "des", "une", "est", "et", "dans", "pour", "que", "du"].map { Array($0.utf8) })),
    ("en", Set(["the", "and", "of", "to", "in", "is", "that", "with", "was", "for"].map { Array($0.utf8) })),
    ("es", Set(["el", "los", "las", "una", "por", "con", "del", "y", "que", "se"].map { Array($0.utf8) })),
    ("de", Set(["der", "die", "das", "und", "ist", "nicht", "mit", "den", "von", "ein"].map { Array($0.utf8) })),
]

/// Words of Persian and Urdu that Arabic does not have, by their folded letters.
private let persianWords = WordSet(["است", "این", "را", "شد", "های", "می", "کرد", "برای"])
private let urduWords = WordSet(["ہے", "کے", "میں", "نے", "کی", "اور", "سے"])

/// The ISO 639-1 code of the language of a text, `und` when nothing tells.
func guessLanguage(_ text: TokenizedText) -> String {
    if text.arabicLetters >= text.otherLetters, text.arabicLetters > 0 {
        // A stray پ or گ in a foreign name does not make a text Persian.
        guard text.persianLetters * 25 > text.arabicLetters else { return "ar" }
        var words = 0
        var persian = 0
        var urdu = 0
        for token in text.tokens.prefix(600) where token.kind == .arabicWord {
            words += 1
            let letters = Array(text.letters(token))
            if persianWords.contains(letters) { persian += 1 }
            if urduWords.contains(letters) { urdu += 1 }
        }
        // In running Persian or Urdu one word in ten is one of these; in Arabic hardly one in a hundred.
        if urdu * 12 > words, urdu > persian { return "ur" }
        if persian * 16 > words { return "fa" }
        return "ar"
    }
    guard text.otherLetters > 0 else { return "und" }
    var counts = [Int](repeating: 0, count: telltales.count)
    for token in text.tokens.prefix(2000) where token.kind == .latinWord {
        let letters = Array(text.letters(token))
        for (position, telltale) in telltales.enumerated() where telltale.words.contains(letters) {
            counts[position] += 1
        }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] > 0 else { return "und" }
    return telltales[best].language
}
