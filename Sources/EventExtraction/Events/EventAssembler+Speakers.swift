import ArabicText
import Lexicon

/// Who speaks at the gathering that is the news.
extension EventAssembler {
    /// "وألقى وزير المياه فلان كلمة في الجلسة الافتتاحية", "وقال فلان في كلمته أمام المؤتمر": officials with a name whom a
    /// later sentence lets speak there.
    func speakers(at contact: Contact) -> [Int] {
        var result: [Int] = []
        /// Who was told to speak in another state.
        var away: Set<Int> = []
        for index in article.sentences.indices where !article.sentences[index].isHeadline {
            let sentence = article.sentences[index].range
            let scene = reading.scene(index)
            let speech = sentence.first(where: isSpeech).flatMap { isAtGathering(sentence, $0) ? $0 : nil }
            away.formUnion(scene.mentions.filter { isAway($0, scene, contact) }.map(\.person))
            var speakers = delegatesWhoSpeak(scene, contact).filter { !away.contains($0.person) }
            if let speech,
                let speaker = scene.mentions.first(where: { isNear($0, speech) }) ?? speakerBehind(speech, scene)
            {
                speakers.insert(speaker, at: 0)
                speakers += joinedSpeakers(speech, scene)
            }
            for speaker in speakers
            where isDelegate(speaker.person, contact)
                && !(contact.persons + result).contains(where: {
                    $0 == speaker.person || isOfOneSide($0, speaker.person)
                })
            {
                result.append(speaker.person)
            }
        }
        return result
    }

    /// "كلمة ألقاها الوزير فلان والأمين العام فلان ووزير الري علان": all whom the verb behind the speech has for its subject.
    private func joinedSpeakers(_ speech: Int, _ scene: Scene) -> [Mention] {
        guard Self.given.contains(article.letters(speech + 1)),
            let first = scene.mentions.first(where: { (1...2).contains($0.actor.range.lowerBound - speech - 1) })
        else { return [] }
        return reader.group(first, in: scene.mentions)
    }

    private static let longestList = 40
    private static let given = WordSet(["ألقاها", "ألقاه", "ألقتها", "ألقوها", "يلقيها", "تلقيها", "سيلقيها"])

    /// "وفي كلمة خلال الجلسة الافتتاحية، أكد الوزير فلان": behind a fronted speech stands the verb of him who gives it.
    private func speakerBehind(_ speech: Int, _ scene: Scene) -> Mention? {
        guard speech - scene.sentence.range.lowerBound <= Self.reachOfVerb else { return nil }
        return scene.mentions.first { mention in
            let start = mention.actor.range.lowerBound
            return (speech..<speech + Self.longestFront).contains(start) && isSpeaking(start - 1)
        }
    }

    /// "وعرض وزير المياه الفلسطيني فلان …، فيما تحدثت ممثلة البنك فلانة", "الوزير العماني فلان تعهد …", "أما نظيرها فلان فعرض":
    /// those whom a sentence lets speak for states or bodies, of which the gathering has several.
    private func delegatesWhoSpeak(_ scene: Scene, _ contact: Contact) -> [Mention] {
        guard !scene.mentions.isEmpty, !isStatement(scene), scene.triggers.isEmpty || !speaksOfAnother(scene) else {
            return []
        }
        let hasSides = contact.sideCountries.count + contact.organizations.count > 1
        let isInside = scene.sentence.range.contains(where: isInSession)
        var end = scene.sentence.range.lowerBound
        return scene.mentions.filter { mention in
            let start = mention.actor.range.lowerBound
            let front = max(end, start - Self.reachOfVerb)..<start
            defer { end = mention.actor.range.upperBound }
            // "ليؤكد لنظيره فلان": to whom it is said.
            guard mention.actor.clitics.isDisjoint(with: .prepositions), !reader.hasAskedForIt(mention, scene),
                front.contains(where: { isSpeaking($0) || isSpeech($0) && end == scene.sentence.range.lowerBound })
                    || isTurned(scene.sentence.range.lowerBound..<start, mention)
                    || start <= scene.sentence.range.lowerBound + 1 && isSpeaking(mention.actor.range.upperBound)
                    || isSpeechBehind(mention, scene)
            else { return false }
            let person = cast.persons[mention.person]
            if isSpeechBehind(mention, scene) { return person.organization != nil || person.country != nil }
            if hasSides, isSide(person, of: contact) { return true }
            guard let country = person.country, person.organization == nil else {
                return person.organization != nil && person.rank != .spokesperson
            }
            // A guest of rank who is quoted is there; of the host's officials many speak about it elsewhere.
            return !person.countryIsGuess && (person.holdsHighOffice || person.rank == .legislator && isInside)
                && (isInside || mayCome(from: country, contact) && contact.place.map { $0.country != country } ?? false)
        }
    }

    /// "اجتماع دول المجلس غدا": to the coming meeting of a bloc nobody comes who is quoted on it and is no member.
    private func mayCome(from country: CountryCode, _ contact: Contact) -> Bool {
        let blocs = contact.organizations.filter { reader.isOfStates($0.row) }
        return contact.status != .planned || blocs.isEmpty
            || blocs.contains { lexicon.isMember(country, ofOrganization: $0.row) }
    }

    /// "وتوقف المدير العام فلان، في كلمته، عند …": his own speech right behind somebody.
    private func isSpeechBehind(_ mention: Mention, _ scene: Scene) -> Bool {
        let end = mention.actor.range.upperBound
        return (end..<max(end, min(end + Self.reachOfOwnSpeech, scene.sentence.range.upperBound))).contains {
            Self.ownSpeeches.contains(article.letters($0))
        }
    }

    private static let reachOfOwnSpeech = 4
    private static let ownSpeeches = WordSet(["كلمته", "كلمتها", "مداخلته", "مداخلتها", "بكلمته", "بكلمتها"])

    /// Whether what a sentence tells besides is another contact: a verb of one anywhere, a noun before the first who is named.
    private func speaksOfAnother(_ scene: Scene) -> Bool {
        let first = scene.mentions.first?.actor.range.lowerBound ?? scene.sentence.range.upperBound
        return isElsewhere(scene) { Int($0.start) < first || self.lexicon.triggers[Int($0.value)].form != .noun }
    }

    private func isSide(_ person: Person, of contact: Contact) -> Bool {
        if let body = person.organization { return contact.organizations.contains { isSameBody($0, body) } }
        return person.country.map(contact.sideCountries.contains) ?? false
    }

    /// "في تصريح صحفي", "في مقابلة": what is said there is not said at the gathering.
    private func isStatement(_ scene: Scene) -> Bool {
        scene.sentence.range.contains {
            // "البيان الختامي" is the gathering's own.
            Self.statements.contains(article.letters($0).withoutClitics)
                && !($0 + 1 < article.tokens.tokens.count && Self.final.contains(article.letters($0 + 1)))
        }
    }

    /// "وفي طهران اعتبر الرئيس الإيراني فلان", "قال الوزير فلان في واشنطن": who speaks in another state than the gathering's.
    private func isAway(_ mention: Mention, _ scene: Scene, _ contact: Contact) -> Bool {
        let range = mention.actor.range
        return scene.places.contains { place in
            (place.range.upperBound <= range.lowerBound && !isSpokenOf(place)
                || place.relation == .inside && (0...2).contains(place.range.lowerBound - range.upperBound))
                && place.country != contact.place?.country
                && (contact.place != nil || place.country == cast.persons[mention.person].country)
        }
    }

    /// "قال فلان إن كوبنهاجن لن تغير": a capital of what somebody says is no whereabouts.
    private func isSpokenOf(_ place: Place) -> Bool {
        place.range.lowerBound > 0
            && reader.cue(.complementizer, in: place.range.lowerBound - 1..<place.range.lowerBound) != nil
    }

    private static let final = WordSet(["الختامي", "ختامي"])
    private static let statements = WordSet([
        "تصريح", "تصريحات", "تصريحاته", "تصريحاتها", "مقابلة", "حوار", "تغريدة", "تدوينة", "بيان", "صحفي", "صحافي",
        "صحفية",
        "صحافية", "إعلامية", "صرح", "صرحت", "متلفز", "متلفزة",
        "تلفزيوني", "تلفزيونية", "تلفزيون", "إذاعة", "إذاعية", "قناة", "صحيفة", "وكالة", "صحفيين", "صحافيين", "تويتر",
        "فيسبوك",
        "رسالة",
    ])

    /// "في الافتتاح", "في الجلسة", "خلال المداولات"
    private func isInSession(_ index: Int) -> Bool { Self.sessions.contains(article.letters(index)) }

    private static let sessions = WordSet([
        "الافتتاح", "الافتتاحية", "الختام", "الختامية", "الجلسة", "الجلسات", "المداولات", "كلمته", "كلمتها", "كلمة",
        "مداخلته",
        "مداخلتها", "خطابه", "خطابها", "البيان", "الإعلان",
    ])

    /// "أما نظيرها فلان فعرض", "من جهته، شدد فلان": whether a word that turns to the next speaker stands before a mention.
    private func isTurned(_ front: Range<Int>, _ mention: Mention) -> Bool {
        guard let word = front.first, Self.turning.contains(article.letters(word)) else { return false }
        let end = mention.actor.range.upperBound
        guard end + 1 < article.tokens.tokens.count else { return false }
        let next = article.token(end).kind == .comma ? end + 1 : end
        let verb = article.letters(next)
        return verb.first == FoldedLetter.arabic(0x641)
            && (Self.speaking.contains(verb.dropFirst()) || verb.count > 3 && article.annotations.word(at: next) < 0)
    }

    private static let turning = WordSet(["أما", "وأما"])

    private func isSpeaking(_ index: Int) -> Bool {
        reader.isReporting(index) || isAnswering(index)
            || Self.speaking.contains(article.letters(index).withoutConjunction)
    }

    /// "ورد عليه": alone it is said of what is mentioned somewhere.
    private func isAnswering(_ index: Int) -> Bool {
        Self.answering.contains(article.letters(index)) && index + 1 < article.tokens.tokens.count
            && Self.him.contains(article.letters(index + 1))
    }

    private static let answering = WordSet(["ورد", "وردت", "وعقب", "وعقبت", "عقب", "عقبت"])
    private static let him = WordSet(["عليه", "عليها", "عليهما", "عليهم"])

    private static let speaking = WordSet([
        "عرض", "عرضت", "استعرض", "استعرضت", "تحدث", "تحدثت", "ألقى", "ألقت", "رد", "ردت", "طالب", "طالبت", "دعا", "دعت",
        "تحفظ", "تحفظت", "تعهد", "تعهدت", "تمنى", "تمنت", "حذر", "حذرت", "اعترض", "اعترضت", "قال", "قالت", "أكد",
        "أكدت", "تلا", "تلت", "تلاه", "تلته", "ألقاه", "ألقاها", "ألقتها", "قرأه", "قدمه", "قدمها", "قدمتها", "طرحه",
        "عرضه", "قرأ", "قرأت", "قدم", "قدمت", "شدد", "شددت", "اقترح", "اقترحت", "اقترحه", "اقترحها",
        "اقترحته", "اقترحتها", "طلب", "طلبت", "استهل", "استهلت", "خاطب", "خاطبت", "رحب", "رحبت",
    ])
    private static let reachOfVerb = 3

    private func isSpeech(_ index: Int) -> Bool { Self.speeches.contains(article.letters(index)) }

    private static let speeches = WordSet([
        "كلمة", "كلمات", "كلمته", "كلمتها", "بكلمة", "بكلمته", "بكلمتها", "مداخلة", "مداخلته", "مداخلتها", "بمداخلة",
        "خطاب",
        "خطابه", "خطابها", "خطابا", "بخطاب",
    ])

    /// Whether the sentence names the gathering, a session of it or its opening, near the speech.
    private func isAtGathering(_ sentence: Range<Int>, _ speech: Int) -> Bool {
        // A list of those who spoke may stand between their speech and where they gave it.
        let reach = Self.given.contains(article.letters(speech + 1)) ? Self.longestList : Self.reach
        let near = max(sentence.lowerBound, speech - Self.reach)..<min(sentence.upperBound, speech + reach)
        return near.contains { index in
            guard let match = article.annotations.match(.trigger, at: index), article.letters(index).containsArticle,
                !reader.isPressConference(index)
            else { return false }
            let frame = lexicon.triggers[Int(match.value)].frame
            return frame == .gathering || frame == .session
        }
    }

    private func isNear(_ mention: Mention, _ speech: Int) -> Bool {
        let range = mention.actor.range
        return range.upperBound <= speech
            ? speech - range.upperBound <= Self.reach : range.lowerBound - speech <= Self.reachBehind
    }

    /// An official of a state or a body, by name and office.
    private func isDelegate(_ index: Int, _ contact: Contact) -> Bool {
        let person = cast.persons[index]
        // Whose state nobody tells is of that which holds the gathering.
        let isOfHost = person.country != nil && person.country == contact.place?.country
        return person.name != nil && (person.holdsOffice || person.isCounterpart) && !person.isDelegation
            && (person.organization != nil || person.country != nil && (!person.countryIsGuess || isOfHost))
    }

    /// Whether two speak for one state or one body: one of them is its delegate.
    private func isOfOneSide(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (reader.sides(of: left), reader.sides(of: right))
        return one.organization == other.organization && one.country == other.country
    }

    /// Words between a speaker, his speech and where he gives it.
    private static let reach = 12
    private static let reachBehind = 3
    /// Words of a fronted speech and where it was given.
    private static let longestFront = 14
}
