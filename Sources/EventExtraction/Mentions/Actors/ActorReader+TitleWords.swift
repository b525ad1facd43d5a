import ArabicText
import Lexicon

/// Words of no table within an office.
extension ActorReader {
    /// Whether a word of no table goes on with the title.
    func continuesTitle(_ index: Int, _ actor: Actor, _ isClosed: Bool, _ wantsComplement: Bool)
        -> Bool
    {
        let traits = annotations.traits(at: index)
        let token = article.token(index)
        if token.hasTanwin || isAdverbOfTime(index) { return false }
        if annotations.match(.weekday, at: index) != nil { return false }
        if let match = annotations.bareMatch(.trigger, at: index),
            lexicon.triggers[Int(match.value)].form != .noun, !wantsComplement
        {
            return false
        }
        // "وزير الداخلية بمكتبه": where he receives is no part of his office.
        if isClosed, cue(at: index)?.cue == .ownPremises { return false }
        if startsWithLamLam(index) { return !traits.contains(.function) && !isErrand(index, isClosed) }
        // "رئيس الوزراء الصيني ليانغ جيان قوه": no purpose, a family.
        if isClosed, actor.countryRange?.upperBound == index, FamilyFirstNames.families.contains(article.letters(index))
        {
            return false
        }
        let letters = article.letters(index)
        if isDefinite(index) {
            let isNisba =
                letters.last == Self.ya
                || letters.last == FoldedLetter.arabic(0x647) && letters.dropLast().last == Self.ya
            if isDegree(index, actor) { return true }
            if isClosed, !wantsComplement,
                isUnlistedGivenName(index, actor, isNisba) || isFirstBehindNation(index, actor)
            {
                return false
            }
            if isClosed, !wantsComplement, !isNisba, endsOffice(index, actor) { return false }
            if traits.contains(.function), !wantsComplement, isClosed {
                guard isNisba, let match = annotations.bareMatch(.function, at: index) else { return false }
                let kind = lexicon.functionWords[Int(match.value)]
                guard kind == .noun || kind == .adverb else { return false }
            }
            // After a closed office a definite word is a family name when the tables know it as one,
            // but an adjective of the office when a given name follows: "المجلس العلمي محمد …".
            if isClosed, !wantsComplement, traits.contains(.surname) || isGivenWithArticle(index) {
                // "وزير التجهيز القروي السنغالي": before the nation an adjective of the field.
                // and so is "والنقل البحري الدكتور فلان".
                if isNisba, actor.country == nil, index + 1 < article.tokens.tokens.count,
                    annotations.match(.demonym, at: index + 1)?.clitics == .the
                        || annotations.bareMatch(.honorific, at: index + 1) != nil && !isGivenWithArticle(index)
                {
                    return true
                }
                // "للتعاون العسكري التقني": the first of two adjectives of a purpose, though a family has that name too.
                if isNisba, startsWithLamLam(index - 1), isAdjective(index + 1) { return true }
                return !traits.contains(.givenName) && index + 1 < article.tokens.tokens.count
                    && !article.token(index + 1).startsLine && !isDefinite(index + 1)
                    && annotations.traits(at: index + 1).contains(.givenName)
                    && startsName(index + 1, article.tokens.tokens.count)
            }
            return true
        }
        if isJoinedField(index, actor, isClosed) { return true }
        // و + ال after a definite complement: "للأمن الوطني ولمراقبة التراب", "والتعاون".
        if letters.first == Self.waw, isClosed, !traits.isName, !actor.number.isPlural,
            governsFields(actor)
        {
            let isArticle = letters.dropFirst().starts(with: Self.alef, Self.lam)
            let isPurpose = letters.dropFirst().starts(with: [Self.lam])
            guard isArticle || isPurpose && !annotations.cutTraits(at: index).isName else { return false }
            // "and the minister", "and he visited" begin something new.
            return !annotations.at(index).contains { match in
                switch match.category {
                // "المغاربية والإفريقية": an adjective of many states is one more of the field.
                case .cue: match.clitics.contains(.and) && lexicon.cues[Int(match.value)] != .multilateral
                case .title, .honorific, .trigger: match.clitics.contains(.and)
                case .function:
                    match.clitics.contains(.and) && lexicon.functionWords[Int(match.value)] != .noun
                default: false
                }
            }
        }
        // "الأمين العام المساعد للأمم المتحدة لعمليات حفظ السلام": what a body's man is charged with.
        if letters.first == Self.lam, let body = actor.organization, body.range.upperBound == index,
            actor.rank == .secretaryGeneral || actor.rank == .deputy, index + 1 < article.tokens.tokens.count,
            annotations.traits(at: index).isEmpty, !annotations.has(.trigger, at: index),
            !annotations.has(.city, at: index)
        {
            return isDefinite(index + 1)
                || index + 2 < article.tokens.tokens.count && isDefinite(index + 2)
                    && article.token(index + 1).kind == .arabicWord
        }
        if letters.first == Self.lam, isClosed, letters.count > 3, !traits.isName,
            !traits.contains(.function),
            actor.rank != .headOfState, actor.rank != .crown
        {
            // "المبعوث الخاص لعملية السلام": what somebody is sent or asked for may be a common word.
            let takesNoun = takesPrincipal(actor) && isDefinite(index + 1)
            return annotations.at(index).allSatisfy {
                $0.category != .trigger
                    && ($0.category != .function || takesNoun && lexicon.functionWords[Int($0.value)] == .noun)
            }
                && !isUnknownName(index)
        }
        if traits.contains(.function) {
            // "إقليم شرق المتوسط": a noun or adverb within an open idafa.
            guard wantsComplement, index + 1 < article.tokens.tokens.count, isDefinite(index + 1),
                let match = annotations.bareMatch(.function, at: index)
            else { return false }
            let kind = lexicon.functionWords[Int(match.value)]
            return kind == .noun || kind == .adverb
                || kind == .preposition && article.token(index).foldedCount > 2
        }
        if traits.isName, !wantsComplement { return false }
        // An indefinite word goes on with an idafa that is still open when something definite follows.
        guard !isClosed || wantsComplement, index + 1 < article.tokens.tokens.count else {
            return false
        }
        if article.token(index + 1).kind != .arabicWord { return false }
        return isDefinite(index + 1) || countryPart(at: index + 1) != nil
            || annotations.bareMatch(.organization, at: index + 1) != nil
            || annotations.bareMatch(.institution, at: index + 1) != nil
    }

    /// A definite word of no name that ends like an adjective of belonging.
    private func isAdjective(_ index: Int) -> Bool {
        index < article.tokens.tokens.count && article.token(index).kind == .arabicWord && isDefinite(index)
            && !article.token(index).startsLine && !annotations.traits(at: index).isName
            && article.letters(index).last == Self.ya && !annotations.has(.demonym, at: index)
    }

    /// "رئيس الحكومة المنصف الفلاني": a given name with the article before another name; an adjective has no name behind it.
    private func isGivenWithArticle(_ index: Int) -> Bool {
        let next = index + 1
        guard annotations.traits(at: index).contains(.givenName), annotations.at(index).isEmpty,
            next < article.tokens.tokens.count, article.token(next).kind == .arabicWord, !article.token(next).startsLine
        else { return false }
        return annotations.traits(at: next).isName
            || annotations.word(at: next) < 0 && annotations.at(next).isEmpty && proclitic(next) == nil
    }

    /// "وزير الصناعة وترقية الاستثمار", "المدير العام للأمن الوطني ومراقبة التراب": a feminine noun joined to the fields of
    /// an office, itself governing something definite. A verb with a pronoun ends alike but for the dots.
    private func isJoinedField(_ index: Int, _ actor: Actor, _ isClosed: Bool) -> Bool {
        let letters = article.letters(index)
        guard isClosed, letters.first == Self.waw, letters.count > 4, letters.last == Self.taMarbuta,
            actor.number == .singular, actor.name == nil, governsFields(actor), actor.countryRange?.upperBound != index,
            index + 1 < article.tokens.tokens.count, isDefinite(index + 1),
            article.token(index + 1).kind == .arabicWord,
            !annotations.traits(at: index).isName, !annotations.cutTraits(at: index).isName,
            !article.endsInHa(index)
        else { return false }
        return !annotations.at(index).contains { match in
            switch match.category {
            case .title, .honorific, .trigger, .organization, .city, .country: true
            case .cue: ![.discussing, .field, .matter].contains(lexicon.cues[Int(match.value)])
            case .function: lexicon.functionWords[Int(match.value)] != .noun
            default: false
            }
        }
    }

    /// "المسؤول الأممي السبل الكفيلة": after the nation or the body no noun belongs to the office, nor does ever what is discussed.
    private func endsOffice(_ index: Int, _ actor: Actor) -> Bool {
        if cue(at: index)?.cue == .matter { return true }
        // "القوى السورية المعتدلة": an adjective agrees with the one before it.
        if article.letters(index).last == Self.taMarbuta, article.letters(index - 1).last == Self.taMarbuta {
            return false
        }
        return actor.countryRange?.upperBound == index
            || actor.organization?.range.upperBound == index
    }

    /// "التقى الوزير رئيس البرلمان": a bare office right behind a verb of meeting is who acts; the next is whom he meets.
    func actsInMeeting(_ head: Annotation, _ actor: Actor) -> Bool {
        let start = Int(head.start)
        guard head.range.count == 1, isDefinite(start),
            actor.rank == .minister || actor.rank == .presidentGeneric || actor.rank == .headOfState,
            let verb = annotations.item(endingAt: start, .trigger),
            case let row = lexicon.triggers[Int(verb.value)], row.form != .noun
        else { return false }
        return row.frame == .meet || row.frame == .receive && !article.endsInHis(start - 1)
    }

    /// "الوزير السوداني الكباشي محمد علي", "رئيس المجلس النعيم بوعزة": behind a closed office a word of no table before a name is
    /// one too; what looks like an adjective only behind the nation.
    private func isUnlistedGivenName(_ index: Int, _ actor: Actor, _ isNisba: Bool) -> Bool {
        let next = index + 1
        guard annotations.word(at: index) < 0 || annotations.traits(at: index) == .givenName,
            annotations.at(index).isEmpty, next < article.tokens.tokens.count,
            !article.token(next).startsLine, case let traits = annotations.traits(at: next), traits.isName,
            !traits.contains(.function), !isDefinite(next)
        else { return false }
        return !isNisba || actor.countryRange?.upperBound == index && traits.contains(.givenName)
    }

    /// "وزير الخارجية التونسي المولدي الكافي": behind the nation of an office a definite word of no table before a family with the article.
    private func isFirstBehindNation(_ index: Int, _ actor: Actor) -> Bool {
        let next = index + 1
        return actor.countryRange?.upperBound == index && annotations.word(at: index) < 0
            && annotations.at(index).isEmpty && next < article.tokens.tokens.count && !article.token(next).startsLine
            && isDefinite(next) && annotations.traits(at: next).contains(.surname)
            && !annotations.hasAny(of: Self.complements, at: next)
    }

    /// "وزير المالية الكيني ليموشا كيرواني": a word of no table that only looks like "for …"; a purpose would govern what follows.
    private func isUnknownName(_ index: Int) -> Bool {
        let next = index + 1
        guard annotations.word(at: index) < 0, annotations.at(index).isEmpty,
            annotations.cutTraits(at: index).isEmpty,
            next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            !article.token(next).startsLine, !isDetermined(next), article.letters(next).first != Self.waw,
            article.letters(index).last != Self.taMarbuta
        else { return false }
        return !annotations.traits(at: next).contains(.function)
            && !annotations.hasAny(of: Self.complements, at: next)
    }

    private static var complements: Categories {
        Categories(.portfolio) | .institution | .organization | .country | .city | .title | .trigger | .cue | .honorific
    }

    func isAdverbOfTime(_ index: Int) -> Bool {
        guard let match = annotations.match(.dateWord, at: index) else { return false }
        switch lexicon.dateWords[Int(match.value)] {
        case .yearWord, .monthWord, .current, .last, .next, .first, .of: return false
        default: return true
        }
    }

    /// Offices whose field may have several parts joined by و.
    func governsFields(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .minister, .director, .security, .secretaryGeneral, .deputy, .advisor, .presidentGeneric, .envoy:
            true
        default: false
        }
    }

    /// "في المملكة", "لدى قطر", "إلى اليمن": a preposition that leads to a nation or a body.
    func prepositionalPart(_ index: Int, _ stop: Int, _ actor: inout Actor) -> Int? {
        guard let cue = cue(at: index), cue.clitics.isEmpty, cue.end < stop,
            cue.cue == .inside || cue.cue == .toward && actor.rank == .envoy && !isOnTheWay(actor)
        else { return nil }
        let after = cue.end
        if actor.rank == .envoy, let end = regionServed(after, stop) { return end }
        // "المبعوث الخاص إلى الشرق الأوسط", "المبعوث الأممي إلى منطقة الساحل"
        // and "المدير الإقليمي للشركة في الشرق الأوسط".
        if let region = self.cue(at: after), region.cue == .region, region.clitics.isEmpty, region.end <= stop,
            [.envoy, .director, .business, .deputy].contains(actor.rank)
        {
            return joinedRegion(region.end, stop) ?? region.end
        }
        if actor.domain == .military, let end = areaOfCommand(after, stop) { return end }
        // "الوزير المنتدب لدى رئيس الحكومة": the head to whom a minister is attached.
        if actor.rank == .minister, article.letters(index).elementsEqual(Self.with),
            let principal = annotations.bareMatch(.title, at: after),
            lexicon.titles[Int(principal.value)].number == .singular
        {
            return Int(principal.end)
        }
        // "كاتب الدولة في الشؤون الخارجية"
        if actor.rank == .minister, index > 0, article.letters(index - 1).elementsEqual(Self.state),
            let field = annotations.bareMatch(.portfolio, at: after)
        {
            return Int(field.end)
        }
        // "إلى سورية" is the state, though the word is an adjective too.
        let isState = annotations.match(.country, at: after) != nil
        if let country = countryPart(at: after),
            isState || annotations.match(.demonym, at: after)?.range != country.range
        {
            // "رئيس الوزراء الياباني في السعودية": who heads one state or its ministry is a visitor in another.
            if leadsAnother(actor, than: country.code, before: index) { return nil }
            // An ambassador's own country is named first; "لدى" names the other one.
            if actor.rank != .ambassador && actor.organization == nil && actor.rank != .envoy {
                actor.country = actor.country ?? country.code
                actor.countryRange = actor.countryRange ?? country.range
                if actor.number.isPlural {
                    actor.nations = article.nationLists.adding(country.code, to: actor.nations)
                }
            } else {
                // "المبعوث الخاص للولايات المتحدة إلى ليبيا": then the first is whom he serves.
                if actor.organization == nil { actor.country = actor.country ?? actor.post }
                actor.post = country.code
            }
            return country.range.upperBound
        }
        if let own = self.cue(at: after)?.cue, own == .kingdom || own == .homeland,
            actor.rank == .ambassador || actor.organization != nil
        {
            actor.isPostedAtHome = true
            return self.cue(at: after)?.end
        }
        if let match = annotations.match(.organization, at: after) {
            // "التقى ولي العهد في البيت الأبيض …": who leads a state is received there and does not serve there.
            if leadsState(actor), annotations.match(.venue, at: after) != nil { return nil }
            // "مندوب مصر لدى الأمم المتحدة": accredited to the body, not of it.
            let isAccredited =
                cue.cue == .inside
                && (actor.country != nil || actor.rank == .ambassador
                    || article.letters(index).elementsEqual(Self.with))
            if !isAccredited { setOrganization(&actor, match) }
            return Int(match.end)
        }
        if isSeatOfOffice(after, stop) || isChamberOfCommittee(index, after, stop) { return after }
        // "القائم بالأعمال في سفارة الهند"
        if isTitleLocation(actor), annotations.bareMatch(.institution, at: after) != nil, !article.endsInHa(after) {
            return after
        }
        if let match = annotations.match(.city, at: after), actor.rank == .ambassador || isSeat(match, actor, stop) {
            return Int(match.end)
        }
        return nil
    }

    /// Whether the office is a high one of another state.
    func leadsAnother(_ actor: Actor, than state: CountryCode, before index: Int) -> Bool {
        // "وزراء خارجية دول الاتحاد في المغرب": so are those of a body or of several states.
        let isOfOthers =
            actor.number.isPlural
            ? actor.organization != nil || article.nationLists[actor.nations].count > 1
                || (actor.range.lowerBound..<index).contains { Self.states.contains(article.letters($0)) }
            : actor.country.map { $0 != state } ?? false
        // "رئيس جمهورية تونس في تونس": who leads a state is in it.
        if actor.country == state, [.headOfState, .headOfGovernment, .minister].contains(actor.rank) { return true }
        guard isOfOthers else { return false }
        switch actor.rank {
        case .headOfState, .crown, .monarchyMember, .headOfGovernment, .presidentGeneric, .minister, .legislator:
            return true
        // "نائب وزير الخارجية الماليزي في الكويت", but "نائب السفير الأمريكي في الكويت".
        case .deputy:
            return !(actor.range.lowerBound..<index).contains { token in
                annotations.bareMatch(.title, at: token).map {
                    [.ambassador, .envoy].contains(lexicon.titles[Int($0.value)].rank)
                } ?? false
            }
        // "رئيس أركان الجيش السويدي في الكويت", but "قائد القوات الأمريكية في العراق".
        case .military:
            return (actor.range.lowerBound..<index).contains { article.letters($0).elementsEqual(Self.chief) }
        default: return false
        }
    }

    private static let chief = foldedWord("رئيس")
    private static let states = WordSet(["دول", "الدول", "بلدان", "البلدان", "لدول", "للدول"])

    private func leadsState(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .headOfState, .crown, .headOfGovernment, .presidentGeneric, .minister: true
        default: false
        }
    }

    /// "للسياحة", "للعلوم الأمنية": the purpose in a body's name.
    func isPurpose(_ index: Int) -> Bool {
        guard article.token(index).kind == .arabicWord, !annotations.traits(at: index).contains(.function),
            annotations.bareMatch(.honorific, at: index) == nil
        else { return false }
        return startsWithLamLam(index)
            || startsWithLamLam(index - 1) && isDefinite(index)
                && !annotations.traits(at: index).isName
    }

    func startsWithLamLam(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.starts(with: Self.lam, Self.lam) && letters.count > 4
    }

    /// "وزير الخارجية الروسي للنقاش في قضايا": what he is there for is no part of his office; "للبحث العلمي" is a field.
    private func isErrand(_ index: Int, _ isClosed: Bool) -> Bool {
        isClosed && Self.errands.contains(article.letters(index)) && !isDefinite(index + 1)
    }

    /// "أمير المنطقة نيابة عن الملك": for whom he acts is another's office.
    func actsForOther(_ index: Int) -> Bool {
        Self.acts.contains(article.letters(index)) && article.isAbout(index + 1)
    }

    private static let acts = WordSet(["نيابة", "إنابة", "وكالة"])

    private static let errands = WordSet([
        "للنقاش", "للتباحث", "للتشاور", "للبحث", "للحديث", "للتفاوض", "للمشاركة", "للاجتماع", "للقاء", "للالتقاء",
        "للتوقيع", "للاطلاع", "للاتفاق", "للتوصل", "للوقوف", "للتعبير", "للرد", "للمطالبة", "للتأكيد", "للإعلان",
    ])

    /// "القنصل البريطاني العام", "السكرتير الفرنسي الأول": an adjective of rank behind the nation's; "العام الماضي" is none.
    private func isDegree(_ index: Int, _ actor: Actor) -> Bool {
        guard actor.countryRange?.upperBound == index, Self.degrees.contains(article.letters(index)) else {
            return false
        }
        let next = index + 1
        return next >= article.tokens.tokens.count
            || article.token(next).kind != .number
                && !annotations.has(.dateWord, at: next) && !annotations.has(.number, at: next)
    }

    private static let degrees = WordSet([
        "العام", "العامة", "الأول", "الأولى", "الثاني", "الثانية", "الأعلى", "العليا", "المساعد", "المساعدة",
        "المنتدب", "المنتدبة", "المكلف", "المكلفة", "الفخري", "الفخرية", "المفوض", "المفوضة", "المشارك", "المشاركة",
        "التنفيذي", "التنفيذية",
    ])

    /// "وزير الشؤون الخارجية و التعاون الدولي", "المكلف بالشؤون المغاربية و الإفريقية": a further field behind a و that is
    /// written apart.
    func fieldApart(_ index: Int, _ actor: Actor, _ isClosed: Bool, _ stop: Int) -> Int? {
        let next = index + 1
        guard isClosed, actor.number == .singular, governsFields(actor), next < stop,
            article.letters(index).elementsEqual([Self.waw]), article.token(next).kind == .arabicWord,
            !article.token(next).startsLine, isDefinite(next), !annotations.traits(at: next).contains(.givenName)
        else { return nil }
        let isNew = annotations.at(next).contains { match in
            switch match.category {
            case .title, .honorific, .trigger, .weekday, .city, .country: true
            default: false
            }
        }
        return isNew ? nil : next + 1
    }

    /// "وزير الشؤون الإفريقية والاتحاد الإفريقي وجامعة الدول العربية، فلان": bodies among the fields of a minister.
    func bodyAmongFields(_ index: Int, _ actor: Actor, _ isClosed: Bool, _ stop: Int) -> Int? {
        guard isClosed, actor.rank == .minister, actor.number == .singular,
            let body = annotations.match(.organization, at: index), body.clitics == .and, Int(body.end) < stop,
            lexicon.organizations[Int(body.value)].isInternational
        else { return nil }
        var end = Int(body.end)
        while let further = annotations.match(.organization, at: end), further.clitics == .and, Int(further.end) < stop
        {
            end = Int(further.end)
        }
        let next = article.token(end).kind == .comma ? end + 1 : end
        guard next < stop,
            startsName(next, stop) || annotations.bareMatch(.honorific, at: next) != nil
                || annotations.match(.demonym, at: next)?.clitics == .the
        else { return nil }
        return end
    }
}
