import Lexicon

/// A contact as read from one or more sentences, before it becomes a record.
struct Contact: Sendable {
    var type: EventType
    var frame: Trigger.Frame
    /// The word that opens the frame.
    var trigger: Range<Int>
    /// Sentences that tell it; the first is where it was found.
    var sentences: [Int]
    /// Persons by index of the cast.
    var hosts: [Int] = []
    var guests: [Int] = []
    /// On equal terms.
    var others: [Int] = []
    var chairs: [Int] = []
    /// States as sides without a person: "القمة السعودية الأمريكية".
    var sideCountries: Set<CountryCode> = []
    /// Bodies as sides: row of `organizations.tsv` and the words.
    var organizations: [(row: Int, range: Range<Int>)] = []
    var destination: Place?
    var place: Place?
    var date: DateMention?
    var status: EventStatus = .occurred
    var isPhone = false
    /// A meeting that one side does not want.
    var isRefused = false
    var conference: ConferenceName?
    var isInHeadline = false
    /// One official's talks with several counterparts, each by himself.
    var isSeries = false
    /// Tells more of a gathering named before; nothing by itself.
    var refersBack = false
    /// A gathering for which the one that is told prepares: what is said afterwards is not of it.
    var comesLater = false
    /// Another edition of the gathering that is told: "الدورة المقبلة".
    var isEdition = false
    /// A meeting before or after the gathering that is told, which prepares it or takes it up.
    var isPreparation = false
    /// A gathering of another series than the one that is told: "القمة التي تستضيفها مدريد".
    var isElsewhere = false
    /// Another gathering on which one that was told decides; where, it need not say.
    var isDecided = false
    /// A summit that goes by its city and year: "قمة بيروت عام 2002".
    var isSummitOfCity = false
    /// A gathering of which a clause tells where or when it is held.
    var isHeld = false
    /// "The meeting" without saying whose: talks that were told before, where there were any.
    var retells = false
    /// Talks of two whom a clause about them joins a third.
    var isWidened = false
    /// Leaves his own country, to be a guest elsewhere.
    var leavesHome = false
    /// The news for the words of the article as a whole, not for how its sentence tells it.
    var isToldByWords = false
    /// Put together of a word of contact and of whom its sentence names, where no frame told who did what.
    var isLoose = false
    /// Frame parts that were found, for the confidence.
    var isComplete = false

    /// Talks for which somebody receives others.
    static func reception(at trigger: Range<Int>, _ scene: Scene, by host: Int, of guests: [Int]) -> Contact {
        var contact = Contact(type: .bilateralTalks, frame: .receive, trigger: trigger, sentences: [scene.index])
        contact.hosts = [host]
        contact.guests = guests
        contact.isComplete = true
        return contact
    }

    /// A trip of the same travellers that another word of a sentence tells.
    func another(_ frame: Trigger.Frame, at trigger: Range<Int>, in sentence: Int) -> Contact {
        var trip = self
        trip.frame = frame
        trip.trigger = trigger
        trip.sentences = [sentence]
        trip.isInHeadline = false
        trip.leavesHome = false
        trip.hosts = []
        return trip
    }

    /// The day on which it begins, as far as it is told.
    var start: PartialDate? { date?.resolved(tense: status == .planned ? .future : .past).start }

    /// All persons, each once.
    var persons: [Int] {
        let count = hosts.count + guests.count + others.count + chairs.count
        guard count <= 16 else {
            var seen = Set<Int>()
            return (hosts + guests + others + chairs).filter { seen.insert($0).inserted }
        }
        // Asked for often: of a few the list itself tells who was seen.
        var all: [Int] = []
        all.reserveCapacity(count)
        func add(_ list: [Int]) {
            for person in list where !all.contains(person) { all.append(person) }
        }
        add(hosts)
        add(guests)
        add(others)
        add(chairs)
        return all
    }
}

/// The name of a gathering.
struct ConferenceName: Sendable {
    var range: Range<Int>
    var ordinal: Int?
    /// Whether the name itself tells that several states take part.
    var isMultilateral: Bool
    /// Clitics of its first word, to be left out.
    var clitics: Clitics
}
