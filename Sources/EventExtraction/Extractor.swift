import ArabicText
public import Lexicon

/// Reads articles and makes event records of them; the same input always gives the same records.
public struct Extractor: Sendable {
    let lexicon: Lexicon

    /// Creates an extractor over compiled tables.
    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Extracts the events of one document, the primary one first; one record of type `none` where there is none.
    ///
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - context: its name, digest and the time it was taken in.
    /// - Throws: ``UnreadableDocument`` when the bytes are no text.
    public func extract(_ bytes: [UInt8], context: DocumentContext) throws(UnreadableDocument) -> Extraction {
        let (records, facts) = try records(bytes, context: context)
        var encoder = RecordEncoder()
        var counts: [String: Int] = [:]
        for record in records {
            encoder.append(record, facts)
            counts[record.type.rawValue, default: 0] += 1
        }
        return Extraction(recordCount: records.count, countsByType: counts, lines: encoder.bytes)
    }

    /// The same records as values, with what they say of the document.
    public func records(
        _ bytes: [UInt8], context: DocumentContext
    ) throws(UnreadableDocument) -> (records: [EventRecord], document: DocumentFacts) {
        let text: DecodedText
        do {
            text = try decodeText(bytes)
        } catch {
            throw UnreadableDocument(error)
        }
        let article = Article(text, context: context, lexicon: lexicon)
        // Letters of its words are handed about without it.
        defer { withExtendedLifetime(article) {} }
        let none = { ([article.noneRecord()], article.facts(type: .none)) }
        // Many articles hold no word of a contact, and nobody need be known in them.
        guard article.language == "ar", article.sentences.contains(where: { article.opensFrame($0.range) }) else {
            return none()
        }
        let look = FirstLook(article)
        guard look.isPromising else { return none() }
        let reading = Reading(article, after: look)
        let assembler = EventAssembler(reading)
        let events = assembler.events()
        guard let primary = events.first else { return none() }
        let builder = RecordBuilder(reading, assembler: assembler)
        let records = events.enumerated().map { builder.record($1, number: $0, among: events) }
        return (records, article.facts(type: primary.type))
    }
}

/// The records of one document, encoded.
public struct Extraction: Sendable {
    /// Number of lines.
    public var recordCount: Int
    /// Number of records by `type`.
    public var countsByType: [String: Int]
    /// The records as JSON Lines, UTF-8.
    public var lines: [UInt8]
}

/// Bytes that are no article: empty, binary, or in no known encoding.
public struct UnreadableDocument: Error, Sendable, Equatable {
    /// The stable words for programs.
    public enum Code: String, Sendable, CaseIterable {
        case empty, binary, undecodable
    }

    /// The ``Code`` in words.
    public var code: String
    /// What is wrong, one sentence.
    public var message: String
    /// What to do about it, one sentence.
    public var hint: String

    init(_ failure: DecodingFailure) {
        switch failure {
        case .empty:
            code = Code.empty.rawValue
            message = "The file holds no text."
            hint = "Drop the file again with its text; check that the writer renames it only when it is complete."
        case .binary:
            code = Code.binary.rawValue
            message = "The file is not text: it holds NUL or control bytes."
            hint = "Drop plain text; convert documents and pictures first."
        case .undecodable(let offset, isUTF16: false):
            code = Code.undecodable.rawValue
            message = "The file is no valid UTF-8 (byte \(offset)) and looks like no other encoding that is read."
            hint = "Convert the file to UTF-8, for example with iconv; UTF-16 needs a byte-order mark."
        case .undecodable(let offset, isUTF16: true):
            code = Code.undecodable.rawValue
            message = "The file begins as UTF-16 and is broken at byte \(offset)."
            hint = "The file may be cut off: copy it again, or convert it to UTF-8."
        }
    }
}
