import Lexicon

/// What speaks for or against a topic being one of the contact's, each a number that is mostly between 0 and 1.
enum TopicFeature: Int, CaseIterable {
    /// How much the article speaks of it: logarithm of the weights of its phrases.
    case weight
    /// A phrase that can mean nothing else.
    case unmistakable
    /// Its weight as a part of that of the weightiest.
    case share
    /// Named in headline or lead.
    case leading
    /// Named in the sentence after the lead: early as it is, it tells circumstances more often than what was discussed.
    case afterLead
    /// How early it is first named: 1 is at the beginning.
    case early
    /// The object of discussing: "بحث ملف الطاقة".
    case object
    /// After "في مجالات".
    case field
    /// After "العلاقات", "التعاون".
    case relations
    /// In a list of several: logarithm of how many.
    case list
    /// The field of an official who takes part: logarithm of how often his office is told.
    case office
    /// How long the text is: of long ones a topic needs more.
    case length
    /// The contact has not taken place.
    case notYet
    /// How much the words of the article speak for it.
    case words

    /// Its weight in the sum that tells how likely a topic is one of the contact's.
    ///
    /// Fitted by `deploy/tables/fit-topics.py` on labelled articles: a logistic regression with a small penalty on large
    /// weights; the bias is that of the best F1.
    var weight: Double {
        switch self {
        case .weight: 0.80
        case .unmistakable: 0.48
        case .share: 0.63
        case .leading: 0.41
        case .afterLead: -0.14
        case .early: 0.95
        case .object: 0.53
        case .field: 0.31
        case .relations: 0.57
        case .list: 0.40
        case .office: 1.03
        case .length: -0.29
        case .notYet: -0.91
        case .words: 0.94
        }
    }

    /// What is added for any topic.
    static let bias = -2.34

    /// How much more or less often than by its words alone a topic is one that was discussed; fitted with the weights.
    static let priors: [String: Double] = [
        "agriculture_water": -0.54,
        "bilateral_relations": -0.92,
        "border_security": -0.13,
        "consular_labour": -0.44,
        "counter_terrorism": 1.08,
        "cybercrime": -0.11,
        "defence": 0.46,
        "drug_trafficking": -0.24,
        "economy_trade": 0.16,
        "education_culture": 0.06,
        "elections_governance": -1.27,
        "energy": 0.71,
        "environment": -0.37,
        "finance": 0.24,
        "health": -0.49,
        "human_rights": 0.19,
        "humanitarian_aid": 0.46,
        "intelligence_sharing": 0.79,
        "investment": 0.81,
        "judicial_cooperation": -0.42,
        "media": 0.16,
        "migration": -0.57,
        "nuclear": 0.43,
        "organized_crime": -0.20,
        "parliament": -0.09,
        "peace_process": 0.63,
        "regional_conflict": 0.36,
        "religious_affairs": 0.29,
        "security_cooperation": 0.41,
        "sports_youth": -0.38,
        "technology": -0.68,
        "territorial_integrity": -0.69,
        "transport": -0.18,
        "violent_extremism": 0.50,
    ]
}

/// A number for each feature, 0 where it says nothing.
struct TopicFeatures {
    private var values = [Double](repeating: 0, count: TopicFeature.allCases.count)

    subscript(feature: TopicFeature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// Notes something that is so or not.
    mutating func note(_ feature: TopicFeature, _ isSo: Bool) { self[feature] = isSo ? 1 : 0 }

    /// The sum of the features by their weights.
    var sum: Double { TopicFeature.allCases.reduce(0) { $0 + $1.weight * self[$1] } }

    /// The features that are not zero, by name.
    var named: [(name: String, value: Double)] {
        TopicFeature.allCases.filter { self[$0] != 0 }.map { ("\($0)", self[$0]) }
    }
}

/// A topic with what speaks for it.
struct TopicCandidate {
    /// Its name.
    var name: String
    /// The words that name it first.
    var range: Range<Int>
    /// What was found of it.
    var features: TopicFeatures
    /// The sum of the features by their weights, the bias and the prior; above zero it is the contact's.
    var score: Double
}

extension TopicReader {
    /// What a contact was about, the likeliest first, with the words that name each.
    func topics(of contact: Contact, isPrimary: Bool) -> [TopicCandidate] {
        candidates(of: contact, isPrimary: isPrimary).filter { $0.score > 0 }
            .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
    }

    /// The topics with any evidence and their features.
    ///
    /// Of the main news the whole article speaks, of an event beside it only its own sentences.
    func candidates(of contact: Contact, isPrimary: Bool) -> [TopicCandidate] {
        let sentences = isPrimary ? Array(article.sentences.indices) : contact.sentences
        let evidence = evidence(of: contact, in: sentences)
        let weightiest = evidence.lazy.map(\.weight).max() ?? 0
        let start = sentences.first.map { article.sentences[$0].range.lowerBound } ?? 0
        let words = sentences.reduce(0) { $0 + article.sentences[$1].range.count }
        return evidence.map { topic in
            let features = features(of: topic, contact, weightiest: weightiest, start: start, words: words)
            let name = lexicon.topicNames[topic.topic]
            let score = features.sum + TopicFeature.bias + (TopicFeature.priors[name] ?? 0)
            return TopicCandidate(name: name, range: topic.range, features: features, score: score)
        }
    }

    private func features(
        of topic: TopicEvidence, _ contact: Contact, weightiest: Int, start: Int, words: Int
    ) -> TopicFeatures {
        var features = TopicFeatures()
        features[.weight] = logarithm(1 + topic.weight)
        features[.list] = logarithm(topic.listed)
        features[.office] = logarithm(1 + topic.offices)
        features[.length] = logarithm(20 + words) - 8
        if topic.weight > 0 {
            features[.share] = Double(topic.weight) / Double(weightiest)
            features[.early] = 1 - min(1, Double(topic.range.lowerBound - start) / Double(words))
        }
        features.note(.unmistakable, topic.isUnmistakable)
        features.note(.leading, topic.isLeading)
        features.note(.afterLead, topic.isAfterLead)
        features.note(.object, topic.isObject)
        features.note(.field, topic.isAfterField)
        features.note(.relations, topic.isAfterRelations)
        features.note(.notYet, contact.status != .occurred)
        features[.words] = reading.words.trust * reading.words.sum(of: topic.topic)
        return features
    }

    /// The logarithm to base 2, straight between its whole values.
    private func logarithm(_ value: Int) -> Double {
        let value = Double(value)
        return Double(value.exponent) + value.significand - 1
    }
}
