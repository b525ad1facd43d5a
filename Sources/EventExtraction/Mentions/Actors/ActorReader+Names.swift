import ArabicText
import Lexicon

/// The grammar of personal names: given names, fathers, families, particles, transliterations.
extension ActorReader {
    /// Whether a bare name may begin here: a given name, not a word of another kind.
    func startsName(_ index: Int, _ limit: Int) -> Bool {
        if isPrepositionAla(index) || isSoThat(index) { return false }
        if annotations.bareMatch(.fullName, at: index) != nil { return true }
        // "بأديس أبابا": a city of two words behind its preposition.
        if let city = annotations.match(.city, at: index), city.range.count > 1,
            !city.clitics.isDisjoint(with: .prepositions)
        {
            return false
        }
        let traits = annotations.traits(at: index)
        guard traits.contains(.givenName) || traits.contains(.foreignName) || isParticle(index) else {
            return false
        }
        // "أيده الله", "حفظه الله" are wishes.
        if annotations.contains(.function, at: index, where: { $0.range.count > 1 }) {
            return false
        }
        return !traits.contains(.function) && !isOtherWord(index)
    }

    func isBeforeParticle(_ index: Int) -> Bool {
        index + 1 < article.tokens.tokens.count && isParticle(index + 1)
    }

    func isParticle(_ index: Int) -> Bool {
        guard let match = annotations.bareMatch(.cue, at: index) else { return false }
        return match.range.count == 1 && lexicon.cues[Int(match.value)] == .nameParticle && !isSoThat(index)
    }

    /// A word that the tables know as something else than a name.
    ///
    /// - Parameter afterHonorific: cities are named after persons too; after an honorific it is the person.
    func isOtherWord(_ index: Int, afterHonorific: Bool = false) -> Bool {
        for match in annotations.at(index) {
            switch match.category {
            case .title where isGivenNameOfOffice(index): continue
            case .title where match.clitics == .inside && isOfficeMet(index): return true
            case .portfolio
            where match.range.count == 1 && annotations.traits(at: index).contains(.givenName)
                && isBeforeFamilyName(index):
                // "عمران خان"
                continue
            case .weekday: if match.clitics.isEmpty, isDefinite(index) { return true }
            case .title, .honorific, .organization, .portfolio: if match.clitics.isEmpty { return true }
            case .dateWord:
                // "الوزير صباح اليوم" is no person called صباح.
                if match.clitics.isEmpty,
                    !annotations.traits(at: index).contains(.givenName) || isBeforeDay(index)
                {
                    return true
                }
            case .month: if match.range.count > 1 { return true }
            case .country:
                // جورجيا ميلوني
                if afterHonorific, annotations.traits(at: index).contains(.givenName), isBeforeFamilyName(index) {
                    continue
                }
                if match.clitics.isEmpty, lexicon.countries[Int(match.value)].kind != .weak { return true }
            case .city where match.range.count > 1 && match.clitics.isEmpty:
                if !afterHonorific { return true }
            // "بأديس أبابا", though باديس is a name.
            case .city where match.range.count > 1 && match.clitics == .inside: return true
            case .city:
                if match.clitics.isEmpty, !lexicon.cities[Int(match.value)].isWeak,
                    !annotations.traits(at: index).contains(.givenName)
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

    private static var days: Categories { Categories(.dateWord) | .weekday }

    private func isBeforeDay(_ index: Int) -> Bool {
        index + 1 < article.tokens.tokens.count && annotations.hasAny(of: Self.days, at: index + 1)
    }

    /// Whether a family name of some table follows.
    private func isBeforeFamilyName(_ index: Int) -> Bool {
        let next = index + 1
        return next < article.tokens.tokens.count && !article.token(next).startsLine
            && annotations.traits(at: next).contains(.surname)
            && !annotations.traits(at: next).contains(.function)
    }

    /// "جون كيري تداعيات الاتفاق": after a whole name an unknown word that governs a definite one is the sentence going on.
    private func isConstruct(_ index: Int, after units: Int) -> Bool {
        let next = index + 1
        guard units > 0, next < article.tokens.tokens.count, !annotations.traits(at: index).isName,
            !isDefinite(index),
            isDefinite(next), !annotations.traits(at: next).isName, article.letters(next).last != Self.ya,
            // "… لوند المدير", "… لوند الثلاثاء": what follows is no complement.
            !annotations.hasAny(of: Self.noComplements, at: next),
            // "فلانة لوبيز أورتوندو اليوم", but "يلتقي فلان بعلان اليوم".
            !annotations.has(.dateWord, at: next) || !annotations.cutTraits(at: index).isEmpty
        else { return false }
        let last = annotations.traits(at: index - 1)
        return units > 1 || last.contains([.foreignName, .surname]) && !last.contains(.givenName)
    }

    private static var noComplements: Categories { Categories(.title) | .honorific | .demonym | .weekday }
    static var ofOffice: Categories { Categories(.portfolio) | .demonym | .country }

    /// "اجتمع فلان بوزير الخارجية": بوزير is a family too, but not before what an office is of.
    private func isOfficeMet(_ index: Int) -> Bool {
        guard let office = annotations.match(.title, at: index), office.clitics == .inside else {
            return false
        }
        let next = Int(office.end)
        return next < article.tokens.tokens.count
            && (office.range.count > 1
                || annotations.hasAny(of: Self.ofOffice, at: next))
    }

    /// "عبد الستار": a given name of two words.
    private func isServant(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let first = article.letters(index - 1)
        return first.elementsEqual(Self.servant)
            || proclitic(index - 1) != nil && first.dropFirst().elementsEqual(Self.servant)
    }

    private static let servant = foldedWord("عبد")

    private func isOglu(_ index: Int) -> Bool {
        Self.oglu.contains { article.letters(index).elementsEqual($0) }
    }

    private static let oglu = ["أوغلو", "أوغلي", "أوغلى"].map { foldedWord($0) }

    func isMultilateral(_ index: Int) -> Bool {
        guard let match = annotations.match(.cue, at: index) else { return false }
        return lexicon.cues[Int(match.value)] == .multilateral
    }

    /// A word of no name table that another table knows, proclitics included: it ends a name.
    func endsName(_ index: Int) -> Bool {
        for match in annotations.at(index) {
            switch match.category {
            case .topic, .boilerplate, .outlet, .number: continue
            case .scope, .venue: if match.range.count == 1, !match.clitics.isEmpty { continue }
            case .cue: if lexicon.cues[Int(match.value)] == .nameParticle { continue }
            case .weekday: if match.clitics.isEmpty, Self.namesOfDays.contains(article.letters(index)) { continue }
            case .city: if lexicon.cities[Int(match.value)].isWeak { continue }
            case .demonym:
                if match.clitics.isEmpty, lexicon.demonyms[Int(match.value)].isWeak { continue }
            case .country: if lexicon.countries[Int(match.value)].kind == .weak { continue }
            default: break
            }
            return true
        }
        return false
    }

    /// Without their article these are given and family names: "خميس الجهيناوي", "مهدي جمعة".
    private static let namesOfDays = WordSet(["خميس", "جمعة"])

    /// "زارت الوزيرة صوفي لامبير عمان"
    private func isCapital(_ index: Int) -> Bool {
        annotations.bareMatch(.city, at: index).map { lexicon.cities[Int($0.value)].isCapital } ?? false
    }

    /// "غادر الوزير هارديب سينغ بوري إسلام آباد", "زار رئيس الوزراء رام الله"; a city may be called as a man, "صباح الأحمد".
    private func isCityOfWords(_ index: Int) -> Bool {
        guard let match = annotations.bareMatch(.city, at: index), match.range.count > 1 else { return false }
        let city = lexicon.cities[Int(match.value)]
        let traits = annotations.traits(at: index)
        return city.isCapital || !city.isWeak && (!traits.isName || traits.contains(.foreignName))
    }

    /// Where the name that begins at a token ends; nil when there is none.
    ///
    /// - Parameters:
    ///   - isStrong: an office or an honorific stands before it, so an unknown word may be a name.
    ///   - isCut: the first word is a particle behind a proclitic ("وعبد الله").
    func nameEnd(from start: Int, limit: Int, isStrong: Bool, isCut: Bool = false) -> Int? {
        guard start < limit else { return nil }
        var index = start
        var units = 0
        var lastGood = start
        if let match = annotations.bareMatch(.fullName, at: start), Int(match.end) <= limit {
            index = Int(match.end)
            units = match.range.count
            lastGood = index
        }
        if isStrong, let end = familyFirstEnd(from: start, limit: limit) { return end }
        if isStrong, index == start, isGivenNameOfTwo(start), start + 1 < limit {
            index = start + 2
            units = 1
            lastGood = index
        }
        var sawFamilyArticle = false
        var afterParticle = false
        /// A chain of fathers by بن takes further names only with it.
        var isPatronymic = false
        var unknown = 0
        while index < limit, units < 7 {
            let token = article.token(index)
            if token.kind == .dash, index > start, !token.spaced, index + 1 < limit,
                !article.token(index + 1).spaced
            {
                index += 1
                afterParticle = true
                continue
            }
            guard token.kind == .arabicWord, index == start || !token.startsLine, !token.hasTanwin else {
                break
            }
            if units == 1, isCalledLeader(index, limit) {
                units += 1
                index += 1
                continue
            }
            if isCut && index == start || isParticle(index)
                || isLa(index, afterParticle: afterParticle || units > 0 && isStrong)
            {
                if units > 0, article.token(index).foldedCount == 2,
                    annotations.word(at: index) == article.wordBin
                {
                    isPatronymic = true
                }
                index += 1
                if units > 0, isOglu(index - 1) {
                    // داود أوغلو: the particle that stands last.
                    lastGood = index
                    units += 1
                    continue
                }
                if units > 0, isLastSyllable(index - 1, limit) {
                    // "تشانغ ليانغ بو،": a syllable of the name, no particle before a family.
                    lastGood = index
                    break
                }
                afterParticle = true
                continue
            }
            if let end = familyEnd(from: index, limit, after: units) {
                units += 1
                index = end
                lastGood = end
                afterParticle = false
                continue
            }
            if units > 0, isDefinite(index), let match = annotations.bareMatch(.number, at: index),
                lexicon.numbers[Int(match.value)].isOrdinal, match.range.count == 1, isRegnal(index, nameFrom: start)
            {
                // محمد السادس, عبد الله الثاني بن الحسين: only a father's name may follow.
                index += 1
                lastGood = index
                units += 1
                guard index < limit, isParticle(index) else { break }
                continue
            }
            if !afterParticle,
                isConstruct(index, after: units) || isPastFamily(index, units)
                    || units >= 2 && (isCutNameWithFamily(index) || isCutForeigner(index))
            {
                break
            }
            if units > 0, isOfficeMet(index) { break }
            // "الرئيس الإريتري الأراضي الإثيوبية"
            if cue(at: index)?.cue == .territory { break }
            if isThirdSyllable(index, from: start, after: units) {
                units += 1
                index += 1
                lastGood = index
                break
            }
            guard isNameWord(index, units, afterParticle, sawFamilyArticle, isStrong) else { break }
            if !annotations.traits(at: index).isName { unknown += 1 }
            if !afterParticle, isPatronymic, !isDefinite(index),
                !annotations.traits(at: index).contains(.surname), !isClosingFamily(index, limit)
            {
                break
            }
            // An Arabic name of two known words is complete; a third that some table knows is the sentence going on.
            if !afterParticle, units >= 2, !annotations.traits(at: index).isName, !isDefinite(index),
                unknown < units,
                units > 2 || isPatronymic || annotations.word(at: index) >= 0,
                !(isPatronymic && isClosingFamily(index, limit)), !isUnknownBeforeMark(index, units),
                !isFamilyCalledAsVerb(index, units), !isNamedAfterDay(index, units)
            {
                break
            }
            // "الحبيب المالكي": a given name may have the article too.
            // and "عبد الستار" is one.
            if isDefinite(index), units > 0 || !annotations.traits(at: index).contains(.givenName) && !isServant(index)
            {
                sawFamilyArticle = true
            }
            units += 1
            index += 1
            lastGood = index
            afterParticle = false
        }
        return units > 0 ? lastGood : nil
    }

    /// A single word that no name table knows is a name only after an honorific.
    func isDoubtful(_ name: Range<Int>) -> Bool {
        name.count == 1 && !annotations.traits(at: name.lowerBound).isName
            && annotations.bareMatch(.fullName, at: name.lowerBound) == nil
    }

    func isNameWord(
        _ index: Int, _ units: Int, _ afterParticle: Bool, _ sawFamilyArticle: Bool, _ isStrong: Bool
    ) -> Bool {
        if isPrepositionAla(index) { return false }
        // "رئيسة البلدية آن هيدالغو", "آن-صوفي"
        if isStrong, isForeignAnn(index),
            units == 0 || units == 1 && annotations.traits(at: index - 1).contains(.givenName)
        {
            return true
        }
        if isStrong && units <= 1 || units > 0 && Self.namesOfDays.contains(article.letters(index)),
            isNamedAfterDay(index, units)
        {
            return true
        }
        if units == 0, isWordBeforeObject(index) || isDecoration(index) { return false }
        if isFamilyCalledAsMatter(index, units, isStrong) { return true }
        let traits = annotations.traits(at: index)
        if units > 0, cue(at: index)?.cue == .matter || isNextOffice(index) { return false }
        if !afterParticle, units > 1 && !traits.isName && isCapital(index) || isCityOfWords(index) { return false }
        if afterParticle {
            return !isOtherWord(index) || traits.isName || isFamilyOfCity(index)
                || annotations.bareMatch(.honorific, at: index) != nil
        }
        if traits.isName {
            if isOtherWord(index, afterHonorific: isStrong), !isFamilyOfTrade(index, units),
                !isFamilyCalledAsCity(index, units), !isFamilyCalledAsHonour(index, units),
                !isCommonFamilyBeforeMark(index, units, isStrong)
            {
                return false
            }
            // "المتحدث باسم", but "الدكتور باسم".
            if cue(at: index)?.cue == .onBehalf, annotations.item(endingAt: index, .honorific) == nil {
                return false
            }
            if traits.contains(.function) {
                // A homograph of a common word is a name when another name follows.
                let next =
                    index + 1 < article.tokens.tokens.count
                    && (annotations.traits(at: index + 1).isName || isParticle(index + 1))
                return units == 0 && isStrong && (next || isHomographBeforeUnknown(index))
                    || units == 1 && traits.contains(.surname)
            }
            if let match = annotations.match(.demonym, at: index), match.clitics == .the,
                !lexicon.demonyms[Int(match.value)].isWeak, units != 1, units != 2 || !isStrong
            {
                return false
            }
            return units > 0 || !isDefinite(index) || isStrong
        }
        // "فلان تشاووش أوغلو": a father's name, whatever it looks like.
        if units > 0, index + 1 < article.tokens.tokens.count, isParticle(index + 1), isOglu(index + 1) {
            return true
        }
        // A nation's adjective may be the family name that a lone given name still wants: محمد المصري.
        if units == 1, isDefinite(index), article.letters(index).last == Self.ya,
            annotations.match(.demonym, at: index) != nil || isMultilateral(index)
        {
            return true
        }
        if isFamilyCalledAsCity(index, units) || isFamilyCalledAsHonour(index, units)
            || isFamilyCalledAsHall(index, units)
            || isCommonFamilyBeforeMark(index, units, isStrong) || isStrong && isFamilyBeforeOffice(index, units)
            || isGivenNameCalledAsCity(index, units, isStrong)
        {
            return true
        }
        if isFamilyCalledAsVerb(index, units) || isBetweenForeign(index, units, isStrong) { return true }
        if traits.contains(.function) || endsName(index) { return false }
        guard units > 0 || isStrong else { return false }
        let letters = article.letters(index)
        guard letters.count > 1 else { return false }
        // "الأمير فلان المهنئين": a plural is no family.
        if isDefinite(index) {
            if isStrong, isFirstOfName(index, units) { return true }
            return units > 0 && units < 5 && (!isSoundPlural(letters) || isFamilyOfPatronymic(index))
                && (!sawFamilyArticle || isStrong && isFamilyBehindGiven(index, units) || isLordOfName(index))
        }
        if isPurposeOfHis(index, units) { return false }
        if isUnknownBeforeMark(index, units) { return true }
        // "دونالد ترمب": a word that no table knows goes on with a foreign given name, whatever letter it begins with.
        if units == 1, annotations.word(at: index) < 0, letters.count > 3,
            annotations.traits(at: index - 1).contains(.foreignName),
            letters.first == Self.ya || letters.first == Self.ta
        {
            return true
        }
        // "تيان تشي السفير …": so does one that stands before an office, and each of "غاو يو تشن سفير …".
        if letters.first == Self.ya || letters.first == Self.ta, isBeforeOffice(index, after: units, isStrong) {
            return true
        }
        if isPrepositionBehindForeign(index, units) { return false }
        switch letters.first {
        case Self.ya:
            // "طانر يلديز": what no table knows is no given name that stands alone.
            return units == 0
                || units == 1 && annotations.word(at: index) < 0
                    && (letters.count > 5 || isStrong && letters.count > 3 && annotations.word(at: index - 1) < 0)
        case Self.ta:
            return units == 0 || units == 1 && (letters.count > 5 || isStrong && isFurtherUnknown(index))
        case Self.waw
        where isForeignFamily(index, units, isStrong) || isStrong && isFurtherSyllable(index, units)
            || isFamilyBehindUnknown(index, units, isStrong):
            return true
        case Self.waw: return units == 0 && !letters.dropFirst().starts(with: Self.alef, Self.lam)
        case Self.lam where startsWithLamLam(index): return false
        default: break
        }
        // و + ال: "and the …"
        if letters.first == Self.waw, letters.dropFirst().starts(with: Self.alef, Self.lam) {
            return false
        }
        // ب + ال: "in the …"
        if letters.dropFirst().starts(with: Self.alef, Self.lam), letters.count > 5, units > 0, proclitic(index) != nil,
            !isFamilyWithBel(index, units), !isForeignWithKal(index), !isForeignFamilyWithLam(index, units)
        {
            return false
        }
        // "آش كارتر بطول": a preposition and its noun go on with the sentence.
        if units >= 2, proclitic(index).map({ !$0.isDisjoint(with: .prepositions) }) ?? false,
            annotations.cutTraits(at: index).contains(.function)
        {
            return false
        }
        if units >= 2, letters.last == Self.ta || letters.last == Self.alef {
            return isLastOfForeign(index) || isForeignBeforeKnown(index, units, isStrong)
                || units == 2 && isStrong
                    && (isBeforeOffice(index, after: 1, isStrong)
                        || annotations.word(at: index - 1) < 0
                            && isClosingFamily(index, article.tokens.tokens.count))
        }
        return units < 4
    }
}
