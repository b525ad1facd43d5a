import ArgumentParser
import Daemon
import Glibc

/// Shows the status again and again until Ctrl-C.
///
/// On a terminal each picture is written over the one before, in one write, so that nothing flickers; it is shown on the
/// terminal's second screen, and what was last seen stays on the first. Elsewhere one block follows the other.
struct StatusWatch {
    /// What is shown at one moment.
    struct View {
        /// Whole lines.
        var text: String
        var verdict: StatusReport.Verdict
    }

    /// What came of waiting.
    private enum Wake {
        /// The time is over, or the terminal has another size.
        case again
        /// Somebody has seen enough.
        case end
    }

    /// In seconds.
    let interval: Double
    let isOnTerminal: Bool

    /// Shows views until it is told to stop.
    ///
    /// - Returns: the verdict that was shown last.
    func run(_ look: () -> View) throws(ExitCode) -> StatusReport.Verdict {
        // Held back, and asked for below: there is no moment in which they would end the process with the second screen on.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        if isOnTerminal { try write("\u{1B}[?1049h") }
        var isFirst = true
        while true {
            let view = look()
            if isOnTerminal {
                try write(Self.picture(view.text, rows: Self.terminalRows()))
            } else {
                // JSON is one line each; blocks of several lines need a line between them.
                let isBlock = view.text.dropLast().contains("\n")
                try write((isFirst || !isBlock ? "" : "\n") + view.text)
            }
            isFirst = false
            if wait(for: signals) == .end {
                if isOnTerminal { try write("\u{1B}[?1049l" + view.text) }
                return view.verdict
            }
        }
    }

    /// Lines to be written over those that are on the screen.
    ///
    /// - Parameter rows: lines that the terminal shows. What does not fit is left out, and long lines end at the margin:
    ///   a screen that scrolls would show the head of the next picture in the wrong place.
    static func picture(_ text: String, rows: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().prefix(max(1, rows - 1))
        let (home, wrapOff, wrapOn) = ("\u{1B}[H", "\u{1B}[?7l", "\u{1B}[?7h")
        let (clearToMargin, clearBelow) = ("\u{1B}[K", "\u{1B}[J")
        let drawn = lines.map { "\($0)\(clearToMargin)\n" }.joined()
        return "\(home)\(wrapOff)\(drawn)\(clearBelow)\(wrapOn)"
    }

    private func wait(for signals: sigset_t) -> Wake {
        var signals = signals
        var time = timespec(tv_sec: Int(interval), tv_nsec: Int((interval - interval.rounded(.down)) * 1e9))
        let signal = sigtimedwait(&signals, nil, &time)
        return signal == -1 || signal == SIGWINCH ? .again : .end
    }

    private static func terminalRows() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return Int(size.ws_row)
    }

    private func write(_ text: String) throws(ExitCode) {
        try StandardOutput.write(Array(text.utf8))
    }
}
