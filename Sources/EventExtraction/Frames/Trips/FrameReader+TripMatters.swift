import ArabicText
import Lexicon

/// Talks that are the purpose of a trip, where the matter stands between the purpose and with whom it is discussed.
extension FrameReader {
    /// "سيزور الوزير موسكو لبحث أزمة المياه مع نظيره الروسي فلان": with whom a traveller is to discuss what he travels for.
    func mattersOfTrips(_ scene: Scene, _ told: [Contact]) -> [Contact] {
        guard let trip = told.last(where: { $0.type == .visit }), trip.sentences == [scene.index],
            trip.status == .planned || trip.status == .occurred, let goal = trip.destination,
            let guest = trip.guests.first, cast.persons[guest].name != nil,
            case let start = max(trip.trigger.upperBound, goal.range.upperBound),
            start < scene.sentence.range.upperBound,
            let aim = (start..<scene.sentence.range.upperBound).prefixRange(Self.reachOfAim).first(where: {
                isMatterOfTrip($0)
            }),
            let partner = partner(behind: aim, scene), areForeign(guest, partner.person),
            cast.persons[partner.person].holdsOffice, !partner.actor.number.isPlural,
            sides(of: partner.person).country == goal.country,
            !told.contains(where: {
                $0.type != .visit && $0.sentences.contains(scene.index) && $0.persons.contains(partner.person)
            })
        else { return [] }
        var talks = Contact(
            type: .bilateralTalks, frame: .meet, trigger: aim..<aim + 1, sentences: [scene.index])
        talks.hosts = [partner.person]
        talks.guests = trip.guests
        talks.place = goal
        talks.date = trip.date
        // Who has only come has not yet talked.
        talks.status = trip.status == .occurred && trip.frame == .visit ? .occurred : .planned
        talks.isInHeadline = trip.isInHeadline
        talks.isComplete = true
        return [talks]
    }

    /// "لمناقشة", "لبحث": whether a word opens the matter for which somebody travels.
    func isMatterOfTrip(_ index: Int) -> Bool { Self.matters.contains(article.letters(index)) }

    /// Who stands behind "with" before anything else is told: "مع نظيره فلان", "مع رئيس الوزراء".
    private func partner(behind aim: Int, _ scene: Scene) -> Mention? {
        let rest = aim + 1..<scene.sentence.range.upperBound
        for index in rest.prefixRange(Self.longestMatter) {
            if let verb = annotations.match(.trigger, at: index), row(verb).form != .noun || row(verb).frame == .meet {
                return nil
            }
            if cue(.complementizer, in: index..<index + 1) != nil || cue(.relative, in: index..<index + 1) != nil {
                return nil
            }
            guard let with = cue(.with, in: index..<index + 1) else { continue }
            let partner = principals(scene, after: Int(with.end)).first {
                $0.actor.range.lowerBound == Int(with.end)
            }
            if let partner { return partner }
        }
        return nil
    }

    /// Words from where a trip goes to what it is for: the day, what kind of trip it is.
    private static let reachOfAim = 12
    /// Words of what is discussed.
    private static let longestMatter = 24
    private static let matters = WordSet([
        "لمناقشة", "للمناقشة", "لبحث", "للبحث", "لتدارس", "لاستعراض", "لمتابعة", "للتنسيق", "لتنسيق",
    ])
}
