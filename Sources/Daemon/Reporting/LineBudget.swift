/// Bounds how many lines about single files are logged, so that a burst of thousands of files a second floods no journal.
///
/// journald drops lines of a service that writes more than 10,000 in 30 seconds, and those could be the ones that matter.
struct LineBudget {
    /// Lines in one window; small against journald's limit.
    static let linesPerWindow = 500
    /// Length of a window.
    static let window: Duration = .seconds(10)

    private var windowStart: Duration?
    private var written = 0
    private var omitted = 0

    /// Whether one more line may be written now.
    mutating func take(now: Duration) -> Bool {
        if let start = windowStart, now - start < Self.window {
            guard written < Self.linesPerWindow else {
                omitted += 1
                return false
            }
        } else {
            windowStart = now
            written = 0
        }
        written += 1
        return true
    }

    /// The number of lines left out since the last call.
    mutating func takeOmitted() -> Int {
        defer { omitted = 0 }
        return omitted
    }
}
