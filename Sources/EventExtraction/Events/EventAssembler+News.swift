import ArabicText
import Lexicon

/// A contact with what speaks for it as the news.
struct NewsCandidate {
    /// Its place among the contacts.
    var index: Int
    /// What was found of it.
    var features: CaseNumbers<NewsFeature>
    /// The sum of the features by their weights; above zero it may be the news.
    var score: Double

    /// Whether one is less likely the news; of equals the first is likelier.
    static func < (left: NewsCandidate, right: NewsCandidate) -> Bool {
        left.score < right.score || left.score == right.score && left.index > right.index
    }
}

/// Which contact is the news: where it is told, and how the sentence that tells it speaks of it.
extension EventAssembler {
    /// The contact that headline or lead report; nil when they report something else.
    func primary(of contacts: [Contact], _ candidates: [NewsCandidate]) -> Int? {
        guard let best = candidates.max(by: <), best.score > 0 else { return nil }
        // Of the stops of one trip the first is the news.
        return contacts.firstIndex {
            $0.type == .visit && contacts[best.index].type == .visit && $0.trigger == contacts[best.index].trigger
        } ?? best.index
    }

    /// The contacts with their features.
    func candidates(_ contacts: [Contact]) -> [NewsCandidate] {
        guard !contacts.isEmpty else { return [] }
        let reader = NewsReader(self, contacts)
        return contacts.indices.filter { !contacts[$0].isEdition }.map { index in
            let features = reader.features(index, contacts[index])
            // In the order of the features, so that the sum is always rounded alike.
            let score = NewsFeature.allCases.reduce(NewsFeature.bias) { $0 + $1.weight * features[$1] }
            return NewsCandidate(index: index, features: features, score: score)
        }
    }

    /// "هل تنجح الوساطة؟": a headline that asks, and asks of no contact, stands above a comment.
    func headlineAsks() -> Bool {
        guard let headline = article.headline else { return false }
        // "؟", "؟!"
        return headline.suffix(2).contains { article.token($0).kind == .question }
            && !headline.contains { article.annotations.match(.trigger, at: $0) != nil }
    }

    /// What the first word of a contact in the headline tells; nil when it tells none.
    func kindOfHeadline() -> EventType? {
        guard let headline = article.headline else { return nil }
        if tellsWhereabouts(headline) { return .visit }
        for index in headline {
            guard let trigger = article.annotations.match(.trigger, at: index), !isTimeMark(index, headline),
                !isInvitedTo(index, headline)
            else { continue }
            switch lexicon.triggers[Int(trigger.value)].frame {
            case .visit, .tour, .arrive, .depart, .alight, .send, .comeBack: return .visit
            case .receive, .credentials, .summon, .meet, .phone, .discuss: return .bilateralTalks
            case .gathering, .session: return nil
            case .attend, .chair, .host, .light, .sign, .launch, .inspect, .represent, .deal, .honour, .face, .hand,
                .lead:
                continue
            }
        }
        return nil
    }

    /// "رئيس الوزراء الليبي في أنقرة لبحث التعاون", "الرئيس العراقي إلى طهران": a headline without a verb whose official is abroad tells a trip.
    private func tellsWhereabouts(_ headline: Range<Int>) -> Bool {
        guard let first = cast.mentions(in: 0).first, first.actor.range.lowerBound <= headline.lowerBound + 1,
            case let person = cast.persons[first.person], person.isOfficial, person.rank != .ambassador,
            person.country != nil || person.organization != nil,
            let place = PlaceReader(article: article).places(in: headline).first, place.relation != .bare,
            place.range.lowerBound >= first.actor.range.upperBound,
            place.range.lowerBound - first.actor.range.upperBound <= 1,
            person.organization != nil || place.country != person.country,
            place.range.upperBound == headline.upperBound || article.token(place.range.upperBound).kind == .arabicWord
        else { return false }
        let word = headline.lazy.compactMap { self.article.annotations.match(.trigger, at: $0) }.first
        return word.map { $0.start >= place.range.upperBound && lexicon.triggers[Int($0.value)].form == .noun } ?? true
    }

    /// Whether a sentence begins with a verb of saying.
    func opensWithSaying(_ sentence: Int) -> Bool {
        article.sentences[sentence].range.prefixRange(2).contains { index in
            article.annotations.contains(.function, at: index) {
                lexicon.functionWords[Int($0.value)] == .reportingVerb
            }
        }
    }

    /// "وصرح الوزير أثناء زيارة إلى …": a trip that is only the occasion of something else; "جاء ذلك خلال زيارة" is not.
    func isSettingOfOther(_ contact: Contact) -> Bool {
        let sentence = contact.sentences[0]
        let trigger = contact.trigger.lowerBound
        guard trigger > article.sentences[sentence].range.lowerBound else { return false }
        // "اطلع على نتائج زيارة", "الموافقة على قرارات مؤتمر": what came of a contact.
        if cue(.outcome, at: trigger - 1) { return true }
        // "صدر بيان مشترك في ختام زيارة": what two states declare is the trip's own.
        if contact.type == .visit, endsInCommunique() { return false }
        // "بعث … برقية شكر … بعد انتهاء زيارته": the cable is the news.
        let start = article.sentences[sentence].range.lowerBound
        if contact.type == .visit, (start..<trigger).contains(where: isCable) { return true }
        // "وأشار إلى جولته الخليجية": a tour that is spoken of later on.
        if contact.frame == .tour { return sentence > article.leadSentence && opensWithSaying(sentence) }
        guard contact.frame == .visit, isOccasion(contact), !isAnaphoric(contact) else { return false }
        // "سعى الوزير خلال زيارته إلى …": what the lead's traveller does on his trip is the trip's news, what he says is not.
        guard sentence <= article.leadSentence, !opensWithSaying(sentence) else { return true }
        let before = cast.mentions(in: sentence).filter { $0.actor.range.upperBound <= trigger }
        return !before.contains { contact.guests.contains($0.person) }
    }

    private func isCable(_ index: Int) -> Bool {
        cue(.letter, at: index) && article.letters(index).withoutClitics.starts(with: Self.cable)
    }

    private static let cable = foldedWord("برقي")

    /// What happened two years ago or earlier is remembered, not reported.
    func isHistory(_ contact: Contact) -> Bool {
        guard let published = article.published, let date = contact.date, date.fixed?.basis == .explicit,
            let year = date.fixed?.start?.year
        else { return false }
        // A far date is that of something else: "… علاقات بدأت عام 1926".
        let gap = max(
            date.range.lowerBound - contact.trigger.upperBound, contact.trigger.lowerBound - date.range.upperBound)
        return gap <= 16 && published.components.year - year >= 2
    }

    /// "خلال لقاء", "عقب مباحثات": what is told happened in or around the contact.
    func isOccasion(_ contact: Contact) -> Bool {
        let trigger = contact.trigger.lowerBound
        guard trigger > article.sentences[contact.sentences[0]].range.lowerBound else { return false }
        return cue(.occasion, at: trigger - 1) || cue(.during, at: trigger - 1)
    }

    /// "جاء ذلك خلال لقاء": in the contact was said or done what stands before.
    func isAnaphoric(_ contact: Contact) -> Bool {
        let start = article.sentences[contact.sentences[0]].range.lowerBound
        // "أشاد الوزير بكذا، وذلك خلال زيارته": so does the end of a sentence.
        let leads = article.annotations.item(endingAt: contact.trigger.lowerBound, .cue) {
            lexicon.cues[Int($0.value)] == .anaphora && Int($0.start) >= start
        }
        if leads != nil { return true }
        return (start..<max(start, min(contact.trigger.lowerBound, start + 3))).contains { cue(.anaphora, at: $0) }
    }

    /// "جاء ذلك خلال لقاء", not "وقال إن …، وذلك خلال لقائه": the end of another saying tells where that was said, nothing of the lead.
    func takesUpLead(_ contact: Contact) -> Bool {
        guard isAnaphoric(contact) else { return false }
        let start = article.sentences[contact.sentences[0]].range.lowerBound
        return !opensWithSaying(contact.sentences[0])
            || (start..<min(contact.trigger.lowerBound, start + 3)).contains { cue(.anaphora, at: $0) }
    }

    /// "على هامش القمة": beside the gathering something else took place.
    func isSideline(_ contact: Contact) -> Bool {
        article.annotations.item(endingAt: contact.trigger.lowerBound, .cue) {
            lexicon.cues[Int($0.value)] == .sideline
        } != nil
    }

    /// "فيما التقى الوزير نظيره الذي وصل أمس، صعّدت مصر": told in a clause beside the main one, which ends at its comma.
    func isAside(_ contact: Contact) -> Bool {
        let trigger = contact.trigger.lowerBound
        let start = article.sentences[contact.sentences[0]].range.lowerBound
        for index in stride(from: trigger - 1, through: max(start, trigger - Self.longestAside), by: -1) {
            if article.token(index).kind == .comma { return false }
            guard
                let opening = article.annotations.at(index).first(where: {
                    $0.category == .cue && lexicon.cues[Int($0.value)] == .aside && Int($0.end) <= trigger
                })
            else { continue }
            return (Int(opening.end)...Int(opening.end) + 1).contains {
                $0 <= trigger && article.annotations.match(.trigger, at: $0) != nil
            }
        }
        return false
    }

    /// Words from "فيما" to the last contact of its clause.
    private static let longestAside = 30

    /// "صدر بيان مشترك في ختام زيارة الرئيس": a declaration of two states in headline or lead, and a trip behind it.
    func endsInCommunique() -> Bool {
        guard (0..<article.endOfLead).contains(where: { cue(.communique, at: $0) }) else { return false }
        return (0..<article.endOfLead).contains { index in
            article.annotations.match(.trigger, at: index).map {
                let row = lexicon.triggers[Int($0.value)]
                return row.frame == .visit && row.form == .noun
            } ?? false
        }
    }

    private func cue(_ kind: Cue, at index: Int) -> Bool {
        article.annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == kind }
    }
}
