import EventExtraction
import Lexicon
import Testing

@Suite("What an article reports")
struct ContactTests {
    @Test("is found in an article of each kind", arguments: Corpus.articles)
    func primary(_ article: Corpus.Article) throws {
        let records = try Reading.records(bytes: Array(article.text.utf8))
        let record = try #require(records.first)
        let expected = article.expected
        check(article, "type") { #expect(record.type.rawValue == expected.type) }
        // Of another kind of contact nothing else can be right.
        guard record.type.rawValue == expected.type else { return }
        check(article, "status") { #expect(record.status?.rawValue == expected.status) }
        if let dates = expected.dates {
            check(article, "dates") { #expect([record.date?.start, record.date?.end] == dates) }
        }
        if let place = expected.place {
            check(article, "place") {
                #expect((record.place.map { [$0.city, $0.country?.description] } ?? []) == place)
            }
        }
        if let participants = expected.participants {
            check(article, "participants") { #expect(Self.who(record) == participants) }
        }
        if let attendees = expected.attendees {
            check(article, "attendees") { #expect(record.attendees.map(\.name) == attendees) }
        }
        if let countries = expected.countries {
            check(article, "countries") { #expect(record.countries.map(\.description) == countries) }
        }
        if let organizations = expected.organizations {
            check(article, "organizations") { #expect(record.organizations == organizations) }
        }
        if let ordinal = expected.ordinal {
            check(article, "ordinal") { #expect(record.conference?.ordinal == ordinal) }
        }
        if let topics = expected.topics {
            check(article, "topics") { #expect(Set(record.topics).isSuperset(of: topics)) }
        }
        if let plover = expected.plover {
            check(article, "plover") { #expect([record.plover?.event, record.plover?.mode] == plover) }
        }
        if let others = expected.others {
            check(article, "others") { #expect(records.dropFirst().map(\.type.rawValue).sorted() == others) }
        }
        // Whatever the article, these hold.
        #expect(record.isPrimary)
        #expect(records.dropFirst().allSatisfy { !$0.isPrimary && $0.type != .none })
        #expect(Set(records.map(\.recordID)).count == records.count)
        #expect(records.allSatisfy { (0..<1).contains($0.confidence) })
        #expect(records.allSatisfy { $0.countries == Set($0.countries).sorted() })
    }

    @Test("has names in Latin letters where every word of a name is known")
    func latinNames() throws {
        let article = try #require(Corpus.talks.first)
        let record = try #require(try Reading.records(article.body).first)
        #expect(record.participants.last?.nameLatin == "Ahmed Kamal")
        withKnownIssue("a given name of two words is not looked up") {
            #expect(record.participants.first?.nameLatin == "Abdellatif Hammouchi")
        }
    }

    /// Expects a field, or notes that it is known to be wrong.
    private func check(_ article: Corpus.Article, _ field: String, _ body: () -> Void) {
        if let reason = article.known[field] {
            withKnownIssue(reason) { body() }
        } else {
            body()
        }
    }

    private static func who(_ record: EventRecord) -> [Corpus.Who] {
        record.participants.map {
            Corpus.Who(name: $0.name, country: $0.country?.description, role: $0.role.rawValue)
        }
    }
}
