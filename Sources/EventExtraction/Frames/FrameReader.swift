import ArabicText
import Lexicon

/// Finds contacts: a trigger word, and by its frame who received, met or visited whom, and where.
final class FrameReader {
    let reading: Reading
    let article: Article
    let cast: Cast
    let home: HomeCountry
    let lexicon: Lexicon
    let annotations: Annotations

    init(_ reading: Reading) {
        self.reading = reading
        article = reading.article
        cast = reading.cast
        home = reading.home
        lexicon = article.lexicon
        annotations = article.annotations
    }

    /// No article reports so many; pasted heaps of text are read up to here.
    private static let mostContacts = 256

    /// All contacts of the article in the order of their sentences.
    func contacts() -> [Contact] {
        var result: [Contact] = []
        if article.headline != nil, let trip = whereabouts(reading.scene(0)) { result.append(trip) }
        for index in article.sentences.indices where article.opensFrame(article.sentences[index].range) {
            let scene = reading.scene(index)
            for trigger in scene.triggers
            where !isInsideBody(trigger) && !isSolution(trigger) && !isAimOfPreparation(scene, trigger)
                && !isOnlySpokenOf(trigger) && !isWithCivilSociety(scene, trigger)
            {
                let isJoined =
                    opensWithPartner(scene, trigger) || opensWithPlace(scene, trigger)
                    || opensWithObject(scene, trigger, result)
                let carried = isJoined ? carriedOn(scene, trigger, result) : nil
                let own = carried == nil ? ownContact(scene, trigger, result) : nil
                guard
                    var found = carried ?? own ?? carriedOn(scene, trigger, result) ?? leftOut(scene, trigger, result)
                else { continue }
                if lacksRuler(found, trigger) { continue }
                found = withThird(found, scene, trigger, result)
                complete(&found, scene, trigger, result, isOwn: own != nil)
                let later = moved(found, scene)
                // The day to which a trip is put off is not the one on which it was due.
                if let later, later.date?.range == found.date?.range { found.date = nil }
                result.append(contentsOf: separately(found, scene, trigger))
                result.append(contentsOf: furtherStops(scene, found))
                if let later { result.append(later) }
                result.append(contentsOf: furtherGuests(scene, found))
            }
            result += stops(scene, result)
            if !result.isEmpty { result += mattersOfTrips(scene, result) }
            result += dealings(scene, result)
            if result.count >= Self.mostContacts { break }
        }
        return result
    }

    /// The contact that a trigger tells with what its own sentence and those before it say.
    private func ownContact(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        if isOfEditionTold(scene, trigger, told) { return nil }
        if !told.isEmpty, let other = besideTold(scene, trigger, told) { return other }
        if let fronted = frontedPartner(scene, trigger, told) { return fronted }
        if let contact = contact(scene, trigger) {
            return tellsNoSide(contact) ? heldElsewhere(scene, trigger, told) ?? contact : contact
        }
        if told.isEmpty { return nil }
        return talksOnTrip(scene, trigger, told) ?? heldElsewhere(scene, trigger, told)
    }

    /// What a trigger tells beside the contacts told before, or of what belongs to them, which its frame alone would not.
    private func besideTold(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        if let again = statesAgain(scene, trigger, told) { return again }
        guard row(trigger).form == .noun else {
            return metOnTrip(scene, trigger, told) ?? programme(scene, trigger, told)
                ?? committeeToSit(scene, trigger, told)
        }
        if let talks = talksComprising(scene, trigger, told) { return talks }
        return edition(scene, trigger, told) ?? heldApart(scene, trigger, told) ?? preparation(scene, trigger, told)
            ?? gatheringAgain(scene, trigger, told) ?? purpose(scene, trigger, told) ?? programme(scene, trigger, told)
    }

    /// The contact of a sentence that leaves out a side or a goal told before.
    private func leftOut(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        if !told.isEmpty,
            let talks = receivedByInviter(scene, trigger, told) ?? receivedHim(scene, trigger, told) ?? receivedGuest(
                scene, trigger, told)
                ?? talksWithHim(scene, trigger, told)
        {
            return talks
        }
        if isHypothetical(trigger) || invitation(scene, to: trigger) == .open || isInterview(trigger) { return nil }
        if let talks = talksThere(scene, trigger) ?? talksOfBoth(scene, trigger) { return talks }
        if let talks = talksWithNamed(scene, trigger, told) { return talks }
        if told.isEmpty { return nil }
        return talksRemembered(scene, trigger, told) ?? tripOfGuest(scene, trigger, told)
            ?? returnVisit(scene, trigger, told) ?? tourAhead(scene, trigger, told) ?? otherTrip(scene, trigger, told)
    }

    /// The contact that a trigger opens in its sentence, if its frame is filled.
    func contact(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let row = row(trigger)
        let invitation = invitation(scene, to: trigger)
        // "وجه دعوة إلى الوزير لزيارة هانوي، وقد قبلها": an accepted invitation is a plan.
        if isHypothetical(trigger) && invitation != .accepted || isRole(trigger) || invitation == .open
            || isInterview(trigger) || isPartyCongress(trigger) || isBackdrop(scene, trigger)
        {
            return nil
        }
        if isPressConference(Int(trigger.start)) {
            // A press conference that two sides give jointly follows their talks.
            let next = Int(trigger.end)..<min(Int(trigger.end) + 7, scene.sentence.range.upperBound)
            guard cue(.joint, in: next) != nil || cue(.with, in: next) != nil || isGivenTogether(next, scene) else {
                return nil
            }
            return meeting(scene, trigger, row, isPhone: false).flatMap { $0.isComplete ? $0 : nil }
        }
        switch row.frame {
        case .receive, .summon:
            return receptionRefused(scene, trigger) ?? welcomeAhead(scene, trigger) ?? reception(scene, trigger, row)
        case .discuss where isShowing(scene, trigger): return nil
        case .meet where isPointedAt(trigger): return nil
        case .meet, .discuss:
            let session = hasPartner(scene, trigger) ? nil : bodySession(scene, trigger, row)
            return session ?? severalParties(scene, trigger) ?? internationalMeeting(scene, trigger, row)
                ?? ledSession(scene, trigger, row) ?? meeting(scene, trigger, row, isPhone: false)
                ?? peaceTalks(scene, trigger) ?? table(scene, trigger) ?? bodySession(scene, trigger, row)
                ?? countedStates(scene, trigger, row) ?? meetingAgain(scene, trigger)
        case .phone where isToldByPhone(scene, trigger): return nil
        case .phone: return meeting(scene, trigger, row, isPhone: true)
        case .tour:
            return roundOfCommittee(scene, trigger, row) ?? station(scene, trigger) ?? visit(scene, trigger, row)
        // "عن تطلعه لزيارة القاهرة": without a day no more than a wish.
        case .visit where isHope(trigger) && !isNamedDay(after: trigger): return nil
        case .visit: return officeSees(scene, trigger) ?? visit(scene, trigger, row)
        case .arrive, .depart: return visit(scene, trigger, row)
        case .alight where isHoliday(trigger): return nil
        case .alight: return timeWith(scene, trigger) ?? visit(scene, trigger, row) ?? roundWith(scene, trigger)
        case .gathering, .session: return summitOfTwo(scene, trigger) ?? gathering(scene, trigger, row)
        case .host: return hosting(scene, trigger, row)
        case .credentials: return credentials(scene, trigger)
        case .attend: return ceremony(scene, trigger)
        case .chair: return ceremony(scene, trigger) ?? delegationLed(scene, trigger) ?? jointChair(scene, trigger)
        case .send: return errand(scene, trigger)
        case .comeBack: return returning(scene, trigger)
        case .sign: return signing(scene, trigger)
        case .launch: return launch(scene, trigger)
        case .inspect: return inspection(scene, trigger)
        case .represent: return representation(scene, trigger)
        case .light:
            if article.isTable(Int(trigger.end)) || article.isTableThat(Int(trigger.start) - 1) {
                return tableOfTwo(scene, trigger)
            }
            let opening = article.isOpening(Int(trigger.start)) ? launch(scene, trigger) : nil
            return opening ?? committeeOfTwo(scene, trigger) ?? countedStates(scene, trigger, row)
        case .deal, .honour, .face, .hand, .lead: return nil
        }
    }

    /// "عرض" is to discuss only with somebody: "عرض الوزير مع السفير العلاقات"; else something is shown, or is a show.
    private func isShowing(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard article.letters(Int(trigger.start)).hasSuffix(Self.show) else { return false }
        let start = Int(trigger.start)
        guard trigger.clitics.isSubset(of: [.and, .then, .will]), !article.token(start).hasTanwin,
            scene.triggers.allSatisfy({ Int($0.end) != start }),
            start == scene.sentence.range.lowerBound || annotations.item(endingAt: start, .cue) == nil
                || goesOn(scene, trigger),
            let with = cue(.with, in: clause(after: trigger, scene))
        else { return true }
        return !scene.mentions.contains { (0...1).contains($0.actor.range.lowerBound - Int(with.end)) }
    }

    private static let show = foldedWord("عرض")

    /// "دعا إلى اجتماع", "احتمال عقد قمة": called for or thought of, not held.
    func isHypothetical(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let thought = (max(0, start - 4)..<start).first { index in
            annotations.contains(.cue, at: index) {
                lexicon.cues[Int($0.value)] == .hypothetical && Int($0.end) <= start
                    && !(isImportance($0) && Int($0.end) == start && isCarriedOut(trigger))
            }
        }
        // "هل تلتقي باريس ودمشق؟", "على إنشاء منتدى": what is founded does not sit yet.
        if start > 0, Self.asking.contains(article.letters(start - 1)) || isFounded(trigger) { return true }
        guard
            thought != nil || isCalledFor(trigger) || isProposed(trigger) || isInvitedTo(trigger)
                || isTooEarly(trigger) || isWished(trigger)
        else { return false }
        return !isConvened(trigger)
    }

    private static let asking = WordSet(["هل", "فهل", "وهل", "أترى"])

    /// "حل يقضي بإحداث منتدى"
    func isFounded(_ trigger: Annotation) -> Bool {
        row(trigger).isGathering && !trigger.clitics.contains(.the)
            && Self.founding.contains(article.letters(Int(trigger.start) - 1).withoutClitics)
    }

    private static let founding = WordSet(["إنشاء", "تأسيس", "إحداث", "استحداث"])

    /// "أهمية الزيارة التي قام بها" speaks of one that was made, "أهمية عقد قمة" of one that is wanted.
    private func isImportance(_ cue: Annotation) -> Bool {
        article.letters(Int(cue.start)).elementsEqual(Self.importance)
    }

    private static let importance = foldedWord("أهمية")

    /// "الزيارة التي قام بها"
    private func isCarriedOut(_ trigger: Annotation) -> Bool {
        trigger.clitics.contains(.the)
            && (Int(trigger.end)..<article.tokens.tokens.count).prefixRange(3).contains { index in
                annotations.match(.trigger, at: index).map { row($0).frame == .light && row($0).form == .past } ?? false
            }
    }

    /// "دعا الأمين العام إلى اجتماع طارئ يوم الأحد": what is called for a certain day is convened.
    func isConvened(_ trigger: Annotation) -> Bool {
        guard row(trigger).isGathering, isNamedDay(after: trigger) else {
            return false
        }
        let start = Int(trigger.start)
        return isCalledFor(trigger)
            || (max(0, start - 4)..<start).contains { index in
                annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .calling }
            }
    }

    /// Whether a coming day stands close behind a noun.
    func isNamedDay(after trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        let reach = end..<max(end, min(end + Self.reachOfDay, article.tokens.tokens.count - 1))
        // "عقد مؤتمره الثاني في القاهرة خلال الفترة 19-20 فبراير": within its own phrase the day may stand further off.
        let phrase = (end..<max(end, min(end + 2 * Self.reachOfDay, article.tokens.tokens.count - 1))).prefix {
            [.arabicWord, .number, .dash].contains(article.token($0).kind)
                && ($0 < reach.upperBound || annotations.match(.trigger, at: $0) == nil)
        }
        return (end..<max(reach.upperBound, phrase.endIndex)).contains { (index: Int) in
            if let weekday = annotations.match(.weekday, at: index) {
                return dateWord(at: Int(weekday.end)) != .last
            }
            if article.token(index).kind == .number { return annotations.match(.month, at: index + 1) != nil }
            let word = dateWord(at: index)
            return word == .tomorrow || word == .dayAfterTomorrow
        }
    }

    private func dateWord(at index: Int) -> DateWord? {
        annotations.match(.dateWord, at: index).map { lexicon.dateWords[Int($0.value)] }
    }

    /// Words between a meeting that is called for and its day.
    private static let reachOfDay = 6

    /// "بدوره", "دوره": his role or turn, which folding makes one with a session.
    private func isRole(_ trigger: Annotation) -> Bool {
        trigger.range.count == 1 && article.letters(Int(trigger.start)).hasSuffix(Self.session)
            && article.endsInHa(Int(trigger.start))
    }

    private static let session = foldedWord("دورة")

    /// "دعا الأمين العام الدول إلى عقد مؤتمر": the verb of calling stands apart from what is called for.
    func isCalledFor(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return false }
        var head = Int(trigger.start)
        var clitics = trigger.clitics
        if head > 0, let light = annotations.match(.trigger, at: head - 1), row(light).frame == .light,
            row(light).form == .noun
        {
            head -= 1
            clitics = light.clitics
        }
        let isAim =
            clitics.contains(.to) || clitics.contains(.inside)
            || head > 0 && cue(.toward, in: head - 1..<head) != nil
        guard isAim, !isClosingStatement(head) else { return false }
        for index in stride(from: head - 1, through: max(0, head - 30), by: -1) {
            if article.token(index).kind == .period
                || article.token(index).startsLine && index < head - 29
            {
                break
            }
            if cue(.calling, in: index..<index + 1) != nil {
                // Far from its verb an aim is that of the verb which opens the sentence.
                return index >= head - 14 || index == 0 || article.token(index).startsLine
                    || article.token(index - 1).kind != .arabicWord
            }
            // Another verb in between has its own aim.
            if let verb = annotations.match(.trigger, at: index), row(verb).form != .noun { return false }
            if article.token(index).startsLine { break }
        }
        return false
    }

    /// "دعا البيان الختامي لاجتماع …": of the meeting is the statement, whatever it calls for.
    private func isClosingStatement(_ head: Int) -> Bool {
        head > 0 && Self.statements.contains(article.letters(head - 1))
    }

    private static let statements = WordSet([
        "الختامي", "الختامية", "الافتتاحي", "الافتتاحية", "النهائي", "التحضيرية", "المنظمة", "الصادر", "الصادرة",
    ])

    // MARK: Neighbours of a trigger

    func isPressConference(_ index: Int) -> Bool {
        annotations.contains(.cue, at: index) {
            // "المؤتمر الإعلامي الدولي": one of the media's, not with them.
            lexicon.cues[Int($0.value)] == .pressConference
                && cue(.multilateral, in: Int($0.end)..<Int($0.end) + 1) == nil
        }
    }

    /// "المؤتمر" in the name of a party or a council is no gathering.
    func isInsideBody(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        for index in max(0, start - 5)...start {
            for match in annotations.at(index) where match.range.contains(start) && match.range.count > 1 {
                if match.category == .organization || match.category == .institution { return true }
            }
        }
        return isHeaded(trigger)
    }

    func principals(_ scene: Scene, after index: Int) -> [Mention] {
        scene.mentions.filter {
            $0.actor.range.lowerBound >= index && $0.actor.range.lowerBound < max(scene.attendance, index)
                && takesPart($0, scene)
        }
    }

    /// Officials do, and the head of a university or a newspaper to whom an envoy comes.
    func takesPart(_ mention: Mention, _ scene: Scene) -> Bool {
        let person = cast.persons[mention.person]
        if person.isOfficial { return person.isIntroduced && !isTalkedAbout(mention) }
        guard person.isOfHouse, person.country != nil else { return false }
        // "استقبل الوزير رئيس جامعة ليون الفرنسية": so does he whose nation is told when an official of another receives him.
        if person.domain == .academic, !person.countryIsGuess, person.name != nil, person.isHead(in: article) {
            return scene.mentions.contains {
                cast.persons[$0.person].holdsOffice && areForeign($0.person, mention.person)
            }
        }
        return scene.mentions.contains {
            cast.persons[$0.person].isEnvoy && cast.persons[$0.person].country != person.country
        }
    }

    func principals(_ scene: Scene, before index: Int) -> [Mention] {
        scene.mentions.filter {
            $0.actor.range.upperBound <= index && takesPart($0, scene) && !isAuthor($0)
                && ($0.actor.range.upperBound <= scene.attendance || index > scene.attendance)
        }
    }

    func cue(_ kind: Cue, in range: Range<Int>) -> Annotation? {
        for index in range {
            if let match = annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == kind {
                return match
            }
        }
        return nil
    }

    func row(_ trigger: Annotation) -> Trigger { lexicon.triggers[Int(trigger.value)] }
}

extension Range where Bound == Int {
    /// The first so many elements.
    func prefixRange(_ count: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + count)
    }
}
