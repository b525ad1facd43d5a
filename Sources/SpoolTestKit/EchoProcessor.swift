public import Spool

/// Makes one line of a document: its digest, and its name as far as it is text. Refuses empty documents.
public struct EchoProcessor: DocumentProcessor {
    private let hold: (@Sendable (InboxDocument) -> Void)?

    /// Creates a processor.
    ///
    /// - Parameter hold: Called with each document before it is processed, on the worker; may block it.
    public init(hold: (@Sendable (InboxDocument) -> Void)? = nil) { self.hold = hold }

    /// Makes the line.
    public func process(_ document: InboxDocument) -> ProcessingOutcome {
        hold?(document)
        if document.contents.isEmpty {
            return .rejected(Rejection(code: "empty", message: "It is empty.", hint: "Drop it again with content."))
        }
        let line = "{\"id\":\"\(document.digest)\",\"name\":\"\(SafeText.line(document.name))\"}\n"
        return .recorded(lines: Array(line.utf8), counts: ["echo": 1])
    }

    /// Any: the line is the same at all times.
    public func receipt(ofLine line: [UInt8]) -> Receipt? { Receipt(takenAt: 0, owner: nil) }

    /// The 64 digits behind `{"id":"`.
    public func documentDigest(ofLine line: [UInt8]) -> String? {
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasPrefix("{\"id\":\""), text.utf8.count > 71 else { return nil }
        return String(text.dropFirst(7).prefix(64))
    }
}
