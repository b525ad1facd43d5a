import ArabicText
import Lexicon

/// The news of an article whose words as a whole report a contact, though no sentence tells one that the frames understand.
extension EventAssembler {
    /// From which odds on words are believed alone: of the articles above, three in four report a contact.
    private static let leastOdds = 0.8
    /// A contact that its sentence speaks against more is not believed for the words.
    private static let leastScore = -1.5

    /// The contact that the words of the article speak for: one that was found, else one made of those whom headline and lead
    /// name; nil where the words speak for none.
    func newsByWords(of contacts: [Contact], _ candidates: [NewsCandidate]) -> Contact? {
        // Most articles end here: weighing words takes longer than trying what they could speak for.
        guard !contacts.isEmpty || Self.types.contains(where: { outline($0) != nil }) else { return nil }
        let odds = reading.odds
        guard odds.ofContact >= Self.leastOdds else { return nil }
        let found = candidates.filter {
            contacts[$0.index].type == odds.likeliest && $0.score >= Self.leastScore
        }
        if let best = found.max(by: <) {
            var contact = contacts[best.index]
            contact.isToldByWords = true
            return contact
        }
        guard let (outline, scene) = outline(odds.likeliest), var contact = completed(outline, scene) else {
            return nil
        }
        contact.isToldByWords = true
        return contact
    }

    /// What the first word of a type of contact makes with those whom headline and lead name.
    private func outline(_ type: EventType) -> (Contact, Scene)? {
        guard let (scene, trigger) = opening(of: type),
            let contact = outline(type, scene, trigger, of: officials(scene.index))
        else { return nil }
        return (contact, scene)
    }

    /// The contacts, and where headline, lead and the sentence behind it tell none, what their words of contact and those whom
    /// they name make: the choice of the news weighs that they are loose.
    func consideredContacts() -> [Contact] {
        var contacts = contacts()
        let lead = article.leadSentence
        let openers = Set([0, lead, lead + 1]).filter(article.sentences.indices.contains)
        guard !contacts.contains(where: { !openers.isDisjoint(with: $0.sentences) }) else { return contacts }
        for index in openers.sorted() where article.opensFrame(article.sentences[index].range) {
            if let contact = loose(reading.scene(index)) { contacts.append(contact) }
        }
        return contacts
    }

    /// A contact of the first word in a sentence that opens one, when two sides can be told.
    private func loose(_ scene: Scene) -> Contact? {
        for trigger in scene.triggers {
            let frame = lexicon.triggers[Int(trigger.value)].frame
            guard let type = Self.types.first(where: { Self.tells($0, frame) }), !reader.isInsideBody(trigger),
                !reader.isHypothetical(trigger), reader.invitation(scene, to: trigger) != .open,
                !reader.isOfGoods(scene, trigger), !reader.isInterview(trigger), frame != .summon,
                !(frame == .phone && reader.isToldByPhone(scene, trigger))
            else { continue }
            guard let outline = outline(type, scene, trigger, of: [scene.index]),
                var contact = completed(outline, scene), isInScope(contact),
                countries(of: contact).count + organizations(of: contact).count >= 2,
                type == .conference || !contact.persons.isEmpty
            else { continue }
            contact.isLoose = true
            return contact
        }
        return nil
    }

    private static let types: [EventType] = [.visit, .conference, .bilateralTalks]

    /// A sentence with those in which its officials may be named: headline and lead.
    private func officials(_ sentence: Int) -> [Int] {
        [sentence, article.leadSentence] + (article.headline == nil ? [] : [0])
    }

    /// Lead, headline, and what follows the lead at once.
    private var openers: [Int] {
        let lead = article.leadSentence
        return [lead, 0, lead + 1, lead + 2].filter(article.sentences.indices.contains)
    }

    /// The first word of a type of contact in lead, headline or what follows the lead at once.
    private func opening(of type: EventType) -> (scene: Scene, trigger: Annotation)? {
        for index in openers where article.opensFrame(article.sentences[index].range) {
            let scene = reading.scene(index)
            let trigger = scene.triggers.first {
                Self.tells(type, lexicon.triggers[Int($0.value)].frame) && !reader.isInsideBody($0)
            }
            if let trigger { return (scene, trigger) }
        }
        return nil
    }

    private static func tells(_ type: EventType, _ frame: Trigger.Frame) -> Bool {
        switch (type, frame) {
        case (.visit, .visit), (.visit, .tour), (.visit, .arrive), (.visit, .depart): true
        case (.conference, .gathering), (.conference, .session): true
        case (.bilateralTalks, .receive), (.bilateralTalks, .summon), (.bilateralTalks, .meet),
            (.bilateralTalks, .discuss), (.bilateralTalks, .phone), (.bilateralTalks, .session),
            (.bilateralTalks, .credentials):
            true
        default: false
        }
    }

    /// "زيارة والي مدنين إلى معبر راس جدير": the place of a visit is of the visitor's own state.
    private func isWithinOwnState(_ scene: Scene, _ trigger: Annotation, _ guests: [Int]) -> Bool {
        let end = Int(trigger.end)
        guard lexicon.triggers[Int(trigger.value)].frame != .depart, let guest = guests.first,
            let state = reader.sides(of: guest).country,
            let place = scene.places.first(where: { $0.range.lowerBound >= end })
        else { return false }
        return place.country == state && place.range.lowerBound - end <= 6
    }

    /// A contact of a word and of those whom sentences name, without its time; nil where they are of no state and no body.
    private func outline(_ type: EventType, _ scene: Scene, _ trigger: Annotation, of sentences: [Int]) -> Contact? {
        var contact = Contact(
            type: type, frame: lexicon.triggers[Int(trigger.value)].frame, trigger: trigger.range,
            sentences: [scene.index])
        contact.isInHeadline = scene.sentence.isHeadline
        contact.isPhone = contact.frame == .phone
        let persons = principals(sentences)
        switch type {
        case .visit:
            contact.guests = Array(persons.prefix(1))
            contact.destination = scene.places.first { place in
                place.relation != .bare && !contact.guests.contains { reader.sides(of: $0).country == place.country }
            }
            contact.place = contact.destination
            if contact.destination == nil, isWithinOwnState(scene, trigger, contact.guests) { return nil }
        case .conference:
            contact.others = persons
            contact.conference = ConferenceReader(article: article).name(
                at: trigger, limit: scene.sentence.range.upperBound)
            guard contact.conference != nil else { return nil }
        case .bilateralTalks:
            // Who receives is named first, before a verb in a headline and after it in the text.
            if contact.frame == .receive || contact.frame == .summon, persons.count > 1 {
                contact.hosts = Array(persons.prefix(1))
                contact.guests = Array(persons.dropFirst())
            } else {
                contact.others = persons
            }
        case .none: return nil
        }
        if type != .conference, countries(of: contact).count + organizations(of: contact).count < 2 {
            contact.sideCountries = Set(nations(scene).prefix(2))
        }
        if contact.place == nil { contact.place = reader.place(scene, trigger, contact) }
        return countries(of: contact).count + organizations(of: contact).count > 0 ? contact : nil
    }

    /// An outlined contact with its time and with what the article tells of its place.
    private func completed(_ outline: Contact, _ scene: Scene) -> Contact? {
        var contact = outline
        guard let trigger = scene.triggers.first(where: { $0.range == outline.trigger }) else { return nil }
        reader.setTime(&contact, scene, trigger)
        return locate([contact]).map(settle).first
    }

    /// The officials whom sentences name, each once.
    private func principals(_ sentences: [Int]) -> [Int] {
        var result: [Int] = []
        for mention in sentences.flatMap({ reading.scene($0).mentions }) {
            let person = cast.persons[mention.person]
            if person.isOfficial, person.isIntroduced, !result.contains(mention.person),
                result.count < Self.mostPersons, !reader.isTalkedAbout(mention)
            {
                result.append(mention.person)
            }
        }
        return result
    }

    private static let mostPersons = 6

    /// "الغارات الإسرائيلية", "النازحين السوريين": a nation of what is talked about.
    private func isOfMatter(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        return Self.matters.contains(article.letters(index - 1).withoutClitics)
            || article.annotations.contains(.cue, at: index - 1) {
                lexicon.cues[Int($0.value)] == .situation && $0.range.count == 1
            }
    }

    private static let matters = WordSet([
        "احتلال", "قصف", "نازحين", "نازحون", "لاجئين", "لاجئون", "نزوح", "عمالة", "أسواق", "سوق", "بضائع", "منتجات",
        "عدوان",
        "اعتداءات", "غارات",
    ])

    private static var namesOfStates: Categories { Categories(.country) | .demonym }

    /// The states that a sentence names, in their order; a city is only where it is.
    private func nations(_ scene: Scene) -> [CountryCode] {
        let cities = scene.places.filter { $0.city != nil }
        var result: [CountryCode] = []
        // "ولاة المحافظات الواقعة على الحدود مع سوريا والعراق": behind a border stands who lives there, not who takes part.
        let range = scene.sentence.range
        let border = range.first(where: reader.isBorder) ?? range.upperBound
        for index in range.lowerBound..<border
        where article.annotations.hasAny(of: Self.namesOfStates, at: index)
            && !cities.contains(where: { $0.range.contains(index) }) && !isOfMatter(index)
        {
            for match in article.annotations.at(index) {
                let code: CountryCode? =
                    switch match.category {
                    case .country: lexicon.countries[Int(match.value)].code
                    case .demonym: lexicon.demonyms[Int(match.value)].code
                    default: nil
                    }
                if let code, !result.contains(code) { result.append(code) }
            }
        }
        return result
    }
}
