import ArabicText
import Lexicon

/// "اللقاء الذي جمع الوزير بنظيره", "لقاء يجمع فلانا وعلانا": a verb of bringing together names all sides of a meeting.
extension FrameReader {
    /// The sides named after such a verb near a noun of meeting; empty when there is none.
    func broughtTogether(_ scene: Scene, _ trigger: Annotation) -> [Mention] {
        let rest = Int(trigger.end)..<scene.sentence.range.upperBound
        let start = Int(trigger.start)
        guard row(trigger).form == .noun else { return [] }
        let near = rest.prefixRange(isPlannedClause(rest) ? 8 : 4)
        let verb =
            cue(.bringing, in: near) ?? bringingHim(near)
            ?? cue(.consisting, in: reachOfConsisting(rest))
        // "جمع لقاء في باريس الوزير بنظيره": the verb may open the sentence.
        let before = max(scene.sentence.range.lowerBound, start - 1)..<start
        // "ضم اللقاء الوزير فلانا والسفير علانا", "ضم اجتماع في لشبونة وزيري …"
        let opener = cue(.bringing, in: before) ?? cue(.consisting, in: before)
        guard verb != nil || opener != nil else { return [] }
        var sides: [Mention] = []
        var end =
            verb.map { Int($0.end) } ?? scene.places.first { $0.range.lowerBound == rest.lowerBound }?.range.upperBound
            ?? rest.lowerBound
        for mention in principals(scene, after: end) {
            let start = mention.actor.range.lowerBound
            guard start - end <= 3 || isCircumstance(end..<start, scene) else { break }
            let isJoined =
                sides.isEmpty || mention.actor.clitics.contains(.and)
                || mention.actor.clitics.contains(.inside)
                || cue(.with, in: end..<start) != nil || sharesOffice(mention)
            guard isJoined else { break }
            sides.append(mention)
            end = mention.actor.range.upperBound
        }
        // "لقاء جمعه بوزيرة البيئة": whom the pronoun stands for.
        if sides.count == 1, let verb, verb.category == .trigger,
            let him = actorBehindComma(scene, trigger, sides[0]) ?? speaker(before: trigger, sides[0], scene)
                ?? focus(scene, foreignTo: sides[0])
        {
            sides.insert(him, at: 0)
        }
        return sides.count >= 2 ? sides : []
    }

    /// "الذي كان من المقرر أن …": its verb stands further off.
    private func isPlannedClause(_ rest: Range<Int>) -> Bool {
        cue(.relative, in: rest.prefixRange(1)) != nil
            && rest.prefixRange(4).contains { annotations.has(.status, at: $0) }
    }

    /// "جمعه", "جمعها": the verb with the one side as its pronoun; "جمعهما" is read with those named before.
    private func bringingHim(_ range: Range<Int>) -> Annotation? {
        let index = range.first { Self.bringingHim.contains(article.letters($0)) }
        return index.flatMap { annotations.match(.trigger, at: $0) }
    }

    private static let bringingHim = WordSet([
        "جمعه", "جمعها", "جمعته", "جمعتها", "يجمعه", "يجمعها", "سيجمعه", "سيجمعها",
    ])

    /// "لقاء جمع الوزير، يوم الثلاثاء بجنيف، بنظيرته", "الاجتماع الذي ضم بوزارة الزراعة اليوم الوزير فلانا": only day and place stand
    /// between two words.
    func isCircumstance(_ gap: Range<Int>, _ scene: Scene) -> Bool {
        gap.count <= Self.longestCircumstance
            && gap.allSatisfy { index in
                article.token(index).kind == .comma || article.token(index).kind == .number
                    || scene.places.contains { $0.range.contains(index) }
                    || scene.dates.contains { $0.range.contains(index) }
                    || annotations.has(.weekday, at: index) || annotations.has(.dateWord, at: index)
                    || Self.eachOf.contains(article.letters(index)) || isOfHouse(index, in: gap)
                    || cue(.inside, in: index..<index + 1) != nil || cue(.capital, in: index..<index + 1) != nil
            }
    }

    private static let longestCircumstance = 10

    /// "بوزارة الزراعة والغابات": a ministry as a place, and the fields after which it is called.
    private func isOfHouse(_ index: Int, in gap: Range<Int>) -> Bool {
        guard
            let house = gap.first(where: {
                annotations.match(.institution, at: $0).map { $0.clitics == .inside && $0.range.count == 1 } ?? false
            }), house <= index
        else { return false }
        return (house + 1..<index + 1).allSatisfy {
            annotations.has(.portfolio, at: $0) || annotations.match(.topic, at: $0)?.clitics == .and
        }
    }

    /// "اجتماع في جدة قبل أيام، ضم …": place and time may stand between, no other verb, body or person.
    private func reachOfConsisting(_ rest: Range<Int>) -> Range<Int> {
        let near = rest.prefixRange(10)
        let other = near.dropFirst(3).first { index in
            annotations.match(.trigger, at: index) != nil || annotations.match(.institution, at: index) != nil
                || annotations.match(.organization, at: index) != nil || annotations.match(.title, at: index) != nil
                || cue(.relative, in: index..<index + 1) != nil
        }
        return rest.lowerBound..<(other ?? near.upperBound)
    }

    /// "عقدت اللجنة المشتركة اجتماعها برئاسة فلان وعلان", "محادثات أجراها فلان وعلان": the two who chair or hold it
    /// together are the sides.
    func jointChairs(_ after: [Mention]) -> [Mention]? {
        for (first, second) in zip(after, after.dropFirst()) {
            // "ترأسها مناصفة الوزير فلان ونظيره"
            let start = first.actor.range.lowerBound - (isByHalves(first.actor.range.lowerBound - 1) ? 1 : 0)
            let isChaired =
                annotations.item(
                    endingAt: start, .trigger,
                    where: {
                        row($0).frame == .chair || row($0).frame == .light && row($0).form != .noun
                    }) != nil
                || annotations.item(endingAt: start, .cue) {
                    lexicon.cues[Int($0.value)] == .leading || lexicon.cues[Int($0.value)] == .between
                } != nil
            if isChaired, second.actor.clitics.contains(.and),
                second.actor.range.lowerBound - endWithSide(of: first) <= 1, areForeign(first.person, second.person)
            {
                return [first, second]
            }
        }
        return nil
    }

    /// "فلان عن الجانب الأردني": where a mention ends with the side told behind it.
    private func endWithSide(of mention: Mention) -> Int {
        let end = mention.actor.range.upperBound
        return cast.side(after: end) == nil ? end : end + Cast.lengthOfSide
    }

    /// "جمعت مأدبة إفطار الملك والرئيس فلانا", "يجمع عشاء عمل مساء غد الرئيس فلانا ونظيره".
    func tableOfTwo(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        // "جمعت مأدبة …", "الغداء الذي جمع …"
        guard cue(.bringing, in: Int(trigger.start)..<Int(trigger.start) + 1) != nil,
            case let after = principals(scene, after: Int(trigger.end)), let first = after.first,
            first.actor.range.lowerBound - Int(trigger.end) <= Self.longestCircumstance,
            let second = after.dropFirst().first, !second.actor.clitics.isDisjoint(with: [.and, .inside]),
            second.actor.range.lowerBound - first.actor.range.upperBound <= 1, areForeign(first.person, second.person)
        else { return nil }
        return together([first, second], scene, trigger)
    }

    /// "مناصفة", "بالتناوب"
    private func isByHalves(_ index: Int) -> Bool { Self.byHalves.contains(article.letters(index)) }

    private static let byHalves = WordSet(["مناصفة", "بالمناصفة", "بالتناوب", "بالاشتراك", "مشتركة", "معا", "سويا"])

    /// "يتقاسم رئاسة أعمال اللجنة الوزير فلان ونظيره", "تناوب على رئاسة الجلسة فلان وعلان": two who share the chair sit together.
    func sharedChair(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let end = Int(verb.end)
        let after = principals(scene, after: end)
        guard let first = after.first, let second = after.dropFirst().first,
            (end..<end + 3).contains(where: { Self.chairing.contains(article.letters($0)) })
                || (second.actor.range.upperBound..<second.actor.range.upperBound + 3).contains(where: {
                    Self.chairing.contains(article.letters($0))
                }),
            first.actor.range.lowerBound - end <= Self.reachOfBoth / 2, second.actor.clitics.contains(.and),
            second.actor.range.lowerBound - first.actor.range.upperBound <= 1, areForeign(first.person, second.person)
        else { return nil }
        return together([first, second], scene, verb)
    }

    private static let chairing = WordSet(["رئاسة", "الرئاسة", "إدارة", "ترؤس"])

    /// "ترأس الوزير فلان ونظيره فلان أعمال اللجنة المشتركة", "يترأس الرئيس مع نظيره مجلس التعاون": two who chair together sit
    /// together; where a meeting is named, it tells more.
    func jointChair(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        let rest = (end..<scene.sentence.range.upperBound).prefixRange(Article.reachOfCeremony)
        let isTold = scene.triggers.contains {
            [.meet, .session, .gathering].contains(row($0).frame)
        }
        let after = principals(scene, after: end)
        if row(trigger).form == .noun {
            // "عقدت أعمال اللجنة المشتركة برئاسة فلان وعلان"
            let before =
                max(scene.sentence.range.lowerBound, Int(trigger.start) - Self.reachOfBoth)..<Int(trigger.start)
            guard !isTold, before.contains(where: article.isCouncil), let chairs = jointChairs(after),
                chairs[0].actor.range.lowerBound - end <= 1
            else { return nil }
            return together(chairs, scene, trigger)
        }
        guard !isTold, let body = rest.first(where: article.isCommittee) else { return nil }
        guard let first = subjectBefore(scene, trigger) ?? after.first,
            let second = after.first(where: {
                $0.actor.range.lowerBound > first.actor.range.lowerBound && areForeign($0.person, first.person)
            }), second.actor.range.upperBound <= body,
            second.actor.clitics.contains(.and) || sharesOffice(second)
                || cue(.with, in: max(end, second.actor.range.lowerBound - 2)..<second.actor.range.lowerBound) != nil
        else { return nil }
        return together([first, second], scene, trigger)
    }

    func together(_ pair: [Mention], _ scene: Scene, _ trigger: Annotation) -> Contact {
        var contact = Contact(
            type: .bilateralTalks, frame: .meet, trigger: trigger.range, sentences: [scene.index])
        contact.others = pair.map(\.person)
        contact.isComplete = true
        if let host = atHome(pair, scene, trigger) { receives(&contact, host) }
        return contact
    }

    /// "أطلع الوزير نظيره على كذا خلال لقائهما": talks of "the two of them" are those of the two last named before.
    func bothOfThem(_ trigger: Annotation, _ before: [Mention]) -> [Mention]? {
        // "لقائهما", "لقاء جمعهما", "لقاء جمع بينهما"
        let words = (Int(trigger.start)..<article.tokens.tokens.count).prefixRange(4)
        guard trigger.range.count == 1,
            let both = words.first(where: { article.letters($0).hasSuffix(Self.ofBoth) }),
            both == Int(trigger.start) || cue(.bringing, in: words) != nil || joins(both) || both == Int(trigger.end),
            let last = before.last, Int(trigger.start) - last.actor.range.upperBound <= Self.reachOfBoth,
            // "رسالة من الملك إلى الوزير خلال لقائهما": whose letter it is need not be there.
            let first = before.last(where: {
                areForeign($0.person, last.person)
                    && !($0.actor.range.lowerBound > 0 && article.isFrom($0.actor.range.lowerBound - 1))
            })
        else { return nil }
        return [first, last]
    }

    /// "عقب اجتماعهما في طنجة، غادر الوزير فلان والوزير علان": of a circumstance that opens the sentence both are named behind it.
    func bothBehind(_ trigger: Annotation, _ before: [Mention], _ after: [Mention]) -> [Mention]? {
        guard before.isEmpty, after.count >= 2, trigger.range.count == 1,
            article.letters(Int(trigger.start)).hasSuffix(Self.ofBoth), after[1].actor.clitics.contains(.and),
            after[1].actor.range.lowerBound - after[0].actor.range.upperBound <= 1,
            areForeign(after[0].person, after[1].person)
        else { return nil }
        return [after[0], after[1]]
    }

    /// "عقب لقاء الرئيس فلان، أدلى السفير علان بتصريح": whom somebody met who then speaks.
    func hostAndSpeaker(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> [Mention]? {
        guard !trigger.clitics.contains(.the), trigger.range.count == 1, after.count >= 2,
            after[0].actor.range.lowerBound == Int(trigger.end), after[0].actor.clitics.isEmpty,
            case let start = after[1].actor.range.lowerBound, after[1].actor.clitics.isEmpty,
            isReporting(start - 1) || Self.stating.contains(article.letters(start - 1)),
            start - after[0].actor.range.upperBound <= Self.reachOfBoth / 2,
            (scene.sentence.range.lowerBound..<Int(trigger.start)).suffix(3).contains(where: {
                Self.afterwards.contains(article.letters($0).withoutConjunction)
            }), areForeign(after[0].person, after[1].person)
        else { return nil }
        return [after[1], after[0]]
    }

    private static let stating = WordSet(["أدلى", "أدلت", "تحدث", "تحدثت", "لفت", "نوه", "شكر", "وصف", "عبر", "أعرب"])
    private static let afterwards = WordSet(["عقب", "بعد", "إثر", "بعيد", "لدى", "خروجه", "خروجها", "خلال", "أثناء"])

    /// "أجرى الوزير فلان ونظيره علان محادثة", "ترأس وزيرا داخلية البلدين اجتماعا": the two who hold it, right after the verb that carries the noun.
    func bothBefore(_ scene: Scene, _ trigger: Annotation, _ before: [Mention]) -> [Mention]? {
        guard row(trigger).form == .noun, scene.carried == nil, before.count == 2, let first = before.first,
            let last = before.last,
            last.actor.clitics.contains(.and) || sharesOffice(last), areForeign(first.person, last.person),
            last.actor.range.lowerBound - first.actor.range.upperBound <= 1,
            annotations.item(
                endingAt: first.actor.range.lowerBound, .trigger,
                where: {
                    // "عقد" at the head of a sentence is the verb, which is written like the noun.
                    [.light, .chair].contains(row($0).frame)
                        && (row($0).form != .noun || Int($0.start) == opening(scene))
                }) != nil,
            cue(.with, in: clause(after: trigger, scene).prefixRange(6)) == nil
        else { return nil }
        return before
    }

    /// "ترأس وزيرا داخلية المغرب وإسبانيا": the second of two whom one word names by their office.
    private func sharesOffice(_ mention: Mention) -> Bool { mention.actor.range.isEmpty }

    /// "وعقد الرئيسان قمة", "واتفق الوزيران خلال لقاء": two of one rank and two states who were named last before.
    func twoOfOffice(_ scene: Scene, _ mention: Mention?) -> [Mention]? {
        guard let mention, mention.actor.number == .dual, mention.actor.name == nil, mention.actor.country == nil,
            cast.nations(of: mention.person).isEmpty, mention.actor.range.count == 1, !mention.actor.isDelegation
        else { return nil }
        var named: [Mention] = []
        for other in cast.mentions(before: scene.index).reversed() + scene.mentions.reversed()
        where other.actor.range.upperBound <= mention.actor.range.lowerBound && scene.index - other.sentence <= 2 {
            let person = cast.persons[other.person]
            guard person.name != nil || person.isSomeonesCounterpart,
                !named.contains(where: { $0.person == other.person }),
                person.rank == cast.persons[mention.person].rank || person.isCounterpart
            else { continue }
            named.append(other)
        }
        guard named.count == 2, areForeign(named[0].person, named[1].person) else { return nil }
        return named.reversed()
    }

    /// "جمعهما"
    private func joins(_ index: Int) -> Bool {
        annotations.match(.trigger, at: index).map { row($0).frame == .light } ?? false
    }

    /// "لقائهما", "جمعهما"
    static let ofBoth = foldedWord("هما")

    /// Words between the second of the two and their talks.
    private static let reachOfBoth = 20

    /// "محادثات الوزير فلان ونظيره علان": whose talks they are when nobody else stands behind "with".
    func isOfBoth(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Bool {
        !trigger.clitics.contains(.the) && !isPossessed(trigger) && after[1].actor.clitics == .and
            && !(trigger.clitics.contains(.inside) && opensDay(scene, trigger))
            && !after[0].actor.number.isPlural && !after[1].actor.number.isPlural
            && cue(.with, in: clause(after: trigger, scene)) == nil
    }

    /// "بدأ الوزير نهاره بلقاء فلان وعلان": whom the subject of such a verb meets, and not one the other.
    private func opensDay(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard let subject = principals(scene, before: Int(trigger.start)).first else { return false }
        return (max(scene.sentence.range.lowerBound, subject.actor.range.lowerBound - 2)..<Int(trigger.start)).contains
        {
            Self.opening.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let opening = WordSet([
        "بدأ", "بدأت", "يبدأ", "تبدأ", "استهل", "استهلت", "يستهل", "تستهل", "افتتح", "افتتحت", "يفتتح", "تفتتح",
        "اختتم", "اختتمت", "يختتم", "تختتم", "أنهى", "أنهت", "ختم", "ختمت",
    ])
}
