import ArabicText
import Lexicon

/// What one hands to another: "سلم السفير الوزير رسالة خطية", "تسلم الرئيس دعوة نقلها إليه الوزير". Who only sends is not there.
extension FrameReader {
    /// The meeting of bearer and receiver, when a verb of handing tells both.
    func handing(_ scene: Scene, _ verb: Annotation) -> Contact? {
        let end = Int(verb.end)
        guard let paper = (end..<scene.sentence.range.upperBound).first(where: isPaper) else { return nil }
        let after = principals(scene, after: end)
        let first = after.first.flatMap { mention in
            let gap = end..<mention.actor.range.lowerBound
            return mention.actor.clitics.isEmpty && (gap.count <= 1 || isCircumstance(gap, scene)) ? mention : nil
        }
        guard let subject = first ?? subjectBefore(scene, verb),
            !subject.actor.number.isPlural || subject.actor.name != nil,
            case let others = after.filter({ $0.actor.range.lowerBound > subject.actor.range.lowerBound })
        else { return nil }
        let word = article.letters(Int(verb.start)).withoutConjunction
        let isReceiving = Self.receiving.contains(word)
        // "نقل الوزير دعوة إلى نظيره": one's own invitation need not be brought.
        guard
            isReceiving || Self.handing.contains(word) || !isInvitation(paper) || article.isFrom(paper + 1)
                || article.isFrom(paper + 2)
        else {
            return nil
        }
        let other =
            isReceiving
            ? bearer(to: subject, word, others, paper, scene)
            : receiver(from: subject, word, others, scene)
        guard let other, areForeign(subject.person, other.person), isOfSomeState(other.person) else { return nil }
        var contact = Contact(
            type: .bilateralTalks, frame: .receive, trigger: verb.range, sentences: [scene.index])
        let (receiver, bearer) = isReceiving ? (subject, other) : (other, subject)
        if isHead(bearer) {
            // A head may hand something over where he is at home.
            contact.frame = .meet
            contact.others = [bearer.person, receiver.person]
        } else {
            contact.hosts = [receiver.person]
            contact.guests = [bearer.person]
        }
        contact.isComplete = true
        return contact
    }

    private func isInvitation(_ index: Int) -> Bool { Self.invitations.contains(article.letters(index)) }

    private static let invitations = WordSet(["دعوة", "الدعوة"])

    /// "رسالة", "دعوة", "نسخة": what is handed over.
    private func isPaper(_ index: Int) -> Bool { Self.papers.contains(article.letters(index).withoutAccusative) }

    private static let papers = WordSet([
        "رسالة", "رسالتين", "الرسالة", "خطاب", "كتاب", "دعوة", "الدعوة", "نسخة", "وثيقة", "خطة", "تحيات", "تقرير",
        "التقرير", "هدية",
        "مذكرة", "قائمة", "لائحة", "مسودة", "ورقة", "ملف", "وسام", "مقترح", "مقترحات",
    ])
    private static let receiving = WordSet([
        "تسلم", "تسلمت", "استلم", "استلمت", "يتسلم", "تتسلم", "يستلم", "تستلم", "تلقى", "تلقت", "يتلقى", "تتلقى",
        "تقبل", "تقبلت",
    ])

    /// "تسلم الملك من السفير رسالة", "تسلم الملك رسالة … سلمها له السفير": who brings it.
    private func bearer(
        to receiver: Mention, _ word: FoldedLetters, _ others: [Mention], _ paper: Int, _ scene: Scene
    ) -> Mention? {
        if let act = (paper..<scene.sentence.range.upperBound).first(where: {
            Self.bearing.contains(article.letters($0).withoutConjunction)
        }),
            let bearer = others.first(where: { $0.actor.range.lowerBound > act }),
            bearer.actor.range.lowerBound - act <= Self.reachOfBearer, bearer.actor.clitics.isEmpty
        {
            return bearer
        }
        // What is received "from" somebody before it is told what it is he hands over himself, be he not the head who writes.
        guard !Self.bySending.contains(word), let giver = others.first, giver.actor.range.upperBound <= paper,
            case let gap = receiver.actor.range.upperBound..<giver.actor.range.lowerBound,
            let from = gap.last, article.isFrom(from), gap.count == 1 || isCircumstance(gap.dropLast(), scene)
        else { return nil }
        return isHead(giver) ? nil : giver
    }

    private func isHead(_ mention: Mention) -> Bool {
        switch cast.persons[mention.person].rank {
        case .headOfState, .crown, .headOfGovernment: true
        default: false
        }
    }

    /// What comes by post or telephone as well as by hand.
    private static let bySending = WordSet(["تلقى", "تلقت", "يتلقى", "تتلقى"])
    /// "نقلها إليه", "سلمه إياها"
    private static let bearing = WordSet([
        "نقلها", "نقلتها", "نقله", "نقلته", "ينقلها", "سلمها", "سلمتها", "سلمه", "سلمته", "يسلمها", "حملها", "حملتها",
        "يحملها", "تحملها", "قدمها", "قدمتها", "قدمه", "أبلغها", "أبلغه", "أبلغته", "بلغه", "بتسليمها", "بتسليمه",
        "أوصلها", "سلمهما", "نقلهما",
    ])
    /// Words between the verb of bringing and who brings: "إلى سموه", "له اليوم".
    private static let reachOfBearer = 5

    /// "نقل الوزير إلى الرئيس رسالة", "سلم السفير الوزير رسالة": to whom it is brought.
    private func receiver(
        from bearer: Mention, _ word: FoldedLetters, _ others: [Mention], _ scene: Scene
    ) -> Mention? {
        others.first { mention in
            let start = mention.actor.range.lowerBound
            guard areForeign(bearer.person, mention.person),
                start - bearer.actor.range.upperBound <= Self.reachOfReceiver
            else { return false }
            if mention.actor.clitics == .to || cue(.toward, in: start - 1..<start) != nil { return true }
            let gap = bearer.actor.range.upperBound..<start
            return Self.handing.contains(word) && mention.actor.clitics.isEmpty
                && (gap.isEmpty || isCircumstance(gap, scene))
        }
    }

    /// Words between bearer and receiver: the letter, whose it is, the day and the place.
    private static let reachOfReceiver = 24
    /// Verbs whose receiver is their object.
    private static let handing = WordSet(["سلم", "سلمت", "يسلم", "تسلم"])
}
