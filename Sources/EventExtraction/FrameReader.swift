import ArabicText
import Lexicon

/// Finds contacts: a trigger word, and by its frame who received, met or visited whom, and where.
struct FrameReader {
    let article: Article
    let cast: Cast
    let home: HomeCountry

    var lexicon: Lexicon { article.lexicon }
    var annotations: Annotations { article.annotations }

    /// One sentence with all that was found in it.
    struct Scene {
        var index: Int
        var sentence: Sentence
        var mentions: [Mention]
        var triggers: [Annotation]
        var places: [Place]
        var dates: [DateMention]
        /// Where a list of those present begins; mentions from here on are no principals.
        var attendance: Int
    }

    /// The scene of one sentence.
    func scene(_ index: Int) -> Scene {
        let sentence = article.sentences[index]
        let mentions = Array(cast.mentions(in: index))
        let attendance = sentence.range.first { position in
            annotations.at(position).contains {
                $0.category == .cue && lexicon.cues[Int($0.value)] == .attendance
            }
        }
        var triggers: [Annotation] = []
        var position = sentence.range.lowerBound
        while position < sentence.range.upperBound {
            if let mention = mentions.first(where: { $0.actor.range.contains(position) }) {
                position = mention.actor.range.upperBound
                continue
            }
            if let match = annotations.match(.trigger, at: position), position != attendance {
                triggers.append(match)
                position = Int(match.end)
            } else {
                position += 1
            }
        }
        let places = PlaceReader(article: article).places(in: sentence.range).filter { place in
            let core = place.city?.lowerBound ?? place.range.upperBound - 1
            return !mentions.contains { $0.actor.range.contains(core) }
        }
        return Scene(
            index: index, sentence: sentence, mentions: mentions, triggers: triggers, places: places,
            dates: DateReader(article: article).mentions(in: sentence.range),
            attendance: attendance ?? sentence.range.upperBound)
    }

    /// All contacts of the article in the order of their sentences.
    func contacts() -> [Contact] {
        var result: [Contact] = []
        for index in article.sentences.indices {
            let scene = scene(index)
            for trigger in scene.triggers {
                let row = lexicon.triggers[Int(trigger.value)]
                if isInsideBody(trigger) { continue }
                var contact: Contact?
                if isPressConference(Int(trigger.start)) {
                    // A joint press conference of two sides follows their talks.
                    guard cue(.joint, in: Int(trigger.end)..<min(Int(trigger.end) + 3, scene.sentence.range.upperBound)) != nil
                    else { continue }
                    contact = meeting(scene, trigger, row, isPhone: false)
                    guard contact?.isComplete == true else { continue }
                }
                if contact == nil { switch row.frame {
                case .receive, .summon: contact = reception(scene, trigger, row)
                case .meet, .discuss: contact = meeting(scene, trigger, row, isPhone: false)
                case .phone: contact = meeting(scene, trigger, row, isPhone: true)
                case .visit, .tour, .arrive, .depart: contact = visit(scene, trigger, row)
                case .gathering, .session: contact = gathering(scene, trigger, row)
                case .attend, .chair, .host, .light: continue
                } }
                guard var found = contact else { continue }
                found.isInHeadline = scene.sentence.isHeadline
                found.place = found.place ?? place(scene, trigger, found)
                found.date = date(scene, trigger)
                found.status = status(scene, trigger, row, found)
                result.append(found)
            }
        }
        return result
    }

    // MARK: Neighbours of a trigger

    private func isPressConference(_ index: Int) -> Bool {
        annotations.at(index).contains {
            $0.category == .cue && lexicon.cues[Int($0.value)] == .pressConference
        }
    }

    /// "المؤتمر" in the name of a party or a council is no gathering.
    private func isInsideBody(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        for index in max(0, start - 5)...start {
            for match in annotations.at(index) where match.range.contains(start) && match.range.count > 1 {
                if match.category == .organization || match.category == .institution { return true }
            }
        }
        return false
    }

    func principals(_ scene: Scene, after index: Int) -> [Mention] {
        scene.mentions.filter {
            $0.actor.range.lowerBound >= index && $0.actor.range.lowerBound < max(scene.attendance, index)
                && cast.persons[$0.person].isOfficial
        }
    }

    func principals(_ scene: Scene, before index: Int) -> [Mention] {
        scene.mentions.filter {
            $0.actor.range.upperBound <= index && cast.persons[$0.person].isOfficial
                && ($0.actor.range.upperBound <= scene.attendance || index > scene.attendance)
        }
    }

    func cue(_ kind: Cue, in range: Range<Int>) -> Annotation? {
        for index in range {
            if let match = annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == kind { return match }
        }
        return nil
    }

    /// The subject that stands right before a verb: "X يستقبل", "كان X قد استقبل".
    private func subjectBefore(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard !trigger.clitics.contains(.and), !trigger.clitics.contains(.then) else { return nil }
        guard let last = principals(scene, before: Int(trigger.start)).last else { return nil }
        // "تلبية لدعوة من الملك، يغادر الأمير": who stands after a preposition is no subject.
        if last.actor.range.lowerBound > scene.sentence.range.lowerBound, last.actor.clitics.isDisjoint(with: .prepositions),
            let cue = annotations.items(endingAt: last.actor.range.lowerBound, .cue).first
        {
            switch lexicon.cues[Int(cue.value)] {
            case .invitation, .agent, .toward, .with, .inside: return nil
            default: break
            }
        }
        if !last.actor.clitics.isDisjoint(with: .prepositions) { return nil }
        let gap = last.actor.range.upperBound..<Int(trigger.start)
        guard gap.count <= 6 else { return nil }
        // Between subject and verb only marks, dates, قد and the like; no other verb.
        let hasVerb = scene.triggers.contains { gap.contains(Int($0.start)) }
        return hasVerb ? nil : last
    }

    /// A mention and those joined to it by و.
    private func group(_ first: Mention, in mentions: [Mention]) -> [Mention] {
        guard let start = mentions.firstIndex(where: { $0.actor.range == first.actor.range }) else { return [first] }
        var result = [first]
        for next in mentions[(start + 1)...] {
            guard next.actor.clitics.contains(.and), let last = result.last,
                next.actor.range.lowerBound - last.actor.range.upperBound <= 1
            else { break }
            result.append(next)
        }
        return result
    }

    /// What a mention stands for: a state or a body.
    func sides(of person: Int) -> (country: CountryCode?, organization: Int?) {
        let person = cast.persons[person]
        // A country that was only guessed says nothing of someone without a name.
        let isVague = person.countryIsGuess && person.name == nil && !person.isDignitary
        // Who speaks for a body does not speak for a state.
        let country = isVague || person.organization != nil ? nil : person.country
        return (country, person.organization?.row)
    }

    func areForeign(_ left: Int, _ right: Int) -> Bool {
        guard left != right else { return false }
        let a = sides(of: left)
        let b = sides(of: right)
        if let x = a.organization, let y = b.organization { return x != y }
        if a.organization != nil || b.organization != nil { return true }
        if let x = a.country, let y = b.country { return x != y }
        return false
    }

    // MARK: Frames

    /// استقبل X Y: host and guest.
    private func reception(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let after = principals(scene, after: Int(trigger.end))
        var contact = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        var host: Mention?
        var guest: Mention?
        if let agent = cue(.agent, in: Int(trigger.end)..<scene.sentence.range.upperBound),
            let agentMention = after.first(where: { $0.actor.range.lowerBound >= Int(agent.end) }),
            agentMention.actor.range.lowerBound - Int(agent.end) <= 1
        {
            // The passive: from whom, by whom.
            host = agentMention
            guest =
                after.first { $0.actor.range.upperBound <= Int(agent.start) } ?? subjectBefore(scene, trigger)
        } else if row.form != .noun, let subject = subjectBefore(scene, trigger) {
            host = subject
            guest = after.first { areForeign($0.person, subject.person) }
        } else if row.form == .noun {
            // "الاستقبال" refers back and has no parties of its own.
            if trigger.clitics.contains(.the) { return nil }
            // "استقبال X لـY", "خلال استقباله Y"
            if let first = after.first, first.actor.range.lowerBound - Int(trigger.end) <= 1,
                let second = after.dropFirst().first(where: { areForeign($0.person, first.person) })
            {
                host = first
                guest = second
            } else if isPossessed(trigger), let first = after.first,
                let before = principals(scene, before: Int(trigger.start)).first(where: { areForeign($0.person, first.person) })
            {
                host = before
                guest = first
            }
        } else if let first = after.first {
            host = first
            guest = after.dropFirst().first { areForeign($0.person, first.person) }
        }
        guard let host, let guest, areForeign(host.person, guest.person) else { return nil }
        contact.hosts = [host.person]
        contact.guests = group(guest, in: after).map(\.person).filter { areForeign($0, host.person) }
        contact.isComplete = true
        return contact
    }

    /// التقى X Y, مباحثات X مع Y, اتصال هاتفي
    private func meeting(_ scene: Scene, _ trigger: Annotation, _ row: Trigger, isPhone: Bool) -> Contact? {
        let after = principals(scene, after: Int(trigger.end))
        let before = principals(scene, before: Int(trigger.start))
        var contact = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.isPhone = isPhone || phoneWord(scene, near: trigger)
        contact.sideCountries = adjectiveSides(after: Int(trigger.end), scene)
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        var pair: [Mention] = []
        if let between = cue(.between, in: rest.prefixRange(5)), let first = after.first,
            first.actor.range.lowerBound >= Int(between.end)
        {
            pair = Array(after.prefix(2))
        } else {
            var subject = row.form == .noun ? nil : subjectBefore(scene, trigger)
            let partnerStart = cue(.with, in: rest).map { Int($0.end) }
            if subject == nil, row.form != .noun, let first = after.first {
                subject = first
            }
            if row.form == .noun {
                // A subject after the noun ("لقاء X مع Y"), else the nearest before.
                if let first = after.first, let partnerStart, first.actor.range.upperBound < partnerStart {
                    subject = first
                } else {
                    subject = before.last
                }
            }
            if row.form == .noun, partnerStart != nil || isPossessed(trigger) {
                // "شملت اجتماعا مع …", "خلال لقائه …" without a subject of its own: the article's main figure.
                let partner = after.first { $0.actor.range.lowerBound >= partnerStart ?? 0 }
                if subject == nil || partner.map({ !areForeign($0.person, subject?.person ?? $0.person) }) == true,
                    let focus = focus(scene, foreignTo: partner)
                {
                    subject = focus
                }
            }
            if let subject {
                let candidates = after.filter {
                    $0.actor.range.lowerBound > subject.actor.range.lowerBound || subject.actor.range.lowerBound < Int(trigger.start)
                }
                var partner: Mention?
                if let partnerStart {
                    partner = candidates.first {
                        $0.actor.range.lowerBound >= partnerStart && areForeign($0.person, subject.person)
                    }
                }
                // "Discussed" needs its "with", or a subject of two: "أوباما وأردوغان يبحثان".
                let isDual = row.frame == .discuss && partnerStart == nil
                if isDual {
                    partner = before.last { areForeign($0.person, subject.person) && subject.actor.clitics.contains(.and) }
                        ?? after.first { $0.actor.clitics.contains(.and) && areForeign($0.person, subject.person) }
                } else if partner == nil, partnerStart == nil || contact.isPhone || row.form != .noun {
                    partner = candidates.first { areForeign($0.person, subject.person) }
                    if partner == nil, row.form != .noun || row.frame == .phone {
                        partner = before.last {
                            areForeign($0.person, subject.person)
                                && $0.actor.range.lowerBound != subject.actor.range.lowerBound
                        }
                    }
                }
                if let partner { pair = [subject] + group(partner, in: after) }
            }
        }
        if let peers = cue(.counterparts, in: rest.prefixRange(10)), let subject = pair.first ?? before.last {
            // "لقاءات مع نظرائه من قطر وتركيا": the states that follow are the sides.
            let states = nations(from: Int(peers.end), scene)
            if !states.isEmpty {
                contact.others = [subject.person]
                contact.sideCountries = states
                contact.isComplete = true
                return contact
            }
        }
        if pair.count < 2, let between = cue(.between, in: rest.prefixRange(6)) {
            // "لقاء بين المغرب وفنلندا"
            let states = scene.places.filter { $0.range.lowerBound >= Int(between.end) && $0.range.lowerBound < Int(between.end) + 8 }
            if states.count >= 2 { contact.sideCountries = Set(states.prefix(2).map(\.country)) }
        }
        guard pair.count >= 2, pair.dropFirst().contains(where: { areForeign($0.person, pair[0].person) }) else {
            guard row.frame != .discuss, contact.sideCountries.count >= 2 else { return nil }
            contact.others = before.filter { cast.persons[$0.person].country.map(contact.sideCountries.contains) == true }
                .map(\.person)
            return contact
        }
        contact.others = pair.map(\.person).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        // The ministers of a bloc are many sides: "كيري يلتقي وزراء خارجية دول مجلس التعاون".
        if pair.contains(where: { $0.actor.number == .plural && $0.actor.organization != nil }) {
            contact.type = .conference
            contact.conference = ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound)
            contact.conference?.isMultilateral = true
            contact.organizations = pair.compactMap(\.actor.organization)
        }
        contact.isComplete = true
        return contact
    }

    /// A noun with a pronoun: "لقائه", "مباحثاته".
    private func isPossessed(_ trigger: Annotation) -> Bool {
        let ha = FoldedLetter.arabic(0x647)
        let letters = article.letters(Int(trigger.start))
        return trigger.range.count == 1 && (letters.last == ha || letters.dropLast().last == ha)
    }

    /// The official whom the article mentions most, when he is foreign to a partner; as a mention before the sentence.
    private func focus(_ scene: Scene, foreignTo partner: Mention?) -> Mention? {
        guard let partner else { return nil }
        let candidates = cast.mentions.filter {
            $0.sentence < scene.index && cast.persons[$0.person].isOfficial && !$0.actor.number.isPlural
                && areForeign($0.person, partner.person)
        }
        return candidates.max {
            (cast.persons[$0.person].mentionCount, $1.actor.range.lowerBound)
                < (cast.persons[$1.person].mentionCount, $0.actor.range.lowerBound)
        }
    }

    /// "مباحثات سعودية أمريكية": adjectives of nations right after the noun.
    private func adjectiveSides(after start: Int, _ scene: Scene) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        var index = start
        while index < min(scene.sentence.range.upperBound, start + 6) {
            let token = article.token(index)
            if token.kind == .dash || token.kind == .slash {
                index += 1
                continue
            }
            if let match = annotations.match(.demonym, at: index) {
                result.insert(lexicon.demonyms[Int(match.value)].code)
                index = Int(match.end)
                continue
            }
            if let match = annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == .joint {
                index += 1
                continue
            }
            break
        }
        return result.count >= 2 ? result : []
    }

    /// The states listed from a token on: names and adjectives of nations, to the first verb.
    private func nations(from start: Int, _ scene: Scene) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for index in start..<scene.sentence.range.upperBound {
            if let match = annotations.match(.trigger, at: index), lexicon.triggers[Int(match.value)].form != .noun { break }
            if annotations.match(.cue, at: index).map({ lexicon.cues[Int($0.value)] == .relative }) == true { break }
            if let match = annotations.match(.country, at: index), lexicon.countries[Int(match.value)].kind != .office {
                result.insert(lexicon.countries[Int(match.value)].code)
            } else if let match = annotations.match(.demonym, at: index), !lexicon.demonyms[Int(match.value)].isWeak {
                result.insert(lexicon.demonyms[Int(match.value)].code)
            }
        }
        return result
    }

    private func phoneWord(_ scene: Scene, near trigger: Annotation) -> Bool {
        scene.triggers.contains {
            lexicon.triggers[Int($0.value)].frame == .phone && abs(Int($0.start) - Int(trigger.start)) < 12
        }
    }

    /// زار X PLACE, زيارة X إلى PLACE, وصل X إلى PLACE, غادر X PLACE
    private func visit(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let after = principals(scene, after: Int(trigger.end))
        let before = principals(scene, before: Int(trigger.start))
        var contact = Contact(type: .visit, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        var guest: Mention?
        if row.form == .noun {
            if let first = after.first, first.actor.range.lowerBound - Int(trigger.end) <= 1, !first.actor.clitics.contains(.to) {
                guest = first
            } else {
                guest = before.last
            }
        } else {
            guest = subjectBefore(scene, trigger) ?? after.first
        }
        guard let guest else { return nil }
        let from = max(Int(trigger.end), guest.actor.range.lowerBound < Int(trigger.start) ? 0 : guest.actor.range.upperBound)
        let guestSide = sides(of: guest.person)
        var candidates = scene.places.filter { $0.range.lowerBound >= from || $0.range.lowerBound >= Int(trigger.end) }
        if let kingdom = kingdomPlace(scene, from: Int(trigger.end)) { candidates.append(kingdom) }
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        let isForeign = { (place: Place) in guestSide.organization != nil || guestSide.country != place.country }
        var destination: Place?
        if row.frame == .depart {
            destination = candidates.first { isForeign($0) }
        } else if row.frame == .arrive {
            destination = candidates.first { $0.relation != .bare || row.form == .noun } ?? candidates.first
        } else {
            destination =
                candidates.first { $0.relation == .toward || $0.range.lowerBound - Int(trigger.end) <= 1 }
                ?? candidates.first { $0.relation != .bare } ?? (row.form == .noun ? nil : candidates.first)
        }
        if let place = destination, place.city == nil,
            let city = candidates.first(where: { $0.city != nil && $0.country == place.country && $0.relation != .bare })
        {
            destination = city
        }
        contact.guests = group(guest, in: scene.mentions).map(\.person)
        // The host: by invitation, or the object of a visit.
        if let invitation = cue(.invitation, in: scene.sentence.range),
            let host = scene.mentions.first(where: {
                $0.actor.range.lowerBound >= Int(invitation.end)
                    && $0.actor.range.lowerBound - Int(invitation.end) <= 2 && areForeign($0.person, guest.person)
            })
        {
            contact.hosts = [host.person]
        }
        guard let destination else { return nil }
        if guestSide.country == nil, guestSide.organization == nil {
            // Who leaves one state for another speaks for the first when nothing else is said.
            guard row.frame == .depart, guest.actor.title != nil, let target = candidates.first(where: { $0.relation == .toward }),
                let origin = candidates.first(where: { $0.country != target.country })
            else { return nil }
            contact.sideCountries = [origin.country]
            contact.destination = target
            contact.place = target
            contact.isComplete = true
            return contact
        }
        guard isForeign(destination) else { return nil }
        contact.destination = destination
        contact.place = destination
        contact.isComplete = true
        return contact
    }

    /// "المملكة" as a place is the paper's own kingdom.
    func kingdomPlace(_ scene: Scene, from start: Int) -> Place? {
        guard let country = home.outlet ?? home.dominant,
            let match = cue(.kingdom, in: start..<scene.sentence.range.upperBound)
        else { return nil }
        // "المملكة المغربية" and the like are read as countries.
        if annotations.match(.country, at: Int(match.start)) != nil { return nil }
        if scene.mentions.contains(where: { $0.actor.range.contains(Int(match.start)) }) { return nil }
        return Place(range: match.range, country: country, relation: .toward)
    }

    /// مؤتمر, قمة, الاجتماع الوزاري
    private func gathering(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let reader = ConferenceReader(article: article)
        guard let name = reader.name(at: trigger, limit: scene.sentence.range.upperBound) else { return nil }
        var contact = Contact(type: .conference, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        // Talks of two sides under the name of a meeting are talks.
        let isPlural = scene.mentions.contains { mention in
            mention.actor.number == .plural && (mention.actor.organization != nil || mention.actor.country == nil)
                && cast.persons[mention.person].rank == .minister
        }
        if row.frame == .session, !name.isMultilateral, name.ordinal == nil, !isPlural {
            return meeting(scene, trigger, row, isPhone: false)
        }
        if isPlural { contact.conference?.isMultilateral = true }
        let principals = scene.mentions.filter {
            cast.persons[$0.person].isOfficial
        }
        for mention in principals where !mention.actor.number.isPlural && !mention.actor.isDelegation {
            let range = mention.actor.range
            if range.overlaps(name.range) { continue }
            if chairs(scene, mention) { contact.chairs.append(mention.person) } else { contact.others.append(mention.person) }
        }
        contact.sideCountries = adjectiveSides(after: Int(trigger.end), scene)
        for index in scene.sentence.range {
            guard let match = annotations.match(.organization, at: index) else { continue }
            if lexicon.organizations[Int(match.value)].isInternational { contact.organizations.append((Int(match.value), match.range)) }
        }
        let countries = Set(contact.persons.compactMap { sides(of: $0).country }).union(contact.sideCountries)
        guard name.isMultilateral || countries.count >= 2 || !contact.organizations.isEmpty || isPlural else { return nil }
        // "قمة الدبلوماسية", "حزب المؤتمر": a bare noun is a gathering only when it is held or attended.
        let isNamed = name.isMultilateral || name.ordinal != nil || name.range.overlaps(contact.organizations.first?.range ?? 0..<0)
        let isHeld = scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .light, .attend, .host, .chair: abs(Int($0.start) - Int(trigger.start)) < 14
            default: false
            }
        }
        guard isNamed || isHeld || scene.sentence.isHeadline else { return nil }
        contact.isComplete = name.isMultilateral && name.range.count > 1
        return contact
    }

    private func chairs(_ scene: Scene, _ mention: Mention) -> Bool {
        scene.triggers.contains {
            lexicon.triggers[Int($0.value)].frame == .chair
                && mention.actor.range.lowerBound - Int($0.end) <= 2 && mention.actor.range.lowerBound >= Int($0.end)
        } && cue(.delegation, in: scene.sentence.range) == nil
    }

    private func row(_ trigger: Annotation) -> Trigger { lexicon.triggers[Int(trigger.value)] }

    // MARK: Place, date, status

    /// The place of talks: the first "in …" of the sentence, the nearest after the trigger first.
    private func place(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Place? {
        guard !contact.isPhone else { return nil }
        let inside = scene.places.filter { place in
            place.relation == .inside && !(contact.conference.map { $0.range.overlaps(place.range) } ?? false)
        }
        let cities = inside.filter { $0.city != nil }
        // "اجتماع الدوحة", "قمة الرياض"
        let next = Int(trigger.end)
        if row(trigger).form == .noun, let named = scene.places.first(where: {
            $0.relation == .bare && $0.city != nil && $0.range.lowerBound >= next && $0.range.lowerBound <= next + 1
        }) {
            return named
        }
        let pool = cities.isEmpty ? inside : cities
        return pool.min {
            distance($0.range, trigger.range) < distance($1.range, trigger.range)
        }
    }

    private func distance(_ range: Range<Int>, _ trigger: Range<Int>) -> Int {
        if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound }
        // What stands before a trigger belongs to it less surely.
        return (trigger.lowerBound - range.upperBound) * 2
    }

    private func date(_ scene: Scene, _ trigger: Annotation) -> DateMention? {
        scene.dates.filter { !isOfStatement($0, trigger) }
            .min { distance($0.range, trigger.range) < distance($1.range, trigger.range) }
    }

    /// "أعلن الكرملين أمس أن …": a date before "that" dates the statement, not the contact.
    private func isOfStatement(_ date: DateMention, _ trigger: Annotation) -> Bool {
        guard date.range.upperBound <= Int(trigger.start) else { return false }
        for index in date.range.upperBound..<Int(trigger.start) {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            // "استقبله أمس … التي تقوم بزيارة": nor does it date what a relative clause tells.
            case .complementizer, .relative: return true
            default: continue
            }
        }
        return false
    }

    private func status(_ scene: Scene, _ trigger: Annotation, _ row: Trigger, _ contact: Contact) -> EventStatus {
        let start = Int(trigger.start)
        let window = max(scene.sentence.range.lowerBound, start - 9)..<min(scene.sentence.range.upperBound, start + 14)
        if trigger.clitics.contains(.will) { return .planned }
        var status = EventStatus.occurred
        for index in window {
            guard let match = annotations.match(.status, at: index) else { continue }
            let isBefore = Int(match.end) <= start
            switch lexicon.statusCues[Int(match.value)] {
            case .cancelled where isBefore && start - Int(match.end) <= 4: return .cancelled
            case .denied where isBefore: return .denied
            case .planned:
                // A past verb is not turned by what comes after it.
                if row.form == .past && !isBefore { continue }
                if row.form == .past, start - Int(match.end) > 3 { continue }
                status = .planned
            default: continue
            }
        }
        if start > scene.sentence.range.lowerBound, let cue = annotations.match(.cue, at: start - 1),
            lexicon.cues[Int(cue.value)] == .negation, row.form != .noun
        {
            return .denied
        }
        // A light verb in the future carries its noun: "سيعقد … لقاء".
        if row.form == .noun,
            scene.triggers.contains(where: {
                lexicon.triggers[Int($0.value)].frame == .light && $0.clitics.contains(.will)
                    && start - Int($0.end) < 12 && Int($0.end) <= start
            })
        {
            return .planned
        }
        if let date = contact.date ?? self.date(scene, trigger), let published = article.published,
            let day = date.resolved(tense: .past).start?.civilDay
        {
            if day > published { return row.form == .past ? .occurred : .planned }
            // "يغادر اليوم": what a trip does today is still to come when the paper is printed.
            if day == published, contact.type == .visit, row.form == .present { return .planned }
            if status == .planned, day < published { return .occurred }
        }
        return status
    }
}

extension Range where Bound == Int {
    /// The first so many elements.
    func prefixRange(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
