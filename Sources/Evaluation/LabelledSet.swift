import Foundation

/// The documents of a file of JSON Lines, in the order in which they first occur.
///
/// A line is an article in the gold format (`{"id", "type", "events": […]}`) or a record as `mirsad extract` writes it;
/// records belong to the document whose name, without folder and extension, they carry.
public struct LabelledSet: Sendable, Equatable {
    /// The names of the documents.
    public private(set) var identifiers: [String] = []
    private var documents: [String: LabelledDocument] = [:]

    /// Creates an empty set.
    public init() {}

    /// Reads JSON Lines; empty lines are left out.
    ///
    /// - Throws: ``UnreadableLine`` at the first line that is neither gold nor record, or repeats an article.
    public init(jsonLines bytes: [UInt8]) throws(UnreadableLine) {
        self.init()
        let decoder = JSONDecoder()
        // A byte-order mark, as some editors write it, is no part of the first line.
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                switch try decoder.decode(LabelledLine.self, from: Data(line)) {
                case .article(let identifier, let document):
                    guard documents[identifier] == nil else {
                        throw UnreadableLine(number: index + 1, reason: "The article \(identifier) stands here again.")
                    }
                    self[identifier] = document
                case .record(let identifier, let documentType, let event):
                    var document = self[identifier] ?? LabelledDocument(type: documentType)
                    if let event { document.events.append(event) }
                    self[identifier] = document
                }
            } catch let problem as UnreadableLine {
                throw problem
            } catch {
                throw UnreadableLine(number: index + 1, reason: Self.describe(error))
            }
        }
    }

    /// The document of a name.
    public subscript(identifier: String) -> LabelledDocument? {
        get { documents[identifier] }
        set {
            if newValue != nil, documents[identifier] == nil { identifiers.append(identifier) }
            if newValue == nil { identifiers.removeAll { $0 == identifier } }
            documents[identifier] = newValue
        }
    }

    private static func describe(_ error: any Error) -> String {
        let (what, context): (String, DecodingError.Context)
        switch error {
        case DecodingError.keyNotFound(let key, let place):
            (what, context) = ("The key \(key.stringValue) is missing", place)
        case DecodingError.typeMismatch(_, let place): (what, context) = ("A value is of the wrong kind", place)
        case DecodingError.valueNotFound(_, let place): (what, context) = ("A value is missing", place)
        default: return "The line is not JSON."
        }
        let path = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined()
        return path.isEmpty ? what + "." : what + " at " + path.drop(while: { $0 == "." }) + "."
    }
}

/// A line that cannot be compared.
public struct UnreadableLine: Error, Sendable, Equatable {
    /// Counted from 1.
    public var number: Int
    /// What is wrong, one sentence.
    public var reason: String
}
