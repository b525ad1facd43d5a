import ArabicText
import Lexicon

/// One sentence with all that was found in it.
final class Scene {
    let index: Int
    let sentence: Sentence
    let mentions: [Mention]
    /// Those in whose name or under whose patronage something is done; they need not be there.
    let patrons: [Mention]
    let triggers: [Annotation]
    /// Verbs that tell a contact only by those who stand close behind them.
    let dealings: [Annotation]
    /// Those present whom the sentence names before it tells what they were present at: "بحضور فلان، استقبل …".
    let presence: Range<Int>?
    /// Where a list of those present begins; mentions from here on are no principals.
    let attendance: Int
    /// What is asked of few scenes and found then.
    private let circumstances: Circumstances
    /// Who acted in the sentence before, as the subject of a verb that has none of its own.
    let carried: Mention?

    fileprivate init(
        index: Int, sentence: Sentence, mentions: [Mention], patrons: [Mention], triggers: [Annotation],
        dealings: [Annotation], presence: Range<Int>?, attendance: Int, circumstances: Circumstances,
        carried: Mention? = nil
    ) {
        self.index = index
        self.sentence = sentence
        self.mentions = mentions
        self.patrons = patrons
        self.triggers = triggers
        self.dealings = dealings
        self.presence = presence
        self.attendance = attendance
        self.circumstances = circumstances
        self.carried = carried
    }

    /// The same sentence with somebody who acts in it though it does not name him.
    func carrying(_ actor: Mention) -> Scene {
        Scene(
            index: index, sentence: sentence, mentions: mentions, patrons: patrons, triggers: triggers,
            dealings: dealings, presence: presence, attendance: attendance, circumstances: circumstances,
            carried: actor)
    }

    /// The places that are no part of a mention.
    var places: [Place] { circumstances.places }
    var dates: [DateMention] { circumstances.dates }
}

/// Where and when, as a sentence tells.
private final class Circumstances {
    private let article: Article
    private let sentence: Int
    private let mentions: [Mention]

    init(_ article: Article, _ sentence: Int, _ mentions: [Mention]) {
        self.article = article
        self.sentence = sentence
        self.mentions = mentions
    }

    lazy var places = article.places(in: sentence).filter { place in
        let core = place.city?.lowerBound ?? place.range.upperBound - 1
        return !mentions.contains { $0.actor.range.contains(core) }
    }

    lazy var dates = DateReader(article: article).mentions(in: article.sentences[sentence].range)
}

/// An article with its persons; sentences are looked at closely when they are asked for, and then once.
///
/// Lives within one call of the extractor, on one thread.
final class Reading {
    let article: Article
    let cast: Cast
    let home: HomeCountry
    private var scenes: [Scene?]
    /// What was told of it before anybody was known.
    let look: FirstLook
    /// What its words speak for.
    private(set) lazy var words = ArticleWords(article, cast, look.words)
    /// How likely it reports a contact, by its words.
    private(set) lazy var odds = makeOdds()

    init(_ article: Article, after look: FirstLook) {
        self.article = article
        self.look = look
        home = HomeCountry(article: article)
        cast = Cast(article: article, home: home)
        scenes = Array(repeating: nil, count: article.sentences.count)
    }

    private func makeOdds() -> ArticleOdds {
        var signs = look.signs
        for zone in ArticleSign.Zone.allCases {
            if let sentences = zone.sentences(of: article) {
                signs[zone.states] = cast.statesOfOfficials(in: sentences)
            }
        }
        return ArticleOdds(signs, words.sums, length: words.length)
    }

    /// The scene of one sentence.
    func scene(_ index: Int) -> Scene {
        if let scene = scenes[index] { return scene }
        let scene = makeScene(index)
        scenes[index] = scene
        return scene
    }

    private func makeScene(_ index: Int) -> Scene {
        let annotations = article.annotations
        let lexicon = article.lexicon
        let sentence = article.sentences[index]
        let mentions = cast.mentions(in: index).filter { !isNamesake($0) }
        let attendance = sentence.range.first { position in
            // "حضرة صاحب الجلالة" folds like "حضره".
            annotations.contains(.cue, at: position) {
                lexicon.cues[Int($0.value)].opensAttendance
            } && !mentions.contains { $0.actor.range.contains(position) }
        }
        var triggers: [Annotation] = []
        var dealings: [Annotation] = []
        var position = sentence.range.lowerBound
        while position < sentence.range.upperBound {
            if let mention = mentions.first(where: { $0.actor.range.contains(position) }) {
                position = mention.actor.range.upperBound
                continue
            }
            if let match = annotations.match(.trigger, at: position), position != attendance, !isAdverb(match) {
                switch lexicon.triggers[Int(match.value)].frame {
                case .deal, .honour, .face, .hand, .lead: dealings.append(match)
                default: triggers.append(match)
                }
                position = Int(match.end)
            } else {
                position += 1
            }
        }
        let presence = attendance.flatMap {
            self.presence(from: $0, in: sentence.range, before: triggers.first ?? dealings.first)
                ?? listBeforeContact(from: $0, mentions, triggers) ?? listBetween(from: $0, mentions, triggers)
        }
        var (present, patrons): ([Mention], [Mention]) = ([], [])
        for mention in mentions {
            if isPatron(mention) || isBesidePatron(mention, patrons.last) {
                patrons.append(mention)
            } else if !mention.sendsGreetings, presence?.contains(mention.actor.range.lowerBound) != true,
                !isAbsent(mention)
            {
                present.append(mention)
            }
        }
        return Scene(
            index: index, sentence: sentence, mentions: present, patrons: patrons, triggers: triggers,
            dealings: dealings, presence: presence,
            attendance: presence == nil ? attendance ?? sentence.range.upperBound : sentence.range.upperBound,
            circumstances: Circumstances(article, index, mentions))
    }

    /// "بحضور فلان، استقبل الوزير …": a list of those present that opens the sentence ends with the last comma before the first
    /// word of a contact.
    private func presence(from start: Int, in range: Range<Int>, before first: Annotation?) -> Range<Int>? {
        guard start - range.lowerBound <= Self.reachOfPresence,
            let first, Int(first.start) > start,
            article.letters(start).withoutConjunction.starts(with: Self.inPresence),
            let end = (start..<Int(first.start)).last(where: { article.token($0).kind == .comma })
        else { return nil }
        return start..<end
    }

    /// "وكان في استقباله فلان وعلان، ومن ثم اجتمع مع الرئيس …": a list of those present ends where the sentence tells a contact of its own.
    private func listBeforeContact(from start: Int, _ mentions: [Mention], _ triggers: [Annotation]) -> Range<Int>? {
        guard let first = mentions.first(where: { $0.actor.range.lowerBound > start }),
            let next = triggers.first(where: { Int($0.start) >= first.actor.range.upperBound && isContactOfItsOwn($0) }
            ),
            mentions.contains(where: { $0.actor.range.lowerBound >= Int(next.end) })
        else { return nil }
        return start..<Int(next.start)
    }

    /// "التقى الوزير، يرافقه السفير فلان، مع الرئيس": those present stand between commas, and whom he meets behind them.
    private func listBetween(from start: Int, _ mentions: [Mention], _ triggers: [Annotation]) -> Range<Int>? {
        guard start > 0, article.token(start - 1).kind == .comma,
            let met = triggers.last(where: { Int($0.end) <= start }),
            article.lexicon.triggers[Int(met.value)].frame == .meet,
            let partner = mentions.first(where: { $0.actor.range.lowerBound > start && isBehindWith($0) }),
            !mentions.contains(where: { (Int(met.end)..<start).contains($0.actor.range.lowerBound) && isBehindWith($0) }
            )
        else { return nil }
        return start..<partner.actor.range.lowerBound
    }

    /// "، مع الرئيس", "، بالرئيس": behind a comma, as one who is met.
    private func isBehindWith(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        if mention.actor.clitics.contains(.inside) { return article.token(start - 1).kind == .comma }
        guard start > 1, article.token(start - 2).kind == .comma,
            let cue = article.annotations.match(.cue, at: start - 1)
        else { return false }
        return article.lexicon.cues[Int(cue.value)] == .with
    }

    /// "اجتمع", "استقبله", "عقدت اجتماعا", not "الاجتماع" or "لقائه".
    private func isContactOfItsOwn(_ trigger: Annotation) -> Bool {
        let row = article.lexicon.triggers[Int(trigger.value)]
        switch row.frame {
        case .meet, .receive: return row.form != .noun || isHeld(trigger)
        case .session, .gathering, .discuss: return isHeld(trigger)
        default: return false
        }
    }

    private func isHeld(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return start > 0 && trigger.clitics.isEmpty
            && Self.holding.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let holding = WordSet([
        "عقد", "عقدت", "يعقد", "تعقد", "عقدا", "أجرى", "أجرت", "يجري", "تجري", "أجريا", "جمعه", "جمعها",
    ])

    /// Words of place and time before a list that opens a sentence.
    private static let reachOfPresence = 8
    private static let inPresence = foldedWord("بحضور")

    /// "بدوره" is "in his turn", "بدورة" "at a session".
    private func isAdverb(_ trigger: Annotation) -> Bool {
        guard trigger.range.count == 1, trigger.clitics.contains(.inside) else { return false }
        let isAdverb = article.annotations.contains(.function, at: Int(trigger.start)) {
            $0.clitics.isSubset(of: [.and, .then])
                && article.lexicon.functionWords[Int($0.value)] == .adverb
        }
        return isAdverb && article.string(trigger.range).unicodeScalars.last == "\u{647}"
    }

    /// "برعاية الملك", "نيابة عن الوزير": in whose name it is done.
    private func isPatron(_ mention: Mention) -> Bool {
        if mention.isRepresented { return true }
        let start = mention.actor.range.lowerBound
        let called = article.annotations.item(endingAt: start, .cue) { match in
            let cue = article.lexicon.cues[Int(match.value)]
            return cue == .patronage || cue == .onBehalf
        }
        if called != nil || isRemembered(start, in: mention.sentence) { return true }
        // "ممثلا لرئيس الجمهورية السيد فلان": his office may stand between.
        var index = start
        while index > Swift.max(0, start - 5), article.token(index - 1).kind == .arabicWord {
            index -= 1
            if let match = article.annotations.match(.cue, at: index), Int(match.end) < start,
                article.lexicon.cues[Int(match.value)] == .onBehalf
            {
                return article.letters(Int(match.end)).first == FoldedLetter.arabic(0x644)
            }
        }
        return false
    }

    /// "برعاية الأمير فلان أمير المنطقة والرئيس الفخري للجمعية": one more office of the patron; "بتوجيهات من الملك فلان والرئيس
    /// علان": one more of them.
    private func isBesidePatron(_ mention: Mention, _ patron: Mention?) -> Bool {
        guard let patron, mention.actor.clitics == .and, !mention.actor.isDelegation, !mention.actor.number.isPlural
        else { return false }
        return (0...(mention.actor.name == nil ? 1 : 0)).contains(
            mention.actor.range.lowerBound - patron.actor.range.upperBound)
    }

    /// "جهود المغفور له الأمير فلان", "بموافقة الأمير فلان، ورعاية علان": the dead are not there, nor need he be who allows it.
    private func isRemembered(_ start: Int, in sentence: Int) -> Bool {
        let first = Swift.max(article.sentences[sentence].range.lowerBound, start - Self.reachOfMemory)
        guard first < start else { return false }
        return Self.allowing.contains(article.letters(start - 1).withoutClitics)
            || (first..<start).contains { Self.dead.contains(article.letters($0)) }
    }

    private static let allowing = WordSet(["رعاية", "موافقة", "مباركة", "بموافقة", "بمباركة"])
    private static let dead = WordSet(
        ["مغفور", "مرحوم", "فقيد"].flatMap { word in
            ["", "ال", "وال", "بال", "ل", "لل", "ول", "ولل", "و"].map { $0 + word }
        })
    /// Words of a prayer between the word for the dead and his name.
    private static let reachOfMemory = 6

    /// "كأس ولي العهد", "كأس الملك": a thing that is named after an office.
    private func isNamesake(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start > 0 else { return false }
        return article.annotations.contains(.scope, at: start - 1) { Int($0.end) > start }
    }
}
