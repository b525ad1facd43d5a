import ArabicText
import Lexicon

/// The host of a trip whom a clause or a later sentence tells: who welcomes, accompanies or has invited the guest.
extension EventAssembler {
    /// The hosts of a trip that its own sentence leaves out.
    func hostsNamedLater(of trip: Contact, to destination: Place) -> [Int] {
        for sentence in trip.sentences {
            for index in sentence...min(sentence + Self.reachOfHosts, article.sentences.count - 1) {
                let scene = reading.scene(index)
                let hosts = trip.status == .occurred && index <= sentence + 1 ? welcomers(scene, trip, destination) : []
                if !hosts.isEmpty { return hosts }
                if let host = inviter(scene, trip, destination) { return [host] }
            }
        }
        return []
    }

    /// Sentences behind that of a trip in which its host may be told.
    private static let reachOfHosts = 3

    /// "وكان في استقباله رئيس الجمهورية فلان", "ورافقه في جولته الوزير فلان": a head of state who goes to the airport for a guest is his
    /// host; so is who shows an equal around, and who receives an ambassador in his house.
    private func welcomers(_ scene: Scene, _ trip: Contact, _ destination: Place) -> [Int] {
        if let ruler = rulerWhoWelcomes(scene, trip, destination) { return [ruler] }
        let present = cast.mentions(in: scene.index).filter {
            !trip.guests.contains($0.person) && cast.persons[$0.person].name != nil
                && $0.actor.range.lowerBound >= scene.attendance
        }
        guard let guest = trip.guests.first, let first = present.first else { return [] }
        let opening = scene.attendance..<min(scene.attendance + 3, scene.sentence.range.upperBound)
        let isGreeting = reader.cue(.greeting, in: opening) != nil
        guard isGreeting || opening.first.map(isCompany) ?? false else { return [] }
        let isEnvoyAtHome = cast.persons[guest].rank == .ambassador
        if isEnvoyAtHome {
            return present.map(\.person).filter { isOf(destination, $0) && cast.persons[$0].title != nil }
        }
        guard isToldOf(destination, first.person) else { return [] }
        return isGreeting
            ? isHeadOfState(first.person) ? [first.person] : []
            : isEqual(first.person, guest) ? [first.person] : []
    }

    /// "وعند سلم الطائرة وقف أمير الكويت فلان مرحبا بضيفه", "وكان الرئيس فلان أول مستقبليه": the head of the state visited, close before
    /// a word of welcome.
    private func rulerWhoWelcomes(_ scene: Scene, _ trip: Contact, _ destination: Place) -> Int? {
        let word = scene.sentence.range.first { Self.welcome.contains(article.letters($0).withoutConjunction) }
        guard let word,
            let ruler = scene.mentions.last(where: {
                (0...Self.reachOfWelcome).contains(word - $0.actor.range.upperBound)
            }),
            !trip.guests.contains(ruler.person), cast.persons[ruler.person].name != nil, isHeadOfState(ruler.person),
            isToldOf(destination, ruler.person)
        else { return nil }
        return ruler.person
    }

    private static let welcome = WordSet([
        "مرحبا", "مرحبة", "مستقبلا", "مستقبلة", "مودعا", "صافحه", "صافحها", "مستقبليه", "مستقبليها", "مودعيه",
        "مودعيها",
        "مصافحيه", "استقباله", "استقبالها", "وداعه", "وداعها",
    ])
    /// Words between a ruler and the word of welcome: "في مقدمة", "أول".
    private static let reachOfWelcome = 5

    /// "رافقه": a word of company whose pronoun is the guest.
    private func isCompany(_ index: Int) -> Bool { Self.company.contains(article.letters(index).withoutConjunction) }

    private static let company = WordSet(["رافقه", "رافقها", "رافقهم", "رافقته", "رافقتها", "رافقهما"])

    private func isToldOf(_ destination: Place, _ person: Int) -> Bool {
        cast.persons[person].country == destination.country
    }

    private func isOf(_ destination: Place, _ person: Int) -> Bool {
        cast.persons[person].organization == nil
            && (cast.persons[person].countryIsGuess
                || (cast.persons[person].country ?? destination.country) == destination.country)
    }

    /// Whether somebody's office is as high as the guest's: a minister who accompanies a president is no host.
    private func isEqual(_ host: Int, _ guest: Int) -> Bool {
        height(host) <= height(guest) && !cast.persons[host].countryIsGuess
    }

    private func height(_ person: Int) -> Int {
        if isHeadOfState(person) { return 0 }
        switch cast.persons[person].rank {
        case .crown, .headOfGovernment: return 1
        case .ambassador, .director, .advisor, .spokesperson: return 3
        default: return 2
        }
    }

    /// "وقد دعاه إليها ولي العهد فلان", "الدعوة وجهها الرئيس فلان": who has invited the guest.
    private func inviter(_ scene: Scene, _ trip: Contact, _ destination: Place) -> Int? {
        for index in scene.sentence.range {
            let letters = article.letters(index).withoutConjunction
            let isCall =
                Self.calling.contains(letters)
                || Self.sending.contains(letters)
                    && (max(scene.sentence.range.lowerBound, index - Self.reachOfCall)..<index).contains {
                        Self.invitations.contains(article.letters($0))
                    }
            guard isCall,
                let host = scene.mentions.first(where: {
                    (1...Self.reachOfInviter).contains($0.actor.range.lowerBound - index)
                }) ?? scene.mentions.last(where: { (0...2).contains(index - $0.actor.range.upperBound) })
            else { continue }
            guard cast.persons[host.person].name != nil, !trip.guests.contains(host.person),
                isOf(destination, host.person),
                cast.persons[host.person].holdsOffice || cast.persons[host.person].isDignitary
            else { return nil }
            return host.person
        }
        return nil
    }

    private static let calling = WordSet(["دعاه", "دعته", "دعاها", "دعتها", "دعاهم", "دعاهما", "دعاني", "دعتني"])
    private static let sending = WordSet(["وجهها", "وجهتها", "تلقاها", "تلقتها", "سلمها", "نقلها"])
    private static let invitations = WordSet([
        "دعوة", "الدعوة", "لدعوة", "بدعوة", "للدعوة", "ودعوة", "والدعوة",
    ])
    /// Words from an invitation to the verb of sending it, and from a verb to who invites.
    private static let reachOfCall = 6
    private static let reachOfInviter = 4

    /// Talks at a place that is home to one side have hosts and guests.
    func withHomeSide(_ talks: Contact) -> Contact {
        guard talks.type == .bilateralTalks, !talks.isPhone, let place = talks.place else { return talks }
        var talks = talks
        guard !talks.others.isEmpty else {
            if isUpsideDown(talks, at: place) { swap(&talks.hosts, &talks.guests) }
            return talks
        }
        var atHome = talks.others.filter {
            reader.sides(of: $0).country == place.country && !isOneOfGuests($0, talks, place)
        }
        if atHome.isEmpty {
            // A body is at home at its seat.
            atHome = talks.others.filter {
                cast.persons[$0].organization.map { lexicon.seat(ofOrganization: $0.row) == place.country } ?? false
                    && !isOneOfGuests($0, talks, place)
            }
        }
        let away = talks.others.filter { !atHome.contains($0) }
        // Talks with a side of which nobody is named: who is there as a guest is known all the same.
        let isNamedHalf = away.isEmpty != atHome.isEmpty && talks.sideCountries.count == 2
        guard
            !atHome.isEmpty && !away.isEmpty || isNamedHalf && talks.sideCountries.contains(place.country)
        else { return talks }
        talks.hosts = atHome
        talks.guests = away
        talks.others = []
        return talks
    }

    /// "التقى الوزير المدير الإقليمي للبرنامج فلانا ومسؤول الشراكات علانا": who is joined to somebody from abroad, and whose own state nobody tells, is
    /// of that one's side.
    private func isOneOfGuests(_ index: Int, _ talks: Contact, _ place: Place) -> Bool {
        let person = cast.persons[index]
        guard talks.others.count > 2, person.countryIsGuess || person.organization != nil else { return false }
        return talks.sentences.contains { sentence in
            let mentions = Array(cast.mentions(in: sentence))
            guard var position = mentions.firstIndex(where: { $0.person == index }) else { return false }
            while position > 0, mentions[position].actor.clitics.contains(.and),
                mentions[position].actor.range.lowerBound - mentions[position - 1].actor.range.upperBound <= 1
            {
                position -= 1
                let before = mentions[position].person
                guard before != index, talks.others.contains(before) else { return false }
                let side = reader.sides(of: before)
                if side.organization != nil && !isSeated(before, in: place)
                    || side.country.map({ $0 != place.country }) ?? false && !cast.persons[before].countryIsGuess
                {
                    return true
                }
            }
            return false
        }
    }

    private func isSeated(_ index: Int, in place: Place) -> Bool {
        cast.persons[index].organization.map { lexicon.seat(ofOrganization: $0.row) == place.country } ?? false
    }

    /// "وصل كارتر إلى أربيل … ومن ثم اجتمع مع رئيس الإقليم": he who meets somebody in that one's own state is no host; who receives may be away
    /// from home too.
    private func isUpsideDown(_ talks: Contact, at place: Place) -> Bool {
        guard talks.frame != .receive, !talks.hosts.isEmpty, !talks.guests.isEmpty else { return false }
        let isHome = { (index: Int) in
            self.cast.persons[index].organization == nil && self.cast.persons[index].country == place.country
        }
        return talks.guests.allSatisfy { isHome($0) && !cast.persons[$0].countryIsGuess }
            && talks.hosts.allSatisfy { !isHome($0) && cast.persons[$0].rank != .ambassador }
    }

    /// "قال وزير البيئة في مؤتمر صحفي إن المؤتمر …": of a gathering that nobody chairs the one official of the state where it is held hosts
    /// it, when the text names him before the others.
    func withHostAtHome(_ gathering: Contact) -> Contact {
        guard gathering.type == .conference, gathering.chairs.isEmpty, gathering.hosts.isEmpty,
            let place = gathering.place, let first = gathering.others.first,
            cast.persons[first].name != nil, cast.persons[first].holdsHighOffice,
            cast.persons[first].organization == nil, cast.persons[first].country == place.country,
            !gathering.others.dropFirst().contains(where: {
                cast.persons[$0].country == place.country && cast.persons[$0].organization == nil
            })
        else { return gathering }
        var gathering = gathering
        gathering.others.removeFirst()
        gathering.hosts = [first]
        return gathering
    }
}
