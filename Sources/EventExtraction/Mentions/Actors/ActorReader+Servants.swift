import ArabicText
import Lexicon

/// Those who serve a sovereign: "الممثل الخاص لجلالة السلطان".
extension ActorReader {
    /// Where the honour and the office of the sovereign end whom somebody represents or advises.
    func sovereignServed(_ actor: Actor, _ start: Int, _ stop: Int) -> Int? {
        guard takesPrincipal(actor), let honour = annotations.match(.honorific, at: start), honour.clitics == .to else {
            return nil
        }
        var index = Int(honour.end)
        while index < stop, Self.sovereigns.contains(article.letters(index)) { index += 1 }
        // "لجلالة السلطان": the table may have both words in one phrase.
        return index > Int(honour.end) || Self.sovereigns.contains(article.letters(index - 1)) ? index : nil
    }

    /// "يتوجه فلان الممثل الخاص للسلطان إلى الأردن": behind the name "to" leads to where he goes.
    func isOnTheWay(_ actor: Actor) -> Bool {
        guard actor.name != nil, let trip = annotations.item(endingAt: actor.range.lowerBound, .trigger) else {
            return false
        }
        let row = lexicon.triggers[Int(trip.value)]
        return row.frame == .arrive || row.frame == .depart || row.frame == .visit
    }

    private static let sovereigns = WordSet([
        "الملك", "السلطان", "الأمير", "أمير", "ملك", "البلاد", "سلطان", "المعظم", "المفدى", "عاهل", "الرئيس",
    ])
}
