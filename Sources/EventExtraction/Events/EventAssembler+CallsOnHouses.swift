import Lexicon

/// A call on an institution that the headline tells as a visit and the lead as a reception: one event.
extension EventAssembler {
    /// "وفد الهلال الأحمر التركي يزور المركز" over "استقبل مدير المركز فلان أمس وفد الهلال الأحمر التركي": of a trip to an institution nobody tells
    /// more than that its head received the guests.
    func withReceptionAsVisit(_ events: [Contact]) -> [Contact] {
        guard let visit = events.first, visit.type == .visit, visit.isInHeadline, visit.status == .occurred,
            article.headline?.contains(visit.trigger.lowerBound) ?? false, reading.scene(0).places.isEmpty,
            let index = events.indices.dropFirst().first(where: { isReceptionAtHouse(events[$0], of: visit) })
        else { return events }
        var events = events
        let talks = events.remove(at: index)
        var told = visit
        told.sentences += talks.sentences
        if told.hosts.isEmpty { told.hosts = talks.hosts }
        told.date = visit.date ?? talks.date
        if told.place?.city == nil { told.place = talks.place ?? told.place }
        events[0] = told
        return events
    }

    /// Whether the head of an institution, who is neither ruler nor minister, receives in the lead those whom the headline names.
    private func isReceptionAtHouse(_ talks: Contact, of visit: Contact) -> Bool {
        talks.type == .bilateralTalks && talks.frame == .receive && talks.status == .occurred && !talks.isPhone
            && talks.sentences[0] == article.leadSentence
            && visit.sentences.allSatisfy { article.sentences[$0].isHeadline || talks.sentences.contains($0) }
            && countries(of: talks) == countries(of: visit)
            && !talks.hosts.isEmpty && talks.hosts.allSatisfy(isOfHouse)
            && (!Set(talks.guests).isDisjoint(with: visit.guests)
                || (talks.guests + visit.guests).allSatisfy { cast.persons[$0].isDelegation })
    }

    private func isOfHouse(_ index: Int) -> Bool {
        switch cast.persons[index].rank {
        case .headOfState, .crown, .headOfGovernment, .deputy, .minister, .presidentGeneric, .ambassador, .envoy: false
        default: true
        }
    }
}
