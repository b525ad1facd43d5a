import ArabicText
import Lexicon

/// Gatherings told by the officials of a whole region: "يجتمع في الجزائر غدا وزراء داخلية دول غرب المتوسط".
extension FrameReader {
    /// Whether a verb tells that many come together: of "to assemble" always, of "to meet" and "to discuss" where it opens the sentence
    /// and so has no other subject.
    func assembles(_ trigger: Annotation, _ scene: Scene) -> Bool {
        switch row(trigger).frame {
        case .light: article.isSitting(Int(trigger.start))
        case .meet where isAssembling(trigger): true
        case .meet, .discuss: Int(trigger.start) == opening(scene)
        default: false
        }
    }

    /// "وزراء خارجية دول الجوار الليبي", "قادة دول الساحل": officials of the states of a region, right behind their verb.
    func isOfRegion(_ scene: Scene, behind trigger: Annotation) -> Bool {
        let end = Int(trigger.end)
        let limit = scene.sentence.range.upperBound
        guard let first = (end..<limit).prefixRange(Self.reachOfOfficials).first(where: article.isOfficials),
            isCircumstance(end..<first, scene)
                || (end..<first).allSatisfy({ index in scene.places.contains { $0.range.contains(index) } })
        else { return false }
        return (first + 1..<limit).prefixRange(Self.lengthOfOffice).contains { index in
            Self.states.contains(article.letters(index))
                || row(trigger).frame == .light && Self.ofContinent.contains(article.letters(index))
                // "خبراء من تشاد والنيجر ومالي"
                || article.isFrom(index) && nationList(from: index + 1, scene, gap: 1).count > 2
        }
    }

    private static let ofContinent = WordSet([
        "العرب", "الأفارقة", "الأوروبيون", "الأوروبيين", "الخليجيون", "الخليجيين", "المغاربيون", "المغاربيين",
        "الآسيويون",
        "الآسيويين",
    ])

    /// Words of place and time before the officials.
    private static let reachOfOfficials = 6
    /// Words of their office before whose they are: "وزراء التعليم العالي في دول …".
    private static let lengthOfOffice = 5
    private static let states = WordSet(["دول", "الدول", "بلدان", "البلدان"])
}
