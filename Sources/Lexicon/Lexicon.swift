/// The compiled tables: shared, immutable, safe to use from any thread.
public final class Lexicon: Sendable {
    /// Compiles the shipped tables, with rows of the operator's own tables added or put in their place.
    ///
    /// - Parameter overrides: file name (for messages and to tell the table, such as `cities.tsv`) and contents.
    /// - Throws: ``LexiconError`` with file, line and reason of the first bad row.
    public init(overrides: [(name: String, contents: [UInt8])] = []) throws(LexiconError) {
    }
}

/// A table that cannot be used.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// File name of the table.
    public var file: String
    /// Line, counted from 1.
    public var line: Int
    /// What is wrong, one sentence.
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}
