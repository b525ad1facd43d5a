import ArabicText
import Lexicon

/// Persons within an office: after whom a body is named, whom its holder serves, and his further offices.
extension ActorReader {
    /// Reads the name or the honour of another person that the office holds.
    func readPersonsServed(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        if cursor.isClosed {
            if isFurtherAffair(index) { return cursor.skip(to: index + 1) }
            // "المبعوث الأممي غير …": a whole name of the tables ends the office, whatever its words mean alone.
            if annotations.bareMatch(.fullName, at: index) != nil { return .end }
        }
        if cursor.wantsComplement || cursor.isAtHead && represents(cursor.actor), let end = eponym(index, stop) {
            return cursor.close(at: end)
        }
        if let honorific = annotations.bareMatch(.honorific, at: index), title(at: index) == nil {
            guard isHonorOfPrincipal(honorific, cursor) else { return .end }
            return cursor.skip(to: Int(honorific.end))
        }
        if let end = sovereignServed(cursor.actor, index, stop) { return cursor.close(at: end) }
        return .other
    }

    /// "مساعد سمو رئيس الهيئة", "مدير مكتب معالي الوزير": the honour of him whom the office serves.
    private func isHonorOfPrincipal(_ honorific: Annotation, _ cursor: TitleCursor) -> Bool {
        takesPrincipal(cursor.actor) && !isDetermined(cursor.index - 1)
            && annotations.bareMatch(.title, at: Int(honorific.end)) != nil
            && (annotations.item(endingAt: cursor.index, .institution) != nil
                || annotations.item(endingAt: cursor.index, .title, where: { $0.range.count == 1 }) != nil)
    }

    /// "المشرف على …", "المسؤول عن …", "المتحدث باسم …": what the holder is charged with.
    func readCharges(_ cursor: inout TitleCursor) -> TitleStep {
        let (index, stop) = (cursor.index, cursor.stop)
        let cue = cue(at: index)?.cue
        if isPrepositionAla(index) || cue == .affiliation {
            guard let charge = charge(at: index, stop) else { return .end }
            cursor.index = charge.end
            if charge.next == .holder { return .end }
            cursor.isClosed = charge.next == .anything
            cursor.wantsComplement = !cursor.isClosed
            return .onward
        }
        if let charge = responsibility(at: index, stop) {
            cursor.isClosed = charge.next == .anything
            cursor.wantsComplement = !cursor.isClosed
            return cursor.skip(to: charge.end)
        }
        if cue == .onBehalf, cursor.actor.rank == .spokesperson {
            cursor.isClosed = false
            cursor.wantsComplement = true
            return cursor.skip(to: index + 1)
        }
        return .other
    }

    /// Another office: of the same person, or of him whose deputy or envoy he is.
    func readOtherOffice(_ cursor: inout TitleCursor) -> TitleStep {
        let index = cursor.index
        guard let any = title(at: index) else { return .other }
        if any.clitics == .to, takesPrincipal(cursor.actor) {
            cursor.index = Int(any.end)
            cursor.isClosed = isDetermined(cursor.index - 1)
            cursor.wantsComplement = false
            return .onward
        }
        guard let next = annotations.bareMatch(.title, at: index) else { return .other }
        if isOfficeOfAnother(next, cursor) { return .end }
        readNationOfPrincipal(next, &cursor.actor)
        if cursor.isAtHead,
            Self.ranksBeforeOffice.contains(article.letters(Int(cursor.head.start)).withoutConjunction)
        {
            // "السفير مدير الشؤون القنصلية": a rank before the office; what he holds is the office.
            let row = lexicon.titles[Int(next.value)]
            cursor.actor.rank = row.rank
            cursor.actor.domain = row.domain
        }
        cursor.index = Int(next.end)
        cursor.isClosed = isDefinite(cursor.index - 1)
        cursor.wantsComplement = false
        return .onward
    }

    /// Whether an office behind another is the next person's.
    private func isOfficeOfAnother(_ next: Annotation, _ cursor: TitleCursor) -> Bool {
        let actor = cursor.actor
        let row = lexicon.titles[Int(next.value)]
        if row.number != .singular && actor.number == .singular { return true }
        // "التقى سفراء دول مجلس التعاون رئيس الحكومة": of many nobody has an office of his own behind theirs.
        if row.number == .singular, actor.number == .plural, cursor.isClosed, actor.organization != nil { return true }
        if cursor.isClosed,
            isOfAnotherNation(next, actor, cursor.stop) || isOfNation(next) || isNextPersons(next, actor, cursor.head)
        {
            return true
        }
        if cursor.isAtHead, actsInMeeting(cursor.head, actor) { return true }
        if cursor.isClosed, endsClosedOffice(next, row, cursor) { return true }
        guard let honorific = annotations.bareMatch(.honorific, at: cursor.index) else { return false }
        return !continuesOffice(Int(next.end), cursor.stop)
            || pastBranch(Int(honorific.end), honorific, cursor.stop) > Int(honorific.end)
    }

    /// Whether an office cannot be a further one of him whose office is closed before it.
    private func endsClosedOffice(_ next: Annotation, _ row: Title, _ cursor: TitleCursor) -> Bool {
        let (actor, index) = (cursor.actor, cursor.index)
        if actor.name == nil, endsAtRank(index, from: cursor.head, cursor.stop) { return true }
        // "كلف الرئيس الأمريكي مبعوثه الخاص": his envoy is another than he.
        if actor.country != nil, isHis(Int(next.start)) || isObject(Int(next.start)) { return true }
        // "الوفد المرافق لولي العهد المستشار في الديوان فلان": an heir is nobody's adviser.
        if actor.rank == .crown || actor.rank == .headOfState, isOfHousehold(row.rank) { return true }
        // "وزير الدولة السعودي مساعد العيبان"
        if isGivenNameOfOffice(index) { return true }
        // "رئيس الجمهورية العربية السورية الأمين العام لجامعة …": who heads a state heads no body of many.
        return holdsState(actor) && row.rank == .secretaryGeneral && isOfManyStates(Int(next.end))
    }

    /// "نائب المستشارة الألمانية": the nation may be a word of the office that is deputized.
    private func readNationOfPrincipal(_ next: Annotation, _ actor: inout Actor) {
        guard actor.country == nil, next.range.count > 1,
            let nation = next.range.dropFirst().lazy.compactMap({ self.countryPart(at: $0) }).first
        else { return }
        actor.country = nation.code
        actor.countryRange = nation.range
    }

    private static let ranksBeforeOffice = WordSet(["السفير", "السفيرة", "الوالي", "الوالية"])

    /// Whether the rank of a diplomat ends the office that began with a word.
    private func endsAtRank(_ index: Int, from head: Annotation, _ stop: Int) -> Bool {
        var office = Actor(range: head.range)
        office.title = Int(head.start)..<index
        return isRankBeforeName(index, office, stop)
    }
}
