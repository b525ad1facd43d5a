import ArabicText
import Lexicon

/// What a record calls a gathering, where the word that opened its frame is not the whole of its name.
extension ConferenceReader {
    /// Whether a gathering is told by a verb, which is no name.
    func isVerb(_ name: Range<Int>) -> Bool {
        annotations.match(.trigger, at: name.lowerBound).map { lexicon.triggers[Int($0.value)].form != .noun } ?? false
    }

    /// The words of a name: a noun for a verb, the title of a gathering that has one, the round and the partner that belong to it;
    /// nil where a verb alone tells of it.
    func fullName(of contact: Contact, _ name: Range<Int>, _ cast: Cast) -> Range<Int>? {
        if isVerb(name) { return nounInstead(of: name) ?? subject(behind: name, contact, cast) ?? peers(behind: name) }
        guard let sentence = contact.sentences.first(where: { article.sentences[$0].range.contains(name.lowerBound) })
        else { return name }
        let limit = article.sentences[sentence].range
        if let title = title(behind: name, limit.upperBound) { return title }
        if let ministers = annotations.match(.title, at: name.lowerBound),
            lexicon.titles[Int(ministers.value)].number == .plural, let meeting = meeting(of: name)
        {
            return meeting
        }
        if isShort(name), let full = longerName(than: name) { return full }
        return startOfRound(name, limit.lowerBound)..<endOfPartner(name, cast.mentions(in: sentence))
    }

    /// "ناقش وزراء خارجية فرنسا وألمانيا …": without a noun a gathering goes by those who meet.
    private func subject(behind verb: Range<Int>, _ contact: Contact, _ cast: Cast) -> Range<Int>? {
        let ministers = cast.mentions(in: contact.sentences[0]).first {
            (0...1).contains($0.actor.range.lowerBound - verb.lowerBound - 1) && $0.actor.number == .plural
        }
        return ministers.map { meeting(of: $0.actor.range) ?? $0.actor.range }
            ?? (verb.count > 1 && !annotations.traits(at: verb.lowerBound + 1).isName ? verb.dropFirst() : nil)
    }

    /// "سيلتقي نظراءه من دول المجلس": without a noun a gathering goes by whom somebody meets.
    private func peers(behind verb: Range<Int>) -> Range<Int>? {
        guard let peers = annotations.match(.cue, at: verb.upperBound), lexicon.cues[Int(peers.value)] == .counterparts
        else { return nil }
        return Int(peers.start)..<endOfPeers(Int(peers.end))
    }

    /// "جولة جديدة من المفاوضات", "الجولة الثالثة للحوار": the round of which talks are.
    private func startOfRound(_ name: Range<Int>, _ limit: Int) -> Int {
        let start = name.lowerBound
        guard let talks = annotations.match(.trigger, at: start), lexicon.triggers[Int(talks.value)].frame == .meet
        else { return start }
        return (max(limit, start - Self.longestRound)..<start).last { index in
            Self.rounds.contains(article.letters(index).withoutClitics)
                && (index + 1..<start).allSatisfy { article.token($0).kind != .comma }
        } ?? start
    }

    /// Words from a round to its talks: "الجولة الثالثة عشرة من".
    private static let longestRound = 4
    private static let rounds = WordSet(["جولة", "جولات"])

    /// "اجتماعه مع وزراء خارجية دول المجلس": the partner without whom nobody knows which meeting it is.
    private func endOfPartner(_ name: Range<Int>, _ mentions: ArraySlice<Mention>) -> Int {
        let end = name.upperBound
        guard let head = annotations.match(.trigger, at: name.lowerBound),
            [.meet, .session].contains(lexicon.triggers[Int(head.value)].frame),
            let with = annotations.match(.cue, at: end), lexicon.cues[Int(with.value)] == .with
        else { return end }
        if let peers = annotations.match(.cue, at: Int(with.end)), lexicon.cues[Int(peers.value)] == .counterparts {
            return endOfPeers(Int(peers.end))
        }
        // "اجتماعا ثلاثيا مع فلان": one person is no part of the name, unless the other side is in it.
        let hasSide = name.contains { index in
            annotations.match(.title, at: index).map { lexicon.titles[Int($0.value)].number == .plural } ?? false
        }
        return mentions.first {
            (0...1).contains($0.actor.range.lowerBound - Int(with.end)) && (hasSide || $0.actor.number == .plural)
        }?.actor.range.upperBound ?? end
    }

    /// "نظرائه في مجلس التعاون", "نظرائه الخليجيين": of which body or region the peers are.
    private func endOfPeers(_ end: Int) -> Int {
        let body = (end..<end + 3).lazy.compactMap { annotations.match(.organization, at: $0) }.first
        if let body { return Int(body.end) }
        return article.letters(end).containsArticle && !annotations.has(.trigger, at: end) ? end + 1 : end
    }

    /// "مؤتمرا دوليا بعنوان «…»": the title between the quotes.
    private func title(behind name: Range<Int>, _ limit: Int) -> Range<Int>? {
        let near = name.upperBound..<min(limit, name.upperBound + Self.reachOfTitle)
        let isBare = name.dropFirst().allSatisfy { index in
            annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .multilateral } ?? false
        }
        guard name.count <= 2, isBare, near.count > 3,
            let heading = near.first(where: { Self.headings.contains(article.letters($0)) }),
            let open = (heading + 1..<near.upperBound).prefixRange(2).first(where: { article.token($0).kind == .quote }
            ),
            let close = (open + 1..<limit).prefixRange(Self.longestTitle).first(where: {
                article.token($0).kind == .quote
            }),
            close > open + 1
        else { return nil }
        return open + 1..<close
    }

    private static let headings = WordSet(["بعنوان", "عنوان", "عنوانه", "عنوانها", "بعنوانه"])
    private static let reachOfTitle = 12
    private static let longestTitle = 20

    /// "دولة الإمارات العربية المتحدة": an adjective within the name of a state makes no gathering of many.
    func isInCountry(_ index: Int) -> Bool {
        (max(0, index - 2)..<index).contains { start in
            annotations.contains(.country, at: start) { Int($0.end) > index }
        }
    }
}
