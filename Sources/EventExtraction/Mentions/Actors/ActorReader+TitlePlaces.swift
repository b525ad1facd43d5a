import ArabicText
import Lexicon

/// The states and the cities within an office.
extension ActorReader {
    /// Reads the nation whose office it is, or the further ones of an office of several.
    func readNations(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        if let joint = jointNations(at: index, cursor.actor) {
            cursor.pairOfNations = cursor.pairOfNations ?? joint
            return cursor.close(at: joint.range.upperBound)
        }
        if let nation = joinedAdjective(at: index, cursor.actor) {
            add(nation.code, to: &cursor.actor)
            return cursor.skip(to: nation.end)
        }
        if cursor.isClosed, cursor.actor.organization != nil || isMansOfBody(index, cursor.actor),
            isOrigin(index, stop)
        {
            return .end
        }
        guard let country = countryPart(at: index) else { return .other }
        let clitics = annotations.at(index).first { $0.range == country.range }?.clitics ?? []
        // "السفير بالمغرب", "المبعوث لليمن": where they are posted, not whom they serve.
        let isPost =
            !clitics.isDisjoint(with: .prepositions)
            && (cursor.actor.rank == .envoy || cursor.actor.rank == .ambassador)
            && !isServed(cursor.actor, clitics, country.range.upperBound)
        if isStateOfSentence(country, clitics, isPost, cursor) { return .end }
        if cursor.actor.number.isPlural { add(country.code, to: &cursor.actor) }
        setCountry(country, clitics, isPost, &cursor.actor)
        return cursor.close(at: country.range.upperBound)
    }

    /// Whether a state behind an office is where somebody goes or meets, or the name of the next one.
    private func isStateOfSentence(
        _ country: (code: CountryCode, range: Range<Int>), _ clitics: Clitics, _ isPost: Bool, _ cursor: TitleCursor
    ) -> Bool {
        let actor = cursor.actor
        let isPlural = actor.number.isPlural
        // "رئيس البنك كلاوس فيرنر": no "like Laos".
        if clitics.contains(.and) && !isPlural || clitics.contains(.like) { return true }
        let isDiplomat = actor.rank == .envoy || actor.rank == .ambassador
        // "غادر وزير الدفاع جمهورية …": a closed office governs no noun; the state is where he goes.
        if cursor.isClosed, !cursor.wantsComplement, !isPlural, clitics.isEmpty || clitics == .to,
            annotations.match(.demonym, at: cursor.index)?.range != country.range,
            // "رئيس اللجنة الأولمبية العربية السعودية": adjectives of the body.
            cursor.body == nil && !agreesInGender(cursor.index - 1) || !isOfAdjectives(country.range),
            clitics.isEmpty || !isDiplomat && actor.country.map({ $0 != country.code }) ?? false
        {
            return true
        }
        // "يزور سفير ماليزيا السعودية", "يزور الوزير الهولندي السعودية", but "رئيس اللجنة المصرية السعودية"
        if let own = actor.country, let nation = actor.countryRange, nation.upperBound == cursor.index, !isPlural,
            clitics.isSubset(of: .the), own != country.code, annotations.bareMatch(.country, at: cursor.index) != nil,
            annotations.bareMatch(.country, at: nation.lowerBound)?.range == nation
                || nation.count == 1 && article.letters(nation.lowerBound).last != Self.taMarbuta
        {
            return true
        }
        if clitics.contains(.to), isTraveller(actor) { return true }
        // "وزراء خارجية دول الجوار بمصر": where those of many states meet.
        if clitics.contains(.inside), isPlural, leadsAnother(actor, than: country.code, before: cursor.index) {
            return true
        }
        // "زيارة وزير الدفاع الفرنسي للأردن": a second state behind a preposition is where he goes.
        guard !clitics.isDisjoint(with: [.to, .inside]), !isPost, !isPlural, let own = actor.country else {
            return false
        }
        return own != country.code && actor.rank != .advisor && actor.rank != .deputy
    }

    /// Takes a state as the one whose office it is, as the one of the body, or as a mere post or matter.
    private func setCountry(
        _ country: (code: CountryCode, range: Range<Int>), _ clitics: Clitics, _ isPost: Bool, _ actor: inout Actor
    ) {
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
    }

    /// "عمدة باريس", "سفير الرياض": a city within an office tells the state.
    func readCity(_ cursor: inout TitleCursor) -> TitleStep {
        guard let match = annotations.match(.city, at: cursor.index), match.clitics.isSubset(of: [.inside, .to])
        else { return .other }
        if isCityOfSentence(match, cursor) { return .end }
        let city = lexicon.cities[Int(match.value)]
        guard !city.isWeak || cursor.wantsComplement || !cursor.isClosed else { return .other }
        // "سفراء الحزم": an ambassador is a state's, named by its capital, not another city's.
        if cursor.actor.rank != .ambassador || !match.clitics.isEmpty || city.isCapital {
            cursor.actor.country = cursor.actor.country ?? city.country
            cursor.actor.countryRange = cursor.actor.countryRange ?? match.range
        }
        return cursor.close(at: Int(match.end))
    }

    /// Whether a city behind an office is where he is or goes, or his given name.
    private func isCityOfSentence(_ match: Annotation, _ cursor: TitleCursor) -> Bool {
        let (index, actor) = (cursor.index, cursor.actor)
        if match.clitics.contains(.inside), actor.rank != .ambassador, !isSeat(match, actor, cursor.stop) {
            return true
        }
        guard cursor.isClosed else { return false }
        // "زيارة وزير الخارجية القطري لبغداد": a city of another state behind "to" is where he goes.
        if match.clitics.contains(.to), actor.rank != .ambassador, actor.rank != .envoy,
            let own = actor.country, own != lexicon.cities[Int(match.value)].country
        {
            return true
        }
        // "الرئيس بشار …": after an office that is closed it is the given name; "زار الوزير الصربي موسكو": no office
        // governs a city by itself. So it is a name before a word of no table: "الصربي ميلان ستويانوفيتش".
        return match.clitics.isEmpty
            // "غادر سفير قبرص روما"
            && (actor.countryRange?.upperBound == index
                || annotations.traits(at: index).contains(.givenName) || isGivenNameCalledAsCity(index, 0, true)
                || isDefinite(index - 1) && !isBehindCityWord(index))
    }
}
