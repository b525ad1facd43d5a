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
        let first = min(date.range.lowerBound, right.trigger.lowerBound)
        return (max(start, first - Self.reachOfQuote)..<first).contains { article.token($0).kind == .quote }
    }

    /// Words from a quotation mark to the day or the visit.
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

    /// "ما سيطرحه في اجتماعه مع وزيري خارجية الهند والصين": talks with those of an office of two who sat at the table that was told.
    func isTableAgain(_ talks: Contact, of gathering: Contact) -> Bool {
        guard talks.type == .bilateralTalks, gathering.type == .conference, talks.date == nil,
            talks.status == gathering.status, Set(talks.persons).isSubset(of: gathering.persons),
            talks.sentences[0] != gathering.sentences[0], reader.isPossessedNoun(talks.trigger),
            case let states = countries(of: gathering), states.count >= 3
        else { return false }
        return cast.mentions(in: talks.sentences[0]).contains { mention in
            let nations = cast.nations(of: mention.person)
            return mention.actor.number.isPlural && nations.count >= 2 && states.isSuperset(of: nations)
                && (talks.trigger.upperBound...talks.trigger.upperBound + 2).contains(mention.actor.range.lowerBound)
        }
    }

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
            case let shared = Set(left.persons).intersection(right.persons), !shared.isEmpty,
            shared.count >= min(left.persons.count, right.persons.count),
            isNameless(first) || isNameless(second)
        else { return false }
        guard let one = left.start, let other = right.start else { return true }
        return one == other
    }

    /// "اجتماعهم المشترك", "اجتماع أمني إقليمي": a common word with adjectives.
    func isNameless(_ name: ConferenceName) -> Bool {
        let head = name.range.lowerBound
        guard name.ordinal == nil, name.range.count <= Self.longestCommonName,
            article.annotations.match(.trigger, at: head) != nil, !article.letters(head).containsArticle
        else { return false }
        return !name.range.contains { article.annotations.has(.organization, at: $0) }
    }

    private static let longestCommonName = 4

    private func isSameWord(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        article.letters(left.upperBound - 1).withoutClitics == article.letters(right.upperBound - 1).withoutClitics
    }
}
