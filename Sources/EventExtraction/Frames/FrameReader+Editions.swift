import ArabicText
import Lexicon

/// The coming or the last edition of a gathering, or of the session of two states, that the article has told.
extension FrameReader {
    /// "على أن تعقد الدورة المقبلة للجنة في باماكو مطلع 2020", "وتستضيف موريتانيا القمة القادمة": another edition than that of the
    /// news, with a place or a day of its own.
    func edition(_ scene: Scene, _ trigger: Annotation, _ told: [Contact]) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun, row(trigger).frame == .session || row(trigger).frame == .gathering,
            !scene.sentence.isHeadline, Self.heads.contains(article.letters(Int(trigger.start)).withoutClitics),
            let next = wordOfEdition(scene, trigger), let last = series(of: end..<next + 5, scene, told),
            let place = placeOfEdition(scene, trigger, next), isOther(next, than: last, place, scene)
        else { return nil }
        return edition(of: last, in: place, scene, trigger)
    }

    private func edition(of last: Contact, in place: Place, _ scene: Scene, _ trigger: Annotation) -> Contact? {
        var last = last
        // A session of two states is held at one of them.
        let sides = last.sideCountries.union(last.persons.compactMap { self.sides(of: $0).country })
        if isOfTwo(last), sides.contains(place.country) { last.type = .bilateralTalks }
        var contact = Contact(type: last.type, frame: .session, trigger: trigger.range, sentences: [scene.index])
        contact.isEdition = true
        contact.place = place
        contact.isComplete = true
        if last.type == .conference {
            contact.conference = ConferenceReader(article: article).name(
                at: trigger, limit: scene.sentence.range.upperBound)
            guard contact.conference != nil else { return nil }
            contact.conference?.isMultilateral = true
            contact.sideCountries = [place.country]
        } else {
            contact.sideCountries = sides
            guard contact.sideCountries.count == 2, contact.sideCountries.contains(place.country) else { return nil }
        }
        return contact
    }

    /// The word that tells another edition: "المقبلة", "السابقة", its number, or the committee of two states that is to meet.
    private func wordOfEdition(_ scene: Scene, _ trigger: Annotation) -> Int? {
        let behind = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(Self.longestName)
        if let word = behind.first(where: {
            Self.next.contains(article.letters($0)) || Self.previous.contains(article.letters($0))
        }), isOfEdition(word, trigger) {
            return word
        }
        if let first = behind.first, isOrdinal(first) { return first }
        return behind.first(where: article.isCommittee)
    }

    private func isOrdinal(_ index: Int) -> Bool {
        annotations.match(.number, at: index).map { lexicon.numbers[Int($0.value)].isOrdinal } ?? false
    }

    /// What only its number or committee tells is another one when it has a day and is held elsewhere than the one told.
    private func isOther(_ word: Int, than told: Contact, _ place: Place, _ scene: Scene) -> Bool {
        let letters = article.letters(word)
        if Self.next.contains(letters) || Self.previous.contains(letters) { return true }
        return principals(scene, before: scene.sentence.range.upperBound).isEmpty && bodies(in: scene).isEmpty
            && told.place.map { $0.country != place.country } ?? false
            && scene.dates.contains { $0.range.lowerBound > word && !$0.isRelative }
    }

    /// What is held again: of two states only what has a name that they share, else the gathering that was told.
    private func series(of name: Range<Int>, _ scene: Scene, _ told: [Contact]) -> Contact? {
        if isOfSharedBody(name, scene),
            var talks = told.last(where: { $0.type == .bilateralTalks && !$0.isPhone || isOfTwo($0) }),
            !talks.isEdition, !told.contains(where: { $0.type == .conference && !$0.isEdition && !isOfTwo($0) })
        {
            talks.type = .bilateralTalks
            return talks
        }
        return told.last { $0.type == .conference && !$0.isEdition }
    }

    /// A session of two states, which is known to be talks only when all is told.
    private func isOfTwo(_ session: Contact) -> Bool {
        session.type == .conference && session.organizations.isEmpty && session.conference?.isMultilateral == false
            && session.sideCountries.union(session.persons.compactMap { sides(of: $0).country }).count == 2
    }

    /// Whether an adjective of time is said of a noun, and not of the month or the year before it.
    private func isOfEdition(_ adjective: Int, _ trigger: Annotation) -> Bool {
        let before = adjective - 1
        return before < Int(trigger.end)
            || !annotations.has(.dateWord, at: before) && !annotations.has(.month, at: before)
                && !annotations.has(.weekday, at: before) && article.token(before).kind == .arabicWord
    }

    /// "للجنة المشتركة", "للحوار الاستراتيجي": what two states hold in turn.
    private func isOfSharedBody(_ range: Range<Int>, _ scene: Scene) -> Bool {
        range.clamped(to: scene.sentence.range).contains { index in
            article.isCommittee(index) || cue(.joint, in: index..<index + 1) != nil
                || Self.shared.contains(article.letters(index))
        }
    }

    /// The city or state in which it is to be: behind it, or the subject of a verb of hosting before it.
    private func placeOfEdition(_ scene: Scene, _ trigger: Annotation, _ next: Int) -> Place? {
        let limit = min(scene.sentence.range.upperBound, next + Self.reachOfPlace)
        if let behind = scene.places.first(where: {
            $0.range.lowerBound > next && $0.range.lowerBound < limit && $0.relation == .inside
        }) {
            return behind
        }
        // "إسناد تنظيم القمة القادمة إلى فرنسا"
        if trigger.start > 0, Self.giving.contains(article.letters(Int(trigger.start) - 1)),
            let heir = scene.places.first(where: {
                $0.range.lowerBound > next && $0.range.lowerBound < limit && $0.relation == .toward
            })
        {
            return heir
        }
        guard
            let host = scene.triggers.last(where: {
                row($0).frame == .host && row($0).form != .noun && Int($0.end) <= Int(trigger.start)
            }), Int(trigger.start) - Int(host.end) <= Self.longestName
        else { return nil }
        return scene.places.first { $0.range.lowerBound >= Int(host.end) && $0.range.upperBound <= Int(trigger.start) }
            ?? hostState(after: Int(host.end), scene)
    }

    private static let heads = WordSet([
        "دورة", "قمة", "اجتماع", "مؤتمر", "منتدى", "جلسة", "نسخة", "طبعة", "جولة", "لقاء", "ملتقى", "اجتماعات",
        "دورته", "دورتها", "دورتهم", "اجتماعه", "اجتماعها", "اجتماعهم", "قمته", "قمتها", "قمتهم",
    ])
    private static let next = WordSet([
        "المقبلة", "المقبل", "القادمة", "القادم", "الموالية", "الموالي", "التالية", "التالي", "اللاحقة", "اللاحق",
    ])
    private static let previous = WordSet([
        "السابقة", "السابق", "الماضية", "الماضي", "الفارطة", "الفارط", "المنصرمة", "المنصرم",
    ])
    private static let giving = WordSet(["تنظيم", "استضافة", "احتضان"])
    private static let shared = WordSet(["للحوار", "للمشاورات", "الثنائية", "الثنائي", "العليا", "للتشاور", "المختلطة"])
    /// Words between the noun and its adjective, and from there to the place.
    private static let longestName = 6
    private static let reachOfPlace = 14
}
