import ArabicText
import Lexicon

/// Where, when, and whether a contact took place.
extension FrameReader {
    /// The place of talks: the first "in …" of the sentence, the nearest after the trigger first.
    func place(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Place? {
        guard !contact.isPhone else { return nil }
        let reader = PlaceReader(article: article)
        let inside = scene.places.filter { place in
            place.relation == .inside && !reader.isOfEmbassy(place)
                && !(contact.conference.map { $0.range.overlaps(place.range) } ?? false)
                && !isMatter(place, trigger, scene)
        }
        let cities = inside.filter { $0.city != nil }
        // "اجتماع الدوحة", "قمة الرياض"
        let next = Int(trigger.end)
        if row(trigger).form == .noun,
            let named = scene.places.first(where: {
                $0.relation == .bare && $0.city != nil && $0.range.lowerBound >= next
                    && $0.range.lowerBound <= next + 1
            })
        {
            return named
        }
        let pool = cities.isEmpty ? inside : cities
        return pool.min {
            distance($0.range, trigger.range) < distance($1.range, trigger.range)
        } ?? destinationOfTrip(scene, after: trigger)
    }

    /// "التقاه خلال زيارته إلى أنقرة": talks are where the trip goes on which they are held.
    private func destinationOfTrip(_ scene: Scene, after trigger: Annotation) -> Place? {
        guard row(trigger).frame == .meet || row(trigger).frame == .discuss else { return nil }
        let trip = scene.triggers.first {
            Int($0.start) >= Int(trigger.end) && row($0).frame == .visit && row($0).form == .noun
                && Self.duringWords.contains(Array(article.letters(Int($0.start) - 1)))
        }
        guard let trip else { return nil }
        return scene.places.first {
            (0...3).contains($0.range.lowerBound - Int(trip.end)) && $0.relation == .toward
        }
    }

    private static let duringWords = Set(["خلال", "أثناء"].map { foldedWord($0) })

    /// "الأوضاع في اليمن", "الحل السياسي في ليبيا": a state that tells where the matter of the talks lies.
    private func isMatter(_ place: Place, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let before = place.range.lowerBound - 1
        guard place.city == nil, !place.isVenue, before >= Int(trigger.end) + 2
        else { return false }
        let letters = article.letters(before)
        let lam = FoldedLetter.arabic(0x644)
        guard
            letters.containsArticle || letters.withoutConjunction.containsArticle
                || letters.starts(with: [lam, lam])
        else { return false }
        // A name, a day, a nation, a body or a building may stand before the place of the talks.
        if annotations.traits[before].isName { return false }
        if scene.mentions.contains(where: { $0.actor.range.contains(before) }) { return false }
        return !annotations.at(before).contains { match in
            switch match.category {
            case .dateWord, .weekday, .month, .demonym, .city, .country, .institution, .organization,
                .venue, .trigger,
                .title:
                true
            default: false
            }
        }
    }

    func distance(_ range: Range<Int>, _ trigger: Range<Int>) -> Int {
        if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound }
        // What stands before a trigger belongs to it less surely.
        return (trigger.lowerBound - range.upperBound) * 2
    }

    /// The nearest date of the sentence that can be the contact's.
    func date(_ scene: Scene, _ trigger: Annotation, _ status: EventStatus) -> DateMention? {
        scene.dates.filter {
            !isOfStatement($0, trigger) && !isOfClause($0, scene, trigger)
                && agrees($0, scene, trigger, status)
        }.min { distance($0.range, trigger.range) < distance($1.range, trigger.range) }
    }

    /// "أعلن الكرملين أمس أن …": a date before "that" dates the statement, not the contact.
    func isOfStatement(_ date: DateMention, _ trigger: Annotation) -> Bool {
        if isOfPublication(date) { return true }
        guard date.range.upperBound <= Int(trigger.start) else { return false }
        // "كشفت صحيفة أمس تفاصيل عن اللقاء"
        if row(trigger).form == .noun,
            Self.subjectWords.contains(Array(article.letters(Int(trigger.start) - 1)))
        {
            return true
        }
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

    /// "صدر أمس بيان", "الصحف الصادرة اليوم": the day on which something was published.
    private func isOfPublication(_ date: DateMention) -> Bool {
        let start = date.range.lowerBound
        return (max(0, start - 2)..<start).contains {
            Self.publishing.contains(Array(article.letters($0).withoutConjunction))
        }
    }

    private static let subjectWords = Set(
        ["عن", "حول", "بشأن", "بخصوص", "بمناسبة"].map { foldedWord($0) })
    private static let publishing = Set(
        [
            "صدر", "صدرت", "يصدر", "تصدر", "الصادر", "الصادرة", "أصدر", "أصدرت", "أصدره", "أصدرته",
            "أصدرها", "أصدرتها",
            "نشر", "نشرت", "نشره", "نشرته", "نشرها", "نشرتها", "المنشور", "المنشورة",
        ].map { foldedWord($0) })

    /// "الاتفاق الذي وقعه البلدان في يوليو", "القمة المقررة غدا": a date within a clause about another noun.
    private func isOfClause(_ date: DateMention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.end)
        guard start < date.range.lowerBound else { return false }
        var opener: Int?
        for index in start..<date.range.lowerBound {
            if article.token(index).kind == .comma {
                opener = nil
            } else if opensClause(index, scene) {
                opener = index
            }
        }
        guard let opener else { return false }
        let row = row(trigger)
        if row.form != .noun { return true }
        let isOfOther = scene.triggers.contains {
            self.row($0).form == .noun && self.row($0).frame != .light && Int($0.start) >= start
                && Int($0.end) <= opener
        }
        if isOfOther { return true }
        // "اللقاء الذي …", "زيارته إلى مصر التي وصلها أمس"
        if opener - start <= 1
            || row.isTrip && scene.places.contains(where: { $0.range.upperBound == opener })
        {
            return false
        }
        // A gathering's name may be long; a visit or a meeting is described by what happens to it: "اللقاء الذي جرى أمس".
        if row.frame == .gathering || row.frame == .session
            || annotations.match(.status, at: opener) != nil
        {
            return false
        }
        let next = annotations.match(.cue, at: opener).map { Int($0.end) } ?? opener + 1
        if let cue = annotations.match(.cue, at: next) {
            switch lexicon.cues[Int(cue.value)] {
            case .lasting, .beginning, .ending, .leading: return false
            default: break
            }
        }
        if annotations.match(.trigger, at: next) != nil { return isAuxiliary(next) }
        return annotations.match(.status, at: next) == nil && date.range.lowerBound != next
    }

    /// "تم الإعلان": another deed's auxiliary verb; "تم أمس" and "تم اللقاء" are a contact's own.
    private func isAuxiliary(_ index: Int) -> Bool {
        article.letters(index).elementsEqual(Self.done) && article.letters(index + 1).containsArticle
            && annotations.match(.trigger, at: index + 1) == nil && !isTimeWord(index + 1)
    }

    private static let done = foldedWord("تم")

    /// "الذي", or an adjective of what is to come that is no part of a date.
    private func opensClause(_ index: Int, _ scene: Scene) -> Bool {
        if let cue = annotations.match(.cue, at: index), lexicon.cues[Int(cue.value)] == .relative {
            // "حيث" goes on with the same day.
            return article.letters(index).starts(with: Self.definite)
        }
        guard let status = annotations.match(.status, at: index),
            lexicon.statusCues[Int(status.value)] == .coming,
            article.letters(index).containsArticle,
            !scene.dates.contains(where: { $0.range.contains(index) })
        else { return false }
        return !isTimeWord(index - 1)
    }

    private static let definite = foldedWord("ال")

    /// A word that an adjective of time says something of: "الأسبوع المقبل".
    private func isTimeWord(_ index: Int) -> Bool {
        annotations.has(.dateWord, at: index) || annotations.has(.weekday, at: index)
            || annotations.has(.month, at: index)
    }

    /// Whether a date's side of the publication is that of the contact.
    private func agrees(
        _ date: DateMention, _ scene: Scene, _ trigger: Annotation, _ status: EventStatus
    ) -> Bool {
        // "حتى الخميس" is a last day; of what is put off only the day that stands after it is told.
        if isLastDay(date) || status == .cancelled && date.range.lowerBound < Int(trigger.end) {
            return false
        }
        guard let published = article.published else { return true }
        let value = date.resolved(tense: tense(scene, trigger, status))
        guard let start = value.start else { return true }
        // "غدا الخميس" stays to come in a paper dated a day late, "أمس" past in one dated early.
        if let word = annotations.match(.dateWord, at: date.range.lowerBound) {
            switch lexicon.dateWords[Int(word.value)] {
            case .tomorrow, .dayAfterTomorrow: return !tellsPast(scene, trigger)
            case .yesterday, .dayBeforeYesterday: return status != .planned
            case .today: return true
            default: break
            }
        }
        if status == .planned { return !(value.end ?? start).isBefore(published) }
        return !(tellsPast(scene, trigger) && start.isAfter(published))
    }

    /// "حتى الخميس", "إلى غاية 28 نونبر"
    private func isLastDay(_ date: DateMention) -> Bool {
        let start = date.range.lowerBound
        guard let word = annotations.item(endingAt: start, .dateWord) else { return false }
        let isUntil = lexicon.dateWords[Int(word.value)] == .until
        // "إلى" before a day word only is a direction sooner than an end.
        return isUntil && !article.letters(Int(word.end) - 1).elementsEqual(Self.toward)
    }

    private static let toward = foldedWord("إلى")

    /// Where a lone weekday is looked for: the present tense of a body's sentence looks ahead.
    private func tense(_ scene: Scene, _ trigger: Annotation, _ status: EventStatus) -> Tense {
        status == .planned || row(trigger).form == .present && !scene.sentence.isHeadline
            ? .future : .past
    }

    // MARK: Whether

    /// The status by the words around a trigger.
    func status(_ scene: Scene, _ trigger: Annotation) -> EventStatus {
        if trigger.clitics.contains(.will) { return .planned }
        let row = row(trigger)
        let start = Int(trigger.start)
        let range = scene.sentence.range
        let isPast = tellsPast(scene, trigger)
        let isAside = isAside(trigger)
        // A denial stands at the head of its sentence, however long the names between.
        for index in range.prefixRange(4) where index < start {
            guard let match = annotations.match(.status, at: index), Int(match.end) <= start else {
                continue
            }
            if lexicon.statusCues[Int(match.value)] == .denied { return .denied }
        }
        var status = EventStatus.occurred
        for index in max(range.lowerBound, start - 12)..<min(range.upperBound, start + 14) {
            guard let match = annotations.match(.status, at: index) else { continue }
            let distance = start - Int(match.end)
            switch (lexicon.statusCues[Int(match.value)], distance >= 0) {
            case (.dropped, true) where distance <= 10: return .cancelled
            case (.dropped, false) where row.form == .noun && says(index, of: trigger, scene):
                return .cancelled
            case (.cancelled, true) where distance <= 10 && !isForSake(index): return .cancelled
            case (.denied, true): return .denied
            case (.planned, true), (.coming, true):
                // A past verb is turned by what stands right before it only.
                if isPast && distance > 3 || isAside { continue }
                // "لا تنوي عقد اجتماع"
                if lexicon.statusCues[Int(match.value)] == .planned, isNegated(index) { return .denied }
                status = .planned
            case (.coming, false) where !isPast && says(index, of: trigger, scene): status = .planned
            default: continue
            }
        }
        if row.form != .noun, isNegated(start) { return unfulfilled(scene) }
        if status == .occurred, isBeforehand(trigger) || opensProgramme(scene, trigger) {
            return .planned
        }
        guard row.form == .noun, status == .occurred else { return status }
        // A verb in the future carries its noun: "سيعقد … لقاء", and so does one that is denied.
        for carrier in scene.triggers where Int(carrier.end) <= start && start - Int(carrier.end) < 12 {
            let verb = self.row(carrier)
            if verb.form != .noun, verb.frame == .light, isNegated(Int(carrier.start)) {
                return unfulfilled(scene)
            }
            guard carrier.clitics.contains(.will), !isAside else { continue }
            switch verb.frame {
            case .light, .attend, .host, .chair, .visit, .arrive, .depart: return .planned
            default: continue
            }
        }
        return status
    }

    /// What did not come about: cancelled if it was once planned ("لم يعقد اللقاء الذي كان مقررا"), else denied.
    private func unfulfilled(_ scene: Scene) -> EventStatus {
        scene.sentence.range.contains { index in
            annotations.match(.status, at: index).map { lexicon.statusCues[Int($0.value)] } == .cancelled
        } ? .cancelled : .denied
    }

    /// The date of a contact, and the status once the date is known.
    func setTime(_ contact: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        contact.status = status(scene, trigger)
        contact.date = date(scene, trigger, contact.status)
        if contact.status == .planned, contact.date == nil, !trigger.clitics.contains(.will),
            let past = date(scene, trigger, .occurred), past.range.lowerBound >= Int(trigger.end),
            distance(past.range, trigger.range) <= Self.farthestDate
        {
            // "… المقبلة، خلال لقاء … أمس": the plan is something else's.
            contact.status = .occurred
            contact.date = past
        }
        contact.status = status(contact, scene, trigger)
    }

    /// The status when the date is known too.
    private func status(_ contact: Contact, _ scene: Scene, _ trigger: Annotation) -> EventStatus {
        guard contact.status == .occurred, let date = contact.date, let published = article.published,
            let start = date.resolved(tense: tense(scene, trigger, .occurred)).start
        else { return contact.status }
        if let word = annotations.match(.dateWord, at: date.range.lowerBound),
            !tellsPast(scene, trigger),
            [.tomorrow, .dayAfterTomorrow].contains(lexicon.dateWords[Int(word.value)])
        {
            return .planned
        }
        // A year alone is too vague: "كأس العالم 2030".
        if start.month != nil, start.isAfter(published), !tellsPast(scene, trigger) { return .planned }
        // "يغادر اليوم": what a trip does today is still to come when the paper is printed.
        if start.civilDay == published, contact.type == .visit, tellsPresent(scene, trigger) {
            return .planned
        }
        return .occurred
    }

    /// A present verb, or a noun that one carries: "يبدأ … زيارة".
    private func tellsPresent(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return row(trigger).form == .present }
        guard let last = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }) else {
            return false
        }
        return row(last).frame == .light && row(last).form == .present
            && Int(trigger.start) - Int(last.end) < 12
    }

    /// A past verb, or a noun that one carries: "عقد … لقاء".
    private func tellsPast(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return row(trigger).form == .past }
        let start = Int(trigger.start)
        // "مؤتمر صحفي عقده", "لقاء جمعهما"
        let next = scene.triggers.first { Int($0.start) >= Int(trigger.end) }
        let carriers = [scene.triggers.last { Int($0.end) <= start }, next].compactMap(\.self)
        return carriers.contains { carrier in
            let verb = row(carrier)
            let isNear =
                Int(carrier.end) <= start ? start - Int(carrier.end) < 12 : Int(carrier.start) - start <= 3
            switch verb.frame {
            case .light, .attend, .chair, .host:
                return isNear && verb.form == .past
                    && (Int(carrier.end) <= start || carrier.clitics.isEmpty)
            default: return false
            }
        }
    }

    /// "قال … خلال لقاء": a circumstance of something else, whose verb and plans are not its own.
    private func isAside(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun,
            let cue = annotations.item(endingAt: Int(trigger.start), .cue),
            lexicon.cues[Int(cue.value)] == .during
        else { return false }
        switch row(trigger).frame {
        case .receive, .meet, .phone, .session, .discuss: return true
        default: return false
        }
    }

    /// "قبل مغادرته إلى تونس", "عشية وصوله": what was told happened before it.
    private func isBeforehand(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, trigger.range.lowerBound > 0 else { return false }
        let word = Array(article.letters(Int(trigger.start) - 1))
        return word == Self.eve || row(trigger).isTrip && word == Self.shortlyBefore
            || row(trigger).frame == .depart && word == Self.before
    }

    /// "زيارة يلتقي خلالها الوزير", "حيث يلتقي الوزير": what somebody will do on a trip.
    private func opensProgramme(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .present,
            row(trigger).frame == .meet || row(trigger).frame == .discuss,
            !scene.sentence.isHeadline, Int(trigger.end) < scene.sentence.range.upperBound
        else { return false }
        return Self.onTripWords.contains(Array(article.letters(Int(trigger.end))))
    }

    private static let eve = foldedWord("عشية")
    private static let shortlyBefore = foldedWord("قبيل")
    private static let before = foldedWord("قبل")
    private static let onTripWords = Set(
        ["خلالها", "أثناءها", "خلاله", "فيها"].map { foldedWord($0) })

    private func isNegated(_ index: Int) -> Bool {
        annotations.item(endingAt: index, .cue) { lexicon.cues[Int($0.value)] == .negation } != nil
    }

    /// "من أجل", "لأجل": the noun that is written as "put off" is.
    private func isForSake(_ index: Int) -> Bool {
        let isNoun =
            !(annotations.match(.status, at: index)?.clitics.isSubset(of: [.and, .then]) ?? true)
        return isNoun
            || annotations.match(.dateWord, at: index - 1).map { lexicon.dateWords[Int($0.value)] } == .of
    }

    /// Whether "المقبلة", "مقررة", "ستعقد" after a trigger is said of it, and not of a noun in between.
    private func says(_ index: Int, of trigger: Annotation, _ scene: Scene) -> Bool {
        // A date says more than its adjective does.
        if scene.dates.contains(where: { $0.range.contains(index) }) { return false }
        let gap = Int(trigger.end)..<index
        if row(trigger).form != .noun || isTimeWord(index - 1) {
            return !gap.contains { position in
                annotations.match(.cue, at: position).map { lexicon.cues[Int($0.value)] } == .complementizer
            }
        }
        return gap.count <= 8 && !scene.triggers.contains { gap.contains(Int($0.start)) }
    }
}

extension PartialDate {
    /// Whether it is over before a day begins, as far as it is known.
    func isBefore(_ day: CivilDay) -> Bool {
        if let civilDay { return civilDay < day }
        let (year, month, _) = day.components
        return (self.year, self.month ?? 12) < (year, month)
    }

    /// Whether it begins after a day, as far as it is known.
    func isAfter(_ day: CivilDay) -> Bool {
        if let civilDay { return civilDay > day }
        let (year, month, _) = day.components
        return (self.year, self.month ?? 1) > (year, month)
    }
}
