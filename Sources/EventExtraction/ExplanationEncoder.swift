extension Explanation {
    /// One line of JSON with what was weighed: the contacts among which the news was chosen and its topics, each with its
    /// features; what the scripts in `deploy/tables` fit the weights on.
    public var weighed: [UInt8] {
        var encoder = RecordEncoder()
        encoder.append(weighed: self)
        return encoder.bytes
    }
}

extension RecordEncoder {
    fileprivate mutating func append(weighed explanation: Explanation) {
        raw(#"{"id":"#)
        string(explanation.document.path)
        key("type", explanation.document.type.rawValue)
        raw(#","contacts":"#)
        list(explanation.candidates) { encoder, contact in
            encoder.raw(#"{"type":"#)
            encoder.string(contact.type.rawValue)
            encoder.key("text", contact.text)
            encoder.raw(#","persons":"#)
            encoder.list(contact.persons) { $0.string($1) }
            encoder.raw(#","countries":"#)
            encoder.list(contact.countries) { $0.string($1) }
            encoder.weights(contact.score, contact.features)
        }
        raw(#","topics":"#)
        list(explanation.topics) { encoder, topic in
            encoder.raw(#"{"name":"#)
            encoder.string(topic.name)
            encoder.key("text", topic.text)
            encoder.weights(topic.score, topic.features)
        }
        append(explanation.surroundings)
        raw("}\n")
    }

    private mutating func append(_ surroundings: Explanation.Surroundings) {
        raw(#","words":{"length":"#)
        text("\(surroundings.length)")
        raw(#","headline":"#)
        list(surroundings.words.headline) { $0.string($1) }
        raw(#","lead":"#)
        list(surroundings.words.lead) { $0.string($1) }
        raw(#","whole":"#)
        list(surroundings.words.whole) { $0.string($1) }
        raw(#"},"signs":{"#)
        numbers(surroundings.signs)
        raw("}")
    }

    /// Numbers by their names, without the braces.
    private mutating func numbers(_ values: [(name: String, value: Double)]) {
        for (position, entry) in values.enumerated() {
            if position > 0 { raw(",") }
            text("\"\(entry.name)\":\(entry.value)")
        }
    }

    private mutating func weights(_ score: Double, _ features: [(name: String, value: Double)]) {
        raw(#","score":"#)
        text("\(score)")
        raw(#","features":{"#)
        numbers(features)
        raw("}}")
    }
}
