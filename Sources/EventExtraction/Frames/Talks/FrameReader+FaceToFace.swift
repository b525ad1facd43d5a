import ArabicText
import Lexicon

/// Contacts told by what one does before the eyes of another: "أطلع الوزير السفير على …", "استمع الرئيس إلى المبعوث", "جلس الوزير
/// قبالة نظيره", "تشرف السفير بالسلام على الملك".
extension FrameReader {
    /// The contact of such a verb, when the other stands where its object does.
    func encounter(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let word = article.letters(Int(verb.start)).withoutConjunction
        if Self.beingHonoured.contains(word) { return audience(scene, verb) }
        if Self.appearing.contains(word) { return appearance(scene, verb) }
        // "يستمع إلى الوزير خلال مؤتمر صحفي"
        if cue(.pressConference, in: scene.sentence.range) != nil { return nil }
        let links = Self.links(of: word)
        let after = principals(scene, after: Int(verb.end))
        let pair: [Mention]
        if let first = after.first, first.actor.clitics.isEmpty, after.count > 1,
            isRightBehind(first, verb, scene), let partner = faced(by: first, links, after, scene)
        {
            pair = [first, partner]
        } else if let subject = subjectBefore(scene, verb), let first = after.first,
            areForeign(subject.person, first.person),
            reaches(Int(verb.end)..<first.actor.range.lowerBound, first, links, scene)
        {
            pair = [subject, first]
        } else {
            return nil
        }
        guard !pair[0].actor.number.isPlural || pair[0].actor.name != nil, isOfSomeState(pair[1].person),
            mayInform(word, behind: pair[1], scene)
        else { return nil }
        var both = together(pair, scene, verb)
        both.others = [pair[0].person] + group(pair[1], in: after).map(\.person)
        both.isPhone = phoneWord(scene, near: verb)
        if both.hosts.isEmpty || both.isPhone { return both }
        both.others = []
        return both
    }

    /// Whether only the time and the place stand between a verb and who acts in it.
    private func isRightBehind(_ mention: Mention, _ verb: Annotation, _ scene: Scene) -> Bool {
        let gap = Int(verb.end)..<mention.actor.range.lowerBound
        return gap.count <= 1 || isCircumstance(gap, scene)
    }

    /// Who stands before the eyes of him who acts.
    private func faced(by subject: Mention, _ links: Links, _ after: [Mention], _ scene: Scene) -> Mention? {
        guard let partner = after.first(where: { $0.actor.range.lowerBound > subject.actor.range.lowerBound }),
            areForeign(subject.person, partner.person),
            case let end = endOfFamily(subject, before: partner.actor.range.lowerBound),
            reaches(end..<partner.actor.range.lowerBound, partner, links, scene)
        else { return nil }
        return partner
    }

    /// How a verb takes its other side.
    private struct Links {
        /// Right behind who acts: "أطلع الوزير السفير".
        var isObject: Bool
        /// Behind one of these words: "استمع إلى", "جلس قبالة".
        var words: WordSet
        /// Or joined to who acts.
        var isMutual = false
    }

    private static func links(of word: FoldedLetters) -> Links {
        if sitting.contains(word) { return Links(isObject: false, words: beside, isMutual: true) }
        if explaining.contains(word) { return Links(isObject: false, words: nobody) }
        if telling.contains(word) { return Links(isObject: true, words: nobody) }
        if listening.contains(word) { return Links(isObject: false, words: toWhom) }
        return Links(isObject: true, words: fromWhom)
    }

    private static let sitting = WordSet(["جلس", "جلست", "جلسا", "يجلس", "تجلس", "يجلسان"])
    private static let listening = WordSet(["استمع", "استمعت", "استمعا", "يستمع", "تستمع"])
    /// Their hearer stands behind ل only.
    private static let explaining = WordSet(["شرح", "شرحت", "يشرح", "تشرح"])
    private static let beside = WordSet(["إلى", "مع", "قبالة", "مقابل", "أمام", "بمواجهة"])
    private static let toWhom = WordSet(["إلى", "من", "قدمه", "قدمها"])
    private static let nobody = WordSet([])
    private static let fromWhom = WordSet(["من"])

    /// Whether the words before somebody make him the other side of a verb.
    private func reaches(_ words: Range<Int>, _ partner: Mention, _ links: Links, _ scene: Scene) -> Bool {
        let gap = behindByname(words)
        guard gap.count <= Self.longestReach,
            !gap.contains(where: { index in
                article.token(index).kind == .period
                    || annotations.match(.trigger, at: index).map { row($0).form != .noun } ?? false
                    || annotations.match(.cue, at: index).map { Self.ofMatter.contains(lexicon.cues[Int($0.value)]) }
                        ?? false
            })
        else { return false }
        guard partner.actor.clitics.isEmpty else {
            // "جلس الوزير فلان والحاكم علان ساعة"
            let isJoined = partner.actor.clitics == .and && links.isMutual
            return gap.isEmpty && (isJoined || !links.isObject && partner.actor.clitics == .to)
        }
        if let last = gap.last, links.words.contains(article.letters(last)) {
            return gap.count == 1 || !links.isObject || isCircumstance(gap.dropLast(), scene)
        }
        return links.isObject && (gap.isEmpty || isCircumstance(gap, scene) || isInOffice(gap, scene))
    }

    /// What is left behind a byname between marks: "الرئيس سالم النجار «أبو زياد»".
    private func behindByname(_ gap: Range<Int>) -> Range<Int> {
        guard let first = gap.first, [.quote, .openBracket].contains(article.token(first).kind),
            let close = gap.dropFirst().prefixRange(Self.longestByname).first(where: {
                [.quote, .closeBracket].contains(article.token($0).kind)
            })
        else { return gap }
        return close + 1..<gap.upperBound
    }

    /// Words of a byname and the mark behind it.
    private static let longestByname = 4

    /// "، في مكتبه أمس،": where somebody is at home, set off by commas between who acts and the other.
    private func isInOffice(_ gap: Range<Int>, _ scene: Scene) -> Bool {
        guard let first = gap.first, let last = gap.last, first < last, article.token(first).kind == .comma,
            article.token(last).kind == .comma, let house = cue(.ownPremises, in: gap)
        else { return false }
        return isCircumstance(gap.lowerBound..<Int(house.start), scene)
            && isCircumstance(Int(house.end)..<gap.upperBound, scene)
    }

    /// Words between who acts and the other: time, place, "شرح من".
    private static let longestReach = 8
    private static let ofMatter: Set<Cue> = [.complementizer, .relations, .about, .between, .relative, .letter]

    /// "وضع الوزير السفير في صورة …", "أحاط السفير الوزير علما": of two verbs only what follows tells that they inform.
    private func mayInform(_ word: FoldedLetters, behind partner: Mention, _ scene: Scene) -> Bool {
        let end = partner.actor.range.upperBound
        let rest = end..<min(end + Self.longestReach, scene.sentence.range.upperBound)
        if Self.putting.contains(word) { return rest.contains { Self.pictures.contains(article.letters($0)) } }
        if Self.enclosing.contains(word) { return rest.contains { Self.knowledge.contains(article.letters($0)) } }
        // Who is told something may be told it by letter.
        return !Self.telling.contains(word) || isToldFaceToFace(behind: end, scene)
    }

    private static let putting = WordSet(["وضع", "ضع", "وضعت", "ضعت", "يضع", "تضع"])
    private static let pictures = WordSet(["صورة", "الصورة", "أجواء", "جو", "بصورة", "بأجواء", "حقيقة", "تصور"])
    private static let enclosing = WordSet(["أحاط", "أحاطت", "يحيط", "تحيط"])
    private static let knowledge = WordSet(["علما", "بنتائج", "بتفاصيل", "بآخر", "بمجريات", "بأجواء"])

    /// "تشرف السفير بالسلام على الملك", "تشرف بلقاء السلطان اليوم وزير الخارجية": whom it is an honour to meet receives the other.
    private func audience(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let limit = min(Int(verb.end) + Self.reachOfAudience, scene.sentence.range.upperBound)
        guard let act = (Int(verb.end)..<limit).first(where: { Self.audiences.contains(article.letters($0)) }),
            case let after = principals(scene, after: Int(verb.end)),
            let host = after.first(where: { $0.actor.range.lowerBound > act }),
            host.actor.range.lowerBound - act <= 2,
            let guest = after.last(where: { $0.actor.range.upperBound <= act })
                ?? after.first(where: { $0.actor.range.lowerBound > host.actor.range.lowerBound })
                ?? subjectBefore(scene, verb),
            guest.actor.clitics.isEmpty, areForeign(host.person, guest.person), isOfSomeState(guest.person)
        else { return nil }
        return .reception(
            at: verb.range, scene, by: host.person,
            of: group(guest, in: after.filter { $0.person != host.person }).map(\.person))
    }

    /// "خرج الرئيسان فلان وعلان إلى الصحفيين", "ظهر الوزير ونظيره أمام وسائل الإعلام": who come before the press together have met.
    private func appearance(_ scene: Scene, _ verb: Annotation) -> Contact? {
        var after = principals(scene, after: Int(verb.end))[...]
        guard let subject = after.first, isRightBehind(subject, verb, scene), subject.actor.clitics.isEmpty else {
            return nil
        }
        // "الرئيسان فلان وعلان": the names stand behind the office of both.
        if subject.actor.number == .dual, subject.actor.name == nil { after = after.dropFirst() }
        guard let first = after.first, let second = after.dropFirst().first, second.actor.clitics == .and,
            second.actor.range.lowerBound - first.actor.range.upperBound <= 1, areForeign(first.person, second.person),
            case let end = second.actor.range.upperBound,
            (end..<min(end + Self.reachOfAudience, scene.sentence.range.upperBound)).contains(where: {
                Self.press.contains(article.letters($0))
            })
        else { return nil }
        return together([first, second], scene, verb)
    }

    private static let appearing = WordSet([
        "خرج", "خرجا", "ظهر", "ظهرا", "أطل", "أطلا", "يظهر", "يطل", "قف", "قفا", "يقف",
    ])
    private static let press = WordSet([
        "الصحفيين", "الصحافيين", "للصحفيين", "للصحافيين", "الصحافة", "للصحافة", "الإعلام", "الإعلاميين", "للإعلاميين",
        "الكاميرات", "العدسات", "المصورين",
    ])

    /// "شهد مكتب الوزير فلان زيارة السفير علان": in whose office a visitor comes.
    func officeSees(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).form == .noun, !trigger.clitics.contains(.the),
            let guest = principals(scene, after: Int(trigger.end)).first,
            guest.actor.range.lowerBound - Int(trigger.end) <= 1, guest.actor.clitics.isSubset(of: .to),
            let host = principals(scene, before: Int(trigger.start)).last, areForeign(host.person, guest.person),
            case let start = host.actor.range.lowerBound, start - 2 >= scene.sentence.range.lowerBound,
            Self.offices.contains(article.letters(start - 1)),
            Self.seeing.contains(article.letters(start - 2).withoutConjunction)
        else { return nil }
        return .reception(at: trigger.range, scene, by: host.person, of: [guest.person])
    }

    /// Words between the verb and what it is an honour to do: office and name of the guest.
    private static let reachOfAudience = 16
    private static let beingHonoured = WordSet([
        "تشرف", "تشرفت", "تشرفا", "تشرفوا", "يتشرف", "تتشرف", "يتشرفون",
    ])
    private static let audiences = WordSet([
        "بالسلام", "بلقاء", "بمقابلة", "باللقاء", "بالمثول", "للسلام", "بزيارة", "بتحية",
    ])
}
