import ArabicText
import Lexicon

/// Hosts of a trip by what it is made for, or by the region to which it goes.
extension EventAssembler {
    /// "يصل غدا للقاء الرئيس فلان", "زيارة يلتقي خلالها الرئيس", "يزور موسكو لبحث الأزمة مع نظيره": talks for which a trip is made, told in
    /// its own sentence; of talks that are held with ministers among others only those of which the matter is told.
    func isPurpose(_ talks: Contact, of trip: Contact) -> Bool {
        guard talks.status == .planned, trip.status == .planned || trip.status == .occurred,
            trip.sentences.contains(talks.sentences[0]), trip.destination?.country == talks.place?.country
        else { return false }
        let start = talks.trigger.lowerBound
        if reader.isMatterOfTrip(start) { return true }
        guard
            talks.persons.contains(where: { index in
                cast.persons[index].country == trip.destination?.country && isRuler(index)
            }), let word = article.annotations.match(.trigger, at: start)
        else { return false }
        let scene = reading.scene(talks.sentences[0])
        return reader.isPurpose(scene, word) || reader.opensProgramme(scene, word)
    }

    private func isRuler(_ index: Int) -> Bool {
        switch cast.persons[index].rank {
        case .headOfState, .crown, .headOfGovernment: true
        case .presidentGeneric: cast.persons[index].title.map { $0.count <= 2 } ?? false
        case .governor: isHeadOfRegion(index)
        default: false
        }
    }

    /// "رئيس إقليم كردستان": the head of a region, who is no governor of the state's, receives whoever comes to it.
    func isHeadOfRegion(_ index: Int) -> Bool {
        guard let title = cast.persons[index].title, title.count > 1 else { return false }
        return article.letters(title.lowerBound).withoutClitics.elementsEqual(Self.head)
            && Self.regions.contains(article.letters(title.lowerBound + 1).withoutClitics)
    }

    private static let head = foldedWord("رئيس")
    private static let regions = WordSet(["إقليم"])

    /// "رحب الرئيس فلان بزيارة الرئيس علان", "من جهته، أعرب الرئيس فلان عن أمله في أن تنجح زيارة علان", "ضيفه الرئيس علان": the ruler of the
    /// state visited who speaks of the visit of his equal is his host, and so is he who gives a meal for the guest.
    func rulerWhoSpeaks(of trip: Contact, in destination: CountryCode) -> Int? {
        guard trip.status == .occurred, trip.guests.count == 1, !isRemembered(trip), !isUnnamed(trip.guests[0]),
            cast.persons.indices.contains(where: { isRuler($0) && isNamedRuler($0, of: destination) })
        else { return nil }
        for index in article.sentences.indices.dropFirst(trip.sentences[0]).prefix(Self.longestReport) {
            let scene = reading.scene(index)
            guard
                let ruler = scene.mentions.first(where: {
                    isRuler($0.person) && isNamedRuler($0.person, of: destination) && $0.actor.clitics.isEmpty
                }),
                case let end = ruler.actor.range.upperBound,
                case let start = ruler.actor.range.lowerBound
            else { continue }
            if givesFeast(start, scene) { return ruler.person }
            guard isRuler(trip.guests[0]),
                (max(scene.sentence.range.lowerBound, start - 3)..<start).contains(where: reader.isReporting),
                let guest = scene.mentions.first(where: {
                    $0.person == trip.guests[0] && (0...Self.reachOfGuest).contains($0.actor.range.lowerBound - end)
                })
            else { continue }
            let word = guest.actor.range.lowerBound - 1
            let isOfVisit = article.annotations.match(.trigger, at: word).map { reader.row($0).frame == .visit }
            if isOfVisit ?? false || article.isGuestWord(word) { return ruler.person }
        }
        return nil
    }

    /// "أقام الرئيس فلان مأدبة عشاء تكريما للضيف", "حفل العشاء الذي أقامه الرئيس فلان": whether who stands at a word gives a meal.
    private func givesFeast(_ start: Int, _ scene: Scene) -> Bool {
        let near = max(scene.sentence.range.lowerBound, start - 2)..<start
        guard near.contains(where: { Self.giving.contains(article.letters($0).withoutConjunction) }) else {
            return false
        }
        return scene.sentence.range.contains {
            Self.meals.contains(article.letters($0)) || Self.meals.contains(article.letters($0).withoutClitics)
        }
    }

    private static let giving = WordSet([
        "أقام", "أقامت", "أقامه", "أقامها", "أقامته", "أقامتها", "يقيم", "تقيم", "يقيمه", "يقيمها", "أولم", "أولمت",
    ])
    private static let meals = WordSet(["مأدبة", "عشاء", "غداء", "إفطار", "فطور", "سحور"])

    private func isNamedRuler(_ index: Int, of state: CountryCode) -> Bool {
        cast.persons[index].name != nil && cast.persons[index].country == state && !cast.persons[index].countryIsGuess
    }

    /// Sentences in which a report comes to what the host says.
    private static let longestReport = 16
    /// Words between the ruler and the guest of whom he speaks.
    private static let reachOfGuest = 12
}
