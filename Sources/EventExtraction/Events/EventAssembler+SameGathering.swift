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
        if left.isPreparation != right.isPreparation { return false }
        // A third who joins two makes no gathering of others.
        if left.isWidened != right.isWidened, Set(left.persons).intersection(right.persons).count < 2 { return false }
        if left.isEdition, let here = left.place, let there = right.place, here.country != there.country {
            return false
        }
        if sitApart(left, right) || sitApart(right, left) || leadsTo(left, right) { return false }
        if let one = first.ordinal, let other = second.ordinal, one != other { return false }
        let bareWord = { self.article.letters($0).withoutClitics.withoutAccusative }
        let a = Set(first.range.map(bareWord))
        let b = Set(second.range.map(bareWord))
        if first.range.count == 1, second.range.count == 1 { return true }
        if areElsewhere(left, right) { return false }
        if first.range.count == 1 || second.range.count == 1 { return true }
        // The headline names it shortly; who takes part tells that it is the same.
        if left.isInHeadline, !Set(left.persons).isDisjoint(with: right.persons) { return true }
        // So does the lead that opens with a gathering of the same kind.
        if left.isInHeadline, right.sentences[0] == article.leadSentence,
            bareWord(first.range.lowerBound) == bareWord(second.range.lowerBound)
        {
            return true
        }
        return a.intersection(b).count * 2 >= min(a.count, b.count) || sitsThere(left, right)
    }

    /// "الجولة السابعة", "المفاوضات السابعة" in one city: what bears one number in one place, or one long name, is one.
    func isSameNumber(_ left: Contact, _ right: Contact) -> Bool {
        guard let first = left.conference, let second = right.conference, let number = first.ordinal,
            number == second.ordinal, !areFarApart(left, right), !left.isPreparation, !right.isPreparation
        else { return false }
        if let here = left.place, let there = right.place, here.city != nil, there.city != nil,
            here.country == there.country
        {
            return true
        }
        let bareWord = { self.article.letters($0).withoutClitics.withoutAccusative }
        let shared = Set(first.range.dropFirst().map(bareWord)).intersection(second.range.dropFirst().map(bareWord))
        return shared.count >= Self.longName
    }

    /// Words that two names of one gathering share, whatever their heads.
    private static let longName = 3

    /// A gathering told beside the news and told again as another sentence tells news: of one time, place and name.
    func isToldAsEdition(_ left: Contact, _ right: Contact) -> Bool {
        guard left.type == .conference, left.status == right.status, !left.isPreparation, !right.isPreparation,
            let first = left.conference, let second = right.conference, !areFarApart(left, right)
        else { return false }
        if let here = left.place, let there = right.place, here.country != there.country { return false }
        if let one = first.ordinal, let other = second.ordinal, one != other { return false }
        let bareWord = { self.article.letters($0).withoutClitics.withoutAccusative }
        let a = Set(first.range.map(bareWord))
        let b = Set(second.range.map(bareWord))
        let shared = a.intersection(b).count
        return shared >= 2 && shared * 2 >= max(a.count, b.count) || sitsThere(left, right)
    }

    /// "اجتماع ثلاثي": a fourth state, or the ministers of a bloc, sat at another table.
    private func sitApart(_ few: Contact, _ other: Contact) -> Bool {
        guard let number = reader.numberOfParties(few.trigger), !other.refersBack,
            reader.numberOfParties(other.trigger) == nil
        else { return false }
        let states = countries(of: few)
        if states.count == number, !countries(of: other).isSubset(of: states) { return true }
        return other.organizations.contains { body in
            reader.isOfStates(body.row) && !few.organizations.contains { isSameBody($0, body) }
        }
    }

    /// "اجتماع تنسيقي تمهيدا للقمة", "عشية المؤتمر": what is prepared is another gathering than the one before it.
    private func leadsTo(_ left: Contact, _ right: Contact) -> Bool {
        left.sentences.contains(right.sentences[0]) && reader.isPrepared(right.trigger, behind: left.trigger)
    }

    /// "قمة كامب ديفيد" beside a meeting in Doha: gatherings of two states, each with a name of its own.
    private func areElsewhere(_ left: Contact, _ right: Contact) -> Bool {
        guard let here = left.place, let there = right.place, here.city != nil, there.city != nil else { return false }
        return here.country != there.country && !left.isInHeadline
    }

    /// Whether one of two names tells more of a gathering.
    func namesBetter(_ new: ConferenceName, of right: Contact, than old: ConferenceName, of left: Contact) -> Bool {
        let names = ConferenceReader(article: article)
        if names.isVerb(new.range) != names.isVerb(old.range) { return names.isVerb(old.range) }
        // A name that the meeting has from another sentence may be that of what was only spoken of there.
        guard right.sentences.contains(where: { article.sentences[$0].range.contains(new.range.lowerBound) }) else {
            return false
        }
        if sitsThere(left, right), isNameless(old), !isNameless(new) { return true }
        guard new.range.count > old.range.count, left.isInHeadline || old.range.count == 1 else { return false }
        // "الجلسة الأولى" is a part of the forum, not its name.
        return left.frame != .gathering || right.frame != .session || new.range.count > 2
    }

    /// "ناقشت المنظمة في اجتماعها": the meeting goes by the name of the body that holds it.
    private func isNamedByBody(_ contact: Contact) -> Bool {
        contact.conference.map { article.annotations.match(.trigger, at: $0.range.lowerBound) == nil } ?? false
    }

    /// Whether two gatherings have dates more than a month from each other: sessions of one series.
    private func areFarApart(_ left: Contact, _ right: Contact) -> Bool {
        guard let a = left.start, let b = right.start else { return false }
        guard let first = a.month, let second = b.month else { return abs(a.year - b.year) == 1 }
        // A far year is that of something else.
        let months = abs((a.year - b.year) * 12 + first - second)
        return ((left.status != right.status && !left.isInHeadline ? 1 : 2)...24).contains(months)
    }
}
