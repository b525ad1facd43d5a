import ArabicText
import Lexicon

/// Places to which somebody goes for what a sentence tells, or from which he is heard.
extension FrameReader {
    /// "توجه الوفد إلى جنيف أمس للمشاركة في محادثات", "زيارة الدوحة للقاء نظيره": talks and gatherings are where those go who travel for them.
    func placeOfErrand(_ scene: Scene, before trigger: Annotation) -> Place? {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun || trigger.clitics.contains(.to),
            let place = scene.places.last(where: { $0.range.upperBound <= start }),
            start - place.range.upperBound <= Self.reachOfErrand,
            place.relation == .toward || isBehindVisit(place), !isOfTripBefore(place, scene),
            case let gap = place.range.upperBound..<start,
            trigger.clitics.contains(.to) || gap.contains(where: { Self.errands.contains(article.letters($0)) }),
            // Between the goal and what it is for nothing stands but the day.
            gap.prefix(while: { !Self.errands.contains(article.letters($0)) }).allSatisfy({
                isTimeWord($0) || article.token($0).kind != .arabicWord
            })
        else { return nil }
        return place
    }

    /// "زيارة الدوحة": the object of a noun of visiting.
    private func isBehindVisit(_ place: Place) -> Bool {
        place.relation == .bare
            && annotations.item(endingAt: place.range.lowerBound, .trigger) { row($0).frame == .visit } != nil
    }

    /// "بعد يوم من زيارة لبغداد للاجتماع مع": a trip from which another is counted.
    private func isOfTripBefore(_ place: Place, _ scene: Scene) -> Bool {
        guard
            let trip = scene.triggers.last(where: {
                row($0).isTrip && Int($0.end) <= place.range.lowerBound
                    && place.range.lowerBound - Int($0.end) <= Self.reachOfErrand
            }), row(trip).form == .noun, Int(trip.start) > scene.sentence.range.lowerBound
        else { return false }
        let before = Int(trip.start) - 1
        return article.isFrom(before) || Self.since.contains(article.letters(before).withoutConjunction)
    }

    private static let since = WordSet(["بعد", "قبل", "عقب", "إثر", "منذ"])

    /// Words between a goal and what somebody goes there for.
    private static let reachOfErrand = 7
    private static let errands = WordSet([
        "للمشاركة", "لحضور", "لإجراء", "لعقد", "للقاء", "لبحث", "لمناقشة", "للاجتماع", "للتباحث", "ليشارك", "لتشارك",
        "لاستئناف", "لاستكمال", "لمواصلة", "لبدء", "لترؤس", "لرئاسة",
    ])

    /// "الوزير يطمئن من بغداد", "أيدن يدعو من باكو إلى التهدئة": the city from which a headline lets somebody speak, who has not left it.
    func cityOfSpeech(inHeadline scene: Scene) -> Place? {
        guard scene.sentence.isHeadline, !scene.triggers.contains(where: { row($0).isTrip }) else { return nil }
        for var place in scene.places where place.relation == .bare && place.city != nil {
            let from = place.range.lowerBound - 1
            guard from - 1 > scene.sentence.range.lowerBound, article.isFrom(from), isSpeaking(from - 1),
                scene.mentions.contains(where: { $0.actor.range.upperBound <= from })
            else { continue }
            place.relation = .inside
            return place
        }
        return nil
    }

    /// A verb of speaking in the present, as headlines have it.
    private func isSpeaking(_ index: Int) -> Bool {
        Self.speaking.contains(article.letters(index)) || isReporting(index)
    }

    private static let speaking = WordSet([
        "يطمئن", "تطمئن", "يدعو", "تدعو", "يحذر", "تحذر", "يتعهد", "تتعهد", "يهدد", "تهدد", "يشيد", "تشيد", "ينتقد",
        "تنتقد", "يطالب", "تطالب", "يجدد", "تجدد", "يعد", "تعد", "يبحث", "تبحث", "يتحدث", "تتحدث", "يبشر", "يدين",
        "تدين", "يطلق", "تطلق", "يرحب", "ترحب", "يهاجم", "تهاجم", "يناشد", "تناشد", "يوجه", "توجه", "يبعث", "تبعث",
        "يستنكر", "تستنكر", "يعرض", "تعرض", "يتفقد", "تتفقد", "يشدد", "تشدد", "ينفي", "تنفي",
    ])
}
