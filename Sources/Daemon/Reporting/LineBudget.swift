/// Bounds how many lines about single files are logged, so that a burst of thousands of files a second floods no journal.
///
/// journald drops lines of a service that writes more than 10,000 in 30 seconds, and those could be the ones that matter.
/// For the same reason lines that tell of trouble have a budget of their own: no burst of files that go well hides them.
struct LineBudget {
    /// Lines in one window of each budget; both together are small against journald's limit.
    static let linesPerWindow = 500
    /// Length of a window.
    static let window: Duration = .seconds(10)

    private struct Purse {
        var windowStart: Duration?
        var written = 0

        mutating func take(now: Duration) -> Bool {
            if let start = windowStart, now - start < LineBudget.window {
                guard written < LineBudget.linesPerWindow else { return false }
            } else {
                windowStart = now
                written = 0
            }
            written += 1
            return true
        }
    }

    private var routine = Purse()
    private var trouble = Purse()
    private var omitted: [LogMessage: Int] = [:]

    /// Whether one more line may be written now.
    ///
    /// - Parameter isTrouble: whether it tells of something that went wrong.
    mutating func take(_ kind: LogMessage, isTrouble: Bool, now: Duration) -> Bool {
        let isTaken = isTrouble ? trouble.take(now: now) : routine.take(now: now)
        if !isTaken { omitted[kind, default: 0] += 1 }
        return isTaken
    }

    /// The number of lines left out since the last call, by kind.
    mutating func takeOmitted() -> [LogMessage: Int] {
        defer { omitted = [:] }
        return omitted
    }
}
