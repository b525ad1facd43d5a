import ArabicText
import Lexicon

/// Receptions, meetings, talks, telephone calls: two sides and who they are.
extension FrameReader {
    /// استقبل X Y: host and guest.
    func reception(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let after = principals(scene, after: Int(trigger.end))
        var contact = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        var host: Mention?
        var guest: Mention?
        var companions: [Mention] = []
        if let agent = cue(.agent, in: Int(trigger.end)..<scene.sentence.range.upperBound),
            let agentMention = after.first(where: { $0.actor.range.lowerBound >= Int(agent.end) }),
            agentMention.actor.range.lowerBound - Int(agent.end) <= 1
        {
            // The passive: from whom, by whom.
            host = agentMention
            guest =
                after.first { $0.actor.range.upperBound <= Int(agent.start) }
                ?? subjectBefore(scene, trigger)
                ?? (trigger.clitics == .inside
                    ? principals(scene, before: Int(trigger.start)).last { areForeign($0.person, agentMention.person) }
                    : nil)
        } else if row.form != .noun, isPossessed(trigger), let first = after.first,
            case let gap = Int(trigger.end)..<first.actor.range.lowerBound,
            gap.count <= 2 || isCircumstance(gap, scene),
            let before = received(scene, trigger, by: first)
        {
            // "الوزير الذي استقبله الملك": whom the pronoun stands for is received.
            host = first
            guest = before
        } else if row.form != .noun, let subject = subjectBefore(scene, trigger) {
            host = subject
            guest = after.first { areForeign($0.person, subject.person) }
            // "الوزير فلان والوزير علان استقبلا …"
            companions = self.companions(of: subject, in: principals(scene, before: Int(trigger.start)))
        } else if row.form == .noun {
            // "الاستقبال" refers back and has no parties of its own.
            if trigger.clitics.contains(.the) { return nil }
            // "لدى استقباله أمس في جدة استقبل الملك …": a caption run into its text; the object is the next verb's.
            if isPossessed(trigger), let first = after.first, opensReception(between: trigger, first, scene) {
                return nil
            }
            let before = principals(scene, before: Int(trigger.start)).last
            if trigger.clitics == .inside, let before, let first = after.first,
                case let gap = first.actor.range.lowerBound - Int(trigger.end),
                gap <= 1 || gap <= 8 && article.isFrom(first.actor.range.lowerBound - 1),
                areForeign(before.person, first.person)
            {
                // "حظي الوزير باستقبال من الملك", "خص الملك باستقبال الوزير"
                let isFrom = first.actor.range.lowerBound > Int(trigger.end) || enjoys(before)
                contact.hosts = [isFrom ? first.person : before.person]
                contact.guests = [isFrom ? before.person : first.person]
                contact.isComplete = true
                return contact
            }
            if trigger.clitics == .inside, let (host, guest) = singledOut(scene, trigger) {
                // "خص الملك الوزير باستقبال"
                contact.hosts = [host]
                contact.guests = [guest]
                contact.isComplete = true
                return contact
            }
            // "خلال استقباله Y", else "استقبال X لـY"
            if isPossessed(trigger), let first = after.first,
                let before = principals(scene, before: Int(trigger.start)).first(where: {
                    areForeign($0.person, first.person)
                })
            {
                host = before
                guest = first
            } else if isPossessed(trigger), let first = after.first, let speaker = speaker(scene, trigger, after) {
                host = speaker
                guest = first
            } else if isPossessed(trigger), let first = after.first, first.actor.clitics.isEmpty,
                principals(scene, before: Int(trigger.start)).isEmpty, let focus = focus(scene, foreignTo: first)
            {
                // "أكد الوزير … . جاء ذلك خلال استقباله السفير": he of whom the article tells.
                host = focus
                guest = first
            } else if let first = after.first, first.actor.range.lowerBound - Int(trigger.end) <= 1,
                let second = after.dropFirst().first(where: { areForeign($0.person, first.person) })
            {
                host = first
                guest = second
            }
        } else if let first = after.first {
            host = first
            // "كما استقبل السفير فلان والمدير علان": who is joined to the first of them is not received by him.
            let joined = row.form == .noun ? [] : group(first, in: after)
            guest = after.dropFirst().first { next in
                areForeign(next.person, first.person) && !joined.contains { $0.actor.range == next.actor.range }
            }
        }
        if let host, guest == nil, row.form != .noun {
            // "استقبل فلان، وبحضور فلان، الضيف": those present may stand before the guest.
            guest = scene.mentions.first {
                $0.actor.range.lowerBound > scene.attendance && $0.actor.clitics.isEmpty
                    && cast.persons[$0.person].isOfficial && areForeign($0.person, host.person)
            }
        }
        guard let host, let guest, areForeign(host.person, guest.person) else {
            return receptionByBody(scene, trigger, row) ?? welcomeAtAirport(scene, trigger)
                ?? visitToHost(scene, trigger)
        }
        contact.hosts = [host.person]
        for companion in companions
        where !areForeign(companion.person, host.person) && areForeign(companion.person, guest.person) {
            contact.hosts.append(companion.person)
        }
        contact.guests = guests(from: guest, in: after).map(\.person).filter { areForeign($0, host.person) }
            .flatMap { cast.heads(of: $0) }
        contact.isComplete = true
        return contact
    }

    /// Whether a verb of receiving or meeting stands between a noun and who comes next.
    private func opensReception(between trigger: Annotation, _ next: Mention, _ scene: Scene) -> Bool {
        scene.triggers.contains {
            $0.start >= trigger.end && Int($0.end) <= next.actor.range.lowerBound && row($0).form != .noun
                && (row($0).frame == .receive || row($0).frame == .meet)
        }
    }

    /// التقى X Y, مباحثات X مع Y, اتصال هاتفي
    func meeting(_ scene: Scene, _ trigger: Annotation, _ row: Trigger, isPhone: Bool) -> Contact? {
        let after = partnersInClause(scene, trigger)
        let before = withoutGathering(principals(scene, before: Int(trigger.start)), scene)
        var contact = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.isPhone = isPhone || phoneWord(scene, near: trigger)
        contact.sideCountries = adjectiveSides(after: Int(trigger.end), scene)
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        var pair = broughtTogether(scene, trigger)
        if pair.count >= 2 {
            // All sides are named.
        } else if let both = bothBefore(scene, trigger, before) {
            pair = both
        } else if let between = cue(.between, in: rest.prefixRange(5)), let first = after.first,
            first.actor.range.lowerBound >= Int(between.end)
        {
            // "بين الوزير فلان ونظيره الأردني علان والعراقي فلان"
            pair = [first] + (after.dropFirst().first.map { group($0, in: after) } ?? [])
        } else if row.form == .noun, after.count >= 2, after[0].actor.range.lowerBound == Int(trigger.end),
            after[1].actor.clitics.contains(.inside) || after[1].actor.clitics.isEmpty && row.frame == .meet
                || isOfBoth(scene, trigger, after),
            stands(after[1], rightBehind: after[0]),
            areForeign(after[0].person, after[1].person)
        {
            // "لقاء الوزير بنظيره", "لقاء الرئيس نظيره", "لقاءات الوزير كلا من الرئيس …"
            pair = [after[0]] + group(after[1], in: after)
        } else {
            var subject = row.form == .noun ? nil : subjectBefore(scene, trigger)
            let partnerStart = startOfPartner(scene, trigger, after)
            if subject == nil, row.form != .noun, let first = after.first {
                subject = isMetAtOnce(first, trigger, scene) ? soleBefore(before, first) : first
                // Of several before the verb nobody knows who acts.
                if subject == nil, before.contains(where: { areForeign($0.person, first.person) }) { subject = first }
            }
            if row.form == .noun {
                // A subject after the noun ("لقاء X مع Y"), else the nearest before.
                if let first = after.first, let partnerStart, first.actor.range.upperBound < partnerStart {
                    subject = first
                } else {
                    subject = scene.carried ?? before.last
                }
                if subject == nil, isPossessed(trigger) { subject = speaker(scene, trigger, after) }
            }
            if row.form == .noun, scene.carried == nil, !isOfUnknown(scene, trigger),
                partnerStart != nil || isPossessed(trigger) || isPressConference(Int(trigger.start))
            {
                // "شملت اجتماعا مع …", "خلال لقائه …" without a subject of its own: the article's main figure.
                let partner = after.first { $0.actor.range.lowerBound >= partnerStart ?? 0 }
                if subject == nil { subject = actorBehindComma(scene, trigger, partner) }
                if subject == nil
                    || partner.map({ !areForeign($0.person, subject?.person ?? $0.person) }) == true,
                    let focus = focus(scene, foreignTo: partner)
                {
                    subject = focus
                }
            }
            if let subject {
                let candidates = after.filter {
                    $0.actor.range.lowerBound > subject.actor.range.lowerBound
                        || subject.actor.range.lowerBound < Int(trigger.start)
                }
                var partner: Mention?
                if let partnerStart {
                    partner = candidates.first {
                        $0.actor.range.lowerBound >= partnerStart && areForeign($0.person, subject.person)
                    }
                    // "اجتماعا مع سموه نقل فيه تحيات الملك": whom a pronoun stands for is not he who is named far behind.
                    if let far = partner, far.actor.range.lowerBound - partnerStart > 8, row.form == .noun {
                        partner = nil
                    }
                }
                // "Discussed" needs its "with", or a subject of two: "أوباما وأردوغان يبحثان".
                let isDual = row.frame == .discuss && partnerStart == nil
                if isDual {
                    partner =
                        before.last {
                            areForeign($0.person, subject.person) && subject.actor.clitics.contains(.and)
                                && (isOfSeveral(trigger) || subject.actor.range.lowerBound >= Int(trigger.end))
                        }
                        ?? after.first {
                            $0.actor.clitics.contains(.and) && areForeign($0.person, subject.person)
                        }
                } else if partner == nil, partnerStart == nil || contact.isPhone || row.form != .noun {
                    // Of "عقد مباحثات" without "with" the other side is named near, not in what is said of their views.
                    let reach = row.form == .noun && !contact.isPhone ? Self.reachOfNoun : .max
                    partner = candidates.first {
                        areForeign($0.person, subject.person)
                            && $0.actor.range.lowerBound - Int(trigger.end) <= reach && !isOfView($0)
                    }
                    if partner == nil, row.form != .noun || row.frame == .phone {
                        partner = before.last {
                            areForeign($0.person, subject.person)
                                && $0.actor.range.lowerBound != subject.actor.range.lowerBound
                                && !isOfFronted($0, scene, trigger)
                        }
                    }
                }
                if let partner, row.frame == .meet, partner.actor.range.upperBound <= Int(trigger.start),
                    (0...2).contains(subject.actor.range.lowerBound - Int(trigger.end))
                {
                    // "زيارة التقى خلالها الوزير فلانا والسفير علانا": the one named before meets those behind the verb.
                    pair = [partner] + partners(from: subject, in: after, metBy: partner, scene, trigger)
                } else if let partner {
                    // "اجتمع الوزير فلان والسفير علان مع …": the subject's own companions.
                    let besides =
                        (group(subject, in: after).dropFirst() + companions(of: subject, in: before)).filter {
                            $0.actor.range.upperBound <= partner.actor.range.lowerBound
                                && !areForeign($0.person, subject.person) && areForeign($0.person, partner.person)
                        }
                    pair = [subject] + partners(from: partner, in: after, metBy: subject, scene, trigger) + besides
                }
            }
        }
        pair = pair.flatMap { officials in
            named(among: officials, in: after).map { group($0, in: after) } ?? [officials]
        }
        if pair.count < 2, row.form == .noun, before.count >= 2, let last = before.last,
            last.actor.clitics.contains(.and),
            case let first = before[before.count - 2], areForeign(first.person, last.person),
            last.actor.range.lowerBound - first.actor.range.upperBound <= 2
        {
            // "ترأس الوزير فلان ونظيره فلان اجتماعا": both sides before the noun.
            pair = [first, last]
        }
        if pair.count < 2, row.form == .noun,
            let both = bothOfThem(trigger, before) ?? jointChairs(after) ?? bothBehind(trigger, before, after)
                ?? hostAndSpeaker(scene, trigger, after)
                ?? headsTold(scene, trigger)
                ?? twoOfOffice(scene, before.last)
        {
            pair = both
        }
        if pair.isEmpty, row.form == .noun, let with = cue(.with, in: rest),
            let partner = after.first(where: { $0.actor.range.lowerBound >= Int(with.end) }),
            let nation = nationBefore(Int(trigger.start), scene),
            sides(of: partner.person).organization != nil
                || sides(of: partner.person).country.map({ $0 != nation }) ?? false
        {
            // "عقد مجلس النواب المغربي لقاء مع وفد …": a body of state is the other side.
            contact.sideCountries = [nation]
            contact.others = [cast.persons[partner.person].leader ?? partner.person]
            contact.isComplete = true
            return contact
        }
        if let peers = cue(.counterparts, in: rest.prefixRange(10)),
            let subject = pair.first ?? before.last
        {
            // "لقاءات مع نظرائه من قطر وتركيا": the states that follow are the sides.
            let states = nationList(from: Int(peers.end), scene)
            contact.others = [subject.person]
            contact.isComplete = true
            if let bloc = bodies(in: scene).first(where: {
                $0.range.lowerBound >= Int(peers.end) && $0.range.lowerBound - Int(peers.end) <= 2
            }) {
                // "نظرائه في دول مجلس التعاون": many sides under one name.
                contact.organizations = [bloc]
                return gathering(contact, at: trigger, scene)
            }
            if !states.isEmpty {
                contact.sideCountries = states
                contact.isSeries = true
                return contact
            }
            contact.isComplete = false
            contact.others = []
        }
        // "وزراء مياه مصر والسودان يبحثون": the states of a plural office are the sides.
        let offices = row.form == .noun ? [after.first, before.last] : [before.last ?? after.first]
        if pair.count < 2,
            let office = offices.lazy.compactMap({ $0 }).first(where: {
                cast.nations(of: $0.person).count >= 2 && distance($0.actor.range, trigger.range) <= 6
            })
        {
            contact.sideCountries.formUnion(cast.nations(of: office.person))
            // "عقد وفدان مصري وقبرصي مباحثات. وترأس الجانب المصري فلان": who heads the two delegations.
            if office.actor.isDelegation {
                contact.others = headsOfSides(contact.sideCountries, around: scene.index)
            }
            contact.isComplete = true
            return contact
        }
        if pair.count < 2, contact.sideCountries.isEmpty { contact.sideCountries = jointSides(scene) }
        if pair.count < 2 { contact.sideCountries.formUnion(statesBetween(scene, rest.prefixRange(6))) }
        if pair.count < 2, let joint = jointTalks(scene, trigger, contact) ?? talksWithFirm(scene, trigger, contact) {
            return joint
        }
        guard pair.count >= 2,
            pair.dropFirst().contains(where: { areForeign($0.person, pair[0].person) })
        else {
            guard row.frame != .discuss, contact.sideCountries.count >= 2 else { return nil }
            // "ترأس الجانب الكويتي فلان": who heads a side, before the noun or after it.
            contact.others = scene.mentions.filter { mention in
                let isBefore = before.contains { $0.actor.range == mention.actor.range }
                return (isBefore || cast.side(before: mention.actor.range.lowerBound) != nil)
                    && cast.persons[mention.person].country.map(contact.sideCountries.contains) == true
            }
            .map(\.person)
            if contact.others.isEmpty { contact.others = headsOfSides(contact.sideCountries, around: scene.index) }
            return contact
        }
        pair = pair.map { mention in
            var led = mention
            led.person = standingFor(mention, in: scene)
            return led
        }
        contact.others = pair.map(\.person).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        // The ministers of a bloc are many sides: "كيري يلتقي وزراء خارجية دول مجلس التعاون".
        if pair.contains(where: { $0.actor.number == .plural && $0.actor.organization != nil && isOfMembers($0.actor) })
        {
            contact.organizations = pair.compactMap(\.actor.organization)
            contact.isComplete = true
            return gathering(contact, at: trigger, scene)
        }
        contact.isComplete = true
        if !contact.isPhone, let host = atHome(pair, scene, trigger) { receives(&contact, host) }
        return contact
    }

    /// The ministers of a body are of its members; "ممثلي صندوق النقد" and its ambassadors stand for the body.
    private func isOfMembers(_ actor: Actor) -> Bool {
        actor.rank != .ambassador && !article.letters(actor.range.lowerBound).contains(Self.representative)
    }

    private static let representative = foldedWord("ممثل")

    /// How many words behind a noun of meeting its other side may be named without "with".
    private static let reachOfNoun = 25

    /// "أضاف الوزير أن اللقاء تناول …", "خلال المباحثات": a definite noun that does not say who met.
    func retells(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks, row(trigger).form == .noun,
            trigger.clitics.contains(.the),
            !scene.sentence.isHeadline
        else { return false }
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        // "اللقاء الذي جمع …" tells of talks of its own.
        let isTold = cue(.relative, in: rest.prefixRange(3)).map { relative in
            !(rest.lowerBound..<Int(relative.start)).contains { article.token($0).kind == .comma }
        }
        return isTold != true && cue(.with, in: rest.prefixRange(6)) == nil
            && cue(.between, in: rest.prefixRange(6)) == nil
            && adjectiveSides(after: Int(trigger.end), scene).isEmpty
    }

    /// "في ختام محادثاته مع نظيره فلان، أكد الوزير": a fronted circumstance has its subject behind it.
    private func speaker(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard scene.carried == nil, let partner = after.first,
            !scene.mentions.contains(where: { $0.actor.range.upperBound <= Int(trigger.start) })
        else { return nil }
        let subject = after.dropFirst().first { mention in
            let start = mention.actor.range.lowerBound
            guard mention.actor.clitics.isEmpty, areForeign(mention.person, partner.person),
                start - partner.actor.range.upperBound <= Self.reachOfNoun, start > partner.actor.range.upperBound
            else { return false }
            return isReporting(start - 1)
        }
        guard var subject else { return nil }
        subject.actor.range = trigger.range
        return subject
    }

    /// "قال", "أكد"
    func isReporting(_ index: Int) -> Bool {
        annotations.contains(.function, at: index) { lexicon.functionWords[Int($0.value)] == .reportingVerb }
    }

    /// Talks with the many ministers of a bloc are a gathering.
    func gathering(_ contact: Contact, at trigger: Annotation, _ scene: Scene) -> Contact {
        var contact = contact
        contact.type = .conference
        contact.conference = ConferenceReader(article: article).name(
            at: trigger, limit: scene.sentence.range.upperBound)
        contact.conference?.isMultilateral = true
        return contact
    }

    /// A noun with a pronoun: "لقائه", "مباحثاته".
    func isPossessed(_ trigger: Annotation) -> Bool {
        let ha = FoldedLetter.arabic(0x647)
        let letters = article.letters(Int(trigger.start))
        return trigger.range.count == 1 && (letters.last == ha || letters.dropLast().last == ha)
    }

    func phoneWord(_ scene: Scene, near trigger: Annotation) -> Bool {
        scene.triggers.contains {
            lexicon.triggers[Int($0.value)].frame == .phone
                && abs(Int($0.start) - Int(trigger.start)) < 12
        }
    }
}
