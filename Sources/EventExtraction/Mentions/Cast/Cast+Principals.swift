import ArabicText
import Lexicon

/// Whom an official stands for: his counterpart's office, the one who sent him, the one in whose place he is there.
extension Cast {
    /// نظيره inherits nothing but the class of office; his country stands beside him.
    func inheritCounterparts() {
        for mention in mentions where mention.actor.isCounterpart {
            let before = mentions(in: mention.sentence).last {
                $0.actor.range.upperBound <= mention.actor.range.lowerBound && !$0.actor.isCounterpart
            }
            guard let before else { continue }
            persons[mention.person].rank = persons[mention.person].rank ?? persons[before.person].rank
        }
    }

    /// "رسالة من الأمين العام نقلها مبعوثه فلان": his envoy serves whom he serves.
    func inheritPrincipals() {
        for (position, mention) in mentions.enumerated().dropFirst() {
            guard persons[mention.person].country == nil, persons[mention.person].organization == nil,
                let title = mention.actor.title, article.endsInHis(title.lowerBound),
                case let before = mentions[position - 1],
                before.sentence == mention.sentence, before.person != mention.person,
                // "المنسقة الخاصة فلانة ونائبها علان"
                mention.actor.rank == .envoy
                    || (mention.actor.rank == .deputy || mention.actor.rank == .advisor)
                        && mention.actor.clitics.contains(.and)
                        && mention.actor.range.lowerBound == before.actor.range.upperBound
            else { continue }
            persons[mention.person].country = persons[before.person].country
            persons[mention.person].organization = persons[before.person].organization
            persons[mention.person].post = persons[mention.person].post ?? persons[before.person].post
        }
    }

    /// "طلب الرئيس التونسي من وزير خارجيته فلان": a president's own minister is of his state.
    func inheritMasters() {
        for (position, mention) in mentions.enumerated().dropFirst() {
            guard persons[mention.person].country == nil, persons[mention.person].organization == nil,
                mention.actor.rank == .minister || mention.actor.rank == .headOfGovernment,
                let title = mention.actor.title, title.dropFirst().contains(where: { article.endsInHis($0) })
            else { continue }
            let master = mentions[..<position].last {
                $0.sentence == mention.sentence && $0.person != mention.person
                    && persons[$0.person].organization == nil && persons[$0.person].country != nil
            }
            guard let master else { continue }
            persons[mention.person].country = persons[master.person].country
        }
    }

    /// "استقبل الملك الأمير فلانا حاملا رسالة من الرئيس علان": who brings a letter serves him who sent it.
    func carriesLetter(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            let all = mentions(in: sentence)
            for (bearer, sender) in zip(all, all.dropFirst()) where bearer.person == person {
                let gap = bearer.actor.range.upperBound..<sender.actor.range.lowerBound
                guard let country = persons[sender.person].country, sender.actor.organization == nil,
                    (3...10).contains(gap.count), article.isFrom(gap.upperBound - 1) || sender.actor.clitics.isEmpty,
                    let verb = gap.prefixRange(4).first(where: { Self.carrying.contains(article.letters($0)) }),
                    (verb + 1..<gap.upperBound).prefixRange(2).contains(where: { cue(.letter, at: $0) })
                else { continue }
                return country
            }
        }
        return nil
    }

    private static let carrying = WordSet([
        "حاملا", "حاملة", "محملا", "محملة", "ناقلا", "ناقلة", "يحمل", "تحمل", "حمل", "حملت", "سلمه", "سلمته", "سلمها",
        "نقل",
        "نقلت", "ينقل", "تنقل", "سلم", "سلمت", "أبلغه", "بحمل",
    ])

    /// Before the state for which somebody comes.
    static let inNameOf = WordSet(["عن", "وعن"])
    static let standingFor = WordSet([
        "مثل", "مثلت", "ومثل", "ومثلت", "يمثل", "تمثل", "ويمثل", "وتمثل",
        "سيمثل", "ستمثل", "وسيمثل", "وستمثل",
    ])

    /// "مثّل وزير الخارجية فلان الملك علان": of two officials side by side after the verb the second is not there.
    func findRepresented() {
        for position in mentions.indices.dropFirst() {
            let (first, second) = (mentions[position - 1], mentions[position])
            let start = first.actor.range.lowerBound
            guard first.sentence == second.sentence,
                first.actor.range.upperBound == second.actor.range.lowerBound,
                first.actor.clitics.isEmpty, second.actor.clitics.isEmpty, start > 0,
                Self.standingFor.contains(article.letters(start - 1))
            else { continue }
            mentions[position].isRepresented = true
            persons[second.person].country =
                persons[second.person].country ?? persons[first.person].country
        }
    }

    /// "نقل تحيات الملك فلان وولي عهده إلى الرئيس": whose greetings, condolences or thanks are conveyed is not there.
    func findSendersOfGreetings() {
        for position in mentions.indices {
            let (actor, sentence) = (mentions[position].actor, mentions[position].sentence)
            let start = actor.range.lowerBound
            let first = Swift.max(article.sentences[sentence].range.lowerBound, start - 3)
            let isJoined =
                position > 0 && mentions[position - 1].sendsGreetings && mentions[position - 1].sentence == sentence
                && actor.clitics.contains(.and) && start - mentions[position - 1].actor.range.upperBound <= 1
            let isSender =
                actor.clitics.isEmpty
                && (first..<start).contains { isGreeting($0) }
                && !(first..<start).contains { isDirection($0) }
            mentions[position].sendsGreetings = isJoined || isSender
        }
    }

    private func isGreeting(_ index: Int) -> Bool {
        let letters = article.letters(index).withoutConjunction
        return letters.first == FoldedLetter.arabic(0x62A) && Self.greetings.contains(letters)
    }

    /// "إلى", "من", a verb: what stands behind it is no sender any more.
    private func isDirection(_ index: Int) -> Bool {
        article.annotations.has(.trigger, at: index)
            || article.annotations.match(.cue, at: index).map {
                [.toward, .with, .agent].contains(article.lexicon.cues[Int($0.value)])
            } ?? false
    }

    private static let greetings = WordSet(["تحيات", "تحية", "تهاني", "تهنئة", "تعازي", "تمنيات", "تقدير"])

    /// "مالطا، التي مثلها الوزير فلان": the state right before a relative clause of representing.
    private func stateRepresented(before start: Int, from first: Int) -> CountryCode? {
        guard start - 3 > first, Self.standingForIt.contains(article.letters(start - 1)),
            Self.relatives.contains(article.letters(start - 2)),
            case let end = article.token(start - 3).kind == .comma ? start - 3 : start - 2,
            let state = article.annotations.item(endingAt: end, .country),
            article.lexicon.countries[Int(state.value)].kind != .office
        else { return nil }
        return article.lexicon.countries[Int(state.value)].code
    }

    private static let relatives = WordSet(["التي", "الذي"])

    /// "ومثّل تونس في المؤتمر وزير التجارة فلان": the state in whose name an official is there.
    func represents(_ person: Int) -> CountryCode? {
        for sentence in sentences(of: person).prefix(8) {
            for mention in mentions(in: sentence) where mention.person == person {
                let start = mention.actor.range.lowerBound
                let first = Swift.max(article.sentences[sentence].range.lowerBound, start - Self.reachOfVerb)
                // "وعن مالي وزير المياه فلان"
                if let state = article.annotations.item(endingAt: start, .country), Int(state.start) > first,
                    state.clitics.isEmpty, article.lexicon.countries[Int(state.value)].kind != .office,
                    Self.inNameOf.contains(article.letters(Int(state.start) - 1))
                {
                    return article.lexicon.countries[Int(state.value)].code
                }
                // "مالطا، التي مثلها الوزير فلان"
                if let state = stateRepresented(before: start, from: first) { return state }
                for verb in first..<Swift.max(first, start - 1)
                where article.annotations.has(.country, at: verb + 1)
                    && Self.standingFor.contains(article.letters(verb))
                {
                    guard let state = article.annotations.bareMatch(.country, at: verb + 1), Int(state.end) <= start,
                        article.lexicon.countries[Int(state.value)].kind != .office,
                        !(Int(state.end)..<start).contains(where: { article.token($0).kind != .arabicWord })
                    else { continue }
                    return article.lexicon.countries[Int(state.value)].code
                }
            }
        }
        return nil
    }

    /// "شاركت دولة قطر في المؤتمر بوفد برئاسة الوزير فلان", "تشارك الجزائر، ممثلة بالوزير فلان": the state whose delegation somebody
    /// heads at a gathering.
    func headsDelegation(_ person: Int) -> CountryCode? {
        let annotations = article.annotations
        for sentence in sentences(of: person).prefix(4) {
            let range = article.sentences[sentence].range
            for mention in mentions(in: sentence) where mention.person == person {
                let start = mention.actor.range.lowerBound
                let before = Swift.max(range.lowerBound, start - Self.reachOfDelegation)..<start
                if let nation = nationOfDelegation(ledAt: start, range) { return nation }
                guard before.contains(where: { Self.delegated.contains(article.letters($0)) }) else { continue }
                for verb in range.lowerBound..<start {
                    guard let attend = annotations.match(.trigger, at: verb),
                        article.lexicon.triggers[Int(attend.value)].frame == .attend,
                        let state = annotations.bareMatch(.country, at: Int(attend.end)), Int(state.end) <= start,
                        article.lexicon.countries[Int(state.value)].kind != .office
                    else { continue }
                    return article.lexicon.countries[Int(state.value)].code
                }
            }
        }
        return nil
    }

    /// "وفد الجمعية الوطنية في جمهورية تشاد، بقيادة النائب فلان": the one nation that stands between a delegation and who leads it.
    private func nationOfDelegation(ledAt start: Int, _ range: Range<Int>) -> CountryCode? {
        let annotations = article.annotations
        let lexicon = article.lexicon
        guard let leading = (Swift.max(range.lowerBound, start - 2)..<start).first(where: { cue(.leading, at: $0) }),
            case let words = Swift.max(range.lowerBound, leading - Self.longestDelegation)..<leading,
            let delegation = words.last(where: { cue(.delegation, at: $0) })
        else { return nil }
        var nations: Set<CountryCode> = []
        for index in delegation + 1..<leading {
            if let state = annotations.match(.country, at: index), Int(state.end) <= leading,
                lexicon.countries[Int(state.value)].kind != .office
            {
                nations.insert(lexicon.countries[Int(state.value)].code)
            } else if let nation = annotations.match(.demonym, at: index), !lexicon.demonyms[Int(nation.value)].isWeak {
                nations.insert(lexicon.demonyms[Int(nation.value)].code)
            }
        }
        return nations.count == 1 ? nations.first : nil
    }

    /// Words of a delegation before who leads it.
    private static let longestDelegation = 10

    /// Words from "with a delegation" to who heads it.
    private static let reachOfDelegation = 5
    private static let delegated = WordSet(["بوفد", "ووفد", "وفدها", "وفده", "ممثلة", "ممثلا"])

    /// How many words before an official the verb of standing for a state may be.
    private static let reachOfVerb = 8
}

extension Article {
    private static let hers = foldedWord("ها")

    private static let waters = foldedWord("مياه")

    /// Whether a word ends in ها, or is written with a final ه, which folding makes one with ة.
    func endsInHis(_ index: Int) -> Bool {
        if letters(index).count > 4, letters(index).hasSuffix(Self.hers) { return true }
        // "وزير المياه": the ه is of the root.
        if letters(index).hasSuffix(Self.waters) { return false }
        return token(index).foldedCount > 3 && endsInHa(index)
    }
}
