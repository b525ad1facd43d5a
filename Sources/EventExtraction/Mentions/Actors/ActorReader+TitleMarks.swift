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
            readBodyInBrackets(&cursor.actor, index + 1)
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

    /// "الأمين العام لمنظمة الدول … (أوبك) فلان": a body of many states that only its short name tells.
    private func readBodyInBrackets(_ actor: inout Actor, _ start: Int) {
        guard actor.organization == nil, actor.country == nil,
            let body = annotations.match(.organization, at: start),
            lexicon.organizations[Int(body.value)].isInternational
        else { return }
        setOrganization(&actor, body)
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
