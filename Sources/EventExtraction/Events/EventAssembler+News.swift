import ArabicText
import Lexicon

/// Which contact is the news: where it is told, and how the sentence that tells it speaks of it.
extension EventAssembler {
    /// The contact that headline or lead report; nil when they report something else.
    func primary(of contacts: [Contact]) -> Int? {
        // The first word of a contact decides between those that one sentence tells.
        let leading = contacts.indices.filter { contacts[$0].trigger.lowerBound < article.endOfLead }
            .min { contacts[$0].trigger.lowerBound < contacts[$1].trigger.lowerBound }
        let tripInHeadline = headlineTells([.visit, .tour, .arrive, .depart])
        let headKind = kindOfHeadline()
        let comments = headlineAsks()
        let isTold = contacts.contains { $0.isInHeadline && $0.type == headKind }
        let scored = contacts.indices.compactMap { index -> (index: Int, value: Double)? in
            let contact = contacts[index]
            let value =
                newsValue(contact, tripInHeadline: tripInHeadline) - (comments && !contact.isInHeadline ? 2.5 : 0)
            let least = contact.type == .conference ? 2.0 : index == leading ? 1.2 : 1.5
            guard value >= least else { return nil }
            // The headline's head word decides between a trip and the talks or the conference on it.
            var rank = value + (index == leading ? 0.5 : 0)
            if let headKind {
                if contact.type == headKind, !isTold { rank += 2 }
                let isOther = contact.type != .conference || contact.frame == .gathering
                if contact.type != headKind, contact.isInHeadline, isOther { rank -= 2 }
            }
            return (index, rank)
        }
        guard let best = scored.max(by: { $0.value < $1.value || $0.value == $1.value && $0.index > $1.index })?.index
        else { return nil }
        // Of the stops of one trip the first is the news.
        return contacts.firstIndex {
            $0.type == .visit && contacts[best].type == .visit && $0.trigger == contacts[best].trigger
        } ?? best
    }

    /// "هل تنجح الوساطة؟": a headline that asks, and asks of no contact, stands above a comment.
    private func headlineAsks() -> Bool {
        guard let headline = article.headline else { return false }
        return article.token(headline.upperBound - 1).kind == .question
            && !headline.contains { article.annotations.match(.trigger, at: $0) != nil }
    }

    /// What the first word of a contact in the headline tells; nil when it tells none.
    private func kindOfHeadline() -> EventType? {
        guard let headline = article.headline else { return nil }
        for index in headline {
            guard let trigger = article.annotations.match(.trigger, at: index) else { continue }
            switch lexicon.triggers[Int(trigger.value)].frame {
            case .visit, .tour, .arrive, .depart, .alight: return .visit
            case .receive, .credentials, .summon, .meet, .phone, .discuss: return .bilateralTalks
            case .gathering, .session: return nil
            case .attend, .chair, .host, .light: continue
            }
        }
        return nil
    }

    /// Whether a word of one of some frames stands in the headline.
    private func headlineTells(_ frames: Set<Trigger.Frame>) -> Bool {
        article.headline?.contains { index in
            article.annotations.match(.trigger, at: index)
                .map { frames.contains(lexicon.triggers[Int($0.value)].frame) } ?? false
        } ?? false
    }

    private func newsValue(_ contact: Contact, tripInHeadline: Bool) -> Double {
        var value = 0.0
        let bodyStart = article.leadSentence
        for sentence in Set(contact.sentences) {
            if article.sentences[sentence].isHeadline {
                value += 4
            } else {
                let weight =
                    switch max(0, sentence - bodyStart) {
                    case 0: 3.0
                    case 1: isSettingOfLead(sentence, contact) ? 2.2 : 1.5
                    case 2: 1.0
                    default: 0.3
                    }
                if !tripInHeadline, isSettingOfOther(sentence, contact) {
                    value += weight * 0.2
                } else {
                    value += isStatement(sentence, before: contact) ? weight * 0.4 : weight
                }
            }
        }
        if contact.isComplete { value += 0.5 }
        if article.headline != nil, !contact.isInHeadline, isHistory(contact) { value *= 0.3 }
        // A gathering without anyone named is more easily something else than talks of two officials are.
        return value - outOfScope * (contact.type == .conference && contact.persons.isEmpty ? 1.5 : 1)
    }

    /// What happened two years ago or earlier is remembered, not reported.
    private func isHistory(_ contact: Contact) -> Bool {
        guard let published = article.published, let date = contact.date, date.fixed?.basis == .explicit,
            let year = date.fixed?.start?.year
        else { return false }
        // A far date is that of something else: "… علاقات بدأت عام 1926".
        let gap = max(
            date.range.lowerBound - contact.trigger.upperBound, contact.trigger.lowerBound - date.range.upperBound)
        return gap <= 16 && published.components.year - year >= 2
    }

    /// "رحب فلان بزيارة …": in a sentence that opens with a verb of saying the contact may be only its matter.
    private func isStatement(_ sentence: Int, before contact: Contact) -> Bool {
        let distance = contact.trigger.lowerBound - article.sentences[sentence].range.lowerBound
        return contact.sentences.first == sentence && distance > 12 && opensWithSaying(sentence)
    }

    private func opensWithSaying(_ sentence: Int) -> Bool {
        article.sentences[sentence].range.prefixRange(2).contains { index in
            article.annotations.at(index).contains {
                $0.category == .function && lexicon.functionWords[Int($0.value)] == .reportingVerb
            }
        }
    }

    /// "وصرح الوزير أثناء زيارة إلى …": a trip that is only the occasion of something else; "جاء ذلك خلال زيارة" is not.
    private func isSettingOfOther(_ sentence: Int, _ contact: Contact) -> Bool {
        let start = article.sentences[sentence].range.lowerBound
        let trigger = contact.trigger.lowerBound
        guard contact.sentences.first == sentence, trigger > start else { return false }
        // "اطلع على نتائج زيارة", "الموافقة على قرارات مؤتمر": what came of a contact.
        if cue(.outcome, at: trigger - 1) { return true }
        // "بعث … برقية شكر … بعد انتهاء زيارته": the cable is the news.
        if contact.type == .visit, (start..<trigger).contains(where: isCable) { return true }
        // "وأشار إلى جولته الخليجية": a tour that is spoken of later on.
        if contact.frame == .tour { return sentence > article.leadSentence && opensWithSaying(sentence) }
        let isOccasion = cue(.occasion, at: trigger - 1) || cue(.during, at: trigger - 1)
        guard contact.frame == .visit, isOccasion, !isAnaphoric(start, before: trigger) else { return false }
        // "سعى الوزير خلال زيارته إلى …": what the lead's traveller does on his trip is the trip's news, what he says is not.
        guard sentence <= article.leadSentence, !opensWithSaying(sentence) else { return true }
        let before = cast.mentions(in: sentence).filter { $0.actor.range.upperBound <= trigger }
        return !before.contains { contact.guests.contains($0.person) }
    }

    /// "جاء ذلك خلال لقاء …": what the lead tells was said or done in this contact.
    private func isSettingOfLead(_ sentence: Int, _ contact: Contact) -> Bool {
        let start = article.sentences[sentence].range.lowerBound
        let trigger = contact.trigger.lowerBound
        guard contact.sentences.first == sentence, trigger > start, trigger - start <= 6 else { return false }
        return isAnaphoric(start, before: trigger)
    }

    private func isCable(_ index: Int) -> Bool {
        cue(.letter, at: index) && article.letters(index).withoutClitics.starts(with: Self.cable)
    }

    private static let cable = foldedWord("برقي")

    private func isAnaphoric(_ start: Int, before trigger: Int) -> Bool {
        (start..<min(trigger, start + 3)).contains { cue(.anaphora, at: $0) }
    }

    private func cue(_ kind: Cue, at index: Int) -> Bool {
        article.annotations.at(index).contains { $0.category == .cue && lexicon.cues[Int($0.value)] == kind }
    }

    /// How much headline and lead speak of sport, hospitals, schools and the like.
    private var outOfScope: Double {
        var weight = 0
        for sentence in article.sentences.prefix(2) {
            for index in sentence.range {
                for match in article.annotations.at(index) where match.category == .scope {
                    let cue = lexicon.scopeCues[Int(match.value)]
                    // Teams meet, visit and receive in the very words of states.
                    weight += lexicon.scopeClasses[cue.cueClass] == "sport" ? cue.weight * 2 : cue.weight
                }
            }
        }
        return Double(weight) * 0.1
    }
}
