import ArabicText
import Lexicon

/// Phrases of several words within the name of a gathering or beside it: a region, a subject, its short name, which edition it is.
extension ConferenceReader {
    /// "غير العادية", "غير رسمي"
    func negatedAdjective(_ index: Int, _ limit: Int) -> Int? {
        // "غير العادية", "نصف السنوي"
        guard Self.beforeAdjective.contains(article.letters(index)), index + 1 < limit,
            article.token(index + 1).kind == .arabicWord, annotations.match(.title, at: index + 1) == nil
        else { return nil }
        return index + 2
    }

    private static let beforeAdjective = WordSet(["غير", "نصف", "شبه", "ربع"])

    /// "في الشرق الأوسط وشمال إفريقيا", "في الدول الفرنكفونية": the region that a gathering is about, not where it is held.
    func region(_ index: Int, _ limit: Int, _ head: Int) -> Int? {
        var start = index
        if let cue = annotations.match(.cue, at: index), lexicon.cues[Int(cue.value)] == .inside,
            cue.clitics.isEmpty,
            article.isIn(index)
        {
            start += 1
        } else if article.letters(index).first != FoldedLetter.arabic(0x628) {
            return nil
        }
        guard index > head, start < limit, article.token(start).kind == .arabicWord else { return nil }
        // "في جنوب إفريقيا" may be a state, where the gathering is held.
        guard annotations.match(.country, at: start) == nil else { return nil }
        let letters = start == index ? article.letters(start).dropFirst() : article.letters(start)
        return endOfRegion(start, letters, limit).map { joinedRegions($0, limit) }
    }

    /// "شمال إفريقيا", "دول شرق وشمال إفريقيا", "إقليم شرق المتوسط", "البحر الأحمر"
    private func endOfRegion(_ start: Int, _ letters: FoldedLetters, _ limit: Int) -> Int? {
        let next = start + 1
        if Self.directions.contains(where: letters.elementsEqual), next < limit {
            var end = next
            // "شرق وشمال إفريقيا"
            while end + 1 < limit, isAnother(Self.directions, end) { end += 1 }
            return end + 1
        }
        if Self.blocs.contains(where: letters.elementsEqual), next < limit, article.token(next).kind == .arabicWord {
            let rest = article.letters(next)
            guard Self.parts.contains(where: rest.elementsEqual) else { return next + 1 }
            return endOfRegion(next, rest, limit) ?? next + 1
        }
        // "إقليم شمال إفريقيا", "منطقة الشرق الأوسط"; "إقليم كردستان" is a place.
        if Self.areas.contains(where: letters.elementsEqual), next < limit {
            let rest = article.letters(next)
            return Self.wide.contains(where: rest.elementsEqual) ? endOfRegion(next, rest, limit) : nil
        }
        return Self.regions.contains(where: letters.elementsEqual) ? next : nil
    }

    /// "البحر الأحمر وخليج عدن", "شمال إفريقيا والشرق الأوسط": another region that the name joins.
    private func joinedRegions(_ end: Int, _ limit: Int) -> Int {
        var end = end
        while end + 1 < limit, article.token(end).kind == .arabicWord,
            isAnother(Self.others, end)
        {
            let letters = article.letters(end).dropFirst()
            end = Self.regions.contains(where: letters.elementsEqual) ? end + 1 : end + 2
        }
        return end
    }

    /// Whether a word is one of some, joined by و.
    private func isAnother(_ words: [[UInt8]], _ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.first == FoldedLetter.arabic(0x648) && words.contains(where: letters.dropFirst().elementsEqual)
    }

    private static let areas = ["إقليم", "إقليمي", "منطقة"].map { foldedWord($0) }
    private static let joined = ["خليج", "الشرق", "الشرقين", "البحر", "المحيط"].map { foldedWord($0) }
    private static let parts = directions + areas
    private static let wide = directions + regions + ["الشرق", "البحر"].map { foldedWord($0) }
    private static let others = directions + regions + joined

    private static let directions = ["شمال", "جنوب", "شرق", "غرب", "وسط", "حوض", "القرن"].map {
        foldedWord($0)
    }
    private static let blocs = [
        "دول", "الدول", "بلدان", "البلدان", "العالم", "الوطن", "الشرق", "البحر",
    ].map {
        foldedWord($0)
    }
    private static let regions = [
        "إفريقيا", "أفريقيا", "آسيا", "أوروبا", "المنطقة", "المتوسط", "الساحل", "الخليج", "البلقان",
        "القوقاز",
    ].map { foldedWord($0) }

    /// "ندوة عن الهجرة": the subject after "about".
    func subject(_ index: Int, _ limit: Int) -> Int? {
        guard article.isAbout(index), index + 1 < limit else { return nil }
        let next = article.token(index + 1).kind
        if next == .quote || next == .openBracket || article.letters(index + 1).containsArticle { return index + 1 }
        // "قمة عن ريادة الأعمال": a noun before what it is of, none of a person or a state, nor "عن بعد".
        let isConstruct =
            next == .arabicWord && index + 2 < limit && article.letters(index + 2).containsArticle
            && annotations.traits(at: index + 1).isEmpty && !annotations.has(.title, at: index + 1)
            && !annotations.has(.country, at: index + 1) && !annotations.has(.title, at: index + 2)
        return isConstruct ? index + 2 : nil
    }

    /// "شارك في القمة الرئيس السوداني", "… في القمة أنور إبراهيم": behind the article an office with its nation, its field or its
    /// holder is who came, no adjective, and so is a name.
    func isOfficeBehindName(_ index: Int, _ limit: Int) -> Bool {
        guard index > 0, article.letters(index - 1).containsArticle else { return false }
        let traits = annotations.traits(at: index)
        if traits.contains(.givenName), !traits.contains(.function), !article.letters(index).containsArticle,
            index + 1 < limit, !annotations.traits(at: index + 1).contains(.function),
            annotations.traits(at: index + 1).isName
                || article.letters(index + 1).containsArticle && annotations.at(index + 1).isEmpty
        {
            return true
        }
        guard let office = annotations.bareMatch(.title, at: index),
            lexicon.titles[Int(office.value)].number == .singular,
            // "المؤتمر الإعلامي الدولي"
            article.letters(index).last != FoldedLetter.arabic(0x64A)
        else { return false }
        let next = Int(office.end)
        return office.range.count > 1
            || next < limit
                && (isOfNations(next) || annotations.traits(at: next).isName || annotations.has(.portfolio, at: next))
    }

    /// "ملتقى أمن وسلامة المنشآت", "مؤتمر علوم وتقنيات الفضاء": two nouns that share what they are of.
    func isJoinedNoun(_ index: Int) -> Bool {
        guard index > 1, index + 1 < article.tokens.tokens.count, article.token(index + 1).kind == .arabicWord,
            article.letters(index + 1).containsArticle, !article.letters(index - 1).containsArticle,
            annotations.match(.title, at: index + 1) == nil, annotations.match(.trigger, at: index) == nil
        else { return false }
        let letters = article.letters(index)
        return letters.count > 4 && (letters.last == FoldedLetter.arabic(0x647) || letters.hasSuffix(Self.pluralEnding))
    }

    private static let pluralEnding = foldedWord("ات")

    /// "الملتقى الأول للسياحة «أمن وسلامة المنشآت»": behind a name that is complete the words in quotes are its theme.
    func isTheme(_ quoted: Range<Int>, after head: Int) -> Bool {
        let open = quoted.lowerBound - 1
        return quoted.count >= Self.shortestTheme && open - head >= 2 && article.letters(open - 1).containsArticle
    }

    private static let shortestTheme = 3

    /// "خلال الاجتماع لتغليب المصلحة", "اجتماع المجلس لإتمامه": what it is to do; "الاجتماع" is told already, and a pronoun belongs to no name.
    func isPurposeOfMeeting(_ index: Int, after head: Int) -> Bool {
        let letters = article.letters(index)
        guard letters.first == Self.lam, letters.count > 4, !letters.starts(with: Self.lam, Self.lam),
            !annotations.at(index).contains(where: {
                [.country, .organization, .institution, .title].contains($0.category)
            })
        else { return false }
        if index == head, article.letters(head - 1).containsArticle { return true }
        return (Self.possessed.contains { letters.hasSuffix($0) } || article.endsInHis(index))
            && !annotations.traits(at: index).isName
    }

    /// "اجتماعها العام الثالث من الدورة السادسة": the session of which a meeting is one.
    func endOfRound(_ index: Int, _ limit: Int) -> Int? {
        guard article.isFrom(index), index + 2 < limit, Self.rounds.contains(article.letters(index + 1)) else {
            return nil
        }
        return ordinalWord(index + 2, limit)?.1
    }

    private static let rounds = WordSet(["الدورة", "دورته", "دورتها"])

    /// "اجتماع لجنة سد النهضة", "اللجنة الفنية لمكافحة الإرهاب": the matter by which a body goes.
    func endOfMatter(_ index: Int, from start: Int) -> Int? {
        guard let matter = annotations.match(.topic, at: index), matter.range.count > 1 else { return nil }
        let isOfNoun =
            matter.clitics.isEmpty && annotations.has(.institution, at: index - 1)
            && !article.letters(index - 1).containsArticle
        let isOfBody = matter.clitics == .to && (start + 1..<index).contains { annotations.has(.institution, at: $0) }
        return isOfNoun || isOfBody ? Int(matter.end) : nil
    }

    /// "الاجتماع المقبل لوزراء الدفاع": an adjective of time between a meeting and those whose it is.
    func nextOfMinisters(_ index: Int, _ limit: Int, _ head: Int) -> Int? {
        guard index == head, index + 1 < limit, Self.times.contains(article.letters(index)),
            article.letters(head - 1).containsArticle,
            let ministers = annotations.match(.title, at: index + 1), ministers.clitics == .to,
            lexicon.titles[Int(ministers.value)].number == .plural
        else { return nil }
        return Int(ministers.end)
    }

    private static let times = WordSet([
        "المقبل", "المقبلة", "القادم", "القادمة", "الأخير", "الأخيرة", "السابق", "السابقة",
    ])

    /// "قمة حول الأزمة في جنوب السودان", "مؤتمر عن الأوضاع في مالي": the state of which the matter is that a gathering goes by.
    func matterAbroad(_ index: Int, _ limit: Int) -> Int? {
        guard index > 2, article.isIn(index) || article.letters(index).first == FoldedLetter.arabic(0x628),
            Self.troubles.contains(article.letters(index - 1)), isOn(index - 2),
            case let start = article.isIn(index) ? index + 1 : index, start < limit,
            let state = annotations.match(.country, at: start), start > index || state.clitics.contains(.inside)
        else { return nil }
        return Int(state.end)
    }

    private func isOn(_ index: Int) -> Bool {
        annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .about } ?? false
    }

    private static let troubles = WordSet([
        "الأزمة", "الأوضاع", "الوضع", "الحرب", "النزاع", "الصراع", "السلام", "التطورات",
    ])

    private static let possessed = ["ها", "هم", "هما"].map { foldedWord($0) }

    /// "(كوب 22)", "(أوفيد)": the short name after the full one.
    func alias(_ index: Int, _ limit: Int) -> Int? {
        guard article.token(index).kind == .openBracket else { return nil }
        return (index + 1..<min(limit, index + 5)).first { article.token($0).kind == .closeBracket }.map { $0 + 1 }
    }

    /// "… في دورته العادية الـ 58", "… في نسخته الثالثة": which edition it is, told after the name.
    func edition(after index: Int, _ limit: Int) -> Int? {
        let near = index..<max(index, min(limit, index + 9))
        guard
            let head = near.first(where: { position in
                Self.editions.contains { article.letters(position).elementsEqual($0) }
            })
        else { return nil }
        for position in head + 1..<max(head + 1, min(limit, head + 5)) {
            if let (value, _) = ordinalWord(position, limit) { return value }
            if article.token(position).kind == .number, let value = article.number(position), value < 300 {
                return annotations.match(.month, at: min(position + 1, limit - 1)) == nil ? value : nil
            }
        }
        return nil
    }

    /// "النسخة الثالثة من المنتدى", "ثالث جولة من الحوار": which one it is, told before the noun.
    func edition(before start: Int) -> Int? {
        guard start > 2 else { return nil }
        let isOf = article.letters(start).first == Self.lam || article.isFrom(start - 1)
        guard isOf else { return nil }
        let before = start - 4..<start
        guard before.lowerBound >= 0,
            before.contains(where: article.isEditionWord)
        else { return nil }
        return before.lazy.compactMap { self.ordinalWord($0, start)?.0 }.first
    }

    private static let editions = [
        "دورته", "دورتها", "بدورته", "بدورتها", "نسخته", "نسختها", "طبعته", "طبعتها",
    ].map { foldedWord($0) }

    /// "لجنة متابعة المبادرة", "منتدى تعاون الموانئ": what a body is for, spelled like a verb or a participle.
    func isPurposeNoun(_ index: Int) -> Bool {
        Self.purposes.contains(article.letters(index)) && index + 1 < article.tokens.tokens.count
            && (article.letters(index + 1).containsArticle || Self.purposes.contains(article.letters(index + 1))
                || annotations.at(index + 1).contains { [.country, .organization, .cue].contains($0.category) })
    }

    private static let purposes = WordSet([
        "متابعة", "تعاون", "دعم", "تنسيق", "مكافحة", "حماية", "مواجهة", "تمويل", "تطوير", "تنمية", "مراقبة", "تقييم",
        "تعزيز", "إعمار", "إعادة", "تفعيل", "حوار", "تحديد", "ترسيم", "تسهيل", "تنفيذ", "تمكين", "صياغة", "إدارة",
        "مبادرة",
        "تبادل", "تحديث", "وقف", "إطلاق",
    ])
}
