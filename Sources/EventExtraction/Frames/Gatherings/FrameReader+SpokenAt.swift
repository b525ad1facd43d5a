import ArabicText
import Lexicon

/// "قال الوزير الثلاثاء إن … وكان يتحدث في مؤتمر دولي": a gathering told as that at which a speaker is heard.
extension FrameReader {
    /// Whether a verb of speaking stands before a gathering's preposition, so that the day of what is said is one of its days.
    func isSpokenAt(_ contact: Contact) -> Bool {
        guard contact.type == .conference, let sentence = contact.sentences.first else { return false }
        let start = contact.trigger.lowerBound
        let range = article.sentences[sentence].range
        guard range.contains(start), start > range.lowerBound + 1 else { return false }
        return (max(range.lowerBound, start - Self.reachOfSpeech)..<start).contains {
            Self.speaking.contains(article.letters($0).withoutConjunction)
        }
    }

    /// Words from the verb to the gathering: who speaks, the preposition.
    private static let reachOfSpeech = 4
    private static let speaking = WordSet([
        "يتحدث", "تتحدث", "يتكلم", "تتكلم", "متحدثا", "متحدثة", "حديثه", "حديثها", "كلمته", "كلمتها", "خطابه", "خطابها",
        "كلمة",
    ])
}
