import ArabicText
import Lexicon

/// Provinces among the places: "إقليم كردستان", "محافظة البصرة".
extension EventAssembler {
    /// "وصل إلى إقليم كردستان … والتقى في أربيل": the city told behind a region, or as its capital, is where it was.
    func withCityOfRegion(_ contact: Contact) -> Contact {
        guard let region = contact.place, isRegion(region) else { return contact }
        let places = contact.sentences.prefix(Self.mostSentences).flatMap { article.places(in: $0) }.filter {
            $0.city != nil && !$0.isVenue && $0.country == region.country && !isRegion($0)
        }
        guard
            let city = places.first(where: isCapitalOfRegion) ?? places.first(where: { isBehind($0, region) })
        else { return contact }
        var contact = contact
        contact.place = city
        return contact
    }

    /// Sentences in which the city is looked for.
    private static let mostSentences = 4

    /// "أربيل عاصمة الإقليم", "أربيل، عاصمة إقليم كردستان"
    private func isCapitalOfRegion(_ place: Place) -> Bool {
        guard let city = place.city else { return false }
        return (city.upperBound...city.upperBound + 1).contains { index in
            index < article.tokens.tokens.count
                && article.annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .capital } ?? false
        }
    }

    /// "في" or "إلى" a city that the sentence tells after the region, but not as where one had been before: "غداة محادثات في بغداد".
    private func isBehind(_ place: Place, _ region: Place) -> Bool {
        guard place.relation != .bare, place.range.lowerBound > region.range.upperBound,
            place.range.lowerBound - region.range.upperBound <= Self.reachOfCity,
            !PlaceReader(article: article).isOfEmbassy(place)
        else { return false }
        return !(region.range.upperBound..<place.range.lowerBound).contains {
            Self.elsewhere.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words between a region and the city in it.
    private static let reachOfCity = 16
    private static let elsewhere = WordSet(["غداة", "بعد", "قبل", "عقب", "إثر", "منذ", "قادما", "قادمة"])

    private func isRegion(_ place: Place) -> Bool {
        guard let city = place.city else { return false }
        return Self.regions.contains(article.letters(city.lowerBound).withoutClitics)
            || city.lowerBound > 0 && Self.regions.contains(article.letters(city.lowerBound - 1).withoutClitics)
    }

    private static let regions = WordSet([
        "إقليم", "محافظة", "مقاطعة", "ولاية", "بإقليم", "بمحافظة", "بمقاطعة", "بولاية",
    ])
}
