import ArabicText
import Lexicon

/// Reads the name of a gathering from its head noun on.
struct ConferenceReader {
    let article: Article
    let lexicon: Lexicon
    let annotations: Annotations

    init(article: Article) {
        self.article = article
        lexicon = article.lexicon
        annotations = article.annotations
    }
    private static var alef: UInt8 { FoldedLetter.arabic(0x627) }
    static var lam: UInt8 { FoldedLetter.arabic(0x644) }
    private static var waw: UInt8 { FoldedLetter.arabic(0x648) }

    /// Words between a gathering and the states whose it is: "اجتماع وزراء التعليم العالي في دول …".
    private static let reachOfStates = 5
    private static let states = WordSet(["دول", "الدول", "للدول", "بلدان", "البلدان"])

    /// The name that begins with a trigger, nil for a press conference and the like.
    func name(at trigger: Annotation, limit: Int) -> ConferenceName? {
        let start = Int(trigger.start)
        if hasCue(.pressConference, around: start), !hasCue(.multilateral, around: start + 2) { return nil }
        var index = Int(trigger.end)
        var isMultilateral = trigger.range.contains {
            hasCue(.multilateral, around: $0) || hasCue(.manyParties, around: $0)
        }
        var ordinal: Int?
        scan: while index < limit, index - start < 22 {
            let token = article.token(index)
            if token.kind == .quote {
                guard
                    let close = (index + 1..<min(limit, index + 12)).first(where: {
                        article.token($0).kind == .quote
                    })
                else { break }
                if isTheme(index + 1..<close, after: Int(trigger.end)) { break }
                // "قمة دول «بريكس»"
                if (index..<close).contains(where: isInternationalBody) { isMultilateral = true }
                index = close + 1
                continue
            }
            if token.kind == .number, let value = article.number(index) {
                // "الاجتماع الـ 22", "الدورة 91"
                guard value < (index > Int(trigger.end) && isCounted(index - 1) ? Self.largestNumber : 300),
                    article.annotations.match(.month, at: index + 1 < limit ? index + 1 : index) == nil,
                    !countsNoun(index, limit)
                else { break }
                ordinal = ordinal ?? value
                index += 1
                continue
            }
            if let end = alias(index, limit) {
                // "مجلس المحافظين للصندوق (أوفيد) السادس والثلاثين"
                if let (value, last) = ordinalWord(end, limit), value > 2, article.letters(end).containsArticle {
                    ordinal = ordinal ?? value
                    index = last
                } else {
                    index = end
                }
                break
            }
            if let end = nextOfMinisters(index, limit, Int(trigger.end)) ?? matterAbroad(index, limit) {
                index = end
                continue
            }
            // "اجتماع سعودي - أميركي - روسي", "المنتدى الصيني - الأفريقي"
            if token.kind == .dash || token.kind == .slash, index > Int(trigger.end), index + 1 < limit,
                isOfNations(index - 1) && isOfNations(index + 1) || token.kind == .dash && isCompound(index)
            {
                index += 2
                continue
            }
            guard token.kind == .arabicWord, !token.startsLine else { break }
            if let plural = annotations.match(.title, at: index),
                lexicon.titles[Int(plural.value)].number == .plural,
                plural.clitics.isSubset(of: [.to, .and])
            {
                // "ضم الاجتماع وزراء …": after the article no complement follows, but those who came.
                if plural.clitics.isEmpty, article.letters(index - 1).containsArticle { break }
                // "اجتماعات وزراء مالية …"
                index = Int(plural.end)
                continue
            }
            if isOfficeBehindName(index, limit) { break }
            // "قمة العشرين", "قمة السبع"
            if index == Int(trigger.end), Self.groups.contains(article.letters(index)) {
                isMultilateral = true
                index += 1
                continue
            }
            // "قمة دول الساحل", "مؤتمر الدول المانحة"
            if index - Int(trigger.end) <= Self.reachOfStates, Self.states.contains(article.letters(index)),
                annotations.match(.cue, at: index - 1).map({ lexicon.cues[Int($0.value)] }) != .between
            {
                isMultilateral = true
            }
            // "الدورة الأربعين"
            if let (value, end) = ordinalWord(index, limit),
                value % 10 != 0 || index > Int(trigger.end) || isDetermined(start)
            {
                ordinal = ordinal ?? value
                index = end
                continue
            }
            if let end = endOfRound(index, limit) {
                index = end
                continue
            }
            if annotations.match(.dateWord, at: index) != nil, !isInsideName(index) { break }
            if annotations.match(.weekday, at: index) != nil { break }
            // "اجتماع على مستوى المندوبين": the level is part of the name; nothing else after "on" is.
            if article.letters(index).elementsEqual(Self.on) {
                guard index + 2 < limit, Self.level.contains(article.letters(index + 1)) else { break }
                index += 2
                continue
            }
            // "المنتدى السادس أشغاله": what it did, not its name.
            if index > Int(trigger.end), Self.proceedings.contains(article.letters(index)) { break }
            if let match = annotations.match(.organization, at: index) {
                if isInternationalBody(index) { isMultilateral = true }
                index = Int(match.end)
                continue
            }
            // "قمة كامب ديفيد", "مؤتمر شرم الشيخ": a city of several words.
            if let city = annotations.match(.city, at: index), city.range.count > 1, city.clitics.isEmpty {
                index = Int(city.end)
                continue
            }
            // "اجتماع طارئ لبحث …": the agenda of a gathering that has its name already.
            if index > Int(trigger.end), Self.agendas.contains(article.letters(index)) { break }
            if let end = negatedAdjective(index, limit) ?? region(index, limit, Int(trigger.end))
                ?? subject(index, limit)
            {
                index = end
                continue
            }
            if let end = endOfMatter(index, from: start) {
                isMultilateral = isMultilateral || (index..<end).contains { hasCue(.multilateral, around: $0) }
                index = end
                continue
            }
            if let match = annotations.match(.cue, at: index) {
                switch lexicon.cues[Int(match.value)] {
                case .multilateral, .manyParties:
                    // "اللجنة المنظمة للمعرض الدولي": the fair is of many nations, not the meeting.
                    // "اللجنة الوزارية المشتركة بين السودان وتركيا" is of the two that share it.
                    isMultilateral =
                        isMultilateral
                        || !isInCountry(index) && !hasCue(.joint, around: index + 1)
                            && !(Int(trigger.end)..<index).contains { hasCue(.exhibition, around: $0) }
                    index += 1
                    continue
                case .joint:
                    index += 1
                    continue
                case .nameParticle, .side, .field, .situation, .relations, .region, .exhibition,
                    .conciliation,
                    .discussing, .matter:
                    break
                // "اللجنة الدائمة", "اللجنة الخاصة بفلسطين"
                case .incumbent
                where Self.standing.contains(article.letters(index)) && annotations.has(.institution, at: index - 1):
                    index += 1
                    continue
                case .between, .about:
                    index += 1
                    continue
                // "المؤتمر الوزاري الافتراضي حول …"
                case .remote where Self.virtual.contains(article.letters(index)):
                    index += 1
                    continue
                default: break scan
                }
            }
            guard continuesName(index), index > Int(trigger.end) || !isPredicate(index),
                !isPurposeOfMeeting(index, after: Int(trigger.end))
            else { break }
            index += 1
        }
        // A name does not end in a conjunction or preposition.
        while index > Int(trigger.end),
            annotations.traits(at: index - 1).contains(.function) || article.letters(index - 1).count == 1,
            !isNoun(index - 1),
            !hasCue(.multilateral, around: index - 1), !hasCue(.manyParties, around: index - 1),
            !hasCue(.joint, around: index - 1)
        {
            index -= 1
        }
        // "أعمال اللجنة الرباعية": the committee's is the name.
        let isOfProceedings = trigger.range.count == 3 && Self.works.contains(article.letters(start).withoutClitics)
        return ConferenceName(
            range: (isOfProceedings ? start + 1 : start)..<index,
            ordinal: ordinal ?? edition(after: index, limit) ?? edition(before: start),
            isMultilateral: isMultilateral,
            clitics: isOfProceedings ? .the : trigger.clitics)
    }

    /// "اجتمع وزراء … وقالوا في ختام اجتماعهم": a verb is no name; the noun that later stands for it is.
    func nounInstead(of name: Range<Int>) -> Range<Int>? {
        guard isVerb(name), let verb = annotations.match(.trigger, at: name.lowerBound) else { return nil }
        let reach = Int(verb.end)..<min(Int(verb.end) + Self.reachOfVerb, article.tokens.tokens.count)
        return reach.first { index in
            Self.meetings.contains { isForm(of: $0, index) } && isDetermined(index)
                && !hasCue(.pressConference, around: index)
        }.map { $0..<$0 + 1 }
    }

    /// How many words after a verb of meeting the noun is looked for.
    private static let reachOfVerb = 80
    private static let meetings = [
        "اجتماع", "لقاء", "لقاؤ", "لقائ", "مباحثات", "محادثات", "قمة", "قمته", "قمتها", "قمتهم",
    ].map { foldedWord($0) }

    /// Whether a word is a noun, perhaps behind proclitics and before a pronoun.
    private func isForm(of noun: [UInt8], _ index: Int) -> Bool {
        guard article.token(index).kind == .arabicWord else { return false }
        let letters = article.letters(index)
        return letters.starts(with: noun)
            || (1...3).contains { letters.dropFirst($0).starts(with: noun) }
    }

    /// Whether a gathering's noun has the article or a pronoun.
    private func isDetermined(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.containsArticle || Self.pronounEndings.contains { letters.hasSuffix($0) }
    }

    /// "الجلسة الـ 1258": a noun with the article, or the article alone.
    private func isCounted(_ index: Int) -> Bool {
        isDetermined(index) || article.letters(index).elementsEqual(Self.bareArticle)
    }

    /// "قمة دول المنطقة البالغ عددها 19 دولة": so many of something, not which meeting it is.
    private func countsNoun(_ index: Int, _ limit: Int) -> Bool {
        !isCounted(index - 1) && index + 1 < limit && article.token(index + 1).kind == .arabicWord
            && article.letters(index + 1).count > 3 && !article.letters(index + 1).containsArticle
    }

    private static let bareArticle = foldedWord("ال")
    private static let pronounEndings = ["ته", "تها", "تهم", "هم", "هما"].map { foldedWord($0) }

    /// What a gathering is for, what comes after it, how long it lasts.
    private static let agendas = WordSet([
        "لبحث", "لمناقشة", "لتدارس", "لدراسة", "للتباحث", "للتشاور", "لمتابعة", "لاستعراض", "للنظر",
        "للوقوف",
        "لتقييم", "لمراجعة", "تمهيدا", "تحضيرا", "استعدادا", "إعدادا", "للتحضير", "للإعداد", "للتمهيد", "للاستعداد",
        "قبل", "قبيل", "عشية", "صباح", "مساء", "ظهر", "عصر", "فجر", "ليلة", "يوما", "أياما", "أسبوعا", "شهرا", "ساعة",
        "ساعات",
    ])

    /// "الأورو-متوسطي": a mark without space on either side.
    private func isCompound(_ mark: Int) -> Bool {
        article.token(mark - 1).kind == .arabicWord && article.token(mark + 1).kind == .arabicWord
            && article.token(mark - 1).end == article.token(mark).start
            && article.token(mark).end == article.token(mark + 1).start
    }

    /// The adjective of a nation or a region.
    func isOfNations(_ index: Int) -> Bool {
        annotations.match(.demonym, at: index) != nil || hasCue(.multilateral, around: index)
    }

    private static let virtual = WordSet(["الافتراضي", "الافتراضية"])
    private static let works = WordSet(["أعمال", "أشغال", "بأعمال", "بأشغال"])
    private static let on = foldedWord("على")
    private static let level = WordSet(["مستوى", "المستوى"])
    /// Councils count their sessions over decades; from here on a number is a year.
    private static let largestNumber = 1900
    private static let proceedings = WordSet([
        "أعماله", "أعمالها", "أشغاله", "أشغالها", "فعالياته", "فعالياتها", "جلساته", "جلساتها", "اجتماعاته",
        "اجتماعاتها",
        "أنشطته", "أنشطتها", "برنامجه", "برنامجها",
    ])

    /// A common noun or adjective, though the tables know it as a word that ends a name of a person.
    private func isNoun(_ index: Int) -> Bool {
        if annotations.match(.number, at: index) != nil { return true }
        guard annotations.match(.dateWord, at: index) == nil,
            let match = annotations.bareMatch(.function, at: index)
        else { return false }
        return lexicon.functionWords[Int(match.value)] == .noun
    }

    /// Groups of states that go by their number.
    private static let groups = WordSet(["العشرين", "السبع", "السبعة", "الثماني", "الثمانية"])

    private func isInternationalBody(_ index: Int) -> Bool {
        annotations.match(.organization, at: index).map { lexicon.organizations[Int($0.value)].isInternational }
            ?? false
    }

    /// Adjectives that begin with the letter of "and".
    private static let inWaw = WordSet(["وزاري", "وزاريا", "وزارية", "واسع", "واسعا", "واسعة", "وطني", "وطنية"])
    private static let standing = WordSet(["الدائم", "الدائمة", "الخاص", "الخاصة"])

    /// "الاجتماعات حسم موعد …": right behind a noun with the article a word without it tells something of it.
    private func isPredicate(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return article.letters(index - 1).containsArticle && !letters.containsArticle && letters.count > 2
            && letters.first != Self.lam && letters.first != Self.waw && letters.first != FoldedLetter.arabic(0x628)
            && !annotations.traits(at: index).isName
            && !annotations.at(index).contains { [.city, .country, .organization, .demonym].contains($0.category) }
    }

    private func hasCue(_ cue: Cue, around index: Int) -> Bool {
        index < article.tokens.tokens.count
            && annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == cue }
    }

    private func isInsideName(_ index: Int) -> Bool {
        guard let match = annotations.match(.dateWord, at: index) else { return false }
        switch lexicon.dateWords[Int(match.value)] {
        case .of, .eraHijri, .eraGregorian: return false
        case .yearWord, .monthWord, .dayWord: return index + 1 < article.tokens.tokens.count
        default: return false
        }
    }

    /// الثاني والعشرون, الخامسة
    func ordinalWord(_ index: Int, _ limit: Int) -> (Int, Int)? {
        guard let match = annotations.match(.number, at: index) else { return nil }
        let row = lexicon.numbers[Int(match.value)]
        guard row.isOrdinal else { return nil }
        let end = Int(match.end)
        if row.value < 10, end < limit, let tens = annotations.match(.number, at: end),
            tens.clitics.contains(.and)
        {
            let value = lexicon.numbers[Int(tens.value)].value
            if value >= 20, value % 10 == 0 { return (row.value + value, Int(tens.end)) }
        }
        return (row.value, end)
    }

    private func continuesName(_ index: Int) -> Bool {
        let traits = annotations.traits(at: index)
        let letters = article.letters(index)
        let isDefinite = letters.starts(with: Self.alef, Self.lam) && letters.count > 3
        let isPurpose = letters.starts(with: [Self.lam]) && letters.count > 3
        if annotations.contains(
            .trigger, at: index,
            where: {
                ($0.clitics.isEmpty || $0.clitics == .will) && lexicon.triggers[Int($0.value)].form != .noun
            })
        {
            return false
        }
        if traits.contains(.function) {
            // "للجمعية العامة": a common noun or adjective with the article is part of the name.
            guard let match = annotations.bareMatch(.function, at: index) else { return false }
            let kind = lexicon.functionWords[Int(match.value)]
            // "اجتماعا عاجلا": an adverb beside an accusative is its adjective.
            let agrees =
                kind == .adverb && letters.last == Self.alef && article.letters(index - 1).last == Self.alef
            // "اجتماع لجنة المتابعة": a noun in construct, which none with the article is.
            let isConstruct = match.clitics.isEmpty && !article.letters(index - 1).containsArticle
            guard kind == .noun && (isDefinite || isConstruct) || agrees || isConstruct && isPurposeNoun(index) else {
                return false
            }
        }
        // "المؤتمر الإعلامي الدولي" is of the media, "المؤتمر الإعلامي فلان" no name.
        if annotations.match(.honorific, at: index) != nil, !hasCue(.multilateral, around: index + 1) { return false }
        if annotations.match(.status, at: index) != nil, !isDefinite { return false }
        if letters.first == Self.waw, !traits.isName, !Self.inWaw.contains(letters), !isPurposeNoun(index) {
            if isJoinedNoun(index) { return true }
            // "والتنمية" goes on, "وقال" does not.
            return letters.dropFirst().starts(with: Self.alef, Self.lam)
                || annotations.at(index).contains { $0.category == .country || $0.category == .portfolio }
        }
        if annotations.at(index).contains(where: {
            ($0.category == .city || $0.category == .country) && $0.clitics.contains(.inside)
        }) {
            return false
        }
        if isDefinite || isPurpose { return true }
        // "بمنطقة الشرق الأوسط": the region in a gathering's name.
        if let match = annotations.match(.institution, at: index), match.clitics == .inside,
            lexicon.institutions[Int(match.value)] == "territorial",
            annotations.match(.city, at: Int(match.end)) == nil
        {
            return true
        }
        if annotations.contains(.function, at: index, where: { !$0.clitics.isEmpty }) {
            return false
        }
        return true
    }
}
