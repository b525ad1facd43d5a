import ArabicText
import Lexicon

/// The name by which a record calls a body that has two of them.
extension RecordBuilder {
    /// "منظمة الأغذية والزراعة (الفاو)": the name that an article gives with a short one in brackets behind it, for the short one.
    func fullName(of body: (row: Int, range: Range<Int>)) -> Range<Int>? {
        guard body.row >= 0, body.range.count == 1 else { return nil }
        let annotations = article.annotations
        let canonical = lexicon.organizations[body.row].canonical
        for sentence in article.sentences {
            for index in sentence.range.dropFirst() where article.token(index).kind == .openBracket {
                guard let name = annotations.item(endingAt: index, .organization), name.range.count > 1,
                    let short = annotations.match(.organization, at: index + 1), short.range.count == 1,
                    lexicon.organizations[Int(short.value)].canonical == canonical,
                    lexicon.organizations[Int(name.value)].canonical == canonical
                else { continue }
                return name.range
            }
        }
        return nil
    }
}
