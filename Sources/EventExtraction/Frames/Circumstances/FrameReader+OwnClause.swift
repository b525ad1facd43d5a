import ArabicText
import Lexicon

/// How far the clause of a contact reaches: what is said on its occasion, and who told of it, has places and days of its own.
extension FrameReader {
    /// The first word behind a contact that is no more of its clause.
    func endOfClause(_ scene: Scene, _ trigger: Annotation) -> Int {
        let range = scene.sentence.range
        let end = Int(trigger.end)
        guard end < range.upperBound else { return range.upperBound }
        var isSaid = isSaidOnOccasion(scene, trigger)
        let isTrip = row(trigger).isTrip
        for index in end..<range.upperBound where article.token(index).kind == .arabicWord {
            if isSource(index, range.upperBound) { return index }
            if !isTrip, Self.nextSteps.contains(article.letters(index)) { return index }
            if !isSaid, isReporting(index) { isSaid = annotations.match(.trigger, at: index) == nil }
            if isSaid, isTellingThat(index), !isOfPlan(index), !Self.beforeThat.contains(article.letters(index - 1)) {
                return index
            }
        }
        return range.upperBound
    }

    /// "المحطة الأولى من جولة يستكملها الاثنين في …": verbs of where a tour goes on.
    private static let nextSteps = WordSet([
        "يستكملها", "تستكملها", "يواصلها", "تواصلها", "يختتمها", "تختتمها", "ينهيها", "تنهيها", "تقوده", "تقودها",
        "ستقوده", "ستقودها",
    ])

    /// "قال الوزير بعد لقائه نظيره في عمان إن …": whether a contact is the occasion on which the sentence says something.
    private func isSaidOnOccasion(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let first = scene.sentence.range.lowerBound
        guard row(trigger).form == .noun, start > first,
            trigger.clitics.contains(.inside) || Self.occasions.contains(article.letters(start - 1).withoutConjunction)
        else { return false }
        return (max(first, start - Self.reachOfSpeaker)..<start).contains(where: isReporting)
    }

    /// Words between a verb of saying and the occasion: who speaks, to whom, when.
    private static let reachOfSpeaker = 24
    private static let occasions = WordSet([
        "خلال", "أثناء", "عقب", "إثر", "أثر", "بعد", "بعيد", "غداة", "لدى", "عند", "ختام", "مستهل", "بداية", "هامش",
        "نهاية", "أعقاب", "قبل", "قبيل", "عشية",
    ])
    /// Words with which "that" makes a clause of time or of what is agreed.
    private static let beforeThat = WordSet(["قبل", "بعد", "منذ", "إلى", "حيث", "رغم", "قبيل"])

    /// "حسبما أعلن الوزير", "وفق ما أفادت الوكالة", "على حد قوله": who told it, at another place and time.
    private func isSource(_ index: Int, _ limit: Int) -> Bool {
        guard Self.sources.contains(article.letters(index).withoutConjunction) else { return false }
        if Self.asTold.contains(article.letters(index)) { return index + 1 < limit && isReporting(index + 1) }
        return index + 2 < limit && Self.what.contains(article.letters(index + 1)) && isReporting(index + 2)
    }

    private static let asTold = WordSet(["حسبما", "بحسبما", "وفقما", "كما", "مثلما", "وحسبما"])
    private static let sources = WordSet([
        "حسبما", "بحسبما", "وفقما", "كما", "مثلما", "حسب", "بحسب", "وفق", "وفقا", "طبقا", "على",
    ])
    private static let what = WordSet(["ما", "لما"])

    /// "قال بعد لقائه نظيره إن القمة ستعقد غدا": where what is said on the occasion of other talks begins, of which a contact is told; those
    /// who talked take no part in it by that.
    func startOfReport(before index: Int, _ scene: Scene) -> Int {
        scene.triggers.lazy.filter { word in
            Int(word.end) <= index && self.isSaidOnOccasion(scene, word)
                && [.meet, .receive, .discuss, .session].contains(self.row(word).frame)
        }.map { self.endOfClause(scene, $0) }.filter { $0 <= index }.max()
            ?? scene.sentence.range.lowerBound
    }

    /// Whether a sentence tells trips only in what is said on the occasion of talks: "قال بعد لقائه نظيره إنه سيزور …".
    func tellsTripOnOccasion(of talks: Contact, _ scene: Scene) -> Bool {
        guard let word = annotations.match(.trigger, at: talks.trigger.lowerBound),
            scene.sentence.range.contains(talks.trigger.lowerBound)
        else { return false }
        let limit = endOfClause(scene, word)
        return limit < scene.sentence.range.upperBound
            && !scene.triggers.contains { row($0).isTrip && Int($0.start) < limit }
    }

    /// "ستجتمع اللجنة غدا، وفق ما أفاد الوزير في عمان": where somebody told of it.
    func isOfSource(_ place: Place, in sentence: Range<Int>) -> Bool {
        let start = place.range.lowerBound
        let first = max(sentence.lowerBound, start - Self.reachOfSource)
        guard let source = (first..<start).last(where: { isSource($0, sentence.upperBound) }) else { return false }
        return !(source..<start).contains { annotations.has(.trigger, at: $0) }
    }

    /// Words from "according to" to the place: who speaks, and when.
    private static let reachOfSource = 14

    /// "على وقع محادثات مسقط المرتقبة، شدد الوزير …": a contact that is only the scene of what the sentence tells.
    func isBackdrop(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, (1...3).contains(start - scene.sentence.range.lowerBound),
            Self.backdrops.contains(article.letters(start - 1).withoutConjunction)
        else { return false }
        return (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfBackdrop).contains {
            article.token($0).kind == .comma
        }
    }

    private static let reachOfBackdrop = 8
    private static let backdrops = WordSet(["وقع", "ظل", "خضم", "انتظار", "بانتظار", "غمرة", "أجواء"])
}
