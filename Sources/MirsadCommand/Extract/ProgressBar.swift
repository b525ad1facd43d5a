import Daemon
import Glibc
import SystemPackage

/// Tells on standard error how far a long run is: on a terminal a line that is drawn again and again, elsewhere, where it is
/// asked for, a new line every ten seconds.
struct ProgressBar {
    private enum Place {
        case nowhere
        case terminal
        case lines
    }

    private let place: Place
    private let interval: Duration
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawing: ContinuousClock.Instant?
    private var line: ProgressLine
    private var isOnScreen = false
    private var articles = 0
    private var bytes = 0

    /// - Parameters:
    ///   - extent: how much there is to do.
    ///   - wish: whether it is asked for or not wanted; nil when it is left to us.
    ///   - isOutputUsed: records go to standard output; on a terminal, the line would stand among them.
    init(_ extent: ProgressExtent, wish: Bool?, isOutputUsed: Bool) {
        let isTerminal = isatty(STDERR_FILENO) != 0 && getenv("TERM").map { String(cString: $0) } != "dumb"
        let isWorthwhile =
            switch extent {
            case .files(let count): count >= ExtractSummary.leastArticles
            case .stream: true
            }
        place =
            switch wish {
            case true?: isTerminal ? .terminal : .lines
            case false?: .nowhere
            case nil: isTerminal && isWorthwhile && !(isOutputUsed && isatty(STDOUT_FILENO) != 0) ? .terminal : .nowhere
            }
        interval = place == .lines ? .seconds(10) : .milliseconds(100)
        line = ProgressLine(extent)
        start = clock.now
    }

    mutating func advance(articles: Int, bytes: Int) {
        self.articles += articles
        self.bytes += bytes
        let now = clock.now
        guard place != .nowhere, now - (lastDrawing ?? start) >= interval || lastDrawing == nil && place == .terminal
        else { return }
        lastDrawing = now
        line.mark(articles: self.articles, bytes: self.bytes, at: (now - start) / .seconds(1))
        guard place == .terminal else { return write("mirsad: \(line.text)\n") }
        isOnScreen = true
        // A line that is broken could not be drawn over.
        write("\r" + line.text.prefix(Self.columns - 1) + "\u{1B}[K")
    }

    /// Makes room for another line.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        write("\r\u{1B}[K")
    }

    private static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
        return Int(size.ws_col)
    }

    private func write(_ text: String) {
        // A terminal that went away is no reason to stop.
        _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
    }
}
