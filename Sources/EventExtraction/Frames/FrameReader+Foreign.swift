import ArabicText
import Lexicon

/// For whom somebody stands, and whether two stand for different sides.
extension FrameReader {
    /// What a mention stands for: a state or a body.
    func sides(of person: Int) -> (country: CountryCode?, organization: Int?) {
        let person = cast.persons[person]
        // A country that was only guessed says nothing of someone without a name.
        let isVague =
            person.countryIsGuess && person.name == nil && !person.isDignitary && !isOfOutlet(person)
        // Who speaks for a body does not speak for a state.
        let country = isVague || person.organization != nil ? nil : person.country
        return (country, person.organization?.row)
    }

    /// "وزير الخارجية", "رئيس الحكومة" of a paper whose country is known: whose he is needs no word.
    private func isOfOutlet(_ person: Person) -> Bool {
        guard person.country == home.outlet, (person.title?.count ?? 0) > 1, !person.number.isPlural else {
            return false
        }
        return person.rank == .minister
            || home.outletIsRepublic && (person.rank == .headOfState || person.rank == .headOfGovernment)
    }

    /// "السيسي ونظيره القبرصي": the other's state is not told, but it is another. So it is where a paper introduces one
    /// official by his nation and not the other, who is of its own.
    func isForeignToUnknown(_ left: Int, _ right: Int) -> Bool {
        let persons = (cast.persons[left], cast.persons[right])
        guard (persons.0.country == nil) != (persons.1.country == nil) else { return false }
        if persons.0.isSomeonesCounterpart != persons.1.isSomeonesCounterpart { return true }
        let introduced = persons.0.country == nil ? persons.1 : persons.0
        let unknown = persons.0.country == nil ? persons.0 : persons.1
        if unknown.rank == .ambassador, let post = unknown.post, post == introduced.country { return true }
        // "المبعوث الخاص إلى سوريا": whoever sent him, it is no state whose official he meets.
        if cast.isSentAway(unknown) { return unknown.organization == nil && introduced.holdsOffice }
        return isOfUnknownState(persons.0.country == nil ? left : right) && !introduced.countryIsGuess
            && introduced.holdsOffice
    }

    /// Somebody in a high office of a state that the article does not name: its paper's own.
    func isOfUnknownState(_ index: Int) -> Bool {
        let person = cast.persons[index]
        return person.country == nil && person.organization == nil && person.name != nil
            && (person.holdsHighOffice || isSpeaker(person) || cast.isSentAway(person))
    }

    /// "رئيس مجلس النواب", "رئيسة البرلمان": who presides over a state's parliament.
    private func isSpeaker(_ person: Person) -> Bool {
        guard person.rank == .legislator, let title = person.title else { return false }
        return Self.presiding.contains(article.letters(title.lowerBound).withoutClitics)
    }

    private static let presiding = WordSet(["رئيس", "رئيسة"])

    func areForeign(_ left: Int, _ right: Int) -> Bool {
        guard left != right else { return false }
        let a = sides(of: left)
        let b = sides(of: right)
        if let x = a.organization, let y = b.organization { return x != y }
        if a.organization != nil || b.organization != nil { return true }
        if let x = a.country, let y = b.country { return x != y }
        return isForeignToUnknown(left, right)
    }
}
