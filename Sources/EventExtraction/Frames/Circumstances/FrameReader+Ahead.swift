import ArabicText
import Lexicon

/// What somebody is charged with or asks for, and so is still to come.
extension FrameReader {
    /// "أناب الملك وزير الخارجية لحضور القمة", "أوفدت مبعوثا للمشاركة في …": what a deputy is sent to do.
    func isDelegated(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard trigger.clitics.contains(.to), [.attend, .represent, .chair].contains(row(trigger).frame) else {
            return false
        }
        let start = Int(trigger.start)
        return (max(scene.sentence.range.lowerBound, start - Self.reachOfDeputy)..<start).contains {
            Self.delegating.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words of offices and names between a verb of delegating and its aim.
    private static let reachOfDeputy = 24
    private static let delegating = WordSet([
        "أناب", "أنابت", "ينيب", "تنيب", "أنابه", "أنابها", "أوفد", "أوفدت", "يوفد", "توفد", "انتدب", "انتدبت",
    ])

    /// "جولة الوزير ستستغرق ثلاثة أيام", "الزيارة ستشمل": what a trip or a gathering will be, by the verb behind it.
    func isToLast(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).isTrip || row(trigger).isGathering else { return false }
        return (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfCourse).prefix {
            article.token($0).kind == .arabicWord
        }.contains { Self.course.contains(article.letters($0)) }
    }

    /// Words of a traveller or an adjective between a trip and its verb.
    private static let reachOfCourse = 6
    private static let course = WordSet([
        "ستستغرق", "سيستغرق", "ستستمر", "سيستمر", "ستدوم", "سيدوم", "ستشمل", "سيشمل", "ستتضمن", "سيتضمن", "ستقوده",
        "ستقودها", "ستبدأ", "سيبدأ", "ستنطلق", "سينطلق",
    ])

    /// "طلبت كينيا عقد اجتماع طارئ للمجلس": what is asked for has not been held.
    func isAskedFor(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, row(trigger).isGathering, start > 1,
            Self.holdings.contains(article.letters(start - 1))
        else { return false }
        return (max(0, start - 1 - Self.reachOfRequest)..<start - 1).contains {
            Self.requests.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words of who asks between the verb and what he asks for.
    private static let reachOfRequest = 5
    private static let holdings = WordSet(["عقد", "لعقد", "انعقاد"])
    private static let requests = WordSet(["طلب", "طلبت", "طلبوا", "طلبتا", "يطلب", "تطلب", "طلبا"])
}
