import ArabicText
import Lexicon

/// Whether a contact took place, is to come, fell through or is denied.
extension FrameReader {
    /// The status by the words around a trigger.
    func status(_ scene: Scene, _ trigger: Annotation) -> EventStatus {
        if trigger.clitics.contains(.will) { return .planned }
        if isConvened(trigger) || invitation(scene, to: trigger) == .accepted { return .planned }
        let row = row(trigger)
        // "طلب منه التوجه إلى …": where one is to go; "منعه من السفر إلى …": where he was not let.
        if row.frame == .send, row.form == .noun, !isSending(trigger), !isGivenUp(scene, trigger) {
            return isBarred(scene, trigger) ? .cancelled : .planned
        }
        if isDelegated(scene, trigger) || isAskedFor(trigger) { return .planned }
        if isPrevented(trigger) || isGivenUp(scene, trigger) || isRefused(scene, trigger) { return .cancelled }
        if isSaidNotToBe(scene, trigger) { return .denied }
        if isRumourDenied(scene, trigger) { return .denied }
        let start = Int(trigger.start)
        let range = scene.sentence.range
        let isPast = tellsPast(scene, trigger)
        let isAside = isAside(trigger)
        // A denial stands at the head of its sentence, however long the names between.
        for index in range.prefixRange(4) where index < start {
            guard let match = annotations.match(.status, at: index), Int(match.end) <= start else {
                continue
            }
            if lexicon.statusCues[Int(match.value)] == .denied, !isOccasion(trigger), !deniesOther(index, start) {
                return .denied
            }
        }
        var status = EventStatus.occurred
        let limit = row.form == .noun ? endOfClause(scene, trigger) : range.upperBound
        for index in max(range.lowerBound, start - 12)..<max(start, min(limit, start + 14)) {
            guard let match = annotations.match(.status, at: index) else { continue }
            let distance = start - Int(match.end)
            switch (lexicon.statusCues[Int(match.value)], distance >= 0) {
            case (.dropped, true) where distance <= 10: return .cancelled
            case (.dropped, false) where row.form == .noun && !isPast && says(index, of: trigger, scene):
                return .cancelled
            case (.cancelled, true) where distance <= 10 && !isForSake(index) && !isOfAttendance(match, trigger):
                return .cancelled
            case (.denied, true) where !isOccasion(trigger) && !deniesOther(index, start): return .denied
            case (.planned, true), (.coming, true):
                // A past verb is turned by what stands right before it only.
                if isPast
                    && (distance > 3 || article.token(start - 1).kind == .comma
                        // "زيارته الثلاثاء القادم ستستكمل المباحثات التي أجراها": the day of another trip.
                        || row.form == .noun && scene.dates.contains { $0.range.contains(index) })
                    || isAside
                {
                    continue
                }
                // "لا تنوي عقد اجتماع"
                if lexicon.statusCues[Int(match.value)] == .planned, isNegated(index) {
                    // "لا تنوي عقد اجتماع طارئ قبل الاجتماع الدوري": what is only counted from is not denied.
                    if isAheadOfGathering(scene, trigger) { continue }
                    return .denied
                }
                status = .planned
            case (.coming, false) where trigger.range.contains(index): status = .planned
            case (.coming, false) where !isPast && says(index, of: trigger, scene): status = .planned
            default: continue
            }
        }
        if row.form != .noun, isNegated(start) { return isNoMore(trigger) ? .cancelled : unfulfilled(scene) }
        // "لا زيارة مرتقبة للوزير إلى …"
        if row.form == .noun, start > range.lowerBound, article.letters(start - 1).elementsEqual(Self.no) {
            return unfulfilled(scene)
        }
        if !isAside {
            if let fate = isNotHeld(scene, trigger) { return fate }
            if !isPast, wasOnceToCome(scene, trigger) { return .cancelled }
        }
        if status == .occurred,
            isBeforehand(trigger) || opensProgramme(scene, trigger) || isAheadOfTrip(scene, trigger)
                || isOnward(scene, trigger) || isMadeReady(trigger) || isOccasionToCome(scene, trigger)
                || scene.sentence.isHeadline && isAheadOfGathering(scene, trigger)
        {
            return .planned
        }
        guard row.form == .noun, status == .occurred else { return status }
        if isAwaited(trigger) || isIntended(scene, trigger)
            || !isPast && (isToBeHeld(scene, trigger) || isToLast(scene, trigger) || beginsOnWeekday(scene, trigger))
        {
            return .planned
        }
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

    /// The date of a contact, and the status once the date is known.
    func setTime(_ contact: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        contact.status = status(scene, trigger)
        contact.date = dayOfHoldingToCome(scene, trigger) ?? date(scene, trigger, contact.status)
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
        if contact.isEdition, contact.status == .occurred {
            if isPutOff(scene, trigger) { return .cancelled }
            if isToCome(scene, trigger), !isOver(contact) { return .planned }
        }
        guard contact.status == .occurred, let date = contact.date else { return contact.status }
        // "يصل غدا", "يصل الأسبوع المقبل": to come, whenever the paper was printed.
        if let word = annotations.match(.dateWord, at: date.range.lowerBound),
            !tellsPast(scene, trigger),
            [.tomorrow, .dayAfterTomorrow, .nextWeek].contains(lexicon.dateWords[Int(word.value)])
        {
            return .planned
        }
        guard let published = article.published,
            let start = date.resolved(tense: tense(scene, trigger, .occurred)).start
        else { return contact.status }
        // A year alone is too vague: "كأس العالم 2030".
        if start.month != nil || contact.isEdition, start.isAfter(published), !tellsPast(scene, trigger) {
            return .planned
        }
        // "يغادر اليوم", "يلتقي اليوم": what somebody does today is still to come when the paper is printed.
        if start.civilDay == published, contact.type != .conference, tellsPresent(scene, trigger) {
            return .planned
        }
        return .occurred
    }

    /// A present verb, or a noun that one carries: "يبدأ … زيارة".
    func tellsPresent(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return row(trigger).form == .present }
        guard let last = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) }) else {
            return false
        }
        return row(last).frame == .light && row(last).form == .present
            && Int(trigger.start) - Int(last.end) < 12
    }

    /// A past verb, or a noun that one carries: "عقد … لقاء".
    func tellsPast(_ scene: Scene, _ trigger: Annotation) -> Bool {
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
                // "المقرر عقدها": a noun with its pronoun, not a verb.
                if annotations.item(
                    endingAt: Int(carrier.start), .status, where: { lexicon.statusCues[Int($0.value)] == .coming })
                    != nil
                {
                    return false
                }
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

    /// "نفى الوزير خلال زيارته وجود خلافات": the time of something else, which is what is denied.
    private func isOccasion(_ trigger: Annotation) -> Bool {
        row(trigger).form == .noun
            && annotations.item(endingAt: Int(trigger.start), .cue) {
                [.during, .occasion, .sideline].contains(lexicon.cues[Int($0.value)])
            } != nil
    }

    /// "قبل مغادرته إلى تونس", "عشية وصوله": what was told happened before it.
    private func isBeforehand(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, trigger.range.lowerBound > 0 else { return false }
        let start = Int(trigger.start)
        let word = Array(article.letters(start - 1).withoutConjunction)
        // "قبل أيام من وصول الوزير"
        if row(trigger).isTrip, article.isFrom(start - 1) {
            return (max(0, start - 4)..<start - 1).contains {
                article.letters($0).withoutConjunction.elementsEqual(Self.before)
            }
        }
        return word == Self.eve || row(trigger).isTrip && Self.shortlyBefore.contains(article.letters(start - 1))
            || word == Self.before
                && (row(trigger).frame == .depart
                    || row(trigger).isTrip && Self.onward.contains(article.letters(start).withoutClitics))
    }

    /// Nouns of setting out: "قبل توجهه إلى بيروت", which "قبل وصوله" and "قبل زيارته" do not tell of.
    private static let onward = WordSet([
        "توجه", "توجهه", "توجهها", "توجههم", "توجههما", "انتقال", "انتقاله", "انتقالها", "انتقالهم", "سفر", "سفره",
        "سفرها", "سفرهم",
    ])

    /// "ومن تونس يتوجه الوزير إلى الجزائر", "وينتقل بعد عمان إلى بيروت": the present of setting out for the next stop.
    private func isOnward(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard scene.index > article.leadSentence else { return false }
        if row(trigger).form == .noun { return row(trigger).isTrip && isLeadingOn(scene, trigger) }
        guard row(trigger).form == .present, row(trigger).frame == .arrive || row(trigger).frame == .depart else {
            return false
        }
        if article.letters(Int(trigger.start) - 1).hasSuffix(Self.fromThere) { return true }
        guard row(trigger).frame == .arrive else { return false }
        let end = Int(trigger.end)
        let start = scene.sentence.range.lowerBound
        return (start..<min(start + 2, Int(trigger.start) + 1)).contains {
            article.isFrom($0) || Self.afterThat.contains(article.letters($0).withoutConjunction)
        }
            || (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfNext).contains {
                Self.afterThat.contains(article.letters($0))
            }
    }

    /// Words between setting out and "after": who does.
    private static let reachOfNext = 8
    private static let afterThat = WordSet(["بعد", "بعدها", "ثم", "لاحقا", "ومن", "وبعد"])

    /// "زيارة يلتقي خلالها الوزير", "حيث يلتقي الوزير": what somebody will do on a trip.
    func opensProgramme(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .present,
            [.meet, .discuss, .light].contains(row(trigger).frame),
            !scene.sentence.isHeadline, Int(trigger.end) < scene.sentence.range.upperBound
        else { return false }
        // "يحضر جلالته خلالها المؤتمر"
        return (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfSubject).contains {
            Self.onTripWords.contains(article.letters($0))
        }
    }

    /// "تشهد عمان غدا قمة بين الملك والرئيس الذي يصل صباحا": the present of a relative clause behind what is planned.
    func tellsOfPlanned(_ scene: Scene, _ trigger: Annotation, _ contact: Contact, _ last: Contact?) -> Bool {
        guard let last, last.status == .planned, last.sentences == contact.sentences, contact.status == .occurred,
            contact.date == nil, row(trigger).form == .present, Int(trigger.start) > last.trigger.upperBound
        else { return false }
        return cue(.relative, in: Int(trigger.start) - 1..<Int(trigger.start)) != nil
    }

    /// "ويتضمن برنامج الزيارة لقاءات مع …", "على جدول أعماله لقاء مع …"
    func isOnProgramme(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return row(trigger).form == .noun
            && (max(scene.sentence.range.lowerBound, start - Self.reachOfNext)..<start).contains {
                Self.programmes.contains(article.letters($0).withoutClitics)
            }
    }

    private static let programmes = WordSet([
        "برنامج", "برنامجه", "برنامجها", "جدول", "جدوله", "جدولها", "أجندة", "أجندته", "أجندتها",
    ])

    /// "توجه الملك إلى واشنطن حيث يعقد مباحثات", "على أن يلتقي نظيره": the present of what one will do where he goes.
    private func isAheadOfTrip(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard !scene.sentence.isHeadline else { return false }
        var verb = trigger
        if row(trigger).form == .noun {
            // "حيث يشترك في رئاسة المؤتمر": nouns of what one does there stand behind the verb.
            guard
                let carrier = scene.triggers.last(where: {
                    Int($0.end) <= Int(trigger.start) && row($0).form != .noun
                }), [.light, .attend, .chair].contains(row(carrier).frame),
                Int(trigger.start) - Int(carrier.end) <= Self.farthestDate
            else { return false }
            verb = carrier
        }
        let start = Int(verb.start)
        guard row(verb).form == .present, start - 2 >= scene.sentence.range.lowerBound else { return false }
        if article.isThat(start - 1), article.letters(start - 2).withoutConjunction.elementsEqual(Self.on) {
            return true
        }
        return article.isWhere(start - 1)
            && scene.triggers.contains { row($0).isTrip && Int($0.end) < start }
    }

    private static let on = foldedWord("على")

    /// "المنتدى الذي ستنطلق أعماله غدا": a relative clause with a verb of holding in the future.
    private func isToBeHeld(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let next = scene.triggers.first { Int($0.start) >= Int(trigger.end) }
        guard let next, next.clitics.contains(.will), row(next).frame == .light || row(next).frame == .host,
            Int(next.start) - Int(trigger.end) <= Self.farthestDate
        else { return holdingToCome(scene, trigger) != nil }
        if cue(.relative, in: Int(next.start) - 1..<Int(next.start)) != nil { return true }
        // "المفاوضات بين الأطراف ستستأنف الخميس": the verb of the noun itself.
        let gap = Int(trigger.end)..<Int(next.start)
        return row(trigger).frame != .visit && !gap.contains { article.token($0).kind != .arabicWord }
            && !scene.mentions.contains { gap.contains($0.actor.range.lowerBound) }
    }

    private static let no = foldedWord("لا")
    private static let eve = foldedWord("عشية")
    private static let shortlyBefore = WordSet(["قبيل", "وقبيل", "قرب", "وقرب", "اقتراب", "باقتراب", "واقتراب"])
    private static let before = foldedWord("قبل")
    /// Words of a short subject between a verb and "on it".
    private static let reachOfSubject = 2
    private static let onTripWords = WordSet(["خلالها", "أثناءها", "خلاله", "فيها"])

    private func isNegated(_ index: Int) -> Bool {
        annotations.item(endingAt: index, .cue) { lexicon.cues[Int($0.value)] == .negation } != nil
    }

    /// "اعتذر عن المشاركة في المؤتمر", "أجل مشاركته في القمة": he does not come, and the gathering is held all the same.
    private func isOfAttendance(_ status: Annotation, _ trigger: Annotation) -> Bool {
        guard row(trigger).isGathering else { return false }
        return (Int(status.end)..<max(Int(status.end), Int(trigger.start))).contains {
            Self.attendance.contains(article.letters($0))
        }
    }

    private static let attendance = WordSet([
        "المشاركة", "مشاركته", "مشاركتها", "حضور", "حضوره", "حضورها", "الحضور", "المشاركه", "ترؤس", "بالمشاركة",
    ])

    /// "من أجل", "لأجل": the noun that is written as "put off" is.
    private func isForSake(_ index: Int) -> Bool {
        let isNoun =
            !(annotations.match(.status, at: index)?.clitics.isSubset(of: [.and, .then]) ?? true)
        return isNoun
            || annotations.match(.dateWord, at: index - 1).map { lexicon.dateWords[Int($0.value)] } == .of
    }

    /// Whether "المقبلة", "مقررة", "ستعقد" after a trigger is said of it, and not of a noun in between.
    func says(_ index: Int, of trigger: Annotation, _ scene: Scene) -> Bool {
        // A date says more than its adjective does; of a week only the month is known.
        if scene.dates.contains(where: { $0.range.contains(index) && !$0.isWeek }) { return false }
        let gap = Int(trigger.end)..<index
        if row(trigger).form != .noun || isTimeWord(index - 1) {
            return !gap.contains { position in
                annotations.match(.cue, at: position).map { lexicon.cues[Int($0.value)] } == .complementizer
            }
        }
        return gap.count <= 8 && !scene.triggers.contains { gap.contains(Int($0.start)) }
    }
}
