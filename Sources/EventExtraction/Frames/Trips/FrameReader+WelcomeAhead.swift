import ArabicText
import Lexicon

/// Trips told by those who see the guest: who makes ready for him, what he is shown, the border that he does not cross.
extension FrameReader {
    /// "تستعد بغداد لاستقبال رئيس الوزراء المجري": a city that makes ready for a guest expects his visit.
    func welcomeAhead(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        guard row(trigger).form == .noun, trigger.clitics == .to, !isPossessed(trigger),
            let guest = principals(scene, after: end).first, guest.actor.range.lowerBound == end,
            let place = scene.places.last(where: { $0.range.upperBound <= start }), place.relation == .bare,
            start - place.range.upperBound <= Self.reachOfReadiness,
            case let before = max(scene.sentence.range.lowerBound, place.range.lowerBound - 2)..<place.range.lowerBound,
            before.contains(where: { Self.makingReady.contains(article.letters($0).withoutConjunction) }),
            var visit = trip(of: guest, to: place, scene, trigger)
        else { return nil }
        visit.status = .planned
        return visit
    }

    /// Words of time between a city and the reception for which it makes ready.
    private static let reachOfReadiness = 3
    private static let makingReady = WordSet([
        "تستعد", "يستعد", "تتهيأ", "يتهيأ", "تتأهب", "يتأهب", "تتحضر", "يتحضر", "تتجهز", "يتجهز", "تتحفز",
    ])

    /// "اطلع وفد برلماني نرويجي على أوضاع المخيم خلال زيارة …": a delegation, or an official on a visit, that looks into something away
    /// from home has come there; where no place is told, it is that of the report.
    func lookAround(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let end = Int(verb.end)
        guard Self.looking.contains(article.letters(Int(verb.start)).withoutConjunction),
            let subject = subjectBefore(scene, verb)
                ?? principals(scene, after: end).first(where: { $0.actor.range.lowerBound - end <= 1 }),
            case let behind = max(end, subject.actor.range.upperBound),
            (behind..<scene.sentence.range.upperBound).prefixRange(Self.reachOfSights).contains(where: {
                Self.on.contains(article.letters($0))
            }),
            cast.persons[subject.person].isDelegation || tellsVisit(scene)
        else { return nil }
        if let trip = inspection(scene, verb) { return trip }
        guard cast.persons[subject.person].isDelegation, tellsVisit(scene),
            let place = Dateline(article: article)?.place
                ?? home.outlet.map({ Place(range: verb.range, country: $0, relation: .toward) })
        else { return nil }
        return trip(of: subject, to: place, scene, verb)
    }

    private func tellsVisit(_ scene: Scene) -> Bool {
        scene.triggers.contains { row($0).frame == .visit && row($0).form == .noun }
    }

    /// Words of the day and the place before what is looked into.
    private static let reachOfSights = 8
    private static let looking = WordSet(["اطلع", "اطلعت", "اطلعا", "اطلعوا", "يطلع", "تطلع"])
    private static let on = WordSet(["على"])

    /// Where the words of a goal may begin: of "قدم إلى", which is a trip by its preposition only, with that.
    func startOfGoal(_ trigger: Annotation) -> Int {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        return end - start > 1 && cue(.toward, in: end - 1..<end) != nil ? end - 1 : end
    }

    /// The goal without the preposition that is of its trigger.
    func goal(_ place: Place, behind trigger: Annotation) -> Place {
        guard place.range.contains(Int(trigger.end)), place.range.lowerBound < Int(trigger.end) else { return place }
        var goal = place
        goal.range = Int(trigger.end)..<place.range.upperBound
        return goal
    }

    /// "قضى الوزير إجازته في جزر المالديف": leave is no official's trip.
    func isHoliday(_ trigger: Annotation) -> Bool {
        (Int(trigger.end)..<article.tokens.tokens.count).prefixRange(Self.reachOfHoliday).contains {
            Self.holidays.contains(article.letters($0).withoutAccusative)
        }
    }

    /// Words of who is on leave.
    private static let reachOfHoliday = 6
    private static let holidays = WordSet(["إجازته", "إجازتها", "عطلته", "عطلتها", "إجازة", "عطلة"])

    /// "منفذ البادية الحدودي مع إيران": the state beyond a border at which somebody stops.
    func isAcrossBorder(_ place: Place, _ scene: Scene) -> Bool {
        let with = place.range.lowerBound - 1
        guard place.relation == .bare, with > scene.sentence.range.lowerBound, cue(.with, in: with..<with + 1) != nil
        else { return false }
        return (max(scene.sentence.range.lowerBound, with - 2)..<with).contains {
            Self.borders.contains(article.letters($0).withoutClitics)
        }
    }

    /// "الحدود", "الحدودية", "المحاذية"
    func isBorder(_ index: Int) -> Bool {
        let letters = article.letters(index).withoutClitics
        return Self.borders.contains(letters) || Self.bordering.contains(letters)
    }

    private static let borders = WordSet(["حدود", "حدودي", "حدودية", "حدوده", "حدودها"])
    private static let bordering = WordSet(["محاذية", "محاذي", "متاخمة", "متاخم", "محاذيا", "مجاورة"])
}
