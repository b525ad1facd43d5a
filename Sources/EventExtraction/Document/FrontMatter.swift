/// What a document says of itself above its text: `key: value` lines between two lines of `---`.
struct FrontMatter: Sendable {
    var published: CivilDay?
    var source: String?
    var url: String?
    var title: String?
    /// Byte offset at which the text begins.
    var bodyStart = 0

    /// Longest head that is looked at, bytes; what is longer is text.
    private static let limit = 8192

    /// Reads the head of a document; an unclosed or absent one leaves everything to the text.
    init(_ utf8: [UInt8]) {
        var position = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let textStart = position
        bodyStart = textStart
        guard let first = Self.line(utf8, &position), Self.isFence(first) else { return }
        var entries: [(String, String)] = []
        while position < min(utf8.count, Self.limit), let line = Self.line(utf8, &position) {
            if Self.isFence(line) {
                bodyStart = position
                for (key, value) in entries { set(key, value) }
                return
            }
            guard let colon = line.firstIndex(of: 58) else { continue }
            let key = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self)
            let value = String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self)
            entries.append((key.lowercased(), value))
        }
    }

    /// The same with what came from outside in the first place.
    func behind(_ given: GivenFacts) -> FrontMatter {
        var result = self
        result.published = given.published ?? published
        result.source = given.source ?? source
        result.url = given.url ?? url
        result.title = given.title ?? title
        return result
    }

    private mutating func set(_ key: String, _ value: String) {
        guard !value.isEmpty else { return }
        switch key {
        case "published": published = CivilDay(iso: value.prefix(10))
        case "source": source = value
        case "url": url = value
        case "title": title = value
        default: break
        }
    }

    /// The line at a position, without its end; the position moves past it.
    private static func line(_ utf8: [UInt8], _ position: inout Int) -> ArraySlice<UInt8>? {
        guard position < utf8.count else { return nil }
        let end = utf8[position...].firstIndex(of: 10) ?? utf8.count
        defer { position = min(end + 1, utf8.count) }
        let line = utf8[position..<end]
        return line.last == 13 ? line.dropLast() : line
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [45, 45, 45]) && line.dropFirst(3).allSatisfy { $0 == 45 || $0 == 32 }
    }

    /// Without blanks and quotation marks around it.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 34 }
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return text[first...last]
    }
}
