import ArabicText
import Lexicon

/// The grammar of offices: a head and what it governs, read step by step; each step knows one kind of word.
extension ActorReader {
    /// Reads the complement of a title head and returns where the title ends.
    func readTitle(_ actor: inout Actor, from head: Annotation, _ limit: Int) -> Int {
        var cursor = cursor(behind: head, of: actor, limit)
        while cursor.index < cursor.stop, readTitlePart(&cursor) == .onward {}
        settleTitle(&cursor)
        actor = cursor.actor
        return cursor.index
    }

    /// The state of the reading behind the head, whose own words may name a nation or a body.
    private func cursor(behind head: Annotation, of actor: Actor, _ limit: Int) -> TitleCursor {
        let stop = min(limit, Int(head.end) + Self.maxTitleTokens)
        var cursor = TitleCursor(head: head, stop: stop, actor: actor, index: Int(head.end))
        cursor.index = readHead(&cursor.actor, head, stop, limit)
        cursor.isClosed = isClosedByHead(cursor)
        cursor.wantsComplement = head.range.count > 1 && !cursor.isClosed
        if !cursor.isClosed, let match = annotations.item(endingAt: cursor.index, .institution),
            let end = eponymWithoutHonorific(of: match, stop)
        {
            _ = cursor.close(at: end)
        }
        return cursor
    }

    /// Whether the head needs nothing behind it.
    private func isClosedByHead(_ cursor: TitleCursor) -> Bool {
        let (head, index, stop) = (cursor.head, cursor.index, cursor.stop)
        return isDefinite(Int(head.end) - 1) || index > Int(head.end)
            // "بالرئيس عبد الفتاح", "والوزير عبد الله"
            || head.range.count == 1 && !head.clitics.isEmpty && isDetermined(Int(head.start))
            || head.range.count > 1 && isOfTheirs(Int(head.end) - 1)
            // "رئيس المجلس الأعلى للدولة فلان"
            || index < stop && startsWithLamLam(index - 1) && startsName(index, stop)
            // "أمير منطقة" is one country's office and wants its region all the same.
            || cursor.actor.countryRange?.upperBound == Int(head.end)
                && annotations.item(endingAt: index, .institution) == nil
    }

    /// Reads what stands at the cursor: the first pattern that knows the word decides.
    private func readTitlePart(_ cursor: inout TitleCursor) -> TitleStep {
        var step = readMarks(&cursor)
        guard step == .other else { return step }
        let token = article.token(cursor.index)
        guard token.kind == .arabicWord, !token.startsLine else { return .end }
        step = readPersonsServed(&cursor)
        if step == .other { step = readCharges(&cursor) }
        if step == .other { step = readOtherOffice(&cursor) }
        if step == .other, actsForOther(cursor.index) || endsHere(cursor) { step = .end }
        if step == .other { step = readFieldsOutside(&cursor) }
        if step == .other { step = readRegions(&cursor) }
        if step == .other { step = readPaper(&cursor) }
        if step == .other { step = readFields(&cursor) }
        if step == .other { step = readNations(&cursor) }
        if step == .other { step = readBodies(&cursor) }
        if step == .other { step = readCity(&cursor) }
        if step == .other { step = readTense(&cursor) }
        if step == .other { step = readFurtherWord(&cursor) }
        return step
    }

    /// "السابق", "المنتهية ولايته": whether the office is held still.
    private func readTense(_ cursor: inout TitleCursor) -> TitleStep {
        guard let former = cue(at: cursor.index), former.cue == .former || former.cue == .incumbent,
            former.end <= cursor.stop
        else { return .other }
        cursor.actor.isFormer = cursor.actor.isFormer || former.cue == .former
        cursor.isClosed = true
        return cursor.skip(to: former.end)
    }

    /// What is told behind a preposition, and words of no table.
    private func readFurtherWord(_ cursor: inout TitleCursor) -> TitleStep {
        let index = cursor.index
        if let next = prepositionalPart(index, cursor.stop, &cursor.actor) { return cursor.close(at: next) }
        if cursor.actor.rank == .legislator || cursor.isClosed, let next = constituency(index, cursor.stop) {
            // "السيناتور عن ولاية أريزونا"
            if cursor.actor.country == nil, let place = annotations.match(.city, at: index + 2) {
                cursor.actor.country = lexicon.cities[Int(place.value)].country
                cursor.actor.countryRange = place.range
            }
            return cursor.close(at: next)
        }
        // "قائد الفيلق الرابع عشر"
        if let number = annotations.match(.number, at: index - 1), Int(number.end) == index + 1 {
            return cursor.skip(to: index + 1)
        }
        guard continuesTitle(index, cursor.actor, cursor.isClosed, cursor.wantsComplement) else { return .end }
        cursor.wantsComplement = !isDetermined(index) && !cursor.isClosed
        cursor.isClosed = isDetermined(index)
        return cursor.skip(to: index + 1)
    }

    /// What only the whole office tells: the nation of a pair, a school of many states, a body of no table.
    private func settleTitle(_ cursor: inout TitleCursor) {
        if let pair = cursor.pairOfNations, cursor.actor.country == nil, cursor.actor.organization == nil {
            cursor.actor.country = pair.code
            cursor.actor.countryRange = pair.range.lowerBound..<pair.range.lowerBound + 1
        }
        if cursor.actor.domain == .academic, headsSchoolOfStates(cursor.actor) { cursor.actor.domain = .international }
        if let body = cursor.body, cursor.actor.organization == nil {
            readUnlistedBody(&cursor.actor, body.lowerBound..<cursor.index)
        }
    }
}
