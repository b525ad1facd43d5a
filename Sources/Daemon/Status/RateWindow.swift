/// How fast files end and records are appended: over the last minute and since the start.
///
/// Fed whenever the status is written, which is once a second in a burst and once a heartbeat in quiet times.
struct RateWindow {
    /// How far back the recent rate looks; a heartbeat further when nothing was written in between.
    static let span: Duration = .seconds(60)

    /// What had happened by a moment.
    private struct Sample {
        var at: Duration
        var files: Int
        var records: Int
    }

    private let start: Sample
    /// The newest sample that is as old as the span, and those after it.
    private var samples: [Sample]

    /// - Parameter start: monotonic time at which nothing had happened yet.
    init(start: Duration) {
        self.start = Sample(at: start, files: 0, records: 0)
        samples = [self.start]
    }

    /// Takes note of what has happened by now.
    ///
    /// - Parameters:
    ///   - files: files that ended since the start.
    ///   - records: records appended since the start.
    ///   - now: monotonic time.
    mutating func note(files: Int, records: Int, now: Duration) -> ServiceStatus.Rates {
        let latest = Sample(at: now, files: files, records: records)
        samples.append(latest)
        let base = samples.lastIndex { now - $0.at >= Self.span } ?? 0
        samples.removeFirst(base)
        return ServiceStatus.Rates(
            lastMinute: Self.rate(from: samples[0], to: latest),
            sinceStart: Self.rate(from: start, to: latest)
        )
    }

    private static func rate(from old: Sample, to new: Sample) -> ServiceStatus.Rate {
        // One file in the first millisecond is no thousand a second.
        let seconds = max(1, (new.at - old.at) / .seconds(1))
        func perSecond(_ count: Int) -> Double { (Double(count) / seconds * 100).rounded() / 100 }
        return ServiceStatus.Rate(
            seconds: (seconds * 10).rounded() / 10,
            filesPerSecond: perSecond(new.files - old.files),
            recordsPerSecond: perSecond(new.records - old.records)
        )
    }
}
