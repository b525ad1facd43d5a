import ArabicText
import Lexicon

/// Quotes, dashes, commas and brackets within an office.
extension ActorReader {
    /// Reads what a mark opens, or what a closed office has behind it without governing it.
    func readMarks(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        let kind = article.token(index).kind
        if kind == .quote, let step = readQuoted(&cursor) { return step }
        if cursor.actor.organization?.range.upperBound == index
            || cursor.isClosed && isShortNameBeforeHolder(index, stop),
            let close = abbreviation(index, stop)
        {
            return cursor.skip(to: close)
        }
        if cursor.actor.number.isPlural, let next = nationsListed(at: index, stop, cursor.actor) {
            return cursor.skip(to: next)
        }
        if kind == .dash, cursor.isClosed, joinsAdjectives(index, stop) { return cursor.skip(to: index + 2) }
        if cursor.actor.rank == .envoy, isSharedOffice(index) {
            cursor.isClosed = true
            return cursor.skip(to: index + 1)
        }
        if cursor.isClosed, let end = placeOfService(index, stop) { return cursor.skip(to: end) }
        return .other
    }

    /// "رئيس شركة «…»", "مدير الهيئة \"…\"": the name of a body, or its short form.
    private func readQuoted(_ cursor: inout TitleCursor) -> TitleStep? {
        if cursor.wantsComplement || !cursor.isClosed, let close = closingQuote(cursor.index, cursor.stop) {
            return cursor.close(at: close)
        }
        guard cursor.isClosed, let close = shortName(cursor.index, cursor.stop) else { return nil }
        return cursor.skip(to: close)
    }
}
