/// How long to wait between attempts, and what to say about it: a pure state machine.
struct Backoff {
    /// The first wait.
    static let firstDelay: Duration = .milliseconds(100)

    /// The longest wait.
    var maximumDelay: Duration
    private var failingSince: Duration?
    private var delay = Backoff.firstDelay
    private var announced: String?

    init(maximumDelay: Duration) { self.maximumDelay = maximumDelay }

    /// Whether the last attempt failed.
    var isFailing: Bool { failingSince != nil }

    /// An attempt failed.
    ///
    /// - Parameter reason: Tells one trouble from another.
    /// - Returns: How long to wait, and whether this trouble is news.
    mutating func failed(_ reason: String, now: Duration) -> (delay: Duration, isNews: Bool) {
        if failingSince == nil { failingSince = now }
        let isNews = announced != reason
        announced = reason
        let current = min(delay, maximumDelay)
        delay = min(delay * 2, maximumDelay)
        return (current, isNews)
    }

    /// An attempt succeeded.
    ///
    /// - Returns: How long attempts had failed; nil when the one before succeeded too.
    mutating func succeeded(now: Duration) -> Duration? {
        defer {
            failingSince = nil
            delay = Self.firstDelay
            announced = nil
        }
        return failingSince.map { now - $0 }
    }
}
