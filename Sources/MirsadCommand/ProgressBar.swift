import Daemon
import Glibc
import SystemPackage

/// A line on the terminal that tells how far a long run is; nothing where standard error is no terminal, records are
/// shown on that same terminal, or there are few files.
struct ProgressBar {
    /// From how many files on it is shown.
    private static let leastFiles = 20

    private let total: Int
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var done = 0
    private var isOnScreen = false

    init(total: Int) {
        self.total = total
        isShown = total >= Self.leastFiles && isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0
        start = clock.now
    }

    mutating func advance(by count: Int) {
        done += count
        guard isShown else { return }
        isOnScreen = true
        write("\r" + Self.line(done: done, total: total, elapsed: (clock.now - start) / .seconds(1)) + "\u{1B}[K")
    }

    /// Makes room for another line.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        write("\r\u{1B}[K")
    }

    /// `[#####---------------]  25 %  7500/30000  1870 files/s  12 s left`
    static func line(done: Int, total: Int, elapsed: Double) -> String {
        let width = 20
        let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let filled = Int(share * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        var line = "[\(bar)] \(Int(share * 100)) %  \(done)/\(total)"
        if elapsed > 0, done > 0 {
            let rate = Double(done) / elapsed
            line += "  \(Int(rate)) files/s  \(Int((Double(total - done) / rate).rounded(.up))) s left"
        }
        return line
    }

    private func write(_ text: String) {
        // A terminal that went away is no reason to stop.
        _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
    }
}
