import ArabicText
import Lexicon

/// What was found in an article, for a person's eye: its text with the spans that were read, and for every field of the
/// records the words and the rule behind it.
public struct Explanation: Sendable {
    /// Words with a meaning that was used.
    public struct Span: Sendable, Equatable {
        /// What words can be read as.
        public enum Kind: String, Sendable, CaseIterable {
            case trigger, person, place, date, topic, conference, attendance
        }
        /// What they are.
        public var kind: Kind
        /// The words.
        public var text: String
        /// What they were read as, in words.
        public var reading: String
        /// Scalar offsets in the decoded file, end exclusive.
        public var offsets: Range<Int>
    }
    /// A piece of the text.
    public struct Line: Sendable, Equatable {
        /// How it was treated.
        public enum Kind: String, Sendable { case headline, sentence, unread }
        /// How it was treated; boilerplate and what follows it is not read.
        public var kind: Kind
        /// The text, exactly as it stands in the file.
        public var text: String
        /// Scalar offsets in the decoded file, end exclusive.
        public var offsets: Range<Int>
        /// Its spans in order, those that hold others first.
        public var spans: [Span] = []
    }
    /// A field of a record and what it rests on.
    public struct Field: Sendable, Equatable {
        /// As in the record: `date`, `participants[0].role`.
        public var name: String
        /// What the record says.
        public var value: String
        /// The words, where there are some.
        public var evidence: [Evidence]
        /// Why they say that, in words.
        public var rule: String
    }
    /// A record and its fields.
    public struct Event: Sendable {
        /// The record.
        public var record: EventRecord
        /// Its fields that say something, in the order of the record.
        public var fields: [Field]
    }
    /// A contact that may be the article's news, and what speaks for it.
    public struct Candidate: Sendable {
        /// What it would be the news of.
        public var type: EventType
        /// The word that tells it.
        public var text: String
        /// Those who take part, by name where there is one.
        public var persons: [String]
        /// The states that take part.
        public var countries: [String]
        /// Its features that are not zero, in the order of ``NewsFeature``.
        public var features: [(name: String, value: Double)]
        /// The sum of the features by their weights; the news is the highest above zero.
        public var score: Double
    }
    /// A topic that the news may be about, and what speaks for it.
    public struct Topic: Sendable {
        /// As in the record.
        public var name: String
        /// The first words that name it.
        public var text: String
        /// Its features that are not zero, in the order of ``TopicFeature``.
        public var features: [(name: String, value: Double)]
        /// The sum of the features by their weights; above zero it is one of the record's.
        public var score: Double
    }
    /// What the choice of the news weighs besides its contacts.
    public struct Surroundings: Sendable {
        /// The words of headline, lead and the whole that may have a weight, each once, folded and without proclitics.
        public var words: (headline: [String], lead: [String], whole: [String])
        /// Tokens of the text, by which words of a long one count less.
        public var length: Int
        /// The type of contact that words and signs make likeliest, and by how much: log-odds against none.
        public var likeliest: (type: EventType, odds: Double)
        /// The words that speak most for or against that type, with what each adds; the strongest first.
        public var strongest: [(word: String, value: Double)]
        /// What is told by numbers, by the names of ``ArticleSign``.
        public var signs: [(name: String, value: Double)]
    }
    /// The text, piece by piece.
    public var lines: [Line]
    /// The records, the primary one first.
    public var events: [Event]
    /// The contacts among which the news was chosen, in the order in which they are told.
    public var candidates: [Candidate]
    /// What is weighed besides the contacts.
    public var surroundings: Surroundings
    /// The topics of the news that have any evidence, in the order in which they are named.
    public var topics: [Topic]
    /// The facts about the document.
    public var document: DocumentFacts
}

extension Extractor {
    /// Extracts, and tells what every reading rests on.
    ///
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - context: its name, digest and the time it was taken in.
    /// - Throws: ``UnreadableDocument`` when the bytes are no text.
    public func explain(_ bytes: [UInt8], context: DocumentContext) throws(UnreadableDocument) -> Explanation {
        let (records, document) = try records(bytes, context: context)
        let text: DecodedText
        do {
            text = try decodeText(bytes)
        } catch {
            throw UnreadableDocument(error)
        }
        let article = Article(text, context: context, lexicon: lexicon)
        let reading = Reading(article, after: FirstLook(article))
        // Letters of its words are handed about without it.
        defer { withExtendedLifetime(reading) {} }
        let rules = FieldRules(reading, document: document)
        let assembler = EventAssembler(reading)
        let contacts = reading.look.isPromising ? assembler.events() : []
        // A record of type none has no contact behind it.
        let events = records.enumerated().map { position, record in
            Explanation.Event(
                record: record,
                fields: record.type == .none
                    ? rules.fieldsOfNone(record)
                    : position < contacts.count ? rules.fields(of: record, contacts[position]) : [])
        }
        return Explanation(
            lines: SpanReader(reading, records: records).lines(), events: events,
            candidates: assembler.explainedCandidates(), surroundings: reading.surroundings,
            topics: explainedTopics(contacts.first, reading),
            document: document)
    }

    /// The topics weighed for the news, in words.
    private func explainedTopics(_ news: Contact?, _ reading: Reading) -> [Explanation.Topic] {
        guard let news else { return [] }
        return TopicReader(reading).candidates(of: news, isPrimary: true).map { topic in
            Explanation.Topic(
                name: topic.name, text: reading.article.string(topic.range), features: topic.features.named,
                score: topic.score)
        }
    }
}

extension EventAssembler {
    /// The contacts among which the news is chosen, in words.
    fileprivate func explainedCandidates() -> [Explanation.Candidate] {
        let contacts = consideredContacts()
        return candidates(contacts).map { candidate in
            let contact = contacts[candidate.index]
            let named = contact.persons.map { cast.persons[$0] }
            return Explanation.Candidate(
                type: contact.type, text: article.string(contact.conference?.range ?? contact.trigger),
                persons: named.map { article.string($0.name ?? $0.title ?? $0.mention) },
                countries: countries(of: contact).sorted().map(\.description),
                features: NewsFeature.allCases.compactMap { feature in
                    let value = candidate.features[feature]
                    return value == 0 ? nil : (feature.name, value)
                },
                score: candidate.score)
        }
    }
}

extension Reading {
    /// What words and numbers of the whole article say.
    fileprivate var surroundings: Explanation.Surroundings {
        let odds = odds
        return Explanation.Surroundings(
            words: (
                words.spelled(in: .headline), words.spelled(in: .lead), words.spelled(in: .whole)
            ), length: words.length, likeliest: (odds.likeliest, odds.ofContact),
            strongest: words.strongest(12, for: odds.likeliest),
            signs: ArticleSign.allCases.compactMap { sign in
                odds.signs[sign] == 0 ? nil : (sign.name, odds.signs[sign])
            })
    }
}

/// Lays out the text of an article with the spans that were read in it.
private struct SpanReader {
    let reading: Reading
    let article: Article
    private let offsets: ScalarOffsets
    /// Topics and names of gatherings; alone they mean nothing, so they are shown where a record rests on them.
    private let used: [Explanation.Span]

    init(_ reading: Reading, records: [EventRecord]) {
        self.reading = reading
        article = reading.article
        offsets = ScalarOffsets(reading.article.text)
        var used: [Explanation.Span] = []
        func use(_ kind: Explanation.Span.Kind, _ words: Evidence, _ reading: String) {
            let span = Explanation.Span(
                kind: kind, text: words.text, reading: reading, offsets: words.start..<words.end)
            if !used.contains(span) { used.append(span) }
        }
        for record in records {
            let topics = record.evidence.filter { $0.field == "topics" }
            for (words, topic) in zip(topics, record.topics) { use(.topic, words, topic) }
            for words in record.evidence where words.field == "conference" {
                use(.conference, words, "name of a gathering")
            }
        }
        self.used = used
    }

    func lines() -> [Explanation.Line] {
        var lines: [Explanation.Line] = []
        var reached = article.frontMatter.bodyStart
        for index in article.sentences.indices {
            let sentence = article.sentences[index]
            let bytes = article.tokens.byteRange(sentence.range)
            lines += unread(reached..<max(reached, bytes.lowerBound))
            lines.append(line(sentence.isHeadline ? .headline : .sentence, bytes, spans(index)))
            reached = max(reached, bytes.upperBound)
        }
        return lines + unread(reached..<max(reached, article.text.utf8.count))
    }

    private func line(
        _ kind: Explanation.Line.Kind, _ bytes: Range<Int>, _ spans: [Explanation.Span]
    ) -> Explanation.Line {
        Explanation.Line(kind: kind, text: article.text.string(bytes), offsets: scalars(bytes), spans: spans)
    }

    private func scalars(_ bytes: Range<Int>) -> Range<Int> {
        offsets.scalarOffset(bytes.lowerBound)..<offsets.scalarOffset(bytes.upperBound)
    }

    /// The lines between sentences that hold a word.
    private func unread(_ bytes: Range<Int>) -> [Explanation.Line] {
        let utf8 = article.text.utf8
        return utf8[bytes].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { part in
            let line = line(.unread, part.startIndex..<part.endIndex, [])
            return line.text.contains { $0.isLetter || $0.isNumber } ? line : nil
        }
    }

    private func span(_ kind: Explanation.Span.Kind, _ range: Range<Int>, _ reading: String) -> Explanation.Span {
        let bytes = article.tokens.byteRange(range)
        return Explanation.Span(
            kind: kind, text: article.text.string(bytes), reading: reading, offsets: scalars(bytes))
    }

    private func spans(_ index: Int) -> [Explanation.Span] {
        let scene = reading.scene(index)
        let lexicon = article.lexicon
        var spans = scene.mentions.map { span(.person, $0.actor.range, describe(reading.cast.persons[$0.person])) }
        for place in scene.places {
            let city = place.city.map { article.string(withoutClitic: $0) + ", " } ?? ""
            spans.append(span(.place, place.range, "\(city)\(place.country), \(describe(place.relation))"))
        }
        for date in scene.dates {
            let value = date.resolved(tense: .past)
            let day = value.start?.iso ?? "unknown, as the publication day is"
            let last = value.end != value.start ? value.end.map { " to \($0.iso)" } ?? "" : ""
            let conflict = value.conflict.map { "; \($0)" } ?? ""
            spans.append(span(.date, date.range, "\(day)\(last), \(value.basis.rawValue)\(conflict)"))
        }
        for trigger in scene.triggers {
            let row = lexicon.triggers[Int(trigger.value)]
            spans.append(span(.trigger, trigger.range, "frame \(row.frame.rawValue), \(row.form.rawValue)"))
        }
        if scene.attendance < scene.sentence.range.upperBound {
            spans.append(
                span(.attendance, scene.attendance..<scene.attendance + 1, "who follows was present, no principal"))
        }
        let range = scalars(article.tokens.byteRange(scene.sentence.range))
        spans += used.filter { range.contains($0.offsets.lowerBound) }
        return spans.sorted {
            ($0.offsets.lowerBound, $1.offsets.upperBound) < ($1.offsets.lowerBound, $0.offsets.upperBound)
        }
    }

    private func describe(_ person: Person) -> String {
        var parts: [String] = []
        if person.isDelegation { parts.append("delegation") }
        if let name = person.name { parts.append("name \(article.name(name, isCut: person.nameIsCut))") }
        if let title = person.title { parts.append("office \(article.string(withoutClitic: title))") }
        if let organization = person.organization {
            parts.append("for \(article.string(withoutClitic: organization.range))")
        } else if let country = person.country {
            parts.append("for \(country)" + (person.countryIsGuess ? " (guessed)" : ""))
        }
        if !person.isOfficial { parts.append("no official") }
        return parts.isEmpty ? "someone" : parts.joined(separator: "; ")
    }

    private func describe(_ relation: Place.Relation) -> String {
        switch relation {
        case .inside: "where something is"
        case .toward: "where somebody goes"
        case .bare: "named"
        }
    }
}
