import ArabicText
import Lexicon

/// A name that follows an office, an office that follows a name.
extension ActorReader {
    /// Takes the name that follows an office, honorifics or a comma between them.
    func readNameAfterTitle(_ actor: inout Actor, _ after: Int, _ limit: Int) {
        let after = nationAfterComma(&actor, after, limit) ?? originEnd(actor, after, limit) ?? after
        // "الرئيسين المصري فلان ونظيره": a dual whose adjective is one nation's introduces the first of the two.
        let isSplitDual =
            actor.number == .dual && actor.countryRange != nil
            || after < limit && actor.number == .plural && article.nationLists[actor.nations].count == 1
                && actor.countryRange?.upperBound == after
                && startsName(after, limit) && actor.countryRange?.lowerBound != actor.title?.lowerBound
        guard actor.number == .singular || isSplitDual, after < limit else { return }
        var index = after
        // "وزير خارجية الهند الصديقة": a courtesy to the state, no part of the office.
        while index < limit, cue(at: index)?.cue == .fraternal, !isGivenName(index, behind: actor),
            annotations.bareMatch(.fullName, at: index) == nil
        {
            index += 1
        }
        index = pastDescription(index, limit)
        guard index < limit else { return }
        if let cue = cue(at: index), cue.cue == .former {
            actor.isFormer = true
            actor.title = (actor.title?.lowerBound ?? index)..<cue.end
            index = cue.end
            actor.range = actor.range.lowerBound..<index
            guard index < limit else { return }
        }
        if actor.number == .singular, let quoted = quotedName(index, limit) {
            actor.name = quoted
            actor.range = actor.range.lowerBound..<quoted.upperBound + 1
            return
        }
        if actor.number == .singular,
            let name = latinName(index, limit, of: actor) ?? nameOfSyllables(actor, index, limit)
        {
            actor.name = name
            actor.range = actor.range.lowerBound..<name.upperBound
            return
        }
        var hasComma = false
        if article.token(index).kind == .comma || article.token(index).kind == .openBracket {
            hasComma = true
            index += 1
        }
        guard index < limit, !article.token(index).startsLine else { return }
        if let chained = (hasComma ? chainedTitle(actor, index, limit) : nil)
            ?? secondOffice(actor, index, limit)
        {
            actor = chained
            return
        }
        var probe = actor
        let afterHonorifics = skipInnerHonorifics(index, limit, &probe)
        let hasHonorific = afterHonorifics > index
        if hasComma, !hasHonorific {
            // After a comma it is the same person when a known name begins, or unknown words end at the next mark.
            let isKnown = startsName(index, limit) && !annotations.traits(at: index).contains(.function)
            guard isKnown || isForeignApposition(index, limit) else { return }
        }
        guard afterHonorifics < limit,
            let end = nameEnd(from: afterHonorifics, limit: limit, isStrong: true)
        else {
            return
        }
        // "رئيس الوزراء وسمير …": the next person.
        if !hasHonorific, annotations.word(at: index) < 0,
            proclitic(index) == .and && annotations.cutTraits(at: index).isName || isCutNameWithFamily(index)
        {
            return
        }
        // "يبحث مع رئيس الشركة توطين الصناعة": a verbal noun, the matter of the sentence.
        if !hasHonorific, isVerbalNoun(afterHonorifics), end - afterHonorifics > 1,
            !annotations.traits(at: end - 1).isName
        {
            return
        }
        if hasComma, !hasHonorific, end - afterHonorifics < 2 { return }
        if hasComma, isOfHeirsHousehold(actor, end, limit) { return }
        if !hasHonorific, isDoubtful(afterHonorifics..<end) { return }
        if isMemberOfRetinue(actor, end, limit) { return }
        if isSplitDual { actor.number = .singular }
        // "هنأ الرئيس الفرنسي الأمير فلان": a president is no prince; the next person begins.
        // That of the Emirates is a sheikh.
        if actor.countryRange != nil, actor.domain != .royal, actor.country != Self.emirates,
            actor.rank == .headOfState || actor.rank == .presidentGeneric,
            hasHonorific, let honorific = annotations.bareMatch(.honorific, at: index),
            lexicon.honorifics[Int(honorific.value)].kind == .royal
        {
            return
        }
        actor.name = afterHonorifics..<end
        actor.range = actor.range.lowerBound..<end
        // "السفير فلان سفير …": the fuller office after the name tells more than the bare word before it.
        if let title = actor.title, title.count == 1, actor.country == nil {
            var fuller = actor
            readTitleAfterName(&fuller, end, limit)
            if let new = fuller.title, new.lowerBound >= end, new.count > 1 { actor = fuller }
        }
        // The closing comma of an apposition belongs to no one.
        if actor.country == nil { readTrailingNation(&actor, end, limit) }
    }

    /// وزير الخارجية القبرصي «فلان الفلاني»: a name that fills a pair of quotation marks.
    private func quotedName(_ quote: Int, _ limit: Int) -> Range<Int>? {
        let start = quote + 1
        guard article.token(quote).kind == .quote, start < limit,
            let close = (start + 1..<max(start + 1, min(limit, start + 6))).first(where: {
                article.token($0).kind == .quote
            }),
            close - start > 1 || annotations.traits(at: start).isName,
            nameEnd(from: start, limit: close, isStrong: true) == close
        else { return nil }
        return start..<close
    }

    /// "وزيرا الخارجية، المصري فلان والأردني علان": the nation that tells the first of two holders apart.
    private func nationAfterComma(_ actor: inout Actor, _ comma: Int, _ limit: Int) -> Int? {
        guard actor.number == .dual, actor.countryRange == nil, let title = actor.title, comma + 2 < limit,
            article.token(comma).kind == .comma,
            let nation = annotations.match(.demonym, at: comma + 1), nation.clitics == .the, Int(nation.end) < limit,
            startsName(Int(nation.end), limit) || annotations.has(.honorific, at: Int(nation.end))
        else { return nil }
        actor.country = lexicon.demonyms[Int(nation.value)].code
        actor.countryRange = nation.range
        actor.title = title.lowerBound..<Int(nation.end)
        return Int(nation.end)
    }

    private static let emirates = CountryCode("AE")

    /// توطين, تعزيز, استقدام, انضمام: an unknown word of the pattern of a verbal noun.
    private func isVerbalNoun(_ index: Int) -> Bool {
        guard !annotations.traits(at: index).isName else { return false }
        let letters = Array(article.letters(index))
        guard letters.count >= 5 else { return false }
        if letters.count == 5, letters[0] == Self.ta, letters[3] == Self.ya, letters[4] != Self.alef {
            return true
        }
        let beforeLast = letters[letters.count - 2]
        // أندراش is written with a hamza, انطلاق is not.
        guard letters[0] == Self.alef, beforeLast == Self.alef, !article.startsWithHamza(index) else { return false }
        return letters[1] == Self.nun || letters[2] == Self.ta
            || letters[1] == Self.sin && letters[2] == Self.ta
    }

    /// "وزير الدولة، وزير الخارجية، فلان": offices in a row before the name of their one holder.
    private func chainedTitle(_ actor: Actor, _ index: Int, _ limit: Int) -> Actor? {
        guard actor.number == .singular, let first = actor.title,
            let next = annotations.bareMatch(.title, at: index),
            lexicon.titles[Int(next.value)].number == .singular,
            annotations.bareMatch(.honorific, at: index) == nil
        else { return nil }
        var chained = actor
        let end = readTitle(&chained, from: next, limit)
        chained.title = first.lowerBound..<end
        chained.range = actor.range.lowerBound..<end
        readNameAfterTitle(&chained, end, limit)
        guard chained.name != nil else { return nil }
        if actor.organization != nil, actor.country == nil, chained.isFormer {
            // "المبعوث الخاص للاتحاد، الوزير الإيطالي السابق فلان": what he was before is no part of his office.
            chained.title = first
            chained.country = nil
            chained.countryRange = nil
            chained.organization = actor.organization
            chained.rank = actor.rank
            chained.domain = actor.domain
            chained.isFormer = actor.isFormer
        }
        return chained
    }

    /// "رئيس الاتحاد ورئيس الغرفة فلان", "نائب رئيس الوزراء ووزير الخارجية فلان": two offices of one holder.
    private func secondOffice(_ actor: Actor, _ index: Int, _ limit: Int) -> Actor? {
        guard actor.number == .singular, actor.post == nil, let first = actor.title,
            // "رئيس الاتحاد، ورئيس الغرفة فلان"
            first.upperBound == index
                || first.upperBound == index - 1 && article.token(index - 1).kind == .comma,
            let next = annotations.match(.title, at: index), next.clitics == .and,
            case let row = lexicon.titles[Int(next.value)], row.number == .singular
        else { return nil }
        let second = annotations.match(.title, at: first.lowerBound + 1)
        switch actor.rank {
        case .deputy:
            // The deputy of a head of government may have a ministry; the deputy of a minister does not.
            guard row.rank == .minister,
                second.map({ lexicon.titles[Int($0.value)].rank != .minister }) ?? true
            else {
                return nil
            }
        case .ambassador: guard row.rank == .envoy else { return nil }
        // "ولي العهد ووزير الدفاع فلان": an heir has offices of his own.
        case .crown: guard row.rank == .minister || row.rank == .deputy else { return nil }
        // "رئيس مجلس الوزراء بالإنابة ووزير الخارجية فلان": who acts for another keeps his ministry.
        case .headOfGovernment:
            guard row.rank == .minister, let last = first.last, Self.acting.contains(article.letters(last)) else {
                return nil
            }
        case .minister:
            // "وزير النفط ووزير الإعلام فلان": of two ministers in a row a paper names both or none.
            guard row.rank == .minister, first.count > 1 else { return nil }
        case .presidentGeneric, .director, .secretaryGeneral, .business:
            // One word for both offices ("رئيس … ورئيس …"), or one rank.
            let isOneWord = article.letters(index).dropFirst().elementsEqual(
                article.letters(first.lowerBound))
            guard
                row.rank == actor.rank
                    || isOneWord && row.rank != .headOfState && row.rank != .headOfGovernment
            else { return nil }
        default: return nil
        }
        var other = Actor(range: index..<index)
        let end = readTitle(&other, from: next, limit)
        if let known = actor.country, let country = other.country, known != country { return nil }
        // "الأمين العام للأمم المتحدة والأمين العام للاتحاد الإفريقي فلان": the head of one body is not that of another.
        if let known = actor.organization, let body = other.organization, known.row != body.row,
            actor.rank == .secretaryGeneral
        {
            return nil
        }
        var joined = actor
        joined.title = first.lowerBound..<end
        joined.range = actor.range.lowerBound..<end
        joined.country = actor.country ?? other.country
        joined.countryRange = actor.countryRange ?? other.countryRange
        // Who holds a state's office beside that of a body is that state's.
        joined.organization =
            other.country == nil ? actor.organization ?? other.organization : other.organization
        joined.rank = row.rank
        joined.domain = row.domain
        readNameAfterTitle(&joined, end, limit)
        return joined.name == nil ? nil : joined
    }

    private static let acting = WordSet(["بالإنابة", "بالنيابة", "بالوكالة"])

    /// "الوزير الأول لغينيا بيساو، أريستيدس غوميز.": two to four unknown words between marks.
    private func isForeignApposition(_ index: Int, _ limit: Int) -> Bool {
        guard annotations.word(at: index) < 0,
            let end = nameEnd(from: index, limit: limit, isStrong: true),
            (2...4).contains(end - index)
        else { return false }
        guard end < limit else { return true }
        switch article.token(end).kind {
        case .comma, .period, .semicolon, .closeBracket: return true
        default: return false
        }
    }

    func skipInnerHonorifics(_ start: Int, _ limit: Int, _ actor: inout Actor) -> Int {
        var index = isRankBeforeName(start, actor, limit) ? start + 1 : start
        while index < limit, let match = annotations.bareMatch(.honorific, at: index) {
            index = pastBranch(Int(match.end), match, limit)
            // "الأخ/ فلان", "د. فلان": the mark belongs to the honorific.
            if index + 1 < limit,
                article.token(index).kind == .slash
                    || article.token(index).kind == .period && article.token(index - 1).foldedCount == 1
            {
                index += 1
            }
        }
        return index
    }

    /// "مساعد وزير الخارجية السفير فلان": the rank of a diplomat or a judge between his office and his name is no part of the office.
    func isRankBeforeName(_ index: Int, _ actor: Actor, _ limit: Int) -> Bool {
        guard let title = actor.title, title.lowerBound < index, index + 1 < limit,
            Self.ranks.contains(article.letters(index)),
            case let name = index + 1, article.token(name).kind == .arabicWord, !article.token(name).startsLine,
            annotations.match(.honorific, at: name) != nil || startsName(name, limit)
                || annotations.word(at: name) < 0 && countryPart(at: name) == nil
        else { return false }
        return !isDefinite(name)
    }

    private static let ranks = WordSet(["السفير", "السفيرة", "المستشار", "المستشارة"])

    /// "الوزير فلان الفلاني (مصر)" and the like.
    func readTrailingNation(_ actor: inout Actor, _ index: Int, _ limit: Int) {
        guard index + 2 < limit, article.token(index).kind == .openBracket,
            let country = countryPart(at: index + 1),
            country.range.upperBound < limit,
            article.token(country.range.upperBound).kind == .closeBracket
        else { return }
        actor.country = country.code
        actor.countryRange = country.range
    }

    /// Takes the office that stands after a name, with or without a comma.
    func readTitleAfterName(_ actor: inout Actor, _ after: Int, _ limit: Int) {
        guard after < limit else { return }
        var index = after
        let kind = article.token(index).kind
        if kind == .comma || kind == .openBracket || kind == .dash || kind == .semicolon { index += 1 }
        guard index < limit, !article.token(index).startsLine || index == after else { return }
        guard let title = annotations.bareMatch(.title, at: index) else { return }
        // "الأمير" and "الشيخ" after a name begin the next person.
        if annotations.bareMatch(.honorific, at: index) != nil, !continuesOffice(Int(title.end), limit) {
            return
        }
        let row = lexicon.titles[Int(title.value)]
        guard row.number == .singular else { return }
        // "لقاء الرئيس فلان الرئيس اليمني": the same word once more is another's office.
        if index == after, let own = actor.title, own.lowerBound < after,
            article.letters(own.lowerBound).withoutConjunction.elementsEqual(article.letters(index))
        {
            return
        }
        var titled = actor
        titled.rank = row.rank
        titled.domain = row.domain
        let end = readTitle(&titled, from: title, limit)
        // "التقى السيد حموشي السفير الماليزي أحمد كمال": a bare definite office with a name of its own is the next person.
        if index == after, title.range.count == 1, isDefinite(index), end < limit,
            startsName(end, limit)
        {
            return
        }
        // "التقى أبو زيد وزيرة خارجية السويد مارتا هولم": so is any office with a name after a family name alone.
        if index == after, isFamilyAlone(actor) || actor.title == nil && actor.name?.count == 1, end < limit,
            startsName(end, limit)
        {
            return
        }
        // "مدير المركز فلان، وزير الصحة السابق علان": so does any office before a name when this person has his own.
        if actor.title != nil, end < limit, !article.token(end).startsLine,
            annotations.bareMatch(.honorific, at: end) != nil || startsName(end, limit)
        {
            return
        }
        if index == after, actor.title == nil, isOfNextName(actor, titled, from: index, end, limit) { return }
        actor = titled
        var last = secondMinistry(of: actor, end, limit) ?? end
        if last == end, index > after {
            while let further = furtherOffice(of: &actor, last, limit) { last = further }
        }
        actor.title = index..<last
        actor.range = actor.range.lowerBound..<last
    }

    /// "الفريق فلان، الوزير المنتدب لدى وزير الدفاع، رئيس أركان الجيش، …": one more office between commas after a name; there may be several.
    private func furtherOffice(of actor: inout Actor, _ comma: Int, _ limit: Int) -> Int? {
        guard comma + 1 < limit, article.token(comma).kind == .comma, !article.token(comma + 1).startsLine,
            annotations.bareMatch(.honorific, at: comma + 1) == nil,
            let next = annotations.bareMatch(.title, at: comma + 1),
            lexicon.titles[Int(next.value)].number == .singular
        else { return nil }
        var other = Actor(range: comma + 1..<comma + 1)
        let end = readTitle(&other, from: next, limit)
        guard end - comma > 2, end >= limit || article.token(end).kind != .arabicWord, other.organization == nil else {
            return nil
        }
        if let own = actor.country, let nation = other.country, own != nation { return nil }
        actor.country = actor.country ?? other.country
        return end
    }

    /// "فلان رئيس مجلس الوزراء ووزير الداخلية", "فلان ولي العهد ووزير الدفاع": where a ministry ends that he holds beside the first office.
    private func secondMinistry(of actor: Actor, _ end: Int, _ limit: Int) -> Int? {
        guard actor.rank == .headOfGovernment || actor.rank == .deputy || actor.rank == .crown, end < limit,
            !article.token(end).startsLine, actor.rank != .headOfGovernment || actor.countryRange?.upperBound != end,
            let next = annotations.match(.title, at: end), next.clitics == .and,
            case let row = lexicon.titles[Int(next.value)], row.rank == .minister, row.number == .singular
        else { return nil }
        var other = Actor(range: end..<end)
        other.clitics = .and
        other.rank = row.rank
        var last = readTitle(&other, from: next, limit)
        // "زيارة فلان ولي العهد السعودي ووزير الدفاع لمصر": where he goes is no part of his office.
        if let goal = other.countryRange, actor.country != nil, goal.upperBound == last,
            annotations.match(.country, at: goal.lowerBound)?.clitics.contains(.to) ?? false
        {
            last = goal.lowerBound
            other.country = nil
        }
        if let own = actor.country, let nation = other.country, own != nation { return nil }
        // A name behind it is that of the next person.
        if last < limit, !article.token(last).startsLine, article.token(last).kind == .arabicWord,
            annotations.bareMatch(.honorific, at: last) != nil || startsName(last, limit)
                || annotations.word(at: last) < 0 && !annotations.has(.country, at: last)
                    && !annotations.has(.city, at: last)
        {
            return nil
        }
        return last
    }

    /// "أبو زيد", "دي ميستورا": a particle and a family name without office or honorific.
    private func isFamilyAlone(_ actor: Actor) -> Bool {
        guard let name = actor.name, actor.title == nil, name.lowerBound == actor.range.lowerBound
        else { return false }
        return name.count == 2 && isParticle(name.lowerBound)
    }
}
