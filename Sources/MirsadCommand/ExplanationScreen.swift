import Daemon
import EventExtraction

/// An explanation laid out for a person: the marked article, then each event with its fields.
struct ExplanationScreen {
    /// The lines, without line feeds.
    let lines: [String]

    init(_ explanation: Explanation, inColour: Bool) {
        let marker = SpanMarker(inColour: inColour)
        let document = explanation.document
        let published = document.published.map { "published \($0) (\(document.publishedBasis ?? "-"))" }
        let facts = ["language \(document.language)", document.encoding, published ?? "publication day unknown"]
        var lines = ["\(printable(document.path)): \(document.type.rawValue); \(facts.joined(separator: ", "))", ""]
        lines += ["Article, marked: \(marker.legend)", ""]
        for line in explanation.lines { lines += Self.article(line, marker) }
        if !explanation.candidates.isEmpty { lines += ["", "Contacts weighed as the news, above 0 they may be:"] }
        for candidate in explanation.candidates { lines.append(Self.candidate(candidate)) }
        lines += ["", Self.odds(explanation.surroundings)]
        if !explanation.topics.isEmpty { lines += ["", "Topics weighed for the news, above 0 they are its topics:"] }
        for topic in explanation.topics { lines.append(Self.topic(topic)) }
        for (index, event) in explanation.events.enumerated() {
            lines += ["", Self.title(event.record, number: index + 1, of: explanation.events.count)]
            for field in event.fields { lines += Self.field(field) }
        }
        self.lines = lines
    }

    private static func article(_ line: Explanation.Line, _ marker: SpanMarker) -> [String] {
        switch line.kind {
        case .unread: return ["  (not read) \(marker.dimmed(BidirectionalText.isolated(line.text)))"]
        case .headline, .sentence:
            let head = line.kind == .headline ? "(headline) " : ""
            let text = BidirectionalText.isolated(line.text, printed: marker.marked(line))
            return ["  " + head + text]
                + line.spans.map {
                    "      \(marker.name(of: $0.kind)) \(BidirectionalText.isolated($0.text)): "
                        + BidirectionalText.runsIsolated($0.reading)
                }
        }
    }

    private static func candidate(_ candidate: Explanation.Candidate) -> String {
        weighed(candidate.type.rawValue, candidate.text, candidate.score, candidate.features)
    }

    private static func odds(_ surroundings: Explanation.Surroundings) -> String {
        let words = surroundings.strongest.map { "\(BidirectionalText.isolated($0.word)) \(hundredths($0.value))" }
        let odds = "\(surroundings.likeliest.type.rawValue) \(hundredths(surroundings.likeliest.odds))"
        return "Words of the whole article, above 0 for a contact: \(odds); most by "
            + (words.isEmpty ? "none" : words.joined(separator: ", "))
    }

    private static func topic(_ topic: Explanation.Topic) -> String {
        weighed(topic.name, topic.text, topic.score, topic.features)
    }

    private static func weighed(
        _ name: String, _ text: String, _ score: Double, _ features: [(name: String, value: Double)]
    ) -> String {
        let features = features.map { "\($0.name) \(hundredths($0.value))" }.joined(separator: ", ")
        return "  \(hundredths(score)) \(name) \(BidirectionalText.isolated(text)): \(features)"
    }

    private static func hundredths(_ value: Double) -> String {
        let whole = Int((value.magnitude * 100).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        let rest = whole % 100
        return "\(sign)\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func title(_ record: EventRecord, number: Int, of count: Int) -> String {
        guard record.type != .none else { return "No event" }
        let rank = record.isPrimary ? " (primary)" : ""
        return "Event \(number) of \(count)\(rank): \(record.type.rawValue), record \(record.recordID)"
    }

    private static func field(_ field: Explanation.Field) -> [String] {
        let words = field.evidence.map { "\(BidirectionalText.isolated($0.text)) [\($0.start)..<\($0.end)]" }
        return ["  \(field.name): \(BidirectionalText.runsIsolated(field.value))"]
            + (words.isEmpty ? [] : ["      words: \(words.joined(separator: ", "))"])
            + ["      rule: \(BidirectionalText.runsIsolated(field.rule))"]
    }
}

extension ExtractionBatch {
    /// Explains one article.
    func explain(_ source: ArticleSource) throws(ExtractFailure) -> Explanation {
        let article = try source.read()
        do {
            return try extractor.explain(article.bytes, context: Self.context(of: article))
        } catch {
            throw ExtractFailure(source, error)
        }
    }
}
