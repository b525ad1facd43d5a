import ArabicText
import Lexicon

/// Where and when a contact took place.
extension FrameReader {
    /// The place of talks: the first "in …" of the sentence, the nearest after the trigger first.
    func place(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Place? {
        guard !contact.isPhone else { return nil }
        let reader = PlaceReader(article: article)
        let inside = scene.places.filter { place in
            place.relation == .inside && !reader.isOfEmbassy(place)
                && !(contact.conference.map { $0.range.overlaps(place.range) } ?? false)
                && !isMatter(place, trigger, scene)
                && !(contact.type == .bilateralTalks && isSpokenOf(place, from: Int(trigger.end)))
                && !isOfComingGathering(place, trigger, contact)
        }
        let cities = inside.filter { $0.city != nil }
        // "اجتماع الدوحة", "قمة الرياض"
        let next = Int(trigger.end)
        if row(trigger).form == .noun,
            let named = scene.places.first(where: {
                $0.relation == .bare && $0.city != nil && $0.range.lowerBound >= next
                    && $0.range.lowerBound <= next + 1 && !isOfBody($0, next)
            })
        {
            return named
        }
        let nearest = { (places: [Place]) in
            places.min { self.distance($0.range, trigger.range) < self.distance($1.range, trigger.range) }
        }
        let city = nearest(cities)
        // "بالعاصمة الملغاشية مباحثات … حول معهد بمراكش": where a capital is told right beside, a city of another state
        // further off is that of the matter.
        if let city, let capital = nearest(inside), capital.city == nil, isCapital(capital),
            capital.country != city.country
        {
            return capital
        }
        return city ?? nearest(inside) ?? destinationOfTrip(scene, around: trigger) ?? hostCity(scene, before: trigger)
            ?? placeWhere(scene, before: trigger)
    }

    /// "قمة منظمة شنغهاي للتعاون": a city in a body's name.
    private func isOfBody(_ place: Place, _ start: Int) -> Bool {
        (start...place.range.lowerBound).contains { index in
            annotations.match(.organization, at: index)?.range.contains(place.range.lowerBound) ?? false
        }
    }

    /// "تقاطرت الوفود إلى واشنطن حيث انطلقت القمة": the place that "where" stands for.
    private func placeWhere(_ scene: Scene, before trigger: Annotation) -> Place? {
        scene.places.last { place in
            let next = place.range.upperBound
            return next < Int(trigger.start) && Int(trigger.start) - next <= Self.reachOfWhere
                && article.letters(next).elementsEqual(Self.whereWord)
        }
    }

    /// Words from "where" to what happens there: verb and day.
    private static let reachOfWhere = 6
    private static let whereWord = foldedWord("حيث")

    /// "بالعاصمة التشادية"
    private func isCapital(_ place: Place) -> Bool {
        (place.range.lowerBound - 1...place.range.lowerBound).contains {
            $0 >= 0 && cue(.capital, in: $0..<$0 + 1) != nil
        }
    }

    /// "سلمه رسالة تتعلق بالقمة المقرر عقدها في الخرطوم": where a gathering is to be held that was only spoken of.
    private func isOfComingGathering(_ place: Place, _ trigger: Annotation, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks, row(trigger).form == .past, place.range.lowerBound > Int(trigger.end)
        else {
            return false
        }
        let gap = Int(trigger.end)..<place.range.lowerBound
        guard
            let gathering = gap.last(where: { index in
                annotations.match(.trigger, at: index).map { row($0).frame == .gathering } ?? false
            })
        else { return false }
        return (gathering..<place.range.lowerBound).contains { index in
            annotations.match(.status, at: index).map { lexicon.statusCues[Int($0.value)] == .coming } ?? false
        }
    }

    /// "استضافت العاصمة العمانية مسقط جولة محادثات", "شهدت موسكو اجتماعا": the city that hosts talks of others.
    private func hostCity(_ scene: Scene, before trigger: Annotation) -> Place? {
        guard row(trigger).form == .noun else { return nil }
        let start = Int(trigger.start)
        let host = scene.triggers.last { row($0).frame == .host && Int($0.end) <= start }.map { Int($0.end) }
        let witness = scene.places.first {
            ($0.city != nil || $0.isVenue) && $0.relation == .bare && $0.range.upperBound <= start
                && Self.witnessing.contains(article.letters($0.range.lowerBound - 1).withoutConjunction)
        }
        guard let host else { return witness }
        return scene.places.first {
            $0.range.lowerBound >= host && $0.range.upperBound <= start && $0.city != nil
        } ?? witness
    }

    private static let witnessing = WordSet(["شهدت", "تشهد", "ستشهد", "عرفت", "تعرف", "عاشت"])

    /// "التقاه خلال زيارته إلى أنقرة": talks are where the trip goes on which they are held.
    private func destinationOfTrip(_ scene: Scene, around trigger: Annotation) -> Place? {
        guard row(trigger).frame == .meet || row(trigger).frame == .discuss else { return nil }
        let trip = scene.triggers.first {
            row($0).frame == .visit && row($0).form == .noun
                && (Int($0.start) >= Int(trigger.end) || opens($0, trigger, scene))
                && Self.duringWords.contains(article.letters(Int($0.start) - 1))
        }
        guard let trip else { return nil }
        return scene.places.first {
            (0...3).contains($0.range.lowerBound - Int(trip.end)) && $0.relation == .toward
        }
    }

    /// "في إطار زيارته إلى نيويورك، التقى الرئيس": a trip told right before the talks.
    private func opens(_ trip: Annotation, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let gap = Int(trip.end)..<max(Int(trip.end), Int(trigger.start))
        return gap.count <= 8 && !scene.triggers.contains { gap.contains(Int($0.start)) }
    }

    /// "خلال زيارته", "في إطار زيارته", "على هامش زيارته"
    private static let duringWords = WordSet(["خلال", "أثناء", "إطار", "هامش", "ضمن"])

    /// "الأوضاع في اليمن", "الحل السياسي في ليبيا": a state that tells where the matter of the talks lies.
    func isMatter(_ place: Place, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let before = place.range.lowerBound - 1
        guard place.city == nil, !place.isVenue, before >= Int(trigger.end) + 2
        else { return false }
        let letters = article.letters(before)
        let lam = FoldedLetter.arabic(0x644)
        guard
            letters.containsArticle || letters.withoutConjunction.containsArticle
                || letters.starts(with: lam, lam)
        else { return false }
        // A name, a day, a nation, a body or a building may stand before the place of the talks.
        if annotations.traits(at: before).isName { return false }
        if scene.mentions.contains(where: { $0.actor.range.contains(before) }) { return false }
        return !annotations.at(before).contains { match in
            switch match.category {
            case .dateWord, .weekday, .month, .demonym, .city, .country, .institution, .organization,
                .venue, .trigger, .status,
                .title:
                true
            // "المنعقدة في تونس"
            case .cue: lexicon.cues[Int(match.value)] == .descriptor
            default: false
            }
        }
    }

    /// "استقبل في مكتبه سفيرة النرويج وعرض معها أوضاع النازحين في البقاع", "الجالية المقيمة بمونتريال": where those who
    /// meet in a house that is told speak of, and where those live whom they speak of.
    func isSpokenOf(_ place: Place, from start: Int) -> Bool {
        guard place.city != nil, !place.isVenue, place.range.lowerBound > start else { return false }
        if Self.living.contains(article.letters(place.range.lowerBound - 1)) { return true }
        // An office stands in the capital.
        if let city = place.city, let match = annotations.match(.city, at: city.lowerBound),
            lexicon.cities[Int(match.value)].isCapital
        {
            return false
        }
        var isHoused = false
        for index in start..<place.range.lowerBound {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            case .premises, .ownPremises: isHoused = true
            case .matter, .about, .discussing, .situation, .relations, .field: if isHoused { return true }
            default: continue
            }
        }
        return false
    }

    private static let living = WordSet([
        "المقيم", "المقيمة", "المقيمين", "المقيمون", "القاطنة", "القاطنين", "القاطنون", "المستقرة", "المستقرين",
    ])

    func distance(_ range: Range<Int>, _ trigger: Range<Int>) -> Int {
        if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound }
        // What stands before a trigger belongs to it less surely.
        return (trigger.lowerBound - range.upperBound) * 2
    }

    /// The nearest date of the sentence that can be the contact's.
    func date(_ scene: Scene, _ trigger: Annotation, _ status: EventStatus) -> DateMention? {
        let dates = scene.dates.filter {
            !isOfStatement($0, trigger) && !isOfClause($0, scene, trigger)
                && agrees($0, scene, trigger, status)
        }
        let nearest = dates.min { distance($0.range, trigger.range) < distance($1.range, trigger.range) }
        // "الدوحة في 5 مارس /وكالة/ استقبل الوزير أمس …": the report's own day gives way to another that is told.
        guard dates.count > 1, let first = nearest, isOfPlaceLine(first, scene) else { return nearest }
        return dates.filter { $0.range != first.range }.min {
            distance($0.range, trigger.range) < distance($1.range, trigger.range)
        }
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
        if isOfPublication(date) { return true }
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
            case .complementizer, .relative: isOfOther = true
            // "أكد أمس أن …، وذلك خلال استقباله": goes back to what was done on that day.
            case .anaphora: isOfOther = false
            default: continue
            }
        }
        return isOfOther
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
        let looksAhead = row(trigger).form == .present || row(trigger).isTrip && tellsPresent(scene, trigger)
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
