import ArabicText
import Lexicon

/// Persons who act or are met together.
extension FrameReader {
    /// A mention and those joined to it by و.
    func group(_ first: Mention, in mentions: [Mention]) -> [Mention] {
        guard let start = mentions.firstIndex(where: { $0.actor.range == first.actor.range }) else {
            return [first]
        }
        var result = [first]
        for next in mentions[(start + 1)...] {
            // "وفد ضم فلانا وعلانا": its members, the first of whom stands for it.
            if result.count == 1, first.actor.isDelegation, cast.persons[first.person].leader == next.person,
                cue(.consisting, in: first.actor.range.upperBound..<next.actor.range.lowerBound) != nil
            {
                result = [next]
                continue
            }
            guard let last = result.last,
                next.actor.clitics.contains(.and) && next.actor.range.lowerBound - last.actor.range.upperBound <= 1
                    || isAdded(next, to: last)
            else { break }
            result.append(next)
        }
        return result
    }

    /// "الوزير فلان، وكذلك السفير علان", "إلى جانب": words that add one person to another.
    private func isAdded(_ next: Mention, to last: Mention) -> Bool {
        let start = next.actor.range.lowerBound
        guard next.actor.clitics.isEmpty, case let gap = last.actor.range.upperBound..<start,
            (1...3).contains(gap.count)
        else { return false }
        return Self.adding.contains { phrase in
            gap.count - phrase.count <= 1 && gap.count >= phrase.count
                && zip(phrase, start - phrase.count..<start).allSatisfy { article.letters($1).elementsEqual($0) }
        }
    }

    private static let adding = [
        ["وكذلك"], ["وأيضا"], ["إلى", "جانب"], ["وإلى", "جانب"], ["فضلا", "عن"], ["علاوة", "على"],
    ].map { $0.map { foldedWord($0) } }

    /// Those to whom a mention is joined by و: "الوزير فلان والسفير علان".
    func companions(of last: Mention, in mentions: [Mention]) -> [Mention] {
        guard var index = mentions.firstIndex(where: { $0.actor.range == last.actor.range }) else {
            return []
        }
        var result: [Mention] = []
        while index > 0, mentions[index].actor.clitics.contains(.and),
            mentions[index].actor.range.lowerBound - mentions[index - 1].actor.range.upperBound <= 1
        {
            index -= 1
            result.append(mentions[index])
        }
        return result.reversed()
    }
}
