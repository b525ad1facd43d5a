import ArabicText
import Lexicon

/// Nations within an office: whose it is, and where the office of the next person begins.
extension ActorReader {
    /// Whether a nation's adjective says of which state the body right before it is.
    func isOfBody(_ nation: Range<Int>, _ actor: Actor) -> Bool {
        guard let known = actor.countryRange, known.upperBound == nation.lowerBound, !actor.number.isPlural,
            let adjective = annotations.match(.demonym, at: nation.lowerBound), adjective.clitics == .the,
            annotations.match(.demonym, at: known.lowerBound)?.range != known,
            let body = annotations.match(.organization, at: known.lowerBound)
        else { return false }
        return body.range == known
    }

    /// "وزير الخارجية الأمريكي رئيس الحكومة اللبنانية", "المدير العام للأمن المغربي مدير وكالة المخدرات الأمريكية": after a nation the
    /// office of another one is the next person's.
    func isOfAnotherNation(_ office: Annotation, _ actor: Actor, _ stop: Int) -> Bool {
        guard let own = actor.country, isBehindNation(office, actor) else { return false }
        var index = Int(office.end)
        let end = min(stop, index + Self.reachOfNation)
        while index < end {
            // "مجلس الشيوخ": members in the name of a chamber.
            if let body = annotations.match(.institution, at: index), body.range.count > 1 {
                index = Int(body.end)
                continue
            }
            guard article.token(index).kind == .arabicWord, !article.token(index).startsLine,
                index == Int(office.end) || isDetermined(index) || !annotations.traits(at: index).isName,
                !annotations.hasAny(of: Self.nextParts, at: index), !isFunction(index)
            else { return false }
            if let nation = annotations.match(.demonym, at: index), nation.clitics == .the {
                return lexicon.demonyms[Int(nation.value)].code != own
            }
            // "الرئيس العراقي وزير خارجية فنلندا"
            if let state = annotations.bareMatch(.country, at: index) {
                return lexicon.countries[Int(state.value)].code != own
            }
            index += 1
        }
        return false
    }

    /// Whether an office stands right behind the nation or the state of the one before it.
    private func isBehindNation(_ office: Annotation, _ actor: Actor) -> Bool {
        actor.countryRange?.upperBound == Int(office.start)
            && (annotations.item(endingAt: Int(office.start), .demonym) != nil
                || annotations.item(endingAt: Int(office.start), .country) != nil)
    }

    private static var nextParts: Categories { Categories(.trigger) | .honorific | .title }

    /// A word of the sentence's frame; nouns are not.
    private func isFunction(_ index: Int) -> Bool {
        annotations.contains(.function, at: index) { lexicon.functionWords[Int($0.value)] != .noun }
    }

    /// Words of an office before its nation: "رئيس لجنة العلاقات الخارجية بمجلس الشيوخ الإيطالي".
    private static let reachOfNation = 7

    /// "الرئيس التونسي رئيسة بعثة …", "وزير التعليم الكويتي مدير المكتب …", "وزير الزراعة الأردني ممثل منظمة …": behind the nation of an
    /// office one of the other gender, the head of an office that no minister is, or one of a body of many states is the next person's.
    func isNextPersons(_ office: Annotation, _ actor: Actor, _ head: Annotation) -> Bool {
        guard isBehindNation(office, actor), actor.number == .singular else { return false }
        let row = lexicon.titles[Int(office.value)]
        if row.isFeminine != lexicon.titles[Int(head.value)].isFeminine { return true }
        switch actor.rank {
        case .headOfState, .crown, .headOfGovernment, .minister: break
        default: return false
        }
        switch row.rank {
        case .director, .secretaryGeneral, .business: return true
        case .envoy: return isOfManyStates(Int(office.end))
        case .presidentGeneric: return actor.rank == .minister && isOfManyStates(Int(office.end))
        default: return false
        }
    }

    /// Whether a word is written with a final ه, which folding makes one with ة.
    func isHis(_ index: Int) -> Bool {
        article.token(index).foldedCount > 4 && !isDefinite(index) && article.endsInHa(index)
    }

    /// "رئيس حكومتها فلان", "رئيس وزرائه": an office that its pronoun makes definite.
    func isOfTheirs(_ index: Int) -> Bool {
        isHis(index)
            || article.token(index).foldedCount > 4 && article.letters(index).hasSuffix(Self.hers)
                && !isDefinite(index)
    }

    private static let hers = foldedWord("ها")

    /// "أوفد الرئيس العراقي مبعوثا خاصا": an indefinite accusative goes on with no office that is closed.
    func isObject(_ index: Int) -> Bool {
        article.letters(index).last == Self.alef && article.token(index).foldedCount > 4 && !isDefinite(index)
    }

    /// Offices that are never held beside a throne.
    func isOfHousehold(_ rank: Title.Rank) -> Bool {
        switch rank {
        case .advisor, .director, .spokesperson, .ambassador, .envoy, .secretaryGeneral: true
        default: false
        }
    }

    /// "استقبل وزير الداخلية السفير الأمريكي": an office with the article and a nation is another's than the one before it.
    func isOfNation(_ office: Annotation) -> Bool {
        guard isDefinite(Int(office.start)), office.range.count == 1,
            let nation = annotations.match(.demonym, at: Int(office.end)), nation.clitics == .the
        else { return false }
        switch lexicon.titles[Int(office.value)].rank {
        case .ambassador, .envoy, .minister, .presidentGeneric, .headOfState, .headOfGovernment, .deputy: break
        default: return false
        }
        return !lexicon.demonyms[Int(nation.value)].isWeak
    }

    /// Two adjectives of nations side by side, in the name of what two states have together.
    func jointNations(at index: Int, _ actor: Actor) -> (code: CountryCode, range: Range<Int>)? {
        guard actor.country == nil, !actor.number.isPlural,
            let first = annotations.match(.demonym, at: index), first.clitics == .the,
            let second = annotations.match(.demonym, at: Int(first.end)), second.clitics == .the,
            case let code = lexicon.demonyms[Int(first.value)].code,
            code != lexicon.demonyms[Int(second.value)].code,
            !lexicon.demonyms[Int(second.value)].isWeak,
            // "يزور وزير الدفاع الأمريكي السعودية"
            annotations.bareMatch(.country, at: Int(second.start)) == nil
                || article.letters(index).last == Self.taMarbuta
        else { return nil }
        return (code, index..<Int(second.end))
    }

    /// "وزير الدولة بوزارة الخارجية بجمهورية ألمانيا": a minister of state serves in a ministry whose nation follows.
    func isMinistryOfState(_ ministry: Annotation, _ head: Annotation, _ stop: Int) -> Bool {
        let isOfState =
            Int(head.end) == Int(ministry.start) && article.letters(Int(head.end) - 1).elementsEqual(Self.state)
        // "مساعد الوزير للشؤون السياسية بوزارة الخارجية التشادية", "وكيل أول بوزارة …"
        // "رئيس لجنة الشؤون الخارجية بالجمعية الوطنية لكوريا"
        guard
            isOfState || lexicon.titles[Int(head.value)].rank == .deputy
                || Self.chambers.contains(word(of: ministry))
        else { return false }
        if isOfState, annotations.bareMatch(.portfolio, at: Int(ministry.end)) != nil { return true }
        return (Int(ministry.end)..<max(Int(ministry.end), min(stop, Int(ministry.end) + 4))).contains {
            countryPart(at: $0) != nil
        }
    }

    /// "بمجلس": a lone preposition before a word without the article is cut, too.
    private func word(of body: Annotation) -> FoldedLetters {
        let letters = article.letters(Int(body.start))
        return body.clitics == .inside ? letters.dropFirst().withoutClitics : letters.withoutClitics
    }

    static let state = foldedWord("الدولة")
    private static let chambers = WordSet(["مجلس", "برلمان", "جمعية", "كونغرس", "كونجرس", "كنيست", "بوندستاغ"])

    /// "وزيرا خارجية البلدين فلان وعلان … اللجنة المغربية الموريتانية": the two nations that the sentence names side by side.
    func nationsOfBoth(_ title: Range<Int>, _ limit: Int) -> [CountryCode] {
        guard let last = title.last, Self.both.contains(article.letters(last)) else { return [] }
        for index in max(0, title.lowerBound - Self.reachOfBoth)..<min(limit - 1, title.upperBound + Self.reachOfBoth) {
            // "اللجنة المشتركة بين مصر والأردن … برئاسة وزيري خارجية البلدين"
            if index > 0, cue(at: index - 1)?.cue == .between, let first = annotations.bareMatch(.country, at: index),
                Int(first.end) < limit, let second = annotations.match(.country, at: Int(first.end)),
                second.clitics == .and
            {
                return [first, second].map { lexicon.countries[Int($0.value)].code }
            }
            guard let first = annotations.match(.demonym, at: index), Int(first.end) < limit,
                let second = annotations.match(.demonym, at: Int(first.end)),
                case let (one, other) = (lexicon.demonyms[Int(first.value)], lexicon.demonyms[Int(second.value)]),
                one.code != other.code, !other.isWeak
            else { continue }
            return [one.code, other.code]
        }
        return []
    }

    private static let both = WordSet(["البلدين", "البلدان", "الدولتين", "الجانبين", "الطرفين"])

    /// Words from an office of both countries to where they are named.
    private static let reachOfBoth = 24

    /// "وزراء خارجية كل من مصر والأردن", "وزراء الري في السودان، مصر وإثيوبيا": past what leads to the next state of a list.
    func nationsListed(at index: Int, _ stop: Int, _ actor: Actor) -> Int? {
        guard index + 1 < stop else { return nil }
        if article.token(index).kind == .comma {
            guard actor.countryRange != nil, annotations.item(endingAt: index, .country) != nil,
                let state = annotations.bareMatch(.country, at: index + 1), Int(state.end) < stop
            else { return nil }
            let next = article.token(Int(state.end)).kind == .comma ? Int(state.end) + 1 : Int(state.end)
            return next < stop && annotations.match(.country, at: next) != nil ? index + 1 : nil
        }
        let each = article.isIn(index) ? index + 1 : index
        guard each + 2 < stop, article.letters(each).elementsEqual(Self.each),
            article.isFrom(each + 1), countryPart(at: each + 2) != nil
        else { return nil }
        return each + 2
    }

    private static let each = foldedWord("كل")
}
