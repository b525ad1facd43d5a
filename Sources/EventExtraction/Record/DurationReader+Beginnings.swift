import ArabicText
import Lexicon

/// When something began of which a sentence before tells only that it ended.
extension DurationReader {
    /// "اختتمت الدورة أمس. … في الاجتماعات التي بدأت الاثنين", "وكان قد بدأ زيارته الأحد": the first day, told in one of the next
    /// sentences.
    func beginningTold(of contact: Contact, after end: Int, before last: CivilDay) -> CivilDay? {
        let following = article.sentences.drop { $0.range.lowerBound < end }
        for sentence in following.prefix(Self.sentencesOfBeginning) {
            for index in sentence.range {
                guard
                    let behind = endOfBeginning(contact, index, sentence.range)
                        ?? endOfBegun(contact, index, sentence.range)
                else { continue }
                let near = behind..<min(behind + Self.reachOfBeginning, sentence.range.upperBound)
                guard
                    let day = DateReader(article: article).mentions(in: near).first?.resolved(tense: .past).start?
                        .civilDay,
                    day < last, last.number - day.number < Self.longestStay
                else { continue }
                return day
            }
        }
        return nil
    }

    private static let sentencesOfBeginning = 3

    /// "بدأ زيارته الأحد", "افتتح المؤتمر الاثنين": past the noun right behind a verb of beginning.
    private func endOfBegun(_ contact: Contact, _ index: Int, _ sentence: Range<Int>) -> Int? {
        guard let match = article.annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == .beginning,
            case let noun = Int(match.end), noun < sentence.upperBound,
            article.letters(noun).containsArticle || isHis(noun), isOf(contact, after: noun - 1, noun + 1)
        else { return nil }
        return noun + 1
    }

    /// "زيارته", "اجتماعهم": a noun with the pronoun of those whose it is.
    func isHis(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.count > 4 && (Self.possessed.contains { letters.hasSuffix($0) } || article.endsInHis(index))
    }

    private static let possessed = ["ته", "تها", "تهم", "تهما", "هم", "هما", "ها"].map { foldedWord($0) }
}
