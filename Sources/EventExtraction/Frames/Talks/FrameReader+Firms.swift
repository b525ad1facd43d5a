import ArabicText
import Lexicon

/// Talks of an official or a delegation with a firm of another nation: "وفد الوزارة يفاوض شركة إيني الإيطالية".
extension FrameReader {
    /// The contact of an official with a firm that stands behind "with", or is what he negotiates with.
    func talksWithFirm(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Contact? {
        guard contact.sideCountries.isEmpty, row(trigger).frame == .meet || row(trigger).frame == .discuss else {
            return nil
        }
        let end = Int(trigger.end)
        let isNoun = row(trigger).form == .noun
        let after = principals(scene, after: end)
        let near = after.first.flatMap { $0.actor.range.lowerBound - end <= 1 && $0.actor.clitics.isEmpty ? $0 : nil }
        let subject =
            isNoun ? principals(scene, before: Int(trigger.start)).last : near ?? subjectBefore(scene, trigger)
        guard let subject, cast.persons[subject.person].isOfficial,
            let side = sides(of: subject.person).country
        else { return nil }
        // "وفد الوزارة برئاسة فلان يفاوض شركة …": who leads a delegation is part of who negotiates.
        let leader = after.first {
            (1...2).contains($0.actor.range.lowerBound - subject.actor.range.upperBound)
                && cue(.leading, in: subject.actor.range.upperBound..<$0.actor.range.lowerBound) != nil
        }
        let rest = max(end, (leader ?? subject).actor.range.upperBound)..<scene.sentence.range.upperBound
        let with = cue(.with, in: rest.prefixRange(Self.reachOfFirm)).map { Int($0.end) }
        guard let start = with ?? (isNoun ? nil : rest.lowerBound), let nation = nationOfFirm(at: start, scene),
            nation != side
        else { return nil }
        var contact = contact
        contact.others = [cast.persons[subject.person].leader ?? subject.person]
        contact.sideCountries = [nation]
        contact.isComplete = true
        return contact
    }

    /// "شركة إيني", "مجموعة فلان الفرنسية", "بنك الصادرات والواردات الصيني": the nation by which a firm that begins at a token is called.
    private func nationOfFirm(at start: Int, _ scene: Scene) -> CountryCode? {
        let limit = scene.sentence.range.upperBound
        guard start < limit else { return nil }
        if let firm = annotations.match(.organization, at: start), firm.clitics.isEmpty,
            case let body = lexicon.organizations[Int(firm.value)], !body.isInternational, let country = body.country
        {
            return country
        }
        guard let head = annotations.match(.institution, at: start), head.clitics.isEmpty,
            lexicon.institutions[Int(head.value)] == "company"
        else { return nil }
        for index in (Int(head.end)..<limit).prefixRange(Self.longestFirm) {
            if let nation = annotations.match(.demonym, at: index), nation.clitics.isSubset(of: .the),
                !lexicon.demonyms[Int(nation.value)].isWeak
            {
                return lexicon.demonyms[Int(nation.value)].code
            }
            if article.token(index).kind == .comma || annotations.match(.trigger, at: index) != nil
                || annotations.match(.cue, at: index).map({
                    [.about, .inside, .complementizer].contains(lexicon.cues[Int($0.value)])
                })
                    ?? false
            {
                return nil
            }
        }
        return nil
    }

    /// Words between who negotiates and "with", and in the name of a firm before its nation.
    private static let reachOfFirm = 12
    private static let longestFirm = 7
}
