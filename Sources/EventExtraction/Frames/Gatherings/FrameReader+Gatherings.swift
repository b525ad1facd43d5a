import ArabicText
import Lexicon

/// Conferences, summits, sessions: a name and those who take part.
extension FrameReader {
    /// مؤتمر, قمة, الاجتماع الوزاري
    func gathering(_ scene: Scene, _ trigger: Annotation, _ row: Trigger) -> Contact? {
        if isEdition(scene, trigger) || opensGathering(scene, trigger) { return nil }
        let reader = ConferenceReader(article: article)
        guard var name = reader.name(at: trigger, limit: scene.sentence.range.upperBound) else {
            return nil
        }
        if isOfTwo(name) { name.isMultilateral = false }
        if let talks = summitOfTwo(scene, trigger, name) { return talks }
        if hasSidelines(scene, trigger)
            || (row.frame == .gathering || name.ordinal != nil) && isAttendedAbroad(scene, trigger)
                && !isOfTwoSides(scene, trigger)
        {
            name.isMultilateral = true
        }
        if let body = holder(of: trigger, scene) { name = named(name, by: body) }
        return gathering(scene, trigger, row, name) ?? mentionedAgain(scene, trigger, name)
    }

    /// "اللجنة الوزارية اليمنية الإثيوبية المشتركة": the joint committee of two states, whatever the rank of its members.
    private func isOfTwo(_ name: ConferenceName) -> Bool {
        // "اللجنة الوزارية السودانية المصرية": without a word for "joint" its two nations end the name.
        guard name.isMultilateral, name.range.count > 3, cue(.multilateral, in: name.range) == nil,
            cue(.joint, in: name.range) != nil || name.range.suffix(2).allSatisfy({ annotations.has(.demonym, at: $0) })
        else { return false }
        return nationPair(in: name.range) != nil && name.range.contains(where: article.isCommittee)
    }

    /// "المنتدى العربي في دورته العاشرة": the session is the gathering named before it, not another one.
    func isEdition(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        guard row(trigger).frame == .session, isPossessed(trigger), start > scene.sentence.range.lowerBound,
            trigger.clitics.contains(.inside) || cue(.inside, in: start - 1..<start) != nil
        else { return false }
        return scene.triggers.contains {
            [.gathering, .session, .meet].contains(row($0).frame) && row($0).form == .noun && Int($0.end) <= start
                && start - Int($0.end) <= Self.longestName
        }
    }

    /// "الجلسة الافتتاحية للمؤتمر الوزاري": a sitting of the gathering named right behind it.
    private func opensGathering(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard article.letters(Int(trigger.start)).hasSuffix(Self.sitting) else { return false }
        return scene.triggers.contains {
            row($0).frame == .gathering && $0.clitics.contains(.to)
                && (0...2).contains(Int($0.start) - Int(trigger.end))
                && !isInsideBody($0)
        }
    }

    private static let sitting = foldedWord("جلسة")

    /// "قمة بين الرئيس فلان والمستشار علان": two hold talks, whatever they are called.
    private func summitOfTwo(_ scene: Scene, _ trigger: Annotation, _ name: ConferenceName) -> Contact? {
        guard !name.isMultilateral, name.ordinal == nil,
            isSummit(Int(trigger.start)),
            cue(.between, in: (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(4)) != nil,
            let talks = meeting(scene, trigger, row(trigger), isPhone: false), talks.isComplete,
            talks.type == .bilateralTalks, talks.persons.count == 2
        else { return nil }
        return talks
    }

    /// "قمة", "القمة", "قمتهم"
    func isSummit(_ index: Int) -> Bool { article.letters(index).withoutClitics.starts(with: Self.summit) }

    private static let summit = foldedWord("قمة")

    /// How many words a gathering's name may have before its edition.
    private static let longestName = 12

    /// "على هامش مؤتمر ميونخ", "على هامش أعمال القمة": two of many meet there; a joint committee of two has no sidelines.
    private func hasSidelines(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let before = max(scene.sentence.range.lowerBound, start - 4)..<start
        guard let sideline = cue(.sideline, in: before),
            adjectiveSides(after: Int(trigger.end), scene).isEmpty,
            statesBetween(scene, Int(trigger.end)..<scene.sentence.range.upperBound).isEmpty
        else { return false }
        return !scene.triggers.contains { other in
            Int(other.start) >= Int(sideline.end) && Int(other.end) <= start
                && ![.light, .attend].contains(self.row(other).frame)
        }
    }

    /// "على هامش اجتماعات المنظمة في جنيف": what others meet beside is held, by its body's name or where it is told to be.
    private func isAside(of scene: Scene, _ trigger: Annotation, _ name: ConferenceName) -> Bool {
        let start = Int(trigger.start)
        let opening = max(scene.sentence.range.lowerBound, start - 3)
        guard name.range.count > 1, cue(.sideline, in: opening..<start) != nil else { return false }
        return bodies(in: scene).contains { $0.range.overlaps(name.range) }
            || scene.places.contains {
                $0.relation == .inside && (0...2).contains($0.range.lowerBound - name.range.upperBound)
            }
    }

    /// A gathering of a known name with those who take part.
    func gathering(
        _ scene: Scene, _ trigger: Annotation, _ row: Trigger, _ name: ConferenceName
    ) -> Contact? {
        if isOfOtherKind(scene, name) { return nil }
        var contact = Contact(
            type: .conference, frame: row.frame, trigger: trigger.range, sentences: [scene.index])
        contact.conference = name
        // Talks of two sides under the name of a meeting are talks.
        let isPlural = scene.mentions.contains { isOfficeOfSeveralStates($0, near: trigger) }
        contact.organizations = bodies(in: scene)
        var isOfMany = false
        // "الاجتماع الأول بين الوزير فلان ونظيره علان": two sides count their meetings too.
        if row.frame == .session, !name.isMultilateral, !isPlural, name.ordinal != nil,
            cue(.between, in: Int(trigger.end)..<min(Int(trigger.end) + 3, scene.sentence.range.upperBound)) != nil,
            let talks = meeting(scene, trigger, row, isPhone: false), talks.isComplete
        {
            return talks
        }
        if row.frame == .session, !name.isMultilateral, name.ordinal == nil, !isPlural {
            let talks = meeting(scene, trigger, row, isPhone: false)
            isOfMany =
                talks == nil
                && (holds(scene, trigger) || attending(scene).count >= 3 || isCalledByBody(scene, trigger))
            guard
                isOfMany || isAttended(scene, trigger)
                    || isAttendedAbroad(scene, trigger) && !isOfTwoSides(scene, trigger)
            else { return talks }
        }
        if isPlural && !isBilateral(name.range) || countsStates(scene) || isAttendedByStates(scene) {
            contact.conference?.isMultilateral = true
        }
        let principals = scene.mentions.filter {
            cast.persons[$0.person].isOfficial && cast.persons[$0.person].isIntroduced
        }
        let own = stretch(of: trigger, scene)
        let report = startOfReport(before: Int(trigger.start), scene)
        contact.comesLater = own.lowerBound > scene.sentence.range.lowerBound
        for mention in principals where !mention.actor.number.isPlural && !mention.actor.isDelegation {
            let range = mention.actor.range
            if range.overlaps(name.range) || !own.contains(range.lowerBound) || isSource(mention) { continue }
            if range.lowerBound < report || isOnlyToldOf(mention, scene, trigger) { continue }
            if speaksOfOthers(mention, scene, trigger) || onlyMentionsIt(mention, scene, trigger) {
                contact.sideCountries.formUnion([sides(of: mention.person).country].compactMap(\.self))
                continue
            }
            if chairs(scene, mention) {
                contact.chairs.append(mention.person)
            } else {
                contact.others.append(mention.person)
            }
        }
        contact.sideCountries.formUnion(adjectiveSides(after: Int(trigger.end), scene).union(attending(scene)))
        if contact.sideCountries.isEmpty, !name.isMultilateral {
            contact.sideCountries = nationPair(in: name.range) ?? jointSides(scene)
        }
        // "تحتضن نواكشوط الدورة الخامسة للجنة المشتركة الموريتانية التونسية": the host is one of the two.
        if contact.sideCountries.count == 1, !name.isMultilateral, let pair = nationPair(in: name.range),
            pair.isSuperset(of: contact.sideCountries)
        {
            contact.sideCountries = pair
        }
        // A patron is of the state that holds it.
        contact.sideCountries.formUnion(scene.patrons.compactMap { sides(of: $0.person).country })
        // "الوفد المصري", "وفد تونس"
        for mention in principals where mention.actor.isDelegation {
            if let country = mention.actor.country { contact.sideCountries.insert(country) }
        }
        // "وزراء خارجية لجنة المبادرة": the body whose members they are.
        for mention in principals where mention.actor.number.isPlural && !mention.actor.isDelegation {
            guard let body = mention.actor.organization, body.row >= 0,
                !contact.organizations.contains(where: { $0.range.overlaps(body.range) })
            else { continue }
            contact.organizations.append(body)
        }
        contact.sideCountries.formUnion(partnersOfRegion(in: name.range))
        // "رؤساء مالي والنيجر", "وزراء من مصر والعراق": the states of plural offices take part.
        for mention in principals where mention.actor.number.isPlural {
            let nations = cast.nations(of: mention.person)
            if nations.count > 1 { contact.sideCountries.formUnion(nations) }
        }
        if !name.isMultilateral {
            contact.sideCountries.formUnion(
                statesBetween(scene, Int(trigger.end)..<scene.sentence.range.upperBound))
        }
        // "آلية التنسيق الثلاثي بين مصر والأردن والعراق", "وقعت مصر وقبرص واليونان على هامش القمة الثلاثية"
        if let listed = severalStates(scene, trigger) { contact.sideCountries.formUnion(listed) }
        if contact.sideCountries.isEmpty { contact.sideCountries = statesActing(scene, before: trigger) }
        if let host = scene.triggers.first(where: { self.row($0).frame == .host }), !isOfOther(host, trigger, scene) {
            // "باريس ستستضيف مؤتمرا حول غزة": where it is, not what it is about. "اجتماعا استضافه المكتب، لإنشاء مركز في طهران":
            // behind a verb that has it for an object only who hosts it.
            let reach = hasPronoun(host) ? Self.reachOfNamedHost : scene.sentence.range.count
            contact.place =
                scene.places.first {
                    $0.range.lowerBound >= Int(host.end) && $0.range.lowerBound - Int(host.end) <= reach
                        && $0.city != nil && !$0.range.overlaps(name.range.dropFirst(2))
                }
                ?? hostState(after: Int(host.end), scene)
                ?? scene.places.last { $0.range.upperBound == Int(host.start) && $0.city != nil }
        }
        guard
            contact.conference?.isMultilateral == true || states(of: contact).count >= 2
                || !contact.organizations.isEmpty
                || isPlural
        else {
            return nil
        }
        // "قمة الدبلوماسية", "حزب المؤتمر": a bare noun is a gathering only when it is held or attended.
        let isNamed =
            contact.conference?.isMultilateral == true || name.ordinal != nil
            || name.range.overlaps(contact.organizations.first?.range ?? 0..<0)
        let isHeld = scene.triggers.contains {
            switch lexicon.triggers[Int($0.value)].frame {
            case .light, .attend, .host, .chair: abs(Int($0.start) - Int(trigger.start)) < 22
            default: false
            }
        }
        if row.frame == .gathering, isHeldBeforeGuests(scene, trigger) || isComeToByMany(scene, trigger) {
            contact.conference?.isMultilateral = true
        }
        let isPlaced = row.frame == .gathering && isPlacedAndDated(scene, trigger)
        guard isNamed || isHeld || isOfMany || isPlaced || contact.sideCountries.count >= 3 || scene.sentence.isHeadline
        else { return nil }
        contact.isComplete = contact.conference?.isMultilateral == true && name.range.count > 1 || isPlaced
        if contact.isComplete, isAside(of: scene, trigger, name) { contact.isHeld = true }
        if contact.persons.isEmpty, contact.sideCountries.count >= 2, !scene.sentence.isHeadline {
            // "وترأس الجانب الأردني فلان، فيما مثل مصر علان"
            contact.others = headsOfSides(contact.sideCountries, around: scene.index)
        }
        return contact
    }

    /// "دورة الألعاب", "ملتقى الجراحة", "مهرجان …": a gathering of sport, of a show, of artists.
    func isOfOtherKind(_ scene: Scene, _ name: ConferenceName) -> Bool {
        let isSport = name.range.contains { index in
            // "الاجتماع الدوري": what returns, no league.
            !(index - name.range.lowerBound <= 2 && isPeriodic(index))
                && annotations.contains(.scope, at: index) {
                    lexicon.scopeCues[Int($0.value)].weight >= 2
                        && lexicon.scopeClasses[lexicon.scopeCues[Int($0.value)].cueClass] == "sport"
                }
        }
        return isSport || isSeasonOfShow(scene, name) || isOfArtists(scene, name)
    }

    /// "انطلقت القمة بحضور رئيس الوزراء الباكستاني ورئيس وزراء تونس": who are only present are not the two who hold it.
    private func isHeldBeforeGuests(_ scene: Scene, _ trigger: Annotation) -> Bool {
        // "مؤتمره الوطني" is a party's, "الملتقى المحلي" a town's.
        let own = (Int(trigger.end)..<scene.sentence.range.upperBound).prefixRange(2).contains {
            Self.domestic.contains(article.letters($0))
        }
        return !own && !hasPronoun(trigger)
            && scene.attendance > Int(trigger.end) && scene.attendance < scene.sentence.range.upperBound
            && scene.mentions.allSatisfy { $0.actor.range.lowerBound > scene.attendance }
            && !isOfTwoSides(scene, trigger)
    }

    private func isPeriodic(_ index: Int) -> Bool { article.letters(index).elementsEqual(Self.periodic) }

    private static let periodic = foldedWord("الدوري")
    private static let domestic = WordSet(["الوطني", "الوطنية", "وطني", "وطنية", "المحلي", "المحلية", "الحزبي"])

    /// "الاجتماع الثنائي بين القيادتين"
    private func isBilateral(_ name: Range<Int>) -> Bool {
        name.contains { Self.bilateral.contains(article.letters($0)) }
    }

    private static let bilateral = WordSet(["ثنائي", "ثنائيا", "ثنائية", "الثنائي", "الثنائية"])

    /// "قمة في كامب ديفيد في مايو الماضي": a city and a day right behind the noun tell of one that was held.
    private func isPlacedAndDated(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        guard let place = scene.places.first(where: { $0.city != nil && (0...1).contains($0.range.lowerBound - end) })
        else { return false }
        return scene.dates.contains { date in
            (0...3).contains(date.range.lowerBound - place.range.upperBound)
                // "قمة بيروت 2002" is history.
                && date.resolved(tense: .past).start.map { $0.year >= article.latestDay.components.year - 1 } ?? false
        }
    }

    /// "وزراء الخارجية", "رؤساء أركان جيوش مجموعة …", "مندوبو مصر والسودان وإثيوبيا": many who hold one office, each of his state.
    private func isOfficeOfSeveralStates(_ mention: Mention, near trigger: Annotation) -> Bool {
        let person = cast.persons[mention.person]
        guard mention.actor.number == .plural else { return false }
        if person.rank == .minister { return mention.actor.organization != nil || mention.actor.country == nil }
        guard person.isOfficial, !mention.actor.isDelegation, mention.actor.name == nil, person.rank != .envoy,
            distance(mention.actor.range, trigger.range) <= Self.reachOfOffice
        else { return false }
        if let body = mention.actor.organization {
            return body.row >= 0 && lexicon.organizations[body.row].isInternational
        }
        let end = mention.actor.range.upperBound
        return cast.nations(of: mention.person).count >= 3
            || mention.actor.country == nil && (end - 1...end).contains { Self.regions.contains(article.letters($0)) }
    }

    /// "المؤتمر الدولي لأمراض القلب": a gathering of doctors, scholars, artists, traders, by its name or what follows at once.
    func isOfProfession(_ contact: Contact) -> Bool {
        guard let name = contact.conference?.range, !isOfCommittee(name) else { return false }
        let end = min(name.upperBound + Self.reachOfSubject, article.sentences[contact.sentences[0]].range.upperBound)
        return (name.lowerBound..<max(name.upperBound, end)).contains { index in
            annotations.contains(.scope, at: index) {
                let word = lexicon.scopeCues[Int($0.value)]
                return word.weight >= 2 && Self.professions.contains(lexicon.scopeClasses[word.cueClass])
            }
        }
    }

    /// "الاجتماع الثالث للجنة الخليجية لتسعير الأدوية": officials may well deal with a profession's matters.
    private func isOfCommittee(_ name: Range<Int>) -> Bool {
        name.contains { index in
            annotations.contains(.institution, at: index) {
                ["government", "international"].contains(lexicon.institutions[Int($0.value)])
            }
        }
    }

    private static let professions: Set = ["health", "education", "culture", "sport", "market"]
    /// Words behind a gathering's name that may still tell its subject.
    private static let reachOfSubject = 4
    /// Words from "استضافه" to the city of who does.
    private static let reachOfNamedHost = 4

    /// Words between a noun of meeting and those who meet.
    private static let reachOfOffice = 3

    /// "المهرجان … في دورته الخامسة": the edition of a fair, a festival, a contest.
    private func isSeasonOfShow(_ scene: Scene, _ name: ConferenceName) -> Bool {
        let start = name.range.lowerBound
        guard let head = annotations.match(.trigger, at: start), row(head).frame == .session else {
            return false
        }
        let near = max(scene.sentence.range.lowerBound, start - 10)..<name.range.upperBound
        return near.contains { index in
            annotations.contains(.cue, at: index) {
                lexicon.cues[Int($0.value)] == .exhibition
            }
        }
    }

    /// "مجلس الأمن يعقد جلسة", "بحث مجلس الأمن في جلسة": whether an international body stands before the noun, with a verb of
    /// holding or as the subject of what it does there.
    private func holds(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        let held = scene.triggers.contains {
            self.row($0).frame == .light && Int($0.start) < start && start - Int($0.start) < 10
        }
        if held { return bodies(in: scene).contains { $0.range.lowerBound < start } }
        guard start > scene.sentence.range.lowerBound,
            trigger.clitics == .inside || cue(.inside, in: start - 1..<start) != nil
        else { return false }
        let opening = self.opening(scene)
        return bodies(in: scene).contains { body in
            body.range.lowerBound - opening <= 2 && body.range.upperBound <= start
                && start - body.range.upperBound <= 3
                && !scene.mentions.contains { $0.actor.range.overlaps(body.range) }
        }
    }

    /// "دعا الأمين العام للمنظمة إلى اجتماع طارئ يوم الأحد": who may call a body together does it.
    private func isCalledByBody(_ scene: Scene, _ trigger: Annotation) -> Bool {
        isConvened(trigger)
            && bodies(in: scene).contains { $0.range.lowerBound < Int(trigger.start) }
    }

    /// "شارك فلان ونظيره في اجتماع لجنة …": the news of two in a body's meeting is that meeting.
    private func isAttended(_ scene: Scene, _ trigger: Annotation) -> Bool {
        let start = Int(trigger.start)
        // "قال المشاركون في اجتماع فيينا"
        if start > scene.sentence.range.lowerBound + 1, cue(.inside, in: start - 1..<start) != nil,
            Self.participants.contains(article.letters(start - 2).withoutClitics), !isOfTwoSides(scene, trigger)
        {
            return true
        }
        guard scene.index <= article.leadSentence, start > scene.sentence.range.lowerBound,
            cue(.inside, in: start - 1..<start) != nil,
            let attend = scene.triggers.last(where: { Int($0.end) < start }),
            row(attend).frame == .attend
        else { return false }
        return !bodies(in: scene).isEmpty
    }

    private static let participants = WordSet(["مشاركون", "مشاركين", "مجتمعون", "مجتمعين", "مؤتمرون", "مؤتمرين"])
}
