import Lexicon

/// Finds what a contact was about.
struct TopicReader {
    let article: Article

    /// How many words after "discussed" its objects may stand.
    private static let reach = 10
    /// What a phrase weighs more as the object of discussing.
    private static let discussedBonus = 1

    private func opensTopic(_ index: Int) -> Bool {
        article.annotations.at(index).contains { match in
            switch match.category {
            case .trigger: article.lexicon.triggers[Int(match.value)].frame == .discuss
            case .cue: article.lexicon.cues[Int(match.value)] == .about
            default: false
            }
        }
    }

    /// Topics whose phrases weigh enough, the weightiest first, with the phrase that names each.
    func topics(of contact: Contact, isPrimary: Bool) -> [(name: String, range: Range<Int>)] {
        let lexicon = article.lexicon
        var weights: [Int: (weight: Int, range: Range<Int>)] = [:]
        let scope = isPrimary ? Array(article.sentences.indices) : contact.sentences
        let near = Set(contact.sentences + [article.leadSentence])
        for sentence in scope {
            // What headline, lead and the contact's own sentences say counts double.
            let factor = near.contains(sentence) || article.sentences[sentence].isHeadline ? 2 : 1
            var index = article.sentences[sentence].range.lowerBound
            /// Where a word of discussing ended last: "تناول", "بحث", "حول".
            var discussed = -Self.reach
            while index < article.sentences[sentence].range.upperBound {
                if opensTopic(index) { discussed = index }
                guard let match = article.annotations.match(.topic, at: index) else {
                    index += 1
                    continue
                }
                let row = lexicon.topics[Int(match.value)]
                let known = weights[row.topic]
                weights[row.topic] = (
                    (known?.weight ?? 0) + (row.weight + (index - discussed < Self.reach ? Self.discussedBonus : 0))
                        * factor,
                    known?.range ?? match.range
                )
                index = Int(match.end)
            }
        }
        let threshold = 3
        return weights.filter { $0.value.weight >= threshold }
            .sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
            .prefix(4)
            .map { (lexicon.topicNames[$0.key], $0.value.range) }
    }
}
