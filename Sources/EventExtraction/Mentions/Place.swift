import ArabicText
import Lexicon

/// Where something happens, as far as words tell.
struct Place: Sendable {
    /// How the words stand in the sentence.
    enum Relation: Sendable {
        /// في, ب
        case inside
        /// إلى, or the object of a verb of motion
        case toward
        /// Neither.
        case bare
    }
    /// The words, preposition included.
    var range: Range<Int>
    /// The city's name without a proclitic.
    var city: Range<Int>?
    /// Letters of the proclitic to leave out of the city's first word.
    var clitics: Clitics = []
    var country: CountryCode
    var relation: Relation
    /// A palace or house told the country.
    var isVenue = false
}

/// Finds cities, countries and venues that say where.
struct PlaceReader {
    let article: Article
    let lexicon: Lexicon
    let annotations: Annotations

    init(article: Article) {
        self.article = article
        lexicon = article.lexicon
        annotations = article.annotations
    }

    private static var openers: Categories { Categories(.venue) | .city | .country | .cue }

    /// All places of a range in order.
    func places(in range: Range<Int>) -> [Place] {
        var result: [Place] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // Most words begin no place; one look at the tables tells.
            if annotations.hasAny(of: Self.openers, at: index), let place = place(at: index, in: range) {
                result.append(place)
                index = place.range.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private func cue(before index: Int, _ range: Range<Int>) -> (cue: Cue, start: Int)? {
        guard index > range.lowerBound else { return nil }
        guard let match = annotations.match(.cue, at: index - 1), match.range.count == 1 else { return nil }
        return (lexicon.cues[Int(match.value)], index - 1)
    }

    /// The preposition that governs a token, through "مدينة", "العاصمة", "دولة", "العاصمة الفرنسية".
    private func relation(of index: Int, _ clitics: Clitics, _ range: Range<Int>) -> (Place.Relation, start: Int) {
        if clitics.contains(.inside) { return (.inside, index) }
        if clitics.contains(.to) { return (.toward, index) }
        var probe = index
        while let (cue, start) = cue(before: probe, range) {
            switch cue {
            case .inside: return (.inside, start)
            case .toward: return (.toward, start)
            case .capital, .cityWord:
                let own = annotations.match(.cue, at: start)?.clitics ?? []
                if own.contains(.inside) { return (.inside, start) }
                if own.contains(.to) { return (.toward, start) }
                probe = start
            // "في مطار حلب", "بميناء بيروت"
            case .namedPlace where Self.ports.contains(article.letters(start).withoutClitics):
                let own = annotations.match(.cue, at: start)?.clitics ?? []
                if own.contains(.inside) { return (.inside, start) }
                if own.contains(.to) { return (.toward, start) }
                guard let (before, first) = self.cue(before: start, range) else { return (.bare, index) }
                if before == .inside { return (.inside, first) }
                if before == .toward { return (.toward, first) }
                return (.bare, index)
            default: return (.bare, index)
            }
        }
        if probe == index, isInHotel(index, range) || isWithin(index, range) { return (.inside, index) }
        // "العاصمة الفرنسية باريس"
        if probe > range.lowerBound, annotations.match(.demonym, at: probe - 1) != nil, probe - 1 > range.lowerBound,
            let (cue, _) = cue(before: probe - 1, range), cue == .capital
        {
            return relation(of: probe - 1, [], range)
        }
        return (.bare, probe)
    }

    private func isPort(_ index: Int, _ range: Range<Int>) -> Bool {
        index >= range.lowerBound && Self.ports.contains(article.letters(index).withoutConjunction)
    }

    /// "بفندق ريتز كارلتون الرياض", "في منتجع سي بالاس العقبة": the city that a hotel's name ends in.
    private func isInHotel(_ index: Int, _ range: Range<Int>) -> Bool {
        let first = max(range.lowerBound, index - Self.longestHotel)
        guard
            let hotel = (first..<max(first, index - 1)).last(where: {
                Self.hotels.contains(article.letters($0).withoutConjunction)
            })
        else { return false }
        let isInside = hotel > range.lowerBound && cue(before: hotel, range)?.cue == .inside
        guard isInside || annotations.match(.cue, at: hotel)?.clitics.contains(.inside) ?? false else { return false }
        return (hotel + 1..<index).allSatisfy {
            article.token($0).kind == .arabicWord && !annotations.traits(at: $0).contains(.function)
                && !annotations.has(.trigger, at: $0)
        }
    }

    /// "بأحد فنادق جنيف", "بضواحي باريس", "في قلب بيروت": a part of the city, or one of its houses.
    private func isWithin(_ index: Int, _ range: Range<Int>) -> Bool {
        let part = index - 1
        guard part >= range.lowerBound else { return false }
        let letters = article.letters(part)
        if Self.insideParts.contains(letters) { return true }
        guard part > range.lowerBound else { return Self.middles.contains(letters) }
        // "ولاية وسط دارفور" is a name.
        if Self.middles.contains(letters) { return cue(before: part, range)?.cue != .cityWord }
        guard Self.parts.contains(letters) else { return false }
        return Self.oneOf.contains(article.letters(part - 1)) || cue(before: part, range)?.cue == .inside
    }

    private static let parts = WordSet([
        "فنادق", "نزل", "قصور", "ضواحي", "ضاحية", "وسط", "قلب", "قاعات", "منتجعات", "أحياء",
    ])
    private static let insideParts = WordSet(["بضواحي", "بضاحية", "بوسط", "بقلب"])
    private static let middles = WordSet(["وسط", "قلب"])
    private static let oneOf = WordSet(["أحد", "بأحد", "إحدى", "بإحدى"])

    /// Words of a hotel's name.
    private static let longestHotel = 5
    private static let hotels = WordSet(["فندق", "بفندق", "منتجع", "بمنتجع", "نزل", "بنزل"])

    /// "مسقط رأسه" is no Muscat, and a word that is a name as it stands ("باراك") no city behind a preposition.
    private func isElse(_ match: Annotation) -> Bool {
        let start = Int(match.start)
        if !match.clitics.isDisjoint(with: .prepositions), match.range.count == 1, annotations.traits(at: start).isName
        {
            return true
        }
        let next = Int(match.end)
        return next < article.tokens.tokens.count && article.letters(next).starts(with: Self.head)
            && article.letters(start).hasSuffix(Self.birthplace)
    }

    private static let ports = WordSet(["مطار", "بمطار", "ميناء", "بميناء"])
    private static let head = foldedWord("رأس")
    private static let birthplace = foldedWord("مسقط")

    /// "وفد من السفارة الفرنسية بالرباط", "المسؤولون في السفارة بعمان": the address of those who work there.
    func isOfEmbassy(_ place: Place) -> Bool {
        let start = place.range.lowerBound
        guard
            let embassy = (max(2, start - 4)..<max(2, start)).last(where: {
                Self.embassies.contains(article.letters($0))
            })
        else { return false }
        if article.isFrom(embassy - 1) { return true }
        let people = article.letters(embassy - 2)
        return article.isIn(embassy - 1) && Self.plurals.contains { people.hasSuffix($0) }
    }

    private static let embassies = WordSet([
        "سفارة", "السفارة", "سفارتها", "سفارته", "قنصلية", "القنصلية", "الملحقية", "ملحقية",
    ])
    private static let plurals = ["ين", "ون"].map { foldedWord($0) }

    /// "قصر السلام بجدة", "مطار القاهرة الدولي": the city in a building's name.
    private func cityOfName(_ venue: Annotation, _ country: CountryCode) -> Annotation? {
        (Int(venue.start) + 1..<max(Int(venue.start) + 1, Int(venue.end))).lazy.compactMap { index in
            annotations.match(.city, at: index).flatMap { match in
                let city = lexicon.cities[Int(match.value)]
                return city.country == country && Int(match.end) <= Int(venue.end)
                    && (!city.isWeak || match.clitics.contains(.inside)
                        || city.isCapital && Self.ports.contains(article.letters(Int(venue.start)).withoutConjunction))
                    ? match : nil
            }
        }.first
    }

    /// "وصل عمان", "يغادر عمان", "تستضيف عمان": the object of a verb of motion, the subject of one of hosting; "زيارة عمان",
    /// "سيزور الوزير فلان عمان".
    private func followsTripVerb(_ index: Int, _ range: Range<Int>) -> Bool {
        let isBehindVerb =
            annotations.item(endingAt: index, .trigger) { match in
                let row = lexicon.triggers[Int(match.value)]
                return (row.isTrip || row.frame == .host) && row.form != .noun
                    || row.frame == .visit && !match.clitics.contains(.the)
            } != nil
        if isBehindVerb { return true }
        // A verb of visiting has its object behind its subject.
        for word in stride(from: index - 1, through: max(range.lowerBound, index - Self.longestSubject), by: -1) {
            guard article.token(word).kind == .arabicWord, !annotations.has(.cue, at: word) else { return false }
            if let match = annotations.match(.trigger, at: word) {
                let row = lexicon.triggers[Int(match.value)]
                return row.frame == .visit && row.form != .noun
            }
        }
        return false
    }

    /// "وصل الوزير إلى ماليه": the goal of a verb or noun of motion, by a word that is another as well.
    private func isGoal(_ index: Int, _ range: Range<Int>) -> Bool {
        stride(from: index - 1, through: max(range.lowerBound, index - Self.longestWay), by: -1).contains { word in
            annotations.match(.trigger, at: word).map { lexicon.triggers[Int($0.value)].isTrip } ?? false
        }
    }

    /// Words between a verb of motion and its goal: who moves.
    private static let longestWay = 14

    /// Words of the subject between a verb of visiting and the city.
    private static let longestSubject = 6

    private func place(at index: Int, in range: Range<Int>) -> Place? {
        if let match = annotations.match(.venue, at: index) {
            let venue = lexicon.venues[Int(match.value)]
            if let country = venue.country {
                let (relation, start) = relation(of: index, match.clitics, range)
                let city = cityOfName(match, country)
                return Place(
                    range: start..<Int(match.end), city: city.map { $0.range }, clitics: city?.clitics ?? [],
                    country: country, relation: relation, isVenue: true)
            }
        }
        let country = annotations.match(.country, at: index)
        if let match = annotations.match(.city, at: index), match.range.count >= (country?.range.count ?? 0) {
            let city = lexicon.cities[Int(match.value)]
            let (relation, start) = relation(of: index, match.clitics, range)
            let clash = country.map { lexicon.countries[Int($0.value)].code == city.country } ?? false
            // "في إطار", "العديد من": a homograph of a common word needs "مدينة" before it.
            if annotations.match(.dateWord, at: index) != nil, match.range.count == 1 { return nil }
            let isCommonWord =
                (annotations.traits(at: index).contains(.function) || annotations.has(.function, at: index))
                && match.range.count == 1
            let marked = cue(before: index, range)?.cue
            let isMarked = marked == .cityWord || marked == .capital
            // "العاصمة الجزائر": of a name that state and city share the word before it tells which is meant.
            // So does "مطار": an airport is a city's.
            let isState = clash && city.isWeak && !(city.isCapital && (marked == .capital || isPort(index - 1, range)))
            let isUnmarked = city.isWeak && relation == .bare && start == index
            if !isUnmarked || city.isCapital && followsTripVerb(index, range),
                !isCommonWord || isMarked || city.isCapital && relation == .toward && isGoal(index, range),
                !isState, !isElse(match)
            {
                let told = stateTold(behind: match, range)
                return Place(
                    range: start..<(told?.end ?? Int(match.end)), city: match.range, clitics: match.clitics,
                    country: told?.code ?? city.country, relation: relation)
            }
        }
        if let match = country {
            let row = lexicon.countries[Int(match.value)]
            guard row.kind != .office else { return nil }
            let (relation, start) = relation(of: index, match.clitics, range)
            // "للبنين", "مالي": a homograph is a country only after "in".
            if row.kind == .weak, relation != .inside || match.clitics.contains(.the) { return nil }
            return Place(range: start..<Int(match.end), country: row.code, relation: relation)
        }
        if let unlisted = unlistedCity(at: index, in: range) { return unlisted }
        // "العاصمة الفرنسية" without the city's name tells the country.
        if let match = annotations.match(.cue, at: index),
            lexicon.cues[Int(match.value)] == .capital || lexicon.cues[Int(match.value)] == .territory,
            Int(match.end) < range.upperBound, let demonym = annotations.match(.demonym, at: Int(match.end)),
            demonym.clitics == .the,
            Int(demonym.end) >= range.upperBound || annotations.match(.city, at: Int(demonym.end)) == nil
        {
            let (relation, start) = relation(of: Int(demonym.end), [], range)
            // "العاصمة النمساوية (فيينا)"
            let inner = Int(demonym.end) + 1
            if inner < range.upperBound, article.token(inner - 1).kind != .arabicWord,
                let city = annotations.match(.city, at: inner), city.clitics.isEmpty,
                lexicon.cities[Int(city.value)].country == lexicon.demonyms[Int(demonym.value)].code
            {
                return Place(
                    range: min(start, index)..<Int(city.end), city: city.range,
                    country: lexicon.cities[Int(city.value)].country, relation: relation)
            }
            return Place(
                range: min(start, index)..<Int(demonym.end),
                country: lexicon.demonyms[Int(demonym.value)].code, relation: relation)
        }
        return nil
    }

    /// "في مدينة تيمبوكا بتنزانيا", "بلدة كذا كذا الألمانية": a city of no table, where its state stands beside it.
    private func unlistedCity(at index: Int, in range: Range<Int>) -> Place? {
        guard annotations.has(.cue, at: index), let word = annotations.match(.cue, at: index), word.range.count == 1,
            lexicon.cues[Int(word.value)] == .cityWord, !article.letters(index).containsArticle
        else { return nil }
        let first = index + 1
        var end = first
        while end < range.upperBound, end - first < 3, isUnknown(end) { end += 1 }
        guard end > first, end < range.upperBound else { return nil }
        let preposition = cue(before: end + 1, range).map { $0.cue == .inside && $0.start == end } ?? false
        let next = preposition ? end + 1 : end
        guard next < range.upperBound, let state = state(at: next, isBehindPreposition: preposition) else {
            return nil
        }
        let (relation, start) = relation(of: first, [], range)
        return Place(
            range: min(start, index)..<state.end, city: first..<end, country: state.code, relation: relation)
    }

    /// A word that no table knows but as a name.
    private func isUnknown(_ index: Int) -> Bool {
        article.token(index).kind == .arabicWord && !article.token(index).startsLine
            && !article.letters(index).containsArticle && annotations.at(index).isEmpty
            && !annotations.traits(at: index).contains(.function)
    }

    /// The state in which an unlisted city lies: "بتنزانيا", "في تنزانيا", "الألمانية".
    private func state(at index: Int, isBehindPreposition: Bool) -> (code: CountryCode, end: Int)? {
        if let match = annotations.match(.country, at: index), isBehindPreposition || match.clitics.contains(.inside),
            lexicon.countries[Int(match.value)].kind != .office
        {
            return (lexicon.countries[Int(match.value)].code, Int(match.end))
        }
        guard !isBehindPreposition, let match = annotations.match(.demonym, at: index), match.clitics == .the,
            !lexicon.demonyms[Int(match.value)].isWeak
        else { return nil }
        return (lexicon.demonyms[Int(match.value)].code, Int(match.end))
    }
}

extension Article {
    /// All places of a sentence in order, read once.
    func places(in sentence: Int) -> [Place] {
        placesOfSentences.value(at: sentence) { PlaceReader(article: self).places(in: sentences[sentence].range) }
    }
}
