import ArabicText
import Lexicon

/// Bodies within an office, those of one state and those of many.
extension ActorReader {
    /// "رئيس تحرير صحيفة عكاظ فلان": the paper's own name.
    func readPaper(_ cursor: inout TitleCursor) -> TitleStep {
        guard !cursor.isClosed, let paper = annotations.bareMatch(.outlet, at: cursor.index),
            Self.media.contains(article.letters(cursor.index - 1))
        else { return .other }
        return cursor.close(at: Int(paper.end))
    }

    private static let media = WordSet(["صحيفة", "جريدة", "مجلة", "قناة", "وكالة", "موقع"])

    /// "رئيس مجلس النواب", "مدير المنظمة العربية للسياحة": a body by the word for its kind.
    func readBodies(_ cursor: inout TitleCursor) -> TitleStep {
        let index = cursor.index
        // "زار أعضاء المجلس الأمريكي مدينة …": a closed office governs no city.
        if cursor.isClosed, cursor.actor.country != nil, let word = cue(at: index), word.cue == .cityWord,
            word.clitics.isEmpty
        {
            return .end
        }
        if let match = annotations.match(.institution, at: index), match.clitics.isSubset(of: [.and, .to, .inside]),
            !annotations.traits(at: index).contains(.givenName)
        {
            return readInstitution(match, &cursor)
        }
        return readAdjectiveOfMany(&cursor)
    }

    private func readInstitution(_ match: Annotation, _ cursor: inout TitleCursor) -> TitleStep {
        let stop = cursor.stop
        if match.clitics.contains(.inside), cursor.isClosed, !isTitleLocation(cursor.actor),
            !isMinistryOfState(match, cursor.head, stop), !isSeatOfOffice(cursor.index, body: match, stop),
            !isSeatOfNamed(cursor, match)
        {
            // "رئيس المجلس بالنيابة فلان": acting, which is no body.
            guard let acting = cue(at: cursor.index), acting.cue == .incumbent else { return .end }
            return cursor.skip(to: acting.end)
        }
        cursor.index = Int(match.end)
        cursor.wantsComplement = !isDetermined(cursor.index - 1)
        cursor.isClosed = !cursor.wantsComplement
        cursor.body = match.range
        if isBodyOfMany(match, cursor) {
            // "رئيس المنظمة العربية": the table has the adjective with the body.
            cursor.index = endOfPurpose(cursor.index, stop)
            cursor.actor.organization = (-1, Int(match.start)..<cursor.index)
        }
        if cursor.wantsComplement, let end = eponymWithoutHonorific(of: match, stop) {
            cursor.body = nil
            return cursor.close(at: end)
        }
        return .onward
    }

    /// Whether the words of an institution end in an adjective of many states, and no state follows.
    private func isBodyOfMany(_ match: Annotation, _ cursor: TitleCursor) -> Bool {
        let end = Int(match.end)
        return match.range.count > 1 && isMultilateral(end - 1) && isDetermined(end - 1)
            && cursor.actor.organization == nil && cursor.actor.country == nil
            && !article.letters(Int(match.start)).hasSuffix(Self.feminines)
            && (end >= cursor.stop || countryPart(at: end) == nil)
    }

    /// "المنظمة العربية للسياحة": the adjective that makes a body one of many states, though no table lists it.
    private func readAdjectiveOfMany(_ cursor: inout TitleCursor) -> TitleStep {
        let index = cursor.index
        guard let start = cursor.body?.lowerBound, isMultilateral(index), isDefinite(index),
            cursor.actor.organization == nil, cursor.actor.country == nil,
            // "المدير العام لشؤون المنظمات الدولية": dealing with bodies makes nobody theirs.
            !article.letters(start).hasSuffix(Self.feminines)
        else { return .other }
        let end = endOfPurpose(index + 1, cursor.stop)
        cursor.actor.organization = (-1, start..<end)
        return cursor.close(at: end)
    }
}
