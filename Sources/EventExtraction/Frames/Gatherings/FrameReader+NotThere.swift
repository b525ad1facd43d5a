import ArabicText
import Lexicon

/// Mentions in the sentence of a gathering that are none of those who take part.
extension FrameReader {
    /// "برئاسة فلان رئيس الجمهورية، رئيس الاتحاد الإفريقي، وبحضور …": an office between commas behind somebody with name and office is
    /// another of his own.
    func isSecondOffice(_ mention: Mention, _ scene: Scene) -> Bool {
        let range = mention.actor.range
        guard mention.actor.name == nil, mention.actor.title != nil, mention.actor.clitics.isEmpty,
            range.lowerBound > scene.sentence.range.lowerBound, range.upperBound < scene.sentence.range.upperBound,
            article.token(range.lowerBound - 1).kind == .comma, article.token(range.upperBound).kind == .comma
        else { return false }
        return scene.mentions.contains {
            $0.actor.range.upperBound == range.lowerBound - 1 && $0.actor.name != nil && $0.actor.title != nil
        }
    }

    /// "وعلى هامش المؤتمر التقى الوزير نظيره بحضور السفير فلان": who is present at talks beside a gathering is there for them.
    func isPresentBeside(_ mention: Mention, _ scene: Scene, _ trigger: Annotation) -> Bool {
        guard mention.actor.range.lowerBound > scene.attendance, scene.attendance >= Int(trigger.end) else {
            return false
        }
        return cue(.sideline, in: scene.sentence.range.lowerBound..<Int(trigger.start)) != nil
    }
}
