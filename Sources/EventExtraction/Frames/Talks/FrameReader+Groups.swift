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
            guard let last = result.last else { break }
            let end = pastBracket(last.actor.range.upperBound)
            if next.actor.range.lowerBound < end { continue }
            guard next.actor.clitics.contains(.and) && next.actor.range.lowerBound - end <= 1 || isAdded(next, to: last)
            else { break }
            result.append(next)
        }
        return result
    }

    /// "المستشار فلان (المشرف على المكتب)، والمدير علان": behind a word on somebody in brackets his list goes on.
    private func pastBracket(_ end: Int) -> Int {
        guard end < article.tokens.tokens.count, article.token(end).kind == .openBracket,
            let close = (end + 1..<article.tokens.tokens.count).prefixRange(Self.longestBracket).first(where: {
                article.token($0).kind == .closeBracket
            })
        else { return end }
        return close + 1
    }

    /// Words of an aside on one of a list.
    private static let longestBracket = 10

    /// "استقبل الوزير سفير ألمانيا فلانا، ثم سفيرة كندا علانة": who is received next, each in talks of his own.
    func furtherGuests(_ scene: Scene, _ reception: Contact) -> [Contact] {
        guard reception.type == .bilateralTalks, reception.frame == .receive || reception.frame == .meet,
            let host = reception.hosts.first ?? reception.others.first,
            let guest = reception.guests.last ?? reception.others.last, guest != host,
            let last = scene.mentions.last(where: { $0.person == guest }),
            reception.trigger.upperBound <= last.actor.range.lowerBound
        else { return [] }
        var result: [Contact] = []
        for next in principals(scene, after: last.actor.range.upperBound) {
            let start = next.actor.range.lowerBound
            // "ثم السفير", "ثم مع السفير", "ثم إلى السفير"
            let isBehindWord = [.with, .toward].contains(where: { cue($0, in: start - 1..<start) != nil })
            let word = isBehindWord ? start - 2 : start - 1
            guard next.actor.clitics.isEmpty, word >= reception.trigger.upperBound,
                Self.next.contains(article.letters(word)),
                !reception.persons.contains(next.person), areForeign(next.person, host)
            else { continue }
            var talks = reception
            let guests = group(next, in: scene.mentions).map { cast.persons[$0.person].leader ?? $0.person }
                .filter { areForeign($0, host) }
            if reception.hosts.isEmpty {
                talks.guests = []
                talks.others = [host] + guests
            } else {
                talks.guests = guests
            }
            talks.trigger = word..<word + 1
            result.append(talks)
        }
        return result
    }

    private static let next = WordSet(["ثم", "فـ", "وبعده", "وبعدها", "بعده", "بعدها", "تلاه", "تلته"])

    /// "الوزير فلان، وكذلك السفير علان", "إلى جانب": words that add one person to another.
    private func isAdded(_ next: Mention, to last: Mention) -> Bool {
        let start = next.actor.range.lowerBound
        guard next.actor.clitics.isEmpty, !next.actor.number.isPlural,
            case let gap = last.actor.range.upperBound..<start,
            (1...3).contains(gap.count)
        else { return false }
        return Self.adding.contains { phrase in
            gap.count - phrase.count <= 1 && gap.count >= phrase.count
                && zip(phrase, start - phrase.count..<start).allSatisfy { article.letters($1).elementsEqual($0) }
        }
    }

    private static let adding = [
        ["وكذلك"], ["وأيضا"], ["ومع"], ["إلى", "جانب"], ["وإلى", "جانب"], ["فضلا", "عن"], ["علاوة", "على"],
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
