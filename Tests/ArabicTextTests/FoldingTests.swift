import ArabicText
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(
        "makes spellings equal",
        arguments: [
            ("أحمد", "احمد"), ("إدارة", "اداره"), ("آسيا", "اسيا"), ("ٱلرباط", "الرباط"), ("مصطفى", "مصطفي"),
            ("الرِّبَاط", "الرباط"), ("الربـــاط", "الرباط"), ("شؤون", "شوون"), ("هيئة", "هييه"), ("مدينة", "مدينه"),
            ("\u{202B}فاس\u{202C}", "فاس"), ("فا\u{200C}س", "فاس"), ("کابل", "كابل"), ("گويتا", "كويتا"),
            ("پاكستان", "باكستان"),
            ("ﺍﻟﺮﺑﺎﻁ", "الرباط"), ("ﻻﻏﻮﺱ", "لاغوس"), ("٢٠٢٤", "2024"), ("۱۳۹۹", "1399"), ("RABAT", "rabat"),
            ("Köln", "koln"), ("قرآن", "قران"), ("یونس", "يونس"), ("رحمٰن", "رحمن"),
        ])
    func equal(_ left: String, _ right: String) {
        #expect(foldedWord(left) == foldedWord(right))
        #expect(!foldedWord(left).isEmpty)
    }

    @Test(
        "keeps letters apart that make other words",
        arguments: [("حال", "خال"), ("درس", "ذرس"), ("سار", "صار"), ("قلب", "كلب"), ("ضل", "ظل"), ("تين", "طين")])
    func different(_ left: String, _ right: String) {
        #expect(foldedWord(left) != foldedWord(right))
    }

    @Test("gives every Arabic letter a byte of its own class")
    func letters() {
        for scalar in UInt32(0x621)...0x64A where scalar != 0x640 {
            #expect(FoldedLetter.fold(scalar) >= 0x80, "U+\(String(scalar, radix: 16))")
        }
        for scalar in UInt32(0x64B)...0x652 { #expect(FoldedLetter.fold(scalar) == FoldedLetter.ignorable) }
        #expect(FoldedLetter.fold(0x640) == FoldedLetter.ignorable)
        for scalar in "،؛؟.«»()٪".unicodeScalars { #expect(FoldedLetter.fold(scalar.value) == FoldedLetter.none) }
    }

    @Test("folds every presentation form of a letter as the letter", arguments: ["\u{FE8E}", "\u{FEB4}", "\u{FEF2}"])
    func forms(_ form: String) {
        let plain = ["\u{FE8E}": "ا", "\u{FEB4}": "س", "\u{FEF2}": "ي"]
        #expect(foldedWord(form) == foldedWord(plain[form] ?? ""))
    }

    @Test("is defined for every scalar, and folding again changes nothing")
    func total() {
        for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
            let letter = FoldedLetter.fold(value)
            guard letter >= 0x80 else { continue }
            let plain = UInt32(letter) - 0x80 + 0x620
            #expect(FoldedLetter.fold(plain) == letter, "U+\(String(value, radix: 16))")
        }
    }
}
