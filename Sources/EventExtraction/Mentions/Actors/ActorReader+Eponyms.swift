import ArabicText
import Lexicon

/// Names of persons that are the names of places and bodies: airports, schools, foundations.
extension ActorReader {
    private static var nameOpeners: Categories { Categories(.honorific) | .fullName | .cue }

    /// "جامعة الملك سعود", "بمطار الأمير سلطان", "فندق لي رويال": the end of a name that belongs to a place or a body.
    func namedPlace(at start: Int, limit: Int) -> Int? {
        guard annotations.traits(at: start).isName || annotations.hasAny(of: Self.nameOpeners, at: start),
            article.token(start).kind == .arabicWord, !article.token(start).startsLine, isAfterNamedPlace(start)
        else {
            return nil
        }
        var probe = Actor(range: start..<start)
        let first = skipInnerHonorifics(start, limit, &probe)
        guard first < limit, first > start || startsName(start, limit), title(at: start)?.range.count ?? 1 == 1 else {
            return nil
        }
        return nameEnd(from: first, limit: limit, isStrong: first > start)
    }

    /// Whether an indefinite noun ends here whose name may be a person's: an airport, a school, a street.
    private func isAfterNamedPlace(_ index: Int) -> Bool {
        let place = annotations.item(endingAt: index, .cue) {
            lexicon.cues[Int($0.value)] == .namedPlace || lexicon.cues[Int($0.value)] == .exhibition
        }
        if place != nil { return !isDetermined(index - 1) }
        guard isAfterInstitution(index) else { return false }
        return annotations.item(endingAt: index, .institution) {
            switch lexicon.institutions[Int($0.value)] {
            case "academic", "health", "company", "civil", "sport": true
            default: false
            }
        } != nil
    }

    func isAfterInstitution(_ index: Int) -> Bool {
        guard index > 0, !article.token(index).startsLine else { return false }
        let institution = (max(0, index - 3)..<index).first { first in
            annotations.has(.institution, at: first)
                && annotations.contains(.institution, at: first) { $0.range.upperBound == index }
        }
        guard institution != nil, !isDetermined(index - 1) else { return false }
        // "برئاسة الشيخ": a noun of leading, no body.
        return annotations.item(endingAt: index, .cue) { lexicon.cues[Int($0.value)] == .leading } == nil
    }

    /// "سفارة خادم الحرمين الشريفين": a mission is a sovereign's, who is not in it.
    func isMissionOfSovereign(_ actor: Actor) -> Bool {
        guard actor.name == nil, actor.rank == .headOfState, actor.clitics.isEmpty, actor.range.lowerBound > 0 else {
            return false
        }
        return Self.missions.contains(article.letters(actor.range.lowerBound - 1).withoutClitics)
    }

    private static let missions = WordSet(["سفارة", "قنصلية", "ممثلية", "بعثة", "ملحقية", "سفارات"])

    /// "مركز الملك سلمان", "جامعة الأمير سلطان": an institution's name that is a person's.
    func eponym(_ index: Int, _ stop: Int) -> Int? {
        guard let honorific = annotations.bareMatch(.honorific, at: index), Int(honorific.end) < stop,
            lexicon.honorifics[Int(honorific.value)].kind == .royal
        else { return nil }
        return nameEnd(from: Int(honorific.end), limit: stop, isStrong: true)
    }

    /// "جامعة محمد الخامس", "معهد ابن رشد", "مطار هواري بومدين": a body's name that is a person's, of two words at most.
    func eponymWithoutHonorific(of body: Annotation, _ stop: Int) -> Int? {
        let start = Int(body.end)
        guard start < stop, article.token(start).kind == .arabicWord, !article.token(start).startsLine else {
            return nil
        }
        switch lexicon.institutions[Int(body.value)] {
        case "academic", "health", "company": break
        default: return nil
        }
        let next = start + 1
        guard next < stop, article.token(next).kind == .arabicWord else { return startsName(start, stop) ? next : nil }
        if isParticle(start) { return !isOtherWord(next) || annotations.traits(at: next).isName ? next + 1 : nil }
        guard startsName(start, stop) else { return nil }
        if let match = annotations.bareMatch(.number, at: next), lexicon.numbers[Int(match.value)].isOrdinal {
            return next + 1
        }
        let isFamily =
            annotations.traits(at: next).isName && !annotations.traits(at: next).contains(.function)
            && !isOtherWord(next)
            && annotations.match(.demonym, at: next) == nil && !isMultilateral(next)
        return isFamily ? next + 1 : next
    }
}
