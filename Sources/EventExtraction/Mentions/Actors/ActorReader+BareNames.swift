import ArabicText
import Lexicon

/// Names without an office before them: behind a proclitic, before an office, in a list of those present.
extension ActorReader {
    /// "وأردوغان", "بجون كيري": a known name behind a proclitic.
    func cutName(_ start: Int, _ limit: Int) -> Actor? {
        guard annotations.word(at: start) < 0, annotations.cutTraits(at: start).isName, !endsWithAlefMaqsura(start),
            let clitic = proclitic(start),
            // "زيارة لساحل العاج"
            annotations.match(.country, at: start).map({ $0.range.count == 1 }) ?? true,
            !annotations.cutTraits(at: start).contains(.function), start + 1 < limit,
            article.token(start + 1).kind == .arabicWord,
            let end = isCutParticle(start)
                ? nameEnd(from: start, limit: limit, isStrong: false, isCut: true)
                : nameEnd(from: start + 1, limit: limit, isStrong: false) ?? nameTail(start + 1, limit)
                    ?? familyBeforeOffice(start, limit)
        else { return nil }
        var actor = Actor(range: start..<end)
        actor.name = start..<end
        actor.clitics = clitic
        actor.nameIsCut = true
        readTitleAfterName(&actor, end, limit)
        return actor
    }

    /// "وعبد الله", "بأبو بكر"
    private func isCutParticle(_ index: Int) -> Bool {
        annotations.contains(.cue, at: index) {
            $0.range.count == 1 && !$0.clitics.isEmpty && lexicon.cues[Int($0.value)] == .nameParticle
        }
    }

    /// "وعلى" is a preposition, "وعلي" a name.
    private func endsWithAlefMaqsura(_ index: Int) -> Bool {
        article.token(index).foldedCount == 4 && article.endsInAlefMaqsura(index)
    }

    func nameTail(_ index: Int, _ limit: Int) -> Int? {
        isNameWord(index, 1, false, false, true) ? index + 1 : nil
    }

    /// "ولافروف وزير خارجية روسيا": a foreign family name alone with its office.
    private func familyBeforeOffice(_ index: Int, _ limit: Int) -> Int? {
        guard annotations.cutTraits(at: index).contains([.foreignName, .surname]),
            let title = annotations.bareMatch(.title, at: index + 1),
            lexicon.titles[Int(title.value)].number == .singular, !isDefinite(index + 1)
        else { return nil }
        return index + 1
    }

    func introducedName(_ start: Int, _ limit: Int) -> Actor? {
        let traits = annotations.traits(at: start)
        let isAnn = isForeignAnn(start)
        guard isAnn || !traits.contains(.function), start + 2 < limit, isBeforeOffice(start), !isDefinite(start)
        else { return nil }
        var actor = Actor(range: start..<start)
        var first = start
        if isAnn {
            // What follows the given name tells.
            first = start + 1
        } else if isFamilyAsFirstName(start) || isSyllableBeforeOffice(start) {
            first = start
        } else if annotations.word(at: start) >= 0 || !annotations.at(start).isEmpty {
            // A month or a village may be a name behind a proclitic: "بدورا سيليا، وزيرة …"; other known words are not.
            guard let clitic = proclitic(start), clitic != .and,
                annotations.at(start).allSatisfy({ $0.category == .month && !$0.clitics.isEmpty || isCutVillage($0) })
            else { return nil }
            actor.clitics = clitic
            actor.nameIsCut = true
            first = start + 1
        } else if let clitic = proclitic(start),
            (clitic == .to || clitic == .inside) && annotations.cutTraits(at: start).isName
                || clitic == .and && isJoinedUnknown(start)
        {
            actor.clitics = clitic
            actor.nameIsCut = true
        }
        guard let end = nameEnd(from: first, limit: limit, isStrong: true), end - start >= 2, end - start <= 5,
            end + 1 < limit, case let hasComma = article.token(end).kind == .comma,
            hasComma || end - start <= 3 && (actor.clitics == .and || isPlaceOfParty(start)),
            let title = annotations.bareMatch(.title, at: hasComma ? end + 1 : end),
            lexicon.titles[Int(title.value)].number == .singular
        else { return nil }
        actor.name = start..<end
        actor.range = start..<end
        readTitleAfterName(&actor, end, limit)
        guard let office = actor.title else { return nil }
        // Without a comma only an office that tells whose it is makes a name of unknown words.
        return hasComma || office.count > 1 && (actor.country != nil || actor.organization != nil) ? actor : nil
    }

    /// "اجتماع ضم الملك عبد الله الثاني وإرلان إدريسوف وزير …": a word of no table joined to a name or an office, before another of
    /// none or a name.
    private func isJoinedUnknown(_ start: Int) -> Bool {
        let next = start + 1
        guard start > 0, annotations.cutTraits(at: start).isEmpty, article.token(start).foldedCount > 3,
            !article.letters(start).dropFirst().containsArticle,
            annotations.word(at: next) < 0 && annotations.at(next).isEmpty && !isDefinite(next)
                || annotations.traits(at: next).contains(.foreignName),
            case let last = start - 1, article.token(last).kind == .arabicWord
        else { return false }
        return annotations.traits(at: last).isName || annotations.match(.demonym, at: last) != nil
            || annotations.item(endingAt: start, .number) != nil
    }

    /// "بدورا": a place that is hardly known, behind a proclitic.
    func isCutVillage(_ match: Annotation) -> Bool {
        match.category == .city && match.range.count == 1 && !match.clitics.isDisjoint(with: .prepositions)
            && lexicon.cities[Int(match.value)].isWeak
    }

    /// "بيتينا موشايد سفيرة …": a word that tables know as a family alone may be a first name abroad, before a word of no table.
    func isFamilyAsFirstName(_ start: Int) -> Bool {
        let traits = annotations.traits(at: start)
        return traits.contains(.surname) && !traits.contains(.function) && annotations.at(start).isEmpty
            && start + 1 < article.tokens.tokens.count && annotations.word(at: start + 1) < 0
            && isBeforeOffice(start) && !isDefinite(start)
    }

    /// "تيان تشي السفير الصيني": two or three syllables before an office of a state of East Asia, though tables know them within other
    /// words.
    func isSyllableBeforeOffice(_ start: Int) -> Bool {
        guard isBeforeOffice(start), isShortSyllable(start), isShortSyllable(start + 1) else { return false }
        let end = isShortSyllable(start + 2) ? start + 3 : start + 2
        guard let office = annotations.match(.title, at: end) else { return false }
        return (Int(office.end)..<min(Int(office.end) + 3, article.tokens.tokens.count)).contains { index in
            countryPart(at: index).map { Self.statesOfSyllables.contains($0.code) } ?? false
        }
    }

    /// Whether an office stands where one would follow a name of two to five words, and a comma perhaps.
    func isBeforeOffice(_ start: Int) -> Bool {
        landmarks.titles.containsAny(of: 5, from: start + 2)
    }

    /// "آن باترسون": folding makes "أن" of the name, which is written with another letter.
    func isForeignAnn(_ index: Int) -> Bool {
        let token = article.token(index)
        guard token.foldedCount == 2, article.letters(index).elementsEqual(Self.ann),
            index + 1 < article.tokens.tokens.count
        else { return false }
        let utf8 = article.text.utf8
        return utf8[Int(token.start)] == 0xD8 && utf8[Int(token.start) + 1] == 0xA2
            && !annotations.traits(at: index + 1).contains(.function)
    }

    private static let ann = foldedWord("آن")

    /// "التقى هيلغه لوند المدير …", "مع هيلغه لوند المدير …", "أمس، هيلغه لوند المدير …": where a party to a contact stands.
    private func isPlaceOfParty(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        if article.token(start - 1).kind == .comma { return true }
        if let verb = annotations.item(endingAt: start, .trigger) {
            let row = lexicon.triggers[Int(verb.value)]
            return row.form != .noun || annotations.word(at: start) < 0 && (row.frame == .meet || row.frame == .receive)
        }
        // "شدد سيديكي كابا نائب وزير …"
        if let verb = annotations.item(endingAt: start, .function), annotations.word(at: start) < 0,
            lexicon.functionWords[Int(verb.value)] == .reportingVerb
        {
            return true
        }
        // "استقبل الرئيس أمس في عمّان هيلغه لوند المدير …"
        if annotations.word(at: start) < 0,
            annotations.item(endingAt: start, .city) ?? annotations.item(endingAt: start, .dateWord)
                ?? annotations.item(endingAt: start, .weekday) != nil
        {
            return true
        }
        return annotations.item(endingAt: start, .cue) {
            self.lexicon.cues[Int($0.value)] == .with || self.lexicon.cues[Int($0.value)] == .agent
        } != nil
    }

    /// "إسبيرانزا كاستيليرو، مديرة المركز": unknown words before a comma and an office are a name.
    /// "حضر اللقاء ماغنوس إكلوند نائب الوزير، وإنغا هولم مديرة المكتب": two or three words of no table before an office,
    /// in a list of those present.
    func listedName(_ start: Int, _ limit: Int) -> Actor? {
        guard start > 0, article.token(start).kind == .arabicWord, annotations.word(at: start) < 0,
            annotations.at(start).isEmpty, !isDefinite(start),
            annotations.item(endingAt: start, .cue, where: { lexicon.cues[Int($0.value)].opensAttendance }) != nil
                || article.token(start - 1).kind == .comma,
            let end = nameEnd(from: start, limit: limit, isStrong: true)
                ?? nameEnd(from: start + 1, limit: limit, isStrong: true),
            (2...3).contains(end - start),
            (start..<end).allSatisfy({ !annotations.traits(at: $0).contains(.function) }),
            end < limit, let title = annotations.bareMatch(.title, at: end),
            lexicon.titles[Int(title.value)].number == .singular
        else { return nil }
        var actor = Actor(range: start..<end)
        actor.name = start..<end
        if proclitic(start) == .and {
            actor.clitics = .and
            actor.nameIsCut = true
        }
        readTitleAfterName(&actor, end, limit)
        return actor.title == nil ? nil : actor
    }
}
