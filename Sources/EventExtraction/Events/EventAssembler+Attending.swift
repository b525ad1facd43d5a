import ArabicText
import Lexicon

/// Who is at the gathering that is the news, told by words of coming, and of its sittings.
extension EventAssembler {
    /// "كما حضرت ممثلة المنظمة فلانة", "وترأس الجلسة الأولى فلان", "من أبرز المشاركين فلان وعلان", "والوفد السويدي فلانة".
    func attendants(in scene: Scene, _ mentions: [Mention], of contact: Contact) -> [Int] {
        let isElsewhere = isElsewhere(scene)
        var result = isElsewhere ? [] : mentions.filter { steersSession($0, scene) }.map(\.person)
        if !isElsewhere { result += headsOfDelegations(scene) }
        for position in scene.sentence.range.lowerBound..<scene.sentence.range.upperBound - 1 {
            if Self.comers.contains(article.letters(position + 1)),
                Self.foremost.contains(article.letters(position).withoutClitics)
                    // "ومن المشاركين فلان", not "عدد من المشاركين".
                    || position == scene.sentence.range.lowerBound && Self.among.contains(article.letters(position))
            {
                // "من أبرز المشاركين الذين وصلوا فلان وعلان"
                result += chain(of: mentions, from: position + 2, reach: Self.reachOfForemost)
            } else if Self.assured.contains(article.letters(position)),
                Self.theirComing.contains(article.letters(position + 1))
            {
                // "الموعد الذي أكد حضوره، إلى حدود الساعة، كل من فلان وعلان"
                result += chain(of: mentions, from: position + 2, reach: Self.reachOfForemost + 1)
            } else if isElsewhere {
                continue
            } else if Self.comingBehind.contains(article.letters(position)), namesItAgain(scene) {
                result += subjects(before: position, mentions)
            } else if isComing(position) {
                result += arrivals(behind: position, scene, mentions).filter { isFromOutside($0, contact) }
            } else if isBesides(position),
                scene.triggers.contains(where: { comes($0, before: position) })
                    || tellsOfComing(scene, before: position)
            {
                result += chain(of: mentions, from: position + 2, reach: 1).filter { isFromOutside($0, contact) }
            }
        }
        return result
    }

    /// "ويرأس الوفد الألماني فلان، والوفد السويدي علانة": heads of several delegations in one sentence.
    private func headsOfDelegations(_ scene: Scene) -> [Int] {
        let heads = cast.headsOfSides(in: scene.index)
        return Set(heads.map(\.country)).count > 1 ? heads.map(\.person).filter { cast.persons[$0].name != nil } : []
    }

    private func isComing(_ index: Int) -> Bool { Self.coming.contains(article.letters(index).withoutConjunction) }

    /// "إضافة إلى", "فضلا عن", "إلى جانب"
    private func isBesides(_ index: Int) -> Bool {
        Self.besides.contains(article.letters(index)) && Self.towards.contains(article.letters(index + 1))
            || Self.side.contains(article.letters(index + 1)) && Self.towards.contains(article.letters(index))
    }

    /// "شارك في الدورة وزراء …، إضافة إلى رئيس الهيئة فلان": a word of taking part before a place of the sentence.
    private func comes(_ trigger: Annotation, before position: Int) -> Bool {
        lexicon.triggers[Int(trigger.value)].frame == .attend && Int(trigger.end) <= position
    }

    private static let besides = WordSet(["إضافة", "بالإضافة", "فضلا", "علاوة"])
    private static let towards = WordSet(["إلى", "عن", "على"])
    private static let side = WordSet(["جانب"])

    /// Those whose coming a verb tells that has no other object than the gathering: "حضرت فلانة.", "حضر جلسته الأخيرة فلان".
    private func arrivals(behind verb: Int, _ scene: Scene, _ mentions: [Mention]) -> [Int] {
        let isOfSession = article.annotations.match(.trigger, at: verb + 1).map {
            lexicon.triggers[Int($0.value)].isGathering
        }
        let persons = chain(of: mentions, from: verb + 1, reach: isOfSession ?? false ? 3 : 1)
        guard let last = persons.last, let end = mentions.last(where: { $0.person == last })?.actor.range.upperBound
        else { return [] }
        let isEnd = end >= scene.sentence.range.upperBound || article.token(end).kind != .arabicWord
        return isEnd || isOfSession ?? false ? persons : []
    }

    /// "ووصل إلى أديس أبابا الرئيس الكيني فلان والرئيس الأوغندي علان، فيما يصل …", "يستقبل كلا من رئيس النيجر فلان ورئيس مالي علان": rulers
    /// and ministers of several states who come at once to where the gathering is held.
    func arrivals(in scene: Scene, _ mentions: [Mention], of contact: Contact) -> [Int] {
        guard mentions.count > 1, let place = contact.place,
            let verb = scene.triggers.first(where: {
                let row = lexicon.triggers[Int($0.value)]
                return (row.frame == .arrive || row.frame == .receive) && row.form != .noun
            }),
            scene.places.allSatisfy({ $0.relation == .bare || $0.country == place.country })
        else { return [] }
        let comers = mentions.filter { mention in
            let person = cast.persons[mention.person]
            return mention.actor.range.lowerBound > Int(verb.start) && person.holdsHighOffice && !person.countryIsGuess
                && person.organization == nil && person.country != nil && person.country != place.country
                && person.rank != .ambassador
        }
        return Set(comers.map { cast.persons[$0.person].country }).count > 1 ? comers.map(\.person) : []
    }

    /// "إن وكيل الوزارة الإيراني فلان وأمين عام الوزارة الأردنية علان سيحضران الاجتماع": those right before a verb of coming.
    private func subjects(before verb: Int, _ mentions: [Mention]) -> [Int] {
        var result: [Int] = []
        var end = verb
        for mention in mentions.reversed() where mention.actor.range.upperBound <= end {
            guard mention.actor.range.upperBound == end else { break }
            result.insert(mention.person, at: 0)
            guard mention.actor.clitics.contains(.and) else { break }
            end = mention.actor.range.lowerBound
        }
        return result.filter { cast.persons[$0].holdsOffice && !cast.persons[$0].isDelegation }
    }

    private static let comingBehind = WordSet([
        "سيحضران", "سيحضرون", "سيحضر", "ستحضر", "سيشاركان", "سيشاركون", "سيشارك", "ستشارك", "يحضران", "يحضرون",
        "يشاركان",
        "يشاركون", "حضرا", "حضروا", "شاركا", "شاركوا",
    ])

    /// An official of a body, of another state than the host's or of one that takes part.
    private func isFromOutside(_ index: Int, _ contact: Contact) -> Bool {
        let person = cast.persons[index]
        guard person.holdsOffice, !person.isDelegation else { return false }
        // The ambassador to the state of the gathering is there for company.
        guard person.rank != .ambassador else { return false }
        guard person.organization == nil, !isHeadOfBodyToldBefore(person) else { return true }
        return person.country.map { $0 != contact.place?.country || contact.sideCountries.contains($0) } ?? false
            && !person.countryIsGuess
    }

    /// "وترأس الجلسة الأولى فلان", "الثانية، التي أدارها فلان": who steers one of the sittings takes part.
    private func steersSession(_ mention: Mention, _ scene: Scene) -> Bool {
        var index = mention.actor.range.lowerBound - 1
        let first = scene.sentence.range.lowerBound
        guard index >= first, mention.actor.clitics.isEmpty, cast.persons[mention.person].isIntroduced else {
            return false
        }
        if Self.steeredIt.contains(article.letters(index).withoutConjunction) { return true }
        guard Self.oneOfSeveral.contains(article.letters(index)) else { return false }
        while index > first,
            Self.oneOfSeveral.contains(article.letters(index)) || Self.sitting.contains(article.letters(index))
        {
            index -= 1
        }
        return Self.steering.contains(article.letters(index).withoutConjunction)
    }

    /// "أشرف الوزير فلان، اليوم، على افتتاح الأشغال", "وأشرف على مراسم الافتتاح فلان", "فلان، الذي أشرف على انطلاق الملتقى", "تحت إشراف فلان": who
    /// has a gathering opened at home chairs it.
    func supervise(at word: Int, _ scene: Scene, _ mentions: [Mention], _ contact: inout Contact) {
        let end = scene.sentence.range.upperBound
        let holder: Mention?
        if Self.supervision.contains(article.letters(word)) {
            guard word > scene.sentence.range.lowerBound, Self.under.contains(article.letters(word - 1)) else { return }
            holder = mentions.first { $0.actor.range.lowerBound == word + 1 }
        } else {
            guard
                let opened = (word + 1..<min(end, word + Self.reachOfSupervision)).first(where: {
                    Self.opened.contains(article.letters($0).withoutClitics)
                })
            else { return }
            holder =
                mentions.first { (word + 1..<opened).contains($0.actor.range.lowerBound) }
                ?? mentions.last { (1...2).contains(word - $0.actor.range.upperBound) }
                ?? mentions.first { (1...Self.reachOfOpening).contains($0.actor.range.lowerBound - opened) }
        }
        guard let holder, case let person = cast.persons[holder.person], person.name != nil, person.holdsHighOffice,
            person.country == nil || contact.place == nil || person.country == contact.place?.country
        else { return }
        chair(holder.person, &contact)
    }

    static let supervising = WordSet(["أشرف", "أشرفت", "يشرف", "تشرف", "سيشرف", "ستشرف", "إشراف"])
    private static let supervision = WordSet(["إشراف"])
    /// "تحت إشراف", "تحت رئاسة"
    static let under = WordSet(["تحت"])
    private static let opened = WordSet(["افتتاح", "انطلاق", "اختتام", "انطلاقة", "أشغال", "أعمال", "مراسم", "جلسة"])
    /// Words from a verb of having something opened to what is.
    private static let reachOfSupervision = 18
    /// Words from what is opened to who has it opened: "افتتاح أشغال الدورة أول أمس الوزير".
    private static let reachOfOpening = 7

    private static let coming = WordSet([
        "حضر", "حضرت", "يحضر", "تحضر", "سيحضر", "ستحضر", "شارك", "شاركت", "يشارك", "تشارك", "سيشارك", "ستشارك",
    ])
    private static let foremost = WordSet(["أبرز", "بين", "ضمن", "مقدمة", "طليعة"])
    private static let among = WordSet(["من", "ومن"])
    private static let assured = WordSet([
        "أكد", "أكدت", "وأكد", "وأكدت", "تأكد", "تأكدت", "وتأكد", "وتأكدت", "يتوقع", "ويتوقع", "ينتظر", "وينتظر",
    ])
    private static let theirComing = WordSet([
        "حضوره", "حضورها", "حضور", "مشاركته", "مشاركتها", "مشاركة", "مشاركتهم", "حضورهم",
    ])
    private static let comers = WordSet([
        "المشاركين", "المشاركات", "الحاضرين", "الحضور", "المتحدثين", "المدعوين", "الضيوف", "المشاركون", "الحاضرون",
        "المتحدثون", "المدعوون",
    ])
    /// Words of a relative clause between those who take part and the first of them: "الذين أكدوا حضورهم".
    private static let reachOfForemost = 6

    private static let steeredIt = WordSet([
        "أدارها", "أدارتها", "يديرها", "تديرها", "أداره", "أدارته", "يديره", "تديره", "سيرها", "سيرتها", "سيديرها",
        "ستديرها",
    ])
    private static let steering = WordSet([
        "ترأس", "ترأست", "رأس", "رأست", "يترأس", "تترأس", "يرأس", "ترأسها", "أدار", "أدارت", "يدير", "تدير", "سير",
        "سيرت",
    ])
    private static let sitting = WordSet(["الجلسة", "جلسة", "الندوة", "الورشة", "المائدة"])
    private static let oneOfSeveral = WordSet([
        "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "الأخيرة", "منهما", "منها", "الصباحية", "المسائية",
    ])
}
