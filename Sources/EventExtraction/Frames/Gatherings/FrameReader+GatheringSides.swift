import ArabicText
import Lexicon

/// Who takes part in a gathering besides the persons named: bodies and states.
extension FrameReader {
    // MARK: Bodies

    /// International bodies named in a sentence: those of the table, and councils whose name says that many states share them.
    func bodies(in scene: Scene) -> [(row: Int, range: Range<Int>)] {
        var result: [(row: Int, range: Range<Int>)] = []
        var index = scene.sentence.range.lowerBound
        while index < scene.sentence.range.upperBound {
            if let match = annotations.match(.organization, at: index) {
                let row = lexicon.organizations[Int(match.value)]
                if row.isInternational, row.kind != "armed_group", !isGroupOfPowers(Int(match.value)),
                    !isSpokenOf(match, from: scene.sentence.range.lowerBound)
                {
                    result.append((Int(match.value), match.range))
                }
                index = Int(match.end)
                continue
            }
            if let match = annotations.match(.institution, at: index), isHeadOfBody(match),
                let end = endOfSharedBody(Int(match.end), scene.sentence.range.upperBound)
            {
                result.append((-1, index..<end))
                index = end
                continue
            }
            index += 1
        }
        return result
    }

    /// "مطالبة مجلس الأمن", "المطلوب للمحكمة الجنائية", "تنفيذ قرارات الجامعة": a body that is asked for something, looks for somebody or
    /// has decided something before takes no part by that.
    private func isSpokenOf(_ body: Annotation, from opening: Int) -> Bool {
        let start = Int(body.start)
        guard start > opening else { return false }
        let word = article.letters(start - 1)
        if body.clitics.contains(.to) { return Self.wanted.contains(word) }
        guard body.clitics.isEmpty else { return false }
        if Self.askings.contains(word.withoutConjunction) || Self.decisions.contains(word.withoutClitics) {
            return true
        }
        // "مشروع قرار أمام مجلس الأمن", "شكوى إلى الأمم المتحدة", "بيان صادر عن المنظمة"
        return Self.ways.contains(word)
            && (max(opening, start - 5)..<start - 1).contains {
                Self.papers.contains(article.letters($0).withoutClitics)
            }
    }

    private static let ways = WordSet(["أمام", "إلى", "لدى", "من", "عن"])
    private static let papers = WordSet(["قرار", "شكوى", "طلب", "صادر", "صادرة", "لجوء"])

    private static let wanted = WordSet(["المطلوب", "المطلوبة", "المطلوبين", "المطلوبان", "مطلوب"])
    private static let askings = WordSet([
        "مطالبة", "مطالبا", "مطالبين", "مناشدة", "مناشدا", "داعيا", "داعين", "حاثا", "حاثين", "ومطالبة",
    ])
    private static let decisions = WordSet(["قرارات", "مقررات", "ميثاق", "مواثيق", "معايير"])

    /// "في دول الخليج": the states of a bloc as where something is, not as a side.
    func isWhereabouts(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard Self.blocHeads.contains(where: { article.letters(start).hasSuffix($0) }) else {
            return false
        }
        if annotations.match(.organization, at: start)?.clitics.contains(.inside) == true {
            return true
        }
        guard start > 0, let cue = annotations.item(endingAt: start, .cue),
            lexicon.cues[Int(cue.value)] == .inside
        else { return false }
        // "نظرائه في دول الخليج": there they are sides all the same.
        let isAmongPeers = annotations.item(endingAt: Int(cue.start), .cue) {
            lexicon.cues[Int($0.value)] == .counterparts
        }
        return isAmongPeers == nil
    }

    private static let blocHeads = ["دول", "الدول", "بلدان", "البلدان"].map { foldedWord($0) }

    /// A definite head of one body: "المنظمة", "المجلس"; not a region, a firm, or many bodies at once.
    func isHeadOfBody(_ match: Annotation) -> Bool {
        let last = Int(match.end) - 1
        guard article.letters(last).containsArticle else { return false }
        switch lexicon.institutions[Int(match.value)] {
        case "international", "government", "civil": break
        default: return false
        }
        return !article.letters(last).hasSuffix(Self.pluralEnding)
            && !Self.partsOfState.contains { head in
                article.letters(last).elementsEqual(head)
            }
    }

    private static let pluralEnding = foldedWord("ات")
    private static let partsOfState = ["القطاع", "الأحزاب", "الحركة", "الجبهة"].map { foldedWord($0) }

    /// "المجلس الوزاري العربي للكهرباء": adjectives, one of them of many states, then the purpose.
    func endOfSharedBody(_ start: Int, _ limit: Int) -> Int? {
        var end = start
        var isShared = false
        while end < min(limit, start + 3), article.letters(end).containsArticle {
            if cue(.multilateral, in: end..<end + 1) != nil { isShared = true }
            // "الجمعية العربية السعودية": the nation makes it one state's.
            if annotations.match(.demonym, at: end) != nil { return nil }
            if cue(.relative, in: end..<end + 1) != nil { break }
            end += 1
        }
        guard isShared else { return nil }
        let lam = FoldedLetter.arabic(0x644)
        let purpose = end
        while end < min(limit, start + 6), article.letters(end).starts(with: lam, lam) { end += 1 }
        // "المجلس العربي للسياحة البيئية": the adjective of the purpose.
        if end > purpose, end < min(limit, start + 6), isAdjectiveOfPurpose(end) { end += 1 }
        return end
    }

    private func isAdjectiveOfPurpose(_ index: Int) -> Bool {
        let letters = article.letters(index)
        return article.token(index).kind == .arabicWord && letters.containsArticle && letters.count > 4
            && letters.first == FoldedLetter.arabic(0x627) && !annotations.traits(at: index).isName
            && (letters.last == article.letters(index - 1).last || letters.last == FoldedLetter.arabic(0x64A))
            && !annotations.at(index).contains {
                [.honorific, .title, .cue, .status, .weekday, .month, .dateWord, .trigger, .demonym, .country, .city]
                    .contains($0.category)
            }
    }

    // MARK: States

    /// "بمشاركة 100 دولة", "ممثلي 180 بلدا"
    func countsStates(_ scene: Scene) -> Bool { endOfStateCount(scene) != nil }

    /// "بمشاركة رؤساء دول ومنظمات", "بحضور وزراء من عدة دول": states that nobody counts.
    func isAttendedByStates(_ scene: Scene) -> Bool {
        scene.sentence.range.contains { index in
            guard Self.presence.contains(article.letters(index)) else { return false }
            let near = (index + 1..<scene.sentence.range.upperBound).prefixRange(5)
            return near.contains { Self.stateWords.contains(article.letters($0)) }
                && near.contains {
                    annotations.match(.title, at: $0) != nil
                        || annotations.match(.cue, at: $0).map {
                            lexicon.cues[Int($0.value)] == .delegation
                        } ?? false
                }
        }
    }

    private static let presence = WordSet(["بحضور", "وبحضور", "بمشاركة", "وبمشاركة"])

    /// Past the words that tell how many states; nil where none do.
    private func endOfStateCount(_ scene: Scene) -> Int? {
        for index in scene.sentence.range.dropLast() {
            let word = annotations.match(.number, at: index).map { lexicon.numbers[Int($0.value)] }
            let value = article.number(index) ?? word.flatMap { $0.isOrdinal ? nil : $0.value }
            guard let value, value > 2, value < 250 else { continue }
            // "الدول الـ12", "للدول الخمس الكبرى"
            if value > 3, index > scene.sentence.range.lowerBound + 1,
                (index - 2..<index).contains(where: { Self.theStates.contains(article.letters($0)) })
            {
                return index + 1
            }
            let next = Int(annotations.match(.number, at: index)?.end ?? Int32(index + 1))
            if Self.stateWords.contains(article.letters(next)) { return next + 1 }
            // "خمسين رئيس دولة"
            if annotations.match(.title, at: next) != nil, Self.stateWords.contains(article.letters(next + 1)) {
                return next + 2
            }
        }
        return nil
    }

    private static let theStates = WordSet(["الدول", "للدول", "البلدان", "للبلدان"])
    private static let stateWords = WordSet(["دولة", "بلدا", "بلد", "دول", "بلدان"])

    /// "يشارك في المؤتمر علماء من 38 دولة، من بينها …": states listed behind the number of those that take part, three or more.
    func statesListed(_ scene: Scene) -> Set<CountryCode> {
        let isAttended = scene.triggers.contains { row($0).frame == .attend }
        guard let end = (isAttended ? endOfStateCount(scene) : nil) ?? endOfExamples(scene) else { return [] }
        // Adjectives and "among them" may stand between the number and the list.
        for start in end..<max(end, min(end + Self.reachOfList, scene.sentence.range.upperBound)) {
            let listed = nationList(from: start, scene, gap: 1)
            if listed.count > 2 { return listed }
        }
        return []
    }

    private static let reachOfList = 8

    /// Past "من دول مثل", "من دول عدة بينها": states of which a few are named.
    private func endOfExamples(_ scene: Scene) -> Int? {
        guard scene.triggers.contains(where: { row($0).isGathering }) else { return nil }
        for index in scene.sentence.range.dropFirst().dropLast(2)
        where article.isFrom(index - 1) && Self.stateWords.contains(article.letters(index)) {
            let near = max(scene.sentence.range.lowerBound, index - Self.reachOfList)..<index
            guard near.contains(where: { Self.attendants.contains(article.letters($0).withoutConjunction) }) else {
                continue
            }
            let example = (index + 1..<scene.sentence.range.upperBound).prefixRange(4).first {
                Self.examples.contains(article.letters($0))
            }
            if let example { return example + 1 }
        }
        return nil
    }

    private static let examples = WordSet(["مثل", "منها", "بينها", "بينهم", "أبرزها", "ضمنها"])
    private static let attendants = WordSet([
        "متحدثين", "متحدثون", "المتحدثين", "مشاركين", "مشاركون", "المشاركين", "المشاركون", "خبراء", "وفود", "ممثلين",
        "ممثلون",
        "ممثلي", "باحثين", "باحثون", "علماء", "ضيوف",
    ])

    /// States that are named as taking part: "بمشاركة مصر والسودان", "تستضيفه المملكة المغربية".
    func attending(_ scene: Scene) -> Set<CountryCode> {
        var result = statesListed(scene)
        for trigger in scene.triggers {
            switch row(trigger).frame {
            case .attend:
                let listed = nations(from: Int(trigger.end), scene)
                // One nation after "taking part in" may be where it is held; a list names those who take part.
                if listed.count >= 2 { result.formUnion(listed) }
                if let subject = stateSubject(after: Int(trigger.end), scene) { result.insert(subject) }
            case .host:
                if let subject = stateSubject(after: Int(trigger.end), scene) { result.insert(subject) }
                if let place = scene.places.last(where: { $0.range.upperBound == Int(trigger.start) }) {
                    result.insert(place.country)
                }
            default: continue
            }
        }
        // "بحضور وفود من مصر والسودان", "لجنة تضم تونس وليبيا والجزائر"
        for index in scene.sentence.range {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            case .consisting where isOfAnotherBody(Int(match.start), scene): continue
            case .attendance, .consisting:
                let listed = nationList(from: Int(match.end), scene)
                if listed.count >= 2 { result.formUnion(listed) }
            default: continue
            }
        }
        return result
    }

    /// "مجموعة 5+1 التي تضم …": the members of a body that is only mentioned.
    private func isOfAnotherBody(_ index: Int, _ scene: Scene) -> Bool {
        guard index > scene.sentence.range.lowerBound, cue(.relative, in: index - 1..<index) != nil
        else {
            return false
        }
        return (max(scene.sentence.range.lowerBound, index - 7)..<index).contains { before in
            // "اجتماع اللجنة التي تضم …", "الاجتماع الدوري للجنة التي تضم …": the body is who meets.
            if article.isCommittee(before), isOfMeeting(before, scene) { return false }
            return annotations.match(.organization, at: before) != nil
                || annotations.match(.institution, at: before).map {
                    lexicon.institutions[Int($0.value)] == "international"
                } == true
        }
    }

    /// Whether a noun of meeting stands right before a token, an adjective between them perhaps.
    private func isOfMeeting(_ index: Int, _ scene: Scene) -> Bool {
        scene.triggers.contains {
            [.session, .gathering, .meet].contains(row($0).frame) && row($0).form == .noun
                && (0...1).contains(index - Int($0.end))
        }
    }

    /// States one after another from a token on: "من قطر وتركيا", "السعودي والكويتي", "كل من: تونس، ليبيا، والجزائر".
    ///
    /// - Parameter gap: tokens that may stand between two of them: "وفد من", "وزير خارجية", a name.
    func nationList(from start: Int, _ scene: Scene, gap: Int = 4) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        var last = start
        var index = start
        while index < scene.sentence.range.upperBound {
            guard index - last <= (result.isEmpty ? 5 : gap) else { break }
            // "محمد شياع السوداني": a name is of no nation.
            if let end = endOfName(at: index, scene) {
                index = end
                continue
            }
            if isStayingAway(index) { break }
            if let match = annotations.match(.trigger, at: index),
                lexicon.triggers[Int(match.value)].form != .noun
            {
                break
            }
            if let match = annotations.match(.country, at: index),
                lexicon.countries[Int(match.value)].kind != .office
            {
                result.insert(lexicon.countries[Int(match.value)].code)
                index = Int(match.end)
                last = index
            } else if let match = annotations.match(.demonym, at: index),
                !lexicon.demonyms[Int(match.value)].isWeak
            {
                result.insert(lexicon.demonyms[Int(match.value)].code)
                index = Int(match.end)
                last = index
            } else if let kingdom = annotations.match(.cue, at: index),
                lexicon.cues[Int(kingdom.value)] == .kingdom,
                let own = home.outlet ?? home.dominant
            {
                result.insert(own)
                index = Int(kingdom.end)
                last = index
            } else {
                index += 1
            }
        }
        return result
    }

    /// Past the name of a person that covers a token.
    func endOfName(at index: Int, _ scene: Scene) -> Int? {
        guard annotations.traits(at: index).isName || annotations.has(.demonym, at: index) else { return nil }
        return scene.mentions.lazy.compactMap(\.actor.name).first { $0.contains(index) }?.upperBound
    }

    /// "المنتدى العربي الصيني", "القمة الروسية الإفريقية": the one state that meets a region.
    func partnersOfRegion(in name: Range<Int>) -> Set<CountryCode> {
        var result: Set<CountryCode> = []
        for index in name.dropFirst() {
            guard let match = annotations.match(.demonym, at: index),
                !lexicon.demonyms[Int(match.value)].isWeak
            else {
                continue
            }
            // "الصيني - الأفريقي"
            let next = name.contains(index + 1) && article.token(index + 1).kind == .dash ? index + 2 : index + 1
            let isBesideRegion = [index - 1, next].contains { neighbour in
                name.contains(neighbour) && neighbour > name.lowerBound
                    && cue(.multilateral, in: neighbour..<neighbour + 1) != nil
            }
            if isBesideRegion { result.insert(lexicon.demonyms[Int(match.value)].code) }
        }
        return result
    }

    /// "تستضيف مصر المؤتمر": the state that holds it, as a place.
    func hostState(after index: Int, _ scene: Scene) -> Place? {
        stateSubject(after: index, scene).map {
            Place(range: index..<index + 1, country: $0, relation: .inside)
        }
    }

    /// Neutral states in whose cities others meet without them.
    private static let seats = Set(["CH", "AT"].compactMap { CountryCode($0) })

    /// The state named right after a verb: "تشارك المملكة", "تستضيف مصر".
    func stateSubject(after index: Int, _ scene: Scene) -> CountryCode? {
        guard index < scene.sentence.range.upperBound else { return nil }
        if let capital = annotations.match(.cue, at: index),
            lexicon.cues[Int(capital.value)] == .capital,
            let nation = annotations.match(.demonym, at: Int(capital.end))
        {
            return lexicon.demonyms[Int(nation.value)].code
        }
        if let match = annotations.match(.country, at: index),
            lexicon.countries[Int(match.value)].kind != .office
        {
            return match.clitics.isEmpty ? lexicon.countries[Int(match.value)].code : nil
        }
        // "استضافت باريس", "تحتضن مدينة مراكش": the state whose city it is, unless it only houses the world's bodies.
        let name = cue(.cityWord, in: index..<index + 1).map { Int($0.end) } ?? index
        if let city = annotations.bareMatch(.city, at: name), !lexicon.cities[Int(city.value)].isWeak {
            let country = lexicon.cities[Int(city.value)].country
            return Self.seats.contains(country) ? nil : country
        }
        let kingdom = kingdomPlace(scene, from: index)
        return kingdom.flatMap { $0.range.lowerBound == index ? $0.country : nil }
    }
}
