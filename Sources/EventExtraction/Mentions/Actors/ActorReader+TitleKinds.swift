import ArabicText
import Lexicon

/// What kinds of offices there are, and what each may govern.
extension ActorReader {
    /// "زيارة وزير الدفاع للأردن": the state after "to" is where he goes, not whom he serves.
    func isTraveller(_ actor: Actor) -> Bool {
        let start = actor.range.lowerBound
        if actor.clitics.contains(.and), actor.rank == .minister || actor.rank == .deputy {
            // "زيارة ولي العهد السعودي ووزير الدفاع لمصر": so is one behind his second office.
            return (max(0, start - Self.reachOfTrip)..<start).contains { index in
                annotations.match(.trigger, at: index).map(isTrip) ?? false
            }
        }
        return start > 0 && annotations.item(endingAt: start, .trigger).map(isTrip) ?? false
    }

    private func isTrip(_ trigger: Annotation) -> Bool {
        let row = lexicon.triggers[Int(trigger.value)]
        return row.form == .noun && (row.frame == .visit || row.frame == .arrive)
    }

    /// Words between a trip and the second office of who makes it.
    private static let reachOfTrip = 14

    /// "المشرف على", "القائم على": a participle with the article before على.
    func isAffiliated(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        // "الهيئة العليا للرقابة على المخدرات"
        if Self.watching.contains(article.letters(index)) { return true }
        return cue(at: index)?.cue == .affiliation
            || index > 0 && cue(at: index - 1)?.cue == .affiliation
    }

    /// "الاتحاد البرلماني العربي", "المؤتمر البرلماني": a word for a member that is the adjective of the body or gathering before it.
    func isAdjectiveOfBody(_ title: Annotation) -> Bool {
        let start = Int(title.start)
        // "الحزب الحاكم في السودان"
        if start > 0, Self.ruling.contains(article.letters(start)) {
            return Self.rulers.contains(article.letters(start - 1).withoutClitics)
        }
        // "مالاوي العضو في المحكمة"
        if Self.memberships.contains(article.letters(start)), annotations.item(endingAt: start, .country) != nil {
            return true
        }
        guard title.range.count == 1, lexicon.titles[Int(title.value)].rank == .legislator, start > 0 else {
            return false
        }
        // "على رأس وفد برلماني"
        if annotations.item(endingAt: start, .cue, where: { lexicon.cues[Int($0.value)] == .delegation }) != nil {
            return true
        }
        guard
            isDefinite(start),
            article.letters(start).dropLast().last == Self.ya || article.letters(start).last == Self.ya,
            !article.token(start).startsLine
        else { return false }
        return isDetermined(start - 1)
            && (annotations.item(endingAt: start, .institution) != nil
                || annotations.item(endingAt: start, .trigger) != nil)
    }

    /// "رئيس الأكاديمية العربية للنقل البحري": who heads a school of many states speaks for them; a university is of one.
    func headsSchoolOfStates(_ actor: Actor) -> Bool {
        guard let body = actor.organization else { return false }
        return body.row >= 0
            ? lexicon.organizations[body.row].isInternational
            : Self.schools.contains(article.letters(body.range.lowerBound))
    }

    private static let memberships = WordSet(["العضو"])
    private static let ruling = WordSet(["الحاكم", "الحاكمة"])
    private static let rulers = WordSet([
        "حزب", "ائتلاف", "تحالف", "مجلس", "نظام", "عائلة", "أسرة", "جبهة", "حركة", "نخبة", "أحزاب",
    ])
    private static let schools = WordSet(["الأكاديمية", "المعهد", "المركز", "المدرسة"])

    /// "الأمين التنفيذي لمنظمة خليج غينيا", "المفوض السامي لمنظمة استثمار نهر السنغال": a body of states that no table lists, told by its
    /// first word and by what it is named after; a state in the name of a sea or a river is nobody's nation.
    func readUnlistedBody(_ actor: inout Actor, _ body: Range<Int>) {
        guard actor.rank == .secretaryGeneral || actor.rank == .envoy || actor.rank == .director, body.count > 2,
            Self.bodiesOfStates.contains(article.letters(body.lowerBound).withoutClitics),
            let nation = actor.countryRange, body.contains(nation.lowerBound), nation.lowerBound > body.lowerBound + 1,
            Self.waters.contains(article.letters(nation.lowerBound - 1))
        else { return }
        actor.country = nil
        actor.countryRange = nil
        actor.organization = (-1, body)
    }

    private static let bodiesOfStates = WordSet([
        "منظمة", "لجنة", "هيئة", "سلطة", "رابطة", "تجمع", "مجموعة", "مبادرة", "اتحاد", "مجلس", "مفوضية", "وكالة",
    ])
    private static let waters = WordSet([
        "خليج", "نهر", "بحيرة", "حوض", "بحر", "ساحل", "جزر", "أنهار", "خط", "مضيق", "قرن", "حوضي", "نهري",
    ])

    private static let watching = WordSet([
        "للرقابة", "الرقابة", "رقابة", "للإشراف", "الإشراف", "للمحافظة", "للحفاظ", "المحافظة", "الحفاظ", "للتفتيش",
        "التفتيش",
    ])

    /// "ممثل السلطان فلان، علان": he whom somebody stands for is named within the office, he himself after it.
    func represents(_ actor: Actor) -> Bool { actor.rank == .envoy }

    /// Offices that are held beside a higher one: "المبعوث الخاص للأمين العام", "المساعد الخاص لرئيس".
    func takesPrincipal(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .envoy, .advisor, .deputy, .spokesperson, .director, .member: true
        default: false
        }
    }

    /// "مساعد الوزير للشؤون العربية والأفريقية": a further adjective of the affairs that an office is for.
    func isFurtherAffair(_ index: Int) -> Bool {
        let letters = article.letters(index)
        guard letters.first == Self.waw, letters.dropFirst().starts(with: Self.alef, Self.lam),
            letters.last == Self.taMarbuta
        else { return false }
        let before = (max(0, index - Self.mostAffairs)..<index).reversed().prefix {
            article.letters($0).last == Self.taMarbuta && article.letters($0).containsArticle
        }
        guard let first = before.last, first > 0 else { return false }
        return Self.affairNouns.contains(article.letters(first - 1).withoutClitics)
    }

    private static let affairNouns = WordSet(["شؤون", "شئون"])
    /// Adjectives of affairs that an office has at most.
    private static let mostAffairs = 4

    /// "القنصل العام لفرنسا بالداخلة", "السفير الجديد لفرنسا لدى …": of two states the one after "of" is served.
    func isServed(_ actor: Actor, _ clitics: Clitics, _ next: Int) -> Bool {
        guard actor.rank == .ambassador, actor.country == nil, actor.post == nil, clitics.contains(.to),
            next < article.tokens.tokens.count
        else { return false }
        // "السفير فوق العادة والمفوض لجمهورية كوبا": his full style names whom he serves.
        // "القنصل العام لفرنسا": a consul is posted to a city.
        if (actor.range.lowerBound..<next).contains(where: {
            article.letters($0).elementsEqual(Self.extraordinary)
                || Self.consuls.contains(article.letters($0).withoutClitics)
        }) {
            return true
        }
        if cue(at: next)?.cue == .inside { return true }
        return annotations.at(next).contains {
            ($0.category == .country || $0.category == .city) && $0.clitics.contains(.inside)
        }
    }

    private static let extraordinary = foldedWord("العادة")
    private static let consuls = WordSet(["قنصل", "قنصلة"])

    /// "وزيرا الخارجية المصري والأردني", "وزراء الدفاع القطري والتركي والصومالي": a further nation of an office of several.
    func joinedAdjective(at index: Int, _ actor: Actor) -> (code: CountryCode, end: Int)? {
        guard actor.number.isPlural, let match = annotations.match(.demonym, at: index),
            match.clitics == [.and, .the], annotations.item(endingAt: index, .demonym) != nil
        else { return nil }
        return (lexicon.demonyms[Int(match.value)].code, Int(match.end))
    }

    /// Whether an office is that of the head of a state or a government.
    func holdsState(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .headOfState, .headOfGovernment, .crown, .presidentGeneric: actor.country != nil
        default: false
        }
    }

    /// Whether an international body is named at a word.
    func isOfManyStates(_ index: Int) -> Bool {
        guard index < article.tokens.tokens.count,
            let match = annotations.match(.organization, at: index)
        else {
            return false
        }
        return lexicon.organizations[Int(match.value)].isInternational
    }

    func admits(_ clitics: Clitics, _ isClosed: Bool) -> Bool {
        clitics.isEmpty || clitics == .to || clitics == .inside
    }

    func isTitleLocation(_ actor: Actor) -> Bool {
        actor.rank == .ambassador || actor.rank == .advisor
    }

    /// Whether a royal word goes on as an office: "أمير منطقة", "ملك المملكة", not "الأمير محمد".
    func continuesOffice(_ index: Int, _ stop: Int) -> Bool {
        guard index < stop else { return false }
        return countryPart(at: index) != nil || annotations.match(.institution, at: index) != nil
    }

    func countryFollows(_ index: Int) -> CountryCode? { countryPart(at: index)?.code }

    /// "مساعد وزير الخارجية لشؤون السودان": a state by its name behind the affairs that an office is for.
    func isMatterOfAffairs(_ state: Range<Int>) -> Bool {
        state.lowerBound > 0 && Self.affairsFor.contains(article.letters(state.lowerBound - 1))
            && annotations.match(.demonym, at: state.lowerBound)?.range != state
    }

    private static let affairsFor = WordSet(["لشؤون", "لشئون"])

    /// "المبعوث الأممي - العربي المشترك": a dash between two adjectives of those for whom an office is held.
    func joinsAdjectives(_ dash: Int, _ stop: Int) -> Bool {
        guard dash > 0, dash + 1 < stop, !article.token(dash).startsLine, !article.token(dash + 1).startsLine else {
            return false
        }
        return [dash - 1, dash + 1].allSatisfy {
            article.token($0).kind == .arabicWord && isDefinite($0)
                && (isMultilateral($0) || annotations.match(.demonym, at: $0)?.clitics == .the
                    || annotations.has(.organization, at: $0) || Self.international.contains(article.letters($0)))
        }
    }

    private static let international = WordSet(["الدولي", "الدولية", "الأممي", "الأممية", "الإقليمي", "الإقليمية"])

    /// "المبعوث المشترك للأمم المتحدة وجامعة الدول العربية": sent by more than one.
    func isSharedOffice(_ index: Int) -> Bool { Self.shared.contains(article.letters(index)) }

    private static let shared = WordSet(["المشترك", "المشتركة"])

    /// "قائد القوات الدولية العاملة في جنوب لبنان": where a force or a body serves.
    func placeOfService(_ index: Int, _ stop: Int) -> Int? {
        guard index > 0, Self.serving.contains(article.letters(index - 1)), let inside = cue(at: index),
            inside.cue == .inside, inside.end < stop
        else { return nil }
        let start = Self.parts.contains(article.letters(inside.end)) ? inside.end + 1 : inside.end
        guard start < stop, !article.token(start).startsLine else { return nil }
        let place = annotations.match(.country, at: start) ?? annotations.match(.city, at: start)
        return place.map { Int($0.end) }
    }

    private static let serving = WordSet([
        "العاملة", "العامل", "العاملين", "المنتشرة", "المتمركزة", "المرابطة", "الموجودة", "المتواجدة",
    ])
    private static let parts = WordSet(["جنوب", "شمال", "شرق", "غرب", "وسط", "جنوبي", "شمالي", "شرقي", "غربي"])
}
