/// Counts durations in buckets of fixed bounds, as Prometheus takes them.
struct Histogram: Sendable, Equatable {
    /// Upper bounds in seconds, inclusive, ascending; one more bucket holds what is above.
    static let bounds: [Double] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

    /// Observations by bucket, not cumulated.
    private(set) var buckets = [Int](repeating: 0, count: Histogram.bounds.count + 1)
    /// All observations together, in seconds.
    private(set) var sum = 0.0

    /// Number of observations.
    var count: Int { buckets.reduce(0, +) }

    mutating func observe(_ duration: Duration) {
        let seconds = duration / .seconds(1)
        sum += seconds
        buckets[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
    }
}
