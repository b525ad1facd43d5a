import ArabicText
import Lexicon

/// Where a list of those present begins and ends, and the sentence that goes on with it.
extension RecordBuilder {
    /// "رافقه في زيارته التي تأتي بدعوة من الوزارة فلان وعلان": an invitation that a clause on the trip tells ends no list.
    func isOfRelative(_ index: Int, _ scene: Scene) -> Bool {
        (max(scene.attendance, index - Self.reachOfRelative)..<index).contains {
            article.annotations.match(.cue, at: $0).map { lexicon.cues[Int($0.value)] == .relative } ?? false
        }
    }

    private static let reachOfRelative = 3

    /// Where a list of those present begins; "إن نائب الوزير فلانا كان بصحبة الوزير" has the companion before the word.
    func startOfList(_ scene: Scene, _ cue: Cue) -> Int {
        guard cue == .retinue, article.letters(scene.attendance).withoutConjunction.elementsEqual(Self.was) else {
            return scene.attendance
        }
        return scene.mentions.last { $0.actor.range.upperBound == scene.attendance }?.actor.range.lowerBound
            ?? scene.attendance
    }

    private static let was = foldedWord("كان")

    /// "ومن الجانب الكوري فلان وعلان.": a sentence that goes on with the other side of a list of those present.
    func isOtherSide(_ index: Int) -> Bool {
        let range = article.sentences[index].range
        return range.count > 4 && Self.onPart.contains(article.letters(range.lowerBound))
            && Self.side.contains(article.letters(range.lowerBound + 1))
    }

    private static let onPart = WordSet(["من", "ومن", "عن", "وعن"])
    private static let side = WordSet(["الجانب", "جانب", "الطرف"])

    /// The word that opens a list in the sentence before.
    func attendanceCue(before index: Int) -> Cue? {
        guard index > 0, !article.sentences[index - 1].isHeadline else { return nil }
        return attendanceCue(article.sentences[index - 1].range)
    }
}
