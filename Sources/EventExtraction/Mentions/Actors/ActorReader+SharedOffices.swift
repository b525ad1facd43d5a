import ArabicText
import Lexicon

/// One office in the dual or plural with the names of those who hold it.
extension ActorReader {
    /// "وزيرا داخلية المغرب وإسبانيا، سعيد العلمي وخوان غارسيا": so many nations, so many names, in their order.
    func shared(_ actor: Actor, limit: Int) -> [Actor]? {
        var nations = article.nationLists[actor.nations]
        if nations.isEmpty, actor.number == .dual, actor.country == nil, let title = actor.title {
            nations = nationsOfBoth(title, limit)
        }
        if nations.count < 2 {
            return fellows(actor, limit: limit) ?? listedByNation(actor, limit: limit)
                ?? listedByState(actor, limit: limit)
        }
        guard let title = actor.title,
            title.lowerBound == actor.range.lowerBound,
            let office = annotations.match(.title, at: title.lowerBound)
        else { return nil }
        let names = listedNames(from: title.upperBound, limit)
        let isDual = lexicon.titles[Int(office.value)].number == .dual && nations.count == 2
        guard names.count >= nations.count || isDual else { return nil }
        return nations.indices.map { position in
            var one = actor
            one.country = nations[position]
            one.nations = NationLists.Number()
            one.name = nil
            guard names.count < nations.count else { return holder(position, of: names, one) }
            // Without names they stay two offices in one word, which tells sides but no persons.
            one.range = position == 0 ? title : title.upperBound..<title.upperBound
            return one
        }
    }

    /// One of those who are named after an office of several: the first has the office in his range.
    private func holder(_ position: Int, of names: [Range<Int>], _ actor: Actor) -> Actor {
        var one = actor
        one.number = .singular
        one.name = names[position]
        one.range = position == 0 ? actor.range.lowerBound..<names[0].upperBound : names[position]
        one.nameIsCut = position > 0 && names[position - 1].upperBound == names[position].lowerBound
        one.clitics = position > 0 ? .and : actor.clitics
        return one
    }

    /// "الوزيران فلان وعلان", "النواب فلان وفلان وعلان": so many names after one office in the dual or plural.
    private func fellows(_ actor: Actor, limit: Int) -> [Actor]? {
        guard actor.number.isPlural, actor.name == nil, !actor.isDelegation, let title = actor.title,
            title.lowerBound == actor.range.lowerBound, title.upperBound < limit,
            article.token(title.upperBound).kind == .arabicWord
        else { return nil }
        // "النائبين الديمقراطيين فلان وعلان": an adjective of both.
        let isOfBoth =
            isDefinite(title.upperBound) && !annotations.traits(at: title.upperBound).isName
            && Self.endingsOfSeveral.contains { article.letters(title.upperBound).hasSuffix($0) }
        let names = listedNames(from: isOfBoth ? title.upperBound + 1 : title.upperBound, limit)
        guard names.count >= 2, actor.number != .dual || names.count == 2, names.allSatisfy(isSureName) else {
            return nil
        }
        return names.indices.map { position in
            var one = actor
            // The word for several is nobody's office.
            one.title = nil
            return holder(position, of: names, one)
        }
    }

    /// "وزراء المالية: العراقي فلان، والتركي علان", "وزيرا الدفاع، وهما القطري فلان والكويتي علان": holders told apart by their nations
    /// behind a mark.
    private func listedByNation(_ actor: Actor, limit: Int) -> [Actor]? {
        guard actor.number.isPlural, actor.name == nil, !actor.isDelegation, let title = actor.title,
            title.lowerBound == actor.range.lowerBound, title.upperBound + 2 < limit
        else { return nil }
        var index = title.upperBound
        if article.token(index).kind == .comma || article.token(index).kind == .colon { index += 1 }
        if Self.they.contains(article.letters(index)) { index += 1 }
        guard index > title.upperBound else { return nil }
        if article.token(index).kind == .colon { index += 1 }
        var result: [Actor] = []
        while index + 1 < limit, let nation = annotations.match(.demonym, at: index),
            nation.clitics == (result.isEmpty ? .the : [.and, .the]) || nation.clitics == .the
        {
            var one = actor
            let start = skipInnerHonorifics(Int(nation.end), limit, &one)
            guard start < limit, let end = nameEnd(from: start, limit: limit, isStrong: true) else { break }
            one.standsFor(lexicon.demonyms[Int(nation.value)].code, told: nation.range)
            one.isCalled(start..<end, in: (result.isEmpty ? title.lowerBound : index)..<end)
            if !result.isEmpty { one.clitics = .and }
            result.append(one)
            index = end
            if index < limit, article.token(index).kind == .comma { index += 1 }
        }
        return result.count > 1 ? result : nil
    }

    /// "وزراء مياه الدول الثلاث من مصر الدكتور فلان ومن السودان المهندس علان": holders told apart by their states.
    private func listedByState(_ actor: Actor, limit: Int) -> [Actor]? {
        guard actor.number.isPlural, actor.name == nil, !actor.isDelegation, let title = actor.title,
            title.lowerBound == actor.range.lowerBound,
            var index = (title.upperBound..<max(title.upperBound, limit)).prefixRange(Self.farthestList).first(where: {
                article.isFrom($0)
            })
        else { return nil }
        var result: [Actor] = []
        while index + 2 < limit, article.isFrom(index) || Self.andFrom.contains(article.letters(index)),
            let state = annotations.bareMatch(.country, at: index + 1)
        {
            var one = actor
            let start = skipInnerHonorifics(Int(state.end), limit, &one)
            guard start < limit, start > Int(state.end) || startsName(start, limit),
                let end = nameEnd(from: start, limit: limit, isStrong: true)
            else { break }
            one.title = nil
            one.standsFor(lexicon.countries[Int(state.value)].code, told: state.range)
            one.isCalled(start..<end, in: (result.isEmpty ? title.lowerBound : index)..<end)
            if !result.isEmpty { one.clitics = .and }
            result.append(one)
            index = end
            if index < limit, article.token(index).kind == .comma { index += 1 }
        }
        return result.count > 1 ? result : nil
    }

    private static let andFrom = WordSet(["ومن"])
    /// Words between the office of several and the list of them.
    private static let farthestList = 4

    private static let they = WordSet(["وهم", "هم", "وهما", "هما", "وهن", "هن"])

    private static let endingsOfSeveral = ["ين", "ان", "ون"].map { foldedWord($0) }

    /// What is longer, with its proclitic, and in no table is a foreign name.
    private static let longWord = 7

    /// A name of two words that begins like one, or a family that the tables know.
    private func isSureName(_ name: Range<Int>) -> Bool {
        let start = name.lowerBound
        var traits = annotations.traits(at: start)
        if !traits.isName { traits = annotations.cutTraits(at: start) }
        if traits.contains(.function) { return false }
        // "الوزيران فلان ويلديريمجان": a long word of no table is a family.
        return traits.isName
            || annotations.word(at: start) < 0 && (name.count > 1 || article.token(start).foldedCount > Self.longWord)
    }

    /// Names joined by و, honorifics and ranks before them, after a comma perhaps: "اللواء فلان والفريق علان".
    private func listedNames(from start: Int, _ limit: Int) -> [Range<Int>] {
        var unused = Actor(range: start..<start)
        var index = start
        if index < limit, article.token(index).kind == .comma { index += 1 }
        index = skipInnerHonorifics(index, limit, &unused)
        guard index < limit, let end = nameEnd(from: index, limit: limit, isStrong: true) else {
            return []
        }
        var names = [index..<end]
        while let last = names.last?.upperBound, last < limit, proclitic(last) == .and {
            if let rank = annotations.match(.honorific, at: last), rank.clitics.contains(.and) {
                let name = skipInnerHonorifics(Int(rank.end), limit, &unused)
                guard let end = nameEnd(from: name, limit: limit, isStrong: true) else { break }
                names.append(name..<end)
                continue
            }
            if annotations.match(.title, at: last) != nil { break }
            guard annotations.word(at: last) < 0 || annotations.cutTraits(at: last).isName else { break }
            names.append(last..<(nameEnd(from: last + 1, limit: limit, isStrong: true) ?? last + 1))
        }
        return names
    }
}
