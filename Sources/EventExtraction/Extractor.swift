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
    /// - Throws: ``UnreadableDocument`` when the bytes are no text.
    public func extract(_ bytes: [UInt8], context: DocumentContext) throws(UnreadableDocument) -> Extraction {
        Extraction(recordCount: 0, countsByType: [:], lines: [])
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
    /// A stable word for programs: `empty`, `binary`, `undecodable`.
    public var code: String
    /// What is wrong, one sentence.
    public var message: String
    /// What to do about it, one sentence.
    public var hint: String
}
