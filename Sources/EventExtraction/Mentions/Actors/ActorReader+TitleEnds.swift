import ArabicText
import Lexicon

/// Where an office ends though the next word could go on with it: the goal of a trip, a description, a follower.
extension ActorReader {
    /// Whether an office that may end ends before its next word.
    func endsHere(_ cursor: TitleCursor) -> Bool {
        if isRetinue(cursor.index) || cue(at: cursor.index)?.cue == .relative { return true }
        guard !cursor.wantsComplement else { return false }
        return isDescription(cursor.index) || cursor.isClosed && isGoalOfTrip(cursor.index)
    }

    /// "فلان مدير الشركة والوفد المرافق له": who comes along is no part of the office.
    private func isRetinue(_ index: Int) -> Bool {
        guard article.letters(index).first == Self.waw, let word = cue(at: index)?.cue else { return false }
        return word == .companion || word == .delegation
    }

    /// "زيارة وزير الخارجية المصري للمملكة", "للمرة الثانية": behind the nation of an office where its holder goes, and how often.
    private func isGoalOfTrip(_ index: Int) -> Bool {
        Self.goals.contains(article.letters(index)) && annotations.item(endingAt: index, .demonym) != nil
    }

    private static let goals = WordSet([
        "للمملكة", "للسلطنة", "للجمهورية", "للعاصمة", "للبلاد", "للمنطقة", "للمرة",
    ])

    /// "نائبه المثير للجدل فلان", "الوزير الراحل": what a paper thinks of the holder is no part of his office.
    private func isDescription(_ index: Int) -> Bool { Self.descriptions.contains(article.letters(index)) }

    /// "المثير للجدل فلان": where the name may begin behind what is thought of its bearer.
    func pastDescription(_ start: Int, _ limit: Int) -> Int {
        guard start < limit, isDescription(start) else { return start }
        let next = start + 1
        return next < limit && startsWithLamLam(next) ? next + 1 : next
    }

    private static let descriptions = WordSet([
        "المثير", "المثيرة", "المحبوب", "المحبوبة", "المخضرم", "المخضرمة", "الشهير", "الشهيرة", "الراحل", "الراحلة",
    ])

    /// "رئيس اللجنة الأولمبية العربية السعودية": whether a definite feminine adjective stands at a word, with which the next agrees.
    func agreesInGender(_ index: Int) -> Bool {
        index > 0 && isDefinite(index) && article.letters(index).last == Self.taMarbuta
            && annotations.match(.portfolio, at: index) == nil
    }

    /// "بمعية ولي العهد، فلان المستشار في الديوان": a name behind the comma of an heir or a king is not his when an office of the
    /// household follows it without a mark.
    func isOfHeirsHousehold(_ actor: Actor, _ end: Int, _ limit: Int) -> Bool {
        guard actor.rank == .crown || actor.rank == .headOfState && actor.throne != nil, end < limit,
            !article.token(end).startsLine, let office = annotations.bareMatch(.title, at: end)
        else { return false }
        return isOfHousehold(lexicon.titles[Int(office.value)].rank)
    }

    /// "سيف بن محمد الخيارين،": behind a father's name a word that looks like a plural is the family when a mark follows.
    func isFamilyOfPatronymic(_ index: Int) -> Bool {
        index > 2 && isBeforeMark(index) && annotations.word(at: index - 2) == article.wordBin
            && annotations.traits(at: index - 1).contains(.givenName)
    }
}
