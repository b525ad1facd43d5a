/// Counts durations in buckets of fixed bounds, as Prometheus takes them.
struct Histogram: Sendable, Equatable {
    /// For what a disk does: from a tenth of a millisecond to ten seconds.
    static let stepBounds = [
        0.0001, 0.000_25, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]
    /// For how long a file is on its way: from a millisecond to an hour, as a burst may be long and a pause longer.
    static let wayBounds = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600,
    ]

    /// Upper bounds in seconds, inclusive, ascending; one more bucket holds what is above.
    let bounds: [Double]
    /// Observations by bucket, not cumulated.
    private(set) var buckets: [Int]
    /// All observations together, in seconds.
    private(set) var sum = 0.0

    init(bounds: [Double]) {
        self.bounds = bounds
        buckets = [Int](repeating: 0, count: bounds.count + 1)
    }

    /// Number of observations.
    var count: Int { buckets.reduce(0, +) }

    mutating func observe(_ duration: Duration) {
        // A clock that was set back is no negative time; the sum of a histogram never falls.
        let seconds = max(0, duration / .seconds(1))
        sum += seconds
        buckets[bounds.firstIndex { seconds <= $0 } ?? bounds.count] += 1
    }
}
