import EventExtraction
import Testing

@Suite("Evidence")
struct EvidenceTests {
    private func check(_ bytes: [UInt8], _ scalars: [Unicode.Scalar]) throws {
        for record in try Reading.records(bytes: bytes) {
            for evidence in record.evidence {
                try #require(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= scalars.count)
                var cut = String.UnicodeScalarView()
                cut.append(contentsOf: scalars[evidence.start..<evidence.end])
                #expect(Array(cut) == Array(evidence.text.unicodeScalars), "\(evidence.field)")
                #expect(!evidence.text.isEmpty)
            }
            guard record.type != .none else {
                #expect(record.evidence.isEmpty)
                continue
            }
            let fields = Set(record.evidence.map(\.field))
            #expect(fields.contains("type"))
            if record.date != nil { #expect(fields.contains("date")) }
            if record.place?.text != nil { #expect(fields.contains("place")) }
            if record.conference != nil { #expect(fields.contains("conference")) }
            if record.delegation != nil { #expect(fields.contains("delegation")) }
            if !record.topics.isEmpty { #expect(fields.contains("topics")) }
            for (position, participant) in record.participants.enumerated() {
                #expect((participant.name != nil) == fields.contains("participants[\(position)].name"))
                #expect((participant.title != nil) == fields.contains("participants[\(position)].title"))
            }
        }
    }

    @Test("cut from the file is exactly its text, in every encoding", arguments: Corpus.articles)
    func articles(_ article: Corpus.Article) throws {
        for encoding in Corpus.Encoding.allCases {
            guard let bytes = encoding.bytes(article.text) else { continue }
            // The mark of an encoding stays in the decoded text.
            let mark: [Unicode.Scalar] = encoding == .utf8 || encoding == .windows1256 ? [] : ["\u{FEFF}"]
            try check(bytes, mark + Array(article.text.unicodeScalars))
        }
    }

    @Test("cut from the seeds is exactly its text, in every encoding", arguments: Seed.all)
    func seeds(_ seed: Seed) throws {
        let text = String(decoding: try seed.bytes(), as: UTF8.self)
        for encoding in Corpus.Encoding.allCases {
            guard let bytes = encoding.bytes(text) else { continue }
            let mark: [Unicode.Scalar] = encoding == .utf8 || encoding == .windows1256 ? [] : ["\u{FEFF}"]
            try check(bytes, mark + Array(text.unicodeScalars))
        }
    }

    @Test("counts scalars, not characters: marks, tatweel and letters beyond the first plane")
    func scalars() throws {
        let text = """
            𐤀😀 لقاءٌ فِي الرِّبـاط
            اسـتقبلَ المدير العام للأمن الوطني عبد اللطيف حموشي، أمس، سفيرَ ماليـزيا بالمغرب السيّد أحمد كمال بالرّبـاط.\r
            """
        try check(Array(text.utf8), Array(text.unicodeScalars))
        #expect(try Reading.records(bytes: Array(text.utf8)).first?.type == .bilateralTalks)
    }

    @Test("is the same words whatever the encoding", arguments: Corpus.articles)
    func encodings(_ article: Corpus.Article) throws {
        let plain = try Reading.records(bytes: Array(article.text.utf8))
        for encoding in Corpus.Encoding.allCases {
            guard let bytes = encoding.bytes(article.text) else { continue }
            let shift = encoding == .utf8 || encoding == .windows1256 ? 0 : 1
            var records = try Reading.records(bytes: bytes)
            for record in records.indices {
                for item in records[record].evidence.indices {
                    records[record].evidence[item].start -= shift
                    records[record].evidence[item].end -= shift
                }
            }
            #expect(records == plain, "\(encoding)")
        }
    }
}
