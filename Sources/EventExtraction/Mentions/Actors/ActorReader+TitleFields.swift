import ArabicText
import Lexicon

/// What an office deals with: fields, those abroad, regions.
extension ActorReader {
    /// "للأمن الوطني و مراقبة التراب", "والتونسيين بالخارج": further fields, told with a conjunction or a preposition.
    func readFieldsOutside(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        guard cursor.isClosed else { return .other }
        if isFieldBehindLoneAnd(index, stop, cursor.actor) { return cursor.skip(to: index + 3) }
        guard governsFields(cursor.actor) else { return .other }
        // "وزير الشؤون الخارجية والتونسيين بالخارج"
        if Self.abroad.contains(article.letters(index)) { return cursor.skip(to: index + 1) }
        // "والموريتانيين في الخارج"
        if index + 1 < stop, Self.outside.contains(article.letters(index + 1)), article.isIn(index) {
            return cursor.skip(to: index + 2)
        }
        return .other
    }

    /// "للأمن الوطني و مراقبة التراب": و written apart.
    private func isFieldBehindLoneAnd(_ index: Int, _ stop: Int, _ actor: Actor) -> Bool {
        !actor.number.isPlural && article.letters(index).elementsEqual([Self.waw]) && governsFields(actor)
            && index + 2 < stop && isDefinite(index + 2) && !isDefinite(index + 1)
            && !annotations.traits(at: index + 1).isName
            && title(at: index + 1) == nil && annotations.match(.honorific, at: index + 1) == nil
            && annotations.match(.trigger, at: index + 1) == nil
    }

    /// "المبعوث إلى منطقة الساحل", "أمير منطقة عسير": the part of a state or of the world that an office is for.
    func readRegions(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        // "المبعوث الخاص للسودان وجنوب السودان"
        if cursor.actor.rank == .envoy, annotations.item(endingAt: index, .country) != nil,
            let state = annotations.match(.country, at: index), state.clitics == .and
        {
            return cursor.close(at: Int(state.end))
        }
        if let end = cursor.actor.rank == .envoy
            ? regionServed(index, stop) : regionInCharge(index, stop, cursor.actor)
        {
            return cursor.close(at: end)
        }
        if cursor.isAtHead, isUnlistedProvince(index, of: cursor.head, stop) { return cursor.close(at: index + 1) }
        return .other
    }

    /// "وزير الخارجية والتعاون الدولي": the fields of an office, and a body that stands as one of several.
    func readFields(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        if let end = fieldApart(index, cursor.actor, cursor.isClosed, stop)
            ?? bodyAmongFields(index, cursor.actor, cursor.isClosed, stop)
        {
            return cursor.skip(to: end)
        }
        if let match = annotations.match(.organization, at: index), admits(match.clitics, cursor.isClosed) {
            setOrganization(&cursor.actor, match)
            return cursor.close(at: Int(match.end))
        }
        guard let match = annotations.match(.portfolio, at: index), match.clitics.isSubset(of: [.and, .to, .inside])
        else { return .other }
        if isNoField(match, cursor) { return .end }
        cursor.index = Int(match.end)
        // "نائب رئيس الوزراء لشؤون الطاقة": affairs are of something.
        cursor.wantsComplement = match.range.count == 1 && Self.affairs.contains(article.letters(cursor.index - 1))
        cursor.isClosed = !cursor.wantsComplement && (cursor.isClosed || isDetermined(cursor.index - 1))
        return .onward
    }

    /// Whether a word for a field is a name here, the matter of the sentence or a place.
    private func isNoField(_ match: Annotation, _ cursor: TitleCursor) -> Bool {
        let (index, actor) = (cursor.index, cursor.actor)
        if cursor.isClosed, match.clitics.isEmpty, actor.countryRange?.upperBound == index {
            // "رئيس الوزراء الباكستاني عمران خان": after a nation a field that is also a given name is the name.
            if match.range.count == 1, annotations.traits(at: index).isName { return true }
            // "وزير خارجية … الفرنسي الأمن": after the nation a bare field is the matter of the sentence.
            if !actor.number.isPlural { return true }
        }
        return match.clitics.contains(.inside) && countryFollows(index) == nil
    }

    private static let affairs = WordSet(["لشؤون", "لشئون", "شؤون", "شئون", "وشؤون", "وشئون"])
    private static let abroad = WordSet(["بالخارج", "بالمهجر"])
    private static let outside = WordSet(["الخارج", "المهجر"])
}
