import ArabicText
import Lexicon

/// When two sentences tell of the same talks, and when talks are part of a gathering.
extension EventAssembler {
    /// Whether one of two accounts names nobody whom the other does not: "مع الوفد الكوري", "مع المسؤولين" tell no more of a side
    /// than its country.
    func namesNoOther(_ left: Contact, _ right: Contact) -> Bool {
        let (a, b) = (principals(left), principals(right))
        if a.isSubset(of: b) || b.isSubset(of: a) { return true }
        // Talks with officials in general, of one who was told to meet one of them.
        let later = principals(right).filter { !isVague($0) }
        return !later.isEmpty && Set(later).isStrictSubset(of: a)
    }

    /// "يجري محادثات في الرياض … ويلتقي وزير الخارجية فلانا": talks of one, before it is told with whom.
    func tellsLess(_ left: Contact, than right: Contact) -> Bool {
        left.type == .bilateralTalks && left.hosts.count + left.guests.count + left.others.count == 1
            && Set(left.persons).isStrictSubset(of: right.persons)
    }

    /// "وتعقد الدورة المقبلة في بغداد العام القادم": told twice when state, place and year agree.
    func isSameSitting(_ left: Contact, _ right: Contact) -> Bool {
        guard left.status == right.status, countries(of: left) == countries(of: right),
            left.place == nil || right.place == nil || left.place?.country == right.place?.country
        else { return false }
        guard let one = left.start, let other = right.start else { return true }
        return one.year == other.year && (one.month == nil || other.month == nil || one.month == other.month)
    }

    private func principals(_ contact: Contact) -> Set<Int> { Set(contact.persons) }

    /// Many officials or a delegation, of whom nobody is named.
    private func isVague(_ index: Int) -> Bool {
        let person = cast.persons[index]
        return person.name == nil && (person.isDelegation || person.number.isPlural)
    }

    /// "العاهل الأردني" where a minister of his was told: nobody of that state and rank, so it is somebody else.
    func isOfOtherRank(_ index: Int, than told: Contact) -> Bool {
        let person = cast.persons[index]
        guard let country = person.country else { return false }
        if person.rank == .minister {
            // "وزير الاستخبارات" where the head of a council was told with his office.
            return told.persons.allSatisfy { other in
                let known = cast.persons[other]
                return known.country != country || known.title != nil && known.rank != nil && known.rank != .minister
            }
        }
        guard person.rank == .headOfState || person.rank == .headOfGovernment else { return false }
        return told.persons.allSatisfy {
            cast.persons[$0].country != country || cast.persons[$0].rank == .minister
        }
    }

    /// "قال الوزيران في مؤتمر صحفي", "كلمة ألقاها في الجلسة الافتتاحية": what two of its sides do at a gathering is part of it,
    /// and so is the press conference of ministers after the talks of those whom they serve.
    func isPart(_ talks: Contact, of main: Contact) -> Bool {
        if main.type == .conference, isOpeningSession(talks) || isHeadlineOf(main, talks) { return true }
        guard talks.type == .bilateralTalks,
            let trigger = article.annotations.match(.trigger, at: talks.trigger.lowerBound)
        else { return false }
        let isToldToPress = reader.isPressConference(talks.trigger.lowerBound)
        switch main.type {
        case .conference:
            guard
                isToldToPress
                    || lexicon.triggers[Int(trigger.value)].frame == .session
                        && article.letters(talks.trigger.lowerBound).containsArticle
            else { return false }
            // A minister of a member state speaks beside the guest of the body.
            let (states, bodies) = (countries(of: main), organizations(of: main))
            return Set(talks.persons).isSubset(of: main.persons)
                || countries(of: talks).allSatisfy { state in
                    states.contains(state) || bodies.contains { lexicon.isMember(state, ofOrganization: $0.row) }
                }
        case .bilateralTalks: return isToldToPress && countries(of: talks) == countries(of: main)
        default: return false
        }
    }

    /// "اجتماع ثلاثي مع فلان وعلان، تم خلاله بحث كذا": what was talked of at a gathering makes no talks of two of its sides.
    func isMatter(_ talks: Contact, of gathering: Contact) -> Bool {
        guard talks.type == .bilateralTalks, gathering.type == .conference,
            gathering.sentences.contains(talks.sentences[0]), gathering.trigger.upperBound < talks.trigger.lowerBound,
            Set(talks.persons).isSubset(of: gathering.persons)
        else { return false }
        return (max(gathering.trigger.upperBound, talks.trigger.lowerBound - 2)..<talks.trigger.lowerBound).contains {
            Self.during.contains(article.letters($0))
        }
    }

    private static let during = WordSet(["خلاله", "خلالها", "أثناءه", "أثناءها"])

    /// "لقاء مرتقب بين الوزيرين فلان وعلان" over a text that tells how they meet with a third.
    private func isHeadlineOf(_ main: Contact, _ talks: Contact) -> Bool {
        talks.type == .bilateralTalks && talks.isInHeadline && talks.persons.count == 2
            && talks.sentences.allSatisfy { article.sentences[$0].isHeadline }
            && Set(talks.persons).isSubset(of: main.persons) && main.status == talks.status
    }

    /// "في الجلسة الافتتاحية": a session that opens or closes a gathering told before.
    private func isOpeningSession(_ contact: Contact) -> Bool {
        let next = contact.trigger.lowerBound + 1
        return contact.type != .visit && next < article.tokens.tokens.count
            && article.letters(contact.trigger.lowerBound).containsArticle
            && Self.endsOfGathering.contains(article.letters(next))
    }

    private static let endsOfGathering = WordSet(["الافتتاحية", "الختامية"])
}
