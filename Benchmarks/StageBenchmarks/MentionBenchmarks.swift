import ArabicText
import Benchmark
import Lexicon

@testable import EventExtraction

/// Each kind of mention, read alone in all sentences of an article that is laid out already, and what is made of them.
func addMentionBenchmarks(_ length: String, _ bytes: [UInt8]) {
    func add(_ kind: String, _ measure: @escaping (Article) -> (Sentence) -> Void) {
        Benchmark("mentions, \(kind): \(length)") { benchmark in
            let article = Article(try decodeText(bytes), context: context, lexicon: try SharedLexicon.value.get())
            let read = measure(article)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { article.sentences.forEach(read) }
            benchmark.stopMeasurement()
            // Letters of its words are handed about without it.
            withExtendedLifetime(article) {}
        }
    }

    add("persons and titles") { article in
        let reader = ActorReader(article: article)
        return { blackHole(reader.actors(in: $0.range)) }
    }
    add("places") { article in
        let reader = PlaceReader(article: article)
        return { blackHole(reader.places(in: $0.range)) }
    }
    add("dates") { article in
        let reader = DateReader(article: article)
        return { blackHole(reader.mentions(in: $0.range)) }
    }
    add("conferences") { article in
        let reader = ConferenceReader(article: article)
        return { sentence in
            for index in sentence.range {
                guard let trigger = article.annotations.match(.trigger, at: index) else { continue }
                blackHole(reader.name(at: trigger, limit: sentence.range.upperBound))
            }
        }
    }

    /// What is read of the whole article, and remembered: a new reading each time.
    func addWhole(_ kind: String, _ prepare: @escaping (Reading) -> Void, _ measure: @escaping (Reading) -> Void) {
        Benchmark("\(kind): \(length)") { benchmark in
            let article = Article(try decodeText(bytes), context: context, lexicon: try SharedLexicon.value.get())
            for _ in benchmark.scaledIterations {
                let reading = Reading(article, after: FirstLook(article))
                prepare(reading)
                benchmark.startMeasurement()
                measure(reading)
                benchmark.stopMeasurement()
            }
            withExtendedLifetime(article) {}
        }
    }

    addWhole("contacts of the mentions", { _ in }) { blackHole(FrameReader($0).contacts()) }
    var events: [Contact] = []
    addWhole("topics of the events", { events = EventAssembler($0).events() }) { reading in
        for (number, event) in events.enumerated() {
            blackHole(TopicReader(reading).topics(of: event, isPrimary: number == 0))
        }
    }
    Benchmark("who is who: \(length)") { benchmark in
        let article = Article(try decodeText(bytes), context: context, lexicon: try SharedLexicon.value.get())
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(Reading(article, after: FirstLook(article))) }
        benchmark.stopMeasurement()
        withExtendedLifetime(article) {}
    }
}
