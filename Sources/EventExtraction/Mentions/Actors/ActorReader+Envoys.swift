import ArabicText
import Lexicon

/// Envoys whose office names the one who sent them.
extension ActorReader {
    /// "مبعوث رئيس الوزراء فلان مستشار الأمن علان", "مبعوث الرئيس فلان إلى سوريا علان", "مبعوث الرئيس فلان، علان": the
    /// first name is that of the principal, the second the envoy's own.
    func envoyHimself(_ actor: Actor, _ limit: Int) -> Actor? {
        guard actor.rank == .envoy, let title = actor.title, let principal = actor.name,
            title.lowerBound == actor.range.lowerBound, actor.organization == nil, namesPrincipal(title)
        else { return nil }
        var index = principal.upperBound
        if index < limit, let cue = cue(at: index), cue.cue == .incumbent { index = cue.end }
        if let end = mission(at: index, limit) { index = end }
        if index < limit, article.token(index).kind == .comma { index += 1 }
        guard index < limit, !article.token(index).startsLine, article.token(index).kind == .arabicWord else {
            return nil
        }
        var envoy = actor
        envoy.name = nil
        if let office = annotations.bareMatch(.title, at: index), annotations.bareMatch(.honorific, at: index) == nil {
            let row = lexicon.titles[Int(office.value)]
            // "التقى مبعوث الرئيس فلان وزير الخارجية علان": beside a verb the next office may be the other party's.
            guard row.number == .singular, isBehindPreposition(actor) else { return nil }
            var second = Actor(range: index..<index)
            let end = readTitle(&second, from: office, limit)
            if let own = second.country, let sender = actor.country, own != sender { return nil }
            second.title = index..<end
            second.range = index..<end
            readNameAfterTitle(&second, end, limit)
            guard second.name != nil else { return nil }
            envoy.title = second.title
            envoy.name = second.name
            envoy.rank = row.rank
            envoy.domain = row.domain
            envoy.range = actor.range.lowerBound..<second.range.upperBound
            return envoy
        }
        // Two names side by side are one; a comma or the place of the mission tells them apart.
        guard index > principal.upperBound else { return nil }
        let start = skipInnerHonorifics(index, limit, &envoy)
        guard start > index || startsName(start, limit),
            let end = nameEnd(from: start, limit: limit, isStrong: start > index), end - start >= 2
        else { return nil }
        envoy.name = start..<end
        envoy.range = actor.range.lowerBound..<end
        return envoy
    }

    /// "الأمين العام للأمم المتحدة البرتغالي فلان", "المبعوث الأممي إلى اليمن، السويدي فلان": behind the name of a body the
    /// nation of him who speaks for it is no part of his office.
    func isOrigin(_ index: Int, _ limit: Int) -> Bool {
        let next = index + 1
        guard next < limit, let nation = annotations.match(.demonym, at: index), nation.clitics == .the,
            nation.range.count == 1, article.token(next).kind == .arabicWord, !article.token(next).startsLine,
            !isDefinite(next) || article.token(index - 1).kind == .comma && annotations.traits(at: next).isName,
            !annotations.has(.title, at: next)
        else { return false }
        return startsName(next, limit) || annotations.bareMatch(.honorific, at: next) != nil
            || annotations.word(at: next) < 0 && annotations.at(next).isEmpty
            || isGivenNameCalledAsCity(next, 0, true)
    }

    /// "الأمين التنفيذي لمنظمة خليج غينيا", "المدير العام للألكسو": an office that only bodies have.
    private func headsUnlistedBody(_ actor: Actor) -> Bool {
        switch actor.rank {
        case .secretaryGeneral, .director, .envoy: (actor.title?.count ?? 0) > 2
        default: false
        }
    }

    /// "السكرتير التنفيذي للجنة الكيني فلان": a nation's adjective that does not agree with the body is of him who heads it.
    func isMansOfBody(_ index: Int, _ actor: Actor) -> Bool {
        guard actor.rank == .secretaryGeneral, actor.country == nil, index > 0, startsWithLamLam(index - 1),
            article.letters(index - 1).last == Self.taMarbuta, article.letters(index).last != Self.taMarbuta
        else { return false }
        return annotations.item(endingAt: index, .institution) != nil
    }

    /// Past the comma and the nation before the name of a body's man.
    func originEnd(_ actor: Actor, _ after: Int, _ limit: Int) -> Int? {
        guard actor.number == .singular, after + 1 < limit else { return nil }
        let hasComma = article.token(after).kind == .comma
        guard
            actor.organization != nil || hasComma && actor.country == nil && headsUnlistedBody(actor)
                || isMansOfBody(after, actor)
        else { return nil }
        let index = hasComma ? after + 1 : after
        return isOrigin(index, limit) ? index + 1 : nil
    }

    /// "لشرق آسيا", "لأوروبا الشرقية", "للبحيرات الكبرى": the part of the world for which an envoy is named, told by more than
    /// one word.
    func regionServed(_ index: Int, _ stop: Int) -> Int? {
        guard index < stop,
            Self.partsOfWorld.contains(article.letters(index).withoutClitics)
                || proclitic(index) == .inside && Self.partsOfWorld.contains(article.letters(index).dropFirst())
        else { return nil }
        var end = index + 1
        while end < stop, end - index < Self.mostQuarters, !article.token(end).startsLine,
            case let letters = article.letters(end),
            Self.quarters.contains(letters)
                || letters.first == Self.waw && Self.partsOfWorld.contains(letters.dropFirst())
        {
            end += 1
        }
        return end - index > 1 ? end : nil
    }

    /// "إلى الشرق الأوسط وأفريقيا", "إلى الساحل وغرب إفريقيا": the part of the world joined to the region of a mission.
    func joinedRegion(_ index: Int, _ stop: Int) -> Int? {
        guard index < stop, !article.token(index).startsLine, article.letters(index).first == Self.waw,
            Self.partsOfWorld.contains(article.letters(index).dropFirst())
        else { return nil }
        var end = index + 1
        while end < stop, end - index < Self.mostQuarters, !article.token(end).startsLine,
            Self.quarters.contains(article.letters(end))
        {
            end += 1
        }
        return end
    }

    /// "المدير الإقليمي لمنظمة الصحة العالمية لشرق المتوسط": the part of the world in the charge of a body's officer.
    func regionInCharge(_ index: Int, _ stop: Int, _ actor: Actor) -> Int? {
        guard actor.organization != nil, proclitic(index) == .to || proclitic(index) == .inside else { return nil }
        return regionServed(index, stop)
    }

    /// "قائد القوات البحرية في المتوسط الأميرال فلان": the sea or region of a command, when his rank and name come after it.
    func areaOfCommand(_ index: Int, _ stop: Int) -> Int? {
        let region = cue(at: index).flatMap { $0.cue == .region && $0.clitics.isEmpty ? $0.end : nil }
        var end = region ?? index
        while region == nil, end < stop, end - index < 3, Self.seas.contains(article.letters(end)) { end += 1 }
        guard end > index, end < stop, !article.token(end).startsLine,
            annotations.bareMatch(.honorific, at: end) != nil
        else { return nil }
        return end
    }

    private static let seas = WordSet([
        "المتوسط", "البحر", "الأبيض", "الأسود", "الأحمر", "المحيط", "الهندي", "الهادئ", "الأطلسي", "الخليج", "العربي",
        "بحر", "العرب", "البلطيق", "قزوين", "خليج", "عدن", "غرب", "شرق",
    ])

    /// Words of the parts of the world in the charge of one: "لمنطقة الشرق الأوسط وشمال أفريقيا ووسط آسيا".
    private static let mostQuarters = 10
    private static let partsOfWorld = WordSet([
        "شرق", "غرب", "شمال", "جنوب", "وسط", "أوروبا", "آسيا", "أفريقيا", "إفريقيا", "افريقيا", "أمريكا", "أميركا",
        "منطقة",
        "بحيرات", "قرن", "شرقي", "غربي", "شمالي", "جنوبي", "حوض", "دول", "بلدان",
    ])
    private static let quarters = WordSet([
        "آسيا", "أوروبا", "أفريقيا", "إفريقيا", "افريقيا", "أمريكا", "أميركا", "شرق", "غرب", "شمال", "جنوب", "وسط",
        "الشرقية", "الغربية", "الوسطى", "الشمالية", "الجنوبية", "اللاتينية", "الأوسط", "الأدنى", "الأقصى", "الأفريقي",
        "الإفريقي", "البحيرات", "الكبرى", "العظمى", "القرن", "الساحل", "المتوسط", "البلقان", "القوقاز", "المحيط",
        "الشرق",
        "الهادئ",
        "الهندي", "الكاريبي", "والصحراء", "والكاريبي",
    ])

    /// Whether an office contains that of another: "مبعوث رئيس الوزراء", "المبعوث الخاص للأمين العام".
    private func namesPrincipal(_ title: Range<Int>) -> Bool {
        title.dropFirst().contains { annotations.match(.title, at: $0) != nil }
    }

    private func isBehindPreposition(_ actor: Actor) -> Bool {
        let start = actor.range.lowerBound
        return !actor.clitics.isDisjoint(with: .prepositions) || start > 0 && cue(at: start - 1)?.cue == .with
    }

    /// Where "إلى سوريا", "لدى الأمم المتحدة", "في المنطقة" after the principal's name ends.
    private func mission(at index: Int, _ limit: Int) -> Int? {
        guard index < limit, let cue = cue(at: index), cue.cue == .toward || cue.cue == .inside, cue.end < limit else {
            return nil
        }
        if let nation = countryPart(at: cue.end) { return nation.range.upperBound }
        if let body = annotations.match(.organization, at: cue.end) { return Int(body.end) }
        guard let region = self.cue(at: cue.end), region.cue == .region else { return nil }
        return region.end
    }
}
