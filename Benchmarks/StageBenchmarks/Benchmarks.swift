import ArabicText
import Benchmark
import EventExtraction
import Lexicon

/// The way from bytes to records, stage by stage and whole, and what the spool keeps in its ledger and in its mind. Each stage has the one before it done beforehand.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.instructions, .wallClock, .throughput],
        warmupIterations: 5,
        scalingFactor: .one,
        maxDuration: .seconds(1),
        maxIterations: 2_000
    )
    let samples = Samples()
    let lengths = [("short", samples.short), ("middle", samples.middle), ("long", samples.long)]

    Benchmark("tables: load", configuration: .init(maxIterations: 20)) { _ in
        blackHole(try Lexicon())
    }

    let encodings = [
        ("UTF-8", samples.long), ("UTF-16", Samples.utf16(samples.long)),
        ("ISO 8859-6", Samples.iso88596(samples.long)),
    ]
    for (name, bytes) in encodings {
        Benchmark("decode: \(name), long") { benchmark in
            for _ in benchmark.scaledIterations { blackHole(try decodeText(bytes)) }
        }
    }

    for (name, bytes) in lengths {
        Benchmark("fold and cut: \(name)") { benchmark in
            let text = try decodeText(bytes)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(TokenizedText(text)) }
        }
        Benchmark("match: \(name)") { benchmark in
            let lexicon = try SharedLexicon.value.get()
            let text = TokenizedText(try decodeText(bytes))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(lexicon.annotate(text)) }
        }
        // The two differ by the encoding of the records as JSON.
        Benchmark("records, not encoded: \(name)") { benchmark in
            let extractor = Extractor(lexicon: try SharedLexicon.value.get())
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(try extractor.records(bytes, context: context)) }
        }
        Benchmark("extract: \(name)") { benchmark in
            let extractor = Extractor(lexicon: try SharedLexicon.value.get())
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(try extractor.extract(bytes, context: context)) }
        }
        addMentionBenchmarks(name, bytes)
    }
    addSpoolBenchmarks()

    // Nothing of Mirsad: how fast the machine is. A stored baseline counts in it.
    Benchmark("yardstick") { benchmark in
        for _ in benchmark.scaledIterations {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in samples.long { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            blackHole(hash)
        }
    }
}

/// The shipped tables, loaded once.
enum SharedLexicon {
    static let value = Result { try Lexicon() }
}

let context = DocumentContext(
    path: "article.txt", digest: String(repeating: "0", count: 64), ingestedAt: 1_764_000_000_000)
