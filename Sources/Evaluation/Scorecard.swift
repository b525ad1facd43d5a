/// How far records agree with gold, measure by measure.
public struct Scorecard: Sendable {
    /// A point on which one article differs.
    public struct Difference: Sendable, Equatable {
        /// The article.
        public var identifier: String
        /// What differs.
        public var text: String
    }

    /// Document types, as they stand in the tables of reports; `missing` is an article without a record.
    public static let documentTypes = ["visit", "conference", "bilateral_talks", "none"]
    /// The type of an article without a record.
    public static let missing = "missing"

    /// Articles of gold.
    public private(set) var articleCount = 0
    /// Articles without a record.
    public private(set) var missingCount = 0
    /// The points on which the articles differ, article by article.
    public private(set) var differences: [Difference] = []
    private var figures: [Measure: Figure] = [:]
    private var confusion: [String: [String: Int]] = [:]

    /// Compares all articles of gold with what was said of them; what was said of other articles does not count.
    public init(gold: LabelledSet, said: LabelledSet) {
        for identifier in gold.identifiers {
            guard let document = gold[identifier] else { continue }
            articleCount += 1
            if said[identifier] == nil { missingCount += 1 }
            compare(identifier, document, said[identifier] ?? LabelledDocument(type: Self.missing))
        }
    }

    /// The count behind a measure.
    public func figure(_ measure: Measure) -> Figure {
        figures[measure] ?? (Self.searches.contains(measure) ? Self.nothingSought : Self.nothingCompared)
    }

    /// The mean of ``Measure/headline``, 0…1.
    public var overall: Double {
        Measure.headline.reduce(0) { $0 + figure($1).value } / Double(Measure.headline.count)
    }

    /// Articles of one type in gold that were given another.
    public func count(gold: String, said: String) -> Int { confusion[gold]?[said] ?? 0 }

    private static let searches: Set<Measure> = [
        .events, .primaryEvent, .participants, .countries, .organizations, .attendees, .topics,
    ]
    private static let nothingSought = Figure.search(found: 0, extra: 0, missed: 0)
    private static let nothingCompared = Figure.share(equal: 0, all: 0)

    // MARK: Counting

    private mutating func add(_ measure: Measure, found: Int, of gold: Int, said: Int) {
        guard case .search(let oldFound, let oldExtra, let oldMissed) = figures[measure] ?? Self.nothingSought else {
            return
        }
        figures[measure] = .search(
            found: oldFound + found, extra: oldExtra + said - found, missed: oldMissed + gold - found)
    }

    private mutating func add(_ measure: Measure, _ isEqual: Bool) {
        guard case .share(let equal, let all) = figures[measure] ?? Self.nothingCompared else { return }
        figures[measure] = .share(equal: equal + (isEqual ? 1 : 0), all: all + 1)
    }

    private mutating func compare(_ identifier: String, _ gold: LabelledDocument, _ said: LabelledDocument) {
        confusion[gold.type, default: [:]][said.type, default: 0] += 1
        add(.documentType, gold.type == said.type)
        if gold.type != said.type { differ(identifier, "type \(gold.type) got \(said.type)") }
        add(
            .events, found: Matching.events(gold.events, said.events), of: gold.events.count, said: said.events.count)
        switch (gold.primary, said.primary) {
        case (nil, nil): return
        case (nil, _?): add(.primaryEvent, found: 0, of: 0, said: 1)
        case (let event?, nil):
            add(.primaryEvent, found: 0, of: 1, said: 0)
            // Every field of an event that was missed is wrong, but for those that gold has nothing in.
            compare(identifier, event, nil)
        case (let event?, let other?):
            add(.primaryEvent, found: Matching.likeness(event, other) > 0 ? 1 : 0, of: 1, said: 1)
            compare(identifier, event, other)
        }
    }

    private mutating func compare(_ identifier: String, _ gold: LabelledEvent, _ said: LabelledEvent?) {
        add(.status, said != nil && gold.status == said?.status || said == nil && gold.status == nil)
        compareParticipants(identifier, gold.participants, said?.participants ?? [])
        comparePlaceAndDate(identifier, gold, said)
        addSets(.countries, gold.countries, said?.countries ?? [])
        addNames(.organizations, gold.organizations, said?.organizations ?? []) {
            ComparableText.overlap($0, $1) >= 0.6
        }
        addNames(.attendees, gold.attendees, said?.attendees ?? [], isSame: ComparableText.isSameName)
        if gold.type == "conference", let conference = gold.conference {
            add(.conferenceName, ComparableText.overlap(conference.name, said?.conference?.name) >= 0.6)
            add(.conferenceOrdinal, conference.ordinal == said?.conference?.ordinal)
        }
        addSets(.topics, gold.topics, said?.topics ?? [])
    }

    private mutating func compareParticipants(
        _ identifier: String, _ gold: [LabelledPerson], _ said: [LabelledPerson]
    ) {
        let pairs = Matching.persons(gold, said)
        add(.participants, found: pairs.count, of: gold.count, said: said.count)
        let (matchedGold, matchedSaid) = (Set(pairs.map(\.gold)), Set(pairs.map(\.said)))
        for (index, person) in gold.enumerated() where !matchedGold.contains(index) {
            differ(identifier, "missed participant \(person.name ?? "-") | \(person.title ?? "-")")
        }
        for (index, person) in said.enumerated() where !matchedSaid.contains(index) {
            differ(identifier, "extra participant \(person.name ?? "-") | \(person.title ?? "-")")
        }
        for pair in pairs {
            let (person, other) = (gold[pair.gold], said[pair.said])
            add(.participantRole, person.role == other.role)
            add(.participantCountry, person.country == other.country)
            if let title = person.title, !title.isEmpty {
                add(.participantTitle, ComparableText.overlap(title, other.title) >= 0.6)
            }
        }
    }

    private mutating func comparePlaceAndDate(_ identifier: String, _ gold: LabelledEvent, _ said: LabelledEvent?) {
        let sameStart = said.map { $0.dateStart == gold.dateStart } ?? false
        add(.dateStart, sameStart)
        add(.dateEnd, said.map { $0.dateEnd == gold.dateEnd } ?? false)
        if let start = gold.dateStart, !start.isEmpty { add(.dateStartGiven, sameStart) }
        let sameCity = ComparableText.words(gold.city) == ComparableText.words(said?.city)
        add(.city, sameCity)
        add(.countryOfPlace, said.map { $0.country == gold.country } ?? false)
        if !sameStart { differ(identifier, "date \(gold.dateStart ?? "-") got \(said?.dateStart ?? "-")") }
        if !sameCity { differ(identifier, "city \(gold.city ?? "-") got \(said?.city ?? "-")") }
    }

    private mutating func addSets(_ measure: Measure, _ gold: [String], _ said: [String]) {
        let (first, second) = (Set(gold), Set(said))
        add(measure, found: first.intersection(second).count, of: first.count, said: second.count)
    }

    private mutating func addNames(
        _ measure: Measure, _ gold: [String], _ said: [String], isSame: (String, String) -> Bool
    ) {
        add(measure, found: Matching.names(gold, said, isSame: isSame), of: gold.count, said: said.count)
    }

    private mutating func differ(_ identifier: String, _ text: String) {
        differences.append(Difference(identifier: identifier, text: text))
    }
}
