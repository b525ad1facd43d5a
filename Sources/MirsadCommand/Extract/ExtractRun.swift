import ArgumentParser
import Daemon
import EventExtraction
import SystemPackage

/// One run of `mirsad extract`: articles in, records out, and what is said of it on standard error.
struct ExtractRun {
    private let command: Extract
    private let batch: ExtractionBatch
    private let interruption: Interruption?
    private var feed: ArticleFeed
    private var file: RecordFile?
    private var failures: ExtractFailures
    private var summary = ExtractSummary()
    private var progress: ProgressBar
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    /// Opens what is written to.
    ///
    /// - Parameters:
    ///   - failures: what was found wrong with the arguments.
    init(
        _ command: Extract, _ extractor: Extractor, _ sources: [ArticleSource], _ failures: ExtractFailures
    ) throws(CommandFailure) {
        self.command = command
        self.failures = failures
        batch = ExtractionBatch(extractor: extractor)
        start = clock.now
        if let path = command.records?.path {
            let file = try RecordFile(path)
            if file.cut > 0 {
                complain(
                    "\(path): cut off \(file.cut) bytes at the end that an interrupted run left unfinished; "
                        + "\(file.documents) articles are there.")
            }
            self.file = file
        }
        // One article from a terminal or a pipe has nothing in flight that could be waited for.
        let isBulk = sources.count > 1 || command.records != nil || command.jsonl
        do throws(Errno) {
            interruption = isBulk ? try Interruption() : nil
        } catch {
            throw CommandFailure(
                message: "cannot listen for signals: \(error). Raise the limit of open files.",
                exitStatus: ExitStatus.inputOutput)
        }
        feed =
            command.jsonl
            ? ArticleFeed(streams: sources, stop: interruption?.wake) : ArticleFeed(articles: sources)
        progress = ProgressBar(
            feed.extent, wish: command.quiet ? false : command.progress, isOutputUsed: command.records == nil)
    }

    /// Works until there is nothing more to read, or a signal comes.
    mutating func run() throws {
        defer { progress.clear() }
        var size = BatchSize()
        var part = feed.next(atMost: size.count)
        while !part.isEmpty, interruption?.exitStatus == nil {
            let begin = clock.now
            try work(part)
            // What a stream gave is not what was asked for.
            if part.count == size.count { size.adjust(after: clock.now - begin) }
            part = feed.next(atMost: size.count)
        }
        try file?.finish()
        progress.clear()
        let isInterrupted = interruption?.exitStatus != nil
        if !command.quiet,
            command.records != nil || isInterrupted || summary.articles(failures) >= ExtractSummary.leastArticles
        {
            StandardError.write("mirsad: " + summary.line(failures, seconds: (clock.now - start) / .seconds(1)))
        }
        if let status = interruption?.exitStatus {
            let all = if case .files(let count) = feed.extent { " of \(count)" } else { "" }
            complain(
                "interrupted after \(summary.articles(failures))\(all) articles, whose records are whole. "
                    + (command.records == nil
                        ? "With --records FILE a run can go on where it stopped."
                        : "Run the same command again to go on."))
            throw status
        }
        if let status = failures.exitStatus { throw status }
    }

    private mutating func work(_ part: [ArticleSource]) throws {
        let new = unknown(part)
        var lines: [UInt8] = []
        // Of a stream, what was read of it; of files, what the articles hold.
        var (bytes, streamed) = (0, 0)
        for case .line(let line) in part { streamed += (line.bytes?.count ?? 0) + 1 }
        for (source, result) in zip(new, batch.extract(new)) {
            var count = 0
            switch result {
            case .success(let article):
                count = article.records.recordCount
                bytes += article.size
                lines += article.records.lines
                summary.extracted += 1
                summary.records.merge(article.records.countsByType, uniquingKeysWith: +)
            case .failure(let failure):
                progress.clear()
                failures.report(failure)
            }
            if command.receipts, let receipt = Self.receipt(source, result, count) { lines += try receipt.encoded() }
        }
        if file != nil { try file?.append(lines) } else { try StandardOutput.write(lines) }
        summary.bytes += bytes
        progress.advance(articles: part.count, bytes: streamed > 0 ? streamed : bytes)
    }

    /// The articles whose records are not in the file yet.
    private mutating func unknown(_ part: [ArticleSource]) -> [ArticleSource] {
        guard let file, !file.known.isEmpty else { return part }
        var new: [ArticleSource] = []
        for (source, key) in zip(part, batch.keys(part)) {
            if let key, self.file?.known.take(key) == true { summary.known += 1 } else { new.append(source) }
        }
        return new
    }

    private static func receipt(
        _ source: ArticleSource, _ result: Result<ExtractionBatch.Extracted, ExtractFailure>, _ count: Int
    ) -> Receipt? {
        guard case .line(let line) = source else { return nil }
        switch result {
        case .success(let article):
            return Receipt(line: line.place.number, id: article.name, records: count, error: nil)
        case .failure(let failure):
            return Receipt(line: line.place.number, id: line.id, records: 0, error: failure.reason)
        }
    }
}
