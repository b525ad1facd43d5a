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
            let scene = reading.scene(index)
            let speech = sentence.first(where: isSpeech).flatMap { isAtGathering(sentence, $0) ? $0 : nil }
            guard
                let speaker = speech.flatMap({ speech in scene.mentions.first { isNear($0, speech) } })
                    ?? delegateWhoSpeaks(scene, contact), isDelegate(speaker.person),
                !(contact.persons + result).contains(where: { $0 == speaker.person || isOfOneSide($0, speaker.person) })
            else { continue }
            result.append(speaker.person)
        }
        return result
    }

    /// "وعرض وزير المياه الفلسطيني فلان …": who speaks for one of the states or bodies that are said to take part.
    private func delegateWhoSpeaks(_ scene: Scene, _ contact: Contact) -> Mention? {
        guard contact.sideCountries.count + contact.organizations.count > 1, let first = scene.mentions.first,
            case let start = first.actor.range.lowerBound, start - scene.sentence.range.lowerBound <= Self.reachOfVerb,
            (scene.sentence.range.lowerBound..<start).contains(where: isSpeaking)
        else { return nil }
        let isElsewhere = scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .receive, .meet, .visit, .arrive, .phone: true
            default: false
            }
        }
        if isElsewhere { return nil }
        let person = cast.persons[first.person]
        if let body = person.organization {
            return contact.organizations.contains { isSameBody($0, body) } ? first : nil
        }
        return person.country.map(contact.sideCountries.contains) == true ? first : nil
    }

    private func isSpeaking(_ index: Int) -> Bool {
        reader.isReporting(index) || Self.speaking.contains(article.letters(index).withoutConjunction)
    }

    private static let speaking = WordSet([
        "عرض", "عرضت", "استعرض", "استعرضت", "تحدث", "تحدثت", "ألقى", "ألقت", "رد", "ردت", "طالب", "طالبت", "دعا", "دعت",
        "قال", "قالت", "أكد", "أكدت",
    ])
    private static let reachOfVerb = 3

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

    /// Whether two speak for one state or one body: one of them is its delegate.
    private func isOfOneSide(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (reader.sides(of: left), reader.sides(of: right))
        return one.organization == other.organization && one.country == other.country
    }

    /// Words between a speaker, his speech and where he gives it.
    private static let reach = 12
    private static let reachBehind = 3
}
