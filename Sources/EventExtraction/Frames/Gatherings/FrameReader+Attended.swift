import ArabicText
import Lexicon

/// Gatherings that show by who comes to them: from another state than where they are held, or to a chair of another state.
extension FrameReader {
    /// "يشارك الوزير المغربي في الورشة التي تحتضنها المنامة", "قال الوزير المصري في كلمة أمام ملتقى … في عمان": a meeting to which
    /// one comes from another state than the host's.
    func isAttendedAbroad(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard let state = stateOfPlace(scene, of: trigger) else { return false }
        guard let coming = endOfAttendance(scene, at: trigger) else {
            return isAttendedInClause(scene, trigger, by: state)
        }
        if let own = stateSubject(after: coming, scene), own != state { return true }
        // "يشارك مركز الحوار العالمي في مؤتمر … في برشلونة"
        if bodies(in: scene).contains(where: { (0...1).contains($0.range.lowerBound - coming) }) { return true }
        return scene.mentions.contains { mention in
            mention.actor.range.upperBound <= Int(trigger.start) && cast.persons[mention.person].isOfficial
                // An ambassador goes to many a gathering of the place where he lives.
                && cast.persons[mention.person].rank != .ambassador
                && sides(of: mention.person).country.map { $0 != state } ?? false
        }
    }

    /// "الدورة الثامنة … بنيامي، التي يحضرها عن الجانب الجزائري المدير فلان": a relative clause tells who comes from another state.
    private func isAttendedInClause(_ scene: Scene, _ trigger: Annotation, by state: CountryCode) -> Bool {
        guard
            let coming = scene.triggers.first(where: {
                row($0).frame == .attend && row($0).form != .noun && $0.start > trigger.end
                    && Int($0.start) - Int(trigger.end) <= Self.reachOfClause
                    && cue(.relative, in: Int($0.start) - 1..<Int($0.start)) != nil
            })
        else { return false }
        let end = Int(coming.end)
        if let guest = principals(scene, after: end).first, guest.actor.range.lowerBound - end <= Self.reachOfSpeech,
            cast.persons[guest.person].rank != .ambassador, let own = sides(of: guest.person).country
        {
            return own != state
        }
        return (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfSide).contains { index in
            annotations.match(.demonym, at: index).map {
                $0.clitics == .the && lexicon.demonyms[Int($0.value)].code != state
            } ?? false
        }
    }

    /// Words from a gathering to the clause of who comes to it: name, place, days; and of "for the … side".
    private static let reachOfClause = 40
    private static let reachOfSide = 5

    /// Where the word ends by which somebody takes part in a gathering, or speaks there.
    func endOfAttendance(_ scene: Scene, at trigger: Annotation) -> Int? {
        let start = Int(trigger.start)
        let last = scene.triggers.last { Int($0.end) <= start && row($0).frame != .light }
        if let last, row(last).frame == .attend || row(last).frame == .represent,
            row(last).form != .noun || start - Int(last.end) <= Self.reachOfSpeech
        {
            return Int(last.end)
        }
        // "خلال ترؤسه الوفد الأردني في المؤتمر"
        if let last, row(last).frame == .chair, cue(.delegation, in: Int(last.end)..<start) != nil {
            return Int(last.end)
        }
        let opening = max(scene.sentence.range.lowerBound, start - Self.reachOfSpeech)
        let speech = (opening..<start).last { Self.speeches.contains(article.letters($0)) }
        return speech.map { $0 + 1 }
    }

    /// Words between a speech and the gathering before which it is held: "كلمة ألقاها نيابة عنه فلان في افتتاح أعمال".
    private static let reachOfSpeech = 9
    private static let speeches = WordSet([
        "كلمة", "كلمته", "كلمتها", "الكلمة", "بكلمة", "لكلمة", "كلمتين", "خطاب", "خطابا", "خطابه", "خطابها", "مداخلة",
        "مداخلته", "مداخلتها", "محاضرة", "محاضرته", "حديثه", "حديثها", "تصريحاته", "مخاطبته", "مخاطبا", "مخاطبة",
        "خاطب",
        "افتتاحه", "افتتاحها", "المشارك", "المشاركة", "المشاركين", "المشاركون", "مشاركتهم", "لحضور", "حضوره", "حضورها",
    ])

    /// The state in which a gathering is held, as its own sentence tells behind it.
    private func stateOfPlace(_ scene: Scene, of trigger: Annotation) -> CountryCode? {
        let end = Int(trigger.end)
        if let host = scene.triggers.first(where: {
            row($0).frame == .host && row($0).form != .noun && Int($0.start) >= end
        }) {
            return hostState(after: Int(host.end), scene)?.country
        }
        let limit = scene.triggers.first { Int($0.start) > end && ![.light, .session].contains(row($0).frame) }
        return scene.places.first { place in
            let start = place.range.lowerBound
            return start >= end && start - end <= Self.reachOfPlace && start < limit.map { Int($0.start) } ?? Int.max
                && (place.city != nil && place.relation != .toward || place.relation == .inside && !place.isVenue)
                && !isMatter(place, trigger, scene)
        }?.country
    }

    /// Words that a gathering's name may have before its place.
    private static let reachOfPlace = 25

    /// Whether a noun of meeting stands beside what makes it one of two: "with", "between the two", adjectives of both.
    func isOfTwoSides(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let rest = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfPair)
        return hasPartner(scene, trigger) || isJoint(rest) || cue(.side, in: rest) != nil
            || cue(.counterpart, in: rest) != nil || !adjectiveSides(after: Int(trigger.end), scene).isEmpty
            || !statesBetween(scene, rest).isEmpty || nationPair(in: rest) != nil
    }

    private static let reachOfPair = 8

    /// "اجتماع مشترك", "اجتماع اللجنة المشتركة"; not "ملتقى العيش المشترك".
    private func isJoint(_ rest: Range<Int>) -> Bool {
        guard let joint = cue(.joint, in: rest), Int(joint.start) > rest.lowerBound else {
            return !rest.isEmpty && cue(.joint, in: rest.prefixRange(1)) != nil
        }
        return (max(rest.lowerBound, Int(joint.start) - 2)..<Int(joint.start)).contains {
            annotations.match(.institution, at: $0) != nil
        }
    }

    /// "لقاء دولي", "حوار إقليمي": a meeting that by its adjective is of many, when it is held or attended.
    func internationalMeeting(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let end = Int(trigger.end)
        guard row.form == .noun, row.frame == .meet, end < scene.sentence.range.upperBound,
            Self.singleMeetings.contains(article.letters(Int(trigger.start)).withoutAccusative),
            cue(.multilateral, in: end..<end + 1) != nil || cue(.manyParties, in: end..<end + 1) != nil
                || countsStates(scene),
            !isOfTwoSides(scene, trigger), broughtTogether(scene, trigger).isEmpty
        else { return nil }
        let isHeld = scene.triggers.contains {
            [.attend, .host, .light, .chair].contains(self.row($0).frame)
                && abs(Int($0.start) - Int(trigger.start)) <= Self.reachOfHolding
        }
        return isHeld ? gathering(scene, trigger, row) : nil
    }

    /// Words between a meeting and the verb of holding or attending, with a subject of a long name.
    private static let reachOfHolding = 20
    private static let singleMeetings = WordSet(["لقاء", "اللقاء", "بلقاء", "حوار", "الحوار"])

    /// "اجتمع كبار المسؤولين من 12 دولة في بانكوك": so many states that only their number is told.
    func countedStates(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        guard row.form != .noun, assembles(trigger, scene), !hasPartner(scene, trigger),
            isAssembling(trigger) && countsStates(scene) || isOfRegion(scene, behind: trigger)
        else { return nil }
        let bare = ConferenceName(range: trigger.range, ordinal: nil, isMultilateral: true, clitics: trigger.clitics)
        return gathering(scene, trigger, row, bare)
    }

    /// "في كلمة ألقاها في افتتاح اللقاء": who takes part in a meeting of many, told by a word that stands for it.
    func meetingAgain(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard trigger.range.count == 1, trigger.clitics.contains(.the), !isOfTwoSides(scene, trigger),
            Self.singleMeetings.contains(article.letters(Int(trigger.start)))
        else { return nil }
        return mentionedAgain(
            scene, trigger,
            ConferenceName(range: trigger.range, ordinal: nil, isMultilateral: false, clitics: trigger.clitics))
    }

    /// "ناقشت اللجنة في اجتماعها برئاسة الوزير فلان وحضور نظيره علان": who holds the chair and somebody of another state sit in a
    /// session of many.
    func ledSession(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        let rest = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfChair)
        guard row.form == .noun, row.frame == .meet, hasPronoun(trigger), !isOfTwoSides(scene, trigger),
            let leading = cue(.leading, in: rest),
            let chair = scene.mentions.first(where: {
                (0...1).contains($0.actor.range.lowerBound - Int(leading.end))
            }),
            let other = scene.mentions.first(where: {
                $0.actor.range.lowerBound >= chair.actor.range.upperBound && areForeign($0.person, chair.person)
            }), isAtTable(other, behind: chair),
            var name = ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound)
        else { return nil }
        name.isMultilateral = true
        var contact = gathering(scene, trigger, row, name)
        contact?.isComplete = true
        return contact
    }

    /// Words between a session and its chair: place and level.
    private static let reachOfChair = 14

    /// "برئاسة فلان وبحضور علان": whether somebody is said to be there right behind the chair.
    private func isAtTable(_ mention: Mention, behind chair: Mention) -> Bool {
        (chair.actor.range.upperBound..<mention.actor.range.lowerBound).prefixRange(4).contains { index in
            Self.presence.contains(article.letters(index))
                || annotations.match(.trigger, at: index).map {
                    row($0).frame == .attend
                } ?? false
        }
    }

    private static let presence = WordSet(["بحضور", "وبحضور", "وحضور", "حضور", "بمشاركة", "وبمشاركة", "ومشاركة"])

    // MARK: One gathering before another

    /// The part of a sentence that tells of one gathering when another one is prepared there.
    func stretch(of trigger: Annotation, _ scene: Scene) -> Range<Int> {
        let range = scene.sentence.range
        for index in range where Self.preparing.contains(article.letters(index)) {
            guard let next = gatheringPrepared(behind: index, range.upperBound) else { continue }
            if Int(trigger.end) <= index { return range.lowerBound..<index }
            if Int(trigger.start) == next { return next..<range.upperBound }
        }
        return range
    }

    /// A gathering that is being prepared is still to come; the day before its word is that of the preparation.
    func putOff(_ contact: inout Contact, _ scene: Scene, _ trigger: Annotation) {
        if contact.status == .occurred { contact.status = .planned }
        if let date = contact.date, date.range.upperBound <= Int(trigger.start) {
            contact.date = scene.dates.first { $0.range.lowerBound >= Int(trigger.end) }
        }
    }

    /// Whether a gathering is one for which another, told before it, prepares.
    func isPrepared(_ trigger: Range<Int>, behind other: Range<Int>) -> Bool {
        other.upperBound < trigger.lowerBound
            && (max(other.upperBound, trigger.lowerBound - Self.reachOfPreparing)..<trigger.lowerBound).contains {
                Self.preparing.contains(article.letters($0))
                    && gatheringPrepared(behind: $0, trigger.upperBound) == trigger.lowerBound
            }
    }

    /// The noun of a gathering right behind a word of preparing.
    private func gatheringPrepared(behind index: Int, _ limit: Int) -> Int? {
        (index + 1..<max(index + 1, limit)).prefixRange(Self.reachOfPreparing).first { next in
            annotations.match(.trigger, at: next).map {
                row($0).form == .noun && [.gathering, .session, .meet].contains(row($0).frame)
            } ?? false
        }
    }

    /// Words from "to prepare for" to the gathering: "انعقاد", "أعمال".
    private static let reachOfPreparing = 3
    private static let preparing = WordSet([
        "تمهيدا", "تحضيرا", "استعدادا", "إعدادا", "للتحضير", "للإعداد", "للتمهيد", "للاستعداد", "قبيل", "عشية", "تسبق",
        "يسبق",
    ])
}
