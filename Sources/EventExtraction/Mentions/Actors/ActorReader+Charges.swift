import ArabicText
import Lexicon

/// What the holder of an office is charged with: "المكلف بالعلاقات مع البرلمان", "المسؤول عن ملف قبرص".
extension ActorReader {
    /// The words that tell a charge.
    struct Charge {
        /// Where they end.
        var end: Int
        /// What may follow there.
        var next: Next

        /// What follows a charge.
        enum Next {
            /// The office may end, or go on.
            case anything
            /// What one is charged with is not told yet.
            case complement
            /// The name of him who is charged with the office itself.
            case holder
        }
    }

    /// "المكلف ب", "المشرف على": the charge that a particle or a word of charging opens; nil when it is none.
    func charge(at index: Int, _ stop: Int) -> Charge? {
        guard index + 1 < stop, isPrepositionAla(index) ? isAffiliated(index - 1) : true else { return nil }
        let index = index + 1
        // "المكلف بالعلاقات مع البرلمان"
        if let field = annotations.match(.portfolio, at: index), field.range.count > 1,
            field.clitics.isSubset(of: [.inside, .to])
        {
            return Charge(end: Int(field.end), next: .anything)
        }
        // "رئيس الديوان المكلف فلان": charged with the office itself; the name follows.
        if startsName(index, stop) || annotations.bareMatch(.honorific, at: index) != nil || isUnknownFirstName(index) {
            return Charge(end: index, next: .holder)
        }
        // "رئيس الديوان المكلف وخالد العمري": the next of a list is no charge.
        if proclitic(index) == .and,
            annotations.word(at: index) < 0 && annotations.cutTraits(at: index).isName
                || annotations.match(.title, at: index)?.clitics == .and
        {
            return Charge(end: index, next: .anything)
        }
        // "المكلف بالأمن الدولي": a field that is also the name of an authority.
        if let body = annotations.match(.institution, at: index) ?? annotations.match(.organization, at: index),
            body.clitics.contains(.inside)
        {
            return Charge(end: Int(body.end), next: .anything)
        }
        // "المكلفة بالتنمية", "المشرف على شؤون": what one is charged with follows, whatever it is.
        let isTold =
            article.token(index).kind == .arabicWord && !annotations.traits(at: index).contains(.function)
            && annotations.match(.institution, at: index) == nil && annotations.match(.organization, at: index) == nil
        return isTold ? Charge(end: index + 1, next: .anything) : Charge(end: index, next: .complement)
    }

    /// "الوزير المسؤول عن الشؤون الخارجية": the charge that "about" opens behind a word of answering for something.
    func responsibility(at index: Int, _ stop: Int) -> Charge? {
        guard article.isAbout(index), Self.responsible.contains(article.letters(index - 1)), index + 1 < stop else {
            return nil
        }
        // "المسؤول عن ملف قبرص"
        guard Self.matters.contains(article.letters(index + 1)) else {
            return Charge(end: index + 1, next: .complement)
        }
        let end = annotations.bareMatch(.country, at: index + 2).map { Int($0.end) } ?? index + 2
        return Charge(end: end, next: .anything)
    }

    private static let matters = WordSet(["ملف", "ملفات", "قضايا", "قسم", "قطاع", "إدارة", "شعبة", "برنامج", "منطقة"])
    private static let responsible = WordSet(["المسؤول", "المسؤولة", "المسئول", "المسئولة", "مسؤول", "مسؤولة", "مسئول"])
}
