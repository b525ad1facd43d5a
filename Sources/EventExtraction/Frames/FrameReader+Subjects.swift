import ArabicText
import Lexicon

/// Who acts in a verb: its subject, beside it or not.
extension FrameReader {
    private static let relativePronouns = WordSet(["الذي", "التي", "الذين", "اللذان", "اللذين"])

    /// "استقبل الوزير، الذي سيزور قطر لاحقا": whom a relative pronoun before a verb stands for, whatever his own place in
    /// the sentence.
    func antecedent(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        let start = Int(trigger.start)
        guard row(trigger).form != .noun,
            let pronoun = (max(scene.sentence.range.lowerBound, start - Self.reachOfPronoun)..<start).last(where: {
                Self.relativePronouns.contains(article.letters($0))
            }), start - pronoun <= 3 || isFirstOfKind(pronoun + 1..<start),
            let last = principals(scene, before: pronoun).last
        else { return nil }
        let gap = last.actor.range.upperBound..<pronoun
        // "الوزير والوفد المرافق له، الذي يزور …"
        return gap.count <= 1 || gap.count <= 7 && (cue(.companion, in: gap) ?? cue(.retinue, in: gap)) != nil
            ? last : nil
    }

    /// Words between a relative pronoun and its verb.
    private static let reachOfPronoun = 7

    /// "الذي كان أول مسؤول غربي يزور …"
    private func isFirstOfKind(_ range: Range<Int>) -> Bool {
        range.contains { Self.firstOfKind.contains(article.letters($0)) }
    }

    private static let firstOfKind = WordSet(["أول", "ثاني", "ثالث", "آخر", "أرفع", "أعلى", "أبرز", "أحدث"])

    /// The subject that stands right before a verb: "X يستقبل", "كان X قد استقبل".
    func subjectBefore(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        if let antecedent = scene.carried ?? antecedent(scene, trigger) { return antecedent }
        guard !trigger.clitics.contains(.and), !trigger.clitics.contains(.then) else { return nil }
        let before = withoutGathering(principals(scene, before: Int(trigger.start)), scene)
        guard let last = companionless(before, scene, trigger) else { return nil }
        // "التقى الوزير نظيره قبل أن يتوجه إلى …": the nearest is not who acts.
        if before.count > 1,
            let further = annotations.item(
                endingAt: Int(trigger.start), .cue, where: { self.lexicon.cues[Int($0.value)] == .further })
        {
            return subjectOfCondition(scene, further)
        }
        if let whole = delegation(of: last, among: before, scene, trigger) { return whole }
        // "تلبية لدعوة من الملك، يغادر الأمير": who stands after a preposition is no subject.
        if last.actor.range.lowerBound > scene.sentence.range.lowerBound,
            last.actor.clitics.isDisjoint(with: .prepositions),
            let cue = annotations.item(endingAt: last.actor.range.lowerBound, .cue)
        {
            switch lexicon.cues[Int(cue.value)] {
            case .invitation, .agent, .toward, .with, .inside: return nil
            default: break
            }
        }
        if !last.actor.clitics.isDisjoint(with: .prepositions), !hasDoneBefore(last) {
            return nil
        }
        let gap = last.actor.range.upperBound..<Int(trigger.start)
        guard gap.count <= 6 || gap.count <= 14 && words(in: gap, scene) <= 4 else { return nil }
        // Between subject and verb only marks, dates, قد and the like; no other verb.
        let hasVerb = scene.triggers.contains { gap.contains(Int($0.start)) }
        return hasVerb || hasOtherSubject(gap) ? nil : last
    }

    /// "شارك الوزير في مؤتمر وزراء الخارجية، حيث التقى نظيره": those whose gathering it is do not act for him who goes there.
    func withoutGathering(_ before: [Mention], _ scene: Scene) -> [Mention] {
        guard before.count > 1, let last = before.last, last.actor.name == nil, last.actor.number.isPlural,
            scene.triggers.contains(where: {
                Int($0.end) == last.actor.range.lowerBound && row($0).form == .noun
                    && [.gathering, .session].contains(row($0).frame)
            })
        else { return before }
        return before.dropLast()
    }

    /// "قال الوزير إن بعثة من البنك ستزور …": a word behind "that" which nobody is called by is who acts.
    private func hasOtherSubject(_ gap: Range<Int>) -> Bool {
        guard let that = gap.last(where: { Self.that.contains(article.letters($0)) }), that + 1 < gap.upperBound else {
            return false
        }
        return Self.missions.contains(article.letters(that + 1).withoutAccusative)
    }

    private static let that = WordSet(["أن", "إن", "بأن", "وأن", "وإن", "على"])
    /// Groups that travel; a nation makes them a delegation.
    static let missions = WordSet([
        "وفد", "وفدا", "وفود", "بعثة", "بعثات", "لجنة", "فريق", "خبراء", "خبيرين", "خبيران", "فريقين", "وفدين",
        "مفتشين",
        "فنيين",
        "مهندسين", "مبعوث", "خبير", "ضابط",
    ])

    /// The last of those named before a verb, but for who only goes along: "الوزير، يرافقه وفد من كبار المسؤولين، سيزور".
    func companionless(_ before: [Mention], _ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard let last = before.last, scene.attendance < last.actor.range.lowerBound,
            let cue = annotations.match(.cue, at: scene.attendance), lexicon.cues[Int(cue.value)] == .retinue
        else { return before.last }
        return before.last {
            (0...2).contains(scene.attendance - $0.actor.range.upperBound)
                && Int(trigger.start) - $0.actor.range.upperBound <= Self.longestRetinue
        } ?? last
    }

    /// Tokens that a retinue may fill between a traveller and his verb.
    private static let longestRetinue = 14

    /// "قطع الرئيس إجازته وتوجه إلى باريس": a verb of travelling right before a place goes on about the subject of the verb that
    /// opens the sentence, though that told no contact.
    func subjectOfSentence(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard trigger.clitics.contains(.and) || trigger.clitics.contains(.then), opensWithPlace(scene, trigger),
            case let start = scene.sentence.range.lowerBound,
            !scene.triggers.contains(where: {
                $0.start < trigger.start && row($0).frame != .light && row($0).form != .noun
            }),
            let first = scene.mentions.first, first.actor.clitics.isEmpty,
            first.actor.range.lowerBound - start <= 2,
            case let named = principals(scene, before: Int(trigger.start)),
            named.first?.actor.range == first.actor.range, named.allSatisfy({ !areForeign($0.person, first.person) })
        else { return nil }
        return first
    }

    /// "سيجتمع الوزير الروسي مع نظيره السعودي خلال زيارة لقطر", "طرحها على الرئيس الأمريكي خلال زيارته لواشنطن": not the one
    /// named last travels when he is at home where the trip goes, or is whom the traveller meets there.
    func partnerOfTraveller(_ scene: Scene, _ trigger: Annotation, _ before: [Mention]) -> Mention? {
        guard before.count > 1, let last = before.last,
            let goal = scene.places.first(where: { $0.range.lowerBound >= Int(trigger.end) }),
            goal.relation == .toward, goal.range.lowerBound - Int(trigger.end) <= 2
        else { return nil }
        let isAway = { (mention: Mention) in
            let side = self.sides(of: mention.person)
            return side.organization != nil || side.country.map { $0 != goal.country } ?? false
        }
        if !isAway(last) { return before.last(where: isAway) }
        // "مع نظيريه الأمريكي فلان والسعودي علان"
        guard
            let with = before.dropFirst().first(where: { mention in
                let start = mention.actor.range.lowerBound
                return annotations.item(endingAt: start, .cue) { self.lexicon.cues[Int($0.value)] == .with } != nil
            }), let subject = before.last(where: { $0.actor.range.upperBound < with.actor.range.lowerBound }),
            isAway(subject),
            !(subject.actor.range.upperBound..<Int(trigger.start)).contains(where: {
                cue(.complementizer, in: $0..<$0 + 1) != nil
            })
        else { return nil }
        return subject
    }

    /// "على ما ذكر السفير فلان", "كما قال الوزير": whose word it is need not be there.
    func isSource(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start > 1, isReporting(start - 1) else { return false }
        return Self.accordingTo.contains(article.letters(start - 2))
    }

    private static let accordingTo = WordSet(["ما", "كما", "حسبما", "وفقما", "مثلما", "لما"])

    /// Words of a range that are neither marks nor part of a date.
    func words(in range: Range<Int>, _ scene: Scene) -> Int {
        range.count { index in
            article.token(index).kind == .arabicWord && !scene.dates.contains { $0.range.contains(index) }
        }
    }

    /// The official whom the article mentions most, when he is foreign to a partner; as a mention before the sentence.
    func focus(_ scene: Scene, foreignTo partner: Mention?) -> Mention? {
        guard let partner else { return nil }
        let candidates = cast.mentions(before: scene.index).filter {
            cast.persons[$0.person].isOfficial && cast.persons[$0.person].isIntroduced
                && !$0.actor.number.isPlural
                && areForeign($0.person, partner.person)
        }
        return candidates.max {
            (cast.persons[$0.person].mentionCount, $1.actor.range.lowerBound)
                < (cast.persons[$1.person].mentionCount, $0.actor.range.lowerBound)
        }
    }
}
