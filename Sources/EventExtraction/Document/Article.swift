import ArabicText
import Lexicon

/// A sentence of an article, a range of tokens.
struct Sentence: Sendable {
    var range: Range<Int>
    /// Position of its line among the lines of the text that count; the headline is line 0.
    var line: Int
    var isHeadline: Bool
}

/// A document laid out: front matter apart, boilerplate cut, headline found, sentences in their order.
final class Article {
    let lexicon: Lexicon
    let context: DocumentContext
    let text: DecodedText
    let frontMatter: FrontMatter
    let tokens: TokenizedText
    let annotations: Annotations
    private(set) var sentences: [Sentence] = []
    /// The places of each sentence; see ``places(in:)``.
    let placesOfSentences = Memory<[Place]>()
    /// Those of actors with several nations.
    let nationLists = NationLists()
    private(set) var headline: Range<Int>?
    private(set) var published: CivilDay?
    /// `front_matter`, `dateline`, `file_name` or nil.
    private(set) var publishedBasis: String?
    /// The day that "today" means where its weekday shows that the report came out later.
    private(set) var dayOfWriting: CivilDay?
    /// Year of a copyright line, a hint where the text gives no year.
    private(set) var copyrightYear: Int?
    let language: String
    /// The number of the folded word علي, which is also على.
    let wordAli: Int32
    /// The number of the word بن.
    let wordBin: Int32

    private static let ali = foldedWord("علي")
    private static let bin = foldedWord("بن")

    init(_ text: DecodedText, context: DocumentContext, lexicon: Lexicon) {
        self.lexicon = lexicon
        self.context = context
        self.text = text
        frontMatter = FrontMatter(text.utf8).behind(context.given)
        tokens = TokenizedText(text, from: frontMatter.bodyStart)
        annotations = lexicon.annotate(tokens)
        language = guessLanguage(tokens)
        wordAli = lexicon.word(Self.ali)
        wordBin = lexicon.word(Self.bin)
        layOut()
        findPublicationDay()
        let reader = DateReader(article: self)
        dayOfWriting = sentences.lazy.compactMap { reader.dayOfWriting(in: $0.range) }.first
    }

    private(set) lazy var writesHaForTa = leavesDotsOffTa()

    /// The first sentence of the body that says something: bylines and leftovers of page furniture are shorter.
    private(set) lazy var leadSentence =
        sentences.firstIndex { !$0.isHeadline && wordCount($0.range) >= 10 }
        ?? sentences.firstIndex { !$0.isHeadline } ?? 0

    /// Past the last token of the lead sentence.
    var endOfLead: Int { sentences.isEmpty ? 0 : sentences[leadSentence].range.upperBound }

    /// The day that "today" means for years left out: publication if known, else ingestion.
    var latestDay: CivilDay { published ?? CivilDay(millisecondsSince1970: context.ingestedAt) }

    /// The text of a range of tokens, inner white space made single.
    func string(_ range: Range<Int>) -> String {
        let bytes = text.utf8[tokens.byteRange(range)]
        let string = String(decoding: bytes, as: UTF8.self)
        return isPlain(bytes) ? string : Self.evened(string)
    }

    /// Words with single blanks between them, and without the marks that only steer the direction of writing.
    static func evened(_ string: String) -> String {
        let seen = String(String.UnicodeScalarView(string.unicodeScalars.filter { !steers($0) }))
        return seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether no white space but single blanks stands between words, as nearly always; what is rare is for the slow way.
    private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var before: UInt8 = 0x21
            var hasMarks = false
            /// Whether there may be other blanks: what follows one as a vowel sign does is of it.
            var hasOddBlanks = false
            for (place, byte) in bytes.enumerated() {
                if byte <= 0x20 {
                    if byte != 0x20 || before <= 0x20 { return false }
                } else if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
                    guard Self.isQuoteOrDash(bytes, place) else { return false }
                    hasMarks = true
                } else if byte == 0xE1 {
                    // U+1680 may begin here, a blank of a script of its own.
                    hasOddBlanks = true
                } else if before == 0x20, byte >= 0x80 {
                    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
                    if !(byte == 0xD8 && next > 0xA0 || byte == 0xD9 && next < 0x8B) { hasOddBlanks = true }
                }
                before = byte
            }
            return !hasMarks || !hasOddBlanks
        }
    }

    /// Whether « or » (U+00AB, U+00BB), a dash (U+2013, U+2014), a quotation mark (U+2018…U+201F) or … begins at a place.
    private static func isQuoteOrDash(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place + 1 < bytes.count else { return false }
        if bytes[place] == 0xC2 { return bytes[place + 1] == 0xAB || bytes[place + 1] == 0xBB }
        guard bytes[place] == 0xE2, bytes[place + 1] == 0x80, place + 2 < bytes.count else { return false }
        switch bytes[place + 2] {
        case 0x93, 0x94, 0x98...0x9F, 0xA6: return true
        default: return false
        }
    }

    func token(_ index: Int) -> Token { tokens.tokens[index] }

    /// Whether a word is written with أ, إ or آ; the article never is.
    func startsWithHamza(_ index: Int) -> Bool {
        let start = Int(token(index).start)
        guard start + 1 < text.utf8.count, text.utf8[start] == 0xD8 else { return false }
        let second = text.utf8[start + 1]
        return second == 0xA2 || second == 0xA3 || second == 0xA5
    }

    /// The folded letters of a token; looking past the ends of the text finds none.
    ///
    /// They are good as long as the article.
    func letters(_ index: Int) -> FoldedLetters {
        tokens.tokens.indices.contains(index) ? letters(of: tokens.tokens[index]) : tokens.noLetters
    }

    /// The folded letters of a token, good as long as the article.
    func letters(of token: Token) -> FoldedLetters { tokens.borrowedLetters(token) }

    /// Lines that count, as token ranges.
    private func contentLines() -> [Range<Int>] {
        let all = tokens.tokens
        var lines: [Range<Int>] = []
        var start = 0
        while start < all.count {
            var end = start + 1
            while end < all.count, !all[end].startsLine { end += 1 }
            defer { start = end }
            if let year = copyrightYear(in: start..<end) {
                copyrightYear = copyrightYear ?? year
                continue
            }
            switch boilerplateAction(start..<end, after: lines.count) {
            case .cutRest: return lines
            case .dropLine: continue
            case nil: lines.append(start..<end)
            }
        }
        return lines
    }

    /// Boilerplate is a short line that begins with (or holds, when it is very short) a phrase of the table.
    private func boilerplateAction(_ line: Range<Int>, after kept: Int) -> BoilerplateAction? {
        guard line.count <= 25 else { return nil }
        let reach = line.count <= 8 ? line.count : 3
        for index in line.prefix(reach) {
            guard let match = annotations.match(.boilerplate, at: index) else { continue }
            let action = lexicon.boilerplate[Int(match.value)]
            // What cuts the rest must stand alone, and never before anything was read.
            if action == .cutRest, kept < 2 || line.count > match.range.count + 8 { continue }
            if action == .dropLine, line.count > match.range.count + 12 { continue }
            // "إلغاء" alone is a button; "إلغاء زيارة الوزير إلى بغداد" is a headline.
            if match.range.count == 1, !isLabel(index, of: line) { continue }
            return action
        }
        return nil
    }

    /// Whether a word stands alone in its line, or opens a short one with a colon: "المصدر: واس".
    private func isLabel(_ index: Int, of line: Range<Int>) -> Bool {
        let words = wordCount(line)
        if words <= 3 { return true }
        return words <= 5 && index == line.lowerBound && token(index + 1).kind == .colon
    }

    /// The year in a line such as "2024 © …".
    private func copyrightYear(in line: Range<Int>) -> Int? {
        guard line.count <= 20 else { return nil }
        var year: Int?
        var hasSign = false
        for index in line {
            let token = tokens.tokens[index]
            if token.kind == .number, let value = number(index), (1990...2100).contains(value) {
                year = value
            }
            if token.kind == .otherMark,
                text.utf8[Int(token.start)..<Int(token.end)].elementsEqual([0xC2, 0xA9])
            {
                hasSign = true
            }
        }
        return hasSign ? year : nil
    }

    /// The value of a token of digits.
    func number(_ index: Int) -> Int? {
        let token = tokens.tokens[index]
        guard token.kind == .number, token.foldedCount <= 9 else { return nil }
        return letters(index).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func layOut() {
        var lines = contentLines()
        if lines.count > 1, let last = lines.popLast(), let text = withoutTags(last) { lines.append(text) }
        // A kicker ("politics") above the headline is neither headline nor sentence.
        while lines.count > 2, wordCount(lines[0]) < 3 { lines.removeFirst() }
        if lines.count >= 2, isHeadline(lines[0], before: lines[1]) { headline = lines[0] }
        for (position, line) in lines.enumerated() {
            let isHeadline = position == 0 && headline != nil
            for range in isHeadline ? [line] : cutSentences(line) {
                sentences.append(Sentence(range: range, line: position, isHeadline: isHeadline))
            }
        }
    }

    /// Tokens; longer sentences do not occur in print.
    private static let longestSentence = 400

    private func wordCount(_ line: Range<Int>) -> Int {
        line.reduce(0) { $0 + (tokens.tokens[$1].kind == .arabicWord ? 1 : 0) }
    }

    /// A first line is a headline when it is short, does not end as a sentence does, and more text follows.
    private func isHeadline(_ line: Range<Int>, before next: Range<Int>) -> Bool {
        let words = wordCount(line)
        guard words >= 2, words <= 30, !isPlaceLine(line) else { return false }
        let last = tokens.tokens[line.upperBound - 1].kind
        if (last == .period && !isEllipsis(line.upperBound - 1)) || last == .comma || last == .semicolon {
            return words <= 12 && wordCount(next) > words
        }
        return true
    }

    /// "دمشق-سانا": a city and an agency with a mark between them.
    private func isPlaceLine(_ line: Range<Int>) -> Bool {
        guard let city = annotations.match(.city, at: line.lowerBound), Int(city.end) + 1 < line.upperBound,
            tokens.tokens[Int(city.end)].kind != .arabicWord,
            let agency = annotations.match(.outlet, at: Int(city.end) + 1)
        else { return false }
        return (Int(agency.end)..<line.upperBound).allSatisfy { tokens.tokens[$0].kind != .arabicWord }
    }

    /// "…", "..": it leaves something open, and ends headlines as often as sentences.
    private func isEllipsis(_ index: Int) -> Bool {
        let token = tokens.tokens[index]
        return token.end - token.start > 1
            || index > 0 && tokens.tokens[index - 1].kind == .period && tokens.tokens[index - 1].end == token.start
    }

    /// Cuts a line at full stops, question and exclamation marks; not at the point of an abbreviation ("د.").
    private func cutSentences(_ line: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = line.lowerBound
        for index in line {
            let token = tokens.tokens[index]
            // Text without full stops is cut where it must be, so that work within a sentence stays bounded.
            if index - start >= Self.longestSentence, !isWithinPhrase(index) {
                result.append(start..<index)
                start = index
            }
            guard token.kind == .period || token.kind == .question || token.kind == .exclamation else {
                continue
            }
            if token.kind == .period, index > start, tokens.tokens[index - 1].foldedCount == 1 {
                continue
            }
            let next = index + 1
            if next < line.upperBound, !tokens.tokens[next].spaced {
                let kind = tokens.tokens[next].kind
                // "3.5", "ltd.com" and runs of points go on.
                if kind == .number || kind == .latinWord || kind == .period || kind == .closeBracket
                    || kind == .quote
                {
                    continue
                }
            }
            if next - start > 1 { result.append(start..<next) }
            start = next
        }
        if line.upperBound - start >= 1 { result.append(start..<line.upperBound) }
        return result
    }

    /// Whether an entry of the tables runs over the start of a token: no sentence is cut there.
    private func isWithinPhrase(_ index: Int) -> Bool {
        (max(0, index - Self.longestPhrase)..<index).contains { start in
            annotations.at(start).contains { $0.end > index }
        }
    }

    /// Tokens; no table has a longer phrase.
    private static let longestPhrase = 16

    /// Publication day: front matter, else a dateline among the first lines, else the file's name.
    private func findPublicationDay() {
        if let day = frontMatter.published {
            published = day
            publishedBasis = "front_matter"
            return
        }
        let reader = DateReader(article: self)
        for sentence in sentences.prefix(6) where sentence.range.count <= 14 {
            for index in sentence.range {
                guard let mention = reader.mention(at: index, in: sentence.range), mention.isComplete,
                    let day = mention.resolved(tense: .past).start?.civilDay
                else { continue }
                // Little else may stand in the line: a place, an agency, a time of day.
                guard sentence.range.count - mention.range.count <= 8 else { continue }
                published = day
                publishedBasis = "dateline"
                return
            }
        }
        if let day = dayOfPlaceLine(reader) {
            published = day
            publishedBasis = "dateline"
            return
        }
        let path = context.path.utf8
        let name = path.lastIndex(of: 0x2F).map { path[path.index(after: $0)...] } ?? path[...]
        if let day = CivilDay(iso: Substring(name).prefix(10)) {
            published = day
            publishedBasis = "file_name"
        }
    }

    /// "الرباط 5 مارس 2024 (وكالة) - استقبل …": the whole date behind the city of a place line.
    private func dayOfPlaceLine(_ reader: DateReader) -> CivilDay? {
        guard let city = Dateline(article: self)?.place.range,
            let line = sentences.first(where: { $0.range.contains(city.lowerBound) })?.range
        else { return nil }
        return (city.upperBound..<max(city.upperBound, line.upperBound)).prefixRange(3).lazy
            .compactMap { reader.mention(at: $0, in: line) }.first { $0.isComplete }?
            .resolved(tense: .past).start?.civilDay
    }
}
