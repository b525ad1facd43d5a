import ArabicText
import Lexicon

/// The full name of a gathering for the short one by which a sentence calls it: "اجتماع اللجنة", "الملتقى".
extension ConferenceReader {
    /// "الملتقى", "اجتماع اللجنة": one word with its article, or a meeting of a body that is called by its kind alone.
    func isShort(_ name: Range<Int>) -> Bool {
        guard let last = name.last, name.count <= 2, article.letters(last).containsArticle else { return false }
        return name.count == 1 || annotations.match(.institution, at: last).map { $0.range.count == 1 } ?? false
    }

    /// "ملتقى السلامة المدرسية", "اجتماع لجنة المتابعة العربية": the first name in the article that begins with the same words, without
    /// their articles perhaps, and goes on.
    func longerName(than short: Range<Int>) -> Range<Int>? {
        let words = short.map { index in
            let letters = article.letters(index)
            return Array(letters.containsArticle ? letters.dropFirst(2) : letters.dropFirst(0))
        }
        for sentence in article.sentences {
            let range = sentence.range
            for index in range {
                guard isNoun(words[0], index), !short.contains(index),
                    let trigger = annotations.match(.trigger, at: index), Int(trigger.start) == index,
                    lexicon.triggers[Int(trigger.value)].form == .noun,
                    lexicon.triggers[Int(trigger.value)].isGathering,
                    let name = name(at: trigger, limit: range.upperBound)
                else { continue }
                let full = name.range
                guard full.lowerBound == index, full.count > short.count + 1 || short.count == 1 && full.count > 2,
                    zip(full, words).allSatisfy({ isNoun($1, $0) }),
                    !isOfOtherYear(behind: full.upperBound, range.upperBound)
                else { continue }
                return full
            }
        }
        return nil
    }

    /// "اجتماع لجنة المتابعة العربية" for "وزراء خارجية لجنة المتابعة العربية": the meeting that goes by the body whose ministers met.
    func meeting(of ministers: Range<Int>) -> Range<Int>? {
        guard ministers.count > 3 else { return nil }
        let body = ministers.suffix(2)
        for sentence in article.sentences {
            for index in sentence.range {
                guard let trigger = annotations.match(.trigger, at: index), Int(trigger.start) == index,
                    lexicon.triggers[Int(trigger.value)].form == .noun,
                    lexicon.triggers[Int(trigger.value)].isGathering,
                    let name = name(at: trigger, limit: sentence.range.upperBound)?.range, name.count > body.count,
                    zip(name.suffix(2), body).allSatisfy({ article.letters($0).elementsEqual(article.letters($1)) })
                else { continue }
                return name
            }
        }
        return nil
    }

    /// "لجنة", "اللجنة", "للجنة": one noun with its article or without.
    private func isNoun(_ noun: [UInt8], _ index: Int) -> Bool {
        let letters = article.letters(index)
        return (0...2).contains(letters.count - noun.count) && letters.hasSuffix(noun)
    }

    /// "القمة الخليجية في 2007": another year makes it another gathering.
    private func isOfOtherYear(behind end: Int, _ limit: Int) -> Bool {
        guard let published = article.published else { return false }
        return (end..<max(end, limit)).prefixRange(3).contains { index in
            article.token(index).kind == .number
                && article.number(index).map { (1900...2100).contains($0) && $0 != published.components.year } ?? false
        }
    }
}
