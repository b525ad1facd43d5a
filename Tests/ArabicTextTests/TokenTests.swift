import RandomTestKit
import ArabicText
import Testing

@Suite("Tokens")
struct TokenTests {
    private func tokenized(_ text: String) -> TokenizedText {
        TokenizedText(DecodedText(validUTF8: Array(text.utf8)))
    }

    private func words(_ text: String) -> [String] {
        let tokenized = tokenized(text)
        return tokenized.tokens.map { tokenized.text.string(Int($0.start)..<Int($0.end)) }
    }

    /// A text and the tokens it is cut into.
    static let cuts: [(text: String, tokens: [String])] = [
        ("زار الوزير فاس", ["زار", "الوزير", "فاس"]),
        ("", []),
        ("  \n\t ", []),
        ("اسـتُقبِلَ الوفدُ بالـرّبـاط", ["اسـتُقبِلَ", "الوفدُ", "بالـرّبـاط"]),
        ("يوم ٢٥ نونبر ۲۰۲۴", ["يوم", "٢٥", "نونبر", "۲۰۲۴"]),
        ("في3أيام", ["في", "3", "أيام"]),
        ("وكالة MAP الرسمية", ["وكالة", "MAP", "الرسمية"]),
        ("قال: «نعم»!", ["قال", ":", "«", "نعم", "»", "!"]),
        ("نعم،لا", ["نعم", "،", "لا"]),
        ("12/3/2024", ["12", "/", "3", "/", "2024"]),
        ("عبد\u{A0}الله", ["عبد", "الله"]),
        ("\u{FEFF}مرحبا", ["مرحبا"]),
        ("(أ)", ["(", "أ", ")"]),
        ("ﺍﻟﺮﺑﺎﻁ", ["ﺍﻟﺮﺑﺎﻁ"]),
        ("مجلسCouncil", ["مجلس", "Council"]),
        ("في جدةاستقبل", ["في", "جدة", "استقبل"]),
        ("سنةً مدرسةِ", ["سنةً", "مدرسةِ"]),
        ("99%", ["99", "%"]),
    ]

    @Test("are cut at white space, marks and changes of script", arguments: cuts)
    func cut(_ text: String, _ tokens: [String]) {
        #expect(words(text) == tokens)
    }

    @Test("know what they are")
    func kinds() {
        let tokenized = tokenized("كلمة word 12 . ، ؛ : ؟ ! ( ) « » - / %")
        #expect(
            tokenized.tokens.map(\.kind) == [
                .arabicWord, .latinWord, .number, .period, .comma, .semicolon, .colon, .question, .exclamation,
                .openBracket, .closeBracket, .quote, .quote, .dash, .slash, .otherMark,
            ])
        #expect(tokenized.arabicLetters == 4)
        #expect(tokenized.otherLetters == 4)
    }

    @Test("know whether they begin a line and follow white space")
    func places() {
        let tokens = tokenized("أول سطر،\nثان\r\nثالث\u{2029}رابع").tokens
        #expect(tokens.map(\.startsLine) == [true, false, false, true, true, true])
        #expect(tokens.map(\.spaced) == [true, true, false, true, true, true])
    }

    @Test("fold digits and letters, marks have no letters")
    func folded() {
        let tokenized = tokenized("٢٠٢٤ أُولى.")
        #expect(tokenized.tokens.map { Array(tokenized.letters($0)) } == [Array("2024".utf8), foldedWord("اولي"), []])
    }

    @Test("note tanwin and the damma of the first syllable")
    func vowels() {
        let tokens = tokenized("لقاءً استُقبل وفدٌ").tokens
        #expect(tokens.map(\.hasTanwin) == [true, false, false])
        #expect(tokens.map(\.hasDamma) == [false, true, false])
    }

    @Test("leave out what stands before the start")
    func start() {
        let text = DecodedText(validUTF8: Array("رأس\nمتن".utf8))
        let tokenized = TokenizedText(text, from: 7)
        #expect(tokenized.tokens.map { text.string(Int($0.start)..<Int($0.end)) } == ["متن"])
        #expect(tokenized.tokens.map(\.startsLine) == [true])
    }

    /// Characters of every width in UTF-8, and all that the cutter treats apart.
    private static let alphabet = Array(
        "اأبةىيءﻻﺮ٣۴7aZéلـًّ،.؟!«»() \n\t\r\u{A0}\u{200F}\u{FEFF}\u{2029}漢😀𐤀-/%;:".unicodeScalars)

    private static func randomText(_ seed: Int) -> String {
        var generator = SeededGenerator(seed: UInt64(seed))
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...700, using: &generator) {
            if let scalar = alphabet.randomElement(using: &generator) { text.append(scalar) }
        }
        return String(text)
    }

    @Test("cover any text in order, at scalar boundaries, without overlap", arguments: 0..<60)
    func order(_ seed: Int) {
        let text = Self.randomText(seed)
        let tokenized = tokenized(text)
        let bytes = tokenized.text.utf8
        var end = 0
        var letters = 0
        for token in tokenized.tokens {
            #expect(Int(token.start) >= end)
            #expect(token.end > token.start)
            #expect(bytes[Int(token.start)] & 0xC0 != 0x80)
            #expect(Int(token.end) == bytes.count || bytes[Int(token.end)] & 0xC0 != 0x80)
            #expect(Int(token.foldedStart) == letters)
            letters += Int(token.foldedCount)
            end = Int(token.end)
        }
        #expect(letters == tokenized.foldedCount)
        // A word cut out and folded by itself has the same letters.
        for token in tokenized.tokens where token.foldedCount > 0 {
            let word = tokenized.text.string(Int(token.start)..<Int(token.end))
            #expect(foldedWord(word) == tokenized.letters(token))
        }
    }

    @Test("have scalar offsets that agree with the standard library", arguments: 0..<60)
    func scalarOffsets(_ seed: Int) {
        let text = Self.randomText(seed)
        let offsets = ScalarOffsets(DecodedText(validUTF8: Array(text.utf8)))
        var byte = 0
        var count = 0
        for scalar in text.unicodeScalars {
            #expect(offsets.scalarOffset(byte) == count)
            byte += UTF8.width(scalar)
            count += 1
        }
        #expect(offsets.scalarOffset(byte) == count)
    }

    /// The numbers of the tokens that start a line.
    private func lineStarts(_ text: String) -> [Int] {
        let tokens = tokenized(text).tokens
        return tokens.indices.filter { tokens[$0].startsLine }
    }

    private static let words = Array(repeating: ["جلسة", "افتتاحية", "في", "المجلس", "الوطني", "أمس"], count: 12)
        .flatMap(\.self)

    /// Words in lines of at most so many characters.
    private func wrapped(_ words: [String], at width: Int, _ end: String) -> String {
        var lines = [""]
        for word in words {
            if lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.joined(separator: end)
    }

    @Test("go on behind the breaks of a wrapped text", arguments: [44, 60, 72, 100], ["\n", "\r\n", " \n", "\n  "])
    func wrapped(_ width: Int, _ end: String) {
        #expect(lineStarts(wrapped(Self.words, at: width, end)) == [0])
    }

    @Test("start a line where a writer set the break, in a wrapped text, too")
    func paragraphs() {
        let count = Self.words.count
        let text = wrapped(Self.words, at: 60, "\n")
        #expect(lineStarts("عنوان قصير\n" + text + "\n\n" + text) == [0, 2, 2 + count])
        let short = Self.words.prefix(13)
        #expect(lineStarts([wrapped(Array(short), at: 60, "\n"), text].joined(separator: "\n")).count == 2)
    }

    @Test("start a line each where lines are as long as they happen to be")
    func uneven() {
        let lines = [9, 12, 7, 11, 8, 10, 9, 6].map { Self.words.prefix($0).joined(separator: " ") }
        #expect(lineStarts(lines.joined(separator: "\n")).count == lines.count)
        let paragraphs = [20, 40, 38, 41].map { Self.words.prefix($0).joined(separator: " ") }
        #expect(lineStarts(paragraphs.joined(separator: "\n")).count == paragraphs.count)
        // Narrower than anybody wraps.
        #expect(lineStarts(wrapped(Self.words, at: 30, "\n")).count > 10)
    }
}
