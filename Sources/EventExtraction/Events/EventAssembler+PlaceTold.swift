import ArabicText
import Lexicon

/// Where talks were held, when a side speaks of them later on: "وقال الوزير بعد محادثات في عمان إن …".
extension EventAssembler {
    /// The city of one side in which a later sentence puts the talks of one who was there, and of nobody else.
    func placeSpokenOf(_ talks: Contact) -> Place? {
        guard talks.type == .bilateralTalks, talks.status == .occurred, !talks.isSeries,
            let first = talks.sentences.min(), first <= article.leadSentence + Self.reachOfLead
        else { return nil }
        let sides = countries(of: talks)
        for index in article.sentences.indices.dropFirst(article.leadSentence).prefix(Self.longestAccount) {
            let scene = reading.scene(index)
            guard let place = reader.placeOfTalksOfSpeaker(scene), sides.contains(place.country) else { continue }
            let named = scene.mentions.filter { $0.actor.range.lowerBound < place.range.lowerBound }
            guard !named.isEmpty, named.allSatisfy({ talks.persons.contains($0.person) }) else { continue }
            return place
        }
        return nil
    }

    /// Sentences from the lead on in which the place may be told, and those behind it that may tell the talks first.
    private static let longestAccount = 9
    private static let reachOfLead = 3
}

extension FrameReader {
    /// "بعد محادثات في عمان", "إن مباحثاته في جدة": talks without a partner, right before their city.
    func placeOfTalksOfSpeaker(_ scene: Scene) -> Place? {
        for trigger in scene.triggers where row(trigger).form == .noun {
            guard row(trigger).frame == .meet || row(trigger).frame == .discuss,
                case let (start, end) = (Int(trigger.start), Int(trigger.end)), start > scene.sentence.range.lowerBound,
                Self.possessed.contains(where: { article.letters(start).hasSuffix($0) })
                    || Self.afterwards.contains(article.letters(start - 1).withoutConjunction),
                let place = scene.places.first(where: { (0...1).contains($0.range.lowerBound - end) }),
                place.relation == .inside, place.city != nil,
                cue(.with, in: (place.range.upperBound..<scene.sentence.range.upperBound).prefixRange(3)) == nil
            else { continue }
            return place
        }
        return nil
    }

    private static let possessed = ["ته", "تها", "اءه", "ائه", "اؤه", "ماعه", "اءها", "ائها", "ماعها"].map {
        foldedWord($0)
    }
    private static let afterwards = WordSet([
        "بعد", "عقب", "إثر", "خلال", "أثناء", "ختام", "نهاية", "اختتام", "أعقاب",
    ])
}

extension EventAssembler {
    /// "أجرى بعد وصوله إلى كابول لقاءات مع الرئيس، وعقد اجتماعا مع رئيس البرلمان": the city of the talks that the same sentence tells before.
    func cityBefore(_ talks: Contact, in country: CountryCode, _ others: [Contact]) -> Place? {
        guard talks.type == .bilateralTalks, talks.status == .occurred else { return nil }
        return others.last { other in
            other.place?.country == country && other.sentences.last == talks.sentences.first
                && other.trigger.upperBound <= talks.trigger.lowerBound
                && !Set(other.persons).isDisjoint(with: talks.persons)
        }?.place
    }

    /// "قال بعد لقائه نظيره إن المنتدى سينطلق في أوسلو": a city of what is said on the occasion of talks.
    func isReported(_ place: Place, in sentence: Int) -> Bool {
        let scene = reading.scene(sentence)
        return reader.startOfReport(before: place.range.lowerBound, scene) > scene.sentence.range.lowerBound
    }

    /// "في اليوم الأول من زيارته إلى كينيا … قال الرئيس في افتتاح قمة عالمية": a gathering of which nothing is told but that the traveller
    /// speaks at it is in the state that he visits.
    func stateVisited(of gathering: Contact, _ trips: [Contact]) -> Place? {
        guard gathering.type == .conference, gathering.date == nil, !gathering.isEdition, !isOver(gathering),
            !gathering.persons.isEmpty, Self.openings.contains(article.letters(gathering.trigger.lowerBound - 1)),
            let trip = trips.first(where: { trip in
                trip.status == gathering.status && (trip.sentences.min() ?? 0) <= article.leadSentence
                    && gathering.persons.allSatisfy(trip.guests.contains)
            }), var place = trip.destination
        else { return nil }
        place.city = nil
        return place
    }

    private static let openings = WordSet(["افتتاح", "افتتاحه", "افتتاحها", "اختتام", "ختام", "خلال", "أمام"])

    /// "عقب حضوره القمة الأخيرة في يونيو الماضي": a gathering of another month than the report's was not where the report's news is.
    func isOver(_ contact: Contact) -> Bool {
        guard contact.type == .conference, contact.status == .occurred, !contact.isInHeadline,
            (contact.sentences.min() ?? 0) > article.leadSentence + 1, let published = article.published,
            let start = contact.start
        else { return false }
        return start.isBefore(published.advanced(by: -Self.daysOfSession))
    }

    private static let daysOfSession = 31
}
