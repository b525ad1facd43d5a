import ArabicText
import Lexicon

/// Trips beside the one that is told whose traveller, goal or day only what was told before tells.
extension FrameReader {
    /// The trip that a trigger without a frame of its own tells with what was told before.
    func otherTrip(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard
            row(trigger).isTrip || row(trigger).frame == .alight || isSending(trigger)
                || row(trigger).frame == .comeBack && row(trigger).form == .present, !scene.sentence.isHeadline
        else {
            return nil
        }
        return tripOfDelegation(scene, trigger, told) ?? arrivalThere(scene, trigger, told)
            ?? atOtherTime(scene, trigger, told) ?? hisTrip(scene, trigger, told) ?? mission(scene, trigger, told)
    }

    /// "ويغادر الوفد غدا إلى أنقرة", "قبل توجهه إلى عمان": a delegation that is only called so is the guests of whom was told.
    private func tripOfDelegation(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        let traveller =
            row(trigger).form == .noun
            ? isPossessed(trigger)
                ? subjectGoingOn(scene, trigger)
                    ?? scene.mentions.last { $0.actor.range.upperBound <= Int(trigger.start) } : nil
            : scene.mentions.first { (0...1).contains($0.actor.range.lowerBound - end) }
                ?? scene.mentions.last {
                    let gap = Int(trigger.start) - $0.actor.range.upperBound
                    return (0...4).contains(gap) || gap > 0 && goesOn(scene, trigger)
                }
        guard let traveller, isTheDelegation(traveller),
            case let from = max(end, traveller.actor.range.upperBound),
            let goal = scene.places.first(where: {
                $0.range.lowerBound >= end && $0.range.lowerBound - from <= Self.reachOfGoal && $0.relation != .inside
            }),
            let guests = guests(meantBy: traveller, told, goingTo: goal.country), let first = guests.first
        else { return nil }
        var mention = traveller
        mention.person = first
        // "وينتقل الوفد إلى كراتشي", "ويغادر الوفد لبنان": where he is already, he makes no other trip.
        if told.contains(where: {
            $0.type == .visit && $0.destination?.country == goal.country && !Set($0.guests).isDisjoint(with: guests)
        }) {
            return nil
        }
        guard var trip = trip(of: mention, to: goal, scene, trigger) else { return nil }
        trip.guests = guests
        return trip
    }

    /// Words from a traveller to his goal: the day, the hour.
    private static let reachOfGoal = 6

    /// "الوفد", "أعضاء الوفد", "الوفد الكندي": a delegation of which the text has told, without a name.
    private func isTheDelegation(_ mention: Mention) -> Bool {
        let person = cast.persons[mention.person]
        guard person.name == nil, person.leader == nil, mention.actor.name == nil else { return false }
        return mention.actor.range.contains { index in
            let letters = article.letters(index).withoutConjunction
            return letters.containsArticle && Self.theDelegation.contains(letters.withoutClitics)
        }
    }

    private static let theDelegation = WordSet(["وفد"])

    /// "وذكرت المصادر بأن زيارته المعلنة إلى باريس ما زالت في موعدها": of nobody else the sentence speaks but him who was to travel.
    private func hisTrip(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).frame == .visit, row(trigger).form == .noun, isHis(trigger),
            principals(scene, before: Int(trigger.start)).isEmpty,
            let goal = scene.places.first(where: { $0.range.lowerBound >= Int(trigger.end) && $0.relation == .toward })
                ?? kingdomPlace(scene, from: Int(trigger.end)),
            goal.range.lowerBound - Int(trigger.end) <= 2,
            let guest = told.last(where: {
                $0.type == .visit && $0.guests.count == 1 && $0.guests.allSatisfy { cast.persons[$0].name != nil }
            })?.guests.first ?? guestThere(goal, told),
            cast.persons[guest].name != nil
        else { return nil }
        var mention = Mention(actor: Actor(range: trigger.range), person: guest, sentence: scene.index)
        mention.actor.rank = cast.persons[guest].rank
        return trip(of: mention, to: goal, scene, trigger)
    }

    /// "استقبل الوزير نظيره. وقال إن زيارته إلى المملكة …": the guest of talks that were held there.
    private func guestThere(_ goal: Place, _ told: [Contact]) -> Int? {
        let talks = told.last {
            $0.type == .bilateralTalks && !$0.isPhone && $0.persons.count == 2 && $0.status == .occurred
        }
        guard let talks,
            talks.persons.contains(where: { sides(of: $0).country == goal.country }),
            let guest = talks.persons.first(where: { sides(of: $0).country.map { $0 != goal.country } ?? false }),
            talks.place.map({ $0.country == goal.country }) ?? true
        else { return nil }
        return guest
    }

    /// Who came, by what was told: the guests of the last contact, or those of its sides who are of the delegation's nation.
    private func guests(meantBy mention: Mention, _ told: [Contact], goingTo state: CountryCode) -> [Int]? {
        let nation = cast.persons[mention.person].countryIsGuess ? nil : mention.actor.country
        for contact in told.reversed() where contact.type != .conference && !contact.isPhone {
            let sides = contact.guests.isEmpty ? contact.others : contact.guests
            let meant = sides.filter { index in
                guard cast.persons[index].name != nil, let own = self.sides(of: index).country else { return false }
                return own != state && nation.map { $0 == own } ?? (!contact.guests.isEmpty || own != home.outlet)
            }
            guard !meant.isEmpty else { continue }
            return Set(meant.compactMap { self.sides(of: $0).country }).count == 1 ? meant : nil
        }
        return nil
    }

    /// "وسيغادر الوفد الكندي الجزائر إلى باماكو": the delegation of a nation is that nation's guests of whom was told.
    func nameDelegation(_ trip: inout Contact, _ scene: Scene, _ told: [Contact]) {
        guard trip.type == .visit, trip.guests.count == 1, case let guest = cast.persons[trip.guests[0]],
            guest.isDelegation || guest.number.isPlural,
            let mention = scene.mentions.first(where: { $0.person == trip.guests[0] }), isTheDelegation(mention),
            let state = trip.destination?.country, let guests = guests(meantBy: mention, told, goingTo: state)
        else { return }
        trip.guests = guests
    }

    /// "قبل توجهه", "بعد عودته": a trip by which something else is dated.
    func isBesideOther(_ trigger: Annotation) -> Bool {
        row(trigger).form == .noun && row(trigger).isTrip && trigger.start > 0
            && Self.beside.contains(article.letters(Int(trigger.start) - 1))
    }

    private static let beside = WordSet(["قبل", "قبيل", "بعد", "عقب", "إثر"])

    /// "فيما يصل الرئيس الجيبوتي اليوم": who arrives without a goal comes where the contact told before is held.
    private func arrivalThere(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        let word = article.letters(Int(trigger.start)).withoutClitics
        // "وينتظر وصول مبعوث كويتي خلال أيام"
        guard
            row(trigger).frame == .arrive && (row(trigger).form != .noun || isAwaited(trigger))
                && Self.arrivals.contains(word)
                || row(trigger).form == .past && Self.landings.contains(word),
            case let rest = clause(after: trigger, scene),
            !scene.places.contains(where: { rest.contains($0.range.lowerBound) && $0.relation != .bare }),
            let traveller = principals(scene, after: end).first(where: {
                $0.actor.clitics.isEmpty && isHour(end..<$0.actor.range.lowerBound, scene)
            }),
            !traveller.actor.isDelegation,
            let last = told.last(where: {
                !$0.isPhone && ($0.destination ?? $0.place) != nil
                    && $0.sentences.last.map { scene.index - $0 <= 2 } == true
            }) ?? told.last(where: { $0.type == .conference && !$0.isElsewhere && !$0.isEdition && $0.place != nil }),
            let goal = last.destination ?? last.place
        else { return nil }
        return trip(of: traveller, to: goal, scene, trigger)
    }

    private static let arrivals = WordSet([
        "وصل", "وصلت", "وصلا", "وصلوا", "يصل", "تصل", "يصلان", "يصلون", "وصول", "قدوم", "أول", "آخر", "طليعة", "مقدمة",
    ])
    private static let landings = WordSet(["حط", "حطت", "هبط", "هبطت"])

    /// "وصل في ساعة متأخرة من الليل الرئيس …", "حطت بعد ساعة طائرة الرئيسة …": between a verb of arriving and its subject stands no more
    /// than when and where, or the plane.
    private func isHour(_ gap: Range<Int>, _ scene: Scene) -> Bool {
        gap.count <= Self.reachOfGoal
            && gap.allSatisfy {
                Self.hours.contains(article.letters($0)) || isCircumstance($0..<$0 + 1, scene)
            }
    }

    private static let hours = WordSet([
        "بعد", "قبل", "قبيل", "عند", "ساعة", "ساعات", "بساعة", "بساعات", "منتصف", "الليل", "النهار", "الظهر", "متأخرة",
        "متأخر",
        "مبكرة", "مبكر", "من", "وقت", "طائرة", "لاحقا", "أيضا", "بدوره", "بدورها", "بعده", "بعدها", "ذلك", "قليل",
        "تباعا",
    ])

    /// "بعد زيارته الأولى في نوفمبر 2010", "كانت الزيارة مقررة في مايو الماضي وتأجلت": the trip that is told, at another time.
    private func atOtherTime(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .visit, row(trigger).form == .noun, let published = article.published,
            let trip = tripMeant(told, scene),
            let date = scene.dates.first(where: { (0...Self.reachOfDay).contains($0.range.lowerBound - end) }),
            !scene.places.contains(where: {
                $0.range.lowerBound >= end && $0.range.lowerBound < date.range.lowerBound
                    && $0.country != trip.destination?.country
            }),
            let start = date.resolved(tense: .past).start, start.isBefore(published)
        else { return nil }
        // "وكانت هذه الزيارة تأجلت في يناير الماضي"
        let wasPutOff =
            end < scene.sentence.range.upperBound
            && annotations.contains(.status, at: end) { lexicon.statusCues[Int($0.value)] == .dropped }
        let wasDue = wasPutOff || wasOnceToCome(scene, trigger)
        let isFormer =
            isHis(trigger) || !trigger.clitics.contains(.the)
            ? (end..<date.range.lowerBound).contains { Self.former.contains(article.letters($0)) } : false
        guard wasDue || isFormer && start.isBefore(published.advanced(by: -Self.daysOfTrip)) else { return nil }
        var other = trip.another(.visit, at: trigger.range, in: scene.index)
        other.isEdition = true
        other.isComplete = true
        return other
    }

    /// The trip of whom a sentence names, else the first that was told.
    private func tripMeant(_ told: [Contact], _ scene: Scene) -> Contact? {
        let trips = told.filter {
            $0.type == .visit && !$0.guests.isEmpty && $0.destination != nil && $0.status != .denied && !$0.isEdition
                && $0.guests.allSatisfy { cast.persons[$0].rank != .ambassador }
        }
        let named = trips.last { trip in scene.mentions.contains { trip.guests.contains($0.person) } }
        return named ?? trips.first
    }

    /// Words from the noun of a trip to the day of its other time.
    private static let reachOfDay = 8
    /// A trip of so many days ago is another than the one that is told.
    private static let daysOfTrip = 30
    private static let former = WordSet([
        "الأولى", "أولى", "السابقة", "سابقة", "الأخيرة", "أخيرة", "الماضية", "مماثلة", "المماثلة", "الثانية", "ثانية",
    ])

    /// "ومن المقرر أن يزور غدا الإسكندرية": who is in a state already goes to another city of it on the same trip.
    func isMoveWithin(_ trip: Contact, _ told: [Contact]) -> Bool {
        guard trip.type == .visit, let goal = trip.destination, let city = goal.city, !trip.isEdition else {
            return false
        }
        return told.contains { other in
            guard other.type == .visit, let there = other.destination, there.country == goal.country,
                let known = there.city, !Set(other.guests).isDisjoint(with: trip.guests)
            else { return false }
            return !article.letters(known.lowerBound).withoutClitics.elementsEqual(
                article.letters(city.lowerBound).withoutClitics)
        }
    }

    /// "أرجئت زيارته إلى يوم الاثنين": a trip that is put off to a certain day is planned for that day.
    func moved(_ trip: Contact, _ scene: Scene) -> Contact? {
        guard trip.type == .visit, trip.status == .cancelled, let published = article.published,
            let word = scene.sentence.range.first(where: {
                Self.puttingOff.contains(article.letters($0).withoutConjunction)
            }),
            let date = scene.dates.first(where: { date in
                let start = date.range.lowerBound
                guard start > word + 2 else { return false }
                let isOnDay = Self.dayWords.contains(article.letters(start - 1))
                return cue(.toward, in: start - (isOnDay ? 2 : 1)..<start) != nil
            }), let start = date.resolved(tense: .future).start, start.civilDay != nil, start.isAfter(published)
        else { return nil }
        var later = trip
        later.status = .planned
        later.date = date
        later.isEdition = true
        later.isInHeadline = false
        return later
    }

    private static let dayWords = WordSet(["يوم", "تاريخ", "اليوم"])
    private static let puttingOff = WordSet([
        "أرجأ", "أرجأت", "يرجئ", "ترجئ", "أرجئ", "أرجئت", "إرجاء", "إرجاؤها", "إرجاءها", "أجل", "أجلت", "يؤجل", "تؤجل",
        "تأجيل",
        "تأجيلها", "تأجل", "تأجلت", "تتأجل", "يتأجل", "أجلها", "أرجأها",
    ])

    /// "على أن تزور بعثة من البنك المملكة", "أن وفدا فنيا سيصل في نوفمبر": a mission that nobody names goes to the one side of what was
    /// told, from the other.
    private func mission(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        let before = max(scene.sentence.range.lowerBound, start - Self.longestMission)..<start
        let group =
            (end..<scene.sentence.range.upperBound).first {
                isMission($0) && ($0 == end || words(in: end..<$0, scene) <= Self.longestGoal)
            }
            ?? (row(trigger).form == .noun ? nil : before.last(where: isMission))
        guard let group,
            row(trigger).form != .noun || !isPossessed(trigger),
            group >= end || isOneSubject(group, before: start, scene),
            let goal = goalOfMission(scene, trigger, group)
        else { return nil }
        if let body = body(of: group, scene) {
            // "أن بعثة من البنك تزور القاهرة": the body that the text has named sends it.
            guard lexicon.seat(ofOrganization: body.row) != goal.country else { return nil }
            return mission(to: goal, from: [], [body], scene, trigger)
        }
        guard
            let last = told.last(where: { !$0.isPhone || $0.type == .bilateralTalks }), last.type != .conference,
            !(last.status == .cancelled || last.status == .denied)
        else { return nil }
        var states = states(of: last)
        if last.type == .visit, let goal = last.destination { states.insert(goal.country) }
        guard states.contains(goal.country) else { return nil }
        let others = states.subtracting([goal.country])
        let bodies = last.persons.compactMap { cast.persons[$0].organization } + last.organizations
        guard others.count + (bodies.isEmpty ? 0 : 1) == 1 else { return nil }
        return mission(to: goal, from: others, others.isEmpty ? Array(bodies.prefix(1)) : [], scene, trigger)
    }

    private func mission(
        to goal: Place, from states: Set<CountryCode>, _ bodies: [(row: Int, range: Range<Int>)], _ scene: Scene,
        _ trigger: Annotation
    ) -> Contact {
        var trip = Contact(
            type: .visit, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        trip.sideCountries = states
        trip.organizations = bodies
        trip.destination = goal
        trip.place = goal
        trip.isComplete = true
        return trip
    }

    /// "بعثة من البنك": the international body named last before it that is called by the same word.
    private func body(of group: Int, _ scene: Scene) -> (row: Int, range: Range<Int>)? {
        let near = (group + 1..<scene.sentence.range.upperBound).prefixRange(Self.reachOfBody)
        guard let short = near.first(where: { Self.shortBodies.contains(article.letters($0)) }) else { return nil }
        let noun = article.letters(short).withoutClitics
        for index in stride(from: group - 1, through: max(0, group - Self.reachOfNaming), by: -1) {
            guard let named = annotations.match(.organization, at: index),
                lexicon.organizations[Int(named.value)].isInternational,
                article.letters(index).withoutClitics.elementsEqual(noun)
            else { continue }
            return (Int(named.value), named.range)
        }
        return nil
    }

    /// Words from a mission to its body, and from there back to where that was named in full.
    private static let reachOfBody = 4
    private static let reachOfNaming = 400
    private static let shortBodies = WordSet([
        "البنك", "الصندوق", "المنظمة", "الاتحاد", "الوكالة", "الهيئة", "المفوضية", "اللجنة", "الجامعة", "الرابطة",
        "المجلس", "المجموعة",
    ])

    /// Words of a goal between the verb and the mission: "أن تصل إلى نواكشوط في فبراير بعثة".
    private static let longestGoal = 4
    /// Words of a mission before its verb: "بعثة فنية من البنك", "لجنة من وزارتي الهجرة والخارجية".
    private static let longestMission = 10

    private func isMission(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return !letters.containsArticle
            && (Self.missions.contains(letters.withoutAccusative)
                || Self.missions.contains(letters.withoutClitics.withoutAccusative))
    }

    /// Whether no verb and nobody with a name stands between a mission and its verb.
    private func isOneSubject(_ group: Int, before start: Int, _ scene: Scene) -> Bool {
        let gap = group + 1..<start
        return !scene.triggers.contains { gap.contains(Int($0.start)) && row($0).form != .noun }
            && !scene.mentions.contains {
                gap.contains($0.actor.range.lowerBound) && cast.persons[$0.person].name != nil
            }
            && !gap.contains { article.token($0).kind == .comma || cue(.complementizer, in: $0..<$0 + 1) != nil }
    }

    /// The state to which a mission goes, told close behind it; "المملكة", "البلاد", "بلادنا" are the paper's own.
    private func goalOfMission(_ scene: Scene, _ trigger: Annotation, _ group: Int) -> Place? {
        let end = Int(trigger.end)
        let reach = group >= end ? Self.longestMission : Self.reachOfGoal
        let near = (end..<scene.sentence.range.upperBound).prefixRange(reach)
        if let place = scene.places.first(where: {
            near.contains($0.range.lowerBound) && ($0.relation != .inside || row(trigger).frame == .alight)
                && !(group >= end && $0.relation == .bare && article.isFrom($0.range.lowerBound - 1))
        }) {
            return place
        }
        guard let country = home.outlet ?? home.dominant,
            let word = cue(.homeland, in: near) ?? cue(.kingdom, in: near)
                ?? near.first(where: { Self.ownState.contains(article.letters($0)) }).map({ _ in trigger })
        else { return nil }
        return Place(range: word.range, country: country, relation: .toward)
    }
}
