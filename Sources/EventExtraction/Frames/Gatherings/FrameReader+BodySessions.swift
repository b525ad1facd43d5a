import ArabicText
import Lexicon

/// "عقدت لجنة … اجتماعها", "اجتمعت لجنة الخبراء العرب", "في ختام قمتهم": what a body of several states holds is a
/// gathering that goes by the body's name.
extension FrameReader {
    /// A body that several states share.
    struct SharedBody {
        /// Row of `organizations.tsv`, -1 for one that only its words make shared.
        var row: Int
        var range: Range<Int>
        var clitics: Clitics
    }

    /// The meeting that a shared body holds, by a verb of assembling or a noun with its pronoun.
    func bodySession(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        guard row.frame == .meet, isAssembling(trigger), let body = holder(of: trigger, scene)
        else { return nil }
        let ownName =
            row.form == .noun
            ? ConferenceReader(article: article).name(at: trigger, limit: scene.sentence.range.upperBound) : nil
        let bare = ConferenceName(range: trigger.range, ordinal: nil, isMultilateral: true, clitics: trigger.clitics)
        var contact = gathering(scene, trigger, row, named(ownName ?? bare, by: body))
        contact?.isComplete = true
        return contact
    }

    /// "their third plenary" has a name; a bare verb or "their meeting" goes by whose it is.
    func named(_ name: ConferenceName, by body: SharedBody) -> ConferenceName {
        var name = name
        name.isMultilateral = true
        if name.range.count == 1 {
            name.range = body.range
            name.clitics = body.clitics
        }
        return name
    }

    /// Whether a meeting is told to be with somebody, and so may be of two.
    func hasPartner(_ scene: Scene, _ trigger: Annotation) -> Bool {
        cue(.with, in: (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfPartner)) != nil
    }

    /// Words between a meeting and its "with".
    private static let reachOfPartner = 20

    /// "اجتمع", "سيجتمع", "اجتماعها": to assemble, which a body does by itself; talks are held with others.
    func isAssembling(_ trigger: Annotation) -> Bool {
        guard row(trigger).form != .noun || hasPronoun(trigger) else { return false }
        let letters = article.letters(Int(trigger.start))
        return (1...4).contains { letters.dropFirst($0).starts(with: Self.assembling) }
    }

    /// What the forms of assembling have in common: "اجتمع", "يجتمع", "اجتماع".
    static let assembling = foldedWord("جتم")

    /// "قمتهم", "دورتها", "اجتماعه"; not "دورة", which folding makes one with "دوره".
    func hasPronoun(_ trigger: Annotation) -> Bool {
        guard trigger.range.count == 1 else { return false }
        let letters = article.letters(Int(trigger.start))
        return Self.pronouns.contains { letters.hasSuffix($0) } || article.endsInHa(Int(trigger.start))
    }

    private static let pronouns = ["ها", "هم"].map { foldedWord($0) }

    /// The shared body that assembles, or whose the session is: right behind its verb, before it, or at the head of the sentence.
    func holder(of trigger: Annotation, _ scene: Scene) -> SharedBody? {
        let isNoun = row(trigger).form == .noun
        let opening = self.opening(scene)
        let verb = isNoun ? carrier(of: trigger, scene) : trigger
        // "عقدت اللجنة اجتماعا": without a pronoun the verb must tell whose it is.
        let isOwn = verb != nil && trigger.clitics.isEmpty && !article.letters(Int(trigger.start)).containsArticle
        guard !isNoun || hasPronoun(trigger) || isOwn else { return nil }
        if let verb {
            for index in (Int(verb.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfVerb) {
                if let body = sharedBody(at: index, scene) {
                    return isFree(body, at: index, trigger, scene) ? body : nil
                }
                if scene.mentions.contains(where: { $0.actor.range.contains(index) }) { return nil }
            }
        }
        // "أقرت منظمة … في اجتماعها", "منظمة … تعقد اجتماعها"
        for index in (opening..<max(opening, Int(trigger.start))).prefixRange(Self.reachOfOpening) {
            if let body = sharedBody(at: index, scene) {
                let isSubject = isNoun || (0...1).contains(Int(trigger.start) - body.range.upperBound)
                return isSubject && isFree(body, at: index, trigger, scene) ? body : nil
            }
        }
        return nil
    }

    /// Words between a verb of holding and the body: time and place.
    private static let reachOfVerb = 5
    /// Words before the body that opens a sentence: its verb and what leads it in.
    private static let reachOfOpening = 4
    /// Words between a body and the noun of its meeting.
    private static let reachOfHolder = 25

    /// Whether nobody else stands between a body and the noun of meeting whose pronoun may then be his; "the committee" is
    /// where that word stands, whatever its name.
    private func isFree(_ body: SharedBody, at index: Int, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let end = body.range.contains(index) ? body.range.upperBound : index + 1
        let between = end..<max(end, Int(trigger.start))
        return between.count <= Self.reachOfHolder
            && !scene.mentions.contains {
                between.contains($0.actor.range.lowerBound) && !$0.actor.number.isPlural
            }
    }

    /// A body of several states that begins at a token: of the table, "قادة مجموعة العشرين", "لجنة … بدول مجلس التعاون".
    private func sharedBody(at index: Int, _ scene: Scene) -> SharedBody? {
        let limit = scene.sentence.range.upperBound
        if let plural = scene.mentions.first(where: { $0.actor.range.contains(index) }) {
            guard plural.actor.range.lowerBound == index, plural.actor.number == .plural, plural.actor.name == nil,
                !plural.actor.isDelegation
            else { return nil }
            guard let body = plural.actor.organization, isOfStates(body.row) else { return officialsOfRegion(plural) }
            return SharedBody(row: body.row, range: plural.actor.range, clitics: plural.actor.clitics)
        }
        if let match = annotations.match(.organization, at: index) {
            guard match.clitics.isSubset(of: .and), isOfStates(Int(match.value)) else { return nil }
            return SharedBody(row: Int(match.value), range: match.range, clitics: match.clitics)
        }
        guard let head = annotations.match(.institution, at: index), head.clitics.isSubset(of: [.and, .the]),
            ["government", "international", "civil"].contains(lexicon.institutions[Int(head.value)])
        else { return nil }
        if article.letters(Int(head.end) - 1).containsArticle {
            guard isHeadOfBody(head) else { return nil }
            // "الجمعية الدولية" may be of firms or clubs; a region's adjective tells of its states.
            guard let end = endOfSharedBody(Int(head.end), limit),
                !(Int(head.end)..<end).contains(where: { Self.worldwide.contains(article.letters($0)) })
            else { return namedBefore(head) }
            return SharedBody(row: -1, range: index..<end, clitics: head.clitics.intersection(.and))
        }
        guard let name = ConferenceReader(article: article).name(at: head, limit: limit),
            !name.range.contains(where: { annotations.match(.trigger, at: $0) != nil })
        else { return nil }
        for word in name.range.dropFirst() {
            if let body = annotations.match(.organization, at: word), isOfStates(Int(body.value)) {
                return SharedBody(row: Int(body.value), range: name.range, clitics: head.clitics)
            }
            if Self.regions.contains(article.letters(word)) || cue(.multilateral, in: word..<word + 1) != nil {
                return SharedBody(row: -1, range: name.range, clitics: head.clitics)
            }
        }
        return nil
    }

    /// "وزراء الخارجية العرب", "القادة الأفارقة": officials of a region's states sit together as a body does.
    private func officialsOfRegion(_ plural: Mention) -> SharedBody? {
        let range = plural.actor.range
        let next = range.upperBound
        if Self.regions.contains(article.letters(next - 1)) {
            return SharedBody(row: -1, range: range, clitics: plural.actor.clitics)
        }
        guard next < article.tokens.tokens.count, Self.regions.contains(article.letters(next)) else { return nil }
        return SharedBody(row: -1, range: range.lowerBound..<next + 1, clitics: plural.actor.clitics)
    }

    /// "اللجنة": the body of the headline or the lead whose name begins with that word.
    private func namedBefore(_ head: Annotation) -> SharedBody? {
        guard head.range.count == 1 else { return nil }
        let letters = article.letters(Int(head.start))
        guard letters.containsArticle else { return nil }
        let word = Array(letters.dropFirst(2))
        for index in 0..<min(Int(head.start), article.endOfLead) {
            guard let body = annotations.match(.organization, at: index), isOfStates(Int(body.value)),
                article.letters(index).hasSuffix(word)
            else { continue }
            return SharedBody(row: Int(body.value), range: body.range, clitics: body.clitics)
        }
        return nil
    }

    private static let worldwide = WordSet(["الدولي", "الدولية", "العالمي", "العالمية"])

    /// Whether a body of the table is one of states.
    func isOfStates(_ row: Int) -> Bool {
        row >= 0 && lexicon.organizations[row].isInternational && lexicon.organizations[row].kind == "igo"
    }
}
