import ArabicText
import Lexicon

/// The coming or the last edition of a gathering, or of the session of two states, that the article has told.
extension FrameReader {
    /// "على أن تعقد الدورة المقبلة للجنة في باماكو مطلع 2020", "وتستضيف موريتانيا القمة القادمة": another edition than that of the
    /// news, with a place or a day of its own.
    func edition(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun, [.session, .gathering, .meet].contains(row(trigger).frame),
            !scene.sentence.isHeadline, Self.heads.contains(article.letters(Int(trigger.start)).withoutClitics),
            !isPartOfMeeting(scene, trigger), let next = wordOfEdition(scene, trigger),
            var last = series(of: end..<next + 5, scene, told)
        else { return nil }
        let place = placeOfEdition(scene, trigger, next)
        let number = told.last { $0.type == .conference && !$0.isEdition && $0.conference?.ordinal != nil }
        guard isOther(next, trigger, than: last, number?.conference?.ordinal, place, scene) else { return nil }
        // "الاجتماع الرابع للجنة" of two states whose third was told.
        let name = (end..<max(end, scene.sentence.range.upperBound)).prefixRange(Self.longestName)
        if last.type == .conference, isOfSharedBody(end..<next + 5, scene), cue(.manyParties, in: name) == nil,
            cue(.multilateral, in: name) == nil,
            states(of: last).count <= 2,
            let sides = sidesOfTalks(told), place.map({ sides.contains($0.country) }) ?? false
        {
            last = Contact(type: .bilateralTalks, frame: .session, trigger: last.trigger, sentences: last.sentences)
            last.sideCountries = sides
        }
        // "آخر اجتماع للجنة برئاسة فلان ونظيره علان": those who are named tell it themselves.
        if last.type == .bilateralTalks,
            principals(scene, after: end).contains(where: { cast.persons[$0.person].name != nil })
        {
            return nil
        }
        // Without a place its day must tell that it is held, or the word of those who decide it.
        let isDecided = last.type == .conference && isDecidedAnew(scene, trigger)
        guard place != nil || last.type == .conference && isToBeDated(scene, trigger, next) || isDecided else {
            return nil
        }
        var contact = edition(of: last, in: place, scene, trigger)
        if isDecided {
            contact?.isHeld = true
            contact?.isDecided = true
            contact?.sideCountries.formUnion(states(of: last))
            contact?.organizations = last.organizations
        }
        return contact
    }

    /// "قرر الوزراء عقد اجتماع آخر", "اتفق المشاركون على عقد مؤتمر ثان": another meeting on which those who sit agree.
    private func isDecidedAnew(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let opening = scene.sentence.range.lowerBound
        guard start > opening, Self.holding.contains(article.letters(start - 1)),
            !article.letters(start).containsArticle
        else { return false }
        return stride(from: start - 2, through: max(opening, start - Self.reachOfDecision), by: -1).contains {
            Self.decisions.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words from a decision to what is to be held: those who decide.
    private static let reachOfDecision = 9
    private static let holding = WordSet(["عقد", "تنظيم"])
    private static let decisions = WordSet([
        "قرر", "قررت", "قرروا", "قررا", "قررتا", "اتفق", "اتفقت", "اتفقوا", "اتفقا", "اتفقتا", "تقرر", "الاتفاق",
        "توافق", "توافقوا", "توافقت", "توافقا",
    ])

    /// "الدورة المقبلة ستلتئم في يوليو": a verb of holding with a day behind it.
    private func isToBeDated(_ scene: Scene, _ trigger: Annotation, _ next: Int) -> Bool {
        guard let date = scene.dates.first(where: { $0.range.lowerBound > next }) else { return false }
        // "النسخة الأولى للمنتدى في ديسمبر 2019"
        if (0...2).contains(date.range.lowerBound - max(next + 1, Int(trigger.end))) { return true }
        let gap = (next..<date.range.lowerBound).prefixRange(Self.reachOfPlace)
        let isOfOther = scene.triggers.contains {
            gap.dropFirst(3).contains(Int($0.start)) && row($0).form == .noun && row($0).frame == .session
        }
        return !isOfOther
            && gap.contains { article.isSitting($0) || article.letters($0).withoutClitics.elementsEqual(Self.held) }
    }

    private static let held = foldedWord("عقد")

    /// "الدورة الثانية من هذا المؤتمر", "الدورة الأولى للقمة": the word for the gathering of which another edition was just told.
    func isOfEditionTold(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        guard let last = told.last, last.isEdition, last.sentences == [scene.index], row(trigger).form == .noun,
            row(trigger).isGathering,
            let end = last.conference?.range.upperBound, end <= Int(trigger.start)
        else { return false }
        return (end..<Int(trigger.start) + 1).count <= 3
            && (end...Int(trigger.start)).allSatisfy { index in
                index == Int(trigger.start)
                    ? trigger.clitics.contains(.the) || article.letters(index).containsArticle
                        || trigger.clitics.contains(.to)
                    : article.token(index).kind == .arabicWord && !annotations.has(.trigger, at: index)
            }
    }

    private func edition(of last: Contact, in place: Place?, _ scene: Scene, _ trigger: Annotation) -> Contact? {
        var last = last
        // A session of two states is held at one of them.
        let sides = states(of: last)
        if isOfTwo(last), let place, sides.contains(place.country) { last.type = .bilateralTalks }
        var contact = Contact(type: last.type, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.isEdition = true
        contact.isHeld =
            place != nil && scene.triggers.contains { row($0).frame == .host && row($0).form != .noun }
        contact.place = place
        contact.isComplete = true
        if last.type == .conference {
            contact.conference = ConferenceReader(article: article).name(
                at: trigger, limit: scene.sentence.range.upperBound)
            guard let name = contact.conference else { return nil }
            contact.conference?.isMultilateral = true
            let start = startOfEdition(scene, trigger)
            contact.conference?.range = withAdjective(start..<name.range.upperBound, scene)
            if start < Int(trigger.start) { contact.conference?.clitics = [] }
            if let place { contact.sideCountries = [place.country] }
        } else {
            contact.sideCountries = sides
            guard let place, sides.count == 2, sides.contains(place.country) else { return nil }
        }
        return contact
    }

    /// "النسخة الأولى من المنتدى": where the word begins that tells which one it is; the gathering's noun, where there is none.
    private func startOfEdition(_ scene: Scene, _ trigger: Annotation) -> Int {
        let start = Int(trigger.start)
        let before = max(scene.sentence.range.lowerBound, start - Self.reachOfNumber)..<start
        return before.last(where: article.isEditionWord) ?? start
    }

    /// "الدورة المقبلة للقمة": the adjective that tells which edition, and whose it is behind it, belong to the name.
    private func withAdjective(_ name: Range<Int>, _ scene: Scene) -> Range<Int> {
        let lam = FoldedLetter.arabic(0x644)
        var end = name.upperBound
        guard end < scene.sentence.range.upperBound, tellsOther(end) else { return name }
        end += 1
        while end < scene.sentence.range.upperBound, end - name.upperBound <= 3, article.token(end).kind == .arabicWord,
            article.letters(end).starts(with: lam, lam)
                || end > name.upperBound + 1 && article.letters(end).containsArticle
        {
            end += 1
        }
        return name.lowerBound..<end
    }

    /// The word that tells another edition: "المقبلة", "السابقة", "آخر", its number, or the committee of two states that is to meet.
    private func wordOfEdition(_ scene: Scene, _ trigger: Annotation) -> Int? {
        let start = Int(trigger.start)
        let behind = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.longestName)
        // "على الاجتماع مجددا في القاهرة"
        if let word = behind.first, isAgain(word) { return word }
        if let word = behind.first(where: tellsOther), isOfEdition(word, trigger) { return word }
        if start > scene.sentence.range.lowerBound {
            // "آخر اجتماع للوزراء", "النسخة الأولى من المنتدى"
            if Self.last.contains(article.letters(start - 1).withoutConjunction) { return start - 1 }
            let noun = startOfEdition(scene, trigger)
            if noun < start, let word = (noun + 1..<start).first(where: { isOrdinal($0) || tellsOther($0) }) {
                return word
            }
        }
        if behind.prefixRange(2).contains(where: isOrdinal), let number = behind.first(where: isOrdinal) {
            return number
        }
        return behind.first(where: article.isCommittee)
    }

    private func tellsOther(_ index: Int) -> Bool {
        Self.next.contains(article.letters(index)) || Self.previous.contains(article.letters(index))
    }

    private func isAgain(_ index: Int) -> Bool { Self.again.contains(article.letters(index)) }

    private func isOrdinal(_ index: Int) -> Bool {
        if article.token(index).kind == .number {
            return article.number(index).map { $0 < 300 } ?? false && !annotations.has(.month, at: index + 1)
        }
        return ordinalWord(at: index) != nil
    }

    /// "ثالث", "السادسة": a number by which things are counted off.
    func ordinalWord(at index: Int) -> Annotation? {
        annotations.match(.number, at: index).flatMap { lexicon.numbers[Int($0.value)].isOrdinal ? $0 : nil }
    }

    /// What only its number or committee tells is another one when its number differs from that of the one told, or when it has a
    /// day and is held elsewhere.
    private func isOther(
        _ word: Int, _ trigger: Annotation, than told: Contact, _ last: Int?, _ place: Place?, _ scene: Scene
    ) -> Bool {
        if tellsOther(word) || isAgain(word) || Self.last.contains(article.letters(word).withoutConjunction) {
            return true
        }
        let isElsewhere = place.flatMap { there in told.place.map { $0.country != there.country } } ?? false
        if let number = number(at: word), !isSitting(trigger) {
            if let last { return number != last }
            // "النسخة الأولى من المنتدى": an earlier one of a gathering whose number is not told.
            if word < Int(trigger.start), let published = article.published,
                scene.dates.contains(where: { date in
                    date.range.lowerBound > word && !date.isRelative
                        && date.resolved(tense: .past).start.map { $0.year < published.components.year } ?? false
                })
            {
                return true
            }
        }
        return isElsewhere && principals(scene, before: scene.sentence.range.upperBound).isEmpty
            && bodies(in: scene).isEmpty
            && scene.dates.contains { $0.range.lowerBound > word && !$0.isRelative }
    }

    private func number(at index: Int) -> Int? {
        if article.token(index).kind == .number { return article.number(index) }
        guard let match = ordinalWord(at: index) else { return nil }
        let value = lexicon.numbers[Int(match.value)].value
        // "السابعة والعشرون"
        guard value < 10, let tens = annotations.match(.number, at: Int(match.end)), tens.clitics.contains(.and),
            case let more = lexicon.numbers[Int(tens.value)].value, more >= 20, more % 10 == 0
        else { return value }
        return value + more
    }

    /// "الجلسة الثانية": the sittings of one gathering are numbered too.
    private func isSitting(_ trigger: Annotation) -> Bool {
        Self.sittings.contains(article.letters(Int(trigger.start)).withoutClitics)
    }

    /// What is held again: of two states only what has a name that they share, else the gathering that was told.
    private func series(of name: Range<Int>, _ scene: Scene, _ told: [Contact]) -> Contact? {
        if isOfSharedBody(name, scene),
            var talks = told.last(where: { $0.type == .bilateralTalks && !$0.isPhone || isOfTwo($0) }),
            !talks.isEdition, !told.contains(where: { $0.type == .conference && !$0.isEdition && !isOfTwo($0) })
        {
            talks.type = .bilateralTalks
            return talks
        }
        return told.last { $0.type == .conference && !$0.isEdition }
    }

    /// A session of two states, which is known to be talks only when all is told.
    func isOfTwo(_ session: Contact) -> Bool {
        session.type == .conference && session.organizations.isEmpty && session.conference?.isMultilateral == false
            && states(of: session).count == 2
    }

    /// Whether an adjective of time is said of a noun, and not of the month or the year before it.
    private func isOfEdition(_ adjective: Int, _ trigger: Annotation) -> Bool {
        let before = adjective - 1
        // "الاجتماع الأخير", "القمة العربية الأخيرة": further off it is the last of something else.
        if Self.latest.contains(article.letters(adjective)), before > Int(trigger.end) { return false }
        return before < Int(trigger.end)
            || !annotations.has(.dateWord, at: before) && !annotations.has(.month, at: before)
                && !annotations.has(.weekday, at: before) && article.token(before).kind == .arabicWord
    }

    /// "للجنة المشتركة", "للحوار الاستراتيجي": what two states hold in turn.
    func isOfSharedBody(_ range: Range<Int>, _ scene: Scene) -> Bool {
        range.clamped(to: scene.sentence.range).contains { index in
            article.isCommittee(index) || cue(.joint, in: index..<index + 1) != nil
                || Self.shared.contains(article.letters(index))
        }
    }

    /// The city or state in which it is to be: behind it, or the subject of a verb of hosting before it or behind it.
    private func placeOfEdition(_ scene: Scene, _ trigger: Annotation, _ next: Int) -> Place? {
        let limit = min(scene.sentence.range.upperBound, next + Self.reachOfPlace)
        // "الاجتماع الأخير، الذي احتضنته بغداد"
        if let host = scene.triggers.first(where: {
            Int($0.start) > next && Int($0.start) < limit && row($0).frame == .host && row($0).form != .noun
                && hasPronoun($0)
        }), let holder = holderBehind(host, scene) {
            return holder
        }
        if let behind = scene.places.first(where: {
            $0.range.lowerBound > next && $0.range.lowerBound < limit && $0.relation == .inside
        }) {
            return behind
        }
        // "إسناد تنظيم القمة القادمة إلى فرنسا", "ستؤول الدورة المقبلة إلى لشبونة"
        let isGiven =
            trigger.start > 0 && Self.giving.contains(article.letters(Int(trigger.start) - 1))
            || (max(scene.sentence.range.lowerBound, Int(trigger.start) - 2)..<limit).contains {
                Self.falling.contains(article.letters($0).withoutConjunction)
            }
        if isGiven,
            let heir = scene.places.first(where: {
                $0.range.lowerBound > next && $0.range.lowerBound < limit && $0.relation == .toward
            })
        {
            return heir
        }
        guard
            let host = scene.triggers.last(where: {
                row($0).frame == .host && row($0).form != .noun && Int($0.end) <= Int(trigger.start)
            }), Int(trigger.start) - Int(host.end) <= Self.longestName
        else { return nil }
        return scene.places.first { $0.range.lowerBound >= Int(host.end) && $0.range.upperBound <= Int(trigger.start) }
            ?? hostState(after: Int(host.end), scene)
            // "المغرب التي ستستضيف القمة"
            ?? scene.places.last { place in
                place.relation == .bare
                    && (place.range.upperBound == Int(host.start)
                        || place.range.upperBound == Int(host.start) - 1
                            && cue(.relative, in: place.range.upperBound..<Int(host.start)) != nil)
            }
    }

    /// Who holds what a verb of hosting takes up by its pronoun: the city or state right behind it.
    func holderBehind(_ host: Annotation, _ scene: Scene) -> Place? {
        scene.places.first { (0...2).contains($0.range.lowerBound - Int(host.end)) && $0.relation != .toward }
            ?? hostState(after: Int(host.end), scene)
    }

    private static let heads = WordSet([
        "دورة", "قمة", "اجتماع", "لقاء", "مؤتمر", "منتدى", "جلسة", "نسخة", "طبعة", "جولة", "ملتقى", "اجتماعات",
        "دورته", "دورتها", "دورتهم", "اجتماعه", "اجتماعها", "اجتماعهم", "قمته", "قمتها", "قمتهم",
    ])
    private static let next = WordSet([
        "المقبلة", "المقبل", "القادمة", "القادم", "الموالية", "الموالي", "التالية", "التالي", "اللاحقة", "اللاحق",
        "مقبل",
        "مقبلا", "مقبلة", "لاحق", "لاحقة", "آخر", "أخرى", "ثان", "ثانية",
    ])
    private static let previous = WordSet([
        "السابقة", "السابق", "الماضية", "الماضي", "الفارطة", "الفارط", "المنصرمة", "المنصرم", "الأخيرة", "الأخير",
        "سابق",
        "سابقا", "سابقة", "الفائتة", "الفائت",
    ])
    private static let again = WordSet(["مجددا"])
    private static let latest = WordSet(["الأخيرة", "الأخير"])
    private static let last = WordSet(["آخر", "بآخر"])
    private static let sittings = WordSet(["جلسة"])
    private static let falling = WordSet([
        "ستؤول", "فستؤول", "تؤول", "آلت", "ستنتقل", "فستنتقل", "أسندت", "ستسند", "أسند", "أوكلت", "ستعود", "فستعود",
    ])
    /// Words from an edition's noun to the gathering of which it is one: "النسخة الثالثة من".
    private static let reachOfNumber = 4
    private static let giving = WordSet(["تنظيم", "استضافة", "احتضان"])
    private static let shared = WordSet(["للحوار", "للمشاورات", "الثنائية", "الثنائي", "العليا", "للتشاور", "المختلطة"])
    /// Words between the noun and its adjective, and from there to the place.
    private static let longestName = 6
    private static let reachOfPlace = 14
}
