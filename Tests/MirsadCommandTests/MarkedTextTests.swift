import EventExtraction
import Lexicon
import Testing

@testable import MirsadCommand

@Suite("Right-to-left text on a screen")
struct MarkedTextTests {
    @Test(
        "each run of Arabic words in a line of English is isolated, with what stands within the run",
        arguments: [
            ("plain, 25", "plain, 25"),
            ("name وزير الخارجية; for MA", "name \u{2067}وزير الخارجية\u{2069}; for MA"),
            ("الرباط, MA, فاس", "\u{2067}الرباط\u{2069}, MA, \u{2067}فاس\u{2069}"),
            ("يوم 25 نونبر 2024", "\u{2067}يوم 25 نونبر\u{2069} 2024"),
            ("الوَزِيرُ, x", "\u{2067}الوَزِيرُ\u{2069}, x"),
            ("أ\u{202E}ب", "\u{2067}أ\\u{202e}ب\u{2069}"),
        ]
    )
    func runs(text: String, isolated: String) {
        #expect(Array(BidirectionalText.runsIsolated(text).unicodeScalars) == Array(isolated.unicodeScalars))
    }

    @Test("whole Arabic texts are isolated, others are not")
    func whole() {
        #expect(BidirectionalText.isolated("في 25 يناير (2024)") == "\u{2067}في 25 يناير (2024)\u{2069}")
        #expect(BidirectionalText.isolated("Paris\n") == "Paris\\u{a}")
    }

    /// The text "abcdefgh" from offset 10 on, with spans by kind and letters.
    private func line(_ spans: [(Explanation.Span.Kind, Range<Int>)]) throws -> Explanation.Line {
        var line = try #require(Self.explained.get().lines.first)
        let span = try #require(line.spans.first)
        line.text = "abcd\u{7}fgh"
        line.offsets = 10..<18
        line.spans = spans.map { kind, offsets in
            var changed = span
            changed.kind = kind
            changed.offsets = offsets
            return changed
        }
        return line
    }

    /// Values of these types come from the extractor only.
    private static let explained = Result {
        try Extractor(lexicon: Lexicon()).explain(
            Array("استقبل الملك محمد السادس بالرباط وزير الخارجية الفرنسي جان نويل بارو.".utf8),
            context: DocumentContext(path: "a.txt", digest: String(repeating: "0", count: 64), ingestedAt: 0))
    }

    @Test("spans are marked where they stand, one within another too; of two that cross the first is")
    func marks() throws {
        let plain = SpanMarker(inColour: false)
        #expect(plain.marked(try line([])) == "abcd\\u{7}fgh")
        #expect(plain.marked(try line([(.person, 10..<12), (.date, 12..<18)])) == "[P ab][D cd\\u{7}fgh]")
        #expect(
            plain.marked(try line([(.person, 11..<16), (.topic, 11..<13), (.place, 13..<14), (.date, 17..<18)]))
                == "a[P [O bc][L d]\\u{7}f]g[D h]")
        #expect(plain.marked(try line([(.person, 11..<14), (.date, 13..<16)])) == "a[P bcd]\\u{7}fgh")
        // Offsets outside the line are no place in it.
        #expect(plain.marked(try line([(.person, 5..<12), (.date, 16..<30)])) == "abcd\\u{7}fgh")
        let colour = SpanMarker(inColour: true)
        #expect(
            colour.marked(try line([(.person, 11..<14), (.date, 12..<13)]))
                == "a\u{1B}[32mb\u{1B}[34mc\u{1B}[0m\u{1B}[32md\u{1B}[0m\\u{7}fgh")
    }
}
