import ArabicText
import Lexicon

/// Contacts whose sentence leaves a side out that was told before: "واستقبله الملك", "وسيلتقي رئيس الوزراء".
extension FrameReader {
    /// "واستقبله في مكتبه رئيس الوزراء فلان": whom the pronoun stands for is the visitor of whom was told right before.
    func receivedHim(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard row(trigger).frame == .receive, row(trigger).form != .noun, hasPronoun(trigger),
            let last = contacts.last, let told = last.sentences.last, scene.index - told <= 2,
            let host = hostOfHim(scene, trigger, last),
            let guest = last.persons.first(where: { areForeign($0, host.person) })
        else { return nil }
        return .reception(at: trigger.range, scene, by: host.person, of: [guest])
    }

    /// Who receives him whom a pronoun means: behind the verb, or before it in "وكان الرئيس فلان قد استقبله".
    private func hostOfHim(_ scene: Scene, _ trigger: Annotation, _ last: Contact) -> Mention? {
        let before = principals(scene, before: Int(trigger.start))
        guard let host = principals(scene, after: Int(trigger.end)).first, host.actor.clitics.isEmpty,
            case let gap = Int(trigger.end)..<host.actor.range.lowerBound, gap.count <= 6,
            !gap.contains(where: isLanding)
        else {
            guard before.count == 1, let host = subjectBefore(scene, trigger),
                Self.hadBefore.contains(article.letters(scene.sentence.range.lowerBound).withoutConjunction)
            else { return nil }
            return host
        }
        // The visitor's own people may have been named: "وأدى صحبة السفير الليبي زيارة …، واستقبله الوزير".
        let isOfGuest = { (mention: Mention) in
            last.persons.contains { !self.areForeign($0, mention.person) && self.areForeign($0, host.person) }
        }
        return before.allSatisfy { !areForeign($0.person, host.person) || isOfGuest($0) } ? host : nil
    }

    /// "ويستقبل رئيس البرلمان فلان الضيف غدا", "استقبل الملك ضيفه": the visitor of whom was told, by a word that stands for him.
    func receivedGuest(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard row(trigger).frame == .receive, row(trigger).form != .noun, !hasPronoun(trigger),
            let host = subjectBefore(scene, trigger) ?? principals(scene, after: Int(trigger.end)).first,
            host.actor.clitics.isSubset(of: .and),
            case let from = max(Int(trigger.end), host.actor.range.upperBound),
            let word = (from..<scene.sentence.range.upperBound).prefixRange(Self.reachOfGuest).first(where: {
                article.isGuestWord($0)
            }), !scene.mentions.contains(where: { $0.actor.range.contains(word) }),
            let trip = contacts.last(where: { $0.type == .visit && $0.status != .cancelled }),
            let told = trip.sentences.last, scene.index - told <= Self.farthestTrip,
            let guest = trip.guests.first, areForeign(guest, host.person),
            let goal = trip.destination?.country, sides(of: host.person).country == goal
        else { return nil }
        return .reception(at: trigger.range, scene, by: host.person, of: [guest])
    }

    /// Words between who receives and the guest: the place, the day.
    private static let reachOfGuest = 8
    /// Sentences from a trip to what is told of "the guest".
    private static let farthestTrip = 4

    /// "كان في استقباله الوزير فلان الذي عقد معه جلسة مباحثات": with whom, the pronoun tells; of him was told right before.
    func talksWithHim(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Contact? {
        guard [.meet, .session, .discuss].contains(row(trigger).frame),
            case let near = max(scene.sentence.range.lowerBound, Int(trigger.start) - 1)..<Int(trigger.end) + 2,
            near.contains(where: { $0 < scene.sentence.range.upperBound && Self.withHim.contains(article.letters($0)) }
            ),
            let last = contacts.last, let told = last.sentences.last, scene.index - told <= 1,
            let actor = principals(scene, before: Int(trigger.start)).last
                ?? principals(scene, after: Int(trigger.end)).first,
            let partner = last.persons.first(where: { cast.persons[$0].rank != nil && areForeign($0, actor.person) }),
            // "زار الوزير القائد في مكتبه وبحث معه": what a visitor discusses he discusses with his host.
            row(trigger).frame != .discuss
                || last.type == .visit && told == scene.index
                    && (last.persons.contains(actor.person) || last.frame == .visit)
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = [actor.person, partner]
        // "هاتف الأمين العام وتباحث معه": what one discusses on the telephone is one call.
        contact.isPhone = last.isPhone && told == scene.index
        contact.isComplete = true
        return contact
    }

    private static let withHim = WordSet(["معه", "معها", "بينه", "بينها"])

    /// "يجري وزير الخارجية الألماني محادثات في طهران": who holds talks in another state holds them with it.
    func talksThere(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun, row(trigger).frame == .meet, !trigger.clitics.contains(.the),
            !isPossessed(trigger), Self.talks.contains(where: { article.letters(Int(trigger.start)).contains($0) }),
            let verb = carrier(of: trigger, scene), verb.clitics.isSubset(of: [.and, .then, .will]),
            let place = scene.places.first(where: { $0.relation == .inside && $0.range.lowerBound >= end }),
            place.range.lowerBound - end <= 2, !Self.neutral.contains(place.country),
            cue(.with, in: end..<scene.sentence.range.upperBound) == nil,
            cue(.between, in: end..<scene.sentence.range.upperBound) == nil,
            let subject = subjectBefore(scene, verb)
                ?? principals(scene, after: Int(verb.end)).first(where: {
                    $0.actor.range.upperBound <= Int(trigger.start)
                }),
            !subject.actor.number.isPlural, cast.persons[subject.person].holdsOffice,
            case let side = sides(of: subject.person),
            side.organization != nil || side.country.map({ $0 != place.country }) ?? false,
            principals(scene, after: end).allSatisfy({ !areForeign($0.person, subject.person) })
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = [subject.person]
        contact.sideCountries = [place.country]
        contact.place = place
        contact.isComplete = true
        return contact
    }

    private static let talks = ["محادثات", "مباحثات", "مشاورات", "لقاءات"].map { foldedWord($0) }

    /// Where the talks of others are held, and bodies have their seats.
    private static let neutral = Set(["CH", "AT", "BE"].compactMap { CountryCode($0) })

    /// "خص الملك الوزير الكيني باستقبال": host and guest, both before the noun.
    func singledOut(_ scene: Scene, _ trigger: Annotation) -> (host: Int, guest: Int)? {
        let before = principals(scene, before: Int(trigger.start)).suffix(2)
        guard before.count == 2, let host = before.first, let guest = before.last,
            host.actor.range.upperBound == guest.actor.range.lowerBound, guest.actor.clitics.isEmpty,
            host.actor.range.lowerBound > 0,
            Self.singlingOut.contains(article.letters(host.actor.range.lowerBound - 1).withoutConjunction),
            areForeign(host.person, guest.person)
        else { return nil }
        return (host.person, guest.person)
    }

    private static let singlingOut = WordSet(["خص", "خصت", "يخص"])

    /// "وأجرى الرئيسان محادثات": the two of one office whom the article named last, of two states.
    func talksOfBoth(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let isNew = row(trigger).frame == .session && !trigger.clitics.contains(.the)
        guard row(trigger).frame == .meet || row(trigger).frame == .phone || isNew, !scene.sentence.isHeadline,
            let word = (max(scene.sentence.range.lowerBound, Int(trigger.start) - 3)..<Int(trigger.end) + 3).first(
                where: {
                    $0 < scene.sentence.range.upperBound && Self.bothOfOffice.contains(article.letters($0))
                }), cue(.with, in: Int(trigger.end)..<scene.sentence.range.upperBound) == nil,
            !scene.mentions.contains(where: { !$0.actor.range.contains(word) && $0.actor.range.lowerBound < word })
        else { return nil }
        let isOfMinisters = article.letters(word).contains(Self.minister)
        var pair: [Int] = []
        for mention in cast.mentions(before: scene.index).reversed() where scene.index - mention.sentence <= 2 {
            let person = cast.persons[mention.person]
            let isOfOffice =
                isOfMinisters
                ? person.rank == .minister : [.headOfState, .presidentGeneric, .crown].contains(person.rank)
            guard person.name != nil, isOfOffice, !pair.contains(mention.person) else { continue }
            pair.append(mention.person)
        }
        guard pair.count == 2, areForeign(pair[0], pair[1]) else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        contact.isPhone = phoneWord(scene, near: trigger)
        contact.others = pair.reversed()
        contact.isComplete = true
        return contact
    }

    private static let bothOfOffice = WordSet([
        "الرئيسان", "الوزيران", "الزعيمان", "القائدان", "العاهلان", "الرئيسين", "الوزيرين", "الزعيمين", "القائدين",
        "العاهلين", "للرئيسين", "للوزيرين", "للزعيمين", "للقائدين",
    ])
    private static let minister = foldedWord("وزير")

    /// "ويعود آخر لقاء بين الطرفين إلى نوفمبر", "كان رئيسا البلدين قد تحادثا": earlier talks of the two whose talks were told before.
    func talksRemembered(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard row(trigger).frame == .meet || row(trigger).frame == .phone || row(trigger).frame == .session,
            !scene.sentence.isHeadline, case let start = Int(trigger.start),
            let both = article.letters(start).hasSuffix(Self.ofBoth) && row(trigger).form == .noun
                ? start
                : (max(scene.sentence.range.lowerBound, start - Self.reachOfBoth)..<start + Self.reachOfBoth)
                    .first(where: {
                        $0 < scene.sentence.range.upperBound
                            && Self.bothSides.contains(article.letters($0).withoutConjunction)
                    }),
            principals(scene, before: max(start, both)).isEmpty,
            (scene.sentence.range.lowerBound..<start).contains(where: { index in
                Self.formerly.contains(article.letters(index).withoutConjunction)
                    || annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .pastMarker }
            }),
            phoneWord(scene, near: trigger)
                || scene.dates.contains(where: { abs($0.range.lowerBound - start) <= Self.farthestDate }),
            let last = told.last(where: { $0.type == .bilateralTalks && $0.persons.count == 2 }),
            areForeign(last.persons[0], last.persons[1])
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: row(trigger).frame, trigger: trigger.range, sentences: [scene.index])
        contact.isPhone = phoneWord(scene, near: trigger)
        contact.others = last.persons
        contact.isComplete = true
        return contact
    }

    private static let bothSides = WordSet([
        "الجانبان", "الجانبين", "للجانبين", "الطرفان", "الطرفين", "للطرفين", "البلدين", "البلدان", "الرجلان", "الرجلين",
        "المسؤولان", "المسؤولين", "للمسؤولين",
    ])
    private static let formerly = WordSet(["آخر", "سبق", "ثاني", "ثالث", "رابع", "بعد", "منذ"])
    /// Words between talks and the two sides.
    private static let reachOfBoth = 7

    /// "لدى وصوله المطار": who stands there greets, and no more.
    private func isLanding(_ index: Int) -> Bool {
        Self.landing.contains(article.letters(index).withoutClitics)
    }

    private static let landing = WordSet(["مطار", "وصوله", "وصولها", "سلم", "مدرج", "ميناء"])

    /// "وسيلتقي رئيس الوزراء فلانا ونظيره علانا": the objects of a verb that needs no preposition, officials of the state where
    /// the traveller is, with nothing behind them that they could meet.
    func isObject(_ partner: Mention, of trigger: Annotation, metBy actor: Int, _ scene: Scene, _ contacts: [Contact])
        -> Bool
    {
        let end = Int(trigger.end)
        let gap = end..<partner.actor.range.lowerBound
        guard row(trigger).form != .noun, partner.actor.clitics.isEmpty,
            gap.count <= 3 || gap.count <= Self.reachOfBoth && isCircumstance(gap, scene),
            Self.transitive.contains(where: { article.letters(Int(trigger.start)).withoutConjunction.contains($0) }),
            case let country = sides(of: partner.person).country,
            let last = group(partner, in: principals(scene, after: end)).last,
            case let next = last.actor.range.upperBound
        else { return false }
        let isHost = contacts.contains {
            country != nil && $0.guests.contains(actor)
                && ($0.type == .visit ? $0.destination?.country : $0.place?.country) == country
        }
        if isHost { return isPhraseEnd(next, scene) }
        // Elsewhere the day may stand between subject and object: "والتقى رئيس الوزراء مساء رؤساء الوفود".
        return contacts.last.map { $0.persons.contains(actor) && $0.type != .visit } == true
            && isPhraseEnd(next, scene) && !scene.dates.contains { $0.range.lowerBound == next }
            && (next >= scene.sentence.range.upperBound || !annotations.has(.dateWord, at: next))
    }

    /// "استقبل الوزير السفير، كما التقى نظيره": a verb joined to a contact of its own sentence, and behind it those only who are
    /// met, so that it leaves out who meets them.
    func opensWithObject(_ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Bool {
        let end = Int(trigger.end)
        guard row(trigger).form != .noun, row(trigger).frame == .meet || row(trigger).frame == .receive,
            let told = contacts.last, told.sentences.first == scene.index, told.type == .bilateralTalks,
            goesOn(scene, trigger), case let after = principals(scene, after: end), let first = after.first,
            first.actor.clitics.isEmpty, first.actor.range.lowerBound - end <= 3, !told.persons.contains(first.person),
            row(trigger).frame == .receive
                || Self.transitive.contains(where: {
                    article.letters(Int(trigger.start)).withoutConjunction.contains($0)
                }),
            let last = group(first, in: after).last
        else { return false }
        let behind = last.actor.range.upperBound
        // "كما التقى وزير الدفاع، نظيره", "كما التقى وزير الدفاع مع نظيره"
        return isPhraseEnd(behind, scene)
            && cue(.with, in: (behind..<scene.sentence.range.upperBound).prefixRange(2)) == nil
            && !after.contains { (0...1).contains($0.actor.range.lowerBound - behind) }
    }

    /// "… في استقباله نظيره، قبل أن يلتقي رئيس الوزراء": the traveller of whom the article tells, though another was named since.
    func visitorWhoMeets(_ partner: Mention, _ scene: Scene, _ trigger: Annotation, _ contacts: [Contact]) -> Int? {
        guard let trip = contacts.last(where: { $0.type == .visit }), let guest = trip.guests.first,
            let told = trip.sentences.first, scene.index - told <= 2, areForeign(guest, partner.person),
            isObject(partner, of: trigger, metBy: guest, scene, contacts)
        else { return nil }
        return guest
    }

    private static let transitive = ["التقى", "التقت", "يلتقي", "تلتقي", "قابل"].map { foldedWord($0) }

    /// A mark, a preposition, a day or a purpose: no object follows.
    private func isPhraseEnd(_ index: Int, _ scene: Scene) -> Bool {
        guard index < scene.sentence.range.upperBound, article.token(index).kind == .arabicWord else { return true }
        if annotations.has(.cue, at: index) || annotations.has(.dateWord, at: index)
            || annotations.has(.weekday, at: index)
            || scene.places.contains(where: { $0.range.lowerBound == index && $0.relation == .inside })
        {
            return true
        }
        return annotations.match(.trigger, at: index).map { $0.clitics.contains(.to) } ?? false
    }

    /// "جال الوزير القبرصي على المسؤولين، فالتقى رئيس الحكومة": the one official named before a joined verb.
    func soleActor(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard row(trigger).form != .noun, row(trigger).frame == .meet,
            trigger.clitics.contains(.then),
            let partner = principals(scene, after: Int(trigger.end)).first
        else { return nil }
        let before = principals(scene, before: Int(trigger.start))
        guard let first = before.first, first.actor.clitics.isDisjoint(with: .prepositions),
            before.allSatisfy({ $0.person == first.person }), areForeign(first.person, partner.person)
        else { return nil }
        return first
    }

    /// "في مؤتمر صحفي عقده ونظيره الألماني", "جمعه بنظيره": who gives it with another.
    func isGivenTogether(_ next: Range<Int>, _ scene: Scene) -> Bool {
        scene.mentions.contains { mention in
            next.contains(mention.actor.range.lowerBound)
                && (mention.actor.clitics.contains(.and) || mention.actor.clitics.contains(.inside))
                && annotations.item(endingAt: mention.actor.range.lowerBound, .trigger) { row($0).frame == .light }
                    != nil
        }
    }

    /// "سبق للملك أن استقبل السفير": behind this verb a preposition leads the subject.
    func hasDoneBefore(_ subject: Mention) -> Bool {
        let start = subject.actor.range.lowerBound
        return start > 0 && subject.actor.clitics.isSubset(of: [.to, .the])
            && Self.doneBefore.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let doneBefore = WordSet(["سبق", "يسبق", "تسنى", "أتيح"])

    /// "حظي الوزير باستقبال الملك": who is received acts in the verb.
    func enjoys(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return start > 0 && Self.enjoying.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let enjoying = WordSet(["حظي", "حظيت", "يحظى", "تحظى", "حظيا"])
}
