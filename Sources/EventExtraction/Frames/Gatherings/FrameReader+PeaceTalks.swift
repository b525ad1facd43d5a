import ArabicText
import Lexicon

/// "جولة جديدة من محادثات السلام", "مشاورات بين الأطراف اليمنية": factions at one table before a mediator are a gathering.
extension FrameReader {
    /// A round of such talks that is held in a city; talk of peace alone is none.
    func peaceTalks(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        let isRound = isRoundOfDialogue(trigger)
        guard row(trigger).form == .noun,
            tellsOfPeace(rest, scene) || isMediated(rest, scene) || isRound && isSponsored(rest, scene),
            scene.places.contains(where: { $0.city != nil }) || isRound, isRound || isHeldRound(scene, trigger),
            var name = ConferenceReader(article: article).name(at: trigger, limit: rest.upperBound)
        else { return nil }
        name.isMultilateral = true
        var contact = Contact(
            type: .conference, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        for index in rest.prefixRange(8) {
            guard let nation = annotations.match(.demonym, at: index), !lexicon.demonyms[Int(nation.value)].isWeak
            else { continue }
            contact.sideCountries.insert(lexicon.demonyms[Int(nation.value)].code)
        }
        contact.organizations = bodies(in: scene)
        for mention in scene.mentions
        where cast.persons[mention.person].isOfficial && !mention.actor.number.isPlural && !mention.actor.isDelegation {
            if oversees(mention, scene) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        contact.isComplete = true
        return contact
    }

    /// "جولة من الحوار", "جلسات الحوار"
    private func isRoundOfDialogue(_ trigger: Annotation) -> Bool {
        trigger.range.count > 1 && article.letters(Int(trigger.end) - 1).hasSuffix(Self.dialogue)
    }

    private static let dialogue = foldedWord("حوار")

    /// "الحوار الليبي في الرباط", "الحوار الذي ترعاه الأمم المتحدة": of a dialogue at home nothing but its sponsor tells that
    /// others are there.
    private func isSponsored(_ rest: Range<Int>, _ scene: Scene) -> Bool {
        guard !rest.isEmpty, cue(.with, in: rest.prefixRange(4)) == nil else { return false }
        if !bodies(in: scene).isEmpty { return true }
        let nation = rest.prefixRange(3).lazy.compactMap { self.annotations.match(.demonym, at: $0) }.first.map {
            lexicon.demonyms[Int($0.value)].code
        }
        return nation.map { nation in scene.places.contains { $0.city != nil && $0.country != nation } } ?? false
    }

    /// "محادثات السلام", "مشاورات بين الأطراف"
    private func tellsOfPeace(_ rest: Range<Int>, _ scene: Scene) -> Bool {
        guard let matter = cue(.conciliation, in: rest.prefixRange(4)) else { return false }
        return cue(.with, in: rest.lowerBound..<Int(matter.start)) == nil
    }

    /// "المحادثات اليمنية برعاية الأمم المتحدة": talks of one nation abroad, or of a world body, are those of factions before it.
    private func isMediated(_ rest: Range<Int>, _ scene: Scene) -> Bool {
        guard !rest.isEmpty, cue(.with, in: rest.prefixRange(8)) == nil else { return false }
        if let body = annotations.match(.organization, at: rest.lowerBound), body.clitics.isEmpty,
            lexicon.organizations[Int(body.value)].isInternational
        {
            return true
        }
        var nations: Set<CountryCode> = []
        // "محادثات اللجنة العسكرية الليبية"
        let isOfBody = annotations.match(.institution, at: rest.lowerBound) != nil
        for index in (isOfBody ? rest.dropFirst(2) : rest).prefixRange(3) {
            if let nation = annotations.match(.demonym, at: index), !lexicon.demonyms[Int(nation.value)].isWeak {
                nations.insert(lexicon.demonyms[Int(nation.value)].code)
            } else if article.token(index).kind != .dash {
                break
            }
        }
        guard let nation = nations.first, nations.count == 1 else { return false }
        return !bodies(in: scene).isEmpty
            && scene.places.contains { $0.city != nil && $0.relation == .inside && $0.country != nation }
    }

    /// "جولة ثانية من …", "تبدأ … في جنيف": a round of talks, or a verb of holding.
    private func isHeldRound(_ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.triggers.contains { other in
            switch row(other).frame {
            case .tour, .session: Int(other.end) <= Int(trigger.start) && Int(trigger.start) - Int(other.end) <= 3
            case .light, .host: distance(other.range, trigger.range) <= 24
            default: false
            }
        }
    }
}
