import Daemon
import EventExtraction

/// Marks the spans of a text: by colour, or by brackets with a letter for the kind.
struct SpanMarker {
    let inColour: Bool

    /// What the marks mean.
    var legend: String {
        Explanation.Span.Kind.allCases.map { kind in
            inColour ? colour(of: kind) + kind.rawValue + Self.plain : "[\(letter(of: kind)) \(kind.rawValue)]"
        }.joined(separator: " ")
    }

    /// The name of a kind, in its colour, for the list below a text.
    func name(of kind: Explanation.Span.Kind) -> String {
        inColour ? colour(of: kind) + kind.rawValue + Self.plain : kind.rawValue
    }

    /// Less bright, for what was not read.
    func dimmed(_ text: String) -> String { inColour ? "\u{1B}[2m" + text + Self.plain : text }

    /// The line with its spans marked; the text between the marks is as it stands in the file, but for control
    /// characters.
    ///
    /// A span within another is marked within; of two that cross, the one that begins later is left unmarked.
    func marked(_ line: Explanation.Line) -> String {
        let scalars = Array(line.text.unicodeScalars)
        var result = ""
        var open: [Explanation.Span] = []
        var position = 0
        /// Copies the text up to a position, closing the spans that end on the way.
        func advance(to end: Int) {
            while let innermost = open.last, innermost.offsets.upperBound - line.offsets.lowerBound <= end {
                copy(to: innermost.offsets.upperBound - line.offsets.lowerBound)
                open.removeLast()
                result += closing(around: open.last)
            }
            copy(to: end)
        }
        func copy(to end: Int) {
            let end = min(end, scalars.count)
            guard position < end else { return }
            result += printable(String(String.UnicodeScalarView(scalars[position..<end])))
            position = end
        }
        for span in line.spans {
            let start = span.offsets.lowerBound - line.offsets.lowerBound
            guard start >= position, span.offsets.upperBound <= line.offsets.upperBound else { continue }
            advance(to: start)
            if let outer = open.last, span.offsets.upperBound > outer.offsets.upperBound { continue }
            result += inColour ? colour(of: span.kind) : "[\(letter(of: span.kind)) "
            open.append(span)
        }
        advance(to: scalars.count)
        return result
    }

    private func closing(around outer: Explanation.Span?) -> String {
        inColour ? Self.plain + (outer.map { colour(of: $0.kind) } ?? "") : "]"
    }

    private static let plain = "\u{1B}[0m"

    private func colour(of kind: Explanation.Span.Kind) -> String {
        let code =
            switch kind {
            case .trigger: "1;31"
            case .person: "32"
            case .place: "33"
            case .date: "34"
            case .topic: "36"
            case .conference: "1;35"
            case .attendance: "35"
            }
        return "\u{1B}[\(code)m"
    }

    private func letter(of kind: Explanation.Span.Kind) -> String {
        switch kind {
        case .trigger: "T"
        case .person: "P"
        case .place: "L"
        case .date: "D"
        case .topic: "O"
        case .conference: "C"
        case .attendance: "A"
        }
    }
}
