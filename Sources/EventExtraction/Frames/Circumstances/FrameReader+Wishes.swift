import ArabicText
import Lexicon

/// Words that look like those of a contact where somebody only wishes one, holds an office, or speaks of a way out.
extension FrameReader {
    /// "تمنى المبعوث أن يزور عدن", "اقترحت الوزيرة أن يقوم وفد بزيارة": a trip that somebody would like, on no day of its own.
    func isWished(_ trigger: Annotation) -> Bool {
        guard row(trigger).frame == .visit, !trigger.clitics.contains(.will), !isNamedDay(after: trigger) else {
            return false
        }
        let start = Int(trigger.start)
        let first = max(0, start - (row(trigger).form == .noun ? Self.reachOfLightVerb : 1))
        guard
            let that = stride(from: start - 1, through: first, by: -1).first(where: {
                Self.that.contains(article.letters($0))
            })
        else { return false }
        for index in stride(from: that - 1, through: max(0, that - Self.reachOfWish), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            if Self.wishes.contains(article.letters(index).withoutConjunction) { return true }
            if article.token(index).startsLine || annotations.match(.trigger, at: index) != nil { return false }
        }
        return false
    }

    /// Words from "that" to a visit's noun: "أن يقوم عدد من أعضاء المفوضية بزيارة".
    private static let reachOfLightVerb = 8
    /// Words from a wish to what is wished: the subject.
    private static let reachOfWish = 8
    private static let that = WordSet(["أن", "لأن", "بأن"])
    private static let wishes = WordSet([
        "تمنى", "تمنت", "يتمنى", "تتمنى", "نتمنى", "أتمنى", "متمنيا", "متمنية", "تمنيه", "تمنيها", "اقترح", "اقترحت",
        "يقترح", "تقترح", "تطلع", "تطلعه", "تطلعها", "تطلعهم", "رغبة", "رغبته", "رغبتها", "أمنيته", "أمنيتها",
        "يرغب", "ترغب", "راغبا", "راغبة", "مقترحا", "مقترحة", "يود", "تود", "نود", "أود", "يحبذ", "تحبذ",
    ])

    /// "كل حل سياسي", "إلى حل عادل": a way out, which is written as the verb of him who stops somewhere.
    func isSolution(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).frame == .alight, trigger.range.count == 1, start > 0,
            article.letters(start).withoutClitics.elementsEqual(Self.solution)
        else { return false }
        let next = Int(trigger.end)
        return Self.beforeSolution.contains(article.letters(start - 1))
            || next < article.tokens.tokens.count && Self.kinds.contains(article.letters(next))
    }

    private static let solution = foldedWord("حل")
    private static let beforeSolution = WordSet([
        "كل", "أي", "إلى", "على", "عن", "من", "إيجاد", "بإيجاد", "لإيجاد", "تحقيق", "أجل", "بلوغ", "فرض", "دعم", "طرح",
        "أفضل", "أساس", "جزء", "مشروع", "خطة", "نحو", "دون", "بدون", "بأي", "لأي",
    ])
    private static let kinds = WordSet([
        "سياسي", "سياسيا", "سلمي", "شامل", "عادل", "نهائي", "دائم", "وسط", "توافقي", "تفاوضي", "ديمقراطي", "عسكري",
        "جذري", "سريع", "عاجل", "مستدام", "مقبول", "واقعي", "الأزمة", "الأزمات", "الخلاف", "الخلافات", "النزاع",
        "النزاعات", "المشكلة", "المشكلات", "المشاكل", "القضية", "القضايا", "الدولتين", "للأزمة", "للنزاع", "للمشكلة",
        "للقضية", "للخلاف", "للخلافات",
    ])

    /// "رئيس ندوة الشباب", "أمين عام مؤتمر وزراء الأوقاف": a body of that name, for it has an office.
    func isHeaded(_ trigger: Annotation) -> Bool {
        if isPresided(trigger) { return true }
        let start = Int(trigger.start)
        guard start > 1, row(trigger).frame == .gathering || row(trigger).frame == .session, row(trigger).form == .noun,
            !trigger.clitics.contains(.the), trigger.range.count == 1 || !article.letters(start).containsArticle
        else { return false }
        if Self.general.contains(article.letters(start - 1)) {
            return Self.secretaries.contains(article.letters(start - 2).withoutClitics)
        }
        return Self.heads.contains(article.letters(start - 1).withoutClitics)
            && Self.circles.contains(article.letters(start))
    }

    /// "ترويكا القمة العربية", "الرئاسة الدورية للقمة", "بصفته رئيس القمة": the office or the body of a series of summits, none of them.
    private func isPresided(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard start > 1, row(trigger).frame == .gathering, article.letters(start).containsArticle, isSummit(start)
        else { return false }
        if Self.presidency.contains(article.letters(start - 1).withoutClitics) { return true }
        // "الرئيس الحالي للقمة"
        return trigger.clitics.contains(.to) && article.letters(start - 1).containsArticle
            && Self.presidency.contains(article.letters(start - 2).withoutClitics)
    }

    private static let presidency = WordSet([
        "ترويكا", "رئاسة", "رئاسته", "رئاستها", "رئيس", "رئيسا", "رئيسة", "رئاسات",
    ])
    private static let general = WordSet(["عام", "العام", "عامة", "العامة"])
    private static let secretaries = WordSet(["أمين", "الأمين", "أمينة", "الأمينة"])
    private static let heads = WordSet(["رئيس", "رئيسة", "عضو", "عضوة"])
    private static let circles = WordSet(["ندوة"])
}
