import ArabicText
import Lexicon

/// Who speaks at the gathering that is the news.
extension EventAssembler {
    /// "وألقى وزير المياه فلان كلمة في الجلسة الافتتاحية", "وقال فلان في كلمته أمام المؤتمر": officials with a name whom a
    /// later sentence lets speak there.
    func speakers(at contact: Contact) -> [Int] {
        var result: [Int] = []
        for index in article.sentences.indices where !article.sentences[index].isHeadline {
            let sentence = article.sentences[index].range
            guard let speech = sentence.first(where: isSpeech), isAtGathering(sentence, speech) else { continue }
            let scene = reading.scene(index)
            guard let speaker = scene.mentions.first(where: { isNear($0, speech) }), isDelegate(speaker.person),
                !contact.persons.contains(speaker.person), !result.contains(speaker.person)
            else { continue }
            result.append(speaker.person)
        }
        return result
    }

    private func isSpeech(_ index: Int) -> Bool { Self.speeches.contains(article.letters(index)) }

    private static let speeches = WordSet([
        "كلمة", "كلمته", "كلمتها", "بكلمة", "بكلمته", "بكلمتها", "مداخلة", "مداخلته", "مداخلتها", "بمداخلة", "خطاب",
        "خطابه", "خطابها", "خطابا", "بخطاب",
    ])

    /// Whether the sentence names the gathering, a session of it or its opening, near the speech.
    private func isAtGathering(_ sentence: Range<Int>, _ speech: Int) -> Bool {
        let near = max(sentence.lowerBound, speech - Self.reach)..<min(sentence.upperBound, speech + Self.reach)
        return near.contains { index in
            guard let match = article.annotations.match(.trigger, at: index), article.letters(index).containsArticle,
                !reader.isPressConference(index)
            else { return false }
            let frame = lexicon.triggers[Int(match.value)].frame
            return frame == .gathering || frame == .session
        }
    }

    private func isNear(_ mention: Mention, _ speech: Int) -> Bool {
        let range = mention.actor.range
        return range.upperBound <= speech
            ? speech - range.upperBound <= Self.reach : range.lowerBound - speech <= Self.reachBehind
    }

    /// An official of a state or a body, by name and office.
    private func isDelegate(_ index: Int) -> Bool {
        let person = cast.persons[index]
        return person.name != nil && person.holdsOffice && !person.isDelegation
            && (person.organization != nil || person.country != nil && !person.countryIsGuess)
    }

    /// Words between a speaker, his speech and where he gives it.
    private static let reach = 12
    private static let reachBehind = 3
}
