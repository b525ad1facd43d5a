import ArabicText
import Lexicon

/// Places of a sentence that are those of something else than the contact that it tells.
extension FrameReader {
    /// Whether a place is where something else is said, signed, or lies.
    func isElsewhere(_ place: Place, _ trigger: Annotation, _ scene: Scene, _ contact: Contact) -> Bool {
        isOfStatement(place, trigger) || isInTitle(place, scene, contact)
            || isOfOtherClause(place, trigger, scene, contact)
            || isOfThirdState(place, trigger, scene, contact) || isOfSchoolAbroad(place, trigger, contact)
    }

    /// "قال مكتبه في بروكسل إنه سيلتقي …": where something is stated that the contact is told in.
    private func isOfStatement(_ place: Place, _ trigger: Annotation) -> Bool {
        let end = place.range.upperBound
        guard end <= Int(trigger.start) else { return false }
        var isStated = false
        for index in end..<Int(trigger.start) {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            case .complementizer where index - end <= Self.reachOfStatement && !isOfPlan(index): isStated = true
            // "أكد في عمان أن …، خلال لقائه": goes back to where it was said; "أوضح بيان في عمان أن …" was written there.
            case .anaphora, .during: isStated = isStated && isOfCommunique(place)
            default: continue
            }
        }
        return isStated
    }

    /// "أوضح بيان صادر عن الوزارة أمس في عمان": where a statement was issued.
    private func isOfCommunique(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        return (max(0, start - Self.reachOfCommunique)..<start).contains {
            Self.communiques.contains(article.letters($0))
        }
    }

    /// Words between a statement and where it was issued: by whom, when.
    private static let reachOfCommunique = 8
    private static let communiques = WordSet(["بيان", "بيانا", "بلاغ", "بلاغا", "تصريح", "تصريحا"])

    /// "حيث يرتقب أن يلتقي": "that" behind a word of what is to come states nothing.
    func isOfPlan(_ index: Int) -> Bool {
        annotations.item(endingAt: index, .status) { _ in true } != nil
            || annotations.item(endingAt: index + 1, .status) { _ in true } != nil
    }

    /// Words between where something is stated and "that": the day.
    private static let reachOfStatement = 6

    /// "مدير الجامعة الإسلامية بجاكرتا": the address of somebody's office, unless it is that of one who receives there.
    private func isInTitle(_ place: Place, _ scene: Scene, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks,
            let mention = scene.mentions.first(where: { $0.actor.range.contains(place.range.lowerBound) })
        else { return false }
        return contact.guests.contains(mention.person)
    }

    /// "بحثا الاعتداءات على المقدسات في القدس": whether a city behind what the talks are about is no capital.
    func isOfMatter(_ place: Place, _ trigger: Annotation) -> Bool {
        guard let city = place.city, place.range.lowerBound > Int(trigger.end),
            let match = annotations.match(.city, at: city.lowerBound), !lexicon.cities[Int(match.value)].isCapital
        else { return false }
        // "ندوة حول كذا، في المدرج الكبير بمدينة كذا": a comma ends what a gathering is about.
        let gap = Int(trigger.end)..<place.range.lowerBound
        let clause = gap.last { article.token($0).kind == .comma }
        if row(trigger).isGathering, let clause, article.isIn(clause + 1) { return false }
        return row(trigger).frame == .discuss
            || (Int(trigger.end)..<place.range.lowerBound).contains { index in
                annotations.match(.cue, at: index).map {
                    [.about, .situation, .discussing].contains(lexicon.cues[Int($0.value)])
                } ?? false
            }
    }

    /// "استفسره عن الاتفاق الموقع في بنغازي", "اتفقا على أن تجتمع اللجنة في الخرطوم": a place within a clause that tells of something
    /// else.
    private func isOfOtherClause(_ place: Place, _ trigger: Annotation, _ scene: Scene, _ contact: Contact) -> Bool {
        let start = Int(trigger.end)
        guard contact.type == .bilateralTalks, start < place.range.lowerBound else { return false }
        var opener: Int?
        var isTold = false
        for index in start..<place.range.lowerBound {
            if article.token(index).kind == .comma {
                if !isTold { opener = nil }
                continue
            }
            let letters = article.letters(index)
            if Self.signed.contains(letters) || isTellingThat(index) {
                opener = index
                isTold = true
            } else if let cue = annotations.match(.cue, at: index), lexicon.cues[Int(cue.value)] == .relative,
                letters.containsArticle
            {
                opener = index
            } else if let status = annotations.match(.status, at: index),
                lexicon.statusCues[Int(status.value)] == .coming, letters.containsArticle,
                !scene.dates.contains(where: { $0.range.contains(index) }), !isTimeWord(index - 1)
            {
                opener = index
            }
        }
        guard let opener else { return false }
        if row(trigger).form != .noun || isTold { return true }
        // "المباحثات التي جرت في الرياض" tells where the talks are, "بحثا الاجتماع الذي عقد في الرياض" where another meeting was.
        return scene.triggers.contains {
            row($0).form == .noun && row($0).frame != .light && Int($0.start) >= start && Int($0.end) <= opener
        }
    }

    /// "اتفاق النقل الموقع في بنزرت": where something was signed.
    func isOfTreaty(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        if start > 0, Self.signed.contains(article.letters(start - 1)) { return true }
        // "الاتفاقية التي تم توقيعها بمدينة كذا"
        return (max(0, start - Self.reachOfSigning)..<start).contains { Self.signing.contains(article.letters($0)) }
    }

    /// Words between "its signing" and where: by whom.
    private static let reachOfSigning = 3
    private static let signing = WordSet(["توقيعها", "توقيعه", "إبرامها", "إبرامه"])

    func isTellingThat(_ index: Int) -> Bool {
        annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .complementizer } ?? false
    }

    private static let signed = WordSet([
        "الموقع", "الموقعة", "المبرم", "المبرمة", "الموقعتين", "المنبثقة", "المنبثق",
    ])

    /// "بحثا أوضاع عمالها في جيبوتي": a state that is no side's, behind what the talks are about; or a palace of such a state.
    private func isOfThirdState(_ place: Place, _ trigger: Annotation, _ scene: Scene, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks, place.range.lowerBound > Int(trigger.end) else { return false }
        let states = states(of: contact)
        guard states.count >= 2, !states.contains(place.country) else { return false }
        if place.isVenue {
            return !scene.places.contains { !$0.isVenue && $0.country == place.country }
        }
        var isMatter = false
        for index in Int(trigger.end)..<place.range.lowerBound {
            if article.token(index).kind == .comma { isMatter = false }
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            case .about, .situation, .discussing, .matter, .field, .relations: isMatter = true
            case .premises, .ownPremises: isMatter = false
            default: continue
            }
        }
        return isMatter && place.range.lowerBound - Int(trigger.end) > 1
    }

    /// "سينتقل إلى الدوحة حيث سيلتقي", "إلى الرباط، حيث من المقرر أن يلتقي": whether "where" behind a place opens the clause of
    /// what follows at once.
    func isWhere(_ place: Place, right start: Int) -> Bool {
        var next = place.range.upperBound
        guard next < start, start - next <= Self.reachOfClause else { return false }
        if article.token(next).kind == .comma { next += 1 }
        guard article.isWhere(next) else { return false }
        return next + 1 >= start
            || (next + 1..<start).allSatisfy {
                annotations.has(.status, at: $0) || annotations.has(.cue, at: $0) || isOfPlan($0)
                    || annotations.match(.trigger, at: $0).map { row($0).frame == .light } ?? false
            }
    }

    /// Words from a place to the verb of its clause.
    private static let reachOfClause = 5
}
