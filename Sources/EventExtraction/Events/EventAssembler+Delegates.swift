import ArabicText
import Lexicon

/// Who takes part in the gathering that is the news, told by a later sentence that does not name it again.
extension EventAssembler {
    /// Adds those who chair it, are there for a state, hand its chair over, sign its text or welcome its guests.
    func withDelegatesNamedLater(_ contact: Contact) -> Contact {
        var contact = contact
        /// The last line of a list of those who take part.
        var listed: Int?
        for index in article.sentences.indices where !article.sentences[index].isHeadline {
            let scene = reading.scene(index)
            let mentions = scene.mentions.filter { cast.persons[$0.person].name != nil }
            if contact.sentences.contains(where: { (0...2).contains(index - $0) }) {
                contact.sideCountries.formUnion(statesWithDelegates(in: scene))
            }
            guard !mentions.isEmpty else { continue }
            if isItem(index, behind: listed, of: contact) {
                listed = index
                chain(of: mentions, from: scene.sentence.range.lowerBound).forEach { join($0, &contact) }
            }
            let isNear = contact.sentences.contains { (0...2).contains(index - $0) } || namesItAgain(scene)
            arrivals(in: scene, mentions, of: contact).forEach { join($0, &contact) }
            if isNear {
                attendants(in: scene, mentions, of: contact).forEach { join($0, &contact) }
                representatives(in: scene, mentions).forEach { join($0, &contact) }
                assured(in: scene, mentions).forEach { join($0, &contact) }
            }
            for mention in mentions {
                if isNear, isChairOfIt(mention, scene, contact) || moderates(mention, scene) {
                    chair(mention.person, &contact)
                } else if isNear,
                    standsForState(mention, scene) || isLeaderOfDelegation(mention, scene)
                        || isSentByAntecedent(mention, scene)
                {
                    join(mention.person, &contact)
                }
            }
            for position in scene.sentence.range.lowerBound..<scene.sentence.range.upperBound - 1 {
                let letters = article.letters(position).withoutConjunction
                // Far from where the gathering is told only this one word is of it.
                guard isNear || Self.chairmanship.contains(letters) else { continue }
                if Self.except.contains(letters), isNear {
                    chain(of: mentions, from: position + 1).forEach { join($0, &contact) }
                } else if Self.signing.contains(letters), isNear, !isElsewhere(scene) {
                    let signers = chain(of: mentions, from: position + 1)
                    guard Set(signers.map { reader.sides(of: $0).country }).count > 1 else { continue }
                    signers.forEach { join($0, &contact) }
                } else if isNear, Self.thereIn.contains(letters), position > scene.sentence.range.lowerBound,
                    Self.attending.contains(article.letters(position - 1).withoutConjunction)
                {
                    chain(of: mentions, from: position + 1).forEach { join($0, &contact) }
                } else if isNear, Self.supervising.contains(letters) {
                    supervise(at: position, scene, mentions, &contact)
                } else if article.isOpening(position), isNear {
                    open(at: position, scene, mentions, &contact)
                } else if isNear, Self.electing.contains(letters) {
                    elect(at: position, scene, mentions, &contact)
                } else if Self.chairmanship.contains(letters) {
                    handOver(at: position, scene, mentions, &contact)
                } else if isNear, Self.welcome.contains(letters) {
                    welcome(at: position, mentions, &contact)
                }
            }
        }
        return contact
    }

    /// "وترأسه فلان": the pronoun of a verb that opens its sentence, or stands behind a word for the gathering, is the gathering.
    private func isChairOfIt(_ mention: Mention, _ scene: Scene, _ contact: Contact) -> Bool {
        guard reader.isCalledChair(mention, scene) else { return false }
        let start = mention.actor.range.lowerBound
        return start - scene.sentence.range.lowerBound <= 2 || contact.sentences.contains(scene.index)
            || scene.triggers.contains {
                [.gathering, .session, .meet].contains(lexicon.triggers[Int($0.value)].frame)
                    && (0...Self.reachOfPronoun).contains(start - Int($0.end))
            }
    }

    /// "فلان، الذي أدار الجلسة", "وتولى فلان إدارة الجلسات", "وترأس الاجتماعات فلان", "ورأس فلان الاجتماعات"
    private func moderates(_ mention: Mention, _ scene: Scene) -> Bool {
        let (start, end) = (mention.actor.range.lowerBound, mention.actor.range.upperBound)
        let opening = scene.sentence.range.lowerBound
        // "وترأس الجلسة الافتتاحية فلان"
        let what = start - 2 > opening && Self.whichSitting.contains(article.letters(start - 1)) ? start - 2 : start - 1
        if what > opening, Self.moderated.contains(article.letters(what)),
            Self.heading.contains(article.letters(what - 1).withoutConjunction)
        {
            return true
        }
        if start > opening, end < scene.sentence.range.upperBound, Self.moderated.contains(article.letters(end)),
            Self.heading.contains(article.letters(start - 1).withoutConjunction)
        {
            return true
        }
        if isUnderChair(start, scene) || isSubjectOfHeading(start, scene) { return true }
        let near = end..<max(end, min(end + Self.reachOfModeration, scene.sentence.range.upperBound - 1))
        return near.contains {
            Self.moderated.contains(article.letters($0 + 1))
                && (Self.moderation.contains(article.letters($0)) || Self.heading.contains(article.letters($0)))
        }
    }

    /// "وتدارس المجتمعون، تحت رئاسة فلان": those who meet under somebody's chair.
    private func isUnderChair(_ start: Int, _ scene: Scene) -> Bool {
        let first = scene.sentence.range.lowerBound
        guard start - 2 >= first, Self.chairmanship.contains(article.letters(start - 1)),
            Self.under.contains(article.letters(start - 2))
        else { return false }
        return (first..<start - 2).contains { Self.assembled.contains(article.letters($0).withoutConjunction) }
    }

    /// "ويترأس الاجتماع الذي يستمر يومين فلان": the subject behind a clause on what he heads.
    private func isSubjectOfHeading(_ start: Int, _ scene: Scene) -> Bool {
        let first = scene.sentence.range.lowerBound
        guard start - 3 > first,
            let verb = (first..<min(first + 2, start - 3)).first(where: {
                Self.heading.contains(article.letters($0).withoutConjunction)
            }),
            Self.moderated.contains(article.letters(verb + 1)), start - verb <= Self.reachOfSubject,
            !scene.mentions.contains(where: { (first..<start).contains($0.actor.range.lowerBound) }),
            let mention = scene.mentions.first(where: { $0.actor.range.lowerBound == start }),
            mention.actor.clitics.isEmpty
        else { return false }
        return !article.annotations.has(.cue, at: start - 1)
            && !article.annotations.traits(at: start - 1).contains(.function)
    }

    private static let assembled = WordSet([
        "المجتمعون", "المشاركون", "المؤتمرون", "الحاضرون", "الوزراء", "الأعضاء", "القادة", "المندوبون", "الخبراء",
        "المشاركين", "المجتمعين",
    ])
    /// Words from a verb of heading to its subject.
    private static let reachOfSubject = 10

    private static let heading = WordSet([
        "ترأس", "ترأست", "رأس", "رأست", "يترأس", "تترأس", "يرأس", "ترأسا", "سيترأس",
        "ستترأس", "سيرأس", "سترأس", "أدار", "أدارت", "يدير", "تدير", "سيدير", "ستدير",
    ])
    private static let reachOfModeration = 3
    private static let moderation = WordSet(["أدار", "أدارت", "يدير", "تدير", "إدارة", "تسيير", "سير", "سيرت"])
    private static let moderated = WordSet([
        "الجلسة", "الجلسات", "جلسات", "المؤتمر", "الاجتماع", "الاجتماعات", "القمة", "الدورة", "الملتقى", "المنتدى",
        "الندوة",
        "أعمال", "أشغال", "الأعمال", "الأشغال", "الافتتاح", "اللقاء", "المباحثات", "الورشة", "المحادثات",
        "المشاورات", "المفاوضات", "المداولات", "النقاشات", "أعماله", "أعمالها", "أشغاله", "أشغالها", "جلساته",
        "جلساتها",
    ])
    private static let whichSitting = WordSet(["الافتتاحية", "الختامية", "الرسمية", "الوزارية", "العامة"])

    /// Words from a word for the gathering to him who is said to chair it.
    private static let reachOfPronoun = 8

    /// A line with a dash or a number behind "they are:", or behind another such line.
    private func isItem(_ index: Int, behind listed: Int?, of contact: Contact) -> Bool {
        guard index > 0, case let range = article.sentences[index].range, !range.isEmpty else { return false }
        switch article.token(range.lowerBound).kind {
        case .dash, .number, .otherMark: break
        default: return false
        }
        if listed == index - 1 { return true }
        return contact.sentences.contains(index - 1)
            && article.sentences[index - 1].range.last.map { article.token($0).kind == .colon } ?? false
    }

    func chair(_ person: Int, _ contact: inout Contact) {
        guard !contact.chairs.contains(person) else { return }
        contact.others.removeAll { $0 == person }
        contact.hosts.removeAll { $0 == person }
        contact.chairs.append(person)
    }

    func join(_ person: Int, _ contact: inout Contact) {
        if !contact.persons.contains(person) { contact.others.append(person) }
    }

    /// "وعن مالي وزير المياه فلان", "ومثل فرنسا الوزيرة فلانة": the state for which somebody is there stands right before him.
    private func standsForState(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        if isForCapital(mention, scene) { return true }
        guard mention.actor.clitics.isEmpty,
            let state = article.annotations.item(endingAt: start, .country),
            Int(state.start) > scene.sentence.range.lowerBound,
            lexicon.countries[Int(state.value)].kind != .office,
            case let before = article.letters(Int(state.start) - 1)
        else { return false }
        return Cast.standingFor.contains(before)
            || Cast.inNameOf.contains(before) && isAttended(scene, before: Int(state.start))
    }

    /// "وحضره عن المغرب فلان، وعن مالي علان": whether a word of coming or chairing stands before a place of the sentence.
    private func isAttended(_ scene: Scene, before place: Int) -> Bool {
        scene.attendance < place
            || scene.triggers.contains {
                [.attend, .represent, .chair].contains(lexicon.triggers[Int($0.value)].frame) && Int($0.end) <= place
            }
            || scene.mentions.contains { $0.actor.range.upperBound <= place && reader.isCalledChair($0, scene) }
    }

    /// "رئيس الوفد التركي فلان", "رئيسة وفد الاتحاد فلانة": his office itself says that he leads those of one side.
    private func isLeaderOfDelegation(_ mention: Mention, _ scene: Scene) -> Bool {
        guard let title = mention.actor.title, title.count > 2, mention.actor.name != nil, !isElsewhere(scene),
            Self.delegations.contains(article.letters(title.lowerBound + 1).withoutClitics)
        else { return false }
        let person = cast.persons[mention.person]
        return person.country != nil && !person.countryIsGuess || person.organization != nil
    }

    private static let delegations = WordSet(["وفد", "بعثة"])

    /// Whether a sentence tells another contact: what is done there is not done at the gathering.
    func isElsewhere(_ scene: Scene, where condition: (Annotation) -> Bool = { _ in true }) -> Bool {
        scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .receive, .meet, .visit, .arrive, .phone: condition($0)
            default: false
            }
        }
    }

    /// Whether a sentence that tells no other contact speaks of "the meeting" again, and of no earlier or later one.
    func namesItAgain(_ scene: Scene) -> Bool {
        guard !isElsewhere(scene) else { return false }
        return scene.triggers.contains {
            let row = lexicon.triggers[Int($0.value)]
            return row.isGathering && row.form == .noun
                && article.letters(Int($0.start)).containsArticle && !reader.isPressConference(Int($0.start))
                && !(Int($0.end)..<min(Int($0.end) + 3, scene.sentence.range.upperBound)).contains {
                    Self.otherTimes.contains(article.letters($0))
                }
        }
    }

    private static let otherTimes = WordSet([
        "السابق", "السابقة", "الماضي", "الماضية", "المقبل", "المقبلة", "القادم", "القادمة", "الأخير", "الأخيرة",
        "الفائت",
        "الفائتة",
    ])

    /// The persons who are named from a word on, each joined to the one before by و or a comma.
    func chain(of mentions: [Mention], from start: Int, reach: Int = reachOfChain) -> [Int] {
        var result: [Int] = []
        var end = start
        for mention in mentions where mention.actor.range.lowerBound >= start {
            let range = mention.actor.range
            let gap = range.lowerBound - end
            guard result.isEmpty ? gap <= reach : gap <= 1 && mention.actor.clitics.contains(.and) else {
                break
            }
            result.append(mention.person)
            end = range.upperBound
        }
        return result
    }

    /// Words between what leads to a list of persons and the first of them: "الاتفاق", "كل من".
    static let reachOfChain = 3

    /// "وشارك فيه فلان وعلان"
    private static let thereIn = WordSet(["فيه", "فيها"])
    private static let attending = WordSet(["شارك", "شاركت", "يشارك", "تشارك", "سيشارك", "ستشارك", "تحدث", "تحدثت"])

    /// "لم يحضر من القادة سوى فلان وعلان"
    private static let except = WordSet(["سوى", "باستثناء"])

    /// "ووقع الاتفاق رئيس مالي فلان ورئيس بوروندي علان"
    private static let signing = WordSet(["وقع", "وقعت", "وقعه", "وقعها", "يوقع", "توقع", "ووقع"])

    /// "افتتح الوزير فلان المؤتمر", "ويفتتح أعمال المؤتمر الذي يدوم يومين رئيس الوزراء فلان": who opens a gathering at home chairs it.
    private func open(at verb: Int, _ scene: Scene, _ mentions: [Mention], _ contact: inout Contact) {
        // "وقال الوزير فلان، الذي افتتح المؤتمر، إن …"
        let isRelative = reader.cue(.relative, in: verb - 1..<verb) != nil
        let before = isRelative ? mentions.first { (1...2).contains(verb - $0.actor.range.upperBound) } : nil
        guard let opener = before ?? mentions.first(where: { $0.actor.range.lowerBound > verb }),
            case let range = opener.actor.range, before != nil || range.lowerBound - verb <= Self.reachOfOpener,
            opener.actor.clitics.isEmpty,
            !contact.chairs.contains(opener.person), cast.persons[opener.person].isIntroduced,
            contact.place == nil || cast.persons[opener.person].country == nil
                || cast.persons[opener.person].country == contact.place?.country,
            let opened = scene.triggers.first(where: {
                Int($0.start) > verb && lexicon.triggers[Int($0.value)].isGathering
            }),
            Int(opened.start) - verb <= 2 || (0...Self.reachOfOpened).contains(Int(opened.start) - range.upperBound)
        else { return }
        chair(opener.person, &contact)
    }

    /// Words from a verb of opening to him who opens, and from him to what he opens: "في عمان اليوم أعمال".
    private static let reachOfOpener = 14
    private static let reachOfOpened = 6

    /// "وتسلم رئاسة الدورة فلان من علان", "وسلم علان رئاسة المجلس إلى فلان", "انتقلت رئاسة القمة إلى فلان خلفا لعلان".
    private func handOver(at word: Int, _ scene: Scene, _ mentions: [Mention], _ contact: inout Contact) {
        let first = max(scene.sentence.range.lowerBound, word - Self.reachOfHandOver)
        guard let verb = (first..<word).last(where: { Self.handing.contains(article.letters($0).withoutConjunction) })
        else { return }
        // "الوزير فلان، الذي تتولى بلاده رئاسة اللجنة": a state takes the chair, and what follows is another's.
        if Self.ownState.contains(article.letters(verb + 1)) { return }
        let end = scene.sentence.range.upperBound
        let before = mentions.last { (verb..<word).contains($0.actor.range.lowerBound) }
        let behind = mentions.filter {
            (word..<min(end, word + Self.reachOfNewChair)).contains($0.actor.range.lowerBound)
        }
        // "فلان، الذي آلت إليه رئاسة الملتقى"
        if Self.toHim.contains(article.letters(verb + 1)) {
            if let holder = mentions.last(where: { (0...3).contains(verb - $0.actor.range.upperBound) }) {
                chair(holder.person, &contact)
            }
            return
        }
        guard let next = behind.first else { return }
        // "متسلما الرئاسة من نظيره فلان": who gives it.
        if article.isFrom(next.actor.range.lowerBound - 1) {
            let taker = before ?? mentions.last { (0...Self.reachOfTaker).contains(verb - $0.actor.range.upperBound) }
            if let taker { chair(taker.person, &contact) }
            join(next.person, &contact)
            return
        }
        // "وتسلم الرئاسة للعام المقبل فلان": of the next gathering.
        if (word + 1..<next.actor.range.lowerBound).contains(where: { Self.otherTimes.contains(article.letters($0)) }) {
            join(next.person, &contact)
            return
        }
        if isTo(next), Self.giving.contains(article.letters(verb).withoutConjunction) {
            chair(next.person, &contact)
            if let before { join(before.person, &contact) }
            return
        }
        // "تولى فلان رئاسة …": the subject stands before.
        guard next.actor.clitics.isEmpty || isTo(next), before == nil || isTo(next) else {
            if let before { chair(before.person, &contact) }
            return
        }
        chair(next.person, &contact)
        let former = mentions.first {
            let start = $0.actor.range.lowerBound
            return (1...3).contains(start - next.actor.range.upperBound)
                && (article.isFrom(start - 1) || $0.actor.clitics == .to)
        }
        if let former { join(former.person, &contact) }
    }

    private func isTo(_ mention: Mention) -> Bool {
        mention.actor.clitics == .to
            || reader.cue(.toward, in: mention.actor.range.lowerBound - 1..<mention.actor.range.lowerBound) != nil
    }

    private static let chairmanship = WordSet(["رئاسة", "رئاستها", "رئاسته", "الرئاسة"])
    private static let giving = WordSet([
        "سلم", "سلمت", "يسلم", "تسلم", "انتقلت", "آلت", "تنتقل", "ستنتقل", "تؤول", "ستؤول",
    ])
    private static let handing = WordSet([
        "سلم", "سلمت", "يسلم", "انتقلت", "آلت", "تنتقل", "ستنتقل", "تؤول", "ستؤول", "تسلم", "تسلمت", "يتسلم", "تتسلم",
        "سيتسلم", "ستتسلم", "تولى", "تولت", "يتولى", "تتولى", "سيتولى", "ستتولى", "استلم", "استلمت",
        "متسلما", "متسلمة", "مسلما", "مسلمة",
    ])
    private static let toHim = WordSet(["إليه", "إليها"])
    private static let ownState = WordSet(["بلاده", "بلادها", "دولته", "دولتها", "حكومته", "حكومتها"])
    /// Words from the verb to the chair, and from it to who takes it: "رئاسة الدورة الحالية للمجلس".
    private static let reachOfHandOver = 12
    /// Words from him who takes the chair to the verb or participle: "فلان، الاجتماع الوزاري صباح الثلاثاء متسلما".
    private static let reachOfTaker = 7
    private static let reachOfNewChair = 8

    /// "وكان الرئيس فلان في استقبال رؤساء الوفود": who welcomes those who come is their host.
    private func welcome(at word: Int, _ mentions: [Mention], _ contact: inout Contact) {
        guard Self.guests.contains(article.letters(word + 1)),
            let host = mentions.first(where: {
                (0...3).contains(word - $0.actor.range.upperBound)
                    || (2...Self.reachOfHost).contains($0.actor.range.lowerBound - word)
            }),
            case let person = cast.persons[host.person], person.holdsOffice || person.isDignitary,
            contact.place == nil || person.country == nil || person.country == contact.place?.country,
            !contact.persons.contains(host.person)
        else { return }
        contact.hosts.append(host.person)
    }

    private static let reachOfHost = 5
    private static let welcome = WordSet(["استقبال", "باستقبال", "مستقبلي", "مستقبل"])
    private static let guests = WordSet([
        "رؤساء", "القادة", "قادة", "الضيوف", "ضيوف", "ضيوفه", "ضيوفها", "المشاركين", "الوفود", "وفود", "الزعماء",
        "زعماء", "الملوك",
        "المؤتمرين",
    ])
}
