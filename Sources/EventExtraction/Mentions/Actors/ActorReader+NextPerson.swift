import ArabicText
import Lexicon

/// Where, with no comma, the words of the next person begin behind those of one.
extension ActorReader {
    /// "استقبل الملك محمد السادس وزير الخارجية الفرنسي جان فلان": whether the office right behind a name is that of the
    /// name behind it. "استقبل فلان وزير الدفاع علان وزير الداخلية" has each behind its name.
    func isOfNextName(_ actor: Actor, _ titled: Actor, from start: Int, _ end: Int, _ limit: Int) -> Bool {
        if let nation = titled.countryRange, nation.lowerBound > start, isSubjectBeforeOffice(actor, titled, end, limit)
        {
            return true
        }
        guard end < limit, article.token(end).kind == .arabicWord, !article.token(end).startsLine,
            // "فلان المبعوث الخاص للأمين العام علان": the name is that of the principal.
            titled.rank == .deputy || !(start + 1..<end).contains(where: { annotations.has(.title, at: $0) })
        else { return false }
        var next = Actor(range: start..<end)
        next.title = start..<end
        next.rank = titled.rank
        next.domain = titled.domain
        next.country = titled.country
        next.countryRange = titled.countryRange
        let isOfNation = titled.countryRange.map { $0.lowerBound > start } ?? false
        guard isOfNation || annotations.bareMatch(.honorific, at: end) == nil && startsName(end, limit) else {
            return false
        }
        readNameAfterTitle(&next, end, limit)
        guard let name = next.name, name.lowerBound >= end,
            // "فلان وزير السياحة الياباني وهارديب سينغ"
            annotations.word(at: name.lowerBound) >= 0 || proclitic(name.lowerBound) != .and
        else { return false }
        guard name.upperBound < limit else { return true }
        // "هاتف فلان وزير خارجية إيران علان، وزير الصحة المصري،"
        let comma = name.upperBound
        if comma + 1 < limit, article.token(comma).kind == .comma, !article.token(comma + 1).startsLine,
            let own = annotations.bareMatch(.title, at: comma + 1)
        {
            var other = Actor(range: comma + 1..<comma + 1)
            _ = readTitle(&other, from: own, limit)
            if let nation = other.country, nation != titled.country { return false }
        }
        return annotations.bareMatch(.title, at: name.upperBound) == nil
    }

    /// "استقبل محمود عباس وزير الخارجية الفرنسي أمس": whether the office of a nation behind him who receives or meets is
    /// whom he meets, as it is behind a king, and where the sentence names nobody else.
    private func isSubjectBeforeOffice(_ actor: Actor, _ titled: Actor, _ end: Int, _ limit: Int) -> Bool {
        // "الملك محمد السادس رئيس لجنة القدس", "الملك عبد الله الثاني ملك المملكة الأردنية"
        guard titled.domain != .royal,
            [.minister, .headOfGovernment, .headOfState, .deputy, .ambassador].contains(titled.rank)
        else { return false }
        if actor.throne != nil { return true }
        if let own = actor.country, let nation = titled.country, own != nation { return true }
        guard
            let verb = annotations.item(
                endingAt: actor.range.lowerBound, .trigger,
                where: {
                    let row = lexicon.triggers[Int($0.value)]
                    return row.form != .noun && (row.frame == .receive || row.frame == .meet)
                }), verb.clitics.isSubset(of: .and)
        else { return false }
        return !(end..<limit).contains { index in
            annotations.hasAny(of: Self.heads, at: index) || startsName(index, limit)
                || cue(at: index).map { Self.otherSide.contains($0.cue) } ?? false
        }
    }

    private static var heads: Categories { Categories(.title) | .honorific }
    private static let otherSide: Set<Cue> = [.counterpart, .delegation, .with]

    /// "يضم الوفد المرافق للوزير فلان المستشار في الديوان": behind whom the retinue accompanies, a name that has its own office
    /// is that of a member.
    func isMemberOfRetinue(_ actor: Actor, _ end: Int, _ limit: Int) -> Bool {
        let before = actor.range.lowerBound - 1
        return before >= 0 && actor.clitics == .to && article.letters(before).elementsEqual(Self.accompanying)
            && end < limit && annotations.bareMatch(.title, at: end) != nil
    }

    private static let accompanying = foldedWord("المرافق")

    /// "علي محمود بستيفان ديون": behind a name of the Arab world a foreign one with a preposition.
    func isCutForeigner(_ index: Int) -> Bool {
        let next = index + 1
        return annotations.word(at: index) < 0 && article.token(index).foldedCount > 3
            && proclitic(index).map { !$0.isDisjoint(with: .prepositions) } ?? false
            && annotations.cutTraits(at: index).contains([.givenName, .foreignName])
            && !annotations.traits(at: index - 1).contains(.foreignName) && annotations.traits(at: index - 1).isName
            && next < article.tokens.tokens.count && annotations.traits(at: next).contains(.foreignName)
    }

    /// "وانغ يي وسمير القاسمي", "وزير الطاقة الروسي بيوسف الشاهدي": a given name behind a proclitic, and its family.
    func isCutNameWithFamily(_ index: Int) -> Bool {
        let next = index + 1
        let cut = annotations.cutTraits(at: index)
        // "بوي با بونغ" has syllables, "ليانغ جيان" is foreign as a whole.
        guard annotations.word(at: index) < 0, article.token(index).foldedCount > 3, proclitic(index) != nil,
            cut.contains(.givenName), cut.isDisjoint(with: [.function, .foreignName]),
            next < article.tokens.tokens.count, article.token(next).kind == .arabicWord, !article.token(next).startsLine
        else { return false }
        // "الشاهدي" in no table is a family, too.
        if isDefinite(next), annotations.at(next).isEmpty, article.letters(next).last == Self.ya { return true }
        return isParticle(next)
            || annotations.traits(at: next).isName && !annotations.traits(at: next).contains(.function)
    }
}
