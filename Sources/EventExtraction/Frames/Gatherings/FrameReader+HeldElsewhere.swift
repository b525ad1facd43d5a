import ArabicText
import Lexicon

/// Gatherings beside the news that a sentence tells by where or when they are held: "القمة التي تستضيفها مدريد في ديسمبر",
/// "مؤتمر المانحين المقرر في بروكسل".
extension FrameReader {
    /// A gathering that is held in another state than the one told before, which its words might make the same.
    func heldApart(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).form == .noun, row(trigger).isGathering,
            let last = told.last(where: { $0.type == .conference && !$0.isEdition }), mayBeHeld(scene, trigger, told),
            let name = ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound),
            let holding = holding(of: trigger, behind: name.range.upperBound, scene), holding.isAsserted,
            // "الاجتماع المقرر في دمشق" beside one in Cairo
            name.range.count > 1 || holding.verb == name.range.upperBound,
            let there = holding.place,
            last.place.map({ $0.country != there.country })
                ?? (holding.verb == name.range.upperBound && name.range.count == 1)
        else { return nil }
        return held(scene, trigger, name, holding, told)
    }

    /// A gathering that no frame takes for news, but whose words tell where or when it is held.
    func heldElsewhere(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        if let earlier = earlierMeeting(scene, trigger, told) { return earlier }
        guard mayBeHeld(scene, trigger, told), !isFounded(trigger),
            let name = ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound),
            name.range.count > 1
                || row(trigger).frame == .gathering && !told.contains(where: { $0.type == .conference }),
            let holding = holding(of: trigger, behind: name.range.upperBound, scene),
            holding.isAsserted || !isHypothetical(trigger)
        else { return nil }
        return held(scene, trigger, name, holding, told)
    }

    /// "وكان قادة الأركان قد عقدوا اجتماعا في باماكو في يناير", "أوصت اللجنة في اجتماعها بالكويت في 26 مارس": another meeting of those
    /// who were told to meet, by its city and its day.
    private func earlierMeeting(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun, row(trigger).frame == .session || row(trigger).frame == .meet,
            trigger.range.count == 1, !scene.sentence.isHeadline,
            !trigger.clitics.contains(.the), !article.letters(Int(trigger.start)).containsArticle,
            Self.meetings.contains(article.letters(Int(trigger.start)).withoutClitics),
            let last = told.last(where: { $0.type == .conference && !$0.isEdition }),
            let holding = placeAndDay(trigger, end, scene), holding.isDated, let place = holding.place,
            place.relation == .inside, last.place.map({ $0.country != place.country }) ?? true,
            principals(scene, before: scene.sentence.range.upperBound).allSatisfy({ $0.actor.number.isPlural }),
            !hasPartner(scene, trigger)
        else { return nil }
        var contact = Contact(type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        let name = committee(before: Int(trigger.start), scene) ?? Int(trigger.start)..<place.range.upperBound
        contact.conference = ConferenceName(range: name, ordinal: nil, isMultilateral: true, clitics: [])
        contact.isEdition = true
        contact.isComplete = true
        contact.place = place
        if hasPronoun(trigger) { contact.sideCountries = [place.country] }
        return contact
    }

    private static let meetings = WordSet(["اجتماع", "اجتماعا", "اجتماعها", "اجتماعهم", "قمتهم", "لقاء", "لقاءهم"])

    /// A gathering of nobody who could be a side.
    func tellsNoSide(_ contact: Contact) -> Bool {
        contact.type == .conference && !contact.isEdition && contact.sideCountries.isEmpty
            && contact.organizations.isEmpty
            && contact.persons.allSatisfy { sides(of: $0).country == nil && sides(of: $0).organization == nil }
    }

    /// Takes up what tells where or when a gathering is held, which then is told definitely.
    func takeHolding(_ contact: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        guard let holding = ownHolding(contact, scene, trigger) else { return }
        contact.isComplete = true
        contact.isHeld = true
        if holding.isAsserted || holding.hasHost { contact.place = contact.place ?? holding.place }
    }

    private func ownHolding(_ contact: Contact, _ scene: Scene, _ trigger: Annotation) -> Holding? {
        guard contact.type == .conference, !contact.isInHeadline, !contact.isEdition, let name = contact.conference,
            name.range.lowerBound >= Int(trigger.start), !isPartOfMeeting(scene, trigger)
        else { return nil }
        guard name.range.count > 1 else {
            let isOfMany = contact.sideCountries.count > 2
            guard isOfMany || row(trigger).frame == .gathering && !trigger.clitics.contains(.the) else { return nil }
            return clauseOfHolding(trigger, name.range.upperBound, scene)
                ?? (isOfMany ? hostBefore(trigger, scene) : nil)
        }
        return holding(of: trigger, behind: name.range.upperBound, scene)
    }

    /// Whether a noun may tell of a gathering beside the news: it is no sitting, and something was told before.
    private func mayBeHeld(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        row(trigger).form == .noun && row(trigger).isGathering
            && !scene.sentence.isHeadline && !told.isEmpty
            && (scene.index > article.leadSentence || told.contains { !$0.isInHeadline })
            && !Self.sittings.contains(article.letters(Int(trigger.start)).withoutClitics)
            && !isPartOfMeeting(scene, trigger) && !isEdition(scene, trigger)
    }

    /// "في اجتماعها الثالث من الدورة السادسة والعشرين": the session to which the meeting before it belongs.
    func isPartOfMeeting(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard start > scene.sentence.range.lowerBound, article.isFrom(start - 1) else { return false }
        return scene.triggers.contains {
            row($0).form == .noun && [.session, .gathering, .meet].contains(row($0).frame)
                && (1...Self.reachOfPlace).contains(start - Int($0.end))
        }
    }

    private func held(
        _ scene: Scene, _ trigger: Annotation, _ name: ConferenceName, _ holding: Holding, _ told: [Contact]
    ) -> Contact? {
        if let session = sessionOfTwo(scene, trigger, name, holding, told) { return session }
        // "دورتها الثانية": of a committee of two that was told.
        if hasPronoun(trigger), told.last(where: { !$0.isEdition })?.type == .bilateralTalks { return nil }
        // "مؤتمر باريس" behind "مؤتمر المناخ" in Paris is that one.
        if name.range.count <= 2, name.ordinal == nil, let place = holding.place,
            told.contains(where: { $0.type == .conference && $0.place?.country == place.country })
        {
            return nil
        }
        guard isOfSeveralStates(name, holding), !isOfSharedBody(name.range, scene) || name.isMultilateral else {
            return nil
        }
        var contact = Contact(
            type: .conference, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        contact.conference?.isMultilateral = true
        contact.isEdition = true
        contact.isElsewhere = true
        contact.isComplete = true
        contact.isHeld = holding.isAsserted || holding.hasHost || !holding.isDated
        contact.place = holding.place
        if holding.hasHost, let place = holding.place { contact.sideCountries.insert(place.country) }
        contact.isSummitOfCity = isSummit(name.range.lowerBound) && goesByCity(trigger, name, holding.place)
        if isOfOtherKind(scene, name) || isOfProfession(contact) { return nil }
        if let guest = attendant(scene, trigger) { contact.others = [guest.person] }
        return contact
    }

    /// "قمة بيروت": the noun and its city are the whole name.
    private func goesByCity(_ trigger: Annotation, _ name: ConferenceName, _ place: Place?) -> Bool {
        guard let place, place.relation == .bare, place.city != nil else { return false }
        return place.range.lowerBound == Int(trigger.end) && name.range.upperBound <= place.range.upperBound
    }

    /// "يشارك الوزير غدا في المنتدى", "توجه إلى روما لحضور الاجتماع": who goes to a gathering, by a verb of his own.
    private func attendant(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        let start = Int(trigger.start)
        guard
            let attend = scene.triggers.last(where: {
                Int($0.end) <= start && ![.light, .gathering, .session].contains(row($0).frame)
            }), row(attend).frame == .attend || row(attend).frame == .chair,
            start - Int(attend.end) <= Self.reachOfClause,
            row(attend).form != .noun
                || attend.clitics.contains(.to)
                    && scene.triggers.contains(where: {
                        row($0).isTrip && row($0).form != .noun && $0.end <= attend.start
                    })
        else { return nil }
        return principals(scene, before: start).last {
            !$0.actor.number.isPlural && !$0.actor.isDelegation && cast.persons[$0.person].name != nil
        }
    }

    /// "الاجتماع العشرين للجنة الحدودية المشتركة", "القمة الإيطالية الجزائرية الرابعة": what the two states of the news hold in turn.
    private func sessionOfTwo(
        _ scene: Scene, _ trigger: Annotation, _ name: ConferenceName, _ holding: Holding, _ told: [Contact]
    ) -> Contact? {
        guard !name.isMultilateral, let sides = sidesOfTalks(told) else { return nil }
        let isShared =
            nationPair(in: name.range) == sides
            || row(trigger).frame == .session
                && (isOfSharedBody(name.range, scene) || isBetweenBoth(behind: name.range.upperBound, scene))
        guard isShared, holding.place.map({ sides.contains($0.country) }) ?? true else { return nil }
        var contact = Contact(type: .bilateralTalks, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.sideCountries = sides
        contact.isEdition = true
        contact.isComplete = true
        contact.place = holding.place
        return contact
    }

    /// The two states of the talks that were told last.
    func sidesOfTalks(_ told: [Contact]) -> Set<CountryCode>? {
        guard let last = told.last(where: { !$0.isEdition && ($0.type == .bilateralTalks || isOfTwo($0)) }) else {
            return nil
        }
        let sides = states(of: last)
        return sides.count == 2 ? sides : nil
    }

    /// "بين البلدين", "بين الجانبين"
    private func isBetweenBoth(behind end: Int, _ scene: Scene) -> Bool {
        (end - 1..<max(end, scene.sentence.range.upperBound)).prefixRange(3).contains {
            Self.bothStates.contains(article.letters($0))
        }
    }

    /// Whether the name or the place of a gathering tells that it is no matter of one state alone.
    private func isOfSeveralStates(_ name: ConferenceName, _ holding: Holding) -> Bool {
        if name.range.dropFirst().contains(where: { Self.domestic.contains(article.letters($0)) }) { return false }
        if name.isMultilateral || name.ordinal != nil || hasPlural(name.range) { return true }
        if isSummit(name.range.lowerBound) { return true }
        return holding.isDated && holding.place.map { $0.country != home.outlet ?? home.dominant } ?? false
    }

    /// "قمة رؤساء الدول", "اجتماع لكبار المسؤولين": those who come hold one office, each of his state.
    private func hasPlural(_ name: Range<Int>) -> Bool {
        name.contains { index in
            annotations.match(.title, at: index).map { lexicon.titles[Int($0.value)].number == .plural } ?? false
        }
    }

    /// What a gathering beside the news is when its own words tell that it is to come, and no day of long ago or far off.
    func settleTime(_ contact: inout Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) {
        guard contact.isEdition || contact.isHeld else { return }
        if contact.isEdition, let date = contact.date, distance(date.range, trigger.range) > Self.farthestDay {
            contact.date = nil
        }
        guard contact.status == .occurred else { return }
        // The fourth after the third is to come.
        let last = told.last { $0.type == .conference && !$0.isEdition }?.conference?.ordinal
        let isNext =
            contact.isEdition && contact.date == nil
            && last.flatMap { last in contact.conference?.ordinal.map { $0 > last && !contact.isElsewhere } } ?? false
        if isNext || contact.isDecided || isDecided(trigger) || contact.isPreparation && leadsUpTo(scene, trigger) {
            contact.status = .planned
            return
        }
        // "شارك أمس في مؤتمر تنظمه الأمم المتحدة": what one took part in is over.
        if !contact.isEdition, contact.date != nil || tellsPast(scene, trigger) { return }
        guard let end = contact.conference?.range.upperBound, end >= Int(trigger.end),
            let verb = clauseOfHolding(trigger, end, scene)?.verb, isToCome(verb)
        else { return }
        let date = scene.dates.first { (1...Self.reachOfDay).contains($0.range.lowerBound - verb) }
        if let start = date?.resolved(tense: .future).start, let day = start.civilDay,
            let published = article.published,
            day <= published
        {
            return
        }
        contact.status = .planned
        contact.date = date ?? contact.date
    }

    /// "تقرر عقد الاجتماع الرابع", "اتفقا على عقد الدورة": what is decided is to come.
    func isDecided(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return start > 1 && Self.holdings.contains(article.letters(start - 1))
            && Self.deciding.contains(article.letters(start - 2).withoutConjunction)
    }

    /// "المقرر", "ستعقد", "تستضيفها"; "المنعقدة" and "تنعقد حاليا" are under way.
    private func isToCome(_ verb: Int) -> Bool {
        if Self.awaited.contains(article.letters(verb)) { return true }
        guard let match = annotations.match(.trigger, at: verb) else { return false }
        return match.clitics.contains(.will) || row(match).form == .present
    }

    private static let sittings = WordSet(["جلسة", "جلسات", "جلسته", "جلستها"])
    private static let domestic = WordSet([
        "الوطني", "الوطنية", "وطني", "وطنية", "المحلي", "المحلية", "الحزبي", "الحزب", "حزب", "للحزب", "النقابة",
        "للنقابة", "الشعبي", "الشعبية",
    ])
    private static let awaited = WordSet([
        "المقرر", "المقررة", "المزمع", "المزمعة", "المرتقب", "المرتقبة", "المنتظر", "المنتظرة",
    ])
    private static let deciding = WordSet([
        "تقرر", "قرر", "قررت", "قرروا", "قررا", "على", "سيتم", "ستتم", "يتم", "إلى", "سوف",
    ])
    /// Words from a gathering beside the news to its day.
    private static let farthestDay = 18
    private static let holdings = WordSet([
        "انعقاد", "عقد", "التئام", "تنظيم", "إقامة", "احتضان", "لانعقاد", "لعقد", "بانعقاد",
    ])
    /// Words from the end of a name to its clause, from the verb there to the place, and to the day.
    private static let reachOfClause = 10
    private static let reachOfPlace = 8
    private static let reachOfDay = 12
}
