import Crypto
@preconcurrency import Dispatch
import EventExtraction
import Glibc
import Synchronization

/// Extracts a number of articles on all cores; the results stand in the order of the articles.
struct ExtractionBatch {
    /// Articles taken at once: enough to keep the cores busy, little enough to hold in memory.
    static let size = 64

    let extractor: Extractor

    func extract(_ sources: [ArticleSource]) -> [Result<[UInt8], ExtractFailure>] {
        let slots = ResultSlots(count: sources.count)
        DispatchQueue.concurrentPerform(iterations: sources.count) { index in
            slots.set(index, extract(sources[index]))
        }
        return slots.results()
    }

    private func extract(_ source: ArticleSource) -> Result<[UInt8], ExtractFailure> {
        do throws(ExtractFailure) {
            let bytes = try source.read()
            do {
                return .success(try extractor.extract(bytes, context: Self.context(of: source, bytes)).lines)
            } catch {
                throw ExtractFailure(
                    input: source.display,
                    reason: "\(error.message) \(error.hint)",
                    exitStatus: ExitStatus.data
                )
            }
        } catch {
            return .failure(error)
        }
    }

    /// What the extractor is told of an article besides its bytes.
    static func context(of source: ArticleSource, _ bytes: [UInt8]) -> DocumentContext {
        DocumentContext(
            path: source.name,
            digest: hexadecimal(SHA256.hash(data: bytes)),
            ingestedAt: wallMilliseconds()
        )
    }

    private static func hexadecimal(_ digest: SHA256Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func wallMilliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

/// Results that arrive in any order and are taken in theirs.
private final class ResultSlots: Sendable {
    private let slots: Mutex<[Result<[UInt8], ExtractFailure>?]>

    init(count: Int) {
        slots = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ index: Int, _ result: Result<[UInt8], ExtractFailure>) {
        slots.withLock { $0[index] = result }
    }

    /// All results; every slot is set when the work is over.
    func results() -> [Result<[UInt8], ExtractFailure>] {
        slots.withLock { $0.compactMap(\.self) }
    }
}
