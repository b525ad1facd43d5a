import ArabicText
import Lexicon

/// Turns of speech that tell a trip by other words than its goal or its verb: "وصل إليها", "مر بمطارها", "سيكون في باريس".
extension FrameReader {
    /// "التي بلغها أمس": verbs that tell a trip by their pronoun alone; with another object they tell anything.
    func isOnlyThither(_ trigger: Annotation) -> Bool {
        row(trigger).frame == .arrive && row(trigger).form == .past && trigger.range.count == 1
            && Self.thither.contains(article.letters(Int(trigger.start)).withoutClitics)
    }

    private static let thither = WordSet([
        "بلغها", "بلغتها", "بلغاها", "بلغوها", "قصدها", "قصدتها", "قصداها", "قصدوها", "دخلها", "دخلتها", "دخلاها",
        "دخلوها", "حلها", "نزلها", "بلغه", "قصده", "دخله",
    ])

    /// "لم تزد إقامته في جيبوتي … وصل إليها صباحا": the place before, for which a pronoun right behind the verb stands.
    func placeOfPronoun(_ scene: Scene, _ trigger: Annotation) -> Place? {
        let next = Int(trigger.end)
        guard row(trigger).form != .noun, next < scene.sentence.range.upperBound,
            Self.thereWords.contains(article.letters(next))
        else { return nil }
        if let place = scene.places.last(where: { $0.range.upperBound <= Int(trigger.start) }) { return place }
        return scene.index > 0 ? reading.scene(scene.index - 1).places.last { $0.relation != .bare } : nil
    }

    /// "اختتم في أبوجا أمس جولة قادته إلى داكار", "بدأ في لندن زيارة": the place told between a verb of beginning or ending and
    /// the trip that is its object.
    func placeOfTurn(_ scene: Scene, _ trigger: Annotation) -> Place? {
        let before = scene.sentence.range.lowerBound..<Int(trigger.start)
        guard let turn = cue(.ending, in: before) ?? cue(.beginning, in: before),
            Int(trigger.start) - Int(turn.end) <= Self.longestTurn,
            !scene.triggers.contains(where: { Int($0.start) >= Int(turn.end) && Int($0.end) <= Int(trigger.start) })
        else { return nil }
        return scene.places.first {
            $0.relation == .inside && $0.range.lowerBound >= Int(turn.end) && $0.range.upperBound <= Int(trigger.start)
        }
    }

    /// "في داكار أثناء زيارة الوزير", "بدأ جولته من ليما": the city told right before a visit that its traveller follows, or behind
    /// "from" where a tour begins.
    func placeBefore(_ scene: Scene, _ trigger: Annotation, _ guest: Mention) -> Place? {
        let (start, end) = (Int(trigger.start), Int(trigger.end))
        if row(trigger).frame == .tour {
            let (head, first) = (scene.sentence.range.lowerBound, guest.actor.range.lowerBound)
            // "استهل المبعوث فلان جولته الأولى من القاهرة": the subject may stand between the verb and the tour.
            let isBegun =
                cue(.beginning, in: max(head, start - 2)..<start) != nil
                || (0...Self.reachOfObjectTour).contains(start - guest.actor.range.upperBound)
                    && (cue(.beginning, in: max(head, first - 2)..<max(head, first)) != nil
                        || first > head && Self.settingOut.contains(article.letters(first - 1).withoutConjunction))
            guard isBegun else { return nil }
            return scene.places.first {
                $0.range.lowerBound > end && $0.range.lowerBound - end <= Self.reachOfOutset
                    && article.isFrom($0.range.lowerBound - 1)
            }
        }
        guard row(trigger).frame == .visit, guest.actor.range.lowerBound == end, !isHis(trigger),
            annotations.item(endingAt: start, .cue, where: { self.lexicon.cues[Int($0.value)] == .during }) != nil
        else { return nil }
        return scene.places.last {
            $0.range.upperBound <= start && start - $0.range.upperBound <= Self.farthestLanding && $0.city != nil
                && $0.relation == .inside
        }
    }

    private static let settingOut = WordSet(["استهل", "استهلت", "يستهل", "تستهل", "دشن", "دشنت"])

    /// Words from who begins a tour to the tour: the day between commas.
    private static let reachOfObjectTour = 4

    /// Words from a tour to where it begins.
    private static let reachOfOutset = 5

    /// Words of subject, place and day between such a verb and its object.
    private static let longestTurn = 20
    private static let thereWords = WordSet(["إليها", "إليه", "بها", "فيها"])

    /// "توجه إلى كوناكري وزير الداخلية ليحضر تنصيب الرئيس الغيني": the nation of another official tells that the state is foreign
    /// to one who needs none.
    func goesToOfficial(of state: CountryCode, _ guest: Mention, _ scene: Scene) -> Bool {
        scene.mentions.contains {
            $0.actor.range.lowerBound >= guest.actor.range.upperBound && $0.person != guest.person
                && $0.actor.country == state
        }
    }

    /// "غادر البلاد رئيس الوزراء التشيكي": where the text speaks of one other state only and nobody goes elsewhere, a foreigner
    /// leaves that.
    func homeLeft(by guest: Mention, _ scene: Scene) -> CountryCode? {
        guard let own = sides(of: guest.person).country, home.counts.count == 2, home.counts[own] != nil,
            !scene.places.contains(where: { $0.relation == .toward })
        else { return nil }
        return home.next([own])
    }

    /// Whether a place is where somebody alights: "حل بالرباط", "عرج على صنعاء", "توقف عند بيروت", "دخل الأراضي السورية".
    func isLandedAt(_ place: Place, _ trigger: Annotation) -> Bool {
        if place.relation == .inside || isEntering(trigger) && place.relation == .bare { return true }
        let before = place.range.lowerBound - 1
        return before >= 0 && place.relation == .bare && Self.at.contains(article.letters(before))
    }

    private static let at = WordSet(["على", "عند"])

    /// "سيكون الوزير في باريس": who will be somewhere is told with the place right behind him; "سيكون للزيارة أثر" is no trip.
    func isToBe(_ trigger: Annotation) -> Bool {
        row(trigger).frame == .alight && Self.being.contains(article.letters(Int(trigger.start)).withoutConjunction)
    }

    private static let being = WordSet(["سيكون", "ستكون", "سيكونان", "سيكونون"])

    /// "دخل الرئيس الأراضي السورية": to enter is to travel where a state is entered by one who governs another.
    func isEntering(_ trigger: Annotation) -> Bool {
        row(trigger).frame == .alight && Self.entering.contains(article.letters(Int(trigger.start)).withoutConjunction)
    }

    private static let entering = WordSet(["دخل", "دخلت", "دخلا"])

    /// Soldiers enter otherwise.
    func mayEnter(_ person: Int) -> Bool {
        switch cast.persons[person].rank {
        case .headOfState, .crown, .monarchyMember, .headOfGovernment, .minister, .presidentGeneric: true
        default: cast.persons[person].isDignitary
        }
    }

    /// "يلتقي الوفد غدا رئيس الوزراء قبل توجهه إلى عمان": of two who meet he goes on who is the subject.
    func subjectGoingOn(_ scene: Scene, _ trigger: Annotation) -> Mention? {
        guard isBesideOther(trigger), isHis(trigger),
            let verb = scene.triggers.last(where: { Int($0.end) <= Int(trigger.start) && row($0).form != .noun }),
            row(verb).frame == .meet || row(verb).frame == .discuss || row(verb).frame == .visit
        else { return nil }
        return scene.mentions.first { (0...1).contains($0.actor.range.lowerBound - Int(verb.end)) }
    }

    /// Whether the place must stand right behind the traveller.
    func isAtOnce(_ trigger: Annotation) -> Bool { isToBe(trigger) || isEntering(trigger) }

    /// "استقبل في مطار عدن السفير فلان": a reception at an airport of which no host is told is an arrival.
    func welcomeAtAirport(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).frame == .receive, row(trigger).form == .past, !isPossessed(trigger),
            subjectBefore(scene, trigger) == nil,
            let guest = principals(scene, after: Int(trigger.end)).first, guest.actor.clitics.isEmpty,
            let place = scene.places.first(where: {
                $0.range.lowerBound > Int(trigger.end) && $0.range.upperBound <= guest.actor.range.lowerBound
            }),
            (Int(trigger.end)..<place.range.upperBound).contains(where: {
                Self.airports.contains(article.letters($0))
            })
        else { return nil }
        return trip(of: guest, to: place, scene, trigger)
    }

    private static let airports = WordSet(["مطار", "بمطار", "ميناء", "بميناء", "معبر", "بمعبر", "محطة", "بمحطة"])

    /// "اطلع وفد من هيئة … على تجربة الديوان الكويتي خلال زيارة إلى مقره": whose premises are visited stands before the trip.
    func stateOfPremises(_ scene: Scene, _ trigger: Annotation, _ guest: Mention) -> CountryCode? {
        let end = Int(trigger.end)
        guard row(trigger).frame == .visit, row(trigger).form == .noun,
            (end..<scene.sentence.range.upperBound).prefixRange(3).contains(where: { index in
                annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .ownPremises }
            }), guest.actor.range.upperBound < Int(trigger.start)
        else { return nil }
        let own = sides(of: guest.person).country
        return (guest.actor.range.upperBound..<Int(trigger.start)).lazy.compactMap { index -> CountryCode? in
            guard let nation = self.annotations.match(.demonym, at: index), nation.clitics == .the else { return nil }
            return self.lexicon.demonyms[Int(nation.value)].code
        }.last { $0 != own }
    }

    /// "أرسلت بانكوك إلى المنامة نائب الوزير فلانا": the goal stands before who is sent, the capital that sends right behind the
    /// verb.
    func errandBehindGoal(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        let end = Int(trigger.end)
        guard row(trigger).form != .noun,
            let goal = scene.places.first(where: { $0.relation == .toward && $0.range.lowerBound >= end }),
            goal.range.lowerBound - end <= Self.reachOfSender,
            let traveller = scene.mentions.first(where: { $0.actor.range.lowerBound >= goal.range.upperBound }),
            traveller.actor.range.lowerBound - goal.range.upperBound <= 1, traveller.actor.clitics.isSubset(of: .inside)
        else { return nil }
        let sender = scene.mentions.last { $0.actor.range.upperBound <= goal.range.lowerBound }
        let capital = scene.places.first { (0...1).contains($0.range.lowerBound - end) && $0.relation == .bare }
        guard let state = capital?.country ?? sender.flatMap({ sides(of: $0.person).country }) else { return nil }
        return trip(of: traveller, to: goal, sentBy: state, scene, trigger)
    }

    /// "إيفاد الوزير فلان إلى …", "عدم إرسال قائد أسطولها إلى …": who is sent stands behind the noun, who sends before it.
    func errandOfNoun(_ scene: Scene, _ trigger: Annotation, to goal: Place) -> Contact? {
        guard isSending(trigger),
            let traveller = scene.mentions.first(where: { $0.actor.range.lowerBound >= Int(trigger.end) }),
            traveller.actor.range.lowerBound - Int(trigger.end) <= 1,
            (0...2).contains(goal.range.lowerBound - traveller.actor.range.upperBound)
        else { return nil }
        let sender = (scene.sentence.range.lowerBound..<Int(trigger.start)).lazy.compactMap {
            self.annotations.match(.demonym, at: $0) ?? self.annotations.match(.country, at: $0)
        }.first.map { match in
            match.category == .demonym
                ? lexicon.demonyms[Int(match.value)].code : lexicon.countries[Int(match.value)].code
        }
        return trip(of: traveller, to: goal, sentBy: sender, scene, trigger)
    }

    /// "إيفاد", "إرسال": a noun that tells whom one sends behind it.
    func isSending(_ trigger: Annotation) -> Bool {
        let letters = article.letters(Int(trigger.start)).withoutClitics
        return row(trigger).frame == .send && row(trigger).form == .noun
            && Self.sendings.contains { letters.starts(with: $0) }
    }

    private static let sendings = ["إيفاد", "ابتعاث", "إرسال", "انتداب"].map { foldedWord($0) }
    /// Words of who sends, and the day.
    private static let reachOfSender = 12

    /// "لم يسمح للوزير بالدخول إلى القطاع": entering and crossing are told of officials where they are barred from it.
    func isEntry(_ trigger: Annotation) -> Bool {
        let letters = article.letters(Int(trigger.start)).withoutClitics
        return row(trigger).frame == .send && row(trigger).form == .noun
            && Self.entries.contains { letters.starts(with: $0) }
    }

    private static let entries = ["دخول", "عبور"].map { foldedWord($0) }

    /// Whether a sentence bars somebody from going where a noun tells: "منعت السلطات الوزير من السفر إلى …".
    func isBarred(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        return (max(scene.sentence.range.lowerBound, start - Self.reachOfBar)..<start).contains { index in
            let letters = article.letters(index).withoutConjunction
            if Self.barring.contains(letters) { return true }
            return Self.allowing.contains(letters) && index > 0
                && (cue(.negation, in: index - 1..<index) != nil || Self.refusing.contains(article.letters(index - 1)))
        }
    }

    /// Words between a ban and what it bars: office and name.
    private static let reachOfBar = 14
    private static let barring = WordSet([
        "منع", "منعت", "منعوا", "يمنع", "تمنع", "منعته", "منعتها", "منعه", "منعها", "حظر", "حظرت", "حرم", "حرمت",
        "أعاق",
        "أعاقت", "عرقل", "عرقلت",
    ])
    private static let allowing = WordSet([
        "يسمح", "تسمح", "السماح", "سمح", "سمحت", "يؤذن", "يتمكن", "تتمكن", "يتسن", "يستطع", "تستطع", "يأذن", "تأذن",
    ])
    private static let refusing = WordSet(["رفض", "رفضت", "عدم", "يرفض", "ترفض", "رفضها", "رفضه"])

    /// "حال الضباب دون وصول الوزير": what somebody goes without did not come about; "من دون زيارة" says no more than without.
    func isPrevented(_ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard start > 1, row(trigger).form == .noun else { return false }
        // "تعليق المؤتمر"; "في تعليق على المؤتمر" says something of it.
        if article.letters(start - 1).withoutClitics.elementsEqual(Self.suspension) { return true }
        return (row(trigger).isTrip || row(trigger).frame == .alight)
            && article.letters(start - 1).elementsEqual(Self.short) && !article.isFrom(start - 2)
    }

    private static let short = foldedWord("دون")
    private static let suspension = foldedWord("تعليق")

    /// "يتوقع وصول الوزير", "تنتظر زيارة الرئيس": an event that somebody waits for.
    func isAwaited(_ trigger: Annotation) -> Bool {
        trigger.start > 0 && row(trigger).form == .noun && row(trigger).isTrip
            && Self.awaiting.contains(article.letters(Int(trigger.start) - 1).withoutConjunction)
    }

    private static let awaiting = WordSet([
        "يتوقع", "تتوقع", "ينتظر", "تنتظر", "تترقب", "يترقب", "ترتقب", "يؤمل",
    ])

    /// "شد الوزير فلان الرحال إلى داكار": the noun tells a trip behind its verb only.
    func isIdiom(_ trigger: Annotation) -> Bool {
        trigger.range.count == 1 && Self.baggage.contains(article.letters(Int(trigger.start)))
    }

    func isOpenedByVerb(_ trigger: Annotation, _ scene: Scene) -> Bool {
        (max(scene.sentence.range.lowerBound, Int(trigger.start) - Self.farthestLanding)..<Int(trigger.start)).contains
        {
            Self.packing.contains(article.letters($0).withoutConjunction)
        }
    }

    private static let baggage = WordSet(["الرحال", "رحاله", "رحالها", "رحالهم"])
    private static let packing = WordSet(["شد", "شدت", "شدا", "شدوا", "يشد", "تشد", "حط", "حطت", "حطوا", "يحط", "تحط"])

    /// "حل ضيفا على الرئيس فلان": whose guest somebody is.
    func hostOfGuest(_ scene: Scene, _ guest: Mention) -> Mention? {
        scene.mentions.first { mention in
            let start = mention.actor.range.lowerBound
            return start - 2 >= scene.sentence.range.lowerBound && Self.guestWords.contains(article.letters(start - 2))
                && Self.at.contains(article.letters(start - 1)) && mention.person != guest.person
                && !mention.actor.number.isPlural
        }
    }

    /// "قام بزيارة مجاملة إلى الوزير", "أدى زيارة وداع للرئيس": an official to whom somebody goes.
    func visitedOfficial(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        // "بعد زيارته الرئيس فلانا": who is visited stands behind the noun that has its visitor.
        if isHis(trigger), let object = after.first, object.actor.range.lowerBound == Int(trigger.end),
            object.actor.clitics.isEmpty
        {
            return object
        }
        guard !trigger.clitics.contains(.the), let object = after.first,
            case let start = object.actor.range.lowerBound, start - Int(trigger.end) <= 3,
            object.actor.clitics == .to || cue(.toward, in: start - 1..<start) != nil,
            scene.triggers.contains(where: { row($0).frame == .light && $0.start < trigger.start }),
            case let end = object.actor.range.upperBound,
            !scene.places.contains(where: { $0.relation == .toward && (0...2).contains($0.range.lowerBound - end) })
        else { return nil }
        return object
    }
}
