import ArabicText
import Lexicon

/// "جلالته", "سموه", "معاليه": an honour with a pronoun stands for the last person mentioned who bears it.
extension Cast {
    /// Mentions by honour alone beside a word of a contact: "عقد جلالته", "مع سموه".
    func mentionsByHonour(_ perSentence: [[Mention]]) -> [Mention] {
        var result: [Mention] = []
        var bearers: [FoldedLetters: Set<Int>] = [:]
        for (sentence, range) in article.sentences.map(\.range).enumerated() {
            for index in range {
                guard let match = article.annotations.match(.cue, at: index),
                    article.lexicon.cues[Int(match.value)] == .honour, isBesideContact(index)
                else { continue }
                let stem = stem(of: index, match.clitics)
                let bearing = bearers[stem] ?? self.bearers(of: stem, perSentence)
                bearers[stem] = bearing
                guard !bearing.isEmpty, let person = last(of: bearing, before: index, sentence, perSentence)
                else {
                    continue
                }
                var actor = Actor(range: match.range)
                actor.clitics = match.clitics
                actor.rank = persons[person].rank
                actor.domain = persons[person].domain
                result.append(Mention(actor: actor, person: person, sentence: sentence))
            }
        }
        return result
    }

    /// "وعقد سموه", "لقاء جلالته", "مع فخامته": elsewhere the honour says nothing of who met whom.
    private func isBesideContact(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if article.annotations.match(.trigger, at: index - 1) != nil { return true }
        return article.annotations.match(.cue, at: index - 1).map {
            article.lexicon.cues[Int($0.value)]
        } == .with
    }

    /// The honour without its pronoun: "جلال", "سمو", "معالي".
    private func stem(of index: Int, _ clitics: Clitics) -> FoldedLetters {
        var word = article.letters(index)
        if !clitics.isEmpty { word = word.withoutClitics }
        if word.last == Self.alef { word = word.dropLast() }
        word = word.dropLast()
        return word.last == Self.teh ? word.dropLast() : word
    }

    /// Persons whom the article honours so anywhere.
    private func bearers(of stem: FoldedLetters, _ perSentence: [[Mention]]) -> Set<Int> {
        var result: Set<Int> = []
        for mention in perSentence.joined() where !mention.actor.number.isPlural {
            // "مستشار جلالة الملك": the honour within an office is that of him whom it serves.
            let office = mention.actor.rank == .headOfState ? 0..<0 : mention.actor.title ?? 0..<0
            let isHonoured = mention.actor.range.contains {
                guard !office.contains($0) else { return false }
                let word = bare(article.letters($0).withoutClitics)
                return word.prefix(stem.count) == stem && word.count <= stem.count + 1
            }
            if isHonoured { result.insert(mention.person) }
        }
        guard result.isEmpty, let office = Self.officeOfHonour[Array(stem)] else { return result }
        // Nobody is honoured in full: a king and a president are so by their office.
        for mention in perSentence.joined() where !mention.actor.number.isPlural {
            let range = mention.actor.range
            if range.contains(where: { office.contains(bare(article.letters($0).withoutClitics)) }) {
                result.insert(mention.person)
            }
        }
        return result
    }

    private static let officeOfHonour = [
        foldedWord("جلال"): WordSet(["ملك", "ملكة", "عاهل", "سلطان"]),
        foldedWord("فخام"): WordSet(["رئيس"]),
    ]

    /// Whoever of some persons was mentioned last, no more than a few sentences before.
    private func last(
        of bearers: Set<Int>, before index: Int, _ sentence: Int, _ perSentence: [[Mention]]
    ) -> Int? {
        for earlier in stride(from: sentence, through: max(0, sentence - 4), by: -1) {
            let found = perSentence[earlier].filter {
                bearers.contains($0.person) && $0.actor.range.upperBound <= index
            }
            .max { $0.actor.range.lowerBound < $1.actor.range.lowerBound }
            if let found { return found.person }
        }
        return nil
    }

    private static var teh: UInt8 { FoldedLetter.arabic(0x62A) }
}
