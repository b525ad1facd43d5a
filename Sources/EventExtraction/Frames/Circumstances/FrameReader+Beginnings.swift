import ArabicText
import Lexicon

/// "محادثات بين الهند والصين تبدأ الاثنين", "تنطلق السبت في مسقط جولة من المحادثات": what begins on a weekday, said in the present, is to
/// come; what begins "today" is not told so.
extension FrameReader {
    /// Whether the verb that carries a noun of talks, a gathering or a trip tells its beginning by the present and a weekday.
    func beginsOnWeekday(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        return scene.triggers.contains { verb in
            guard row(verb).frame == .light, row(verb).form == .present,
                annotations.contains(.cue, at: Int(verb.start), where: { lexicon.cues[Int($0.value)] == .beginning })
                    || article.isSitting(Int(verb.start)),
                isWeekday(behind: verb, scene)
            else { return false }
            if Int(verb.end) <= start { return start - Int(verb.end) <= Self.reachOfBeginning }
            // Behind its noun the verb stands in the same clause.
            let gap = end..<max(end, Int(verb.start))
            return gap.count <= Self.reachOfBeginning && gap.allSatisfy { article.token($0).kind == .arabicWord }
        }
    }

    /// "الاثنين", "يوم السبت المقبل", with no word for a day that is past or today.
    private func isWeekday(behind verb: Annotation, _ scene: Scene) -> Bool {
        let near = (Int(verb.end)..<scene.sentence.range.upperBound).prefixRange(2)
        guard let day = near.first(where: { annotations.match(.weekday, at: $0) != nil }),
            near.allSatisfy({ annotations.match(.dateWord, at: $0) == nil }),
            let weekday = annotations.match(.weekday, at: day)
        else { return false }
        return annotations.match(.dateWord, at: Int(weekday.end)).map {
            lexicon.dateWords[Int($0.value)] != .last
        } ?? true
    }

    /// Words between such a verb and its noun: the day, the place.
    private static let reachOfBeginning = 8
}
