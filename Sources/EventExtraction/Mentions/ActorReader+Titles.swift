import ArabicText
import Lexicon

/// The grammar of offices: a head, what it governs, the nation, the body.
extension ActorReader {
    /// A nation named inside a title: name, adjective, capital or city after a preposition.
    func countryPart(at index: Int) -> (code: CountryCode, range: Range<Int>)? {
        if let match = annotations.match(.country, at: index) {
            let row = lexicon.countries[Int(match.value)]
            if row.kind != .office { return (row.code, match.range) }
        }
        if let match = annotations.match(.demonym, at: index) {
            let row = lexicon.demonyms[Int(match.value)]
            let isBare = match.clitics.isEmpty || match.clitics == .the
            if isBare, !row.isWeak || match.clitics == .the { return (row.code, match.range) }
        }
        return nil
    }

    func setOrganization(_ actor: inout Actor, _ match: Annotation) {
        let row = lexicon.organizations[Int(match.value)]
        if let country = row.country {
            actor.country = country
            actor.countryRange = match.range
        } else if row.isInternational {
            actor.organization = (Int(match.value), match.range)
        }
    }

    /// "زيارة وزير الدفاع للأردن": the state after "to" is where he goes, not whom he serves.
    private func isTraveller(_ actor: Actor) -> Bool {
        let start = actor.range.lowerBound
        guard start > 0, let trip = annotations.item(endingAt: start, .trigger) else { return false }
        let row = lexicon.triggers[Int(trip.value)]
        return row.form == .noun && (row.frame == .visit || row.frame == .arrive)
    }

    func isDefinite(_ index: Int) -> Bool {
        article.letters(index).starts(with: [Self.alef, Self.lam]) && article.token(index).foldedCount > 3
    }

    /// Reads the complement of a title head and returns where the title ends.
    func readTitle(_ actor: inout Actor, from head: Annotation, _ limit: Int) -> Int {
        for index in head.range where actor.country == nil {
            // "خادم الحرمين الشريفين" is one country's; "أمير دولة الكويت" names it.
            if let office = annotations.match(.country, at: index),
                index > Int(head.start)
                    || lexicon.countries[Int(office.value)].kind == .office
            {
                actor.country = lexicon.countries[Int(office.value)].code
                actor.countryRange = office.range
            } else if index > Int(head.start), let nation = countryPart(at: index) {
                actor.country = nation.code
                actor.countryRange = nation.range
            }
        }
        var index = Int(head.end)
        let stop = min(limit, index + Self.maxTitleTokens)
        // "رئيس اللجنة الدولية للصليب الأحمر": the body's name begins inside the head.
        for inner in Int(head.start) + 1..<max(Int(head.end), Int(head.start) + 1) {
            if let match = annotations.match(.organization, at: inner), match.end >= head.end, Int(match.end) <= limit,
                match.end > head.end || lexicon.organizations[Int(match.value)].isInternational
            {
                setOrganization(&actor, match)
                index = Int(match.end)
                break
            }
        }
        // "رئيس البرلمان العربي", "الأمين العام للمجلس الدولي": the head ends with a body of many states.
        if actor.organization == nil, index == Int(head.end), index < stop, isDefinite(index - 1),
            isMultilateral(index),
            isDefinite(index), annotations.match(.institution, at: index - 1) != nil
        {
            var end = index + 1
            while end < stop, isPurpose(end) { end += 1 }
            actor.organization = (-1, index - 1..<end)
            index = end
        }
        /// Whether something definite has closed the idafa; before that an indefinite word goes on with it.
        var isClosed = isDefinite(Int(head.end) - 1) || actor.countryRange?.upperBound == Int(head.end)
        /// Whether the last word is a common noun that wants a complement ("مجلس", "منطقة").
        var wantsComplement = head.range.count > 1 && !isClosed
        /// The institution read last.
        var body: Range<Int>?
        scan: while index < stop {
            let token = article.token(index)
            if token.kind == .quote, wantsComplement || !isClosed, let close = closingQuote(index, stop) {
                index = close
                isClosed = true
                continue
            }
            guard token.kind == .arabicWord, !token.startsLine else { break }
            if wantsComplement, let end = eponym(index, stop) {
                index = end
                isClosed = true
                wantsComplement = false
                continue
            }
            if annotations.bareMatch(.honorific, at: index) != nil, title(at: index) == nil { break }
            if isPrepositionAla(index) || cue(at: index)?.cue == .affiliation {
                guard index + 1 < stop, isPrepositionAla(index) ? isAffiliated(index - 1) : true else { break }
                index += 1
                // "المكلفة بالتنمية", "المشرف على شؤون": what one is charged with follows, whatever it is.
                if article.token(index).kind == .arabicWord, !annotations.traits[index].contains(.function),
                    annotations.match(.institution, at: index) == nil,
                    annotations.match(.organization, at: index) == nil
                {
                    index += 1
                    isClosed = true
                    wantsComplement = false
                } else {
                    isClosed = false
                    wantsComplement = true
                }
                continue
            }
            if cue(at: index)?.cue == .onBehalf, actor.rank == .spokesperson {
                index += 1
                isClosed = false
                wantsComplement = true
                continue
            }
            if let next = annotations.match(.title, at: index), next.clitics == .to, takesPrincipal(actor) {
                index = Int(next.end)
                isClosed = isDefinite(index - 1) || startsWithLamLam(index - 1)
                wantsComplement = false
                continue
            }
            if let next = annotations.bareMatch(.title, at: index) {
                // A second office of the same person, or the office whose deputy he is.
                let row = lexicon.titles[Int(next.value)]
                if row.number != .singular && actor.number == .singular { break }
                if annotations.bareMatch(.honorific, at: index) != nil, !continuesOffice(Int(next.end), stop) { break }
                index = Int(next.end)
                isClosed = isDefinite(index - 1)
                wantsComplement = false
                continue
            }
            // "للأمن الوطني و مراقبة التراب": و written apart.
            if isClosed, !actor.number.isPlural, governsFields(actor), article.letters(index).elementsEqual([Self.waw]),
                index + 2 < stop, isDefinite(index + 2), !isDefinite(index + 1), !annotations.traits[index + 1].isName,
                title(at: index + 1) == nil, annotations.match(.honorific, at: index + 1) == nil,
                annotations.match(.trigger, at: index + 1) == nil
            {
                index += 3
                continue
            }
            if let match = annotations.match(.organization, at: index), admits(match.clitics, isClosed) {
                setOrganization(&actor, match)
                index = Int(match.end)
                isClosed = true
                wantsComplement = false
                continue
            }
            if let match = annotations.match(.portfolio, at: index), match.clitics.isSubset(of: [.and, .to, .inside]) {
                if match.clitics.contains(.inside), countryFollows(index) == nil { break }
                index = Int(match.end)
                isClosed = isClosed || isDefinite(index - 1)
                wantsComplement = false
                continue
            }
            if let country = countryPart(at: index) {
                let clitics = annotations.at(index).first { $0.range == country.range }?.clitics ?? []
                if clitics.contains(.and), !actor.number.isPlural { break }
                if clitics.contains(.to), isTraveller(actor) { break }
                // "السفير بالمغرب", "المبعوث لليمن": where they are posted, not whom they serve.
                let isPost =
                    !clitics.isDisjoint(with: .prepositions) && (actor.rank == .envoy || actor.rank == .ambassador)
                if actor.number.isPlural, !actor.nations.contains(country.code) { actor.nations.append(country.code) }
                if isPost {
                    actor.post = country.code
                } else {
                    actor.country = actor.country ?? country.code
                    actor.countryRange = actor.countryRange ?? country.range
                }
                index = country.range.upperBound
                isClosed = true
                wantsComplement = false
                continue
            }
            if let match = annotations.match(.institution, at: index),
                match.clitics.isSubset(of: [.and, .to, .inside]), !annotations.traits[index].contains(.givenName)
            {
                if match.clitics.contains(.inside), isClosed, !isTitleLocation(actor) { break }
                index = Int(match.end)
                wantsComplement = !isDefinite(index - 1)
                isClosed = !wantsComplement
                body = match.range
                continue
            }
            if let start = body?.lowerBound, isMultilateral(index), isDefinite(index), actor.organization == nil,
                actor.country == nil
            {
                // "المنظمة العربية للسياحة": a body of many states that no table lists.
                var end = index + 1
                while end < stop, isPurpose(end) { end += 1 }
                actor.organization = (-1, start..<end)
                index = end
                isClosed = true
                wantsComplement = false
                continue
            }
            if let match = annotations.match(.city, at: index), match.clitics.isSubset(of: [.inside, .to]) {
                let isWeak = lexicon.cities[Int(match.value)].isWeak
                if match.clitics.contains(.inside), actor.rank != .ambassador { break }
                if !isWeak || wantsComplement || !isClosed {
                    // "سفراء الحزم": an ambassador is a state's, named by its capital, not another city's.
                    if actor.rank != .ambassador || !match.clitics.isEmpty
                        || lexicon.cities[Int(match.value)].isCapital
                    {
                        actor.country = actor.country ?? lexicon.cities[Int(match.value)].country
                        actor.countryRange = actor.countryRange ?? match.range
                    }
                    index = Int(match.end)
                    isClosed = true
                    wantsComplement = false
                    continue
                }
            }
            if let former = cue(at: index), former.cue == .former || former.cue == .incumbent, former.end <= stop {
                actor.isFormer = actor.isFormer || former.cue == .former
                index = former.end
                isClosed = true
                continue
            }
            if let next = prepositionalPart(index, stop, &actor) {
                index = next
                isClosed = true
                wantsComplement = false
                continue
            }
            guard continuesTitle(index, actor, isClosed, wantsComplement) else { break }
            wantsComplement = !isDefinite(index) && !startsWithLamLam(index) && !isClosed
            isClosed = isDefinite(index) || startsWithLamLam(index)
            index += 1
        }
        return index
    }

    /// "مركز الملك سلمان", "جامعة الأمير سلطان": an institution's name that is a person's.
    func eponym(_ index: Int, _ stop: Int) -> Int? {
        guard let honorific = annotations.bareMatch(.honorific, at: index), Int(honorific.end) < stop,
            lexicon.honorifics[Int(honorific.value)].kind == .royal
        else { return nil }
        return nameEnd(from: Int(honorific.end), limit: stop, isStrong: true)
    }

    /// "المشرف على", "القائم على": a participle with the article before على.
    func isAffiliated(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return cue(at: index)?.cue == .affiliation || index > 0 && cue(at: index - 1)?.cue == .affiliation
    }

    /// Offices that are held beside a higher one: "المبعوث الخاص للأمين العام", "المساعد الخاص لرئيس".
    func takesPrincipal(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .envoy, .advisor, .deputy, .spokesperson, .director, .member: true
        default: false
        }
    }

    func admits(_ clitics: Clitics, _ isClosed: Bool) -> Bool {
        clitics.isEmpty || clitics == .to || clitics == .inside
    }

    func isTitleLocation(_ actor: Actor) -> Bool { actor.rank == .ambassador || actor.rank == .advisor }

    /// Whether a royal word goes on as an office: "أمير منطقة", "ملك المملكة", not "الأمير محمد".
    func continuesOffice(_ index: Int, _ stop: Int) -> Bool {
        guard index < stop else { return false }
        return countryPart(at: index) != nil || annotations.match(.institution, at: index) != nil
    }

    func countryFollows(_ index: Int) -> CountryCode? { countryPart(at: index)?.code }

    /// "في المملكة", "لدى قطر", "إلى اليمن": a preposition that leads to a nation or a body.
    func prepositionalPart(_ index: Int, _ stop: Int, _ actor: inout Actor) -> Int? {
        guard let cue = cue(at: index), cue.clitics.isEmpty, cue.end < stop,
            cue.cue == .inside || cue.cue == .toward && actor.rank == .envoy
        else { return nil }
        let after = cue.end
        if let country = countryPart(at: after), annotations.match(.demonym, at: after)?.range != country.range {
            // An ambassador's own country is named first; "لدى" names the other one.
            if actor.rank != .ambassador && actor.organization == nil && actor.rank != .envoy {
                actor.country = actor.country ?? country.code
                actor.countryRange = actor.countryRange ?? country.range
                if actor.number.isPlural { actor.nations.append(country.code) }
            } else {
                actor.post = country.code
            }
            return country.range.upperBound
        }
        if self.cue(at: after)?.cue == .kingdom, actor.rank == .ambassador || actor.organization != nil {
            actor.isPostedAtHome = true
            return self.cue(at: after)?.end
        }
        if let match = annotations.match(.organization, at: after) {
            setOrganization(&actor, match)
            return Int(match.end)
        }
        if actor.rank == .ambassador, let match = annotations.match(.city, at: after) { return Int(match.end) }
        return nil
    }

    /// "للسياحة", "للعلوم الأمنية": the purpose in a body's name.
    func isPurpose(_ index: Int) -> Bool {
        guard article.token(index).kind == .arabicWord, !annotations.traits[index].contains(.function) else {
            return false
        }
        return startsWithLamLam(index)
            || startsWithLamLam(index - 1) && isDefinite(index)
                && !annotations.traits[index].isName
    }

    func startsWithLamLam(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.starts(with: [Self.lam, Self.lam]) && letters.count > 4
    }

    /// Whether a word of no table goes on with the title.
    func continuesTitle(_ index: Int, _ actor: Actor, _ isClosed: Bool, _ wantsComplement: Bool) -> Bool {
        let traits = annotations.traits[index]
        let token = article.token(index)
        if token.hasTanwin || isAdverbOfTime(index) { return false }
        if annotations.match(.weekday, at: index) != nil { return false }
        if let match = annotations.bareMatch(.trigger, at: index),
            lexicon.triggers[Int(match.value)].form != .noun, !wantsComplement
        {
            return false
        }
        if startsWithLamLam(index) { return !traits.contains(.function) }
        let letters = article.letters(index)
        if isDefinite(index) {
            let isNisba =
                letters.last == Self.ya
                || letters.last == FoldedLetter.arabic(0x647) && letters.dropLast().last == Self.ya
            if traits.contains(.function), !wantsComplement, isClosed {
                guard isNisba, let match = annotations.bareMatch(.function, at: index) else { return false }
                let kind = lexicon.functionWords[Int(match.value)]
                guard kind == .noun || kind == .adverb else { return false }
            }
            // After a closed office a definite word is a family name when the tables know it as one.
            if isClosed, !wantsComplement, traits.contains(.surname) { return false }
            return true
        }
        // و + ال after a definite complement: "للأمن الوطني ولمراقبة التراب", "والتعاون".
        if letters.first == Self.waw, isClosed, !traits.isName, !actor.number.isPlural, governsFields(actor) {
            let isArticle = letters.dropFirst().starts(with: [Self.alef, Self.lam])
            let isPurpose = letters.dropFirst().starts(with: [Self.lam])
            guard isArticle || isPurpose else { return false }
            // "and the minister", "and he visited" begin something new.
            return !annotations.at(index).contains { match in
                switch match.category {
                case .title, .honorific, .cue, .trigger: match.clitics.contains(.and)
                case .function:
                    match.clitics.contains(.and) && lexicon.functionWords[Int(match.value)] != .noun
                default: false
                }
            }
        }
        if letters.first == Self.lam, isClosed, letters.count > 3, !traits.isName, !traits.contains(.function),
            actor.rank != .headOfState, actor.rank != .crown
        {
            return annotations.at(index).allSatisfy { $0.category != .trigger && $0.category != .function }
        }
        if traits.contains(.function) {
            // "إقليم شرق المتوسط": a noun or adverb within an open idafa.
            guard wantsComplement, index + 1 < article.tokens.tokens.count, isDefinite(index + 1),
                let match = annotations.bareMatch(.function, at: index)
            else { return false }
            let kind = lexicon.functionWords[Int(match.value)]
            return kind == .noun || kind == .adverb || kind == .preposition && article.token(index).foldedCount > 2
        }
        if traits.isName, !wantsComplement { return false }
        // An indefinite word goes on with an idafa that is still open when something definite follows.
        guard !isClosed || wantsComplement, index + 1 < article.tokens.tokens.count else { return false }
        if article.token(index + 1).kind != .arabicWord { return false }
        return isDefinite(index + 1) || countryPart(at: index + 1) != nil
            || annotations.bareMatch(.organization, at: index + 1) != nil
            || annotations.bareMatch(.institution, at: index + 1) != nil
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
        case .minister, .director, .security, .secretaryGeneral, .deputy, .advisor, .presidentGeneric: true
        default: false
        }
    }

    func closingQuote(_ index: Int, _ stop: Int) -> Int? {
        guard let close = (index + 1..<min(stop, index + 8)).first(where: { article.token($0).kind == .quote }) else {
            return nil
        }
        return close + 1
    }
}
