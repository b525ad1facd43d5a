import Lexicon

/// Where the reading of an office stands: what is read of it, and what the last word left open.
struct TitleCursor {
    /// The words of the office that a table has as one.
    let head: Annotation
    /// Where an office ends at the latest.
    let stop: Int
    /// Who holds the office, as far as read.
    var actor: Actor
    /// The next word.
    var index: Int
    /// Whether something definite has closed the idafa; before that an indefinite word goes on with it.
    var isClosed = false
    /// Whether the last word is a common noun that wants a complement ("مجلس", "منطقة").
    var wantsComplement = false
    /// The institution read last.
    var body: Range<Int>?
    /// "لجنة الصداقة المغربية الفرنسية": of two nations the first, unless another word tells.
    var pairOfNations: (code: CountryCode, range: Range<Int>)?

    /// Whether nothing is read behind the head.
    var isAtHead: Bool { index == Int(head.end) }

    /// Moves past words that close the idafa.
    mutating func close(at end: Int) -> TitleStep {
        index = end
        isClosed = true
        wantsComplement = false
        return .onward
    }

    /// Moves past words that leave the idafa as it is.
    mutating func skip(to end: Int) -> TitleStep {
        index = end
        return .onward
    }
}

/// What a pattern of the grammar of offices says of a word.
enum TitleStep {
    /// It is not this pattern's.
    case other
    /// It belongs to the office; the cursor stands behind it.
    case onward
    /// The office ends before it.
    case end
}
