import ArabicText
import Lexicon

/// "كما استقبل السفير", "ثم يزور ماليزيا": a verb without a subject goes on about who acted in the contact told before.
extension FrameReader {
    /// The contact that a trigger opens when its subject is that of the contact before.
    func carriedOn(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard let verb = joinedVerb(scene, trigger),
            goesOn(scene, verb) || wordsForGuest(from: Int(verb.end), scene) > 0
        else { return nil }
        let after = principals(scene, after: Int(trigger.end) + wordsForGuest(from: Int(trigger.end), scene))
        if let next = after.first, hasUnknownSubject(scene, verb, before: next.actor.range.lowerBound) { return nil }
        let told =
            speaker(scene, trigger)
            ?? toldLast(contacts, trigger).flatMap { last in
                row(trigger).isTrip
                    ? traveller(scene, trigger, contacts) ?? actor(of: last, scene, trigger, after.first, contacts)
                    : actor(of: last, scene, trigger, after.first, contacts)
            }
            ?? after.first.flatMap { visitorWhoMeets($0, scene, trigger, contacts) }
        let sole = told == nil ? soleActor(scene, trigger) : nil
        guard let actor = told ?? sole?.person, sole != nil || isLeftOut(actor, scene, trigger, after, contacts),
            let range = sole?.actor.range ?? contacts.last?.trigger
        else { return nil }
        var carried = Mention(actor: Actor(range: range), person: actor, sentence: scene.index)
        carried.actor.rank = cast.persons[actor].rank
        return contact(scene.carrying(carried), trigger).flatMap { $0.isComplete ? $0 : nil }
    }

    /// The contact about which a verb goes on: of "استقبل الوزير السفيرة في زيارة وداعية. ثم استقبل …" the reception, and not the
    /// trip told with it.
    private func toldLast(_ contacts: [Contact], _ trigger: Annotation) -> Contact? {
        guard row(trigger).frame == .receive, let last = contacts.last, last.type == .visit else {
            return contacts.last
        }
        return contacts.last { $0.frame == .receive && $0.sentences.last == last.sentences.first } ?? last
    }

    /// Whether a verb is joined to what was told before: "وسيزور", "كما استقبل", "قبل أن يتوجه".
    func goesOn(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        if trigger.clitics.contains(.and) || trigger.clitics.contains(.then) { return true }
        // "ومنها سيتوجه إلى …"
        if start > scene.sentence.range.lowerBound, article.letters(start - 1).hasSuffix(Self.fromThere) { return true }
        // "أضاف أنه سيتوجه إلى …": he of whom was told.
        // "وكان قد زار …", "وقد التقى …"
        if start > scene.sentence.range.lowerBound, principals(scene, before: start).isEmpty {
            let last = article.letters(start - 1)
            if Self.had.contains(last) || article.isWhere(start - 1)
                || Self.was.contains(last) && start - 1 == scene.sentence.range.lowerBound
            {
                return true
            }
            // "وكان الضيف التقى …", "وكان سموه التقى …"
            if article.isGuestWord(start - 1) || cue(.honour, in: start - 1..<start) != nil,
                start - 2 >= scene.sentence.range.lowerBound,
                Self.was.contains(article.letters(start - 2))
            {
                return true
            }
            // "ومن المنتظر أن يلتقي …"
            if article.isThat(start - 1), !row(trigger).isTrip, isAwaitedNext(scene, before: start - 1) {
                return true
            }
        }
        // "شارك الوزير في القمة، حيث التقى نظيره فلانا"
        if [.meet, .discuss].contains(row(trigger).frame), row(trigger).form == .past,
            start > scene.sentence.range.lowerBound, article.isWhere(start - 1)
        {
            return true
        }
        // "ومن المقرر أن يتوجه غدا إلى …"
        if row(trigger).isTrip, (2...4).contains(start - scene.sentence.range.lowerBound),
            article.isThat(start - 1),
            annotations.item(endingAt: start, .status, where: { _ in true }) != nil
                || annotations.item(endingAt: start - 1, .status, where: { _ in true }) != nil,
            row(trigger).form == .present, !scene.mentions.contains(where: { $0.actor.range.upperBound <= start })
        {
            return true
        }
        if start > scene.sentence.range.lowerBound, Self.thatHe.contains(article.letters(start - 1)) { return true }
        return (0...1).contains { gap in
            start - gap > scene.sentence.range.lowerBound
                && annotations.item(endingAt: start - gap, .cue) {
                    self.lexicon.cues[Int($0.value)] == .further
                } != nil
        }
    }

    /// "قال الوزير الضيف إنه سيزور عمان", "وأضاف أنه سيتوجه إلى …": who says that he will travel, in the sentence or last before it.
    private func speaker(_ scene: Scene, _ trigger: Annotation) -> Int? {
        let start = Int(trigger.start)
        guard row(trigger).isTrip, start > scene.sentence.range.lowerBound,
            Self.thatHe.contains(article.letters(start - 1))
        else { return nil }
        let saying = scene.mentions.last { $0.actor.range.upperBound < start && speaks($0) }
        if let saying { return saying.person }
        guard scene.mentions.allSatisfy({ $0.actor.range.lowerBound > start }) else { return nil }
        for index in stride(from: scene.index - 1, through: max(0, scene.index - 2), by: -1) {
            if let saying = cast.mentions(in: index).last(where: speaks) { return saying.person }
        }
        return nil
    }

    /// Whether a verb of saying stands right before or behind somebody.
    private func speaks(_ mention: Mention) -> Bool {
        let range = mention.actor.range
        return range.lowerBound > 0 && isReporting(range.lowerBound - 1) && !isSource(mention)
            || range.upperBound < article.tokens.tokens.count && isReporting(range.upperBound)
    }

    /// "ومن المقرر", "كما يتوقع": what is looked for, at the head of a sentence.
    private func isAwaitedNext(_ scene: Scene, before index: Int) -> Bool {
        let lower = scene.sentence.range.lowerBound
        guard index > lower, index - lower <= 4 else { return false }
        return (lower..<index).contains { index in
            annotations.match(.status, at: index).map {
                [.planned, .coming].contains(lexicon.statusCues[Int($0.value)])
            } ?? false
        }
    }

    private static let had = WordSet(["قد", "وقد", "فقد"])
    private static let was = WordSet(["كان", "كانت", "وكان", "وكانت", "قد", "وقد"])
    private static let thatHe = WordSet(["أنه", "أنها", "بأنه", "بأنها", "وأنه", "وأنها", "وبأنه", "وبأنها"])

    /// The verb of a contact: its own word, or the one that carries its noun: "كما عقد لقاء".
    private func joinedVerb(_ scene: Scene, _ trigger: Annotation) -> Annotation? {
        guard row(trigger).form == .noun else { return trigger }
        guard row(trigger).frame == .meet || row(trigger).frame == .session,
            let verb = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }),
            isVerb(verb), row(verb).frame == .light, Int(verb.end) == Int(trigger.start)
        else { return nil }
        return verb
    }

    /// "عقد" may be a noun; without a proclitic or an article it is taken for the verb.
    func isVerb(_ trigger: Annotation) -> Bool {
        row(trigger).form != .noun
            || row(trigger).frame == .light && trigger.clitics.isSubset(of: [.and, .then])
    }

    /// "التقى فلانا، واجتمع أيضا مع علان": a joined verb whose partner follows at once leaves out who acts.
    func opensWithPartner(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard
            row(trigger).frame == .meet || row(trigger).frame == .discuss
                || row(trigger).frame == .session,
            let verb = joinedVerb(scene, trigger), goesOn(scene, verb),
            let first = principals(scene, after: Int(trigger.end)).first,
            case let between = Int(trigger.end)..<first.actor.range.lowerBound
        else { return false }
        if let with = cue(.with, in: between) { return Int(with.start) - Int(trigger.end) <= 2 }
        return between.isEmpty && first.actor.clitics.contains(.inside) && row(trigger).form != .noun
            || isMetBehindTo(first, trigger)
    }

    /// "واجتمع إلى الرئيس فلان": the partner of him who acted before.
    private func isMetBehindTo(_ partner: Mention, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        return row(trigger).frame == .meet && row(trigger).form != .noun && partner.actor.range.lowerBound == end + 1
            && cue(.toward, in: end..<end + 1) != nil
    }

    /// "كما زار دمشق", "ثم غادر إلى الرياض للقاء الأمير": a joined verb right before a place leaves out who travels.
    func opensWithPlace(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form != .noun, row(trigger).isTrip, goesOn(scene, trigger),
            let place = scene.places.first(where: { $0.range.lowerBound >= Int(trigger.end) })
        else { return false }
        // "كما وصل إلى القاهرة أمس الوزير فلان": before the next word of a contact the subject comes after the place.
        let next = scene.triggers.first { Int($0.start) >= Int(trigger.end) }.map { Int($0.start) }
        let hasSubject = principals(scene, after: Int(trigger.end)).contains {
            $0.actor.range.lowerBound < next ?? scene.sentence.range.upperBound
                && $0.actor.clitics.isEmpty
        }
        return words(in: Int(trigger.end)..<place.range.lowerBound, scene) <= 1 && !hasSubject
    }

    /// "وصل إلى الرياض للقاء الأمير": what a trip of the same sentence is for, its traveller is a side of.
    func purpose(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard isPurpose(scene, trigger), row(trigger).frame == .meet || row(trigger).frame == .discuss,
            let trip = contacts.last, trip.type == .visit, trip.sentences == [scene.index],
            let guest = trip.guests.first,
            let partner = principals(scene, after: Int(trigger.end)).first,
            areForeign(guest, partner.person),
            partner.actor.range.lowerBound - Int(trigger.end) <= 4
        else { return nil }
        guard var talks = talks(of: guest, on: trip, scene, trigger) else { return nil }
        // "سيزور دمشق للقاء الرئيس السوري": at home there, he is met there.
        if !talks.isPhone, let destination = trip.destination, sides(of: partner.person).country == destination.country
        {
            talks.place = destination
        }
        return talks
    }

    /// "زيارة تلتقي خلالها الرئيس", "حيث يلتقي الوزير فلانا والسفير علانا": whom a traveller will meet on his trip; all of
    /// them are of the state visited or of bodies.
    func programme(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .meet || row(trigger).frame == .discuss, let verb = programmeVerb(scene, trigger),
            let trip = contacts.last(where: { $0.type == .visit }), let told = trip.sentences.first,
            scene.index - told <= (opensProgramme(scene, verb) ? 0 : 1),
            trip.status == .occurred || trip.status == .planned,
            let destination = trip.destination, let guest = trip.guests.first, cast.persons[guest].name != nil,
            subjectBefore(scene, verb) == nil,
            case let after = principals(scene, after: end), let first = after.first,
            first.actor.range.lowerBound - end <= Self.reachOfPartner
        else { return nil }
        let partners = group(first, in: after)
        let limit = clause(after: trigger, scene).upperBound
        guard
            partners.allSatisfy({ partner in
                let side = sides(of: partner.person)
                return areForeign(guest, partner.person)
                    && (side.organization != nil || side.country == destination.country)
            }),
            // "يلتقي رئيس الوزراء الضيف": then the guest is the one met.
            !after.contains(where: {
                $0.actor.range.lowerBound < limit && ($0.person == guest || !areForeign($0.person, guest))
            })
        else { return nil }
        guard var talks = talks(of: guest, on: trip, scene, trigger) else { return nil }
        if talks.place == nil, !talks.isPhone { talks.place = destination }
        return talks
    }

    /// The verb that puts talks on the programme of a trip: its own one in the present, or the one that carries the noun.
    private func programmeVerb(_ scene: Scene, _ trigger: Annotation) -> Annotation? {
        guard !scene.sentence.isHeadline else { return nil }
        if row(trigger).form == .present { return trigger }
        guard row(trigger).form == .noun, let verb = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }),
            row(verb).frame == .light, row(verb).form == .present, Int(trigger.start) - Int(verb.end) <= 1
        else { return nil }
        return verb
    }

    /// Words between a verb of meeting and whom it means: the day, the place.
    private static let reachOfPartner = 6

    /// "للقاء فلان", "لإجراء محادثات": what somebody travels for.
    func isPurpose(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return false }
        if trigger.clitics.contains(.to) || article.letters(Int(trigger.start)).starts(with: Self.toThe) { return true }
        return scene.triggers.last { Int($0.end) <= Int(trigger.start) }.map {
            $0.clitics.contains(.to) && row($0).frame == .light && row($0).form == .noun
                && Int(trigger.start) - Int($0.end) <= 1
        } ?? false
    }

    /// "للتباحث", "للتشاور": words of the table that are told of purposes only.
    private static let toThe = foldedWord("لل")

    /// What a trigger says before the next verb that is joined to it: "التقى فلانا | واجتمع مع علان".
    func clause(after trigger: Annotation, _ scene: Scene) -> Range<Int> {
        let start = Int(trigger.end)
        let next = scene.triggers.first { Int($0.start) >= start && isVerb($0) && goesOn(scene, $0) }
        return start..<(next.map { Int($0.start) } ?? scene.sentence.range.upperBound)
    }

    /// The last of the article's travellers who is named before a verb, no more than two sentences away.
    private func traveller(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Int? {
        let travellers = Set(contacts.lazy.filter { $0.type == .visit }.flatMap(\.guests))
        guard !travellers.isEmpty else { return nil }
        for sentence in stride(from: scene.index, through: max(0, scene.index - 2), by: -1) {
            let named = cast.mentions(in: sentence).last {
                $0.actor.range.upperBound <= Int(trigger.start) && travellers.contains($0.person)
            }
            if let named { return named.person }
        }
        return nil
    }

    /// Who acts in the contact told right before and may act in the next of a kind.
    private func actor(
        of last: Contact, _ scene: Scene, _ trigger: Annotation, _ partner: Mention?, _ contacts: [Contact]
    ) -> Int? {
        guard let told = last.sentences.first, scene.index - told <= 2 else { return nil }
        // Another official in between may be who acts now.
        let others = (told...scene.index).flatMap { cast.mentions(in: $0) }.filter {
            $0.actor.range.lowerBound >= last.trigger.upperBound
                && $0.actor.range.upperBound <= Int(trigger.start)
                // "مؤتمر وزراء خارجية دول عدم الانحياز": an office in a gathering's name.
                && last.conference?.range.overlaps($0.actor.range) != true
        }
        // "التقى الوزيرة فلانة والوزير علانا، كل على حدة": of one word several contacts are told.
        let known = contacts.filter { $0.trigger == last.trigger }.flatMap(\.persons)
        guard others.allSatisfy({ known.contains($0.person) }) else { return nil }
        if row(trigger).form == .noun, last.isPhone || last.type == .conference { return nil }
        switch row(trigger).frame {
        case .receive:
            if last.frame == .receive { return last.hosts.first }
            return opensWithObject(scene, trigger, contacts) ? last.hosts.first ?? last.others.first : nil
        case .meet, .discuss, .phone, .session:
            if last.type == .visit { return last.guests.first }
            guard let first = last.hosts.first ?? last.others.first else { return nil }
            // "التقى الوزير الزائر رئيس الوزراء، واجتمع مع وزير المياه": of the two he who is no compatriot of the next.
            guard let partner, !areForeign(first, partner.person) else { return first }
            return last.persons.first { areForeign($0, partner.person) } ?? first
        case .visit:
            // "ثم زار رئيس مجلس النواب": he of the talks told before who is no compatriot of the next.
            guard last.type == .bilateralTalks, let partner else { return last.others.first }
            return last.persons.first { areForeign($0, partner.person) } ?? last.others.first
        case .arrive, .alight: return last.type == .bilateralTalks ? last.others.first : nil
        default: return nil
        }
    }

    /// "الوفد", of which the text tells neither nation nor head.
    private func isNameless(_ mention: Mention) -> Bool {
        let side = sides(of: mention.person)
        return mention.actor.isDelegation && mention.actor.range.count == 1 && side.country == nil
            && side.organization == nil
    }

    /// How many words right behind a verb stand for the visitor: "الوفد", "الضيف الكبير", "الوفد المرافق".
    private func wordsForGuest(from end: Int, _ scene: Scene) -> Int {
        guard end < scene.sentence.range.upperBound, article.isGuestWord(end),
            !scene.mentions.contains(where: { $0.actor.range.contains(end) && !isNameless($0) })
        else { return 0 }
        return end + 1 < scene.sentence.range.upperBound && article.isOfGuest(end + 1) ? 2 : 1
    }

    /// Whether what follows a verb is its object and not its subject.
    private func isLeftOut(
        _ actor: Int, _ scene: Scene, _ trigger: Annotation, _ after: [Mention], _ contacts: [Contact]
    ) -> Bool {
        // "والتقى الوفد …", "وزار الضيف …": a word that stands for who acts.
        let end = Int(trigger.end) + wordsForGuest(from: Int(trigger.end), scene)
        let rest = end..<scene.sentence.range.upperBound
        guard !rest.isEmpty, cue(.agent, in: rest) == nil else { return false }
        // "واجتمع الوزيران مع …": a subject without office or name.
        if article.letters(end).containsArticle,
            !scene.dates.contains(where: { $0.range.contains(end) }),
            !scene.mentions.contains(where: { $0.actor.range.contains(end) }),
            // "كما زار القاهرة"
            !row(trigger).isTrip || !scene.places.contains(where: { $0.range.lowerBound == end })
        {
            return false
        }
        switch row(trigger).frame {
        case .receive:
            guard let guest = after.first, guest.actor.clitics.isEmpty, areForeign(actor, guest.person)
            else {
                return false
            }
            // A head of state right after the verb is he who receives.
            switch cast.persons[guest.person].rank {
            case .headOfState, .crown, .headOfGovernment: return false
            default: return guest.actor.range.lowerBound - end <= 6
            }
        case .meet, .discuss, .session:
            guard let partner = after.first, areForeign(actor, partner.person) else { return false }
            if isObject(partner, of: trigger, metBy: actor, scene, contacts)
                || isMetAtOnce(partner, trigger, scene) && partner.actor.range.lowerBound - end <= 3
                || isMetBehindTo(partner, trigger)
            {
                return true
            }
            let with = cue(.with, in: rest.prefixRange(6)).map {
                Int($0.end) <= partner.actor.range.lowerBound
            }
            return (partner.actor.clitics.contains(.inside) || with == true)
                && partner.actor.range.lowerBound - end <= 8
        case .phone where row(trigger).form != .noun:
            // "وكان سيادته هاتف مساء أمس الأمين العام": whom one rings up.
            return after.first.map {
                areForeign(actor, $0.person) && $0.actor.clitics.isEmpty
                    && isCircumstance(end..<max(end, $0.actor.range.lowerBound), scene)
            } ?? false
        default:
            // "ثم زار رئيس مجلس النواب فلانا في مقره": whom somebody calls on.
            if row(trigger).frame == .visit, row(trigger).form != .noun, let host = after.first,
                host.actor.clitics.isEmpty, host.actor.range.lowerBound - end <= 2, areForeign(actor, host.person),
                after.dropFirst().allSatisfy({ !areForeign($0.person, host.person) })
            {
                return true
            }
            guard let place = scene.places.first(where: { $0.range.lowerBound >= end }) else {
                return false
            }
            return words(in: end..<place.range.lowerBound, scene) <= 2
                && place.range.lowerBound - end <= Self.reachOfPartner
                && !after.contains { $0.actor.range.lowerBound < place.range.lowerBound }
        }
    }

    /// The contact of a trigger with the traveller for its subject, when its other side is told.
    func talks(of guest: Int, on trip: Contact, _ scene: Scene, _ trigger: Annotation) -> Contact? {
        var carried = Mention(actor: Actor(range: trip.trigger), person: guest, sentence: scene.index)
        carried.actor.rank = cast.persons[guest].rank
        return contact(scene.carrying(carried), trigger).flatMap { $0.isComplete ? $0 : nil }
    }
}
