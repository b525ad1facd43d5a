import ArabicText
import Lexicon

/// Which contacts beside the news are told definitely enough to be events.
extension EventAssembler {
    /// Secondary events must be told definitely, with someone named.
    func isDefinite(_ contact: Contact) -> Bool {
        if contact.isEdition { return isDefiniteEdition(contact) }
        let named = contact.persons.contains { isIdentified($0, in: contact) }
        switch contact.type {
        case .visit: return named || isMission(contact)
        case .bilateralTalks: return contact.isComplete && named || isSessionOfTwo(contact)
        case .conference:
            return contact.isComplete
                && (contact.date != nil || named || contact.isHeld || isTableOfStates(contact) || isBodyToSit(contact))
                && !isHistory(contact) && !isBareWord(contact)
        case .none: return false
        }
    }

    /// "يواصل الاجتماع مع الأطراف", "أعقبتها اجتماعات عدة": a word that stands for what was told, or for no certain gathering.
    private func isBareWord(_ contact: Contact) -> Bool {
        guard let name = contact.conference?.range, name.count == 1, name.lowerBound == contact.trigger.lowerBound,
            countries(of: contact).count < 3
        else { return false }
        let letters = article.letters(name.lowerBound)
        return letters.containsArticle
            || letters.withoutClitics.hasSuffix(Self.plural) && contact.persons.isEmpty
                && countries(of: contact).isEmpty && contact.organizations.isEmpty
    }

    /// "يجتمع مجلس التعاون في الرياض الأسبوع المقبل": a body that is to sit in a certain city.
    private func isBodyToSit(_ contact: Contact) -> Bool {
        guard contact.status == .planned, contact.place?.city != nil, !contact.isInHeadline,
            let head = contact.conference?.range.lowerBound
        else { return false }
        return contact.organizations.contains { $0.range.lowerBound == head }
    }

    private static let plural = foldedWord("ات")

    /// What is told beside the news: of some day not long ago, or with a place where it is to be or a verb of its own.
    private func isDefiniteEdition(_ contact: Contact) -> Bool {
        if let published = article.published, let year = contact.start?.year {
            let longest = contact.isElsewhere || contact.place == nil ? Self.longestMemory : Self.longestSeries
            // "القرارات التي أقرتها قمة بغداد عام 1990": a summit that goes by its city is known by its year.
            if contact.isSummitOfCity { return true }
            return published.components.year - year <= longest
        }
        return contact.isHeld || contact.date != nil || contact.status == .planned && contact.place != nil
    }

    /// Years after which a gathering is remembered no more, and an edition of the one that is told.
    private static let longestMemory = 2
    private static let longestSeries = 5

    /// "سيصل وفد كيني إلى تل أبيب بعد العيد": a delegation of a known side, on a day of its own or to come, where it goes told.
    private func isMission(_ contact: Contact) -> Bool {
        guard !contact.isInHeadline, contact.date != nil || contact.status == .planned, contact.destination != nil,
            contact.status != .denied
        else { return false }
        return contact.persons.isEmpty
            ? contact.sideCountries.count == 1 || contact.sideCountries.isEmpty && contact.organizations.count == 1
            : contact.persons.allSatisfy { index in
                let person = cast.persons[index]
                return person.isDelegation
                    && (person.organization != nil || person.country != nil && !person.countryIsGuess)
            }
    }

    /// "جولة المفاوضات التي استضافتها الخرطوم بمشاركة وزراء المياه في مصر والسودان وإثيوبيا": three states or more, each of them told,
    /// and where they sat; not "the meeting".
    private func isTableOfStates(_ contact: Contact) -> Bool {
        guard let name = contact.conference, contact.place?.city != nil, !contact.isInHeadline else {
            return false
        }
        return (3...Self.largestTable).contains(contact.sideCountries.count) && (name.range.count > 1 || contact.isHeld)
    }

    /// States that are listed as sides of one meeting and not of what is talked about.
    private static let largestTable = 8

    /// By name, or as who holds the one such office of a state that is told: "الرئيس الرواندي"; a minister on a certain day only.
    private func isIdentified(_ index: Int, in contact: Contact) -> Bool {
        let person = cast.persons[index]
        if person.name != nil || person.isSovereign { return true }
        guard person.country != nil, !person.number.isPlural, !person.isDelegation,
            !person.countryIsGuess || contact.type == .visit && reader.sides(of: index).country != nil
        else { return false }
        let isOnDay = contact.date != nil || contact.status == .planned
        // "تسبقه زيارة يقوم بها رئيس الأركان التشادي إلى …": so does somebody else of state who travels on a certain day.
        return switch person.rank {
        case .headOfState, .headOfGovernment, .presidentGeneric: !person.countryIsGuess || isDefiniteOffice(person)
        case .military, .security, .deputy, .envoy, .legislator, .secretaryGeneral, .director:
            contact.type == .visit && isOnDay && !person.countryIsGuess && !person.isCounterpart && person.isOfficial
                && (person.title?.count ?? 0) > 1 && contact.status != .denied
        case .minister: isOnDay && !person.countryIsGuess
        default: false
        }
    }

    /// "رئيس الجمهورية", not "رئيس دولة".
    private func isDefiniteOffice(_ person: Person) -> Bool {
        person.title?.last.map { article.letters($0).containsArticle } ?? false
    }

    /// "ستعقد الدورة العاشرة للجنة المشتركة المصرية الأردنية في مارس المقبل": a session whose name tells its two states and which
    /// has a day of its own.
    private func isSessionOfTwo(_ contact: Contact) -> Bool {
        contact.frame == .session && contact.date != nil && contact.conference?.ordinal != nil
            && contact.sideCountries.count == 2
    }
}
