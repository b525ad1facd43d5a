import ArabicText
import Lexicon

/// "محادثات بين روسيا والولايات المتحدة والأمم المتحدة", "المفاوضات بين إيران ومجموعة 5+1": parties listed after "between", bodies among
/// them.
extension FrameReader {
    /// Talks of three parties or more, or with a group of states that acts through its members.
    func severalParties(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).form == .noun, row(trigger).frame == .meet else { return nil }
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        if let states = severalStates(scene, trigger) {
            var contact = Contact(
                type: .bilateralTalks, frame: .session, trigger: trigger.range, sentences: [scene.index])
            contact.sideCountries = states
            contact.organizations = bodies(in: scene)
            contact.isComplete = true
            return gathering(contact, at: trigger, scene)
        }
        guard let between = cue(.between, in: rest.prefixRange(5)) else { return nil }
        let parties = parties(from: Int(between.end), scene)
        let bodies = parties.compactMap(\.organization)
        let isWithGroup = bodies.contains { isGroupOfPowers($0.row) }
        guard !bodies.isEmpty, parties.count >= 3 || parties.count == 2 && isWithGroup else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.sideCountries = Set(parties.compactMap(\.country))
        contact.organizations = bodies
        contact.isComplete = true
        return gathering(contact, at: trigger, scene)
    }

    /// "المفاوضات التي تنطلق غدا بين وزراء الري في السودان، مصر وإثيوبيا", "اللجنة الثلاثية بين العراق وإيران وسوريا عقدت اجتماعها": three
    /// states or more, listed far behind the noun or before it.
    func severalStates(_ scene: Scene, _ trigger: Annotation) -> Set<CountryCode>? {
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        let opening = self.opening(scene)
        let far = cue(.between, in: rest.prefixRange(Self.reachOfBetween))
        let near = hasPronoun(trigger) ? cue(.between, in: opening..<max(opening, Int(trigger.start))) : nil
        guard let between = far ?? near else { return nil }
        let states = nationList(from: Int(between.end), scene, gap: 1)
        // Persons of those states, each with his name, are told elsewhere.
        let isOfPersons = scene.mentions.contains {
            $0.actor.range.lowerBound == Int(between.end) && !$0.actor.number.isPlural
        }
        return states.count >= 3 && !isOfPersons ? states : nil
    }

    /// Words between a noun of meeting and "between", with a clause on its time and place.
    private static let reachOfBetween = 14

    /// Groups of states without a head who could speak for all.
    private static let groups: Set = ["مجموعة 5+1", "مجموعة 4+1"]
    private static let groupHeads = WordSet(["مجموعة", "ومجموعة", "دول", "ودول", "الدول", "والدول"])

    /// Whether a body of the table is such a group: more often one speaks of a deal with it than it sits at a table.
    func isGroupOfPowers(_ row: Int) -> Bool { Self.groups.contains(lexicon.organizations[row].canonical) }

    /// "لقاء رباعي", "محادثات ثلاثية": how many sit at the table, where the noun of meeting tells; nil where it does not.
    func numberOfParties(_ trigger: Range<Int>) -> Int? {
        let next = trigger.upperBound..<min(trigger.upperBound + 2, article.tokens.tokens.count)
        guard let many = cue(.manyParties, in: next) else { return nil }
        let letters = article.letters(Int(many.start))
        return Self.numbers.first { stem, _ in letters.starts(with: stem) || letters.dropFirst(2).starts(with: stem) }?
            .1
    }

    private static let numbers = [("ثلاث", 3), ("رباع", 4), ("خماس", 5), ("سداس", 6)].map { (foldedWord($0), $1) }

    /// The parties of a list one after another, "ممثلي" and the like before the first.
    private func parties(from start: Int, _ scene: Scene) -> [NamelessSide] {
        let limit = scene.sentence.range.upperBound
        guard let first = (start..<limit).prefixRange(3).lazy.compactMap({ self.namelessSide(at: $0, scene) }).first
        else { return [] }
        var result = [first]
        while let last = result.last {
            var next = last.end
            var isMarked = false
            while next < limit {
                // "ومجموعة (5+1)": the head of a group's name.
                let isHead =
                    next + 1 < limit && Self.groupHeads.contains(article.letters(next))
                    && namelessSide(at: next, scene) == nil
                guard isHead || Self.marks.contains(article.token(next).kind) else { break }
                isMarked = true
                next += 1
            }
            guard next < limit, let party = namelessSide(at: next, scene), party.isJoined || isMarked else { break }
            result.append(party)
        }
        return result
    }

    /// "دعت روسيا وتركيا وإيران، في ختام محادثات …": three states or more that act together, their talks told as a circumstance.
    func statesActing(_ scene: Scene, before trigger: Annotation) -> Set<CountryCode> {
        let start = Int(trigger.start)
        let opening = self.opening(scene)
        guard opening < start,
            trigger.clitics == .inside
                || (max(opening, start - Self.reachOfCircumstance)..<start).contains(where: isCircumstance)
        else { return [] }
        let listed = parties(from: opening, scene)
        guard let end = listed.last?.end, end <= start else { return [] }
        let states = Set(listed.compactMap(\.country))
        return states.count >= 3 ? states : []
    }

    /// Words between "in", "at the end of" and a noun of meeting: its round, its works.
    private static let reachOfCircumstance = 7

    private func isCircumstance(_ index: Int) -> Bool {
        annotations.match(.cue, at: index).map {
            [.during, .inside, .occasion, .sideline].contains(lexicon.cues[Int($0.value)])
        }
            ?? false
    }

    /// "الجولة السابعة للجنة الثلاثية": a round that a committee of several states holds.
    func roundOfCommittee(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let end = Int(trigger.end)
        guard row.form == .noun, !isPossessed(trigger),
            (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfCommittee).contains(where: {
                Self.committees.contains(article.letters($0))
            })
        else { return nil }
        return gathering(scene, trigger, row)
    }

    /// Words between a round and its committee: which round it is.
    private static let reachOfCommittee = 4
    private static let committees = WordSet(["لجنة", "للجنة", "اللجنة", "لجان", "اللجان"])

    private static let marks: Set<Token.Kind> = [.comma, .openBracket, .closeBracket, .quote]
}
