import ArabicText
import Lexicon

/// What a contact's own noun does not tell: that somebody only means to have it, or makes it ready.
extension FrameReader {
    /// "زيارة يعتزم الملك القيام بها", "قمة حول الأزمة يفترض أن يشارك فيها الرئيسان": a clause behind the noun that means it by a pronoun.
    func isIntended(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        let limit = scene.sentence.range.upperBound
        for index in end..<max(end, min(end + Self.reachOfIntention, limit)) {
            guard article.token(index).kind == .arabicWord else { return false }
            if let other = annotations.match(.trigger, at: index), row(other).frame != .light { return false }
            guard Self.intentions.contains(article.letters(index)) else { continue }
            // "زيارة كان يعتزم القيام بها"
            if index > end, Self.once.contains(article.letters(index - 1)) { return false }
            return (index + 1..<limit).prefixRange(Self.reachOfPronoun).prefix {
                article.token($0).kind == .arabicWord
            }.contains { word in
                Self.ofIt.contains(article.letters(word))
                    || annotations.match(.trigger, at: word).map {
                        row($0).form != .noun && [.light, .attend, .host].contains(row($0).frame) && hasPronoun($0)
                    } ?? false
            }
        }
        return false
    }

    /// Words of a name and a matter between a noun and its clause, and of the subject there up to the pronoun.
    private static let reachOfIntention = 12
    private static let reachOfPronoun = 12
    private static let once = WordSet(["كان", "كانت"])
    private static let intentions = WordSet([
        "يعتزم", "تعتزم", "يعتزمان", "ينوي", "تنوي", "ينويان", "يزمع", "تزمع", "يخطط", "تخطط", "يفترض", "المفترض",
        "يتوقع", "المتوقع", "ينتظر", "المنتظر", "يرتقب", "المرتقب", "المزمع", "المقرر", "المرجح", "المؤمل", "المحتمل",
    ])
    private static let ofIt = WordSet([
        "بها", "به", "فيها", "فيه", "خلالها", "خلاله", "إليها", "إليه", "أداءها", "أداؤها", "بأدائها", "إجراءها",
        "إجراؤها", "إجرائها", "بإجرائها", "إجراؤه", "إجراءه", "عقدها", "عقده", "بعقدها", "تنظيمها", "تنظيمه",
        "استضافتها", "استضافته", "إتمامها", "تنفيذها", "حضورها", "حضوره", "انعقادها", "انعقاده", "يجريها", "تجريها",
    ])

    /// "التحضير لزيارة الرئيس", "في لقاء يسبق زيارة الوزير", "الحرص على إتمام زيارته": a contact for which something else is done.
    func isMadeReady(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).form == .noun, start > 1 else { return false }
        let isToHold = start > 2 && Self.toHold.contains(article.letters(start - 1))
        let word = article.letters(isToHold ? start - 2 : start - 1).withoutConjunction
        let isAim =
            (isToHold || trigger.clitics.contains(.to)) && Self.preparing.contains(word.withoutClitics)
            || row(trigger).isTrip && Self.ahead.contains(word)
            || trigger.clitics.contains(.to) && leadsThere(start)
            || Self.completions.contains(word)
                && (word.first == FoldedLetter.arabic(0x644) || article.letters(start - 2).elementsEqual(Self.on))
        return isAim && !isDone(trigger) || isBroughtAlong(start)
    }

    /// "زيارة سريعة لكنها ستشهد اجتماعا مع الرئيس", "ستتخللها محادثات": what a trip or a gathering to come will bring.
    private func isBroughtAlong(_ start: Int) -> Bool {
        for index in stride(from: start - 1, through: max(0, start - Self.reachOfBringing), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            if Self.bringing.contains(article.letters(index).withoutConjunction) { return true }
        }
        return false
    }

    /// "الاستعداد لعقد قمة"
    private static let toHold = WordSet(["لعقد", "لتنظيم", "لاستضافة", "لإقامة", "لاحتضان", "لإجراء"])
    private static let reachOfBringing = 3
    private static let bringing = WordSet([
        "ستشهد", "سيشهد", "ستتخللها", "سيتخللها", "ستتخلله", "سيتخلله", "ستتخلل", "سيتخلل", "ستتضمن", "سيتضمن",
        "ستشمل", "سيشمل", "سيعقبها", "ستعقبها", "سيعقبه", "ستعقبه", "سيليها", "ستليها", "سيليه", "ستليه", "ستتبعها",
        "سيتبعها", "ستتبعه", "سيتبعه", "سيسبقها", "ستسبقها", "سيسبقه", "ستسبقه",
    ])

    /// "جولة تقوده إلى قطر للقاء نظرائه": what somebody goes for to the next stop of a tour.
    private func leadsThere(_ start: Int) -> Bool {
        for index in stride(from: start - 1, through: max(0, start - Self.reachOfGoal), by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            if Self.leading.contains(article.letters(index)) { return true }
        }
        return false
    }

    /// Words between a verb of leading and what one goes for: the goals.
    private static let reachOfGoal = 8
    private static let leading = WordSet(["تقوده", "تقودها", "ستقوده", "ستقودها", "تقودهم", "ستقودهم"])

    /// "تمهيدا للزيارة التي قام بها": a trip that was made since.
    private func isDone(_ trigger: Annotation) -> Bool {
        (Int(trigger.end)..<article.tokens.tokens.count - 1).prefixRange(Self.reachOfDeed).prefix {
            article.token($0).kind == .arabicWord
        }.contains { index in
            annotations.match(.trigger, at: index).map { row($0).frame == .light && row($0).form == .past } ?? false
        }
    }

    private static let reachOfDeed = 12
    private static let preparing = WordSet([
        "تمهيدا", "استعدادا", "تحضيرا", "إعدادا", "التحضير", "تحضير", "تحضيرات", "التحضيرات", "الإعداد", "إعداد",
        "الترتيب", "ترتيب", "ترتيبات", "الترتيبات", "استعداد", "استعدادات", "الاستعدادات", "التمهيد", "تمهيد",
        "يستعد", "تستعد", "يحضر", "يمهد", "تمهد", "تحضر", "يحضران",
    ])
    private static let ahead = WordSet(["يسبق", "تسبق", "يستبق", "تستبق", "استباقا"])
    private static let completions = WordSet(["إتمام", "لإتمام", "إنجاز", "تحقيق"])
    private static let on = foldedWord("على")

    /// "سيناقش الوزير الملف خلال اجتماعه بنظيره", "ستطرح القضية في محادثاتها مع": a contact on whose occasion something will be done.
    func isOccasionToCome(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        // A trip may be under way on which something will be done.
        guard row(trigger).form == .noun, !row(trigger).isTrip, start - 2 > scene.sentence.range.lowerBound,
            Self.occasionWords.contains(article.letters(start - 1))
        else { return false }
        let first = max(scene.sentence.range.lowerBound, start - Self.reachOfVerb)
        for index in stride(from: start - 2, through: first, by: -1) {
            guard article.token(index).kind == .arabicWord else { return false }
            let letters = article.letters(index).withoutConjunction
            if letters.starts(with: Self.sin, Self.ya) || letters.starts(with: Self.sin, Self.ta) {
                if Self.deeds.contains(letters) || isReporting(index) { return true }
                if let verb = annotations.match(.trigger, at: index), verb.clitics.contains(.will) { return true }
                continue
            }
            if isReporting(index) || isTellingThat(index) { return false }
            if let verb = annotations.match(.trigger, at: index), row(verb).form != .noun { return false }
        }
        return false
    }

    /// Words between a verb and the occasion: subject, matter, day.
    private static let reachOfVerb = 20
    private static var sin: UInt8 { FoldedLetter.arabic(0x633) }
    private static var ya: UInt8 { FoldedLetter.arabic(0x64A) }
    private static var ta: UInt8 { FoldedLetter.arabic(0x62A) }
    private static let occasionWords = WordSet(["خلال", "أثناء", "في", "لدى", "ضمن"])
    private static let deeds = WordSet([
        "سيناقش", "ستناقش", "سيناقشان", "سيبحث", "ستبحث", "سيبحثان", "سيطرح", "ستطرح", "سيثير", "ستثير", "سيتناول",
        "ستتناول", "سيعرض", "ستعرض", "سيطلع", "ستطلع", "سيسلم", "ستسلم", "سيوقع", "ستوقع", "سيوقعان", "سيقدم",
        "ستقدم", "سيحث", "ستحث", "سيركز", "ستركز", "سيستعرض", "ستستعرض", "سيطلب", "ستطلب", "سيدعو", "ستدعو",
        "سيسعى", "ستسعى", "سيحاول", "ستحاول", "سيشرح", "ستشرح", "سيتم", "ستتم", "سيجري", "ستجري", "سيتصدر",
        "ستتصدر", "سيكون", "ستكون", "سينقل", "ستنقل", "سيحمل", "ستحمل", "سيضغط", "ستضغط",
    ])

    /// "فلان في الصين قبل اجتماع مجلس الأمن": of a gathering that a headline only counts from, the place before it tells nothing.
    func isAheadOfGathering(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return row(trigger).form == .noun && row(trigger).isGathering && start > scene.sentence.range.lowerBound
            && Self.beforehand.contains(article.letters(start - 1).withoutConjunction)
    }

    private static let beforehand = WordSet(["قبل", "قبيل", "عشية"])
}
