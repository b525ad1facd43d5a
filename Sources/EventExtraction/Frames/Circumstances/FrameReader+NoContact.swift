import ArabicText
import Lexicon

/// Words of contact that tell none: goods that arrive, meetings too early to speak of, gatherings that somebody proposes.
extension FrameReader {
    /// "هبطت طائرة شحن تحمل 30 طنا من الأدوية", "وصول قافلة مساعدات": what comes is goods, and nobody with them.
    func isOfGoods(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard [.arrive, .alight, .depart].contains(row(trigger).frame) else { return false }
        let range = scene.sentence.range
        let start = Int(trigger.start)
        if isOfMachines(scene, trigger) { return true }
        // The noun may be part of the trigger, stand before a present verb or a few words behind: "حطت بمطار الخرطوم فجرا طائرة".
        let near =
            max(
                range.lowerBound, start - Self.reachOfCarrier)..<min(
                range.upperBound, Int(trigger.end) + Self.reachOfCarrier)
        guard let carrier = near.first(where: { Self.carriers.contains(article.letters($0).withoutClitics) }) else {
            return false
        }
        // "وصل الوزير … على متن طائرة": who is told between them is he who comes.
        let between = min(carrier, start)..<max(carrier, start)
        if scene.mentions.contains(where: { between.contains($0.actor.range.lowerBound) }) { return false }
        let load = carrier..<min(range.upperBound, carrier + Self.reachOfLoad)
        return load.contains { Self.goods.contains(article.letters($0).withoutClitics) }
            && !load.contains { Self.boarding.contains(article.letters($0).withoutClitics) }
    }

    /// "سلمت ثماني طائرات … على أن يستكمل وصولها اليوم": the arrival of aircraft or ships told before, by its pronoun.
    private func isOfMachines(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, isPossessed(trigger), article.letters(start).hasSuffix(Self.hers) else {
            return false
        }
        let before = scene.sentence.range.lowerBound..<start
        guard let machine = before.last(where: { Self.machines.contains(article.letters($0).withoutClitics) }) else {
            return false
        }
        return !scene.mentions.contains { (machine..<start).contains($0.actor.range.lowerBound) }
    }

    private static let hers = foldedWord("ها")
    private static let machines = WordSet([
        "طائرات", "مقاتلات", "مروحيات", "سفن", "دبابات", "مدرعات", "صواريخ", "زوارق", "فرقاطات", "غواصات", "طائرتين",
        "شاحنات", "مساعدات", "شحنات", "معدات",
    ])

    /// Words between a verb of coming and what comes: where and when.
    private static let reachOfCarrier = 6
    /// Words between a carrier and its load: whose it is.
    private static let reachOfLoad = 9
    private static let carriers = WordSet([
        "طائرة", "طائرتان", "طائرتين", "طائرات", "سفينة", "سفينتان", "سفن", "باخرة", "باخرتان", "بواخر", "قافلة",
        "قوافل", "شاحنة",
        "شاحنات", "شحنة", "شحنات", "دفعة", "رحلة", "جسر", "قطار", "قطارات",
    ])
    private static let goods = WordSet([
        "شحن", "مساعدات", "إغاثة", "إغاثية", "إغاثي", "إنسانية", "أدوية", "محملة", "محملتان", "محملتين", "حمولة",
        "حمولتها", "طن", "طنا",
        "أطنان", "لقاحات", "لقاح", "مستلزمات", "معونات", "معدات", "خيام", "طرود", "بضائع",
    ])
    private static let boarding = WordSet(["تقل", "يقل", "أقلت", "متن", "متنها", "متنه", "وفد", "وفدا", "رئيس", "وزير"])

    /// "قال في لقاء خاص مع قناة …", "لقاء عقده مع رؤساء تحرير الصحف": who sits with the press is asked, not met.
    func isInterview(_ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, row(trigger).frame == .meet || row(trigger).frame == .discuss else {
            return false
        }
        let end = Int(trigger.end)
        let limit = min(end + Self.reachOfPress, article.tokens.tokens.count - 3)
        guard end < limit,
            let with = (end..<limit).first(where: { annotations.match(.cue, at: $0).map { isWith($0) } ?? false })
        else { return false }
        var partner = with + 1
        if Self.some.contains(article.letters(partner)), partner + 2 < article.tokens.tokens.count {
            partner += article.isFrom(partner + 1) ? 2 : 1
        }
        return Self.press.contains(article.letters(partner)) || article.token(partner).kind == .latinWord
            || article.letters(partner).elementsEqual(Self.heads)
                && Self.editing.contains(article.letters(partner + 1))
    }

    /// "قال الوزير في اتصال هاتفي إن …", "أوضح السفير في اتصال هاتفي، أمس، أن …": who only speaks by telephone speaks to the paper; a partner
    /// would stand behind "with" or ب.
    func isToldByPhone(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, case let start = Int(trigger.start), case let end = Int(trigger.end),
            cue(.inside, in: max(scene.sentence.range.lowerBound, start - 1)..<end) != nil
                || trigger.clitics.contains(.inside) || Self.by.contains(article.letters(start))
                || start > 0 && Self.by.contains(article.letters(start - 1)),
            (max(scene.sentence.range.lowerBound, start - Self.reachOfSpeaker)..<start).contains(where: isReporting)
        else { return false }
        let next = (end..<scene.sentence.range.upperBound).prefixRange(Self.reachOfCalled)
        let rest = next.prefix { cue(.complementizer, in: $0..<$0 + 1) == nil }
        guard let limit = rest.last else { return true }
        if cue(.with, in: end..<limit + 1) != nil || cue(.between, in: end..<limit + 1) != nil { return false }
        return !scene.mentions.contains {
            rest.contains($0.actor.range.lowerBound)
                && (!$0.actor.clitics.isEmpty || article.isFrom($0.actor.range.lowerBound - 1))
        }
            && !rest.contains { annotations.match(.trigger, at: $0).map { row($0).frame == .light } ?? false }
    }

    private static let by = WordSet(["في", "خلال", "عبر", "أثناء"])
    /// Words between a verb of speech and the telephone, and from there to who is called.
    private static let reachOfSpeaker = 10
    private static let reachOfCalled = 12

    /// "نظام الرئيس فلان", "رحيل العقيد فلان": he whose rule, fate or fall is talked about is not there.
    func isTalkedAbout(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        if isVision(start) || isOfficeHeld(mention) || isNamelessSource(mention) { return true }
        return start > 0 && mention.actor.clitics.isEmpty
            && (Self.rule.contains(article.letters(start - 1))
                || Self.rule.contains(article.letters(start - 1).withoutClitics))
    }

    /// "وفقا لرؤية الملك فلان", "بناء على توجيهات الرئيس": by whose will the two sides act.
    private func isVision(_ start: Int) -> Bool {
        guard start > 1 else { return false }
        let word = Self.station.contains(article.letters(start - 1)) ? start - 2 : start - 1
        return Self.visions.contains(article.letters(word).withoutClitics)
    }

    private static let station = WordSet(["مقام"])
    private static let visions = WordSet(["رؤية", "توجيهات", "توجيه", "حكمة", "أوامر", "بتوجيهات", "بتوجيه"])

    private static let rule = WordSet([
        "نظام", "مصير", "رحيل", "تنحي", "تنحية", "إسقاط", "سقوط", "إزاحة", "إطاحة", "عزل", "مقتل", "اغتيال", "وفاة",
        "عهد", "حقبة", "تنصيب", "خليفة", "مآثر", "مناقب",
    ])

    /// "وإعلان مؤتمره الوطني": a party's own congress.
    func isPartyCongress(_ trigger: Annotation) -> Bool {
        row(trigger).frame == .gathering && isPossessed(trigger) && !trigger.clitics.contains(.the)
            && Int(trigger.end) < article.tokens.tokens.count
            && Self.national.contains(article.letters(Int(trigger.end)))
    }

    private static let national = WordSet(["الوطني", "القطري", "الانتخابي", "التأسيسي"])
    private static let heads = foldedWord("رؤساء")
    private static let editing = WordSet(["تحرير", "التحرير", "صحف", "الصحف", "الجرائد"])

    private func isWith(_ cue: Annotation) -> Bool { lexicon.cues[Int(cue.value)] == .with }

    /// Words between an interview and "with": "لقاء خاص أجراه أمس مع".
    private static let reachOfPress = 8
    private static let some = WordSet(["بعض", "مجموعة", "عدد"])
    private static let press = WordSet([
        "قناة", "قناتي", "صحيفة", "صحيفتنا", "جريدة", "مجلة", "إذاعة", "تلفزيون", "برنامج", "فضائية", "صحفيين",
        "صحافيين",
        "الصحفيين", "الصحافيين", "مراسلي", "المراسلين", "صحف", "الصحف", "موقع", "شبكة", "محطة", "إعلاميين",
        "الإعلاميين",
    ])

    /// "الحديث عن لقاء سابق لأوانه": a meeting of which it is too early to speak.
    func isTooEarly(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun,
            (max(0, start - Self.reachOfTalk)..<start).contains(where: {
                Self.talk.contains(article.letters($0).withoutClitics)
            })
        else { return false }
        let end = Int(trigger.end)
        for index in end..<max(end, min(end + Self.reachOfJudgement, article.tokens.tokens.count)) {
            if article.token(index).startsLine { return false }
            if Self.early.contains(article.letters(index)) { return true }
        }
        return false
    }

    /// Words between "to speak of" and the meeting; words from there to the judgement.
    private static let reachOfTalk = 8
    private static let reachOfJudgement = 20
    private static let talk = WordSet(["حديث", "كلام", "تكهن", "تحدث"])
    private static let early = WordSet(["لأوانه", "أوانه", "لأوانها", "أوانها", "المبكر", "مبكر"])

    /// "اقترح وزير الخارجية فلان عقد قمة": who proposes stands between his verb and what he proposes.
    func isProposed(_ trigger: Annotation) -> Bool {
        let head = Int(trigger.start) - 1
        guard head > 0, row(trigger).isGathering,
            Self.convening.contains(article.letters(head))
        else { return false }
        for index in stride(from: head - 1, through: max(0, head - Self.reachOfProposal), by: -1) {
            if Self.proposing.contains(article.letters(index).withoutConjunction) { return true }
            guard !article.token(index).startsLine, article.token(index).kind == .arabicWord else { return false }
            if let verb = annotations.match(.trigger, at: index), row(verb).form != .noun { return false }
        }
        return false
    }

    /// Words between a verb of proposing and what is proposed: the subject.
    private static let reachOfProposal = 14
    private static let convening = WordSet(["عقد", "تنظيم", "استضافة", "إقامة", "احتضان", "لعقد", "بعقد"])
    private static let proposing = WordSet([
        "اقترح", "اقترحت", "اقترحوا", "يقترح", "تقترح", "مقترحا", "مقترحة", "مقترح", "اقتراح", "نداء", "عريضة", "يسعى",
        "تسعى", "سعى", "سعت", "يسعون", "مساع", "مساعي",
    ])

    /// "رسالة تتضمن دعوته لحضور المؤتمر": an invitation to a gathering of which no day is told.
    func isInvitedTo(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).isGathering, start > 2 else { return false }
        let word = Self.attending.contains(article.letters(start - 1).withoutClitics) ? start - 1 : start - 2
        guard Self.attending.contains(article.letters(word).withoutClitics), !isNamedDay(after: trigger) else {
            return false
        }
        for index in stride(from: word - 1, through: max(0, word - Self.reachOfInvited), by: -1) {
            if article.token(index).startsLine { return false }
            guard Self.invitation.contains(article.letters(index)) else { continue }
            return cue(.invitation, in: max(0, index - 2)..<word) == nil
        }
        return false
    }

    /// Words between an invitation and what it is to: who gives it to whom.
    private static let reachOfInvited = 12
    private static let attending = WordSet(["حضور", "مشاركة", "حضوره", "حضورها", "مشاركته", "مشاركتها"])
    private static let invitation = WordSet(["دعوة", "الدعوة", "دعوته", "دعوتها", "دعوات", "دعوتين"])

    /// "ملتقى السينما المغاربية", "الملتقى الدولي للشعر": a gathering of artists where no official is named.
    func isOfArtists(_ scene: Scene, _ name: ConferenceName) -> Bool {
        guard
            name.range.contains(where: { index in
                Self.arts.contains(article.letters(index).withoutClitics)
            })
        else { return false }
        return !scene.mentions.contains { mention in
            let person = cast.persons[mention.person]
            return person.holdsOffice && person.isIntroduced
        }
    }

    private static let arts = WordSet([
        "سينما", "سينمائي", "سينمائية", "فيلم", "أفلام", "مسرح", "مسرحي", "مسرحية", "شعر", "شعري", "شعرية", "شعراء",
        "رواية", "روائي",
        "موسيقى", "موسيقي", "موسيقية", "تشكيلي", "تشكيلية", "تشكيليين", "كاريكاتير", "رقص", "غناء",
        "أغنية", "فنون", "نحت",
        "حكواتي", "زجل", "طرب",
    ])
}
