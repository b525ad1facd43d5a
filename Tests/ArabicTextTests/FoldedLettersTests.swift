import ArabicText
import Testing

@Suite("The letters of a text's words")
struct FoldedLettersTests {
    /// Words of up to, at and beyond the eight letters that are compared at once.
    static let words = [
        "في", "وزير", "القاهره", "الاجتماع", "المسؤولون", "والاستراتيجيه", "والاستراتيجيات", "والاستراتيجيون", "2024",
    ]

    /// A text and the letters of its words; the text is kept for as long as they are used.
    private func withLetters(of text: String, _ body: ([FoldedLetters]) -> Void) {
        let tokenized = TokenizedText(DecodedText(validUTF8: Array(text.utf8)))
        withExtendedLifetime(tokenized) {
            body(tokenized.tokens.map { tokenized.borrowedLetters($0) })
        }
    }

    @Test("are those of the word folded by itself")
    func letters() {
        withLetters(of: Self.words.joined(separator: " ")) { letters in
            #expect(letters.map(Array.init) == Self.words.map { foldedWord($0) })
        }
    }

    @Test("are equal where the words are, wherever they stand")
    func equality() {
        withLetters(of: (Self.words + Self.words).joined(separator: " ")) { letters in
            for (left, a) in letters.enumerated() {
                for (right, b) in letters.enumerated() {
                    let isSame = left % Self.words.count == right % Self.words.count
                    #expect((a == b) == isSame)
                    #expect(a.elementsEqual(Array(b)) == isSame)
                    #expect(!isSame || a.hashValue == b.hashValue)
                }
            }
        }
    }

    @Test("begin and end as the word does, and parts of them are words too")
    func parts() {
        withLetters(of: "والاستراتيجيات") { letters in
            let word = letters[0]
            #expect(word.starts(with: foldedWord("والاست")))
            #expect(!word.starts(with: foldedWord("والاسد")))
            #expect(!word.starts(with: foldedWord("والاستراتيجياتنا")))
            #expect(word.hasSuffix(foldedWord("يات")))
            #expect(!word.hasSuffix(foldedWord("يان")))
            #expect(word.contains(foldedWord("يات")))
            #expect(!word.contains(foldedWord("يان")))
            #expect(word.dropFirst().starts(with: FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)))
            #expect(Array(word.dropFirst(3).dropLast(2)) == foldedWord("استراتيجي"))
            #expect(word.dropFirst(99).isEmpty)
            #expect(word.dropFirst(99).last == nil)
            #expect(!word.dropFirst(99).starts(with: FoldedLetter.arabic(0x627), FoldedLetter.arabic(0x644)))
        }
    }

    @Test("are in a set of words when the whole word is")
    func sets() {
        let set = WordSet(["في", "القاهرة", "الاجتماع", "والاستراتيجية", "والاستراتيجيات"])
        let expected = [true, false, true, true, false, true, true, false, false]
        withLetters(of: Self.words.joined(separator: " ")) { letters in
            #expect(letters.map { set.contains($0) } == expected)
            #expect(letters.map { set.contains(Array($0)) } == expected)
            #expect(!set.contains(letters[5].dropLast()))
        }
    }

    @Test(
        "of a table's phrase are those of the same words in a text",
        arguments: ["وزير الخارجية", "أ.د. 3 مايو/أيار", "«»", "", "ﻻ UNESCO ٢٠٢٤ عام", "  عبد  الله "])
    func phrases(_ phrase: String) {
        var cutter = PhraseCutter()
        // The buffers are used again: what a longer phrase leaves in them is no part of the next.
        cutter.cut(Array("الأمين العام لجامعة الدول العربية".utf8)[...])
        cutter.cut(Array(phrase.utf8)[...])
        let text = TokenizedText(DecodedText(validUTF8: Array(phrase.utf8)))
        #expect(
            cutter.words.map { Array(cutter.letters[$0]) }
                == text.tokens.filter { $0.foldedCount > 0 }.map { text.letters($0) })
        cutter.cutOne(Array(phrase.utf8)[...])
        #expect(cutter.words.map { Array(cutter.letters[$0]) } == [foldedWord(phrase)].filter { !$0.isEmpty })
    }
}
