import ArabicText
import Lexicon

/// Turns the events of an article into records with evidence.
final class RecordBuilder {
    let reading: Reading
    let article: Article
    let cast: Cast
    let assembler: EventAssembler
    private let offsets: ScalarOffsets

    init(_ reading: Reading, assembler: EventAssembler) {
        self.reading = reading
        article = reading.article
        cast = reading.cast
        self.assembler = assembler
        offsets = ScalarOffsets(reading.article.text)
    }

    var lexicon: Lexicon { article.lexicon }

    /// The record of one event.
    func record(_ contact: Contact, number: Int, among events: [Contact]) -> EventRecord {
        var record = EventRecord(
            recordID: article.recordID(number), type: contact.type, isPrimary: number == 0,
            status: contact.status,
            confidence: confidence(contact, isPrimary: number == 0))
        record.evidence.append(evidence("type", contact.trigger))
        setDate(&record, contact)
        setPlace(&record, contact)
        setParticipants(&record, contact)
        record.attendees = attendees(contact, isPrimary: number == 0, among: events)
        setDelegation(&record, contact)
        record.countries = assembler.countries(of: contact).sorted()
        record.organizations = assembler.namedOrganizations(of: contact).map(bodyName)
        if contact.type == .conference, let name = contact.conference,
            let words = ConferenceReader(article: article).fullName(of: contact, name.range, cast)
        {
            record.conference = Conference(
                name: article.string(withoutClitic: words), ordinal: name.ordinal)
            record.evidence.append(evidence("conference", words))
        }
        let topics = TopicReader(reading).topics(of: contact, isPrimary: number == 0)
        record.topics = topics.map(\.name)
        for topic in topics { record.evidence.append(evidence("topics", topic.range)) }
        setCodes(&record, contact)
        return record
    }

    private func evidence(_ field: String, _ tokens: Range<Int>, isCut: Bool = false) -> Evidence {
        let bytes = article.byteRange(tokens, isCut: isCut)
        return Evidence(
            field: field, start: offsets.scalarOffset(bytes.lowerBound),
            end: offsets.scalarOffset(bytes.upperBound),
            text: article.text.string(bytes))
    }

    // MARK: Fields

    private func setDate(_ record: inout EventRecord, _ contact: Contact) {
        guard let mention = contact.date else { return }
        let value = mention.resolved(
            tense: contact.status == .planned || contact.status == .cancelled ? .future : .past)
        guard let start = value.start else { return }
        var end: String? = value.end?.iso
        // An arrival tells the first day only, and so does setting out for a place; leaving it tells the last.
        var first: String? = start.iso
        if contact.type == .visit, value.start == value.end, start.day != nil {
            let setsOut =
                contact.leavesHome || contact.frame == .depart && contact.destination?.relation == .toward
            // So does a visit to come: nobody says yet when it ends.
            if contact.frame == .arrive || setsOut || contact.status == .planned {
                end = nil
            } else if contact.frame == .depart, contact.status == .occurred {
                first = nil
            }
        }
        switch DurationReader(article: article).span(contact, mention, start) {
        case .until(let last): end = last.iso
        case .since(let day):
            first = day.iso
            end = start.iso
        case .begun(let day):
            first = day.iso
            end = nil
        case .open: end = nil
        case .closed:
            first = nil
            end = start.iso
        case .same: break
        }
        record.date = EventDate(
            start: first, end: end,
            precision: start.day != nil ? "day" : start.month != nil ? "month" : "year",
            text: article.string(mention.range), basis: value.basis.rawValue, conflict: value.conflict)
        record.evidence.append(evidence("date", mention.range))
    }

    private func setPlace(_ record: inout EventRecord, _ contact: Contact) {
        guard !contact.isPhone else { return }
        if let place = contact.place {
            record.place = EventPlace(
                city: place.city.map { article.string(withoutClitic: $0) }, country: place.country,
                text: article.string(place.range))
            record.evidence.append(evidence("place", place.range))
        } else if contact.frame == .receive || contact.frame == .summon,
            let country = assembler.hostCountry(contact)
        {
            // Who receives or summons does so at home unless the text says where.
            record.place = EventPlace(city: nil, country: country, text: nil)
        } else if let country = assembler.countryVisited(contact) {
            record.place = EventPlace(city: nil, country: country, text: nil)
        }
    }

    private func setParticipants(_ record: inout EventRecord, _ contact: Contact) {
        let roles: [(list: [Int], role: ParticipantRole)] = [
            (contact.hosts, .host), (contact.guests, .guest), (contact.chairs, .chair),
            (contact.others, .participant),
        ]
        // "سيرأس الرئيس القمة ثم يتحدث فيها": told twice, he takes part once.
        var told: Set<Int> = []
        for (list, role) in roles {
            for index in list where told.insert(index).inserted {
                let person = cast.persons[index]
                guard !person.isDelegation, person.name != nil || !person.number.isPlural else { continue }
                // Of a gathering's many offices only those with a name, a chair or a nation of their own are principals.
                if contact.type == .conference, person.name == nil, role != .chair, person.countryIsGuess,
                    !person.isSovereign
                {
                    continue
                }
                let position = record.participants.count
                record.participants.append(
                    Participant(
                        name: person.name.map { article.name($0, isCut: person.nameIsCut) },
                        nameLatin: person.name.flatMap(latin),
                        title: person.title.map { article.string(withoutClitic: $0) }
                            ?? person.throne.map(article.withoutArticle),
                        organization: person.organization.map(bodyName) ?? party(of: index),
                        country: person.organization == nil ? person.country : nil, role: role,
                        text: article.string(person.mention)))
                if let name = person.name {
                    record.evidence.append(
                        evidence("participants[\(position)].name", name, isCut: person.nameIsCut))
                }
                if let title = person.title ?? person.throne {
                    record.evidence.append(evidence("participants[\(position)].title", title))
                }
            }
        }
    }

    /// A body's name as written; an adjective ("الأممي") gives the name of what it stands for.
    private func bodyName(_ body: (row: Int, range: Range<Int>)) -> String {
        if body.row >= 0, body.range.count == 1,
            article.letters(body.range.lowerBound).starts(with: Self.ofNations)
        {
            return lexicon.organizations[body.row].canonical
        }
        if let full = fullName(of: body) { return article.string(withoutClitic: full) }
        // So does an office that is told by such an adjective: "المفوض الأوروبي".
        if body.row >= 0,
            let office = article.annotations.match(.title, at: body.range.lowerBound),
            Int(office.end) <= body.range.upperBound
        {
            return lexicon.organizations[body.row].canonical
        }
        // "الأمانة العامة لمنظمة …" is a part of the body, which has a name without it.
        if body.range.count > 2, article.letters(body.range.lowerBound).hasSuffix(Self.secretariat),
            let inner = article.annotations.match(.organization, at: body.range.lowerBound + 2),
            Int(inner.end) == body.range.upperBound
        {
            return article.string(withoutClitic: inner.range)
        }
        return article.string(withoutClitic: body.range)
    }

    private static let ofNations = foldedWord("الأممي")
    private static let secretariat = foldedWord("الأمانة")
    private static let abd = foldedWord("عبد")

    /// The Latin spelling of a name when every word of it is known.
    private func latin(_ name: Range<Int>) -> String? {
        var words: [String] = []
        var afterAbd = false
        for index in name where article.token(index).kind == .arabicWord {
            let letters = article.letters(index)
            if letters.elementsEqual(Self.abd) {
                afterAbd = true
                continue
            }
            if afterAbd {
                // عبد and what follows are one name, listed as one word.
                guard let word = lexicon.latinSpelling(ofWord: lexicon.word(Self.abd + letters)) else {
                    return nil
                }
                words.append(word)
                afterAbd = false
                continue
            }
            guard let word = lexicon.latinSpelling(ofWord: article.annotations.word(at: index)) else {
                return nil
            }
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// Names listed after "حضر الاستقبال" and the like, in the contact's sentences and the ones that follow them.
    private func attendees(_ contact: Contact, isPrimary: Bool, among events: [Contact]) -> [Attendee] {
        guard contact.type != .conference else { return [] }
        var result: [Attendee] = []
        var seen = Set(contact.persons)
        let reach = isPrimary ? Array(article.sentences.indices) : contact.sentences
        for index in reach where !article.sentences[index].isHeadline {
            let range = article.sentences[index].range
            guard let cue = attendanceCue(range) ?? (isOtherSide(index) ? attendanceCue(before: index) : nil) else {
                continue
            }
            if isPrimary, tellsOfAnother(cue, in: index, than: contact, among: events) { continue }
            let scene = reading.scene(index)
            let list =
                isOtherSide(index) && scene.attendance == range.upperBound
                ? range : scene.presence ?? startOfList(scene, cue)..<endOfList(scene)
            let named = scene.presence == nil ? scene.mentions : Array(cast.mentions(in: index))
            for mention in named where list.contains(mention.actor.range.lowerBound) {
                let person = cast.persons[mention.person]
                guard let name = person.name, name.count > 1, seen.insert(mention.person).inserted else {
                    continue
                }
                result.append(
                    Attendee(
                        name: article.name(name, isCut: person.nameIsCut),
                        title: person.title.map { article.string(withoutClitic: $0) },
                        country: person.country))
            }
        }
        return result
    }

    /// Where a list of those present ends: "بحضور فلان وفلان، وصرح علان", "مرفوقا بفلان، بدعوة من علان".
    private func endOfList(_ scene: Scene) -> Int {
        (scene.attendance..<scene.sentence.range.upperBound).first { index in
            article.annotations.at(index).contains {
                switch $0.category {
                case .function: lexicon.functionWords[Int($0.value)] == .reportingVerb && $0.clitics == .and
                case .cue: lexicon.cues[Int($0.value)] == .invitation && !isOfRelative(index, scene)
                default: false
                }
            }
        } ?? scene.sentence.range.upperBound
    }

    /// The first word of a sentence that opens a list of those present.
    func attendanceCue(_ range: Range<Int>) -> Cue? {
        for index in range {
            guard let match = article.annotations.match(.cue, at: index) else { continue }
            let cue = lexicon.cues[Int(match.value)]
            if cue.opensAttendance { return cue }
        }
        return nil
    }

    /// Whether a list of those present belongs to another event of the article: those at the airport to the trip, those
    /// at the table to the talks told last before it.
    private func tellsOfAnother(
        _ list: Cue, in sentence: Int, than contact: Contact, among events: [Contact]
    ) -> Bool {
        guard contact.type == .bilateralTalks, !contact.sentences.contains(sentence) else {
            return false
        }
        /// The body sentence nearest before the list that tells an event.
        let nearest = { (event: Contact) in
            event.sentences.filter { $0 <= sentence && !self.article.sentences[$0].isHeadline }.max() ?? -1
        }
        // "كما استقبل فلانا يرافقه علان": another reception, whether or not it became an event.
        let scene = reading.scene(sentence)
        let isOther = scene.triggers.contains {
            let row = lexicon.triggers[Int($0.value)]
            return Int($0.start) < scene.attendance && row.form != .noun
                && (row.frame == .receive || row.frame == .meet)
        }
        if isOther { return true }
        let rivals = events.filter { event in
            guard event.trigger != contact.trigger else { return false }
            // "حضر اللقاء" is not said of talks that are still to come.
            if list == .attendance, event.status == .planned, contact.status == .occurred { return false }
            return list == .attendance ? event.type == .bilateralTalks && isToldByVerb(event) : true
        }
        if list == .greeting, rivals.contains(where: { $0.type == .visit && nearest($0) >= 0 }) {
            return true
        }
        return rivals.contains { nearest($0) > nearest(contact) }
    }

    /// "استقبل", "التقى", not "لقاؤه" in passing.
    private func isToldByVerb(_ contact: Contact) -> Bool {
        article.annotations.match(.trigger, at: contact.trigger.lowerBound)
            .map { lexicon.triggers[Int($0.value)].form != .noun } ?? false
    }

    private func setDelegation(_ record: inout EventRecord, _ contact: Contact) {
        for sentence in contact.sentences {
            for mention in cast.mentions(in: sentence) where mention.actor.isDelegation {
                let person = cast.persons[mention.person]
                guard let country = mention.actor.country ?? person.country else { continue }
                let head = record.participants.first { $0.country == country && $0.role == .guest }?.name
                record.delegation = Delegation(
                    country: country, text: article.string(withoutClitic: mention.actor.range), head: head)
                record.evidence.append(evidence("delegation", mention.actor.range))
                return
            }
        }
    }

    private func setCodes(_ record: inout EventRecord, _ contact: Contact) {
        var key = contact.type.rawValue
        if contact.status == .planned {
            key = "planned"
        } else if contact.isPhone {
            key = "phone"
        }
        guard let code = lexicon.codes[key] ?? lexicon.codes[contact.type.rawValue] else { return }
        record.cameo = code.cameo
        let contexts = record.topics.compactMap { topic in
            lexicon.topicNames.firstIndex(of: topic).flatMap { lexicon.topicContexts[$0] }
        }
        record.plover = PloverCode(
            event: code.ploverEvent, mode: code.ploverMode,
            contexts: contexts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    /// A sum of parts that each say how sure the reading is; of the surest records a few are wrong too.
    private func confidence(_ contact: Contact, isPrimary: Bool) -> Double {
        var value = 0.35
        if contact.isComplete { value += 0.15 }
        if contact.isInHeadline { value += 0.1 }
        if contact.sentences.count > 1 { value += 0.1 }
        let persons = contact.persons.map { cast.persons[$0] }
        if persons.filter({ $0.name != nil }).count >= 2 { value += 0.15 }
        if !persons.isEmpty, persons.allSatisfy({ !$0.countryIsGuess }) { value += 0.05 }
        if contact.date != nil { value += 0.05 }
        if contact.date?.resolved(tense: .past).conflict != nil { value -= 0.1 }
        return min(0.98, isPrimary ? value + 0.05 : value - 0.1)
    }
}

extension Article {
    /// The bytes of a range, without the first letter and its marks when that is a proclitic.
    func byteRange(_ range: Range<Int>, isCut: Bool) -> Range<Int> {
        var bytes = tokens.byteRange(range)
        guard isCut else { return bytes }
        let utf8 = text.utf8
        var start = bytes.lowerBound
        repeat {
            start += 1
            while start < bytes.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
            let next = start < bytes.upperBound ? TokenizedText.scalar(utf8, start).scalar : 0
            if FoldedLetter.fold(next) != FoldedLetter.ignorable { break }
        } while start < bytes.upperBound
        bytes = start..<bytes.upperBound
        return bytes
    }

    /// A name as written, inner white space made single.
    func name(_ range: Range<Int>, isCut: Bool) -> String {
        isCut ? Self.evened(text.string(byteRange(range, isCut: true))) : string(range)
    }

    /// "الملك", "بالملك", "للملك" as an office: "ملك".
    func withoutArticle(_ word: Range<Int>) -> String {
        let text = string(withoutClitic: word)
        // Vowel signs may stand on the article, too.
        let letters = text.unicodeScalars.lazy.filter { FoldedLetter.fold($0.value) != FoldedLetter.ignorable }.prefix(
            2)
        let article = letters.elementsEqual("ال".unicodeScalars) ? 2 : letters.first == "ل" ? 1 : 0
        return String(Self.dropping(article, of: text))
    }

    /// A text without its first letters and the marks on them.
    private static func dropping(_ letters: Int, of text: String) -> Substring.UnicodeScalarView {
        var scalars = Substring(text).unicodeScalars
        var left = letters
        while let first = scalars.first {
            if FoldedLetter.fold(first.value) != FoldedLetter.ignorable {
                guard left > 0 else { break }
                left -= 1
            }
            scalars.removeFirst()
        }
        return scalars
    }

    /// The text of a range whose first word loses its proclitics: "بالرباط" gives "الرباط", "للمغرب" "المغرب".
    func string(withoutClitic range: Range<Int>) -> String {
        let text = string(range)
        guard !range.isEmpty else { return text }
        let best = annotations.at(range.lowerBound).filter {
            switch $0.category {
            case .city, .country, .title, .organization, .trigger, .cue, .honorific, .institution: true
            default: false
            }
        }.max { ($0.range.count, $1.clitics.rawValue) < ($1.range.count, $0.clitics.rawValue) }
        guard let clitics = best?.clitics.subtracting([.the, .will]), !clitics.isEmpty else {
            return text
        }
        let cut =
            (clitics.contains(.and) || clitics.contains(.then) ? 1 : 0)
            + (clitics.isDisjoint(with: .prepositions) ? 0 : 1)
        let rest = String(Self.dropping(cut, of: text))
        // لل hides the alef of the article; in "للجنة", "للقاء", "للندن" the second ل is the word's own.
        let lam = FoldedLetter.arabic(0x644)
        let letters = letters(range.lowerBound).dropFirst(
            clitics.contains(.and) || clitics.contains(.then) ? 1 : 0)
        let word = Array(letters.dropFirst())
        let isOwn =
            Self.wordsInLam.contains(where: word.starts) || lexicon.word([FoldedLetter.arabic(0x627)] + word) < 0
        return clitics.contains(.to) && letters.starts(with: lam, lam) && !isOwn ? "ا" + rest : rest
    }

    /// Words whose own first letter is the ل that an article would end in.
    private static let wordsInLam = ["لجنة", "لقاء"].map { foldedWord($0) }
}
