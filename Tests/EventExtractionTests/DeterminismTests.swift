import EventExtraction
import Testing

@Suite("The same article")
struct DeterminismTests {
    private static func documents() throws -> [[UInt8]] {
        try Seed.all.map { try $0.bytes() } + Corpus.articles.map { Array($0.text.utf8) }
    }

    @Test("gives the same bytes, from four threads at once, too")
    func threads() async throws {
        let documents = try Self.documents()
        let expected = try documents.map { try Reading.lines($0) }
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for start in 0..<4 {
                group.addTask {
                    // Each begins elsewhere, so that different articles meet.
                    var lines = [[UInt8]](repeating: [], count: documents.count)
                    for step in documents.indices {
                        let index = (step + start * 7) % documents.count
                        lines[index] = try Reading.lines(documents[index])
                    }
                    return lines
                }
            }
            for try await lines in group { #expect(lines == expected) }
        }
    }

    @Test("gives the same records with Windows line ends", arguments: Corpus.articles)
    func lineEnds(_ article: Corpus.Article) throws {
        func facts(_ text: String) throws -> [EventRecord] {
            try Reading.records(bytes: Array(text.utf8)).map {
                var record = $0
                record.evidence = []
                return record
            }
        }
        #expect(try facts(article.text.split(separator: "\n").joined(separator: "\r\n")) == facts(article.text))
    }

    @Test("counts its records and ends every line", arguments: Seed.all)
    func counts(_ seed: Seed) throws {
        let extraction = try Reading.extraction(seed.bytes())
        #expect(extraction.lines.filter { $0 == 10 }.count == extraction.recordCount)
        #expect(extraction.lines.last == 10)
        #expect(extraction.countsByType.values.reduce(0, +) == extraction.recordCount)
        #expect(Set(extraction.countsByType.keys).isSubset(of: EventType.allCases.map(\.rawValue)))
    }
}
