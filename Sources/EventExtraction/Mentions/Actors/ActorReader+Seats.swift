import ArabicText
import Lexicon

/// Where an office is held: the city, the ministry, the body, with the name of its holder right behind.
extension ActorReader {
    /// "رئيس الحركة في غزة فلان", "مدير مكتب الأمم المتحدة في جنيف فلان": the city in which a body is led by him who is
    /// named right after it.
    func isSeat(_ city: Annotation, _ actor: Actor, _ stop: Int) -> Bool {
        let (before, next) = (Int(city.start) - 1, Int(city.end))
        guard next < stop, !article.token(next).startsLine else { return false }
        let endsBody =
            actor.organization?.range.upperBound == before
            || actor.countryRange?.upperBound == before && lexicon.cities[Int(city.value)].country == actor.country
                && annotations.item(endingAt: before, .organization) != nil
        return endsBody && (startsName(next, stop) || annotations.bareMatch(.honorific, at: next) != nil)
    }

    /// "مدير الدائرة السياسية في وزارة الدفاع فلان": the body in which an office is held by him who is named right after it.
    func isSeatOfOffice(_ start: Int, _ stop: Int) -> Bool {
        if Self.shortBodies.contains(article.letters(start)) {
            // "مفوضة الطاقة في الاتحاد فلانة": the body that the text has named before.
            let next = start + 1
            return next < stop && !article.token(next).startsLine
                && (startsName(next, stop) || annotations.bareMatch(.honorific, at: next) != nil
                    || isUnknownFirstName(next))
        }
        // "في مكتبه" is where he receives, and no library.
        guard let body = annotations.bareMatch(.institution, at: start), !article.endsInHa(start) else { return false }
        return isSeatOfOffice(start, body: body, stop)
    }

    /// "فلان رئيس لجنة الأمن القومي في مجلس الشورى الإيراني": a nation's chamber behind one of its committees, though no name follows.
    func isChamberOfCommittee(_ preposition: Int, _ start: Int, _ stop: Int) -> Bool {
        guard let body = annotations.bareMatch(.institution, at: start),
            lexicon.institutions[Int(body.value)] == "government",
            (max(0, preposition - Self.longestCommittee)..<preposition).contains(where: {
                Self.committees.contains(article.letters($0))
            })
        else { return false }
        if Int(body.end) < stop, countryPart(at: Int(body.end)) != nil { return true }
        let nation = (Int(body.end)..<min(stop, Int(body.end) + Self.longestBody)).first {
            annotations.match(.demonym, at: $0)?.clitics == .the || !isDefinite($0)
        }
        return nation.map { annotations.match(.demonym, at: $0)?.clitics == .the } ?? false
    }

    private static let committees = WordSet(["لجنة", "كتلة", "مجموعة", "فريق", "عضو"])
    /// Words of a committee's name: "لجنة الأمن القومي والسياسة الخارجية".
    private static let longestCommittee = 7

    /// "فلان كاتب الدولة السياسي بوزارة الخارجية المجرية": a ministry with its field or nation behind the office of him who is named already.
    func isSeatOfNamed(_ cursor: TitleCursor, _ body: Annotation) -> Bool {
        guard let name = cursor.actor.name, name.upperBound <= cursor.index, Int(body.end) < cursor.stop,
            lexicon.institutions[Int(body.value)] == "government"
        else { return false }
        return annotations.bareMatch(.portfolio, at: Int(body.end)) != nil || countryPart(at: Int(body.end)) != nil
    }

    private static let shortBodies = WordSet([
        "الاتحاد", "المنظمة", "المفوضية", "الجامعة", "الهيئة", "البنك", "الصندوق", "البعثة",
    ])

    /// "المدير المركزي بوزارة الفلاحة فلان", "مدير الهجرة بوزارة الداخلية، فلان"
    func isSeatOfOffice(_ start: Int, body: Annotation, _ stop: Int) -> Bool {
        var index = Int(body.end)
        while index < min(stop, Int(body.end) + Self.longestBody), article.token(index).kind == .arabicWord,
            !article.token(index).startsLine
        {
            if startsName(index, stop) || annotations.bareMatch(.honorific, at: index) != nil
                || endsState(at: index) && isUnknownFirstName(index)
                || index > Int(body.end) && constituency(index, stop) != nil
            {
                return index > start
            }
            if let state = annotations.bareMatch(.country, at: index), state.range.count > 1 {
                index = Int(state.end)
                continue
            }
            guard
                isDetermined(index) || annotations.bareMatch(.portfolio, at: index) != nil
                    || countryPart(at: index) != nil
                    || isOffice(body) && annotations.bareMatch(.title, at: index) != nil
            else { return false }
            index += 1
        }
        guard index + 1 < stop, index > Int(body.end), article.token(index).kind == .comma,
            !article.token(index + 1).startsLine
        else { return false }
        return startsName(index + 1, stop) || annotations.bareMatch(.honorific, at: index + 1) != nil
    }

    /// "رئيس لجنة الصداقة في برلمان التشيك سوبرا …": behind the state whose body it is.
    private func endsState(at index: Int) -> Bool {
        annotations.item(endingAt: index, .country) != nil
    }

    /// "رئيس الأركان بمكتب وزير الدفاع فلان": the office of one who holds another.
    private func isOffice(_ body: Annotation) -> Bool {
        body.range.count == 1 && Self.offices.contains(article.letters(Int(body.start)).withoutClitics)
    }

    private static let offices = WordSet(["مكتب", "بمكتب", "ديوان", "بديوان"])

    /// Words of a body's name behind its head.
    private static let longestBody = 4

    /// "قائد شرطة العاصمة طرابلس": a city whose kind is told right before it.
    func isBehindCityWord(_ index: Int) -> Bool {
        guard let word = cue(at: index - 1)?.cue else { return false }
        return word == .cityWord || word == .capital
    }
}
