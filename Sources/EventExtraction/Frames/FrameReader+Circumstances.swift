import ArabicText
import Lexicon

/// Where, when, and whether a contact took place.
extension FrameReader {
    /// The place of talks: the first "in …" of the sentence, the nearest after the trigger first.
    func place(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Place? {
        guard !contact.isPhone else { return nil }
        let inside = scene.places.filter { place in
            place.relation == .inside && !(contact.conference.map { $0.range.overlaps(place.range) } ?? false)
        }
        let cities = inside.filter { $0.city != nil }
        // "اجتماع الدوحة", "قمة الرياض"
        let next = Int(trigger.end)
        if row(trigger).form == .noun,
            let named = scene.places.first(where: {
                $0.relation == .bare && $0.city != nil && $0.range.lowerBound >= next && $0.range.lowerBound <= next + 1
            })
        {
            return named
        }
        let pool = cities.isEmpty ? inside : cities
        return pool.min {
            distance($0.range, trigger.range) < distance($1.range, trigger.range)
        }
    }

    func distance(_ range: Range<Int>, _ trigger: Range<Int>) -> Int {
        if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound }
        // What stands before a trigger belongs to it less surely.
        return (trigger.lowerBound - range.upperBound) * 2
    }

    func date(_ scene: Scene, _ trigger: Annotation) -> DateMention? {
        scene.dates.filter { !isOfStatement($0, trigger) }
            .min { distance($0.range, trigger.range) < distance($1.range, trigger.range) }
    }

    /// The date near a word that may stand for a contact told before: "اللقاء", "الاتصال الذي جرى".
    func date(ofSame type: EventType, in sentence: Int) -> DateMention? {
        let scene = reading.scene(sentence)
        for trigger in scene.triggers where !isInsideBody(trigger) && !isHypothetical(trigger) {
            let row = row(trigger)
            let mayStand =
                switch row.frame {
                case .receive, .credentials, .meet, .phone, .session, .summon: type != .visit
                case .gathering: type == .conference
                case .visit, .arrive, .alight: type != .conference
                case .depart, .tour: type == .visit
                case .discuss, .attend, .chair, .host, .light: false
                }
            guard mayStand,
                status(
                    scene, trigger, row,
                    Contact(type: type, frame: row.frame, trigger: trigger.range, sentences: [sentence])) == .occurred,
                let date = date(scene, trigger), distance(date.range, trigger.range) <= Self.farthestDate
            else { continue }
            return date
        }
        return nil
    }

    /// Words between a contact and the date that still is its own.
    private static let farthestDate = 10

    /// "أعلن الكرملين أمس أن …": a date before "that" dates the statement, not the contact.
    func isOfStatement(_ date: DateMention, _ trigger: Annotation) -> Bool {
        guard date.range.upperBound <= Int(trigger.start) else { return false }
        for index in date.range.upperBound..<Int(trigger.start) {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            // "استقبله أمس … التي تقوم بزيارة": nor does it date what a relative clause tells.
            case .complementizer, .relative: return true
            default: continue
            }
        }
        return false
    }

    func status(_ scene: Scene, _ trigger: Annotation, _ row: Trigger, _ contact: Contact) -> EventStatus {
        let start = Int(trigger.start)
        let window = max(scene.sentence.range.lowerBound, start - 12)..<min(scene.sentence.range.upperBound, start + 14)
        if trigger.clitics.contains(.will) { return .planned }
        var status = EventStatus.occurred
        // A denial stands at the head of its sentence, however long the names between.
        for index in scene.sentence.range.prefixRange(4) where index < start {
            guard let match = annotations.match(.status, at: index), Int(match.end) <= start else { continue }
            if lexicon.statusCues[Int(match.value)] == .denied { return .denied }
        }
        for index in window {
            guard let match = annotations.match(.status, at: index) else { continue }
            let isBefore = Int(match.end) <= start
            switch lexicon.statusCues[Int(match.value)] {
            case .cancelled where isBefore && start - Int(match.end) <= 10: return .cancelled
            case .denied where isBefore: return .denied
            case .planned:
                // A past verb is not turned by what comes after it.
                if row.form == .past && !isBefore { continue }
                if row.form == .past, start - Int(match.end) > 3 { continue }
                status = .planned
            default: continue
            }
        }
        if start > scene.sentence.range.lowerBound, let cue = annotations.match(.cue, at: start - 1),
            lexicon.cues[Int(cue.value)] == .negation, row.form != .noun
        {
            return .denied
        }
        // A light verb in the future carries its noun: "سيعقد … لقاء".
        if row.form == .noun,
            scene.triggers.contains(where: {
                lexicon.triggers[Int($0.value)].frame == .light && $0.clitics.contains(.will)
                    && start - Int($0.end) < 12 && Int($0.end) <= start
            })
        {
            return .planned
        }
        if let date = contact.date ?? self.date(scene, trigger), let published = article.published,
            let day = date.resolved(tense: status == .planned ? .future : .past).start?.civilDay
        {
            if day > published { return row.form == .past ? .occurred : .planned }
            // "يغادر اليوم": what a trip does today is still to come when the paper is printed.
            if day == published, contact.type == .visit, row.form == .present { return .planned }
            if status == .planned, day < published { return .occurred }
        }
        return status
    }
}
