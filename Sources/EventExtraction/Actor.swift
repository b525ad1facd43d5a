import ArabicText
import Lexicon

/// A mention of someone who may take part in a contact: by office, by name, or both.
struct Actor: Sendable {
    /// All its tokens, honorifics included.
    var range: Range<Int>
    /// The office, as written.
    var title: Range<Int>?
    /// The personal name, without honorifics.
    var name: Range<Int>?
    var number: Title.Number = .singular
    var rank: Title.Rank?
    var domain: Title.Domain?
    /// The country that the mention itself tells.
    var country: CountryCode?
    /// The words that tell it.
    var countryRange: Range<Int>?
    /// The international or foreign body it speaks for: row of `organizations.tsv` and the words.
    var organization: (row: Int, range: Range<Int>)?
    /// Proclitics of its first word.
    var clitics: Clitics = []
    /// Whether the first letter of the name's first word is a proclitic ("لأفريل", "وأردوغان").
    var nameIsCut = false
    /// نظيره: country and office class come from the other side.
    var isCounterpart = false
    /// A delegation rather than a person.
    var isDelegation = false
    /// A royal or state honorific stands before it.
    var isDignitary = false
    /// The former holder of an office.
    var isFormer = false

    var isNamed: Bool { name != nil }
    /// An actor who may be a side of an official contact.
    var isOfficial: Bool {
        switch domain {
        case .sport, .academic, .media, .private: false
        default: rank != .health && rank != .spokesperson
        }
    }
}

/// Reads mentions of persons by the grammar of titles and names:
/// honorific* + office + (nation, body) + honorific* + name, or name + comma + office.
struct ActorReader {
    let article: Article

    private var lexicon: Lexicon { article.lexicon }
    private var annotations: Annotations { article.annotations }

    private static let alef = FoldedLetter.arabic(0x627)
    private static let lam = FoldedLetter.arabic(0x644)
    private static let waw = FoldedLetter.arabic(0x648)
    private static let ya = FoldedLetter.arabic(0x64A)
    private static let ta = FoldedLetter.arabic(0x62A)
    private static let maxTitleTokens = 18

    /// All mentions of a sentence in order, not overlapping.
    func actors(in range: Range<Int>) -> [Actor] {
        var result: [Actor] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let actor = actor(at: index, limit: range.upperBound) {
                result.append(actor)
                index = max(actor.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return result
    }

    // MARK: One mention

    /// The mention that begins at a token, if one does.
    func actor(at start: Int, limit: Int) -> Actor? {
        guard article.token(start).kind == .arabicWord else { return nil }
        var actor = Actor(range: start..<start)
        var index = start
        if let cue = cue(at: start), cue.cue == .counterpart || cue.cue == .delegation {
            return special(cue.cue, start, cue.end, cue.clitics, limit)
        }
        index = skipHonorifics(index, limit, &actor)
        let hasHonorific = index > start
        if let title = titleMatch(at: index, isFirst: index == start) {
            if index == start { actor.clitics = title.clitics }
            let row = lexicon.titles[Int(title.value)]
            actor.number = row.number
            actor.rank = row.rank
            actor.domain = row.domain
            let end = readTitle(&actor, from: title, limit)
            actor.title = index..<end
            index = end
            actor.range = start..<index
            readNameAfterTitle(&actor, index, limit)
            return actor
        }
        // A name without an office before it.
        if !hasHonorific, !startsName(start, limit) {
            return cutName(start, limit) ?? introducedName(start, limit)
        }
        // "جامعة الملك سعود", "مركز الأمير سلطان": the name of an institution, no person.
        if actor.clitics.isEmpty, isAfterInstitution(start) { return nil }
        guard let end = nameEnd(from: index, limit: limit, isStrong: hasHonorific) else { return nil }
        if !hasHonorific, end - index < 2 { return nil }
        actor.name = index..<end
        actor.range = start..<end
        if index == start { actor.clitics = [] }
        readTitleAfterName(&actor, end, limit)
        if !hasHonorific && actor.title == nil {
            // A bare name counts when its first word is a given name and the rest looks like one.
            guard startsName(index, limit) else { return nil }
        }
        return actor
    }

    /// The proclitic of one letter that a word begins with.
    private func proclitic(_ index: Int) -> Clitics? {
        switch article.letters(index).first {
        case Self.waw: .and
        case FoldedLetter.arabic(0x641): .then
        case FoldedLetter.arabic(0x628): .inside
        case Self.lam: .to
        case FoldedLetter.arabic(0x643): .like
        default: nil
        }
    }

    /// "وأردوغان", "بجون كيري": a known name behind a proclitic.
    private func cutName(_ start: Int, _ limit: Int) -> Actor? {
        guard annotations.words[start] < 0, annotations.cutTraits[start].isName, let clitic = proclitic(start),
            !annotations.cutTraits[start].contains(.function), start + 1 < limit, article.token(start + 1).kind == .arabicWord,
            let end = nameEnd(from: start + 1, limit: limit, isStrong: false) ?? nameTail(start + 1, limit)
        else { return nil }
        var actor = Actor(range: start..<end)
        actor.name = start..<end
        actor.clitics = clitic
        actor.nameIsCut = true
        readTitleAfterName(&actor, end, limit)
        return actor
    }

    private func nameTail(_ index: Int, _ limit: Int) -> Int? {
        isNameWord(index, 1, false, false, true) ? index + 1 : nil
    }

    /// "إسبيرانزا كاستيليرو، مديرة المركز": unknown words before a comma and an office are a name.
    private func introducedName(_ start: Int, _ limit: Int) -> Actor? {
        let traits = annotations.traits[start]
        guard !traits.contains(.function), start + 2 < limit, !isDefinite(start) else { return nil }
        var actor = Actor(range: start..<start)
        var first = start
        if annotations.words[start] >= 0 || !annotations.at(start).isEmpty {
            // A month may be a name behind a proclitic; other known words are not.
            guard let clitic = proclitic(start), clitic != .and,
                annotations.at(start).allSatisfy({ $0.category == .month && !$0.clitics.isEmpty })
            else { return nil }
            actor.clitics = clitic
            actor.nameIsCut = true
            first = start + 1
        } else if let clitic = proclitic(start), clitic == .to || clitic == .inside, annotations.cutTraits[start].isName {
            actor.clitics = clitic
            actor.nameIsCut = true
        }
        guard let end = nameEnd(from: first, limit: limit, isStrong: true), end - start >= 2, end - start <= 5, end + 1 < limit,
            article.token(end).kind == .comma, let title = annotations.bareMatch(.title, at: end + 1),
            lexicon.titles[Int(title.value)].number == .singular
        else { return nil }
        actor.name = start..<end
        actor.range = start..<end
        readTitleAfterName(&actor, end, limit)
        return actor.title == nil ? nil : actor
    }

    private func isAfterInstitution(_ index: Int) -> Bool {
        guard index > 0, !article.token(index).startsLine else { return false }
        for first in max(0, index - 3)..<index {
            if annotations.at(first).contains(where: { $0.category == .institution && $0.range.upperBound == index }) {
                return !isDefinite(index - 1)
            }
        }
        return false
    }

    private func cue(at index: Int) -> (cue: Cue, end: Int, clitics: Clitics)? {
        guard let match = annotations.match(.cue, at: index) else { return nil }
        return (lexicon.cues[Int(match.value)], Int(match.end), match.clitics)
    }

    /// نظيره الألماني + name; وفد أمني بلجيكي.
    private func special(_ cue: Cue, _ start: Int, _ end: Int, _ clitics: Clitics, _ limit: Int) -> Actor? {
        var actor = Actor(range: start..<end)
        actor.clitics = clitics
        actor.domain = .official
        actor.isCounterpart = cue == .counterpart
        actor.isDelegation = cue == .delegation
        var index = end
        var steps = 0
        while index < limit, steps < 5, article.token(index).kind == .arabicWord {
            if let country = countryPart(at: index) {
                actor.country = country.code
                actor.countryRange = country.range
                index = country.range.upperBound
                break
            }
            if let organization = annotations.match(.organization, at: index) {
                setOrganization(&actor, organization)
                index = Int(organization.end)
                break
            }
            guard actor.isDelegation, annotations.match(.honorific, at: index) == nil,
                annotations.match(.trigger, at: index) == nil, self.cue(at: index) == nil
            else { break }
            // "وفد أمني بلجيكي", "وفد من المعارضة السورية"
            index += 1
            steps += 1
        }
        if actor.country == nil && actor.organization == nil { index = end }
        actor.title = start..<index
        actor.range = start..<index
        if actor.isCounterpart { readNameAfterTitle(&actor, index, limit) }
        if let name = actor.name {
            // "نظيره المغربي فلان، المدير العام …": the office itself tells more than "his counterpart".
            var fuller = actor
            readTitleAfterName(&fuller, name.upperBound, limit)
            if let title = fuller.title, title.lowerBound >= name.upperBound {
                fuller.country = actor.country ?? fuller.country
                fuller.isCounterpart = false
                return fuller
            }
        }
        return actor
    }

    // MARK: Honorifics

    /// Moves past honorifics; the first may carry proclitics.
    private func skipHonorifics(_ start: Int, _ limit: Int, _ actor: inout Actor) -> Int {
        var index = start
        while index < limit {
            guard let match = annotations.match(.honorific, at: index),
                index == start || match.clitics.isEmpty || match.clitics == .the
            else { break }
            let kind = lexicon.honorifics[Int(match.value)].kind
            if index == start { actor.clitics = match.clitics }
            if kind == .royal || kind == .courtesy { actor.isDignitary = true }
            // An office that is also an honorific (الملك, الأمير) stays an office when it governs something.
            if let title = titleMatch(at: index, isFirst: index == start), title.end > match.end { break }
            if title(at: index) != nil, Int(match.end) < limit, countryPart(at: Int(match.end)) != nil { break }
            index = Int(match.end)
            // "د." and "م." are abbreviations; the point belongs to them.
            if index < limit, article.token(index).kind == .period, article.token(index - 1).foldedCount == 1 {
                index += 1
            }
        }
        return index
    }

    private func title(at index: Int) -> Annotation? { annotations.match(.title, at: index) }

    /// A title that may begin a mention; inside one, only without proclitics.
    private func titleMatch(at index: Int, isFirst: Bool) -> Annotation? {
        guard index < article.tokens.tokens.count else { return nil }
        // "مساعد بن محمد", "أمير آل …": a word that is also a given name, before a particle.
        if annotations.traits[index].contains(.givenName), isBeforeParticle(index) { return nil }
        return isFirst ? annotations.match(.title, at: index) : annotations.bareMatch(.title, at: index)
    }

    // MARK: Titles

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

    private func setOrganization(_ actor: inout Actor, _ match: Annotation) {
        let row = lexicon.organizations[Int(match.value)]
        if let country = row.country {
            actor.country = country
            actor.countryRange = match.range
        } else if row.isInternational {
            actor.organization = (Int(match.value), match.range)
        }
    }

    private func isDefinite(_ index: Int) -> Bool {
        article.letters(index).starts(with: [Self.alef, Self.lam]) && article.token(index).foldedCount > 3
    }

    /// Reads the complement of a title head and returns where the title ends.
    private func readTitle(_ actor: inout Actor, from head: Annotation, _ limit: Int) -> Int {
        for index in head.range where actor.country == nil {
            // "خادم الحرمين الشريفين" is one country's; "أمير دولة الكويت" names it.
            if let office = annotations.match(.country, at: index), index > Int(head.start)
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
            if let match = annotations.match(.organization, at: inner), match.end > head.end, Int(match.end) <= limit {
                setOrganization(&actor, match)
                index = Int(match.end)
                break
            }
        }
        /// Whether something definite has closed the idafa; before that an indefinite word goes on with it.
        var isClosed = isDefinite(Int(head.end) - 1)
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
                    annotations.match(.institution, at: index) == nil, annotations.match(.organization, at: index) == nil
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
                // "السفير بالمغرب", "المبعوث لليمن": where they are posted, not whom they serve.
                let isPost = !clitics.isDisjoint(with: .prepositions) && (actor.rank == .envoy || actor.rank == .ambassador)
                if !isPost {
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
                    actor.country = actor.country ?? lexicon.cities[Int(match.value)].country
                    actor.countryRange = actor.countryRange ?? match.range
                    index = Int(match.end)
                    isClosed = true
                    wantsComplement = false
                    continue
                }
            }
            if let former = cue(at: index), former.cue == .former, former.end <= stop {
                actor.isFormer = true
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
    private func eponym(_ index: Int, _ stop: Int) -> Int? {
        guard let honorific = annotations.bareMatch(.honorific, at: index), Int(honorific.end) < stop,
            lexicon.honorifics[Int(honorific.value)].kind == .royal
        else { return nil }
        return nameEnd(from: Int(honorific.end), limit: stop, isStrong: true)
    }

    /// "المشرف على", "القائم على": a participle with the article before على.
    private func isAffiliated(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return cue(at: index)?.cue == .affiliation || index > 0 && cue(at: index - 1)?.cue == .affiliation
    }

    /// Offices that are held beside a higher one: "المبعوث الخاص للأمين العام", "المساعد الخاص لرئيس".
    private func takesPrincipal(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .envoy, .advisor, .deputy, .spokesperson, .director, .member: true
        default: false
        }
    }

    private func admits(_ clitics: Clitics, _ isClosed: Bool) -> Bool {
        clitics.isEmpty || clitics == .to || clitics == .inside
    }

    private func isTitleLocation(_ actor: Actor) -> Bool { actor.rank == .ambassador || actor.rank == .advisor }

    /// Whether a royal word goes on as an office: "أمير منطقة", "ملك المملكة", not "الأمير محمد".
    private func continuesOffice(_ index: Int, _ stop: Int) -> Bool {
        guard index < stop else { return false }
        return countryPart(at: index) != nil || annotations.match(.institution, at: index) != nil
    }

    private func countryFollows(_ index: Int) -> CountryCode? { countryPart(at: index)?.code }

    /// "في المملكة", "لدى قطر", "إلى اليمن": a preposition that leads to a nation or a body.
    private func prepositionalPart(_ index: Int, _ stop: Int, _ actor: inout Actor) -> Int? {
        guard let cue = cue(at: index), cue.clitics.isEmpty, cue.end < stop,
            cue.cue == .inside || cue.cue == .toward && actor.rank == .envoy
        else { return nil }
        let after = cue.end
        if let country = countryPart(at: after), annotations.match(.demonym, at: after)?.range != country.range {
            // An ambassador's own country is named first; "لدى" names the other one.
            if actor.rank != .ambassador && actor.organization == nil && actor.rank != .envoy {
                actor.country = actor.country ?? country.code
                actor.countryRange = actor.countryRange ?? country.range
            }
            return country.range.upperBound
        }
        if self.cue(at: after)?.cue == .kingdom, actor.rank == .ambassador || actor.organization != nil {
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
    private func isPurpose(_ index: Int) -> Bool {
        guard article.token(index).kind == .arabicWord, !annotations.traits[index].contains(.function) else { return false }
        return startsWithLamLam(index) || startsWithLamLam(index - 1) && isDefinite(index)
            && !annotations.traits[index].isName
    }

    private func startsWithLamLam(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return letters.starts(with: [Self.lam, Self.lam]) && letters.count > 4
    }

    /// Whether a word of no table goes on with the title.
    private func continuesTitle(_ index: Int, _ actor: Actor, _ isClosed: Bool, _ wantsComplement: Bool) -> Bool {
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
            let isNisba = letters.last == Self.ya || letters.last == FoldedLetter.arabic(0x647) && letters.dropLast().last == Self.ya
            if traits.contains(.function), !wantsComplement, isClosed, !isNisba { return false }
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

    private func isAdverbOfTime(_ index: Int) -> Bool {
        guard let match = annotations.match(.dateWord, at: index) else { return false }
        switch lexicon.dateWords[Int(match.value)] {
        case .yearWord, .monthWord, .current, .last, .next, .first, .of: return false
        default: return true
        }
    }

    /// Offices whose field may have several parts joined by و.
    private func governsFields(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .minister, .director, .security, .secretaryGeneral, .deputy, .advisor, .presidentGeneric: true
        default: false
        }
    }

    private func closingQuote(_ index: Int, _ stop: Int) -> Int? {
        guard let close = (index + 1..<min(stop, index + 8)).first(where: { article.token($0).kind == .quote }) else {
            return nil
        }
        return close + 1
    }

    // MARK: Names

    /// Whether a bare name may begin here: a given name, not a word of another kind.
    private func startsName(_ index: Int, _ limit: Int) -> Bool {
        if isPrepositionAla(index) { return false }
        if annotations.bareMatch(.fullName, at: index) != nil { return true }
        let traits = annotations.traits[index]
        guard traits.contains(.givenName) || traits.contains(.foreignName) || isParticle(index) else { return false }
        // "أيده الله", "حفظه الله" are wishes.
        if annotations.at(index).contains(where: { $0.category == .function && $0.range.count > 1 }) { return false }
        return !traits.contains(.function) && !isOtherWord(index)
    }

    private func isBeforeParticle(_ index: Int) -> Bool {
        index + 1 < article.tokens.tokens.count && isParticle(index + 1)
    }

    private func isParticle(_ index: Int) -> Bool {
        guard let match = annotations.bareMatch(.cue, at: index) else { return false }
        return match.range.count == 1 && lexicon.cues[Int(match.value)] == .nameParticle
    }

    /// A word that the tables know as something else than a name.
    private func isOtherWord(_ index: Int) -> Bool {
        for match in annotations.at(index) {
            switch match.category {
            case .title where annotations.traits[index].contains(.givenName) && isBeforeParticle(index): continue
            case .title, .honorific, .weekday, .organization, .portfolio: if match.clitics.isEmpty { return true }
            case .dateWord: if match.clitics.isEmpty, !annotations.traits[index].contains(.givenName) { return true }
            case .month: if match.range.count > 1 { return true }
            case .country: if match.clitics.isEmpty, lexicon.countries[Int(match.value)].kind != .weak { return true }
            case .city where match.range.count > 1 && match.clitics.isEmpty: return true
            case .city:
                if match.clitics.isEmpty, !lexicon.cities[Int(match.value)].isWeak,
                    !annotations.traits[index].contains(.givenName)
                {
                    return true
                }
            case .trigger:
                if match.clitics.isEmpty, lexicon.triggers[Int(match.value)].form != .noun { return true }
            default: continue
            }
        }
        return false
    }

    private func isMultilateral(_ index: Int) -> Bool {
        guard let match = annotations.match(.cue, at: index) else { return false }
        return lexicon.cues[Int(match.value)] == .multilateral
    }

    /// A word of no name table that another table knows, proclitics included: it ends a name.
    private func endsName(_ index: Int) -> Bool {
        for match in annotations.at(index) {
            switch match.category {
            case .topic, .boilerplate, .outlet, .number: continue
            case .scope, .venue: if match.range.count == 1, !match.clitics.isEmpty { continue }
            case .cue: if lexicon.cues[Int(match.value)] == .nameParticle { continue }
            case .city: if lexicon.cities[Int(match.value)].isWeak { continue }
            case .demonym: if match.clitics.isEmpty, lexicon.demonyms[Int(match.value)].isWeak { continue }
            case .country: if lexicon.countries[Int(match.value)].kind == .weak { continue }
            default: break
            }
            return true
        }
        return false
    }

    /// Where the name that begins at a token ends; nil when there is none.
    ///
    /// - Parameter isStrong: an office or an honorific stands before it, so an unknown word may be a name.
    func nameEnd(from start: Int, limit: Int, isStrong: Bool) -> Int? {
        guard start < limit else { return nil }
        if let match = annotations.bareMatch(.fullName, at: start), Int(match.end) <= limit { return Int(match.end) }
        var index = start
        var units = 0
        var lastGood = start
        var sawFamilyArticle = false
        var afterParticle = false
        /// A chain of fathers by بن takes further names only with it.
        var isPatronymic = false
        var unknown = 0
        while index < limit, units < 7 {
            let token = article.token(index)
            if token.kind == .dash, index > start, !token.spaced, index + 1 < limit, !article.token(index + 1).spaced {
                index += 1
                afterParticle = true
                continue
            }
            guard token.kind == .arabicWord, index == start || !token.startsLine, !token.hasTanwin else { break }
            if isParticle(index) {
                if units > 0, article.token(index).foldedCount == 2, annotations.words[index] == article.wordBin {
                    isPatronymic = true
                }
                index += 1
                afterParticle = true
                continue
            }
            if units > 0, isDefinite(index), let match = annotations.bareMatch(.number, at: index),
                lexicon.numbers[Int(match.value)].isOrdinal, match.range.count == 1
            {
                // محمد السادس, عبد الله الثاني
                index += 1
                lastGood = index
                units += 1
                continue
            }
            guard isNameWord(index, units, afterParticle, sawFamilyArticle, isStrong) else { break }
            if !annotations.traits[index].isName { unknown += 1 }
            if !afterParticle, isPatronymic, !isDefinite(index), !annotations.traits[index].contains(.surname) { break }
            // An Arabic name of two known words is complete; a third that some table knows is the sentence going on.
            if !afterParticle, units >= 2, !annotations.traits[index].isName, !isDefinite(index), unknown < units,
                units > 2 || isPatronymic || annotations.words[index] >= 0
            {
                break
            }
            if isDefinite(index) { sawFamilyArticle = true }
            units += 1
            index += 1
            lastGood = index
            afterParticle = false
        }
        return units > 0 ? lastGood : nil
    }

    /// A single word that no name table knows is a name only after an honorific.
    private func isDoubtful(_ name: Range<Int>) -> Bool {
        name.count == 1 && !annotations.traits[name.lowerBound].isName && annotations.bareMatch(.fullName, at: name.lowerBound) == nil
    }

    /// على and علي fold to one word; the preposition is written with alef maqsura.
    private func isPrepositionAla(_ index: Int) -> Bool {
        let token = article.token(index)
        guard token.foldedCount == 3, annotations.words[index] == article.wordAli else { return false }
        let utf8 = article.text.utf8
        return utf8[Int(token.end) - 2] == 0xD9 && utf8[Int(token.end) - 1] == 0x89
    }

    private func isNameWord(
        _ index: Int, _ units: Int, _ afterParticle: Bool, _ sawFamilyArticle: Bool, _ isStrong: Bool
    ) -> Bool {
        if isPrepositionAla(index) { return false }
        let traits = annotations.traits[index]
        if afterParticle {
            return !isOtherWord(index) || traits.isName || annotations.bareMatch(.honorific, at: index) != nil
        }
        if traits.isName {
            if isOtherWord(index) { return false }
            if cue(at: index)?.cue == .onBehalf { return false }
            if traits.contains(.function) {
                // A homograph of a common word is a name when another name follows.
                let next = index + 1 < article.tokens.tokens.count && (annotations.traits[index + 1].isName || isParticle(index + 1))
                return units == 0 && isStrong && next || units == 1 && traits.contains(.surname)
            }
            if let match = annotations.match(.demonym, at: index), match.clitics == .the,
                !lexicon.demonyms[Int(match.value)].isWeak, units != 1
            {
                return false
            }
            return units > 0 || !isDefinite(index) || isStrong
        }
        // A nation's adjective may be the family name that a lone given name still wants: محمد المصري.
        if units == 1, isDefinite(index), article.letters(index).last == Self.ya, annotations.match(.demonym, at: index) != nil || isMultilateral(index) {
            return true
        }
        if traits.contains(.function) || endsName(index) { return false }
        guard units > 0 || isStrong else { return false }
        let letters = article.letters(index)
        guard letters.count > 1 else { return false }
        if isDefinite(index) { return units > 0 && units < 5 && !sawFamilyArticle }
        switch letters.first {
        case Self.ya: return units == 0
        case Self.ta: return units == 0 || units == 1 && letters.count > 5
        case Self.waw: return units == 0 && !letters.dropFirst().starts(with: [Self.alef, Self.lam])
        case Self.lam where startsWithLamLam(index): return false
        default: break
        }
        // و + ال: "and the …"
        if letters.first == Self.waw, letters.dropFirst().starts(with: [Self.alef, Self.lam]) { return false }
        // ب + ال: "in the …"
        if letters.dropFirst().starts(with: [Self.alef, Self.lam]), letters.count > 5, units > 0 { return false }
        if units >= 2, letters.last == Self.ta || letters.last == Self.alef { return false }
        return units < 4
    }

    /// Takes the name that follows an office, honorifics or a comma between them.
    private func readNameAfterTitle(_ actor: inout Actor, _ after: Int, _ limit: Int) {
        // "الرئيسين المصري فلان ونظيره": a dual whose adjective is one nation's introduces the first of the two.
        let isSplitDual = actor.number == .dual && actor.countryRange != nil
        guard actor.number == .singular || isSplitDual, after < limit else { return }
        var index = after
        if let cue = cue(at: index), cue.cue == .former {
            actor.isFormer = true
            actor.title = (actor.title?.lowerBound ?? index)..<cue.end
            index = cue.end
            actor.range = actor.range.lowerBound..<index
            guard index < limit else { return }
        }
        var hasComma = false
        if article.token(index).kind == .comma || article.token(index).kind == .openBracket {
            hasComma = true
            index += 1
        }
        guard index < limit, !article.token(index).startsLine else { return }
        var probe = actor
        let afterHonorifics = skipInnerHonorifics(index, limit, &probe)
        let hasHonorific = afterHonorifics > index
        if hasComma, !hasHonorific {
            // After a comma only a known given name is surely the same person.
            guard startsName(index, limit), !annotations.traits[index].contains(.function) else { return }
        }
        guard afterHonorifics < limit, let end = nameEnd(from: afterHonorifics, limit: limit, isStrong: true) else {
            return
        }
        if hasComma, end - afterHonorifics < 2 { return }
        if !hasHonorific, isDoubtful(afterHonorifics..<end) { return }
        if isSplitDual { actor.number = .singular }
        // "هنأ الرئيس الفرنسي الأمير فلان": a president is no prince; the next person begins.
        if actor.countryRange != nil, actor.domain != .royal, actor.rank == .headOfState || actor.rank == .presidentGeneric,
            hasHonorific, let honorific = annotations.bareMatch(.honorific, at: index),
            lexicon.honorifics[Int(honorific.value)].kind == .royal
        {
            return
        }
        actor.name = afterHonorifics..<end
        actor.range = actor.range.lowerBound..<end
        // "السفير فلان سفير …": the fuller office after the name tells more than the bare word before it.
        if let title = actor.title, title.count == 1, actor.country == nil {
            var fuller = actor
            readTitleAfterName(&fuller, end, limit)
            if let new = fuller.title, new.lowerBound >= end, new.count > 1 { actor = fuller }
        }
        // The closing comma of an apposition belongs to no one.
        if actor.country == nil { readTrailingNation(&actor, end, limit) }
    }

    private func skipInnerHonorifics(_ start: Int, _ limit: Int, _ actor: inout Actor) -> Int {
        var index = start
        while index < limit, let match = annotations.bareMatch(.honorific, at: index) {
            index = Int(match.end)
            if index < limit, article.token(index).kind == .period, article.token(index - 1).foldedCount == 1 {
                index += 1
            }
        }
        return index
    }

    /// "الوزير فلان الفلاني (مصر)" and the like.
    private func readTrailingNation(_ actor: inout Actor, _ index: Int, _ limit: Int) {
        guard index + 2 < limit, article.token(index).kind == .openBracket, let country = countryPart(at: index + 1),
            country.range.upperBound < limit, article.token(country.range.upperBound).kind == .closeBracket
        else { return }
        actor.country = country.code
        actor.countryRange = country.range
    }

    /// Takes the office that stands after a name, with or without a comma.
    private func readTitleAfterName(_ actor: inout Actor, _ after: Int, _ limit: Int) {
        guard after < limit else { return }
        var index = after
        let kind = article.token(index).kind
        if kind == .comma || kind == .openBracket || kind == .dash { index += 1 }
        guard index < limit, !article.token(index).startsLine || index == after else { return }
        guard let title = annotations.bareMatch(.title, at: index) else { return }
        // "الأمير" and "الشيخ" after a name begin the next person.
        if annotations.bareMatch(.honorific, at: index) != nil, !continuesOffice(Int(title.end), limit) { return }
        let row = lexicon.titles[Int(title.value)]
        guard row.number == .singular else { return }
        actor.rank = row.rank
        actor.domain = row.domain
        let end = readTitle(&actor, from: title, limit)
        actor.title = index..<end
        actor.range = actor.range.lowerBound..<end
    }
}

extension Title.Number {
    /// More than one.
    var isPlural: Bool { self != .singular }
}
