import ArabicText
import Lexicon

/// The grammar of offices: a head and what it governs.
extension ActorReader {
    /// Reads the complement of a title head and returns where the title ends.
    func readTitle(_ actor: inout Actor, from head: Annotation, _ limit: Int) -> Int {
        let stop = min(limit, Int(head.end) + Self.maxTitleTokens)
        var index = readHead(&actor, head, stop, limit)
        /// Whether something definite has closed the idafa; before that an indefinite word goes on with it.
        var isClosed =
            isDefinite(Int(head.end) - 1) || index > Int(head.end)
            || head.range.count > 1 && isOfTheirs(Int(head.end) - 1)
            // "رئيس المجلس الأعلى للدولة فلان"
            || index < stop && startsWithLamLam(index - 1) && startsName(index, stop)
            // "أمير منطقة" is one country's office and wants its region all the same.
            || actor.countryRange?.upperBound == Int(head.end)
                && annotations.item(endingAt: index, .institution) == nil
        /// Whether the last word is a common noun that wants a complement ("مجلس", "منطقة").
        var wantsComplement = head.range.count > 1 && !isClosed
        if !isClosed, let match = annotations.item(endingAt: index, .institution),
            let end = eponymWithoutHonorific(of: match, stop)
        {
            index = end
            isClosed = true
            wantsComplement = false
        }
        /// The institution read last.
        var body: Range<Int>?
        /// "لجنة الصداقة المغربية الفرنسية": of two nations the first, unless another word tells.
        var pairOfNations: (code: CountryCode, range: Range<Int>)?
        while index < stop {
            let token = article.token(index)
            if token.kind == .quote, wantsComplement || !isClosed, let close = closingQuote(index, stop) {
                index = close
                isClosed = true
                wantsComplement = false
                continue
            }
            if token.kind == .quote, isClosed, let close = shortName(index, stop) {
                index = close
                continue
            }
            if actor.organization?.range.upperBound == index || isClosed && isShortNameBeforeHolder(index, stop),
                let close = abbreviation(index, stop)
            {
                index = close
                continue
            }
            if actor.number.isPlural, let next = nationsListed(at: index, stop, actor) {
                index = next
                continue
            }
            if token.kind == .dash, isClosed, joinsAdjectives(index, stop) {
                index += 2
                continue
            }
            if actor.rank == .envoy, isSharedOffice(index) {
                index += 1
                isClosed = true
                continue
            }
            if isClosed, let end = placeOfService(index, stop) {
                index = end
                continue
            }
            guard token.kind == .arabicWord, !token.startsLine else { break }
            if isClosed, isFurtherAffair(index) {
                index += 1
                continue
            }
            // "المبعوث الأممي غير …": a whole name of the tables ends the office, whatever its words mean alone.
            if isClosed, annotations.bareMatch(.fullName, at: index) != nil { break }
            if wantsComplement || index == Int(head.end) && represents(actor),
                let end = eponym(index, stop)
            {
                index = end
                isClosed = true
                wantsComplement = false
                continue
            }
            if let honorific = annotations.bareMatch(.honorific, at: index), title(at: index) == nil {
                // "مساعد سمو رئيس الهيئة", "مدير مكتب معالي الوزير": the honour of him whom the office serves.
                guard takesPrincipal(actor), !isDetermined(index - 1),
                    annotations.bareMatch(.title, at: Int(honorific.end)) != nil,
                    annotations.item(endingAt: index, .institution) != nil
                        || annotations.item(endingAt: index, .title, where: { $0.range.count == 1 }) != nil
                else { break }
                index = Int(honorific.end)
                continue
            }
            if let end = sovereignServed(actor, index, stop) {
                index = end
                isClosed = true
                wantsComplement = false
                continue
            }
            if isPrepositionAla(index) || cue(at: index)?.cue == .affiliation {
                guard let charge = charge(at: index, stop) else { break }
                index = charge.end
                if charge.next == .holder { break }
                isClosed = charge.next == .anything
                wantsComplement = !isClosed
                continue
            }
            if let charge = responsibility(at: index, stop) {
                index = charge.end
                isClosed = charge.next == .anything
                wantsComplement = !isClosed
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
                isClosed = isDetermined(index - 1)
                wantsComplement = false
                continue
            }
            if let next = annotations.bareMatch(.title, at: index) {
                // A second office of the same person, or the office whose deputy he is.
                let row = lexicon.titles[Int(next.value)]
                if row.number != .singular && actor.number == .singular { break }
                if isClosed,
                    isOfAnotherNation(next, actor, stop) || isOfNation(next) || isNextPersons(next, actor, head)
                {
                    break
                }
                if index == Int(head.end), actsInMeeting(head, actor) { break }
                if isClosed, actor.name == nil, endsAtRank(index, from: head, stop) { break }
                // "كلف الرئيس الأمريكي مبعوثه الخاص": his envoy is another than he.
                if isClosed, actor.country != nil, isHis(Int(next.start)) || isObject(Int(next.start)) { break }
                // "الوفد المرافق لولي العهد المستشار في الديوان فلان": an heir is nobody's adviser.
                if isClosed, actor.rank == .crown || actor.rank == .headOfState, isOfHousehold(row.rank) { break }
                // "وزير الدولة السعودي مساعد العيبان"
                if isClosed, isGivenNameOfOffice(index) { break }
                // "رئيس الجمهورية العربية السورية الأمين العام لجامعة …": who heads a state heads no body of many.
                if isClosed, holdsState(actor), row.rank == .secretaryGeneral, isOfManyStates(Int(next.end)) {
                    break
                }
                if let honorific = annotations.bareMatch(.honorific, at: index),
                    !continuesOffice(Int(next.end), stop)
                        || pastBranch(Int(honorific.end), honorific, stop) > Int(honorific.end)
                {
                    break
                }
                // "نائب المستشارة الألمانية": the nation may be a word of the office that is deputized.
                if actor.country == nil, next.range.count > 1,
                    let nation = next.range.dropFirst().lazy.compactMap({ self.countryPart(at: $0) }).first
                {
                    actor.country = nation.code
                    actor.countryRange = nation.range
                }
                if index == Int(head.end),
                    Self.ranksBeforeOffice.contains(article.letters(Int(head.start)).withoutConjunction)
                {
                    // "السفير مدير الشؤون القنصلية": a rank before the office; what he holds is the office.
                    actor.rank = row.rank
                    actor.domain = row.domain
                }
                index = Int(next.end)
                isClosed = isDefinite(index - 1)
                wantsComplement = false
                continue
            }
            if actsForOther(index) { break }
            // "للأمن الوطني و مراقبة التراب": و written apart.
            if isClosed, !actor.number.isPlural, governsFields(actor),
                article.letters(index).elementsEqual([Self.waw]),
                index + 2 < stop, isDefinite(index + 2), !isDefinite(index + 1),
                !annotations.traits(at: index + 1).isName,
                title(at: index + 1) == nil, annotations.match(.honorific, at: index + 1) == nil,
                annotations.match(.trigger, at: index + 1) == nil
            {
                index += 3
                continue
            }
            if isClosed, governsFields(actor), Self.abroad.contains(article.letters(index)) {
                // "وزير الشؤون الخارجية والتونسيين بالخارج"
                index += 1
                continue
            }
            if isClosed, governsFields(actor), index + 1 < stop, Self.outside.contains(article.letters(index + 1)),
                article.isIn(index)
            {
                // "والموريتانيين في الخارج"
                index += 2
                continue
            }
            if let end = actor.rank == .envoy ? regionServed(index, stop) : regionInCharge(index, stop, actor) {
                index = end
                isClosed = true
                wantsComplement = false
                continue
            }
            if index == Int(head.end), isUnlistedProvince(index, of: head, stop) {
                index += 1
                isClosed = true
                wantsComplement = false
                continue
            }
            // "رئيس تحرير صحيفة عكاظ فلان": the paper's own name.
            if !isClosed, let paper = annotations.bareMatch(.outlet, at: index),
                Self.media.contains(article.letters(index - 1))
            {
                index = Int(paper.end)
                isClosed = true
                wantsComplement = false
                continue
            }
            if let end = fieldApart(index, actor, isClosed, stop) ?? bodyAmongFields(index, actor, isClosed, stop) {
                index = end
                continue
            }
            if let match = annotations.match(.organization, at: index), admits(match.clitics, isClosed) {
                setOrganization(&actor, match)
                index = Int(match.end)
                isClosed = true
                wantsComplement = false
                continue
            }
            if let match = annotations.match(.portfolio, at: index),
                match.clitics.isSubset(of: [.and, .to, .inside])
            {
                // "رئيس الوزراء الباكستاني عمران خان": after a nation a field that is also a given name is the name.
                if isClosed, match.range.count == 1, match.clitics.isEmpty,
                    annotations.traits(at: index).isName,
                    actor.countryRange?.upperBound == index
                {
                    break
                }
                // "وزير خارجية … الفرنسي الأمن": after the nation a bare field is the matter of the sentence.
                if isClosed, match.clitics.isEmpty, !actor.number.isPlural,
                    actor.countryRange?.upperBound == index
                {
                    break
                }
                if match.clitics.contains(.inside), countryFollows(index) == nil { break }
                index = Int(match.end)
                // "نائب رئيس الوزراء لشؤون الطاقة": affairs are of something.
                wantsComplement = match.range.count == 1 && Self.affairs.contains(article.letters(index - 1))
                isClosed = !wantsComplement && (isClosed || isDetermined(index - 1))
                continue
            }
            if let joint = jointNations(at: index, actor) {
                pairOfNations = pairOfNations ?? joint
                index = joint.range.upperBound
                isClosed = true
                wantsComplement = false
                continue
            }
            if let nation = joinedAdjective(at: index, actor) {
                add(nation.code, to: &actor)
                index = nation.end
                continue
            }
            if isClosed, actor.organization != nil || isMansOfBody(index, actor), isOrigin(index, stop) { break }
            if let country = countryPart(at: index) {
                let clitics = annotations.at(index).first { $0.range == country.range }?.clitics ?? []
                // "رئيس البنك كلاوس فيرنر": no "like Laos".
                if clitics.contains(.and) && !actor.number.isPlural || clitics.contains(.like) { break }
                // "غادر وزير الدفاع جمهورية …": a closed office governs no noun; the state is where he goes.
                if isClosed, !wantsComplement, !actor.number.isPlural, clitics.isEmpty || clitics == .to,
                    annotations.match(.demonym, at: index)?.range != country.range,
                    // "رئيس اللجنة الأولمبية العربية السعودية": adjectives of the body.
                    body == nil || !isOfAdjectives(country.range),
                    clitics.isEmpty
                        || actor.rank != .envoy && actor.rank != .ambassador
                            && actor.country.map({ $0 != country.code }) ?? false
                {
                    break
                }
                if clitics.contains(.to), isTraveller(actor) { break }
                // "وزراء خارجية دول الجوار بمصر": where those of many states meet.
                if clitics.contains(.inside), actor.number.isPlural,
                    leadsAnother(actor, than: country.code, before: index)
                {
                    break
                }
                // "السفير بالمغرب", "المبعوث لليمن": where they are posted, not whom they serve.
                let isPost =
                    !clitics.isDisjoint(with: .prepositions)
                    && (actor.rank == .envoy || actor.rank == .ambassador)
                    && !isServed(actor, clitics, country.range.upperBound)
                // "زيارة وزير الدفاع الفرنسي للأردن": a second state behind a preposition is where he goes.
                if !clitics.isDisjoint(with: [.to, .inside]), !isPost, !actor.number.isPlural,
                    let own = actor.country, own != country.code, actor.rank != .advisor,
                    actor.rank != .deputy
                {
                    break
                }
                if actor.number.isPlural { add(country.code, to: &actor) }
                if isPost || actor.organization != nil && clitics.contains(.inside) {
                    actor.post = country.code
                } else if isMatterOfAffairs(country.range) {
                    // "مساعد وزير الخارجية لشؤون السودان": the state with which he deals is not his own.
                } else if isOfBody(country.range, actor) {
                    // "الهيئة العامة للاستثمار الإثيوبية": many states have a body of that name.
                    actor.country = country.code
                    actor.countryRange = country.range
                } else {
                    actor.country = actor.country ?? country.code
                    actor.countryRange = actor.countryRange ?? country.range
                }
                index = country.range.upperBound
                isClosed = true
                wantsComplement = false
                continue
            }
            // "زار أعضاء المجلس الأمريكي مدينة …": a closed office governs no city.
            if isClosed, actor.country != nil, let word = cue(at: index), word.cue == .cityWord, word.clitics.isEmpty {
                break
            }
            if let match = annotations.match(.institution, at: index),
                match.clitics.isSubset(of: [.and, .to, .inside]),
                !annotations.traits(at: index).contains(.givenName)
            {
                if match.clitics.contains(.inside), isClosed, !isTitleLocation(actor),
                    !isMinistryOfState(match, head, stop), !isSeatOfOffice(index, body: match, stop)
                {
                    // "رئيس المجلس بالنيابة فلان": acting, which is no body.
                    guard let acting = cue(at: index), acting.cue == .incumbent else { break }
                    index = acting.end
                    continue
                }
                index = Int(match.end)
                wantsComplement = !isDetermined(index - 1)
                isClosed = !wantsComplement
                body = match.range
                if match.range.count > 1, isMultilateral(index - 1), isDetermined(index - 1),
                    actor.organization == nil, actor.country == nil,
                    !article.letters(Int(match.start)).hasSuffix(Self.feminines),
                    index >= stop || countryPart(at: index) == nil
                {
                    // "رئيس المنظمة العربية": the table has the adjective with the body.
                    index = endOfPurpose(index, stop)
                    actor.organization = (-1, Int(match.start)..<index)
                }
                if wantsComplement, let end = eponymWithoutHonorific(of: match, stop) {
                    index = end
                    body = nil
                    isClosed = true
                    wantsComplement = false
                }
                continue
            }
            if let start = body?.lowerBound, isMultilateral(index), isDefinite(index),
                actor.organization == nil, actor.country == nil,
                // "المدير العام لشؤون المنظمات الدولية": dealing with bodies makes nobody theirs.
                !article.letters(start).hasSuffix(Self.feminines)
            {
                // "المنظمة العربية للسياحة": a body of many states that no table lists.
                index = endOfPurpose(index + 1, stop)
                actor.organization = (-1, start..<index)
                isClosed = true
                wantsComplement = false
                continue
            }
            if let match = annotations.match(.city, at: index),
                match.clitics.isSubset(of: [.inside, .to])
            {
                let isWeak = lexicon.cities[Int(match.value)].isWeak
                if match.clitics.contains(.inside), actor.rank != .ambassador, !isSeat(match, actor, stop) { break }
                // "زيارة وزير الخارجية القطري لبغداد": a city of another state behind "to" is where he goes.
                if match.clitics.contains(.to), isClosed, actor.rank != .ambassador, actor.rank != .envoy,
                    let own = actor.country, own != lexicon.cities[Int(match.value)].country
                {
                    break
                }
                // "الرئيس بشار …": after an office that is closed it is the given name; "زار الوزير الصربي موسكو": no office
                // governs a city by itself. So it is a name before a word of no table: "الصربي ميلان ستويانوفيتش".
                if isClosed, match.clitics.isEmpty,
                    annotations.traits(at: index).contains(.givenName) || isGivenNameCalledAsCity(index, 0, true)
                        || isDefinite(index - 1) && !isBehindCityWord(index)
                {
                    break
                }
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
            if let former = cue(at: index), former.cue == .former || former.cue == .incumbent,
                former.end <= stop
            {
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
            wantsComplement = !isDetermined(index) && !isClosed
            isClosed = isDetermined(index)
            index += 1
        }
        if let pairOfNations, actor.country == nil, actor.organization == nil {
            actor.country = pairOfNations.code
            actor.countryRange = pairOfNations.range.lowerBound..<pairOfNations.range.lowerBound + 1
        }
        if actor.domain == .academic, headsSchoolOfStates(actor) { actor.domain = .international }
        if let body, actor.organization == nil { readUnlistedBody(&actor, body.lowerBound..<index) }
        return index
    }

    private static let ranksBeforeOffice = WordSet(["السفير", "السفيرة", "الوالي", "الوالية"])
    private static let media = WordSet(["صحيفة", "جريدة", "مجلة", "قناة", "وكالة", "موقع"])
    private static let affairs = WordSet(["لشؤون", "لشئون", "شؤون", "شئون", "وشؤون", "وشئون"])
    private static let abroad = WordSet(["بالخارج", "بالمهجر"])
    private static let outside = WordSet(["الخارج", "المهجر"])

    /// Whether the rank of a diplomat ends the office that began with a word.
    private func endsAtRank(_ index: Int, from head: Annotation, _ stop: Int) -> Bool {
        var office = Actor(range: head.range)
        office.title = Int(head.start)..<index
        return isRankBeforeName(index, office, stop)
    }
}
