import ArabicText
import Lexicon

/// Reads the name of a gathering from its head noun on.
struct ConferenceReader {
    let article: Article
    let lexicon: Lexicon
    let annotations: Annotations

    init(article: Article) {
        self.article = article
        lexicon = article.lexicon
        annotations = article.annotations
    }
    private static let alef = FoldedLetter.arabic(0x627)
    private static let lam = FoldedLetter.arabic(0x644)
    private static let waw = FoldedLetter.arabic(0x648)

    /// The name that begins with a trigger, nil for a press conference and the like.
    func name(at trigger: Annotation, limit: Int) -> ConferenceName? {
        let start = Int(trigger.start)
        if hasCue(.pressConference, around: start) { return nil }
        var index = Int(trigger.end)
        var isMultilateral = trigger.range.contains {
            hasCue(.multilateral, around: $0) || hasCue(.manyParties, around: $0)
        }
        var ordinal: Int?
        scan: while index < limit, index - start < 22 {
            let token = article.token(index)
            if token.kind == .quote {
                guard
                    let close = (index + 1..<min(limit, index + 12)).first(where: { article.token($0).kind == .quote })
                else { break }
                index = close + 1
                continue
            }
            if token.kind == .number, let value = article.number(index) {
                // "الاجتماع الـ 22", "الدورة 91"
                guard value < 300, article.annotations.match(.month, at: index + 1 < limit ? index + 1 : index) == nil
                else { break }
                ordinal = ordinal ?? value
                index += 1
                continue
            }
            guard token.kind == .arabicWord, !token.startsLine else { break }
            if let plural = annotations.match(.title, at: index),
                lexicon.titles[Int(plural.value)].number == .plural, plural.clitics.isSubset(of: [.to, .and])
            {
                // "اجتماعات وزراء مالية …"
                index = Int(plural.end)
                continue
            }
            if let (value, end) = ordinalWord(index, limit), !(value % 10 == 0 && index == Int(trigger.end)) {
                ordinal = ordinal ?? value
                index = end
                continue
            }
            if annotations.match(.dateWord, at: index) != nil, !isInsideName(index) { break }
            if annotations.match(.weekday, at: index) != nil { break }
            if let match = annotations.match(.organization, at: index) {
                if lexicon.organizations[Int(match.value)].isInternational { isMultilateral = true }
                index = Int(match.end)
                continue
            }
            if let match = annotations.match(.cue, at: index) {
                switch lexicon.cues[Int(match.value)] {
                case .multilateral, .manyParties:
                    // "اللجنة المنظمة للمعرض الدولي": the fair is of many nations, not the meeting.
                    isMultilateral =
                        isMultilateral || !(Int(trigger.end)..<index).contains { hasCue(.exhibition, around: $0) }
                    index += 1
                    continue
                case .joint:
                    index += 1
                    continue
                case .nameParticle, .side, .field, .situation, .relations, .region, .exhibition, .conciliation,
                    .discussing:
                    break
                case .between, .about:
                    index += 1
                    continue
                default: break scan
                }
            }
            guard continuesName(index) else { break }
            index += 1
        }
        // A name does not end in a conjunction or preposition.
        while index > Int(trigger.end), annotations.traits[index - 1].contains(.function),
            !hasCue(.multilateral, around: index - 1), !hasCue(.manyParties, around: index - 1),
            !hasCue(.joint, around: index - 1)
        {
            index -= 1
        }
        return ConferenceName(
            range: start..<index, ordinal: ordinal, isMultilateral: isMultilateral, clitics: trigger.clitics)
    }

    private func hasCue(_ cue: Cue, around index: Int) -> Bool {
        annotations.at(index).contains { $0.category == .cue && lexicon.cues[Int($0.value)] == cue }
    }

    private func isInsideName(_ index: Int) -> Bool {
        guard let match = annotations.match(.dateWord, at: index) else { return false }
        switch lexicon.dateWords[Int(match.value)] {
        case .of, .eraHijri, .eraGregorian: return false
        case .yearWord, .monthWord, .dayWord: return index + 1 < article.tokens.tokens.count
        default: return false
        }
    }

    /// الثاني والعشرون, الخامسة
    private func ordinalWord(_ index: Int, _ limit: Int) -> (Int, Int)? {
        guard let match = annotations.match(.number, at: index) else { return nil }
        let row = lexicon.numbers[Int(match.value)]
        guard row.isOrdinal else { return nil }
        let end = Int(match.end)
        if row.value < 10, end < limit, let tens = annotations.match(.number, at: end), tens.clitics.contains(.and) {
            let value = lexicon.numbers[Int(tens.value)].value
            if value >= 20, value % 10 == 0 { return (row.value + value, Int(tens.end)) }
        }
        return (row.value, end)
    }

    private func continuesName(_ index: Int) -> Bool {
        let traits = annotations.traits[index]
        let letters = article.letters(index)
        let isDefinite = letters.starts(with: [Self.alef, Self.lam]) && letters.count > 3
        let isPurpose = letters.starts(with: [Self.lam]) && letters.count > 3
        if let match = annotations.bareMatch(.trigger, at: index), lexicon.triggers[Int(match.value)].form != .noun {
            return false
        }
        if traits.contains(.function) {
            // "للجمعية العامة": a common noun or adjective with the article is part of the name.
            guard isDefinite, let match = annotations.bareMatch(.function, at: index),
                lexicon.functionWords[Int(match.value)] == .noun
            else { return false }
        }
        if annotations.match(.honorific, at: index) != nil { return false }
        if annotations.match(.status, at: index) != nil, !isDefinite { return false }
        if letters.first == Self.waw, !traits.isName {
            // "والتنمية" goes on, "وقال" does not.
            return letters.dropFirst().starts(with: [Self.alef, Self.lam])
                || annotations.at(index).contains { $0.category == .country || $0.category == .portfolio }
        }
        if annotations.at(index).contains(where: {
            ($0.category == .city || $0.category == .country) && $0.clitics.contains(.inside)
        }) {
            return false
        }
        if isDefinite || isPurpose { return true }
        // "بمنطقة الشرق الأوسط": the region in a gathering's name.
        if let match = annotations.match(.institution, at: index), match.clitics == .inside,
            lexicon.institutions[Int(match.value)] == "territorial", annotations.match(.city, at: Int(match.end)) == nil
        {
            return true
        }
        if annotations.at(index).contains(where: { $0.category == .function && !$0.clitics.isEmpty }) { return false }
        return true
    }
}
