import ArabicText
import Lexicon

/// Who is at the gathering that is the news because a state or a body sent him, or because his coming is sure.
extension EventAssembler {
    /// "ودعا المجتمعون أرمينيا، التي مثلها نائب الوزير فلان", "والبنك الذي تمثله المديرة فلانة": a relative clause tells who stands for what is
    /// named before it.
    func isSentByAntecedent(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        guard mention.actor.clitics.isEmpty, start - 2 > scene.sentence.range.lowerBound,
            Cast.standingForIt.contains(article.letters(start - 1)),
            reader.cue(.relative, in: start - 2..<start - 1) != nil
        else { return false }
        return cast.persons[mention.person].holdsOffice && !isElsewhere(scene)
    }

    /// "ومثل القاهرة وكيل الوزارة فلان", "بينما أوفدت كمبالا الوزير فلانا": a capital stands for the state that somebody represents.
    func isForCapital(_ mention: Mention, _ scene: Scene) -> Bool {
        let start = mention.actor.range.lowerBound
        guard mention.actor.clitics.isEmpty, let city = article.annotations.item(endingAt: start, .city),
            city.clitics.isEmpty, Int(city.start) > scene.sentence.range.lowerBound,
            lexicon.cities[Int(city.value)].isCapital
        else { return false }
        return Cast.standingFor.contains(article.letters(Int(city.start) - 1))
            && cast.persons[mention.person].holdsOffice
    }

    /// "ومن بين من تأكد حضورهم الرئيس فلان والملك علان", "وتأكدت مشاركة الوزير فلان", "وعرف اللقاء تدخلات كل من فلان وعلان": those whose coming is
    /// sure, and those whose speeches a gathering hears.
    func assured(in scene: Scene, _ mentions: [Mention]) -> [Int] {
        let range = scene.sentence.range
        // "وعرف اللقاء مداخلات": the meeting with its article is the gathering once more.
        let isOther = { (trigger: Annotation) in
            self.lexicon.triggers[Int(trigger.value)].form != .noun
                || !self.article.letters(Int(trigger.start)).containsArticle
        }
        guard range.count > 3, !isElsewhere(scene, where: isOther) else { return [] }
        for position in range.lowerBound + 1..<range.upperBound - 1 {
            let letters = article.letters(position)
            if Self.comings.contains(letters) {
                guard Self.assuring.contains(article.letters(position - 1).withoutConjunction) else { continue }
                return delegates(chain(of: mentions, from: position + 1))
            } else if Self.addresses.contains(letters) {
                let listed = delegates(chain(of: mentions, from: position + 1))
                if listed.count > 1 { return listed }
            }
        }
        return []
    }

    /// "أكد وزراء تركيا وقطر الحضور، فضلا عن الأمين العام للمنظمة فلان": a word of coming or speaking that those behind "besides" share.
    func tellsOfComing(_ scene: Scene, before position: Int) -> Bool {
        (scene.sentence.range.lowerBound + 1..<max(scene.sentence.range.lowerBound + 1, position)).contains { index in
            let letters = article.letters(index)
            guard Self.comings.contains(letters.withoutClitics) || Self.comings.contains(letters) else {
                return Self.addresses.contains(letters)
            }
            return (max(scene.sentence.range.lowerBound, index - Self.reachOfAssurance)..<index).contains {
                let verb = article.letters($0).withoutConjunction
                return Self.assuring.contains(verb) || Self.confirming.contains(verb)
            }
        }
    }

    private static let confirming = WordSet(["أكد", "أكدت", "أكدوا", "أكدا", "يؤكد", "تؤكد"])
    /// Words from a verb of confirming to the coming: the states that confirm it.
    private static let reachOfAssurance = 8

    /// Those of a list who hold an office for a state or a body.
    private func delegates(_ persons: [Int]) -> [Int] {
        persons.filter { cast.persons[$0].holdsOffice && !cast.persons[$0].isDelegation }
    }

    private static let comings = WordSet([
        "حضورهم", "مشاركتهم", "حضورهما", "مشاركتهما", "حضوره", "مشاركته", "حضورها", "مشاركتها", "حضور", "مشاركة",
        "قدومهم", "مجيئهم",
    ])
    private static let assuring = WordSet(["تأكد", "تأكدت", "يتأكد", "تتأكد", "تقرر", "تقررت", "ثبت", "ثبتت"])
    private static let addresses = WordSet([
        "تدخلات", "مداخلات", "كلمات", "عروض", "خطابات", "المداخلات", "التدخلات", "الكلمات",
    ])

    /// "وحضر الجلسة ممثلون عن وزارات الصحة في تونس وليبيا ومصر": the states whose delegates are listed behind a verb of coming.
    func statesWithDelegates(in scene: Scene) -> Set<CountryCode> {
        guard
            let verb = scene.triggers.first(where: {
                let row = lexicon.triggers[Int($0.value)]
                return row.frame == .attend && row.form != .noun
            }), !isElsewhere(scene)
        else { return [] }
        for index in Int(verb.end)..<max(Int(verb.end), scene.sentence.range.upperBound - 2)
        where Self.delegatesOf.contains(article.letters(index).withoutConjunction) {
            let listed = reader.nationList(from: index + 1, scene, gap: 1)
            if listed.count > 1 { return listed }
        }
        return []
    }

    private static let delegatesOf = WordSet([
        "ممثلون", "ممثلين", "ممثلو", "ممثلي", "مندوبون", "مندوبين", "مندوبو", "مندوبي", "مسؤولون", "مسؤولين", "مسؤولو",
        "مسؤولي", "مسئولون", "مسئولين", "وفود", "سفراء", "وزراء", "خبراء",
    ])

    /// "والأمين العام للمجلس فلان": who heads a body by a word alone that the text has told before.
    func isHeadOfBodyToldBefore(_ person: Person) -> Bool {
        guard person.name != nil, person.organization == nil, person.countryIsGuess, person.rank == .secretaryGeneral,
            let title = person.title, title.count == 3
        else { return false }
        return Self.bodies.contains(article.letters(title.upperBound - 1))
    }

    private static let bodies = WordSet([
        "للمجلس", "للمنظمة", "للاتحاد", "للرابطة", "للتجمع", "للمجموعة", "للجامعة", "للمؤتمر", "للمنتدى", "للهيئة",
        "للتحالف", "للجماعة", "للمكتب", "للبرلمان", "للمركز",
    ])

    /// "ويمثل الأردن في المؤتمر وكيل الوزارة فلان، ومدير الصندوق علان": all who are there for a state, the gathering told between.
    func representatives(in scene: Scene, _ mentions: [Mention]) -> [Int] {
        let range = scene.sentence.range
        guard let verb = range.first(where: { Cast.standingFor.contains(article.letters($0)) }),
            verb + 3 < range.upperBound,
            let end = endOfState(verb + 1), end < range.upperBound, article.isIn(end),
            let first = mentions.first(where: { $0.actor.range.lowerBound > end }), first.actor.clitics.isEmpty,
            first.actor.range.lowerBound - end <= Self.reachOfRepresentative,
            scene.triggers.contains(where: {
                lexicon.triggers[Int($0.value)].isGathering
                    && (end..<first.actor.range.lowerBound).contains(Int($0.start))
            })
        else { return [] }
        return chain(of: mentions, from: end, reach: Self.reachOfRepresentative)
    }

    private func endOfState(_ index: Int) -> Int? {
        if let state = article.annotations.bareMatch(.country, at: index) { return Int(state.end) }
        return reader.cue(.kingdom, in: index..<index + 1).map { Int($0.end) }
    }

    /// Words from a state to who is there for it: "في المؤتمر العربي الثالث".
    private static let reachOfRepresentative = 6
}
