import ArabicText
import Lexicon

/// Cities told by a name that a state shares, by a headline's opening, or by "the capital" alone; and contacts without a place.
extension EventAssembler {
    /// "اختتمت في تونس الورشة", "تستضيف جيبوتي القمة": of a gathering the name that capital and state share tells the city.
    func cityOfSharedName(_ contact: Contact) -> Place? {
        guard contact.type == .conference, let place = contact.place, place.city == nil, !place.isVenue else {
            return nil
        }
        let name = place.range.upperBound - 1
        guard let match = article.annotations.match(.city, at: name), Int(match.end) == place.range.upperBound,
            case let city = lexicon.cities[Int(match.value)], city.isCapital, city.isWeak,
            city.country == place.country,
            place.range.lowerBound >= name - 1,
            place.relation == .inside || isHost(name)
        else { return nil }
        var result = place
        result.city = match.range
        result.clitics = match.clitics
        result.relation = .inside
        return result
    }

    /// "الجزائر", "الكويت", "عمان": a city whose name is that of a state too.
    func isOfSharedName(_ place: Place) -> Bool {
        guard let city = place.city, let match = article.annotations.match(.city, at: city.lowerBound) else {
            return false
        }
        return match.range.count == 1 && article.annotations.match(.country, at: city.lowerBound)?.range == match.range
    }

    /// "تستضيف جيبوتي", "جيبوتي تحتضن"
    private func isHost(_ index: Int) -> Bool {
        let annotations = article.annotations
        return annotations.item(endingAt: index, .trigger) { self.lexicon.triggers[Int($0.value)].frame == .host }
            != nil
            || annotations.match(.trigger, at: index + 1).map { lexicon.triggers[Int($0.value)].frame == .host }
                ?? false
            || preparesToHost(index + 1)
    }

    /// "طنجة تستعد لاستقبال وزراء النقل في منتدى الموانئ", "جدة تتأهب لاحتضان القمة"
    private func preparesToHost(_ index: Int) -> Bool {
        index + 1 < article.tokens.tokens.count && Self.preparing.contains(article.letters(index))
            && Self.hosting.contains(article.letters(index + 1).withoutClitics)
    }

    private static let preparing = WordSet(["تستعد", "تتأهب", "تتهيأ", "تتجهز", "تتحضر", "تتزين"])
    private static let hosting = WordSet(["استضافة", "احتضان", "استقبال"])

    /// "نيروبي.. لقاء ثلاثي", "دمشق تحتضن الملتقى": the city that opens a headline and is set off, or hosts.
    func cityThatOpensHeadline(_ reader: PlaceReader) -> FirstCity? {
        guard let headline = article.sentences.first, headline.isHeadline,
            let place = reader.places(in: headline.range.prefixRange(Self.widestName)).first,
            place.relation == .bare, let city = place.city, city.lowerBound == headline.range.lowerBound,
            city.upperBound < headline.range.upperBound,
            isHost(city.upperBound - 1) || isSetOff(city.upperBound) || bringsTogether(city.upperBound)
        else { return nil }
        var inside = place
        inside.relation = .inside
        return FirstCity(place: inside, isHeadline: true, sentence: 0)
    }

    /// "جنيف تجمع وزيري خارجية"
    private func bringsTogether(_ index: Int) -> Bool {
        article.annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .bringing } ?? false
    }

    /// Words of a city's name.
    private static let widestName = 4

    private func isSetOff(_ index: Int) -> Bool {
        switch article.token(index).kind {
        case .period, .colon, .dash, .slash, .otherMark: true
        default: false
        }
    }

    /// "بفندق بالعاصمة": the capital from which the report comes, when no name follows.
    func capitalAlone(_ contact: Contact) -> Place? {
        guard let dateline, contact.type == .conference || contact.type == .bilateralTalks,
            let city = dateline.place.city, let match = article.annotations.match(.city, at: city.lowerBound),
            lexicon.cities[Int(match.value)].isCapital,
            let sentence = contact.sentences.first(where: { tellsCapitalAlone(article.sentences[$0].range) }),
            sentence <= article.leadSentence + 1
        else { return nil }
        return dateline.place
    }

    /// "في العاصمة النيجيرية": the capital from which the report comes.
    func capitalByNation(_ contact: Contact) -> Place? {
        guard let place = contact.place, place.city == nil, let dateline, dateline.place.country == place.country,
            let city = dateline.place.city, let match = article.annotations.match(.city, at: city.lowerBound),
            lexicon.cities[Int(match.value)].isCapital
        else { return nil }
        let isTold = place.range.contains { index in
            article.annotations.match(.cue, at: index).map { lexicon.cues[Int($0.value)] == .capital } ?? false
        }
        return isTold ? dateline.place : nil
    }

    private func tellsCapitalAlone(_ range: Range<Int>) -> Bool {
        let annotations = article.annotations
        return range.contains { index in
            guard let match = annotations.match(.cue, at: index), lexicon.cues[Int(match.value)] == .capital,
                article.letters(index).hasSuffix(Self.theCapital),
                match.clitics.contains(.inside) || index > 0 && Self.within.contains(article.letters(index - 1))
                    || annotations.item(endingAt: index, .cue, where: { self.lexicon.cues[Int($0.value)] == .inside })
                        != nil
            else { return false }
            let next = Int(match.end)
            return next >= range.upperBound
                || annotations.match(.city, at: next) == nil && annotations.match(.demonym, at: next) == nil
                    && annotations.match(.country, at: next) == nil && !article.letters(next).containsArticle
        }
    }

    /// "بأحد نزل العاصمة", "بوسط العاصمة"
    private static let within = WordSet([
        "فندق", "بفندق", "فنادق", "بفنادق", "نزل", "بنزل", "وسط", "بوسط", "قلب", "بقلب", "ضاحية", "بضاحية", "ضواحي",
        "بضواحي",
    ])
    private static let theCapital = foldedWord("العاصمة")

    /// "عقدوا اجتماعا عبر تقنية الفيديو": those who meet from afar meet nowhere.
    func isRemote(_ contact: Contact) -> Bool {
        guard contact.type != .visit, let first = contact.sentences.first else { return false }
        let range = article.sentences[first].range
        return range.contains { index in
            guard let match = article.annotations.match(.cue, at: index),
                lexicon.cues[Int(match.value)] == .remote, index > range.lowerBound
            else { return false }
            let letters = article.letters(index)
            // "العملات الافتراضية", "التعليم عن بعد": only what is held can be so.
            if letters.withoutClitics.starts(with: Self.virtual), !letters.elementsEqual(Self.virtually) {
                return article.annotations.item(endingAt: index, .trigger) != nil
            }
            return !Self.doneFromAfar.contains(article.letters(index - 1).withoutConjunction)
        }
    }

    private static let virtual = foldedWord("افتراضي")
    private static let virtually = foldedWord("افتراضيا")
    private static let doneFromAfar = WordSet([
        "التعلم", "التعليم", "تعليم", "الاستشعار", "استشعار", "التطبيب", "تطبيب", "الطب", "طب", "العمل", "التحكم",
        "الدراسة",
        "التدريب", "التشخيص", "التقاضي", "المحاكمة", "المحاكمات",
    ])
}
