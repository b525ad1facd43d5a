import ArabicText
import Lexicon

/// Where and that a gathering is held, as the words around it tell: "التي تستضيفها مدريد", "المقرر في 19 يناير".
extension FrameReader {
    /// What tells that a gathering is held: a clause of its own, or the words right beside it.
    struct Holding {
        var place: Place?
        /// Told by a relative clause, a participle or a verb of its own, which asserts it whatever its sentence only wishes.
        var isAsserted: Bool
        /// Told by more than a place behind a word of holding.
        var isDated = true
        /// The verb or participle of its clause.
        var verb: Int?
        /// One state or city is told as the host.
        var hasHost: Bool
    }

    /// Where and that a gathering is held, as the words around it tell; nil when they do not.
    func holding(of trigger: Annotation, behind end: Int, _ scene: Scene) -> Holding? {
        clauseOfHolding(trigger, end, scene) ?? hostBefore(trigger, scene) ?? placeAndDay(trigger, end, scene)
            ?? goalOfTrip(trigger, scene)
    }

    /// "التي تستضيفها مدريد", "الذي عقد في باريس", "المقرر في 19 يناير", "قد انعقدت بسوسة": a verb or participle behind the name.
    func clauseOfHolding(_ trigger: Annotation, _ end: Int, _ scene: Scene) -> Holding? {
        let limit = scene.sentence.range.upperBound
        var comma: Int?
        for index in (end..<max(end, limit)).prefixRange(Self.reachOfClause) {
            switch article.token(index).kind {
            case .comma:
                comma = index
                continue
            case .arabicWord, .quote, .number: break
            default: return nil
            }
            let letters = article.letters(index)
            let found = annotations.match(.trigger, at: index)
            let isHost = found.map { row($0).frame == .host && row($0).form != .noun && hasPronoun($0) } ?? false
            let isParticiple = Self.participles.contains(letters)
            if isHost || isParticiple || Self.verbs.contains(letters.withoutConjunction) && opensClause(index, comma) {
                let place = placeBehind(index, isHost: isHost, scene) ?? cityOfName(trigger, scene)
                let isDated = scene.dates.contains { (1...Self.reachOfDay).contains($0.range.lowerBound - index) }
                guard place != nil || isDated,
                    cue(.with, in: (index + 1..<max(index + 1, limit)).prefixRange(3)) == nil
                else { return nil }
                // "دعا إلى مؤتمر تستضيفه جنيف": wished for as a whole.
                let isWished =
                    !isParticiple && found.map { row($0).form == .present } ?? false
                    && cue(.relative, in: index - 1..<index) == nil
                return Holding(
                    place: place, isAsserted: !isWished, verb: index, hasHost: isHost && place != nil)
            }
            // Another gathering, or somebody, has what follows for itself.
            if let found, row(found).form == .noun, index > end, row(found).isGathering { return nil }
            if scene.mentions.contains(where: { $0.actor.range.contains(index) && !$0.actor.number.isPlural }) {
                return nil
            }
        }
        return nil
    }

    /// "التي عقدت", "قد انعقدت", "مؤتمر حول ليبيا عقد": not "…، وسيتم عقد" of something else.
    private func opensClause(_ verb: Int, _ comma: Int?) -> Bool {
        if cue(.relative, in: verb - 1..<verb) != nil || Self.perfect.contains(article.letters(verb - 1)) {
            return true
        }
        return comma == nil && !Self.beforeNoun.contains(article.letters(verb - 1).withoutConjunction)
    }

    /// "مؤتمر برلين حول ليبيا": a gathering that goes by its city.
    private func cityOfName(_ trigger: Annotation, _ scene: Scene) -> Place? {
        scene.places.first {
            $0.relation == .bare && $0.city != nil && (0...1).contains($0.range.lowerBound - Int(trigger.end))
        }
    }

    /// The place behind a verb of holding: "في …", or the host right behind one of hosting.
    private func placeBehind(_ verb: Int, isHost: Bool, _ scene: Scene) -> Place? {
        if isHost { return annotations.match(.trigger, at: verb).flatMap { holderBehind($0, scene) } }
        let next = scene.triggers.first {
            Int($0.start) > verb && row($0).form != .noun && row($0).frame != .light
        }
        return scene.places.first { place in
            (1...Self.reachOfPlace).contains(place.range.lowerBound - verb) && place.relation == .inside
                && place.range.lowerBound < next.map { Int($0.start) } ?? Int.max
        }
    }

    /// "تستضيف أوسلو في نوفمبر مؤتمرا", "مدينة سرت ستحتضن القمة", "استضافة سيول المنتدى", "قبل انعقاد القمة": who holds it stands
    /// before it.
    func hostBefore(_ trigger: Annotation, _ scene: Scene) -> Holding? {
        let start = Int(trigger.start)
        guard
            let host = scene.triggers.last(where: {
                Int($0.end) <= start && [.host, .gathering, .session].contains(row($0).frame)
            }), row(host).frame == .host, !hasPronoun(host),
            start - Int(host.end) <= (row(host).form == .noun ? Self.reachOfPair : Self.reachOfClause)
        else { return nil }
        let place =
            scene.places.first {
                $0.range.lowerBound >= Int(host.end) && $0.range.upperBound <= start && $0.relation == .bare
            } ?? hostState(after: Int(host.end), scene)
            ?? scene.places.last { $0.range.upperBound == Int(host.start) && row(host).form != .noun }
        return place.map { Holding(place: $0, isAsserted: false, verb: nil, hasHost: true) }
    }

    /// "مؤتمر الأطراف بدبي في نوفمبر", "انعقاد القمة الأوروبية في هلسنكي": the place right behind the name, with a day or a word of
    /// holding.
    func placeAndDay(_ trigger: Annotation, _ end: Int, _ scene: Scene) -> Holding? {
        guard
            let place = scene.places.first(where: {
                $0.relation == .inside && (0...1).contains($0.range.lowerBound - end)
            }) ?? cityOfName(trigger, scene)
        else { return nil }
        let start = Int(trigger.start)
        let isHeld =
            start > scene.sentence.range.lowerBound && Self.comings.contains(article.letters(start - 1))
            || isDecided(trigger)
        let last = max(end, place.range.upperBound)
        let isDated = scene.dates.contains { (0...3).contains($0.range.lowerBound - last) }
        guard isHeld || isDated && place.city != nil else { return nil }
        return Holding(place: place, isAsserted: false, isDated: isDated, verb: nil, hasHost: false)
    }

    /// "توجه إلى جنيف لحضور اجتماع خبراء": where one goes to take part.
    private func goalOfTrip(_ trigger: Annotation, _ scene: Scene) -> Holding? {
        let start = Int(trigger.start)
        let near = max(scene.sentence.range.lowerBound, start - Self.reachOfPlace)..<start
        guard
            let coming = near.last(where: { index in
                isComing(index) && start - index <= Self.reachOfPair
                    || index > near.lowerBound && article.isWhere(index - 1)
                        && annotations.match(.trigger, at: index).map { row($0).frame == .attend } ?? false
            }),
            let goal = scene.places.last(where: { $0.range.upperBound <= coming }), goal.relation != .bare,
            coming - goal.range.upperBound <= Self.reachOfPair + 1,
            scene.triggers.contains(where: { row($0).isTrip && Int($0.end) <= coming })
        else { return nil }
        return Holding(place: goal, isAsserted: true, verb: nil, hasHost: false)
    }

    /// "للمشاركة", "لحضور"
    func isComing(_ index: Int) -> Bool { Self.coming.contains(article.letters(index)) }

    private static let coming = WordSet([
        "للمشاركة", "لحضور", "لترؤس", "ليشارك", "ليحضر", "لتمثيل", "للمساهمة", "للإسهام", "بغرض", "قصد",
    ])
    private static let perfect = WordSet(["قد", "كان", "كانت", "سوف"])
    private static let beforeNoun = WordSet([
        "تم", "يتم", "سيتم", "ستتم", "تقرر", "قرر", "على", "إلى", "من", "عن", "إن", "أن", "بعد", "قبل",
    ])
    private static let comings = WordSet(["انعقاد", "التئام", "لانعقاد", "بانعقاد", "لالتئام"])
    private static let participles = WordSet([
        "المنعقد", "المنعقدة", "المعقود", "المعقودة", "المقرر", "المقررة", "المزمع", "المزمعة", "المرتقب", "المرتقبة",
        "المنتظر", "المنتظرة", "المقام", "المقامة", "الملتئم", "الملتئمة", "المنتظم", "المنتظمة", "مقرر", "مقررة",
    ])
    private static let verbs = WordSet([
        "عقد", "عقدت", "انعقد", "انعقدت", "التأم", "التأمت", "نظم", "نظمت", "أقيم", "أقيمت", "افتتح", "افتتحت", "انطلق",
        "انطلقت", "اختتم", "اختتمت", "يعقد", "تعقد", "ينعقد", "تنعقد", "يلتئم", "تلتئم", "ينطلق", "تنطلق", "يبدأ",
        "تبدأ", "بدأ", "بدأت", "ينظم", "تنظم", "يقام", "تقام", "يفتتح", "تفتتح", "سيعقد", "ستعقد", "سينعقد", "ستنعقد",
        "سيلتئم", "ستلتئم", "سينطلق", "ستنطلق", "سيبدأ", "ستبدأ", "سينظم", "ستنظم", "سيقام", "ستقام", "سيفتتح",
        "ستفتتح", "فستنظم", "فستعقد", "فسيعقد", "نظمته", "نظمتها", "نظمه", "تنظمه",
        "تنظمها", "ينظمه", "ينظمها", "ستنظمه", "ستنظمها", "سينظمه", "سينظمها",
        "جرى", "جرت", "يجري", "تجري", "سيجري", "ستجري", "يجتمع", "تجتمع",
    ])
    /// Words from the end of a name to its clause, from the verb there to the place, and to the day.
    private static let reachOfClause = 10
    private static let reachOfPlace = 8
    private static let reachOfDay = 12
    /// Words between a noun of hosting and what is hosted.
    private static let reachOfPair = 4

    /// "توافد قادة دول الساحل إلى نجامينا للمشاركة في قمة": many who hold one office come to it.
    func isComeToByMany(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return (max(scene.sentence.range.lowerBound, start - Self.reachOfComing)..<start).contains(where: isComing)
            && scene.mentions.contains { mention in
                let person = cast.persons[mention.person]
                return mention.actor.number == .plural && mention.actor.range.upperBound <= start
                    && !mention.actor.isDelegation && person.name == nil && person.rank != .envoy && person.isOfficial
                    && person.country == nil
            }
    }

    /// Words from "to take part" to the gathering.
    private static let reachOfComing = 3
}
