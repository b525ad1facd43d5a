import ArabicText
import Lexicon

/// Contacts of which a text tells that nothing came: called off, given up, or only rumoured.
extension FrameReader {
    /// What did not come about: cancelled if it was once planned ("لم يعقد اللقاء الذي كان مقررا"), else denied.
    func unfulfilled(_ scene: Scene) -> EventStatus {
        var range = scene.sentence.range
        // "الوزير لن يزور بغداد": whether he was to, the lead tells.
        if scene.sentence.isHeadline, article.sentences.indices.contains(article.leadSentence) {
            range = range.lowerBound..<article.sentences[article.leadSentence].range.upperBound
        }
        let wasPlanned = range.contains { index in
            if Self.was.contains(article.letters(index)) { return wasToCome(index) }
            return annotations.match(.status, at: index).map {
                [.cancelled, .dropped].contains(lexicon.statusCues[Int($0.value)])
            } ?? false
        }
        return wasPlanned ? .cancelled : .denied
    }

    /// "لن يزور بغداد": a trip that somebody says will not be was looked for.
    func isNoMore(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return start > 0 && (row(trigger).isTrip || row(trigger).frame == .alight)
            && article.letters(start - 1).elementsEqual(Self.never)
    }

    /// "كان سيزور", "كانت ستعقد", "كان من المقرر": what was once to come.
    private func wasToCome(_ index: Int) -> Bool {
        if annotations.match(.status, at: index).map({ lexicon.statusCues[Int($0.value)] == .cancelled }) ?? false {
            return true
        }
        // "كان وفد من الحزب سيقوم بها"
        for next in index + 1..<min(index + Self.reachOfVerb, article.tokens.tokens.count) {
            guard article.token(next).kind == .arabicWord else { return false }
            if let verb = annotations.match(.trigger, at: next) { return verb.clitics.contains(.will) }
        }
        return false
    }

    /// Words between "was" and the verb in the future: the subject.
    private static let reachOfVerb = 10

    private static let was = WordSet(["كان", "كانت", "وكان", "وكانت", "كانا", "كانوا"])

    /// "زيارة كان سيقوم بها", "لقاء كان مقررا أمس": a noun of which a clause right behind it says that it was to come.
    func wasOnceToCome(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun else { return false }
        let end = Int(trigger.end)
        // "وكانت الزيارة مقررة في مارس"
        if row(trigger).frame == .visit, trigger.start > 0, end < scene.sentence.range.upperBound,
            Self.was.contains(article.letters(Int(trigger.start) - 1)),
            annotations.contains(.status, at: end, where: { lexicon.statusCues[Int($0.value)] == .coming })
        {
            return true
        }
        for index in end..<max(end, min(end + Self.reachOfClause, scene.sentence.range.upperBound)) {
            if article.token(index).kind != .arabicWord { return false }
            if Self.was.contains(article.letters(index)) {
                return !article.letters(index).starts(with: Self.and) && wasToCome(index)
            }
            if let other = annotations.match(.trigger, at: index), row(other).frame != .light { return false }
        }
        return false
    }

    private static let and = foldedWord("و")

    /// Words between a noun and the clause that says that it was to come: whose, and where to.
    private static let reachOfClause = 16

    /// "القمة التي دعت إليها الجزائر لن تنعقد في موعدها", "اللقاء لم يعقد": the verb behind a noun says that it was not held.
    func isNotHeld(_ scene: Scene, _ trigger: Annotation) -> EventStatus? {
        guard row(trigger).form == .noun else { return nil }
        let end = Int(trigger.end)
        for index in end..<max(end, min(end + Self.reachOfPredicate, scene.sentence.range.upperBound - 1)) {
            if let other = annotations.match(.trigger, at: index), row(other).form == .noun, row(other).frame != .light
            {
                return nil
            }
            guard Self.negations.contains(article.letters(index)), Self.holding.contains(article.letters(index + 1)),
                index + 2 >= scene.sentence.range.upperBound || annotations.match(.trigger, at: index + 2) == nil
            else { continue }
            return article.letters(index).elementsEqual(Self.never) ? .cancelled : unfulfilled(scene)
        }
        return nil
    }

    /// Words between a gathering's noun and its verb: its name and a relative clause.
    private static let reachOfPredicate = 24
    private static let negations = WordSet(["لن", "لم"])
    private static let never = foldedWord("لن")
    private static let holding = WordSet([
        "ينعقد", "تنعقد", "يعقد", "تعقد", "يلتئم", "تلتئم", "يجر", "تجر", "يجري", "تجري", "يحصل", "تحصل", "يحدث",
        "تحدث",
        "ينظم", "تنظم",
    ])

    /// "عدل الوزير عن زيارة بغداد", "اعتذر عن لقائه": what somebody gives up.
    func isGivenUp(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun,
            row(trigger).isTrip || row(trigger).frame == .meet || row(trigger).frame == .send,
            case let first = scene.sentence.range.lowerBound, start > first + 1,
            // "اعتذر عن عدم لقائه"
            case let about = article.letters(start - 1).elementsEqual(Self.lack) ? start - 2 : start - 1,
            article.isAbout(about)
        else { return false }
        return (max(first, start - Self.reachOfRefusal)..<about).contains {
            Self.withdrawing.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words between a verb of giving up and what is given up: the subject.
    private static let reachOfRefusal = 12
    private static let lack = foldedWord("عدم")
    private static let withdrawing = WordSet([
        "اعتذر", "اعتذرت", "يعتذر", "تعتذر", "عدل", "عدلت", "يعدل", "تعدل", "تراجع", "تراجعت", "يتراجع", "تتراجع",
        "تخلى", "تخلت", "يتخلى", "تتخلى", "أحجم", "أحجمت", "امتنع", "امتنعت", "عزف", "عزفت", "استنكف", "نكص",
    ])

    /// "ما أشيع عن زيارة الوزير … لا أساس له": a contact that was rumoured, where headline, sentence or the next one says that it is
    /// not true.
    func isRumourDenied(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let isRumoured = (max(scene.sentence.range.lowerBound, start - Self.reachOfRumour)..<start).contains {
            Self.rumours.contains(article.letters($0).withoutClitics)
        }
        guard isRumoured else { return false }
        let next = min(scene.index + 1, article.sentences.count - 1)
        let rest = scene.sentence.range.lowerBound..<article.sentences[next].range.upperBound
        let headline = article.headline ?? 0..<0
        return rest.contains(where: isDenial)
            || scene.index <= article.leadSentence && headline.contains(where: isDenial)
    }

    private func isDenial(_ index: Int) -> Bool {
        annotations.match(.status, at: index).map { lexicon.statusCues[Int($0.value)] == .denied } ?? false
    }

    /// Words between a rumour and what it is of: who spread it.
    private static let reachOfRumour = 9
    private static let rumours = WordSet([
        "أشيع", "راج", "يروج", "روج", "تردد", "يتردد", "أنباء", "نبأ", "أخبار", "خبر", "شائعات", "شائعة", "إشاعات",
        "إشاعة", "مزاعم",
        "ادعاءات", "تداولته", "تداوله", "تناقلته", "تناقله", "تتناقله", "يتداول", "تداول", "بثته", "روجته", "زعمته",
        "نشرته", "أوردته",
        "أذاعته", "تسريبات", "أقاويل",
    ])
}
