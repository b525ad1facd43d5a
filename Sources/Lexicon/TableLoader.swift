import ArabicText

/// Reads the tables one after the other into typed rows and one phrase index.
struct TableLoader {
    private(set) var index = PhraseIndex()
    private var files: [String: [(name: String, contents: [UInt8])]] = [:]

    /// Takes the shipped tables and the operator's; a table of an unknown name is an error.
    init(
        shipped: [(name: String, contents: [UInt8])], overrides: [(name: String, contents: [UInt8])]
    ) throws(LexiconError) {
        for table in shipped { files[table.name] = [table] }
        for table in overrides {
            let base = table.name.split(separator: "/").last.map(String.init) ?? table.name
            guard files[base] != nil else {
                let known = files.keys.sorted().joined(separator: ", ")
                throw LexiconError(file: table.name, line: 1, reason: "No table has this name; there are \(known).")
            }
            files[base]?.append(table)
        }
    }

    private func tables(_ name: String, _ columns: [String]) throws(LexiconError) -> [TableFile] {
        var result: [TableFile] = []
        for file in files[name] ?? [] {
            result.append(try TableFile(name: file.name, contents: file.contents, required: columns))
        }
        return result
    }

    /// Adds a phrase written in ordinary spelling.
    private mutating func add(
        _ phrase: Substring, _ category: Category, _ value: Int, in file: TableFile, _ line: Int
    ) throws(LexiconError) {
        let words = TokenizedText(DecodedText(validUTF8: Array(phrase.utf8)))
        let folded = words.tokens.filter { $0.foldedCount > 0 }.map { words.letters($0) }
        guard !folded.isEmpty else { throw file.error(line, "The phrase \"\(phrase)\" has no letters.") }
        index.add(folded, category, Int32(value))
        if category == .topic {
            // "التعاون الأمني" and "تعاون أمني" are one phrase of one row.
            let indefinite = folded.map(Self.withoutArticle)
            if indefinite != folded { index.add(indefinite, category, Int32(value), replaces: false) }
        }
    }

    private static let article = foldedWord("ال")

    private static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
        word.count > 4 && word.starts(with: article) ? Array(word.dropFirst(2)) : word
    }

    /// Reads one table whose first column is a phrase (or a comma-separated list of phrases) of a category.
    private mutating func phrases<Row>(
        _ name: String, _ columns: [String], _ category: Category, isList: Bool = false,
        _ makeRow: (_ cells: (String) -> Substring) -> Result<Row, CellError>
    ) throws(LexiconError) -> [Row] {
        var rows: [Row] = []
        for file in try tables(name, columns) {
            let positions = Dictionary(uniqueKeysWithValues: columns.map { ($0, file.index($0)) })
            let phraseColumn = file.index(columns[0])
            for (line, cells) in file.rows {
                switch makeRow({ cells[positions[$0] ?? 0] }) {
                case .failure(let error): throw file.error(line, error.reason)
                case .success(let row): rows.append(row)
                }
                let phrase = cells[phraseColumn]
                for part in isList ? phrase.split(separator: ",") : [phrase] {
                    try add(part, category, rows.count - 1, in: file, line)
                }
            }
        }
        return rows
    }

    /// What is wrong with a cell.
    struct CellError: Error { var reason: String }

    private static func code(_ cell: Substring) -> Result<CountryCode, CellError> {
        guard let code = CountryCode(cell) else {
            return .failure(CellError(reason: "\"\(cell)\" is no ISO 3166-1 alpha-2 code."))
        }
        return .success(code)
    }

    private static func choice<Value: RawRepresentable>(
        _ cell: Substring, _ type: Value.Type
    ) -> Result<Value, CellError> where Value.RawValue == String {
        guard let value = Value(rawValue: String(cell)) else {
            return .failure(CellError(reason: "\"\(cell)\" is not one of the values of this column."))
        }
        return .success(value)
    }

    /// A number in bounds that leave room for what is reckoned with it.
    private static func integer(_ cell: Substring, in range: ClosedRange<Int>) -> Result<Int, CellError> {
        guard let value = Int(cell) else { return .failure(CellError(reason: "\"\(cell)\" is no whole number.")) }
        guard range.contains(value) else {
            let limits = "\(range.lowerBound) to \(range.upperBound)"
            return .failure(CellError(reason: "\"\(cell)\" is not from \(limits)."))
        }
        return .success(value)
    }

    /// What a phrase counts.
    private static let weights = 1...100

    mutating func countries() throws(LexiconError) -> [CountryName] {
        var rows = try phrases("countries.tsv", ["name", "code", "kind"], .country) { cell in
            Self.code(cell("code")).flatMap { code in
                Self.choice(cell("kind"), CountryName.Kind.self).map { CountryName(code: code, kind: $0) }
            }
        }
        let offices = try tables("offices.tsv", ["form", "code"])
        for file in offices {
            for (line, cells) in file.rows {
                switch Self.code(cells[file.index("code")]) {
                case .failure(let error): throw file.error(line, error.reason)
                case .success(let code): rows.append(CountryName(code: code, kind: .office))
                }
                try add(cells[file.index("form")], .country, rows.count - 1, in: file, line)
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
            for (line, cells) in file.rows {
                guard let code = CountryCode(cells[file.index("code")]) else {
                    throw file.error(line, "\"\(cells[file.index("code")])\" is no ISO 3166-1 alpha-2 code.")
                }
                let weak = cells[file.index("weak")] == "1"
                let words = cells[file.index("stem")].split(separator: " ")
                guard !words.isEmpty else { throw file.error(line, "The stem is empty.") }
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
                        try add(Substring(inflected.joined(separator: " ")), .demonym, rows.count - 1, in: file, line)
                    }
                }
                let plurals = cells[file.index("plurals")]
                if plurals != "-" {
                    rows.append(Demonym(code: code, isWeak: weak, isPlural: true))
                    for plural in plurals.split(separator: ",") {
                        try add(plural, .demonym, rows.count - 1, in: file, line)
                    }
                }
            }
        }
        return rows
    }

    mutating func cities() throws(LexiconError) -> [City] {
        try phrases("cities.tsv", ["name", "country", "capital", "weak"], .city) { cell in
            Self.code(cell("country")).map {
                City(country: $0, isCapital: cell("capital") == "1", isWeak: cell("weak") == "1")
            }
        }
    }

    mutating func venues() throws(LexiconError) -> [Venue] {
        try phrases("venues.tsv", ["name", "country", "city"], .venue) { cell in
            .success(
                Venue(
                    country: CountryCode(cell("country")), city: cell("city") == "-" ? nil : String(cell("city"))))
        }
    }

    mutating func months() throws(LexiconError) -> [Month] {
        try phrases("months.tsv", ["name", "number", "calendar"], .month) { cell in
            Self.integer(cell("number"), in: 1...12).map { Month(number: $0, isHijri: cell("calendar") == "hijri") }
        }
    }

    mutating func weekdays() throws(LexiconError) -> [Int] {
        try phrases("weekdays.tsv", ["name", "number"], .weekday) { cell in
            Self.integer(cell("number"), in: 1...7)
        }
    }

    mutating func numbers() throws(LexiconError) -> [NumberWord] {
        try phrases("numbers.tsv", ["word", "value", "kind"], .number) { cell in
            Self.integer(cell("value"), in: 0...9999).map {
                NumberWord(value: $0, isOrdinal: cell("kind") == "ordinal")
            }
        }
    }

    mutating func titles() throws(LexiconError) -> [Title] {
        try phrases("titles.tsv", ["form", "number", "gender", "rank", "domain"], .title) { cell in
            Self.choice(cell("number"), Title.Number.self).flatMap { number in
                Self.choice(cell("rank"), Title.Rank.self).flatMap { rank in
                    Self.choice(cell("domain"), Title.Domain.self).map {
                        Title(number: number, isFeminine: cell("gender") == "f", rank: rank, domain: $0)
                    }
                }
            }
        }
    }

    mutating func honorifics() throws(LexiconError) -> [Honorific] {
        try phrases("honorifics.tsv", ["form", "kind"], .honorific) { cell in
            Self.choice(cell("kind"), Honorific.Kind.self).map { Honorific(kind: $0) }
        }
    }

    mutating func organizations() throws(LexiconError) -> [Organization] {
        try phrases("organizations.tsv", ["name", "canonical", "country", "kind", "scope"], .organization) { cell in
            .success(
                Organization(
                    country: CountryCode(cell("country")), canonical: String(cell("canonical")),
                    kind: String(cell("kind")), isInternational: cell("scope") == "international"))
        }
    }

    mutating func memberships() throws(LexiconError) -> [String: (seat: CountryCode?, members: Set<CountryCode>)] {
        var result: [String: (seat: CountryCode?, members: Set<CountryCode>)] = [:]
        for file in try tables("memberships.tsv", ["canonical", "seat", "members"]) {
            for (line, cells) in file.rows {
                var members: Set<CountryCode> = []
                for member in cells[file.index("members")].split(separator: ",") where member != "-" {
                    guard let code = CountryCode(member) else {
                        throw file.error(line, "\"\(member)\" is no ISO 3166-1 alpha-2 code.")
                    }
                    members.insert(code)
                }
                result[String(cells[file.index("canonical")])] = (CountryCode(cells[file.index("seat")]), members)
            }
        }
        return result
    }

    mutating func contexts() throws(LexiconError) -> ([String], [String?]) {
        var names: [String] = []
        var contexts: [String?] = []
        for file in try tables("contexts.tsv", ["topic", "plover_context"]) {
            for (_, cells) in file.rows {
                let name = String(cells[file.index("topic")])
                let context = cells[file.index("plover_context")]
                if let known = names.firstIndex(of: name) {
                    contexts[known] = context == "-" ? nil : String(context)
                } else {
                    names.append(name)
                    contexts.append(context == "-" ? nil : String(context))
                }
            }
        }
        return (names, contexts)
    }

    mutating func topics(names: [String]) throws(LexiconError) -> [TopicPhrase] {
        try phrases("topics.tsv", ["phrase", "topic", "weight"], .topic) { cell in
            guard let topic = names.firstIndex(of: String(cell("topic"))) else {
                return .failure(CellError(reason: "\"\(cell("topic"))\" is no topic of contexts.tsv."))
            }
            return Self.integer(cell("weight"), in: Self.weights).map { TopicPhrase(topic: topic, weight: $0) }
        }
    }

    mutating func boilerplate() throws(LexiconError) -> [BoilerplateAction] {
        try phrases("boilerplate.tsv", ["phrase", "action"], .boilerplate) { cell in
            Self.choice(cell("action"), BoilerplateAction.self)
        }
    }

    mutating func triggers() throws(LexiconError) -> [Trigger] {
        try phrases("triggers.tsv", ["forms", "frame", "form"], .trigger, isList: true) { cell in
            Self.choice(cell("frame"), Trigger.Frame.self).flatMap { frame in
                Self.choice(cell("form"), Trigger.Form.self).map { Trigger(frame: frame, form: $0) }
            }
        }
    }

    mutating func statusCues() throws(LexiconError) -> [StatusCue] {
        try phrases("status.tsv", ["phrases", "status"], .status, isList: true) { cell in
            Self.choice(cell("status"), StatusCue.self)
        }
    }

    mutating func cues() throws(LexiconError) -> [Cue] {
        try phrases("cues.tsv", ["phrases", "cue"], .cue, isList: true) { cell in Self.choice(cell("cue"), Cue.self) }
    }

    mutating func dateWords() throws(LexiconError) -> [DateWord] {
        try phrases("date_words.tsv", ["phrases", "kind"], .dateWord, isList: true) { cell in
            Self.choice(cell("kind"), DateWord.self)
        }
    }

    mutating func functionWords() throws(LexiconError) -> [FunctionClass] {
        let rows = try phrases("function_words.tsv", ["form", "class"], .function) { cell in
            Self.choice(cell("class"), FunctionClass.self)
        }
        for file in try tables("function_words.tsv", ["form", "class"]) {
            for (_, cells) in file.rows where !cells[file.index("form")].contains(" ") {
                index.mark(foldedWord(cells[file.index("form")]), .function)
            }
        }
        return rows
    }

    mutating func scopeCues() throws(LexiconError) -> ([String], [ScopeCue]) {
        var classes: [String] = []
        let rows = try phrases("out_of_scope.tsv", ["phrase", "class", "weight"], .scope) { cell in
            let name = String(cell("class"))
            let position = classes.firstIndex(of: name) ?? classes.count
            if position == classes.count { classes.append(name) }
            return Self.integer(cell("weight"), in: Self.weights).map { ScopeCue(cueClass: position, weight: $0) }
        }
        return (classes, rows)
    }

    mutating func outlets() throws(LexiconError) -> [CountryCode] {
        try phrases("outlets.tsv", ["names", "country"], .outlet, isList: true) { cell in Self.code(cell("country")) }
    }

    mutating func institutions() throws(LexiconError) -> [String] {
        try phrases("institutions.tsv", ["form", "kind"], .institution) { cell in .success(String(cell("kind"))) }
    }

    mutating func portfolios() throws(LexiconError) {
        _ = try phrases("portfolios.tsv", ["form"], .portfolio) { _ in .success(()) }
    }

    mutating func codes() throws(LexiconError) -> [String: ContactCode] {
        var codes: [String: ContactCode] = [:]
        for file in try tables("codes.tsv", ["key", "cameo", "plover_event", "plover_mode"]) {
            for (_, cells) in file.rows {
                let mode = cells[file.index("plover_mode")]
                codes[String(cells[file.index("key")])] = ContactCode(
                    cameo: cells[file.index("cameo")].split(separator: ",").map(String.init),
                    ploverEvent: String(cells[file.index("plover_event")]),
                    ploverMode: mode == "-" ? nil : String(mode))
            }
        }
        return codes
    }

    mutating func hijri() throws(LexiconError) -> (firstYear: Int, starts: [Int32]) {
        var firstYear = 0
        var starts: [Int32] = []
        var next: Int32 = 0
        for file in try tables("hijri.tsv", ["year", "start", "lengths"]) {
            for (line, cells) in file.rows {
                guard let year = Int(cells[file.index("year")]), let start = Int32(cells[file.index("start")]) else {
                    throw file.error(line, "Year and start are whole numbers.")
                }
                if starts.isEmpty {
                    // Room for what is reckoned with it; the table begins in our day.
                    guard (1...9999).contains(year), (-1_000_000...1_000_000).contains(start) else {
                        throw file.error(line, "Year and start are of no time that is written of.")
                    }
                    (firstYear, next) = (year, start)
                }
                guard year == firstYear + starts.count / 12 else {
                    throw file.error(line, "The years follow one another; this one does not.")
                }
                guard start == next else {
                    throw file.error(line, "The year begins on day \(next), where the one before it ends.")
                }
                let lengths = cells[file.index("lengths")].split(separator: ",").compactMap { Int32($0) }
                guard lengths.count == 12, lengths.allSatisfy({ (28...31).contains($0) }) else {
                    throw file.error(line, "A year has twelve months of 28 to 31 days, separated by commas.")
                }
                for length in lengths {
                    starts.append(next)
                    next += length
                }
            }
        }
        return (firstYear, starts)
    }

    mutating func names() throws(LexiconError) -> ([UInt8], [Int32: Range<Int32>]) {
        var letters: [UInt8] = []
        var ranges: [Int32: Range<Int32>] = [:]
        for (table, isForeign) in [("foreign_names.tsv", true), ("names.tsv", false)] {
            for file in try tables(table, ["name", "latin", "kind"]) {
                let name = file.index("name")
                let latin = file.index("latin")
                let kind = file.index("kind")
                for (line, cells) in file.rows {
                    // The particles of foreign names are cues; a whole name of several words is a phrase.
                    if cells[kind] == "particle" { continue }
                    if cells[name].contains(" ") {
                        if isForeign { try add(cells[name], .fullName, 0, in: file, line) }
                        continue
                    }
                    let word = foldedWord(cells[name])
                    guard !word.isEmpty else { continue }
                    var traits: WordTraits = isForeign ? .foreignName : []
                    if cells[kind] != "surname" { traits.insert(.givenName) }
                    if cells[kind] != "given" { traits.insert(.surname) }
                    index.mark(word, traits)
                    let start = Int32(letters.count)
                    letters.append(contentsOf: cells[latin].utf8)
                    ranges[index.intern(word)] = start..<Int32(letters.count)
                }
            }
        }
        return (letters, ranges)
    }
}
