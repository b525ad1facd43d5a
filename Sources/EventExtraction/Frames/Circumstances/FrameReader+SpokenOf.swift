import ArabicText
import Lexicon

/// Words of contact that a sentence needs for something else: for its source, for a ban, for who only sits by.
extension FrameReader {
    /// Whether a noun of contact tells none: "مصدر مقرب من المحادثات", "قرار بمنعه من مغادرة البلاد", "سيكون حاضرا في اللقاءات".
    func isOnlySpokenOf(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard start > 1, row(trigger).form == .noun, !article.token(start).startsLine else { return false }
        if row(trigger).frame == .depart { return isBanned(start) }
        if row(trigger).isTrip { return isAheadOfOther(trigger) }
        if !article.isFrom(start - 1), !Self.at.contains(article.letters(start - 1)) { return false }
        let word = article.letters(start - 2)
        return article.letters(start).containsArticle
            && (Self.near.contains(word) && !article.isWhere(start - 1)
                || Self.present.contains(word) && !article.isFrom(start - 1))
    }

    /// "منعه من مغادرة البلاد", "قضت بعدم مغادرته": a departure that somebody forbids.
    private func isBanned(_ start: Int) -> Bool {
        let word = article.isFrom(start - 1) ? start - 2 : start - 1
        return Self.bans.contains(article.letters(word).withoutClitics)
    }

    /// "هي زيارة تستبق زيارة الوزير إلى طهران": what stands behind is the goal of the other trip.
    private func isAheadOfOther(_ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        guard end + 1 < article.tokens.tokens.count, Self.preceding.contains(article.letters(end)),
            let next = annotations.match(.trigger, at: end + 1)
        else { return false }
        return row(next).isTrip && row(next).form == .noun
    }

    private static let preceding = WordSet(["تستبق", "تسبق", "يسبق", "يستبق", "سبقت", "سبق", "تلي", "تلت", "تعقب"])

    /// "يلتقي الضيف غدا أعضاء في المجتمع المدني": whom he meets speaks for no state, and is nobody told elsewhere.
    func isWithCivilSociety(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).frame == .meet, row(trigger).form != .noun else { return false }
        let rest = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.reachOfSociety)
        guard
            let society = rest.first(where: {
                Self.society.contains(article.letters($0)) && $0 + 1 < scene.sentence.range.upperBound
                    && Self.civil.contains(article.letters($0 + 1))
            }), (rest.lowerBound..<society).contains(where: { Self.members.contains(article.letters($0)) })
        else { return false }
        return scene.mentions.count {
            (rest.lowerBound..<society).contains($0.actor.range.lowerBound) && !$0.actor.number.isPlural
        } <= 1
    }

    /// Words from the verb to who is met: who meets him, the day.
    private static let reachOfSociety = 12
    private static let society = WordSet(["المجتمع"])
    private static let civil = WordSet(["المدني"])
    private static let members = WordSet([
        "أعضاء", "أعضاءا", "ممثلين", "ممثلي", "ناشطين", "ناشطي", "نشطاء", "منظمات", "عن", "قادة", "قيادات", "فعاليات",
        "أطياف", "ممثلون", "شخصيات",
    ])

    /// "لقاء جلالة الملك مع الضيف": the noun tells that a ruler met him, which makes nobody of lower rank his host.
    func lacksRuler(_ talks: Contact, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        guard talks.type == .bilateralTalks, row(trigger).form == .noun, end < article.tokens.tokens.count,
            Self.rulers.contains(article.letters(end))
        else { return false }
        let partners = cast.mentions(in: talks.sentences[0]).filter { $0.actor.range.lowerBound > end + 2 }
        let first = talks.persons.filter { person in !partners.contains { $0.person == person } }
        return !first.isEmpty
            && !first.contains {
                switch cast.persons[$0].rank {
                case .headOfState, .crown, .presidentGeneric: true
                default: cast.persons[$0].isSovereign || cast.persons[$0].throne != nil
                }
            }
    }

    private static let rulers = WordSet(["جلالة", "جلالته", "العاهل", "الملك", "السلطان", "فخامة", "فخامته"])

    private static let at = WordSet(["على", "في"])
    private static let near = WordSet([
        "مقرب", "مقربة", "مقربين", "مقربون", "قريب", "قريبة", "قريبين", "قريبون", "مطلع", "مطلعة", "مطلعين", "مطلعون",
    ])
    private static let present = WordSet(["حاضرا", "حاضرة", "حاضرين", "حاضر"])
    private static let bans = WordSet([
        "منع", "منعه", "منعها", "منعهم", "منعهما", "حظر", "عدم", "بمنع", "بمنعه", "بمنعها", "بمنعهم", "بحظر", "بعدم",
    ])

    /// "سلمه رسالة من الرئيس فلان": who has only written what somebody else brings does nothing that is told afterwards.
    func isAuthor(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        guard start > 2, article.isFrom(start - 1) else { return false }
        return (max(1, start - 3)..<start - 1).contains { Self.letters.contains(article.letters($0)) }
    }

    private static let letters = WordSet([
        "رسالة", "رسالتين", "رسائل", "برقية", "خطاب", "خطابا", "تحيات", "كتابا", "الرسالة",
    ])

    /// "الاتفاق الذي وقع في 14 يوليو", "المعاهدة التي أبرمها البلدان عام 1994": the day of what a relative clause tells of a paper.
    func isOfAgreement(_ date: DateMention, _ trigger: Annotation) -> Bool {
        let start = date.range.lowerBound
        guard start > Int(trigger.end) + 2 else { return false }
        for index in stride(from: start - 1, through: max(Int(trigger.end), start - Self.reachOfPaper), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            guard Self.concluded.contains(article.letters(index)),
                cue(.relative, in: index - 1..<index) != nil
                    || index > 1 && Self.did.contains(article.letters(index - 1))
                        && cue(.relative, in: index - 2..<index - 1) != nil
            else { continue }
            return (max(Int(trigger.end), index - Self.longestPaper)..<index).contains {
                Self.papers.contains(article.letters($0).withoutClitics)
            }
        }
        return false
    }

    /// Words between the conclusion of a paper and its day, and from its noun to its conclusion.
    private static let reachOfPaper = 7
    private static let longestPaper = 8
    private static let did = WordSet(["تم", "جرى"])
    private static let concluded = WordSet([
        "وقع", "وقعت", "وقعه", "وقعها", "وقعته", "وقعتها", "أبرم", "أبرمت", "أبرمه", "أبرمها", "أبرمته", "أبرمتها",
        "توقيعه", "توقيعها", "إبرامه", "إبرامها", "التوصل", "توصلت", "توصل", "توصلوا", "أقر", "أقرت", "أقره", "أقرها",
        "اعتمد", "اعتمدت", "صدر", "صدرت",
    ])
    private static let papers = WordSet([
        "اتفاق", "اتفاقية", "اتفاقات", "اتفاقيات", "معاهدة", "مذكرة", "مذكرات", "بروتوكول", "عقد", "عقود", "صفقة",
        "هدنة", "قرار", "قرارات", "بيان", "إعلان", "ميثاق", "وثيقة", "مبادرة", "خطة",
    ])
}
