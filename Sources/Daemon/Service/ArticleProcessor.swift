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
            ingestedAt: document.receipt.takenAt,
            droppedBy: document.receipt.owner.map { Dropper(uid: $0.uid, name: $0.name) }
        )
        do {
            let extraction = try extractor.extract(document.contents, context: context)
            return .recorded(lines: extraction.lines, counts: extraction.countsByType)
        } catch {
            return .rejected(Rejection(code: error.code, message: error.message, hint: error.hint))
        }
    }

    func documentDigest(ofLine line: [UInt8]) -> String? { EventRecord.documentDigest(ofLine: line) }

    func receipt(ofLine line: [UInt8]) -> Receipt? {
        guard let (ingestedAt, dropper) = EventRecord.receipt(ofLine: line) else { return nil }
        return Receipt(takenAt: ingestedAt, owner: dropper.map { FileOwner(uid: $0.uid, name: $0.name) })
    }
}
