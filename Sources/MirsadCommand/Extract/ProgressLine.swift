/// How much there is to do.
enum ProgressExtent: Sendable {
    case files(Int)
    /// Articles out of streams of so many bytes, nil when that is not known.
    case stream(bytes: Int?)
}

/// How far a long run is, and how fast it has been of late.
struct ProgressLine {
    /// How much was done by when.
    private struct Mark {
        var seconds: Double
        var articles: Int
        var bytes: Int
    }

    /// The rate is that of so many seconds: what was done before a run was broken off is passed over much faster, and would
    /// promise too much.
    private static let window = 10.0

    private let extent: ProgressExtent
    private var marks: [Mark] = [Mark(seconds: 0, articles: 0, bytes: 0)]

    init(_ extent: ProgressExtent) { self.extent = extent }

    /// Takes note of what was done so many seconds after the beginning.
    mutating func mark(articles: Int, bytes: Int, at seconds: Double) {
        marks.append(Mark(seconds: seconds, articles: articles, bytes: bytes))
        while marks.count > 2, marks[1].seconds <= seconds - Self.window { marks.removeFirst() }
    }

    /// `[#####---------------] 25 %  7500/30000  1870 files/s  5.2 MB/s  12 s left`
    var text: String {
        guard let first = marks.first, let last = marks.last else { return "" }
        let seconds = last.seconds - first.seconds
        let (before, done, total, head, unit): (Int, Int, Int?, String, String) =
            switch extent {
            case .files(let count):
                (first.articles, last.articles, count, "\(last.articles)/\(count)", "files")
            case .stream(let bytes):
                (first.bytes, last.bytes, bytes, "\(last.articles) articles", "articles")
            }
        var parts: [String] = []
        if let total {
            let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
            let filled = Int(share * 20)
            let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
            parts.append("[\(bar)] \(Int(share * 100)) %")
        }
        parts.append(head)
        if seconds > 0 {
            parts.append("\(Int(Double(last.articles - first.articles) / seconds)) \(unit)/s")
            parts.append("\(tenths(Double(last.bytes - first.bytes) / seconds / 1e6)) MB/s")
            if let total, done > before {
                parts.append("\(duration(Double(max(0, total - done)) * seconds / Double(done - before))) left")
            }
        }
        return parts.joined(separator: "  ")
    }
}

/// A number with one digit behind the point.
func tenths(_ value: Double) -> String {
    let count = Int((value * 10).rounded())
    return "\(count / 10).\(count % 10)"
}

/// `12 s`, `3 min 20 s`, `2 h 5 min`: whole seconds, the last one begun counts.
func duration(_ seconds: Double) -> String {
    // A time that no one waits for is as good as another.
    let whole = Int(min(seconds, 1e9).rounded(.up))
    return switch whole {
    case ..<60: "\(whole) s"
    case ..<3600: "\(whole / 60) min \(whole % 60) s"
    default: "\(whole / 3600) h \(whole / 60 % 60) min"
    }
}
