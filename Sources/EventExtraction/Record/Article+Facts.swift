import ArabicText

/// What records say of their document.
extension Article {
    /// The facts about the document that every record repeats.
    func facts(type: EventType) -> DocumentFacts {
        DocumentFacts(
            id: "sha256:" + context.digest, path: context.path, type: type,
            title: frontMatter.title ?? headline.map { string($0) }, language: language,
            published: published?.iso, publishedBasis: publishedBasis, source: frontMatter.source,
            url: frontMatter.url, encoding: text.encoding.rawValue, droppedBy: context.droppedBy,
            ingestedAt: context.ingestedAt)
    }

    /// The record of an article that reports no contact.
    func noneRecord() -> EventRecord {
        EventRecord(recordID: recordID(0), type: .none, isPrimary: true, status: nil, confidence: 0.9)
    }

    /// The identity of an event by the order of the document's events.
    func recordID(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return context.digest.prefix(28) + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
