/// The word after which a topic stands.
enum TopicOpener {
    /// "بحث", "تناول", "حول", "محور".
    case discussing
    /// "في مجالات".
    case field
    /// "العلاقات", "التعاون".
    case relations
}

/// Where a phrase that names a topic was found.
struct TopicSetting {
    /// In headline or lead.
    var isLeading = false
    /// In the sentence after the lead.
    var isAfterLead = false
    /// After a word of discussing, or in the list that it opens.
    var isDiscussed = false
    /// Right after a word of discussing.
    var isObject = false
    /// The word of discussing.
    var opener: TopicOpener?
}

/// All that an article says of one topic.
struct TopicEvidence {
    /// Index into ``Lexicon/topicNames``.
    var topic: Int
    /// The first words that name it; those of an office where there are no others.
    var range: Range<Int>
    /// Weights of its phrases, one more for each that was discussed.
    var weight = 0
    /// Whether one of its phrases can mean nothing else.
    var isUnmistakable = false
    var isLeading = false
    var isAfterLead = false
    var isObject = false
    var isAfterField = false
    var isAfterRelations = false
    /// Topics of the longest list in which it stands: "الطاقة والنقل والتعليم".
    var listed = 1
    /// How often an office that is named after it is told of who takes part: "وزير الطاقة".
    var offices = 0
}

/// Gathers what an article says of its topics.
struct TopicNotes {
    /// In the order in which they are named; few, so that looking through them is fast.
    private(set) var topics: [TopicEvidence] = []
    /// Topics that stand side by side, by place in ``topics``, and where the last of them ends.
    private var list: [Int] = []
    private var endOfList = -2

    private static let unmistakable = 3

    /// Notes a phrase.
    mutating func add(_ topic: Int, _ weight: Int, _ range: Range<Int>, _ setting: TopicSetting) {
        let place = place(of: topic, range)
        if topics[place].weight == 0 { topics[place].range = range }
        topics[place].weight += weight + (setting.isDiscussed ? 1 : 0)
        if weight == Self.unmistakable { topics[place].isUnmistakable = true }
        if setting.isLeading { topics[place].isLeading = true }
        if setting.isAfterLead { topics[place].isAfterLead = true }
        if setting.isObject { topics[place].isObject = true }
        if setting.opener == .field { topics[place].isAfterField = true }
        if setting.opener == .relations { topics[place].isAfterRelations = true }
        // A comma or "and" at most between them.
        if !(0...1).contains(range.lowerBound - endOfList) { list.removeAll(keepingCapacity: true) }
        endOfList = range.upperBound
        guard !list.contains(place) else { return }
        list.append(place)
        for member in list where topics[member].listed < list.count { topics[member].listed = list.count }
    }

    /// Notes the words of an office of somebody who takes part.
    mutating func addOffice(_ topic: Int, _ range: Range<Int>) {
        topics[place(of: topic, range)].offices += 1
    }

    /// Begins a new sentence.
    mutating func endList() {
        list.removeAll(keepingCapacity: true)
        endOfList = -2
    }

    private mutating func place(of topic: Int, _ range: Range<Int>) -> Int {
        if let place = topics.firstIndex(where: { $0.topic == topic }) { return place }
        topics.append(TopicEvidence(topic: topic, range: range))
        return topics.count - 1
    }
}
