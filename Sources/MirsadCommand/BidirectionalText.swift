import Daemon

/// Right-to-left words in lines that run left to right.
///
/// Without isolates a terminal that orders text by direction joins Arabic words with the digits and marks beside them, and
/// shows these on the wrong side (Unicode Standard Annex 9, "Explicit Directional Isolates").
enum BidirectionalText {
    private static let rightToLeftIsolate = "\u{2067}"
    private static let popIsolate = "\u{2069}"

    /// The text in a right-to-left isolate if a letter of it runs that way; control characters are shown.
    static func isolated(_ text: String) -> String { isolated(text, printed: printable(text)) }

    /// The same with marks set: `printed` is `text` made printable and marked.
    static func isolated(_ text: String, printed: String) -> String {
        text.unicodeScalars.contains(where: isRightToLeft) ? rightToLeftIsolate + printed + popIsolate : printed
    }

    /// A line of English in which each run of right-to-left words stands in an isolate of its own; control characters are
    /// shown.
    static func runsIsolated(_ text: String) -> String {
        var result = ""
        var run: [Unicode.Scalar] = []
        var pending: [Unicode.Scalar] = []
        func string(_ scalars: [Unicode.Scalar]) -> String {
            printable(String(String.UnicodeScalarView(scalars)))
        }
        func close() {
            if !run.isEmpty { result += rightToLeftIsolate + string(run) + popIsolate }
            result += string(pending)
            run = []
            pending = []
        }
        for scalar in text.unicodeScalars {
            // A vowel sign goes with its letter.
            let isOnLetter = !run.isEmpty && pending.isEmpty && scalar.properties.generalCategory == .nonspacingMark
            if isRightToLeft(scalar) || isOnLetter {
                run += pending + [scalar]
                pending = []
            } else if !run.isEmpty, joins(scalar) {
                pending.append(scalar)
            } else {
                close()
                result += string([scalar])
            }
        }
        close()
        return result
    }

    /// White space, digits and marks between two right-to-left words belong to their run; so do the vowel signs on them.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .decimalNumber, .dashPunctuation, .format: return true
        default: return false
        }
    }

    /// Letters of the Hebrew, Arabic and neighbouring blocks, and their presentation forms.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: scalar.properties.isAlphabetic
        default: false
        }
    }
}
