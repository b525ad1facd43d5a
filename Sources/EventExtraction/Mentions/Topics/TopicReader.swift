import ArabicText
import Lexicon

/// Finds the words that name what a contact may have been about; ``TopicFeature`` weighs them.
struct TopicReader {
    let article: Article
    let lexicon: Lexicon
    let reading: Reading
    private let lead: Int
    /// Topic of what is going on in a country or region: "مستجدات الأوضاع في المنطقة".
    private let conflicts: Int?
    /// Topic of what joins two countries: "العلاقات بين البلدين".
    private let relations: Int?

    init(_ reading: Reading) {
        self.reading = reading
        article = reading.article
        lexicon = article.lexicon
        lead = article.leadSentence
        conflicts = lexicon.topicNames.firstIndex(of: "regional_conflict")
        relations = lexicon.topicNames.firstIndex(of: "bilateral_relations")
    }

    /// How many words after "discussed" its objects may stand; each object found carries on from there.
    private static let reach = 12
    /// How many words may stand between "situation" or "relations" and the country or region they are about.
    private static let patternReach = 5
    private static let patternWeight = 2

    /// Topics with any evidence in some sentences, in the order in which they are named.
    func evidence(of contact: Contact, in sentences: [Int]) -> [TopicEvidence] {
        var notes = TopicNotes()
        for sentence in sentences {
            var setting = TopicSetting()
            setting.isLeading = sentence == lead || article.sentences[sentence].isHeadline
            setting.isAfterLead = sentence == lead + 1
            read(sentence, contact, setting, &notes)
        }
        return notes.topics
    }

    /// Notes each topic phrase of a sentence, and after which word of discussing it stands.
    private func read(_ sentence: Int, _ contact: Contact, _ setting: TopicSetting, _ notes: inout TopicNotes) {
        let scene = reading.scene(sentence)
        var mentions = reading.cast.mentions(in: sentence)[...]
        var index = scene.sentence.range.lowerBound
        /// Where a word of discussing ended last: "تناول", "بحث", "حول", "في مجالات", or the topic after it.
        var discussed = -Self.reach
        var opener: (index: Int, kind: TopicOpener)?
        notes.endList()
        // Who was present speaks of nothing: "حضر الاستقبال وزير التجارة".
        while index < min(scene.sentence.range.upperBound, scene.attendance) {
            while let first = mentions.first, first.actor.range.upperBound <= index {
                mentions.removeFirst()
            }
            // "وزير التجارة والاستثمار", "دول مجلس التعاون": an office tells the field of its holder, a body nothing.
            if let mention = mentions.first, mention.actor.range.contains(index) {
                guard let match = article.annotations.match(.topic, at: index) else {
                    index += 1
                    continue
                }
                if contact.persons.contains(mention.person) {
                    notes.addOffice(lexicon.topics[Int(match.value)].topic, match.range)
                }
                index = Int(match.end)
                continue
            }
            if let body = body(at: index) {
                index = body
                continue
            }
            var setting = setting
            setting.isDiscussed = index - discussed < Self.reach
            if let kind = self.opener(at: index) {
                discussed = index
                opener = (index, kind)
            }
            guard let found = topic(at: index, scene) else {
                index += 1
                continue
            }
            if let opener, setting.isDiscussed {
                setting.opener = opener.kind
                setting.isObject = index - opener.index <= Self.objectReach
            }
            notes.add(found.topic, found.weight, found.range, setting)
            index = found.range.upperBound
            if setting.isDiscussed { discussed = index }
            // "حل الأزمة اليمنية": the last word of one topic opens another.
            if found.topic != conflicts, found.range.count > 1, let conflict = pattern(at: index - 1, scene),
                conflict.topic == conflicts
            {
                notes.add(conflict.topic, Self.patternWeight, conflict.range, setting)
                index = conflict.range.upperBound
                if setting.isDiscussed { discussed = index }
            }
        }
    }

    /// How far from the word of discussing its first object stands at most.
    private static let objectReach = 3

    private func opener(at index: Int) -> TopicOpener? {
        for match in article.annotations.at(index) {
            switch match.category {
            case .trigger where lexicon.triggers[Int(match.value)].frame == .discuss: return .discussing
            case .cue:
                switch lexicon.cues[Int(match.value)] {
                case .about, .discussing, .descriptor: return .discussing
                case .field: return .field
                case .relations: return .relations
                default: continue
                }
            default: continue
            }
        }
        return nil
    }

    /// The topic that a phrase, or a noun and the country it is about, names.
    private func topic(at index: Int, _ scene: Scene) -> (topic: Int, weight: Int, range: Range<Int>)? {
        if let match = article.annotations.match(.topic, at: index) {
            let row = lexicon.topics[Int(match.value)]
            return (row.topic, row.weight, match.range)
        }
        return pattern(at: index, scene).map { ($0.topic, Self.patternWeight, $0.range) }
    }

    /// The end of the name of a body, a state or a city ("إسلام آباد") that begins at a token, unless it is the name of a
    /// topic: "تنظيم داعش".
    private func body(at index: Int) -> Int? {
        let body = article.annotations.match(.organization, at: index)
        let isArmed = body.map { lexicon.organizations[Int($0.value)].kind == "armed_group" } ?? false
        let end = max(
            Int(body?.end ?? 0), Int(article.annotations.match(.country, at: index)?.end ?? 0))
        let topic = article.annotations.match(.topic, at: index)
        if let city = article.annotations.match(.city, at: index), city.range.count > topic?.range.count ?? 0,
            city.range.count > 1
        {
            return Int(city.end)
        }
        guard end > index + 1 else { return nil }
        return isArmed && topic != nil || (topic?.range.count ?? 0) > end - index ? nil : end
    }

    /// "مستجدات الأوضاع في لبنان", "الأزمة السورية", "العلاقات بين البلدين": a noun and the country or region it is about.
    private func pattern(at index: Int, _ scene: Scene) -> (topic: Int, range: Range<Int>)? {
        guard let cue = article.annotations.match(.cue, at: index) else { return nil }
        let topic: Int?
        switch lexicon.cues[Int(cue.value)] {
        case .situation: topic = conflicts
        case .relations: topic = relations
        default: return nil
        }
        guard let topic else { return nil }
        var next = Int(cue.end)
        let limit = min(scene.sentence.range.upperBound, next + Self.patternReach)
        while next < limit, article.token(next).kind == .arabicWord {
            // "الأوضاع الاقتصادية في البلاد" has a topic of its own.
            if article.annotations.match(.topic, at: next) != nil { return nil }
            if let end = endOfWhere(next, topic) { return (topic, index..<end) }
            if article.annotations.match(.trigger, at: next).map({
                lexicon.triggers[Int($0.value)].form != .noun
            })
                ?? false
            {
                return nil
            }
            next += 1
        }
        return nil
    }

    /// Past a country, an adjective of one, or a region; for relations "the two countries" too.
    private func endOfWhere(_ index: Int, _ topic: Int) -> Int? {
        for match in article.annotations.at(index) {
            switch match.category {
            case .country where lexicon.countries[Int(match.value)].kind != .office,
                .demonym where !lexicon.demonyms[Int(match.value)].isWeak:
                return Int(match.end)
            case .cue where lexicon.cues[Int(match.value)] == (topic == relations ? .side : .region):
                return Int(match.end)
            default: continue
            }
        }
        return nil
    }
}
