import ArabicText
import Lexicon

/// Days of what a contact follows up, told in its own sentence.
extension FrameReader {
    /// "زيارته لبيروت استكمال لزيارة الوزير إلى عمان الأسبوع الماضي", "تأتي … بعد لقائهما في مايو": a day that stands behind another
    /// contact, which this one completes or comes after.
    func isOfForerunner(_ date: DateMention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard date.range.lowerBound > Int(trigger.end) else { return false }
        return scene.triggers.contains { other in
            Int(other.start) > Int(trigger.end) && Int(other.end) <= date.range.lowerBound && row(other).form == .noun
                && row(other).frame != .light && isFollowedUp(Int(other.start), from: Int(trigger.end))
        }
    }

    /// "رأس الوفد المشارك في احتفالات كذا التي أقيمت أمس": the day of what somebody takes part in is his own.
    func isOccasion(_ opener: Int, _ trigger: Annotation) -> Bool {
        switch row(trigger).frame {
        case .attend, .chair, .lead, .represent:
            opener + 1 < article.tokens.tokens.count && Self.held.contains(article.letters(opener + 1))
        default: false
        }
    }

    private static let held = WordSet([
        "أقيم", "أقيمت", "عقد", "عقدت", "انعقد", "انعقدت", "جرى", "جرت", "نظم", "نظمت", "انطلق", "انطلقت", "تقام",
        "يقام", "تعقد", "يعقد", "أقامها", "أقامته", "أقامتها", "أقامه", "احتضنتها", "احتضنته", "استضافتها", "استضافته",
    ])

    /// "استكمالا لزيارة", "امتدادا للقاء": the noun right behind a word of completion.
    private func isFollowedUp(_ noun: Int, from start: Int) -> Bool {
        (max(start, noun - 2)..<noun).contains {
            Self.completing.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let completing = WordSet([
        "استكمال", "استكمالا", "تكملة", "امتداد", "امتدادا", "تتويج", "تتويجا", "ثمرة", "متابعة", "تتمة", "استمرار",
        "استمرارا", "استكمالاً",
    ])
}
