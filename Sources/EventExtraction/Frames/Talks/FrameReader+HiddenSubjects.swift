import ArabicText
import Lexicon

/// Who acts where a sentence does not name him, and who does not act though nobody else is known.
extension FrameReader {
    /// "زيارة إلى لواندا التقى خلالها الرئيس فلانا، الذي شكر …", "سلم خلالها رسالة إلى الرئيس": what happens on a trip its traveller
    /// does, and who stands behind the verb is not its subject.
    func metOnTrip(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form != .noun, !hasPronoun(trigger),
            [.meet, .discuss, .session, .hand].contains(row(trigger).frame), !scene.sentence.isHeadline,
            let word = (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfOnIt).first(where: {
                Self.onIt.contains(article.letters($0))
            }), let trip = tripOf(scene, trigger, told), let guest = trip.guests.first,
            let partner = principals(scene, after: word).first, areForeign(guest, partner.person),
            !scene.mentions.contains(where: { (end..<word).contains($0.actor.range.lowerBound) && $0.person != guest }),
            case let gap = word + 1..<max(word + 1, partner.actor.range.lowerBound)
        else { return nil }
        switch row(trigger).frame {
        case .hand:
            // "وسلم خلالها رسالة من الرئيس فلان إلى الرئيس علان": to whom the preposition leads.
            guard Self.handing.contains(article.letters(Int(trigger.start)).withoutConjunction),
                gap.count <= Self.reachOfLetter,
                let receiver = principals(scene, after: word).first(where: isAddressee),
                areForeign(guest, receiver.person)
            else { return nil }
            var contact = Contact(
                type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
            contact.others = [guest, receiver.person]
            contact.isComplete = true
            return contact
        case .discuss where cue(.with, in: gap) == nil: return nil
        default:
            guard gap.count <= Self.reachOfMet else { return nil }
            return talks(of: guest, on: trip, scene, trigger)
        }
    }

    /// The trip that "on it" means: the last contact told in the sentence, or one told before when the sentence has the noun of a trip
    /// and names nobody but the traveller's own people.
    private func tripOf(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        if let here = told.last(where: { $0.sentences.last == scene.index && $0.trigger.lowerBound < trigger.start }) {
            return here.type == .visit && here.status != .denied && here.status != .cancelled ? here : nil
        }
        guard
            scene.triggers.contains(where: {
                $0.end <= trigger.start && row($0).frame == .visit && row($0).form == .noun
            }), let trip = told.last(where: { $0.type == .visit }), let guest = trip.guests.first,
            let last = trip.sentences.last, trip.status == .occurred,
            scene.index - last <= 2
                || scene.places.contains(where: {
                    $0.range.upperBound <= trigger.start && $0.country == trip.destination?.country
                }),
            principals(scene, before: Int(trigger.start)).allSatisfy({ !areForeign($0.person, guest) })
        else { return nil }
        return trip
    }

    private func isAddressee(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return mention.actor.clitics.contains(.to) || start > 0 && cue(.toward, in: start - 1..<start) != nil
    }

    private static let onIt = WordSet(["خلالها", "أثناءها", "خلاله"])
    private static let handing = WordSet(["سلم", "سلمت", "نقل", "نقلت"])
    /// Words between a verb and "on it": "التقى معاليه خلالها".
    private static let reachOfOnIt = 3
    /// Words between "on it" and who is met: "كلا من", "في القصر الجمهوري".
    private static let reachOfMet = 6
    private static let reachOfLetter = 10

    /// "بدعوة من الرئيس فلان الذي يستقبله اليوم": whom a traveller's host receives, the pronoun tells.
    func receivedByInviter(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .receive || row(trigger).frame == .meet, row(trigger).form != .noun,
            hasPronoun(trigger),
            let trip = told.last(where: { $0.sentences.last == scene.index }), trip.type == .visit,
            trip.trigger.upperBound < trigger.start, let guest = trip.guests.first,
            let host = antecedent(scene, trigger), !trip.guests.contains(host.person), areForeign(host.person, guest),
            !principals(scene, after: end).contains(where: {
                $0.actor.clitics.isEmpty && $0.actor.range.lowerBound - end <= Self.reachOfReceiver
            })
        else { return nil }
        return .reception(at: trigger.range, scene, by: host.person, of: [guest])
    }

    /// Words from a verb with a pronoun to its own subject.
    private static let reachOfReceiver = 6

    /// Those behind a noun or verb of meeting; of "his meeting" no more than stand before "that": "خلال لقائه الصحافيين إن بلاده
    /// ستعمل مع الرئيس فلان".
    func partnersInClause(_ scene: Scene, _ trigger: Annotation) -> [Mention] {
        let after = principals(scene, after: Int(trigger.end))
        guard row(trigger).form == .noun, isPossessed(trigger), let last = after.last,
            let that = cue(.complementizer, in: Int(trigger.end)..<last.actor.range.lowerBound)
        else { return after }
        return after.filter { $0.actor.range.lowerBound < that.start }
    }

    /// "الوزير ونظيره يبحثان": behind its two subjects a verb agrees with both; "محادثات الوزير … والمدير فلان تناولت" has another.
    func isOfSeveral(_ verb: Annotation) -> Bool {
        let letters = article.letters(Int(verb.start))
        return letters.last == Self.alef || Self.several.contains { letters.hasSuffix($0) }
    }

    private static let several = ["ان", "ون", "وا"].map { foldedWord($0) }

    /// "أوضح الوزير فلان خلال لقاء جمعه بنظيره": whom the pronoun stands for speaks before it.
    func speaker(before trigger: Annotation, _ partner: Mention, _ scene: Scene) -> Mention? {
        guard let last = principals(scene, before: Int(trigger.start)).last, last.actor.clitics.isEmpty,
            !last.actor.number.isPlural, areForeign(last.person, partner.person)
        else { return nil }
        return last
    }

    /// Where "with" ends that leads the other side; after "his meeting" who stands right behind it is that, and what is done with others
    /// is told further on: "بعد لقائه نظيره فلانا إن بلاده ستعمل مع …".
    func startOfPartner(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Int? {
        guard let with = cue(.with, in: clause(after: trigger, scene)) else { return nil }
        if row(trigger).form == .noun, isPossessed(trigger), !trigger.clitics.contains(.the), let first = after.first,
            first.actor.range.lowerBound < with.start, first.actor.clitics.isSubset(of: .inside),
            case let gap = Int(trigger.end)..<first.actor.range.lowerBound, isCircumstance(gap, scene)
        {
            return nil
        }
        // "خلال لقاء جمعه برئيس النيجر أن القوات ستتعاون مع …"
        if row(trigger).form == .noun, let first = after.first, first.actor.range.upperBound <= with.start,
            let that = cue(.complementizer, in: first.actor.range.upperBound..<Int(with.start)), that.start < with.start
        {
            return nil
        }
        return Int(with.end)
    }

    /// "محادثات الوزير التي شملت نظيره فلانا والسفير علانا", "مباحثات الرئيس في باريس شملت رئيس الحكومة": all whom they comprise are the
    /// other side of him whose talks they are, who may be the traveller told before.
    func talksComprising(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .meet, row(trigger).form == .noun, !scene.sentence.isHeadline,
            let verb = (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfComprising).first(where: {
                Self.comprising.contains(article.letters($0))
            }),
            !scene.triggers.contains(where: { (end..<verb).contains(Int($0.start)) }),
            case let after = principals(scene, after: end),
            let first = after.first(where: { $0.actor.range.lowerBound == verb + 1 }), first.actor.clitics.isEmpty
        else { return nil }
        let owner = scene.mentions.first { $0.actor.range.lowerBound == end && $0.actor.range.upperBound <= verb }
        let holder = owner == nil ? holder(of: trigger, scene, first) : nil
        // "مباحثات ثلاثية ضمت …" are of nobody else.
        guard owner != nil || holder != nil || isPossessed(trigger) || annotations.has(.title, at: end) else {
            return nil
        }
        let trip = told.last { $0.type == .visit && $0.guests.count == 1 }
        let guest = trip.flatMap { trip in
            trip.sentences.last.map { scene.index - $0 <= Self.farthestTraveller } == true ? trip.guests.first : nil
        }
        let named = owner.flatMap { cast.persons[$0.person].name == nil ? nil : $0.person }
        guard let actor = named ?? holder ?? guest, areForeign(actor, first.person) else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = [actor]
        let state = sides(of: first.person).country
        let others = group(first, in: after).map(\.person)
        for person in others where person != actor && !contact.others.contains(person) {
            // An office without a nation is of the state of him who stands before it, whatever else was guessed.
            guard !cast.persons[person].countryIsGuess || sides(of: person).country == state else { continue }
            contact.others.append(person)
        }
        contact.isComplete = true
        return contact
    }

    /// "شارك الوزير في القمة، وأجرى على هامشها سلسلة لقاءات شملت نظيره": the one official before a verb that carries the talks.
    private func holder(of talks: Annotation, _ scene: Scene, _ partner: Mention) -> Int? {
        let verb = scene.triggers.last { row($0).frame == .light && row($0).form != .noun && $0.end <= talks.start }
        guard let verb, Int(talks.start) - Int(verb.end) <= Self.reachOfCarried else { return nil }
        return soleBefore(principals(scene, before: Int(verb.start)), partner)?.person
    }

    /// Words from a verb to the talks that it carries: "أجرى على هامشها سلسلة لقاءات".
    private static let reachOfCarried = 5

    private static let comprising = WordSet(["شملت", "ستشمل", "ضمت", "شمل", "جمعته", "جمعتها"])
    /// Words from talks to the verb that lists the other side: whose they are, and where.
    private static let reachOfComprising = 8
    /// Sentences from a trip to the talks of its traveller.
    private static let farthestTraveller = 8

    /// "في ختام قمة مع الرئيس فلان", "بعد قمة جمعته بنظيره": a summit of two, told by its other side.
    func summitOfTwo(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .gathering, trigger.clitics.isDisjoint(with: [.the, .to]),
            !scene.sentence.isHeadline,
            article.letters(Int(trigger.start)).withoutClitics.elementsEqual(Self.summit)
                || article.letters(Int(trigger.start)).elementsEqual(Self.summit),
            let partner = principals(scene, after: end).first,
            let last = (end..<partner.actor.range.lowerBound).last, last - end <= Self.reachOfSummit,
            cue(.with, in: last..<last + 1) != nil,
            [.headOfState, .headOfGovernment, .crown, .presidentGeneric].contains(cast.persons[partner.person].rank),
            let subject = principals(scene, before: Int(trigger.start)).last,
            areForeign(subject.person, partner.person),
            // "قمة مع الرئيسين فلان وعلان" is one of three.
            group(partner, in: principals(scene, after: end)).count == 1
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = [subject.person, partner.person]
        contact.isComplete = true
        return contact
    }

    private static let summit = foldedWord("قمة")
    private static let reachOfSummit = 3

    /// "واجتمع الخبراء مع الوزير", "والتقى ماكرون الرئيس فلانا": behind a verb somebody acts of whom the text tells neither office nor
    /// state; nobody told before acts then.
    func hasUnknownSubject(_ scene: Scene, _ verb: Annotation, before limit: Int) -> Bool {
        let end = Int(verb.end)
        guard row(verb).form != .noun, end < limit else { return false }
        let isWith = cue(.with, in: end + 1..<max(end + 1, limit)) != nil
        if isWith, Self.people.contains(article.letters(end)) { return true }
        // "واجتمع الناشط فلان مع الوزير": who stands behind the verb acts, though he is no official.
        let first = scene.mentions.first { $0.actor.range.lowerBound == end }
        if isWith, let first, !first.actor.isDelegation, !article.isGuestWord(end), first.actor.clitics.isEmpty {
            return true
        }
        guard isUnexplained(end, scene) else { return false }
        let letters = article.letters(end)
        if letters.count > 4, letters.hasSuffix(Self.plural), !letters.containsArticle { return true }
        if isNameless(end) { return limit - end <= 2 || row(verb).frame != .meet }
        // Who meets "with" somebody has no object of his own.
        return Self.meetingWith.contains(article.letters(Int(verb.start)).withoutConjunction)
            && cue(.with, in: end + 1..<limit) != nil && !letters.containsArticle
    }

    /// "تحدث ماكرون هاتفيا مع الرئيس": whether a name that stands for nobody known is between a noun and its verb.
    func isOfUnknown(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let verb = (scene.triggers + scene.dealings).last {
            row($0).form != .noun && Int($0.end) <= start && start - Int($0.end) <= Self.reachOfUnknown
        }
        guard let verb, Int(verb.end) < start else { return false }
        return isUnexplained(Int(verb.end), scene) && isNameless(Int(verb.end))
    }

    private static let reachOfUnknown = 3

    /// A name, though of nobody whom the text has introduced.
    private func isNameless(_ index: Int) -> Bool {
        annotations.traits(at: index).isName && !annotations.traits(at: index).contains(.function)
    }

    /// A word that is no circumstance, nobody named and no word of a contact.
    private func isUnexplained(_ index: Int, _ scene: Scene) -> Bool {
        guard article.token(index).kind == .arabicWord, !article.token(index).hasTanwin,
            !annotations.has(.cue, at: index), annotations.match(.trigger, at: index) == nil,
            !annotations.has(.function, at: index), !annotations.has(.weekday, at: index),
            !annotations.has(.dateWord, at: index), !article.isGuestWord(index),
            article.letters(index).last != Self.alef
        else { return false }
        return !scene.mentions.contains { $0.actor.range.contains(index) }
            && !scene.places.contains { $0.range.contains(index) } && !scene.dates.contains { $0.range.contains(index) }
    }

    /// Plurals that look like an adverb when their last letter is folded.
    private static let people = WordSet([
        "خبراء", "زعماء", "نشطاء", "علماء", "أطباء", "شركاء", "وكلاء", "أعضاء", "الخبراء", "الزعماء", "النشطاء",
        "العلماء", "الأعضاء", "رجال",
    ])
    private static let alef = FoldedLetter.arabic(0x627)
    private static let plural = foldedWord("ون")
    private static let meetingWith = WordSet([
        "اجتمع", "اجتمعت", "يجتمع", "تجتمع", "سيجتمع", "ستجتمع", "تباحث", "تباحثت", "يتباحث", "تشاور", "تشاورت",
        "تحادث", "تحادثت", "يتحادث",
    ])

    /// "ومن المتوقع أن تعيد هذه المحادثات …": what is pointed at has been told, and who is named further on is no side of it.
    func isPointedAt(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard start > 0, row(trigger).form == .noun, trigger.clitics.contains(.the),
            Self.pointing.contains(article.letters(start - 1).withoutConjunction)
        else { return false }
        // "هذه المباحثات الثنائية بين …": past its adjectives.
        let rest = (Int(trigger.end)..<article.tokens.tokens.count).prefixRange(3)
        guard
            let next = rest.first(where: {
                !article.letters($0).containsArticle || cue(.relative, in: $0..<$0 + 1) != nil
            })
        else { return true }
        let near = next..<next + 1
        return cue(.with, in: near) == nil && cue(.between, in: near) == nil && cue(.relative, in: near) == nil
    }

    private static let pointing = WordSet(["هذه", "هذا", "تلك", "ذلك", "لهذا", "بهذا", "لهذه", "بهذه"])
}
