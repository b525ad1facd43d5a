import ArabicText

@testable import EventExtraction

/// The head of a document ends on a line of the text, and what it says stands in it.
func checkFrontMatter(_ bytes: [UInt8]) throws {
    guard let text = try? decodeText(bytes) else { return }
    let utf8 = text.utf8
    let head = FrontMatter(utf8)
    let mark = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try require((mark...utf8.count).contains(head.bodyStart), "The body begins outside of the text.")
    let values = [head.source, head.url, head.title].compactMap(\.self)
    if head.bodyStart == mark {
        try require(values.isEmpty && head.published == nil, "A head that is not there says something.")
        return
    }
    try require(
        head.bodyStart == utf8.count || utf8[head.bodyStart - 1] == 0x0A, "The body begins in the middle of a line.")
    let written = utf8[mark..<head.bodyStart]
    for value in values + [head.published?.iso].compactMap(\.self) {
        try require(!value.isEmpty && !value.utf8.contains(0x0A), "The value '\(value)' is no line.")
        try require(written.firstRange(of: Array(value.utf8)) != nil, "The value '\(value)' is not in the head.")
    }
}
