import ArabicText
import Lexicon

/// Finds what a contact was about.
struct TopicReader {
    private let reading: Reading
    private let article: Article
    private let lexicon: Lexicon
    /// Topic of what is going on in a country or region: "مستجدات الأوضاع في المنطقة".
    private let conflicts: Int?
    /// Topic of what joins two countries: "العلاقات بين البلدين".
    private let relations: Int?

    init(_ reading: Reading) {
        self.reading = reading
        article = reading.article
        lexicon = article.lexicon
        conflicts = lexicon.topicNames.firstIndex(of: "regional_conflict")
        relations = lexicon.topicNames.firstIndex(of: "bilateral_relations")
    }

    /// How many words after "discussed" its objects may stand; each object found carries on from there.
    private static let reach = 12
    /// What a phrase weighs more as the object of discussing, or in a list of fields.
    private static let discussedBonus = 1
    /// How many words may stand between "situation" or "relations" and the country or region they are about.
    private static let patternReach = 5
    private static let patternWeight = 2
    private static let openers: Set<Cue> = [.about, .field, .relations, .discussing, .descriptor]
    /// What a phrase counts, in halves: told beside the contact, as what was discussed elsewhere, or anywhere.
    private static let nearFactor = 4
    private static let discussedFactor = 3
    private static let farFactor = 2
    /// What a topic must weigh in all.
    private static let threshold = 8
    /// A topic that weighs less than this part of the weightiest is touched on in passing.
    private static let leastShare = 6
    /// What an article is about at most.
    private static let mostTopics = 8

    /// Topics whose phrases weigh enough, the weightiest first, with the phrase that names each.
    ///
    /// Of the main news the whole article speaks, of an event beside it only its own sentences.
    func topics(of contact: Contact, isPrimary: Bool) -> [(name: String, range: Range<Int>)] {
        var weights: [Int: (weight: Int, range: Range<Int>)] = [:]
        let near = Set(contact.sentences + [article.leadSentence])
        for sentence in isPrimary ? Array(article.sentences.indices) : contact.sentences {
            // Headline, lead and the contact's own sentences count double, and what was discussed by the sentence after the lead.
            let isNear =
                near.contains(sentence) || article.sentences[sentence].isHeadline
                || isDuringContact(sentence)
            read(sentence) { topic, weight, isDiscussed, range in
                let known = weights[topic]
                let factor =
                    if isNear || isDiscussed && sentence <= article.leadSentence + 1 {
                        Self.nearFactor
                    } else {
                        isDiscussed ? Self.discussedFactor : Self.farFactor
                    }
                let value = (weight + (isDiscussed ? Self.discussedBonus : 0)) * factor
                weights[topic] = ((known?.weight ?? 0) + value, known?.range ?? range)
            }
        }
        let weightiest = weights.values.lazy.map(\.weight).max() ?? 0
        return weights.filter {
            $0.value.weight >= Self.threshold && $0.value.weight * Self.leastShare >= weightiest
        }
        .sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
        .prefix(Self.mostTopics)
        .map { (lexicon.topicNames[$0.key], $0.value.range) }
    }

    /// "وجرى خلال اللقاء بحث …": a sentence that says what went on in talks told before.
    private func isDuringContact(_ sentence: Int) -> Bool {
        article.sentences[sentence].range.prefixRange(6).contains { index in
            guard let during = article.annotations.match(.cue, at: index),
                lexicon.cues[Int(during.value)] == .during,
                let contact = article.annotations.match(.trigger, at: Int(during.end))
            else { return false }
            let row = lexicon.triggers[Int(contact.value)]
            return row.form == .noun && [.receive, .meet, .phone, .session, .visit].contains(row.frame)
        }
    }

    /// Reports each topic phrase of a sentence with its weight, and whether it is the object of discussing.
    private func read(
        _ sentence: Int,
        _ report: (_ topic: Int, _ weight: Int, _ isDiscussed: Bool, _ range: Range<Int>) -> Void
    ) {
        let scene = reading.scene(sentence)
        var mentions = scene.mentions[...]
        var index = scene.sentence.range.lowerBound
        /// Where a word of discussing ended last: "تناول", "بحث", "حول", "في مجالات".
        var discussed = -Self.reach
        // Who was present speaks of nothing: "حضر الاستقبال وزير التجارة".
        while index < min(scene.sentence.range.upperBound, scene.attendance) {
            // "وزير التجارة والاستثمار", "دول مجلس التعاون": an office or a body is no topic.
            while let first = mentions.first, first.actor.range.upperBound <= index {
                mentions.removeFirst()
            }
            if let mention = mentions.first, mention.actor.range.contains(index) {
                index = mention.actor.range.upperBound
                continue
            }
            if let body = body(at: index) {
                index = body
                continue
            }
            let isDiscussed = index - discussed < Self.reach
            if opensTopic(index) { discussed = index }
            if let match = article.annotations.match(.topic, at: index) {
                let row = lexicon.topics[Int(match.value)]
                report(row.topic, row.weight, isDiscussed, match.range)
                index = Int(match.end)
                if isDiscussed { discussed = index }
            } else if let found = pattern(at: index, scene) {
                report(found.topic, Self.patternWeight, isDiscussed, found.range)
                index = found.range.upperBound
                if isDiscussed { discussed = index }
            } else {
                index += 1
            }
        }
    }

    private func opensTopic(_ index: Int) -> Bool {
        article.annotations.at(index).contains { match in
            switch match.category {
            case .trigger: lexicon.triggers[Int(match.value)].frame == .discuss
            case .cue: Self.openers.contains(lexicon.cues[Int(match.value)])
            default: false
            }
        }
    }

    /// The end of the name of a body or a state that begins at a token, unless it is the name of a topic: "تنظيم داعش".
    private func body(at index: Int) -> Int? {
        let body = article.annotations.match(.organization, at: index)
        let isArmed = body.map { lexicon.organizations[Int($0.value)].kind == "armed_group" } ?? false
        let end = max(
            Int(body?.end ?? 0), Int(article.annotations.match(.country, at: index)?.end ?? 0))
        guard end > index + 1 else { return nil }
        let topic = article.annotations.match(.topic, at: index)
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
