import ArabicText
import Lexicon

/// One contact told again with other words: of whom only "officials" were told, by the arrival before it, to the press after it.
extension EventAssembler {
    /// "يلتقي في الدوحة مسؤولين قطريين … وسيلتقي أمير قطر": officials of a state of whom the next sentences name one.
    func isSpelledOut(_ left: Contact, by right: Contact) -> Bool {
        guard left.type == .bilateralTalks, right.type == .bilateralTalks, left.status == right.status,
            !left.isInHeadline, !left.isPhone, !right.isPhone, left.persons.count == 2,
            let last = left.sentences.last, (0...Self.reachOfNames).contains(right.sentences[0] - last),
            let vague = left.persons.first(where: isOfMany), let known = left.persons.first(where: { $0 != vague }),
            !isOfMany(known), right.persons.contains(known), let state = cast.persons[vague].country
        else { return false }
        return right.persons.contains {
            $0 != known && $0 != vague && !isOfMany($0) && reader.sides(of: $0).country == state
        }
    }

    /// Sentences between "officials" and their names.
    private static let reachOfNames = 2

    /// Several of whom nobody is named, and no delegation, which is a party of its own.
    private func isOfMany(_ index: Int) -> Bool {
        let person = cast.persons[index]
        return person.name == nil && !person.isDelegation && person.number == .plural
    }

    /// "عقد الوزير، في إطار زيارة لقطر، الاثنين لقاء … وكان وصل إلى الدوحة الأحد": the arrival with which a visit told of a later day began.
    func isArrival(_ right: Contact, of left: Contact) -> Bool {
        guard left.type == .visit, right.type == .visit, right.frame == .arrive, left.frame == .visit,
            left.status == .occurred, right.status == .occurred,
            !Set(left.guests).isDisjoint(with: right.guests), let day = left.start?.civilDay,
            let first = right.start?.civilDay
        else { return false }
        return (1...Self.daysSinceArrival).contains(day.number - first.number)
    }

    /// Days between an arrival and what is told of the visit.
    private static let daysSinceArrival = 3

    /// What the text tells further on of the trip that is its news for the words of its headline.
    func isToldOn(_ news: Contact, by contact: Contact) -> Bool {
        guard news.type == .visit, contact.type == .visit, news.status == contact.status,
            !Set(news.guests).isDisjoint(with: contact.guests), !isRemembered(contact)
        else { return false }
        if let goal = news.destination, let other = contact.destination, goal.country != other.country { return false }
        guard let day = news.start?.civilDay, let other = contact.start?.civilDay else { return true }
        return day == other
    }

    /// "زار أمس … وقال: «تشرفت اليوم بزيارة المركز»": the day of words that are quoted is that of the visit told as yesterday's.
    func isQuotedDay(_ left: Contact, _ right: Contact) -> Bool {
        guard left.type == .visit, left.status == .occurred, right.status == .occurred, let date = right.date,
            isToday(date), let day = left.start?.civilDay, let other = right.start?.civilDay,
            other.number - day.number == 1, Set(left.guests) == Set(right.guests)
        else { return false }
        let start = article.sentences[right.sentences[0]].range.lowerBound
        let first = date.range.lowerBound
        return first > start
            && (max(start, first - Self.reachOfQuote)..<first).contains { article.token($0).kind == .quote }
    }

    /// Words from a quotation mark to the day.
    private static let reachOfQuote = 6

    private func isToday(_ date: DateMention) -> Bool {
        date.range.contains { index in
            article.annotations.match(.dateWord, at: index).map { lexicon.dateWords[Int($0.value)] == .today } ?? false
        }
    }

    /// "يلتقي اليوم (الأربعاء) نظيره … وسيلتقيه مساء اليوم": one and the same "today", though a weekday beside it tells that it was yesterday.
    func areBothToday(_ left: Contact, _ right: Contact) -> Bool {
        guard right.status == .planned, let one = left.date, let other = right.date else { return false }
        return isToday(one) && isToday(other)
    }

    /// "اجتماع مثمر لمجلس التعاون مع الوزير فلان": talks of one with the body at whose gathering he was told to sit.
    func isOfBody(_ talks: Contact, of gathering: Contact) -> Bool {
        guard talks.type == .bilateralTalks, gathering.type == .conference, talks.date == nil,
            talks.status == gathering.status, gathering.trigger.upperBound < talks.trigger.lowerBound,
            article.annotations.match(.trigger, at: talks.trigger.lowerBound).map({ reader.row($0).form == .noun })
                ?? false,
            Set(talks.persons).isSubset(of: gathering.persons), case let end = talks.trigger.upperBound
        else { return false }
        return (end..<min(end + Self.reachOfBody, article.tokens.tokens.count)).contains { index in
            guard let body = article.annotations.match(.organization, at: index) else { return false }
            return gathering.organizations.contains { isSameBody($0, (Int(body.value), body.range)) }
        }
    }

    private static let reachOfBody = 6

    /// "وفد من وزارة النقل يصل الأحد … وفي غضون ذلك يصل الأحد وفد من وزارة النقل": the trip of a delegation of nobody's name, told twice.
    func isSameMission(_ left: Contact, _ right: Contact) -> Bool {
        guard left.status == right.status, left.frame == right.frame, left.date != nil, left.start == right.start,
            let state = stateOfMission(left)
        else { return false }
        return state == stateOfMission(right)
    }

    private func stateOfMission(_ trip: Contact) -> CountryCode? {
        if trip.persons.isEmpty { return trip.sideCountries.count == 1 ? trip.sideCountries.first : nil }
        let persons = trip.persons.map { cast.persons[$0] }
        guard persons.allSatisfy({ $0.isDelegation && $0.name == nil }) else { return nil }
        return persons[0].country
    }

    /// "قال الوزير القطري في مؤتمر صحفي مع الضيف": told to the press after a gathering at which both sat, in the same city.
    func isToldToPress(_ talks: Contact, after gathering: Contact) -> Bool {
        guard talks.type == .bilateralTalks, gathering.type == .conference, talks.status == gathering.status,
            gathering.sentences[0] <= talks.sentences[0], reader.isPressConference(talks.trigger.lowerBound),
            let here = talks.place, let there = gathering.place, here.country == there.country,
            !Set(talks.persons).isDisjoint(with: gathering.persons)
        else { return false }
        let (states, bodies) = (countries(of: gathering), organizations(of: gathering))
        return countries(of: talks).allSatisfy { state in
            states.contains(state) || bodies.contains { lexicon.isMember(state, ofOrganization: $0.row) }
        }
    }

    /// "كما تطرق الاجتماع إلى …": "the meeting" that says no more of whose it is than the gathering told right before.
    func isBareNoun(_ talks: Contact, of gathering: Contact) -> Bool {
        guard talks.type == .bilateralTalks, gathering.type == .conference, talks.trigger.count == 1,
            let last = gathering.sentences.last, (0...1).contains(talks.sentences[0] - last),
            gathering.trigger.upperBound < talks.trigger.lowerBound,
            // "التقى" has no article.
            article.annotations.match(.trigger, at: talks.trigger.lowerBound).map({ reader.row($0).form == .noun })
                ?? false,
            article.letters(talks.trigger.lowerBound).containsArticle,
            Set(talks.persons).isSubset(of: gathering.persons), case let next = talks.trigger.upperBound,
            next < article.tokens.tokens.count
        else { return false }
        let isExplained = (next..<min(next + 4, article.tokens.tokens.count)).contains { index in
            article.annotations.contains(.cue, at: index) {
                [.with, .between, .relative].contains(lexicon.cues[Int($0.value)])
            }
        }
        return !isExplained && !article.letters(next).containsArticle
    }

    /// "اجتماع أمني إقليمي في ماليزيا" and "اجتماع لرابطة دول الجنوب … في كوالالمبور": a gathering of no name, and one with a name where the
    /// same persons sit in the same city.
    func sitsThere(_ left: Contact, _ right: Contact) -> Bool {
        guard let first = left.conference, let second = right.conference, !left.isInHeadline,
            left.status == right.status || left.date == nil || right.date == nil,
            let here = left.place?.city, let there = right.place?.city, isSameWord(here, there),
            !left.sentences.contains(right.sentences[0]),
            reader.numberOfParties(left.trigger) == reader.numberOfParties(right.trigger),
            case let (some, others) = (named(left), named(right)), case let shared = some.intersection(others),
            !shared.isEmpty, shared.count >= min(some.count, others.count),
            isNameless(first) || isNameless(second)
        else { return false }
        guard let one = left.start, let other = right.start else { return true }
        return one == other
    }

    /// "استقبلهم لحضور اجتماعهم", "على هامش اجتماع": a gathering that another contact is told by.
    func isOnlyOccasion(_ gathering: Contact) -> Bool {
        isSideline(gathering)
            || gathering.trigger.lowerBound > 0
                && Self.aims.contains(article.letters(gathering.trigger.lowerBound - 1))
    }

    private static let aims = WordSet(["لحضور", "لحضورهم", "للمشاركة"])

    /// What two sentences tell of a gathering, in the place of the one that tells it for its own sake.
    func toldFrom(_ right: Contact, _ both: Contact) -> Contact {
        var contact = both
        contact.trigger = right.trigger
        contact.sentences = right.sentences
        return contact
    }

    private func named(_ contact: Contact) -> Set<Int> { Set(contact.persons.filter { !isUnnamed($0) }) }

    /// "اجتماعهم المشترك", "اجتماع أمني إقليمي": a common word with adjectives.
    func isNameless(_ name: ConferenceName) -> Bool {
        let head = name.range.lowerBound
        guard name.ordinal == nil, name.range.count <= Self.longestCommonName,
            let trigger = article.annotations.match(.trigger, at: head), !trigger.clitics.contains(.the),
            !article.letters(head).containsArticle, !article.letters(head).starts(with: Self.lam, Self.lam)
        else { return false }
        return !name.range.contains { article.annotations.has(.organization, at: $0) }
    }

    private static let lam = FoldedLetter.arabic(0x644)
    private static let longestCommonName = 4

    private func isSameWord(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        article.letters(left.upperBound - 1).withoutClitics == article.letters(right.upperBound - 1).withoutClitics
    }
}
