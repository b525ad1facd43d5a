import ArabicText
import Lexicon

/// What a denial is of.
extension FrameReader {
    /// "نفت المصادر وجود خلافات أفضت إلى تأجيل الاجتماع": what is denied to be there is something else, of which the contact is told.
    func deniesOther(_ denial: Int, _ contact: Int) -> Bool {
        guard let being = (denial + 1..<contact).first(where: { Self.being.contains(article.letters($0)) }),
            contact - being > 2
        else { return false }
        return (being + 1..<contact).contains { Self.causing.contains(article.letters($0)) }
    }

    private static let being = WordSet(["وجود"])
    private static let causing = WordSet([
        "أفضت", "أفضى", "أدت", "أدى", "وراء", "تسببت", "تسبب", "دفعت", "دفع", "حالت", "حال",
    ])
}
