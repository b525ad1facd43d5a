import ArabicText
import Lexicon

/// Trips told by what somebody does abroad: launches a project with his host, inspects his troops, leads a delegation there.
extension FrameReader {
    /// "دشن الرئيس ونظيره التونسي بتونس محطة", "أعطى الملك والرئيس الغابوني … في ليبروفيل انطلاقة مشروع": one of two heads who launch
    /// a thing together is at home where it is.
    func launch(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let officials = scene.mentions.filter {
            cast.persons[$0.person].holdsHighOffice && !$0.actor.number.isPlural
                && abs($0.actor.range.lowerBound - Int(trigger.start)) <= Self.reachOfLaunch
        }
        let pair = zip(officials, officials.dropFirst()).first { first, next in
            areForeign(first.person, next.person)
                && (next.actor.clitics.contains(.and) || isBeside(next.actor.range.lowerBound))
                && next.actor.range.lowerBound - first.actor.range.upperBound <= 3
        }
        // "افتتح الرئيس ونظيره المؤتمر": a gathering is told as such.
        guard let pair, row(trigger).frame == .launch || !opensGathering(scene, trigger) else { return nil }
        if let talks = launchedTalks(pair, scene, trigger) { return talks }
        let states = [pair.0, pair.1].map { sides(of: $0.person).country }
        guard
            let place = scene.places.first(where: { $0.relation == .inside && states.contains($0.country) }),
            let host = [pair.0, pair.1].first(where: { sides(of: $0.person).country == place.country })
        else { return nil }
        let guest = host.person == pair.0.person ? pair.1 : pair.0
        guard var trip = trip(of: guest, to: place, scene, trigger) else { return nil }
        trip.guests = [guest.person]
        trip.hosts = [host.person]
        return trip
    }

    /// "دشن الوزير ونظيرته حوارا قضائيا": what two launch may be talks between them.
    private func launchedTalks(_ pair: (Mention, Mention), _ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = pair.1.actor.range.upperBound
        guard pair.0.actor.range.lowerBound - Int(trigger.end) <= 1, pair.0.actor.range.lowerBound >= Int(trigger.end),
            (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfInspection).contains(where: {
                Self.talks.contains(article.letters($0).withoutAccusative)
            })
        else { return nil }
        return together([pair.0, pair.1], scene, trigger)
    }

    private static let talks = WordSet([
        "حوار", "الحوار", "مشاورات", "مفاوضات", "مباحثات", "محادثات", "المشاورات", "المفاوضات",
    ])

    private func opensGathering(_ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.triggers.contains {
            $0.start > trigger.start && [.gathering, .session, .meet, .discuss].contains(row($0).frame)
        }
    }

    /// Tokens between the word of a launch and those who launch.
    private static let reachOfLaunch = 30

    /// "رفقة نظيره", "مع الرئيس فلان", "إلى جانب نظيره"
    private func isBeside(_ index: Int) -> Bool {
        annotations.item(endingAt: index, .cue) { self.lexicon.cues[Int($0.value)] == .with } != nil
            || Self.beside.contains(article.letters(index - 1))
    }

    private static let beside = WordSet(["رفقة", "برفقة", "جانب", "بمعية", "بحضور", "صحبة", "بصحبة"])

    /// "تفقد وزير الدفاع الإسباني وحدات بلاده في لبنان", "قدم الرئيس واجب العزاء في الكويت": who inspects what is abroad, or
    /// performs a rite there, has gone there.
    func inspection(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        let next =
            row(trigger).form == .noun
            ? principals(scene, before: Int(trigger.start)).last {
                Int(trigger.start) - $0.actor.range.upperBound <= Self.reachOfRite
            }
            : subjectBefore(scene, trigger)
                ?? principals(scene, after: end).first { $0.actor.range.lowerBound - end <= 1 }
        guard let official = next, case let person = cast.persons[official.person],
            person.holdsHighOffice || person.rank == .secretaryGeneral || person.isDelegation,
            let place = scene.places.first(where: { $0.relation == .inside && $0.range.lowerBound >= end }),
            place.range.lowerBound <= max(end, official.actor.range.upperBound) + Self.reachOfInspection
        else { return nil }
        return trip(of: official, to: place, scene, trigger)
    }

    /// Words between an official and a rite that he performs: "أدى الرئيس مناسك العمرة".
    private static let reachOfRite = 4

    /// Words of what is inspected.
    private static let reachOfInspection = 10

    /// "تقود رئيسة الوزراء وفدا إلى الرياض": who leads a delegation somewhere goes there.
    func delegationLed(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).form != .noun, case let end = Int(trigger.end),
            let official = subjectBefore(scene, trigger)
                ?? scene.mentions.first(where: { (0...1).contains($0.actor.range.lowerBound - end) }),
            !official.actor.isDelegation,
            let word = cue(.delegation, in: (end..<scene.sentence.range.upperBound).prefixRange(Self.longestLeader)),
            let place = scene.places.first(where: { $0.range.lowerBound >= Int(word.end) })
                ?? ownLand(behind: word, scene), place.relation == .toward,
            place.range.lowerBound - Int(word.end) <= Self.longestDelegation
        else { return nil }
        let nation = scene.mentions.first { $0.actor.range.contains(Int(word.start)) }?.actor.country
        return trip(of: official, to: place, sentBy: nation, scene, trigger)
    }

    /// "يقود وفدا عسكريا إلى بلادنا"
    private func ownLand(behind word: Annotation, _ scene: Scene) -> Place? {
        let near = (Int(word.end)..<scene.sentence.range.upperBound).prefixRange(Self.longestDelegation)
        guard let land = cue(.homeland, in: near), !isPossessed(land),
            land.clitics.contains(.to) || cue(.toward, in: Int(land.start) - 1..<Int(land.start)) != nil,
            let country = home.outlet ?? home.dominant
        else { return nil }
        return Place(range: land.range, country: country, relation: .toward)
    }

    /// Words of a leader between his verb and the delegation, and of the delegation before where it goes.
    private static let longestLeader = 12
    private static let longestDelegation = 8
}
