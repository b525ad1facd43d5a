import ArabicText
import Lexicon

/// Gatherings beside the news that a sentence tells by where or when they are held: "القمة التي تستضيفها مدريد في ديسمبر",
/// "مؤتمر المانحين المقرر في بروكسل".
extension FrameReader {
    /// What tells that a gathering is held: a clause of its own, or the words right beside it.
    struct Holding {
        var place: Place?
        /// Told by a relative clause, a participle or a verb of its own, which asserts it whatever its sentence only wishes.
        var isAsserted: Bool
        /// Told by more than a place behind a word of holding.
        var isDated = true
        /// The verb or participle of its clause.
        var verb: Int?
        /// One state or city is told as the host.
        var hasHost: Bool
    }

    /// A gathering that is held in another state than the one told before, which its words might make the same.
    func heldApart(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard mayBeHeld(scene, trigger, told),
            let last = told.last(where: { $0.type == .conference && !$0.isEdition }),
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
        guard mayBeHeld(scene, trigger, told),
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
        row(trigger).form == .noun && (row(trigger).frame == .gathering || row(trigger).frame == .session)
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
        if isOfOtherKind(scene, name) || isOfProfession(contact) { return nil }
        if let guest = attendant(scene, trigger) { contact.others = [guest.person] }
        return contact
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
        let sides = last.sideCountries.union(last.persons.compactMap { self.sides(of: $0).country })
        return sides.count == 2 ? sides : nil
    }

    /// "بين البلدين", "بين الجانبين"
    private func isBetweenBoth(behind end: Int, _ scene: Scene) -> Bool {
        (end - 1..<max(end, scene.sentence.range.upperBound)).prefixRange(3).contains {
            Self.both.contains(article.letters($0))
        }
    }

    /// Whether the name or the place of a gathering tells that it is no matter of one state alone.
    private func isOfSeveralStates(_ name: ConferenceName, _ holding: Holding) -> Bool {
        if name.range.dropFirst().contains(where: { Self.domestic.contains(article.letters($0)) }) { return false }
        if name.isMultilateral || name.ordinal != nil || hasPlural(name.range) { return true }
        if article.letters(name.range.lowerBound).withoutClitics.starts(with: Self.summit) { return true }
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
        if isNext || isDecided(trigger) || contact.isPreparation && leadsUpTo(scene, trigger) {
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
    private func isDecided(_ trigger: Annotation) -> Bool {
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

    /// Where and that a gathering is held, as the words around it tell; nil when they do not.
    func holding(of trigger: Annotation, behind end: Int, _ scene: Scene) -> Holding? {
        clauseOfHolding(trigger, end, scene) ?? hostBefore(trigger, scene) ?? placeAndDay(trigger, end, scene)
            ?? goalOfTrip(trigger, scene)
    }

    /// "التي تستضيفها مدريد", "الذي عقد في باريس", "المقرر في 19 يناير", "قد انعقدت بسوسة": a verb or participle behind the name.
    private func clauseOfHolding(_ trigger: Annotation, _ end: Int, _ scene: Scene) -> Holding? {
        let limit = scene.sentence.range.upperBound
        var comma: Int?
        for index in (end..<max(end, limit)).prefixRange(Self.reachOfClause) {
            switch article.token(index).kind {
            case .comma:
                comma = index
                continue
            case .arabicWord, .quote, .number: break
            default: return nil
            }
            let letters = article.letters(index)
            let found = annotations.match(.trigger, at: index)
            let isHost = found.map { row($0).frame == .host && row($0).form != .noun && hasPronoun($0) } ?? false
            let isParticiple = Self.participles.contains(letters)
            if isHost || isParticiple || Self.verbs.contains(letters.withoutConjunction) && opensClause(index, comma) {
                let place = placeBehind(index, isHost: isHost, scene) ?? cityOfName(trigger, scene)
                let isDated = scene.dates.contains { (1...Self.reachOfDay).contains($0.range.lowerBound - index) }
                guard place != nil || isDated,
                    cue(.with, in: (index + 1..<max(index + 1, limit)).prefixRange(3)) == nil
                else { return nil }
                // "دعا إلى مؤتمر تستضيفه جنيف": wished for as a whole.
                let isWished =
                    !isParticiple && found.map { row($0).form == .present } ?? false
                    && cue(.relative, in: index - 1..<index) == nil
                return Holding(
                    place: place, isAsserted: !isWished, verb: index, hasHost: isHost && place != nil)
            }
            // Another gathering, or somebody, has what follows for itself.
            if let found, row(found).form == .noun, index > end,
                row(found).frame == .gathering || row(found).frame == .session
            {
                return nil
            }
            if scene.mentions.contains(where: { $0.actor.range.contains(index) && !$0.actor.number.isPlural }) {
                return nil
            }
        }
        return nil
    }

    /// "التي عقدت", "قد انعقدت", "مؤتمر حول ليبيا عقد": not "…، وسيتم عقد" of something else.
    private func opensClause(_ verb: Int, _ comma: Int?) -> Bool {
        if cue(.relative, in: verb - 1..<verb) != nil || Self.perfect.contains(article.letters(verb - 1)) {
            return true
        }
        return comma == nil && !Self.beforeNoun.contains(article.letters(verb - 1).withoutConjunction)
    }

    /// "مؤتمر برلين حول ليبيا": a gathering that goes by its city.
    private func cityOfName(_ trigger: Annotation, _ scene: Scene) -> Place? {
        scene.places.first {
            $0.relation == .bare && $0.city != nil && (0...1).contains($0.range.lowerBound - Int(trigger.end))
        }
    }

    /// The place behind a verb of holding: "في …", or the host right behind one of hosting.
    private func placeBehind(_ verb: Int, isHost: Bool, _ scene: Scene) -> Place? {
        if isHost { return annotations.match(.trigger, at: verb).flatMap { holderBehind($0, scene) } }
        let next = scene.triggers.first {
            Int($0.start) > verb && row($0).form != .noun && row($0).frame != .light
        }
        return scene.places.first { place in
            (1...Self.reachOfPlace).contains(place.range.lowerBound - verb) && place.relation == .inside
                && place.range.lowerBound < next.map { Int($0.start) } ?? Int.max
        }
    }

    /// "تستضيف أوسلو في نوفمبر مؤتمرا", "مدينة سرت ستحتضن القمة", "استضافة سيول المنتدى", "قبل انعقاد القمة": who holds it stands
    /// before it.
    private func hostBefore(_ trigger: Annotation, _ scene: Scene) -> Holding? {
        let start = Int(trigger.start)
        guard
            let host = scene.triggers.last(where: {
                Int($0.end) <= start && [.host, .gathering, .session].contains(row($0).frame)
            }), row(host).frame == .host, !hasPronoun(host),
            start - Int(host.end) <= (row(host).form == .noun ? Self.reachOfPair : Self.reachOfClause)
        else { return nil }
        let place =
            scene.places.first {
                $0.range.lowerBound >= Int(host.end) && $0.range.upperBound <= start && $0.relation == .bare
            } ?? hostState(after: Int(host.end), scene)
            ?? scene.places.last { $0.range.upperBound == Int(host.start) && row(host).form != .noun }
        return place.map { Holding(place: $0, isAsserted: false, verb: nil, hasHost: true) }
    }

    /// "مؤتمر الأطراف بدبي في نوفمبر", "انعقاد القمة الأوروبية في هلسنكي": the place right behind the name, with a day or a word of
    /// holding.
    private func placeAndDay(_ trigger: Annotation, _ end: Int, _ scene: Scene) -> Holding? {
        guard
            let place = scene.places.first(where: {
                $0.relation == .inside && (0...1).contains($0.range.lowerBound - end)
            }) ?? cityOfName(trigger, scene)
        else { return nil }
        let start = Int(trigger.start)
        let isHeld =
            start > scene.sentence.range.lowerBound && Self.comings.contains(article.letters(start - 1))
            || isDecided(trigger)
        let last = max(end, place.range.upperBound)
        let isDated = scene.dates.contains { (0...3).contains($0.range.lowerBound - last) }
        guard isHeld || isDated && place.city != nil else { return nil }
        return Holding(place: place, isAsserted: false, isDated: isDated, verb: nil, hasHost: false)
    }

    /// "توجه إلى جنيف لحضور اجتماع خبراء": where one goes to take part.
    private func goalOfTrip(_ trigger: Annotation, _ scene: Scene) -> Holding? {
        let start = Int(trigger.start)
        let near = max(scene.sentence.range.lowerBound, start - Self.reachOfPlace)..<start
        guard
            let coming = near.last(where: { index in
                isComing(index) && start - index <= Self.reachOfPair
                    || index > near.lowerBound && article.letters(index - 1).elementsEqual(Self.whereWord)
                        && annotations.match(.trigger, at: index).map { row($0).frame == .attend } ?? false
            }),
            let goal = scene.places.last(where: { $0.range.upperBound <= coming }), goal.relation != .bare,
            coming - goal.range.upperBound <= Self.reachOfPair + 1,
            scene.triggers.contains(where: { row($0).isTrip && Int($0.end) <= coming })
        else { return nil }
        return Holding(place: goal, isAsserted: true, verb: nil, hasHost: false)
    }

    /// "للمشاركة", "لحضور"
    func isComing(_ index: Int) -> Bool { Self.coming.contains(article.letters(index)) }

    private static let coming = WordSet([
        "للمشاركة", "لحضور", "لترؤس", "ليشارك", "ليحضر", "لتمثيل", "للمساهمة", "للإسهام", "بغرض", "قصد",
    ])
    private static let whereWord = foldedWord("حيث")
    private static let summit = foldedWord("قمة")
    private static let sittings = WordSet(["جلسة", "جلسات", "جلسته", "جلستها"])
    private static let domestic = WordSet([
        "الوطني", "الوطنية", "وطني", "وطنية", "المحلي", "المحلية", "الحزبي", "الحزب", "حزب", "للحزب", "النقابة",
        "للنقابة", "الشعبي", "الشعبية",
    ])
    private static let both = WordSet(["البلدين", "الجانبين", "الطرفين", "الدولتين", "الحكومتين"])
    private static let awaited = WordSet([
        "المقرر", "المقررة", "المزمع", "المزمعة", "المرتقب", "المرتقبة", "المنتظر", "المنتظرة",
    ])
    private static let deciding = WordSet([
        "تقرر", "قرر", "قررت", "قرروا", "قررا", "على", "سيتم", "ستتم", "يتم", "إلى", "سوف",
    ])
    private static let perfect = WordSet(["قد", "كان", "كانت", "سوف"])
    private static let beforeNoun = WordSet([
        "تم", "يتم", "سيتم", "ستتم", "تقرر", "قرر", "على", "إلى", "من", "عن", "إن", "أن", "بعد", "قبل",
    ])
    /// Words from a gathering beside the news to its day.
    private static let farthestDay = 18
    private static let comings = WordSet(["انعقاد", "التئام", "لانعقاد", "بانعقاد", "لالتئام"])
    private static let holdings = WordSet([
        "انعقاد", "عقد", "التئام", "تنظيم", "إقامة", "احتضان", "لانعقاد", "لعقد", "بانعقاد",
    ])
    private static let participles = WordSet([
        "المنعقد", "المنعقدة", "المعقود", "المعقودة", "المقرر", "المقررة", "المزمع", "المزمعة", "المرتقب", "المرتقبة",
        "المنتظر", "المنتظرة", "المقام", "المقامة", "الملتئم", "الملتئمة", "المنتظم", "المنتظمة", "مقرر", "مقررة",
    ])
    private static let verbs = WordSet([
        "عقد", "عقدت", "انعقد", "انعقدت", "التأم", "التأمت", "نظم", "نظمت", "أقيم", "أقيمت", "افتتح", "افتتحت", "انطلق",
        "انطلقت", "اختتم", "اختتمت", "يعقد", "تعقد", "ينعقد", "تنعقد", "يلتئم", "تلتئم", "ينطلق", "تنطلق", "يبدأ",
        "تبدأ", "بدأ", "بدأت", "ينظم", "تنظم", "يقام", "تقام", "يفتتح", "تفتتح", "سيعقد", "ستعقد", "سينعقد", "ستنعقد",
        "سيلتئم", "ستلتئم", "سينطلق", "ستنطلق", "سيبدأ", "ستبدأ", "سينظم", "ستنظم", "سيقام", "ستقام", "سيفتتح",
        "ستفتتح", "فستنظم", "فستعقد", "فسيعقد", "نظمته", "نظمتها", "نظمه", "تنظمه",
        "تنظمها", "ينظمه", "ينظمها", "ستنظمه", "ستنظمها", "سينظمه", "سينظمها",
        "جرى", "جرت", "يجري", "تجري", "سيجري", "ستجري", "يجتمع", "تجتمع",
    ])
    /// Words from the end of a name to its clause, from the verb there to the place, and to the day.
    private static let reachOfClause = 10
    private static let reachOfPlace = 8
    private static let reachOfDay = 12
    /// Words between a noun of hosting and what is hosted.
    private static let reachOfPair = 4
}
