import ArabicText
import Lexicon

/// Several counterparts of one official: whom a list of them names, and when each is a contact of its own.
extension FrameReader {
    /// "عددا من المسؤولين العراقيين، بينهم رئيس الوزراء فلان": whom the sentence names of the many before.
    func named(among officials: Mention, in mentions: [Mention]) -> Mention? {
        guard officials.actor.number.isPlural, officials.actor.name == nil else { return nil }
        return mentions.first {
            let start = $0.actor.range.lowerBound
            return start > officials.actor.range.upperBound
                && article.namesAmong(officials.actor.range.upperBound..<start)
        }
    }

    /// "لقاءات الوزير كلا من الرئيس …": whether nothing but "each of" stands between two.
    func stands(_ second: Mention, rightBehind first: Mention) -> Bool {
        let gap = first.actor.range.upperBound..<max(first.actor.range.upperBound, second.actor.range.lowerBound)
        return gap.count <= 2 && gap.allSatisfy { Self.eachOf.contains(article.letters($0)) }
    }

    /// "كلا من فلان وعلان"
    static let eachOf = WordSet(["كلا", "كل", "من"])

    /// "تباحث مع نظيره", "التقى كلا من الوزير": who stands right behind "with" or "each of" is met, and acts in no verb.
    func isMetAtOnce(_ first: Mention, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let gap = Int(trigger.end)..<max(Int(trigger.end), first.actor.range.lowerBound)
        // "زار الرياض والتقى نظيره", "حيث التقى على هامشه نظيره": whose counterpart he is was told before.
        if first.actor.isCounterpart {
            if gap.count <= 2, !trigger.clitics.isDisjoint(with: [.and, .then]) { return true }
            if trigger.start > 0, article.isWhere(Int(trigger.start) - 1),
                isCircumstance(gap, scene) || gap.count <= 4 && cue(.sideline, in: gap)?.start == trigger.end
            {
                return true
            }
        }
        guard let last = gap.last else { return false }
        return cue(.with, in: last..<last + 1) != nil
            || gap.count > 1 && article.isFrom(last) && article.letters(last - 1).elementsEqual(Self.each)
    }

    /// "كلا", not "كل من فلان وعلان", who act.
    private static let each = foldedWord("كلا")

    /// "أجرى الوزير لقاءات، حيث تباحث مع نظيره": the one official before a verb without a subject.
    func soleBefore(_ before: [Mention], _ partner: Mention) -> Mention? {
        guard let first = before.first, first.actor.clitics.isDisjoint(with: .prepositions),
            // "شارك الوزير في مؤتمر وزراء الخارجية، حيث التقى نظيره"
            before.dropFirst().allSatisfy({
                $0.person == first.person || $0.actor.name == nil && $0.actor.number.isPlural
                    || $0.actor.isDelegation && !areForeign($0.person, first.person)
            }), areForeign(first.person, partner.person)
        else { return nil }
        return first
    }

    /// Those met, of whom each has his own clause: "لقاءين مع كل من نظيره فلان، لبحث …، والوزيرة علانة", "أحدهما مع … والثاني مع …",
    /// "رئيس الوزراء فلان بقصر بيان، ووزيرة الشؤون علانة".
    func partners(
        from first: Mention, in mentions: [Mention], metBy actor: Mention, _ scene: Scene, _ trigger: Annotation
    ) -> [Mention] {
        var result = group(first, in: mentions)
        let isEach = tellsMany(trigger, isPhone: false) && row(trigger).form == .noun
        while let last = result.last,
            let next = mentions.first(where: { $0.actor.range.lowerBound >= last.actor.range.upperBound }),
            areForeign(next.person, actor.person), !result.contains(where: { $0.person == next.person }),
            case let gap = last.actor.range.upperBound..<next.actor.range.lowerBound,
            isNextOfList(next, gap, isEach, scene)
        {
            result += group(next, in: mentions)
        }
        return result
    }

    /// Whether only day and place, or in a list of several talks what they are about, stand before the next who is met.
    private func isNextOfList(_ next: Mention, _ gap: Range<Int>, _ isEach: Bool, _ scene: Scene) -> Bool {
        guard let last = gap.last, next.actor.name != nil || next.actor.isCounterpart else { return false }
        if next.actor.clitics.contains(.and), isCircumstance(gap, scene) { return true }
        guard isEach, gap.count <= Self.longestMatter,
            !gap.contains(where: { index in
                article.token(index).kind == .period
                    || annotations.match(.trigger, at: index).map { row($0).form != .noun } ?? false
            })
        else { return false }
        if next.actor.clitics.contains(.and) {
            return last >= gap.lowerBound && article.token(last).kind == .comma
        }
        return cue(.with, in: last..<last + 1) != nil
            && (article.letters(last).first == Self.and
                || gap.count > 1 && Self.another.contains(article.letters(last - 1)))
    }

    private static let and = FoldedLetter.arabic(0x648)
    private static let longestMatter = 16
    private static let another = WordSet([
        "والثاني", "والثانية", "والآخر", "والأخرى", "وآخر", "وأخرى", "والثالث", "والثالثة", "ثم", "والأخير",
    ])

    /// "كانت وجهات نظر الملك متطابقة": whose views, directives or leadership are spoken of need not be there.
    func isOfView(_ mention: Mention) -> Bool {
        let start = mention.actor.range.lowerBound
        return start > 0 && Self.views.contains(article.letters(start - 1))
    }

    private static let views = WordSet(["نظر", "توجيهات", "رؤية", "قيادة", "بقيادة", "سياسة", "حكمة"])

    /// "استقبل السفير الفرنسي فلانا، ثم السفير المصري علانا، فالسفيرة النرويجية": those joined to a guest, and who came after him.
    func guests(from first: Mention, in mentions: [Mention]) -> [Mention] {
        var result = group(first, in: mentions)
        while let last = result.last,
            let next = mentions.first(where: { $0.actor.range.lowerBound >= last.actor.range.upperBound }),
            case let gap = last.actor.range.upperBound..<next.actor.range.lowerBound, gap.count <= 2,
            next.actor.clitics.contains(.then) && !gap.contains(where: { article.token($0).kind == .arabicWord })
                || gap.contains(where: { article.letters($0).elementsEqual(Self.thereupon) })
        {
            result.append(contentsOf: group(next, in: mentions))
        }
        return result
    }

    private static let thereupon = foldedWord("ثم")

    /// Contacts with several counterparts, one after another: "عقد لقاءات مع الوزير فلان والوزير علان" tells two, "عقد لقاء مع"
    /// them tells one; whom an official receives from several states he receives one by one.
    func separately(_ talks: Contact, _ scene: Scene, _ trigger: Annotation) -> [Contact] {
        guard talks.type == .bilateralTalks, talks.organizations.isEmpty, talks.persons.count > 2,
            numberOfParties(trigger.range) == nil
        else { return [talks] }
        var talks = talks
        let isReception = talks.frame == .receive || talks.frame == .credentials
        // A reception is no gathering, from however many states the guests come.
        talks.isSeries = talks.isSeries || isReception
        guard !scene.sentence.isHeadline,
            let actor = isReception ? host(of: talks, scene, trigger) : visitor(of: talks, scene, trigger)
        else { return [talks] }
        let isEach = isReception || isOneByOne(scene, trigger)
        let counterparts = talks.persons.filter { $0 != actor && isCounterpart($0, isEach) }
        guard counterparts.count > 1, !areTogether(counterparts, scene, trigger) else { return [talks] }
        return counterparts.map { counterpart in
            var each = talks
            each.isSeries = false
            each.sideCountries = []
            each.hosts.removeAll { $0 != actor && $0 != counterpart }
            each.guests.removeAll { $0 != actor && $0 != counterpart }
            each.others.removeAll { $0 != actor && $0 != counterpart }
            return each
        }
    }

    /// "الوزيران فلان وعلان يلتقيان", "وزيري الخارجية والدفاع", "الملك وولي العهد": several who met somebody together.
    private func areTogether(_ counterparts: [Int], _ scene: Scene, _ trigger: Annotation) -> Bool {
        let acting = scene.mentions.filter {
            counterparts.contains($0.person) && $0.actor.range.upperBound <= Int(trigger.start)
        }
        if acting.count > 1 { return true }
        let persons = counterparts.map { cast.persons[$0] }
        let isWithHeir = zip(persons, persons.dropFirst()).contains { king, heir in
            king.throne != nil
                && heir.title.map { article.letters($0.lowerBound).withoutConjunction.elementsEqual(Self.heir) } == true
        }
        if isWithHeir { return true }
        return zip(persons, persons.dropFirst()).contains { first, second in
            guard let office = first.title, let other = second.title else { return false }
            return office.overlaps(other)
        }
    }

    private static let heir = foldedWord("ولي")

    /// The one who receives guests of several states, each by his name.
    private func host(of talks: Contact, _ scene: Scene, _ trigger: Annotation) -> Int? {
        guard talks.hosts.count == 1, talks.guests.count > 1,
            talks.guests.allSatisfy({ isCounterpart($0, true) }),
            isOneByOne(scene, trigger)
                || talks.guests.indices.allSatisfy({ index in
                    talks.guests[..<index].allSatisfy { areForeign($0, talks.guests[index]) }
                })
        else { return nil }
        return talks.hosts[0]
    }

    /// Who holds talks with several officials, as far as they are told to be several talks.
    private func visitor(of talks: Contact, _ scene: Scene, _ trigger: Annotation) -> Int? {
        let persons = talks.persons
        let isOneByOne = isOneByOne(scene, trigger)
        guard talks.frame == .meet || talks.frame == .session || talks.isPhone,
            isOneByOne || tellsMany(trigger, isPhone: talks.isPhone)
        else { return nil }
        let single = persons.filter { person in
            persons.allSatisfy { $0 == person || areForeign($0, person) }
        }
        let actor = single.count == 1 ? single.first : subject(of: talks, among: single, scene, trigger)
        return actor.flatMap { cast.persons[$0].number.isPlural ? nil : $0 }
    }

    /// "كانت له لقاءات مع وزير الداخلية الموريتاني ووزير الداخلية العراقي": of officials of as many states the first, unless the
    /// next is joined to him as another of those who met, or all sit together: "اجتمع مع نظيريه".
    private func subject(of talks: Contact, among persons: [Int], _ scene: Scene, _ trigger: Annotation) -> Int? {
        guard persons.count == talks.persons.count, talks.hosts.isEmpty, let first = talks.others.first,
            case let mentions = scene.mentions.filter({ persons.contains($0.person) }),
            let next = mentions.first(where: { $0.person != first }),
            !next.actor.clitics.contains(.and)
        else { return nil }
        let isTogether =
            row(trigger).form != .noun && meetsAtOneTable(trigger)
            || (Int(trigger.start)..<next.actor.range.upperBound).contains {
                article.letters($0).contains(Self.bothCounterparts)
            }
        return isTogether && !isOneByOne(scene, trigger) ? nil : first
    }

    /// "اجتمع"
    private func meetsAtOneTable(_ trigger: Annotation) -> Bool {
        article.letters(Int(trigger.start)).contains(Self.assembling)
    }

    private static let bothCounterparts = foldedWord("نظيري")

    /// "كلا على حدة", "في لقاءات منفصلة", "تباعا"
    private func isOneByOne(_ scene: Scene, _ trigger: Annotation) -> Bool {
        scene.sentence.range.contains {
            Self.oneByOne.contains(article.letters($0))
                || $0 > Int(trigger.end) && Self.andWith.contains(article.letters($0)) && row(trigger).form == .noun
                    && tellsMany(trigger, isPhone: false)
        }
            || (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(2).contains {
                article.letters($0).elementsEqual(Self.bilateral)
            } && tellsMany(trigger, isPhone: false)
    }

    private static let oneByOne = WordSet([
        "حدة", "حده", "انفراد", "منفصلة", "منفصلين", "منفصلتين", "تباعا", "بالتتابع", "التوالي", "أحدهما", "إحداهما",
    ])
    /// "مع الوزير فلان ومع السفير علان"
    private static let andWith = WordSet(["ومع"])
    private static let bilateral = foldedWord("ثنائية")

    /// A verb of meeting, or a noun in the plural.
    private func tellsMany(_ trigger: Annotation, isPhone: Bool) -> Bool {
        guard row(trigger).form == .noun else { return !isPhone }
        return trigger.range.contains { index in
            let word = article.letters(index)
            return (isPhone ? Self.calls : Self.plurals).contains { word.contains($0) }
        }
    }

    private static let plurals = [
        "لقاءات", "لقاءين", "مباحثات", "محادثات", "اجتماعات", "اجتماعين", "مشاورات", "جلستي", "جلسات",
    ].map {
        foldedWord($0)
    }
    private static let calls = ["اتصالات", "اتصالين", "مكالمات", "مكالمتين", "مباحثات", "محادثات"].map {
        foldedWord($0)
    }

    /// Somebody of rank with name and office; who is joined to him without either came along, and so did "his minister".
    private func isCounterpart(_ index: Int, _ isReceived: Bool) -> Bool {
        let person = cast.persons[index]
        let isHis = person.title.map { $0.contains { article.endsInHis($0) } } ?? false
        guard !isHis || person.isSomeonesCounterpart else { return false }
        return person.name != nil && !person.number.isPlural && !person.isDelegation
            && (isReceived && person.title != nil || person.holdsHighOffice || person.isSomeonesCounterpart
                || person.rank == .legislator)
    }
}
