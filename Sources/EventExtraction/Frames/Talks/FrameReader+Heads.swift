import ArabicText
import Lexicon

/// Talks whose sides are told by who heads them, and the committees that two nations share.
extension FrameReader {
    /// Who head the two sides of talks that name nobody, told in the sentence itself or beside it.
    func headsOfSides(_ sides: Set<CountryCode>, around sentence: Int) -> [Int] {
        // What a headline tells in short the body tells from its lead on.
        let sentence = article.sentences[sentence].isHeadline ? max(sentence, article.leadSentence) : sentence
        for index in max(0, sentence - 1)...min(sentence + 2, article.sentences.count - 1) {
            let heads = cast.headsOfSides(in: index).filter { head in
                sides.contains(head.country) && cast.persons[head.person].country == head.country
            }
            if heads.count == 1, let other = chair(of: sides.subtracting(heads.map(\.country)), in: index) {
                return [other, heads[0].person]
            }
            if !heads.isEmpty { return heads.map(\.person) }
        }
        return []
    }

    /// "ترأسها مناصفة فلان، ومن الجانب الألماني علان": of two heads the first may be named without his side.
    private func chair(of sides: Set<CountryCode>, in sentence: Int) -> Int? {
        cast.mentions(in: sentence).first { mention in
            let start = mention.actor.range.lowerBound
            return cast.persons[mention.person].country.map(sides.contains) ?? false
                && cue(.leading, in: max(0, start - 2)..<start) != nil
        }?.person
    }

    /// "جلسة عمل ترأسها من الجانب العماني فلان، وعن الجانب الهولندي علان": talks whose sides only their heads tell.
    func headsTold(_ scene: Scene, _ trigger: Annotation) -> [Mention]? {
        guard cue(.side, in: Int(trigger.end)..<scene.sentence.range.upperBound) != nil else { return nil }
        let heads = cast.headsOfSides(in: scene.index)
        guard heads.count == 2, areForeign(heads[0].person, heads[1].person) else { return nil }
        return heads.compactMap { head in scene.mentions.first { $0.person == head.person } }
    }

    /// "التأم شمل اللجنة القنصلية المغربية الإيطالية", "تلتئم غدا بالقاهرة اللجنة المصرية الأوغندية": a committee of two nations sits,
    /// without a word for its meeting.
    func committeeOfTwo(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        guard row(trigger).form != .noun, article.isSitting(Int(trigger.start)),
            !scene.triggers.contains(where: { [.meet, .session, .gathering, .discuss].contains(row($0).frame) }),
            let body = rest.prefixRange(Article.reachOfCommittee).first(where: article.isCouncil),
            case let gap = rest
                .lowerBound..<(article.isCommittee(body - 1) && body > rest.lowerBound ? body - 1 : body),
            gap.isEmpty || gap.count == 1 || isCircumstance(gap, scene),
            let sides = sidesOfCouncil(body, scene)
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.sideCountries = sides
        contact.others =
            jointChairs(principals(scene, after: body))?.map(\.person) ?? headsOfSides(sides, around: scene.index)
        contact.isComplete = true
        return contact
    }
}
