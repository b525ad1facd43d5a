import ArabicText
import Lexicon

extension Article {
    /// Whether a word of a contact stands in a sentence; most sentences have none and need no closer look.
    func opensFrame(_ range: Range<Int>) -> Bool {
        range.contains { index in
            annotations.contains(.trigger, at: index) { match in
                let rest = Int(match.end)..<range.upperBound
                return switch lexicon.triggers[Int(match.value)].frame {
                case .light:
                    (isOpening(Int(match.start)) || isTable(index + 1) || isTableThat(index - 1))
                        && namesTwoOffices(range)
                        || isSitting(Int(match.start))
                            && rest.prefixRange(Self.reachOfCommittee).contains { isCouncil($0) || isOfficials($0) }
                case .attend: rest.prefixRange(Self.reachOfCeremony).contains(where: isCeremony)
                case .chair:
                    rest.prefixRange(Self.reachOfCeremony).contains {
                        isCeremony($0) || isCommittee($0) || isDelegation($0)
                    }
                        || lexicon.triggers[Int(match.value)].form == .noun
                            && (max(range.lowerBound, index - Self.reachOfCeremony)..<index).contains(where: isCouncil)
                case .deal where isWithdrawing(Int(match.start)): true
                case .launch, .deal, .honour, .face, .hand: namesTwoOffices(range)
                case .represent: rest.prefixRange(Self.reachOfCeremony).contains(where: isCeremony)
                case .sign: rest.prefixRange(Self.reachOfAccord).contains(where: isAccord)
                // "سيعود إلى بغداد", "تعود بعثة الصندوق"
                case .comeBack:
                    match.clitics.contains(.will) || rest.prefixRange(Self.reachOfOrigin).contains(where: isFrom)
                        || rest.first.map(isDelegation) ?? false
                default: true
                }
            }
        }
    }

    /// How far behind its verb a ceremony, an agreement, the place come from may stand.
    static let reachOfCeremony = 25
    static let reachOfCommittee = 12
    static let reachOfAccord = 40
    static let reachOfOrigin = 15

    /// "حفل", "مراسم", "جنازة"
    func isCeremony(_ index: Int) -> Bool {
        annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .ceremony }
    }

    /// "افتتح", "يفتتح"
    func isOpening(_ index: Int) -> Bool { Self.openings.contains(letters(index)) }

    private static let openings = WordSet([
        "افتتح", "وافتتح", "افتتحا", "يفتتح", "افتتحت", "ويفتتح", "وافتتحت", "تفتتح", "وتفتتح", "سيفتتح", "ستفتتح",
        "وسيفتتح", "وستفتتح",
    ])

    /// "التأمت", "تنعقد": what a committee does.
    func isSitting(_ index: Int) -> Bool { Self.sitting.contains(letters(index).withoutConjunction) }

    private static let sitting = WordSet([
        "التأم", "التأمت", "يلتئم", "تلتئم", "ستلتئم", "انعقد", "انعقدت", "ينعقد", "تنعقد", "ستنعقد", "عقدت", "تعقد",
        "ستعقد",
        "اختتمت", "تختتم", "انطلقت", "تنطلق", "افتتحت", "استأنفت", "تستأنف", "باشرت", "بدأت", "تبدأ",
    ])

    /// "انفرد", "يختلي": to withdraw with somebody, who stands behind ب.
    func isWithdrawing(_ index: Int) -> Bool { Self.withdrawing.contains(letters(index).withoutConjunction) }

    private static let withdrawing = WordSet([
        "اختلى", "اختلت", "اختليا", "انفرد", "انفردت", "انفردا", "يختلي", "تختلي", "ينفرد", "تنفرد",
    ])

    /// "يجمع عشاء عمل", "جمعت طاولة واحدة": at what two sit together.
    func isTable(_ index: Int) -> Bool { Self.tables.contains(letters(index)) }

    /// "الغداء الذي": the word for a meal before its relative clause.
    func isTableThat(_ index: Int) -> Bool {
        index > 0 && letters(index - 1).containsArticle && Self.tables.contains(letters(index - 1).withoutClitics)
            && annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .relative }
    }

    /// "وزراء", "قادة": officials of many states, where these are told behind them.
    func isOfficials(_ index: Int) -> Bool { Self.officials.contains(letters(index)) }

    private static let officials = WordSet([
        "وزراء", "قادة", "رؤساء", "زعماء", "ملوك", "مسؤولو", "مسؤولون", "ممثلو", "سفراء", "خبراء", "مندوبو", "كبار",
        "مديرو", "نواب",
    ])

    private static let tables = WordSet(["مأدبة", "غداء", "عشاء", "إفطار", "فطور", "طاولة", "مائدة", "سحور"])

    /// Whether two offices are named, or one and a delegation, as where two officials do something together.
    private func namesTwoOffices(_ range: Range<Int>) -> Bool {
        range.count { annotations.has(.title, at: $0) || isCounterpart($0) || isDelegation($0) } > 1
    }

    /// "وفد", "وفدا"
    private func isDelegation(_ index: Int) -> Bool {
        annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .delegation }
    }

    /// "نظيره"
    private func isCounterpart(_ index: Int) -> Bool {
        annotations.contains(.cue, at: index) { lexicon.cues[Int($0.value)] == .counterpart }
    }

    /// "اتفاقية", "مذكرة", "بروتوكول"
    func isAccord(_ index: Int) -> Bool { Self.accords.contains(letters(index)) }

    /// "اللجنة", "المجلس"
    func isCommittee(_ index: Int) -> Bool { Self.committees.contains(letters(index)) }

    private static let committees = WordSet([
        "اللجنة", "لجنة", "للجنة", "المجلس", "مجلس", "لمجلس", "أعمال", "أشغال", "الجولة",
    ])

    /// The same without words for any works: a body that two states may share.
    func isCouncil(_ index: Int) -> Bool { Self.councils.contains(letters(index)) }

    private static let councils = WordSet(["اللجنة", "لجنة", "للجنة", "المجلس", "مجلس", "لمجلس", "ملتقى", "منتدى"])

    /// "الضيف", "الوفد", "ضيفه": a word that stands for a visitor who was told.
    func isGuestWord(_ index: Int) -> Bool {
        Self.guests.contains(letters(index))
            // "ضيف بلاده", "ضيف البلاد"
            || letters(index).elementsEqual(Self.guest) && index + 1 < tokens.tokens.count
                && Self.lands.contains(letters(index + 1))
    }

    private static let guest = foldedWord("ضيف")
    private static let lands = WordSet(["بلاده", "بلادها", "البلاد", "السلطنة", "المملكة", "الدولة", "الكويت", "لبنان"])

    private static let guests = WordSet([
        "الضيف", "الضيفة", "الوفد", "ضيفه", "ضيفته", "ضيفها", "الزائر", "الزائرة",
    ])

    /// "الضيف الكبير", "الوفد الزائر"
    func isOfGuest(_ index: Int) -> Bool { Self.ofGuests.contains(letters(index)) }

    private static let ofGuests = WordSet(["الكبير", "الكريم", "الزائر", "الضيف", "المرافق", "المذكور", "الكبيرة"])

    /// "جمهورية", "ودولة": the form of a state before its name.
    func isFormOfState(_ index: Int) -> Bool { Self.formsOfState.contains(letters(index).withoutConjunction) }

    /// What stands before the short name of a state.
    static let formsOfState = WordSet(["جمهورية", "دولة", "مملكة", "سلطنة", "إمارة"])

    /// "نسخة", "الطبعة": what an edition is called.
    func isEditionWord(_ index: Int) -> Bool { Self.editions.contains(letters(index).withoutClitics) }

    private static let editions = WordSet(["نسخة", "طبعة", "مرحلة"])
    private static let accords = WordSet([
        "اتفاق", "اتفاقا", "اتفاقية", "الاتفاقية", "الاتفاق", "اتفاقيات", "اتفاقيتين", "اتفاقيتا", "الاتفاقيات",
        "مذكرة",
        "المذكرة", "مذكرات", "مذكرتي", "مذكرتا", "مذكرتين", "المذكرات", "بروتوكول", "بروتوكولا", "البروتوكول",
        "بروتوكولات", "بروتوكولين", "محضر", "المحضر", "معاهدة", "المعاهدة", "برنامجا", "البرنامج", "بيانا", "البيان",
        "إعلانا", "الإعلان", "ميثاقا",
    ])
}
