import ArabicText
import Lexicon

/// Whether a time of so many days is that of a trip or of what the guest comes for.
extension DurationReader {
    /// "توجه إلى تونس للمشاركة في القمة التي تبدأ غدا وتستمر يومين": how long the gathering lasts to which a guest goes.
    func isOfGathering(_ contact: Contact, before index: Int) -> Bool {
        guard contact.type == .visit, contact.trigger.upperBound < index else { return false }
        var hasClause = false
        for position in stride(from: index - 1, through: contact.trigger.upperBound, by: -1) {
            if Self.relatives.contains(article.letters(position)) { hasClause = true }
            guard let match = article.annotations.match(.trigger, at: position) else { continue }
            let row = lexicon.triggers[Int(match.value)]
            if row.isTrip { return false }
            if row.form == .noun, row.isGathering { return hasClause }
        }
        return false
    }

    /// "الترتيبات الخاصة بالزيارة التي تستمر 3 أيام": the trip of the lead by its noun, some sentences further on.
    func isOfTripTold(_ contact: Contact, _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard contact.type == .visit, index - 2 >= sentence.lowerBound,
            (contact.sentences.min() ?? 0) <= article.leadSentence + 1,
            Self.relatives.contains(article.letters(index - 1))
        else { return false }
        let noun = article.letters(index - 2)
        return Self.trips.contains(noun)
    }

    /// "يزور عمان يومين بدءا من الثلاثاء": so many days, with their first.
    func isDaysFrom(_ index: Int) -> Bool {
        let annotations = article.annotations
        guard let word = annotations.match(.dateWord, at: index) ?? annotations.match(.number, at: index) else {
            return false
        }
        let next = word.category == .number ? Int(word.end) + 1 : Int(word.end)
        return next < article.tokens.tokens.count && Self.startingFrom.contains(article.letters(next))
    }

    private static let startingFrom = WordSet(["بدءا", "ابتداء", "اعتبارا", "بداية", "تبدأ"])

    /// Sentences behind the day in which the length is looked for.
    static let sentencesOfCourse = 6
    private static let trips = WordSet([
        "الزيارة", "للزيارة", "بالزيارة", "والزيارة", "زيارته", "زيارتها", "الجولة", "للجولة", "بالجولة", "جولته",
        "جولتها",
    ])
}
