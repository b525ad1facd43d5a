import ArabicText
import Lexicon

/// The place line at the head of a report: "الرباط (وكالة) –", "الصحيفة – جدة:", "فيينا 5 مارس / وكالة /".
struct Dateline: Sendable {
    /// The city, as a place without a preposition.
    let place: Place

    /// The home of the agency or paper that the place line names: "/ واع /", "(كونا)", "سانا -".
    static func newsroom(of article: Article) -> CountryCode? {
        for sentence in article.sentences.prefix(article.leadSentence + 1) where !sentence.isHeadline {
            for index in sentence.range.prefixRange(widestPlaceLine) {
                if let match = article.annotations.match(.outlet, at: index), match.clitics.isEmpty,
                    isSetOff(match.range, in: article, sentence.range)
                {
                    return article.lexicon.outlets[Int(match.value)]
                }
                if opensReport(index, in: article) { break }
            }
        }
        return nil
    }

    /// Words of a place line with an agency, both calendars' dates in it.
    private static let widestPlaceLine = 18

    /// Whether a word begins what is reported.
    private static func opensReport(_ index: Int, in article: Article) -> Bool {
        article.annotations.match(.trigger, at: index).map {
            article.lexicon.triggers[Int($0.value)].form != .noun
        } ?? false
    }

    /// Whether marks, numbers or the ends of the line stand on both sides of a newsroom's name.
    private static func isSetOff(_ name: Range<Int>, in article: Article, _ range: Range<Int>) -> Bool {
        let closes =
            name.upperBound >= range.upperBound || article.token(name.upperBound).startsLine
            || isMark(article.token(name.upperBound).kind)
        guard closes, name.lowerBound > range.lowerBound else { return closes && name.upperBound < range.upperBound }
        let before = article.token(name.lowerBound - 1)
        // "1444 هـ الموافق 20 نوفمبر 2022 م واس"
        return isMark(before.kind) || before.kind == .number || before.foldedCount == 1
            || article.token(name.lowerBound).startsLine
    }

    /// Sentences that may hold it: the lead and the short lines before it.
    init?(article: Article) {
        for sentence in article.sentences.prefix(article.leadSentence + 1) where !sentence.isHeadline {
            guard let place = Self.place(at: sentence.range, in: article) else { continue }
            self.place = place
            return
        }
        return nil
    }

    /// Words that may stand before the city: a reporter's name, the paper's.
    private static let widestByline = 8

    /// A city that opens a line or follows the mark after a byline, and is itself set off from the report.
    private static func place(at range: Range<Int>, in article: Article) -> Place? {
        var isSetOff = true
        for index in range.prefixRange(Self.widestByline) {
            if isSetOff, let match = article.annotations.match(.city, at: index), match.clitics.isEmpty,
                isPlain(match, in: article),
                closes(Int(match.end), after: index > range.lowerBound, in: article, range)
            {
                return Place(
                    range: match.range, city: match.range,
                    country: article.lexicon.cities[Int(match.value)].country,
                    relation: .inside)
            }
            if opensReport(index, in: article) { return nil }
            isSetOff = isMark(article.token(index).kind)
        }
        return nil
    }

    /// A city, and no other word: of "الكويت", "تونس", "عمان" the mark after it says that the capital is meant, not the state.
    private static func isPlain(_ match: Annotation, in article: Article) -> Bool {
        let city = article.lexicon.cities[Int(match.value)]
        return !city.isWeak
            || city.isCapital && !article.annotations.traits(at: Int(match.start)).contains(.function)
    }

    /// Whether what follows the city ends the place line: a mark, an agency, a date, the next line.
    private static func closes(
        _ index: Int, after hasByline: Bool, in article: Article, _ range: Range<Int>
    ) -> Bool {
        guard index < article.tokens.tokens.count else { return false }
        let next = article.token(index)
        // On a line of its own, after the paper's or the reporter's name.
        if index >= range.upperBound || next.startsLine { return hasByline }
        switch next.kind {
        case .dash, .colon, .slash, .openBracket, .number: return true
        case .closeBracket: return hasByline
        case .comma: return index + 1 < range.upperBound && article.token(index + 1).kind == .number
        default: break
        }
        if article.annotations.match(.weekday, at: index) != nil { return true }
        // "الدوحة في 5 مارس"
        return article.annotations.match(.cue, at: index).map { article.lexicon.cues[Int($0.value)] }
            == .inside
            && index + 1 < range.upperBound && article.token(index + 1).kind == .number
    }

    private static func isMark(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .dash, .colon, .slash, .openBracket, .closeBracket, .period: true
        default: false
        }
    }
}
