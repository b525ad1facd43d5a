import ArabicText
import Lexicon

/// What later sentences tell of a contact by a word that stands for it: "وجرى اللقاء أمس في جنيف".
extension FrameReader {
    /// The time near a word that may stand for a contact told before: "اللقاء", "الاتصال الذي جرى".
    func time(ofSame told: Contact, in sentence: Int) -> (date: DateMention, status: EventStatus)? {
        let (type, isPhone) = (told.type, told.isPhone)
        let scene = reading.scene(sentence)
        for trigger in scene.triggers where !isInsideBody(trigger) && !isHypothetical(trigger) {
            let row = row(trigger)
            let mayStand =
                switch row.frame {
                case .receive, .credentials, .meet, .phone, .session, .summon: type != .visit
                // Who give a press conference together have met on that day.
                case .gathering: type == (isPressConference(Int(trigger.start)) ? .bilateralTalks : .conference)
                case .visit, .arrive, .alight: type != .conference
                case .depart, .tour: type == .visit
                case .discuss: type == .bilateralTalks && row.form == .past && sentence == article.leadSentence
                // "رأس الوفد": of a trip that the headline tells by the same words.
                case .chair: type == .visit && sentence == article.leadSentence && isTold(told, by: .chair)
                case .attend, .host, .light, .send, .comeBack, .sign, .launch, .inspect, .represent, .deal,
                    .honour, .face, .hand, .lead:
                    false
                }
            // Of a call no word for a meeting tells the time.
            guard mayStand, isPhone == (row.frame == .phone) || type != .bilateralTalks else { continue }
            // "سيتوجه اليوم إلى عمان": of a trip to another state the day is its own.
            if row.isTrip, let state = (told.destination ?? told.place)?.country,
                goesElsewhere(than: state, scene, trigger)
            {
                continue
            }
            var contact = Contact(type: type, frame: row.frame, trigger: trigger.range, sentences: [sentence])
            setTime(&contact, scene, trigger)
            // The lead's verb and its date have long titles between them.
            let isLead = sentence == article.leadSentence && row.form == .past
            guard let date = contact.date,
                distance(date.range, trigger.range) <= (isLead ? 3 : 1) * Self.farthestDate
                    || row.isGathering && isFixed(date, behind: trigger)
            else { continue }
            return (date, contact.status)
        }
        return nil
    }

    /// "مؤتمر «لندن 3» لدعم مستقبل الصومال، المقرر في لندن في 24 أغسطس": the day behind a word of fixing, however long the name.
    private func isFixed(_ date: DateMention, behind trigger: Annotation) -> Bool {
        let start = date.range.lowerBound
        let first = max(Int(trigger.end), start - Self.reachOfFixing)
        return first < start && start - Int(trigger.end) <= Self.longestFixed
            && (first..<start).contains { Self.fixing.contains(article.letters($0)) }
    }

    /// Words from a word of fixing to the day, and of a gathering's name with them.
    private static let reachOfFixing = 6
    private static let longestFixed = 24
    private static let fixing = WordSet([
        "المقرر", "المقررة", "المزمع", "المزمعة", "المرتقب", "المرتقبة", "المنتظر", "المنتظرة", "المنعقد", "المنعقدة",
    ])

    private func isTold(_ contact: Contact, by frame: Trigger.Frame) -> Bool {
        annotations.match(.trigger, at: contact.trigger.lowerBound).map { row($0).frame == frame } ?? false
    }

    private func goesElsewhere(than state: CountryCode, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        return scene.places.first {
            $0.range.lowerBound >= end && $0.range.lowerBound - end <= Self.reachOfPlace && $0.relation == .toward
        }.map { $0.country != state } ?? false
    }

    /// The day on which a lead's speaker said something, when he spoke at a contact: "قال … أمس", "وأضاف خلال لقائه".
    func dateOfSpeech(at contact: Contact) -> DateMention? {
        guard let trigger = annotations.match(.trigger, at: contact.trigger.lowerBound),
            let cue = annotations.item(endingAt: Int(trigger.start), .cue),
            [.during, .inside].contains(lexicon.cues[Int(cue.value)])
        else { return nil }
        let scene = reading.scene(article.leadSentence)
        guard let speaker = scene.mentions.first, contact.persons.contains(speaker.person),
            let date = scene.dates.first, date.isRelative || date.weekday != nil
        else { return nil }
        let isOfWhatIsSaid = (scene.sentence.range.lowerBound..<date.range.lowerBound).contains {
            annotations.match(.cue, at: $0).map { lexicon.cues[Int($0.value)] } == .complementizer
        }
        return isOfWhatIsSaid ? nil : date
    }

    /// "عبر الوزير أمس في طهران عن أمله": the day on which a guest spoke at the place that he visits, or where talks were held.
    func dayOfSpeechThere(_ contact: Contact) -> DateMention? {
        guard !contact.isPhone, let country = contact.place?.country else { return nil }
        let scene = reading.scene(article.leadSentence)
        guard let speaker = scene.mentions.first, contact.persons.contains(speaker.person),
            !contact.hosts.contains(speaker.person), sides(of: speaker.person).country != country,
            let date = scene.dates.first, date.isRelative && !date.isWeek || date.weekday != nil,
            let place = scene.places.first(where: { $0.relation == .inside }), place.city != nil,
            place.country == country,
            max(place.range.lowerBound - date.range.upperBound, date.range.lowerBound - place.range.upperBound) <= 2
        else { return nil }
        // Behind a contact, or "that", time and place are of something else.
        let end = max(place.range.upperBound, date.range.upperBound)
        let isOfOther = (scene.sentence.range.lowerBound..<end).contains { index in
            annotations.has(.trigger, at: index)
                || annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] } == .complementizer
        }
        return isOfOther ? nil : date
    }

    /// Words between a contact and the date that still is its own.
    static let farthestDate = 10

    /// The city of the place where a later sentence says that the contact was held: "وعقد الاجتماع في فندق بجنيف".
    func place(ofSame type: EventType, in sentence: Int) -> Place? {
        let scene = reading.scene(sentence)
        for trigger in scene.triggers where standsFor(type, trigger) && !isInsideBody(trigger) {
            let start = Int(trigger.end)
            let next = scene.triggers.first { Int($0.start) >= start && row($0).frame != .light }
            let limit = min(start + Self.farthestDate, next.map { Int($0.start) } ?? scene.sentence.range.upperBound)
            let found = scene.places.first {
                $0.relation == .inside && $0.city != nil && $0.range.lowerBound >= start && $0.range.lowerBound < limit
                    && !isOfMatter($0, from: start)
            }
            if let found { return found }
        }
        return nil
    }

    /// "اللقاء الذي سمح باستعراض إنجاز المصنع بوهران": what follows a matter of talks, or the project told of, is no place of theirs.
    private func isOfMatter(_ place: Place, from start: Int) -> Bool {
        (start..<place.range.lowerBound).contains { index in
            annotations.contains(.cue, at: index) {
                [.matter, .about, .discussing, .field].contains(lexicon.cues[Int($0.value)])
            }
        } && place.range.lowerBound - start > Self.reachOfPlace
    }

    /// How many words behind the noun of meeting its place may stand when a matter is told between them.
    private static let reachOfPlace = 4

    /// "اللقاء", "المباحثات", "القمة", "والتقى الوزيران": of the contact's kind, with its article or with both sides as one word.
    private func standsFor(_ type: EventType, _ trigger: Annotation) -> Bool {
        let row = row(trigger)
        if row.form == .past, row.frame == .meet, type == .bilateralTalks { return isOfTwo(Int(trigger.end)) }
        guard row.form == .noun, article.letters(Int(trigger.start)).containsArticle else { return false }
        return switch row.frame {
        case .receive, .meet, .discuss: type == .bilateralTalks
        case .session: type != .visit
        case .gathering: type == .conference && !isPressConference(Int(trigger.start))
        default: false
        }
    }

    /// "الوزيران", "الطرفان"
    private func isOfTwo(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.containsArticle && letters.count > 6 && letters.hasSuffix(Self.dual)
    }

    private static let dual = foldedWord("ان")

    /// "وترأس الاجتماع فلان", "ورأس وفد المملكة إلى المؤتمر فلان": a later sentence names who took part.
    func mentionedAgain(_ scene: Scene, _ trigger: Annotation, _ name: ConferenceName)
        -> Contact?
    {
        guard name.range.count == 1,
            trigger.clitics.contains(.the) || article.letters(name.range.lowerBound).containsArticle
        else { return nil }
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
            || scene.attendance < scene.sentence.range.upperBound || endOfAttendance(scene, at: trigger) != nil
        guard takesPart else { return nil }
        for mention in scene.mentions where cast.persons[mention.person].isOfficial {
            let person = cast.persons[mention.person]
            // "بحضور وزير الخارجية الإسباني": an office tells enough when its state is told.
            let isOfState = person.holdsOffice && person.country != nil && !person.countryIsGuess
            guard person.name != nil || isOfState && !person.number.isPlural && !person.isDelegation,
                person.isIntroduced, !isOnlyToldOf(mention, scene, trigger)
            else { continue }
            if chairs(scene, mention) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        return contact.persons.isEmpty && contact.sideCountries.isEmpty ? nil : contact
    }
}
