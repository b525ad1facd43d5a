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
        case .presidentGeneric: cast.persons[index].title.map { $0.count <= 2 || isOfRegion($0) } ?? false
        default: false
        }
    }

    /// "رئيس إقليم كردستان": the head of a region receives whoever comes to it.
    func isOfRegion(_ title: Range<Int>) -> Bool {
        title.contains { Self.regions.contains(article.letters($0).withoutClitics) }
    }

    private static let regions = WordSet(["إقليم"])
}
