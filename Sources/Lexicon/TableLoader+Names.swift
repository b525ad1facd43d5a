import ArabicText

/// Names of persons.
extension TableLoader {
    /// The Latin spellings of names and, by the number of each word, where its own stands.
    mutating func names() throws(LexiconError) -> ([UInt8], [Range<Int32>?]) {
        var letters: [UInt8] = []
        var ranges: [Range<Int32>?] = []
        for (table, isForeign) in [("foreign_names.tsv", true), ("names.tsv", false)] {
            for file in try tables(table, ["name", "latin", "kind"]) {
                let name = file.index("name")
                let latin = file.index("latin")
                let kind = file.index("kind")
                for cells in file.rows {
                    // The particles of foreign names are cues; a whole name of several words is a phrase.
                    if cells[kind].says("particle") { continue }
                    if cells[name].contains(Self.space) {
                        let value = cells[kind].says("surname") ? Int(Annotation.familyOfWords) : 0
                        if isForeign { try add(cells[name], .fullName, value, in: file, cells.line) }
                        continue
                    }
                    cutter.cutOne(cells[name])
                    guard let word = cutter.words.first else { continue }
                    var traits: WordTraits = isForeign ? .foreignName : []
                    if !cells[kind].says("surname") { traits.insert(.givenName) }
                    if !cells[kind].says("given") { traits.insert(.surname) }
                    let number = Int(index.mark(word, of: cutter.letters, traits))
                    let start = Int32(letters.count)
                    letters.append(contentsOf: cells[latin])
                    while ranges.count <= number { ranges.append(nil) }
                    ranges[number] = start..<Int32(letters.count)
                }
            }
        }
        for first in Self.firstOfGiven {
            cutter.cutOne(Array(first.utf8)[...])
            if let word = cutter.words.first { _ = index.mark(word, of: cutter.letters, .givenName) }
        }
        return (letters, ranges)
    }

    /// "وعبد الله", "بأبو بكر": particles that open a given name, also behind a proclitic.
    private static let firstOfGiven = ["عبد", "أبو", "أبا", "أبي"]
}
