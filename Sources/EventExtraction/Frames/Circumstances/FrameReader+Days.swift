import ArabicText
import Lexicon

/// When a contact took place.
extension FrameReader {
    /// The nearest date of the sentence that can be the contact's.
    func date(_ scene: Scene, _ trigger: Annotation, _ status: EventStatus) -> DateMention? {
        if scene.dates.isEmpty { return nil }
        let limit = endOfClause(scene, trigger)
        let dates = scene.dates.filter {
            $0.range.lowerBound < limit
                && (!isOfStatement($0, trigger) || status == .cancelled && isToCome($0))
                && !isOfClause($0, scene, trigger) && !isBesideSideline($0, trigger) && !isYearOfMatter($0, trigger)
                && !isSinceThen($0, trigger) && !isOfAgreement($0, trigger)
                && !isOfFrontedClause($0, trigger) && !isOfForerunner($0, scene, trigger)
                && !isOfNextStep($0, scene, trigger) && agrees($0, scene, trigger, status)
        }
        var nearest = dates.min { distance($0.range, trigger.range) < distance($1.range, trigger.range) }
        // "بعد محادثات في الرياض الجمعة، وصل السبت إلى صنعاء": a day of what went before gives way to one that follows the verb.
        if let date = nearest, isFronted(date, scene, trigger) {
            nearest = dates.first { $0.range.lowerBound >= Int(trigger.end) } ?? nearest
        }
        // "زار تونس السبت وزار مصر الأحد": what stands before "and" belongs to the clause before.
        if let date = nearest, date.range.upperBound <= Int(trigger.start), row(trigger).form != .noun,
            trigger.clitics.contains(.and)
        {
            nearest = dates.first { $0.range.lowerBound >= Int(trigger.end) } ?? nearest
        }
        // "الدوحة في 5 مارس /وكالة/ استقبل الوزير أمس …": the report's own day gives way to another that is told.
        guard dates.count > 1, let first = nearest, isOfPlaceLine(first, scene) else { return nearest }
        return dates.filter { $0.range != first.range }.min {
            distance($0.range, trigger.range) < distance($1.range, trigger.range)
        }
    }

    /// "المناقصة العامة لعام 2015", "خطة التعاون للعامين 2010 و2011": the year of a plan and not of those who meet about it.
    private func isYearOfMatter(_ date: DateMention, _ trigger: Annotation) -> Bool {
        let start = date.range.lowerBound
        // "التقاه في 2012" tells when; "قبل وصوله إلى الحكم في 2009، زار …" when something else was.
        if article.token(start).kind == .number, date.range.count == 1 {
            return !(0...Self.reachOfBareYear).contains(start - Int(trigger.end))
        }
        guard start - Int(trigger.end) > 1, let word = annotations.match(.dateWord, at: start),
            lexicon.dateWords[Int(word.value)] == .yearWord, date.fixed?.start?.month == nil, date.yearless == nil
        else { return false }
        return word.clitics.contains(.to) || article.letters(start).first == Self.lam
            || row(trigger).frame != .gathering && row(trigger).frame != .session
                && start - Int(trigger.end) > Self.farthestYear
    }

    /// Words between talks or a trip and the year in which they are told to be.
    private static let farthestYear = 10
    /// Words between a contact and a year that no word calls so.
    private static let reachOfBareYear = 6

    private static let lam = FoldedLetter.arabic(0x644)

    /// "زيارته الأولى منذ تسلمه مهامه في فبراير", "قبل الاجتماع الدوري في ديسمبر": the day of what a contact is only counted from.
    private func isSinceThen(_ date: DateMention, _ trigger: Annotation) -> Bool {
        let start = date.range.lowerBound
        let first = max(Int(trigger.end), start - Self.longestEvent)
        guard first < start, date.weekday == nil, !date.isRelative else { return false }
        var isCounted = false
        for index in first..<start {
            if article.token(index).kind != .arabicWord {
                isCounted = false
            } else if Self.counting.contains(article.letters(index).withoutConjunction) {
                isCounted =
                    index + 1 < start && !isTimeWord(index + 1) && !annotations.has(.number, at: index + 1)
                    && !annotations.has(.trigger, at: index - 1)
            }
        }
        return isCounted
    }

    /// "الضيف الذي وصل السبت، ناقش مع الوزير …": the day of a clause that a comma closes before the verb.
    private func isOfFrontedClause(_ date: DateMention, _ trigger: Annotation) -> Bool {
        let end = date.range.upperBound
        guard end < Int(trigger.start), (end..<Int(trigger.start)).contains(where: { article.token($0).kind == .comma })
        else { return false }
        let start = date.range.lowerBound
        for index in stride(from: start - 1, through: max(0, start - Self.longestClause), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            if let cue = annotations.match(.cue, at: index), lexicon.cues[Int(cue.value)] == .relative {
                return article.letters(index).starts(with: Self.definite)
            }
        }
        return false
    }

    /// Words of a short relative clause up to its day.
    private static let longestClause = 6
    /// Words of what was done from its preposition to its day.
    private static let longestEvent = 8
    private static let counting = WordSet(["منذ", "قبل", "غداة", "عقب", "بعد", "إثر"])

    /// "وعلى هامش الزيارة … أعرب عن تطلعه إلى زيارة … في ديسمبر": what is told beside a contact has its own days.
    private func isBesideSideline(_ date: DateMention, _ trigger: Annotation) -> Bool {
        row(trigger).form == .noun && date.range.lowerBound - Int(trigger.end) > Self.farthestDate
            && annotations.item(endingAt: Int(trigger.start), .cue) { lexicon.cues[Int($0.value)] == .sideline } != nil
    }

    /// Whether a date stands between the city that opens a report and the mark that ends its place line.
    private func isOfPlaceLine(_ date: DateMention, _ scene: Scene) -> Bool {
        let start = scene.sentence.range.lowerBound
        guard (1...4).contains(date.range.lowerBound - start), date.range.upperBound < scene.sentence.range.upperBound,
            (start..<date.range.lowerBound).contains(where: { annotations.has(.city, at: $0) })
        else { return false }
        return switch article.token(date.range.upperBound).kind {
        case .dash, .colon, .slash, .openBracket: true
        default: false
        }
    }

    /// "أعلن الكرملين أمس أن …": a date before "that" dates the statement, not the contact.
    func isOfStatement(_ date: DateMention, _ trigger: Annotation) -> Bool {
        if isOfPublication(date) || isOfSaying(date, trigger) { return true }
        guard date.range.upperBound <= Int(trigger.start) else { return false }
        // "كشفت صحيفة أمس تفاصيل عن اللقاء"
        if row(trigger).form == .noun,
            Self.subjectWords.contains(article.letters(Int(trigger.start) - 1))
        {
            return true
        }
        var isOfOther = false
        for index in date.range.upperBound..<Int(trigger.start) {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            // "استقبله أمس … التي تقوم بزيارة": nor does it date what a relative clause tells.
            case .relative where article.isWhere(index) && isBeside(index, date): continue
            case .complementizer, .relative: isOfOther = true
            // "أكد أمس أن …، وذلك خلال استقباله": goes back to what was done on that day.
            case .anaphora: isOfOther = false
            default: continue
            }
        }
        return isOfOther
    }

    /// "يقطع إجازته الخميس المقبل، حيث يشارك في …": right behind a day "where" goes on with it.
    private func isBeside(_ word: Int, _ date: DateMention) -> Bool {
        word == date.range.upperBound
            || word == date.range.upperBound + 1 && article.token(word - 1).kind == .comma
    }

    /// "هذا ما أكدته أمس الوزارة", "وقال متحدث أمس إن": the day of what is said about the contact, told behind it.
    private func isOfSaying(_ date: DateMention, _ trigger: Annotation) -> Bool {
        let start = date.range.lowerBound
        guard start >= Int(trigger.end) else { return false }
        if Self.saidIt.contains(article.letters(start - 1).withoutConjunction) { return true }
        let next = date.range.upperBound
        guard next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            annotations.match(.cue, at: next).map({ lexicon.cues[Int($0.value)] == .complementizer }) ?? false
        else { return false }
        return (max(Int(trigger.end), start - Self.longestSpeaker)..<start).contains {
            Self.saying.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words of a speaker between the verb of saying and its day.
    private static let longestSpeaker = 8
    private static let saidIt = WordSet([
        "أكدته", "أكده", "أعلنته", "أعلنه", "قالته", "قاله", "ذكرته", "ذكره", "نقلته", "نقله", "أوردته", "أورده",
        "كشفته", "كشفه",
        "بثته", "بثه", "أفادت", "أوضحته", "أوضحه",
    ])
    private static let saying = WordSet([
        "أكد", "أكدت", "قال", "قالت", "أعلن", "أعلنت", "ذكر", "ذكرت", "أوضح", "أوضحت", "أفاد", "أفادت", "صرح", "صرحت",
        "كشف",
        "كشفت", "أضاف", "أضافت", "نفى", "نفت", "شدد", "شددت",
    ])

    /// "ومن ثم ينتقل بعد غد إلى بيروت": the day of a further step, told by a verb of its own.
    private func isOfNextStep(_ date: DateMention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.triggers.contains { next in
            guard Int(next.start) >= Int(trigger.end), Int(next.end) <= date.range.lowerBound,
                row(next).isTrip || row(next).frame == .send
            else { return false }
            // "سيجري مشاورات … قبل التوجه إلى أربيل الأربعاء"
            if row(next).form == .noun { return Self.beforehand.contains(article.letters(Int(next.start) - 1)) }
            return annotations.item(endingAt: Int(next.start), .cue) {
                self.lexicon.cues[Int($0.value)] == .further
            } != nil
        }
    }

    private static let beforehand = WordSet(["قبل", "وقبل", "قبيل"])

    /// Whether a date stands in a phrase of what went before, closed by a comma: "بعد محادثات في الرياض الجمعة، …".
    private func isFronted(_ date: DateMention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = scene.sentence.range.lowerBound
        guard date.range.upperBound < Int(trigger.start), row(trigger).form != .noun,
            (date.range.upperBound..<Int(trigger.start)).contains(where: { article.token($0).kind == .comma })
        else { return false }
        return (start..<min(start + 2, date.range.lowerBound)).contains {
            Self.earlier.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let earlier = WordSet(["بعد", "عقب", "إثر", "بعيد", "قبل", "قبيل", "أعقاب", "فبعد"])

    private func isToCome(_ date: DateMention) -> Bool {
        guard let published = article.published, let start = date.resolved(tense: .future).start else { return false }
        return start.isAfter(published)
    }

    /// "صدر أمس بيان", "الصحف الصادرة اليوم": the day on which something was published.
    private func isOfPublication(_ date: DateMention) -> Bool {
        let start = date.range.lowerBound
        return (max(0, start - 2)..<start).contains {
            Self.publishing.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let subjectWords = WordSet(["عن", "حول", "بشأن", "بخصوص", "بمناسبة"])
    private static let publishing = WordSet([
        "صدر", "صدرت", "يصدر", "تصدر", "الصادر", "الصادرة", "أصدر", "أصدرت", "أصدره", "أصدرته",
        "أصدرها", "أصدرتها",
        "نشر", "نشرت", "نشره", "نشرته", "نشرها", "نشرتها", "المنشور", "المنشورة",
    ])

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
        if isOccasion(opener, trigger) { return false }
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
        if row.isGathering || annotations.match(.status, at: opener) != nil { return false }
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
    func isTimeWord(_ index: Int) -> Bool {
        annotations.has(.dateWord, at: index) || annotations.has(.weekday, at: index)
            || annotations.has(.month, at: index)
    }

    /// Whether a date's side of the publication is that of the contact.
    private func agrees(
        _ date: DateMention, _ scene: Scene, _ trigger: Annotation, _ status: EventStatus
    ) -> Bool {
        // "حتى الخميس" is a last day.
        if isLastDay(date) { return false }
        let isBeforePutOff = status == .cancelled && date.range.lowerBound < Int(trigger.end)
        guard let published = article.published else { return !isBeforePutOff }
        let value = date.resolved(tense: tense(scene, trigger, status))
        guard let start = value.start else { return !isBeforePutOff }
        if status == .cancelled {
            // Of what is put off a day to come is the one that was meant, unless it is moved there; a day of the past that
            // stands before it is that of the announcement.
            if start.isAfter(published) { return !isNewDay(date) }
            if isBeforePutOff { return false }
        }
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

    /// "أرجئت إلى الأحد", "إلى يوم الاثنين", "إلى النصف الأول من سبتمبر": the day to which something is moved.
    private func isNewDay(_ date: DateMention) -> Bool {
        let reader = DateReader(article: article)
        if annotations.match(.dateWord, at: date.range.lowerBound)?.clitics.contains(.to) ?? false { return true }
        var index = date.range.lowerBound - 1
        while index > 0 {
            if reader.dateWord(index)?.word == .until { return true }
            guard reader.dateWord(index) != nil || annotations.has(.number, at: index) || reader.isPart(index) else {
                return false
            }
            index -= 1
        }
        return false
    }

    private static let toward = foldedWord("إلى")

    /// Where a lone weekday is looked for: the present tense of a body's sentence looks ahead.
    func tense(_ scene: Scene, _ trigger: Annotation, _ status: EventStatus) -> Tense {
        // What was called off was to come.
        if status == .cancelled { return .future }
        let looksAhead = row(trigger).form == .present || tellsPresent(scene, trigger)
        return status == .planned || looksAhead && !scene.sentence.isHeadline ? .future : .past
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
