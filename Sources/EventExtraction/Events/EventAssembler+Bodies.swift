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

    private static let heads = WordSet(["منظمة", "هيئة"])
    private static let worldwide = WordSet(["الدولية", "الأممية", "العالمية", "الدوليه"])
}
