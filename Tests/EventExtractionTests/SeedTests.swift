import EventExtraction
import Lexicon
import Testing

@Suite("The primary record of a seed")
struct SeedTests {
    /// Fields of which the gold record says something else than the extractor does today.
    private static let known: [String: [String: Comment]] = [:]

    @Test("is that of its gold", arguments: Seed.all)
    func gold(_ seed: Seed) throws {
        let gold = try seed.gold()
        let record = try #require(try Reading.records(bytes: seed.bytes(), path: seed.name + ".txt").first)
        check(seed, "type") { #expect(record.type.rawValue == gold["type"] as? String) }
        check(seed, "status") { #expect(record.status?.rawValue == gold["status"] as? String) }
        check(seed, "date_start") { #expect(record.date?.start == gold["date_start"] as? String) }
        check(seed, "date_end") { #expect(record.date?.end == gold["date_end"] as? String) }
        check(seed, "city") { #expect(record.place?.city == gold["city"] as? String) }
        check(seed, "country") { #expect(record.place?.country?.description == gold["country"] as? String) }
        check(seed, "countries") {
            #expect(record.countries.map(\.description) == (gold["countries"] as? [String])?.sorted())
        }
        check(seed, "attendees") { #expect(record.attendees.map(\.name) == gold["attendees"] as? [String]) }
        let conference = gold["conference"] as? [String: Any]
        check(seed, "conference") {
            #expect(record.conference?.name == conference?["name"] as? String)
            #expect(record.conference?.ordinal == conference?["ordinal"] as? Int)
        }
        let participants = gold["participants"] as? [[String: Any]] ?? []
        for key in ["name", "title", "country", "role"] {
            check(seed, "participants.\(key)") {
                #expect(
                    Set(record.participants.map { Self.value(key, of: $0) })
                        == Set(participants.map { $0[key] as? String }))
            }
        }
        check(seed, "topics") {
            #expect(Set(record.topics).isSuperset(of: (gold["topics"] as? [String] ?? []).prefix(1)))
        }
    }

    private static func value(_ key: String, of participant: Participant) -> String? {
        switch key {
        case "name": participant.name
        case "title": participant.title
        case "country": participant.country?.description
        default: participant.role.rawValue
        }
    }

    private func check(_ seed: Seed, _ field: String, _ body: () -> Void) {
        if let reason = Self.known[seed.name]?[field] {
            withKnownIssue(reason) { body() }
        } else {
            body()
        }
    }
}
