import ArabicText
import Lexicon

/// Family names that stand alone, those of two words, and those that do not stand last: "سفيان التازي المريني", later "التازي المريني"; "بيدرو سانتوس
/// أغيلار", later "سانتوس".
extension Cast {
    /// Whether a name is the last two words of a longer one. A word that is a given name too would be the father's own.
    func isFamilyOfTwo(_ short: [FoldedLetters], of long: [FoldedLetters], _ name: Range<Int>) -> Bool {
        guard short.count == 2, long.count == 3, short[0] == long[1], short[1] == long[2] else { return false }
        guard let first = name.first(where: { !isParticleOfName($0) }) else { return false }
        let letters = article.letters(first)
        return letters.containsArticle || !article.annotations.traits(at: first).contains(.givenName)
    }

    /// The family of a Spanish or Portuguese name of three words stands in its middle.
    func middleFamily(of person: Person, _ key: [FoldedLetters]) -> FoldedLetters? {
        guard key.count == 3, key[1].count > 3, let name = person.name, name.count == 3 else { return nil }
        let (given, family) = (name.lowerBound, name.lowerBound + 1)
        guard article.annotations.traits(at: given).contains(.foreignName),
            !article.annotations.traits(at: family).contains(.givenName),
            ![family, family + 1].contains(where: hasArticle)
        else { return nil }
        return key[1]
    }

    /// "المريني", not "ألباريس".
    private func hasArticle(_ index: Int) -> Bool {
        article.letters(index).containsArticle && !article.startsWithHamza(index)
    }

    private func isParticleOfName(_ index: Int) -> Bool {
        article.annotations.bareMatch(.cue, at: index).map {
            article.lexicon.cues[Int($0.value)] == .nameParticle
        } ?? false
    }

    /// Family names alone ("حموشي", "كارتر") refer to persons named in full elsewhere.
    func findFamilyNames(_ perSentence: inout [[Mention]]) {
        var families: [FoldedLetters: Int] = [:]
        // Nearly no word is a family name: its shape spares the look at the others.
        var shapes = FamilyShapes()
        for (index, person) in persons.enumerated() where nameKeys[index].count > 1 {
            guard var last = nameKeys[index].last, let first = nameKeys[index].first else { continue }
            if nameKeys[index].count == 3, FamilyFirstNames.families.contains(first) { last = first }
            guard last.count > 2 else { continue }
            if let other = families[last] {
                // Two persons of one family name: the name alone tells neither, unless one of them is only named.
                guard other >= 0, persons[other].isIntroduced != person.isIntroduced else {
                    families[last] = -1
                    continue
                }
                if persons[other].isIntroduced { continue }
            }
            families[last] = index
            shapes.insert(last)
        }
        for (index, person) in persons.enumerated() {
            guard let middle = middleFamily(of: person, nameKeys[index]) else { continue }
            families[middle] = families[middle] == nil ? index : -1
            shapes.insert(middle)
        }
        guard !families.isEmpty else { return }
        let text = article.tokens
        let tokens = text.tokens
        for (sentenceIndex, sentence) in article.sentences.enumerated() {
            for index in sentence.range {
                let token = tokens[index]
                guard token.kind == .arabicWord, shapes.mayHold(text.borrowedLetters(token)),
                    !perSentence[sentenceIndex].contains(where: { $0.actor.range.contains(index) }),
                    let (person, clitics) = family(index, families), person >= 0
                else { continue }
                if article.annotations.traits(at: index).contains(.function) { continue }
                if article.annotations.match(.dateWord, at: index) != nil { continue }
                var actor = Actor(range: index..<index + 1)
                actor.name = index..<index + 1
                actor.clitics = clitics
                actor.country = nil
                actor.rank = persons[person].rank
                actor.domain = persons[person].domain
                perSentence[sentenceIndex].append(
                    Mention(actor: actor, person: person, sentence: sentenceIndex))
                persons[person].mentionCount += 1
                sentencesOfPersons[person].append(sentenceIndex)
            }
        }
    }

    private func family(_ index: Int, _ families: [FoldedLetters: Int]) -> (Int, Clitics)? {
        let letters = article.letters(index)
        if let person = families[bare(letters)] { return (person, []) }
        guard letters.count > 4 else { return nil }
        let clitic: Clitics
        switch letters.first {
        case FoldedLetter.arabic(0x648): clitic = .and
        case FoldedLetter.arabic(0x628): clitic = .inside
        case FoldedLetter.arabic(0x644): clitic = .to
        default: return nil
        }
        return families[bare(letters.dropFirst())].map { ($0, clitic) }
    }
}

/// Which lengths the family names of an article have, by their first letter and by their last: nearly no word is such.
private struct FamilyShapes {
    private var lengthsByFirst = [UInt64](repeating: 0, count: 256)
    private var lengthsByLast = [UInt64](repeating: 0, count: 256)

    mutating func insert(_ name: FoldedLetters) {
        guard let first = name.first, let last = name.last else { return }
        lengthsByFirst[Int(first)] |= Self.bit(name.count)
        lengthsByLast[Int(last)] |= Self.bit(name.count)
    }

    /// Whether a word has the shape of one as it stands or without up to three letters, of article and proclitic.
    func mayHold(_ word: FoldedLetters) -> Bool {
        guard let last = word.last, case let lengths = lengthsByLast[Int(last)], lengths != 0 else { return false }
        for cut in 0..<min(4, word.count) where lengths & Self.bit(word.count - cut) != 0 {
            if lengthsByFirst[Int(word[word.startIndex + cut])] & Self.bit(word.count - cut) != 0 { return true }
        }
        return false
    }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
