import ArabicText
import Lexicon

/// What a contact takes from its sentence, and from those told before, when its sides are known: place, day and status.
extension FrameReader {
    /// Completes a contact.
    ///
    /// - Parameter isOwn: whether its sentence has its subject; else that of the contact before goes on.
    func complete(
        _ found: inout Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact], isOwn: Bool
    ) {
        if !isOwn, isMoveWithin(found, told) { found.refersBack = true }
        found.isInHeadline = scene.sentence.isHeadline
        takeHolding(&found, scene, trigger)
        if !found.isDecided { found.place = found.place ?? place(scene, trigger, found) }
        if isRefused(scene, trigger) { takeAsRefused(&found) }
        setTime(&found, scene, trigger)
        settleTime(&found, scene, trigger, told)
        takeTrip(&found, scene, trigger, told)
        if isPartOfPlan(found, scene, trigger, told) { found.status = .planned }
        if let last = told.last, isTourAfterFirstStop(found, scene, trigger, last) {
            found.status = .planned
            found.date = nil
        }
        if isCall(found, scene, told) { found.type = .bilateralTalks }
        if found.comesLater { putOff(&found, scene, trigger) }
        if hasDayOfOther(found, scene, trigger, told, isOwn) { found.date = nil }
        if followsPlan(scene, trigger, told, isOwn) || tellsOfPlanned(scene, trigger, found, told.last)
            || isStillToCome(found, scene, trigger, told)
            || found.status == .occurred && isHeldLaterToday(found, scene, trigger)
        {
            found.status = .planned
        }
        if let day = dayOfSequence(found, scene, trigger, told) ?? dayOfArrival(found, scene, trigger, told) {
            found.date = day
        }
        takeDayBeside(&found, scene, trigger, told)
        takeNextDay(&found, scene, trigger, told)
        if isDayOfTrip(found, trigger, told) { found.date = nil }
        found.retells = !found.isEdition && retells(scene, trigger, found)
        nameDelegation(&found, scene, told)
        addBoth(to: &found, scene)
        widen(&found, scene, trigger)
        takeTripPointedAt(&found, trigger, told)
        takeNextGoal(&found, scene, trigger)
    }

    /// "وصل مساء الأحد في زيارة يلتقي خلالها نظيره": a day before the paper's is that of the arrival, not of what he will do; "توجه أمس
    /// لإجراء محادثات" tells one day for both.
    private func isDayOfTrip(_ talks: Contact, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        guard talks.type == .bilateralTalks, talks.status == .planned, row(trigger).form != .noun,
            let date = talks.date, let published = article.published
        else { return false }
        let isPast = date.resolved(tense: .past).start?.civilDay.map { $0 < published } ?? false
        return isPast
            && told.contains {
                $0.type == .visit && $0.sentences == talks.sentences && $0.date?.range == date.range
                    && ($0.status == .occurred || date.weekday == nil)
            }
    }

    /// "المباحثات التي أجراها", "اللقاء الذي عقده": a noun whose relative clause tells that it was held.
    private func isCarriedBefore(_ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        guard trigger.clitics.contains(.the), end + 1 < article.tokens.tokens.count,
            cue(.relative, in: end..<end + 1) != nil, let verb = annotations.match(.trigger, at: end + 1)
        else { return false }
        return row(verb).frame == .light && row(verb).form == .past
    }

    /// "سيتوجه إلى الجزائر حيث يلتقي نظيره", "وعلى جدول زيارته لقاء": what he does on a trip to come is to come.
    private func isPartOfPlan(_ talks: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        guard talks.type == .bilateralTalks, talks.status == .occurred else { return false }
        if let last = told.last, last.type == .visit, last.status == .planned, last.sentences == [scene.index],
            tellsPresent(scene, trigger)
        {
            return true
        }
        return isOnProgramme(scene, trigger) && told.last { $0.type == .visit }?.status == .planned
    }

    /// "غادر أمس …، وينتقل بعدها إلى …", "يلتقي غدا الرئيس قبل توجهه إلى …": whether the day is that of the verb before.
    private func hasDayOfOther(
        _ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact], _ isOwn: Bool
    ) -> Bool {
        guard let date = found.date, date.range.upperBound <= Int(trigger.start) else { return false }
        return !isOwn && found.type == .visit && told.last?.sentences == [scene.index] || isBesideOther(trigger)
            || isMadeReady(trigger) || isAheadOfGathering(scene, trigger)
    }

    /// "سيلتقي فلانا قبل أن يتوجه إلى …": what comes after a plan is planned too.
    private func followsPlan(_ scene: Scene, _ trigger: Annotation, _ told: [Contact], _ isOwn: Bool) -> Bool {
        guard let last = told.last, last.status == .planned, last.sentences == [scene.index],
            // "ستستكمل الزيارة المباحثات التي أجراها الوزير"
            row(trigger).form != .noun || !isCarriedBefore(trigger),
            // "تبدأ اليوم المباحثات مع الوزير الذي وصل أمس"
            row(trigger).form != .past || cue(.relative, in: Int(trigger.start) - 1..<Int(trigger.start)) == nil
        else { return false }
        return !isOwn || isBeforeThat(trigger) || last.type == .visit && isPurpose(scene, trigger)
    }
}
