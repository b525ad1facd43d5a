import ArabicText
import Lexicon

/// States and bodies that meet without anybody being named: "الإمارات وتركيا تعقدان مشاورات", "أجرت مصر مباحثات مع صندوق النقد".
extension FrameReader {
    /// A state or a body as one side of talks, and where its name ends.
    struct NamelessSide {
        var country: CountryCode?
        var organization: (row: Int, range: Range<Int>)?
        var end: Int
        /// Joined to what stands before by و.
        var isJoined: Bool
    }

    /// The two sides that are subject and companion of a verb of meeting, or of the verb that carries a noun of meeting.
    func namelessSides(_ scene: Scene, _ trigger: Annotation) -> [NamelessSide] {
        let verb = row(trigger).form == .noun ? carrier(of: trigger, scene) : trigger
        if let verb {
            let pair = pair(from: Int(verb.end), scene)
            if pair.count == 2 { return pair }
            let opening = self.pair(from: opening(scene), scene)
            if opening.count == 2, (0...1).contains(Int(verb.start) - opening[1].end) { return opening }
        }
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        // "المباحثات بين روسيا ومنظمة أوبك": of two states it is read elsewhere.
        if let between = cue(.between, in: rest.prefixRange(6)) {
            let pair = pair(from: Int(between.end), scene)
            if pair.contains(where: { $0.organization != nil }) { return pair }
        }
        // Here one side acts and the other stands after "with".
        guard let with = cue(.with, in: rest.prefixRange(7)), !isOfAgreement(with),
            let other = namelessSide(at: Int(with.end), scene)
        else {
            return sidesBefore(scene, trigger)
        }
        let starts = [verb.map { Int($0.end) }, Int(trigger.end)].compactMap(\.self)
        let subject =
            starts.lazy.compactMap { self.namelessSide(at: $0, scene) }.first
            ?? verb.flatMap { verb in
                namelessSide(at: opening(scene), scene).flatMap {
                    (0...1).contains(Int(verb.start) - $0.end) ? $0 : nil
                }
            }
        return subject.map { [$0, other] } ?? []
    }

    /// "صادقت على اتفاقية مع …": with whom an agreement is, not a meeting.
    private func isOfAgreement(_ with: Annotation) -> Bool {
        with.start > 0 && article.letters(Int(with.start) - 1).withoutClitics.starts(with: Self.agreement)
    }

    private static let agreement = foldedWord("اتفاق")

    /// "اتفق الجانبان العراقي والتركي خلال اجتماع": the two sides before a noun of meeting.
    private func sidesBefore(_ scene: Scene, _ trigger: Annotation) -> [NamelessSide] {
        guard row(trigger).form == .noun, scene.index <= article.leadSentence else { return [] }
        // "أخفق العراق وإيران، في ختام المحادثات، في …": two states at the head of the sentence.
        let opening = self.opening(scene)
        if scene.mentions.allSatisfy({ $0.actor.range.lowerBound >= Int(trigger.end) }),
            let both = [opening, opening + 1].lazy.map({ self.pair(from: $0, scene) }).first(where: { $0.count == 2 }),
            case let gap = both[1].end..<max(both[1].end, Int(trigger.start)), both[1].end <= Int(trigger.start),
            isToldAsSetting(gap, trigger), namelessSide(at: both[1].end, scene)?.isJoined != true
        {
            return both
        }
        guard
            let sides = cue(.side, in: scene.sentence.range.lowerBound..<Int(trigger.start))
        else { return [] }
        return pair(from: Int(sides.start), scene)
    }

    /// ", في ختام يومين من", ", خلال": between two states that act and the talks in which they do.
    private func isToldAsSetting(_ gap: Range<Int>, _ trigger: Annotation) -> Bool {
        guard gap.count <= Self.longestSetting else { return false }
        return trigger.clitics.contains(.inside)
            || gap.contains { index in
                annotations.match(.cue, at: index).map { [.during, .occasion].contains(lexicon.cues[Int($0.value)]) }
                    ?? false
            }
    }

    /// Words between two states and their talks.
    private static let longestSetting = 8

    /// The talks of two sides without persons, or the meeting of a bloc's ministers; nil when the sentence tells neither.
    func jointTalks(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Contact? {
        var contact = contact
        if let body = blocOfMinisters(scene, trigger) {
            contact.organizations = body.row >= 0 ? [body] : []
            contact.isComplete = true
            return gathering(contact, at: trigger, scene)
        }
        guard contact.sideCountries.isEmpty else { return nil }
        let sides = namelessSides(scene, trigger)
        let states = Set(sides.compactMap(\.country))
        let bodies = sides.compactMap(\.organization)
        guard states.count + bodies.count == 2 else { return nil }
        contact.sideCountries = states
        contact.organizations = bodies
        contact.others = named(as: sides, scene)
        if contact.others.isEmpty, states.count == 2 { contact.others = headsOfSides(states, around: scene.index) }
        contact.isComplete = true
        return contact
    }

    /// "بمشاركة الوزير فلان والأمين العام علان": who is named as taking part in talks of nameless sides.
    private func named(as sides: [NamelessSide], _ scene: Scene) -> [Int] {
        let principals = principals(scene, after: sides.last?.end ?? 0)
        let first = principals.first { mention in
            annotations.item(endingAt: mention.actor.range.lowerBound, .trigger) {
                [.attend, .chair].contains(row($0).frame)
            } != nil
        }
        guard let first else { return [] }
        return group(first, in: principals).map(\.person).filter { person in
            let own = self.sides(of: person)
            return sides.contains {
                own.country != nil && $0.country == own.country || own.organization != nil && $0.organization != nil
            }
        }
    }

    /// "وزراء خارجية الاتحاد الأوروبي يبحثون", "يجتمع وزراء الخارجية العرب": the body, by row -1 where only its region is told.
    private func blocOfMinisters(_ scene: Scene, _ trigger: Annotation) -> (
        row: Int, range: Range<Int>
    )? {
        guard let verb = row(trigger).form == .noun ? carrier(of: trigger, scene) : trigger,
            cue(.with, in: Int(trigger.end)..<scene.sentence.range.upperBound) == nil
        else { return nil }
        let ministers = scene.mentions.first { mention in
            let range = mention.actor.range
            let gap =
                range.lowerBound >= Int(verb.end)
                ? range.lowerBound - Int(verb.end) : Int(verb.start) - range.upperBound
            return (0...2).contains(gap) && mention.actor.number == .plural
                && mention.actor.clitics.isEmpty
                && mention.actor.name == nil && mention.actor.country == nil && !mention.actor.isDelegation
                && mention.actor.isOfficial
        }
        guard let ministers else { return nil }
        if let body = ministers.actor.organization,
            body.row < 0 || lexicon.organizations[body.row].isInternational
        {
            return body
        }
        // "وزراء الخارجية العرب", with the adjective in the office or right after it.
        let end = ministers.actor.range.upperBound
        let region = (end - 1...end).first { Self.regions.contains(article.letters($0)) }
        return region.map { (-1, $0..<$0 + 1) }
    }

    static let regions = WordSet([
        "العرب", "الأوروبيون", "الأوروبيين", "الأفارقة", "الخليجيون", "الخليجيين", "المغاربيون",
        "المغاربيين",
        "الآسيويون", "الآسيويين",
    ])

    /// "عقدت … مشاورات", "تستأنف … المفاوضات": the verb whose object a noun of meeting is.
    func carrier(of trigger: Annotation, _ scene: Scene) -> Annotation? {
        let last = scene.triggers.last { Int($0.end) <= Int(trigger.start) && row($0).form != .noun }
        guard let last, row(last).frame == .light, Int(trigger.start) - Int(last.end) <= 12 else {
            return nil
        }
        return last
    }

    /// Where the sentence begins after its place line.
    func opening(_ scene: Scene) -> Int {
        let range = scene.sentence.range
        let mark = range.prefixRange(4).last {
            article.token($0).kind == .dash || article.token($0).kind == .colon
                || article.token($0).kind == .slash
        }
        return mark.map { $0 + 1 } ?? range.lowerBound
    }

    /// "مصر وتركيا", "الجانبان العراقي والتركي", "وفدان مغربي وإسباني"
    func pair(from start: Int, _ scene: Scene) -> [NamelessSide] {
        let limit = scene.sentence.range.upperBound
        guard start < limit else { return [] }
        if let both = annotations.match(.cue, at: start),
            [.side, .delegation].contains(lexicon.cues[Int(both.value)])
        {
            let states = adjectiveSides(after: Int(both.end), scene)
            guard states.count == 2 else { return [] }
            return states.sorted().map {
                NamelessSide(country: $0, organization: nil, end: Int(both.end) + 2, isJoined: true)
            }
        }
        guard let first = namelessSide(at: start, scene),
            let second = namelessSide(at: first.end, scene),
            second.isJoined
        else { return [] }
        return [first, second]
    }

    /// A state, an international body, a government: what may act without a person.
    func namelessSide(at start: Int, _ scene: Scene) -> NamelessSide? {
        guard start < scene.sentence.range.upperBound else { return nil }
        for match in annotations.at(start) where match.clitics.isSubset(of: .and) {
            let isJoined = match.clitics.contains(.and)
            switch match.category {
            case .organization:
                let body = lexicon.organizations[Int(match.value)]
                if let country = body.country {
                    return NamelessSide(
                        country: country, organization: nil, end: Int(match.end), isJoined: isJoined)
                }
                guard body.isInternational else { continue }
                return NamelessSide(
                    country: nil, organization: (Int(match.value), match.range), end: Int(match.end),
                    isJoined: isJoined)
            case .country:
                let state = lexicon.countries[Int(match.value)]
                guard state.kind != .office, state.kind != .weak else { continue }
                return NamelessSide(
                    country: state.code, organization: nil, end: Int(match.end), isJoined: isJoined)
            case .city where lexicon.cities[Int(match.value)].isCapital:
                // "موسكو وأنقرة": a government by its capital.
                return NamelessSide(
                    country: lexicon.cities[Int(match.value)].country, organization: nil, end: Int(match.end),
                    isJoined: isJoined)
            case .institution where lexicon.institutions[Int(match.value)] == "government":
                guard let nation = annotations.match(.demonym, at: Int(match.end)),
                    !lexicon.demonyms[Int(nation.value)].isWeak
                else { continue }
                return NamelessSide(
                    country: lexicon.demonyms[Int(nation.value)].code, organization: nil,
                    end: Int(nation.end),
                    isJoined: isJoined)
            default: continue
            }
        }
        return stateWithForm(at: start, scene)
    }

    /// "وجمهورية ماليزيا": the form of a state before its short name.
    private func stateWithForm(at start: Int, _ scene: Scene) -> NamelessSide? {
        guard start + 1 < scene.sentence.range.upperBound, article.isFormOfState(start),
            let match = annotations.bareMatch(.country, at: start + 1),
            case let state = lexicon.countries[Int(match.value)], state.kind == .short
        else { return nil }
        let isJoined = !article.letters(start).elementsEqual(article.letters(start).withoutConjunction)
        return NamelessSide(country: state.code, organization: nil, end: Int(match.end), isJoined: isJoined)
    }

    /// "اللجنة العسكرية المشتركة المغربية الأمريكية", "مجلس الأعمال الأردني التركي": the two nations of a joint body.
    func jointSides(_ scene: Scene) -> Set<CountryCode> {
        for index in scene.sentence.range {
            if article.isCouncil(index), let sides = sidesOfCouncil(index, scene) { return sides }
            guard let joint = annotations.match(.cue, at: index), lexicon.cues[Int(joint.value)] == .joint
            else {
                continue
            }
            let sides = adjectiveSides(after: Int(joint.end), scene)
            if sides.count == 2 { return sides }
        }
        return []
    }

    /// "اللجنة العسكرية المغربية الأمريكية", "اللجنة العليا المشتركة بين مصر والأردن": the two states that share a body.
    func sidesOfCouncil(_ body: Int, _ scene: Scene) -> Set<CountryCode>? {
        let nations = (1...3).lazy.map { self.adjectiveSides(after: body + $0, scene) }.first { $0.count == 2 }
        if let nations { return nations }
        let rest = (body + 1..<scene.sentence.range.upperBound).prefixRange(Self.longestCouncil)
        guard let between = cue(.between, in: rest), between.start > rest.lowerBound,
            (rest.lowerBound..<Int(between.start)).allSatisfy({ article.letters($0).containsArticle }),
            case let states = statesBetween(scene, Int(between.start)..<scene.sentence.range.upperBound),
            states.count == 2
        else { return nil }
        return states
    }

    /// Words of a joint body's name: "اللجنة السياسية الأمنية العليا المشتركة بين".
    private static let longestCouncil = 6

    /// "اللجنة العليا المصرية الأردنية", "لجنة المتابعة الليبية الجزائرية التونسية": nations side by side in the name of a body.
    func nationPair(in name: Range<Int>) -> Set<CountryCode>? {
        let end = min(name.upperBound + 3, article.tokens.tokens.count)
        for start in name.lowerBound..<end where article.token(start).kind == .arabicWord {
            var nations: Set<CountryCode> = []
            var index = start
            while let nation = annotations.match(.demonym, at: index),
                !lexicon.demonyms[Int(nation.value)].isWeak
            {
                nations.insert(lexicon.demonyms[Int(nation.value)].code)
                index = Int(nation.end)
            }
            if nations.count >= 2 { return nations }
        }
        return nil
    }

    /// Talks at which the representatives of three states or more are listed: "عقدت اللجنة اجتماعها بحضور ممثلين عن …".
    func table(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).form == .noun, row(trigger).frame == .meet,
            scene.index <= article.leadSentence + 1
        else {
            return nil
        }
        let states = attending(scene).union(statesActing(scene, before: trigger))
        guard states.count >= 3,
            var name = ConferenceReader(article: article).name(
                at: trigger, limit: scene.sentence.range.upperBound)
        else { return nil }
        name.isMultilateral = true
        var contact = Contact(
            type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        contact.sideCountries = states
        contact.organizations = bodies(in: scene)
        contact.isComplete = true
        return contact
    }
}
