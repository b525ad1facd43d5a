import EventExtraction
import Lexicon
import Spool
import SystemPackage

/// Makes records of the articles that the spool hands over.
struct ArticleProcessor: DocumentProcessor {
    private let extractor: Extractor

    init(lexicon: Lexicon) {
        extractor = Extractor(lexicon: lexicon)
    }

    func process(_ document: InboxDocument) -> ProcessingOutcome {
        let context = DocumentContext(
            path: document.name.string,
            digest: document.digest,
            ingestedAt: document.takenAt
        )
        do {
            let extraction = try extractor.extract(document.contents, context: context)
            return .recorded(lines: extraction.lines, counts: extraction.countsByType)
        } catch {
            return .rejected(Rejection(code: error.code, message: error.message, hint: error.hint))
        }
    }

    func documentDigest(ofLine line: [UInt8]) -> String? { EventRecord.documentDigest(ofLine: line) }

    func takenAt(ofLine line: [UInt8]) -> Int64? { EventRecord.ingestedAt(ofLine: line) }
}
