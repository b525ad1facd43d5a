import ArabicText

/// "سمات الوزير فلان باريس القمة": the tags that a page sets behind its text, names and places side by side without a mark.
///
/// Read on with the last sentence they would be one long name, or one more office of whoever stood there last.
extension Article {
    /// Tokens; a page has no more words of tags.
    private static let mostTags = 40

    /// A line without the tags that end it, nil when it holds nothing else.
    func withoutTags(_ line: Range<Int>) -> Range<Int>? {
        let words = tokens.tokens
        var index = line.upperBound - 1
        let first = max(line.lowerBound, line.upperBound - Self.mostTags)
        while index >= first {
            let token = words[index]
            switch token.kind {
            case .period, .question, .exclamation, .semicolon: return line
            case .arabicWord, .latinWord:
                if isTagLabel(index, line), isEndOfText(index, line) {
                    return index > line.lowerBound ? line.lowerBound..<index : nil
                }
            default: break
            }
            index -= 1
        }
        return line
    }

    /// Whether a word calls what follows it tags: "سمات", "الوسوم", "كلمات مفتاحية".
    private func isTagLabel(_ index: Int, _ line: Range<Int>) -> Bool {
        guard index + 1 < line.upperBound else { return false }
        if Self.labels.contains(letters(index)) { return true }
        return Self.words.contains(letters(index)) && Self.keys.contains(letters(index + 1))
    }

    /// Whether the text has ended before a word: the line begins with it, or it stands behind a full stop or what closes a
    /// quotation. "من سمات المدينة" are her marks.
    private func isEndOfText(_ index: Int, _ line: Range<Int>) -> Bool {
        guard index > line.lowerBound else { return true }
        switch tokens.tokens[index - 1].kind {
        case .period, .question, .exclamation, .quote, .closeBracket: return true
        default: return false
        }
    }

    private static let labels = WordSet(["سمات", "وسوم", "الوسوم", "tags"])
    private static let words = WordSet(["كلمات", "الكلمات"])
    private static let keys = WordSet([
        "مفتاحية", "المفتاحية", "دلالية", "الدلالية", "دليلية", "الدليلية", "دالة", "الدالة",
    ])
}
