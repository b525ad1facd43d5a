import ArabicText
import Lexicon

/// Another sitting of the two states of the news, told without persons: "على أن ينعقد الاجتماع الأول للجنة المشتركة في تونس في مايو",
/// "وكانت اللجنة المشتركة بين البلدين قد اجتمعت بمدريد العام الماضي".
extension FrameReader {
    /// The talks that a joint body of two states held before or will hold, with a place or a day of their own.
    func statesAgain(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        guard scene.index > article.leadSentence, maySit(trigger),
            let words = wordsOfSitting(scene, trigger, told), !isCustom(trigger, scene), !isGoingOn(trigger),
            !isElsewhere(words, scene), !isCalledFor(trigger), !isProposed(trigger),
            case let place = placeOfSitting(scene, trigger, words), place != nil || !scene.dates.isEmpty,
            let sides = statesSitting(words, at: place, scene, told),
            !namesPersons(from: words.lowerBound, to: max(words.upperBound, place?.range.upperBound ?? 0), scene)
        else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.isEdition = true
        contact.sideCountries = sides
        contact.place = place
        contact.isComplete = true
        var dated = contact
        setTime(&dated, scene, trigger)
        return isAnother(dated, words, told) ? contact : nil
    }

    /// "اجتماع", "الدورة", "جولتها"; "تجتمع", "التأمت": what a body holds and what it does.
    private func maySit(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let word = article.letters(start)
        guard row(trigger).form == .noun else {
            return row(trigger).frame == .meet ? isAssembling(trigger) : article.isSitting(start)
        }
        switch row(trigger).frame {
        case .session, .meet, .tour, .gathering:
            return Self.sittings.contains(word.withoutClitics) || Self.sittings.contains(word)
        case .light: return Self.holding.contains(word.withoutClitics)
        default: return false
        }
    }

    private static let sittings = WordSet([
        "دورة", "دورته", "دورتها", "دورتهم", "دورتيها", "دورات", "اجتماع", "اجتماعا", "اجتماعه", "اجتماعها", "اجتماعهم",
        "اجتماعات", "اجتماعاته", "اجتماعاتها", "اجتماعاتهم", "جلسة", "جلسته", "جلستها", "جلسات", "جلساتها", "جولة",
        "جولته", "جولتها", "لقاء", "لقاءات", "لقاءها", "لقاءه", "مشاورات", "محادثات", "مباحثات", "مفاوضات", "قمة",
        "قمتها", "حوار", "منتدى", "ملتقى",
    ])
    private static let holding = WordSet(["عقد", "انعقاد", "التئام"])

    /// "تجتمع كل ثلاثة أشهر", "بالتناوب": what is a custom is no sitting.
    private func isCustom(_ trigger: Annotation, _ scene: Scene) -> Bool {
        let end = Int(trigger.end)
        return (end..<min(end + Self.reachOfCustom, scene.sentence.range.upperBound)).contains {
            Self.customs.contains(article.letters($0))
        }
    }

    /// "للمشاركة في اجتماع اللجنة", "اللجنة الثلاثية": what somebody goes to, or of more than two, is told elsewhere.
    private func isElsewhere(_ words: Range<Int>, _ scene: Scene) -> Bool {
        words.contains { index in
            annotations.has(.organization, at: index)
                || annotations.match(.cue, at: index).map {
                    [.manyParties, .multilateral].contains(lexicon.cues[Int($0.value)])
                } ?? false
        }
            || scene.triggers.contains {
                [.attend, .chair].contains(row($0).frame) && row($0).form == .noun
                    && (0...Self.reachOfCustom).contains(words.lowerBound - Int($0.end))
            }
    }

    /// "تختتم اللجنة اجتماعاتها", "تتواصل": the sitting that is told goes on or ends.
    private func isGoingOn(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return (max(0, start - Self.reachOfCustom)...start).contains { index in
            let word = article.letters(index)
            return Self.goingOn.contains { word.contains($0) }
        }
    }

    private static let goingOn = ["ختتم", "ختام", "تواصل", "واصل", "ستمر", "افتتح"].map { foldedWord($0) }
    private static let reachOfCustom = 4
    private static let customs = WordSet([
        "بالتناوب", "سنويا", "شهريا", "دوريا", "أسبوعيا", "كل", "مرتين", "دورية", "عادة", "بانتظام",
    ])

    /// The words that name the sitting and whose it is: noun, number and body, or the body that the verb or the pronoun means.
    private func wordsOfSitting(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Range<Int>? {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        let limit = endOfPhrase(from: end, scene)
        if row(trigger).form == .noun {
            if let body = (start..<limit).first(where: isBody) {
                // "عقد اللجنة": without another noun the body stands at once.
                guard row(trigger).frame != .light || body == end else { return nil }
                return start..<min(limit, body + Self.longestBody)
            }
            guard row(trigger).frame != .light else { return nil }
            if isNumbered(start..<limit), isOfPair(start..<limit, scene) || isNextOfSeries(scene, trigger, told) {
                return start..<limit
            }
            // "اجتماعه الأول", "أول اجتماع لها", "جولتها السابقة": the body was named before it.
            let isItsOwn =
                hasPronoun(trigger) || end < limit && Self.ofIt.contains(article.letters(end))
            guard isItsOwn, let body = bodyBefore(start, scene) else { return nil }
            return body..<limit
        }
        if let body = bodyBefore(start, scene), start - body <= Self.reachOfSubject { return body..<start }
        guard let body = (end..<limit).prefixRange(Self.reachOfObject).first(where: isBody) else { return nil }
        return start..<min(limit, body + Self.longestBody)
    }

    /// "الدورة السابقة", "الاجتماع المقبل": of what the news or the words before call by the same noun.
    private func isNextOfSeries(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Bool {
        let start = Int(trigger.start)
        // "القمة هي الرابعة": the one that is told.
        guard let news = told.first, news.type != .visit, bothStates(of: news) != nil, isNumbered(start..<start + 2),
            article.letters(Int(trigger.start)).containsArticle || hasPronoun(trigger)
        else { return false }
        let word = article.letters(Int(trigger.start)).withoutClitics
        return (told.last?.isEdition == true ? [news, told[told.count - 1]] : [news]).contains { contact in
            contact.trigger.contains {
                let own = article.letters($0).withoutClitics
                return own.starts(with: Array(word)) || word.starts(with: Array(own))
            }
        }
    }

    /// Where the words about one noun end: a mark, a verb.
    private func endOfPhrase(from end: Int, _ scene: Scene) -> Int {
        let reach = (end..<scene.sentence.range.upperBound).prefixRange(Self.longestPhrase)
        return reach.first { index in
            ![.arabicWord, .number, .dash, .quote].contains(article.token(index).kind)
                || annotations.match(.trigger, at: index).map {
                    row($0).form != .noun && !isAdjective(index) || row($0).frame == .discuss
                } ?? false
                || annotations.match(.cue, at: index).map { Self.ends.contains(lexicon.cues[Int($0.value)]) } ?? false
        } ?? reach.upperBound
    }

    /// "المشتركة", "الثنائية" are no verbs, whatever the table says of their letters.
    private func isAdjective(_ index: Int) -> Bool { article.letters(index).containsArticle }

    private static let ends: Set<Cue> = [.relative, .during, .complementizer, .about, .discussing, .occasion]

    private func bodyBefore(_ start: Int, _ scene: Scene) -> Int? {
        let near = max(scene.sentence.range.lowerBound, start - Self.reachOfBody)..<start
        return near.last { index in
            isBody(index)
                // "المشاورات بين البلدين …, وكانت جولتها السابقة"
                || Self.sittings.contains(article.letters(index).withoutClitics)
                    && isOfPair(index..<min(index + Self.reachOfCustom, start), scene)
        }
    }

    /// "لجنة", "للجنة", "فريق عمل", "المجلس"
    private func isBody(_ index: Int) -> Bool {
        let word = article.letters(index)
        if Self.inTurn.contains(word) { return true }
        // Few words end as one of these does.
        guard let last = word.last, Self.lastOfBodies.contains(last), word.count > 3,
            let body = Self.bodies.first(where: { word.hasSuffix($0) }), word.count - body.count <= 4,
            word.prefix(word.count - body.count).allSatisfy({ Self.proclitics.contains($0) })
        else { return false }
        // "الفريق الركن" is no body.
        return body != Self.team
            || index + 1 < article.tokens.tokens.count && Self.ofTeam.contains(article.letters(index + 1))
    }

    private static let bodies = ["لجنة", "لجان", "هيئة", "مجلس", "فريق", "آلية", "مجموعة", "خلية"].map {
        foldedWord($0)
    }
    private static let lastOfBodies = bodies.compactMap(\.last)
    /// "الدورة الأولى للمشاورات الأمنية"
    private static let inTurn = WordSet(["للمشاورات", "للحوار", "للتشاور", "للمباحثات"])
    private static let team = foldedWord("فريق")
    private static let ofTeam = WordSet([
        "عمل", "العمل", "الفني", "فني", "المشترك", "مشترك", "المتابعة", "الخبراء", "التفاوضي",
    ])
    private static let proclitics = Set(foldedWord("والبلفك"))
    private static let ofIt = WordSet(["لها", "له", "لهما", "لهم"])
    private static let longestPhrase = 14
    private static let longestBody = 9
    private static let reachOfBody = 24
    private static let reachOfSubject = 10
    private static let reachOfObject = 7

    /// "الجزائرية-المالية", "بين البلدين", "المشتركة": whether the words tell that two states share it.
    private func isOfPair(_ words: Range<Int>, _ scene: Scene) -> Bool {
        pairNamed(words, scene) != nil
            || words.contains {
                Self.bothStates.contains(article.letters($0)) && cue(.between, in: $0 - 1..<$0) != nil
            }
    }

    /// The two nations told by their adjectives.
    private func pairNamed(_ words: Range<Int>, _ scene: Scene) -> Set<CountryCode>? {
        guard let first = words.first(where: { annotations.has(.demonym, at: $0) }) else { return nil }
        let sides = adjectiveSides(after: first, scene)
        return sides.count == 2 ? sides : nil
    }

    /// "بين البلدين"
    static let bothStates = WordSet(["البلدين", "الجانبين", "الطرفين", "الحكومتين", "الدولتين", "الوزارتين"])

    /// The two states that sit: those that the words name, else those of the contact that was told last, or of the news.
    private func statesSitting(_ words: Range<Int>, at place: Place?, _ scene: Scene, _ told: [Contact])
        -> Set<CountryCode>?
    {
        if let pair = pairNamed(words, scene) { return pair }
        let region = words.lowerBound..<min(words.upperBound + 2, scene.sentence.range.upperBound)
        let isJoint =
            isOfPair(region, scene) || region.contains { cue(.joint, in: $0..<$0 + 1) != nil }
        // "اللجنة الفنية", "الدورة الثالثة للجنة": joint when it sits in the other of two states.
        let mayBeShared =
            region.contains { Self.shared.contains(article.letters($0)) }
            || isNumbered(words) && region.contains { Self.forCommittee.contains(article.letters($0)) }
        // "الدورة السابقة": the body was told by the news.
        let isOfNews = !region.contains(where: isBody)
        guard isJoint || mayBeShared || isOfNews, let (states, here) = statesTold(scene, told) else { return nil }
        if isJoint || isOfNews { return states }
        guard let there = place?.country else { return isNumbered(words) ? states : nil }
        return states.contains(there) && here != there ? states : nil
    }

    /// The two states of the contact told last, or of the news, and where it was.
    private func statesTold(_ scene: Scene, _ told: [Contact]) -> (Set<CountryCode>, CountryCode?)? {
        func placed(_ contact: Contact) -> (Set<CountryCode>, CountryCode?)? {
            bothStates(of: contact).map { ($0, (contact.destination ?? contact.place)?.country) }
        }
        if let last = told.last, let sentence = last.sentences.last, scene.index - sentence <= 1,
            let states = placed(last)
        {
            return states
        }
        // Of a gathering of many any two may share a committee.
        guard let news = told.first, news.type != .conference || bothStates(of: news) != nil else { return nil }
        return told.first { !$0.isPhone && bothStates(of: $0) != nil }.flatMap(placed)
    }

    private static let shared = WordSet([
        "العليا", "الأعلى", "الثنائية", "عمل", "العمل", "الفني", "الفنية", "فنية", "فني", "للمشاورات", "للحوار",
        "للتشاور", "صداقة",
        "الصداقة", "الشراكة", "التنسيق",
    ])
    private static let forCommittee = WordSet(["للجنة", "للجان"])

    /// The states of a contact when they are two and no body is a side.
    private func bothStates(of contact: Contact) -> Set<CountryCode>? {
        guard contact.organizations.isEmpty, contact.persons.allSatisfy({ sides(of: $0).organization == nil }) else {
            return nil
        }
        var states = states(of: contact)
        if contact.type == .visit, let goal = contact.destination { states.insert(goal.country) }
        return states.count == 2 ? states : nil
    }

    /// Where it is: behind its name, or between the verb and the noun, or who hosts it.
    private func placeOfSitting(_ scene: Scene, _ trigger: Annotation, _ words: Range<Int>) -> Place? {
        let start = Int(trigger.start)
        let from = row(trigger).form == .noun ? Int(trigger.end) : max(words.upperBound, Int(trigger.end))
        let stop =
            scene.triggers.first { other in
                Int(other.start) >= from && ![.light, .host].contains(row(other).frame)
                    && !(Int(other.start)..<Int(other.end)).overlaps(words)
            }.map { Int($0.start) } ?? scene.sentence.range.upperBound
        let limit = min(stop, max(words.upperBound, from) + Self.reachOfPlace)
        if let behind = scene.places.first(where: {
            $0.relation == .inside && $0.range.lowerBound >= from && $0.range.lowerBound < limit
        }) {
            return behind
        }
        guard
            let verb = scene.triggers.last(where: {
                Int($0.end) <= start && [.light, .host].contains(row($0).frame)
                    && start - Int($0.end) <= Self.reachOfBody
            })
        else { return nil }
        let gap = Int(verb.end)..<start
        return scene.places.first {
            gap.contains($0.range.lowerBound) && ($0.relation == .inside || row(verb).frame == .host)
        }
    }

    private static let reachOfPlace = 10

    /// Whether somebody is named who may be a side, behind the verb that carries the sitting or a word for its chair.
    private func namesPersons(from start: Int, to end: Int, _ scene: Scene) -> Bool {
        let verb = scene.triggers.last {
            Int($0.end) <= start && start - Int($0.end) <= Self.reachOfBody && row($0).form != .noun
                && [.light, .chair, .host, .meet, .attend].contains(row($0).frame)
        }
        let from = verb.map { Int($0.end) } ?? start
        return scene.mentions.contains { mention in
            let first = mention.actor.range.lowerBound
            return first >= from - 1 && cast.persons[mention.person].name != nil
                && (first < end
                    || scene.triggers.contains {
                        row($0).frame == .chair && (0...Self.reachOfCustom).contains(first - Int($0.end))
                    })
        }
    }

    /// "الدورة السادسة ستلتئم في لشبونة", "لجنة تجتمع في مايو", "الاتفاق على عقد الدورة": said to be held.
    func isToCome(_ scene: Scene, _ trigger: Annotation) -> Bool {
        if tellsPresent(scene, trigger) { return true }
        guard row(trigger).form == .noun, !tellsPast(scene, trigger) else { return false }
        let start = Int(trigger.start)
        if start > 1, Self.holding.contains(article.letters(start - 1).withoutClitics),
            Self.agreedOn.contains(article.letters(start - 2))
        {
            return true
        }
        let next = scene.triggers.first {
            Int($0.start) >= Int(trigger.end) && [.light, .meet].contains(row($0).frame)
        }
        return next.map {
            ($0.clitics.contains(.will) || row($0).form == .present)
                && Int($0.start) - Int(trigger.end) <= Self.longestPhrase
        } ?? false
    }

    /// "اجتماع اللجنة، الذي كان مقررا في ديسمبر، أرجئ إلى …"
    func isPutOff(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return false }
        let rest = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(2 * Self.longestPhrase)
        return rest.contains { Self.hadBefore.contains(article.letters($0)) }
            && rest.contains { index in
                annotations.match(.status, at: index).map { lexicon.statusCues[Int($0.value)] == .dropped } ?? false
            }
    }

    /// A day of the past has been, whatever the verb beside it says.
    func isOver(_ contact: Contact) -> Bool {
        guard let published = article.published,
            let day = contact.date?.resolved(tense: .past), let start = day.start
        else { return false }
        return (day.end ?? start).isBefore(published)
    }

    private static let agreedOn = WordSet(["على", "تقرر", "تم", "ضرورة", "أن"])

    /// Whether a sitting is none of those that were told: elsewhere, at another time, "the next", "the previous".
    private func isAnother(_ sitting: Contact, _ words: Range<Int>, _ told: [Contact]) -> Bool {
        let same = told.filter { contact in
            contact.type != .visit && !contact.isPhone
                && (bothStates(of: contact) == sitting.sideCountries
                    || contact.type == .conference && !contact.isEdition && contact.place == nil)
        }
        let isNumbered = isNumbered(words)
        guard sitting.date != nil || sitting.status == .planned && sitting.place?.city != nil else { return false }
        return same.allSatisfy { contact in
            if contact.isEdition { return true }
            if isNumbered && contact.conference?.ordinal == nil || contact.status != sitting.status { return true }
            if let here = contact.place, let there = sitting.place { return here.country != there.country }
            guard let when = sitting.date?.resolved(tense: .past).start, let month = when.month else { return false }
            let day = contact.date?.resolved(tense: .past).start
            let (year, ownMonth) =
                day.map { ($0.year, $0.month) } ?? article.published.map { ($0.components.0, $0.components.1) } ?? (
                    nil, nil
                )
            return month != ownMonth || when.year != year
        }
    }

    /// "الدورة المقبلة", "أول اجتماعاته", "الاجتماع الثالث"
    private func isNumbered(_ words: Range<Int>) -> Bool {
        (words.lowerBound - 1..<words.upperBound).contains { index in
            Self.otherEdition.contains(article.letters(index))
                || ordinalWord(at: index) != nil
        }
    }

    private static let otherEdition = WordSet([
        "المقبلة", "المقبل", "القادمة", "القادم", "الموالية", "الموالي", "التالية", "التالي", "اللاحقة", "السابقة",
        "السابق",
        "الأخيرة", "آخر", "الفارطة", "المنصرمة", "أول",
    ])
}
