import ArabicText
import Lexicon

/// Contacts that a verb of many uses tells by who stands close behind it: "تابع الوزير، في مكتبه، مع السفير …", "اختلى الرئيس
/// بنظيره", "اتفق الوزير فلان ونظيره علان على …".
extension FrameReader {
    /// The contacts of such verbs, where no other word tells talks in the sentence.
    func dealings(_ scene: Scene, _ told: [Contact]) -> [Contact] {
        guard !scene.dealings.isEmpty else { return [] }
        let here = told.filter { $0.sentences == [scene.index] }
        guard !here.contains(where: { $0.type == .bilateralTalks }) else { return [] }
        return scene.dealings.compactMap { verb in
            guard !isInsideBody(verb), !isHypothetical(verb),
                var found = dealing(scene, verb) ?? metOnTrip(scene, verb, told)
            else { return nil }
            // "تحدث الرئيس فلان والرئيس علان في القمة": who speak at a gathering need not speak with each other.
            let isOfGathering = here.contains {
                $0.type == .conference && Set($0.persons).isSuperset(of: found.persons)
            }
            guard
                found.frame == .receive || row(verb).frame == .face || !isOfGathering
                    || article.isWithdrawing(Int(verb.start))
            else { return nil }
            // "استقبل الأمير الوزير … وأقام الوزير فلان مأدبة تكريما له": a meal is part of what was told before.
            guard row(verb).frame != .honour || !told.contains(where: { isBetween(found, $0) }) else { return nil }
            guard found.type != .visit || !here.contains(where: { $0.type == .visit }) else { return nil }
            found.isInHeadline = scene.sentence.isHeadline
            found.place = place(scene, verb, found)
            setTime(&found, scene, verb)
            return found
        }
    }

    /// Whether talks told before are between the states of a contact.
    private func isBetween(_ contact: Contact, _ told: Contact) -> Bool {
        let states = states(of: told)
        return told.type == .bilateralTalks
            && contact.persons.allSatisfy { sides(of: $0).country.map(states.contains) ?? false }
    }

    /// The contact of one such verb.
    private func dealing(_ scene: Scene, _ verb: Annotation) -> Contact? {
        switch row(verb).frame {
        case .face where !isStanding(verb): return encounter(scene, verb) ?? lookAround(scene, verb)
        case .face: if let found = encounter(scene, verb) { return found }
        case .hand: return handing(scene, verb)
        case .lead: return nil
        default: break
        }
        if Self.sharing.contains(article.letters(Int(verb.start)).withoutConjunction) {
            return sharedChair(scene, verb)
        }
        if Self.seeking.contains(article.letters(Int(verb.start)).withoutConjunction) { return call(scene, verb) }
        let isHonour = row(verb).frame == .honour
        let end = Int(verb.end)
        let after = principals(scene, after: end)
        let before = subjectBefore(scene, verb)
        // "عرض الوزير مع …", "الوزير عرض مع …"
        let near = after.first.flatMap { first in
            let start = first.actor.range.lowerBound
            return start - end <= 1 && first.actor.clitics.isEmpty && cue(.with, in: end..<start) == nil ? first : nil
        }
        if near == nil, let both = bothSubjects(scene, verb) { return together(both, scene, verb) }
        guard let subject = near ?? before, !subject.actor.number.isPlural || subject.actor.name != nil,
            let partner = after.first(where: { $0.actor.range.lowerBound > subject.actor.range.lowerBound }),
            areForeign(subject.person, partner.person), isOfSomeState(partner.person),
            subject.actor.range.lowerBound >= end || !isSide(end, scene) && !isNounOfExchange(verb, behind: subject)
        else { return nil }
        let start =
            near.map { mention in
                tellsExchange(mention.actor.range.upperBound)
                    ? mention.actor.range.upperBound : endOfFamily(mention, before: partner.actor.range.lowerBound)
            } ?? end
        let gap = start..<partner.actor.range.lowerBound
        guard isHonour ? honours(verb, partner, gap, scene) : deals(verb, with: partner, gap, scene) else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: isHonour ? .receive : .meet, trigger: verb.range, sentences: [scene.index])
        contact.isComplete = true
        let partners = group(partner, in: after).map(\.person).map { cast.persons[$0].leader ?? $0 }
        let person = cast.persons[subject.person].leader ?? subject.person
        if isHonour {
            contact.hosts = [person]
            contact.guests = partners
        } else {
            contact.others = [person] + partners
            contact.isPhone = phoneWord(scene, near: verb)
            if let host = atHome([subject, partner], scene, verb) { receives(&contact, host) }
        }
        return contact
    }

    /// Of whom nothing tells a state or body, he may be of the same one.
    func isOfSomeState(_ person: Int) -> Bool {
        let side = sides(of: person)
        return side.country != nil || side.organization != nil || cast.persons[person].isSomeonesCounterpart
            || cast.persons[person].rank == .ambassador
    }

    /// "بناء على توجيه الملك والرئيس، اتفق الجانبان": the two sides act, not whoever is named before the verb.
    private func isSide(_ index: Int, _ scene: Scene) -> Bool {
        index < scene.sentence.range.upperBound && cue(.side, in: index..<index + 1) != nil
    }

    /// "الوزير فلان ونظيره علان يتفقان": both named right before a verb of what two do.
    private func bothSubjects(_ scene: Scene, _ verb: Annotation) -> [Mention]? {
        let before = principals(scene, before: Int(verb.start))
        guard Self.mutual.contains(article.letters(Int(verb.start)).withoutConjunction), before.count >= 2,
            let last = before.last, last.actor.clitics.contains(.and),
            Int(verb.start) - last.actor.range.upperBound <= 1,
            case let first = before[before.count - 2], last.actor.range.lowerBound - first.actor.range.upperBound <= 1,
            !isSide(Int(verb.end), scene), areForeign(first.person, last.person)
        else { return nil }
        return [first, last]
    }

    /// Past a family name that stands in no table behind a name.
    func endOfFamily(_ mention: Mention, before limit: Int) -> Int {
        let end = mention.actor.range.upperBound
        let isOpen =
            mention.actor.name != nil && end < limit && article.token(end).kind == .arabicWord
            && (annotations.at(end).isEmpty || end + 1 < limit && article.token(end + 1).kind == .comma)
            && article.letters(end).first != FoldedLetter.arabic(0x628)
        return isOpen ? end + 1 : end
    }

    /// "قصد السفير فلان مكتب الوزير علان مودعا": who seeks somebody in his office is received there.
    private func call(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let end = Int(verb.end)
        let after = principals(scene, after: end)
        guard let host = after.dropFirst().first, let guest = after.first, areForeign(guest.person, host.person),
            guest.actor.range.lowerBound - end <= 1, guest.actor.clitics.isEmpty, host.actor.clitics.isEmpty,
            case let gap = guest.actor.range.upperBound..<host.actor.range.lowerBound, (1...4).contains(gap.count),
            gap.suffix(2).contains(where: { Self.offices.contains(article.letters($0)) })
        else { return nil }
        return .reception(at: verb.range, scene, by: host.person, of: [guest.person])
    }

    /// "جال السفير مع الرئيس في أفق المستجدات": to go round with somebody.
    func roundWith(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard Self.rounding.contains(article.letters(Int(trigger.start)).withoutConjunction) else { return nil }
        return dealing(scene, trigger)
    }

    private static let rounding = WordSet(["جال", "جالت", "جالا", "يجول", "يجولان", "طاف", "طافت"])

    /// "وقف الوزير ونظيره أمام الصحفيين", "وقف الرئيس مع ضيفه على …": one verb of two uses.
    private func isStanding(_ verb: Annotation) -> Bool {
        Self.standing.contains(article.letters(Int(verb.start)).withoutConjunction)
    }

    private static let standing = WordSet(["وقف", "قف", "وقفا", "قفا", "يقف"])

    /// Verbs of what two do by turns: "يتقاسم رئاسة الأعمال الوزير فلان ونظيره".
    private static let sharing = WordSet(["تقاسم", "يتقاسم", "تقاسما", "تناوب", "يتناوب", "تناوبا"])

    private static let seeking = WordSet(["قصد", "قصدت", "يقصد", "تقصد"])
    static let offices = WordSet(["مكتب", "مقر", "دار", "دارة", "منزل", "قصر", "ديوان", "بيت"])

    /// "الوزير، في مكتبه اليوم، مع السفير", "الرئيس بنظيره", "الرئيس والرئيس فلان، في قصر الشعب": how the other stands behind who acts.
    private func deals(_ verb: Annotation, with partner: Mention, _ gap: Range<Int>, _ scene: Scene) -> Bool {
        let word = article.letters(Int(verb.start)).withoutConjunction
        if let with = gap.last, cue(.with, in: with..<with + 1) != nil {
            return isSetting(exchanged(gap.lowerBound..<with, word), scene)
        }
        if partner.actor.clitics.contains(.inside) { return gap.count <= 1 && article.isWithdrawing(Int(verb.start)) }
        return partner.actor.clitics.contains(.and) && gap.count <= 1 && Self.mutual.contains(word)
            && cast.persons[partner.person].holdsHighOffice
            && !scene.triggers.contains { row($0).isGathering }
    }

    /// Verbs of what two do with each other.
    private static let mutual = WordSet([
        "اتفق", "اتفقت", "اتفقا", "يتفق", "تتفق", "يتفقان", "توافق", "توافقا", "يتوافقان", "تفاهم", "تفاهما",
        "يتفاهمان",
        "تحدث", "تحدثا", "يتحدثان", "تبادل", "تبادلا", "يتبادلان", "تجاذب", "تجاذبا", "اختلى", "اختليا", "نسق",
        "نسقا",
    ])

    /// Whether nothing but time and place stands between two words: the first of them a comma, a preposition of place, a day.
    private func isSetting(_ gap: Range<Int>, _ scene: Scene) -> Bool {
        guard let first = gap.first else { return true }
        guard gap.count <= Self.longestSetting else { return false }
        let opens =
            article.token(first).kind == .comma || cue(.inside, in: first..<first + 1) != nil
            || annotations.at(first).contains { $0.clitics.contains(.inside) }
            || article.letters(first).first == FoldedLetter.arabic(0x628)
            || isCircumstance(first..<first + 1, scene)
        return opens
            && !gap.contains { index in
                article.token(index).kind == .period
                    || annotations.match(.trigger, at: index).map { row($0).form != .noun } ?? false
                    || annotations.match(.cue, at: index).map { Self.contents.contains(lexicon.cues[Int($0.value)]) }
                        ?? false
                    || scene.mentions.contains { $0.actor.range.contains(index) }
            }
    }

    /// Words of a place and a time.
    private static let longestSetting = 14
    /// Cues of what is spoken of, in which "with" may stand.
    private static let contents: Set<Cue> = [
        .complementizer, .relations, .field, .about, .between, .relative, .letter,
    ]

    /// "خص الرئيس الأمين العام بجلسة", "أفرد مقابلة للسيد فلان", "أقام مأدبة على شرف نظيره", "ودع السفير": whom somebody honours.
    private func honours(_ verb: Annotation, _ guest: Mention, _ gap: Range<Int>, _ scene: Scene) -> Bool {
        let end = guest.actor.range.upperBound
        let behind = end..<min(end + Self.reachOfHonour, scene.sentence.range.upperBound)
        let isFor =
            guest.actor.clitics.contains(.to)
            || gap.last.map { Self.inHonour.contains(article.letters($0).withoutAccusative) } ?? false
        if isFor {
            let isFeast = Self.feasting.contains(article.letters(Int(verb.start)).withoutConjunction)
            return gap.count <= Self.longestSetting && (isFeast || gap.contains { isHonour($0) })
        }
        guard guest.actor.clitics.isEmpty, isSetting(gap, scene) else { return false }
        return behind.contains { isHonour($0) } || cast.persons[guest.person].rank == .ambassador
    }

    /// Words between a guest and what he is honoured with.
    private static let reachOfHonour = 4

    /// "مقابلة", "مأدبة", "بجلسة", "وساما"
    private func isHonour(_ index: Int) -> Bool {
        let word = article.letters(index).withoutAccusative
        return Self.honours.contains(word)
            || word.first == FoldedLetter.arabic(0x628) && Self.honours.contains(word.dropFirst())
    }

    private static let honours = WordSet([
        "مقابلة", "لقاء", "جلسة", "اجتماع", "استقبال", "مأدبة", "مأدبتي", "غداء", "عشاء", "إفطار", "فطور", "سحور",
        "حفل", "حفلة", "وليمة",
        "وسام", "قلادة", "وشاح", "الوسام", "درع", "توديع",
    ])
    /// Verbs that tell a feast by themselves.
    private static let feasting = WordSet(["أولم", "أولمت", "يولم", "تولم"])
    private static let inHonour = WordSet(["شرف", "تكريم", "وداع", "توديع"])

    /// "سلم السفير مدير الإدارة مذكرة وناقش معه أوضاع الطلبة", "طلب الوزير من مسؤولي المصرف، في اجتماع بهم، …": with whom, a pronoun
    /// tells; both are named before in the sentence.
    func talksWithNamed(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        // Whom the pronoun stands for may have been told of before.
        guard told.last?.sentences.last.map({ scene.index - $0 > 1 }) ?? true,
            Self.frames.contains(row(trigger).frame), end < scene.sentence.range.upperBound,
            case let word = article.letters(end),
            Self.withHim.contains(word) && [.meet, .session, .discuss].contains(row(trigger).frame)
                || row(trigger).form == .noun && row(trigger).frame != .receive && Self.inHim.contains(word)
                || isAddressedIn(scene, trigger),
            case let before = principals(scene, before: Int(trigger.start)), let partner = before.last,
            let subject = before.first(where: { areForeign($0.person, partner.person) }),
            Int(trigger.start) - partner.actor.range.upperBound <= Self.longestSetting
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = [subject.person, partner.person]
        contact.isComplete = true
        contact.isPhone = row(trigger).frame == .phone
        if row(trigger).frame == .receive {
            receives(&contact, subject)
        } else if let host = atHome([subject, partner], scene, trigger), !contact.isPhone {
            receives(&contact, host)
        }
        return contact
    }

    /// Words of the meeting in which one speaks to another: "خلال لقاء", "في مكالمة", "لدى استقباله".
    private static let frames: Set<Trigger.Frame> = [.meet, .session, .discuss, .phone, .receive]

    /// "أعرب الوزير فلان للسفير علان عن …، خلال لقاء": what one says to another he says in the meeting that is told behind it.
    private func isAddressedIn(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let before = principals(scene, before: start)
        guard row(trigger).frame != .discuss, row(trigger).form == .noun, !trigger.clitics.contains(.the),
            row(trigger).frame != .receive || isPossessed(trigger),
            before.count == 2, let first = before.first, let second = before.last, first.actor.clitics.isEmpty,
            second.actor.clitics.isEmpty || second.actor.clitics == .to,
            case let gap = first.actor.range
                .upperBound..<max(
                    first.actor.range.upperBound, second.actor.range.lowerBound),
            gap.count <= 1,
            // "أبلغ الوزير نظيره": a verb of telling has its hearer for its object.
            second.actor.clitics == .to || gap.allSatisfy({ Self.toWhomOneSpeaks.contains(article.letters($0)) }),
            cue(.with, in: (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(4)) == nil
        else { return false }
        return trigger.clitics == .inside || cue(.during, in: start - 1..<start) != nil
            || row(trigger).frame == .phone && trigger.range.count > 1
            || cue(.inside, in: start - 1..<start) != nil
    }

    /// "عرض على نظيره", "طلب من السفير"
    private static let toWhomOneSpeaks = WordSet(["على", "إلى", "من"])

    private static let withHim = WordSet(["معه", "معها", "معهم", "معهما"])
    private static let inHim = WordSet(["به", "بها", "بهم", "بهما"])
}
