import ArabicText
import Lexicon

/// When two sentences tell of one gathering.
extension EventAssembler {
    /// Whether two contacts tell of one gathering.
    func isSameConference(_ left: Contact, _ right: Contact) -> Bool {
        guard let first = left.conference, let second = right.conference, !areFarApart(left, right)
        else {
            return false
        }
        if isNamedByBody(left) || isNamedByBody(right),
            left.organizations.contains(where: { body in right.organizations.contains { isSameBody(body, $0) } })
        {
            return true
        }
        let bareWord = { self.article.letters($0).withoutClitics.withoutAccusative }
        let a = Set(first.range.map(bareWord))
        let b = Set(second.range.map(bareWord))
        let isBare = first.range.count == 1 || second.range.count == 1
        if isBare, reader.numberOfParties(left.trigger) == nil { return true }
        // The headline names it shortly; who takes part tells that it is the same.
        if left.isInHeadline, !Set(left.persons).isDisjoint(with: right.persons) { return true }
        // "اجتماع ثلاثي": a fourth state sat at another table.
        if let number = reader.numberOfParties(left.trigger), case let states = countries(of: left),
            states.count == number,
            !countries(of: right).isSubset(of: states)
        {
            return false
        }
        if isBare { return true }
        // So does the lead that opens with a gathering of the same kind.
        if left.isInHeadline, right.sentences[0] == article.leadSentence,
            bareWord(first.range.lowerBound) == bareWord(second.range.lowerBound)
        {
            return true
        }
        return a.intersection(b).count * 2 >= min(a.count, b.count)
    }

    /// "ناقشت المنظمة في اجتماعها": the meeting goes by the name of the body that holds it.
    private func isNamedByBody(_ contact: Contact) -> Bool {
        contact.conference.map { article.annotations.match(.trigger, at: $0.range.lowerBound) == nil } ?? false
    }

    /// Whether two gatherings have dates more than a month from each other: sessions of one series.
    private func areFarApart(_ left: Contact, _ right: Contact) -> Bool {
        let starts = [left, right].map {
            $0.date?.resolved(tense: $0.status == .planned ? .future : .past).start
        }
        guard let a = starts[0], let b = starts[1] else { return false }
        guard let first = a.month, let second = b.month else { return abs(a.year - b.year) == 1 }
        // A far year is that of something else.
        return (2...24).contains(abs((a.year - b.year) * 12 + first - second))
    }
}
