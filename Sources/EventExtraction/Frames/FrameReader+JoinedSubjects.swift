import ArabicText
import Lexicon

/// Subjects that stand far before their verb.
extension FrameReader {
    /// "وصل الوزير فلان إلى باريس للقاء الرئيس، على أن يلتقي لاحقا بنظيره": who does what is agreed on is the subject of the verb
    /// that it goes with, whoever was named in between.
    func subjectOfCondition(_ scene: Scene, _ condition: Annotation) -> Mention? {
        guard condition.range.count == 2, article.letters(Int(condition.start)).elementsEqual(Self.onTerms),
            let verb = scene.triggers.last(where: {
                $0.end <= condition.start && row($0).form != .noun && Self.moves.contains(row($0).frame)
            })
        else { return nil }
        if let subject = principals(scene, before: Int(verb.start)).last,
            Int(verb.start) - subject.actor.range.upperBound <= Self.closest,
            subject.actor.clitics.isDisjoint(with: .prepositions)
        {
            return subject
        }
        return principals(scene, after: Int(verb.end)).first {
            $0.actor.clitics.isEmpty && $0.actor.range.lowerBound - Int(verb.end) <= 1
        }
    }

    /// "وفد برئاسة فلان وعضوية علان زار بيروت": the delegation, not the member named last, is the subject.
    func delegation(of member: Mention, among before: [Mention], _ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard !member.actor.isDelegation,
            let whole = before.last(where: { mention in
                mention.actor.isDelegation
                    && cast.membersOfDelegations[mention.person]?.contains(member.person) == true
            }), case let gap = member.actor.range.upperBound..<Int(trigger.start), gap.count <= Self.longestGap,
            !scene.triggers.contains(where: { gap.contains(Int($0.start)) })
        else { return nil }
        return whole
    }

    /// Who stands in talks for somebody: the leader of a delegation for it and for its members.
    func standingFor(_ mention: Mention, in scene: Scene) -> Int {
        if let leader = cast.persons[mention.person].leader { return leader }
        guard !cast.membersOfDelegations.isEmpty,
            let whole = scene.mentions.last(where: {
                cast.membersOfDelegations[$0.person]?.contains(mention.person) == true
            }), let leader = cast.persons[whole.person].leader
        else { return mention.person }
        return leader
    }

    private static let onTerms = foldedWord("على")
    private static let moves: Set<Trigger.Frame> = [
        .arrive, .visit, .alight, .depart, .tour, .receive, .meet, .discuss,
    ]
    /// Words between a subject and the verb behind it.
    private static let closest = 3
    private static let longestGap = 6

    /// "التقى الوزيران في روما خلال اجتماع مع نظيرهما الهندي": the two whose counterpart he is, of two states and named last before,
    /// are there too.
    func addBoth(to contact: inout Contact, _ scene: Scene) {
        guard contact.type != .visit,
            let third = scene.mentions.first(where: { mention in
                mention.actor.isCounterpart && contact.persons.contains(mention.person)
                    && Self.counterpartOfBoth.contains(
                        article.letters(mention.actor.range.lowerBound).withoutClitics)
            }), let state = cast.persons[third.person].country
        else { return }
        var pair: [Int] = []
        let before = cast.mentions(before: scene.index) + cast.mentions(in: scene.index)
        for mention in before.reversed()
        where scene.index - mention.sentence <= 2 && mention.actor.range.upperBound <= third.actor.range.lowerBound {
            let person = cast.persons[mention.person]
            guard person.name != nil, person.holdsHighOffice, person.number == .singular, person.country != state,
                mention.person != third.person, !pair.contains(mention.person)
            else { continue }
            pair.append(mention.person)
            if pair.count == 2 { break }
        }
        guard pair.count == 2, areForeign(pair[0], pair[1]) else { return }
        contact.others += pair.reversed().filter { !contact.persons.contains($0) }
    }

    private static let counterpartOfBoth = WordSet(["نظيرهما", "نظيرتهما", "بنظيرهما", "بنظيرتهما"])
}
