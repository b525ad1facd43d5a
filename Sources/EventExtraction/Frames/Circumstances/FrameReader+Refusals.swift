import ArabicText
import Lexicon

/// Meetings that somebody refuses, and contacts of which somebody says that there were none.
extension FrameReader {
    /// "يرفض مقابلة نائب الرئيس", "رفض الرئيس فلان استقبال الوزير", "رفضها لقاء المبعوث": a meeting that one side does not want.
    func isRefused(_ scene: Scene, _ trigger: Annotation) -> Bool { refusal(scene, trigger) != nil }

    /// The word of refusing before a noun of meeting, with no more than its subject in between.
    private func refusal(_ scene: Scene, _ trigger: Annotation) -> Int? {
        guard row(trigger).form == .noun, row(trigger).frame == .meet || row(trigger).frame == .receive else {
            return nil
        }
        let start = Int(trigger.start)
        // The word may be part of the trigger itself.
        if trigger.range.count > 1, isRefusing(start) { return start }
        guard trigger.clitics.isEmpty else { return nil }
        for index in stride(
            from: start - 1, through: max(scene.sentence.range.lowerBound, start - Self.reachOfRefusal), by: -1)
        {
            guard article.token(index).kind == .arabicWord, annotations.match(.trigger, at: index) == nil else {
                return nil
            }
            guard isRefusing(index) else { continue }
            let gap = index + 1..<start
            return gap.isEmpty
                || scene.mentions.contains {
                    gap.contains($0.actor.range.lowerBound) && start - $0.actor.range.upperBound <= 1
                        && $0.actor.range.lowerBound - index <= 2
                } ? index : nil
        }
        return nil
    }

    private func isRefusing(_ index: Int) -> Bool {
        Self.refusing.contains(article.letters(index)) || Self.refusing.contains(article.letters(index).withoutClitics)
    }

    /// Words between a verb of refusing and what is refused: the subject.
    private static let reachOfRefusal = 14
    private static let refusing = WordSet([
        "رفض", "رفضت", "رفضا", "رفضوا", "يرفض", "ترفض", "يرفضان", "يرفضون", "رفضه", "رفضها", "رفضهم", "رافضا", "رافضة",
        "رافضين",
    ])

    /// "رفض الرئيس فلان استقبال الوزير علان": who refuses to receive whom; both are named around the noun.
    func receptionRefused(_ scene: Scene, _ trigger: Annotation) -> Contact? {
        guard row(trigger).frame == .receive, isRefused(scene, trigger),
            let host = principals(scene, before: Int(trigger.start)).last,
            let guest = principals(scene, after: Int(trigger.end)).first,
            guest.actor.range.lowerBound - Int(trigger.end) <= 1, guest.actor.clitics.isEmpty,
            areForeign(host.person, guest.person)
        else { return nil }
        return .reception(
            at: trigger.range, scene, by: host.person,
            of: group(guest, in: scene.mentions).map(\.person).filter { areForeign($0, host.person) })
    }

    /// A meeting that is refused is held nowhere, and nobody is its host.
    func takeAsRefused(_ contact: inout Contact) {
        contact.isRefused = true
        contact.place = nil
        contact.others = contact.persons
        contact.hosts = []
        contact.guests = []
    }

    /// "لم تكن هناك أي زيارة", "لم يكن ثمة لقاء", "لا توجد اتصالات": a contact of which somebody says that there was none.
    func isSaidNotToBe(_ scene: Scene, _ trigger: Annotation) -> Bool {
        guard row(trigger).form == .noun, trigger.clitics.isEmpty else { return false }
        let first = scene.sentence.range.lowerBound
        var index = Int(trigger.start) - 1
        if index > first, Self.any.contains(article.letters(index)) { index -= 1 }
        guard index > first, Self.there.contains(article.letters(index)) else { return false }
        index -= 1
        if Self.isNot.contains(article.letters(index).withoutConjunction) { return true }
        return index > first && Self.be.contains(article.letters(index))
            && Self.not.contains(article.letters(index - 1).withoutConjunction)
    }

    private static let any = WordSet(["أي", "أية", "أى"])
    private static let there = WordSet(["هناك", "ثمة", "هنالك"])
    private static let isNot = WordSet(["ليس", "ليست"])
    private static let be = WordSet(["يكن", "تكن", "تحدث", "يحدث"])
    private static let not = WordSet(["لم"])

    /// "زيارة رسمية من رئيس الحركة فلان إلى عمان": the traveller behind "from", right before where he goes.
    func travellerFrom(_ scene: Scene, _ trigger: Annotation, _ after: [Mention]) -> Mention? {
        guard !trigger.clitics.contains(.the), !isHis(trigger), let first = after.first,
            case let start = first.actor.range.lowerBound, (1...3).contains(start - Int(trigger.end)),
            article.isFrom(start - 1), first.actor.clitics.isEmpty, !first.actor.number.isPlural,
            !(Int(trigger.end)..<start - 1).contains(where: { article.token($0).kind != .arabicWord }),
            scene.places.contains(where: {
                $0.relation == .toward && (0...1).contains($0.range.lowerBound - first.actor.range.upperBound)
            })
        else { return nil }
        return first
    }
}
