import ArabicText
import Lexicon

/// The day for which a text says, some sentences further on, that a planned contact is fixed.
extension FrameReader {
    /// "وبحسب مقربين من الوزير فإن الزيارة مقررة في 29 يوليو", "وستتم الزيارة الثلاثاء": the noun with its article, a word of fixing and the
    /// day, where one of its sides was just named.
    func dayFixed(for contact: Contact) -> DateMention? {
        guard let first = contact.sentences.min(), let published = article.published else { return nil }
        for index in article.sentences.indices.dropFirst(first + 1).prefix(Self.longestReport) {
            let scene = reading.scene(index)
            guard !scene.dates.isEmpty, isNamed(contact, in: index) || isNamed(contact, in: index - 1) else { continue }
            for trigger in scene.triggers where names(contact.type, trigger) {
                let end = Int(trigger.end)
                guard end < scene.sentence.range.upperBound,
                    Self.fixed.contains(article.letters(end))
                        || Self.fixed.contains(article.letters(Int(trigger.start) - 1).withoutConjunction),
                    let date = scene.dates.first(where: { (0...Self.reachOfDate).contains($0.range.lowerBound - end) }),
                    let start = date.resolved(tense: .future).start, start.day != nil, !start.isBefore(published)
                else { continue }
                return date
            }
        }
        return nil
    }

    private func isNamed(_ contact: Contact, in sentence: Int) -> Bool {
        cast.mentions(in: sentence).contains { contact.persons.contains($0.person) }
    }

    /// "الزيارة", "اللقاء", "القمة"
    private func names(_ type: EventType, _ trigger: Annotation) -> Bool {
        guard trigger.start > 0, row(trigger).form == .noun, article.letters(Int(trigger.start)).containsArticle else {
            return false
        }
        return switch row(trigger).frame {
        case .visit: type == .visit
        case .meet, .discuss, .receive: type == .bilateralTalks
        case .gathering, .session: type == .conference
        default: false
        }
    }

    /// Sentences behind the first in which the day may be told, and words from the noun to the day.
    private static let longestReport = 12
    private static let reachOfDate = 3
    private static let fixed = WordSet([
        "مقررة", "مقرر", "المقررة", "المقرر", "محددة", "ستتم", "سيتم", "ستجري", "سيجري", "ستبدأ", "سيبدأ", "ستعقد",
        "سيعقد", "مرتقبة", "مرتقب", "ستكون", "سيكون",
    ])
}
