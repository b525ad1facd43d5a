import ArabicText
import Lexicon

/// Which words are no further body beside those that a contact has.
extension EventAssembler {
    /// Whether two names are of one body.
    func isSameBody(_ left: (row: Int, range: Range<Int>), _ right: (row: Int, range: Range<Int>))
        -> Bool
    {
        if left.row >= 0, right.row >= 0 {
            return lexicon.organizations[left.row].canonical == lexicon.organizations[right.row].canonical
        }
        if left.row < 0, right.row < 0,
            isBeginning(left.range, of: right.range) || isBeginning(right.range, of: left.range)
        {
            return true
        }
        return left.row == right.row && left.range.count == right.range.count
            && zip(left.range, right.range).allSatisfy {
                article.letters($0).elementsEqual(article.letters($1))
            }
    }

    /// "مبعوث المنظمة الدولية": words that stand for the body whose name the article tells.
    func standsForBody(_ body: (row: Int, range: Range<Int>)) -> Bool {
        body.row < 0 && body.range.count == 2
            && Self.heads.contains(article.letters(body.range.lowerBound).withoutClitics)
            && Self.worldwide.contains(article.letters(body.range.lowerBound + 1))
    }

    /// The bodies that have a name, unless none has one.
    func withoutStandIns(_ bodies: [(row: Int, range: Range<Int>)]) -> [(row: Int, range: Range<Int>)] {
        let named = bodies.filter { !standsForBody($0) }
        return named.isEmpty ? bodies : named
    }

    /// "المنظمة العربية" beside "المنظمة العربية للسياحة": the beginning of the name is the short name.
    func isBeginning(_ short: Range<Int>, of long: Range<Int>) -> Bool {
        short.count > 1 && short.count < long.count
            && zip(short, long).allSatisfy {
                article.letters($0).withoutClitics.elementsEqual(article.letters($1).withoutClitics)
            }
    }

    /// "مجلس التعاون الذي يضم السعودية وعمان وقطر": the states that a body is told to consist of.
    func members(behind body: Range<Int>) -> Set<CountryCode> {
        let end = article.tokens.tokens.count
        var index = body.upperBound
        guard index + 2 < end, Self.which.contains(article.letters(index)),
            Self.consisting.contains(article.letters(index + 1))
        else { return [] }
        index += article.isFrom(index + 2) ? 3 : 2
        var result: Set<CountryCode> = []
        while index < end, !article.token(index).startsLine {
            if let state = article.annotations.match(.country, at: index) {
                result.insert(lexicon.countries[Int(state.value)].code)
                index = Int(state.end)
            } else if article.token(index).kind == .comma || Self.betweenStates.contains(article.letters(index)) {
                index += 1
            } else {
                break
            }
        }
        return result.count > 1 ? result : []
    }

    private static let which = WordSet(["الذي", "التي"])
    private static let consisting = WordSet(["يضم", "تضم", "يتألف", "تتألف", "يتكون", "تتكون", "ضم", "ضمت"])
    private static let betweenStates = WordSet([
        "و", "كل", "كلا", "من", "دولة", "ودولة", "سلطنة", "وسلطنة", "مملكة", "ومملكة", "جمهورية", "وجمهورية",
    ])
    private static let heads = WordSet(["منظمة", "هيئة"])
    private static let worldwide = WordSet(["الدولية", "الأممية", "العالمية", "الدوليه"])
}
