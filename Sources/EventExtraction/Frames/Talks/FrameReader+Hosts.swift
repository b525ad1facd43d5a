import ArabicText
import Lexicon

/// Receptions that are told otherwise than "X استقبل Y": a body receives, a head of state is handed letters of credence.
extension FrameReader {
    /// Whom the pronoun of "استقبله" stands for: the nearest behind a relative pronoun, else who acts in the sentence.
    func received(_ scene: Scene, _ trigger: Annotation, by host: Mention) -> Mention? {
        let before = principals(scene, before: Int(trigger.start))
        if let last = antecedent(scene, trigger) {
            return areForeign(last.person, host.person) ? last : nil
        }
        return before.first { areForeign($0.person, host.person) }
    }

    /// "استضاف الرئيس نظيره": who hosts a person receives him; who hosts anything else does not.
    func hosting(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        // "قمة استضافها الرئيس": what the pronoun stands for is no person.
        guard row.form != .noun, !hasPronoun(trigger), let talks = reception(scene, trigger, row),
            let host = talks.hosts.first,
            let guest = talks.guests.first
        else { return nil }
        let start = Int(trigger.start)
        let mentions = scene.mentions.filter { $0.person == host || $0.person == guest }
        // "تستضيف جنيف محادثات بين الوزيرين": what is hosted stands before those who come to it.
        if let first = mentions.first, first.actor.range.lowerBound > start,
            scene.triggers.contains(where: { (Int(trigger.end)..<first.actor.range.lowerBound).contains(Int($0.start)) }
            )
        {
            return nil
        }
        let isClose = zip(mentions, mentions.dropFirst()).contains {
            $1.actor.range.lowerBound - $0.actor.range.upperBound <= 3
                && $1.actor.range.lowerBound > start
                && $0.actor.range.upperBound + 3 >= start
        }
        return isClose ? talks : nil
    }

    /// "تسلم الرئيس أوراق اعتماد السفير", "قدم السفير أوراق اعتماده إلى الرئيس".
    func credentials(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let mentions = scene.mentions.filter { cast.persons[$0.person].isOfficial }
        let ambassadors = mentions.filter { cast.persons[$0.person].rank == .ambassador }
        // "أوراق اعتماد ثلاثة سفراء هم: سفير فرنسا فلان …"
        guard
            let ambassador = ambassadors.first(where: {
                cast.persons[$0.person].country != nil || !cast.nations(of: $0.person).isEmpty
            }) ?? ambassadors.first,
            let host = mentions.first(where: {
                cast.persons[$0.person].rank != .ambassador
                    && (areForeign($0.person, ambassador.person) || !cast.nations(of: ambassador.person).isEmpty)
            })
        else { return nil }
        return .reception(at: trigger.range, scene, by: host.person, of: group(ambassador, in: mentions).map(\.person))
    }

    /// "استقبلت وزارة العدل وفدا مغربيا", "الخارجية تستدعي السفير": a body of state stands for its nation.
    func receptionByBody(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        guard row.form != .noun else { return nil }
        let summoner = row.frame == .summon ? summoningState(scene, trigger) : nil
        guard let bodyEnd = summoner?.range.upperBound ?? receivingBody(scene, trigger).map({ Int($0.end) }) else {
            return nil
        }
        let from = max(Int(trigger.end), bodyEnd)
        let guest = principals(scene, after: from).first { mention in
            let person = cast.persons[mention.person]
            guard person.isDelegation || person.rank.map(Self.isReceivedByBodies) ?? false else {
                return false
            }
            return person.organization != nil || person.country != nil && !person.countryIsGuess
        }
        guard let guest, guest.actor.range.lowerBound - from <= 8 else { return nil }
        // "استدعت الخارجية السفير": where nobody is named on either side, a state protests and none meet.
        if row.frame == .summon, cast.persons[guest.person].name == nil { return nil }
        let foreign = sides(of: guest.person)
        let nation = summoner?.country ?? nation(after: bodyEnd, before: guest.actor.range.lowerBound)
        let abroad = Set([foreign.country].compactMap(\.self))
        guard
            let country = nation ?? cast.persons[guest.person].post ?? home.outlet ?? home.next(abroad),
            !abroad.contains(country)
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.guests = [cast.persons[guest.person].leader ?? guest.person]
        contact.sideCountries = [country]
        contact.isComplete = true
        return contact
    }

    /// "تستقبل الرباط غدا الوزير الإسباني": whom a state or a capital receives visits it.
    func visitToHost(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).frame == .receive, row(trigger).form != .noun,
            let state = summoningState(scene, trigger),
            let guest = principals(scene, after: max(Int(trigger.end), state.range.upperBound)).first,
            guest.actor.range.lowerBound - max(Int(trigger.end), state.range.upperBound) <= Self.reachOfGuest,
            guest.actor.clitics.isEmpty, cast.persons[guest.person].rank != .ambassador
        else { return nil }
        return trip(of: guest, to: state, scene, trigger)
    }

    /// Words between a state that receives and its guest: the day.
    private static let reachOfGuest = 5

    /// "استدعت طهران السفير البريطاني": a state or its capital right after the verb or before it.
    private func summoningState(_ scene: Scene, _ trigger: Annotation) -> Place? {
        scene.places.first { place in
            guard place.relation != .inside,
                place.range.lowerBound == Int(trigger.end)
                    || place.range.upperBound <= Int(trigger.start) && Int(trigger.start) - place.range.upperBound <= 1,
                !scene.mentions.contains(where: { $0.actor.range.contains(place.range.lowerBound) })
            else { return false }
            guard let city = place.city, !place.isVenue else { return true }
            return annotations.match(.city, at: city.lowerBound).map { lexicon.cities[Int($0.value)].isCapital }
                ?? false
        }
    }

    /// The institution right after the verb, or the one that opens the sentence before it.
    private func receivingBody(_ scene: Scene, _ trigger: Annotation) -> Annotation? {
        let after = Int(trigger.end)
        let opening = scene.sentence.range.lowerBound
        // "وكانت وزارة الخارجية استدعت السفير"
        let first = opening + (Self.hadBefore.contains(article.letters(opening).withoutConjunction) ? 1 : 0)
        for index in [after, first] where index < scene.sentence.range.upperBound {
            if let ministry = ministryByPortfolio(index),
                index == after || Int(ministry.end) <= Int(trigger.start) && Int(trigger.start) - Int(ministry.end) <= 6
            {
                return ministry
            }
            guard let body = annotations.match(.institution, at: index),
                body.clitics.isSubset(of: [.and]),
                ["government", "civil", "academic"].contains(lexicon.institutions[Int(body.value)]),
                index == after
                    || Int(body.end) <= Int(trigger.start) && Int(trigger.start) - Int(body.end) <= 6
            else { continue }
            return body
        }
        return nil
    }

    /// "وكان قد …"
    static let hadBefore = WordSet(["كان", "كانت"])

    /// "الخارجية الإيرانية": a portfolio and a nation stand for the ministry.
    private func ministryByPortfolio(_ index: Int) -> Annotation? {
        guard let portfolio = annotations.match(.portfolio, at: index), portfolio.clitics.isSubset(of: [.and, .the]),
            article.letters(index).withoutClitics.elementsEqual(Self.foreignAffairs)
                || article.letters(index).elementsEqual(Self.foreignAffairs)
        else { return nil }
        return portfolio
    }

    private static let foreignAffairs = foldedWord("الخارجية")

    /// An adjective of a nation within the name of a body: "وزارة الخارجية الجزائرية".
    private func nation(after start: Int, before end: Int) -> CountryCode? {
        for index in start..<max(start, min(start + 4, end)) {
            if let match = annotations.match(.demonym, at: index),
                !lexicon.demonyms[Int(match.value)].isWeak
            {
                return lexicon.demonyms[Int(match.value)].code
            }
        }
        return nil
    }

    private static func isReceivedByBodies(_ rank: Title.Rank) -> Bool {
        switch rank {
        case .headOfState, .crown, .headOfGovernment, .deputy, .minister, .presidentGeneric,
            .ambassador, .envoy,
            .secretaryGeneral, .legislator:
            true
        default: false
        }
    }
}
