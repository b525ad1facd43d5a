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

    /// "وزير الخارجية الأمريكي رئيس الحكومة اللبنانية": after a nation the office of another one is the next person's.
    func isOfAnotherNation(_ office: Annotation, _ actor: Actor) -> Bool {
        guard let own = actor.country, actor.countryRange?.upperBound == Int(office.start) else { return false }
        var index = Int(office.end)
        if annotations.match(.portfolio, at: index) != nil || annotations.match(.institution, at: index) != nil {
            index += 1
        }
        guard let nation = annotations.match(.demonym, at: index), nation.clitics == .the else { return false }
        return lexicon.demonyms[Int(nation.value)].code != own
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
            !lexicon.demonyms[Int(second.value)].isWeak
        else { return nil }
        return (code, index..<Int(second.end))
    }

    /// "وزير الدولة بوزارة الخارجية بجمهورية ألمانيا": a minister of state serves in a ministry whose nation follows.
    func isMinistryOfState(_ ministry: Annotation, _ head: Annotation, _ stop: Int) -> Bool {
        guard Int(head.end) == Int(ministry.start), article.letters(Int(head.end) - 1).elementsEqual(Self.state) else {
            return false
        }
        if annotations.bareMatch(.portfolio, at: Int(ministry.end)) != nil { return true }
        return (Int(ministry.end)..<max(Int(ministry.end), min(stop, Int(ministry.end) + 4))).contains {
            countryPart(at: $0) != nil
        }
    }

    private static let state = foldedWord("الدولة")
}
