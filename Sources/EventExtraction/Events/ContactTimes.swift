import Lexicon

/// Which day and status an event has when several sentences tell of it.
struct ContactTimes {
    private let reader: FrameReader
    private let article: Article
    private let lexicon: Lexicon

    init(_ reader: FrameReader) {
        self.reader = reader
        article = reader.article
        lexicon = reader.lexicon
    }

    /// The time of what is told twice: the lead tells it better than the headline, and later sentences less well.
    func merge(_ result: inout Contact, _ left: Contact, _ right: Contact) {
        if isOnlyInHeadline(left) {
            // What the headline denies or calls off no verb of the body makes true: it tells the rumour or the plan.
            if left.status == .occurred || left.status == .planned && right.status == .occurred && tellsPast(right) {
                result.status = right.status
            }
        }
        let isSharper = isWithin(right.date, left.date) && right.status == result.status
        let isCorrected = left.status == .planned && result.status == .occurred
        // Later sentences may tell another day of what was told before.
        result.date =
            (isCorrected || isSharper ? right.date : nil) ?? left.date
            ?? (right.status == result.status || isOff(left) && isOff(right) ? right.date : nil)
        // "من المتوقع أن تبحث القمة … وبدأت القمة أمس": the plan was of something else.
        if left.status == .planned, left.date == nil, right.status == .occurred,
            right.sentences[0] <= article.leadSentence + 2, isRecent(right.date)
        {
            result.status = .occurred
            result.date = right.date
        }
        // "يغادر كينيا إلى إثيوبيا … ووصل إلى أديس أبابا الأحد": who was on his way has come.
        if left.status == .planned, isOnward(left), right.status == .occurred {
            result.status = .occurred
            result.date = right.date
        }
        // "يلتقيه اليوم" with "سيلتقيه مساء اليوم" after it: the present was one of the near future.
        // So does a headline's noun, which has no tense: "اجتماع يجمعهما اليوم".
        if left.status == .occurred, right.status == .planned, isPresent(left) || left.isInHeadline && isNoun(left),
            right.sentences[0] <= article.leadSentence + 2,
            // "يصل …" of the headline, "وصل اليوم ليرأس الوفد" of the lead: what he has come for does not undo the arrival.
            !left.isInHeadline || !left.sentences.contains(right.sentences[0]),
            left.date == nil ? isToldByFuture(right) && right.date != nil : isSameDay(left.date, right.date)
        {
            result.status = .planned
            result.date = left.date ?? right.date
        }
        // The lead tells the day better than the headline, and later sentences speak of other days.
        if right.date != nil, right.sentences[0] <= article.leadSentence + 1,
            let date = left.date, isInHeadline(date.range)
        {
            result.date = right.date
        }
    }

    /// "الأسبوع المقبل" with "في 12 أغسطس" after it: a day of the month in which the week lies.
    private func isWithin(_ day: DateMention?, _ week: DateMention?) -> Bool {
        guard let week, week.isWeek, let month = week.fixed?.start, let day, !day.isWeek,
            let start = day.resolved(tense: .future).start, start.day != nil
        else { return false }
        return start.year == month.year && start.month == month.month
    }

    /// What did not come about, be it called off or denied.
    private func isOff(_ contact: Contact) -> Bool { contact.status == .cancelled || contact.status == .denied }

    /// The day of the main news where its own sentence leaves it out: "وعقد اللقاء عصر أمس", "خلال استقباله له أمس".
    func dated(_ contact: Contact) -> Contact {
        guard contact.date?.isWeek ?? true, contact.status == .occurred || contact.status == .planned else {
            return contact
        }
        var contact = contact
        // A headline's noun has no tense: "مؤتمر دولي بالرباط".
        let isOfHeadline = contact.status == .occurred && isOnlyInHeadline(contact)
        let isOpen = isOfHeadline && !isPresent(contact)
        for sentence in article.sentences.indices.prefix(article.leadSentence + 4) {
            guard let time = reader.time(ofSame: contact, in: sentence),
                isOpen && sentence <= article.leadSentence + 1 || time.status == contact.status
                    || isOfHeadline && sentence == article.leadSentence && time.status == .planned,
                let start = time.date.resolved(tense: time.status == .planned ? .future : .past).start,
                isPossible(start, time.status),
                contact.date == nil || isWithin(time.date, contact.date)
            else { continue }
            contact.date = time.date
            contact.status = time.status
            // "يزور … اليوم" is still to come when the paper is printed.
            if contact.type == .visit, article.published == start.civilDay, isPresent(contact) {
                contact.status = .planned
            }
            return contact
        }
        if contact.status == .planned, contact.date == nil { contact.date = reader.dayFixed(for: contact) }
        if contact.type == .bilateralTalks || reader.isSpokenAt(contact), contact.status == .occurred,
            contact.date == nil
        {
            contact.date = reader.dateOfSpeech(at: contact)
        }
        if contact.status == .occurred, contact.date == nil { contact.date = reader.dayOfSpeechThere(contact) }
        return contact
    }

    /// The trip of a headline that tells no day, with that on which the guest is received or meets his hosts.
    func withDayOfTalks(_ trip: Contact, _ others: [Contact]) -> Contact {
        guard trip.type == .visit, trip.isInHeadline, trip.date == nil, trip.status == .occurred else { return trip }
        let talks = others.first {
            $0.type == .bilateralTalks && $0.status == .occurred && $0.date != nil
                && $0.sentences[0] <= article.leadSentence + 1 && !Set($0.persons).isDisjoint(with: trip.guests)
                && $0.place.map { $0.country == trip.destination?.country } ?? false
        }
        guard let date = talks?.date else { return trip }
        var trip = trip
        trip.date = date
        return trip
    }

    /// "زار عمان الثلاثاء. … وعقد مع الملك اجتماعا": talks of a guest whose visit was of one day, with that day.
    func withDayOfTrip(_ talks: Contact, _ events: [Contact]) -> Contact {
        guard talks.type == .bilateralTalks, talks.status == .occurred, talks.date == nil, !talks.isPhone,
            let country = talks.place?.country
        else { return talks }
        let trip = events.first { trip in
            guard trip.type == .visit, trip.frame == .visit, trip.status == .occurred, let date = trip.date,
                trip.destination?.country == country, !Set(trip.guests).isDisjoint(with: talks.persons),
                (trip.sentences.min() ?? 0) <= (talks.sentences.min() ?? 0)
            else { return false }
            let value = date.resolved(tense: .past)
            guard let start = value.start, start.day != nil, value.start == value.end else { return false }
            if case .same = DurationReader(article: article).span(trip, date, start) { return true }
            return false
        }
        guard let trip else { return talks }
        var talks = talks
        talks.date = trip.date
        return talks
    }

    /// A day on the right side of the publication; of what is to come the month is enough.
    private func isPossible(_ start: PartialDate, _ status: EventStatus) -> Bool {
        if status == .planned { return start.month != nil && article.published.map { !start.isBefore($0) } ?? true }
        return start.day != nil && article.published.map { !start.isAfter($0) } ?? true
    }

    private func isOnlyInHeadline(_ contact: Contact) -> Bool {
        contact.sentences.allSatisfy { article.sentences[$0].isHeadline }
    }

    /// "فلان يزور البلد" of a headline, when the body says that he will.
    func announced(_ contact: Contact, _ others: [Contact]) -> Contact {
        guard contact.status == .occurred, contact.date == nil, isPresent(contact),
            isOnlyInHeadline(contact),
            let plan = others.first(where: {
                $0.type == contact.type && $0.sentences[0] <= article.leadSentence + 3
                    && !Set($0.persons).isDisjoint(with: contact.persons)
            }), plan.status == .planned
        else { return contact }
        var contact = contact
        contact.status = .planned
        // The day of one stop is not that of another.
        if contact.type != .visit || contact.destination?.country == plan.destination?.country {
            contact.date = plan.date
        }
        return contact
    }

    private func isPresent(_ contact: Contact) -> Bool {
        article.annotations.match(.trigger, at: contact.trigger.lowerBound).map {
            lexicon.triggers[Int($0.value)].form == .present
        } ?? false
    }

    private func isNoun(_ contact: Contact) -> Bool {
        article.annotations.match(.trigger, at: contact.trigger.lowerBound).map {
            lexicon.triggers[Int($0.value)].form == .noun
        } ?? false
    }

    /// "سيلتقيه": whether a verb in the future tells it.
    private func isToldByFuture(_ contact: Contact) -> Bool {
        article.annotations.match(.trigger, at: contact.trigger.lowerBound).map {
            $0.clitics.contains(.will)
        } ?? false
    }

    /// A trip told by the departure from the stop before.
    private func isOnward(_ trip: Contact) -> Bool {
        trip.frame == .arrive
            && article.annotations.match(.trigger, at: trip.trigger.lowerBound).map {
                lexicon.triggers[Int($0.value)].frame == .depart
            } ?? false
    }

    private func isSameDay(_ left: DateMention?, _ right: DateMention?) -> Bool {
        guard let left, let right else { return false }
        return left.resolved(tense: .future).start == right.resolved(tense: .future).start
            || isToday(left) && isToday(right)
    }

    /// "اليوم", whatever weekday beside it says which day that was.
    private func isToday(_ date: DateMention) -> Bool {
        date.range.contains { index in
            article.annotations.match(.dateWord, at: index).map { lexicon.dateWords[Int($0.value)] == .today } ?? false
        }
    }

    /// A day of the last few before the publication.
    private func isRecent(_ date: DateMention?) -> Bool {
        guard let published = article.published, let day = date?.resolved(tense: .past).start?.civilDay else {
            return false
        }
        return (0...3).contains(published.number - day.number)
    }

    private func isInHeadline(_ range: Range<Int>) -> Bool {
        article.sentences.first { $0.range.contains(range.lowerBound) }?.isHeadline ?? false
    }

    /// Sentences behind the lead that still tell what the headline says.
    private static let reachOfLead = 2

    /// "يصل اليوم" of a headline has happened when the lead says "وصل".
    private func tellsPast(_ contact: Contact) -> Bool {
        guard contact.sentences[0] <= article.leadSentence + Self.reachOfLead,
            let trigger = article.annotations.match(.trigger, at: contact.trigger.lowerBound)
        else { return false }
        return lexicon.triggers[Int(trigger.value)].form == .past
    }
}
