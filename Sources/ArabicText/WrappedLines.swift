/// Tells the line breaks that a program set when it wrapped a text from those that its writer set.
///
/// Mail and wires wrap lines at some 60 to 80 characters. There nearly every line is as full as the width allows: the next word would
/// not have fitted.
struct WrappedLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Characters of the longest line; nil where lines are paragraphs, as in most texts.
    private let width: Int?

    /// Wider lines nobody wraps, narrower ones are lists and headings.
    private static let widths = 40...130
    /// Full lines that show that a text was wrapped, and their least share of all lines that another follows.
    private static let fewest = 3
    private static let share = (full: 2, all: 5)

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        var breaks: [(line: Int, end: Int)] = []
        var widest = 0
        var (line, count) = (start, 0)
        // Blanks at the end of a line take no room.
        var taken = 0
        for position in start..<max(start, bytes.count) {
            if bytes[position] == 10 {
                breaks.append((line, position))
                widest = max(widest, taken)
                (line, count, taken) = (position + 1, 0, 0)
            } else if bytes[position] & 0xC0 != 0x80 {
                count += 1
                if bytes[position] > 32 { taken = count }
                if taken > Self.widths.upperBound {
                    width = nil
                    return
                }
            }
        }
        widest = max(widest, taken)
        guard widest >= Self.widths.lowerBound, breaks.count >= Self.fewest else {
            width = nil
            return
        }
        var (full, all) = (0, 0)
        for (line, end) in breaks {
            guard let isFull = Self.isFull(bytes, line, end, widest) else { continue }
            all += 1
            if isFull { full += 1 }
        }
        width = full >= Self.fewest && full * Self.share.all >= all * Self.share.full ? widest : nil
    }

    /// Whether the break at the end of a line is none of its writer's.
    func isSoft(_ line: Int, _ end: Int) -> Bool {
        width.map { Self.isFull(bytes, line, end, $0) ?? false } ?? false
    }

    /// Whether the first word of the next line had no room on this one; nil where one of the two is blank.
    private static func isFull(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ end: Int, _ width: Int) -> Bool? {
        var last = end
        while last > line, bytes[last - 1] <= 32 { last -= 1 }
        var next = end + 1
        while next < bytes.count, bytes[next] <= 32, bytes[next] != 10 { next += 1 }
        guard last > line, next < bytes.count, bytes[next] != 10 else { return nil }
        var count = 1
        for position in line..<last where bytes[position] & 0xC0 != 0x80 { count += 1 }
        while next < bytes.count, bytes[next] > 32, count <= width {
            if bytes[next] & 0xC0 != 0x80 { count += 1 }
            next += 1
        }
        return count > width
    }
}
