import ArabicText
import Lexicon

/// The country that an article takes for granted: its paper's, else the one it writes of most.
struct HomeCountry: Sendable {
    /// The paper's country, from the front matter's source, else from the report's place line.
    let outlet: CountryCode?
    /// The country named most often, with its count and the count of all.
    private(set) var dominant: CountryCode?
    let counts: [CountryCode: Int]
    /// Whether the article names the paper's country, or headline and lead a city, a seat or a body of it.
    let speaksOfOutlet: Bool
    /// The nations that the headline names.
    let nationsOfHeadline: Set<CountryCode>
    /// The countries of which somebody is told or in which something takes place: of others there is only talk.
    private var present: Set<CountryCode> = []

    init(article: Article) {
        let lexicon = article.lexicon
        var outlet: CountryCode?
        if let source = article.frontMatter.source {
            let text = TokenizedText(DecodedText(validUTF8: Array(source.utf8)))
            let found = lexicon.annotate(text)
            outlet = text.tokens.indices.lazy.compactMap { found.match(.outlet, at: $0) }.first
                .map { lexicon.outlets[Int($0.value)] }
        }
        outlet = Dateline.newsroom(of: article) ?? outlet ?? Self.homeOfReport(article)
        self.outlet = outlet
        var counts: [CountryCode: Int] = [:]
        var nationsOfHeadline: Set<CountryCode> = []
        let headline = article.headline ?? 0..<0
        let found = article.annotations
        var index = 0
        while index < article.tokens.tokens.count {
            guard found.hasAny(of: Self.nations, at: index) else {
                index += 1
                continue
            }
            if let match = found.match(.country, at: index), lexicon.countries[Int(match.value)].kind != .weak {
                let code = lexicon.countries[Int(match.value)].code
                counts[code, default: 0] += 1
                if headline.contains(index) { nationsOfHeadline.insert(code) }
                index = Int(match.end)
            } else if let match = found.match(.demonym, at: index), !lexicon.demonyms[Int(match.value)].isWeak {
                let code = lexicon.demonyms[Int(match.value)].code
                counts[code, default: 0] += 1
                if headline.contains(index) { nationsOfHeadline.insert(code) }
                index = Int(match.end)
            } else {
                index += 1
            }
        }
        self.counts = counts
        self.nationsOfHeadline = nationsOfHeadline
        speaksOfOutlet =
            outlet.map {
                counts[$0] != nil || Dateline(article: article)?.place.country == $0 || Self.mentions($0, article)
                    || Self.speaksOfKingdom($0, article)
            } ?? false
        dominant = Self.most(counts)?.key
    }

    /// The home of the agency that a report without a known source names, else of its place line, where it has a press
    /// that writes Arabic: elsewhere the correspondent is a stranger.
    private static func homeOfReport(_ article: Article) -> CountryCode? {
        if let newsroom = Dateline.newsroom(of: article) { return newsroom }
        guard let country = Dateline(article: article)?.place.country, article.lexicon.outlets.contains(country) else {
            return nil
        }
        return country
    }

    private static var nations: Categories { Categories(.country) | .demonym }

    /// Whether headline or lead name a city, a seat or a body of a country.
    private static func mentions(_ country: CountryCode, _ article: Article) -> Bool {
        let lexicon = article.lexicon
        return article.annotations.contains(before: article.endOfLead) { match in
            switch match.category {
            case .city:
                lexicon.cities[Int(match.value)].country == country
                    && (!lexicon.cities[Int(match.value)].isWeak || isCalledCity(match, article))
            case .venue: lexicon.venues[Int(match.value)].country == country
            case .organization: lexicon.organizations[Int(match.value)].country == country
            default: false
            }
        }
    }

    /// "محافظة البحيرة": a name that is also a word, behind one for a city or province.
    private static func isCalledCity(_ city: Annotation, _ article: Article) -> Bool {
        city.clitics.isEmpty
            && article.annotations.item(endingAt: Int(city.start), .cue) {
                article.lexicon.cues[Int($0.value)] == .cityWord
            } != nil
    }

    /// "المملكة" in a kingdom's paper, with nothing else to say which.
    private static func speaksOfKingdom(_ country: CountryCode, _ article: Article) -> Bool {
        kingdoms.contains(country)
            && article.annotations.contains(before: article.tokens.tokens.count) {
                $0.category == .cue && article.lexicon.cues[Int($0.value)] == .kingdom
            }
    }

    private static let kingdoms = Set(["SA", "MA", "JO", "BH"].compactMap { CountryCode($0) })

    private static func most(_ counts: [CountryCode: Int]) -> (key: CountryCode, value: Int)? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    }

    /// The same with the paper's own country told from those whose officials it introduces by their nation.
    ///
    /// - Parameters:
    ///   - introduced: The countries of officials told with their nation.
    ///   - scenes: The countries in which something takes place.
    func introducing(_ introduced: Set<CountryCode>, scenes: Set<CountryCode>) -> HomeCountry {
        var result = self
        result.present = introduced.union(scenes)
        // A country hardly spoken of is not the paper's own.
        if let own = Self.most(counts.filter { !introduced.contains($0.key) }), let top = Self.most(counts),
            own.value * 4 >= top.value
        {
            result.dominant = own.key
        }
        return result
    }

    private static let monarchies = Set(
        ["SA", "MA", "JO", "BH", "KW", "QA", "AE", "OM"].compactMap { CountryCode($0) })

    /// Whether the paper's country is known and has a president.
    var outletIsRepublic: Bool { outlet.map { !Self.monarchies.contains($0) } ?? false }

    /// The country of an official whose own is not said.
    ///
    /// - Parameter excluded: countries that it cannot be.
    func country(for person: Person, except excluded: Set<CountryCode> = []) -> CountryCode? {
        // The paper's country is meant where the article speaks of it at all, or where royal words are used.
        let isLocal = outlet.map { !excluded.contains($0) && (speaksOfOutlet || person.isDignitary) } ?? false
        // Beside a foreigner, where no paper is known, a state named once is rather what the two talk of.
        let least = outlet == nil && !excluded.isEmpty ? 2 : 1
        let most = dominant.flatMap {
            excluded.contains($0) || counts[$0, default: 0] < least || isOnlyMatter($0) ? nil : $0
        }
        guard
            let home = isLocal
                ? outlet
                : most ?? outlet.flatMap({ excluded.contains($0) ? nil : $0 }) ?? next(excluded, atLeast: least)
        else { return nil }
        // A monarchy has no president, though bodies of its own have; the paper then writes of another country's.
        let isPresident =
            person.rank == .headOfState || person.rank == .presidentGeneric && person.title?.count ?? 1 == 1
        if isPresident, Self.monarchies.contains(home), !person.isDignitary {
            return next(excluded.union([home])) ?? home
        }
        return home
    }

    /// "ناقشنا التصدي لسياسة إيران": where the paper's country is known, a state of which there is only talk is no official's.
    private func isOnlyMatter(_ country: CountryCode) -> Bool { outlet != nil && !present.contains(country) }

    /// The country named most often that is not excluded, first of those that are more than what the talk is of.
    func next(_ excluded: Set<CountryCode>, atLeast least: Int = 1) -> CountryCode? {
        let others = counts.filter { !excluded.contains($0.key) && $0.value >= least }
        return (Self.most(others.filter { !isOnlyMatter($0.key) }) ?? Self.most(others))?.key
    }
}
