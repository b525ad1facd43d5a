import ArabicText
import Lexicon

/// Trips of headlines without a verb: "وزير الخارجية العماني في دمشق", "الرئيس العراقي إلى طهران غدا".
extension FrameReader {
    /// The trip that a headline tells by nothing but who is where, or goes where.
    func whereabouts(_ scene: Scene) -> Contact? {
        guard scene.sentence.isHeadline, let (official, place) = officialAbroad(in: scene) else { return nil }
        let side = sides(of: official.person)
        guard side.organization != nil || side.country.map({ $0 != place.country }) ?? false else { return nil }
        var trip = Contact(type: .visit, frame: .arrive, trigger: place.range, sentences: [scene.index])
        trip.guests = group(official, in: scene.mentions).map { cast.persons[$0.person].leader ?? $0.person }
        trip.destination = place
        trip.place = place
        trip.isInHeadline = true
        trip.isComplete = true
        setTimeOfWhereabouts(&trip, scene, official, place)
        return trip
    }

    /// The official at the head of a headline, or of a part of it, right behind whom a place abroad stands.
    func officialAbroad(in scene: Scene) -> (Mention, Place)? {
        for mention in scene.mentions where mention.actor.clitics.isEmpty && opensPart(mention.actor.range, scene) {
            let last = group(mention, in: scene.mentions).last ?? mention
            let end = last.actor.range.upperBound
            guard
                let place = scene.places.first(where: { $0.range.lowerBound >= end }),
                place.relation != .bare || isGuest(from: end, of: place),
                place.range.lowerBound - end <= Self.reachOfWhereabouts,
                isGuest(from: end, of: place)
                    || (end..<place.range.lowerBound).allSatisfy({
                        isTimeWord($0) || article.token($0).kind == .quote || Self.rank.contains(article.letters($0))
                    }),
                place.relation == .toward ? goes(mention, to: place) : mayBeAbroad(mention, place)
            else { continue }
            let person = cast.persons[mention.person]
            guard person.isOfficial, person.isIntroduced, person.rank != .spokesperson else { continue }
            return (mention, place)
        }
        return nil
    }

    /// "الرئيس التركي في ضيافة بغداد"
    private func isGuest(from end: Int, of place: Place) -> Bool {
        place.range.lowerBound - end == 2 && Self.hospitality.contains(article.letters(end + 1))
    }

    private static let hospitality = WordSet(["ضيافة", "رحاب"])

    /// Words between an official and where he is: "الرئيس التركي غدا في قطر", "وفد أمريكي رفيع في الخرطوم".
    private static let reachOfWhereabouts = 2
    /// What is said of a delegation.
    private static let rank = WordSet(["رفيع", "المستوى", "كبير", "هام", "موسع", "مشترك", "رسمي"])

    /// Whether a mention stands at the beginning of a headline or right behind a mark.
    private func opensPart(_ range: Range<Int>, _ scene: Scene) -> Bool {
        range.lowerBound == scene.sentence.range.lowerBound
            || range.lowerBound == scene.sentence.range.lowerBound + 1
                && article.token(range.lowerBound - 1).kind == .quote
            || Self.marks.contains(article.token(range.lowerBound - 1).kind)
    }

    /// Marks that part a headline.
    private static let marks: Set<Token.Kind> = [
        .period, .colon, .comma, .semicolon, .dash, .slash, .question, .exclamation,
    ]

    /// "الرئيس إلى بكين", but not "رسالة الرئيس لبكين"; "المبعوث إلى ليبيا" is sent to it for good.
    private func goes(_ mention: Mention, to place: Place) -> Bool {
        switch cast.persons[mention.person].rank {
        case .ambassador, .envoy, .advisor: false
        default: cue(.toward, in: place.range.lowerBound..<place.range.lowerBound + 1) != nil
        }
    }

    /// "السفير في الرباط", "مدير مكتب الوكالة في القاهرة" are at their posts; a minister "في الرباط" is on his way.
    private func mayBeAbroad(_ mention: Mention, _ place: Place) -> Bool {
        let person = cast.persons[mention.person]
        if person.isDelegation { return true }
        if (mention.actor.title ?? 0..<0).contains(where: { Self.posts.contains(article.letters($0)) }) { return false }
        switch person.rank {
        case .headOfState, .crown, .monarchyMember, .headOfGovernment, .minister, .presidentGeneric: return true
        case .deputy, .secretaryGeneral, .envoy, .military, .security, .legislator, .religious, .party:
            return place.city != nil
        default: return person.isDignitary
        }
    }

    /// Words of offices that are held abroad.
    private static let posts = WordSet([
        "مكتب", "بعثة", "البعثة", "ممثل", "ممثلة", "الممثل", "الممثلة", "مندوب", "مندوبة", "فرع", "قوات", "القوات",
        "سفارة", "السفارة", "قنصل", "مفوضية", "المفوضية",
    ])

    /// The time of a trip without a verb: whoever is "to" a place has not arrived, whoever is "in" it has, unless the day beside
    /// it is still to come.
    private func setTimeOfWhereabouts(_ trip: inout Contact, _ scene: Scene, _ official: Mention, _ place: Place) {
        let isGoing = place.relation == .toward
        trip.status = isGoing ? .planned : .occurred
        trip.date = scene.dates.first {
            $0.range.lowerBound >= official.actor.range.upperBound
                && $0.range.lowerBound - place.range.upperBound <= Self.reachOfWhereabouts
        }
        guard let published = article.published,
            let start = trip.date?.resolved(tense: isGoing ? .future : .past).start
        else { return }
        if start.isAfter(published) {
            trip.status = .planned
        } else if start.isBefore(published) {
            trip.status = .occurred
        }
    }
}
