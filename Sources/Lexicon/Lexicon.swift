public import ArabicText
import CLexiconTables

/// The compiled tables: shared, immutable, safe to use from any thread.
public final class Lexicon: Sendable {
    let matcher: PhraseMatcher
    /// Rows of `countries.tsv` and `offices.tsv`.
    public let countries: [CountryName]
    /// Inflected rows of `demonyms.tsv`.
    public let demonyms: [Demonym]
    /// Rows of `cities.tsv`.
    public let cities: [City]
    /// Rows of `venues.tsv`.
    public let venues: [Venue]
    /// Rows of `months.tsv`.
    public let months: [Month]
    /// Rows of `weekdays.tsv`: ISO numbers, Monday is 1.
    public let weekdays: [Int]
    /// Rows of `numbers.tsv`.
    public let numbers: [NumberWord]
    /// Rows of `titles.tsv`.
    public let titles: [Title]
    /// Rows of `honorifics.tsv`.
    public let honorifics: [Honorific]
    /// Rows of `organizations.tsv`.
    public let organizations: [Organization]
    /// Seat and members of organizations by canonical name, from `memberships.tsv`.
    let memberships: [String: (seat: CountryCode?, members: Set<CountryCode>)]
    /// Topic names, in the order of `contexts.tsv`.
    public let topicNames: [String]
    /// PLOVER context of each topic, or nil.
    public let topicContexts: [String?]
    /// Rows of `topics.tsv`.
    public let topics: [TopicPhrase]
    /// Rows of `word_weights.tsv`.
    public let wordWeights: WordWeights
    /// Rows of `boilerplate.tsv`.
    public let boilerplate: [BoilerplateAction]
    /// Rows of `triggers.tsv`.
    public let triggers: [Trigger]
    /// Rows of `status.tsv`.
    public let statusCues: [StatusCue]
    /// Rows of `cues.tsv`.
    public let cues: [Cue]
    /// Rows of `date_words.tsv`.
    public let dateWords: [DateWord]
    /// Rows of `function_words.tsv`.
    public let functionWords: [FunctionClass]
    /// Classes of `out_of_scope.tsv`.
    public let scopeClasses: [String]
    /// Rows of `out_of_scope.tsv`.
    public let scopeCues: [ScopeCue]
    /// Rows of `outlets.tsv`: the country of a newspaper or agency.
    public let outlets: [CountryCode]
    /// Kinds of `institutions.tsv`.
    public let institutions: [String]
    /// Codes by kind of contact, from `codes.tsv`.
    public let codes: [String: ContactCode]
    /// First day (days since 1970-01-01) of each Hijri month, from `hijri.tsv`; see ``hijriDay(year:month:day:)``.
    let hijriMonths: (firstYear: Int, starts: [Int32])
    private let latinLetters: [UInt8]
    /// For each word, by its number, where its Latin spelling stands.
    private let latinRanges: [Range<Int32>?]

    /// Compiles the shipped tables, with rows of the operator's own tables added or put in their place.
    ///
    /// - Parameter overrides: file name (which tells the table, such as `cities.tsv`) and contents.
    /// - Throws: ``LexiconError`` with file, line and reason of the first bad row.
    public convenience init(overrides: [(name: String, contents: [UInt8])] = []) throws(LexiconError) {
        try self.init(shipped: Self.shippedTables, overrides: overrides)
    }

    /// Compiles these tables in place of the shipped ones: all of them, by their names, at least with their headings.
    init(
        shipped: [(name: String, contents: [UInt8])], overrides: [(name: String, contents: [UInt8])]
    ) throws(LexiconError) {
        var loader = try TableLoader(shipped: shipped, overrides: overrides)
        countries = try loader.countries()
        demonyms = try loader.demonyms()
        cities = try loader.cities()
        venues = try loader.venues()
        months = try loader.months()
        weekdays = try loader.weekdays()
        numbers = try loader.numbers()
        titles = try loader.titles()
        honorifics = try loader.honorifics()
        organizations = try loader.organizations()
        memberships = try loader.memberships()
        (topicNames, topicContexts) = try loader.contexts()
        topics = try loader.topics(names: topicNames)
        wordWeights = try loader.wordWeights(topics: topicNames)
        boilerplate = try loader.boilerplate()
        triggers = try loader.triggers()
        statusCues = try loader.statusCues()
        cues = try loader.cues()
        dateWords = try loader.dateWords()
        functionWords = try loader.functionWords()
        (scopeClasses, scopeCues) = try loader.scopeCues()
        outlets = try loader.outlets()
        institutions = try loader.institutions()
        try loader.portfolios()
        codes = try loader.codes()
        hijriMonths = try loader.hijri()
        (latinLetters, latinRanges) = try loader.names()
        matcher = PhraseMatcher(loader.index)
    }

    /// Finds every entry of the tables in a text.
    public func annotate(_ text: TokenizedText) -> Annotations {
        var found = [Annotations.AtToken](repeating: Annotations.AtToken(), count: text.tokens.count + 1)
        var items: [Annotation] = []
        var sawNoCountry = false
        text.tokens.withUnsafeBufferPointer { tokens in
            found.withUnsafeMutableBufferPointer { found in
                var annotator = Annotator(self, tokens, text.borrowedLetters.start, found)
                annotator.run()
                (items, sawNoCountry) = (annotator.items, annotator.sawNoCountry)
            }
        }
        let annotations = Annotations(items, found)
        return sawNoCountry ? withoutFalseCountries(annotations) : annotations
    }

    /// The same without the countries, nations and cities in words that are no country's name.
    private func withoutFalseCountries(_ found: Annotations) -> Annotations {
        let notCountries = found.items.filter { $0.category == .country && countries[Int($0.value)].kind == .not }
        return found.filter { item in
            !(item.category == .country || item.category == .demonym || item.category == .city)
                || !notCountries.contains { $0.range.overlaps(item.range) }
        }
    }

    /// The number of a folded word as used in ``Annotations/word(at:)``, or -1.
    public func word(_ folded: [UInt8]) -> Int32 { matcher.find(folded) }

    /// Whether a state is a member of a body, by the body's row in ``organizations``.
    public func isMember(_ country: CountryCode, ofOrganization row: Int) -> Bool {
        guard organizations.indices.contains(row) else { return false }
        return memberships[organizations[row].canonical]?.members.contains(country) ?? false
    }

    /// The country of a body's seat, by the body's row in ``organizations``.
    public func seat(ofOrganization row: Int) -> CountryCode? {
        guard organizations.indices.contains(row) else { return nil }
        return memberships[organizations[row].canonical]?.seat
    }

    /// The usual Latin spelling of one word of a name, by its word number.
    public func latinSpelling(ofWord word: Int32) -> String? {
        guard word >= 0, word < latinRanges.count, let range = latinRanges[Int(word)] else { return nil }
        return String(decoding: latinLetters[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    /// The day (since 1970-01-01) of a Hijri date by the Umm al-Qura calendar; nil outside the table or the month.
    public func hijriDay(year: Int, month: Int, day: Int) -> Int? {
        let position = (year - hijriMonths.firstYear) * 12 + month - 1
        guard (1...12).contains(month), day >= 1, position >= 0, position + 1 < hijriMonths.starts.count else {
            return nil
        }
        let start = Int(hijriMonths.starts[position])
        guard start + day - 1 < Int(hijriMonths.starts[position + 1]) else { return nil }
        return start + day - 1
    }

    /// Name and contents of each shipped table.
    static let shippedTables: [(name: String, contents: [UInt8])] = {
        var tables: [(String, [UInt8])] = []
        for position in 0..<mirsad_table_count() {
            let table = mirsad_table_at(position)
            tables.append(
                (String(cString: table.name), Array(UnsafeBufferPointer(start: table.bytes, count: table.count))))
        }
        return tables
    }()
}
