import ArabicText
import Lexicon

/// Mentions in the sentence of a gathering that are none of those who take part.
extension FrameReader {
    /// "برئاسة فلان رئيس الجمهورية، رئيس الاتحاد الإفريقي، وبحضور …": an office between commas behind somebody with name and office is
    /// another of his own.
    func isSecondOffice(_ mention: Mention, _ scene: Scene) -> Bool {
        let range = mention.actor.range
        guard mention.actor.name == nil, mention.actor.title != nil, mention.actor.clitics.isEmpty,
            range.lowerBound > scene.sentence.range.lowerBound, range.upperBound < scene.sentence.range.upperBound,
            article.token(range.lowerBound - 1).kind == .comma, article.token(range.upperBound).kind == .comma
        else { return false }
        return scene.mentions.contains {
            $0.actor.range.upperBound == range.lowerBound - 1 && $0.actor.name != nil && $0.actor.title != nil
        }
    }

    /// "وعلى هامش المؤتمر التقى الوزير نظيره بحضور السفير فلان": who is present at talks beside a gathering is there for them.
    func isPresentBeside(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard mention.actor.range.lowerBound > scene.attendance, scene.attendance >= Int(trigger.end) else {
            return false
        }
        return cue(.sideline, in: scene.sentence.range.lowerBound..<Int(trigger.start)) != nil
    }

    /// Whether somebody named in the sentence of a gathering has to do with it without coming, or belongs to what the sentence tells next.
    func isOnlyToldOf(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        isSecondOffice(mention, scene) || isPresentBeside(mention, scene, trigger) || isOfficeHeld(mention)
            || isNamelessSource(mention) || allowsIt(mention, scene)
            || welcomesTraveller(mention, trigger) || writesToIt(mention, scene) || hasAskedForIt(mention, scene)
            || isOfNextContact(mention, scene, trigger)
    }

    /// "عاد من القمة …، وكان في استقباله بالمطار فلان": who comes to the airport was not at the gathering.
    private func welcomesTraveller(_ mention: Mention, _ trigger: Annotation) -> Bool {
        let start = mention.actor.range.lowerBound
        return start > Int(trigger.end) && cue(.greeting, in: Int(trigger.end)..<start) != nil
    }

    /// "فلان، الذي يشغل منصب مدير عام المؤسسة": the office is told of him who holds it, and is nobody besides.
    func isOfficeHeld(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return mention.actor.name == nil && start > 0 && Self.posts.contains(article.letters(start - 1).withoutClitics)
    }

    private static let posts = WordSet(["منصب", "مناصب", "حقيبة", "وظيفة"])

    /// "قال دبلوماسي مصري مسؤول إن القمة …": a source without a name.
    func isNamelessSource(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return mention.actor.name == nil && start > 0
            && Self.sources.contains(article.letters(start)) && isReporting(start - 1)
    }

    private static let sources = WordSet(["دبلوماسي", "دبلوماسية", "مسؤول", "مسؤولة", "مسئول", "قيادي", "خبير", "ضابط"])

    /// "وأوضح الوزير فلان أن مباحثاته تأتي بعد قمة عقدت في مايو الماضي": who only mentions an earlier gathering in what he says.
    func onlyMentionsIt(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let range = mention.actor.range
        let first = scene.sentence.range.lowerBound
        guard !trigger.clitics.contains(.the), range.upperBound < Int(trigger.start), range.lowerBound - first <= 2,
            range.lowerBound > first, isReporting(range.lowerBound - 1),
            cue(.complementizer, in: range.upperBound..<Int(trigger.start)) != nil,
            (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfEarlier).contains(where: {
                Self.earlier.contains(article.letters($0))
            })
        else { return false }
        return !scene.triggers.contains {
            [.attend, .host, .chair].contains(row($0).frame) && $0.start > Int32(range.upperBound)
        }
    }

    private static let earlier = WordSet([
        "الماضي", "الماضية", "السابق", "السابقة", "الأخير", "الأخيرة", "الفائت", "المنصرم",
    ])
    /// Words from an earlier gathering to the word that says so.
    private static let reachOfEarlier = 7

    /// "وافق المحافظ فلان على إقامة ملتقى": who allows that something is held.
    private func allowsIt(_ mention: Mention, _ scene: Scene) -> Bool {
        let range = mention.actor.range
        guard range.lowerBound > scene.sentence.range.lowerBound,
            isOneOf(Self.allowing, range.lowerBound - 1)
        else { return false }
        let near = (range.upperBound..<scene.sentence.range.upperBound).prefixRange(Self.reachOfPermission)
        return near.contains { Self.holdings.contains(article.letters($0)) }
    }

    /// With a conjunction or without; of "وافق" and "وجه" the first letter is none.
    private func isOneOf(_ words: WordSet, _ index: Int) -> Bool {
        words.contains(article.letters(index)) || words.contains(article.letters(index).withoutConjunction)
    }

    private static let allowing = WordSet(["وافق", "وافقت", "صادق", "صادقت", "وجه", "وجهت", "أمر", "أمرت"])
    private static let holdings = WordSet([
        "إقامة", "بإقامة", "تنظيم", "بتنظيم", "عقد", "بعقد", "استضافة", "باستضافة", "انعقاد",
    ])
    /// Words from who allows something to what he allows, his further offices between them.
    private static let reachOfPermission = 12

    /// "وبعث الرئيس فلان برسالة إلى المشاركين", "في رسالة بعث بها فلان إلى المؤتمر": who writes stays away.
    private func writesToIt(_ mention: Mention, _ scene: Scene) -> Bool {
        let range = mention.actor.range
        let first = scene.sentence.range.lowerBound
        guard range.lowerBound > first else { return false }
        let verb =
            Self.withIt.contains(article.letters(range.lowerBound - 1)) ? range.lowerBound - 2 : range.lowerBound - 1
        guard verb >= first, isOneOf(Self.sending, verb) else { return false }
        if verb < range.lowerBound - 1 { return true }
        return (range.upperBound..<scene.sentence.range.upperBound).prefixRange(2).contains {
            Self.letters.contains(article.letters($0))
        }
    }

    private static let withIt = WordSet(["بها", "به"])
    private static let sending = WordSet(["بعث", "بعثت", "أرسل", "أرسلت", "أبرق", "أبرقت", "وجه", "وجهت", "وجهها"])
    private static let letters = WordSet([
        "رسالة", "برسالة", "برقية", "ببرقية", "تحية", "بتحية", "تحياته", "بتحياته", "رسالته", "برسالته",
    ])

    /// "استجابة لما دعا إليه الرئيس فلان", "بناء على طلب من الوزير فلان": who has asked that others meet.
    func hasAskedForIt(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start - 3 >= scene.sentence.range.lowerBound else { return false }
        if Self.toIt.contains(article.letters(start - 1)) {
            return Self.called.contains(article.letters(start - 2))
                && Self.towardsWhat.contains(article.letters(start - 3))
        }
        return Self.requests.contains(article.letters(start - 1))
            || article.isFrom(start - 1) && Self.requests.contains(article.letters(start - 2))
    }

    private static let toIt = WordSet(["إليه", "إليها"])
    private static let called = WordSet(["دعا", "دعت", "نادى", "نادت"])
    private static let towardsWhat = WordSet(["لما", "بما"])
    private static let requests = WordSet(["لطلب", "بطلب", "طلب"])

    /// "وقال مدير الغرفة فلان إن الوفد سيشارك في المنتدى": who tells of others that they will come; it is his state that they come from.
    func speaksOfOthers(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let range = mention.actor.range
        let first = scene.sentence.range.lowerBound
        guard range.upperBound < Int(trigger.start), range.lowerBound - 1 >= first, range.lowerBound - first <= 2,
            isReporting(range.lowerBound - 1),
            let that = cue(.complementizer, in: range.upperBound..<Int(trigger.start)),
            Self.others.contains(article.letters(Int(that.end)))
        else { return false }
        return scene.triggers.contains {
            row($0).frame == .attend && $0.start > that.end && $0.end <= trigger.start
        }
    }

    private static let others = WordSet([
        "الوفد", "وفدا", "وفد", "الشركات", "شركات", "رجال", "خبراء", "الفريق", "فريقا",
    ])

    /// "يلقي الرئيس كلمة في القمة، كما سيجري محادثات مع نظيره فلان": the other side of talks that a further clause tells.
    private func isOfNextContact(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start >= Int(trigger.end), !scene.sentence.isHeadline,
            let subject = scene.mentions.first(where: {
                $0.actor.range.upperBound <= start && areForeign($0.person, mention.person)
            })
        else { return false }
        let talks = scene.triggers.last {
            $0.start >= trigger.end && Int($0.end) <= start
                && ([.meet, .phone].contains(row($0).frame) || Self.meals.contains(article.letters(Int($0.end))))
        }
        guard let talks, subject.actor.range.upperBound <= Int(talks.start),
            case let gap = Int(talks.end)..<start, gap.count <= Self.reachOfPartner,
            !gap.contains(where: { Self.thereIn.contains(article.letters($0)) }),
            mention.actor.clitics.isEmpty && (gap.isEmpty || cue(.with, in: gap) != nil)
                || mention.actor.clitics.contains(.inside)
        else { return false }
        var verb = talks
        if row(talks).form == .noun {
            guard
                let light = scene.triggers.last(where: {
                    row($0).frame == .light && $0.start >= trigger.end && $0.end == talks.start
                })
            else { return false }
            verb = light
        }
        return verb.clitics.contains(.and) || verb.clitics.contains(.then)
            || Self.further.contains(article.letters(Int(verb.start) - 1))
    }

    private static let meals = WordSet(["العشاء", "الغداء", "الإفطار", "الفطور", "طعام", "عشاء", "غداء"])
    private static let further = WordSet(["كما", "ثم", "وكما"])
    /// At the gathering itself.
    private static let thereIn = WordSet(["خلالها", "خلاله", "فيها", "فيه", "هامشها", "هامشه"])
    /// Words between talks and the other side.
    private static let reachOfPartner = 4
}
