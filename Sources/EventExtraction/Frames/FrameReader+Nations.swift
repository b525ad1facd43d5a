import ArabicText
import Lexicon

/// Sides that are told by names and adjectives of nations alone.
extension FrameReader {
    /// The states on the sides of a contact, by its persons and as they are named themselves.
    func states(of contact: Contact) -> Set<CountryCode> {
        contact.sideCountries.union(contact.persons.compactMap { sides(of: $0).country })
    }

    /// "مباحثات سعودية أمريكية": adjectives of nations right after the noun.
    func adjectiveSides(after start: Int, _ scene: Scene) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        var index = start
        while index < min(scene.sentence.range.upperBound, start + 6) {
            let token = article.token(index)
            if token.kind == .dash || token.kind == .slash {
                index += 1
                continue
            }
            // "وزارة المالية المصرية" is of no Malian ministry.
            if let match = annotations.match(.demonym, at: index),
                !(annotations.has(.portfolio, at: index) && lexicon.demonyms[Int(match.value)].isWeak && index > start
                    && annotations.has(.institution, at: index - 1))
            {
                result.insert(lexicon.demonyms[Int(match.value)].code)
                index = Int(match.end)
                continue
            }
            // "القمة الثلاثية المصرية الأردنية العراقية"
            if let match = annotations.match(.cue, at: index),
                [.joint, .manyParties].contains(lexicon.cues[Int(match.value)])
            {
                index += 1
                continue
            }
            // "اجتماع اللجنة المشتركة المغربية الإسبانية"
            if result.isEmpty, index - start < 2,
                annotations.match(.institution, at: index) != nil || isField(index)
            {
                index += 1
                continue
            }
            break
        }
        return result.count >= 2 ? result : []
    }

    private static var otherWords: Categories {
        Categories(.trigger) | .title | .honorific | .cue | .country | .organization
    }

    /// "مباحثات عسكرية روسية جزائرية": what the talks are about, as an adjective before the nations.
    func isField(_ index: Int) -> Bool {
        article.token(index).kind == .arabicWord && !annotations.traits(at: index).contains(.function)
            && !annotations.hasAny(
                of: Self.otherWords, at: index)
    }

    /// The nation that an institution before a token belongs to: "مجلس النواب المغربي".
    func nationBefore(_ end: Int, _ scene: Scene) -> CountryCode? {
        for index in scene.sentence.range.lowerBound..<end {
            guard let body = annotations.match(.institution, at: index) else { continue }
            for next in Int(body.end)..<min(Int(body.end) + 4, end) {
                if let match = annotations.match(.demonym, at: next),
                    !lexicon.demonyms[Int(match.value)].isWeak
                {
                    return lexicon.demonyms[Int(match.value)].code
                }
            }
        }
        return nil
    }

    /// "لقاء بين المغرب وفنلندا": the two states after "between", when it stands in a range.
    func statesBetween(_ scene: Scene, _ range: Range<Int>) -> Set<CountryCode> {
        guard let between = cue(.between, in: range) else { return [] }
        // "بين الجانبين الكويتي والمصري", "بين وفدين عراقي وتركي", "بين الحكومتين المصرية والسودانية"
        let next =
            Int(
                between.end)..<max(
                Int(between.end), min(Int(between.end) + 1, scene.sentence.range.upperBound))
        if !next.isEmpty, annotations.match(.country, at: next.lowerBound) == nil,
            isField(next.lowerBound) || cue(.side, in: next) != nil || cue(.delegation, in: next) != nil
        {
            let sides = adjectiveSides(after: Int(between.end) + 1, scene)
            if !sides.isEmpty { return sides }
        }
        // "بين وزراء الري في مصر والسودان وإثيوبيا"
        if let plural = scene.mentions.first(where: { $0.actor.range.lowerBound == Int(between.end) }),
            cast.nations(of: plural.person).count >= 2
        {
            return Set(cast.nations(of: plural.person))
        }
        var end = Int(between.end)
        var states: Set<CountryCode> = []
        for place in scene.places where place.range.lowerBound >= end {
            guard place.range.lowerBound - end <= (states.isEmpty ? 8 : 4) else { break }
            // "بين الهند وباكستان في مسقط": behind the list stands where they meet.
            if states.count >= 2, place.relation == .inside { break }
            states.insert(place.country)
            end = place.range.upperBound
        }
        return states.count >= 2 ? states : []
    }

    /// The states listed from a token on: names and adjectives of nations, to the first verb.
    func nations(from start: Int, _ scene: Scene) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for index in start..<scene.sentence.range.upperBound {
            if let match = annotations.match(.trigger, at: index),
                lexicon.triggers[Int(match.value)].form != .noun
            {
                break
            }
            // "بمشاركة السودان وكينيا، وغابت عنه الصومال"
            if isStayingAway(index) { break }
            if let cue = annotations.match(.cue, at: index).map({ lexicon.cues[Int($0.value)] }),
                [.relative, .descriptor, .patronage].contains(cue)
            {
                break
            }
            if let match = annotations.match(.country, at: index),
                lexicon.countries[Int(match.value)].kind != .office
            {
                result.insert(lexicon.countries[Int(match.value)].code)
            } else if let match = annotations.match(.demonym, at: index),
                !lexicon.demonyms[Int(match.value)].isWeak, endOfName(at: index, scene) == nil
            {
                result.insert(lexicon.demonyms[Int(match.value)].code)
            }
        }
        return result
    }

    /// "وغابت عنه", "باستثناء": behind it stand those who do not take part.
    func isStayingAway(_ index: Int) -> Bool { Self.stayingAway.contains(article.letters(index).withoutConjunction) }

    private static let stayingAway = WordSet([
        "غاب", "غابت", "يغيب", "تغيب", "تغيبت", "سيغيب", "ستغيب", "قاطع", "قاطعت", "يقاطع", "تقاطع", "قاطعته",
        "قاطعتها",
        "قاطعه", "قاطعها", "اعتذر", "اعتذرت", "يعتذر", "تعتذر", "باستثناء", "بغياب", "غياب",
    ])
}
