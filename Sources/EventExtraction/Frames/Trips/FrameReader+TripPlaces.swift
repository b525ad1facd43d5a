import ArabicText
import Lexicon

/// Where a trip goes: the object of its verb, the land of the paper, the state told before.
extension FrameReader {
    /// "أن يزور الوزير بعد ذلك القاهرة قبل أن يتوقف في باريس": the state or city that a verb of visiting has for its object.
    func object(of trigger: Annotation, behind start: Int, _ places: [Place], _ scene: Scene) -> Place? {
        guard row(trigger).form != .noun else { return nil }
        return places.first { place in
            let gap = start..<max(start, place.range.lowerBound)
            return place.relation == .bare && gap.count <= Self.farthestObject && words(in: gap, scene) <= 2
                && !scene.triggers.contains { gap.contains(Int($0.start)) }
                && cue(.inside, in: gap) == nil && !gap.contains(where: article.isFrom)
        }
    }

    /// "بزيارة إلى كذا": where the words right behind tell a goal.
    func startsGoal(behind trigger: Annotation, _ scene: Scene) -> Bool {
        scene.places.contains { (0...2).contains($0.range.lowerBound - Int(trigger.end)) && $0.relation == .toward }
    }

    /// "غادر مدير المنظمة جنيف متوجها إلى هراري": where his body has its seat, who speaks for it is at home.
    func isSeat(_ place: Place, of guest: Mention) -> Bool {
        guard let body = sides(of: guest.person).organization, body >= 0 else { return false }
        return lexicon.seat(ofOrganization: body) == place.country
    }

    /// Words between a traveller and the object of his verb: the day, the hour.
    static let farthestObject = 6

    /// "وصل إلى البلاد", "غادر البلاد", "زيارته الرسمية للبلاد": near the word, the paper's own country.
    func homeland(_ scene: Scene, after trigger: Annotation, _ row: Trigger, of guest: Mention) -> Place? {
        let isVisit = row.frame == .visit
        let near = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(isVisit ? 5 : 2)
        guard isVisit || row.frame == .arrive || row.frame == .depart else { return nil }
        if let outlet = home.outlet, Self.emirates.contains(outlet),
            let word = near.first(where: { isOwnState($0, after: trigger, row) })
        {
            return Place(range: word..<word + 1, country: outlet, relation: .toward)
        }
        guard let country = home.outlet ?? homeLeft(by: guest, scene) ?? home.dominant,
            let match = cue(.homeland, in: near)
        else { return nil }
        // "لزيارة بلاده" tells whose land it is, "زيارة البلاد" of any state that the text speaks of.
        if isVisit, row.form == .noun {
            let isGoal =
                match.clitics.contains(.to)
                || cue(.toward, in: Int(match.start) - 1..<Int(match.start)) != nil
            if !isGoal || isPossessed(match) { return nil }
        }
        return Place(range: match.range, country: country, relation: .toward)
    }

    /// "يزور الدولة غدا", "زيارة رسمية للدولة": so the papers of the Emirates and of Qatar call their own; "زيارة الدولة" is one of state.
    private func isOwnState(_ index: Int, after trigger: Annotation, _ row: Trigger) -> Bool {
        let letters = article.letters(index)
        guard Self.ownState.contains(letters), annotations.match(.demonym, at: index + 1) == nil else { return false }
        return row.form != .noun || row.frame != .visit || letters.first == FoldedLetter.arabic(0x644)
            || cue(.toward, in: index - 1..<index) != nil
    }

    /// "الدولة", as the papers of the Emirates and of Qatar call their own.
    static let ownState = WordSet(["الدولة", "للدولة"])
    private static let emirates = Set(["AE", "QA"].compactMap { CountryCode($0) })

    /// "صدر بروما في ختام زيارته لهذا البلد": the state of the place that was named last.
    func thisCountry(_ scene: Scene, after trigger: Annotation) -> Place? {
        let near = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfLand)
        guard let this = near.first(where: { Self.this.contains(article.letters($0)) }), this + 1 < near.upperBound,
            Self.land.contains(article.letters(this + 1)),
            var place = scene.places.last(where: { $0.range.upperBound <= Int(trigger.start) })
        else { return nil }
        place.range = this..<this + 2
        place.relation = .toward
        return place
    }

    private static let reachOfLand = 7
    private static let this = WordSet(["هذا", "لهذا", "بهذا", "ذلك", "هذه", "لهذه"])
    private static let land = WordSet(["البلد", "الدولة", "القطر"])

    /// "المملكة" as a place is the paper's own kingdom.
    func kingdomPlace(_ scene: Scene, from start: Int) -> Place? {
        guard let country = home.outlet ?? home.dominant,
            let match = cue(.kingdom, in: start..<scene.sentence.range.upperBound)
        else { return nil }
        // "المملكة المغربية" and the like are read as countries.
        if annotations.match(.country, at: Int(match.start)) != nil { return nil }
        // "ستتوجه من المملكة إلى …"
        if Int(match.start) > start, article.isFrom(Int(match.start) - 1) { return nil }
        if scene.mentions.contains(where: { $0.actor.range.contains(Int(match.start)) }) { return nil }
        return Place(range: match.range, country: country, relation: .toward)
    }
}
