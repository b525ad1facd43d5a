import ArabicText
import Lexicon

/// Reads how long a visit or a gathering lasts, from the words around its date.
struct DurationReader {
    let article: Article
    let lexicon: Lexicon

    init(article: Article) {
        self.article = article
        lexicon = article.lexicon
    }

    /// How the last day relates to the date that was read.
    enum Span {
        /// The date tells both ends.
        case same
        /// The text says when it begins and not when it ends.
        case open
        /// The text says when it ended and not when it began.
        case closed
        case until(CivilDay)
        /// The date is a day of its course; this was the first.
        case begun(CivilDay)
        /// The date is the last day.
        case since(CivilDay)
    }

    /// The last day by "حتى …" or "تستمر … أيام"; open where only the beginning is told.
    func span(_ contact: Contact, _ mention: DateMention, _ start: PartialDate) -> Span {
        guard contact.type != .bilateralTalks || isSeries(contact), let first = start.civilDay,
            let sentence = article.sentences.first(where: { $0.range.contains(mention.range.lowerBound) })
        else { return .same }
        let reader = DateReader(article: article)
        for later in reader.mentions(
            in: mention.range.upperBound..<max(sentence.range.upperBound, mention.range.upperBound))
        {
            guard
                isAfterUntil(later.range.lowerBound) || isAfterEnding(later.range.lowerBound)
                    || isSecondOfTwo(later, mention),
                let last = later.resolved(tense: .future).start?.civilDay, last > first, last.number - first.number < 60
            else { continue }
            return .until(last)
        }
        var begins = false
        var ends = false
        if contact.status == .occurred, contact.frame != .arrive,
            let day = dayOfBeginning(contact, mention, sentence.range, before: first)
        {
            return .since(day)
        }
        for index in sentence.range {
            let match = article.annotations.match(.cue, at: index)
            let cue = match.map { lexicon.cues[Int($0.value)] }
            if cue == .beginning { begins = true }
            if cue == .ending, !isOfClause(index),
                isOf(
                    contact, after: index,
                    isIntransitive(index) ? index + Self.reachOfSubject : sentence.range.upperBound)
                    || isOfRelative(contact, index, sentence.range)
            {
                ends = true
            }
            if isEndOfTrip(contact, at: index) { ends = true }
            // "تستمر ثلاثة أيام", "زيارة ليومين", "انفض أمس بعد يومين من المداولات"
            let isAfterDays = ends && article.letters(index).elementsEqual(Self.after)
            let from =
                cue == .lasting
                ? match.map { Int($0.end) } ?? index
                : isForDays(index) || isDaysFrom(index) ? index : isAfterDays ? index + 1 : nil
            guard let from, let days = duration(from, sentence.range.upperBound), !isOfTrip(contact, before: index),
                !isOfGathering(contact, before: index)
            else { continue }
            // Of what is over the date tells the last day: "غادر أمس بعد زيارة استمرت يومين".
            let isAfterwards = isAfterContact(contact, before: index, sentence.range)
            if isAfterwards, contact.frame == .arrive { continue }
            let isOver =
                ends || isAfterwards
                || contact.frame == .depart && !contact.leavesHome && contact.destination?.relation != .toward
            if isOver, contact.status == .occurred { return .since(first.advanced(by: 1 - days)) }
            return .until(first.advanced(by: days - 1))
        }
        let value = mention.resolved(tense: .past)
        guard value.start == value.end else { return .same }
        if let days = daysTold(of: contact, after: sentence.range.upperBound) {
            // "اختتم المنتدى أعماله اليوم. … في ختام المنتدى الذي استمر يومين"
            let isOver = ends && contact.status == .occurred
            return isOver ? .since(first.advanced(by: 1 - days)) : .until(first.advanced(by: days - 1))
        }
        if !ends, let last = lastDay(of: contact, after: sentence.range.upperBound, first) { return .until(last) }
        if !ends, let last = dayOfLeaving(contact, from: mention.range.upperBound, first) { return .until(last) }
        if contact.status == .occurred, let day = dayOfCourse(contact, sentence.range) {
            return day == 1 ? .open : .begun(first.advanced(by: 1 - day))
        }
        if contact.status == .cancelled { return .same }
        // Talks that a day is told of are held on it, unless they are the session of a body.
        if contact.type == .bilateralTalks, !isSession(contact) { return .same }
        // "اختتم زيارته التي بدأها الأحد" tells the first day only.
        if ends, contact.status == .occurred {
            if isOfBeginning(mention) { return .open }
            return beginningTold(of: contact, after: sentence.range.upperBound, before: first).map { .since($0) }
                ?? .closed
        }
        return begins || isSince(mention) ? .open : .same
    }

    private func isSession(_ contact: Contact) -> Bool {
        article.annotations.match(.trigger, at: contact.trigger.lowerBound).map {
            lexicon.triggers[Int($0.value)].isGathering
        } ?? false
    }

    /// Talks that may last for days: sessions of a joint committee, rounds of consultations.
    private func isSeries(_ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks,
            let trigger = article.annotations.match(.trigger, at: contact.trigger.lowerBound)
        else { return false }
        let row = lexicon.triggers[Int(trigger.value)]
        switch row.frame {
        case .session, .gathering, .chair: return true
        case .discuss: return row.form == .noun
        case .meet:
            return row.form == .noun && Self.talks.contains(article.letters(contact.trigger.lowerBound).withoutClitics)
        default: return false
        }
    }

    /// "أجرى محادثات خلال زيارة تستمر يومين": how long the trip lasts on which the talks are held.
    private func isOfTrip(_ contact: Contact, before index: Int) -> Bool {
        guard contact.type == .bilateralTalks else { return false }
        for position in stride(from: index - 1, through: max(0, index - Self.reachOfRelative), by: -1) {
            guard let match = article.annotations.match(.trigger, at: position) else { continue }
            return lexicon.triggers[Int(match.value)].isTrip
        }
        return false
    }

    private static let talks = WordSet([
        "مباحثات", "محادثات", "مشاورات", "مفاوضات", "اجتماعات", "مداولات", "لقاءات",
    ])

    /// "اختتم أمس زيارة بدأها الأحد", "المنتدى الذي انطلق الاثنين وانتهى أمس": the earlier day on which what a date ends began.
    private func dayOfBeginning(
        _ contact: Contact, _ mention: DateMention, _ sentence: Range<Int>, before last: CivilDay
    ) -> CivilDay? {
        for index in sentence {
            guard let end = endOfBeginning(contact, index, sentence) else { continue }
            let reach = end..<min(end + Self.reachOfBeginning, sentence.upperBound)
            guard !reach.contains(mention.range.lowerBound),
                let day = DateReader(article: article).mentions(in: reach).first?.resolved(tense: .past).start?
                    .civilDay,
                day < last, last.number - day.number < Self.longestStay
            else { continue }
            return day
        }
        return nil
    }

    /// Where a verb ends that tells of the beginning: "بدأها", "الذي انطلق"; of a visit also "التي وصلها".
    func endOfBeginning(_ contact: Contact, _ index: Int, _ sentence: Range<Int>) -> Int? {
        if contact.type == .visit, Self.arrivedAt.contains(article.letters(index)) { return index + 1 }
        guard let match = article.annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == .beginning,
            Self.begunBy.contains(article.letters(index).withoutConjunction) || isOfRelative(contact, index, sentence)
        else { return nil }
        return Int(match.end)
    }

    private static let arrivedAt = WordSet(["وصلها", "وصلتها", "وصلوها", "وصلاها"])

    private func isOfBeginning(_ mention: DateMention) -> Bool {
        let start = mention.range.lowerBound
        return (max(0, start - Self.reachOfBeginning)..<start).contains {
            Self.begunBy.contains(article.letters($0).withoutConjunction)
        }
    }

    /// "يزور القاهرة منذ الثلاثاء"
    private func isSince(_ mention: DateMention) -> Bool {
        mention.range.lowerBound > 0 && article.letters(mention.range.lowerBound - 1).elementsEqual(Self.since)
    }

    private static let since = foldedWord("منذ")

    /// Words from a verb of beginning to its day, and days that what began then may last.
    static let reachOfBeginning = 5
    static let longestStay = 31
    private static let begunBy = WordSet([
        "بدأها", "بدأتها", "بدآها", "بدؤوها", "بدأه", "استهلها", "استهلتها", "باشرها", "باشرتها",
    ])
    private static let after = foldedWord("بعد")

    /// "المنتدى الذي اختتم أمس", "زيارة إلى عمان كان قد بدأها": a verb whose subject or object stands before it.
    func isOfRelative(_ contact: Contact, _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound,
            Self.relatives.contains(article.letters(index - 1).withoutConjunction)
                || article.token(index - 1).kind == .comma
        else { return false }
        return isOf(contact, after: max(sentence.lowerBound, index - Self.reachOfRelative) - 1, index)
    }

    private static let reachOfRelative = 12
    static let relatives = WordSet(["الذي", "التي", "والذي", "والتي"])

    /// "انتهى المؤتمر": its subject is what ends and stands close behind; "انتهى الوزير فلان ونظيره، في جلسة …، إلى صيغة" ends nothing.
    private func isIntransitive(_ index: Int) -> Bool {
        Self.intransitive.contains(article.letters(index).withoutConjunction)
    }

    private static let intransitive = WordSet(["انتهى", "انتهت", "ينتهي", "تنتهي", "سينتهي", "ستنتهي"])
    /// Words between such a verb and what ends: day and place.
    private static let reachOfSubject = 9

    /// "اتفاق يفترض أن ينهي الحرب": a verb behind "that" ends something else.
    private func isOfClause(_ index: Int) -> Bool {
        index > 0 && article.isThat(index - 1)
    }

    /// "في ختام زيارته", "في نهاية زيارة رسمية": the day told is the last.
    private func isEndOfTrip(_ contact: Contact, at index: Int) -> Bool {
        contact.type == .visit && contact.frame != .arrive && Self.ends.contains(article.letters(index).withoutClitics)
            && isOf(contact, after: index, index + 2)
    }

    private static let ends = WordSet(["ختام", "بختام", "نهاية", "اختتام", "انتهاء"])

    /// "بعد زيارة استمرت", "في ختام أعمال المنتدى الذي دام": how long something lasted that is over.
    private func isAfterContact(_ contact: Contact, before index: Int, _ sentence: Range<Int>) -> Bool {
        let first = max(sentence.lowerBound + 1, index - Self.reachOfRelative)
        guard first < index, let noun = (first..<index).last(where: { isOf(contact, after: $0 - 1, $0 + 1) }) else {
            return false
        }
        return (max(first - 1, noun - 2)..<noun).contains {
            Self.afterwards.contains(article.letters($0).withoutClitics)
        }
    }

    private static let afterwards = WordSet([
        "بعد", "عقب", "إثر", "أعقاب", "ختام", "نهاية", "اختتام", "انتهاء",
    ])

    /// "يعقد الملتقى الثلاثاء. … ويستمر الملتقى ثلاثة أيام": how long it lasts, told in one of the next two sentences.
    private func daysTold(of contact: Contact, after end: Int) -> Int? {
        let following = article.sentences.drop { $0.range.lowerBound < end }
        for (distance, sentence) in following.prefix(Self.sentencesOfCourse).enumerated() {
            var isTold = false
            for index in sentence.range {
                if article.letters(index).containsArticle || isHis(index), isOf(contact, after: index - 1, index + 1) {
                    isTold = true
                }
                guard let match = article.annotations.match(.cue, at: index),
                    lexicon.cues[Int(match.value)] == .lasting
                else { continue }
                let isTrip = isOfTripTold(contact, index, sentence.range)
                if distance > 1, !isTrip { continue }
                let isNext = isOf(contact, after: index, min(index + 3, sentence.range.upperBound))
                let from = isNext ? Int(match.end) + 1 : Int(match.end)
                // "وناقش الوزراء على مدى يومين": right behind the lead what goes on for days is what it told.
                let isCourse =
                    contact.type == .conference && match.range.count == 2 && sentence.range.lowerBound == end
                guard isTold || isNext || isCourse || isTrip, let days = duration(from, sentence.range.upperBound)
                else {
                    continue
                }
                return days
            }
        }
        return nil
    }

    /// "ويختتم المؤتمر أعماله غدا", "وتستمر أعمال المؤتمر حتى الجمعة": the last day, told in a sentence of its own.
    private func lastDay(of contact: Contact, after end: Int, _ first: CivilDay) -> CivilDay? {
        for sentence in article.sentences where sentence.range.lowerBound >= end {
            for index in sentence.range {
                guard let match = article.annotations.match(.cue, at: index),
                    case let cue = lexicon.cues[Int(match.value)], cue == .lasting || cue == .ending,
                    isOf(contact, after: index, min(index + Self.reachOfNoun, sentence.range.upperBound))
                        || contact.type == .conference && isOfRelative(contact, index, sentence.range),
                    let date = DateReader(article: article).mentions(in: index..<sentence.range.upperBound).first,
                    date.range.lowerBound - index <= Self.reachOfLastDay,
                    cue == .ending && contact.status == .occurred || isAfterUntil(date.range.lowerBound),
                    let last = date.resolved(tense: .future).start?.civilDay, last > first,
                    last.number - first.number < 60
                else { continue }
                return last
            }
        }
        return nil
    }

    /// Words between a verb of ending and the gathering that ends, and between it and the day.
    private static let reachOfNoun = 5
    private static let reachOfLastDay = 16

    /// "وصل أمس إلى بيروت … ويغادر الوفد لبنان غدا", "ويغادرها الخميس": the day on which the guest is said to leave.
    private func dayOfLeaving(_ contact: Contact, from start: Int, _ first: CivilDay) -> CivilDay? {
        guard contact.type == .visit, contact.frame != .depart, !contact.leavesHome,
            let country = contact.destination?.country
        else { return nil }
        for (index, sentence) in article.sentences.enumerated() where sentence.range.upperBound > start {
            for position in sentence.range where position >= start {
                guard let match = article.annotations.match(.trigger, at: position),
                    case let row = lexicon.triggers[Int(match.value)], row.frame == .depart, row.form != .noun,
                    case let end = Int(match.end),
                    article.letters(end - 1).hasSuffix(Self.it)
                        || row.form == .present
                            && article.places(in: index).contains(where: {
                                $0.country == country && $0.relation == .bare && $0.range.lowerBound >= end
                                    && $0.range.lowerBound - end <= Self.reachOfPlaceLeft
                            }),
                    let date = DateReader(article: article).mentions(in: end..<sentence.range.upperBound).first,
                    date.range.lowerBound - end <= Self.reachOfLastDay,
                    let last = date.resolved(tense: row.form == .past ? .past : .future).start?.civilDay,
                    last >= first, last.number - first.number < Self.longestStay
                else { continue }
                return last
            }
        }
        return nil
    }

    /// Words of who leaves between the verb and what he leaves.
    private static let reachOfPlaceLeft = 6
    private static let it = foldedWord("ها")

    /// "في اليوم الثاني من زيارته": which day of a visit or a gathering the date is.
    private func dayOfCourse(_ contact: Contact, _ sentence: Range<Int>) -> Int? {
        for index in sentence.dropLast() where Self.theDay.contains(article.letters(index)) {
            guard let match = article.annotations.bareMatch(.number, at: index + 1),
                case let row = lexicon.numbers[Int(match.value)], row.isOrdinal, (1...9).contains(row.value),
                isOf(contact, after: Int(match.end) - 1, min(sentence.upperBound, Int(match.end) + Self.reachOfNoun))
            else { continue }
            return row.value
        }
        return nil
    }

    private static let theDay = WordSet(["اليوم", "لليوم"])

    /// Words from a verb of ending to what ends, with a subject of a long office and name between them.
    private static let reachOfEnded = 22

    /// "اختتم … زيارة": whether a verb's noun is of the contact's kind.
    func isOf(_ contact: Contact, after index: Int, _ limit: Int) -> Bool {
        (index + 1..<max(index + 1, min(limit, index + Self.reachOfEnded))).contains { position in
            guard let match = article.annotations.match(.trigger, at: position) else { return false }
            switch lexicon.triggers[Int(match.value)].frame {
            case .visit, .tour: return contact.type == .visit
            case .gathering: return contact.type == .conference
            case .session: return contact.type != .visit
            case .discuss: return contact.type == .bilateralTalks
            // "انفض لقاء التأم على مدى ثلاثة أيام"
            case .meet: return contact.type != .visit && lexicon.triggers[Int(match.value)].form == .noun
            default: return false
            }
        }
    }

    /// "بدأ أمس ويختتم غدا", "وتنتهي أشغالها الخميس": a verb of ending to come right before a date.
    private func isAfterEnding(_ start: Int) -> Bool {
        (max(0, start - 3)..<start).contains { index in
            article.annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .ending } ?? false
                && Self.presents.contains { article.letters(index).withoutConjunction.first == $0 }
        }
    }

    /// The prefixes of the present tense.
    private static let presents = [FoldedLetter.arabic(0x64A), FoldedLetter.arabic(0x62A)]

    /// "بين 27 فبراير و2 مارس"
    private func isSecondOfTwo(_ later: DateMention, _ mention: DateMention) -> Bool {
        guard later.range.lowerBound - mention.range.upperBound <= 1 else { return false }
        return article.annotations.item(endingAt: mention.range.lowerBound, .cue) {
            self.lexicon.cues[Int($0.value)] == .between
        } != nil
    }

    /// Whether "إلى", "حتى", "إلى غاية" and perhaps "يوم" stand before a date.
    private func isAfterUntil(_ start: Int) -> Bool {
        let annotations = article.annotations
        func word(before index: Int) -> DateWord? {
            annotations.item(endingAt: index, .dateWord).map { lexicon.dateWords[Int($0.value)] }
        }
        return word(before: start) == .until || word(before: start) == .dayWord && word(before: start - 1) == .until
    }

    /// "ليومين", "لثلاثة أيام"
    private func isForDays(_ index: Int) -> Bool {
        let annotations = article.annotations
        return (annotations.match(.dateWord, at: index) ?? annotations.match(.number, at: index))?.clitics
            .contains(.to) ?? false
    }

    /// "ثلاثة أيام", "يومين", "أسبوعا"
    private func duration(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit else { return nil }
        if let match = article.annotations.match(.dateWord, at: index) {
            switch lexicon.dateWords[Int(match.value)] {
            // "ليوم واحد"
            case .dayWord where index + 1 < limit && Self.one.contains(article.letters(index + 1)): return 1
            case .twoDays: return 2
            case .oneWeek: return 7
            case .twoWeeks: return 14
            default: break
            }
        }
        let value =
            article.number(index)
            ?? article.annotations.match(.number, at: index).map { lexicon.numbers[Int($0.value)].value }
        // "تدوم 48 ساعة"
        if let value, index + 1 < limit, [24, 48, 72].contains(value), Self.hours.contains(article.letters(index + 1)) {
            return value / 24
        }
        guard let value, (1...30).contains(value), index + 1 < limit,
            let unit = article.annotations.match(.dateWord, at: index + 1),
            lexicon.dateWords[Int(unit.value)] == .dayWord
        else { return nil }
        return value
    }

    private static let one = WordSet(["واحد", "واحدا"])
    private static let hours = WordSet(["ساعة"])
}
