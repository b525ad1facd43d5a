import ArabicText
import Lexicon

/// Words of a name that look like a preposition, an adverb or a particle and are none.
extension ActorReader {
    /// "رفيق بالنور": families of the Maghreb with بال for "ابن ال", behind a lone given name.
    func isFamilyWithBel(_ index: Int, _ units: Int) -> Bool {
        units == 1 && proclitic(index) == .inside && annotations.traits(at: index - 1).contains(.givenName)
            && annotations.cutTraits(at: index).isName
            && annotations.at(index).allSatisfy { $0.category == .honorific || $0.category == .function }
    }

    /// "ماركو كالديني": no "like the" before a word that nobody knows.
    func isForeignWithKal(_ index: Int) -> Bool {
        proclitic(index) == .like && annotations.word(at: index) < 0 && annotations.at(index).isEmpty
            && annotations.cutTraits(at: index).isEmpty
    }

    /// "رايموند فيلا كاخيا،", "جان كلود نتاهوبا": a last word in ا or ت that no table knows, behind a foreign name; before a mark,
    /// or too long and of another shape than a verb of two would be.
    func isLastOfForeign(_ index: Int) -> Bool {
        guard annotations.word(at: index) < 0, annotations.at(index).isEmpty else { return false }
        let before = annotations.traits(at: index - 1)
        if isBeforeMark(index) { return !isDefinite(index - 1) && (!before.isName || before.contains(.foreignName)) }
        let letters = article.letters(index)
        // "جان بابتيست أوبامبا": a double given name wants a family.
        if letters.count >= Self.longWord, letters.last == Self.alef,
            Self.firstOfPairs.contains(article.letters(index - 2))
        {
            return true
        }
        if before.contains(.foreignName), isSaidAgain(index) { return true }
        return letters.count >= Self.longWord && letters.last == Self.alef && letters.first != Self.alef
            && letters.first != Self.ta && letters.first != Self.ya && proclitic(index).map { $0 == .like } ?? true
            && (before.contains(.foreignName) || annotations.traits(at: index - 2).contains(.foreignName))
    }

    private static let longWord = 6
    private static let shortFamily = 5

    /// "خوسيه لويس بايونا … وعقد بايونا": whether headline or what follows has the same word in ا once more; a noun that says how
    /// or what seldom comes twice in one form.
    private func isSaidAgain(_ index: Int) -> Bool {
        let letters = article.letters(index)
        guard letters.count >= Self.shortFamily, letters.last == Self.alef else { return false }
        let after = index + 1..<min(article.tokens.tokens.count, index + Self.reachOfFamily)
        let headline = article.headline ?? 0..<0
        return after.contains { article.letters($0) == letters }
            || headline.contains { $0 != index && article.letters($0) == letters }
    }

    /// Words behind a whole name within which the family alone is looked for.
    private static let reachOfFamily = 200
    private static let firstOfPairs = WordSet(["جان", "ماري"])

    /// "تشانغ ليانغ بو،": a foreign particle at the end of what stands before a mark.
    func isLastSyllable(_ index: Int, _ limit: Int) -> Bool {
        guard index > 0, article.token(index).foldedCount <= 3,
            !Self.arabicParticles.contains(article.letters(index))
        else { return false }
        let before = annotations.traits(at: index - 1)
        guard
            isBeforeMark(index) || index + 1 >= limit
                // "جاك لو في بغداد"
                || before.contains([.foreignName, .givenName]) && isPreposition(index + 1)
        else { return false }
        return !isDefinite(index - 1) && (!before.isName || before.contains(.foreignName))
    }

    /// "تشان أوتشا", "فيرنانديز دياز": where a family of several words ends that begins behind a given name; a family before it would be
    /// another person's.
    func familyEnd(from index: Int, _ limit: Int, after units: Int) -> Int? {
        guard (1...3).contains(units), let family = annotations.bareMatch(.fullName, at: index),
            family.value == Annotation.familyOfWords, Int(family.end) <= limit, !isDefinite(index - 1),
            case let before = annotations.traits(at: index - 1),
            !before.contains(.surname) || before.contains(.givenName)
        else { return nil }
        return Int(family.end)
    }

    /// "ألبرت ديل روزاريو", "لودفيغ فان دام": behind a particle of foreign families a city is one.
    func isFamilyOfCity(_ index: Int) -> Bool {
        guard isParticle(index - 1), !Self.arabicParticles.contains(article.letters(index - 1)),
            let city = annotations.bareMatch(.city, at: index)
        else { return false }
        return city.range.count == 1
    }

    /// "إرنست باي كوروما": between a foreign given name and a foreign family a word that could be cut into two of the language is a name.
    func isBetweenForeign(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        let next = index + 1
        guard isStrong, units == 1, next < article.tokens.tokens.count, !article.token(next).startsLine,
            annotations.traits(at: index - 1).contains([.foreignName, .givenName]),
            annotations.traits(at: next).contains([.foreignName, .surname]),
            !annotations.has(.cue, at: index)
        else { return false }
        return annotations.contains(.function, at: index) { $0.range.count == 1 && !$0.clitics.isEmpty }
            && !annotations.contains(.function, at: index) { $0.clitics.isEmpty }
    }

    private func isPreposition(_ index: Int) -> Bool {
        annotations.contains(.function, at: index) {
            $0.range.count == 1 && $0.clitics.isEmpty && lexicon.functionWords[Int($0.value)] == .preposition
        }
    }

    private static let arabicParticles = WordSet([
        "بن", "ابن", "بنت", "آل", "عبد", "أبو", "أبا", "أبي", "ولد", "ذو", "أم",
    ])

    /// "وزير الخارجية خميس الفلاني", "جمعة بن سالم", "صقر جمعة الفلاني": a weekday without its article before a family or "son of", or
    /// behind a lone given name.
    func isNamedAfterDay(_ index: Int, _ units: Int) -> Bool {
        let next = index + 1
        guard let day = annotations.bareMatch(.weekday, at: index), day.range.count == 1, !isDefinite(index),
            !isHis(index)
        else { return false }
        if (1...3).contains(units) {
            return annotations.traits(at: index - 1).contains(.givenName)
                || units > 1 && annotations.traits(at: index - 1).isName
        }
        guard next < article.tokens.tokens.count, article.token(next).kind == .arabicWord,
            !article.token(next).startsLine
        else { return false }
        return isParticle(next)
            || isDefinite(next) && (annotations.traits(at: next).isName || annotations.at(next).isEmpty)
    }

    /// "باراك أوباما بتوقفه في …": behind a whole foreign name a word of no table with ب leads on, unless a mark closes it.
    func isPrepositionBehindForeign(_ index: Int, _ units: Int) -> Bool {
        units >= 2 && proclitic(index) == .inside && annotations.word(at: index) < 0 && annotations.at(index).isEmpty
            && annotations.traits(at: index - units).contains(.foreignName) && !isBeforeMark(index)
            && !annotations.has(.title, at: index + 1) && !isSaidAgain(index)
    }

    /// "سمير قائد الجندي", "ماجد قايد صالح": a leader's office that is a father's name behind a given one, before a family.
    func isCalledLeader(_ index: Int, _ limit: Int) -> Bool {
        let next = index + 1
        guard Self.leaders.contains(article.letters(index)), annotations.traits(at: index - 1).contains(.givenName),
            next < limit, !article.token(next).startsLine, annotations.traits(at: next).isName
        else { return false }
        return !annotations.traits(at: next).contains(.function)
            && !annotations.hasAny(of: Self.ofOffice, at: next) && !annotations.has(.institution, at: next)
    }

    private static let leaders = WordSet(["قائد", "قايد"])

    /// "محمد السادس", "الملكة إليزابيث الثانية", but "زيارة الرئيس فلان الأولى": a feminine ordinal counts queens alone.
    func isRegnal(_ index: Int, nameFrom start: Int) -> Bool {
        guard article.letters(index).last == Self.taMarbuta || article.letters(index).elementsEqual(Self.first) else {
            return true
        }
        return (max(0, start - 3)..<start).contains { Self.queens.contains(article.letters($0).withoutClitics) }
    }

    private static let first = foldedWord("الأولى")
    private static let queens = WordSet(["ملكة", "إمبراطورة", "قيصرة"])

    /// على and علي fold to one word; the preposition is written with alef maqsura.
    func isPrepositionAla(_ index: Int) -> Bool {
        let token = article.token(index)
        guard token.foldedCount == 3, annotations.word(at: index) == article.wordAli,
            article.endsInAlefMaqsura(index)
        else { return false }
        // "حمد بن على": behind a word that only leads to a name papers of Egypt write the name so, too.
        if index > 0, Self.filiations.contains(article.letters(index - 1)) { return false }
        // "الدكتور على عبدالعال", "وزير التموين على المصيلحى"
        guard index + 1 < article.tokens.tokens.count, case let next = annotations.traits(at: index + 1),
            next.isName || isParticle(index + 1), !next.contains(.function)
        else { return true }
        if annotations.item(endingAt: index, .honorific) != nil { return !next.isName }
        return !landmarks.leavesOutDots || !annotations.at(index + 1).isEmpty && !isParticle(index + 1)
            || article.token(index).startsLine || article.token(index + 1).startsLine || !endsOffice(before: index)
    }

    private static let filiations = WordSet(["بن", "ابن", "بنت", "ولد", "آل"])

    /// Whether a word right before a token may be the last of an office.
    private func endsOffice(before index: Int) -> Bool {
        annotations.item(endingAt: index, .portfolio) != nil || annotations.item(endingAt: index, .institution) != nil
            || annotations.item(endingAt: index, .demonym) != nil || annotations.item(endingAt: index, .title) != nil
            || annotations.item(endingAt: index, .country) != nil
    }

    /// "خوان دي لا فونتي"; without a particle before it only what no table knows and no verb begins like is a family: "دافيدي لا سيشيليا",
    /// but "كيري لا يستبعد".
    func isLa(_ index: Int, afterParticle: Bool) -> Bool {
        guard afterParticle, article.letters(index).elementsEqual(Self.la) else { return false }
        if isParticle(index - 1) { return true }
        let next = index + 1
        return next < article.tokens.tokens.count && article.token(next).kind == .arabicWord
            && !article.token(next).startsLine && isForeignOrUnknown(next) && isForeignOrUnknown(index - 1)
            && !(article.letters(next).first.map(Self.firstLettersOfVerbs.contains) ?? true)
    }

    private func isForeignOrUnknown(_ index: Int) -> Bool {
        annotations.word(at: index) < 0 || annotations.traits(at: index).contains(.foreignName)
    }

    private static let la = foldedWord("لا")
    private static let firstLettersOfVerbs: Set<UInt8> = [ya, ta, FoldedLetter.arabic(0x646), alef]

    /// "سمير العوني وشيخ الأزهر": an office of several words behind "and", though its first word is also a family.
    func isNextOffice(_ index: Int) -> Bool {
        annotations.contains(.title, at: index) { $0.clitics == .and && $0.range.count > 1 }
    }

    /// "فايرا فايك فرايبرغا وبحثا": the last of three words of no table, where the sentence goes on with a word that is known.
    func isForeignBeforeKnown(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        let next = index + 1
        guard isStrong, units == 2, annotations.word(at: index) < 0, annotations.at(index).isEmpty,
            annotations.word(at: index - 1) < 0, article.letters(index).count > 5,
            article.letters(index).last == Self.alef, article.letters(index).dropLast().last != Self.ya,
            !article.token(index).hasTanwin, next < article.tokens.tokens.count, !article.token(next).startsLine
        else { return false }
        return annotations.hasAny(of: Categories(.trigger) | .function | .city | .country, at: next)
    }
}
