import ArabicText
import Lexicon

/// Talks told as what came next on a day that was told before.
extension FrameReader {
    /// The day of the journey, for talks where it leads: "وصل الخميس إلى الدوحة حيث التقى", "ينتقل غدا إلى تونس حيث سيلتقي".
    func dayOfArrival(_ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> DateMention? {
        guard found.type == .bilateralTalks, found.date == nil, let trip = told.last, trip.type == .visit,
            trip.sentences == [scene.index], let date = trip.date, found.status == trip.status,
            let place = trip.destination, isWhere(place, right: Int(trigger.start)),
            date.range.upperBound <= Int(trigger.start)
        else { return nil }
        return date
    }

    /// The day of the contact before, for talks that followed it at once: "وصل اليوم … ثم عقد مع الوزير اجتماعا",
    /// "وعقب الافتتاح استقبل", "وفي وقت لاحق اجتمع".
    func dayOfSequence(_ found: Contact, _ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> DateMention? {
        guard found.type == .bilateralTalks, found.date == nil, let last = told.last(where: { $0.date != nil }),
            let nearest = last.sentences.last,
            (0...(opensLater(scene) ? Self.reachOfLater : 1)).contains(scene.index - nearest),
            found.status == last.status, found.status == .occurred || found.status == .planned,
            last.trigger.upperBound <= Int(trigger.start), follows(scene, trigger)
        else { return nil }
        return last.date
    }

    /// "وفي وقت لاحق", "وبعد ذلك" at the head of a sentence, which lists of those present may part from what was told before.
    private func opensLater(_ scene: Scene) -> Bool {
        let range = scene.sentence.range
        return range.prefixRange(3).dropLast().contains { index in
            Self.time.contains(article.letters(index)) && Self.later.contains(article.letters(index + 1))
        }
    }

    /// Sentences that may stand between.
    private static let reachOfLater = 4

    /// Whether words of sequence stand before a trigger, at the head of its sentence or right behind it.
    private func follows(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = scene.sentence.range.lowerBound
        let end = Int(trigger.start)
        let verb =
            row(trigger).form == .noun
            ? scene.triggers.last {
                row($0).frame == .light && Int($0.end) <= end && end - Int($0.end) <= Self.reachOfCarrier
            }
            : nil
        let first = verb.map { Int($0.start) } ?? end
        if first > start,
            Self.next.contains(article.letters(first - 1).withoutConjunction)
                || Self.next.contains(article.letters(first))
        {
            return true
        }
        // "وفي وقت لاحق", "وبعد ذلك", "وعقب الجلسة"
        let head = start..<min(start + Self.reachOfHead, end)
        let behind = Int(trigger.end)..<min(Int(trigger.end) + Self.reachOfBehind, scene.sentence.range.upperBound)
        return sameDay(around: trigger, scene) || head.contains { opensSequence($0, scene) }
            || behind.contains { isAfterOpening($0, scene) }
    }

    /// "التقى في اليوم نفسه", "مساء اليوم ذاته"
    private func sameDay(around trigger: Annotation, _ scene: Scene) -> Bool {
        let range = scene.sentence.range
        let near =
            max(
                range.lowerBound, Int(trigger.start) - Self.reachOfHead)..<min(
                range.upperBound - 1, Int(trigger.end) + Self.reachOfBehind)
        return near.contains {
            Self.today.contains(article.letters($0)) && Self.same.contains(article.letters($0 + 1))
        }
    }

    private static let today = WordSet(["اليوم", "باليوم", "الليلة"])
    private static let same = WordSet(["نفسه", "ذاته", "عينه", "نفسها", "ذاتها"])

    private func opensSequence(_ index: Int, _ scene: Scene) -> Bool {
        let limit = scene.sentence.range.upperBound
        let word = article.letters(index).withoutConjunction
        if Self.time.contains(word), index + 1 < limit { return Self.later.contains(article.letters(index + 1)) }
        if word.elementsEqual(Self.after), index + 1 < limit, Self.that.contains(article.letters(index + 1)) {
            return true
        }
        return isAfterOpening(index, scene)
    }

    /// "عقب الافتتاح", "إثر الجلسة", "بعد اللقاء"
    private func isAfterOpening(_ index: Int, _ scene: Scene) -> Bool {
        Self.upon.contains(article.letters(index).withoutConjunction) && index + 1 < scene.sentence.range.upperBound
            && Self.occasions.contains(article.letters(index + 1))
    }

    /// Words between a light verb and the noun it carries, words at a sentence's head, and words behind a trigger.
    private static let reachOfCarrier = 6
    private static let reachOfHead = 4
    private static let reachOfBehind = 6
    private static let next = WordSet(["ثم", "بعدها", "بعدئذ", "عقبها", "عقبه"])
    private static let time = WordSet(["وقت"])
    private static let later = WordSet(["لاحق"])
    private static let that = WordSet(["ذلك"])
    private static let after = foldedWord("بعد")
    private static let upon = WordSet(["عقب", "إثر", "بعد", "بعيد", "فور"])
    private static let occasions = WordSet([
        "الافتتاح", "اللقاء", "الاجتماع", "الجلسة", "الاستقبال", "المباحثات", "المحادثات", "المقابلة", "المراسم",
        "الحفل",
        "وصوله", "وصولها",
    ])
}
