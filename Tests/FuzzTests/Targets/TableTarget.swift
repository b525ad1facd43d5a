import EventExtraction

@testable import Lexicon

/// The shipped tables cut short, so that an operator's table is compiled in a moment.
private let shortTables = Lexicon.shippedTables.map { table in
    let lines = table.contents.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
    return (name: table.name, contents: Array(lines.prefix(40).joined(separator: [0x0A])))
}

/// An operator's table, its name on the first line, is refused with a line of it, or articles that use its words are read.
func checkTable(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let name = String(decoding: lines[0], as: UTF8.self)
    let contents = Array(bytes.dropFirst(lines[0].count + 1))
    let lexicon: Lexicon
    do {
        lexicon = try Lexicon(shipped: shortTables, overrides: [(name, contents)])
    } catch {
        try require(error.file == name, "The error is one of \(error.file).")
        try require((1...max(1, lines.count - 1)).contains(error.line), "The error is on line \(error.line).")
        return
    }
    // Heading and comments are no words of the article, but do no harm in it.
    let words = lines.dropFirst().prefix(12)
        .compactMap { $0.split(separator: 0x09).first?.split(separator: UInt8(ascii: ",")).first }
        .map { String(decoding: $0, as: UTF8.self) }
    let article = words.map(article(with:)).joined(separator: "\n")
    try checkExtraction(Array(article.utf8), with: Extractor(lexicon: lexicon))
}

/// A report with a word in the places of a day, a month, a number, an office, a name, a city and a topic.
private func article(with word: String) -> String {
    """
    الرباط \(word) / \(word) نوفمبر 2024
    استقبل \(word) وزير الخارجية المغربي ناصر \(word)، يوم \(word) 5 \(word) \(word) بـ\(word)، نظيره \(word) جواو سيلفا.
    ويعقد \(word) في \(word) يومي 5 و\(word) من شهر \(word) سنة \(word) المؤتمر \(word) حول \(word) بعد \(word) أيام.
    """
}
