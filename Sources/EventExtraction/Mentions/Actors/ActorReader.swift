import ArabicText
import Lexicon

/// Reads mentions of persons by the grammar of titles and names:
/// honorific* + office + (nation, body) + honorific* + name, or name + comma + office.
struct ActorReader {
    let article: Article
    let lexicon: Lexicon
    let annotations: Annotations
    let landmarks: Landmarks

    init(article: Article) {
        self.article = article
        landmarks = Landmarks(article)
        lexicon = article.lexicon
        annotations = article.annotations
    }

    static var alef: UInt8 { FoldedLetter.arabic(0x627) }
    static var lam: UInt8 { FoldedLetter.arabic(0x644) }
    static var waw: UInt8 { FoldedLetter.arabic(0x648) }
    static var ya: UInt8 { FoldedLetter.arabic(0x64A) }
    static var ta: UInt8 { FoldedLetter.arabic(0x62A) }
    static var nun: UInt8 { FoldedLetter.arabic(0x646) }
    static var taMarbuta: UInt8 { FoldedLetter.arabic(0x647) }
    static var sin: UInt8 { FoldedLetter.arabic(0x633) }
    static let maxTitleTokens = 18
    /// "لدى": accredited with.
    static let with = foldedWord("لدى")

    /// All mentions of a sentence in order, not overlapping.
    func actors(in range: Range<Int>) -> [Actor] {
        var result: [Actor] = []
        var index = range.lowerBound
        /// Past the first word of a list of those present.
        var isListing = false
        while index < range.upperBound {
            if let cue = cue(at: index)?.cue, cue.opensAttendance, !annotations.has(.honorific, at: index) {
                isListing = true
            }
            guard isListing || mayOpen(index) || annotations.has(.city, at: index) else {
                index += 1
                continue
            }
            if let city = annotations.match(.city, at: index), city.range.count > 1 {
                // "ريو دي جانيرو" holds no person called "دي جانيرو", "بأديس أبابا" none called باديس.
                index = Int(city.end)
                continue
            }
            if let end = namedPlace(at: index, limit: range.upperBound) {
                index = end
                continue
            }
            var found = actor(at: index, limit: range.upperBound)
            if found == nil, isListing { found = listedName(index, range.upperBound) }
            if let actor = found {
                if let holders = shared(actor, limit: range.upperBound), let last = holders.last {
                    result.append(contentsOf: holders)
                    index = last.range.upperBound
                    continue
                }
                result.append(actor)
                index = max(actor.range.upperBound, index + 1)
                while let last = result.last,
                    let next = joinedNation(after: last, limit: range.upperBound)
                        ?? joinedState(after: last, limit: range.upperBound)
                        ?? (last.range == actor.range
                            ? secondOfDual(after: last, limit: range.upperBound) : nil)
                {
                    result.append(next)
                    index = next.range.upperBound
                }
            } else {
                index += 1
            }
        }
        return result
    }

    // MARK: One mention

    /// "استقبل دولة فؤاد السنيورة رئيس الوزراء": the honour of heads of government, which is also the word for a state, before a name.
    private func isPremierHonoured(_ index: Int, _ limit: Int) -> Bool {
        let next = index + 1
        return next < limit && article.letters(index).elementsEqual(Self.honourOfPremiers)
            && annotations.traits(at: next).contains(.givenName) && !annotations.has(.country, at: next)
            && !annotations.has(.city, at: next) && startsName(next, limit)
    }

    private static let honourOfPremiers = foldedWord("دولة")

    private static var openers: Categories { Categories(.title) | .honorific | .fullName | .month }
    private static var heads: Categories { Categories(.title) | .honorific }

    /// Whether a word may begin an actor; most do not, and that is told without looking at what follows them.
    private func mayOpen(_ index: Int) -> Bool {
        if annotations.hasAny(of: Self.openers, at: index) || isPremierHonoured(index, article.tokens.tokens.count) {
            return true
        }
        if let cue = cue(at: index)?.cue {
            // Of the words of a sentence's frame few do; a particle may open a name.
            if cue == .counterpart || cue == .delegation || isParticle(index) || isForeignAnn(index) {
                return true
            }
        }
        return annotations.word(at: index) < 0 ? mayOpenUnknown(index) : mayOpenKnown(index)
    }

    /// Whether a word may that only tables know which open no actor: as a name, or as "آن".
    private func mayOpenKnown(_ index: Int) -> Bool {
        annotations.traits(at: index).isName
            && (isForeignAnn(index) || startsName(index, article.tokens.tokens.count) || isFamilyAsFirstName(index))
            || isSyllableBeforeOffice(index)
    }

    /// Whether a word that no table knows may: a name behind a proclitic, or one that an office after it or a word of
    /// leading before it makes a name.
    private func mayOpenUnknown(_ index: Int) -> Bool {
        annotations.cutTraits(at: index).isName
            || (!annotations.hasAny(at: index) || annotations.at(index).allSatisfy(isCutVillage))
                && isBeforeOffice(index) && !isDefinite(index)
            || isLed(index)
    }

    /// "برئاسة فلان": whether a word of leading ends right before a token.
    private func isLed(_ index: Int) -> Bool { landmarks.endsOfLeading.contains(index) }

    private func isMembership(endingAt end: Int) -> Bool {
        annotations.item(endingAt: end, .cue) { lexicon.cues[Int($0.value)] == .consisting } != nil
    }

    /// The mention that begins at a token, if one does.
    func actor(at start: Int, limit: Int) -> Actor? {
        guard article.token(start).kind == .arabicWord, mayOpen(start) else { return nil }
        if let cue = cue(at: start), cue.cue == .counterpart || cue.cue == .delegation {
            // "فريق يضم ممثلين عن البنك الدولي": members of what is told, no delegation of their own.
            if cue.cue == .delegation, !isDefinite(start), isMembership(endingAt: start) { return nil }
            return special(cue.cue, start, cue.end, cue.clitics, limit)
        }
        if !annotations.hasAny(of: Self.heads, at: start), !startsName(start, limit), !isPremierHonoured(start, limit),
            annotations.word(at: start) >= 0 || !isLed(start)
        {
            return cutName(start, limit) ?? introducedName(start, limit)
        }
        var actor = Actor(range: start..<start)
        var index = start
        index = skipHonorifics(index, limit, &actor)
        let hasHonorific = index > start
        if let title = titleMatch(at: index, isFirst: index == start) {
            // "مجلس النواب", "مجلس الوزراء": members in a body's name.
            if index == start, lexicon.titles[Int(title.value)].number == .plural,
                isAfterInstitution(start)
            {
                return nil
            }
            if isAdjectiveOfBody(title) { return nil }
            if index == start { actor.clitics = title.clitics }
            if isGuest(index), index > start || !isOfNation(Int(title.end)) { return nil }
            let row = lexicon.titles[Int(title.value)]
            actor.number = row.number
            actor.rank = row.rank
            actor.domain = row.domain
            // "متحدثة باسم المفوضة فلانة": the name is hers for whom somebody speaks.
            if row.rank == .spokesperson, !isDefinite(index), cue(at: Int(title.end))?.cue == .onBehalf { return nil }
            let end = readTitle(&actor, from: title, limit)
            actor.title = index..<end
            index = end
            actor.range = start..<index
            readNameAfterTitle(&actor, index, limit)
            if isMissionOfSovereign(actor) { return nil }
            return envoyHimself(actor, limit) ?? actor
        }
        // A name without an office before it.
        let isLeader = isLed(start)
        if !hasHonorific, !startsName(start, limit), !isLeader || annotations.word(at: start) >= 0 {
            return cutName(start, limit) ?? introducedName(start, limit)
        }
        // "حكومة فلان": whose it is; he himself is not spoken of.
        if actor.clitics.isEmpty, isAfterInstitution(start) { return nil }
        guard let end = nameEnd(from: index, limit: limit, isStrong: hasHonorific || isLeader) else {
            return hasHonorific ? sovereign(actor, start..<index) : nil
        }
        if !hasHonorific, end - index < 2 { return nil }
        actor.name = index..<end
        actor.range = start..<end
        if index == start { actor.clitics = [] }
        readTitleAfterName(&actor, end, limit)
        if !hasHonorific && actor.title == nil {
            // A bare name counts when its first word is a given name and the rest looks like one.
            guard startsName(index, limit) || isLeader else { return nil }
        }
        return actor
    }

    /// The proclitic of one letter that a word begins with.
    func proclitic(_ index: Int) -> Clitics? {
        switch article.letters(index).first {
        case Self.waw: .and
        case FoldedLetter.arabic(0x641): .then
        case FoldedLetter.arabic(0x628): .inside
        case Self.lam: .to
        case FoldedLetter.arabic(0x643): .like
        default: nil
        }
    }

    func cue(at index: Int) -> (cue: Cue, end: Int, clitics: Clitics)? {
        guard let match = annotations.match(.cue, at: index) else { return nil }
        return (lexicon.cues[Int(match.value)], Int(match.end), match.clitics)
    }

    // MARK: Honorifics

    private static let thrones = WordSet(["ملك", "ملكة", "سلطان", "إمبراطور", "إمبراطورة", "بابا"])

    /// Moves past honorifics; the first may carry proclitics.
    func skipHonorifics(_ start: Int, _ limit: Int, _ actor: inout Actor) -> Int {
        var index = start
        while index < limit {
            if isPremierHonoured(index, limit) {
                actor.isDignitary = true
                index += 1
                continue
            }
            guard let match = annotations.match(.honorific, at: index),
                index == start || match.clitics.isEmpty || match.clitics == .the
            else { break }
            let kind = lexicon.honorifics[Int(match.value)].kind
            if index == start { actor.clitics = match.clitics }
            // "قداسة البابا": the office may be the phrase's last word.
            if let office = annotations.match(.country, at: index)
                ?? annotations.match(.country, at: Int(match.end) - 1), actor.country == nil,
                lexicon.countries[Int(office.value)].kind == .office
            {
                // "البابا فرنسيس": who bears the honour speaks for one state.
                actor.country = lexicon.countries[Int(office.value)].code
                actor.isDignitary = true
            }
            if kind == .royal || kind == .courtesy { actor.isDignitary = true }
            // An office that is also an honorific (الملك, الأمير) stays an office when it governs something.
            if let title = titleMatch(at: index, isFirst: index == start), title.end > match.end { break }
            if title(at: index) != nil, Int(match.end) < limit, countryPart(at: Int(match.end)) != nil {
                break
            }
            index = pastBranch(Int(match.end), match, limit)
            if Self.thrones.contains(article.letters(index - 1).withoutClitics) { actor.throne = index - 1..<index }
            // "سعادة السفير": the office at the end of the phrase is his, not part of the courtesy.
            if match.range.count > 1, kind == .courtesy, let title = title(at: index - 1),
                lexicon.titles[Int(title.value)].domain != .royal
            {
                return index - 1
            }
            // "د." and "م." are abbreviations; the point belongs to them.
            if index < limit, article.token(index).kind == .period,
                article.token(index - 1).foldedCount == 1
            {
                index += 1
            }
        }
        return index
    }

    /// "مساعد بن محمد", "الدكتور أمين الجميل": an office that is also a given name, before a particle or a family name.
    func isGivenNameOfOffice(_ index: Int) -> Bool {
        guard let match = annotations.match(.title, at: index), match.range.count == 1 else {
            return annotations.traits(at: index).contains(.givenName) && isBeforeParticle(index)
        }
        let traits = match.clitics.isEmpty ? annotations.traits(at: index) : annotations.cutTraits(at: index)
        guard traits.contains(.givenName), !match.clitics.contains(.the) else { return false }
        if isBeforeParticle(index) { return true }
        let next = index + 1
        guard next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            !article.token(next).startsLine, !annotations.traits(at: next).contains(.function)
        else { return false }
        // "سلطان سليم": a ruler is of a state.
        if Self.sultan.contains(article.letters(index)), annotations.traits(at: next).contains(.givenName) {
            return !annotations.hasAny(of: Self.realms, at: next)
        }
        if isGivenNameBeforeAnother(index, next) { return true }
        guard isDefinite(next), annotations.traits(at: next).contains(.surname) else { return false }
        return annotations.at(next).allSatisfy {
            switch $0.category {
            case .title, .honorific, .institution, .portfolio, .organization, .country, .venue: false
            case .city: lexicon.cities[Int($0.value)].isWeak
            default: true
            }
        }
    }

    /// "مساعد محمد العتيقي": an assistant is of an office, not of a man called by his first name.
    private func isGivenNameBeforeAnother(_ index: Int, _ next: Int) -> Bool {
        guard next + 1 < article.tokens.tokens.count, Self.calledAssistant.contains(article.letters(index)),
            annotations.traits(at: next).contains(.givenName),
            !annotations.hasAny(of: Self.governed, at: next),
            case let last = next + 1, article.token(last).kind == .arabicWord, !article.token(last).startsLine
        else { return false }
        return isDefinite(last) || annotations.traits(at: last).isName || isParticle(last)
    }

    private static let calledAssistant = WordSet(["مساعد", "ومساعد"])
    private static var governed: Categories {
        Categories(.title) | .honorific | .institution | .portfolio | .organization | .country | .city
    }

    private static let sultan = WordSet(["سلطان"])
    private static var realms: Categories { Categories(.country) | .city }

    func title(at index: Int) -> Annotation? { annotations.match(.title, at: index) }

    /// "مؤتمر صحفي": the adjective is no journalist.
    private func isOfPressConference(_ index: Int) -> Bool {
        index > 0
            && annotations.contains(.cue, at: index - 1) {
                lexicon.cues[Int($0.value)] == .pressConference && Int($0.end) > index
            }
    }

    /// A title that may begin a mention; inside one, only without proclitics.
    func titleMatch(at index: Int, isFirst: Bool) -> Annotation? {
        guard index < article.tokens.tokens.count else { return nil }
        if isGivenNameOfOffice(index) || isOfPressConference(index) { return nil }
        return isFirst ? annotations.match(.title, at: index) : annotations.bareMatch(.title, at: index)
    }
}
