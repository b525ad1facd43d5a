import ArabicText
import Lexicon

/// Where a contact took place.
extension FrameReader {
    /// The place of talks: the first "in …" of the sentence, the nearest after the trigger first.
    func place(_ scene: Scene, _ trigger: Annotation, _ contact: Contact) -> Place? {
        guard !contact.isPhone else { return nil }
        let reader = PlaceReader(article: article)
        let limit = scene.places.isEmpty ? 0 : endOfClause(scene, trigger)
        let isCountedFrom = isAheadOfGathering(scene, trigger)
        let inside = scene.places.filter { place in
            place.relation == .inside && place.range.lowerBound < limit
                && !(isCountedFrom && place.range.upperBound <= Int(trigger.start)) && !reader.isOfEmbassy(place)
                && !(contact.conference.map { $0.range.overlaps(place.range) } ?? false)
                && !isMatter(place, trigger, scene) && !isOfSituation(place, in: scene.index) && !isOfTreaty(place)
                && !isOfPeopleAbroad(place) && !isOfAgreement(place, trigger)
                && !isQuoted(place, behind: Int(trigger.end), in: scene.sentence.range)
                && !(contact.type == .bilateralTalks && isSpokenOf(place, from: Int(trigger.end)))
                && !isOfComingGathering(place, trigger, contact)
                && !isElsewhere(place, trigger, scene, contact)
                && !isHomeOfEnvoy(place, contact)
        }
        let cities = inside.filter { $0.city != nil }
        // "اجتماع الدوحة", "قمة الرياض"
        let next = Int(trigger.end)
        if row(trigger).form == .noun,
            let named = scene.places.first(where: {
                $0.relation == .bare && $0.city != nil && $0.range.lowerBound >= next
                    && $0.range.lowerBound <= next + 1 && !isOfBody($0, next)
            })
        {
            return named
        }
        if let host = hostBehind(scene, trigger) ?? cityBeside(scene, trigger) { return host }
        if let there = scene.places.last(where: { isWhere($0, right: Int(trigger.start)) }) { return there }
        let nearest = { (places: [Place]) in
            places.min { self.distance($0.range, trigger.range) < self.distance($1.range, trigger.range) }
        }
        let city = nearest(cities)
        // "بالعاصمة الملغاشية مباحثات … حول معهد بمراكش": where a capital is told right beside, a city of another state
        // further off is that of the matter.
        if let city, let capital = nearest(inside), capital.city == nil, isCapital(capital),
            capital.country != city.country
        {
            return capital
        }
        if let city, let state = nearest(inside), isOfContents(city, behind: state) { return state }
        return city ?? nearest(inside) ?? destinationOfTrip(scene, around: trigger) ?? hostCity(scene, before: trigger)
            ?? placeWhere(scene, before: trigger) ?? placeOfErrand(scene, before: trigger)
    }

    /// "مفاوضات استمرت أسابيع في تركيا، وشملت مصير قرى في محافظة كذا": the city behind a verb that tells what talks took in, where their
    /// state is told before it.
    private func isOfContents(_ city: Place, behind state: Place) -> Bool {
        guard state.city == nil, state.country != city.country, state.range.upperBound < city.range.lowerBound else {
            return false
        }
        return (state.range.upperBound..<city.range.lowerBound).contains {
            Self.containing.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let containing = WordSet([
        "شملت", "شمل", "تشمل", "يشمل", "تناولت", "تناول", "تتناول", "تضمنت", "تضمن", "تتضمن", "بحثت", "ناقشت", "تركزت",
        "تمحورت", "تطرقت", "تطرق",
    ])

    /// "بحث الوزير الأردني مع السفير الهندي معرضا في نيودلهي": an ambassador is received where he is posted, not at home.
    func isHomeOfEnvoy(_ place: Place, _ contact: Contact) -> Bool {
        contact.type == .bilateralTalks
            && contact.persons.contains { cast.persons[$0].isEnvoy && sides(of: $0).country == place.country }
            && contact.persons.contains { person in
                !cast.persons[person].isEnvoy && sides(of: person).country.map { $0 != place.country } ?? false
            }
    }

    /// "لقاءات الدوحة التي جرت على هامش اجتماعات المجلس": a gathering is where those meet who do so beside it.
    private func cityBeside(_ scene: Scene, _ trigger: Annotation) -> Place? {
        guard row(trigger).isGathering,
            annotations.item(endingAt: Int(trigger.start), .cue, where: { lexicon.cues[Int($0.value)] == .sideline })
                != nil
        else { return nil }
        return scene.places.last { place in
            place.range.upperBound <= Int(trigger.start) && place.city != nil && place.relation != .toward
                && Int(trigger.start) - place.range.upperBound <= Self.reachOfSideline
                && annotations.item(endingAt: place.range.lowerBound, .trigger) { row($0).form == .noun } != nil
        }
    }

    /// Words between the city and "beside".
    private static let reachOfSideline = 6

    /// "القمة التي استضافتها القاهرة في يوليو": the city that a relative clause names as host.
    private func hostBehind(_ scene: Scene, _ trigger: Annotation) -> Place? {
        let end = Int(trigger.end)
        guard row(trigger).form == .noun,
            let host = scene.triggers.first(where: {
                Int($0.start) >= end && [.host, .gathering, .session].contains(row($0).frame)
            }), row(host).frame == .host, row(host).form != .noun, hasPronoun(host),
            Int(host.start) - end <= Self.reachOfHost, cue(.relative, in: Int(host.start) - 1..<Int(host.start)) != nil
        else { return nil }
        return scene.places.first { $0.range.lowerBound == Int(host.end) && $0.relation == .bare && $0.city != nil }
    }

    /// Words of a gathering's name and matter before its relative clause.
    private static let reachOfHost = 16

    /// "قمة منظمة شنغهاي للتعاون": a city in a body's name.
    private func isOfBody(_ place: Place, _ start: Int) -> Bool {
        (start...place.range.lowerBound).contains { index in
            annotations.match(.organization, at: index)?.range.contains(place.range.lowerBound) ?? false
        }
    }

    /// "تقاطرت الوفود إلى واشنطن حيث انطلقت القمة": the place that "where" stands for.
    private func placeWhere(_ scene: Scene, before trigger: Annotation) -> Place? {
        scene.places.last { place in
            let next = place.range.upperBound
            return next < Int(trigger.start) && Int(trigger.start) - next <= Self.reachOfWhere
                && article.isWhere(next)
        }
    }

    /// Words from "where" to what happens there: verb and day.
    private static let reachOfWhere = 6

    /// "بالعاصمة التشادية", "في العاصمة التشادية"
    private func isCapital(_ place: Place) -> Bool {
        (max(0, place.range.lowerBound - 1)..<place.range.upperBound).contains { cue(.capital, in: $0..<$0 + 1) != nil }
    }

    /// "سلمه رسالة تتعلق بالقمة المقرر عقدها في الخرطوم": where a gathering is to be held that was only spoken of.
    private func isOfComingGathering(_ place: Place, _ trigger: Annotation, _ contact: Contact) -> Bool {
        guard contact.type == .bilateralTalks, row(trigger).form == .past, place.range.lowerBound > Int(trigger.end)
        else {
            return false
        }
        let gap = Int(trigger.end)..<place.range.lowerBound
        guard
            let gathering = gap.last(where: { index in
                annotations.match(.trigger, at: index).map { row($0).frame == .gathering } ?? false
            })
        else { return false }
        return (gathering..<place.range.lowerBound).contains { index in
            annotations.match(.status, at: index).map { lexicon.statusCues[Int($0.value)] == .coming } ?? false
        }
    }

    /// "استضافت العاصمة العمانية مسقط جولة محادثات", "شهدت موسكو اجتماعا": the city that hosts talks of others.
    private func hostCity(_ scene: Scene, before trigger: Annotation) -> Place? {
        guard row(trigger).form == .noun else { return nil }
        let start = Int(trigger.start)
        let host = scene.triggers.last { row($0).frame == .host && Int($0.end) <= start }.map { Int($0.end) }
        let witness = scene.places.first {
            ($0.city != nil || $0.isVenue) && $0.relation == .bare && $0.range.upperBound <= start
                && Self.witnessing.contains(article.letters($0.range.lowerBound - 1).withoutConjunction)
        }
        guard let host else { return witness }
        return scene.places.first {
            $0.range.lowerBound >= host && $0.range.upperBound <= start && $0.city != nil
        } ?? witness
    }

    private static let witnessing = WordSet(["شهدت", "تشهد", "ستشهد", "عرفت", "تعرف", "عاشت"])

    /// "التقاه خلال زيارته إلى أنقرة": talks are where the trip goes on which they are held.
    private func destinationOfTrip(_ scene: Scene, around trigger: Annotation) -> Place? {
        guard row(trigger).frame == .meet || row(trigger).frame == .discuss || row(trigger).isGathering else {
            return nil
        }
        let trip = scene.triggers.first {
            (row($0).frame == .visit || row($0).frame == .arrive) && row($0).form == .noun
                && (Int($0.start) >= Int(trigger.end) || opens($0, trigger, scene))
                && (!row(trigger).isGathering || !isBehindRelative($0, trigger))
                && (row($0).frame == .visit ? Self.duringWords : Self.uponWords)
                    .contains(article.letters(Int($0.start) - 1))
        }
        guard let trip else { return nil }
        return scene.places.first {
            (0...3).contains($0.range.lowerBound - Int(trip.end)) && $0.relation == .toward
        }
    }

    /// "بحث الاجتماع الأفكار التي طرحها خلال زيارته لواشنطن": a trip within a clause about something else.
    private func isBehindRelative(_ trip: Annotation, _ trigger: Annotation) -> Bool {
        let gap = Int(trigger.end)..<max(Int(trigger.end), Int(trip.start))
        return gap.count > Self.reachOfOccasion || cue(.relative, in: gap) != nil || gap.contains(where: isTellingThat)
    }

    /// Words of who meets between a gathering and the trip on which it is held.
    private static let reachOfOccasion = 16

    /// "في إطار زيارته إلى نيويورك، التقى الرئيس": a trip told right before the talks.
    private func opens(_ trip: Annotation, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let gap = Int(trip.end)..<max(Int(trip.end), Int(trigger.start))
        return gap.count <= 8 && !scene.triggers.contains { gap.contains(Int($0.start)) }
    }

    /// "خلال زيارته", "في إطار زيارته", "على هامش زيارته"
    private static let duringWords = WordSet(["خلال", "أثناء", "إطار", "هامش", "ضمن"])
    /// "بعيد وصوله إلى أربيل", "فور وصولها"
    private static let uponWords = WordSet(["بعد", "بعيد", "فور", "عقب", "إثر", "لدى", "عند", "لحظة"])

    /// "الأوضاع في اليمن", "الحل السياسي في ليبيا": a state that tells where the matter of the talks lies.
    func isMatter(_ place: Place, _ trigger: Annotation, _ scene: Scene) -> Bool {
        let before = place.range.lowerBound - 1
        guard place.city == nil || isOfMatter(place, trigger), !place.isVenue,
            before >= Int(trigger.end) + 2
        else { return false }
        let letters = article.letters(before)
        let lam = FoldedLetter.arabic(0x644)
        guard
            letters.containsArticle || letters.withoutConjunction.containsArticle
                || letters.starts(with: lam, lam)
        else { return false }
        if annotations.item(endingAt: place.range.lowerBound, .organization, where: { _ in true }) != nil {
            return false
        }
        // A name, a day, a nation, a body or a building may stand before the place of the talks.
        if annotations.traits(at: before).isName { return false }
        if scene.mentions.contains(where: { $0.actor.range.contains(before) }) { return false }
        return !annotations.at(before).contains { match in
            switch match.category {
            case .dateWord, .weekday, .month, .demonym, .city, .country, .institution, .organization,
                .venue, .trigger, .status,
                .title:
                true
            // "المنعقدة في تونس"
            case .cue: [.descriptor, .joint].contains(lexicon.cues[Int(match.value)])
            default: false
            }
        }
    }

    /// "استقبل في مكتبه سفيرة النرويج وعرض معها أوضاع النازحين في البقاع", "الجالية المقيمة بمونتريال": where those who
    /// meet in a house that is told speak of, and where those live whom they speak of.
    func isSpokenOf(_ place: Place, from start: Int) -> Bool {
        guard place.city != nil, !place.isVenue, place.range.lowerBound > start else { return false }
        if Self.living.contains(article.letters(place.range.lowerBound - 1)) { return true }
        // An office stands in the capital.
        if let city = place.city, let match = annotations.match(.city, at: city.lowerBound),
            lexicon.cities[Int(match.value)].isCapital
        {
            return false
        }
        var isHoused = false
        for index in start..<place.range.lowerBound {
            guard let match = annotations.match(.cue, at: index) else { continue }
            switch lexicon.cues[Int(match.value)] {
            case .premises, .ownPremises: isHoused = true
            case .matter, .about, .discussing, .situation, .relations, .field: if isHoused { return true }
            default: continue
            }
        }
        return false
    }

    private static let living = WordSet([
        "المقيم", "المقيمة", "المقيمين", "المقيمون", "القاطنة", "القاطنين", "القاطنون", "المستقرة", "المستقرين",
    ])

    func distance(_ range: Range<Int>, _ trigger: Range<Int>) -> Int {
        if range.lowerBound >= trigger.upperBound { return range.lowerBound - trigger.upperBound }
        // What stands before a trigger belongs to it less surely.
        return (trigger.lowerBound - range.upperBound) * 2
    }
}
