import ArabicText

/// The names of countries, their cities and their people.
extension TableLoader {
    mutating func countries() throws(LexiconError) -> [CountryName] {
        var rows = try phrases("countries.tsv", ["name", "code", "kind"], .country) { cells in
            Self.code(cells["code"]).flatMap { code in
                Self.choice(cells["kind"], CountryName.Kind.self).map { CountryName(code: code, kind: $0) }
            }
        }
        let offices = try tables("offices.tsv", ["form", "code"])
        for file in offices {
            for cells in file.rows {
                switch Self.code(cells["code"]) {
                case .failure(let error): throw file.error(cells.line, error.reason)
                case .success(let code): rows.append(CountryName(code: code, kind: .office))
                }
                try add(cells["form"], .country, rows.count - 1, in: file, cells.line)
            }
        }
        return rows
    }

    /// Endings of the regular forms of a nisba adjective, and whether they are plural or dual.
    private static let nisbaEndings: [(ending: String, isPlural: Bool)] = [
        ("", false), ("ة", false), ("ون", true), ("ين", true), ("ان", true), ("ات", true), ("تان", true),
        ("تين", true), (accusative, false),
    ]
    /// "وفدا مغربيا"
    private static let accusative = "ا"

    /// Whether a word stands in the name of a country; their table is read before the adjectives.
    private func isInCountryName(_ word: Substring) -> Bool {
        index.vocabulary.find(foldedWord(word)) >= 0
    }

    mutating func demonyms() throws(LexiconError) -> [Demonym] {
        var rows: [Demonym] = []
        for file in try tables("demonyms.tsv", ["code", "stem", "plurals", "weak"]) {
            for cells in file.rows {
                guard let code = CountryCode(letters: cells["code"]) else {
                    throw file.error(cells.line, "\"\(cells["code"].text)\" is no ISO 3166-1 alpha-2 code.")
                }
                let weak = cells["weak"].says("1")
                let words = cells["stem"].text.split(separator: " ")
                guard !words.isEmpty else { throw file.error(cells.line, "The stem is empty.") }
                for (ending, isPlural) in Self.nisbaEndings {
                    // "تركيا", "ألمانيا" are the states themselves.
                    if ending == Self.accusative, words.count > 1 || isInCountryName(words[0] + ending) { continue }
                    rows.append(Demonym(code: code, isWeak: weak, isPlural: isPlural))
                    for article in words.count > 1 ? ["", "ال"] : [""] {
                        // Both words of كوري جنوبي agree; جنوب إفريقي inflects its last.
                        let inflected = words.enumerated().map { position, word in
                            let agrees = position == words.count - 1 || word.hasSuffix("ي")
                            return agrees ? article + word + ending : String(word)
                        }
                        try add(
                            Array(inflected.joined(separator: " ").utf8)[...], .demonym, rows.count - 1, in: file,
                            cells.line)
                    }
                }
                let plurals = cells["plurals"]
                if !plurals.says("-") {
                    rows.append(Demonym(code: code, isWeak: weak, isPlural: true))
                    for plural in plurals.list {
                        try add(plural, .demonym, rows.count - 1, in: file, cells.line)
                    }
                }
            }
        }
        return rows
    }

    mutating func cities() throws(LexiconError) -> [City] {
        try phrases("cities.tsv", ["name", "country", "capital", "weak"], .city) { cells in
            Self.code(cells["country"]).map {
                City(country: $0, isCapital: cells["capital"].says("1"), isWeak: cells["weak"].says("1"))
            }
        }
    }
}
