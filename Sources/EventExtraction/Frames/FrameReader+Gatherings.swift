import ArabicText
import Lexicon

/// Conferences, summits, sessions: a name and those who take part.
extension FrameReader {
    /// مؤتمر, قمة, الاجتماع الوزاري
    func gathering(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        if isEdition(scene, trigger) { return nil }
        let reader = ConferenceReader(article: article)
        guard var name = reader.name(at: trigger, limit: scene.sentence.range.upperBound) else {
            return nil
        }
        if hasSidelines(scene, trigger) { name.isMultilateral = true }
        return gathering(scene, trigger, row, name) ?? mentionedAgain(scene, trigger, name)
    }

    /// "المنتدى العربي في دورته العاشرة": the session is the gathering named before it, not another one.
    private func isEdition(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).frame == .session, isPossessed(trigger), start > scene.sentence.range.lowerBound,
            trigger.clitics.contains(.inside) || cue(.inside, in: start - 1..<start) != nil
        else { return false }
        return scene.triggers.contains {
            row($0).frame == .gathering && Int($0.end) <= start && start - Int($0.end) <= Self.longestName
        }
    }

    /// How many words a gathering's name may have before its edition.
    private static let longestName = 12

    /// "على هامش مؤتمر ميونخ", "على هامش أعمال القمة": two of many meet there; a joint committee of two has no sidelines.
    private func hasSidelines(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let before = max(scene.sentence.range.lowerBound, start - 4)..<start
        guard let sideline = cue(.sideline, in: before),
            adjectiveSides(after: Int(trigger.end), scene).isEmpty,
            statesBetween(scene, Int(trigger.end)..<scene.sentence.range.upperBound).isEmpty
        else { return false }
        return !scene.triggers.contains { other in
            Int(other.start) >= Int(sideline.end) && Int(other.end) <= start
                && ![.light, .attend].contains(self.row(other).frame)
        }
    }

    private func gathering(
        _ scene: Scene, _ trigger: Annotation, _ row: Trigger, _ name: ConferenceName
    ) -> Contact? {
        // "دورة الألعاب", "ملتقى الجراحة": a gathering of another kind.
        let isElsewhere = name.range.contains { index in
            annotations.contains(.scope, at: index) {
                lexicon.scopeCues[Int($0.value)].weight >= 2
                    && lexicon.scopeClasses[lexicon.scopeCues[Int($0.value)].cueClass] == "sport"
            }
        }
        if isElsewhere || isSeasonOfShow(scene, name) { return nil }
        var contact = Contact(
            type: .conference, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        // Talks of two sides under the name of a meeting are talks.
        let isPlural = scene.mentions.contains { mention in
            mention.actor.number == .plural
                && (mention.actor.organization != nil || mention.actor.country == nil)
                && cast.persons[mention.person].rank == .minister
        }
        contact.organizations = bodies(in: scene)
        if row.frame == .session, !name.isMultilateral, name.ordinal == nil, !isPlural {
            let talks = meeting(scene, trigger, row, isPhone: false)
            guard talks == nil && holds(scene, trigger) || isAttended(scene, trigger) else {
                return talks
            }
        }
        if isPlural || countsStates(scene) { contact.conference?.isMultilateral = true }
        let principals = scene.mentions.filter {
            cast.persons[$0.person].isOfficial && cast.persons[$0.person].isIntroduced
        }
        for mention in principals where !mention.actor.number.isPlural && !mention.actor.isDelegation {
            let range = mention.actor.range
            if range.overlaps(name.range) { continue }
            if chairs(scene, mention) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        contact.sideCountries = adjectiveSides(after: Int(trigger.end), scene).union(attending(scene))
        if contact.sideCountries.isEmpty, !name.isMultilateral {
            contact.sideCountries = nationPair(in: name.range) ?? jointSides(scene)
        }
        // A patron is of the state that holds it.
        contact.sideCountries.formUnion(scene.patrons.compactMap { sides(of: $0.person).country })
        // "الوفد المصري", "وفد تونس"
        for mention in principals where mention.actor.isDelegation {
            if let country = mention.actor.country { contact.sideCountries.insert(country) }
        }
        // "وزراء خارجية لجنة المبادرة": the body whose members they are.
        for mention in principals where mention.actor.number.isPlural && !mention.actor.isDelegation {
            guard let body = mention.actor.organization, body.row >= 0,
                !contact.organizations.contains(where: { $0.range.overlaps(body.range) })
            else { continue }
            contact.organizations.append(body)
        }
        contact.sideCountries.formUnion(partnersOfRegion(in: name.range))
        // "رؤساء مالي والنيجر", "وزراء من مصر والعراق": the states of plural offices take part.
        for mention in principals where mention.actor.number.isPlural {
            let nations = cast.nations(of: mention.person)
            if nations.count > 1 { contact.sideCountries.formUnion(nations) }
        }
        if !name.isMultilateral {
            contact.sideCountries.formUnion(
                statesBetween(scene, Int(trigger.end)..<scene.sentence.range.upperBound))
        }
        if let host = scene.triggers.first(where: { self.row($0).frame == .host }) {
            contact.place =
                scene.places.first { $0.range.lowerBound >= Int(host.end) && $0.city != nil }
                ?? hostState(after: Int(host.end), scene)
        }
        let countries = Set(contact.persons.compactMap { sides(of: $0).country }).union(
            contact.sideCountries)
        guard
            contact.conference?.isMultilateral == true || countries.count >= 2
                || !contact.organizations.isEmpty
                || isPlural
        else {
            return nil
        }
        // "قمة الدبلوماسية", "حزب المؤتمر": a bare noun is a gathering only when it is held or attended.
        let isNamed =
            contact.conference?.isMultilateral == true || name.ordinal != nil
            || name.range.overlaps(contact.organizations.first?.range ?? 0..<0)
        let isHeld = scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .light, .attend, .host, .chair: abs(Int($0.start) - Int(trigger.start)) < 22
            default: false
            }
        }
        guard isNamed || isHeld || scene.sentence.isHeadline else { return nil }
        contact.isComplete = name.isMultilateral && name.range.count > 1
        return contact
    }

    /// "المهرجان … في دورته الخامسة": the edition of a fair, a festival, a contest.
    private func isSeasonOfShow(_ scene: Scene, _ name: ConferenceName) -> Bool {
        let start = name.range.lowerBound
        guard let head = annotations.match(.trigger, at: start), row(head).frame == .session else {
            return false
        }
        let near = max(scene.sentence.range.lowerBound, start - 10)..<name.range.upperBound
        return near.contains { index in
            annotations.contains(.cue, at: index) {
                lexicon.cues[Int($0.value)] == .exhibition
            }
        }
    }

    /// "مجلس الأمن يعقد جلسة": whether an international body stands before the noun and a verb of holding with it.
    private func holds(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let held = scene.triggers.contains {
            self.row($0).frame == .light && Int($0.start) < Int(trigger.start)
                && Int(trigger.start) - Int($0.start) < 10
        }
        return held && bodies(in: scene).contains { $0.range.lowerBound < Int(trigger.start) }
    }

    /// "شارك فلان ونظيره في اجتماع لجنة …": the news of two in a body's meeting is that meeting.
    private func isAttended(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard scene.index <= article.leadSentence, start > scene.sentence.range.lowerBound,
            cue(.inside, in: start - 1..<start) != nil,
            let attend = scene.triggers.last(where: { Int($0.end) < start }),
            row(attend).frame == .attend
        else { return false }
        return !bodies(in: scene).isEmpty
    }

    /// "وترأس الاجتماع فلان", "ورأس وفد المملكة إلى المؤتمر فلان": a later sentence names who took part.
    private func mentionedAgain(_ scene: Scene, _ trigger: Annotation, _ name: ConferenceName)
        -> Contact?
    {
        guard name.range.count == 1, article.letters(name.range.lowerBound).containsArticle else {
            return nil
        }
        var contact = Contact(
            type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        contact.refersBack = true
        contact.sideCountries = attending(scene)
        // "وحضر القمة رؤساء مالي والنيجر": the states of a plural office.
        for mention in scene.mentions where mention.actor.range.lowerBound >= Int(trigger.end) {
            let nations = cast.nations(of: mention.person)
            if mention.actor.number.isPlural, nations.count > 1 {
                contact.sideCountries.formUnion(nations)
            }
        }
        let takesPart =
            !contact.sideCountries.isEmpty || cue(.leading, in: scene.sentence.range) != nil
            || scene.triggers.contains { [.chair, .attend].contains(row($0).frame) }
        guard takesPart else { return nil }
        for mention in scene.mentions where cast.persons[mention.person].isOfficial {
            guard cast.persons[mention.person].name != nil, cast.persons[mention.person].isIntroduced
            else { continue }
            if chairs(scene, mention) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        return contact.persons.isEmpty && contact.sideCountries.isEmpty ? nil : contact
    }

    func chairs(_ scene: Scene, _ mention: Mention) -> Bool {
        scene.triggers.contains {
            lexicon.triggers[Int($0.value)].frame == .chair
                && mention.actor.range.lowerBound - Int($0.end) <= 2
                && mention.actor.range.lowerBound >= Int($0.end)
        } && cue(.delegation, in: scene.sentence.range) == nil
    }

    /// "رئيس المؤتمر", "رئيس الجلسة": whose office is the chair of a gathering.
    func presides(_ person: Int) -> Bool {
        guard cast.persons[person].rank == .presidentGeneric, let title = cast.persons[person].title,
            title.count > 1,
            let match = annotations.match(.trigger, at: title.lowerBound + 1), match.range.count == 1,
            match.clitics.isSubset(of: .the), article.letters(Int(match.start)).containsArticle,
            !isInsideBody(match)
        else { return false }
        return row(match).frame == .gathering || row(match).frame == .session
    }
}
