import ArabicText
import Lexicon

/// What was found in an article, for a person's eye: the spans of each sentence and the records made of them.
public struct Explanation: Sendable {
    /// Words with a meaning that was used.
    public struct Span: Sendable {
        /// `person`, `place`, `date`, `trigger`, `attendance`
        public var kind: String
        /// The words.
        public var text: String
        /// What they were read as.
        public var reading: String
        /// Scalar offsets in the decoded file, end exclusive.
        public var offsets: Range<Int>
    }
    /// A sentence and its spans.
    public struct Line: Sendable {
        /// The sentence.
        public var text: String
        /// Whether it is the headline.
        public var isHeadline: Bool
        /// Its spans in order.
        public var spans: [Span]
    }
    /// The sentences that were read; boilerplate is not among them.
    public var lines: [Line]
    /// The records.
    public var records: [EventRecord]
    /// The facts about the document.
    public var document: DocumentFacts
}

extension Extractor {
    /// Extracts and tells what every reading rests on.
    public func explain(_ bytes: [UInt8], context: DocumentContext) throws(UnreadableDocument) -> Explanation {
        let (records, document) = try records(bytes, context: context)
        let text: DecodedText
        do {
            text = try decodeText(bytes)
        } catch {
            throw UnreadableDocument(error)
        }
        let article = Article(text, context: context, lexicon: lexicon)
        let reading = Reading(article)
        let cast = reading.cast
        let offsets = ScalarOffsets(text)
        func span(_ kind: String, _ range: Range<Int>, _ reading: String) -> Explanation.Span {
            let bytes = article.tokens.byteRange(range)
            return Explanation.Span(
                kind: kind, text: text.string(bytes), reading: reading,
                offsets: offsets.scalarOffset(bytes.lowerBound)..<offsets.scalarOffset(bytes.upperBound))
        }
        var lines: [Explanation.Line] = []
        for index in article.sentences.indices {
            let scene = reading.scene(index)
            var spans: [Explanation.Span] = []
            for mention in scene.mentions {
                let person = cast.persons[mention.person]
                let parts = [
                    person.name.map { article.string($0) } ?? "-", person.title.map { article.string($0) } ?? "-",
                    person.country?.description ?? "-",
                    person.organization.map { article.string($0.range) } ?? "-",
                    person.isOfficial ? "" : "not an official",
                ]
                spans.append(span("person", mention.actor.range, parts.joined(separator: " | ")))
            }
            for place in scene.places { spans.append(span("place", place.range, "\(place.country) \(place.relation)")) }
            for date in scene.dates {
                let value = date.resolved(tense: .past)
                spans.append(span("date", date.range, "\(value.start?.iso ?? "-") \(value.basis.rawValue)"))
            }
            for trigger in scene.triggers {
                let row = lexicon.triggers[Int(trigger.value)]
                spans.append(span("trigger", trigger.range, "\(row.frame.rawValue) \(row.form.rawValue)"))
            }
            if scene.attendance < scene.sentence.range.upperBound {
                spans.append(span("attendance", scene.attendance..<scene.attendance + 1, "list of those present"))
            }
            spans.sort { $0.offsets.lowerBound < $1.offsets.lowerBound }
            lines.append(
                Explanation.Line(
                    text: article.string(scene.sentence.range), isHeadline: scene.sentence.isHeadline, spans: spans))
        }
        return Explanation(lines: lines, records: records, document: document)
    }
}
