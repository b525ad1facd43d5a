import ArabicText
import Lexicon

/// Words at the end of a name that other tables know, or none does, told by the mark behind them; and words there that go on with
/// the sentence.
extension ActorReader {
    /// "عيسى محمد تيراب،", "نهاد يلدز.": a word of no table that a mark follows goes on with a name, though it begins as a verb does;
    /// in ا only when it is no participle or adverb ("مؤكدا،", "شخصيا،").
    func isUnknownBeforeMark(_ index: Int, _ units: Int) -> Bool {
        guard (1...3).contains(units), isClosingFamily(index, article.tokens.tokens.count),
            case let letters = article.letters(index), letters.count > 3, letters.first != Self.waw,
            annotations.cutTraits(at: index).isEmpty
        else { return false }
        guard letters.last == Self.alef else { return true }
        return letters.count > 4 && letters.first != Self.mim && letters.dropLast().last != Self.ya
    }

    private static var mim: UInt8 { FoldedLetter.arabic(0x645) }

    /// "نائب الوزير حاتم القاضي،", "العميد عبدالله المال.": behind an office and a lone given name a common noun with the article that a
    /// mark follows is the family.
    func isCommonFamilyBeforeMark(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        guard isStrong, units == 1, isDefinite(index), annotations.traits(at: index - 1).contains(.givenName),
            !annotations.traits(at: index - 1).contains(.function), isBeforeMark(index),
            !isAdverbOfTime(index), !annotations.hasAny(of: Self.noFamilies, at: index)
        else { return false }
        return annotations.match(.weekday, at: index) == nil
    }

    /// "جواو كارلوس فاز، رئيس البرازيل": behind a foreign given name a verb that has neither subject nor object before the comma of an
    /// office is the family.
    func isFamilyCalledAsVerb(_ index: Int, _ units: Int) -> Bool {
        guard units > 0, index + 2 < article.tokens.tokens.count, article.token(index + 1).kind == .comma,
            annotations.traits(at: index - 1).contains(.foreignName),
            let office = annotations.bareMatch(.title, at: index + 2),
            lexicon.titles[Int(office.value)].number == .singular
        else { return false }
        return annotations.contains(.function, at: index) {
            $0.range.count == 1 && $0.clitics.isEmpty && lexicon.functionWords[Int($0.value)] == .verb
        }
    }

    private static var noFamilies: Categories { Categories(.city) | .country | .organization | .number | .trigger }

    /// "عادل الشمري إدراج", "خالد الفهدي طمأنته": behind a family with the article an indefinite word of no table goes on with the
    /// sentence unless a mark closes it; behind "المختار" or "الأمين", which are given names too, it may be the family.
    func isPastFamily(_ index: Int, _ units: Int) -> Bool {
        guard units >= 2, isDefinite(index - 1), !isDefinite(index) else { return false }
        return !annotations.traits(at: index).isName && !annotations.traits(at: index - 1).contains(.givenName)
            && !isClosingFamily(index, article.tokens.tokens.count) && !isServantsLord(index - 1)
    }

    /// "عبد الستار", "حسب الرسول", "سراج الدين": the second word of a given name of two.
    func isServantsLord(_ index: Int) -> Bool {
        index > 0
            && (Self.firstOfGiven.contains(article.letters(index - 1))
                || article.letters(index).elementsEqual(Self.faith))
    }

    private static let faith = foldedWord("الدين")

    /// "عثمان الأمين البلولة", "عطا الله حمد المنان": behind a given name a definite word of no table is the family, though the name has had
    /// one with the article.
    func isFamilyBehindGiven(_ index: Int, _ units: Int) -> Bool {
        let before = annotations.traits(at: index - 1)
        // "عمر البشير المطلوب للعدالة" is no family.
        guard article.letters(index).dropFirst(2).first != Self.mim || isBeforeMark(index) else { return false }
        return units >= 2 && before.contains(.givenName) && !before.contains(.function)
            && annotations.word(at: index) < 0 && annotations.at(index).isEmpty
    }

    /// "سلفا لادو دينق": a foreign given name that is an adverb too, before a word of no table and a name.
    func isHomographBeforeUnknown(_ index: Int) -> Bool {
        index + 2 < article.tokens.tokens.count && annotations.traits(at: index).contains([.foreignName, .givenName])
            && isUnknownFamily(index + 1) && annotations.traits(at: index + 2).isName
    }

    private func isUnknownFamily(_ index: Int) -> Bool {
        article.token(index).kind == .arabicWord && !article.token(index).startsLine && annotations.word(at: index) < 0
            && annotations.at(index).isEmpty && !isDefinite(index)
    }

    /// "حسب الرسول", "عطا المنان": whether a given name of two words begins here of which the tables know the first as a common one.
    func isGivenNameOfTwo(_ index: Int) -> Bool {
        Self.firstOfGiven.contains(article.letters(index)) && index + 1 < article.tokens.tokens.count
            && !article.token(index + 1).startsLine && Self.secondOfGiven.contains(article.letters(index + 1))
    }

    private static let firstOfGiven = WordSet([
        "عبد", "حسب", "عطا", "فضل", "جاد", "جار", "سر", "رزق", "فتح", "عوض", "خلف", "دفع", "ضيف", "نعمة", "هبة", "منة",
        "خير", "رحمة", "حمد", "سعد", "جاب", "ود", "عطية", "فرج", "عز", "تاج", "زين", "نور", "سيد",
    ])
    private static let secondOfGiven = WordSet([
        "الله", "الرسول", "النبي", "المنان", "المولى", "الكريم", "السيد", "الختم", "الباري", "العاطي", "العال",
        "الجليل", "الحق", "الجود", "الرب", "الباقي", "الوهاب", "الرجال", "العرب", "الأهل", "العابدين", "الهدى",
    ])

    /// "ميلان ستويانوفيتش": behind the nation of an office a city of another state before a word of no table is a given name.
    func isGivenNameCalledAsCity(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        let next = index + 1
        guard isStrong, units == 0, let city = annotations.bareMatch(.city, at: index), city.range.count == 1,
            !lexicon.cities[Int(city.value)].isCapital, !isDefinite(index), next < article.tokens.tokens.count,
            article.token(next).kind == .arabicWord, !article.token(next).startsLine, !isDefinite(next),
            let nation = annotations.item(endingAt: index, .demonym)
        else { return false }
        return lexicon.demonyms[Int(nation.value)].code != lexicon.cities[Int(city.value)].country
            && annotations.word(at: next) < 0 && annotations.at(next).isEmpty
            && annotations.cutTraits(at: next).isEmpty && article.token(next).foldedCount > 4
    }

    /// "موديبو كانتي": behind a foreign given name alone a palace or a hall of one word is a family.
    func isFamilyCalledAsHall(_ index: Int, _ units: Int) -> Bool {
        guard units == 1, let hall = annotations.bareMatch(.venue, at: index), hall.range.count == 1, !isDefinite(index)
        else { return false }
        return annotations.traits(at: index - 1).contains([.foreignName, .givenName])
    }

    /// "سراج الدين مهر الدين", "سيف الإسلام": what a name of two words ends in.
    func isLordOfName(_ index: Int) -> Bool { Self.lords.contains(article.letters(index)) }

    private static let lords = WordSet(["الدين", "الله", "الإسلام"])

    /// "براسيت ونغساوات لإطلاعه": behind a whole name a preposition with a word that ends in "his".
    func isPurposeOfHis(_ index: Int, _ units: Int) -> Bool {
        units >= 2 && (proclitic(index) == .to || proclitic(index) == .inside) && isHis(index)
    }

    /// "هارتونو ويدياتموكو في …": behind a word of no table a long one that begins as "and" does, which no plural would be.
    func isFamilyBehindUnknown(_ index: Int, _ units: Int, _ isStrong: Bool) -> Bool {
        guard isStrong, units == 1, annotations.word(at: index) < 0, annotations.at(index).isEmpty,
            annotations.cutTraits(at: index).isEmpty, case let letters = article.letters(index),
            letters.count >= Self.longFamily, letters.last != Self.taMarbuta, letters.dropFirst().first != Self.mim,
            letters.dropFirst().first != Self.ta, !letters.hasSuffix(Self.soundPlural),
            !letters.hasSuffix(Self.pluralOfSubject),
            case let before = index - 1, annotations.word(at: before) < 0, annotations.at(before).isEmpty,
            !isDefinite(before), !article.letters(before).hasSuffix(Self.soundPlural)
        else { return false }
        return true
    }

    private static let longFamily = 7
    private static let pluralOfSubject = foldedWord("ون")

    /// Whether a mark, the end of the line or of the text stands right behind a word.
    func isBeforeMark(_ index: Int) -> Bool {
        let next = index + 1
        return next >= article.tokens.tokens.count || article.token(next).startsLine
            || article.token(next).kind != .arabicWord
    }
}
