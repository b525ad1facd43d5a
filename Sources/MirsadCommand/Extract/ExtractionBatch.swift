@preconcurrency import Dispatch
import EventExtraction
import Glibc
import Synchronization

/// Extracts a number of articles on all cores; the results stand in the order of the articles.
struct ExtractionBatch {
    /// The records of one article.
    struct Extracted: Sendable {
        /// What became `document.path`.
        var name: String
        /// Length of the article, bytes.
        var size: Int
        var records: Extraction
    }

    let extractor: Extractor

    func extract(_ sources: [ArticleSource]) -> [Result<Extracted, ExtractFailure>] {
        onAllCores(sources) { source in Result { () throws(ExtractFailure) in try extract(source) } }
    }

    /// What the records of articles would be known by; nil for what cannot be read.
    func keys(_ sources: [ArticleSource]) -> [DocumentKey?] {
        onAllCores(sources) { source in
            guard let article = try? source.read() else { return nil }
            return DocumentKey(digest: article.digest, path: article.name)
        }
    }

    private func extract(_ source: ArticleSource) throws(ExtractFailure) -> Extracted {
        let article = try source.read()
        do {
            let records = try extractor.extract(article.bytes, context: Self.context(of: article))
            return Extracted(name: article.name, size: article.bytes.count, records: records)
        } catch {
            throw ExtractFailure(source, error)
        }
    }

    /// What the extractor is told of an article besides its bytes.
    static func context(of article: SourceArticle) -> DocumentContext {
        DocumentContext(
            path: article.name, digest: article.digest, ingestedAt: wallMilliseconds(), given: article.given)
    }

    private static func wallMilliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

/// The results of a function of many values, in their order.
private func onAllCores<Result: Sendable>(
    _ sources: [ArticleSource], _ body: @Sendable (ArticleSource) -> Result
) -> [Result] {
    let slots = ResultSlots<Result>(count: sources.count)
    DispatchQueue.concurrentPerform(iterations: sources.count) { index in
        slots.set(index, body(sources[index]))
    }
    return slots.results()
}

/// Results that arrive in any order and are taken in theirs.
private final class ResultSlots<Result: Sendable>: Sendable {
    private let slots: Mutex<[Result?]>

    init(count: Int) {
        slots = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ index: Int, _ result: Result) {
        slots.withLock { $0[index] = result }
    }

    /// All results; every slot is set when the work is over.
    func results() -> [Result] {
        slots.withLock { $0.compactMap(\.self) }
    }
}
